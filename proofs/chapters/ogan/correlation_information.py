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
        title="What a correlation says of the mutual information",
        sentence=(
            r"Let a code and an image have a joint distribution $J$ without zeros, and let $M$ be the product "
            r"of its two marginals. Let $r_{ij}$ be the correlation where the code is the $i$-th and the image the "
            r"$j$-th, or any other number. For every real $\kappa$ their mutual information, on the right, "
            r"is at least $\kappa \mathrm{E} r - \log \mathrm{E}' e^{\kappa r}$, where "
            r"$\mathrm{E}$ is the mean under $J$ and $\mathrm{E}'$ the mean under $M$, for independent code and image."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT, CORRELATION, SCALE),
        letters={
            **LETTERS,
            "r": "the correlation of the code with the one that the encoder finds for the image, or any number",
            "kappa": "a factor, at will",
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
