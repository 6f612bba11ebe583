"""The sign of a constant, and of a difference at some points, by balls."""

from __future__ import annotations

from itertools import islice
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits, OutOfResourcesError
from symbolic.balls.values import NotEvaluatedError, is_real
from symbolic.binders import put

_BITS = (64, 512)
_SECONDS = 1.0  # for one constant
_POINTS = 4  # that are tried
_VALUES = tuple(map(sp.sympify, ("3/4+5*I/8", "-7/4", "5/8", "6", "3", "9", "-4", "-5", "-6", "7/2", "11", "1", "0")))


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


def vanishes_where_tried(condition: sp.Ne) -> bool:
    """Whether a ≠ b for numbers a and b, which have a value at a point, is seen to hold at none that is tried."""
    lhs, rhs = condition.args
    if condition.has(sp.MatrixExpr, sp.MatrixBase, sp.Derivative, sp.Subs, sp.Limit, sp.Integral):
        return False
    letters = {a: sp.Dummy(**a.assumptions0) for a in (lhs - rhs).atoms(sp.Indexed, AppliedUndef)}
    difference = (lhs - rhs).xreplace(letters)
    choices = {x: [v for v in _VALUES if _fits(v, x)] for x in sorted(difference.free_symbols, key=sp.default_sort_key)}
    if not all(choices.values()):
        return False
    points = (
        {x: values[(k * (1 + j) + j) % len(values)] for j, (x, values) in enumerate(choices.items())} for k in range(9)
    )
    places = (put(difference, point) for point in points)
    found = (_ball(there) for there in places if there is not None)
    balls = list(islice((ball for ball in found if ball is not None), _POINTS))
    return bool(balls) and all(ball.contains(0) for ball in balls)


def _fits(value: Any, letter: Any) -> bool:
    return all(getattr(value, f"is_{name}") == wanted for name, wanted in letter.assumptions0.items())


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
