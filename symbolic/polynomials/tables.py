"""Matrices as tables of truncated power series: the algebra of explicit matrices, without a division."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias

import sympy as sp

from symbolic.polynomials.formal import Scope
from symbolic.polynomials.truncated import Series, plus, power, scaled, times
from symbolic.words import OutsideClass

Table: TypeAlias = tuple[tuple[Series, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Every matrix symbol is a table of polynomials; ``entries`` says which.

    Parameters
    ----------
    entries : mapping of MatrixSymbol to rows of coefficients
    """

    entries: Mapping[sp.MatrixSymbol, tuple[tuple[Any, ...], ...]]

    def symbol(self, expr: sp.MatrixSymbol, scope: Scope) -> Table:
        return tuple(tuple(scope.constant(entry) for entry in row) for row in self.entries[expr])

    def zero(self, shape: tuple[sp.Expr, sp.Expr], scope: Scope) -> Table:
        rows, columns = (scope.natural(length) for length in shape)
        return ((scope.constant(0),) * columns,) * rows

    def identity(self, size: sp.Expr, scope: Scope) -> Table:
        order = range(scope.natural(size))
        return tuple(tuple(scope.constant(int(i == j)) for j in order) for i in order)

    def plus(self, left: Table, right: Table) -> Table:
        return tuple(tuple(plus(a, b) for a, b in zip(*rows, strict=True)) for rows in zip(left, right, strict=True))

    def product(self, left: Table, right: Table) -> Table:
        columns = tuple(zip(*right, strict=True))
        return tuple(tuple(_dot(row, column) for column in columns) for row in left)

    def scale(self, scalar: Series, matrix: Table) -> Table:
        return self.map(lambda entry: times(scalar, entry), matrix)

    def transpose(self, matrix: Table) -> Table:
        return tuple(zip(*matrix, strict=True))

    def adjugate(self, matrix: Table) -> Table:
        """(−1)^(i+j) times the determinant without row j and column i."""
        order = range(len(matrix))
        return tuple(tuple(scaled((-1) ** (i + j), _minor(matrix, j, i)) for j in order) for i in order)

    def trace(self, matrix: Table) -> Series:
        return reduce(plus, (row[i] for i, row in enumerate(matrix)))

    def determinant(self, matrix: Table) -> Series:
        return leibniz(matrix, power(matrix[0][0], 0))

    def entry(self, matrix: Table, i: int, j: int) -> Series:
        if not (i < len(matrix) and j < len(matrix[0])):
            raise OutsideClass(f"the entry ({i}, {j}) of a {len(matrix)}×{len(matrix[0])} matrix.")
        return matrix[i][j]

    def map(self, change: Callable[[Series], Series], matrix: Table) -> Table:
        return tuple(tuple(change(entry) for entry in row) for row in matrix)

    def is_small(self, matrix: Table) -> bool:
        return all(entry[0] == 0 for row in matrix for entry in row)


def leibniz(rows: Table, one: Series) -> Series:
    """det = Σ_π sign(π) Π_i a_{iπ(i)}, permutations with the same columns for the first rows taken together.

    Parameters
    ----------
    rows : square table; the determinant of no rows is 1
    one : the unit

    Returns
    -------
    Series

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., (0.3.2.1).
    """
    partial: dict[frozenset[int], Series] = {frozenset(): one}
    for row in rows:
        longer: dict[frozenset[int], Series] = {}
        for taken, value in partial.items():
            for j in set(range(len(row))) - taken:
                inversions = sum(column > j for column in taken)
                term = scaled((-1) ** inversions, times(row[j], value))
                chosen = taken | {j}
                longer[chosen] = plus(longer[chosen], term) if chosen in longer else term
        partial = longer
    (value,) = partial.values()
    return value


def _minor(matrix: Table, i: int, j: int) -> Series:
    rows = tuple(row[:j] + row[j + 1 :] for k, row in enumerate(matrix) if k != i)
    return leibniz(rows, power(matrix[0][0], 0))


def _dot(row: tuple[Series, ...], column: tuple[Series, ...]) -> Series:
    if len(row) != len(column):
        raise OutsideClass(f"a row of length {len(row)} meets a column of length {len(column)}.")
    return reduce(plus, (times(a, b) for a, b in zip(row, column, strict=True)))
