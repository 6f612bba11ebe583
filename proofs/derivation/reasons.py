"""Reasons that refer to something said before: a hypothesis, an earlier theorem, or the equation it says is solved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import sympy as sp

from numeric_check import Relation
from symbolic import Decision, OutsideClass, Verdict, canonical, captures, decide_initial_value, decide_words, escapes

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation

_TOLD_FIRST = ("integer", "positive", "negative", "real")  # of the assumptions that a value does not satisfy
IN_PROGRESS: ContextVar[tuple[Any, ...]] = ContextVar("IN_PROGRESS")  # theorems being looked at, to see circles


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """A step by a hypothesis lhs = rhs of the derivation: lhs is replaced by rhs, and the rest decided by words.

    Parameters
    ----------
    relation : Eq
        Listed among the hypotheses of the derivation.

    Raises
    ------
    TypeError : if relation is no equation.
    """

    relation: sp.Eq

    def __post_init__(self) -> None:
        if not isinstance(self.relation, sp.Eq):
            raise TypeError(f"a Hypothesis is an equation Eq(lhs, rhs); got {self.relation!r}.")

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        captured = captures(lhs, self.relation) | captures(rhs, self.relation)
        if captured:
            return _undecided("hypothesis", f"it is about {_listed(captured)}, which the line binds.")
        try:
            given = {canonical(self.relation.lhs): canonical(self.relation.rhs)}
            decision = decide_words(canonical(lhs).xreplace(given), canonical(rhs).xreplace(given))
        except OutsideClass as reason:
            return _undecided("hypothesis", str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        scope = f"{decision.scope} with {self.relation.lhs} = {self.relation.rhs}"
        assumes = (*decision.assumes, self.relation)
        return replace(decision, procedure=f"hypothesis, {decision.procedure}", scope=scope, assumes=assumes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theorem:
    """A step by an earlier theorem, at the values given for its variables.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem's ``derive``; every link of it has to be proved or cited, and what it cites is cited here.
    at : mapping
        Its variables to the expressions put in their place; the others stand for themselves.

    Raises
    ------
    ValueError : if a key is no variable of the theorem, or an expression is outside the domain of the variable.
    """

    derive: Callable[[], Derivation]
    at: Mapping[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for symbol, value in self.at.items():
            require_in_domain(symbol, value, self.at)

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        standing = _standing(self.derive)
        if standing.verdict is not Verdict.PROVED:
            return standing
        theorem = self.derive()
        strangers = set(self.at) - {variable.symbol for variable in theorem.variables}
        if strangers:
            raise ValueError(f"{_listed(strangers)} is no variable of the theorem {theorem.title!r}.")
        ends = (theorem.start, theorem.steps[-1].expr)
        captured = captures(sp.Tuple(*ends), *self.at, *self.at.values())
        if captured:
            return _undecided(standing.procedure, f"the theorem binds {_listed(captured)}, which occurs in a value.")
        try:
            instance = tuple(end.xreplace(dict(self.at)) for end in ends)
            escaping = escapes(lhs, rhs) & sp.Tuple(*instance).atoms(sp.Symbol)
            if escaping:
                return _undecided(standing.procedure, f"{_listed(escaping)} is bound outside of its assumptions.")
            decision = decide_words(rewritten(lhs, *instance), rewritten(rhs, *instance))
        except OutsideClass as reason:
            return _undecided(standing.procedure, str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        return replace(
            decision,
            procedure=f"{standing.procedure}, {decision.procedure}",
            assumes=(*standing.assumes, *decision.assumes),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A step f(t) = g(t) by an earlier theorem f′ = fL with L free of t: g solves the same equation, and g(0) = f(0).

    Two solutions agree since (f e^(−tL))′ = 0 and (g e^(−tL))′ = 0.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem, from Derivative(f(t), t) to f(t) L.
    t : Symbol

    References
    ----------
    E. A. Coddington and N. Levinson, Theory of Ordinary Differential Equations, 1955, chapter 1, Theorem 2.3.
    """

    derive: Callable[[], Derivation]
    t: sp.Symbol

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        standing = _standing(self.derive)
        if standing.verdict is not Verdict.PROVED:
            return standing
        theorem = self.derive()
        rate = theorem.start
        if not (isinstance(rate, sp.Derivative) and rate.variables == (self.t,)):
            return _undecided(standing.procedure, f"the theorem is about no derivative in {self.t}.")
        if any(log.has(self.t) for side in (rate.expr, lhs, rhs) for log in side.atoms(sp.log)):
            return _undecided(standing.procedure, f"a logarithm that depends on {self.t} jumps on its cut.")
        generator = canonical(theorem.steps[-1].expr) / canonical(rate.expr)
        parts = {
            f"{lhs} is not what the theorem differentiates": (lhs, rate.expr),
            f"the values at {self.t} = 0": (lhs.xreplace({self.t: sp.S.Zero}), rhs.xreplace({self.t: sp.S.Zero})),
        }
        for name, sides in parts.items():
            decision = decide_words(*sides)
            if decision.verdict is not Verdict.PROVED:
                return _undecided(standing.procedure, f"{name}: {decision.why}")
        decision = decide_initial_value(rhs, rhs, t=self.t, generator=generator)
        if decision.verdict is not Verdict.PROVED:
            return decision
        return replace(decision, procedure=f"{standing.procedure}, {decision.procedure}", assumes=standing.assumes)


