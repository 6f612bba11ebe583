"""Balls a ± r of complex numbers: what is exactly real, what is certainly not zero, and the principal logarithm."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import flint

    Value = flint.acb
else:
    Value = Any


class NotEvaluatedError(Exception):
    """No ball: a pole, a branch cut, a comparison too close to call, or a function without ball arithmetic."""


def acb(value: Any) -> Value:
    """The complex ball of an int or a real ball; its imaginary part is exactly 0."""
    import flint

    return flint.acb(value)


def rational_ball(value: Fraction) -> Value:
    """The complex ball of a rational number p/q, exact when it is dyadic within the precision."""
    import flint

    return flint.acb(flint.arb(flint.fmpq(value.numerator, value.denominator)))


def is_real(v: Value) -> bool:
    """Whether the imaginary part is exactly 0 (not merely a ball that contains 0)."""
    return bool(v.imag.is_zero())


def nonzero(v: Value, what: str) -> Value:
    """v, if 0 lies outside its ball.

    Raises
    ------
    NotEvaluatedError : if the ball contains 0.
    """
    if v.contains(0):
        raise NotEvaluatedError(f"the ball of {what} contains 0")
    return v


def principal_log(v: Value) -> Value:
    """log v = log|v| + i arg v with −π < arg v ≤ π; an exactly real v < 0 gives log(−v) + iπ.

    Raises
    ------
    NotEvaluatedError : if the ball meets the negative axis or 0 without being exactly real.

    Source: DLMF 4.2.2, with the value on the cut that SymPy takes.
    """
    nonzero(v, "the argument of a logarithm")
    if not is_real(v) and v.imag.contains(0) and not v.real > 0:
        raise NotEvaluatedError("a ball meets the branch cut of the logarithm")
    return v.log()


def off_cut(v: Value, what: str) -> None:
    """Refuse a ball that may meet the cuts (−∞, −1] and [1, ∞) of an inverse function."""
    if v.imag.contains(0) and not (v.real > -1 and v.real < 1):
        raise NotEvaluatedError(f"a ball meets a branch cut of {what}")
