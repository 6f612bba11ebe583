"""Ranges with ends that may be infinite, and what sums, products, powers and functions make of them.

An end that is marked open is not taken at any inner point of the box.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sympy as sp

if TYPE_CHECKING:
    import flint

    Real = flint.arb
else:
    Real = Any


@dataclass(frozen=True, slots=True)
class Range:
    """All values lie in [low, high]; an open end is none of them at an inner point."""

    low: Real
    high: Real
    low_open: bool = False
    high_open: bool = False

    @property
    def sign(self) -> int:
        """2 for > 0 inside the box, 1 for ≥ 0, −1 for ≤ 0, −2 for < 0 inside the box, 0 where nothing is known."""
        if self.low >= 0:
            return 2 if self.low > 0 or self.low_open else 1
        if self.high <= 0:
            return -2 if self.high < 0 or self.high_open else -1
        return 0


def between(low: Real, high: Real, low_open: bool = False, high_open: bool = False) -> Range:
    """The range between two ends; one that is not finite, or unknown, is −∞ or ∞."""
    import flint

    low = low if low.is_finite() else flint.arb.neg_inf()
    high = high if high.is_finite() else flint.arb.pos_inf()
    return Range(low, high, low_open, high_open)


class NotEnclosedError(Exception):
    """A part is not real, not known to have a value inside the box, or of no known function."""


def sum_of_ranges(parts: list[Range]) -> Range:
    low, high = parts[0].low, parts[0].high
    for part in parts[1:]:
        low, high = low + part.low, high + part.high
    return between(low, high, any(p.low_open for p in parts), any(p.high_open for p in parts))


def product_of_ranges(parts: list[Range]) -> Range:
    total = parts[0]
    for part in parts[1:]:
        total = _times(total, part)
    return total


def _times(a: Range, b: Range) -> Range:
    """The least and the greatest product of ends, 0·∞ = 0."""
    ends = [_of_ends(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    low, high = ends[0], ends[0]
    for end in ends[1:]:
        low, high = low.min(end), high.max(end)
    return between(low, high, *_open_ends(a, b))


def _open_ends(a: Range, b: Range) -> tuple[bool, bool]:
    """Which ends of a product are never taken: those of a multiple of b, and the least one of two positive ranges."""
    if a.low == a.high:  # balls are equal where both are exact
        ends = (b.low_open, b.high_open)
        return ends if a.low > 0 else ends[::-1] if a.low < 0 else (False, False)
    if b.low == b.high:
        return _open_ends(b, a)
    if a.sign < 1 or b.sign < 1:
        return False, False
    either = a.low_open or b.low_open
    return (either if a.low > 0 and b.low > 0 else a.sign == b.sign == 2), False


def _of_ends(x: Real, y: Real) -> Real:
    return x * 0 if x.is_zero() and not y.is_nan() else y * 0 if y.is_zero() else x * y


def power_of_range(u: Range, exponent: sp.Expr) -> Range:
    """uᵉ for a rational e; what is divided by, or of which a root is taken, must not vanish inside the box."""
    if not exponent.is_Rational:
        raise NotEnclosedError("an exponent is no rational number")
    if exponent < 0:
        return _reciprocal(power_of_range(u, -exponent) if exponent != -1 else u)
    if exponent.is_Integer:
        if exponent.is_even and u.sign == 0:
            size = (-u.low).max(u.high)
            return between(_zero(), _whole(size, int(exponent)), False, u.low_open and u.high_open)
        if exponent.is_even and u.sign < 0:
            u = Range(-u.high, -u.low, u.high_open, u.low_open)
        return between(_whole(u.low, int(exponent)), _whole(u.high, int(exponent)), u.low_open, u.high_open)
    if u.sign < 1:
        raise NotEnclosedError("a root is taken of what may be negative")
    low, high = (_root(end, exponent) for end in (u.low, u.high))
    return between(low if low.is_finite() else _zero(), high, u.low_open, u.high_open)


def _zero() -> Real:
    import flint

    return flint.arb(0)


def _unknown() -> Real:
    import flint

    return flint.arb.nan()


def _whole(end: Real, n: int) -> Real:
    import flint

    return end**n if end.is_finite() else flint.arb.nan()


def _root(end: Real, exponent: sp.Rational) -> Real:
    import flint

    if end.is_zero():
        return end
    if not (end.is_finite() and end > 0):
        return flint.arb.nan()
    return (end.log() * exponent.p / exponent.q).exp() if exponent != sp.S.Half else end.sqrt()


def _reciprocal(u: Range) -> Range:
    if abs(u.sign) != 2:
        raise NotEnclosedError("a denominator may vanish")
    low, high = (1 / end if end > 0 or end < 0 else _unknown() for end in (u.low, u.high))
    ends = [u.high_open or not u.high.is_finite(), u.low_open or not u.low.is_finite()]
    if u.sign > 0:
        return between(high if u.high.is_finite() else _zero(), low, *ends)
    return between(high, low if u.low.is_finite() else _zero(), *ends)


def function_of_range(e: sp.Expr, u: Range) -> Range:
    of = sp.exp if e.is_Pow else type(e)
    rule = _RULES.get(of)
    if rule is None:
        raise NotEnclosedError(f"the range of {of.__name__} is not known")
    return rule(u)


def _increasing(name: str, low: Callable[[], Real], high: Callable[[], Real]) -> Callable[[Range], Range]:
    """The rule of an increasing function with limits at −∞ and at ∞."""

    def rule(u: Range) -> Range:
        least = getattr(u.low, name)() if u.low.is_finite() else low()
        greatest = getattr(u.high, name)() if u.high.is_finite() else high()
        return between(least, greatest, u.low_open or not u.low.is_finite(), u.high_open or not u.high.is_finite())

    return rule


def _log(u: Range) -> Range:
    import flint

    if u.sign != 2:
        raise NotEnclosedError("a logarithm is taken of what may be 0 or negative")
    unknown = flint.arb.nan()
    least, greatest = (end.log() if end.is_finite() and end > 0 else unknown for end in (u.low, u.high))
    return between(least, greatest, u.low_open, u.high_open)


def _asin(u: Range) -> Range:
    if not (u.low >= -1 and u.high <= 1):
        raise NotEnclosedError("an arcsine is taken of what may be larger than 1")
    return between(u.low.asin(), u.high.asin(), u.low_open, u.high_open)


def _wave(name: str) -> Callable[[Range], Range]:
    def rule(u: Range) -> Range:
        import flint

        one = flint.arb(1)
        if not (u.low.is_finite() and u.high.is_finite()):
            return between(-one, one)
        values = getattr(u.low.union(u.high), name)()
        return between(values.lower().max(-one), values.upper().min(one))

    return rule


def _cosh(u: Range) -> Range:
    size = (-u.low).max(u.high)
    high = size.cosh() if size.is_finite() else _unknown()
    if u.sign == 0:
        return between(_zero() + 1, high)
    least = u.low if u.sign > 0 else -u.high
    is_open = u.low_open if u.sign > 0 else u.high_open
    return between(least.cosh(), high, is_open)


def _absolute(u: Range) -> Range:
    if u.sign > 0:
        return u
    if u.sign < 0:
        return between(-u.high, -u.low, u.high_open, u.low_open)
    return between(_zero(), (-u.low).max(u.high))


def _infinity(sign: int) -> Callable[[], Real]:
    def end() -> Real:
        import flint

        return flint.arb.pos_inf() if sign > 0 else flint.arb.neg_inf()

    return end


def _constant(value: int) -> Callable[[], Real]:
    return lambda: _zero() + value


def _half_pi(sign: int) -> Callable[[], Real]:
    def end() -> Real:
        import flint

        return sign * flint.arb.pi() / 2

    return end


_RULES: dict[Any, Callable[[Range], Range]] = {
    sp.exp: _increasing("exp", _constant(0), _infinity(1)),
    sp.sinh: _increasing("sinh", _infinity(-1), _infinity(1)),
    sp.tanh: _increasing("tanh", _constant(-1), _constant(1)),
    sp.atan: _increasing("atan", _half_pi(-1), _half_pi(1)),
    sp.asinh: _increasing("asinh", _infinity(-1), _infinity(1)),
    sp.erf: _increasing("erf", _constant(-1), _constant(1)),
    sp.log: _log,
    sp.asin: _asin,
    sp.sin: _wave("sin"),
    sp.cos: _wave("cos"),
    sp.cosh: _cosh,
    sp.Abs: _absolute,
}
