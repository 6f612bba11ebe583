"""The letters of the theorems on linear programs: min Σ cx subject to Ax = b, x ≥ 0, with the dual variables y."""

from typing import Any

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, k, m
from symbolic import ForAll

k_to_m = (k, 1, m)
POINT, MATRIX, MULTIPLIER = entries("x", ROWS, nonnegative=True), entries("A", COLUMNS, ROWS), entries("y", COLUMNS)
SIGNED_POINT = entries("x", ROWS)
x, A, y = POINT.symbol, MATRIX.symbol, MULTIPLIER.symbol
RIGHT_SIDE, COST = entries("b", COLUMNS), entries("c", ROWS)
b, c = RIGHT_SIDE.symbol, COST.symbol
PRICES = sp.Sum(A[k, i] * y[k], k_to_m)

EQUATIONS = ForAll(sp.Eq(b[k], sp.Sum(A[k, i] * x[i], i_to_n)), k_to_m)
DUAL_FEASIBLE = ForAll(c[i] >= PRICES, i_to_n)
PRIMAL, DUAL = sp.Sum(c[i] * x[i], i_to_n), sp.Sum(b[k] * y[k], k_to_m)
TEXTBOOK = "Schrijver1986"


def signed(*parts: Any) -> tuple[Any, ...]:
    """The same about a point x with entries of any sign, for what does not need it to be feasible."""
    return tuple(part.xreplace({x: SIGNED_POINT.symbol}) for part in parts)
