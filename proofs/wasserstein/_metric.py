"""The letters of the theorems on metric costs: a metric d on n points, and functions on them."""

import sympy as sp

from numeric_check import Variable, defined_entries, entries, index
from proofs.letters.indices import ROWS, i, j, k, n
from symbolic import ForAll, Smallest, symmetric_tensor

ABSCISSAE, ORDINATES = entries("x", ROWS), entries("y", ROWS)
x, y = ABSCISSAE.symbol, ORDINATES.symbol
METRIC = defined_entries("d", sp.Lambda((i, j), sp.Abs(x[i] - x[j]) + sp.Abs(y[i] - y[j])), ROWS, ROWS)
d = METRIC.symbol
POINTS = (ROWS, ABSCISSAE, ORDINATES, METRIC)
FUNCTION = entries("f", ROWS)
f = FUNCTION.symbol
HERE, THERE = index("i", ROWS), index("j", ROWS)

i_to_n, j_to_n, k_to_n = (i, 1, n), (j, 1, n), (k, 1, n)
IN_RANGE = (sp.Le(i, n), sp.Le(j, n))
ZERO_DIAGONAL = ForAll(sp.Eq(d[i, i], 0), i_to_n)
IS_SYMMETRIC = symmetric_tensor(d)
TRIANGLE = ForAll(d[i, k] <= d[i, j] + d[j, k], i_to_n, j_to_n, k_to_n)
LIPSCHITZ = ForAll(f[i] - f[j] <= d[i, j], i_to_n, j_to_n)
REFERENCE = "C. Villani, Topics in Optimal Transportation, AMS 2003, section 1.2.2 (the Kantorovich-Rubinstein theorem)"


def transformed(function: sp.IndexedBase, place: sp.Expr) -> sp.Expr:
    """The c-transform at a place, for the metric as the cost."""
    return Smallest(d[k, place] - function[k], k_to_n)


def lipschitz_variables(name: str) -> tuple[Variable, ...]:
    """A function min_k (h_k + d_kj) of a drawn h: E. J. McShane's extension, which is 1-Lipschitz."""
    drawn = entries("h", ROWS)
    formula = sp.Lambda(j, Smallest(drawn.symbol[k] + d[k, j], k_to_n))
    return drawn, defined_entries(name, formula, ROWS)
