"""N(N(z)) = N(z): to standardise a code again changes nothing, all n."""

import sympy as sp

from numeric_check import index
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    OF_FIRST,
    OGAN,
    Z_VARIES,
    deviation,
    first,
    mean,
    standardised,
    variance,
)
from proofs.chapters.letters.indices import ROWS, i
from symbolic.procedures.sums.indexed import decide_indexed

PLACE = index("i", ROWS)


def derive() -> Derivation:
    """N(z) has the mean 0 and the standard deviation 1."""
    code = lambda place: (first(place) - mean(first)) / deviation(first)
    return Derivation(
        id="TF-1460",
        title="To standardise a code twice",
        sentence=(
            r"For a code $z$ whose entries are not all equal, $N(N(z)) = N(z)$: to standardise a standardised code "
            r"changes nothing. On the left is the entry $i$ of $N(N(z))$, with the mean $\nu$ and the standard "
            r"deviation $\tau$ of $N(z)_i = \frac{z_i - \mu}{\sigma}$. That $\tau$, which is $1$, is not $0$ is stated "
            "as a hypothesis, so that the quotient has a value."
        ),
        variables=(ROWS, FIRST, PLACE),
        letters={
            **LETTERS,
            "i": "the number of the entry, and of an entry under a sum",
            "nu": "the mean of $N(z)$",
            "tau": "the standard deviation of $N(z)$",
        },
        start=standardised(code),
        steps=(Step(expr=code(i), reason="the mean of $N(z)$ is $0$, its standard deviation $1$", by=decide_indexed),),
        hypotheses=(Z_VARIES, sp.Ne(variance(code), 0)),
        where={**OF_FIRST, sp.Symbol("nu"): mean(code), sp.Symbol("tau"): deviation(code)},
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
