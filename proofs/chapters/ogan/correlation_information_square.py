"""(Σ J r − Σ M r)²/2 ≤ Σ J log u, u = J/M where J > 0, for |r| ≤ 1: a shift of the mean correlation is information."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step, Theorem
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j
from proofs.chapters.ogan._information import (
    BOTH,
    CORRELATION,
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

RATIO = entries("u", ROWS, COLUMNS, positive=True)
u = RATIO.symbol[i, j]
BOUNDED = ForAll(sp.Le(sp.Abs(r), 1), *BOTH)
IS_RATIO = ForAll(sp.Eq(J**2, J * M * u), *BOTH)
LEFT_OUT = M * (1 - J / (M * u)) ** 2  # M − J/u: M where J = 0, and 0 elsewhere
SHIFT = renamed(total(J * r)) - renamed(total(M * r))  # E r − E′ r


def product_mass(weight: sp.Expr) -> tuple[tuple[sp.Expr, sp.Basic], ...]:
    """The multipliers by which weight (1 − Σ M) is 0: Σ M is the square of Σ J, which is 1."""
    return (weight, IS_PRODUCT), (weight * (renamed(MASS.lhs) + 1), MASS)


def weighted(term: sp.Expr) -> sp.Expr:
    """Σ term J/u + Σ (M − J/u): J/u is M where J > 0, and 0 elsewhere."""
    return total(J / u * term) + total(M - J / u)


def derive() -> Derivation:
    """``entropy_above_parabola`` at x = u and s = (E r − E′ r) r, summed with the weights J/u."""
    S = SHIFT * r
    by_shift = (
        (SHIFT**2 * (J + 2 * M) * (1 + sp.Abs(r)) / 6, BOUNDED),
        (SHIFT**2 / 6, MASS),
        *product_mass(SHIFT**2 / 3),
    )
    off_support = total(LEFT_OUT * (1 + S / 2) ** 2), total(LEFT_OUT * S**2 / 12)  # Σ (M − J/u)(1 + s + s²/3)
    return Derivation(
        id="TF-1458",
        title="A shift of the mean correlation is bounded by the mutual information",
        sentence=(
            r"Let a code and an image have a joint distribution $J$, which may have zeros, and let $M$ be the product "
            r"of its two marginals. Let $r_{ij}$ with $|r_{ij}| \le 1$ be the correlation where the code is the $i$-th "
            r"and the image the $j$-th, or any other such number. The mutual information is at least $\frac12 "
            r"(\mathrm{E} r - \mathrm{E}' r)^2$, where $\mathrm{E}$ is the mean under $J$ and $\mathrm{E}'$ the mean "
            r"under $M$, for independent code and image. The information, on the right, is written with $u_{ij} = "
            r"\frac{J_{ij}}{M_{ij}}$ where $J_{ij} > 0$, and any $u_{ij} > 0$ elsewhere, as $J_{ij}^2 = J_{ij} M_{ij} "
            r"u_{ij}$ says, so that the terms of $J_{ij} = 0$ are $0$."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT, RATIO, CORRELATION),
        letters={
            **LETTERS,
            "u": "the ratio of $J$ and $M$ where $J$ is positive, and any positive number elsewhere",
            "r": "the correlation of the code with the one that the encoder finds for the image, or any such number",
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
            Step(
                expr=weighted(S * (u - 1) - S**2 * (u + 2) / 6),
                reason=r"$J_{ij}/u_{ij}$ is $M_{ij}$ or $0$; $1 + s + \frac{s^2}{3} \ge 0$ for $s = \delta r_{ij}$",
                by=partial(
                    decide_by_certificate,
                    parts=off_support,
                    multipliers=(((1 + S + S**2 / 3) / (u**2 * M), IS_RATIO),),
                ),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=weighted(u * sp.log(u) - u + 1),
                reason="an entropy is above a parabola",
                by=Theorem(derive=entropy_above_parabola, at={x: u, s: S}),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=total(J * sp.log(u)),
                reason="the masses are $1$",
                by=partial(decide_by_certificate, multipliers=((-1, MASS), *product_mass(sp.S.One))),
            ),
        ),
        hypotheses=(MASS, IS_PRODUCT, IS_RATIO, BOUNDED),
        where={sp.Symbol("delta"): SHIFT},
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
