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
