"""lhs ≤ rhs and lhs ≠ rhs by the signs of the letters, and by what is given."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, DIFFERENT, Decision, Verdict
from symbolic.definedness import implied
from symbolic.definedness.comparisons import is_scalar
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass

PROCEDURE = "signs and linear inequalities"
_RELATIONS = {AT_MOST: sp.Le, DIFFERENT: sp.Ne}


@procedure(PROCEDURE)
def decide_comparison(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), relation: str = AT_MOST) -> Decision:
    """lhs ≤ rhs, or lhs ≠ rhs, as it follows from the signs of the letters and linearly from what is given.

    Parameters
    ----------
    lhs, rhs : scalars
    given : tuple of SymPy Booleans
        What the decision assumes, as far as it is needed.
    relation : "<=" or "!="

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Raises
    ------
    ValueError : for another relation.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.comparison import decide_comparison
    >>> x, y = sp.symbols("x y", real=True)
    >>> print(decide_comparison(2 * x, x + y, given=(x <= y,)).verdict)
    proved
    >>> print(decide_comparison(x**2 + 1, 0, relation="!=").verdict)
    proved

    References
    ----------
    The rules are those of ``symbolic.definedness.implied``.
    """
    if relation not in _RELATIONS:
        raise ValueError(f"relation must be '<=' or '!='; got {relation!r}.")
    if not all(is_scalar(side) for side in (lhs, rhs)):
        raise OutsideClass("the sides are no scalars.")
    claimed = _RELATIONS[relation](lhs, rhs, evaluate=False)
    for used in ((), given):
        if implied(used, claimed):
            scope = scope_of(lhs, rhs)
            return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=used, relation=relation)
    raise OutsideClass("the signs of the letters and what is given do not imply it.")
