"""ρ(az + b, cy + d) = sign(ac) ρ(z, y) for a, c ≠ 0, all n."""

import sympy as sp

from numeric_check import nonzero, real
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    OF_BOTH,
    OGAN,
    RHO,
    SECOND,
    Y_VARIES,
    Z_VARIES,
    correlation,
    first,
    second,
)
from proofs.chapters.letters.indices import ROWS

A, B, C, D = nonzero("a"), real("b"), nonzero("c"), real("d")
a, b, c, d = (variable.symbol for variable in (A, B, C, D))


def derive() -> Derivation:
    """The covariance has the factor ac, the standard deviations |a| and |c|."""
    one, other = (lambda place: a * first(place) + b), (lambda place: c * second(place) + d)
    return Derivation(
        id="TF-1207",
        title="The correlation of affine functions of codes",
        sentence=(
            "An affine function of each code changes the correlation at most in sign: that of $az + b$ and $cy + d$, "
            r"on the left with means and standard deviations written out, is $\operatorname{sign}(ac) \rho$ for $a$ "
            r"and $c$ that are not $0$. So the loss in $\rho$ leaves the mean and the standard deviation of the found "
            "code free."
        ),
        variables=(ROWS, FIRST, SECOND, A, B, C, D),
        letters=LETTERS,
        start=correlation(one, other),
        steps=(Step(expr=sp.sign(a * c) * RHO, reason=r"$\frac{ac}{|a||c|} = \operatorname{sign}(ac)$"),),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
