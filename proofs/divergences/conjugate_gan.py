"""f(u) = u log u − (u + 1) log(u + 1): f*(t) = −log(1 − eᵗ) for t < 0, at u = eᵗ/(1 − eᵗ): the GAN, 2 JS − log 4."""

from proofs import Derivation
from proofs.divergences import LETTERS
from proofs.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is u·h((1 + u)eᵗ/u) + h((1 + u)(1 − eᵗ)) with h(x) = x − 1 − log x, eᵗ = D."""
    return conjugate(
        "GAN",
        id="TF-0531",
        title="The conjugate of the divergence of a GAN",
        letters=LETTERS,
        sentence=(
            r"For $f(u) = u \log u - (u + 1) \log(u + 1)$, which belongs to the objective of a GAN, and $t < 0$, "
            "that is, $e^t < 1$, $ut - f(u)$ with $u > 0$ is at most its value at $u = e^t/(1 - e^t)$. This value, "
            r"on the second line of the proof, is $f^*(t) = -\log(1 - e^t)$."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
