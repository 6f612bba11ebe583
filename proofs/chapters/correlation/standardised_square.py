"""Σ (a + b N(z)_i)² / n = a² + b²: a standardised code has mean square one, all n."""

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
    """By ``standardised_mean`` the mixed term is 0."""
    return Derivation(
        id="TF-1203",
        title="The mean square of a standardised code",
        sentence=(
            r"For a code $z$ whose entries are not all equal and its standardised code $N(z)_i = \frac{z_i - "
            r"\mu}{\sigma}$, the code $a + b N(z)$ has the mean square $a^2 + b^2$, and so, as its mean is $a$, the "
            "standard deviation $|b|$. That of $N(z)$ is $1$."
        ),
        variables=(ROWS, FIRST, A, B),
        letters=LETTERS,
        start=average((a + b * standardised(first)) ** 2),
        steps=(Step(expr=a**2 + b**2, reason=r"the mean of $(z_i - \mu)^2$ is $\sigma^2$"),),
        hypotheses=(Z_VARIES,),
        where=OF_FIRST,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
