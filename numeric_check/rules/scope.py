"""The scope of an evaluation: an arithmetic, the values of the names in it, and what was computed already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any

import sympy as sp
from sympy.core.function import UndefinedFunction
from sympy.polys.matrices.exceptions import DMError
from sympy.polys.polyerrors import CoercionFailed

from numeric_check.rules.conversion import is_irrational


class UnknownExpression(NotImplementedError):
    """A class of expressions that no rule evaluates."""


class NotApplicable(ArithmeticError):
    """An expression that cannot be evaluated at this point: a pole, a cut, a sum that is too long."""


class Undefined(NotApplicable):
    """An expression that certainly has no value at this point: 1/0, log 0, the inverse of a singular matrix.

    Parameters
    ----------
    part : SymPy expression
        What has no value.
    reason : str
    """

    def __init__(self, part: Any, reason: str) -> None:
        super().__init__(f"{part} has no value: {reason}")
        self.part, self.reason = part, reason


class Uncertain(NotApplicable):
    """What stays open at the digits in force, so that nothing less rigorous can be believed either."""


class TooLong(NotApplicable):
    """A sum with more terms than the arithmetic adds up; more digits do not help."""


UNEVALUABLE = (
    *(NotApplicable, UnknownExpression, ArithmeticError, NotImplementedError, RecursionError, MemoryError),
    *(IndexError, KeyError, AttributeError, TypeError, ValueError, RuntimeError, CoercionFailed, DMError),
)  # what SymPy, flint, mpmath and NumPy raise for expressions that they do not evaluate


_EXPRESSIONS_KEPT = 1 << 14
_ROOT = sp.Dummy("root")
_MOST_REFUSALS = 64  # parts of a sum that may be open before the others are not looked at


Rule = Callable[[Any, "Scope"], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where names are looked up while an expression is evaluated.

    Parameters
    ----------
    arithmetic : Arithmetic
    rules : mapping of class name to rule (expr, scope) -> value
    values : mapping of symbol to value in the arithmetic; an undefined function has a Lambda
    point : mapping of symbol to exact SymPy value, from which the values were made
    exact : Scope, optional
        The same names in exact arithmetic, where sizes, exponents and conditions are decided.
    bound : frozenset of Symbol
        The symbols that a binder gave values; what has none of them in it is computed once and kept in ``memo``.
    memo : dict
    """

    arithmetic: Any
    rules: Mapping[str, Rule]
    values: Mapping[Any, Any]
    point: Mapping[Any, Any]
    exact: Scope | None = None
    bound: frozenset[sp.Symbol] = frozenset()
    memo: dict[Any, Any] = field(default_factory=dict)

    def value(self, expr: Any) -> Any:
        """The value of an expression, by the rule of the first class along its MRO that has one.

        Raises
        ------
        UnknownExpression : if no class has a rule.
        Undefined : if the expression certainly has no value at this point.
        NotApplicable : if the arithmetic finds none.
        """
        if self.varies(expr):
            return _rule_of(expr, self.rules)(expr, self)
        if expr not in self.memo:
            self.memo[expr] = _rule_of(expr, self.rules)(expr, self)
        return self.memo[expr]

    def varies(self, expr: Any) -> bool:
        """Whether a bound symbol is in an expression."""
        return not self.bound.isdisjoint(symbols_in(expr)) if self.bound else False

    def all_values(self, exprs: Iterable[Any]) -> list[Any]:
        """The values of all parts of an expression: what one part leaves open does not hide that another has none.

        Raises
        ------
        Undefined : if a part certainly has no value.
        """
        return all_of(partial(self.value, expr) for expr in exprs)

    def refuse_zero(self, expr: Any, whole: Any) -> None:
        """Refuse a divisor or an argument that certainly is 0, where ``whole`` has no value.

        Raises
        ------
        Undefined : if it is.
        """
        exact = self.exact_value(expr)
        if exact is None and not self.vanishes(expr):
            exact = 0 if self.arithmetic.is_zero(self.value(expr)) else 1
        if not exact:
            raise Undefined(whole, f"{expr} = 0")

    def vanishes(self, expr: Any) -> bool:
        """Whether SymPy finds 0 at irrational values such as π/2, √2 or a root of x⁵ − x − 1 of some symbols."""
        value = self.irrational_value(expr)
        return value is not None and bool(_reduced(value) == 0)

    def irrational_value(self, expr: Any) -> Any:
        """The SymPy number that an expression is at irrational values of some symbols, or None at rational ones."""
        values = {name: self.point.get(name) for name in expr.free_symbols}
        known = all(isinstance(value, sp.Expr) for value in values.values())
        if not known or not (expr.atoms(sp.NumberSymbol) or any(map(is_irrational, values.values()))):
            return None
        return expr.xreplace(values)

    def integer(self, expr: sp.Expr) -> int:
        """The value of a size, a bound or an index, which must be an integer.

        Raises
        ------
        Uncertain : if it is not an integer at this point.
        """
        number = self.integer_or_none(expr)
        if number is None:
            raise Uncertain(f"{expr} must be an integer here and is not, or is not known exactly.")
        return number

    def place(self, expr: sp.Expr) -> int:
        """The value of an index or of an end of a range, of which a sum or a table has none that is no integer.

        Raises
        ------
        Undefined : if it is known exactly and is no integer.
        Uncertain : if it is not known exactly.
        """
        if self.integer_or_none(expr) is None and self.exact_value(expr) is not None:
            raise Undefined(expr, "it is an index or an end of a range, and no integer")
        return self.integer(expr)

    def integer_or_none(self, expr: sp.Expr) -> int | None:
        """The value as an int if it is known exactly and is an integer."""
        if expr.is_Integer:
            return int(expr)
        value = self.exact_value(expr)
        if value is None or value.y != 0 or value.x.denominator != 1:
            return None
        return int(value.x.numerator)

    def exact_value(self, expr: sp.Expr) -> Any:
        """The value as a Gaussian rational (of a matrix: a DomainMatrix), or None if it is not known exactly.

        Raises
        ------
        Undefined : if exact arithmetic finds that there is none.
        """
        exact = self if self.exact is None else self.exact
        key = ("not known exactly", expr)
        if key in exact.memo:
            return None
        try:
            return exact.value(expr)
        except Undefined:
            raise
        except UNEVALUABLE:
            if not exact.varies(expr):
                exact.memo[key] = True
            return None

    def bind(self, symbol: sp.Symbol, value: Any, exact_value: Any = None) -> Scope:
        """The scope inside a binder of ``symbol``; unknown exactly unless ``exact_value`` is given."""
        bound = self.bound | {symbol}
        point = {name: v for name, v in self.point.items() if name != symbol}
        exact = None
        if self.exact is not None:
            known = {name: v for name, v in self.exact.values.items() if name != symbol}
            if exact_value is not None:
                known[symbol] = exact_value
            exact = replace(self.exact, values=known, point=point, bound=self.exact.bound | bound)
        return replace(self, values={**self.values, symbol: value}, point=point, exact=exact, bound=bound)

    def bind_integer(self, symbol: sp.Symbol, n: int) -> Scope:
        """The scope inside a binder of an index, where it is n."""
        number = sp.Integer(n)
        exact = (self if self.exact is None else self.exact).arithmetic.number(number)
        return self.bind(symbol, self.arithmetic.number(number), exact)


