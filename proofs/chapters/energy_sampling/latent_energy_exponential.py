"""e^(−U(e^z)) = √e · e^(−(z+1)²/2) where the code of x = e^z is standard normal: the mean is −1 instead of 0."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step

CODE = real("z")
z = CODE.symbol
x = sp.exp(z)
ENERGY = sp.log(x) ** 2 / 2 + sp.log(x)  # of the log-normal law: e^(−U(x)) dx = e^(−z²/2) dz


def derive() -> Derivation:
    """The density of the code is e^(−U(e^z)) e^z = e^(−z²/2), by ``latent_energy``; the factor e^z moves the mean."""
    return Derivation(
        id="TF-1029",
        title="Without the Jacobian the codes of a generator have another law",
        sentence=(
            "Let the code $z$ be standard normal and the generator be $x = e^z$, so that the states have the energy "
            r"$U(x) = \frac12 (\log x)^2 + \log x$, up to a constant. Then $e^{-U(e^z)}$ is, up to the factor "
            r"$\sqrt{e}$, the normal density $e^{-(z + 1)^2/2}$, of mean $-1$; the formula has $\log e^z = z$ put in. "
            "A chain that samples $e^{-U(G(z))}$ in place of the density of the codes does not sample the model: the "
            "Jacobian $e^z$ is missing."
        ),
        variables=(CODE,),
        letters={
            "z": "the code",
            "$x$": "the state, $e^z$",
            "$U$": "the energy of the states",
            "$G$": "the generator, $G(z) = e^z$",
        },
        start=sp.exp(-ENERGY),
        steps=(
            Step(
                expr=sp.exp(sp.Rational(1, 2)) * sp.exp(-((z + 1) ** 2) / 2),
                reason="complete the square",
            ),
        ),
        references=("Su6331",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
