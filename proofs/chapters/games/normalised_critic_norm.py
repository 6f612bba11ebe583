"""d/dt (|θ|² + |φ|²) = 2s/|φ| = d/dt |θ|² for the critic xᵀφ/|φ| of slope 1: |φ| is conserved, all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import GAN_ARTICLE, REAL_PHI, REAL_THETA, K, energy, field, phi, rate, s, square


def derive() -> Derivation:
    """φ′ = −θ/|φ| + sφ/|φ|³ is orthogonal to φ, as the value of a normalised critic does not change along φ."""
    length = sp.sqrt(square(phi))
    critic, generator = field(1 / length, -s / length**3, 1 / length)
    return Derivation(
        id="TF-1111",
        title="A normalised critic keeps its norm",
        sentence=(
            r"With the critic $D(x) = \frac{x^\top \boldsymbol{\phi}}{|\boldsymbol{\phi}|}$ of slope $1$ the game has "
            r"$\boldsymbol{\phi}' = -\frac{1}{|\boldsymbol{\phi}|} \boldsymbol{\theta} + "
            r"\frac{s}{|\boldsymbol{\phi}|^3} \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = "
            r"\frac{1}{|\boldsymbol{\phi}|} \boldsymbol{\phi}$ with $s = \boldsymbol{\theta}^\top \boldsymbol{\phi}$. "
            r"Then $|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2$ changes at the rate "
            r"$\frac{2s}{|\boldsymbol{\phi}|}$, which is that of $|\boldsymbol{\theta}|^2$ alone: "
            r"$|\boldsymbol{\phi}|$ is conserved."
        ),
        variables=(K, REAL_PHI, REAL_THETA),
        letters={
            **LETTERS,
            "phi": "the parameters of the critic",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
            "$D$": "the critic",
        },
        start=rate(energy(critic, generator)),
        steps=(
            Step(expr=2 * s / length, reason="the velocity of the critic is orthogonal to its parameters"),
            Step(expr=rate(square(generator)), reason="the product rule"),
        ),
        hypotheses=(sp.Ne(square(phi), 0),),
        where={sp.Symbol("s"): s},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
