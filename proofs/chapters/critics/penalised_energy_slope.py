"""(1 − 2x)u + λu′² = λ(u′ − x(1 − x)/(2λ))² − x²(1 − x)²/(4λ) + (x(1 − x)u)′: the best energy of an example."""

import sympy as sp

from numeric_check import analytic
from proofs import Derivation, Step
from proofs.chapters.critics._example import LETTERS, PLACE, SLOPE, STRENGTH, lam, x

ENERGY = analytic("u", x)
u = ENERGY.symbol(x)
GAP = x * (1 - x)  # P − Q


def derive() -> Derivation:
    """``penalised_line`` for P = x and Q = x²; P − Q is 0 at both ends."""
    slope = sp.Derivative(u, x)
    return Derivation(
        id="TF-1056",
        title="The best energy of data on an interval",
        sentence=(
            r"For data with the density $p = 1$ and a generator with $q = 2x$ on $[0, 1]$ and any smooth energy $u$, "
            r"the integrand $(p - q)\, u + \lambda p\, u'^2$ of the objective with a zero-centred penalty is $\lambda "
            r"\bigl(u' - \frac{x (1 - x)}{2 \lambda}\bigr)^2$ plus a term without $u$ and the derivative of $x (1 - "
            r"x)\, u$, which has the integral $0$ over $[0, 1]$. Hence the objective is least for the energies with "
            r"the slope $\frac{x (1 - x)}{2 \lambda}$, and for no other smooth energies: this is $\frac{P - Q}{2 "
            r"\lambda p}$."
        ),
        variables=(PLACE, ENERGY, STRENGTH),
        letters={
            **{name: said for name, said in LETTERS.items() if name != "$U$"},
            "u": "an energy",
            "$P$": "the distribution function of the data, $x$",
            "$Q$": "the distribution function of the generated data, $x^2$",
        },
        start=(1 - 2 * x) * u + lam * slope**2,
        steps=(
            Step(
                expr=lam * (slope - SLOPE) ** 2 - GAP**2 / (4 * lam) + sp.Derivative(GAP * u, x),
                reason="complete the square, and the product rule",
            ),
        ),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
