"""Σ (z_i − a y_i − b)² / n = (μ − aν − b)² + (aτ − ρσ)² + σ²(1 − ρ²): every affine fit, all n."""

from numeric_check import Relation, real
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
    variance,
    y,
    z,
)
from proofs.chapters.letters.indices import ROWS, i
from symbolic.procedures.sums.indexed import decide_indexed

A, B = real("a"), real("b")
a, b = A.symbol, B.symbol


def derive() -> Derivation:
    """The parts of ``mean_square_decomposition`` for ay + b, with the square in a completed."""
    bias, spread = mean(first) - a * mean(second) - b, a * deviation(second) - RHO * deviation(first)
    least = variance(first) * (1 - RHO**2)
    return Derivation(
        id="TF-120A",
        title="The best affine fit",
        sentence=(
            r"No affine function $ay + b$ is closer to $z$ in the mean square than $\sigma^2 (1 - \rho^2)$. This is "
            r"attained where both squares on the second line of the proof are $0$, at $a = \frac{\rho \sigma}{\tau}$ "
            r"and $b = \mu - a \nu$, and nowhere else."
        ),
        variables=(ROWS, FIRST, SECOND, A, B),
        letters=LETTERS,
        start=least,
        steps=(
            Step(expr=bias**2 + spread**2 + least, reason="squares are not negative", relation=Relation.AT_MOST),
            Step(expr=average((z[i] - a * y[i] - b) ** 2), reason="multiply out", by=decide_indexed),
        ),
        hypotheses=(Z_VARIES, Y_VARIES),
        where=OF_BOTH,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
