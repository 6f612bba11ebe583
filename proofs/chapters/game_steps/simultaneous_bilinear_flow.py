"""exp(½ log(1 + h²) + i atan h) = 1 + ih: simultaneous steps of the bilinear game follow an exploding flow exactly."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.game_steps import LETTERS
from proofs.chapters.letters.games import STEP, h


def derive() -> Derivation:
    """The modified equation of z′ = iz, z = φ + iθ, through all powers of h: z′ = (½ log(1 + h²) + i atan h) z/h."""
    return Derivation(
        id="TF-1121",
        title="The modified equation of simultaneous steps, to all orders",
        sentence=(
            r"A simultaneous step of the bilinear game multiplies $z = \phi + i \theta$, of one coordinate of each "
            r"player, by $1 + ih$, which is $e^{\frac12 \log(1 + h^2) + i \arctan h}$. For $h \neq 0$ the steps thus "
            r"follow, at the times $nh$ and without an error, the flow $z' = (\frac{\log(1 + h^2)}{2h} + i "
            r"\frac{\arctan h}{h}) z$: it turns more slowly than the game, and grows at the rate $\frac{\log(1 + "
            r"h^2)}{2h}$, about $\frac h2$."
        ),
        variables=(STEP,),
        letters={
            **LETTERS,
            r"$\phi$": "a coordinate of the discriminator",
            r"$\theta$": "the same coordinate of the generator",
            "$z$": "the complex number of both",
            "$n$": "the number of steps",
        },
        start=sp.exp(sp.log(1 + h**2) / 2 + sp.I * sp.atan(h)),
        steps=(Step(expr=1 + sp.I * h, reason=r"modulus $\sqrt{1 + h^2}$ and argument $\arctan h$"),),
        references=("Hairer2006, section IX.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
