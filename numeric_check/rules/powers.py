"""Powers of matrices in any arithmetic, by squaring, and one product at a time within a sum over the exponent."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.rules.nodes import node_of
from numeric_check.rules.refusals import Undefined
from numeric_check.rules.scope import Scope


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


def matrix_power(base: Any, exponent: int, scope: Scope) -> Any:
    """Aⁿ with A⁰ = I and A⁻ⁿ = (A⁻¹)ⁿ.

    Parameters
    ----------
    base : square matrix expression
    exponent : int
    scope : Scope

    Returns
    -------
    matrix of the arithmetic; within a sum over n, where Aⁿ⁻¹ was the last power asked for, it is A Aⁿ⁻¹.
    """
    if exponent < 0:
        return power_of_value(inverse(base, scope), -exponent, scope)
    if scope.layer is None:
        return power_of_value(scope.value(base), exponent, scope)
    memo, key = scope.memo_of(base), ("power", node_of(base))
    known = memo.get(key)
    if known is not None and exponent == known[0] + 1:
        value = scope.arithmetic.product(known[1], scope.value(base))
    else:
        value = power_of_value(scope.value(base), exponent, scope)
    memo[key] = (exponent, value)
    return value


def power_of_value(matrix: Any, exponent: int, scope: Scope) -> Any:
    """Aⁿ by squaring.

    References
    ----------
    D. E. Knuth, The Art of Computer Programming 2, 3rd edition, section 4.6.3, algorithm A.
    """
    arithmetic = scope.arithmetic
    if exponent < 0:
        return power_of_value(arithmetic.inverse(matrix), -exponent, scope)
    value = None
    while exponent:
        if exponent & 1:
            value = matrix if value is None else arithmetic.product(value, matrix)
        matrix = arithmetic.product(matrix, matrix) if exponent > 1 else matrix
        exponent >>= 1
    return identity(len(arithmetic.table(matrix)), scope) if value is None else value
