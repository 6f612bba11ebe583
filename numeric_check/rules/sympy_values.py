"""The SymPy number that an expression is at a point, such as 1 + log(3/2), with its sums written out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import sympy as sp

if TYPE_CHECKING:
    from numeric_check.rules.scope import Scope

_MOST_TERMS = 64  # of a sum that is written out


def sympy_value(expr: Any, scope: Scope) -> Any:
    """The expression with its numbers, indices and entries of tables put in, or None if one of them is not known.

    Parameters
    ----------
    expr : SymPy expression
    scope : Scope

    Returns
    -------
    SymPy expression or None

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.evaluation.evaluate import exact_scope
    >>> from numeric_check.rules.sympy_values import sympy_value
    >>> t = sp.Symbol("t")
    >>> sympy_value(1 + sp.log(t), exact_scope({t: sp.Rational(3, 2)}))
    log(3/2) + 1
    """
    if isinstance(expr, sp.Sum):
        return _total(expr, scope)
    totals = {total: _total(total, scope) for total in _outermost_sums(expr)}
    inner = expr.xreplace({total: value for total, value in totals.items() if value is not None})
    entries = {entry: _entry(entry, scope) for entry in inner.atoms(sp.Indexed)}
    binds = any(getattr(node, "bound_symbols", ()) for node in sp.preorder_traversal(inner)) if entries else False
    if binds or None in entries.values():
        return None
    inner = inner.xreplace(entries)
    numbers = {name: _number(name, scope) for name in inner.free_symbols}
    return None if None in numbers.values() else inner.xreplace(numbers)


def _outermost_sums(expr: Any) -> Iterator[sp.Sum]:
    """The sums in an expression that are in no other sum."""
    if isinstance(expr, sp.Sum):
        yield expr
    else:
        for arg in expr.args:
            yield from _outermost_sums(arg)


def _total(total: sp.Sum, scope: Scope) -> Any:
    *inner, (index, *ends) = total.limits
    numbers = [number for number in map(scope.integer_or_none, ends) if number is not None]
    if len(numbers) < 2 or not 0 < numbers[1] - numbers[0] + 1 <= _MOST_TERMS:
        return None
    body = sp.Sum(total.function, *inner) if inner else total.function
    values = [sympy_value(body, scope.bind_integer(index, n)) for n in range(numbers[0], numbers[1] + 1)]
    return None if None in values else sp.Add(*values)


def _number(name: Any, scope: Scope) -> Any:
    layer = scope.binder_of(name)
    if layer is not None:
        return None if layer.number is None else sp.Integer(layer.number)
    value = scope.given(name)
    return value if isinstance(value, sp.Expr) and value.is_number else None


def _entry(entry: sp.Indexed, scope: Scope) -> Any:
    table, found = scope.given(entry.base), [scope.integer_or_none(index) for index in entry.indices]
    places = [place for place in found if place is not None]
    if not isinstance(table, sp.NDimArray) or len(places) < len(found):
        return None
    inside = all(1 <= i <= length for i, length in zip(places, table.shape, strict=True))
    return table[tuple(i - 1 for i in places)] if inside else None
