"""Equations that no construction solves: points satisfy them by chance only, and may be special."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.drawing.affine import is_affine
from numeric_check.drawing.conditions import (
    annihilator,
    conjuncts,
    definition,
    is_for_all,
    permutes,
    stack,
    states_reality,
)
from numeric_check.drawing.frames import frames
from numeric_check.drawing.order import sizes
from numeric_check.drawing.roots import roots_of
from numeric_check.drawing.spectra import has_all_spectra

_CONSTRUCTED = (definition, states_reality, permutes)
_EXTREMA = ("Largest", "Smallest")
_OF_TWO_PARTS = (sp.Abs, sp.re, sp.im, sp.arg, sp.conjugate)
_ORDERS = (sp.Lt, sp.Le, sp.Gt, sp.Ge)


def met_by_chance(claim: Claim, point: Mapping[Any, Any]) -> Any:
    """The first equation among the conditions that is solved for none of its letters, or None.

    Of unknown functions no comparison is solved but im f(x) = 0; f(x) ≠ 0 holds for most of them.

    Parameters
    ----------
    claim : Claim
    point : mapping of symbol to exact SymPy value
        Where it is looked at whether an equation is linear in a letter.

    Returns
    -------
    SymPy Boolean or None

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real
    >>> from numeric_check.drawing.chance import met_by_chance
    >>> x, y = real("x"), real("y")
    >>> claim = Claim(lhs=x.symbol, rhs=y.symbol, variables=(x, y), hypotheses=(sp.Eq(x.symbol * y.symbol, 1),))
    >>> met_by_chance(claim, {x.symbol: sp.Integer(2), y.symbol: sp.S.Half}) is None
    True
    """
    lengths, stated = sizes(claim.variables), conjuncts(claim.conditions)
    framed = {c for frame in frames(stated) for c in frame.conditions}
    real = {x for x in point if any(states_reality(c, x) for c in stated)}
    left = (c for c in stated if c not in framed and _is_compared(c) and not _is_solved(c, point, lengths, real))
    return next(left, None)


def _is_compared(condition: Any) -> bool:
    inner = condition.args[0] if is_for_all(condition) else condition
    return isinstance(inner, sp.Eq) or (isinstance(inner, _ORDERS) and inner.has(AppliedUndef))


def _is_solved(condition: Any, point: Mapping[Any, Any], lengths: set[Any], real: set[Any]) -> bool:
    if condition.has(AppliedUndef):
        return sp.S.Zero in condition.args and any(isinstance(side, sp.im) for side in condition.args)
    if any(type(side).__name__ in _EXTREMA for side in condition.args):  # an index is chosen, and nothing else
        return True
    names = [x for x in free_names(condition) if x in point]
    letters = [x for x in names if x not in lengths] or names
    return stack(condition) is not None or any(_is_solved_for(condition, x, point, real) for x in letters)


def _is_solved_for(condition: Any, x: Any, point: Mapping[Any, Any], real: set[Any]) -> bool:
    if any(construction(condition, x) for construction in _CONSTRUCTED) or is_affine(condition, x, point):
        return True
    polynomial = annihilator(condition, x)
    if polynomial is not None:
        return has_all_spectra(polynomial, real=x in real)
    if not isinstance(x, sp.Symbol) or x.is_integer or not isinstance(condition, sp.Eq) or condition.lhs.is_Matrix:
        return False
    difference = condition.lhs - condition.rhs
    if not x.is_extended_real and difference.has(*_OF_TWO_PARTS):  # some of a continuum of solutions
        return False
    return not difference.atoms(sp.MatrixSymbol) and bool(roots_of(difference, x))
