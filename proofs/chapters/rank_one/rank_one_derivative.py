"""d/dt exp((x + tẋ)(y + tẏ)ᵀ) at t = 0: the derivative of the rank-one exponential along (ẋ, ẏ)."""

import sympy as sp

from numeric_check import column
from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, K, x, y
from proofs.chapters.rank_one import LETTERS, rank_one_exponential
from symbolic import DirectionalDerivative, MatrixExp, exp_outer, exp_outer_derivative

COLUMN_DX, COLUMN_DY = column("xdot", K), column("ydot", K)


def derive() -> Derivation:
    """The closed form at (x + tẋ, y + tẏ), differentiated by the product and chain rules, φ₁′ = φ₁ − φ₂."""
    dx, dy, t = COLUMN_DX.symbol, COLUMN_DY.symbol, sp.Symbol("t", real=True)
    moved = {x: x + t * dx, y: y + t * dy}
    return Derivation(
        id="TF-0083",
        title="The derivative of a rank-one exponential",
        sentence=(
            r"If the columns move, as $\boldsymbol{x} + t\boldsymbol{\dot{x}}$ and $\boldsymbol{y} + "
            r"t\boldsymbol{\dot{y}}$, the derivative of $\exp((\boldsymbol{x} + t\boldsymbol{\dot{x}}) "
            r"(\boldsymbol{y} + t\boldsymbol{\dot{y}})^\top)$ at $t = 0$ is $(\varphi_1(s) - \varphi_2(s)) "
            r"(\boldsymbol{y}^\top \boldsymbol{\dot{x}} + \boldsymbol{\dot{y}}^\top \boldsymbol{x})$ times "
            r"$\boldsymbol{x} \boldsymbol{y}^\top$, plus $\varphi_1(s)$ times $\boldsymbol{\dot{x}} "
            r"\boldsymbol{y}^\top + \boldsymbol{x} \boldsymbol{\dot{y}}^\top$, with $s = \boldsymbol{y}^\top "
            r"\boldsymbol{x}$."
        ),
        variables=(K, COLUMN_X, COLUMN_Y, COLUMN_DX, COLUMN_DY),
        letters={
            **LETTERS,
            "xdot": r"the direction in which $\boldsymbol{x}$ moves",
            "ydot": r"the direction in which $\boldsymbol{y}$ moves",
            "t": "the time of the motion, the derivative is taken at $t = 0$",
            r"$\varphi_2$": r"the function $\varphi_2(z) = (e^z - 1 - z)/z^2$ with $\varphi_2(0) = 1/2$",
        },
        start=DirectionalDerivative(MatrixExp(x * y.T).xreplace(moved), t, 0),
        steps=(
            Step(
                expr=DirectionalDerivative(exp_outer(x, y).xreplace(moved), t, 0),
                reason="the exponential of a rank-one matrix, at the moved columns",
                by=Theorem(derive=rank_one_exponential.derive, at=moved),
            ),
            Step(expr=exp_outer_derivative(x, y, dx, dy), reason="product and chain rules"),
        ),
        where=WHERE,
        references=("Higham2008, (10.15) in general",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
