"""Other names for letters and indices: fresh ones, so that nothing is captured, and nothing is carried out by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

import sympy as sp

from symbolic.binders import free_letters, kinds_of


def replaced(expr: Any, names: Mapping[Any, Any]) -> Any:
    """expr with other names for its letters, in which nothing is carried out that was not: 0 · 1/0 stays what it is.

    Parameters
    ----------
    expr : SymPy expression
    names : mapping of symbols to fresh symbols

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.renaming import replaced
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


def with_fresh_indices(expr: Any, taken: Iterable[Any]) -> Any:
    """expr with a fresh index for every index of a sum or product that is among the symbols taken.

    Parameters
    ----------
    expr : SymPy expression
    taken : symbols that are free somewhere, so that a value put in for them must not reach an index

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.renaming import with_fresh_indices
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
    >>> from symbolic.renaming import apart
    >>> j, n = sp.symbols("j n", integer=True)
    >>> apart(sp.Sum(j**2, (j, 1, n)), j >= 2)
    (Sum(j1**2, (j1, 1, n)), j >= 2)
    """
    if not any(map(_has_indices, exprs)):
        return exprs
    free = set().union(*map(free_letters, exprs))
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
