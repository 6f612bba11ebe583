"""f(u) = |u − 1|/2: f*(t) = t for −1/2 ≤ t ≤ 1/2, attained at u = 1: total variation."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is (½ + t)·h((u − 1)/2) + (½ − t)·h((1 − u)/2) with h(x) = |x| − x ≥ 0."""
    return conjugate(
        "TV",
        id="TF-050Q",
        title="The conjugate of the total variation",
        value=r"t",
        gap=(
            r"$(\frac12 + t)\, h(\frac{u - 1}{2}) + (\frac12 - t)\, h(\frac{1 - u}{2})$ with $h(x) = |x| - x \ge "
            "0$"
        ),
        sentence=(
            r"For $f(u) = \frac12 |u - 1|$, which belongs to the total variation, and $|t| \le \frac12$, $ut - "
            "f(u)$ with $u > 0$ is at most its value at $u = 1$. This value is $f^*(t) = t$, the second line of "
            r"the proof. For $t < -\frac12$ the supremum is $-\frac12$ and is not attained, and for $t > \frac12$ "
            "it is infinite, which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
