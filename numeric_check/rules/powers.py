"""Powers of matrices in any arithmetic, by squaring."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.rules.scope import Scope, Undefined


def identity(size: int, scope: Scope) -> Any:
    """The unit matrix of a size in the scope's arithmetic."""
    zero, one = scope.arithmetic.number(sp.S.Zero), scope.arithmetic.number(sp.S.One)
    return scope.arithmetic.matrix([[one if i == j else zero for j in range(size)] for i in range(size)])


def inverse(argument: Any, scope: Scope) -> Any:
    """A⁻¹.

    Raises
    ------
    Undefined : if A is known exactly, and singular.
    """
    value = scope.value(argument)
    if not scope.arithmetic.is_regular(value):
        exact = scope.exact_value(argument)
        if exact is not None and not exact.det():
            raise Undefined(sp.Inverse(argument), "the matrix is singular")
    return scope.arithmetic.inverse(value)


def power_of_value(matrix: Any, exponent: int, scope: Scope) -> Any:
    """Aⁿ by squaring.

    References
    ----------
    D. E. Knuth, The Art of Computer Programming 2, 3rd edition, section 4.6.3, algorithm A.
    """
    arithmetic = scope.arithmetic
    if exponent < 0:
        return power_of_value(arithmetic.inverse(matrix), -exponent, scope)
    value = identity(len(arithmetic.table(matrix)), scope)
    while exponent:
        if exponent & 1:
            value = arithmetic.product(value, matrix)
        matrix = arithmetic.product(matrix, matrix) if exponent > 1 else matrix
        exponent >>= 1
    return value
