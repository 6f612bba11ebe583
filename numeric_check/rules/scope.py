"""The scope of an evaluation: an arithmetic, the values of the names in it, and what was computed already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any

import sympy as sp

from numeric_check.rules.algebraic import vanishes
from numeric_check.rules.conversion import is_irrational
from numeric_check.rules.nodes import Node, node_of
from numeric_check.rules.refusals import UNEVALUABLE, Uncertain, Undefined, all_of
from numeric_check.rules.sympy_values import sympy_value

_LETTERS_KEPT = 4096

Rule = Callable[[Any, "Scope"], Any]


@dataclass(slots=True, kw_only=True, eq=False)
class Layer:
    """A symbol that a binder gave a value, what was computed of it at this value, and the binder around it.

    The symbol is a node, so that it is found among those of an expression by identity; an index has its ``number``, of
    which the value is made when it is asked for. Otherwise the value is None where it is not known in the arithmetic.
    """

    symbol: Node
    outer: Layer | None
    value: Any = None
    number: int | None = None
    memo: dict[Any, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True, eq=False)  # not frozen, which makes building one three times as slow
class Scope:
    """Where names are looked up while an expression is evaluated; it is not changed but by what it keeps.

    Parameters
    ----------
    arithmetic : Arithmetic
    rules : mapping of class name to rule (expr, scope) -> value
    values : mapping of symbol to value in the arithmetic; an undefined function has a Lambda. Those that binders give
        are in the layers.
    point : mapping of symbol to exact SymPy value, from which the values were made
    exactly : Scope, or (Scope, Symbol, value, number), optional
        ``exact``, or the scope around a binder and what that gives its symbol, from which it is made.
    layer : Layer, optional
        The innermost symbol that a binder gave a value. What was computed is kept with the innermost symbol in it.
    memo : dict
        What was computed of expressions without bound symbols.
    """

    arithmetic: Any
    rules: Mapping[str, Rule]
    values: Mapping[Any, Any]
    point: Mapping[Any, Any]
    exactly: Scope | tuple[Scope, sp.Symbol, Any, int | None] | None = None
    layer: Layer | None = None
    memo: dict[Any, Any] = field(default_factory=dict)

    @property
    def exact(self) -> Scope | None:
        """The same names in exact arithmetic, where sizes, exponents and conditions are decided."""
        if isinstance(self.exactly, tuple):
            outer, symbol, value, number = self.exactly
            self.exactly = outer.exact and outer.exact._with(symbol, value, number)
        return self.exactly

    def value(self, expr: Any) -> Any:
        """The value of an expression, by the rule of the first class along its MRO that has one.

        Raises
        ------
        UnknownExpression : if no class has a rule.
        Undefined : if the expression certainly has no value at this point.
        NotApplicable : if the arithmetic finds none.
        """
        node = node_of(expr)
        memo = self.memo if self.layer is None else self._memo_of(node)
        found = memo.get(node)
        if found is None:
            found = memo[node] = node.rule_in(self.rules)(expr, self)
        return found

    def memo_of(self, expr: Any) -> dict[Any, Any]:
        """What was computed in the layer to which an expression belongs."""
        return self._memo_of(node_of(expr))

    @property
    def innermost_memo(self) -> dict[Any, Any]:
        """What was computed in the innermost layer, which may depend on every bound symbol."""
        return self.memo if self.layer is None else self.layer.memo

    def _memo_of(self, node: Node) -> dict[Any, Any]:
        layer, symbols = self.layer, node.symbols
        while layer is not None:
            if layer.symbol in symbols:
                return layer.memo
            layer = layer.outer
        return self.memo

    def _layer_of(self, node: Node) -> Layer | None:
        """The layer of the innermost bound symbol in an expression."""
        layer = self.layer
        while layer is not None and layer.symbol not in node.symbols:
            layer = layer.outer
        return layer

    def varies(self, expr: Any) -> bool:
        """Whether a bound symbol is in an expression."""
        return self.memo_of(expr) is not self.memo

    def all_values(self, exprs: Iterable[Any]) -> list[Any]:
        """The values of all parts of an expression: what one part leaves open does not hide that another has none.

        Raises
        ------
        Undefined : if a part certainly has no value.
        """
        exprs, found = tuple(exprs), []
        try:
            for expr in exprs:
                found.append(self.value(expr))
        except Undefined:
            raise
        except UNEVALUABLE as error:
            rest = (partial(self.value, expr) for expr in exprs[len(found) + 1 :])
            return all_of(rest, before=(error,))
        return found

    def named(self, name: Any) -> Any:
        """The value of a symbol or a table, or None where it has none in this arithmetic."""
        layer = self.binder_of(name)
        if layer is None:
            return self.values.get(name)
        if layer.value is None and layer.number is not None:
            layer.value = self.arithmetic.number(sp.Integer(layer.number))
        return layer.value

    def given(self, name: Any) -> Any:
        """The exact value that the point has for a name, or None where it has none or a binder hides it."""
        return self.point.get(name) if self.binder_of(name) is None else None

    def binder_of(self, name: Any) -> Layer | None:
        """The innermost layer that gives a name a value."""
        layer = self.layer
        if layer is not None:
            symbol = node_of(name)
            while layer is not None and layer.symbol is not symbol:
                layer = layer.outer
        return layer

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
        """Whether it certainly is 0 at irrational values such as π/2, √2 or a root of x⁵ − x − 1 of some symbols."""
        value = self.irrational_value(expr)
        return value is not None and vanishes(value)

    def irrational_value(self, expr: Any) -> Any:
        """The SymPy number that an expression is at irrational values of some symbols, or None at rational ones."""
        names, irrational = _letters(expr)
        if not (irrational or any(is_irrational(self.given(name)) for name in names)):
            return None
        return sympy_value(expr, self)

    def integer(self, expr: sp.Expr) -> int:
        """The value of a size, a bound or an index, which must be an integer.

        Raises
        ------
        Uncertain : if it is not an integer at this point.
        """
        number = self.integer_or_none(expr)
        if number is None:
            raise Uncertain(expr, " must be an integer here and is not, or is not known exactly.")
        return number

    def place(self, expr: sp.Expr) -> int:
        """The value of an index or of an end of a range, of which a sum or a table has none that is no integer.

        Raises
        ------
        Undefined : if it is known exactly and is no integer.
        Uncertain : if it is not known exactly.
        """
        number = self.integer_or_none(expr)
        if number is not None:
            return number
        if self.exact_value(expr) is not None:
            raise Undefined(expr, "it is an index or an end of a range, and no integer")
        return self.integer(expr)

    def integer_or_none(self, expr: sp.Expr) -> int | None:
        """The value as an int if it is known exactly and is an integer."""
        if expr.is_Integer:
            return int(expr)
        layer = self._layer_of(node_of(expr)) if expr.is_Symbol else None
        if layer is not None and layer.number is not None:
            return layer.number
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
        node = node_of(expr)
        memo = exact._memo_of(node)
        if node in memo:
            return memo[node]
        key = ("not known exactly", node)
        if key in memo:
            return None
        try:
            return exact.value(expr)
        except Undefined:
            raise
        except UNEVALUABLE:
            memo[key] = True
            return None

    def bind(self, symbol: sp.Symbol, value: Any, exact_value: Any = None, number: int | None = None) -> Scope:
        """The scope inside a binder of ``symbol``; unknown exactly unless ``exact_value`` is given."""
        later = None if self.exactly is None else (self, symbol, exact_value, number)
        return self._with(symbol, value, number, later)

    def _with(self, symbol: sp.Symbol, value: Any, number: int | None, exactly: Any = None) -> Scope:
        """The scope with a value for a symbol, or without one where it is None; the point keeps what is hidden."""
        return Scope(
            arithmetic=self.arithmetic,
            rules=self.rules,
            values=self.values,
            point=self.point,
            exactly=exactly,
            layer=Layer(symbol=node_of(symbol), outer=self.layer, value=value, number=number),
            memo=self.memo,
        )

    def anew(self, lift: Callable[[Any], Any] | None = None, **changes: Any) -> Scope:
        """The scope with some fields changed, in which nothing is computed yet; ``lift`` takes what binders gave."""
        layers, layer = [], self.layer
        while layer is not None:
            layers.append(layer)
            layer = layer.outer
        for old in reversed(layers):
            value = old.value if lift is None or old.value is None else lift(old.value)
            layer = Layer(symbol=old.symbol, outer=layer, value=value, number=old.number)
        return replace(self, layer=layer, memo={}, **changes)

    def bind_integer(self, symbol: sp.Symbol, n: int) -> Scope:
        """The scope inside a binder of an index, where it is n.

        Raises
        ------
        Uncertain : if the index is assumed to have no such value: SymPy has simplified by that what it stands in.
        """
        if not _takes(node_of(symbol), n):
            raise Uncertain(symbol, f" is {n} here, which its assumptions exclude.")
        return self.bind(symbol, None, None, n)


@lru_cache(maxsize=_LETTERS_KEPT)
def _takes(index: Node, n: int) -> bool:
    """Whether an index may have the value n by its assumptions."""
    symbol = index.expr
    return not isinstance(symbol, sp.Symbol) or _satisfies(n, frozenset(symbol.assumptions0.items()))


@lru_cache(maxsize=_LETTERS_KEPT)
def _satisfies(n: int, assumed: frozenset[tuple[str, bool]]) -> bool:
    return all(getattr(sp.Integer(n), f"is_{name}") is wanted for name, wanted in assumed)


@lru_cache(maxsize=_LETTERS_KEPT)
def _letters(expr: Any) -> tuple[frozenset[Any], bool]:
    """Letters and tables, and whether a number such as π is there; in a sum SymPy is slow to find them."""
    tables = {entry.base for entry in expr.atoms(sp.Indexed)}
    return frozenset(expr.free_symbols | tables), bool(expr.atoms(sp.NumberSymbol))
