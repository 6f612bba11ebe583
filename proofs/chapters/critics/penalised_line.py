"""(p − q)u + λpu′² = λp (u′ − (P − Q)/(2λp))² − (P − Q)²/(4λp) + ((P − Q)u)′: the best energy on the line."""

import sympy as sp

from numeric_check import analytic, positive, real
from proofs import Derivation, Step

PLACE, STRENGTH = real("x"), positive("lambda")
x, lam = PLACE.symbol, STRENGTH.symbol
DATA, GENERATED, ENERGY = (analytic(name, x) for name in ("P", "Q", "u"))
P, Q, u = (variable.symbol(x) for variable in (DATA, GENERATED, ENERGY))
p, q, slope = (sp.Derivative(function, x) for function in (P, Q, u))
LETTERS = {"x": "a place on the line", "lambda": "the strength of the penalty", "u": "an energy"}


def derive() -> Derivation:
    """What ``penalised_path`` says on each edge; the integral of the last term is 0 where (P − Q)u vanishes far off."""
    gap = (slope - (P - Q) / (2 * lam * p)) ** 2
    return Derivation(
        id="TF-1401",
        title="The best energy with a zero-centred penalty on the line",
        sentence=(
            r"For distribution functions $P$ and $Q$ with the densities $p = P' \neq 0$ and $q = Q'$ and any energy "
            r"$u$, all smooth at $x$, the integrand $(p - q)\, u + \lambda p\, u'^2$ of the objective with a "
            r"zero-centred penalty is $\lambda p\, \bigl(u' - \frac{P - Q}{2 \lambda p}\bigr)^2 - \frac{(P - Q)^2}{4 "
            r"\lambda p}$ plus the derivative of $(P - Q)\, u$. Hence, on an interval where $p > 0$ and at whose ends "
            r"$(P - Q)\, u$ vanishes, the objective is at least $-\frac{1}{4 \lambda} \int \frac{(P - Q)^2}{p}\, dx$ "
            r"where this integral is finite, and equal to it for the energies with the slope $u' = \frac{P - Q}{2 "
            r"\lambda p}$ only."
        ),
        variables=(PLACE, DATA, GENERATED, ENERGY, STRENGTH),
        letters={
            **LETTERS,
            "P": "the distribution function of the data",
            "Q": "the distribution function of the generated data",
            "$p$": "the density of the data, $P'$",
            "$q$": "the density of the generated data, $Q'$",
        },
        start=(p - q) * u + lam * p * slope**2,
        steps=(
            Step(
                expr=lam * p * gap - (P - Q) ** 2 / (4 * lam * p) + sp.Derivative((P - Q) * u, x),
                reason="complete the square, and the product rule",
            ),
        ),
        hypotheses=(sp.Ne(p, 0),),
        references=("Su6316",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
