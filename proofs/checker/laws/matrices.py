"""Matrices by their entries, at places from 0 on, and functions of them as families of atoms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, Refused, added, number, whole
from proofs.checker.kernel.signs import is_natural, least
from proofs.checker.kernel.sums import over
from proofs.checker.laws import functions as laws

MARK: Key = ("letter", "of", "f")  # the variable of a function of a matrix; no name of a letter has two words
_MOST_FACTORS = 6  # of a power that is multiplied out
_MOST_ROWS = 5  # of a determinant that is written out


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
    inner = kept(atoms, m)
    if name == "exp" and inner[:2] == ("mat", "f") and inner[3] == laws.log(atoms, atoms.value(MARK)):
        return unkept(atoms, inner[2])  # exp(log A) = A
    key = ("mat", name, inner, *more)
    for family in (key, key[2]):
        atoms.sizes[family] = m.rows
    if whole(m.rows) is None and m.entry(i, j) == m.entry(j, i):
        atoms.symmetric.add(key)
    return Matrix(m.rows, m.cols, lambda i, j: atoms.value((*key, (i, j))))


def power(atoms: Atoms, base: Matrix, exponent: Ratio) -> Matrix:
    """A power with a natural exponent e ≥ v, for a number v and letters: A^(e − v) A^v; A⁰ = I."""
    if base.rows != base.cols:
        raise Refused("a power is of a square matrix.")
    low = _whole_part(atoms, exponent)
    rest = exponent - number(low)
    first = [] if rest == ZERO else [function(atoms, "MatPow", base, rest)]
    return reduce(lambda a, b: times(atoms, a, b), [*first, *[base] * low] or [identity(atoms, base.rows)])


def _whole_part(atoms: Atoms, exponent: Ratio) -> int:
    """The least value of a natural exponent in letters, and 0 for others."""
    letters = all(atoms.keys[n] in atoms.natural for n in exponent.numbers)
    low = least(atoms, exponent) if letters and is_natural(atoms, exponent) else None
    return int(low) if low is not None and low <= _MOST_FACTORS else 0


def entry_of_function(atoms: Atoms, key: Key) -> Ratio:
    """The rule for ("mat", function, matrix, …, (i, j)): a power that has a whole part is a product."""
    if key[1] == "MatPow" and (key[3] == ZERO or _whole_part(atoms, key[3])):
        return power(atoms, unkept(atoms, key[2]), key[3]).entry(*key[-1])
    return atoms.atom(key)


def identity(atoms: Atoms, size: Ratio) -> Matrix:
    """The unit matrix."""
    return Matrix(size, size, lambda i, j: atoms.value(("delta", (i, j))))


def unkept(atoms: Atoms, key: Key) -> Matrix:
    """The matrix that is part of a key."""
    match key:
        case ("rows", n, k, *entries):
            return written_out([entries[i * k : i * k + k] for i in range(n)], (number(n), number(k)))
        case ("matrix", rows, cols, marks, body):
            at = lambda i, j: atoms.renamed(body, dict(zip(marks, (i, j), strict=True)))
            return Matrix(rows, cols, at)
    size = atoms.sizes[key]
    return Matrix(size, size, lambda i, j: atoms.value((*key, (i, j))))


# --- determinants and blocks ------------------------------------------------------------------------------------------


def determinant(atoms: Atoms, m: Matrix) -> Ratio:
    """det(A): written out for a few rows, that of I, and 1/det(A) for A⁻¹; and otherwise an atom."""
    if m.rows != m.cols:
        raise Refused("a determinant is of a square matrix.")
    n = whole(m.rows)
    if n is not None and 0 < n <= _MOST_ROWS:
        return _expanded(m, list(range(n)))
    key = kept(atoms, m)
    if key[:2] == ("mat", "Inverse"):
        return UNIT / atoms.value(("fn", "det", key[2]))
    i, j = atoms.index(ZERO, m.rows - UNIT), atoms.index(ZERO, m.rows - UNIT)
    return UNIT if m.entry(i, j) == atoms.value(("delta", (i, j))) else atoms.value(("fn", "det", key))


def _expanded(m: Matrix, cols: list[int]) -> Ratio:
    """The determinant of the last rows and some columns, along the first of these rows."""
    row = (whole(m.rows) or 0) - len(cols)
    parts = ((n, m.entry(row, col), [c for c in cols if c != col]) for n, col in enumerate(cols))
    return added(number((-1) ** n) * a * (_expanded(m, rest) if rest else UNIT) for n, a, rest in parts)


Blocks = tuple[tuple[Matrix, Matrix], tuple[Matrix, Matrix]]


def times_blocks(atoms: Atoms, a: Blocks, b: Blocks) -> Blocks:
    """The product of two matrices of two by two blocks."""
    return tuple(  # type: ignore[return-value]
        tuple(plus([times(atoms, row[0], b[0][j]), times(atoms, row[1], b[1][j])]) for j in (0, 1)) for row in a
    )


def determinant_of_blocks(atoms: Atoms, blocks: Blocks) -> Ratio:
    """det(A) det(D) for a block triangular matrix."""
    (a, b), (c, d) = blocks
    if any(_is_zero(atoms, m) for m in (b, c)):
        return determinant(atoms, a) * determinant(atoms, d)
    raise Refused("no block beside the diagonal is known to be zero.")


def _is_zero(atoms: Atoms, m: Matrix) -> bool:
    return m.entry(atoms.index(ZERO, m.rows - UNIT), atoms.index(ZERO, m.cols - UNIT)) == ZERO


def plus(terms: Sequence[Matrix]) -> Matrix:
    """A sum of matrices."""
    if len({(m.rows, m.cols) for m in terms}) > 1:
        raise Refused("the sizes of a sum do not agree.")
    return Matrix(terms[0].rows, terms[0].cols, lambda i, j: added(m.entry(i, j) for m in terms))
