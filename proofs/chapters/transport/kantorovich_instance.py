"""2 ≤ 2π₁₁ + π₁₂ + π₂₁ + 3π₂₂ for every π ≥ 0 with column sums 1: the optimum of one instance, by its potentials."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import i, j
from proofs.chapters.transport import LETTERS
from symbolic import ForAll, decide_by_certificate

PLAN = entries("pi", 2, 2, nonnegative=True)
pi = PLAN.symbol
COST, ROW_POTENTIAL, COLUMN_POTENTIAL = ((2, 1), (1, 3)), (0, 0), (1, 1)
MARGINALS = (
    ForAll(sp.Eq(sp.Sum(pi[i, j], (j, 1, 2)), 1), (i, 1, 2)),
    ForAll(sp.Eq(sp.Sum(pi[i, j], (i, 1, 2)), 1), (j, 1, 2)),
)


def derive() -> Derivation:
    """Strong duality of an instance: f = (0, 0) and g = (1, 1) are feasible, and π = [[0, 1], [1, 0]] costs 2 too."""
    cells = [(row, column) for row in range(2) for column in range(2)]
    value = sp.Add(*(COST[row][column] * pi[row + 1, column + 1] for row, column in cells))
    slack = {(row, column): COST[row][column] - ROW_POTENTIAL[row] - COLUMN_POTENTIAL[column] for row, column in cells}
    return Derivation(
        id="TF-043T",
        title="The optimum of a transport problem, by its certificate",
        sentence=(
            r"Every nonnegative $2 \times 2$ table with column sums $1$ has a cost of at least $2$ for the costs "
            r"$\bigl(\begin{smallmatrix} 2 & 1 \\ 1 & 3 \end{smallmatrix}\bigr)$. Hence, among the plans from $(1, "
            r"1)$ to $(1, 1)$, the exchange $\pi_{12} = \pi_{21} = 1$, $\pi_{11} = \pi_{22} = 0$, which costs $2$, "
            "is optimal."
        ),
        variables=(PLAN,),
        letters={
            **LETTERS,
            "pi": "a table of masses, with a row for each source and a column for each target",
        },
        start=sp.Integer(sum(ROW_POTENTIAL) + sum(COLUMN_POTENTIAL)),
        steps=(
            Step(
                expr=value,
                reason="the cost less the potentials is nonnegative where the plan may move mass",
                by=partial(
                    decide_by_certificate,
                    parts=tuple(slack[row, column] * pi[row + 1, column + 1] for row, column in cells),
                    multipliers=((sp.Integer(-1), MARGINALS[1]),),
                ),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=MARGINALS[1:],
        references=("Peyre2019, section 3.3",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
