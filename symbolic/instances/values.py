"""Rational values: what an expression in matrices and scalars is at explicit ones, in exact arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from operator import mul
from typing import Any

import sympy as sp
from flint import fmpq, fmpq_mat
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.unit_column import UnitColumn
from symbolic.expressions.vec import Vec
from symbolic.instances import arithmetic
from symbolic.instances.arithmetic import NotRationalError, scalar


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
            arithmetic.require_shape(value, [arithmetic.integer(value_at(size, point)) for size in expr.shape])
        return value
    if isinstance(expr, sp.BlockMatrix):
        return arithmetic.joined([[value_at(block, point) for block in row] for row in expr.blocks.tolist()])
    if isinstance(expr, int | sp.Rational | sp.MatrixBase):
        return _constant(expr, point)
    if type(expr) not in _RULES:
        raise NotRationalError(f"{type(expr).__name__} is not evaluated.")
    return _RULES[type(expr)](*(value_at(arg, point) for arg in expr.args))


def has_rule(expr: Any) -> bool:
    """Whether an expression of this kind has a value where its arguments have."""
    known = type(expr) in _RULES or isinstance(expr, sp.BlockMatrix)
    return known and not (isinstance(expr, sp.Pow) and expr.exp.is_integer is False)


def are_equal(a: Any, b: Any) -> bool:
    """Whether two values are equal.

    Raises
    ------
    NoValueError : if they are a matrix and a number, or of two shapes.
    """
    if arithmetic.is_matrix(a) and arithmetic.is_matrix(b):
        return bool(arithmetic.alike(a, b)[0] == b)
    return bool(scalar(a) == scalar(b))


def as_sympy(value: Any) -> Any:
    """The value as SymPy has it."""
    if not arithmetic.is_matrix(value):
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


_transpose = lambda value: arithmetic.matrix(value).transpose()
_RULES: dict[type, Callable[..., Any]] = {
    sp.Add: arithmetic.scalars(lambda values: sum(values, fmpq(0))),
    sp.Mul: arithmetic.scalars(lambda values: reduce(mul, values)),
    sp.Pow: lambda base, exponent: arithmetic.power(scalar(base), exponent),
    sp.Abs: arithmetic.scalars(lambda values: abs(*values)),
    sp.Min: arithmetic.scalars(min),
    sp.Max: arithmetic.scalars(max),
    sp.conjugate: arithmetic.scalars(lambda values: next(iter(values))),
    sp.MatAdd: arithmetic.total,
    sp.MatMul: lambda *factors: reduce(arithmetic.product_of, factors),
    sp.MatPow: lambda base, exponent: arithmetic.power(arithmetic.matrix(base), exponent),
    sp.Inverse: arithmetic.inverse,
    sp.Transpose: _transpose,
    sp.Adjoint: _transpose,
    sp.Trace: arithmetic.trace,
    sp.Determinant: lambda value: arithmetic.square(value).det(),
    Adjugate: arithmetic.adjugate,
    sp.HadamardProduct: arithmetic.hadamard,
    sp.KroneckerProduct: arithmetic.kronecker,
    sp.Identity: arithmetic.identity,
    sp.ZeroMatrix: lambda n, m: arithmetic.filled(n, m, lambda i, j: 0),
    sp.OneMatrix: lambda n, m: arithmetic.filled(n, m, lambda i, j: 1),
    sp.DiagMatrix: arithmetic.diagonal,
    Vec: arithmetic.vec,
    MatrixElement: arithmetic.entry,
    Contraction: arithmetic.contraction,
    UnitColumn: arithmetic.unit_column,
}
