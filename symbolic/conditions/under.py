"""A statement decided under conditions on its letters, which are worked into what the procedure is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial, reduce
from inspect import signature
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from symbolic.balls.evaluator import certainly_nonzero
from symbolic.balls.limits import Limits
from symbolic.binders import captures, put
from symbolic.conditions.letters import Sides, labels, letter_of, replaced, rewritten
from symbolic.consistency import contradictory
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict, as_given, part_in
from symbolic.definedness import closed, supposing, with_supposed
from symbolic.definedness.closing import holds_at
from symbolic.definedness.comparisons import is_scalar
from symbolic.escapes import admits
from symbolic.expressions.for_all import ForAll
from symbolic.instances.draws import instances
from symbolic.renaming import apart

Conditions = tuple[Any, ...]
_BITS = 512  # which show a difference of 10⁻³⁰ beside 10¹⁰⁰


def decide_under(decide: Callable[..., Decision], lhs: Any, rhs: Any, conditions: Conditions) -> Decision:
    """lhs = rhs under conditions: by the procedure as it is, or with the conditions worked into what it is given.

    A letter with x ≥ 0 becomes one that is nonnegative, x with x ≥ y becomes y + d with d ≥ 0, H with Hᵀ = H becomes
    (H + Hᵀ)/2, A* with A* = Aᵀ becomes Aᵀ, and a word l with l = r becomes r. A procedure that takes ``given`` is
    given them. A witness that is not known to satisfy the conditions refutes nothing.

    Parameters
    ----------
    decide : callable (lhs, rhs) -> Decision
    lhs, rhs : SymPy expressions
    conditions : tuple of SymPy Booleans

    Returns
    -------
    Decision : PROVED, assuming those conditions that were used, or what the procedure says.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_identity
    >>> from symbolic.conditions import decide_under
    >>> x = sp.Symbol("x", real=True)
    >>> print(decide_under(decide_identity, sp.sqrt(x**2), x, (x >= 0,)).verdict)
    proved
    """
    lhs, rhs, *known = apart(lhs, rhs, *conditions)
    found = closed(lambda: _decided(decide, lhs, rhs, tuple(known)), lhs, rhs, given=tuple(known))
    return as_given(found, dict(zip(known, conditions, strict=True)))


def _decided(decide: Callable[..., Decision], lhs: Any, rhs: Any, conditions: Conditions) -> Decision:
    first = _attempt(decide, (lhs, rhs))
    if first.verdict is Verdict.PROVED or not conditions or contradictory(conditions):
        return first
    found = [first]
    for attempt in (_with_given, _worked_in):
        for decision in attempt(decide, (lhs, rhs), conditions):
            if decision.verdict is Verdict.PROVED:
                return decision
            found.append(decision)
    for witness, decision in ((_completed(d.witness, conditions), d) for d in found if d.witness is not None):
        own = first.witness is not None and first.witness.items() <= witness.items()
        if all(holds_at(witness, c) for c in conditions) and (own or _is_counterexample(decision, witness, lhs, rhs)):
            return replace(decision, witness=witness)
    if first.verdict is not Verdict.REFUTED:
        return first
    why = "it fails where the conditions are not known to hold, and is not proved under them."
    return Decision(verdict=Verdict.UNDECIDED, procedure=first.procedure, why=why, relation=first.relation)


def _is_counterexample(decision: Decision, witness: Mapping[Any, Any], lhs: Any, rhs: Any) -> bool:
    """Whether a ball shows that two numbers differ at a witness, of which each letter has its sort."""
    if decision.relation != EQUAL or not all(map(is_scalar, (lhs, rhs))):
        return False
    if not all(admits(letter, value) for letter, value in witness.items() if isinstance(letter, sp.Symbol)):
        return False
    return certainly_nonzero(lhs - rhs, witness, _BITS, Limits.seconds(DEFAULT_TIMEOUT))


def _completed(witness: Mapping[Any, Any], conditions: Conditions) -> Mapping[Any, Any]:
    """The witness, with values for the letters that the conditions alone have: at these it decides nothing."""
    for c in (c for c in conditions if isinstance(c, sp.Eq) and c.lhs.is_Symbol and c.lhs not in witness):
        value = put(c.rhs, witness)
        if value is not None and value.is_number and admits(c.lhs, sp.expand(value)):
            witness = {**witness, c.lhs: sp.expand(value)}
    here = [c for c in conditions if not c.free_symbols <= witness.keys()]
    left = tuple(put(c, witness) for c in here)
    if not left or any(c is None or c == sp.false for c in left):
        return witness
    return {**witness, **next(instances((), left), {})}


def _attempt(decide: Callable[..., Decision], sides: Sides) -> Decision:
    with supposing() as supposed:
        decision = decide(*sides)
    return with_supposed(decision, supposed)


def _with_given(decide: Callable[..., Decision], sides: Sides, conditions: Conditions) -> Iterator[Decision]:
    """All conditions, or the last, as what the procedure is given, if it takes such ones."""
    if "given" not in signature(decide).parameters:
        return
    stated = decide.keywords.get("given", ()) if isinstance(decide, partial) else ()
    usable = tuple(c for c in conditions if isinstance(c, Relational | ForAll) and c not in stated)
    for chosen in dict.fromkeys((usable, usable[-1:])):
        if not chosen and stated:
            continue
        try:
            yield _attempt(partial(decide, given=(*stated, *chosen)), sides)
        except (TypeError, ValueError):  # the procedure has no use for a condition of this form
            continue


def _worked_in(decide: Callable[..., Decision], sides: Sides, conditions: Conditions) -> Iterator[Decision]:
    """The sides with values that satisfy the conditions in the place of letters, the first or the last one first."""
    tried = {sides}
    for order in (conditions, conditions[::-1]):
        try:
            changed, used, forth, back = _changed(sides, order)
            if changed in tried:
                continue
            tried.add(changed)
            decision = _attempt(decide, changed)
        except (AttributeError, TypeError, ValueError):  # SymPy cannot put the value in, or the procedure not take it
            continue
        assumes = (a if isinstance(a, str) else a.xreplace(back) for a in decision.assumes)
        found = tuple(part_in(part, back) for part in decision.certificate)
        if decision.witness is not None:
            yield replace(decision, witness=_before(decision.witness, forth, back))
        else:
            yield replace(decision, assumes=tuple(dict.fromkeys((*assumes, *used))), certificate=found)


def _before(witness: Mapping[Any, Any], forth: list[dict[Any, Any]], back: Mapping[Any, Any]) -> dict[Any, Any]:
    """The witness in the letters that the sides had before values were put in for them."""
    values = dict(witness)
    for letter, value in (item for step in reversed(forth) for item in step.items()):
        values[letter] = sp.expand(value.xreplace(values))
    return {letter: value for letter, value in values.items() if letter not in back and not _free(value)}


def _free(value: Any) -> Any:
    return getattr(value, "free_symbols", ())  # a number of Python has none


def _changed(sides: Sides, conditions: Conditions) -> tuple[Sides, Conditions, list[dict[Any, Any]], dict[Any, Any]]:
    """The sides after one condition at a time, those that were used, the values, and what the new letters stand for."""
    forth: list[dict[Any, Any]] = []
    back: dict[Any, Any] = {}
    used: Conditions = ()
    named = labels(*sides)
    for condition in conditions:
        here = reduce(lambda e, step: e.xreplace(step), forth, condition)
        if any(captures(side, condition) for side in sides) or named & set(here.args):
            continue
        found = letter_of(here, frozenset(back))
        if found is None:
            after = rewritten(sides, here)
        else:
            letter, value, old = found
            after = replaced(sides, {letter: value})
            forth.append({letter: value})
            back |= {new: was.xreplace(back) for new, was in old.items()}
        if found is not None or after != sides:
            used += (condition,)
        sides = after
    return sides, used, forth, back
