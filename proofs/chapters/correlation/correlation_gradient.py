"""d/dt ρ(z, y + tw) = Σ (N(z)_i − ρN(y)_i) w_i / (nτ) at t = 0: the gradient of ρ, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    DIRECTION,
    FIRST,
    GRADIENT,
    OF_BOTH,
    OGAN,
    SECOND,
    Y_VARIES,
    Z_VARIES,
    correlation,
    first,
    moved,
    slope,
    w,
)
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from symbolic.procedures.sums.indexed import decide_indexed


def derive() -> Derivation:
    """ρ is a quotient of the covariance, which is linear in y, and of the standard deviation of y."""
    return Derivation(
        id="TF-120B",
        title="The gradient of the correlation",
        sentence=(
            r"The gradient of $\rho$ with respect to the second code has the entries $\frac{1}{n \tau} (N(z)_i - \rho "
            r"N(y)_i)$: the slope of $\rho$, where $y$ moves to $y + tw$, is its product with $w$."
        ),
        variables=(ROWS, FIRST, SECOND, DIRECTION),
        letters=LETTERS,
        start=slope(correlation(first, moved)),
        steps=(Step(expr=sp.Sum(GRADIENT * w[i], i_to_n), reason="quotient rule", by=decide_indexed),),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
