"""f(u) = −log u: f*(t) = −1 − log(−t) for t < 0, attained at u = −1/t: Kullback and Leibler, reversed."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is h(−ut) with h(x) = x − 1 − log x ≥ 0."""
    return conjugate(
        "reverse KL",
        id="TF-04W3",
        title="The conjugate of the reverse Kullback–Leibler divergence",
        value=r"-1 - \log(-t)",
        gap=r"$h(-ut)$ with $h(x) = x - 1 - \log x \ge 0$",
        sentence=(
            r"For $f(u) = -\log u$, which belongs to the reverse Kullback--Leibler divergence, and $t < 0$, where "
            "$-1/t$ is positive, $ut - f(u)$ with $u > 0$ is at most its value at $u = -1/t$. This value is "
            r"$f^*(t) = -1 - \log(-t)$, the second line of the proof. For $t \ge 0$ the supremum is infinite, "
            "which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
