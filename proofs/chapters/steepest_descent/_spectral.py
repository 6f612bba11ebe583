"""The letters of steepest descent under the spectral norm: a gradient G = P R Rᵀ Qᵀ and directions V with ‖V‖₂ ≤ s.

Every real m×n matrix G of rank r ≥ 1 is P S Qᵀ with orthonormal columns in P and Q and its r positive singular values
in the diagonal S (R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., section 2.6, the singular value
decomposition); R is any root S = R Rᵀ. So tr(R Rᵀ) = tr S is the nuclear norm of G, the sum of its singular values.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import complex_number, dimension, matrix, positive

RANK = dimension("r")


def at_least_the_rank(rng: np.random.Generator, index: int, point: Mapping[Any, Any], drawn: Any) -> Any:
    """A size that leaves room for r orthonormal columns, for which the hypotheses ask."""
    return max(drawn, point[RANK.symbol])


ROWS, COLUMNS = (replace(dimension(name), hint=at_least_the_rank) for name in "mn")
BOUND, SCALE = positive("s"), complex_number("s")
m, n, r, s = ROWS.symbol, COLUMNS.symbol, RANK.symbol, BOUND.symbol
LEFT, RIGHT, ROOT = matrix("P", ROWS, RANK), matrix("Q", COLUMNS, RANK), matrix("R", RANK, RANK)
STEP, REST = matrix("V", ROWS, COLUMNS), matrix("C", COLUMNS, COLUMNS)
DECOMPOSITION = (RANK, ROWS, COLUMNS, LEFT, RIGHT, ROOT)
DIRECTION = (BOUND, STEP, REST)
P, Q, R, V, C = (variable.symbol for variable in (LEFT, RIGHT, ROOT, STEP, REST))

G = sp.MatMul(P, R, R.T, Q.T)
NUCLEAR_NORM = sp.Trace(sp.MatMul(R, R.T))
P_ORTHONORMAL, Q_ORTHONORMAL = (sp.Eq(sp.MatMul(X.T, X), sp.Identity(r), evaluate=False) for X in (P, Q))
V_BOUNDED = sp.Eq(sp.MatAdd(sp.MatMul(V.T, V), sp.MatMul(C.T, C)), sp.MatMul(s**2, sp.Identity(n)), evaluate=False)
SOURCES = (
    "Horn2013, section 2.6 (the singular value decomposition)",
    "Bernstein2024",
)
