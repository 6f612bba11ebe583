"""Σ (z_i − y_i)² / n = (μ − ν)² + (σ − τ)² + 2στ(1 − ρ): the three parts of a squared error, all n."""

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
    deviation,
    first,
    mean,
    second,
    y,
    z,
)
from proofs.chapters.letters.indices import ROWS, i
from symbolic.procedures.sums.indexed import decide_indexed


def derive() -> Derivation:
    """The bias, the difference of spreads, and what the correlation lacks."""
    sigma, tau = deviation(first), deviation(second)
    return Derivation(
        id="TF-1209",
        title="The three parts of a mean squared error",
        sentence=(
            "The mean squared error of a code is the square of its bias, plus the square of the difference of the "
            r"standard deviations, plus $2 \sigma \tau (1 - \rho)$. It is $0$ only where all three are: it asks for "
            r"the mean, the standard deviation and the direction, the loss $-\rho$ for the direction alone."
        ),
        variables=(ROWS, FIRST, SECOND),
        letters=LETTERS,
        start=average((z[i] - y[i]) ** 2),
        steps=(
            Step(
                expr=(mean(first) - mean(second)) ** 2 + (sigma - tau) ** 2 + 2 * sigma * tau * (1 - RHO),
                reason="multiply out",
                by=decide_indexed,
            ),
        ),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
