"""The letters of the theorems on the c-transform: a cost c_ij and a potential f_i."""

import sympy as sp

from numeric_check import real


def costs(n: int, m: int) -> tuple[tuple, sp.ImmutableDenseMatrix]:
    """The variables c_ij and the matrix of their symbols."""
    variables = tuple(real(f"c_{i}{j}") for i in range(1, n + 1) for j in range(1, m + 1))
    return variables, sp.ImmutableDenseMatrix(n, m, [variable.symbol for variable in variables])


def potential(n: int) -> tuple[tuple, sp.ImmutableDenseMatrix]:
    """The variables f_i and the column of their symbols."""
    variables = tuple(real(f"f_{i}") for i in range(1, n + 1))
    return variables, sp.ImmutableDenseMatrix([variable.symbol for variable in variables])


REFERENCES = (
    "C. Villani, Optimal Transport: Old and New, Springer 2009, chapter 5 (c-convex functions)",
    "G. Peyre and M. Cuturi, Computational Optimal Transport, 2019, section 5.1 (c-transforms)",
)
