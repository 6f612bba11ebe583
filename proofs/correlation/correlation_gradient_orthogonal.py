"""Σ g_i (w_i + a + b y_i) = Σ g_i w_i: the gradient g of ρ is orthogonal to 1 and to y, all n."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.correlation import LETTERS
from proofs.correlation._moments import (
    DIRECTION,
    FIRST,
    GRADIENT,
    OF_BOTH,
    OGAN,
    SECOND,
    Y_VARIES,
    Z_VARIES,
    w,
    y,
)
from proofs.letters.indices import ROWS, i, i_to_n
from symbolic.procedures.sums.indexed import decide_indexed

A, B = real("a"), real("b")
a, b = A.symbol, B.symbol


def derive() -> Derivation:
    """Both standardised codes have mean 0, and the mean products with y are ρτ and τ."""
    return Derivation(
        id="TF-120D",
        title="The gradient of the correlation is orthogonal to those of mean and standard deviation",
        sentence=(
            r"What is added to a direction $w$ along the ones and along $y$ does not change the slope of $\rho$: the "
            "gradient of the theorem before is orthogonal to the ones and to $y$. So it is orthogonal to the "
            r"gradients of $\nu$ and $\tau$, which are $\frac1n$ times the ones and $\frac{1}{n \tau} (y_i - \nu)$."
        ),
        variables=(ROWS, FIRST, SECOND, DIRECTION, A, B),
        letters=LETTERS,
        start=sp.Sum(GRADIENT * (w[i] + a + b * y[i]), i_to_n),
        steps=(Step(expr=sp.Sum(GRADIENT * w[i], i_to_n), reason="multiply out", by=decide_indexed),),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