def all_of(parts: Iterable[Callable[[], Any]]) -> list[Any]:
    """What all parts give; that one is undefined counts more than that another is open.

    Raises
    ------
    Undefined : if a part is undefined.
    NotApplicable, UnknownExpression : otherwise what the first open part raises.
    """
    found, refusals = [], []
    for part in parts:
        try:
            found.append(part())
        except Undefined:
            raise
        except UNEVALUABLE as error:
            refusals.append(error)
            if len(refusals) == _MOST_REFUSALS:
                break
    if refusals:
        raise refusals[0]
    return found


def _reduced(value: sp.Expr) -> sp.Expr:
    """Expanded, with the powers of each root of a polynomial below the degree of that."""
    value = sp.expand(value)
    for root in value.atoms(sp.CRootOf):
        power = value.xreplace({root: _ROOT})
        if power.is_polynomial(_ROOT):
            value = sp.rem(power, root.poly.as_expr(_ROOT), _ROOT).xreplace({_ROOT: root})
    return value


@lru_cache(maxsize=_EXPRESSIONS_KEPT)
def symbols_in(expr: Any) -> frozenset[Any]:
    """The symbols that occur in an expression, bound or free."""
    own = {expr} if isinstance(expr, sp.Symbol) else set()
    return frozenset(own.union(*(symbols_in(arg) for arg in getattr(expr, "args", ()))))


def _rule_of(expr: Any, rules: Mapping[str, Rule]) -> Rule:
    """An undefined function has the name that its author gave it, which must not be taken for a class."""
    if isinstance(type(expr), UndefinedFunction):
        return rules["AppliedUndef"]
    for cls in type(expr).__mro__:
        if cls.__name__ in rules:
            return rules[cls.__name__]
    raise UnknownExpression(f"no rule evaluates {type(expr).__name__}, as in {expr}; write it with known functions.")
