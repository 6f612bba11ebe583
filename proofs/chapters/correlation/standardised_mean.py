"""Σ (a + b N(z)_i) / n = a: a standardised code has mean zero, all n."""

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    OF_FIRST,
    OGAN,
    Z_VARIES,
    average,
    first,
    standardised,
)
from proofs.chapters.letters.indices import ROWS

A, B = real("a"), real("b")
a, b = A.symbol, B.symbol


def derive() -> Derivation:
    """What is left of the mean of z_i − μ is μ − μ."""
    return Derivation(
        id="TF-1202",
        title="The mean of a standardised code",
        sentence=(
            r"For a code $z$ whose entries are not all equal, that is, whose standard deviation $\sigma$ is not $0$, "
            r"and its standardised code $N(z)_i = \frac{z_i - \mu}{\sigma}$, the code $a + b N(z)$ has the mean $a$. "
            "So $N(z)$ has the mean $0$."
        ),
        variables=(ROWS, FIRST, A, B),
        letters=LETTERS,
        start=average(a + b * standardised(first)),
        steps=(Step(expr=a, reason=r"the mean of $z_i - \mu$ is $\mu - \mu$"),),
        hypotheses=(Z_VARIES,),
        where=OF_FIRST,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
