"""The terms of a form that are sums over one range, together."""

from __future__ import annotations

from typing import Any

import sympy as sp


def limits_of(term: sp.Expr) -> Any:
    """The limits of the one sum that is a factor of a term, or None."""
    sums = [factor for factor in sp.Mul.make_args(term) if isinstance(factor, sp.Sum)]
    return sums[0].limits if len(sums) == 1 else None


def terms_by_range(form: sp.Expr) -> dict[Any, list[sp.Expr]]:
    """The terms under one sum, with their factors, by its limits.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.one_range import terms_by_range
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> x = sp.IndexedBase("x", shape=(n,))
    >>> terms_by_range(2 * sp.Sum(x[i], (i, 1, n)) + n)
    {((i, 1, n),): [2*x[i]]}
    """
    found: dict[Any, list[sp.Expr]] = {}
    for term in sp.Add.make_args(form):
        if (limits := limits_of(term)) is not None:
            factors = (factor.function if isinstance(factor, sp.Sum) else factor for factor in sp.Mul.make_args(term))
            found.setdefault(limits, []).append(sp.Mul(*factors))
    return found
