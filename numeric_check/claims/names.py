"""The free names and the shape of an expression, bound symbols of sums, Lambdas and derivatives apart."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy as sp
from sympy.core.function import UndefinedFunction

_KEPT = 4096  # expressions and their parts, of which the names are asked for again and again


def free_names(expr: Any) -> set[Any]:
    """The symbols, matrix symbols and undefined functions of an expression that nothing binds.

    Symbolic sizes count: the matrix symbol x of shape (k, 1) brings k. Sum, Product, Integral, MatrixSum, Largest,
    Smallest and ForAll bind their indices, Lambda, Limit and Subs their variables, and a directional derivative its
    parameter; Derivative(f(t), t) does not bind t, at which it is taken.

    Parameters
    ----------
    expr : SymPy expression

    Returns
    -------
    set

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.claims.names import free_names
    >>> n, z = sp.symbols("n z")
    >>> free_names(sp.Sum(z**n, (n, 0, sp.oo)))
    {z}
    """
    return set(_kept_names(expr)) if isinstance(expr, sp.Basic) else _names(expr)


def _names(expr: Any) -> set[Any]:
    if isinstance(expr, (sp.Symbol, UndefinedFunction)):
        return {expr}
    binder = _BINDERS.get(_binder_name(expr))
    if binder is not None:
        return binder(expr)
    if isinstance(expr, sp.IndexedBase):
        return {expr}.union(*(free_names(length) for length in expr.shape or ()))
    names = set().union(*(free_names(arg) for arg in getattr(expr, "args", ())))
    if isinstance(expr, sp.MatrixSymbol):
        return names | {expr}
    return names | {type(expr)} if isinstance(type(expr), UndefinedFunction) else names


_kept_names = lru_cache(maxsize=_KEPT)(_names)


def shape_of(expr: Any) -> tuple[Any, ...]:
    """(rows, columns) of a matrix-valued expression and () of a scalar one; a derivative has its function's shape."""
    if isinstance(expr, (sp.Derivative, sp.Subs)):
        return shape_of(expr.expr)
    return tuple(expr.shape) if getattr(expr, "is_Matrix", False) else ()


def _binder_name(expr: Any) -> str:
    return next((cls.__name__ for cls in type(expr).__mro__ if cls.__name__ in _BINDERS), "")


def _names_of_limits(expr: Any) -> set[Any]:
    """Limits bind from the last to the first: a later index may stand in an earlier bound."""
    names = free_names(expr.args[0])
    for limit in expr.args[1:]:
        names = (names - {limit[0]}).union(*(free_names(bound) for bound in limit[1:]))
    return names


def _names_of_lambda(expr: Any) -> set[Any]:
    return free_names(expr.expr) - set(expr.variables)


def _names_of_subs(expr: Any) -> set[Any]:
    return (free_names(expr.expr) - set(expr.variables)).union(*(free_names(value) for value in expr.point))


def _names_of_direction(expr: Any) -> set[Any]:
    inner, parameter, value = expr.args
    return (free_names(inner) - {parameter}) | free_names(value)


def _names_of_limit(expr: Any) -> set[Any]:
    inner, symbol, value, _ = expr.args
    return (free_names(inner) - {symbol}) | free_names(value)


_BINDERS = {
    "ExprWithLimits": _names_of_limits,
    **dict.fromkeys(("MatrixSum", "Largest", "Smallest", "ForAll"), _names_of_limits),
    "Lambda": _names_of_lambda,
    "Subs": _names_of_subs,
    "DirectionalDerivative": _names_of_direction,
    "Limit": _names_of_limit,
    "ComplexRootOf": lambda expr: set(),
}
