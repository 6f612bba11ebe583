"""Refutation by exact instances: explicit matrices and rational numbers at which a claim fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, DIFFERENT, EQUAL, Decision, Verdict
from symbolic.goal import Goal
from symbolic.instances.arithmetic import NotRationalError, NoValueError
from symbolic.instances.conditions import is_evaluated
from symbolic.instances.draws import MAX_INSTANCES, instances
from symbolic.instances.values import are_equal, value_at

PROCEDURE = "exact instance"


@procedure(PROCEDURE)
def decide_by_instance(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), relation: str = EQUAL) -> Decision:
    """lhs (=, ≤, ≠) rhs is false, as it fails at explicit matrices of small integers that satisfy what is given.

    Both sides and all conditions are evaluated in rational arithmetic, at ``MAX_INSTANCES`` points at most.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    given : tuple of SymPy Booleans
    relation : {"==", "<=", "!="}

    Returns
    -------
    Decision : REFUTED with the sizes, matrices and numbers, or UNDECIDED. It never proves.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.instance import decide_by_instance
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> print(decide_by_instance(sp.Trace(A * A), sp.Trace(A) ** 2).verdict)
    refuted
    >>> print(decide_by_instance(A * B, B * A, given=(sp.Eq(A * B, B * A),)).verdict)
    undecided
    """
    goal = Goal(lhs, rhs, relation, tuple(given))
    witness = find_instance(goal)
    if witness is not None:
        return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=witness, relation=relation)
    why = f"it fails at none of at most {MAX_INSTANCES} small rational matrices and numbers."
    if not accepts_instance(goal):
        why = "a part of it is not evaluated at rational matrices and numbers."
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why, relation=relation)


def accepts_instance(goal: Goal) -> bool:
    """Whether all parts of the sides, and of what is given, have rational values at rational matrices and numbers."""
    return all(map(is_evaluated, (goal.lhs, goal.rhs, *goal.given)))


def find_instance(goal: Goal) -> Mapping[Any, Any] | None:
    """Values of all letters at which what is given holds and the goal fails; None where none is found.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.goal import Goal
    >>> from symbolic.procedures.instance import find_instance
    >>> x = sp.Symbol("x", real=True)
    >>> find_instance(Goal(x, 2 * x, "<="))[x] < 0
    True
    """
    if not accepts_instance(goal) or _are_mistaken(goal):
        return None
    sides = goal.lhs, goal.rhs
    return next((point for point in instances(sides, goal.given) if _fails(goal, point)), None)


def _are_mistaken(goal: Goal) -> bool:
    """Whether two letters have one name."""
    parts = (goal.lhs, goal.rhs, *goal.given)
    letters = set().union(*(part.atoms(sp.Symbol, sp.MatrixSymbol) for part in parts))
    return len(set(map(str, letters))) < len(letters)


def _fails(goal: Goal, point: Mapping[Any, Any]) -> bool:
    try:
        lhs, rhs = value_at(goal.lhs, point), value_at(goal.rhs, point)
        if goal.relation == AT_MOST:
            return not goal.is_matrix and bool(lhs > rhs)
        return are_equal(lhs, rhs) == (goal.relation == DIFFERENT)
    except (NoValueError, NotRationalError):
        return False
