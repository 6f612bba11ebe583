"""N(ay + b) = N(y) for a > 0: the codes with the same standardised code are a half-plane, all n."""

from numeric_check import index, positive, real
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    OF_SECOND,
    OGAN,
    SECOND,
    Y_VARIES,
    second,
    standardised,
)
from proofs.chapters.letters.indices import ROWS
from symbolic.procedures.sums.indexed import decide_indexed

A, B, PLACE = positive("a"), real("b"), index("i", ROWS)
a, b = A.symbol, B.symbol


def derive() -> Derivation:
    """The factor a leaves the centred entries and their standard deviation alike."""
    scaled = lambda place: a * second(place) + b
    return Derivation(
        id="TF-1204",
        title="Codes with the same standardised code",
        sentence=(
            "For $a > 0$, real $b$ and a code $y$ whose entries are not all equal, $ay + b$ and $y$ have the same "
            "standardised code. On the left is the entry $i$ of $N(ay + b)$ with its mean and its standard deviation "
            "written out. As every such code is its mean plus its standard deviation times its standardised code, "
            "these are all codes with the standardised code $N(y)$: they have two degrees of freedom, $a$ and $b$."
        ),
        variables=(ROWS, SECOND, A, B, PLACE),
        letters=LETTERS | {"i": "the number of the entry, and of an entry under a sum"},
        start=standardised(scaled),
        steps=(Step(expr=standardised(second), reason="cancel $a$", by=decide_indexed),),
        hypotheses=(Y_VARIES,),
        where=OF_SECOND,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
