"""Matrices as rows of numbers, and the rules for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import add, mul
from typing import Any

from flint import acb_mat

from tests.fuzz.judge.numbers import ONE, ZERO, Number, UndefinedError, UnknownError, exactly, in_ball, is_zero
from tests.fuzz.judge.scalars import conjugate, folded, of_values, terms

LARGEST_SIZE = 6
Matrix = tuple[tuple[Number, ...], ...]


def matrix(rows: int, columns: int, entry: Callable[[int, int], Number]) -> Matrix:
    return tuple(tuple(entry(i, j) for j in range(columns)) for i in range(rows))


def size(A: Matrix) -> tuple[int, int]:
    return len(A), len(A[0])


def identity(n: int) -> Matrix:
    return matrix(n, n, lambda i, j: ONE if i == j else ZERO)


def entrywise(f: Callable[..., Number], *matrices: Matrix) -> Matrix:
    return matrix(*size(matrices[0]), lambda i, j: f(*(A[i][j] for A in matrices)))


def product(A: Matrix, B: Matrix) -> Matrix:
    entry = lambda i, j: reduce(add, (A[i][k] * B[k][j] for k in range(len(B))))
    return matrix(len(A), len(B[0]), entry)


def transpose(A: Matrix) -> Matrix:
    return tuple(zip(*A, strict=True))


def trace(A: Matrix) -> Number:
    return reduce(add, (A[i][i] for i in range(len(A))))


def determinant(A: Matrix) -> Number:
    """By its first row."""
    if not A:
        return ONE
    minor = lambda j: tuple(row[:j] + row[j + 1 :] for row in A[1:])
    terms = (exactly((-1) ** j) * A[0][j] * determinant(minor(j)) for j in range(len(A)))
    return reduce(add, terms)


def adjugate(A: Matrix) -> Matrix:
    """The transposed cofactors."""

    def entry(i: int, j: int) -> Number:
        minor = tuple(row[:i] + row[i + 1 :] for k, row in enumerate(A) if k != j)
        return exactly((-1) ** (i + j)) * determinant(minor)

    return matrix(*size(A), entry)


def inverse(A: Matrix) -> Matrix:
    det = determinant(A)
    if is_zero(det):
        raise UndefinedError("the inverse of a singular matrix")
    return entrywise(lambda x: x * det.inverse(), adjugate(A))


def power(A: Matrix, exponent: int) -> Matrix:
    base = A if exponent >= 0 else inverse(A)
    return reduce(product, [base] * abs(exponent), identity(len(A)))


def exponential(A: Matrix) -> Matrix:
    value = acb_mat([[x.ball for x in row] for row in A]).exp()
    return matrix(*size(A), lambda i, j: in_ball(value[i, j]))


# --- rules ------------------------------------------------------------------------------------------------------------


def _size(e: Any, at: Any) -> tuple[int, int]:
    rows, columns = (at.integer(length) for length in e.shape)
    if not (0 < rows <= LARGEST_SIZE and 0 < columns <= LARGEST_SIZE):
        raise UnknownError("a size")
    return rows, columns


def _product_with_numbers(e: Any, at: Any) -> Matrix:
    factors = [at(arg) for arg in e.args]
    number = reduce(mul, (x for x in factors if isinstance(x, Number)), ONE)
    return entrywise(lambda x: number * x, reduce(product, (x for x in factors if not isinstance(x, Number))))


def _added(A: Matrix, B: Matrix) -> Matrix:
    return entrywise(add, A, B)


def _sum(e: Any, at: Any) -> Matrix:
    found, reversed_ = terms(e, at)
    total = reduce(_added, found, matrix(*_size(e, at), lambda i, j: ZERO))
    return entrywise(lambda x: -x, total) if reversed_ else total


def _entry(e: Any, at: Any) -> Number:
    A = at(e.args[0])
    i, j = (at.integer(k) for k in e.args[1:])
    if not (0 <= i < len(A) and 0 <= j < len(A[0])):
        raise UndefinedError("an entry outside")
    return A[i][j]


def _constant(f: Callable[[int, int], Number]) -> Callable[[Any, Any], Matrix]:
    return lambda e, at: matrix(*_size(e, at), f)


MATRICES: dict[str, Callable[[Any, Any], Any]] = {
    "MatrixBase": lambda e, at: matrix(*e.shape, lambda i, j: at(e[i, j])),
    "MatAdd": folded(_added),
    "MatMul": _product_with_numbers,
    "HadamardProduct": folded(lambda A, B: entrywise(mul, A, B)),
    "MatPow": lambda e, at: power(at(e.args[0]), at.integer(e.args[1])),
    "Inverse": lambda e, at: inverse(at(e.args[0])),
    "Transpose": of_values(transpose),
    "Adjoint": of_values(lambda A: entrywise(conjugate, transpose(A))),
    "Trace": of_values(trace),
    "Determinant": of_values(determinant),
    "Adjugate": of_values(adjugate),
    "MatrixExp": of_values(exponential),
    "MatrixSum": _sum,
    "MatrixElement": _entry,
    "Identity": lambda e, at: identity(_size(e, at)[0]),
    "ZeroMatrix": _constant(lambda i, j: ZERO),
    "OneMatrix": _constant(lambda i, j: ONE),
}
