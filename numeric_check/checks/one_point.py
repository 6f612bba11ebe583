"""What the routes find at one point, and whether that decides a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

import flint
import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.balls.evaluator import Balls
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.multiprecision_route import compare_by_multiprecision
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.outcome import Finding, Outcome, Question, Route, sides
from numeric_check.evaluation.conditions import holds, joined
from numeric_check.evaluation.evaluate import scope_at, shared_exact_scope
from numeric_check.rules.refusals import UNEVALUABLE, NotApplicable, Undefined

ROUTES: dict[str, Route] = {"balls": compare_by_balls, "multiprecision": compare_by_multiprecision}
_BITS_OF_CONDITIONS = (128, 1024)  # the second where the first leaves a condition open
_DEAR = 16  # times d digits are asked of the second route only where the two contradict each other
_SIGNS = {"positive": sp.Gt, "negative": sp.Lt, "nonnegative": sp.Ge, "nonpositive": sp.Le, "nonzero": sp.Ne}
_POINTS_KEPT = 512  # the lines of a derivation are checked at the same points


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPoint:
    """What the routes found at one point; ``relevant`` unless the point does not satisfy the conditions."""

    point: Mapping[Any, Any]
    findings: Mapping[str, Finding]
    why: str = ""
    relevant: bool = True


def at_point(
    claim: Claim, point: Mapping[Any, Any], digits: int, routes: Mapping[str, Route] = ROUTES, *, both: bool = True
) -> AtPoint:
    """The findings of the routes at one point; the balls alone where they prove a difference.

    Parameters
    ----------
    claim : Claim
    point : mapping of symbol to exact SymPy value
    digits : int
    routes : mapping of name to route, optional
    both : bool
        Whether the second route is asked too where the first has an answer.

    Returns
    -------
    AtPoint
    """
    try:
        if not satisfies(claim, point):
            return AtPoint(point=point, findings={}, why="a condition does not hold", relevant=False)
    except UNEVALUABLE as error:
        return AtPoint(point=point, findings={}, why=f"a condition is open: {error or type(error).__name__}")
    lhs, rhs = sides(claim)
    question = Question(lhs=lhs, rhs=rhs, relation=claim.relation, point=point, digits=digits)
    findings = _reconciled(_asked(routes, question, both), question)
    open_ = [finding.why for finding in findings.values() if finding.outcome == Outcome.OPEN]
    return AtPoint(point=point, findings=findings, why=open_[0] if open_ else "")


def satisfies(claim: Claim, point: Mapping[Any, Any]) -> bool:
    """Whether a point satisfies the conditions of a claim; a condition with an undefined side is not satisfied.

    Raises
    ------
    NotApplicable, UnknownExpression : if that is open to the digits of the last precision.
    """
    *fewer, most = _BITS_OF_CONDITIONS
    conditions = claim.conditions + _sorts_of_functions(claim.lhs, claim.rhs, claim.conditions)
    for bits in fewer:
        try:
            return _satisfies_to(conditions, tuple(point.items()), bits)
        except NotApplicable:
            continue
    return _satisfies_to(conditions, tuple(point.items()), most)


@lru_cache(maxsize=_POINTS_KEPT)
def _sorts_of_functions(lhs: Any, rhs: Any, conditions: tuple[Any, ...]) -> tuple[Any, ...]:
    """What the assumptions of undefined functions say of their values at free letters, by which SymPy simplifies."""
    found: list[Any] = []
    parts = (lhs, rhs, *conditions)
    free = set().union(*(part.free_symbols for part in parts))
    for value in sorted(set().union(*(part.atoms(AppliedUndef) for part in parts)), key=str):
        if not value.free_symbols <= free or value.is_extended_real is not True:
            continue
        found.append(sp.Eq(sp.im(value, evaluate=False), 0, evaluate=False))
        for name, relation in _SIGNS.items():
            found += [relation(value, 0, evaluate=False)] if getattr(value, f"is_{name}") else []
    return tuple(found)


@lru_cache(maxsize=_POINTS_KEPT)
def _satisfies_to(conditions: tuple[Any, ...], point: tuple[tuple[Any, Any], ...], bits: int) -> bool:
    with flint.ctx.workprec(bits):
        scope = scope_at(Balls(), dict(point), shared_exact_scope(point))
        try:
            return bool(joined((partial(holds, condition, scope) for condition in conditions), every=True))
        except Undefined:
            return False


def _asked(routes: Mapping[str, Route], question: Question, both: bool) -> dict[str, Finding]:
    """The findings of the routes in turn; what balls exclude, or doubt, needs no second opinion."""
    findings: dict[str, Finding] = {}
    for name, route in routes.items():
        findings[name] = route(question)
        question = replace(question, values=findings[name].values, needed=_affordable(findings[name], question))
        certain = name == "balls" and findings[name].outcome in (Outcome.DIFFERS, Outcome.UNDEFINED)
        enough = not both and findings[name].outcome != Outcome.OPEN
        if certain or enough or findings[name].doubtful:
            break
    return findings


def _affordable(finding: Finding, question: Question) -> int:
    """The digits that a route has needed, unless they are so many that another one may be slow with them."""
    return finding.working_digits if finding.working_digits <= _DEAR * question.digits else 0


def _reconciled(findings: dict[str, Finding], question: Question) -> dict[str, Finding]:
    """Where balls prove agreement and mpmath differs, mpmath is asked again with the digits that the balls needed."""
    balls, other = findings.get("balls"), findings.get("multiprecision")
    if balls is None or other is None or (balls.outcome, other.outcome) != (Outcome.AGREES, Outcome.DIFFERS):
        return findings
    again = compare_by_multiprecision(replace(question, needed=balls.working_digits))
    return {**findings, "multiprecision": again}


def deciding(claim: Claim, seen: AtPoint) -> str | None:
    """The route that refutes the claim: no value there, the relation excluded by balls, or stably by mpmath alone."""
    outcomes = {name: finding.outcome for name, finding in seen.findings.items()}
    undefined = [name for name, outcome in outcomes.items() if outcome == Outcome.UNDEFINED]
    if undefined:
        return undefined[0]
    against = Outcome.AGREES if claim.relation == Relation.DIFFERENT else Outcome.DIFFERS
    if outcomes.get("balls") == against:
        return "balls"
    stable = outcomes.get("balls") == Outcome.OPEN and outcomes.get("multiprecision") == Outcome.DIFFERS
    return "multiprecision" if stable and claim.relation != Relation.DIFFERENT else None
