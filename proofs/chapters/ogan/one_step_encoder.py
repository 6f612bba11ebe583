"""∂/∂x (r(x) − 2f(x, w) + f(x, y)) = ∂/∂x (r(x) − f(x, y)) at w = y: one loss, the encoder's own gradient."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.ogan._one_step import LETTERS, LOSS, VARIABLES, at_held, f, r, x, y


def derive() -> Derivation:
    """Of −2f + f one copy is left."""
    return Derivation(
        id="TF-120S",
        title="One loss for encoder and generator, and the gradient of the encoder",
        sentence=(
            "The loss $r(x) - 2f(x, w) + f(x, y)$, in which $w = y$ is held fixed, has in the parameters $x$ of the "
            "encoder the gradient of $r(x) - f(x, y)$, which is the loss of the encoder."
        ),
        variables=VARIABLES,
        letters=LETTERS,
        start=at_held(sp.Derivative(LOSS, x)),
        steps=(Step(expr=sp.Derivative(r(x) - f(x, y), x), reason="$-2f + f = -f$ at $w = y$"),),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
