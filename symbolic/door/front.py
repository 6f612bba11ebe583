"""``decide``: say what you claim, and the right procedure is found."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.boundary import answered, unreadable
from symbolic.conditions import decide_under
from symbolic.consistency import contradictory
from symbolic.deadline import DEFAULT_TIMEOUT, within
from symbolic.decision import AT_MOST, DIFFERENT, EQUAL, Decision, Verdict, as_given
from symbolic.definedness import closed, implied, natural_domain
from symbolic.definedness.closing import partial_functions
from symbolic.definedness.scalars import UnknownDomain
from symbolic.door.derivatives import in_a_parameter
from symbolic.door.parts import Pair, differing
from symbolic.door.table import ROUTES
from symbolic.exactness import inexact, oversized
from symbolic.goal import Goal
from symbolic.inputs import conditions, seconds, shape_of, side
from symbolic.procedures.integrals import without_integrals
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.renaming import apart
from symbolic.wording import in_words
from symbolic.words.contractions import as_products

DOOR = "no procedure"
IDENTICAL = "the two sides are one expression"
PARTS = "equal parts"
_LEAST = 0.01  # seconds that a procedure is given where there is no time left
_WORDS = {EQUAL: "=", AT_MOST: "≤", DIFFERENT: "≠"}


def decide(
    lhs: Any, rhs: Any, relation: str = EQUAL, given: Iterable[Any] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """Is lhs = rhs (≤, ≠) for all values that satisfy what is given, and at which both sides have a value?

    The procedures whose class the claim is in are tried, the cheapest first, until one decides. The table of classes
    and procedures is in the book.

    Parameters
    ----------
    lhs, rhs : SymPy expressions, both scalars or both matrices of one shape
        With symbols, matrices of symbolic or explicit size, finite and infinite sums, derivatives, functions.
    relation : {"==", "<=", "!="}
        ≤ is between real numbers.
    given : iterable of SymPy Booleans
        Conditions on the letters: ``x > 0``, ``Eq(A.T, A)``, ``Eq(A*B, B*A)``, ``ForAll(p[i] >= 0, (i, 1, n))``, …
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED with the conditions under which both sides have a value among ``assumes``, REFUTED with an exact
        ``witness`` that satisfies what is given, or UNDECIDED with the smallest part that was not decided.

    Raises
    ------
    TypeError : if a side is no SymPy expression, or a condition no Boolean.
    ValueError : if the shapes differ, or for another relation.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide
    >>> x, y = sp.symbols("x y", real=True)
    >>> decide(sp.tan(x), sp.sin(x) / sp.cos(x))
    <Decision proved by tower of exponentials; where the expression has a value; Ne(cos(x), 0)>
    >>> print(decide(sp.sqrt(x**2), x, given=[x >= 0]).verdict, decide(sp.sqrt(x**2), x).witness)
    proved {x: -1}
    >>> print(decide(abs(x + y), abs(x) + abs(y), "<=").verdict)
    proved

    References
    ----------
    Each procedure names its own.
    """
    given = tuple(conditions(given, "given"))
    sides = in_a_parameter(side(lhs, "decide"), side(rhs, "decide"), given)
    if not isinstance(relation, str) or relation not in _WORDS:
        raise ValueError(f"relation must be one of '==', '<=', '!='; got {relation!r}.")
    shapes = list(map(shape_of, sides))
    if shapes[0] != shapes[1]:
        raise ValueError(f"the two sides must have one shape; got {shapes[0]} and {shapes[1]} (a scalar has none).")
    lhs, rhs, *known = apart(*sides, *given)
    goal = Goal(lhs, rhs, relation, tuple(known))
    end = time.monotonic() + seconds(timeout, "timeout")
    late = lambda: _undecided(goal, f"there was no answer in {timeout} s")
    try:
        decided = lambda: _decided(_integrated(_in_products(goal)), end)
        decision = within(timeout, lambda: answered(DOOR, goal.lhs, goal.rhs, decided), late)
        return as_given(decision, dict(zip(known, given, strict=True)))
    except RecursionError:
        return _undecided(goal, "the expressions are nested too deeply")


def _in_products(goal: Goal) -> Goal:
    """The goal with sums over entries as products of matrices, unless SymPy cancels what is divided by then."""
    lhs, rhs, *given = (as_products(part) for part in (goal.lhs, goal.rhs, *goal.given))
    written = Goal(lhs, rhs, goal.relation, tuple(given))
    try:
        needed = natural_domain(goal.lhs, goal.rhs) if written != goal else ()
        kept = natural_domain(lhs, rhs) if needed else ()
        return written if all(implied(kept, as_products(condition)) for condition in needed) else goal
    except UnknownDomain:
        return goal


def _integrated(goal: Goal) -> Goal:
    """The goal with the values of integrals for which an antiderivative is proved."""
    if not goal.has(sp.Integral):
        return goal
    lhs, rhs = (without_integrals(side, goal.given) for side in (goal.lhs, goal.rhs))
    return replace(goal, lhs=lhs, rhs=rhs)


def _decided(goal: Goal, end: float) -> Decision:
    if why := inexact(goal.lhs, goal.rhs, *goal.given) or oversized(*goal.given) or unreadable(goal.lhs, goal.rhs):
        return _undecided(goal, why.rstrip("."))
    if contradictory(goal.given):
        return _undecided(goal, f"no point satisfies what is given: {in_words(*goal.given)}")
    if goal.lhs == goal.rhs and goal.relation != DIFFERENT:
        scope = scope_of(goal.lhs, goal.rhs)
        same = Decision(verdict=Verdict.PROVED, procedure=IDENTICAL, scope=scope, relation=goal.relation)
        return closed(lambda: answered(DOOR, goal.lhs, goal.rhs, lambda: same), goal.lhs, goal.rhs, given=goal.given)
    tried: list[Decision] = []
    parts = differing(goal.lhs, goal.rhs) if goal.relation == EQUAL else ((goal.lhs, goal.rhs),)
    found = _by_routes(goal, end, tried)
    if found is None and parts != ((goal.lhs, goal.rhs),):
        found, parts = _by_parts(goal, parts, end, tried)
    return found or _undecided(goal, _why(goal, parts, tried))


def _by_routes(goal: Goal, end: float, tried: list[Decision]) -> Decision | None:
    """The first decision of a procedure whose class the goal is in; those that decide nothing are kept."""
    for route in ROUTES:
        if not route.takes(goal):
            continue
        for call in route.calls(goal, max(end - time.monotonic(), _LEAST)):
            try:
                decision = decide_under(call, goal.lhs, goal.rhs, goal.given)
            except (TypeError, ValueError):  # the procedure is not made for these sides, or for what it was given
                continue
            if _settles(decision, goal):
                return decision
            tried.append(decision)
    return None


def _by_parts(
    goal: Goal, parts: tuple[Pair, ...], end: float, tried: list[Decision]
) -> tuple[Decision | None, tuple[Pair, ...]]:
    """A proof as the sides are equal where their parts are, or none, with the part that is not decided."""
    open_: list[Pair] = [(goal.lhs, goal.rhs)]

    def all_equal() -> Decision:
        found = [PARTS]
        for a, b in parts:
            decision = _decided(Goal(a, b, EQUAL, goal.given), end)
            if decision.verdict is not Verdict.PROVED:
                open_[:] = [(a, b)] if decision.verdict is Verdict.UNDECIDED else open_
                return _undecided(goal, decision.why or "a part differs")
            found.append(decision.procedure)
        procedure, scope = ", ".join(dict.fromkeys(found)), scope_of(goal.lhs, goal.rhs)
        return Decision(verdict=Verdict.PROVED, procedure=procedure, scope=scope, relation=goal.relation)

    call = lambda: answered(DOOR, goal.lhs, goal.rhs, all_equal)
    decision = closed(call, goal.lhs, goal.rhs, given=goal.given)
    if _settles(decision, goal):
        return decision, ()
    tried.append(decision)
    return None, tuple(open_)


def _settles(decision: Decision, goal: Goal) -> bool:
    """Whether it is a proof that supposes no more than what is given and that both sides have a value, or a witness."""
    if decision.verdict is Verdict.PROVED:
        return decision.relation == goal.relation and not _missing(decision, goal)
    return decision.verdict is Verdict.REFUTED and decision.relation == goal.relation


def _missing(decision: Decision, goal: Goal) -> tuple[Any, ...]:
    """What a proof supposes besides what is given and what the sides need to have a value."""
    supposed = [a for a in decision.assumes if not isinstance(a, str) and a not in goal.given]
    if not supposed:
        return ()
    domain = natural_domain(goal.lhs, goal.rhs, partial=partial_functions(goal.given))
    real = tuple(sp.Contains(s, sp.S.Reals, evaluate=False) for s in (goal.lhs, goal.rhs))
    known = (*goal.given, *domain, *(real if goal.relation == AT_MOST else ()))
    return tuple(a for a in supposed if a not in known and not implied(known, a))


def _why(goal: Goal, parts: tuple[Pair, ...], tried: list[Decision]) -> str:
    """The smallest part that was not decided, what would help, and what was tried."""
    shown = "; ".join(f"{shortened(a)} {_WORDS[goal.relation]} {shortened(b)}" for a, b in parts)
    proved = [d for d in tried if d.verdict is Verdict.PROVED and d.relation == goal.relation]
    needs = [f"it is proved for {in_words(*_missing(d, goal))}" for d in proved[:1]]
    names = ", ".join(dict.fromkeys(d.procedure for d in tried)) or "nothing: no procedure is made for its class"
    said = next((d.why for d in tried if d.why), "").rstrip(".")
    return "; ".join(part for part in (f"not decided: {shown}", *needs, said, f"tried: {names}") if part)


def _undecided(goal: Goal, why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=DOOR, why=f"{why}.", relation=goal.relation)
