"""Σ (f + t)p + Σ (g − t)q = Σ fp + Σ gq where p and q have one mass: potentials are unique up to a shift at best."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_MASSES,
    COLUMN_POTENTIAL,
    DUAL,
    ROW_MASSES,
    ROW_POTENTIAL,
    TEXTBOOK,
    f,
    g,
    p,
    q,
)

SHIFT = real("t")
t = SHIFT.symbol
ONE_MASS = sp.Eq(sp.Sum(p[i], i_to_n), sp.Sum(q[j], j_to_m))


def derive() -> Derivation:
    """f + t and g − t satisfy the same constraints f + g ≤ c; without one mass the dual has no maximum."""
    return Derivation(
        id="TF-042N",
        title="A shift of the potentials",
        sentence=(
            "If $p$ and $q$ have the same total mass, adding a number $t$ to every $f_i$ and subtracting it from "
            r"every $g_j$ does not change the dual value $\sum_i f_i p_i + \sum_j g_j q_j$."
        ),
        variables=(ROWS, COLUMNS, ROW_MASSES, COLUMN_MASSES, ROW_POTENTIAL, COLUMN_POTENTIAL, SHIFT),
        letters={
            **LETTERS,
            "t": "the shift, any number",
        },
        start=sp.Sum((f[i] + t) * p[i], i_to_n) + sp.Sum((g[j] - t) * q[j], j_to_m),
        steps=(
            Step(
                expr=DUAL + t * (sp.Sum(p[i], i_to_n) - sp.Sum(q[j], j_to_m)),
                reason="the shift counts with the two masses",
            ),
            Step(expr=DUAL, reason="the masses are equal"),
        ),
        hypotheses=(ONE_MASS,),
        references=(f"{TEXTBOOK}, section 2.5",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
