"""θ = c(cos t, sin t), φ = c(−sin t, cos t) is an orbit under the penalty λ(|φ| − c)², in the plane, for every λ."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import GAN_ARTICLE

CENTRE, STRENGTH, TIME = positive("c"), real("lambda"), real("t")
c, lam, t = CENTRE.symbol, STRENGTH.symbol, TIME.symbol
GENERATOR = (c * sp.cos(t), c * sp.sin(t))
CRITIC = (-c * sp.sin(t), c * sp.cos(t))


def derive() -> Derivation:
    """|φ| = c all along, so that the penalty does nothing."""
    damping = 2 * lam * (1 - c / sp.sqrt(sum(x**2 for x in CRITIC)))
    velocities = [-x - damping * y for x, y in zip(GENERATOR, CRITIC, strict=True)]
    return Derivation(
        id="TF-1115",
        title="A penalty centred at a slope leaves the game going round in circles",
        sentence=(
            r"In the plane, $\boldsymbol{\theta} = c (\cos t, \sin t)$ and $\boldsymbol{\phi} = c (-\sin t, \cos t)$ "
            r"solve $\boldsymbol{\phi}' = -\boldsymbol{\theta} - 2 \lambda (1 - \frac{c}{|\boldsymbol{\phi}|}) "
            r"\boldsymbol{\phi}$ and $\boldsymbol{\theta}' = \boldsymbol{\phi}$: under the gradient penalty $\lambda "
            r"(|\boldsymbol{\phi}| - c)^2$, in a Wasserstein GAN with $c = 1$, there is an orbit that does not "
            r"converge, whatever its strength is. The matrix has the entries of $\boldsymbol{\phi}'$ first."
        ),
        variables=(CENTRE, STRENGTH, TIME),
        letters={
            **LETTERS,
            "c": "the slope to which the penalty draws the discriminator",
            "lambda": "the strength of the penalty",
            "t": "the time",
            r"$\boldsymbol{\theta}$": "the generator",
            r"$\boldsymbol{\phi}$": "the discriminator",
        },
        start=sp.ImmutableMatrix([sp.Derivative(x, t) for x in (*CRITIC, *GENERATOR)]),
        steps=(
            Step(
                expr=sp.ImmutableMatrix([*velocities, *CRITIC]),
                reason=r"$|\boldsymbol{\phi}| = c$, and the derivatives of sine and cosine",
            ),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
