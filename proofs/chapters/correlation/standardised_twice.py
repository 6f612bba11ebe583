"""N(z)_i less the mean of N(z) is N(z)_i times the standard deviation of N(z): N(N(z)) = N(z), all n."""

from numeric_check import index
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    OF_FIRST,
    OGAN,
    Z_VARIES,
    centred,
    deviation,
    first,
    mean,
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
            r"For a code $z$ whose entries are not all equal and its standardised code $N(z)_i = \frac{z_i - "
            r"\mu}{\sigma}$, an entry of $N(z)$ less the mean of $N(z)$, on the left, is the entry times the standard "
            "deviation of $N(z)$, on the right, as the mean is $0$ and the standard deviation $1$. So to standardise "
            "again changes nothing: $N(N(z)) = N(z)$."
        ),
        variables=(ROWS, FIRST, PLACE),
        letters=LETTERS | {"i": "the number of the entry, and of an entry under a sum"},
        start=centred(code),
        steps=(
            Step(expr=code(i), reason="the mean of $N(z)$ is $0$", by=decide_indexed),
            Step(expr=deviation(code) * code(i), reason="its standard deviation is $1$", by=decide_indexed),
        ),
        hypotheses=(Z_VARIES,),
        where=OF_FIRST,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
