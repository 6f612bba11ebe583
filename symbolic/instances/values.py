"""Rational values: what an expression in matrices and scalars is at explicit ones, in exact arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import add, mul
from typing import Any

import sympy as sp
from flint import fmpq, fmpq_mat
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.unit_column import UnitColumn
from symbolic.expressions.vec import Vec

_MOST = 64  # of an exponent, and of rows and columns


class NoValueError(ArithmeticError):
    """The expression has no value at the point: an inverse of what is singular, an entry outside."""


class NotRationalError(ArithmeticError):
    """A part of the expression, or of the point, is not among those that are evaluated."""


def value_at(expr: Any, point: Mapping[Any, Any]) -> Any:
    """The value of an expression at rational matrices and numbers.

    Sums, products, integer powers, transposes, inverses, traces, determinants, Hadamard and Kronecker products,
    entries, |·|, Min and Max. A conjugate of what is rational is itself.

    Parameters
    ----------
    expr : SymPy expression
    point : mapping of symbols and matrix symbols to rational numbers and explicit matrices of these

    Returns
    -------
    fmpq or fmpq_mat

    Raises
    ------
    NoValueError : if there is none.
    NotRationalError : if a part is of another kind.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.instances.values import value_at
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> value_at(sp.Trace(A.T * A) / n, {n: 2, A: sp.Matrix([[1, 2], [0, 3]])})
    7
    """
    if isinstance(expr, sp.Symbol | sp.MatrixSymbol):
        if expr not in point:
            raise NotRationalError(f"{expr} has no value at this point.")
        value = _constant(point[expr])
        if isinstance(expr, sp.MatrixSymbol):
            _require_shape(value, [_integer(value_at(size, point)) for size in expr.shape])
        return value
    if isinstance(expr, int | sp.Rational | sp.MatrixBase):
        return _constant(expr, point)
    if type(expr) not in _RULES:
        raise NotRationalError(f"{type(expr).__name__} is not evaluated.")
    return _RULES[type(expr)](*(value_at(arg, point) for arg in expr.args))


def has_rule(expr: Any) -> bool:
    """Whether an expression of this kind has a value where its arguments have."""
    return type(expr) in _RULES and not (isinstance(expr, sp.Pow) and expr.exp.is_integer is False)


def are_equal(a: Any, b: Any) -> bool:
    """Whether two values are equal.

    Raises
    ------
    NoValueError : if they are a matrix and a number, or of two shapes.
    """
    if _is_matrix(a) and _is_matrix(b):
        return bool(_alike(a, b)[0] == b)
    return bool(scalar(a) == scalar(b))


def as_sympy(value: Any) -> Any:
    """The value as SymPy has it."""
    if not _is_matrix(value):
        return sp.Rational(int(value.p), int(value.q))
    return sp.ImmutableMatrix(value.nrows(), value.ncols(), [as_sympy(entry) for entry in value.entries()])


def _constant(value: Any, point: Mapping[Any, Any] = {}) -> Any:
    if isinstance(value, sp.MatrixBase):
        rows, columns = map(int, value.shape)
        return fmpq_mat(rows, columns, [scalar(value_at(entry, point)) for entry in value.flat()])
    number = sp.sympify(value)
    if not number.is_Rational:
        raise NotRationalError(f"{value} is not rational.")
    return fmpq(int(number.p), int(number.q))


def _require_shape(value: Any, shape: list[int]) -> None:
    if [_matrix(value).nrows(), value.ncols()] != shape:
        raise NoValueError("a matrix of another shape.")


def _is_matrix(value: Any) -> bool:
    return isinstance(value, fmpq_mat)


def _matrix(value: Any) -> fmpq_mat:
    if not _is_matrix(value):
        raise NoValueError("a number in the place of a matrix.")
    return value


def scalar(value: Any) -> fmpq:
    """The value, which is a number.

    Raises
    ------
    NoValueError : if it is a matrix.
    """
    if _is_matrix(value):
        raise NoValueError("a matrix in the place of a number.")
    return value


def _integer(value: Any) -> int:
    number = scalar(value)
    if number.q != 1 or abs(number.p) > _MOST:
        raise NotRationalError(f"{number} is no small integer.")
    return int(number.p)


def _size(value: Any) -> int:
    if _integer(value) < 1:
        raise NoValueError(f"{value} is no size.")
    return _integer(value)


def _alike(a: Any, b: Any) -> tuple[fmpq_mat, fmpq_mat]:
    if (_matrix(a).nrows(), a.ncols()) != (_matrix(b).nrows(), b.ncols()):
        raise NoValueError("the shapes differ.")
    return a, b


def _square(value: Any) -> fmpq_mat:
    if _matrix(value).nrows() != value.ncols():
        raise NoValueError("the matrix is not square.")
    return value


def _sum(*terms: Any) -> Any:
    return reduce(lambda a, b: add(*_alike(a, b)), map(_matrix, terms))


def _product(a: Any, b: Any) -> Any:
    if _is_matrix(a) and _is_matrix(b) and a.ncols() != b.nrows():
        raise NoValueError("the shapes do not fit.")
    return a * b


def _power(base: Any, exponent: Any) -> Any:
    k = _integer(exponent)
    if _is_matrix(base):
        one = _identity(fmpq(_square(base).nrows()))
        return reduce(mul, [_inverse(base) if k < 0 else base] * abs(k), one)
    if base == 0 and k <= 0:
        raise NoValueError("0 to a power that is not positive.")
    return base**k


def _inverse(value: Any, exponent: Any = -1) -> fmpq_mat:
    if _square(value).det() == 0:
        raise NoValueError("the matrix is singular.")
    return value.inv()


def _identity(n: Any) -> fmpq_mat:
    return _filled(n, n, lambda i, j: int(i == j))


def _filled(rows: Any, columns: Any, entry: Callable[[int, int], Any]) -> fmpq_mat:
    n, m = _size(rows), _size(columns)
    return fmpq_mat(n, m, [entry(i, j) for i in range(n) for j in range(m)])


def _entry(value: Any, row: Any, column: Any) -> fmpq:
    i, j = _integer(row), _integer(column)
    if not (0 <= i < _matrix(value).nrows() and 0 <= j < value.ncols()):
        raise NoValueError("the entry is outside.")
    return value[i, j]


def _contraction(value: Any, row: Any, column: Any) -> fmpq:
    if (_matrix(value).nrows(), value.ncols()) != (1, 1):
        raise NoValueError("the product is no scalar.")
    return _entry(value, row, column)


def _unit_column(n: Any, i: Any) -> fmpq_mat:
    if not 0 <= _integer(i) < _size(n):
        raise NoValueError("the row is outside.")
    return _filled(n, 1, lambda row, _: int(row == _integer(i)))


def _trace(value: Any) -> fmpq:
    return sum((value[i, i] for i in range(_square(value).nrows())), fmpq(0))


def _hadamard(*factors: Any) -> fmpq_mat:
    def times(a: Any, b: Any) -> fmpq_mat:
        _alike(a, b)
        return _filled(fmpq(a.nrows()), fmpq(a.ncols()), lambda i, j: a[i, j] * b[i, j])

    return reduce(times, map(_matrix, factors))


def _kronecker(*factors: Any) -> fmpq_mat:
    def times(a: Any, b: Any) -> fmpq_mat:
        p, q = b.nrows(), b.ncols()
        size = fmpq(a.nrows() * p), fmpq(a.ncols() * q)
        return _filled(*size, lambda i, j: a[i // p, j // q] * b[i % p, j % q])

    return reduce(times, map(_matrix, factors))


def _scalars(combine: Callable[[Iterable[Any]], Any]) -> Callable[..., Any]:
    return lambda *values: combine([scalar(value) for value in values])


def _vec(value: Any) -> fmpq_mat:
    """The columns, one below the other."""
    return fmpq_mat(_matrix(value).nrows() * value.ncols(), 1, value.transpose().entries())


def _diagonal(column: Any) -> fmpq_mat:
    if _matrix(column).ncols() != 1:
        raise NotRationalError("a diagonal matrix of what is no column is not evaluated.")
    n = fmpq(column.nrows())
    return _filled(n, n, lambda i, j: column[i, 0] if i == j else 0)


_transpose = lambda value: _matrix(value).transpose()
_RULES: dict[type, Callable[..., Any]] = {
    sp.Add: _scalars(lambda values: sum(values, fmpq(0))),
    sp.Mul: _scalars(lambda values: reduce(mul, values)),
    sp.Pow: lambda base, exponent: _power(scalar(base), exponent),
    sp.Abs: _scalars(lambda values: abs(*values)),
    sp.Min: _scalars(min),
    sp.Max: _scalars(max),
    sp.conjugate: _scalars(lambda values: next(iter(values))),
    sp.MatAdd: _sum,
    sp.MatMul: lambda *factors: reduce(_product, factors),
    sp.MatPow: lambda base, exponent: _power(_matrix(base), exponent),
    sp.Inverse: _inverse,
    sp.Transpose: _transpose,
    sp.Adjoint: _transpose,
    sp.Trace: _trace,
    sp.Determinant: lambda value: _square(value).det(),
    sp.HadamardProduct: _hadamard,
    sp.KroneckerProduct: _kronecker,
    sp.Identity: _identity,
    sp.ZeroMatrix: lambda n, m: _filled(n, m, lambda i, j: 0),
    sp.OneMatrix: lambda n, m: _filled(n, m, lambda i, j: 1),
    sp.DiagMatrix: _diagonal,
    Vec: _vec,
    MatrixElement: _entry,
    Contraction: _contraction,
    UnitColumn: _unit_column,
}
