"""Rules for scalar expressions: numbers, sums and products, powers, functions, cases and conditions."""

from __future__ import annotations

import math
from functools import reduce
from itertools import chain
from operator import add, and_, mul
from typing import Any

import numpy as np
import sympy as sp
from sympy.assumptions.assume import AppliedPredicate

from numeric_check.binder_rules import integers
from numeric_check.scope import NotApplicable, Rule, Scope, UnknownExpression


def _number(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.number(expr)


def _constant(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.constant(type(expr).__name__)


def _name(expr: sp.Expr, scope: Scope) -> Any:
    if expr not in scope.values:
        raise NotApplicable(f"{expr} has no value here.")
    return scope.values[expr]


def _infinite(expr: sp.Expr, scope: Scope) -> Any:
    raise NotApplicable(f"{expr} is not a number.")


def _sum(expr: sp.Expr, scope: Scope) -> Any:
    return reduce(add, (scope.value(arg) for arg in expr.args))


def _product(expr: sp.Expr, scope: Scope) -> Any:
    return reduce(mul, (scope.value(arg) for arg in expr.args))


def _power(expr: sp.Pow, scope: Scope) -> Any:
    """bⁿ by products for an integer n, √b by the square root, and exp(e log b) otherwise."""
    base, exponent = expr.args
    number = scope.integer_or_none(exponent)
    if number is not None:
        return integer_power(base, number, scope)
    if exponent == sp.S.Half:
        return scope.arithmetic.function("sqrt", (scope.value(base),))
    return scope.arithmetic.general_power(scope.value(base), scope.value(exponent))


def integer_power(base: sp.Expr, exponent: int, scope: Scope) -> Any:
    """bⁿ; within a sum over n one product more than bⁿ⁻¹.

    Parameters
    ----------
    base : scalar expression
    exponent : int
    scope : Scope

    Returns
    -------
    value of the arithmetic
    """
    if base in scope.varying or not scope.varying:
        return scope.arithmetic.power(scope.value(base), exponent)
    key = ("power", base)
    known = scope.memo.get(key)
    if known is not None and exponent == known[0] + 1:
        value = known[1] * scope.value(base)
    else:
        value = scope.arithmetic.power(scope.value(base), exponent)
    scope.memo[key] = (exponent, value)
    return value


def _function(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.function(type(expr).__name__, tuple(scope.value(arg) for arg in expr.args))


def _factorial(expr: sp.Expr, scope: Scope) -> Any:
    """n! of a natural number, within a sum over n as n (n−1)!; Γ(z + 1) otherwise."""
    argument = expr.args[0]
    number = scope.integer_or_none(argument)
    if number is None:
        one = scope.arithmetic.number(sp.S.One)
        return scope.arithmetic.function("gamma", (scope.value(argument) + one,))
    if number < 0:
        raise NotApplicable(f"the factorial has a pole at {number}.")
    key = ("factorial", argument)
    known = scope.memo.get(key)
    if known is not None and number == known[0] + 1:
        value = known[1] * scope.arithmetic.number(sp.Integer(number))
    else:
        value = scope.arithmetic.number(sp.Integer(math.factorial(number)))
    scope.memo[key] = (number, value)
    return value


def _binomial(expr: sp.Expr, scope: Scope) -> Any:
    """C(n, k) = n (n−1) ⋯ (n−k+1) / k! for an integer k, also where n is not one."""
    n, k = expr.args
    count = scope.integer(k)
    value = scope.arithmetic.number(sp.Integer(int(count >= 0)))
    for j in range(count):
        factor = scope.value(n) + scope.arithmetic.number(sp.Integer(-j))
        value = value * factor / scope.arithmetic.number(sp.Integer(j + 1))
    return value


def _phi(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.phi(scope.integer(expr.args[0]), scope.value(expr.args[1]))


def _applied(expr: sp.Expr, scope: Scope) -> Any:
    """f(a, …) with the Lambda that the point has for f: its body at z = a, …"""
    function = scope.values.get(type(expr))
    if function is None:
        raise UnknownExpression(f"no value for the function {type(expr).__name__} in {expr}; add analytic(...) for it.")
    if len(function.variables) != len(expr.args):
        raise UnknownExpression(f"{type(expr).__name__} has {len(function.variables)} arguments; got {expr}.")
    values = [(scope.value(arg), scope.exact_value(arg)) for arg in expr.args]
    for variable, (value, exact) in zip(function.variables, values, strict=True):
        scope = scope.bind(function.expr, variable, value, exact)
    return scope.value(function.expr)


def _entry(expr: sp.Indexed, scope: Scope) -> Any:
    """T[i, j, …] with indices from 1 on, of the table that the point has for T."""
    table = scope.values.get(expr.base)
    if table is None:
        raise NotApplicable(f"{expr.base} has no value here.")
    place: tuple[Any, ...] = tuple(scope.integer(index) - 1 for index in expr.indices)
    batch = isinstance(table, np.ndarray)
    inside = all(0 <= i < length for i, length in zip(place, table.shape[1:], strict=True)) if batch else place in table
    if not inside:
        raise NotApplicable(f"{expr} asks for the entry {place}, counted from 0, which is outside of the table.")
    return table[(..., *place)] if batch else table[place]


def _delta(expr: sp.KroneckerDelta, scope: Scope) -> Any:
    i, j = (scope.integer(index) for index in expr.args)
    return scope.arithmetic.number(sp.Integer(int(i == j)))


def _piecewise(expr: sp.Piecewise, scope: Scope) -> Any:
    cases = [(lambda c=c: holds(c, scope), lambda v=v: scope.value(v)) for v, c in expr.args]
    return scope.arithmetic.choose(cases)


def _extremum(expr: sp.Min | sp.Max, scope: Scope) -> Any:
    """The first argument that is at most, or at least, all those after it and before it."""
    order = sp.Le if isinstance(expr, sp.Min) else sp.Ge
    cases = [
        (
            lambda a=a: reduce(and_, (holds(order(a, b, evaluate=False), scope) for b in expr.args if b != a)),
            lambda a=a: scope.value(a),
        )
        for a in expr.args
    ]
    return scope.arithmetic.choose(cases)


def holds(condition: Any, scope: Scope) -> Any:
    """Whether a condition holds at the point, exactly where both sides are known exactly.

    Parameters
    ----------
    condition : SymPy relation or Boolean
    scope : Scope

    Returns
    -------
    bool, or a mask where the arithmetic is one of arrays

    Raises
    ------
    NotApplicable : if the arithmetic cannot tell the two sides apart.
    UnknownExpression : for a condition that is no relation.
    """
    if condition in (sp.true, sp.false):
        return condition == sp.true
    if isinstance(condition, (sp.And, sp.Or)):
        parts = [holds(part, scope) for part in condition.args]
        return reduce(lambda a, b: a & b if isinstance(condition, sp.And) else a | b, parts)
    if type(condition).__name__ == "ForAll":
        return _holds_for_all(condition, scope)
    if isinstance(condition, AppliedPredicate) and condition.function == sp.Q.upper_triangular:
        return _is_upper_triangular(condition.arg, scope)
    if isinstance(condition, AppliedPredicate) and f"Q.{condition.function.name}" in scope.rules:
        return scope.rules[f"Q.{condition.function.name}"](condition, scope)
    if not isinstance(condition, sp.core.relational.Relational):
        raise UnknownExpression(f"no rule decides the condition {type(condition).__name__}, as in {condition}.")
    exact = [scope.exact_value(side) for side in condition.args]
    if all(side is not None for side in exact) and scope.exact is not None:
        return _compared(condition, exact, scope.exact.arithmetic)
    return _compared(condition, [scope.value(side) for side in condition.args], scope.arithmetic)


def _holds_for_all(condition: Any, scope: Scope) -> Any:
    """The condition at every value of its indices, the last one outermost."""
    inner, *limits = condition.args
    *rest, (index, lower, upper) = limits
    body = condition.func(inner, *rest) if rest else inner
    scopes = (scope.bind_integer(body, index, n) for n in integers(lower, upper, scope))
    return reduce(and_, (holds(body, bound) for bound in scopes), True)


def _compared(condition: Any, values: list[Any], arithmetic: Any) -> Any:
    """The relation of two numbers; matrices are equal when their entries are."""
    name = type(condition).__name__
    if not arithmetic.is_matrix(values[0]):
        return arithmetic.compare(name, *values)
    if name != "Equality":
        raise UnknownExpression(f"no rule decides {name} of matrices, as in {condition}.")
    left, right = (chain.from_iterable(arithmetic.table(value)) for value in values)
    return reduce(and_, (arithmetic.compare(name, a, b) for a, b in zip(left, right, strict=True)))


def _is_upper_triangular(matrix: sp.MatrixExpr, scope: Scope) -> Any:
    below = [entry for i, row in enumerate(scope.arithmetic.table(scope.value(matrix))) for entry in row[:i]]
    zero = scope.arithmetic.number(sp.S.Zero)
    return reduce(lambda a, b: a & b, (scope.arithmetic.compare("Equality", entry, zero) for entry in below), True)


_FUNCTIONS = (
    *("exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan", "asinh", "acosh", "atanh"),
    *("Abs", "re", "im", "conjugate", "sign", "gamma", "erf", "erfc", "zeta"),
)

SCALAR_RULES: dict[str, Rule] = {
    **dict.fromkeys(("Rational", "ImaginaryUnit"), _number),
    **dict.fromkeys(("Pi", "Exp1", "EulerGamma"), _constant),
    **dict.fromkeys(("Symbol", "MatrixSymbol"), _name),
    **dict.fromkeys(("Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"), _infinite),
    **dict.fromkeys(_FUNCTIONS, _function),
    "Add": _sum,
    "Mul": _product,
    "Pow": _power,
    "factorial": _factorial,
    "binomial": _binomial,
    "phi": _phi,
    "AppliedUndef": _applied,
    "Indexed": _entry,
    "KroneckerDelta": _delta,
    "Piecewise": _piecewise,
    **dict.fromkeys(("Min", "Max"), _extremum),
}
