"""Σ by ≤ Σ cx for x ≥ 0 with Ax = b and Aᵀy ≤ c: weak duality of any linear program, all n and m."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._linear_program import (
    COST,
    DUAL,
    DUAL_FEASIBLE,
    EQUATIONS,
    MATRIX,
    MULTIPLIER,
    POINT,
    PRICES,
    PRIMAL,
    RIGHT_SIDE,
    TEXTBOOK,
    x,
)
from symbolic import decide_by_certificate


def derive() -> Derivation:
    """For c = 0 it is the easy half of Farkas' lemma: where Aᵀy ≤ 0 and Σ by > 0, no x ≥ 0 has Ax = b."""
    return Derivation(
        id="TF-03R8",
        title="Weak duality of a linear program",
        sentence=(
            r"Weak duality of linear programs: if $x \ge 0$ with $Ax = b$, and $A^\top y \le c$, then the dual value "
            r"$\sum_k b_k y_k$ is at most the cost $\sum_i c_i x_i$."
        ),
        variables=(ROWS, COLUMNS, POINT, MATRIX, RIGHT_SIDE, MULTIPLIER, COST),
        letters={
            **LETTERS,
            "n": "the number of variables of the program",
            "m": "the number of equations",
            "c": "the costs of the variables",
            "i": "the number of a variable",
        },
        start=DUAL,
        steps=(
            Step(expr=sp.Sum(PRICES * x[i], i_to_n), reason="$x$ solves $Ax = b$"),
            Step(
                expr=PRIMAL,
                reason="$y$ is feasible and $x$ is nonnegative",
                by=partial(decide_by_certificate, multipliers=((x[i], DUAL_FEASIBLE),)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(EQUATIONS, DUAL_FEASIBLE),
        references=(f"{TEXTBOOK}, sections 7.3 and 7.4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
