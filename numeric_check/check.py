"""The check of a claim at hard points, to d and 2d digits, by balls and by mpmath."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import mpmath
import numpy as np

from numeric_check.ball_route import compare_by_balls
from numeric_check.balls import Balls
from numeric_check.claim import Claim, Relation
from numeric_check.drawing.sources import adverse_points, points
from numeric_check.evaluate import exact_scope, scope_at
from numeric_check.evidence import Evidence, Verdict
from numeric_check.multiprecision_route import compare_by_multiprecision
from numeric_check.outcome import Finding, Outcome, Question, Route, sides
from numeric_check.scalar_rules import holds
from numeric_check.scope import NotApplicable, UnknownExpression

ROUTES: dict[str, Route] = {"balls": compare_by_balls, "multiprecision": compare_by_multiprecision}
_SEED = 20240229  # checks without a generator of their own are deterministic
_FEWEST_DIGITS = 10  # below it, rational coincidences of order 10⁻⁹ would pass


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPoint:
    """What the routes found at one point; no findings where a hypothesis does not hold."""

    point: Mapping[Any, Any]
    findings: Mapping[str, Finding]
    why: str = ""


def check(
    claim: Claim, *, digits: int = 50, count: int = 28, adverse: int = 8, rng: np.random.Generator | None = None
) -> Evidence:
    """Whether |lhs − rhs| ≤ 10^−d max(|lhs|, |rhs|) at every point, and 10^−2d at twice the digits.

    Parameters
    ----------
    claim : Claim
    digits : int
        d, at least 10.
    count : int
        The number of points that are drawn by the author's hints; those at which nothing can be evaluated are not
        counted.
    adverse : int
        The number of points that are drawn from the stated conditions alone.
    rng : numpy.random.Generator, optional
        A fixed seed by default.

    Returns
    -------
    Evidence : REFUTED with the point if balls exclude the relation there, or, where balls do not apply, if mpmath
        disagrees at two precisions; UNDECIDED if no point applies, the two routes contradict each other or an error is
        not a number; HOLDS otherwise. For !=, HOLDS with a point at which balls prove that the sides differ.

    Raises
    ------
    ValueError : if digits or count is too small.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, check, complex_number
    >>> z = complex_number("z")
    >>> evidence = check(Claim(lhs=sp.sqrt(z.symbol**2), rhs=z.symbol, variables=(z,)))
    >>> evidence.verdict.value, evidence.witness
    ('refuted', {z: -22/13 - 17*I/3})

    References
    ----------
    J. M. Borwein and D. H. Bailey, Mathematics by Experiment, 2nd edition, A K Peters 2008, section 1.4: identities
    that hold to many digits and are false.
    """
    if digits < _FEWEST_DIGITS:
        raise ValueError(f"check needs digits ≥ {_FEWEST_DIGITS}; got {digits}.")
    if count < 1:
        raise ValueError(f"check needs count ≥ 1; got {count}.")
    rng = np.random.default_rng(_SEED) if rng is None else rng
    seen = []
    for point in chain(points(claim, count, rng), adverse_points(claim, adverse, rng)):
        seen.append(at_point(claim, point, digits))
        if _decides(claim, seen[-1]):
            return _decisive(claim, seen, digits)
    return _summary(claim, seen, digits)


def at_point(claim: Claim, point: Mapping[Any, Any], digits: int, routes: Mapping[str, Route] = ROUTES) -> AtPoint:
    """The findings of the routes at one point; the balls alone where they prove a difference.

    Parameters
    ----------
    claim : Claim
    point : mapping of symbol to exact SymPy value
    digits : int
    routes : mapping of name to route, optional

    Returns
    -------
    AtPoint
    """
    try:
        scope = scope_at(Balls(), point, exact_scope(point))
        if not all(holds(hypothesis, scope) for hypothesis in claim.hypotheses):
            return AtPoint(point=point, findings={}, why="a hypothesis does not hold")
    except (NotApplicable, UnknownExpression, ZeroDivisionError) as error:
        return AtPoint(point=point, findings={}, why=f"a hypothesis is open: {error}")
    lhs, rhs = sides(claim)
    question = Question(lhs=lhs, rhs=rhs, relation=claim.relation, point=point, digits=digits)
    findings = _reconciled(_asked(routes, question), question)
    open_ = [finding.why for finding in findings.values() if finding.outcome == Outcome.OPEN]
    return AtPoint(point=point, findings=findings, why=open_[0] if open_ else "")


def _asked(routes: Mapping[str, Route], question: Question) -> dict[str, Finding]:
    """The findings of the routes in turn; a difference that balls prove needs no second opinion."""
    findings: dict[str, Finding] = {}
    for name, route in routes.items():
        findings[name] = _ask(route, question)
        if name == "balls" and findings[name].outcome == Outcome.DIFFERS:
            break
    return findings


def _ask(route: Route, question: Question) -> Finding:
    try:
        return route(question)
    except UnknownExpression as error:
        return Finding(outcome=Outcome.OPEN, why=str(error))


def _reconciled(findings: dict[str, Finding], question: Question) -> dict[str, Finding]:
    """Where balls prove agreement and mpmath differs, mpmath is asked again with the digits that the balls needed."""
    balls, other = findings.get("balls"), findings.get("multiprecision")
    if balls is None or other is None or (balls.outcome, other.outcome) != (Outcome.AGREES, Outcome.DIFFERS):
        return findings
    again = compare_by_multiprecision(question, at_least=balls.working_digits)
    return {**findings, "multiprecision": again}


def _decides(claim: Claim, seen: AtPoint) -> bool:
    """Balls that differ decide; mpmath that differs decides where balls leave the point open."""
    outcomes = {name: finding.outcome for name, finding in seen.findings.items()}
    if outcomes.get("balls") == Outcome.DIFFERS:
        return True
    stable = outcomes.get("balls") == Outcome.OPEN and outcomes.get("multiprecision") == Outcome.DIFFERS
    return stable and claim.relation != Relation.DIFFERENT


def _decisive(claim: Claim, seen: list[AtPoint], digits: int) -> Evidence:
    last = seen[-1]
    method = next(name for name, finding in last.findings.items() if finding.outcome == Outcome.DIFFERS)
    verdict = Verdict.HOLDS if claim.relation == Relation.DIFFERENT else Verdict.REFUTED
    return Evidence(
        verdict=verdict,
        methods=(method,),
        digits=digits,
        points=len(_applicable(seen)),
        worst=_decimal(last.findings[method].error),
        witness=last.point,
        why="" if method == "balls" else "not proved: the disagreement is the same at two precisions",
    )


def _summary(claim: Claim, seen: list[AtPoint], digits: int) -> Evidence:
    """The verdict when no single point decided."""
    applicable = _applicable(seen)
    errors = [finding.error for at in applicable for finding in at.findings.values() if finding.error is not None]
    obstacle = _obstacle(claim, seen, errors)
    methods = tuple(name for name in ROUTES if any(_agrees(at, name) for at in applicable))
    worst = _decimal(max(errors)) if errors and not any(map(mpmath.isnan, errors)) else None
    return Evidence(
        verdict=Verdict.UNDECIDED if obstacle else Verdict.HOLDS,
        methods=methods,
        digits=digits,
        points=len(applicable),
        worst=worst,
        why=obstacle or _left_out(seen),
    )


def _obstacle(claim: Claim, seen: list[AtPoint], errors: list[Any]) -> str:
    """What forbids HOLDS, decided from the full list."""
    if not errors:
        return f"no point could be evaluated: {_left_out(seen)}"
    if any(mpmath.isnan(error) for error in errors):
        return "an error is not a number"
    if claim.relation == Relation.DIFFERENT:
        return "the two sides agree at every point that was evaluated"
    conflicts = [at for at in seen if Outcome.DIFFERS in {finding.outcome for finding in at.findings.values()}]
    if conflicts:
        return f"balls and multiprecision contradict each other at {dict(conflicts[0].point)}"
    return ""


def _applicable(seen: list[AtPoint]) -> list[AtPoint]:
    return [at for at in seen if any(finding.outcome != Outcome.OPEN for finding in at.findings.values())]


def _agrees(at: AtPoint, name: str) -> bool:
    return at.findings[name].outcome == Outcome.AGREES


def _left_out(seen: list[AtPoint]) -> str:
    """How many points were left out, with the commonest reason."""
    applicable = {id(at) for at in _applicable(seen)}
    reasons = Counter(at.why for at in seen if id(at) not in applicable)
    if not reasons:
        return ""
    return f"{reasons.total()} of {len(seen)} points left out: {reasons.most_common(1)[0][0]}"


def _decimal(error: Any) -> str:
    return mpmath.nstr(error, 2)
