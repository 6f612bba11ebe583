"""Arithmetic of NumPy arrays: one evaluation for a whole batch of points in float64."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any, ClassVar

import numpy as np
import sympy as sp

from numeric_check.arrays import matrices as array_matrices
from numeric_check.arrays.batched import Batched
from numeric_check.arrays.cuts import beyond_i, beyond_one, from_above
from numeric_check.arrays.jets import derivative
from numeric_check.arrays.series import sum_of_series
from numeric_check.rules.conversion import parts_of_number
from numeric_check.rules.refusals import NotApplicable, UnknownExpression
from numeric_check.rules.rest import first_after_zeros, order_of
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import refuse_unknown_tail, series_of


def _erf(z: Any) -> Any:
    """erf of real numbers, by the C library."""
    if np.any(np.imag(z)):
        raise NotApplicable("float64 arrays have no erf of complex numbers here.")
    return np.asarray(_REAL_ERF(np.real(z)), dtype=float)


_POWER = from_above(np.emath.power)
_REAL_ERF = np.frompyfunc(math.erf, 1, 1)
_CONSTANTS = {"Pi": math.pi, "Exp1": math.e, "EulerGamma": float(np.euler_gamma)}
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "Abs": np.abs,
    "re": np.real,
    "im": np.imag,
    "arg": from_above(np.angle),
    "erf": _erf,
    "conjugate": np.conj,
    "sign": np.sign,
    "log": from_above(np.emath.log),
    "sqrt": from_above(np.emath.sqrt),
    "asin": beyond_one(np.emath.arcsin),
    "acos": beyond_one(np.emath.arccos),
    "atan": beyond_i(np.arctan),
    "asinh": beyond_i(np.arcsinh),
    "atanh": beyond_one(np.emath.arctanh),
    **{name: getattr(np, name) for name in ("exp", "sin", "cos", "tan", "sinh", "cosh", "tanh")},
}
_COMPARISONS: dict[str, Callable[..., Any]] = {
    "Equality": np.equal,
    "Unequality": np.not_equal,
    "StrictLessThan": np.less,
    "LessThan": np.less_equal,
    "StrictGreaterThan": np.greater,
    "GreaterThan": np.greater_equal,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrays(Batched):
    """Scalars are numbers or arrays of shape (N,), matrices arrays of shape (m, n) or (N, m, n).

    The exponential of a matrix is computed from its definition for every argument, never by a formula for the rank
    of the argument: such formulas are what is to be judged.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.arrays.evaluator import Arrays
    >>> Arrays().number(sp.Rational(1, 4))
    0.25
    """

    name: ClassVar[str] = "float64 arrays"

    def number(self, value: sp.Expr) -> Any:
        if not value.is_Rational:
            real, imaginary = parts_of_number(value)
            return complex(self.number(real), self.number(imaginary))
        try:
            return int(value.p) / int(value.q)
        except OverflowError:
            return math.inf if value > 0 else -math.inf

    def constant(self, name: str) -> float:
        return _CONSTANTS[name]

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if name not in _FUNCTIONS:
            raise UnknownExpression(f"float64 arrays have no {name} here.")
        return _FUNCTIONS[name](*arguments)

    def power(self, base: Any, exponent: int) -> Any:
        return np.asarray(base) ** (exponent if exponent >= 0 else float(exponent))

    def general_power(self, base: Any, exponent: Any) -> Any:
        return _POWER(base, exponent)

    def compare(self, relation: str, lhs: Any, rhs: Any) -> Any:
        return _COMPARISONS[relation](lhs, rhs)

    def is_matrix(self, value: Any) -> bool:
        return np.ndim(value) >= 2

    def matrix(self, rows: list[list[Any]]) -> np.ndarray:
        entries = np.broadcast_arrays(*(entry for row in rows for entry in row))
        if not entries:
            self.lacks("matrix without entries")
        stacked = np.stack(entries, axis=-1)
        return stacked.reshape(*stacked.shape[:-1], len(rows), len(rows[0]))

    def table(self, matrix: np.ndarray) -> list[list[np.ndarray]]:
        return [[matrix[..., i, j] for j in range(matrix.shape[-1])] for i in range(matrix.shape[-2])]

    def scale(self, scalar: Any, matrix: np.ndarray) -> np.ndarray:
        return np.asarray(scalar)[..., None, None] * matrix

    def product(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        return left @ right

    def transpose(self, matrix: np.ndarray) -> np.ndarray:
        return np.swapaxes(matrix, -1, -2)

    def inverse(self, matrix: np.ndarray) -> np.ndarray:
        try:
            return np.linalg.inv(matrix)
        except np.linalg.LinAlgError as error:
            raise NotApplicable("a matrix of the batch is singular.") from error

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        return np.linalg.det(scope.value(argument))

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return np.linalg.det(self.exponential(scope, argument))

    def exponential_of(self, matrix: np.ndarray) -> np.ndarray:
        return array_matrices.exponential(matrix)

    def eigenvalues(self, scope: Scope, argument: sp.Expr) -> list[np.ndarray]:
        """Each eigenvalue at all points of the batch."""
        return list(np.moveaxis(np.linalg.eigvals(scope.value(argument)), -1, 0))

    def largest(self, values: list[Any]) -> Any:
        return reduce(np.maximum, values)

    def function_by_spectrum(self, scope: Scope, function: sp.Lambda, argument: sp.Expr) -> np.ndarray:
        (variable,) = function.variables
        return array_matrices.by_eigenvalues(
            lambda z: scope.bind(variable, z).value(function.expr), scope.value(argument)
        )

    def infinite_sum(self, scope: Scope, term: sp.Expr, index: sp.Symbol, start: int) -> Any:
        """Powers of a matrix in blocks."""
        refuse_unknown_tail(term, index)
        series = series_of(scope, term, index, start)
        if series is None:
            return Batched.infinite_sum(self, scope, term, index, start)
        first, order = first_after_zeros(scope, term, index, start), order_of(scope, term, index)
        return sum_of_series(scope, series, index, start, first, order)

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        return derivative(scope, expr, symbol, at, order)
