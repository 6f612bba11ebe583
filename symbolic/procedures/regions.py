"""Equations of elementary functions with branches, under conditions on complex and real letters."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.balls.limits import Limits, NotProvedError, OutOfResourcesError
from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import Decision, Verdict
from symbolic.definedness.comparisons import is_scalar
from symbolic.goal import Goal

PROCEDURE = "branches, region by region"
_BRANCHING = (sp.log, sp.Pow, sp.arg, sp.atan2, sp.Abs, sp.sign, sp.re, sp.im, sp.conjugate, sp.sinc,
              sp.asin, sp.acos, sp.atan, sp.acot, sp.asec, sp.acsc,
              sp.asinh, sp.acosh, sp.atanh, sp.acoth, sp.asech, sp.acsch, sp.LambertW)  # fmt: skip
_FOREIGN = (sp.Sum, sp.Product, sp.Integral, sp.Derivative, sp.Subs, sp.Limit, sp.Indexed, AppliedUndef, sp.MatrixExpr)
_MAX_LETTERS = 4


@procedure(PROCEDURE)
def decide_by_regions(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs where what is given holds, on half-planes, lines and intervals that no branch cut crosses.

    Parameters
    ----------
    lhs, rhs : scalar SymPy expressions in complex and real letters
    given : tuple of SymPy Booleans
    timeout : float, seconds

    Returns
    -------
    Decision : PROVED under what is given, REFUTED with a witness that satisfies it, or UNDECIDED.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.regions import decide_by_regions
    >>> z = sp.Symbol("z")
    >>> print(decide_by_regions(sp.atan(1 / z), sp.pi / 2 - sp.atan(z), given=(sp.re(z) > 0,)).verdict)
    proved
    >>> print(decide_by_regions(sp.atan(1 / z), sp.pi / 2 - sp.atan(z), given=(sp.Ne(sp.re(z), 0),)).verdict)
    refuted

    References
    ----------
    NIST Digital Library of Mathematical Functions, 4.2(i), 4.23(ii) and 4.37(ii), for the branches.
    """
    from symbolic.zero_test.regions import prove_by_regions, refuting_point  # the zero test is loaded when first used

    goal = Goal(lhs, rhs, given=tuple(given))
    if not accepts_regions(goal):
        return _undecided("it is no equation of elementary functions with branches, in few letters.")
    limits = Limits.seconds(timeout)
    letters = (lhs - rhs).free_symbols
    known = tuple(c for c in given if c.free_symbols & letters)
    try:
        witness = refuting_point(lhs - rhs, known, limits)
        if witness is not None:
            return Decision(verdict=Verdict.REFUTED, procedure="ball arithmetic at an exact point", witness=witness)
        name = prove_by_regions(lhs - rhs, known, limits)
    except (NotProvedError, OutOfResourcesError) as reason:
        return _undecided(f"{reason}.")
    scope = "where the expression has a value"
    return Decision(verdict=Verdict.PROVED, procedure=name, scope=scope, assumes=known)


def accepts_regions(goal: Goal) -> bool:
    """Whether both sides are scalars in few letters with a function that has branches, and nothing that binds one."""
    sides = goal.lhs, goal.rhs
    if not all(is_scalar(side) for side in sides) or goal.has(*_FOREIGN) or not goal.has(*_BRANCHING):
        return False
    return len(set().union(*(side.free_symbols for side in sides))) <= _MAX_LETTERS


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
