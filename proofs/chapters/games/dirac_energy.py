"""d/dt (|θ|² + |φ|²) = 2(c − a) θᵀφ − 2b|φ|² where φ′ = −aθ − bφ and θ′ = cφ, all dimensions."""

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
    energy,
    field,
    phi,
    rate,
    s,
    square,
)


def derive() -> Derivation:
    """Every minimax game has a = c: what one player wins the other loses."""
    return Derivation(
        id="TF-1105",
        title="The energy of the Dirac-GAN",
        sentence=(
            r"If $\boldsymbol{\phi}' = -a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = c "
            r"\boldsymbol{\phi}$ at a moment, the squared distance $|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2$ "
            r"from the equilibrium changes at the rate $2 (c - a)\, \boldsymbol{\theta}^\top \boldsymbol{\phi} - 2 b "
            r"|\boldsymbol{\phi}|^2$. A game in which one player wins what the other loses has $a = c$; without a "
            "penalty, $b = 0$, it keeps the distance, whatever its loss is."
        ),
        variables=(K, PHI, THETA, DRAWN, DAMPED, PUSHED),
        letters={**LETTERS, "t": "the time from this moment, the derivative is taken at $t = 0$"},
        start=rate(energy(*field(a, b, c))),
        steps=(Step(expr=2 * (c - a) * s - 2 * b * square(phi), reason="the product rule"),),
        references=DIRAC,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
