"""Sums, products, inverses and other operations on rational matrices and numbers, as python-flint has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import add, mul
from typing import Any

from flint import fmpq, fmpq_mat

MAX_SIZE = 64  # of an exponent, and of rows and columns


class NoValueError(ArithmeticError):
    """The expression has no value at the point: an inverse of what is singular, an entry outside."""


class NotRationalError(ArithmeticError):
    """A part of the expression, or of the point, is not among those that are evaluated."""


def require_shape(value: Any, shape: list[int]) -> None:
    if [matrix(value).nrows(), value.ncols()] != shape:
        raise NoValueError("a matrix of another shape.")


def is_matrix(value: Any) -> bool:
    return isinstance(value, fmpq_mat)


def matrix(value: Any) -> fmpq_mat:
    if not is_matrix(value):
        raise NoValueError("a number in the place of a matrix.")
    return value


def scalar(value: Any) -> fmpq:
    """The value, which is a number.

    Raises
    ------
    NoValueError : if it is a matrix.
    """
    if is_matrix(value):
        raise NoValueError("a matrix in the place of a number.")
    return value


def integer(value: Any) -> int:
    number = scalar(value)
    if number.q != 1 or abs(number.p) > MAX_SIZE:
        raise NotRationalError(f"{number} is no small integer.")
    return int(number.p)


def size(value: Any) -> int:
    if integer(value) < 1:
        raise NoValueError(f"{value} is no size.")
    return integer(value)


def alike(a: Any, b: Any) -> tuple[fmpq_mat, fmpq_mat]:
    if (matrix(a).nrows(), a.ncols()) != (matrix(b).nrows(), b.ncols()):
        raise NoValueError("the shapes differ.")
    return a, b


def square(value: Any) -> fmpq_mat:
    if matrix(value).nrows() != value.ncols():
        raise NoValueError("the matrix is not square.")
    return value


def total(*terms: Any) -> Any:
    return reduce(lambda a, b: add(*alike(a, b)), map(matrix, terms))


def product_of(a: Any, b: Any) -> Any:
    if is_matrix(a) and is_matrix(b) and a.ncols() != b.nrows():
        raise NoValueError("the shapes do not fit.")
    return a * b


def power(base: Any, exponent: Any) -> Any:
    k = integer(exponent)
    if is_matrix(base):
        one = identity(fmpq(square(base).nrows()))
        return reduce(mul, [inverse(base) if k < 0 else base] * abs(k), one)
    if base == 0 and k <= 0:
        raise NoValueError("0 to a power that is not positive.")
    return base**k


def inverse(value: Any, exponent: Any = -1) -> fmpq_mat:
    if square(value).det() == 0:
        raise NoValueError("the matrix is singular.")
    return value.inv()


def identity(n: Any) -> fmpq_mat:
    return filled(n, n, lambda i, j: int(i == j))


def filled(rows: Any, columns: Any, entry: Callable[[int, int], Any]) -> fmpq_mat:
    n, m = size(rows), size(columns)
    return fmpq_mat(n, m, [entry(i, j) for i in range(n) for j in range(m)])


def entry(value: Any, row: Any, column: Any) -> fmpq:
    i, j = integer(row), integer(column)
    if not (0 <= i < matrix(value).nrows() and 0 <= j < value.ncols()):
        raise NoValueError("the entry is outside.")
    return value[i, j]


def contraction(value: Any, row: Any, column: Any) -> fmpq:
    if (matrix(value).nrows(), value.ncols()) != (1, 1):
        raise NoValueError("the product is no scalar.")
    return entry(value, row, column)


def unit_column(n: Any, i: Any) -> fmpq_mat:
    if not 0 <= integer(i) < size(n):
        raise NoValueError("the row is outside.")
    return filled(n, fmpq(1), lambda row, _: int(row == integer(i)))


def trace(value: Any) -> fmpq:
    return sum((value[i, i] for i in range(square(value).nrows())), fmpq(0))


def hadamard(*factors: Any) -> fmpq_mat:
    def times(a: Any, b: Any) -> fmpq_mat:
        alike(a, b)
        return filled(fmpq(a.nrows()), fmpq(a.ncols()), lambda i, j: a[i, j] * b[i, j])

    return reduce(times, map(matrix, factors))


def kronecker(*factors: Any) -> fmpq_mat:
    def times(a: Any, b: Any) -> fmpq_mat:
        p, q = b.nrows(), b.ncols()
        size = fmpq(a.nrows() * p), fmpq(a.ncols() * q)
        return filled(*size, lambda i, j: a[i // p, j // q] * b[i % p, j % q])

    return reduce(times, map(matrix, factors))


def joined(rows: list[list[Any]]) -> fmpq_mat:
    """Matrices side by side and below each other."""
    entries: list[Any] = []
    for row in rows:
        if len({matrix(block).nrows() for block in row}) != 1:
            raise NoValueError("the blocks do not fit.")
        entries += [block[i, j] for i in range(row[0].nrows()) for block in row for j in range(block.ncols())]
    height, width = sum(row[0].nrows() for row in rows), sum(block.ncols() for block in rows[0])
    if any(sum(block.ncols() for block in row) != width for row in rows):
        raise NoValueError("the blocks do not fit.")
    return fmpq_mat(height, width, entries)


def adjugate(value: Any) -> fmpq_mat:
    """The transpose of the matrix of cofactors."""
    n = square(value).nrows()
    if n == 1:
        return fmpq_mat(1, 1, [1])

    def cofactor(i: int, j: int) -> Any:
        rows, columns = ([k for k in range(n) if k != left_out] for left_out in (j, i))
        return (-1) ** (i + j) * fmpq_mat(n - 1, n - 1, [value[k, m] for k in rows for m in columns]).det()

    return fmpq_mat(n, n, [cofactor(i, j) for i in range(n) for j in range(n)])


def scalars(combine: Callable[[Iterable[Any]], Any]) -> Callable[..., Any]:
    return lambda *values: combine([scalar(value) for value in values])


def vec(value: Any) -> fmpq_mat:
    """The columns, one below the other."""
    return fmpq_mat(matrix(value).nrows() * value.ncols(), 1, value.transpose().entries())


def diagonal(column: Any) -> fmpq_mat:
    if matrix(column).ncols() != 1:
        raise NotRationalError("a diagonal matrix of what is no column is not evaluated.")
    n = fmpq(column.nrows())
    return filled(n, n, lambda i, j: column[i, 0] if i == j else 0)
