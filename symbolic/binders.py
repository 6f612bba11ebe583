"""Bound symbols: the indices and parameters that an expression binds, which no substitution may capture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import count
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
    return bound_symbols(expr) & set().union(*(_free(anything(other, "others")) for other in others))


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


def replaced(expr: Any, names: Mapping[Any, Any]) -> Any:
    """expr with other names for its letters, in which nothing is carried out that was not: 0 · 1/0 stays what it is.

    Parameters
    ----------
    expr : SymPy expression
    names : mapping of symbols to fresh symbols

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import replaced
    >>> x, y = sp.symbols("x y")
    >>> replaced(sp.Mul(x, 1 / x, evaluate=False), {x: y})
    y/y
    """
    if expr in names:
        return names[expr]
    if not isinstance(expr, sp.Basic) or not expr.has(*names):
        return expr
    args = [replaced(arg, names) for arg in expr.args]
    return _rebuilt(expr, args)


def _rebuilt(node: Any, args: Iterable[Any]) -> Any:
    """A node with other arguments, unevaluated if it was."""
    may_be_unevaluated = isinstance(node, sp.Add | sp.Mul | sp.Pow | sp.MatAdd | sp.MatMul | sp.Function | sp.Rel)
    if may_be_unevaluated and node.func(*node.args) != node:
        return node.func(*args, evaluate=False)
    return node.func(*args)


def _put(expr: Any, at: Mapping[Any, Any]) -> Any:
    if isinstance(expr, sp.And | sp.Or | sp.Not):
        return expr.func(*(_put(arg, at) for arg in expr.args))
    if isinstance(expr, Relational):
        lhs, rhs = (arg.xreplace(at) for arg in expr.args)
        known = not any(side.is_number and not side.is_Rational for side in (lhs, rhs) if isinstance(side, sp.Expr))
        return expr.func(lhs, rhs) if known else expr.func(lhs, rhs, evaluate=False)
    return expr.xreplace(at)


def _free(expr: Any) -> set[Any]:
    return expr.free_symbols if isinstance(expr, sp.Basic | sp.MatrixBase) else set()


def with_fresh_indices(expr: Any, taken: Iterable[Any]) -> Any:
    """expr with a fresh index for every index of a sum or product that is among the symbols taken.

    Parameters
    ----------
    expr : SymPy expression
    taken : symbols that are free somewhere, so that a value put in for them must not reach an index

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import with_fresh_indices
    >>> k = sp.Symbol("k", integer=True)
    >>> with_fresh_indices(k + sp.Sum(k, (k, 0, k)), [k]).xreplace({k: 2}).doit()
    5
    """
    indices = {v for node in expr.atoms(sp.Sum, sp.Product) for v in node.variables} & set(taken)
    fresh = {v: sp.Dummy(v.name, **v.assumptions0) for v in sorted(indices, key=sp.default_sort_key)}
    return _renamed(expr, fresh) if fresh else expr


def apart(*exprs: Any) -> tuple[Any, ...]:
    """The expressions with other names for the indices that one of them binds and any of them has free.

    So a condition j ≥ k, of a letter j, says nothing of the j in Σ_j Σ_{i=k}^{j} …, nor does ∀j of a letter j.

    Parameters
    ----------
    *exprs : SymPy expressions
        The sides of a statement and its conditions.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.binders import apart
    >>> j, n = sp.symbols("j n", integer=True)
    >>> apart(sp.Sum(j**2, (j, 1, n)), j >= 2)
    (Sum(j1**2, (j1, 1, n)), j >= 2)
    """
    if not any(map(_has_indices, exprs)):
        return exprs
    free = set().union(*map(_free, exprs))
    clashing = [free & _indices_in(expr) for expr in exprs]
    names = {symbol.name for symbol in free if isinstance(symbol, sp.Symbol)}
    return tuple(
        _renamed(expr, _fresh_names(clash, names | {x.name for x in expr.atoms(sp.Symbol)})) if clash else expr
        for expr, clash in zip(exprs, clashing, strict=True)
    )


def _fresh_names(symbols: Iterable[Any], taken: set[str]) -> dict[Any, Any]:
    found = {}
    for symbol in sorted(symbols, key=sp.default_sort_key):
        name = next(name for k in count(1) if (name := f"{symbol.name}{k}") not in taken)
        taken = taken | {name}
        found[symbol] = sp.Symbol(name, **symbol.assumptions0)
    return found


def _has_indices(expr: Any) -> bool:
    return isinstance(expr, sp.Basic) and any(map(_may_have_limits, kinds_of(expr)))


def _indices_in(expr: Any) -> set[Any]:
    if not _has_indices(expr):
        return set()
    return {limit[0] for node in sp.preorder_traversal(expr) if _has_limits(node) for limit in node.args[1:]}


def _may_have_limits(kind: type) -> bool:
    return hasattr(kind, "bound_symbols") and not issubclass(kind, sp.Lambda | sp.Subs)


def _has_limits(node: Any) -> bool:
    """Whether it binds indices within limits, as sums, products, integrals, maxima and ∀ do."""
    if not _may_have_limits(type(node)):
        return False
    limits = node.args[1:]
    return bool(limits) and all(type(one) is sp.Tuple and len(one) > 1 for one in limits)


def _renamed(node: Any, fresh: Mapping[Any, Any]) -> Any:
    if not _has_indices(node):
        return node
    args = [_renamed(arg, fresh) for arg in node.args]
    if not _has_limits(node):
        return node if tuple(args) == node.args else _rebuilt(node, args)
    body, *ranges = args
    for place, (index, *ends) in enumerate(ranges):
        if index in fresh:  # bound in the body and in the ends of the ranges before, free in its own ends
            own = {index: fresh[index]}
            body = replaced(body, own)
            ranges[:place] = [
                sp.Tuple(inner, *(replaced(end, own) for end in inners)) for inner, *inners in ranges[:place]
            ]
            ranges[place] = sp.Tuple(fresh[index], *ends)
    return node.func(body, *ranges)


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
    return len(own) < len(node.variables) or any(_free(value) & (own - {variable}) for variable, value in pairs)


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
