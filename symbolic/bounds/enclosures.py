"""The range of a real elementary expression on a box, with ends that may be infinite, and where it is smooth.

The box is a product of intervals of its letters. An end that is marked open is not taken at any inner point of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError

if TYPE_CHECKING:
    import flint

    Real = flint.arb
else:
    Real = Any

Box = Mapping[sp.Symbol, tuple[sp.Expr, sp.Expr]]
BITS = 96
_ANGLES = (sp.arg, sp.atan2)
SMOOTH = (sp.sin, sp.cos, sp.sinh, sp.cosh, sp.tanh, sp.exp, sp.atan, sp.asinh, sp.erf)  # at every real number


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


def _of(low: Real, high: Real, low_open: bool = False, high_open: bool = False) -> Range:
    """The range between two ends; one that is not finite, or unknown, is −∞ or ∞."""
    import flint

    low = low if low.is_finite() else flint.arb.neg_inf()
    high = high if high.is_finite() else flint.arb.pos_inf()
    return Range(low, high, low_open, high_open)


class NotEnclosedError(Exception):
    """A part is not real, not known to have a value inside the box, or of no known function."""


def enclosed(e: sp.Expr, box: Box, limits: Limits) -> Range:
    """The range of e on the box.

    Raises
    ------
    NotEnclosedError : naming the part that has none.

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> enclosed(1 - sp.cos(x), {x: (sp.S.Zero, sp.oo)}, Limits.seconds(5)).sign
    1
    >>> enclosed(sp.log(x), {x: (sp.S.One, sp.oo)}, Limits.seconds(5)).sign
    2
    """
    import flint

    with flint.ctx.workprec(BITS):
        return _range(e, box, limits)


def _range(e: sp.Expr, box: Box, limits: Limits) -> Range:
    limits.check()
    if e in box:
        low, high = (_end(end, limits) for end in box[e])
        return _of(low, high, True, True)
    if not e.free_symbols:
        value = _number(e, limits)
        return _of(value, value)
    if isinstance(e, _ANGLES) or (isinstance(e, sp.im) and isinstance(e.args[0], sp.LambertW) and len(e.args[0].args) == 1):
        pi = _number(sp.pi, limits)
        return _of(-pi, pi)
    if e.is_Symbol:
        return _of_letter(e)
    if e.is_Add:
        return _sum([_range(arg, box, limits) for arg in e.args])
    if e.is_Mul:
        return _product([_range(arg, box, limits) for arg in e.args])
    if e.is_Pow and e.base != sp.E:
        return _power(_range(e.base, box, limits), e.exp)
    if len(e.args) == 1:
        return _function(e, _range(e.exp if e.is_Pow else e.args[0], box, limits))
    if isinstance(e, sp.exp) or (e.is_Pow and e.base == sp.E):
        return _function(sp.exp(sp.Dummy()), _range(e.exp, box, limits))
    raise NotEnclosedError(f"{e} is not enclosed")


def _of_letter(x: sp.Symbol) -> Range:
    import flint

    if not x.is_real:
        raise NotEnclosedError(f"{x} is not known to be real")
    infinity, zero = flint.arb.pos_inf(), flint.arb(0)
    low = zero if x.is_nonnegative else -infinity
    high = zero if x.is_nonpositive else infinity
    return _of(low, high, bool(x.is_positive) or not x.is_nonnegative, bool(x.is_negative) or not x.is_nonpositive)


def _end(end: sp.Expr, limits: Limits) -> Real:
    import flint

    if end in (sp.oo, -sp.oo):
        return flint.arb.pos_inf() if end == sp.oo else flint.arb.neg_inf()
    return _number(end, limits)


def _number(e: sp.Expr, limits: Limits) -> Real:
    try:
        value = Evaluator({}, BITS, limits)(e)
    except NotEvaluatedError as reason:
        raise NotEnclosedError(str(reason)) from None
    if not value.imag.is_zero():
        raise NotEnclosedError(f"{e} is not known to be real")
    return value.real


def _sum(parts: list[Range]) -> Range:
    low, high = parts[0].low, parts[0].high
    for part in parts[1:]:
        low, high = low + part.low, high + part.high
    return _of(low, high, any(p.low_open for p in parts), any(p.high_open for p in parts))


def _product(parts: list[Range]) -> Range:
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
    return _of(low, high, *_open_ends(a, b))


def _open_ends(a: Range, b: Range) -> tuple[bool, bool]:
    """Which ends of a product are never taken: those of a multiple of b, and of a positive by a positive one the least."""
    if a.low.is_exact() and a.low == a.high:
        ends = (b.low_open, b.high_open)
        return ends if a.low > 0 else ends[::-1] if a.low < 0 else (False, False)
    if b.low.is_exact() and b.low == b.high:
        return _open_ends(b, a)
    if a.sign < 1 or b.sign < 1:
        return False, False
    either = a.low_open or b.low_open
    return (either if a.low > 0 and b.low > 0 else a.sign == b.sign == 2), False


def _of_ends(x: Real, y: Real) -> Real:
    return x * 0 if x.is_zero() and not y.is_nan() else y * 0 if y.is_zero() else x * y


def _power(u: Range, exponent: sp.Expr) -> Range:
    """uᵉ for a rational e; what is divided by, or of which a root is taken, must not vanish inside the box."""
    if not exponent.is_Rational:
        raise NotEnclosedError("an exponent is no rational number")
    if exponent < 0:
        return _reciprocal(_power(u, -exponent) if exponent != -1 else u)
    if exponent.is_Integer:
        if exponent.is_even and u.sign == 0:
            size = (-u.low).max(u.high)
            return _of(_zero(), _whole(size, int(exponent)), False, u.low_open and u.high_open)
        if exponent.is_even and u.sign < 0:
            u = Range(-u.high, -u.low, u.high_open, u.low_open)
        return _of(_whole(u.low, int(exponent)), _whole(u.high, int(exponent)), u.low_open, u.high_open)
    if u.sign < 1:
        raise NotEnclosedError("a root is taken of what may be negative")
    low, high = (_root(end, exponent) for end in (u.low, u.high))
    return _of(low if low.is_finite() else _zero(), high, u.low_open, u.high_open)


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
        return _of(high if u.high.is_finite() else _zero(), low, *ends)
    return _of(high, low if u.low.is_finite() else _zero(), *ends)


def _function(e: sp.Expr, u: Range) -> Range:
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
        return _of(
            least, greatest, u.low_open or not u.low.is_finite(), u.high_open or not u.high.is_finite()
        )

    return rule


def _log(u: Range) -> Range:
    import flint

    if u.sign != 2:
        raise NotEnclosedError("a logarithm is taken of what may be 0 or negative")
    unknown = flint.arb.nan()
    least, greatest = (end.log() if end.is_finite() and end > 0 else unknown for end in (u.low, u.high))
    return _of(least, greatest, u.low_open, u.high_open)


def _asin(u: Range) -> Range:
    if not (u.low >= -1 and u.high <= 1):
        raise NotEnclosedError("an arcsine is taken of what may be larger than 1")
    return _of(u.low.asin(), u.high.asin(), u.low_open, u.high_open)


def _wave(name: str) -> Callable[[Range], Range]:
    def rule(u: Range) -> Range:
        import flint

        one = flint.arb(1)
        if not (u.low.is_finite() and u.high.is_finite()):
            return _of(-one, one)
        values = getattr(u.low.union(u.high), name)()
        return _of(values.lower().max(-one), values.upper().min(one))

    return rule


def _cosh(u: Range) -> Range:
    size = (-u.low).max(u.high)
    high = size.cosh() if size.is_finite() else _unknown()
    if u.sign == 0:
        return _of(_zero() + 1, high)
    least = u.low if u.sign > 0 else -u.high
    is_open = u.low_open if u.sign > 0 else u.high_open
    return _of(least.cosh(), high, is_open)


def _absolute(u: Range) -> Range:
    if u.sign > 0:
        return u
    if u.sign < 0:
        return _of(-u.high, -u.low, u.high_open, u.low_open)
    return _of(_zero(), (-u.low).max(u.high))


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
