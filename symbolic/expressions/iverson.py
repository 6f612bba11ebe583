"""[P], the number 1 where a condition P holds and 0 where it does not: [P] = [Q] says that they are equivalent."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.inputs import wrong_kind

_OTHERWISE = (sp.S.Zero, sp.true)


def iverson(condition: Any) -> sp.Expr:
    """Iverson's bracket [P], as SymPy writes it: Piecewise((1, P), (0, True)), with the condition as it is given.

    Parameters
    ----------
    condition : SymPy Boolean

    Returns
    -------
    Piecewise, or 1 or 0 for a condition that is true or false

    Raises
    ------
    TypeError : if it is no Boolean.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import iverson
    >>> iverson(sp.Symbol("x") > 2)
    Piecewise((1, x > 2), (0, True))

    References
    ----------
    D. E. Knuth, Two notes on notation, American Mathematical Monthly 99 (1992) 403–422.
    """
    if not isinstance(condition, sp.logic.boolalg.Boolean) or isinstance(condition, sp.Expr):
        raise wrong_kind(condition, "condition of iverson", "a SymPy Boolean")
    if condition in (sp.true, sp.false):
        return sp.Integer(condition == sp.true)
    return sp.Piecewise((sp.S.One, condition), _OTHERWISE, evaluate=False)


def bracketed(e: Any) -> Any:
    """The condition P of an expression [P], where 1 and 0 are brackets too; None for others."""
    if e in (sp.S.One, sp.S.Zero):
        return sp.true if e == 1 else sp.false
    if not isinstance(e, sp.Piecewise) or len(e.args) != 2:
        return None
    (value, condition), otherwise = e.args
    return condition if value == 1 and tuple(otherwise) == _OTHERWISE else None
