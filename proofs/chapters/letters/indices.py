"""The letters of the theorems in index notation: sizes n, m, and indices i, j, … from 1 on."""

import sympy as sp

from numeric_check import dimension

ROWS, COLUMNS = dimension("n"), dimension("m")
n, m = ROWS.symbol, COLUMNS.symbol
i, j, k, l = sp.symbols("i j k l", integer=True, positive=True)
i_to_n, j_to_m = (i, 1, n), (j, 1, m)
