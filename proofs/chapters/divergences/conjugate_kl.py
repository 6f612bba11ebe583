"""f(u) = u log u: f*(t) = exp(t − 1) for all t, attained at u = exp(t − 1): Kullback and Leibler."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is u·h(e^(t−1)/u) with h(x) = x − 1 − log x ≥ 0."""
    return conjugate(
        "KL",
        id="TF-04TY",
        title="The conjugate of the Kullback–Leibler divergence",
        value=r"e^{t-1}",
        gap=r"$u\, h(e^{t-1}/u)$ with $h(x) = x - 1 - \log x \ge 0$",
        sentence=(
            r"For $f(u) = u \log u$, which belongs to the Kullback--Leibler divergence, and every real $t$, $ut - "
            "f(u)$ with $u > 0$ is at most its value at $u = e^{t-1}$. This value is $f^*(t) = e^{t-1}$, the "
            "second line of the proof."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
