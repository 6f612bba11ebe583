"""The letters of the theorems on c-transforms, f^c_j = min_i (c_ij − f_i), and their conditions on free indices."""

import sympy as sp

from numeric_check import index
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j, k, l, m, n
from proofs.chapters.transport._transport import c, f
from symbolic import Smallest

ROW, COLUMN = index("i", ROWS), index("j", COLUMNS)
IN_ROWS, IN_COLUMNS = sp.Le(i, n), sp.Le(j, m)
RENAMED = sp.Symbol("r", integer=True, positive=True)
REFERENCE = "Villani2003, section 2.4 ($c$-concave functions)"


def transformed(column: sp.Expr) -> sp.Expr:
    """f^c at a column."""
    return Smallest(c[k, column] - f[k], (k, 1, n))


def twice(row: sp.Expr) -> sp.Expr:
    """f^cc at a row."""
    return Smallest(c[row, l] - transformed(l), (l, 1, m))


def thrice(column: sp.Expr) -> sp.Expr:
    """f^ccc at a column."""
    return Smallest(c[RENAMED, column] - twice(RENAMED), (RENAMED, 1, n))
