"""Heavy ball with h = 1/10 and β = 9/10 on ½x² comes from rest at 1 to −729/25000 in five steps, past the minimum 0."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS

h, beta = sp.Rational(1, 10), sp.Rational(9, 10)
STEP = sp.ImmutableMatrix([[1 + beta - h, -beta], [1, 0]])
REST = sp.ImmutableMatrix([1, 1])


def derive() -> Derivation:
    """A step takes (xₙ, xₙ₋₁) to (xₙ₊₁, xₙ) with xₙ₊₁ = xₙ + β(xₙ − xₙ₋₁) − hxₙ."""
    return Derivation(
        id="TF-1143",
        title="Momentum carries over the minimum in short steps",
        sentence=(
            r"On the quadratic $\frac12 x^2$, heavy ball with the step size $\frac1{10}$ and the momentum $\frac9{10}$ "
            r"comes from rest, $x_0 = x_{-1} = 1$, to $x_5 = -\frac{729}{25000}$ in five steps: it crosses the "
            "critical point $0$, which gradient descent with this step size does not do. The matrix takes $(x_n, "
            "x_{n-1})$ to $(x_{n+1}, x_n)$."
        ),
        variables=(),
        letters={**LETTERS, "$x_n$": "the iterate after $n$ steps", "$x$": "the parameter", "$n$": "a number of steps"},
        start=sp.MatMul(sp.MatPow(STEP, 5), REST),
        steps=(
            Step(
                expr=sp.ImmutableMatrix([sp.Rational(-729, 25000), sp.Rational(567, 2500)]),
                reason="five steps in rational numbers",
            ),
        ),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
