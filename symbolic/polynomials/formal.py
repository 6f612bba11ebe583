"""The value of an expression as a truncated power series with polynomial coefficients, matrices by a given algebra.

A scalar becomes a ``Series``; what a matrix becomes is the algebra's affair: a table of indeterminates
(``symbolic.polynomials.generic``) or a polynomial in one letter (``symbolic.polynomials.newton``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from math import factorial
from typing import Any, Protocol

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.binders import bound_symbols
from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.polynomials.ranges import Orders, assignments
from symbolic.polynomials.truncated import Series, exponential, fraction, lifted, plus, power, times
from symbolic.words import MAX_POWER, OutsideClass

MAX_SUMMANDS = 1000


class Algebra(Protocol):
    """What the rules ask of matrices; scalars are ``Series`` of the scope's length."""

    def symbol(self, expr: sp.MatrixSymbol, scope: Scope) -> Any: ...
    def zero(self, shape: tuple[sp.Expr, sp.Expr], scope: Scope) -> Any: ...
    def identity(self, size: sp.Expr, scope: Scope) -> Any: ...
    def plus(self, left: Any, right: Any) -> Any: ...
    def product(self, left: Any, right: Any) -> Any: ...
    def scale(self, scalar: Series, matrix: Any) -> Any: ...
    def transpose(self, matrix: Any) -> Any: ...
    def adjugate(self, matrix: Any) -> Any: ...
    def trace(self, matrix: Any) -> Series: ...
    def determinant(self, matrix: Any) -> Series: ...
    def entry(self, matrix: Any, i: int, j: int) -> Series: ...
    def map(self, change: Callable[[Series], Series], matrix: Any) -> Any: ...
    def is_small(self, matrix: Any) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the names stand for while an expression is evaluated.

    Parameters
    ----------
    algebra : Algebra
    one : the unit of the ring of coefficients
    numbers : mapping of symbol to int: sizes, orders, indices of sums
    scalars : mapping of symbol to coefficient: the indeterminates
    longest : int
        The highest order that will be asked for, so that a series is expanded once.
    length : int
        L; 1 outside of a derivative.
    parameter : (symbol, place) or None
        t and the place a at which it is expanded: t = a + ε.
    at : coefficient
        The value of a.
    memo : dict
    """

    algebra: Algebra
    one: Any
    numbers: Mapping[sp.Symbol, int]
    scalars: Mapping[sp.Symbol, Any]
    longest: int = 0
    length: int = 1
    parameter: tuple[sp.Symbol, sp.Expr] | None = None
    at: Any = None
    memo: dict[Any, Any] = field(default_factory=dict)

    def value(self, expr: Any) -> Any:
        """The value of an expression: a Series, or a matrix of the algebra.

        Raises
        ------
        OutsideClass : if it has none that is polynomial in the indeterminates.
        """
        names = {(name, self.numbers[name]) for name in expr.free_symbols if name in self.numbers}
        key = (expr, frozenset(names), self.length, self.parameter)
        if key not in self.memo:
            self.memo[key] = _evaluated(expr, self)
        return self.memo[key]

    def constant(self, coefficient: Any) -> Series:
        return lifted(self.one * coefficient, self.length)

    def number(self, expr: sp.Expr) -> sp.Rational | None:
        """The value of an expression in sizes, orders and indices alone, if it is rational."""
        if not expr.free_symbols <= self.numbers.keys() or bound_symbols(expr) & self.numbers.keys():
            return None
        value = expr.xreplace({name: sp.Integer(n) for name, n in self.numbers.items()})
        return value if value.is_Rational else None

    def natural(self, expr: sp.Expr) -> int:
        """The value of a size, an order, an exponent or an index.

        Raises
        ------
        OutsideClass : if it is not a nonnegative integer here.
        """
        value = self.number(sp.sympify(expr))
        if value is None or not (value.is_Integer and value >= 0):
            raise OutsideClass(f"{expr} is not known to be a nonnegative integer.")
        return int(value)


def scopes(
    algebra: Algebra, one: Any, scalars: Mapping[sp.Symbol, Any], orders: Orders, sizes: Mapping[sp.Symbol, int]
) -> Iterator[Scope]:
    """The scope for each choice of the orders; what is evaluated in one is remembered for all."""
    longest = max((max(numbers) for numbers in orders.values()), default=0)
    memo: dict[Any, Any] = {}
    for chosen in assignments(orders):
        numbers = {**sizes, **chosen}
        yield Scope(algebra=algebra, one=one, numbers=numbers, scalars=scalars, longest=longest, memo=memo)


def _evaluated(expr: Any, scope: Scope) -> Any:
    if isinstance(expr, sp.MatrixBase):
        raise OutsideClass(f"explicit matrices are no generic ones: {expr}")
    if not getattr(expr, "is_Matrix", False):
        number = scope.number(expr)
        if number is not None:
            return scope.constant(fraction(number))
    rule = next((_RULES[cls] for cls in type(expr).__mro__ if cls in _RULES), None)
    if rule is None:
        raise OutsideClass(f"no rule makes {type(expr).__name__} a polynomial, as in {expr}")
    return rule(expr, scope)


# --- scalars ---------------------------------------------------------------------------------------------------------


def _symbol(expr: sp.Symbol, scope: Scope) -> Series:
    if scope.parameter is not None and expr == scope.parameter[0]:
        place = scope.constant(scope.at)
        return place if scope.length == 1 else (place[0], scope.one, *place[2:])
    if expr not in scope.scalars:
        raise OutsideClass(f"{expr} is no indeterminate here.")
    return scope.constant(scope.scalars[expr])


def _product(expr: sp.Mul, scope: Scope) -> Series:
    if any(getattr(arg, "is_Matrix", False) for arg in expr.args):
        raise OutsideClass(f"{expr} is a product of scalars and matrices; write it as a MatMul.")
    return reduce(times, map(scope.value, expr.args))


def _power(expr: sp.Pow, scope: Scope) -> Series:
    return power(scope.value(expr.base), _exponent(expr, scope))


def _exponent(expr: Any, scope: Scope) -> int:
    exponent = scope.natural(expr.exp)
    if exponent > MAX_POWER:
        raise OutsideClass(f"the power {expr} is too large to multiply out (at most {MAX_POWER}).")
    return exponent


def _entry(expr: MatrixElement, scope: Scope) -> Series:
    matrix, i, j = expr.args
    return scope.algebra.entry(scope.value(matrix), scope.natural(i), scope.natural(j))


# --- binders ---------------------------------------------------------------------------------------------------------


def _finite_sum(expr: Any, scope: Scope) -> Any:
    """Σ from a to b ≥ a − 1, the last index outermost; an empty sum is zero."""
    *inner, (index, lower, upper) = expr.args[1:]
    term = expr.func(expr.args[0], *inner) if inner else expr.args[0]
    first, count = scope.natural(lower), scope.natural(upper - lower + 1)
    if count > MAX_SUMMANDS:
        raise OutsideClass(f"the sum {expr} has {count} terms (at most {MAX_SUMMANDS}).")
    terms = [
        replace(scope, numbers={**scope.numbers, index: number}).value(term) for number in range(first, first + count)
    ]
    if isinstance(expr, MatrixSum):
        zero = scope.algebra.zero(expr.shape, scope)
        return reduce(scope.algebra.plus, terms, zero)
    return reduce(plus, terms, scope.constant(0))


def _derivative_at(expr: sp.Subs, scope: Scope) -> Series:
    """Subs(Derivative(f, (t, m)), t, a): m! times the coefficient of εᵐ in f(a + ε)."""
    inner, (t, *others), (place, *_) = expr.args
    if others:
        raise OutsideClass(f"{expr} substitutes for more than one symbol.")
    order = 0
    if isinstance(inner, sp.Derivative):
        ((variable, times_),) = inner.variable_count if len(inner.variable_count) == 1 else ((None, 0),)
        if variable != t:
            raise OutsideClass(f"{expr} is no derivative at a place.")
        inner, order = inner.expr, scope.natural(times_)
    series = _expanded(inner, t, place, order, scope).value(inner)
    return (series[order] * factorial(order),)


def _direction(expr: DirectionalDerivative, scope: Scope) -> Any:
    inner, t, place = expr.args
    matrix = _expanded(inner, t, place, 1, scope).value(inner)
    return scope.algebra.map(lambda series: (series[1],), matrix)


def _expanded(inner: Any, t: sp.Symbol, place: sp.Expr, order: int, scope: Scope) -> Scope:
    """The scope in which t = a + ε, up to the order asked for or expected."""
    if scope.parameter is not None:
        raise OutsideClass(f"the derivative of {inner} stands within another derivative.")
    length = max(order, scope.longest) + 1
    numbers = {name: number for name, number in scope.numbers.items() if name != t}
    if bound_symbols(place) & scope.numbers.keys():
        raise OutsideClass(f"the place {place} binds the name of a number.")
    place = place.xreplace({name: sp.Integer(number) for name, number in scope.numbers.items()})
    return replace(scope, numbers=numbers, length=length, parameter=(t, place), at=scope.value(place)[0])


# --- matrices --------------------------------------------------------------------------------------------------------


def _matrix_product(expr: sp.MatMul, scope: Scope) -> Any:
    matrices = [scope.value(arg) for arg in expr.args if arg.is_Matrix]
    value = reduce(scope.algebra.product, matrices)
    for scalar in (arg for arg in expr.args if not arg.is_Matrix):
        value = scope.algebra.scale(scope.value(scalar), value)
    return value


def _matrix_power(expr: sp.MatPow, scope: Scope) -> Any:
    base, exponent = _square(expr.base, scope), _exponent(expr, scope)
    return reduce(scope.algebra.product, [base] * exponent, scope.algebra.identity(expr.shape[0], scope))


def _matrix_exponential(expr: MatrixExp, scope: Scope) -> Any:
    """I + X(I + X/2 (I + …)) for X = O(ε), of which the powers below L count.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 4.2 (Horner's method).
    """
    X, algebra = _square(expr.arg, scope), scope.algebra
    if not algebra.is_small(X):
        raise OutsideClass(f"{expr} is no power series with polynomial coefficients: its argument is not O(t).")
    unit = algebra.identity(expr.shape[0], scope)
    value = unit
    for k in range(scope.length - 1, 0, -1):
        step = scope.constant(fraction(sp.Rational(1, k)))
        value = algebra.plus(unit, algebra.scale(step, algebra.product(X, value)))
    return value


def _square(A: Any, scope: Scope) -> Any:
    """The value of a matrix that has as many rows as columns."""
    rows, columns = A.shape
    if rows != columns and scope.natural(rows) != scope.natural(columns):
        raise OutsideClass(f"{A} is not square; it has shape {(scope.natural(rows), scope.natural(columns))} here.")
    return scope.value(A)


_RULES: dict[type, Callable[[Any, Scope], Any]] = {
    sp.Symbol: _symbol,
    sp.Add: lambda expr, scope: reduce(plus, map(scope.value, expr.args)),
    sp.Mul: _product,
    sp.Pow: _power,
    sp.exp: lambda expr, scope: exponential(scope.value(expr.args[0])),
    MatrixElement: _entry,
    sp.Sum: _finite_sum,
    MatrixSum: _finite_sum,
    sp.Subs: _derivative_at,
    DirectionalDerivative: _direction,
    sp.Trace: lambda expr, scope: scope.algebra.trace(_square(expr.arg, scope)),
    sp.Determinant: lambda expr, scope: scope.algebra.determinant(_square(expr.arg, scope)),
    sp.MatrixSymbol: lambda expr, scope: scope.algebra.symbol(expr, scope),
    sp.Identity: lambda expr, scope: scope.algebra.identity(expr.shape[0], scope),
    sp.ZeroMatrix: lambda expr, scope: scope.algebra.zero(expr.shape, scope),
    sp.MatAdd: lambda expr, scope: reduce(scope.algebra.plus, map(scope.value, expr.args)),
    sp.MatMul: _matrix_product,
    sp.MatPow: _matrix_power,
    sp.Transpose: lambda expr, scope: scope.algebra.transpose(scope.value(expr.arg)),
    Adjugate: lambda expr, scope: scope.algebra.adjugate(_square(expr.arg, scope)),
    MatrixExp: _matrix_exponential,
}
