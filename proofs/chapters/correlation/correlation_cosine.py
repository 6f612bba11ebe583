"""ρ = Σ N(z)_i N(y)_i / n = cᵀd/(|c||d|) for the centred codes c and d, all n."""

import sympy as sp

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
    average,
    centred,
    first,
    second,
    standardised,
)
from proofs.chapters.letters.indices import ROWS, i_to_n
from symbolic.procedures.sums.indexed import decide_indexed


def derive() -> Derivation:
    """The factors 1/n cancel."""
    product = sp.Sum(centred(first) * centred(second), i_to_n)
    lengths = (sp.sqrt(sp.Sum(centred(code) ** 2, i_to_n)) for code in (first, second))
    return Derivation(
        id="TF-1205",
        title="The correlation as a cosine",
        sentence=(
            r"The correlation $\rho$ is the mean of the products of the standardised codes, and the cosine of the "
            r"angle between the centred codes, whose entries are $z_i - \mu$ and $y_i - \nu$."
        ),
        variables=(ROWS, FIRST, SECOND),
        letters=LETTERS,
        start=average(standardised(first) * standardised(second)),
        steps=(
            Step(expr=RHO, reason=r"$\frac{1}{\sigma \tau}$ is a factor of all terms", by=decide_indexed),
            Step(expr=product / sp.Mul(*lengths), reason=r"cancel $\frac1n$", by=decide_indexed),
        ),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
