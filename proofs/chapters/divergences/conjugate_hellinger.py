"""f(u) = (√u − 1)²: f*(t) = t/(1 − t) for t < 1, attained at u = 1/(1 − t)²: the squared distance of Hellinger."""

from proofs import Derivation
from proofs.chapters.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is (1 − t)·(√u − 1/(1 − t))²."""
    return conjugate(
        "Hellinger",
        id="TF-04ZJ",
        title="The conjugate of the squared Hellinger distance",
        value=r"t/(1 - t)",
        gap=r"$(1 - t) \bigl(\sqrt{u} - \frac1{1 - t}\bigr)^2$",
        sentence=(
            r"For $f(u) = (\sqrt{u} - 1)^2$, which belongs to the squared Hellinger distance, and $t < 1$, $ut - "
            "f(u)$ with $u > 0$ is at most its value at $u = 1/(1 - t)^2$. This value is $f^*(t) = t/(1 - t)$, "
            r"the second line of the proof. For $t \ge 1$ the supremum is infinite, which is only said."
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
