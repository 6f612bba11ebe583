"""f(u) = u log u − (u + 1) log((u + 1)/2): f*(t) = −log(2 − eᵗ) for t < log 2, at u = eᵗ/(2 − eᵗ): 2 JS."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is u·h((1 + u)eᵗ/(2u)) + h((1 + u)(2 − eᵗ)/2) with h(x) = x − 1 − log x ≥ 0."""
    return conjugate(
        "JS",
        id="TF-051W",
        title="The conjugate of twice the Jensen–Shannon divergence",
        value=r"-\log(2 - e^t)",
        gap=(r"$u\, h(\frac{(1 + u) e^t}{2u}) + h(\frac{(1 + u)(2 - e^t)}{2})$ with $h(x) = x - 1 - \log x \ge 0$"),
        sentence=(
            r"For $f(u) = u \log u - (u + 1) \log\frac{u + 1}{2}$, which belongs to twice the Jensen--Shannon "
            r"divergence, and $t < \log 2$, that is, $e^t < 2$, $ut - f(u)$ with $u > 0$ is at most its value at "
            r"$u = e^t/(2 - e^t)$. This value is $f^*(t) = -\log(2 - e^t)$, the second line of the proof. For $t "
            r"\ge \log 2$ the supremum is infinite, which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
