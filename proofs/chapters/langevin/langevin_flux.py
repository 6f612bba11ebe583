"""−T ∂_v ρ = ρ ∂_vU for ρ = e^(−U/T), in every direction v: no probability flows at rest, all dimensions."""

import sympy as sp

from numeric_check import moderate, nonzero, square
from proofs import Derivation, Step
from proofs.chapters.langevin import LETTERS
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, K, g, v
from symbolic import contraction

TEMPERATURE, TIME, BEND = nonzero("T"), moderate("t"), square("H", K)
T, t, H = TEMPERATURE.symbol, TIME.symbol, BEND.symbol


def derive() -> Derivation:
    """At every distance t along v, with U = t gᵀv + ½t² vᵀHv + O(t³): the flux, and its slope at t = 0, vanish.

    The flux along v is −ρ ∂_vU − T ∂_vρ for dX = −∇U dt + √(2T) dW; so its divergence, the sum of the slopes over the
    coordinates, is 0, and e^(−U/T) solves the Fokker–Planck equation at rest in any dimension.
    """
    slope, bend = contraction(g.T, v), contraction(v.T, H * v)
    density = sp.exp(-(t * slope + t**2 * bend / 2) / T)
    return Derivation(
        id="TF-03JF",
        title="The detailed balance of Langevin dynamics for a quadratic energy",
        sentence=(
            r"Let $U = t\, \boldsymbol{g}^\top \boldsymbol{v} + \frac{t^2}{2} \boldsymbol{v}^\top H "
            r"\boldsymbol{v}$ be a quadratic energy at the place $t \boldsymbol{v}$ from a point, less its value "
            r"at this point, and $\rho = e^{-U/T}$, in any dimension. With the derivative in $t$, which is along "
            r"$\boldsymbol{v}$ and not in time, $-T \frac{\partial \rho}{\partial t} = \rho \frac{\partial "
            r"U}{\partial t}$. Hence the flux $-\rho \frac{\partial U}{\partial t} - T \frac{\partial "
            r"\rho}{\partial t}$ of probability along $\boldsymbol{v}$ is zero. As the point and $\boldsymbol{v}$ "
            "are any, this at $t = 0$ says that the whole flux is zero everywhere (detailed balance)."
        ),
        variables=(K, GRADIENT, BEND, DIRECTION, TEMPERATURE, TIME),
        letters={
            **LETTERS,
            "k": "the dimension",
            "T": "any real number but $0$, the temperature where $T > 0$",
            "g": "the gradient of the energy $U$ at the point",
            "H": "the Hessian of the energy $U$ at the point; the formula holds for any square matrix",
            "v": "any direction",
            "t": r"how far to go along $\boldsymbol{v}$, no time",
            "$U$": "the energy, less its value at the point",
            r"$\rho$": r"the density, up to a factor: $\rho = e^{-U/T}$",
        },
        start=-T * sp.Derivative(density, t),
        steps=(Step(expr=(slope + t * bend) * density, reason="the derivative of the exponential"),),
        references=("Pavliotis2014, chapter 4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
