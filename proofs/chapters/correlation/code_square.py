"""Σ z_i² / n = μ² + σ²: mean and deviation are orthogonal parts of a code, all n."""

from proofs import Derivation, Step
from proofs.chapters.correlation import LETTERS
from proofs.chapters.correlation._moments import (
    FIRST,
    OF_FIRST,
    OGAN,
    average,
    deviation,
    first,
    mean,
    z,
)
from proofs.chapters.letters.indices import ROWS, i


def derive() -> Derivation:
    """The mixed term is 2μ times the mean of z_i − μ, which is 0."""
    return Derivation(
        id="TF-1201",
        title="The mean square of a code",
        sentence=(
            r"The mean square of a code is $\mu^2 + \sigma^2$: its parts $\mu$, the same in all entries, and $z_i - "
            r"\mu$ are orthogonal. Where $\sigma \ne 0$, they are those of the decomposition $z = \mu + \sigma N(z)$ "
            "into a mean, a standard deviation and a standardised code."
        ),
        variables=(ROWS, FIRST),
        letters=LETTERS,
        start=average(z[i] ** 2),
        steps=(Step(expr=mean(first) ** 2 + deviation(first) ** 2, reason=r"the mean of $z_i - \mu$ is $0$"),),
        where=OF_FIRST,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
