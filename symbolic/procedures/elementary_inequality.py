"""Inequalities between elementary functions of real and complex numbers, by derivatives, Taylor's theorem and balls."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.balls.limits import Limits, NotProvedError, OutOfResourcesError
from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.definedness.comparisons import is_scalar
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass

PROCEDURE = "derivatives and balls"
_MAX_LETTERS = 4
_ELEMENTARY = (sp.exp, sp.log, sp.Pow, sp.sin, sp.cos, sp.sinc, sp.atan, sp.sinh, sp.cosh, sp.tanh, sp.asinh, sp.atanh,
               sp.Abs, sp.arg, sp.atan2, sp.sign, sp.LambertW)  # fmt: skip
_FOREIGN = (sp.Sum, sp.Product, sp.Integral, sp.Derivative, sp.Subs, sp.Limit, sp.Indexed, AppliedUndef, sp.MatrixExpr)


@procedure(PROCEDURE)
def decide_elementary_inequality(
    lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs ≤ rhs for elementary functions: by ranges, monotony, Taylor's theorem, and majorants of power series.

    Parameters
    ----------
    lhs, rhs : scalars in real and complex letters
    given : tuple of SymPy Booleans
        Bounds of letters are used, other conditions are passed over.
    timeout : float, seconds

    Returns
    -------
    Decision : PROVED under what is given, or UNDECIDED with why; nothing is refuted.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.elementary_inequality import decide_elementary_inequality
    >>> x = sp.Symbol("x", real=True)
    >>> print(decide_elementary_inequality(x - x**3 / 6, sp.sin(x), given=(x >= 0,)).verdict)
    proved

    References
    ----------
    D. S. Mitrinović, Analytic Inequalities, Springer 1970, 3.3–3.6; W. Rudin, Principles of Mathematical Analysis, 3rd
    ed., Theorems 5.11 and 5.15.
    """
    from symbolic.bounds.statement import is_shown  # balls are loaded when first used

    if not accepts_elementary_inequality(Goal(lhs, rhs, AT_MOST, given)):
        raise OutsideClass("it is no inequality of elementary functions in few letters.")
    letters = lhs.free_symbols | rhs.free_symbols
    known = tuple(c for c in given if c.free_symbols & letters)
    try:
        shown = is_shown(lhs, rhs, known, Limits.seconds(timeout))
    except (NotProvedError, OutOfResourcesError) as reason:
        raise OutsideClass(f"{reason}.") from None
    if not shown:
        raise OutsideClass("no chain of derivatives and no cover by balls shows it.")
    scope = scope_of(lhs, rhs)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=known, relation=AT_MOST)


def accepts_elementary_inequality(goal: Goal) -> bool:
    """Whether one elementary expression in few letters is asked to be at most another."""
    sides = goal.lhs, goal.rhs
    if goal.relation != AT_MOST or not all(is_scalar(side) for side in sides) or goal.has(*_FOREIGN):
        return False
    return goal.has(*_ELEMENTARY) and len(goal.lhs.free_symbols | goal.rhs.free_symbols) <= _MAX_LETTERS
