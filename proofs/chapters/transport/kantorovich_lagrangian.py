"""L = Σ (c − f − g)π + Σ fp + Σ gq: the Lagrangian of the Kantorovich problem, sorted by the plan, all n and m."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_POTENTIAL,
    COST,
    DUAL,
    ROW_POTENTIAL,
    SIGNED_PLAN,
    TEXTBOOK,
    c,
    f,
    g,
    pi,
    signed,
)
from symbolic.kantorovich import dual, lagrangian

SUPPLY, DEMAND = entries("p", ROWS), entries("q", COLUMNS)
p, q = SUPPLY.symbol, DEMAND.symbol
LAGRANGIAN = lagrangian(c, pi, p, q, f, g)


def derive() -> Derivation:
    """The dual is read off: π occurs with the factor c − f − g, the dual constraint, and the rest is the objective."""
    program = dual(LAGRANGIAN, pi)
    sorted_by_plan = sp.Sum(program.constraint.relation.gts * pi[i, j], i_to_n, j_to_m) + DUAL
    start, end = signed(LAGRANGIAN, sorted_by_plan)
    return Derivation(
        id="TF-03TJ",
        title="The Lagrangian of the Kantorovich problem",
        sentence=(
            "The Lagrangian of the Kantorovich problem, with potentials $f$ and $g$ as multipliers of the "
            r"marginals $p$ and $q$, sorted by the entries of any table $\pi$, is $\sum_{ij} (c_{ij} - f_i - g_j) "
            r"\pi_{ij} + \sum_i f_i p_i + \sum_j g_j q_j$. The dual constraint, $f_i + g_j \le c_{ij}$, asks that "
            r"every $\pi_{ij}$ have a factor of at least $0$ here."
        ),
        variables=(ROWS, COLUMNS, COST, SIGNED_PLAN, SUPPLY, DEMAND, ROW_POTENTIAL, COLUMN_POTENTIAL),
        letters={
            **LETTERS,
            "pi": (
                "the table of the masses that move, with a row for each source and a column for each target, of "
                "any marginals"
            ),
        },
        start=start,
        steps=(Step(expr=end, reason="sort by the entries of the table"),),
        references=(f"{TEXTBOOK}, section 2.5",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
