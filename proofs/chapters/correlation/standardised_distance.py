"""Σ (N(z)_i − N(y)_i)² = 2n(1 − ρ): the loss −ρ is a squared distance, all n."""

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
    first,
    second,
    standardised,
)
from proofs.chapters.letters.indices import ROWS, i_to_n, n
from symbolic.procedures.sums.indexed import decide_indexed


def derive() -> Derivation:
    """Both mean squares are 1, and the mean product is ρ."""
    return Derivation(
        id="TF-1208",
        title="The distance of standardised codes",
        sentence=(
            r"The squared distance of the standardised codes is $2n(1 - \rho)$. So to maximise the correlation is to "
            "bring the standardised codes together."
        ),
        variables=(ROWS, FIRST, SECOND),
        letters=LETTERS,
        start=sp.Sum((standardised(first) - standardised(second)) ** 2, i_to_n),
        steps=(Step(expr=2 * n * (1 - RHO), reason="multiply out", by=decide_indexed),),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
