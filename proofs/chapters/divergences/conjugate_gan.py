"""f(u) = u log u − (u + 1) log(u + 1): f*(t) = −log(1 − eᵗ) for t < 0, at u = eᵗ/(1 − eᵗ): the GAN, 2 JS − log 4."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is u·h((1 + u)eᵗ/u) + h((1 + u)(1 − eᵗ)) with h(x) = x − 1 − log x, eᵗ = D."""
    return conjugate(
        "GAN",
        id="TF-0531",
        title="The conjugate of the divergence of a GAN",
        value=r"-\log(1 - e^t)",
        gap=r"$u\, h(\frac{(1 + u) e^t}{u}) + h((1 + u)(1 - e^t))$ with $h(x) = x - 1 - \log x \ge 0$",
        sentence=(
            r"For $f(u) = u \log u - (u + 1) \log(u + 1)$, which belongs to the objective of a GAN, and $t < 0$, "
            "that is, $e^t < 1$, $ut - f(u)$ with $u > 0$ is at most its value at $u = e^t/(1 - e^t)$. This "
            r"value is $f^*(t) = -\log(1 - e^t)$, the second line of the proof. For $t \ge 0$ the supremum is "
            "infinite, which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
