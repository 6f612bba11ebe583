"""θ = r(cos ½t, sin ½t), φ = r(−sin ½t, cos ½t) is an orbit of the non-saturating GAN in the plane, for every r."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import GAN_ARTICLE

RADIUS, TIME = real("r"), real("t")
r, t = RADIUS.symbol, TIME.symbol
GENERATOR = (r * sp.cos(t / 2), r * sp.sin(t / 2))
CRITIC = (-r * sp.sin(t / 2), r * sp.cos(t / 2))


def derive() -> Derivation:
    """s = θᵀφ is 0 all along, so that both logistic functions have the value ½."""
    moving = sp.ImmutableMatrix([sp.Derivative(x, t) for x in (*CRITIC, *GENERATOR)])
    return Derivation(
        id="TF-1110",
        title="The non-saturating GAN goes round in circles",
        sentence=(
            r"In the plane, $\boldsymbol{\theta} = r (\cos\frac t2, \sin\frac t2)$ and $\boldsymbol{\phi} = r "
            r"(-\sin\frac t2, \cos\frac t2)$ have the derivatives $\frac12 \boldsymbol{\phi}$ and $-\frac12 "
            r"\boldsymbol{\theta}$, the velocities of the non-saturating GAN where $\boldsymbol{\theta}^\top "
            r"\boldsymbol{\phi} = 0$, as it is all along. So there are orbits at every distance from the equilibrium, "
            r"also for all $k \ge 2$, that do not converge. The matrix has the entries of $\boldsymbol{\phi}'$ first."
        ),
        variables=(RADIUS, TIME),
        letters={
            **LETTERS,
            "r": "the radius of the circle",
            "t": "the time",
            r"$\boldsymbol{\theta}$": "the generator",
            r"$\boldsymbol{\phi}$": "the discriminator",
        },
        start=moving,
        steps=(
            Step(
                expr=sp.ImmutableMatrix([*(-x / 2 for x in GENERATOR), *(x / 2 for x in CRITIC)]),
                reason="the derivatives of sine and cosine",
            ),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
