"""T ∂²ρ = −∂(U′ρ) for ρ = e^(−U/T): the Fokker–Planck equation of dX = −U′ dt + √(2T) dW at rest, all smooth U."""

import sympy as sp

from numeric_check import analytic, complex_number
from proofs import Derivation, Step
from proofs.chapters.langevin import LETTERS

TEMPERATURE, POINT = complex_number("T"), complex_number("x")
T, x = TEMPERATURE.symbol, POINT.symbol
ENERGY = analytic("U", x)
U = ENERGY.symbol(x)


def derive() -> Derivation:
    """∂ρ/∂t = Σ_i ∂_i(ρ ∂_iU + T ∂_iρ) in d dimensions: for each i this is the statement, with U along the line of x_i.

    So every term vanishes by itself, which is the detailed balance of ``langevin_flux``, stronger than their sum.
    """
    density = sp.exp(-U / T)
    return Derivation(
        id="TF-03HA",
        title="The stationary density of Langevin dynamics",
        sentence=(
            r"For an energy $U$ of one variable that is analytic at $x$, $\rho = e^{-U/T}$ satisfies $T \rho'' = "
            r"-(U' \rho)'$ there. Hence, if $T > 0$, $U$ is real and analytic on the whole line, and $\rho$ has a "
            r"finite integral, $\rho$ is, up to its normalising factor, a stationary density of $dX = -U'(X)\, dt + "
            r"\sqrt{2T}\, dW$."
        ),
        variables=(ENERGY, POINT, TEMPERATURE),
        letters={
            **LETTERS,
            "U": "the energy",
            "x": "the position",
            "T": "any number but $0$, the temperature where $T > 0$",
            r"$\rho$": r"the density, up to a factor: $\rho = e^{-U/T}$",
        },
        start=T * sp.Derivative(density, (x, 2)),
        steps=(Step(expr=-sp.Derivative(sp.Derivative(U, x) * density, x), reason="product and chain rules"),),
        hypotheses=(sp.Ne(T, 0),),
        references=("Pavliotis2014, chapter 4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
