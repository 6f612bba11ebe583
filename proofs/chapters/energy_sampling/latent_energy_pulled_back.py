"""e^(−U(e^z)) (e^z)′ = e^(−z²/2): with the Jacobian, the law of the codes is the one that they were drawn from."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.energy_sampling.latent_energy_exponential import (
    CODE,
    ENERGY,
    IS_ENERGY,
    IS_STATE,
    LETTERS,
    STATE,
    U,
    z,
)


def derive() -> Derivation:
    """What holds in place of ``latent_energy_exponential``."""
    return Derivation(
        id="TF-1030",
        title="With the Jacobian the codes of a generator have their own law",
        sentence=(
            r"For the generator $x = e^z$ of standard normal codes $z$ and the energy $U(x) = \frac12 (\log x)^2 + "
            r"\log x$ of its states, $e^{-U(x)}$ times the derivative of the generator is $e^{-z^2/2}$, the density "
            "of the codes up to a constant factor."
        ),
        variables=(CODE, STATE, ENERGY),
        letters=LETTERS,
        start=sp.exp(-U) * sp.Derivative(sp.exp(z), z),
        steps=(
            Step(expr=sp.exp(-U) * sp.exp(z), reason="the derivative of the exponential"),
            Step(expr=sp.exp(-(z**2) / 2), reason=r"$\log x = z$"),
        ),
        hypotheses=(IS_STATE, IS_ENERGY),
        references=("Su6331",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
