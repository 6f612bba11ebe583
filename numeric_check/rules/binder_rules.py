"""Rules for expressions that bind a symbol: sums, products, derivatives, limits and substitutions."""

from __future__ import annotations

from functools import lru_cache, partial, reduce
from operator import add, and_, mul
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.claims.names import shape_of
from numeric_check.rules.analytic_conditions import analytic_where
from numeric_check.rules.functions_of_matrices import instantiated
from numeric_check.rules.refusals import NotApplicable, TooLong, Undefined, UnknownExpression, all_of
from numeric_check.rules.scope import Rule, Scope

_NOT_SMOOTH = (sp.log, sp.Abs, sp.sign, sp.re, sp.im, sp.conjugate, sp.arg, sp.Piecewise, sp.Min, sp.Max)
_FORMULAS_KEPT = 256  # a derivative is the same at many points
MAX_TERMS = 100_000  # of a sum, a product or a maximum over a range


def _sum(expr: Any, scope: Scope) -> Any:
    """Σ over one or several indices, the last one outermost; Σ from a to b < a − 1 is −Σ from b + 1 to a − 1."""
    term, (index, lower, upper) = _outermost(expr, scope)
    if upper == sp.oo and not lower.is_infinite:
        first = scope.place(lower)
        for n in (first, first + 1, first + MAX_TERMS):  # and all between and beyond: no sort of integers ends there
            scope.bind_integer(index, n)
        return scope.arithmetic.infinite_sum(scope, term, index, first)
    numbers, reversed_ = directed(lower, upper, scope)
    terms = all_of(partial(term_at, scope, term, index, n) for n in numbers)
    if not terms:
        return _empty_sum(term, scope)
    value = reduce(add, terms)
    if not reversed_:
        return value
    minus = scope.arithmetic.number(sp.S.NegativeOne)
    return scope.arithmetic.scale(minus, value) if shape_of(term) else value * minus


def _product(expr: Any, scope: Scope) -> Any:
    """Π over one or several indices; Π from a to b < a − 1 is 1/Π from b + 1 to a − 1."""
    term, (index, lower, upper) = _outermost(expr, scope)
    if upper == sp.oo:
        raise UnknownExpression(f"no rule evaluates an infinite Product, as in {expr}; write its logarithm as a Sum.")
    numbers, reversed_ = directed(lower, upper, scope)
    if reversed_:
        return scope.value(1 / sp.Product(term, (index, numbers.start, numbers.stop - 1)))
    factors = all_of(partial(term_at, scope, term, index, n) for n in numbers)
    return reduce(mul, factors, scope.arithmetic.number(sp.S.One))


def _outermost(expr: Any, scope: Scope) -> tuple[Any, Any]:
    """The sum over all indices but the last, which is built once, and the limits of the last."""
    *inner, last = expr.args[1:]
    if len(last) != 3:
        raise NotApplicable(f"{expr} needs limits (n, a, b); got {last}.")
    return (_without_last(expr) if inner else expr.args[0]), last


@lru_cache(maxsize=_FORMULAS_KEPT)
def _without_last(expr: Any) -> Any:
    return expr.func(*expr.args[:-1])


def integers(lower: sp.Expr, upper: sp.Expr, scope: Scope) -> range:
    """The integers from one end to the other.

    Raises
    ------
    Undefined, NotApplicable : if an end is no integer here, or not known exactly.
    TooLong : if there are more than ``MAX_TERMS``.
    """
    if lower.is_infinite or upper.is_infinite:
        raise UnknownExpression(f"no rule evaluates a range from {lower} to {upper}.")
    numbers = range(scope.place(lower), scope.place(upper) + 1)
    if numbers.stop - numbers.start > MAX_TERMS:
        raise TooLong(f"the range from {numbers.start} to {numbers.stop - 1} is too long (at most {MAX_TERMS}).")
    return numbers


def directed(lower: sp.Expr, upper: sp.Expr, scope: Scope) -> tuple[range, bool]:
    """The integers of a range, and whether it is reversed: from b + 1 to a − 1 for b < a − 1.

    References
    ----------
    M. Karr, Summation in finite terms, J. ACM 28 (1981) 305-350, section 1.4, which SymPy follows.
    """
    numbers = integers(lower, upper, scope)
    if numbers.stop >= numbers.start:
        return numbers, False
    return integers(sp.Integer(numbers.stop), sp.Integer(numbers.start - 1), scope), True


def _empty_sum(term: Any, scope: Scope) -> Any:
    zero = scope.arithmetic.number(sp.S.Zero)
    if not shape_of(term):
        return zero
    rows, columns = (scope.integer(length) for length in shape_of(term))
    return scope.arithmetic.matrix([[zero] * columns for _ in range(rows)])


def term_at(scope: Scope, term: Any, index: sp.Symbol, n: int) -> Any:
    """The term of a sum or a product with the integer n for its index."""
    return scope.bind_integer(index, n).value(term)


