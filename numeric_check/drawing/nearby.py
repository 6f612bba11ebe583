"""Exact values next to floats that nearly satisfy the conditions, for the constructions to begin with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.drawing.meeting import put_in
from numeric_check.drawing.order import Stage
from numeric_check.drawing.roots import roots_of
from numeric_check.rules.conversion import complex_rational

_LARGEST_DENOMINATOR = 10**6
_FAR = 1e-3  # of a root that is another one


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A source of exact values next to those of one point: arrays, ints and functions.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check.drawing.nearby import Near
    >>> x = sp.MatrixSymbol("x", 2, 1)
    >>> Near(values={x: np.array([[0.6], [0.8]])}).columns([x], axis=1, real=True)
    Matrix([
    [3/5],
    [4/5]])
    """

    values: Mapping[Any, Any]

    def __call__(self, stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
        value = self.values[stage.symbol]
        if isinstance(value, (int, sp.Basic)):
            return sp.sympify(value)
        if isinstance(stage.symbol, sp.Symbol):
            return next(_roots(stage, complex(value), point), simple(complex(value)))
        entries = list(map(simple, value.ravel()))
        if isinstance(stage.symbol, sp.IndexedBase):
            return sp.ImmutableDenseNDimArray(entries, value.shape)
        return sp.ImmutableDenseMatrix(*value.shape, entries)

    def columns(self, letters: Sequence[Any], *, axis: int, real: bool) -> sp.Matrix | None:
        """Exactly orthonormal columns next to those of the letters beside each other, or with axis 0 below each other.

        A Cayley transform with some columns turned round, as one without the eigenvalue −1 has a rational skew matrix
        next to its own.

        References
        ----------
        R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., section 2.1 (the Cayley transform).
        """
        whole = np.concatenate([self.values[letter] for letter in letters], axis=axis)
        rows, count = whole.shape
        if count > rows or not (real and np.isrealobj(whole)):
            return None
        found, triangle = np.linalg.qr(np.concatenate([whole, np.eye(rows)], axis=1))
        found[:, :count] *= np.diag(triangle)[:count] / np.abs(np.diag(triangle)[:count])
        turns = np.ones(rows)
        for k in range(rows):  # of the leading blocks, so that the sum with the identity is far from singular
            block = np.eye(k + 1) + found[: k + 1, : k + 1] * turns[: k + 1]
            other = np.eye(k + 1) + found[: k + 1, : k + 1] * np.append(turns[:k], -1)
            turns[k] = 1 if abs(np.linalg.det(block)) >= abs(np.linalg.det(other)) else -1
        turned = found * turns
        skew = np.linalg.solve((np.eye(rows) + turned).T, (np.eye(rows) - turned).T).T
        entries = [[simple(skew[i, j]) for j in range(i)] for i in range(rows)]
        K = sp.Matrix(rows, rows, lambda i, j: entries[i][j] if j < i else -entries[j][i] if j > i else 0)
        exact = (sp.eye(rows) - K) * (sp.eye(rows) + K).inv()
        return exact[:, :count] * sp.diag(*map(int, turns[:count]))


def simple(number: complex) -> sp.Expr:
    """A Gaussian rational next to a number, with a small denominator unless it is nearly 0."""
    return complex_rational(*(_simple(float(part)) for part in (number.real, number.imag)))


def _simple(number: float) -> sp.Rational:
    near = Fraction(number).limit_denominator(_LARGEST_DENOMINATOR)
    return sp.Rational(*(near or Fraction(number)).as_integer_ratio())


def _roots(stage: Stage, value: complex, point: Mapping[Any, Any]) -> Iterator[sp.Expr]:
    """The roots of the equations for a letter that are next to its value."""
    for condition in stage.conditions:
        if isinstance(condition, sp.Eq) and not condition.lhs.is_Matrix:
            numbers = {x: point[x] for x in condition.free_symbols & set(point) if isinstance(x, sp.Symbol)}
            edge = put_in(condition.lhs - condition.rhs, numbers)
            if edge.free_symbols == {stage.symbol}:
                yield from (x for x in roots_of(edge, stage.symbol) if abs(complex(x) - value) < _FAR)
