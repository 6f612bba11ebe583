"""A step: one printed line of a derivation, and why it follows from the line before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import signature
from typing import Any

import sympy as sp

from numeric_check import Relation
from numeric_check.inputs import instance, text
from symbolic import Decision, Verdict, decide
from symbolic.conditions import decide_under

Procedure = Callable[[Any, Any], Decision]

TIMEOUT = (
    30.0  # seconds for a step at the door; those of the book take two at most, on a machine that does nothing else
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One printed line: an expression, and why it follows from the line before.

    Parameters
    ----------
    expr : SymPy expression
        What the line says.
    reason : str
        The reason in words, as it is printed beside the line.
    by : callable (lhs, rhs) -> Decision, optional
        The exact procedure, earlier theorem or hypothesis that proves it; by default the door finds a procedure
        (``symbolic.decide``), within 30 seconds.
    cites : str
        Instead of ``by``: the reference of a theorem that is cited and not proved here.
    relation : Relation
        What the line before is to this one: equal by default, at most, or different.

    Raises
    ------
    TypeError : naming the field that is of a wrong kind.
    ValueError : if both ``by`` and ``cites`` are given, or no reason.
    """

    expr: Any
    reason: str
    by: Procedure | None = None
    cites: str = ""
    relation: Relation = Relation.EQUAL

    def __post_init__(self) -> None:
        instance(self.expr, "expr of a step", (sp.Expr, sp.MatrixBase), "a SymPy expression")
        text(self.cites, "cites of a step")
        if not isinstance(self.relation, str) or self.relation not in tuple(Relation):
            raise ValueError(f"relation of a step must be one of '==', '<=', '!='; got {self.relation!r}.")
        if not text(self.reason, "reason of a step"):
            raise ValueError(f"the step to {self.expr} needs a reason in words.")
        if self.by is not None and self.cites:
            raise ValueError(f"the step {self.reason!r} has a procedure (by=) and a reference (cites=): leave one out.")
        if self.by is not None:
            _check_procedure(self.by, self.reason)

    @property
    def seconds(self) -> float:
        """The time that the line has, with the search for what it lacks; a procedure ends by itself."""
        return TIMEOUT if self.by is None else float("inf")

    def decide(self, lhs: Any, rhs: Any, given: tuple[Any, ...] = ()) -> Decision:
        """What the procedure decides of the two lines, if it is about this step's relation; = is a case of ≤."""
        if self.cites:
            raise ValueError(f"the step {self.reason!r} is cited, and has no procedure.")
        if self.by is None:
            return decide(lhs, rhs, str(self.relation), given, TIMEOUT)
        decision = decide_under(self.by, lhs, rhs, given)
        found, said = Relation(decision.relation), self.relation
        if decision.verdict is Verdict.REFUTED:  # what is not ≤ is not =
            found, said = said, found
        if (
            decision.verdict is Verdict.UNDECIDED
            or found == said
            or (found, said) == (Relation.EQUAL, Relation.AT_MOST)
        ):
            return decision
        why = f"the procedure is about {decision.relation}, and the step says {self.relation}."
        return Decision(verdict=Verdict.UNDECIDED, procedure=decision.procedure, why=why)


def _check_procedure(by: Any, reason: str) -> None:
    """A procedure takes the two lines, and nothing else that has to be said."""
    if not callable(by):
        raise TypeError(f"the step {reason!r} needs a procedure (lhs, rhs) -> Decision; got {by!r}.")
    try:
        signature(by).bind(None, None)
    except (TypeError, ValueError) as error:
        name = getattr(by, "__name__", repr(by))
        raise TypeError(
            f"the step {reason!r} needs a procedure of the two lines alone; {name}: {error}: use functools.partial."
        ) from error
