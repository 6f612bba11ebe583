"""Finite sums that are multiples of sums which are given not to be 0: Σ (a x_i + b − mean)² = a² Σ (x_i − mean)²."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.index_notation import Rules, collected, terms
from symbolic.words import OutsideClass

if TYPE_CHECKING:
    from symbolic.definedness.known import Known

_REMEMBERED = 1024  # pairs of sums: the same conditions are asked about again and again


def is_multiple_of_nonzero(known: Known, e: Any) -> bool:
    """Whether a sum is c d for all entries and sizes, with a sum d that is given not to be 0, and c ≠ 0.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.definedness import implied
    >>> n, i, k = sp.symbols("n i k", integer=True, positive=True)
    >>> x, a = sp.IndexedBase("x", shape=(n,), real=True), sp.Symbol("a", positive=True)
    >>> variance = lambda f: sp.Sum((f(i) - sp.Sum(f(k) / n, (k, 1, n))) ** 2, (i, 1, n))
    >>> implied([sp.Ne(variance(lambda i: x[i]), 0)], sp.Ne(variance(lambda i: a * x[i] + 1), 0))
    True
    """
    given = [d for d in known.nonzero_factors if d.has(sp.Sum)] if isinstance(e, sp.Sum) else []
    return any((c := _ratio(e, d)) is not None and known.nonzero(c) for d in given)


@lru_cache(maxsize=_REMEMBERED)
def _ratio(e: sp.Expr, d: sp.Expr) -> sp.Expr | None:
    """c with e = c d, by the coefficients of their normal forms; None where they have none in common."""
    if e.atoms(sp.IndexedBase) != d.atoms(sp.IndexedBase):
        return None
    try:
        of_e, of_d = (collected(terms(part, Rules(), {}), Rules()) for part in (e, d))
    except OutsideClass:
        return None
    if not of_d or of_e.keys() != of_d.keys():
        return None
    ratios = {sp.cancel(of_e[key] / of_d[key]) for key in of_d}
    return ratios.pop() if len(ratios) == 1 else None
