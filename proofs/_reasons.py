"""Reasons that refer to something said before: a hypothesis of the derivation, or an earlier theorem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic import Decision, OutsideClass, Verdict, canonical, decide_words

if TYPE_CHECKING:
    from proofs._derivation import Derivation


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """A step by a hypothesis lhs = rhs of the derivation: lhs is replaced by rhs, and the rest decided by words."""

    relation: sp.Eq

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        given = {canonical(self.relation.lhs): canonical(self.relation.rhs)}
        try:
            decision = decide_words(canonical(lhs).xreplace(given), canonical(rhs).xreplace(given))
        except OutsideClass as reason:
            return Decision(verdict=Verdict.UNDECIDED, procedure="hypothesis", why=str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        scope = f"{decision.scope} with {self.relation.lhs} = {self.relation.rhs}"
        return Decision(verdict=Verdict.PROVED, procedure=f"hypothesis, {decision.procedure}", scope=scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theorem:
    """A step by an earlier theorem, at the values given for its variables.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem's ``derive``; every link of it has to be proved or cited.
    at : mapping
        Its variables to the expressions put in their place; the others stand for themselves.

    Raises
    ------
    ValueError : if an expression is outside the domain of the variable it replaces.
    """

    derive: Callable[[], Derivation]
    at: Mapping[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for symbol, value in self.at.items():
            _require_in_domain(symbol, value, self.at)

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        theorem, procedure = self.derive(), "earlier theorem"
        if objection := _objection(self.derive):
            return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=objection)
        instance = (theorem.start.xreplace(dict(self.at)), theorem.steps[-1].expr.xreplace(dict(self.at)))
        try:
            decision = decide_words(_rewritten(lhs, *instance), _rewritten(rhs, *instance))
        except OutsideClass as reason:
            return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        return Decision(verdict=Verdict.PROVED, procedure=f"{procedure}, {decision.procedure}", scope=decision.scope)


@cache
def _objection(derive: Callable[[], Derivation]) -> str:
    """Why a theorem cannot be used by substitution; empty if it can."""
    theorem = derive()
    for claim, step in zip(theorem.claims, theorem.steps, strict=True):
        if step.by is not None and step.by(claim.lhs, claim.rhs).verdict is not Verdict.PROVED:
            return f"its own step {step.reason!r} is not proved."
    return "a theorem with hypotheses is not applied by substitution." if theorem.hypotheses else ""


def _rewritten(expr: Any, left: Any, right: Any) -> Any:
    """The expression with ``left`` replaced by ``right`` where it stands as written, and then in normal form."""
    return canonical(expr.xreplace({left: right})).xreplace({canonical(left): canonical(right)})


def _require_in_domain(symbol: Any, value: Any, at: Mapping[Any, Any]) -> None:
    """A matrix is replaced by one of its shape, a symbol by an expression with its assumptions."""
    if isinstance(symbol, sp.MatrixSymbol):
        shape = tuple(sp.sympify(size).xreplace(dict(at)) for size in symbol.shape)
        if getattr(value, "shape", None) != shape:
            raise ValueError(f"{symbol} has shape {shape}; got {value} of shape {getattr(value, 'shape', None)}.")
        return
    value = sp.sympify(value, strict=True)
    for name in ("integer", "positive", "nonnegative", "real"):
        if getattr(symbol, f"is_{name}") and not getattr(value, f"is_{name}"):
            raise ValueError(f"{symbol} is {name}; got {value}, which is not known to be.")
