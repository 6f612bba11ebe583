"""A(x + td) = b for Ad = 0: along d ≥ 0 with Σ cd < 0 a linear program is unbounded, all n and m."""

from functools import partial

import sympy as sp

from numeric_check import entries, index, real
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, k, l, m
from proofs.chapters.transport import LETTERS
from proofs.chapters.transport._linear_program import (
    EQUATIONS,
    MATRIX,
    RIGHT_SIDE,
    SIGNED_POINT,
    TEXTBOOK,
    A,
    b,
    signed,
)
from symbolic import ForAll, decide_by_certificate

TIME, DIRECTION, ROW = real("t"), entries("d", ROWS), index("k", COLUMNS)
t, d, x = TIME.symbol, DIRECTION.symbol, SIGNED_POINT.symbol
(SOLVED,) = signed(EQUATIONS.xreplace({k: l}))
KERNEL = ForAll(sp.Eq(sp.Sum(A[l, i] * d[i], i_to_n), 0), (l, 1, m))


def derive() -> Derivation:
    """x + td ≥ 0 has the cost Σ cx + t Σ cd, which falls below any bound."""
    return Derivation(
        id="TF-03SD",
        title="A line of solutions of the equations of a linear program",
        sentence=(
            "If $Ax = b$ and $Ad = 0$, then every point $x + td$ of the line through $x$ solves $A(x + td) = b$ "
            "too; the formula is row $k$ of this equation, for any $k$."
        ),
        variables=(ROWS, COLUMNS, SIGNED_POINT, DIRECTION, MATRIX, RIGHT_SIDE, TIME, ROW),
        letters={
            **LETTERS,
            "n": "the number of variables of the program",
            "m": "the number of equations",
            "i": "the number of a variable",
            "d": "the direction of the line, a solution of $Ad = 0$",
            "t": "how far to go along $d$, any real number",
            "k": "the number of an equation, a fixed one, any",
            "l": "the number of an equation, in the conditions",
            "x": "a solution of $Ax = b$, with entries of any sign",
        },
        start=sp.Sum(A[k, i] * (x[i] + t * d[i]), i_to_n),
        steps=(
            Step(
                expr=b[k],
                reason="$x$ solves $Ax = b$, and $d$ solves $Ad = 0$",
                by=partial(
                    decide_by_certificate,
                    multipliers=((t * sp.KroneckerDelta(k, l), KERNEL),),
                    given=(SOLVED, k <= m),
                ),
            ),
        ),
        hypotheses=(SOLVED, KERNEL, k <= m),
        references=(f"{TEXTBOOK}, section 7.4",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
