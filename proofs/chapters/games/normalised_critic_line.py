"""φ′ = −θ/r + sφ/r³ = 0 and θ′ = φ/r = sign φ with r = |φ| and s = θφ: in one dimension the generator runs away."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs.chapters.letters.games import GAN_ARTICLE

GENERATOR, CRITIC, PRODUCT, LENGTH = real("theta"), real("phi"), real("s"), positive("r")
theta, phi, s, r = (variable.symbol for variable in (GENERATOR, CRITIC, PRODUCT, LENGTH))


def derive() -> Derivation:
    """A critic of one parameter that is normalised is a sign, and does not move."""
    return Derivation(
        id="TF-1454",
        title="The generator runs away from a normalised critic in one dimension",
        sentence=(
            r"With the critic $D(x) = \frac{x \phi}{|\phi|}$ in one dimension, $r = |\phi|$ and $s = \theta \phi$, the "
            r"velocities $\phi' = -\frac{\theta}{r} + \frac{s \phi}{r^3}$ and $\theta' = \frac{\phi}{r}$ of the game "
            r"are $0$ and the sign of $\phi$. So the critic stands still and the generator moves at the speed $1$ for "
            r"ever: after the time $t$ it is at $\theta + t \operatorname{sign} \phi$, and runs away, wherever it "
            r"starts. The matrix has $\phi'$ first."
        ),
        variables=(GENERATOR, CRITIC, PRODUCT, LENGTH),
        letters={
            "theta": "the generator, the point at which all that is generated lies",
            "phi": "the parameter of the critic",
            "s": r"the product $\theta \phi$",
            "r": r"the length $|\phi|$",
            "$D$": "the critic",
            "$t$": "the time",
        },
        start=sp.ImmutableMatrix([-theta / r + s * phi / r**3, phi / r]),
        steps=(
            Step(
                expr=sp.ImmutableMatrix([0, sp.sign(phi)]),
                reason=r"$s \phi = \theta r^2$, and a number over its modulus is its sign",
            ),
        ),
        hypotheses=(sp.Eq(s, theta * phi), sp.Eq(r, sp.Abs(phi))),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
