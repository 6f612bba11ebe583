"""(Σ J r − Σ pq r)²/2 ≤ Σ J log u, u = J/(pq) where J > 0, for |r| ≤ 1: a shift of the correlation is information."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import i, i_to_n, j, j_to_m, l
from proofs.chapters.ogan._information import (
    CODES_ARE_MARGINAL,
    HYPOTHESES,
    IMAGES_ARE_MARGINAL,
    INFORMATION,
    LEFT_OUT,
    LETTERS,
    MASS,
    PRODUCT,
    VARIABLES,
    WORDS,
    J,
    left_out,
    q,
    r,
    renamed,
    total,
    u,
)
from proofs.chapters.ogan.entropy_above_parabola import derive as entropy_above_parabola
from proofs.chapters.ogan.entropy_above_parabola import s, x
from symbolic import ForAll, decide_by_certificate

BOUNDED = ForAll(sp.Le(sp.Abs(r[i, j]), 1), i_to_n, j_to_m)
SHIFT = total(J[i, j] * r[i, j]) - total(PRODUCT * r[i, j])  # E r − E′ r


def product_mass(weight: sp.Expr) -> tuple[tuple[sp.Expr, sp.Basic], ...]:
    """The multipliers by which weight (1 − Σ pq) is 0: p and q are the marginals of J, which has mass one."""
    joint, images = renamed(MASS.lhs), sp.Sum(q[l], (l, *j_to_m[1:]))
    return (weight * images, CODES_ARE_MARGINAL), (weight * joint, IMAGES_ARE_MARGINAL), (weight * (joint + 1), MASS)


def derive() -> Derivation:
    """``entropy_above_parabola`` at x = u and s = (E r − E′ r) r, summed with the weights J/u, which is pq or 0."""
    D = renamed(total(J[i, j] * r[i, j])) - renamed(total(PRODUCT * r[i, j]))
    S, joint = D * r[i, j], J[i, j]
    by_shift = partial(
        decide_by_certificate,
        multipliers=(
            (D**2 * (joint + 2 * PRODUCT) * (1 + sp.Abs(r[i, j])) / 6, BOUNDED),
            (D**2 / 6, MASS),
            *product_mass(D**2 / 3),
        ),
    )
    factor = 1 + S + S**2 / 3  # (1 + s/2)² + s²/12
    on_support = partial(
        decide_by_certificate,
        parts=(total(LEFT_OUT * (1 + S / 2) ** 2), total(LEFT_OUT * S**2 / 12)),
        multipliers=(left_out(factor),),
    )
    weighted = lambda term: total(joint / u[i, j] * term) + total(PRODUCT - joint / u[i, j])
    return Derivation(
        id="TF-1458",
        title="A shift of the mean correlation is bounded by the mutual information",
        sentence=WORDS
        + (
            r"Let $r_{ij}$ with $|r_{ij}| \le 1$ be the correlation where the code is the $i$-th and the image the "
            r"$j$-th, or any other such number. The mutual information, on the right, is at least $\frac12 "
            r"(\mathrm{E} r - \mathrm{E}' r)^2$, where $\mathrm{E}$ is the mean under $J$ and $\mathrm{E}'$ the mean "
            "for independent code and image. So a mean correlation larger than for independent ones needs information."
        ),
        variables=VARIABLES,
        letters={
            **LETTERS,
            "r": "the correlation of the code with the one that the encoder finds for the image, or any such number",
            "delta": r"the shift $\mathrm{E} r - \mathrm{E}' r$ of the mean",
        },
        start=SHIFT**2 / 2,
        steps=(
            Step(
                expr=total(S * (joint - PRODUCT) - S**2 * (joint + 2 * PRODUCT) / 6),
                reason=r"$|r_{ij}| \le 1$, and the masses are $1$",
                by=by_shift,
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=weighted(S * (u[i, j] - 1) - S**2 * (u[i, j] + 2) / 6),
                reason=r"$J_{ij}/u_{ij}$ is $p_i q_j$ or $0$; $1 + s + \frac{s^2}{3} \ge 0$ for $s = \delta r_{ij}$",
                by=on_support,
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=weighted(u[i, j] * sp.log(u[i, j]) - u[i, j] + 1),
                reason="an entropy is above a parabola",
                by=Theorem(derive=entropy_above_parabola, at={x: u[i, j], s: S}),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=INFORMATION,
                reason="the masses are $1$",
                by=partial(decide_by_certificate, multipliers=((-1, MASS), *product_mass(sp.S.One))),
            ),
        ),
        hypotheses=(*HYPOTHESES, BOUNDED),
        where={sp.Symbol("delta"): D},
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
