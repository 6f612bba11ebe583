"""κ Σ J r − log Σ pq e^{κr} ≤ Σ J log(J/(pq)): a bound of the mutual information, all sizes, all κ."""

import sympy as sp

from numeric_check import Relation, entries, real
from proofs import Derivation, Step
from proofs.chapters.correlation._moments import OGAN
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from symbolic import ForAll
from symbolic.procedures.sums.sum_inequalities import decide_sum_inequality

JOINT, CORRELATION, SCALE = entries("J", ROWS, COLUMNS, positive=True), entries("r", ROWS, COLUMNS), real("kappa")
CODES, IMAGES = entries("p", ROWS, positive=True), entries("q", COLUMNS, positive=True)
J, r, kappa = JOINT.symbol, CORRELATION.symbol, SCALE.symbol
p, q = CODES.symbol, IMAGES.symbol


def derive() -> Derivation:
    """Σ J (u − 1 − log u) ≥ 0 with u = pq e^{κr}/(J Σ pq e^{κr}): the bound of Donsker and Varadhan."""
    total = lambda term: sp.Sum(term, i_to_n, j_to_m)
    mixed = total(p[i] * q[j] * sp.exp(kappa * r[i, j]))
    return Derivation(
        id="TF-120W",
        title="What a correlation says of the mutual information",
        sentence=(
            "Let a code and an image have a joint distribution $J$ without zeros, with the marginal distributions $p$ "
            "and $q$, and let $r_{ij}$ be the correlation where the code is the $i$-th and the image the $j$-th, or "
            r"any other number. For every real $\kappa$, their mutual information, on the right, is at least $\kappa "
            r"\mathrm{E} r - \log \mathrm{E}' e^{\kappa r}$, where $\mathrm{E}$ is the mean under $J$ and "
            r"$\mathrm{E}'$ the mean for independent code and image."
        ),
        variables=(ROWS, COLUMNS, JOINT, CODES, IMAGES, CORRELATION, SCALE),
        letters={
            "n": "the number of codes",
            "m": "the number of images",
            "i": "the number of a code",
            "j": "the number of an image",
            "J": "the joint distribution of code and image",
            "p": "the distribution of the code",
            "q": "the distribution of the image",
            "r": "the correlation of the code with the one that the encoder finds for the image, or any number",
            "kappa": "a factor, at will",
        },
        start=kappa * total(J[i, j] * r[i, j]) - sp.log(mixed),
        steps=(
            Step(
                expr=total(J[i, j] * sp.log(J[i, j] / (p[i] * q[j]))),
                reason=(
                    r"$\log u \le u - 1$ for $u = \frac{p_i q_j}{J_{ij}} \frac{e^{\kappa r_{ij}}}{\mathrm{E}' "
                    r"e^{\kappa r}}$"
                ),
                by=decide_sum_inequality,
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(
            sp.Eq(total(J[i, j]), 1),
            ForAll(sp.Eq(p[i], sp.Sum(J[i, j], j_to_m)), i_to_n),
            ForAll(sp.Eq(q[j], sp.Sum(J[i, j], i_to_n)), j_to_m),
        ),
        references=OGAN,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
