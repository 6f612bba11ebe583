"""Theorems without one of their conditions, and points at which that makes them false."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check import Claim, Relation, Variable, adverse_points
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.one_point import at_point, satisfies
from numeric_check.claims.outcome import Outcome
from numeric_check.drawing.conditions import is_analytic
from proofs import Derivation
from symbolic import ForAll
from tests.proved import DERIVATIONS

COUNTEREXAMPLE, PROOF, LETTER = "counterexample", "used by the proof", "says what a letter is"
SEARCHED = "adverse points"  # which found the counterexample
REASONS: dict[str, Any] = json.loads((Path(__file__).parent / "condition_reasons.json").read_text())
CHAIN = 0  # the number of the claim from the first line to the last; links are numbered from 1
_SIGNS = ("positive", "nonnegative", "nonzero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A theorem without one of its conditions.

    Parameters
    ----------
    theorem : str
    text : str
        The condition in SymPy's words.
    claims : tuple of Claim
        The whole chain and its links, without the condition.
    condition : SymPy Boolean
    """

    theorem: str
    text: str
    claims: tuple[Claim, ...]
    condition: Any


def dropped_conditions(theorem: str) -> tuple[Dropped, ...]:
    """Every stated condition of a theorem and every sign of a real letter or table, each dropped by itself."""
    derivation = DERIVATIONS[theorem]
    stated = (_without(theorem, derivation, condition) for condition in derivation.claim.conditions)
    signs = (_unsigned(theorem, derivation, variable) for variable in derivation.variables if sign_of(variable.symbol))
    return (*stated, *signs)


def sign_of(symbol: Any) -> str:
    """positive, nonnegative, nonzero or nothing; a natural number is a sort."""
    if not isinstance(symbol, (sp.Symbol, sp.IndexedBase)) or symbol.assumptions0.get("integer"):
        return ""
    return next((sign for sign in _SIGNS if symbol.assumptions0.get(sign)), "")


def counterexample(dropped: Dropped, count: int) -> tuple[int, dict[Any, Any]] | None:
    """The number of the claim that balls refute without the condition, and the point."""
    chain, *links = dropped.claims
    points = []
    for point in _points(chain, _negation(dropped.condition), count):
        if refuted_at(chain, point):
            return CHAIN, point
        points.append(point)
    return next(
        ((number, at) for number, link in enumerate(links, start=1) for at in points if refuted_at(link, at)), None
    )


def refuted_at(claim: Claim, point: dict[Any, Any]) -> bool:
    """Whether balls exclude the relation at a point that satisfies the conditions, or a side has no value there."""
    against = {Outcome.AGREES if claim.relation == Relation.DIFFERENT else Outcome.DIFFERS, Outcome.UNDEFINED}
    finding = at_point(claim, point, 20, {"balls": compare_by_balls}).findings.get("balls")
    return finding is not None and finding.outcome in against


def violates(dropped: Dropped, point: dict[Any, Any]) -> bool:
    """Whether a point does not satisfy the condition that was dropped."""
    claim = dropped.claims[CHAIN]
    variables = tuple(replace(variable, conditions=()) for variable in claim.variables)
    return not satisfies(replace(claim, variables=variables, hypotheses=(dropped.condition,)), point)


def _points(claim: Claim, negation: Any, count: int) -> Iterator[dict[Any, Any]]:
    """Points that violate the condition that was dropped and satisfy the others; then any that satisfy the others."""
    violated = replace(claim, hypotheses=(*claim.hypotheses, negation))
    yield from adverse_points(violated, count, np.random.default_rng(0))
    yield from adverse_points(claim, count, np.random.default_rng(1))


def _without(theorem: str, derivation: Derivation, condition: Any) -> Dropped:
    def rest(stated: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(other for other in stated if other != condition)

    variables = tuple(replace(variable, conditions=rest(variable.conditions)) for variable in derivation.variables)
    claims = tuple(
        replace(claim, variables=variables, hypotheses=rest(claim.hypotheses))
        for claim in (derivation.claim, *derivation.claims)
    )
    return Dropped(theorem=theorem, text=str(condition), claims=claims, condition=condition)


def _negation(condition: Any) -> Any:
    """Not the condition; a function that is not analytic at w has to be so at w + 2, or it would be so everywhere."""
    if not is_analytic(condition) or not isinstance(condition.arg, AppliedUndef):
        return sp.Not(condition)
    elsewhere = condition.arg.func(*(argument + 2 for argument in condition.arg.args))
    return sp.And(sp.Not(condition), condition.function(elsewhere))


def _unsigned(theorem: str, derivation: Derivation, variable: Variable) -> Dropped:
    symbol, sign = variable.symbol, sign_of(variable.symbol)
    free = unsigned(symbol)
    claims = tuple(_renamed(claim, {symbol: free}) for claim in (derivation.claim, *derivation.claims))
    return Dropped(theorem=theorem, text=f"{symbol} {sign}", claims=claims, condition=stated_sign(free, sign))


def unsigned(symbol: Any) -> Any:
    """The real letter or table of the same name."""
    if isinstance(symbol, sp.IndexedBase):
        return sp.IndexedBase(symbol.label.name, shape=symbol.shape, real=True)
    return sp.Symbol(symbol.name, real=True)


def stated_sign(symbol: Any, sign: str) -> Any:
    """The sign of a letter, or of all entries of a table, as a condition."""
    relation = {"positive": sp.Gt, "nonnegative": sp.Ge, "nonzero": sp.Ne}[sign]
    if isinstance(symbol, sp.Symbol):
        return relation(symbol, 0)
    indices = sp.symbols(f"i1:{len(symbol.shape) + 1}", integer=True, positive=True)
    limits = [(index, sp.S.One, length) for index, length in zip(indices, symbol.shape, strict=True)]
    return ForAll(relation(symbol[indices], 0), *limits)


def _renamed(claim: Claim, names: dict[Any, Any]) -> Claim:
    """The claim with other letters, and nothing simplified that only their signs allowed to leave as it is."""
    with sp.evaluate(False):
        lhs, rhs, *hypotheses = (part.xreplace(names) for part in (claim.lhs, claim.rhs, *claim.hypotheses))
        variables = tuple(
            Variable(
                symbol=names.get(variable.symbol, variable.symbol),
                conditions=tuple(condition.xreplace(names) for condition in variable.conditions),
            )
            for variable in claim.variables
        )
    return replace(claim, lhs=lhs, rhs=rhs, variables=variables, hypotheses=tuple(hypotheses))


def written(point: dict[Any, Any]) -> dict[str, str]:
    """A point as text, name by name."""
    return {str(symbol): str(value) for symbol, value in point.items()}


def read(claim: Claim, texts: dict[str, str]) -> dict[Any, Any]:
    """The point of a claim that was written so."""
    return {variable.symbol: _value(variable.symbol, texts[str(variable.symbol)]) for variable in claim.variables}


def _value(symbol: Any, text: str) -> Any:
    value = sp.sympify(text)
    return sp.ImmutableDenseNDimArray(value) if isinstance(symbol, sp.IndexedBase) else sp.sympify(value)
