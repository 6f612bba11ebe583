"""Rules for scalar expressions: numbers, sums and products, powers, functions, cases and conditions."""

from __future__ import annotations

import math
from functools import partial, reduce
from operator import add, mul
from typing import Any

import sympy as sp

from numeric_check.evaluation.conditions import holds, joined
from numeric_check.rules.conversion import to_sympy
from numeric_check.rules.gaussian import Gaussian
from numeric_check.rules.refusals import NotApplicable, Undefined, UnknownExpression
from numeric_check.rules.scope import Rule, Scope

_MOST_FACTORS = 10_000  # of a factorial or a binomial that is multiplied out


def _number(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.number(expr)


def _constant(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.constant(type(expr).__name__)


def _name(expr: sp.Expr, scope: Scope) -> Any:
    value = scope.named(expr)
    if value is not None:
        return value
    exact = scope.given(expr)
    if getattr(exact, "is_number", False):
        return scope.value(exact)
    raise NotApplicable(expr, " has no value here.")


def _infinite(expr: sp.Expr, scope: Scope) -> Any:
    raise Undefined(expr, "it is not a number")


def _sum(expr: sp.Expr, scope: Scope) -> Any:
    return reduce(add, scope.all_values(expr.args))


def _product(expr: sp.Expr, scope: Scope) -> Any:
    return reduce(mul, scope.all_values(expr.args))


def _power(expr: sp.Pow, scope: Scope) -> Any:
    """bⁿ by products for an integer n, √b by the square root, and exp(e log b) otherwise."""
    base, exponent = expr.args
    number = scope.integer_or_none(exponent)
    if number is not None:
        if number < 0:
            scope.refuse_zero(base, expr)
        return scope.arithmetic.power(scope.value(base), number)
    if exponent == sp.S.Half:
        return scope.arithmetic.function("sqrt", (_sharp(base, scope),))
    known = scope.exact_value(exponent)
    if known is not None and known.x <= 0:
        scope.refuse_zero(base, expr)
    _, other = scope.all_values((base, exponent))
    return scope.arithmetic.general_power(_sharp(base, scope), other)


def _tangent(expr: sp.Expr, scope: Scope) -> Any:
    """tan z or tanh z, which has a pole at a zero of cos z or cosh z."""
    (argument,) = expr.args
    scope.refuse_zero((sp.cos if isinstance(expr, sp.tan) else sp.cosh)(argument), expr)
    return _function(expr, scope)


def _function(expr: sp.Expr, scope: Scope) -> Any:
    return scope.arithmetic.function(type(expr).__name__, tuple(scope.all_values(expr.args)))


def _with_jump(expr: sp.Expr, scope: Scope) -> Any:
    """A function with poles, cuts or jumps, at its exact argument where that is known."""
    (argument,) = expr.args
    name = type(expr).__name__
    exact = scope.exact_value(argument)
    if exact is not None and _has_pole(name, exact):
        raise Undefined(expr, f"{argument} = {to_sympy(exact)}")
    if exact is None and name in ("log", "arg"):
        scope.refuse_zero(argument, expr)
    if exact is None and name == "sign":
        if scope.vanishes(argument):
            return scope.arithmetic.number(sp.S.Zero)
        scope.arithmetic.is_zero(scope.value(argument))
    return scope.arithmetic.function(name, (_sharp(argument, scope),))


def _has_pole(name: str, z: Any) -> bool:
    if name == "gamma":
        return z.y == 0 and z.x <= 0 and z.x.denominator == 1
    return (int(z.x), int(z.y)) in _POLES.get(name, ()) and z == Gaussian(int(z.x), int(z.y))


def _sharp(expr: sp.Expr, scope: Scope) -> Any:
    """The value from the exact one where that is known, or known to be real, so that rounding does not cross a cut."""
    exact = None if expr.is_Atom else scope.exact_value(expr)
    if exact is not None:
        return scope.arithmetic.number(to_sympy(exact))
    if expr.is_Atom or scope.varies(expr):
        return scope.value(expr)
    known, value = scope.irrational_value(expr), scope.value(expr)
    return scope.arithmetic.function("re", (value,)) if known is not None and known.is_real else value


def _quotient(expr: sp.Expr, scope: Scope) -> Any:
    """cot, sec, csc and their hyperbolic kin as quotients."""
    (argument,) = expr.args
    above, below = _QUOTIENTS[type(expr).__name__]
    return scope.value(sp.Mul(above(argument), sp.Pow(below(argument), -1)))


def _factorial(expr: sp.Expr, scope: Scope) -> Any:
    """n! of a natural number that is not too large; Γ(z + 1) otherwise."""
    argument = expr.args[0]
    number = scope.integer_or_none(argument)
    if number is None or number > _MOST_FACTORS:
        one = scope.arithmetic.number(sp.S.One)
        return scope.arithmetic.function("gamma", (scope.value(argument) + one,))
    if number < 0:
        raise Undefined(expr, f"{argument} = {number}")
    return scope.arithmetic.number(sp.Integer(math.factorial(number)))


def _binomial(expr: sp.Expr, scope: Scope) -> Any:
    """C(n, k) = n (n−1) ⋯ (n−k+1) / k! for an integer k, also where n is not one."""
    n, k = expr.args
    count = scope.integer(k)
    if count > _MOST_FACTORS:
        raise NotApplicable(f"{expr} is a product of more than {_MOST_FACTORS} factors.")
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
        scope = scope.bind(variable, value, exact)
    return scope.value(function.expr)


def _entry(expr: sp.Indexed, scope: Scope) -> Any:
    """T[i, j, …] with indices from 1 on, of the table that the point has for T."""
    base, *indices = expr.args
    table, place = scope.named(base), tuple([scope.place(index) - 1 for index in indices])
    if table is None:
        return scope.value(_irrational_entry(expr, place, scope))
    batch = not isinstance(table, dict)
    inside = all(0 <= i < length for i, length in zip(place, table.shape[1:], strict=True)) if batch else place in table
    if not inside:
        raise Undefined(expr, f"the index {tuple(i + 1 for i in place)} is outside of the table")
    return table[(..., *place)] if batch else table[place]


def _irrational_entry(expr: sp.Indexed, place: tuple[Any, ...], scope: Scope) -> sp.Expr:
    """The SymPy number at a place of a table that has an entry such as log 2."""
    table = scope.given(expr.base)
    if not isinstance(table, sp.NDimArray):
        raise NotApplicable(expr.base, " has no value here.")
    if not all(0 <= i < length for i, length in zip(place, table.shape, strict=True)):
        raise Undefined(expr, f"the index {tuple(i + 1 for i in place)} is outside of the table")
    return table[place]


def _delta(expr: sp.KroneckerDelta, scope: Scope) -> Any:
    i, j = (scope.integer(index) for index in expr.args)
    return scope.arithmetic.number(sp.Integer(int(i == j)))


def _piecewise(expr: sp.Piecewise, scope: Scope) -> Any:
    cases = [(lambda c=c: holds(c, scope), lambda v=v: scope.value(v)) for v, c in expr.args]
    return scope.arithmetic.choose(cases)


def _extremum(expr: sp.Min | sp.Max, scope: Scope) -> Any:
    """The first argument that is at most, or at least, all those after it and before it."""
    order = sp.Le if isinstance(expr, sp.Min) else sp.Ge
    scope.all_values(expr.args)

    def is_first(a: Any) -> Any:
        others = (b for b in expr.args if b != a)
        return joined((partial(holds, order(a, b, evaluate=False), scope) for b in others), every=True)

    cases = [(lambda a=a: is_first(a), lambda a=a: scope.value(a)) for a in expr.args]
    return scope.arithmetic.choose(cases)


_FUNCTIONS = (
    *("exp", "sin", "cos", "sinh", "cosh"),
    *("Abs", "re", "im", "conjugate", "erf", "erfc"),
)
_WITH_JUMPS = (*("log", "asin", "acos", "atan", "asinh", "acosh", "atanh", "sign", "arg", "gamma", "zeta"),)
_POLES = {"log": {(0, 0)}, "arg": {(0, 0)}, "atan": {(0, 1), (0, -1)}, "atanh": {(1, 0), (-1, 0)}, "zeta": {(1, 0)}}
_QUOTIENTS: dict[str, tuple[Any, Any]] = {
    "cot": (sp.cos, sp.sin),
    "sec": (lambda z: sp.S.One, sp.cos),
    "csc": (lambda z: sp.S.One, sp.sin),
    "coth": (sp.cosh, sp.sinh),
    "sech": (lambda z: sp.S.One, sp.cosh),
    "csch": (lambda z: sp.S.One, sp.sinh),
}

SCALAR_RULES: dict[str, Rule] = {
    **dict.fromkeys(("Rational", "ImaginaryUnit", "ComplexRootOf"), _number),
    **dict.fromkeys(("Pi", "Exp1", "EulerGamma"), _constant),
    **dict.fromkeys(("Symbol", "MatrixSymbol"), _name),
    **dict.fromkeys(("Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"), _infinite),
    **dict.fromkeys(_FUNCTIONS, _function),
    **dict.fromkeys(_WITH_JUMPS, _with_jump),
    **dict.fromkeys(("tan", "tanh"), _tangent),
    **dict.fromkeys(_QUOTIENTS, _quotient),
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
