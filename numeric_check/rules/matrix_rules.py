"""Rules for matrix expressions, those of SymPy and those that other packages define under the same names."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import Any

import sympy as sp

from numeric_check.rules.cofactors import adjugate
from numeric_check.rules.functions_of_matrices import function_at_matrix
from numeric_check.rules.powers import identity, inverse, matrix_power
from numeric_check.rules.refusals import Undefined
from numeric_check.rules.scope import Rule, Scope


def _sum(expr: Any, scope: Scope) -> Any:
    return reduce(add, scope.all_values(expr.args))


def _product(expr: Any, scope: Scope) -> Any:
    """Scalars anywhere among the factors commute to the front."""
    arithmetic = scope.arithmetic
    factors = scope.all_values(expr.args)
    matrices = [factor for factor in factors if arithmetic.is_matrix(factor)]
    value = reduce(arithmetic.product, matrices)
    for scalar in (factor for factor in factors if not arithmetic.is_matrix(factor)):
        value = arithmetic.scale(scalar, value)
    return value


def _power(expr: Any, scope: Scope) -> Any:
    base, exponent = expr.args
    return matrix_power(base, scope.integer(exponent), scope)


def _identity(expr: Any, scope: Scope) -> Any:
    return identity(scope.integer(expr.shape[0]), scope)


def _constant(expr: Any, scope: Scope) -> Any:
    """The matrix of zeros or of ones."""
    rows, columns = (scope.integer(length) for length in expr.shape)
    entry = scope.arithmetic.number(sp.Integer(int(type(expr).__name__ == "OneMatrix")))
    return scope.arithmetic.matrix([[entry] * columns for _ in range(rows)])


def _unit_column(expr: Any, scope: Scope) -> Any:
    length, row = (scope.integer(arg) for arg in expr.args)
    if not 0 <= row < length:
        raise Undefined(expr, f"the row {row} is outside of a column of length {length}")
    return scope.arithmetic.matrix([[scope.arithmetic.number(sp.Integer(int(i == row)))] for i in range(length)])


def _explicit(expr: Any, scope: Scope) -> Any:
    return scope.arithmetic.matrix([[scope.value(entry) for entry in row] for row in expr.tolist()])


def _blocks(expr: Any, scope: Scope) -> Any:
    """Row by row: the rows of the blocks side by side."""
    arithmetic = scope.arithmetic
    rows = []
    for blocks in expr.blocks.tolist():
        tables = [arithmetic.table(scope.value(block)) for block in blocks]
        rows += [[entry for part in parts for entry in part] for parts in zip(*tables, strict=True)]
    return arithmetic.matrix(rows)


def _entry(expr: Any, scope: Scope) -> Any:
    matrix, i, j = expr.args
    table = scope.arithmetic.table(scope.value(matrix))
    row, column = scope.place(i), scope.place(j)
    if not (0 <= row < len(table) and 0 <= column < len(table[0])):
        size = f"{len(table)}×{len(table[0])}"
        raise Undefined(expr, f"the entry ({row}, {column}), counted from 0, is outside of a {size} matrix")
    return table[row][column]


def _transpose(expr: Any, scope: Scope) -> Any:
    return scope.arithmetic.transpose(scope.value(expr.args[0]))


def _adjoint(expr: Any, scope: Scope) -> Any:
    arithmetic = scope.arithmetic
    table = arithmetic.table(arithmetic.transpose(scope.value(expr.args[0])))
    return arithmetic.matrix([[arithmetic.function("conjugate", (entry,)) for entry in row] for row in table])


def _inverse(expr: Any, scope: Scope) -> Any:
    return inverse(expr.args[0], scope)


def _determinant(expr: Any, scope: Scope) -> Any:
    """det exp(A) from exp(A/2ˢ), as exp(A) may be too ill-conditioned for any elimination."""
    (argument,) = expr.args
    if type(argument).__name__ == "MatrixExp":
        return scope.arithmetic.determinant_of_exponential(scope, argument.args[0])
    return scope.arithmetic.determinant(scope, argument)


def _adjugate(expr: Any, scope: Scope) -> Any:
    return adjugate(scope.value(expr.args[0]), scope.arithmetic)


def _trace(expr: Any, scope: Scope) -> Any:
    table = scope.arithmetic.table(scope.value(expr.args[0]))
    return reduce(add, (row[i] for i, row in enumerate(table)), scope.arithmetic.number(sp.S.Zero))


def _hadamard(expr: Any, scope: Scope) -> Any:
    """Entry by entry."""
    arithmetic = scope.arithmetic

    def product(left: Any, right: Any) -> Any:
        pairs = zip(arithmetic.table(left), arithmetic.table(right), strict=True)
        return arithmetic.matrix([[a * b for a, b in zip(*rows, strict=True)] for rows in pairs])

    return reduce(product, scope.all_values(expr.args))


def _spectral_radius(expr: Any, scope: Scope) -> Any:
    """ρ(A) = √(max λλ̄) over the eigenvalues λ of A.

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., Definition 1.2.9.
    """
    return scope.arithmetic.function("sqrt", (scope.arithmetic.squared_radius(scope, expr.args[0]),))


def _spectral_abscissa(expr: Any, scope: Scope) -> Any:
    """α(A) = max Re λ over the eigenvalues λ of A."""
    return scope.arithmetic.abscissa(scope, expr.args[0])


def _exponential(expr: Any, scope: Scope) -> Any:
    return scope.arithmetic.exponential(scope, expr.args[0])


def _function(expr: Any, scope: Scope) -> Any:
    function, argument = expr.args
    return function_at_matrix(function, argument, scope)


MATRIX_RULES: dict[str, Rule] = {
    "MatAdd": _sum,
    "MatMul": _product,
    "MatPow": _power,
    "Identity": _identity,
    **dict.fromkeys(("ZeroMatrix", "OneMatrix"), _constant),
    "UnitColumn": _unit_column,
    "MatrixBase": _explicit,
    "BlockMatrix": _blocks,
    "MatrixElement": _entry,
    "Transpose": _transpose,
    "Adjoint": _adjoint,
    "Inverse": _inverse,
    "Determinant": _determinant,
    "Adjugate": _adjugate,
    "Trace": _trace,
    "HadamardProduct": _hadamard,
    "SpectralAbscissa": _spectral_abscissa,
    "SpectralRadius": _spectral_radius,
    "MatrixExp": _exponential,
    "MatrixFunction": _function,
}
