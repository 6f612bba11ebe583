"""∂/∂y (r(x) − 2f(x, w) + f(x, y)) = ∂/∂y f(x, y) at w = y: one loss, the generator's own gradient."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.ogan._one_step import LETTERS, LOSS, VARIABLES, at_held, f, x, y


def derive() -> Derivation:
    """What is held fixed has no derivative."""
    return Derivation(
        id="TF-120T",
        title="One loss for encoder and generator, and the gradient of the generator",
        sentence=(
            "The loss $r(x) - 2f(x, w) + f(x, y)$, in which $w = y$ is held fixed, has in the parameters $y$ of the "
            "generator the gradient of $f(x, y)$, which is the loss of the generator. So one step on one loss is a "
            "step on both."
        ),
        variables=VARIABLES,
        letters=LETTERS,
        start=at_held(sp.Derivative(LOSS, y)),
        steps=(Step(expr=sp.Derivative(f(x, y), y), reason="the other terms are free of $y$"),),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
