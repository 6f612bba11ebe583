"""Σ cx + Σ y(b − Ax) = Σ (c − Aᵀy)x + Σ by: the Lagrangian of any linear program, sorted by x, all n and m."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, k
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._linear_program import MATRIX, MULTIPLIER, SIGNED_POINT, A, k_to_m, signed, x, y
from symbolic.kantorovich import dual

COST, RIGHT_SIDE = entries("c", ROWS), entries("b", COLUMNS)
c, b = COST.symbol, RIGHT_SIDE.symbol
LAGRANGIAN = sp.Sum(c[i] * x[i], i_to_n) + sp.Sum(y[k] * (b[k] - sp.Sum(A[k, i] * x[i], i_to_n)), k_to_m)


def derive() -> Derivation:
    """The dual, max Σ by subject to Aᵀy ≤ c, is read off as in ``kantorovich_lagrangian``."""
    program = dual(LAGRANGIAN, x)
    factor, objective = program.constraint.relation.gts.xreplace({j: k}), program.objective.xreplace({i: k})
    start, end = signed(LAGRANGIAN, sp.Sum(factor * x[i], i_to_n) + objective)
    return Derivation(
        id="TF-03Q3",
        title="The Lagrangian of a linear program",
        sentence=(
            r"The Lagrangian of the linear program $\min \sum_i c_i x_i$ with $Ax = b$ and $x \ge 0$, sorted by "
            r"$x$, is $\sum_i (c - A^\top y)_i x_i + \sum_k b_k y_k$. The identity holds for all $x$ and $y$, also "
            r"where $Ax \neq b$. The dual program, to maximise $\sum_k b_k y_k$ subject to $A^\top y \le c$, asks "
            "that every $x_i$ have a factor of at least $0$ here."
        ),
        variables=(ROWS, COLUMNS, COST, SIGNED_POINT, MATRIX, RIGHT_SIDE, MULTIPLIER),
        letters={
            **LETTERS,
            "n": "the number of variables of the program",
            "m": "the number of equations",
            "c": "the costs of the variables",
            "i": "the number of a variable",
        },
        start=start,
        steps=(Step(expr=end, reason="sort by the entries of $x$"),),
        references=("Boyd2004, section 5.2.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
