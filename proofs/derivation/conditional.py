"""A step by an earlier theorem that has hypotheses, where the derivation supposes them or something stronger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import sympy as sp

from proofs.derivation.chain import Derivation, Link, prove
from proofs.derivation.reasons import IN_PROGRESS, require_in_domain, rewritten
from symbolic import Decision, OutsideClass, Verdict, captures, decide_words, escapes

CONDITIONAL = "earlier theorem under its hypotheses"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalTheorem:
    """A step by an earlier theorem at the values given; its hypotheses, at these values, become assumptions here.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem's ``derive``; it has to be an equation, with every link proved or cited.
    at : mapping
        Its variables to the expressions put in their place, in the domains that its hypotheses and symbols state.
    given : tuple of relations
        Where a hypothesis a < c follows from a ≤ b and b < c, those two are listed here and assumed instead.

    Raises
    ------
    ValueError : if a key is no variable of the theorem, or an expression is outside the domain of the variable.
    """

    derive: Callable[[], Derivation]
    at: Mapping[Any, Any] = field(default_factory=dict)
    given: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        for symbol, value in self.at.items():
            require_in_domain(symbol, value, self.at)

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        theorem = self.derive()
        strangers = set(self.at) - {variable.symbol for variable in theorem.variables}
        if strangers:
            raise ValueError(f"{', '.join(map(str, strangers))} is no variable of the theorem {theorem.title!r}.")
        if self.derive in IN_PROGRESS.get(()):
            return _undecided("the theorem rests on itself.")
        links = _links(self.derive)
        open_ = [link.step.reason for link in links if not link.good]
        if open_ or theorem.relation != "==":
            return _undecided(f"the theorem is no proved equation: {', '.join(open_) or theorem.relation}.")
        ends = (theorem.start, theorem.steps[-1].expr)
        captured = captures(sp.Tuple(*ends), *self.at, *self.at.values())
        if captured:
            return _undecided(f"the theorem binds {', '.join(map(str, captured))}, which occurs in a value.")
        left, right = (end.xreplace(dict(self.at)) for end in ends)
        escaping = escapes(lhs, rhs) & sp.Tuple(left, right).atoms(sp.Symbol)
        if escaping:
            return _undecided(f"{', '.join(map(str, escaping))} is bound outside of its assumptions.")
        try:
            decision = decide_words(*(rewritten(side, left, right) for side in (lhs, rhs)))
        except OutsideClass as reason:
            return _undecided(str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        hypotheses = [relation.xreplace(dict(self.at)) for relation in theorem.hypotheses]
        assumes = [stronger for relation in hypotheses for stronger in _supposed(relation, self.given)]
        captured = captures(lhs, *assumes) | captures(rhs, *assumes)
        if captured:
            return _undecided(f"the hypotheses are about {', '.join(map(str, captured))}, which the line binds.")
        cited = [citation for link in links for citation in link.citations]
        return replace(
            decision,
            procedure=f"{CONDITIONAL}, {decision.procedure}",
            assumes=tuple(dict.fromkeys((*decision.assumes, *assumes, *cited))),
        )


def _links(derive: Callable[[], Derivation]) -> tuple[Link, ...]:
    """The links of a theorem, which is marked as being looked at meanwhile."""
    token = IN_PROGRESS.set((*IN_PROGRESS.get(()), derive))
    try:
        return _links_alone(derive)
    finally:
        IN_PROGRESS.reset(token)


@cache
def _links_alone(derive: Callable[[], Derivation]) -> tuple[Link, ...]:
    return tuple(prove(derive()))


def _supposed(relation: Any, given: tuple[Any, ...]) -> tuple[Any, ...]:
    """Nothing for what is true, a ≤ b and b < c for a < c where both are given, and else the relation itself."""
    if relation.doit() == sp.true:
        return ()
    if isinstance(relation, sp.StrictLessThan):
        for first in given:
            second = sp.StrictLessThan(first.rhs, relation.rhs)
            if isinstance(first, sp.LessThan) and first.lhs == relation.lhs and second in given:
                return first, second
    return (relation,)


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=CONDITIONAL, why=why)
