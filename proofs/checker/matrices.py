"""Matrices by their entries, at places from 0 on, and functions of them as families of atoms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from proofs.checker import laws
from proofs.checker.atoms import Atoms, Key, Place
from proofs.checker.ratios import UNIT, ZERO, Ratio, Refused, whole
from proofs.checker.sums import over


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix of symbolic size by its entries."""

    rows: Ratio
    cols: Ratio
    entry: Callable[[Place, Place], Ratio]

    @property
    def is_number(self) -> bool:
        return whole(self.rows) == whole(self.cols) == 1


def written_out(rows: Sequence[Sequence[Ratio]], sizes: tuple[Ratio, Ratio]) -> Matrix:
    """A matrix of which all entries are given."""

    def entry(i: Place, j: Place) -> Ratio:
        if isinstance(i, int) and isinstance(j, int) and min(i, j) >= 0:
            return rows[i][j]
        raise Refused("a matrix that is written out is read at places that are numbers.")

    return Matrix(*sizes, entry)


def times(atoms: Atoms, a: Matrix, b: Matrix) -> Matrix:
    """The product of two matrices, one of which may be a number as a matrix of size 1."""
    if a.cols == b.rows:
        return Matrix(a.rows, b.cols, lambda i, j: over(atoms, a.cols, lambda k: a.entry(i, k) * b.entry(k, j)))
    raise Refused("the sizes of a product do not agree.")


def scaled(scale: Ratio, m: Matrix) -> Matrix:
    """A number times a matrix."""
    return Matrix(m.rows, m.cols, lambda i, j: scale * m.entry(i, j))


def transposed(m: Matrix) -> Matrix:
    """The transpose."""
    return Matrix(m.cols, m.rows, lambda i, j: m.entry(j, i))


def kept(atoms: Atoms, m: Matrix) -> Key:
    """A matrix as part of a key: one that has a name by its name, others by their entries."""
    n, k = whole(m.rows), whole(m.cols)
    if n is not None and k is not None:
        return ("rows", n, k, *(m.entry(i, j) for i in range(n) for j in range(k)))
    i, j = atoms.index(ZERO, m.rows - UNIT), atoms.index(ZERO, m.cols - UNIT)
    body = m.entry(i, j)
    alone = atoms.alone(body)
    if alone is not None and alone[0] in ("entry", "mat") and alone[-1] == (i, j):
        return alone[:-1]
    level = atoms.level(body)
    marks = ("ix", level, 0), ("ix", level, 1)
    return ("matrix", m.rows, m.cols, marks, atoms.renamed(body, {i: marks[0], j: marks[1]}))


def function(atoms: Atoms, name: str, m: Matrix, *more: Any) -> Matrix:
    """A function of a square matrix: its inverse, exponential, or a power; that of a transpose is the transpose."""
    if m.rows != m.cols:
        raise Refused(f"{name} is of a square matrix.")
    scalar = {
        "Inverse": lambda r: UNIT / r,
        "exp": lambda r: laws.exp(atoms, r),
        "MatPow": lambda r: laws.power(atoms, r, *more),
    }
    if m.is_number and name in scalar:
        return Matrix(UNIT, UNIT, lambda i, j: scalar[name](m.entry(i, j)))
    i, j = atoms.index(ZERO, m.rows - UNIT), atoms.index(ZERO, m.rows - UNIT)
    if whole(m.rows) is None:
        alone = atoms.alone(m.entry(i, j))
        if alone is not None and alone[0] in ("entry", "mat") and alone[-1] == (j, i):
            return transposed(function(atoms, name, transposed(m), *more))
    key = ("mat", name, kept(atoms, m), *more)
    for family in (key, key[2]):
        atoms.sizes[family] = m.rows
    return Matrix(m.rows, m.cols, lambda i, j: atoms.value((*key, (i, j))))


def determinant(atoms: Atoms, m: Matrix) -> Ratio:
    """det(A) as an atom."""
    return m.entry(0, 0) if m.is_number else atoms.value(("fn", "det", kept(atoms, m)))
