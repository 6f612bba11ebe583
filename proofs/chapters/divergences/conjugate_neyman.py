"""f(u) = (u − 1)²/u: f*(t) = 2 − 2√(1 − t) for t < 1, attained at u = 1/√(1 − t): the χ² divergence of Neyman."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is u·(√(1 − t) − 1/u)²."""
    return conjugate(
        "Neyman",
        id="TF-04YD",
        title="The conjugate of the chi-squared divergence of Neyman",
        value=r"2 - 2\sqrt{1 - t}",
        gap=r"$u \bigl(\sqrt{1 - t} - \frac1u\bigr)^2$",
        sentence=(
            r"For $f(u) = (u - 1)^2/u$, which belongs to Neyman's $\chi^2$ divergence, and $t < 1$, $ut - f(u)$ "
            r"with $u > 0$ is at most its value at $u = 1/\sqrt{1 - t}$. This value is $f^*(t) = 2 - 2\sqrt{1 - "
            "t}$, the second line of the proof. For $t = 1$ the supremum is $2$ and is not attained, and for $t "
            "> 1$ it is infinite, which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
