"""|1 − hk| < 1 ⟺ 0 < hk < 2: gradient descent on ½kx²."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS
from symbolic import iverson

STEP, STIFFNESS = real("h"), real("k")
h, k = STEP.symbol, STIFFNESS.symbol


def derive() -> Derivation:
    """``heavy_ball_stable`` without momentum."""
    return Derivation(
        id="TF-1146",
        title="The step sizes at which gradient descent converges on a quadratic",
        sentence=(
            r"A step of gradient descent of the size $h$ on the quadratic $\frac12 k x^2$ multiplies $x$ by $1 - hk$, "
            "and so it converges to $0$ from every start if and only if $hk > 0$ and $hk < 2$."
        ),
        variables=(STEP, STIFFNESS),
        letters={
            **LETTERS,
            "h": "the step size, any real number",
            "k": "the second derivative of the quadratic, any real number",
            "$x$": "the iterate",
        },
        start=iverson(sp.Lt(sp.Abs(1 - h * k), 1, evaluate=False)),
        steps=(
            Step(
                expr=iverson(sp.And(h * k > 0, h * k < 2, evaluate=False)),
                reason="a modulus is below $1$ if the number and its negative are",
            ),
        ),
        references=("Nesterov2018, section 2.1.5",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
