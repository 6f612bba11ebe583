"""(θφᵀ − φθᵀ)′ = −b(θφᵀ − φθᵀ) where φ′ = −aθ − bφ and θ′ = cφ: all losses of the Dirac-GAN at once, all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import (
    DAMPED,
    DIRAC,
    DRAWN,
    PHI,
    PUSHED,
    THETA,
    K,
    a,
    b,
    c,
    field,
    matrix_rate,
    momentum,
    phi,
    theta,
)


def derive() -> Derivation:
    """The parts with a and c are symmetric matrices, and θφᵀ less its transpose does not see them."""
    return Derivation(
        id="TF-1101",
        title="The angular momentum of the Dirac-GAN",
        sentence=(
            r"If $\boldsymbol{\phi}' = -a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = c "
            r"\boldsymbol{\phi}$ at a moment, with real numbers $a$, $b$ and $c$ that may depend on the state, the "
            r"angular momentum $L = \boldsymbol{\theta} \boldsymbol{\phi}^\top - \boldsymbol{\phi} "
            r"\boldsymbol{\theta}^\top$ has the derivative $-b L$ there, whatever $a$ and $c$ are. So $L$ is conserved "
            "wherever nothing damps the discriminator, $b = 0$."
        ),
        variables=(K, PHI, THETA, DRAWN, DAMPED, PUSHED),
        letters={**LETTERS, "t": "the time from this moment, the derivative is taken at $t = 0$"},
        start=matrix_rate(momentum(*field(a, b, c))),
        steps=(Step(expr=sp.MatMul(-b, momentum(phi, theta)), reason="the product rule"),),
        references=DIRAC,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
