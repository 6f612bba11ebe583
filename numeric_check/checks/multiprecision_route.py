"""The second route: mpmath at rising precision, trusted as far as two precisions, or balls and one of them, agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath

from numeric_check.claims.claim import Relation
from numeric_check.claims.outcome import Finding, Outcome, Question
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.multiprecision.evaluator import Multiprecision
from numeric_check.multiprecision.exponentials import size
from numeric_check.rules.refusals import UNEVALUABLE

_GUARD_DIGITS = 15  # what an easy expression loses, twice over
_SECOND_GUARD = 40  # another working precision for the same digits: rounding errors of the two have nothing in common

Evaluator = Callable[[Question], tuple[Any, Any]]


def evaluate_sides(question: Question) -> tuple[Any, Any]:
    """lhs and rhs at the precision of mpmath's context.

    Parameters
    ----------
    question : Question

    Returns
    -------
    (lhs, rhs) : mpf, mpc or matrix
    """
    scope = shared_scope(Multiprecision, mpmath.mp.prec, tuple(question.point.items()))
    lhs, rhs = scope.all_values((question.lhs, question.rhs))
    return lhs, rhs


def compare_by_multiprecision(question: Question, evaluate: Evaluator = evaluate_sides) -> Finding:
    """The comparison at the first precision that confirms the one before it, or values found otherwise, to 2d digits.

    Parameters
    ----------
    question : Question
    evaluate : callable, optional
        What computes the two sides.

    Returns
    -------
    Finding : AGREES if |lhs − rhs| ≤ 10^−2d max(|lhs|, |rhs|) with both sides confirmed to 2d digits; DIFFERS if
        they are confirmed and the error is larger, up to the highest precision; OPEN otherwise.

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, section 27.1: agreement at
    two precisions is evidence, and no proof.
    """
    previous: tuple[Any, Any] | None = None
    tolerance = mpmath.mpf(10) ** (-2 * question.digits)
    finding = Finding(outcome=Outcome.OPEN, why="no two precisions of mpmath agree")
    for digits in _precisions(question):
        with mpmath.workdps(digits):
            try:
                current = evaluate(question)
                error = _error(*current, question.relation)
                settled = previous is not None and _settled(previous, current, tolerance)
                settled = settled or _confirmed(current, question.values, tolerance)
            except (*UNEVALUABLE, mpmath.libmp.NoConvergence) as refusal:
                return Finding(outcome=Outcome.OPEN, why=str(refusal) or type(refusal).__name__)
        if settled and error <= tolerance:
            return Finding(outcome=Outcome.AGREES, error=error, working_digits=digits)
        if settled and error > tolerance:
            finding = Finding(outcome=Outcome.DIFFERS, error=error, working_digits=digits)
        else:
            finding = Finding(outcome=Outcome.OPEN, why=f"no two precisions of mpmath up to {digits} digits agree")
        previous = current
    return finding


def _precisions(question: Question) -> list[int]:
    """Two precisions for 2d digits, and more where digits are lost; at 2d + 40 an infinite sum may be too long."""
    digits, needed = question.digits, question.needed
    usual = [2 * digits + _GUARD_DIGITS, *(times * digits + _SECOND_GUARD for times in (2, 4, 8))]
    if needed + _GUARD_DIGITS <= usual[1]:
        return usual
    return [needed + _GUARD_DIGITS, needed + _SECOND_GUARD, *(more for more in usual if more > needed + _SECOND_GUARD)]


def _settled(previous: tuple[Any, Any], current: tuple[Any, Any], tolerance: mpmath.mpf) -> bool:
    """Both sides stand to the digits; one zero beside a number is as a rule what a cancellation left."""
    sizes = [size(value) for value in current]
    if (sizes[0] == 0) != (sizes[1] == 0):
        return False
    return all(size(old - new) <= tolerance * s for old, new, s in zip(previous, current, sizes, strict=True))


def _confirmed(current: tuple[Any, Any], known: Any, tolerance: mpmath.mpf) -> bool:
    """The entries of both sides are those that another route has found."""
    if known is None:
        return False
    for value, entries in zip(current, known, strict=True):
        own = list(value) if isinstance(value, mpmath.matrix) else [value]
        scale = max(map(abs, entries), default=mpmath.mpf(0))
        if any(abs(a - b) > tolerance * scale for a, b in zip(own, entries, strict=True)):
            return False
    return True


def _error(lhs: Any, rhs: Any, relation: Relation) -> mpmath.mpf:
    """|lhs − rhs| / max(|lhs|, |rhs|); for ≤ the part by which lhs exceeds rhs, or what is not real."""
    scale = max(size(lhs), size(rhs))
    if relation == Relation.AT_MOST:
        imaginary = abs(mpmath.im(lhs)) + abs(mpmath.im(rhs))
        real = imaginary <= scale * mpmath.sqrt(mpmath.eps)
        excess = max(mpmath.re(lhs - rhs), mpmath.mpf(0)) if real else imaginary
    else:
        excess = size(lhs - rhs)
    return mpmath.mpf(0) if excess == 0 else excess / scale
