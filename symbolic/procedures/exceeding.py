"""Refutation of inequalities between real numbers, by balls at exact points."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.balls.limits import Limits, OutOfResourcesError
from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.definedness.comparisons import is_scalar
from symbolic.goal import Goal

PROCEDURE = "ball arithmetic at an exact point"
_FOREIGN = (sp.Integral, sp.Derivative, sp.Subs, sp.Limit, sp.Indexed, AppliedUndef, sp.MatrixExpr)


@procedure(PROCEDURE)
def decide_exceeding(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs ≤ rhs is false, as lhs > rhs at a point that satisfies what is given.

    Parameters
    ----------
    lhs, rhs : scalar SymPy expressions
    given : tuple of SymPy Booleans
    timeout : float, seconds

    Returns
    -------
    Decision : REFUTED with a point at which both sides are real, or UNDECIDED. It never proves.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.exceeding import decide_exceeding
    >>> x = sp.Symbol("x", real=True)
    >>> decide_exceeding(sp.sqrt(1 + x**2), 1 + x).witness
    {x: -5/8}
    >>> print(decide_exceeding(sp.sqrt(1 + x**2), 1 + x, given=(x >= 0,)).verdict)
    undecided

    References
    ----------
    R. E. Moore, R. B. Kearfott and M. J. Cloud, Introduction to Interval Analysis, SIAM 2009, chapter 5.
    """
    from symbolic.zero_test.regions import exceeding_point  # the zero test is loaded when first used

    if not accepts_exceeding(Goal(lhs, rhs, AT_MOST, tuple(given))):
        return _undecided("it is no inequality of functions that are evaluated.")
    try:
        witness = exceeding_point(lhs, rhs, tuple(given), Limits.seconds(timeout))
    except OutOfResourcesError as reason:
        return _undecided(f"{reason}.")
    if witness is None:
        return _undecided("it fails at no point that is tried.")
    return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=witness, relation=AT_MOST)


def accepts_exceeding(goal: Goal) -> bool:
    """Whether one scalar, of numbers alone, is asked to be at most another."""
    scalars = all(is_scalar(side) for side in (goal.lhs, goal.rhs))
    return goal.relation == AT_MOST and scalars and not goal.has(*_FOREIGN)


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why, relation=AT_MOST)
