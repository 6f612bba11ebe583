"""d/dt (|θ|² + |φ|²) = −4λ|φ|(|φ| − c) for a gradient penalty centred at c, all dimensions."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import (
    GAN_ARTICLE,
    PUSHED,
    REAL_PHI,
    REAL_THETA,
    K,
    c,
    energy,
    field,
    phi,
    rate,
    square,
)

STRENGTH = real("lambda")
lam = STRENGTH.symbol


def derive() -> Derivation:
    """``dirac_energy`` with a = 1, b = 2λ(1 − c/|φ|) and the factor 1 of the generator: the penalty is λ(|φ| − c)²."""
    length = sp.sqrt(square(phi))
    return Derivation(
        id="TF-1108",
        title="The energy under a centred gradient penalty",
        sentence=(
            r"In the Dirac-GAN with the gradient penalty $\lambda (|\boldsymbol{\phi}| - c)^2$, $\boldsymbol{\phi}' = "
            r"-\boldsymbol{\theta} - 2 \lambda (1 - \frac{c}{|\boldsymbol{\phi}|}) \boldsymbol{\phi}$ and "
            r"$\boldsymbol{\theta}' = \boldsymbol{\phi}$, the squared distance from the equilibrium changes at the "
            r"rate $-4 \lambda |\boldsymbol{\phi}| (|\boldsymbol{\phi}| - c)$: for $\lambda > 0$ it falls outside of "
            r"the sphere $|\boldsymbol{\phi}| = c$ and, for $c > 0$, grows inside, so that of the centres $c \ge 0$ "
            "only $c = 0$ never drives away."
        ),
        variables=(K, REAL_PHI, REAL_THETA, STRENGTH, PUSHED),
        letters={
            **LETTERS,
            "lambda": "the strength of the penalty, any real number",
            "c": "the slope to which the penalty draws the discriminator",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
        },
        start=rate(energy(*field(sp.S.One, 2 * lam * (1 - c / length), sp.S.One))),
        steps=(Step(expr=-4 * lam * length * (length - c), reason="the product rule"),),
        hypotheses=(sp.Ne(square(phi), 0),),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