def _undecided(procedure: str, why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=why)


def _standing(derive: Callable[[], Derivation]) -> Decision:
    """Whether a theorem may be used: all its links proved or cited, no hypotheses, no circle; and what it cites."""
    open_ = IN_PROGRESS.get(())
    if derive in open_:
        return _undecided(EARLIER, "the theorem rests on itself.")
    token = IN_PROGRESS.set((*open_, derive))
    try:
        return _standing_alone(derive)
    finally:
        IN_PROGRESS.reset(token)


EARLIER = "earlier theorem"


@cache
def _standing_alone(derive: Callable[[], Derivation]) -> Decision:
    theorem = derive()
    if theorem.hypotheses:
        return _undecided(EARLIER, "a theorem with hypotheses is not applied by substitution.")
    if theorem.relation != Relation.EQUAL:
        return _undecided(EARLIER, "a theorem that is no equation is not applied by substitution.")
    assumes: tuple[Any, ...] = ()
    for claim, step in zip(theorem.claims, theorem.steps, strict=True):
        if step.by is None:
            assumes += (step.cites,)
            continue
        decision = step.decide(claim.lhs, claim.rhs)
        if decision.verdict is not Verdict.PROVED:
            return _undecided(EARLIER, f"its own step {step.reason!r} is not proved: {decision.why}")
        assumes += decision.assumes
    relations = [assumed for assumed in assumes if not isinstance(assumed, str)]
    if relations:
        return _undecided(EARLIER, f"it assumes {_listed(relations)} without saying so.")
    return Decision(
        verdict=Verdict.PROVED, procedure=EARLIER, scope=theorem.title, assumes=tuple(dict.fromkeys(assumes))
    )


def rewritten(expr: Any, left: Any, right: Any) -> Any:
    """The expression with ``left`` replaced by ``right`` where it stands as written, and then in normal form."""
    return canonical(expr.xreplace({left: right})).xreplace({canonical(left): canonical(right)})


def require_in_domain(symbol: Any, value: Any, at: Mapping[Any, Any]) -> None:
    """A matrix is replaced by one of its shape, a symbol by an expression with all its assumptions."""
    if isinstance(symbol, sp.MatrixSymbol):
        shape = tuple(sp.sympify(size).xreplace(dict(at)) for size in symbol.shape)
        if getattr(value, "shape", None) != shape:
            raise ValueError(f"{symbol} has shape {shape}; got {value} of shape {getattr(value, 'shape', None)}.")
        return
    value = sp.sympify(value, strict=True)
    assumptions = getattr(symbol, "assumptions0", {})
    for name, wanted in sorted(assumptions.items(), key=lambda item: (item[0] not in _TOLD_FIRST, item[0])):
        if getattr(value, f"is_{name}", None) is not wanted:
            raise ValueError(f"{symbol} is {'' if wanted else 'not '}{name}; got {value}, which is not known to be.")


def _listed(things: Any) -> str:
    return ", ".join(sorted(map(str, things)))
