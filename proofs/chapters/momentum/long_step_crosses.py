"""0 ≤ x − hkx ⟺ hk ≤ 1 for x > 0: on ½kx², a step of gradient descent crosses the minimum if hk > 1."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS
from symbolic import iverson

POINT, STEP, STIFFNESS = positive("x"), real("h"), real("k")
x, h, k = POINT.symbol, STEP.symbol, STIFFNESS.symbol


def derive() -> Derivation:
    """The step multiplies x by 1 − hk."""
    return Derivation(
        id="TF-1142",
        title="Long steps of gradient descent cross the minimum without momentum",
        sentence=(
            r"On the quadratic $U = \frac12 k x^2$ a step of gradient descent from $x > 0$ stays at or to the right "
            r"of the minimum $0$ if and only if $hk \le 1$. So a step with $hk > 1$ crosses it without any momentum: "
            r"that a step does not cross a critical point needs $h L \le 1$, here with $L = k > 0$."
        ),
        variables=(POINT, STEP, STIFFNESS),
        letters={
            **LETTERS,
            "x": "the iterate",
            "h": "the step size",
            "k": "the second derivative of the quadratic",
            "$U$": "the loss",
            "$L$": "a Lipschitz constant of $U'$",
        },
        start=iverson(sp.Ge(x - h * k * x, 0, evaluate=False)),
        steps=(Step(expr=iverson(h * k <= 1), reason="the step multiplies $x$ by $1 - hk$"),),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
