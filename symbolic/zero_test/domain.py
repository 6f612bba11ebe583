"""The domain D = Π D_j of an identity: which values each symbol takes, and exact dyadic points of D."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.deadline import LONG_TIMEOUT
from symbolic.definedness.comparisons import ends_of
from symbolic.zero_test.pools import COMPLEXES, FRACTIONS, INTEGERS, OFFSETS, REALS

_STRIDES = (1, 5, 7, 11, 13, 3, 17)  # coprime walks through the pools, so that joint values do not repeat
_MAX_CASES = 8
_KEPT = 1024  # symbols of which the values are kept
_INTEGERS = {  # the integers of an interval
    sp.S.Integers: sp.S.Reals,
    sp.S.Naturals: sp.Interval(1, sp.oo),
    sp.S.Naturals0: sp.Interval(0, sp.oo),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """The values of the symbols of one expression.

    Parameters
    ----------
    symbols : tuple of Symbol
        In a fixed order; opaque atoms have been replaced by symbols before.
    sets : mapping from Symbol to Interval or one of Reals, Integers, Naturals, Naturals0
        Narrower than the symbol's assumptions.
    conditions : tuple of comparisons
        Joint conditions such as x*y < 1; a proof may ignore them, a witness may not.

    Raises
    ------
    TypeError : for a set that is neither an Interval nor one of the number sets.

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> domain = Domain(symbols=(x,), sets={x: sp.Interval.open(0, 1)})
    >>> next(domain.points(Limits.seconds(5)))
    {x: 1/2}
    """

    symbols: tuple[sp.Symbol, ...]
    sets: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)
    conditions: tuple[sp.Basic, ...] = ()

    def __post_init__(self) -> None:
        for symbol, values in self.sets.items():
            if not isinstance(values, sp.Interval) and values not in _INTEGERS:
                raise TypeError(
                    f"the domain of {symbol} must be an Interval, Reals, Integers, Naturals or Naturals0; got {values}."
                )

    def points(self, limits: Limits) -> Iterator[dict[sp.Symbol, sp.Expr]]:
        """Exact points of the domain, small and generic ones first, in a fixed order."""
        pools = [candidates(s, self.sets.get(s)) for s in self.symbols]
        if not all(pools):
            return
        longest = max((len(p) for p in pools), default=1)
        for trial in range(2 * longest):
            limits.check()
            point = {
                s: pool[(trial * _STRIDES[j % len(_STRIDES)] + 2 * j) % len(pool)]
                for j, (s, pool) in enumerate(zip(self.symbols, pools, strict=True))
            }
            if self.admits(point, limits):
                yield point

    def admits(self, point: Mapping[sp.Symbol, sp.Expr], limits: Limits) -> bool:
        """Whether every joint condition certainly holds at the point."""
        evaluator = Evaluator(point, 128, limits)
        try:
            return all(evaluator.holds(condition) for condition in self.conditions)
        except NotEvaluatedError:
            return False

    def is_empty(self) -> bool:
        """Whether a set is known to hold no value that the assumptions of its symbol allow."""
        return any(_is_empty(symbol, values) for symbol, values in self.sets.items())

    def cases(self) -> list[dict[sp.Symbol, sp.Expr]]:
        """Substitutions whose ranges cover the domain, by real, positive, nonnegative and integer symbols only.

        x ∈ (a, b) becomes (a + b t)/(1 + t) with t > 0; n ≥ 1 becomes m + 1 with m ≥ 0; a closed interval adds
        its right end as a case of its own.
        """
        choices = [[(s, value) for value in cover(s, self.sets.get(s))] for s in self.symbols]
        cases = [dict(choice) for choice in product(*choices)]
        return cases if len(cases) <= _MAX_CASES else []


@lru_cache(maxsize=_KEPT)
def candidates(symbol: sp.Symbol, values: sp.Set | None) -> tuple[sp.Expr, ...]:
    """The exact sample values that satisfy every assumption of ``symbol`` and lie in ``values``."""
    interval, integer = bounds(symbol, values)
    limits = Limits.seconds(LONG_TIMEOUT)
    pool: Sequence[sp.Expr]
    if symbol.is_imaginary:
        pool = [sp.I * r for r in REALS if r != 0]
    elif interval is None:
        pool = COMPLEXES
    elif integer:
        pool = INTEGERS
    else:
        pool = _between(interval, limits)
    return tuple(value for value in pool if is_admissible(value, symbol, values, limits))


def is_admissible(value: sp.Expr, symbol: sp.Symbol, values: sp.Set | None, limits: Limits) -> bool:
    """Whether an exact number certainly lies in the domain of the symbol."""
    interval, integer = bounds(symbol, values)
    if (integer and not value.is_integer) or not _fits(value, symbol):
        return False
    ends = ends_of(sp.Contains(value, interval, evaluate=False)) if interval is not None else ()
    return Domain(symbols=(), conditions=ends).admits({}, limits)


@lru_cache(maxsize=_KEPT)
def bounds(symbol: sp.Symbol, values: sp.Set | None) -> tuple[sp.Interval | None, bool]:
    """The real interval of a symbol (None if it is complex) and whether it takes integers only."""
    integer = bool(symbol.is_integer) or values in _INTEGERS
    interval = sp.S.Reals if values is None and symbol.is_real else _INTEGERS.get(values, values)
    if interval is None:
        return None, integer
    narrowed = interval.intersect(_half_line(symbol))
    return narrowed if isinstance(narrowed, sp.Interval) else interval, integer


def _half_line(symbol: sp.Symbol) -> sp.Interval:
    """The numbers of the sign that a symbol has by its assumptions."""
    if symbol.is_nonnegative:
        return sp.Interval(0, sp.oo, left_open=bool(symbol.is_positive))
    if symbol.is_nonpositive:
        return sp.Interval(-sp.oo, 0, right_open=bool(symbol.is_negative))
    return sp.S.Reals


def _is_empty(symbol: sp.Symbol, values: sp.Set) -> bool:
    interval, integer = bounds(symbol, values)
    allowed = (_half_line(symbol), sp.S.Integers if integer else sp.S.Reals)
    return interval is None or any(interval.intersect(part) is sp.S.EmptySet for part in allowed)


def cover(symbol: sp.Symbol, values: sp.Set | None) -> list[sp.Expr]:
    """Expressions in one fresh symbol (or the symbol itself) that together take every value of the domain."""
    interval, integer = bounds(symbol, values)
    if interval is None:
        return [sp.I * sp.Dummy(symbol.name, real=True)] if symbol.is_imaginary else [symbol]
    if integer:
        return [_integers(symbol, interval)]
    low, high = interval.start, interval.end
    if low.is_infinite and high.is_infinite:
        return [symbol if values is None else sp.Dummy(symbol.name, real=True)]
    if low == 0 and high.is_infinite and (symbol.is_positive or (symbol.is_nonnegative and not interval.left_open)):
        return [symbol]
    ends = ((low, bool(interval.left_open)), (high, bool(interval.right_open)))
    (first, is_open), (last, last_is_open) = sorted(ends, key=lambda end: (bool(end[0].is_infinite), end[1]))
    t = sp.Dummy(symbol.name, **{"positive" if is_open else "nonnegative": True})
    if last.is_infinite:
        return [first + t if last == sp.oo else first - t]
    inner = (first + last * t) / (1 + t)
    return [inner] if last_is_open else [inner, last]


def _integers(symbol: sp.Symbol, interval: sp.Interval) -> sp.Expr:
    step, start = (2, int(bool(symbol.is_odd))) if symbol.is_even or symbol.is_odd else (1, 0)
    for end, is_open, way in ((interval.start, interval.left_open, 1), (interval.end, interval.right_open, -1)):
        if end.is_Integer:
            first = int(end) + way * int(bool(is_open))
            first += way * (way * (start - first) % step)
            return first + way * step * sp.Dummy(symbol.name, integer=True, nonnegative=True)
    if step == 1:
        return symbol if symbol.is_integer else sp.Dummy(symbol.name, integer=True)
    return start + step * sp.Dummy(symbol.name, integer=True)


def _between(interval: sp.Interval, limits: Limits) -> Sequence[sp.Expr]:
    """Rationals in the interval: fractions of a bounded one, offsets from the end of a half-line."""
    low, high = interval.start, interval.end
    if low.is_infinite and high.is_infinite:
        return REALS
    if low.is_infinite:
        return [_near(high - r, limits) for r in OFFSETS]
    if high.is_infinite:
        return [_near(low + r, limits) for r in OFFSETS]
    return [_near(low + (high - low) * r, limits) for r in FRACTIONS]


def _near(value: sp.Expr, limits: Limits) -> sp.Expr:
    """A rational number: the value itself, or a dyadic one within 2^-40 of an irrational value."""
    if value.is_Rational:
        return value
    scaled = Evaluator({}, 64, limits)(value).real.mid() * 2**40
    return sp.Rational(int(scaled.floor().fmpz()), 2**40)


def _fits(value: sp.Expr, symbol: sp.Symbol) -> bool:
    """Whether an exact number has every assumption of the symbol (is_real, is_prime, is_irrational, ...)."""
    return _has(value, _traits(symbol))


@lru_cache(maxsize=_KEPT)
def _traits(symbol: sp.Symbol) -> frozenset[tuple[str, bool]]:
    return frozenset(symbol.assumptions0.items())


@lru_cache(maxsize=8192)
def _has(value: sp.Expr, traits: frozenset[tuple[str, bool]]) -> bool:
    return all(getattr(value, f"is_{name}") == wanted for name, wanted in traits)
