"""The letters of the theorems on metric costs: three points, their distances d, and a function f on them."""

import sympy as sp

from numeric_check import between, positive, real

FIRST, SECOND = positive("d_12"), positive("d_13")
d12, d13 = FIRST.symbol, SECOND.symbol
d23 = sp.Symbol("d_23", nonnegative=True)
TRIANGLE = (d12 <= d13 + d23, d13 <= d12 + d23, d23 <= d12 + d13)
THIRD = between(d23, sp.Abs(d12 - d13), d12 + d13)  # both ends are three points on a line; 0 is a pseudometric
DISTANCES = sp.ImmutableDenseMatrix([[0, d12, d13], [d12, 0, d23], [d13, d23, 0]])

VALUES = tuple(real(f"f_{i}") for i in (1, 2, 3))
f1, f2, f3 = (variable.symbol for variable in VALUES)
f = sp.ImmutableDenseMatrix([f1, f2, f3])

LIPSCHITZ = tuple(
    relation for a, b, r in ((f1, f2, d12), (f1, f3, d13), (f2, f3, d23)) for relation in (a - b <= r, b - a <= r)
)
LIPSCHITZ_VALUES = (
    VALUES[0],
    between(f2, f1 - d12, f1 + d12),
    between(f3, sp.Max(f1 - d13, f2 - d23), sp.Min(f1 + d13, f2 + d23)),
)  # McShane: the last interval is not empty, by the triangle inequality

REFERENCES = (
    "C. Villani, Optimal Transport: Old and New, Springer 2009, chapter 5 (the Kantorovich-Rubinstein distance)",
    "G. Peyre and M. Cuturi, Computational Optimal Transport, 2019, section 6.1 (W_1 and Lipschitz functions)",
)
