"""The letters of the theorems in index notation: sizes n, m, indices i, j, …, and the sum over all of a table's range."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check import dimension

ROWS, COLUMNS = dimension("n"), dimension("m")
n, m = ROWS.symbol, COLUMNS.symbol
i, j, k, l = sp.symbols("i j k l", integer=True, positive=True)
i_to_n, j_to_m = (i, 1, n), (j, 1, m)


def total(term: Any, *limits: Any) -> sp.Sum:
    """Σ of the term; one sum for each index, the last one outermost."""
    for limit in limits:
        term = sp.Sum(term, limit)
    return term
