"""−½(Hg + Bw) = −∇(¼|∇E|²) − ½Bw: the drift of a player in simultaneous play, all numbers of parameters."""

import sympy as sp

from numeric_check import column, dimension, matrix
from proofs import Derivation, Step
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, HESSIAN, IS_SYMMETRIC, H, K, g, t, v
from symbolic import contraction

OTHER = dimension("m")
SLOPE, MIXED = column("w", OTHER), matrix("B", K, OTHER)
w, B = SLOPE.symbol, MIXED.symbol


def derive() -> Derivation:
    """In every direction v of the first player: ∇E is g + tHv + O(t²) at the distance t along v."""
    along = sp.MatAdd(g, sp.MatMul(t, H, v))
    met = contraction(v.T, sp.MatMul(B, w)) / 2
    return Derivation(
        id="TF-1127",
        title="The drift of gradient play, in any dimension",
        sentence=(
            r"Let the first player descend $E$ with the gradient $\boldsymbol{g}$ and the Hessian $H$ in the own "
            r"parameters, and the second one move by $-\boldsymbol{w}$, and let $B$ be the derivative of "
            r"$\boldsymbol{g}$ by the parameters of the second player. The coefficient $-\frac12 (H \boldsymbol{g} + B "
            r"\boldsymbol{w})$ of the step size in the modified field of the first player, in simultaneous steps, is "
            r"$-\nabla (\frac14 |\nabla E|^2) - \frac12 B \boldsymbol{w}$. Both sides are seen along any vector "
            r"$\boldsymbol{v}$. The equation is proved; that the left side is this coefficient is cited."
        ),
        variables=(K, OTHER, GRADIENT, HESSIAN, SLOPE, MIXED, DIRECTION),
        letters={
            "k": "the number of parameters of the first player",
            "m": "the number of parameters of the second player",
            "g": "the gradient of $E$ in the parameters of the first player at the point",
            "H": "the Hessian of $E$ in the parameters of the first player at the point, symmetric",
            "w": "the gradient of the loss of the second player in the own parameters",
            "B": "the derivative of $\\boldsymbol{g}$ by the parameters of the second player",
            "v": "any vector, along which both sides are compared",
            "t": r"how far to go along $\boldsymbol{v}$, the derivative is taken at $t = 0$",
            "$E$": "the loss of the first player",
        },
        start=-contraction(v.T, sp.MatAdd(sp.MatMul(H, g), sp.MatMul(B, w))) / 2,
        steps=(
            Step(
                expr=-sp.Subs(sp.Derivative(contraction(along.T, along) / 4, t), t, 0) - met,
                reason=r"the derivative of a quarter of the squared gradient in the direction $\boldsymbol{v}$",
            ),
        ),
        hypotheses=(IS_SYMMETRIC,),
        references=("Rosca2021",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
