"""The sign of a constant, by balls."""

from __future__ import annotations

from typing import Any

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits, OutOfResourcesError
from symbolic.balls.values import NotEvaluatedError, is_real

_BITS = (64, 512)
_SECONDS = 1.0  # for one constant


def sign_of_number(e: Any) -> int:
    if e.is_Rational:
        return 2 if e > 0 else -2 if e < 0 else 1
    value = _ball(e)
    if value is None or not is_real(value):
        return 0
    return 2 if value.real > 0 else -2 if value.real < 0 else 0


def is_apart_from_zero(e: Any) -> bool:
    value = _ball(e)
    return value is not None and not value.contains(0)


def _ball(e: Any) -> Any:
    """A ball around a constant that leaves 0 out, or the widest one that was found; None without a value."""
    value = None
    for bits in _BITS:
        try:
            value = Evaluator({}, bits, Limits.seconds(_SECONDS))(e)
        except (NotEvaluatedError, OutOfResourcesError):
            return None
        if not value.contains(0):
            return value
    return value
