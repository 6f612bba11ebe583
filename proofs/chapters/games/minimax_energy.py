"""d/dt (|θ|² + |φ|²) = 0 where φ′ = −aθ and θ′ = aφ: every minimax loss of the Dirac-GAN, all dimensions."""

import sympy as sp

from proofs import Derivation, Step, Theorem
from proofs.chapters.games import LETTERS, dirac_energy
from proofs.chapters.letters.games import DRAWN, GAN_ARTICLE, PHI, THETA, K, a, b, c, energy, field, rate


def derive() -> Derivation:
    """``dirac_energy`` with c = a and b = 0; a = f′(θᵀφ) for the value f(θᵀφ) of the game."""
    return Derivation(
        id="TF-1106",
        title="A minimax game keeps its distance from the equilibrium",
        sentence=(
            "If one player wins what the other loses, and the value of the game is a function $f$ of "
            r"$\boldsymbol{\theta}^\top \boldsymbol{\phi}$ with the derivative $a$, so that $\boldsymbol{\phi}' = -a "
            r"\boldsymbol{\theta}$ and $\boldsymbol{\theta}' = a \boldsymbol{\phi}$, the squared distance "
            r"$|\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2$ from the equilibrium is conserved. This is so for the "
            "Wasserstein GAN without a constraint, $a = 1$, and for the saturating GAN, $a = 1/(1 + "
            r"e^{-\boldsymbol{\theta}^\top \boldsymbol{\phi}})$."
        ),
        variables=(K, PHI, THETA, DRAWN),
        letters={
            **LETTERS,
            "a": r"the derivative of the value of the game by $\boldsymbol{\theta}^\top "
            r"\boldsymbol{\phi}$ at this moment",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
            "$f$": "the value of the game",
        },
        start=rate(energy(*field(a, sp.S.Zero, a))),
        steps=(
            Step(
                expr=sp.S.Zero,
                reason="the energy of the Dirac-GAN with $c = a$ and $b = 0$",
                by=Theorem(derive=dirac_energy.derive, at={b: sp.S.Zero, c: a}),
            ),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
