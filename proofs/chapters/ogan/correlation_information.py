"""κ Σ J r − log Σ M e^{κr} ≤ Σ J log(J/M), M the product of the marginals of J: a bound of the mutual information."""

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import COLUMNS, ROWS
from proofs.chapters.ogan._information import (
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
    total,
)

SCALE = real("kappa")
kappa = SCALE.symbol


def derive() -> Derivation:
    """Σ J (u − 1 − log u) ≥ 0 with u = M e^{κr}/(J Σ M e^{κr}): the bound of Donsker and Varadhan."""
    return Derivation(
        id="TF-120W",
        title="A bound of the mutual information by a correlation",
        sentence=(
            r"Let a code and an image have a joint distribution $J$, which may have zeros, but whose two marginals are "
            r"positive, and let $M$ be the product of the marginals. For any real numbers $r_{ij}$, such as the "
            r"correlation of the $i$-th code with the one that the encoder finds for the $j$-th image, and every real "
            r"$\kappa$, the mutual information of code and image, on the right, is at least $\kappa \mathrm{E} r - "
            r"\log \mathrm{E}' e^{\kappa r}$, where $\mathrm{E}$ is the mean under $J$ and $\mathrm{E}'$ that "
            "under $M$, for independent code and image. Terms with $J_{ij} = 0$ are $0$."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT, CORRELATION, SCALE),
        letters={
            **LETTERS,
            "r": "any real numbers, such as correlations of codes with those that an encoder finds",
            "kappa": "any real number",
        },
        start=kappa * total(J * r) - sp.log(total(M * sp.exp(kappa * r))),
        steps=(
            Step(
                expr=INFORMATION,
                reason=(
                    r"$\log u \le u - 1$ for $u = \frac{M_{ij}}{J_{ij}} \frac{e^{\kappa r_{ij}}}{\mathrm{E}' "
                    r"e^{\kappa r}}$"
                ),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(MASS, IS_PRODUCT),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
