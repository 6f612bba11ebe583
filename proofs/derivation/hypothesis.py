"""A step by an equation that the derivation supposes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from proofs.inputs import sides_of
from symbolic import Decision, OutsideClass, Verdict, canonical, captures, decide_words
from symbolic.binders import merges


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
        lhs, rhs = sides_of(lhs, rhs, "hypothesis")
        captured = captures(lhs, self.relation) | captures(rhs, self.relation)
        if captured:
            return _undecided(
                "hypothesis", f"it is about {', '.join(sorted(map(str, captured)))}, which the line binds."
            )
        try:
            given = {canonical(self.relation.lhs): canonical(self.relation.rhs)}
            if merges(given, lhs, rhs):
                return _undecided("hypothesis", "two letters of one name would become one.")
            decision = decide_words(canonical(lhs).xreplace(given), canonical(rhs).xreplace(given))
        except OutsideClass as reason:
            return _undecided("hypothesis", str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        scope = f"{decision.scope} with {self.relation.lhs} = {self.relation.rhs}"
        assumes = (*decision.assumes, self.relation)
        return replace(decision, procedure=f"hypothesis, {decision.procedure}", scope=scope, assumes=assumes)


def _undecided(procedure: str, why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=why)
