"""Σ cπ − Σ fp − Σ gq = Σ (c − f − g)π for a table π with marginals p and q: the gap is the total slack."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_MASSES,
    COLUMN_POTENTIAL,
    COST,
    DUAL,
    MARGINALS,
    PRIMAL,
    ROW_MASSES,
    ROW_POTENTIAL,
    SIGNED_PLAN,
    TEXTBOOK,
    c,
    f,
    g,
    pi,
    signed,
)


def derive() -> Derivation:
    """Complementary slackness in one direction: where every (c − f − g)π is 0, the two values are equal."""
    primal, gap, *marginals = signed(PRIMAL, sp.Sum((c[i, j] - f[i] - g[j]) * pi[i, j], i_to_n, j_to_m), *MARGINALS)
    return Derivation(
        id="TF-03Z6",
        title="The duality gap of a table and two potentials",
        sentence=(
            r"For a table $\pi$ with the marginals $p$ and $q$ and any potentials $f$ and $g$, feasible or not, the "
            r"duality gap, the cost less the dual value, is the total slack $\sum_{ij} (c_{ij} - f_i - g_j) "
            r"\pi_{ij}$. The entries of $\pi$ may be negative."
        ),
        variables=(ROWS, COLUMNS, COST, SIGNED_PLAN, ROW_MASSES, COLUMN_MASSES, ROW_POTENTIAL, COLUMN_POTENTIAL),
        letters={
            **LETTERS,
            "pi": "a table with the marginals $p$ and $q$, with a row for each source and a column for each target",
        },
        start=primal - DUAL,
        steps=(Step(expr=gap, reason="the table has the marginals $p$ and $q$"),),
        hypotheses=tuple(marginals),
        references=(f"{TEXTBOOK}, section 3.3 (complementary slackness)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
