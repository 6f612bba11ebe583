"""δ + λδ²/D² ≥ −D²/(4λ), attained at δ = −D²/(2λ): the loss of the critic is bounded."""

import sympy as sp

from numeric_check import Relation, positive, real
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN

DIFFERENCE, DISTANCE, STRENGTH = real("delta"), positive("D"), positive("lambda")
delta, D, lam = DIFFERENCE.symbol, DISTANCE.symbol, STRENGTH.symbol


def derive() -> Derivation:
    """λ/D² (δ + D²/(2λ))² is not negative."""
    objective = delta + lam * delta**2 / D**2
    return Derivation(
        id="TF-120Q",
        title="The loss of a critic with a quadratic potential",
        sentence=(
            r"The loss $\delta + \frac{\lambda \delta^2}{D^2}$ of the critic of GAN-QP at two points with the distance "
            r"$D$, in the difference $\delta$ of its values there, is at least its value at $\delta = -\frac{D^2}{2 "
            r"\lambda}$, which is $-\frac{D^2}{4 \lambda}$: the quadratic term bounds the loss from below, without a "
            "condition on the slope of the critic."
        ),
        variables=(DIFFERENCE, DISTANCE, STRENGTH),
        letters={
            "delta": "the difference of the values of the critic at the two points",
            "D": "the distance of the two points",
            "lambda": "the strength of the quadratic term",
        },
        start=sp.Subs(objective, delta, -(D**2) / (2 * lam)),
        steps=(
            Step(expr=-(D**2) / (4 * lam), reason="the value at the least point"),
            Step(expr=objective, reason="complete the square", relation=Relation.AT_MOST),
        ),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
