"""The letters of the theorems on metric costs: a metric d on n points, and functions on them."""

import sympy as sp

from numeric_check import entries, index
from proofs.chapters.letters.indices import ROWS, i, j, k, n
from symbolic import ForAll, Smallest, symmetric_tensor

DISTANCE, FUNCTION = entries("d", ROWS, ROWS), entries("f", ROWS)
d, f = DISTANCE.symbol, FUNCTION.symbol
POINTS = (ROWS, DISTANCE)
HERE, THERE = index("i", ROWS), index("j", ROWS)

i_to_n, j_to_n, k_to_n = (i, 1, n), (j, 1, n), (k, 1, n)
first, second, third = sp.symbols("i1 i2 i3", integer=True, positive=True)  # bound in conditions on all points
each_first, each_second, each_third = ((place, 1, n) for place in (first, second, third))
IN_RANGE = (sp.Le(i, n), sp.Le(j, n))
ZERO_DIAGONAL = ForAll(sp.Eq(d[i, i], 0), i_to_n)
IS_SYMMETRIC = symmetric_tensor(d)
TRIANGLE = ForAll(d[first, third] <= d[first, second] + d[second, third], each_first, each_second, each_third)
LIPSCHITZ = ForAll(f[first] - f[second] <= d[first, second], each_first, each_second)
REFERENCE = "Villani2003, section 1.2.2 (the Kantorovich–Rubinstein theorem)"


def transformed(function: sp.IndexedBase, place: sp.Expr) -> sp.Expr:
    """The c-transform at a place, for the metric as the cost."""
    return Smallest(d[k, place] - function[k], k_to_n)
