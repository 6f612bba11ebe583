"""κ Σ J r − log Σ pq e^{κr} ≤ Σ J log u, u = J/(pq) where J > 0: a bound of the mutual information, all sizes and κ."""

from functools import partial

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step, Theorem
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import i, j
from proofs.chapters.losses.logarithm_tangent import derive as logarithm_tangent
from proofs.chapters.losses.logarithm_tangent import x
from proofs.chapters.ogan._information import (
    HYPOTHESES,
    INFORMATION,
    LEFT_OUT,
    LETTERS,
    MASS,
    PRODUCT,
    VARIABLES,
    WORDS,
    J,
    left_out,
    r,
    renamed,
    total,
    u,
)
from symbolic import decide_by_certificate

SCALE = real("kappa")
kappa = SCALE.symbol


def derive() -> Derivation:
    """Σ J log w ≤ Σ J w − 1 ≤ 0 with w = e^{κr}/(u Σ pq e^{κr}): the bound of Donsker and Varadhan."""
    power = sp.exp(kappa * r[i, j])
    mixed = total(PRODUCT * power)
    weight = power / renamed(mixed)
    ratio = weight / u[i, j]
    return Derivation(
        id="TF-120W",
        title="What a correlation says of the mutual information",
        sentence=WORDS
        + (
            r"Let $r_{ij}$ be the correlation where the code is the $i$-th and the image the $j$-th, or any other "
            r"number. For every real $\kappa$ the mutual information, on the right, is at least $\kappa \mathrm{E} r - "
            r"\log \mathrm{E}' e^{\kappa r}$, where $\mathrm{E}$ is the mean under $J$ and $\mathrm{E}'$ the mean for "
            "independent code and image."
        ),
        variables=(*VARIABLES, SCALE),
        letters={
            **LETTERS,
            "r": "the correlation of the code with the one that the encoder finds for the image, or any number",
            "kappa": "a factor, at will",
        },
        start=kappa * total(J[i, j] * r[i, j]) - sp.log(mixed),
        steps=(
            Step(
                expr=INFORMATION + total(J[i, j] * sp.log(ratio)),
                reason=r"the logarithm of a quotient, and $J$ has mass one",
            ),
            Step(
                expr=INFORMATION + total(J[i, j] * (ratio - 1)),
                reason=r"$\log w \le w - 1$",
                by=Theorem(derive=logarithm_tangent, at={x: ratio}),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=INFORMATION + total(PRODUCT * weight) - 1,
                reason=r"$J_{ij}/u_{ij}$ is $p_i q_j$ or $0$",
                by=partial(
                    decide_by_certificate,
                    parts=(total(weight * LEFT_OUT),),
                    multipliers=((-1, MASS), left_out(weight)),
                ),
                relation=Relation.AT_MOST,
            ),
            Step(expr=INFORMATION, reason=r"the weights $p_i q_j e^{\kappa r_{ij}}$ over their sum add up to $1$"),
        ),
        hypotheses=HYPOTHESES,
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
