"""e^(−U(e^z)) = √e · e^(−(z+1)²/2) where the code of x = e^z is standard normal: the mean is −1 instead of 0."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step

CODE, STATE, ENERGY = real("z"), positive("x"), real("U")
z, x, U = (variable.symbol for variable in (CODE, STATE, ENERGY))
IS_STATE = sp.Eq(x, sp.exp(z))
IS_ENERGY = sp.Eq(U, sp.log(x) ** 2 / 2 + sp.log(x))  # of the log-normal law: e^(−U(x)) dx = e^(−z²/2) dz
LETTERS = {
    "z": "the code",
    "x": "the state, the image of the code",
    "U": "the energy of the state",
}


def derive() -> Derivation:
    """The density of the code is e^(−U(e^z)) e^z = e^(−z²/2), by ``latent_energy``; the factor e^z moves the mean."""
    return Derivation(
        id="TF-1029",
        title="Without the Jacobian the codes of a generator have another law",
        sentence=(
            "Let the code $z$ be standard normal and the generator be $x = e^z$, so that the states have the energy "
            r"$U(x) = \frac12 (\log x)^2 + \log x$, up to a constant. Then $e^{-U(x)}$ is, as a function of the code "
            r"and up to the factor $\sqrt{e}$, the normal density $e^{-(z + 1)^2/2}$, of mean $-1$. A chain that "
            "samples $e^{-U(G(z))}$ in place of the density of the codes does not sample the model: the Jacobian "
            "$e^z$ is missing."
        ),
        variables=(CODE, STATE, ENERGY),
        letters={**LETTERS, "$G$": "the generator, $G(z) = e^z$"},
        start=sp.exp(-U),
        steps=(
            Step(expr=sp.exp(-(z**2) / 2 - z), reason=r"$\log x = z$"),
            Step(expr=sp.exp(sp.Rational(1, 2)) * sp.exp(-((z + 1) ** 2) / 2), reason="complete the square"),
        ),
        hypotheses=(IS_STATE, IS_ENERGY),
        references=("Su6331",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
