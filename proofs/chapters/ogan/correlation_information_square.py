"""(Σ J r − Σ M r)²/2 ≤ Σ J log(J/M) for |r| ≤ 1, M the product of the marginals: a shift of the mean is information."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import COLUMNS, ROWS
from proofs.chapters.letters.weights import unless_zero
from proofs.chapters.ogan._information import (
    BOTH,
    CORRELATION,
    INFORMATION,
    IS_PRODUCT,
    JOINT,
    LETTERS,
    MASS,
    PRODUCT,
    J,
    M,
    r,
    renamed,
    total,
)
from proofs.chapters.ogan.entropy_above_parabola import derive as entropy_above_parabola
from proofs.chapters.ogan.entropy_above_parabola import s, x
from symbolic import ForAll, decide_by_certificate

BOUNDED = ForAll(sp.Le(sp.Abs(r), 1), *BOTH)
SHIFT = renamed(total(J * r)) - renamed(total(M * r))  # E r − E′ r


def product_mass(weight: sp.Expr) -> tuple[tuple[sp.Expr, sp.Basic], ...]:
    """The multipliers by which weight (1 − Σ M) is 0: Σ M is the square of Σ J, which is 1."""
    return (weight, IS_PRODUCT), (weight * (renamed(MASS.lhs) + 1), MASS)


def derive() -> Derivation:
    """``entropy_above_parabola`` at x = J/M and s = (E r − E′ r) r, summed with the weights M."""
    S = SHIFT * r
    by_shift = (
        (SHIFT**2 * (J + 2 * M) * (1 + sp.Abs(r)) / 6, BOUNDED),
        (SHIFT**2 / 6, MASS),
        *product_mass(SHIFT**2 / 3),
    )
    return Derivation(
        id="TF-1458",
        title="A shift of the mean correlation is bounded by the mutual information",
        sentence=(
            r"Let a code and an image have a joint distribution $J$, which may have zeros, but whose two marginals are "
            r"positive, and let $M$ be the product of the marginals. For any real numbers $r_{ij}$ with $|r_{ij}| \le "
            r"1$, such as the correlation of the $i$-th code with the one that the encoder finds for the $j$-th image, "
            r"the mutual information of code and image, on the right, is at least $\frac12 (\mathrm{E} r - "
            r"\mathrm{E}' r)^2$, where $\mathrm{E}$ is the mean under $J$ and $\mathrm{E}'$ the mean under $M$, for "
            "independent code and image. Terms with $J_{ij} = 0$ are $0$."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT, CORRELATION),
        letters={
            **LETTERS,
            "r": "any numbers in $[-1, 1]$, such as correlations of codes with those that an encoder finds",
            "delta": r"the shift $\mathrm{E} r - \mathrm{E}' r$ of the mean",
        },
        start=(total(J * r) - total(M * r)) ** 2 / 2,
        steps=(
            Step(
                expr=total(S * (J - M) - S**2 * (J + 2 * M) / 6),
                reason=r"$|r_{ij}| \le 1$, and the masses are $1$",
                by=partial(decide_by_certificate, multipliers=by_shift),
                relation=Relation.AT_MOST,
            ),
            Step(expr=total(M * (S * (J / M - 1) - S**2 * (J / M + 2) / 6)), reason="take $M_{ij}$ out of the terms"),
            Step(
                expr=total(M * (unless_zero(J / M, J / M * sp.log(J / M)) - J / M + 1)),
                reason="an entropy is above a parabola",
                by=Theorem(derive=entropy_above_parabola, at={x: J / M, s: S}),
                relation=Relation.AT_MOST,
            ),
            Step(expr=INFORMATION - total(J) + total(M), reason="multiply by $M_{ij}$"),
            Step(
                expr=INFORMATION,
                reason="the masses are $1$",
                by=partial(decide_by_certificate, multipliers=((-1, MASS), *product_mass(sp.S.One))),
            ),
        ),
        hypotheses=(MASS, IS_PRODUCT, BOUNDED),
        where={sp.Symbol("delta"): SHIFT},
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
