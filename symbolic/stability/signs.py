"""p > 0 as a condition that people can read: factors of one sign are left out."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.polys.polyerrors import PolificationFailed


def is_positive(p: sp.Expr) -> Any:
    """p > 0, where p has a value, without the factors whose sign is known, and with f ≠ 0 for a factor f².

    Parameters
    ----------
    p : expression
        Rational in real letters.

    Returns
    -------
    SymPy Boolean

    Examples
    --------
    >>> h, x = sp.Symbol("h", positive=True), sp.Symbol("x", real=True)
    >>> is_positive(2 * h * x - h**2), is_positive(x**2)
    (-h + 2*x > 0, Ne(x, 0))
    """
    numerator, denominator = sp.fraction(sp.together(sp.expand(p)))
    try:
        unit, factors = sp.factor_list(numerator * denominator)
    except PolificationFailed:  # 2ⁿ, which is no polynomial in a letter
        return sp.Gt(sp.expand(numerator * denominator), 0)
    kept, apart = sp.sign(unit), []
    for factor, multiplicity in factors:
        if multiplicity % 2 == 0:
            apart.append(sp.Ne(factor, 0))
        elif factor.is_positive or factor.is_negative:
            kept *= sp.sign(factor)
        else:
            kept *= factor
    return sp.And(*apart, sp.Gt(sp.expand(kept), 0))
