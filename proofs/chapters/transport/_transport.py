"""The letters of the theorems on transport: a cost c, a plan π ≥ 0 with marginals p and q, and potentials f and g."""

from typing import Any

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from symbolic import ForAll

COST, PLAN = entries("c", ROWS, COLUMNS), entries("pi", ROWS, COLUMNS, nonnegative=True)
SIGNED_PLAN = entries("pi", ROWS, COLUMNS)
c, pi = COST.symbol, PLAN.symbol
ROW_MASSES, COLUMN_MASSES = entries("p", ROWS), entries("q", COLUMNS)
p, q = ROW_MASSES.symbol, COLUMN_MASSES.symbol
ROW_POTENTIAL, COLUMN_POTENTIAL = entries("f", ROWS), entries("g", COLUMNS)
f, g = ROW_POTENTIAL.symbol, COLUMN_POTENTIAL.symbol

MARGINALS = (
    ForAll(sp.Eq(p[i], sp.Sum(pi[i, j], j_to_m)), i_to_n),
    ForAll(sp.Eq(q[j], sp.Sum(pi[i, j], i_to_n)), j_to_m),
)
FEASIBLE = ForAll(f[i] + g[j] <= c[i, j], i_to_n, j_to_m)

PRIMAL = sp.Sum(c[i, j] * pi[i, j], i_to_n, j_to_m)
DUAL = sp.Sum(f[i] * p[i], i_to_n) + sp.Sum(g[j] * q[j], j_to_m)
TEXTBOOK = "Peyre2019"


def signed(*parts: Any) -> tuple[Any, ...]:
    """The same about a table π whose entries may be negative too, for what does not need them to be masses."""
    return tuple(part.xreplace({pi: SIGNED_PLAN.symbol}) for part in parts)
