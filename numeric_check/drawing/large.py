"""Natural numbers far from the first ones, as far as a claim is evaluated there in little time."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.drawing.basics import admits
from numeric_check.drawing.critical import Fixed
from numeric_check.drawing.order import sizes

_ORDERS = (10, 30, 100, 1000)


def large_values(claim: Claim) -> tuple[Fixed, ...]:
    """An integer of the orders 10, 30, 100, 1000: at most 100 within one sum, and 10 within two or beside matrices.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    tuple of mappings : a letter that is no size to its value.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, natural
    >>> from numeric_check.drawing.large import large_values
    >>> n, i = natural("n"), sp.Symbol("i", integer=True)
    >>> large_values(Claim(lhs=sp.Sum(1 / i, (i, 1, n.symbol)), rhs=n.symbol, variables=(n,)))
    ({n: 10}, {n: 30}, {n: 100})
    """
    letters = [variable.symbol for variable in claim.variables]
    numbers = [x for x in letters if isinstance(x, sp.Symbol)]
    depth = max(map(_depth, (claim.lhs, claim.rhs, *claim.conditions)))
    reach = 10 ** max(1, 3 - depth) if len(numbers) == len(letters) else 10
    free = [x for x in numbers if x.is_integer and x not in sizes(claim.variables)]
    return tuple({x: sp.Integer(n)} for x in free for n in _ORDERS if n <= reach and admits(x, sp.Integer(n)))


def _depth(expr: Any) -> int:
    """How many indices are bound at one place; the order of a derivative counts like an index."""
    args = getattr(expr, "args", ())
    return sum(type(arg) is sp.Tuple for arg in args) + max(map(_depth, args), default=0)
