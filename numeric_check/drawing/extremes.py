"""Values of the size of the tiny and huge numbers of a claim: x/(x + 10⁻⁴⁰⁰) is 1/2 at x = 10⁻⁴⁰⁰."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.drawing.basics import admits

_FAR = sp.Integer(10**9)  # numbers of a size that is not drawn otherwise
_MOST = 8


def extremes(claim: Claim, zeros: Mapping[Any, Any]) -> list[Mapping[Any, Any]]:
    """Letters with values c and 1/c for tiny and huge numbers c, and of the size of such zeros of edges, of each sign.

    Parameters
    ----------
    claim : Claim
    zeros : mapping of edges to pairs of a letter and a zero
        Which need not be zeros of the sort of the letter.

    Returns
    -------
    list of mappings of symbol to value

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, positive
    >>> from numeric_check.drawing.extremes import extremes
    >>> t = positive("t")
    >>> extremes(Claim(lhs=sp.tanh(10**12 * t.symbol), rhs=sp.S.One, variables=(t,)), {})
    [{t: 1000000000000}, {t: 1/1000000000000}]
    """
    sizes = {number for side in (claim.lhs, claim.rhs) for number in side.atoms(sp.Rational) if _is_extreme(number)}
    letters = [v.symbol for v in claim.variables if isinstance(v.symbol, sp.Symbol) and not v.symbol.is_integer]
    of_zeros = ((x, abs(root)) for pairs in zeros.values() for x, root in pairs if x in letters and _is_extreme(root))
    of_numbers = ((x, size) for c in sorted(sizes, key=str) for size in (abs(c), 1 / abs(c)) for x in letters)
    found = ({x: sign * size} for x, size in (*of_zeros, *of_numbers) for sign in (1, -1) if admits(x, sign * size))
    return list(islice(found, _MOST))


def _is_extreme(number: Any) -> bool:
    if not number.is_number or number == 0:
        return False
    size = abs(number if number.is_Rational else sp.N(number))
    return bool(size.is_comparable) and not 1 / _FAR < size < _FAR
