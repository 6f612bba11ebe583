"""U′(0) ≤ U′(1) − 1/4 for p = N(0, 1), q = N(1, 1), λ = 1: the energy rises at the data, at 1 more than at 0."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step

LETTERS = {
    "$p$": "the density of the data",
    "$P$": "the distribution function of the data",
    "$Q$": "that of the generator",
    "$U$": "the energy",
    r"$\lambda$": "the strength of the penalty",
    r"$\operatorname{erf}$": "the error function, by which the distribution functions are written",
}


def density(x: sp.Expr) -> sp.Expr:
    """The density of N(0, 1)."""
    return sp.exp(-(x**2) / 2) / sp.sqrt(2 * sp.pi)


def distribution(x: sp.Expr) -> sp.Expr:
    """The distribution function of N(0, 1)."""
    return (1 + sp.erf(x / sp.sqrt(2))) / 2


def slope(x: sp.Expr) -> sp.Expr:
    """(P − Q)/(2λp) at λ = 1."""
    return (distribution(x) - distribution(x - 1)) / (2 * density(x))


def derive() -> Derivation:
    """U′(−1), U′(0), U′(1) are about 0.281, 0.428 and 0.705."""
    return Derivation(
        id="TF-1058",
        title="The best energy between two normal laws rises at the data",
        sentence=(
            r"For data with the law $N(0, 1)$, a generator with $N(1, 1)$, and $\lambda = 1$, the best energy with "
            r"a zero-centred penalty has the slope $U' = \frac{P - Q}{2p}$. At $0$, where the data are densest, it "
            r"is at least $\frac25$, and at $1$ it exceeds that at $0$ by at least $\frac14$. So neither is a "
            "minimum of the energy, nor another critical point."
        ),
        variables=(),
        letters=LETTERS,
        start=sp.Rational(2, 5),
        steps=(
            Step(expr=slope(sp.S.Zero), reason="its value is about $0.428$", relation=Relation.AT_MOST),
            Step(
                expr=slope(sp.S.One) - sp.Rational(1, 4),
                reason="its value is about $0.455$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Su6316, the claim that is corrected here",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
