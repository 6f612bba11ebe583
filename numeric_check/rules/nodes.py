"""Expressions by identity: what of a part is asked at every evaluation is found once, and without comparing trees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp
from sympy.core.function import UndefinedFunction

from numeric_check.rules.refusals import UnknownExpression

_MOST = 1 << 17  # expressions that are known, after which all but names are forgotten


class Node:
    """An expression, the nodes of the names in it, bound or free, and the name of the rule that evaluates it."""

    __slots__ = ("expr", "rule", "symbols")

    def __init__(self, expr: Any) -> None:
        own = {self} if isinstance(expr, (sp.Symbol, sp.MatrixSymbol, sp.IndexedBase)) else set()
        self.expr, self.rule = expr, ""
        self.symbols: frozenset[Node] = frozenset(
            own.union(*(node_of(arg).symbols for arg in getattr(expr, "args", ())))
        )

    def rule_in(self, rules: Mapping[str, Any]) -> Any:
        """The rule of the first class along the MRO that has one.

        Raises
        ------
        UnknownExpression : if none has.
        """
        if self.rule not in rules:
            self.rule = _rule_name(self.expr, rules)
        return rules[self.rule]


_by_structure: dict[Any, Node] = {}
_by_id: dict[int, tuple[Any, Node]] = {}  # with the expression, which must live as long as its id is here


def node_of(expr: Any) -> Node:
    """The node of an expression, one for all that are equal.

    Parameters
    ----------
    expr : SymPy expression

    Returns
    -------
    Node

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.nodes import node_of
    >>> x, y = sp.symbols("x y")
    >>> node_of(x + y) is node_of(y + x), node_of(sp.sin(x) * y).symbols == {node_of(x), node_of(y)}
    (True, True)
    """
    known = _by_id.get(id(expr))
    if known is not None:
        return known[1]
    if len(_by_id) >= _MOST:
        names = {other: node for other, node in _by_structure.items() if node in node.symbols}  # binders know them
        _by_id.clear()
        _by_structure.clear()
        _by_structure.update(names)
    node = _by_structure.get(expr)
    if node is None:
        node = _by_structure[expr] = Node(expr)
    _by_id[id(expr)] = expr, node
    return node


def _rule_name(expr: Any, rules: Mapping[str, Any]) -> str:
    """An undefined function has the name that its author gave it, which must not be taken for a class."""
    if isinstance(type(expr), UndefinedFunction):
        return "AppliedUndef"
    for cls in type(expr).__mro__:
        if cls.__name__ in rules:
            return cls.__name__
    raise UnknownExpression(
        f"no rule evaluates {type(expr).__name__}, as in ", expr, "; write it with known functions."
    )