def _extreme(expr: Any, scope: Scope) -> Any:
    """max or min T(i) over the range, compared exactly where the terms are known exactly."""
    term, (index, lower, upper) = expr.args
    scopes = [scope.bind_integer(index, n) for n in integers(lower, upper, scope)]
    if not scopes:
        raise Undefined(expr, "its range is empty")
    values = all_of(partial(inner.value, term) for inner in scopes)
    exact = [inner.exact_value(term) for inner in scopes]
    arithmetic, known = scope.arithmetic, values
    if scope.exact is not None and None not in exact:
        arithmetic, known = scope.exact.arithmetic, exact

    relation = "GreaterThan" if type(expr).__name__ == "Largest" else "LessThan"

    def is_first(i: int) -> Any:
        others = (other for j, other in enumerate(known) if j != i)
        return reduce(and_, (arithmetic.compare(relation, known[i], other) for other in others), True)

    return scope.arithmetic.choose([(lambda i=i: is_first(i), lambda i=i: values[i]) for i in range(len(values))])


def _subs(expr: sp.Subs, scope: Scope) -> Any:
    """Subs(Derivative(f, t), t, a): the derivative at a; otherwise f with the values for its variables."""
    inner, variables, values = expr.args
    taken_at = [variable for variable, _ in inner.variable_count] if isinstance(inner, sp.Derivative) else []
    if len(variables) == 1 and taken_at == list(variables):
        return _derivative_at(inner, values[0], scope)
    outer = scope
    for variable, value in zip(variables, values, strict=True):
        scope = scope.bind(variable, outer.value(value), outer.exact_value(value))
    return scope.value(inner)


def _derivative(expr: sp.Derivative, scope: Scope) -> Any:
    if _is_partial(expr):
        return _by_formula(expr, scope)
    return _derivative_at(expr, expr.variable_count[-1][0], scope)


def _by_formula(expr: sp.Derivative, scope: Scope) -> Any:
    """SymPy's derivative, where the function is analytic."""
    further = _in_further_derivatives(expr)
    if further is not None:
        return scope.value(further)
    formula = _differentiated(instantiated(expr.expr, scope), expr.variable_count)
    try:
        return scope.anew().value(formula)  # no part of what is known
    except Undefined as error:
        raise NotApplicable(f"{expr} may have no value here: {error}") from error


@lru_cache(maxsize=_FORMULAS_KEPT)
def _in_further_derivatives(expr: sp.Derivative) -> Any:
    """That of a polynomial in derivatives of undefined functions, by further ones, once for all formulas; or None."""
    polynomial = expr.expr.has(sp.Derivative) and _is_polynomial(expr.expr)
    return sp.diff(expr.expr, *expr.variable_count) if polynomial else None


def _is_polynomial(body: Any) -> bool:
    """In letters, and in functions of letters that no point has yet given a formula, and their derivatives."""
    if isinstance(body, sp.Derivative):
        return isinstance(body.expr, AppliedUndef) and _is_polynomial(body.expr)
    if isinstance(body, AppliedUndef):
        return all(arg.is_Symbol for arg in body.args)
    if isinstance(body, (sp.Add, sp.Mul)):
        return all(map(_is_polynomial, body.args))
    if isinstance(body, sp.Pow):
        return body.exp.is_Integer and body.exp.is_positive and _is_polynomial(body.base)
    return isinstance(body, (sp.Symbol, sp.Rational))


@lru_cache(maxsize=_FORMULAS_KEPT)
def _differentiated(body: sp.Expr, variable_count: sp.Tuple) -> sp.Expr:
    explicit = body.doit()
    formula, smooth = sp.diff(explicit, *variable_count), sp.true
    if explicit.has(*_NOT_SMOOTH) or any(not power.exp.is_integer for power in explicit.atoms(sp.Pow)):
        smooth = analytic_where(explicit, [symbol for symbol, _ in variable_count])
    return sp.Piecewise((formula, smooth))


def _is_partial(expr: sp.Derivative) -> bool:
    """By several variables, or of a function of several: power series have one parameter; SymPy differentiates here."""
    several = any(len(function.args) > 1 for function in expr.expr.atoms(AppliedUndef))
    return shape_of(expr.expr) == () and (several or len(expr.variable_count) > 1)


def _derivative_at(expr: sp.Derivative, at: sp.Expr, scope: Scope) -> Any:
    *rest, (symbol, order) = expr.variable_count
    inner = sp.Derivative(expr.expr, *rest) if rest else expr.expr
    if not isinstance(symbol, sp.Symbol):
        raise UnknownExpression(f"no rule evaluates a Derivative by {symbol}; differentiate along a scalar parameter.")
    return scope.arithmetic.derivative(scope, inner, symbol, at, scope.integer(order))


def _direction(expr: Any, scope: Scope) -> Any:
    inner, parameter, at = expr.args
    return scope.arithmetic.derivative(scope, inner, parameter, at, 1)


def _limit(expr: sp.Limit, scope: Scope) -> Any:
    """From the side that the Limit names; at ±∞ through 1/h."""
    inner, symbol, at, side = expr.args
    if at.is_infinite:
        turned = sp.Dummy("h", real=True)
        inner, symbol, at, side = inner.xreplace({symbol: sp.sign(at) / turned}), turned, sp.S.Zero, "+"
    return scope.arithmetic.limit(scope, inner, symbol, at, str(side))


BINDER_RULES: dict[str, Rule] = {
    **dict.fromkeys(("Sum", "MatrixSum"), _sum),
    "Product": _product,
    **dict.fromkeys(("Largest", "Smallest"), _extreme),
    "Derivative": _derivative,
    "Subs": _subs,
    "DirectionalDerivative": _direction,
    "Limit": _limit,
}
