"""A route: a procedure, the class of claims that it is for, and the options that it is tried with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial, wraps
from inspect import signature
from typing import Any

from symbolic.decision import AT_MOST, EQUAL, Decision, Verdict
from symbolic.goal import Goal

Procedure = Callable[..., Decision]
Options = Callable[[Goal], Iterator[Mapping[str, Any]]]


def everything(_: Goal) -> bool:
    """No test of the class."""
    return True


def no_options(_: Goal) -> Iterator[Mapping[str, Any]]:
    """The procedure as it is."""
    yield {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A procedure with the class of claims that it decides.

    Parameters
    ----------
    procedure : callable (lhs, rhs, **options) -> Decision
    accepts : callable (Goal) -> bool
        A cheap test of the class; by default the procedure sees at once what it is about.
    claims, exact_for : str
        The class, and what the procedure is exact for, in words, for the table in the book.
    relations : tuple
        What the procedure is about; one about = is tried for ≤ as well.
    options : callable (Goal) -> iterator of mappings
        The options to try, such as the letter of an induction; the procedure checks what it is given.
    """

    procedure: Procedure
    claims: str
    exact_for: str
    accepts: Callable[[Goal], bool] = everything
    relations: tuple[str, ...] = (EQUAL,)
    options: Options = no_options

    def takes(self, goal: Goal) -> bool:
        """Whether the procedure is about the goal's relation, and its class has the goal."""
        about = goal.relation in self.relations or (goal.relation == AT_MOST and EQUAL in self.relations)
        return about and self.accepts(goal)

    def calls(self, goal: Goal, timeout: float) -> Iterator[Procedure]:
        """The procedure as a function of the two sides, with each of its options."""
        taken = signature(self.procedure).parameters
        fixed: dict[str, Any] = {"timeout": timeout} if "timeout" in taken else {}
        if "relation" in taken:
            fixed["relation"] = goal.relation
        for options in self.options(goal):
            call = partial(self.procedure, **fixed, **options)
            equal_alone = goal.relation == AT_MOST and AT_MOST not in self.relations
            yield _as_at_most(call) if equal_alone else call


def _as_at_most(decide: Procedure) -> Procedure:
    """lhs ≤ rhs as lhs = rhs; that the sides differ says nothing."""

    @wraps(decide)
    def decided(lhs: Any, rhs: Any, **options: Any) -> Decision:
        decision = decide(lhs, rhs, **options)
        if decision.verdict is Verdict.PROVED:
            return replace(decision, relation=AT_MOST)
        why = decision.why or "the sides differ."
        return Decision(verdict=Verdict.UNDECIDED, procedure=decision.procedure, why=why, relation=AT_MOST)

    return decided
