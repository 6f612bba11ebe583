"""Bound symbols: the indices and parameters that an expression binds, which no substitution may capture."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

import symbolic.sympy_rules  # noqa: F401  # before anything is put in
from symbolic.inputs import anything

_KEPT = 1024  # expressions of which it is known what is in them


def bound_symbols(*exprs: Any) -> set[Any]:
    """The symbols bound anywhere in the expressions: by sums, products, integrals, Lambda, Subs, limits, derivatives.

    Parameters
    ----------
    *exprs : SymPy expressions

    Returns
    -------
    set

    Raises
    ------
    TypeError : if one is nothing that SymPy can take apart.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import bound_symbols
    >>> n, z = sp.symbols("n z")
    >>> bound_symbols(sp.Sum(z**n, (n, 0, 3)) + z)
    {n}
    """
    found: set[Any] = set()
    for expr in exprs:
        for node in sp.preorder_traversal(anything(expr, "expr")):
            found |= set(getattr(node, "bound_symbols", ()))
            if isinstance(node, sp.Limit):
                found.add(node.args[1])
            elif isinstance(node, sp.Derivative):
                found |= {variable for variable, _ in node.variable_count}
    return found


def captures(expr: Any, *others: Any) -> set[Any]:
    """The symbols bound in the expression that occur free in the others, where a substitution would capture them."""
    return bound_symbols(expr) & set().union(*(free_letters(anything(other, "others")) for other in others))


def put(expr: Any, values: Mapping[Any, Any]) -> Any:
    """The expression with values for its letters; None where SymPy has none, as for x mod 0 or a bound letter.

    SymPy compares rational numbers, and no others, which may take it long.

    Parameters
    ----------
    expr : SymPy expression
    values : mapping from letters to expressions

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import put
    >>> z = sp.Symbol("z")
    >>> put(z > 0, {z: 1}), put(z > 0, {z: sp.I}), put(sp.Mod(z, 2), {z: 5}), put(sp.Mod(2, z), {z: 0})
    (True, I > 0, 1, None)
    """
    at = {s: sp.sympify(v).as_immutable() if isinstance(v, sp.MatrixBase) else sp.sympify(v) for s, v in values.items()}
    try:
        return _put(expr, at)
    except (TypeError, ValueError, ZeroDivisionError):
        return None


def _put(expr: Any, at: Mapping[Any, Any]) -> Any:
    if isinstance(expr, sp.And | sp.Or | sp.Not):
        return expr.func(*(_put(arg, at) for arg in expr.args))
    if isinstance(expr, Relational):
        lhs, rhs = (arg.xreplace(at) for arg in expr.args)
        known = not any(side.is_number and not side.is_Rational for side in (lhs, rhs) if isinstance(side, sp.Expr))
        return expr.func(lhs, rhs) if known else expr.func(lhs, rhs, evaluate=False)
    return expr.xreplace(at)


def free_letters(expr: Any) -> set[Any]:
    """The free symbols of an expression; none of what is no expression."""
    return expr.free_symbols if isinstance(expr, sp.Basic | sp.MatrixBase) else set()


def leftovers(*exprs: Any) -> dict[Any, Any]:
    """The symbols named _p, free under a Subs, of an expression p: SymPy's chain rule leaves them where p was meant.

    A letter of that name is not told from one that was left, so that a proof which takes _p for p assumes _p = p.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import leftovers
    >>> x, y, f = sp.Symbol("x"), sp.Symbol("y"), sp.Function("f")
    >>> list(leftovers(f(x + y, x * y).diff(x).diff(y)).values())
    [x + y]
    """
    marked = {symbol for node in _substitutions(*exprs) for symbol in _marked(node)}
    named: dict[str, set[Any]] = {}
    if marked:
        for node in (node for expr in exprs for node in sp.preorder_traversal(expr) if isinstance(node, sp.Expr)):
            named.setdefault(f"_{node}", set()).add(node)
    alone = {symbol: named[symbol.name] for symbol in marked if len(named.get(symbol.name, ())) == 1}
    return {symbol: value for symbol, (value,) in alone.items() if not value.free_symbols & marked}


def _substitutions(*exprs: Any) -> list[sp.Subs]:
    held = (expr for expr in exprs if sp.Subs in kinds_of(expr))
    return [node for expr in held for node in sp.preorder_traversal(expr) if isinstance(node, sp.Subs)]


def kinds_of(expr: Any) -> frozenset[type]:
    """The classes of the nodes of an expression."""
    return _kept_kinds_of(expr) if isinstance(expr, sp.Basic) else _kinds_of(expr)


def _kinds_of(expr: Any) -> frozenset[type]:
    return frozenset(map(type, sp.preorder_traversal(expr)))


_kept_kinds_of = lru_cache(maxsize=_KEPT)(_kinds_of)


def _marked(node: sp.Subs) -> set[Any]:
    """The free letters that SymPy may take for the names it makes up; a Dummy is never one of them."""
    return {s for s in node.expr.free_symbols if type(s) is sp.Symbol and s.name.startswith("_")}


def confused(*exprs: Any, known: Mapping[Any, Any] = MappingProxyType({})) -> list[sp.Subs]:
    """The Subs that SymPy takes for others: one value or name for several points, symbols named _…, a and b exchanged.

    SymPy compares Subs(e, (a, b), (p, q)) by e with the symbols _p and _q for a and b, so that ∂²(ab) and ∂²(b²) at
    a = b = 0 are equal to it, and so are the derivatives ∂²ₐ∂_b f and ∂ₐ∂²_b f at a = b = p, and e at a = p for two
    different symbols named p. It puts (b, a) for (a, b) one after the other, which makes a² of a b, not b a.

    Parameters
    ----------
    *exprs : SymPy expressions
    known : mapping from symbols named _… to their values, from ``leftovers``

    Returns
    -------
    list of Subs

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import confused
    >>> a, b = sp.symbols("a b")
    >>> first, second = (sp.Subs(sp.Derivative(e, a, b), (a, b), (0, 0)) for e in (a * b, b**2))
    >>> first == second, first.doit() == second.doit()
    (True, False)
    >>> len(confused(first)), confused(sp.Subs(sp.Derivative(a * b, a, b), (a, b), (0, 1)))
    (1, [])
    """
    found = _substitutions(*exprs)
    named: dict[str, set[Any]] = {}
    for value in (value for node in found for value in node.point):
        named.setdefault(str(value), set()).add(value)
    namesakes = {value for values in named.values() if len(values) > 1 for value in values}
    return [node for node in found if _is_confused(node, known) or namesakes & set(node.point)]


def _is_confused(node: sp.Subs, known: Mapping[Any, Any]) -> bool:
    left = _marked(node)
    names = [str(value) for value in (*node.point, *(known[symbol] for symbol in left if symbol in known))]
    return _is_crossed(node) or not left <= set(known) or len(set(names)) < len(names)


def _is_crossed(node: sp.Subs) -> bool:
    """Whether one value after the other may give something else than all at once; a Subs within a Subs is merged so."""
    own, pairs = set(node.variables), zip(node.variables, node.point, strict=True)
    return len(own) < len(node.variables) or any(free_letters(value) & (own - {variable}) for variable, value in pairs)


def merges(values: Mapping[Any, Any], *exprs: Any) -> bool:
    """Whether two matrices or tables of one name and of different sizes become one with values for their sizes.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import merges
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> merges({n: sp.Integer(2)}, sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("A", 2, 2))
    True
    """
    letters = set().union(*(expr.atoms(sp.MatrixSymbol, sp.IndexedBase) for expr in exprs)) - set(values)
    return len({letter.xreplace(values) for letter in letters}) < len(letters)
