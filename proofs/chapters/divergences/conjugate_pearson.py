"""f(u) = (u − 1)²: f*(t) = t²/4 + t for t > −2, attained at u = 1 + t/2: the χ² divergence of Pearson."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is the square of u − 1 − t/2; for t ≤ −2 the supremum over u > 0 is −1, the limit at 0."""
    return conjugate(
        "Pearson",
        id="TF-04X8",
        title="The conjugate of the chi-squared divergence of Pearson",
        value=r"\frac{t^2}{4} + t",
        gap=r"the square of $u - 1 - \frac{t}{2}$",
        sentence=(
            r"For $f(u) = (u - 1)^2$, which belongs to Pearson's $\chi^2$ divergence, and $t > -2$, where $1 + "
            r"\frac{t}{2}$ is positive, $ut - f(u)$ with $u > 0$ is at most its value at $u = 1 + \frac{t}{2}$. "
            r"This value is $f^*(t) = \frac{t^2}{4} + t$, the second line of the proof. For $t \le -2$ the "
            "supremum is $-1$ and is not attained, which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
