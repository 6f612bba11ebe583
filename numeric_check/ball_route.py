"""The rigorous route: the two sides as balls, at a precision that is raised until they are narrow enough."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, log2, log10
from typing import Any

import flint
import mpmath

from numeric_check.balls import Balls
from numeric_check.claim import Relation
from numeric_check.evaluate import shared_scope
from numeric_check.outcome import Finding, Outcome, Question
from numeric_check.scope import NotApplicable, TooLong

_GUARD_BITS = 64  # an expression of this kind loses a few digits at an easy point
_MOST_BITS = 16384  # 4,900 digits: enough for exp(10⁴) − 1 − 10⁴ … with three hundred more
_LEAP = 8  # the most by which the bits are multiplied at once
_MOST_REFUSALS = 2  # precisions at which a condition or a root may stay open before the point is given up


def compare_by_balls(question: Question) -> Finding:
    """AGREES if |lhs − rhs| ≤ 10^−2d max(|lhs|, |rhs|) is proved, DIFFERS if lhs ≠ rhs is proved.

    Two small balls around 0 prove nothing, since e^−100000 is a number too: 0 = 0 is proved only where it is exact.

    Parameters
    ----------
    question : Question

    Returns
    -------
    Finding : OPEN if neither is proved at the highest precision.

    Raises
    ------
    UnknownExpression : if an expression has no rule.
    """
    refusals, why = 0, ""
    bits = wanted = ceil(question.digits * log2(10)) + _GUARD_BITS
    while bits <= _MOST_BITS:
        spread = mpmath.mpf(0)
        with flint.ctx.workprec(bits):
            try:
                finding, spread = _at_precision(question)
            except TooLong as error:
                return Finding(outcome=Outcome.OPEN, why=str(error))
            except (NotApplicable, ZeroDivisionError) as error:
                finding, refusals, why = None, refusals + 1, str(error)
                if refusals > _MOST_REFUSALS:
                    break
        if finding is not None:
            return replace(finding, working_digits=ceil(bits * log10(2)))
        bits = _next_precision(bits, spread, wanted)
    return Finding(outcome=Outcome.OPEN, why=why or f"the balls stay too wide up to {_MOST_BITS} bits")


def _next_precision(bits: int, spread: mpmath.mpf, wanted: int) -> int:
    """Twice the bits, or at once as many as a cancellation down to order one has cost, which wide balls overstate."""
    lost = mpmath.frexp(spread)[1] if mpmath.isfinite(spread) else 0
    return max(2 * bits, min(bits + lost + 2 * wanted, _LEAP * bits, _MOST_BITS))


def _at_precision(question: Question) -> tuple[Finding | None, mpmath.mpf]:
    """What the balls decide at the precision in force, and a bound of |lhs − rhs|, which tells the digits lost."""
    scope = shared_scope(Balls, flint.ctx.prec, tuple(question.point.items()))
    lhs, rhs = _entries(scope.value(question.lhs)), _entries(scope.value(question.rhs))
    if not all(value.is_finite() for value in lhs + rhs):
        return None, mpmath.mpf(0)
    differences = [a - b for a, b in zip(lhs, rhs, strict=True)]
    if question.relation == Relation.AT_MOST:
        return _order(differences[0], lhs + rhs, question.digits), mpmath.mpf(0)
    spread = _norm(differences, upper=True)
    error = _quotient(spread, _scale(lhs, rhs, upper=False))
    finding = None
    if any(not difference.contains(0) for difference in differences):
        finding = Finding(outcome=Outcome.DIFFERS, error=error)
    elif error <= mpmath.mpf(10) ** (-2 * question.digits):
        finding = Finding(outcome=Outcome.AGREES, error=error)
    return finding, spread


def _order(difference: flint.acb, both: list[flint.acb], digits: int) -> Finding | None:
    """lhs ≤ rhs for real numbers, where equality to all the digits counts as holding."""
    if any(not value.imag.contains(0) for value in both):
        return Finding(outcome=Outcome.OPEN, why="an order needs real numbers")
    zero = mpmath.mpf(0)
    if difference.real <= 0:
        return Finding(outcome=Outcome.AGREES, error=zero)
    error = _quotient(_norm([difference], upper=True), _scale(both[:1], both[1:], upper=False))
    if difference.real > 0:
        return Finding(outcome=Outcome.DIFFERS, error=error)
    return Finding(outcome=Outcome.AGREES, error=error) if error <= mpmath.mpf(10) ** (-2 * digits) else None


def _entries(value: Any) -> list[flint.acb]:
    return value.entries() if isinstance(value, flint.acb_mat) else [value]


def _scale(lhs: list[flint.acb], rhs: list[flint.acb], *, upper: bool) -> mpmath.mpf:
    return max(_norm(lhs, upper=upper), _norm(rhs, upper=upper))


def _norm(values: list[flint.acb], *, upper: bool) -> mpmath.mpf:
    """An upper or a lower bound of the largest absolute value of finite balls."""
    bounds = (_float(value.abs_upper() if upper else value.abs_lower()) for value in values)
    return max(bounds, default=mpmath.mpf(0))


def _float(bound: flint.arb) -> mpmath.mpf:
    """A bound that is a binary fraction, exactly."""
    mantissa, exponent = bound.mid().man_exp()
    return mpmath.ldexp(mpmath.mpf(int(mantissa)), int(exponent))


def _quotient(upper: mpmath.mpf, lower: mpmath.mpf) -> mpmath.mpf:
    if upper == 0:
        return mpmath.mpf(0)
    return upper / lower if lower > 0 else mpmath.inf
