"""Σ fp + Σ gq ≤ Σ cπ for every plan π of p and q and all potentials f + g ≤ c: weak duality, all n and m."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_MASSES,
    COLUMN_POTENTIAL,
    COST,
    DUAL,
    FEASIBLE,
    MARGINALS,
    PLAN,
    PRIMAL,
    ROW_MASSES,
    ROW_POTENTIAL,
    TEXTBOOK,
    f,
    g,
    pi,
)
from symbolic import decide_by_certificate


def derive() -> Derivation:
    """The marginals move the potentials under one sum, where the constraint is used entry by entry."""
    return Derivation(
        id="TF-03Y1",
        title="Weak duality of the Kantorovich problem",
        sentence=(
            r"Weak duality of optimal transport: for every plan $\pi \ge 0$ with the marginals $p$ and $q$ and all "
            r"potentials with $f_i + g_j \le c_{ij}$, the dual value $\sum_i f_i p_i + \sum_j g_j q_j$ is at most "
            r"the cost $\sum_{ij} c_{ij} \pi_{ij}$."
        ),
        variables=(
            *(ROWS, COLUMNS, PLAN, ROW_MASSES, COLUMN_MASSES),
            *(ROW_POTENTIAL, COLUMN_POTENTIAL, COST),
        ),
        letters=LETTERS,
        start=DUAL,
        steps=(
            Step(
                expr=sp.Sum((f[i] + g[j]) * pi[i, j], i_to_n, j_to_m), reason="the plan has the marginals $p$ and $q$"
            ),
            Step(
                expr=PRIMAL,
                reason="the potentials are feasible and the plan is nonnegative",
                by=partial(decide_by_certificate, multipliers=((pi[i, j], FEASIBLE),)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(*MARGINALS, FEASIBLE),
        references=(f"{TEXTBOOK}, section 2.5",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
