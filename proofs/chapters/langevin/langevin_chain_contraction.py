"""1 − (1 − hk)² = hk(2 − hk), positive if and only if 0 < hk < 2: there the Langevin chain on ½kx² contracts."""

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.langevin import LETTERS
from proofs.chapters.langevin._langevin import STEP, h

STIFFNESS = real("k")
k = STIFFNESS.symbol


def derive() -> Derivation:
    """The factor of a variance per step is (1 − hk)², as for gradient descent on the quadratic."""
    return Derivation(
        id="TF-03KM",
        title="The contraction of the Langevin chain on a quadratic",
        sentence=(
            r"In each step of the Langevin chain on $\frac12 k x^2$ the variance is multiplied by the factor $(1 - "
            "hk)^2$, before noise is added. For this factor $1 - (1 - hk)^2 = hk(2 - hk)$; hence the factor is "
            "below $1$ if and only if $0 < hk < 2$."
        ),
        variables=(STEP, STIFFNESS),
        letters={
            **LETTERS,
            "h": "the step size, any real number",
            "$x$": "the state of the chain, one number",
        },
        start=1 - (1 - h * k) ** 2,
        steps=(Step(expr=h * k * (2 - h * k), reason="a difference of squares"),),
        references=("Nesterov2018, section 2.1.5 (gradient descent)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
