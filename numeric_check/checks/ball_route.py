"""The rigorous route: the two sides as balls, at a precision that is raised until they are narrow enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import ceil, log2, log10
from typing import Any

import flint
import mpmath
import sympy as sp
from sympy.polys.matrices import DomainMatrix

from numeric_check.balls.evaluator import Balls
from numeric_check.claims.claim import Relation
from numeric_check.claims.names import free_names
from numeric_check.claims.outcome import Finding, Outcome, Question
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.formal.cancelling import vanish
from numeric_check.rules.refusals import UNEVALUABLE, Absent, TooLong, Uncertain, Undefined, UnknownExpression
from numeric_check.rules.scope import Scope

_GUARD_BITS = 64  # an expression of this kind loses a few digits at an easy point
_MOST_BITS = 16384  # 4,900 digits: enough for exp(10⁴) − 1 − 10⁴ … with three hundred more
_LEAP = 8  # the most by which the bits are multiplied at once
_MOST_REFUSALS = 2  # precisions at which a condition or a root may stay open before the point is given up


def compare_by_balls(question: Question) -> Finding:
    """AGREES if |lhs − rhs| ≤ 10^−2d max(|lhs|, |rhs|) is proved, DIFFERS if lhs ≠ rhs is, UNDEFINED if a side is.

    For a claim that the sides differ, AGREES says that they are equal for certain.
    Two small balls around 0 prove nothing, since e^−100000 is a number too: 0 = 0 is proved only where it is exact, or
    where the terms of lhs − rhs cancel.

    Parameters
    ----------
    question : Question

    Returns
    -------
    Finding : OPEN if none is proved at the highest precision, and doubtful if more digits were of no help.
    """
    refusals, why, doubtful = 0, "", False
    bits = wanted = ceil(2 * question.digits * log2(10)) + _GUARD_BITS
    while bits <= _MOST_BITS:
        spread = mpmath.mpf(0)
        with flint.ctx.workprec(bits):
            try:
                finding, spread = _at_precision(question)
            except Undefined as error:
                return Finding(outcome=Outcome.UNDEFINED, why=_at(error, question.point))
            except (Absent, TooLong, UnknownExpression) as error:
                return Finding(outcome=Outcome.OPEN, why=str(error))
            except UNEVALUABLE as error:
                finding, refusals = None, refusals + 1
                why, doubtful = str(error) or type(error).__name__, isinstance(error, Uncertain)
                if refusals > _MOST_REFUSALS:
                    return Finding(outcome=Outcome.OPEN, why=why, doubtful=doubtful)
        if finding is not None:
            return replace(finding, working_digits=ceil(bits * log10(2)))
        bits = _next_precision(bits, spread, wanted)
    small = spread <= mpmath.mpf(10) ** (-2 * question.digits)
    return Finding(
        outcome=Outcome.OPEN,
        error=spread if small and not why else None,
        why=why or f"the balls stay too wide up to {_MOST_BITS} bits",
        doubtful=doubtful or not small,
    )


def _at(error: Undefined, point: Mapping[Any, Any]) -> str:
    """What has no value, where, and why."""
    names = free_names(error.part) if isinstance(error.part, sp.Basic) else set()
    place = ", ".join(f"{name} = {point[name]}" for name in sorted(names & set(point), key=str))
    return f"{error.part} has no value{' at ' + place if place else ''}: {error.reason}"


def _next_precision(bits: int, spread: mpmath.mpf, wanted: int) -> int:
    """Twice the bits, or at once as many as a cancellation down to order one has cost, which wide balls overstate."""
    lost = mpmath.frexp(spread)[1] if mpmath.isfinite(spread) else 0
    return max(2 * bits, min(bits + lost + 2 * wanted, _LEAP * bits, _MOST_BITS))


def _at_precision(question: Question) -> tuple[Finding | None, mpmath.mpf]:
    """What the balls decide at the precision in force, and a bound of |lhs − rhs|, which tells the digits lost."""
    scope = shared_scope(Balls, flint.ctx.prec, tuple(question.point.items()))
    lhs, rhs = map(_entries, scope.all_values((question.lhs, question.rhs)))
    if not all(value.is_finite() for value in lhs + rhs):
        return None, mpmath.inf
    differences = [a - b for a, b in zip(lhs, rhs, strict=True)]
    values = _values(lhs, rhs, tolerance=mpmath.mpf(10) ** (-2 * question.digits))
    if _scale(lhs, rhs) == 0 and vanish(question.lhs, question.rhs, tuple(question.point.items())):
        return Finding(outcome=Outcome.AGREES, error=mpmath.mpf(0)), mpmath.mpf(0)
    if question.relation == Relation.AT_MOST:
        finding = _order(differences[0], lhs + rhs, question.digits, values)
        return _exactly(finding, question, scope, differences), mpmath.mpf(0)
    if question.relation == Relation.DIFFERENT:
        return _inequality(differences, scope, question, _scale(lhs, rhs)), mpmath.inf
    spread = _norm(differences, upper=True)
    error = _quotient(spread, _scale(lhs, rhs))
    finding = None
    if any(not difference.contains(0) for difference in differences):
        finding = Finding(outcome=Outcome.DIFFERS, error=error)
    elif error <= mpmath.mpf(10) ** (-2 * question.digits):
        finding = Finding(outcome=Outcome.AGREES, error=error, values=values)
    return _exactly(finding, question, scope, differences), spread


def _exactly(finding: Finding | None, question: Question, scope: Scope, differences: list[flint.acb]) -> Finding | None:
    """Both sides compared exactly where balls do not decide: both 0, or alike to the digits as n + 10⁴⁰⁰ and 10⁴⁰⁰."""
    bound = _norm(differences, upper=True)
    open_ = finding is None or (finding.outcome == Outcome.AGREES and bound > mpmath.mpf(10) ** (-2 * question.digits))
    if not open_:
        return finding
    lhs, rhs = _exact_sides(question, scope)
    if lhs is None or rhs is None:
        return finding
    at_most = question.relation == Relation.AT_MOST
    if (not lhs.y and not rhs.y and lhs.x <= rhs.x) if at_most else lhs == rhs:
        return finding or Finding(outcome=Outcome.AGREES, error=mpmath.mpf(0))
    return Finding(outcome=Outcome.DIFFERS, error=bound)


def _exact_sides(question: Question, scope: Scope) -> list[Any]:
    """The exact values of both sides, None where one is not known, and of a matrix the rows: it may be dense or not."""
    found = (scope.exact_value(side) for side in (question.lhs, question.rhs))
    return [value.to_list() if isinstance(value, DomainMatrix) else value for value in found]


def _values(*sides: list[flint.acb], tolerance: mpmath.mpf) -> tuple[list[Any], list[Any]] | None:
    """The midpoints of the entries of each side, or None if a ball is too wide for them."""
    for entries in sides:
        radius = max((_float(part.rad()) for x in entries for part in (x.real, x.imag)), default=mpmath.mpf(0))
        if radius > tolerance * _norm(entries, upper=False):
            return None
    parts = ([(_midpoint(x.real), _midpoint(x.imag)) for x in entries] for entries in sides)
    first, second = ([mpmath.mp.make_mpc(pair) for pair in pairs] for pairs in parts)
    return first, second


def _inequality(differences: list[flint.acb], scope: Scope, question: Question, lower: mpmath.mpf) -> Finding | None:
    """DIFFERS if some entry does for certain, AGREES if the sides are equal for certain."""
    if any(not difference.contains(0) for difference in differences):
        return Finding(outcome=Outcome.DIFFERS, error=mpmath.mpf(1))
    exact, other = _exact_sides(question, scope)
    known = exact is not None and exact == other
    if known or all(difference == 0 for difference in differences) or scope.vanishes(question.lhs - question.rhs):
        return Finding(outcome=Outcome.AGREES, error=mpmath.mpf(0))
    if _quotient(_norm(differences, upper=True), lower) <= mpmath.mpf(10) ** (-2 * question.digits):
        return Finding(outcome=Outcome.OPEN, why="the two sides agree to all the digits", doubtful=True)
    return None


def _order(difference: flint.acb, both: list[flint.acb], digits: int, values: Any) -> Finding | None:
    """lhs ≤ rhs for real numbers, where equality to all the digits counts as holding; it fails for others."""
    if any(not value.imag.contains(0) for value in both):
        return Finding(outcome=Outcome.DIFFERS, error=mpmath.inf, why="a side is not real")
    zero = mpmath.mpf(0)
    if difference.real <= 0:
        return Finding(outcome=Outcome.AGREES, error=zero, values=values)
    error = _quotient(_norm([difference], upper=True), _scale(both[:1], both[1:]))
    if difference.real > 0:
        return Finding(outcome=Outcome.DIFFERS, error=error)
    agrees = error <= mpmath.mpf(10) ** (-2 * digits)
    return Finding(outcome=Outcome.AGREES, error=error, values=values) if agrees else None


def _entries(value: Any) -> list[flint.acb]:
    return value.entries() if isinstance(value, flint.acb_mat) else [value]


def _scale(lhs: list[flint.acb], rhs: list[flint.acb]) -> mpmath.mpf:
    return max(_norm(lhs, upper=False), _norm(rhs, upper=False))


def _norm(values: list[flint.acb], *, upper: bool) -> mpmath.mpf:
    """An upper or a lower bound of the largest absolute value of finite balls."""
    bounds = (_float(value.abs_upper() if upper else value.abs_lower()) for value in values)
    return max(bounds, default=mpmath.mpf(0))


def _float(bound: flint.arb) -> mpmath.mpf:
    """A bound to the precision of mpmath's context."""
    return +mpmath.mp.make_mpf(_midpoint(bound))


def _midpoint(ball: flint.arb) -> Any:
    """The midpoint as mpmath stores it, exactly, whatever the precision of mpmath's context."""
    mantissa, exponent = ball.mid().man_exp()
    return mpmath.libmp.from_man_exp(int(mantissa), int(exponent))


def _quotient(upper: mpmath.mpf, lower: mpmath.mpf) -> mpmath.mpf:
    if upper == 0:
        return mpmath.mpf(0)
    return upper / lower if lower > 0 else mpmath.inf
