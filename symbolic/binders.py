"""Bound symbols: the indices and parameters that an expression binds, which no substitution may capture."""

from __future__ import annotations

from typing import Any

import sympy as sp


def bound_symbols(*exprs: Any) -> set[Any]:
    """The symbols bound anywhere in the expressions: by sums, products, integrals, Lambda, Subs, limits, derivatives.

    Parameters
    ----------
    *exprs : SymPy expressions

    Returns
    -------
    set

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
        for node in sp.preorder_traversal(expr):
            found |= set(getattr(node, "bound_symbols", ()))
            if isinstance(node, sp.Limit):
                found.add(node.args[1])
            elif isinstance(node, sp.Derivative):
                found |= {variable for variable, _ in node.variable_count}
    return found


def captures(expr: Any, *others: Any) -> set[Any]:
    """The symbols bound in the expression that occur free in the others, where a substitution would capture them."""
    return bound_symbols(expr) & set().union(*(_free(other) for other in others))


def _free(expr: Any) -> set[Any]:
    return expr.free_symbols if isinstance(expr, sp.Basic | sp.MatrixBase) else set()


def confused(*exprs: Any) -> list[sp.Subs]:
    """The Subs that SymPy takes for others: one value or name for several points, symbols named _…, a and b exchanged.

    SymPy compares Subs(e, (a, b), (p, q)) by e with the symbols _p and _q for a and b, so that ∂²(ab) and ∂²(b²) at
    a = b = 0 are equal to it, and so are the derivatives ∂²ₐ∂_b f and ∂ₐ∂²_b f at a = b = p, and e at a = p for two
    different symbols named p. It puts (b, a) for (a, b) one after the other, which makes a² of a b, not b a.

    Parameters
    ----------
    *exprs : SymPy expressions

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
    found = [node for expr in exprs for node in sp.preorder_traversal(expr) if isinstance(node, sp.Subs)]
    named: dict[str, set[Any]] = {}
    for value in (value for node in found for value in node.point):
        named.setdefault(str(value), set()).add(value)
    namesakes = {value for values in named.values() if len(values) > 1 for value in values}
    return [node for node in found if _is_confused(node) or namesakes & set(node.point)]


def _is_confused(node: sp.Subs) -> bool:
    marked = any(symbol.name.startswith("_") for symbol in node.expr.free_symbols if isinstance(symbol, sp.Symbol))
    crossed = any(
        _free(value) & (set(node.variables) - {variable})
        for variable, value in zip(node.variables, node.point, strict=True)
    )
    return marked or crossed or len({str(value) for value in node.point}) < len(node.point)
