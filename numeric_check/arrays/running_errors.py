"""Arithmetic of arrays with bounds of their rounding errors, for the points at which plain float64 is in doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import reduce
from typing import Any, ClassVar

import numpy as np
import sympy as sp

from numeric_check.arrays.approximate import UNIT, Approximate, parts, rounded
from numeric_check.arrays.batched import Batched
from numeric_check.arrays.evaluator import Arrays
from numeric_check.arrays.jets import derivative
from numeric_check.rules.cofactors import leibniz
from numeric_check.rules.scope import Scope

_LARGEST = 2**53  # integers up to here are float64 numbers
_POLES = ("log", "arg")  # which have no bound of their change on a ball around 0
_SAFETY = 2.0  # the change of a function is looked at in two or four directions only


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningErrors(Batched):
    """Every value is ``Approximate``; plain numbers within formulas are exact.

    ``unsure`` collects masks of the points at which the errors leave open whether a comparison holds: the bounds do
    not count there.

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, sections 3.3 (running error
    analysis), 3.5 (matrix products) and 14.1 (inverses).
    """

    name: ClassVar[str] = "float64 arrays with error bounds"

    base: Arrays = field(default_factory=Arrays)
    unsure: list[Any] = field(default_factory=list)

    def number(self, value: sp.Expr) -> Any:
        found = self.base.number(value)
        exact = value.is_Integer and abs(int(value)) <= _LARGEST
        return Approximate(found, 0.0) if exact else rounded(found, 0.0)

    def constant(self, name: str) -> Any:
        return rounded(self.base.constant(name), 0.0)

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        (argument,) = arguments
        found = self._moved(lambda z: self.base.function(name, (z,)), argument)
        if name not in _POLES:
            return found
        value, error = parts(argument)
        return Approximate(found.value, np.where(error < np.abs(value), found.error, np.inf))

    def _moved(self, f: Callable[[Any], Any], argument: Any) -> Approximate:
        """f(z), off by how far it moves when z does by its error along the axes."""
        value, error = parts(argument)
        found, turns = f(value), (1.0, -1.0, 1j, -1j) if np.iscomplexobj(value) else (1.0, -1.0)
        if not isinstance(argument, Approximate):
            return rounded(found, 0.0)
        change = reduce(np.maximum, (np.abs(f(value + turn * error) - found) for turn in turns))
        return rounded(found, _SAFETY * change)

    def power(self, base: Any, exponent: int) -> Any:
        """(|b| + ε)ⁿ − |b|ⁿ ≤ n ε (|b| + ε)ⁿ⁻¹."""
        if exponent < 0:
            return Approximate(1.0, 0.0) / self.power(base, -exponent)
        value, error = parts(base)
        change = exponent * error * (np.abs(value) + error) ** max(exponent - 1, 0)
        return rounded(self.base.power(value, exponent), change, max(exponent, 1))

    def general_power(self, base: Any, exponent: Any) -> Any:
        (value, error), (above, _) = parts(base), parts(exponent)
        of_base = self._moved(lambda b: self.base.general_power(b, above), base)
        of_exponent = self._moved(lambda e: self.base.general_power(value, e), exponent)
        far = error < np.abs(value)
        return Approximate(of_base.value, np.where(far, of_base.error + of_exponent.error, np.inf))

    def compare(self, relation: str, lhs: Any, rhs: Any) -> Any:
        (left, width), (right, other) = parts(lhs), parts(rhs)
        open_ = np.abs(left - right) <= width + other
        self.unsure.append(open_ & (np.asarray(width + other) > 0))
        return self.base.compare(relation, left, right)

    def merged(self, here: Any, value: Any, other: Any) -> Any:
        pairs = zip(parts(value), parts(other), strict=True)
        return Approximate(*(np.where(here, a, b) for a, b in pairs))

    def is_matrix(self, value: Any) -> bool:
        return np.ndim(parts(value)[0]) >= 2

    def matrix(self, rows: list[list[Any]]) -> Approximate:
        return Approximate(*(self.base.matrix([[parts(x)[i] for x in row] for row in rows]) for i in (0, 1)))

    def table(self, matrix: Any) -> list[list[Any]]:
        value, error = self._matrix(matrix)
        tables = self.base.table(value), self.base.table(error)
        return [[Approximate(*pair) for pair in zip(*rows, strict=True)] for rows in zip(*tables, strict=True)]

    def _matrix(self, matrix: Any) -> tuple[Any, Any]:
        value, error = parts(matrix)
        return value, np.broadcast_to(error, np.shape(value))

    def scale(self, scalar: Any, matrix: Any) -> Approximate:
        (factor, width), (value, error) = parts(scalar), self._matrix(matrix)
        spread = self.base.scale(np.abs(factor) + width, error) + self.base.scale(width, np.abs(value))
        return rounded(self.base.scale(factor, value), spread)

    def product(self, left: Any, right: Any) -> Approximate:
        """|fl(AB) − AB| ≤ n u |A||B| beside the errors of A and of B."""
        (A, width), (B, error) = self._matrix(left), self._matrix(right)
        size = UNIT * A.shape[-1] * np.abs(A) + width
        return rounded(A @ B, np.abs(A) @ error + size @ (np.abs(B) + error))

    def transpose(self, matrix: Any) -> Approximate:
        return Approximate(*map(self.base.transpose, self._matrix(matrix)))

    def inverse(self, matrix: Any) -> Approximate:
        """|X − A⁻¹| ≤ |X|² (|E| + 4 n u |A|) to first order, in the Frobenius norm, as elimination with pivots has."""
        A, error = self._matrix(matrix)
        X = self.base.inverse(A)
        norms = [np.sqrt((np.abs(each) ** 2).sum(axis=(-2, -1), keepdims=True)) for each in (A, error, X)]
        spread = _SAFETY * norms[2] ** 2 * (norms[1] + 4 * A.shape[-1] * UNIT * norms[0])
        return rounded(X, np.broadcast_to(spread, X.shape))

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        return leibniz(self.table(scope.value(argument)), self)

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return leibniz(self.table(self.exponential(scope, argument)), self)

    def derivative(self, scope: Scope, expr: sp.Expr, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        return derivative(scope, expr, symbol, at, order)
