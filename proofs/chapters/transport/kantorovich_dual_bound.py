"""Σ fp + Σ gq ≤ L for every π ≥ 0 where f + g ≤ c: the infimum of the Lagrangian is the dual objective, at π = 0."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._transport import (
    COLUMN_POTENTIAL,
    COST,
    DUAL,
    FEASIBLE,
    PLAN,
    ROW_POTENTIAL,
    TEXTBOOK,
    pi,
)
from proofs.chapters.transport.kantorovich_lagrangian import DEMAND, LAGRANGIAN, SUPPLY
from symbolic import decide_by_certificate


def derive() -> Derivation:
    """L less the dual objective is Σ (c − f − g)π, of terms that are not negative; for π = 0 it is zero."""
    return Derivation(
        id="TF-03VQ",
        title="A lower bound of the Lagrangian over nonnegative tables, where the potentials are feasible",
        sentence=(
            r"If the potentials are feasible, $f_i + g_j \le c_{ij}$, the Lagrangian of the Kantorovich problem is "
            r"at least the dual value $\sum_i f_i p_i + \sum_j g_j q_j$ for every table $\pi \ge 0$, whatever its "
            "marginals."
        ),
        variables=(ROWS, COLUMNS, PLAN, SUPPLY, DEMAND, ROW_POTENTIAL, COLUMN_POTENTIAL, COST),
        letters={
            **LETTERS,
            "pi": (
                "the table of the masses that move, with a row for each source and a column for each target, of "
                "any marginals"
            ),
        },
        start=DUAL,
        steps=(
            Step(
                expr=LAGRANGIAN,
                reason="a nonnegative entry times a nonnegative slack, summed",
                by=partial(decide_by_certificate, multipliers=((pi[i, j], FEASIBLE),)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(FEASIBLE,),
        references=(f"{TEXTBOOK}, section 2.5",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
