"""d/dt (|θ|² + |φ|²) = −2(θᵀφ)²/(λ|θ|) for the GAN-QP, all dimensions."""

import sympy as sp

from numeric_check import nonzero
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import (
    GAN_ARTICLE,
    REAL_PHI,
    REAL_THETA,
    K,
    energy,
    field,
    rate,
    s,
    square,
    theta,
)

STRENGTH = nonzero("lambda")
lam = STRENGTH.symbol


def derive() -> Derivation:
    """``dirac_energy`` with a = 1 + s/(λ|θ|), b = 0 and c = 1, where s = θᵀφ."""
    length = sp.sqrt(square(theta))
    return Derivation(
        id="TF-1107",
        title="The energy of the GAN-QP",
        sentence=(
            r"In the Dirac-GAN with the loss of the GAN-QP, $\boldsymbol{\phi}' = -(1 + \frac{s}{\lambda "
            r"|\boldsymbol{\theta}|}) \boldsymbol{\theta}$ and $\boldsymbol{\theta}' = \boldsymbol{\phi}$ with $s = "
            r"\boldsymbol{\theta}^\top \boldsymbol{\phi}$, the squared distance from the equilibrium changes at the "
            r"rate $-\frac{2 s^2}{\lambda |\boldsymbol{\theta}|}$: for $\lambda > 0$ it never grows. The angular "
            "momentum is conserved all the same, and keeps a start that is not collinear away from the equilibrium."
        ),
        variables=(K, REAL_PHI, REAL_THETA, STRENGTH),
        letters={
            **LETTERS,
            "lambda": "the weight of the metric in the loss, positive in the GAN-QP",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
        },
        start=rate(energy(*field(1 + s / (lam * length), sp.S.Zero, sp.S.One))),
        steps=(Step(expr=-2 * s**2 / (lam * length), reason="the product rule"),),
        hypotheses=(sp.Ne(square(theta), 0),),
        where={sp.Symbol("s"): s},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
