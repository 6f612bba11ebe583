"""Real variables between bounds that depend on other variables, so that joint hypotheses hold at every point."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays import Arrays
from numeric_check.evaluate import batch_scope, exact_scope
from numeric_check.scalar_variables import positive
from numeric_check.variable import Variable

_SHARES = tuple(map(sp.Rational, ("1/3", "1", "0", "1/2", "1/7")))  # of the way up: both ends by turns


def between(symbol: sp.Symbol, low: sp.Expr, high: sp.Expr) -> Variable:
    """t ∈ ℝ with low ≤ t ≤ high, for bounds in variables that come before it.

    Parameters
    ----------
    symbol : Symbol, real
    low, high : real expressions, rational wherever the earlier variables are, with low ≤ high at every point

    Returns
    -------
    Variable : the ends of the interval and points inside by turns.

    Raises
    ------
    SympifyError : for a bound that is text.
    ValueError : if the symbol is not real; when a value is drawn, if low > high there.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import points, real
    >>> from numeric_check.intervals import between
    >>> a, b = real("a"), sp.Symbol("b", real=True)
    >>> drawn = list(points([a, between(b, -abs(a.symbol), a.symbol + 1)], 5, np.random.default_rng(0)))
    >>> all(-abs(point[a.symbol]) <= point[b] <= point[a.symbol] + 1 for point in drawn)
    True
    """
    if not symbol.is_real:
        raise ValueError(f"a variable between bounds must be real; got {symbol} with {symbol.assumptions0}.")
    low, high = (sp.sympify(end, strict=True) for end in (low, high))

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Rational:
        scope = exact_scope(point)
        ends = [sp.Rational(int(v.x.numerator), int(v.x.denominator)) for v in map(scope.value, (low, high))]
        if ends[0] > ends[1]:
            raise ValueError(f"{symbol} has no value between {low} and {high} at {dict(point)}.")
        turn = index + len(point) * (1 + index // len(_SHARES))  # a variable more begins at another share
        return ends[0] + (ends[1] - ends[0]) * _SHARES[turn % len(_SHARES)]

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        scope = batch_scope(Arrays(), point)
        below, above = (np.asarray(scope.value(end), dtype=float) for end in (low, high))
        return below + (above - below) * rng.uniform(size=size)

    return Variable(symbol=symbol, domain=f"{low} ≤ {symbol} ≤ {high}", draw=draw, sweep=sweep)


def half_line(symbol: sp.Symbol, end: sp.Rational, *, below: bool = False) -> Variable:
    """t ∈ ℝ with t > end, or with t < end.

    Parameters
    ----------
    symbol : Symbol, real
    end : Rational
    below : bool

    Returns
    -------
    Variable : within 10⁻³⁰ of the end, of order one and of order 700 away from it among the draws.

    Raises
    ------
    ValueError : if the symbol is not real or the end not rational.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import half_line, points
    >>> t = sp.Symbol("t", real=True)
    >>> all(point[t] < 1 for point in points([half_line(t, sp.S.One, below=True)], 20, np.random.default_rng(0)))
    True
    """
    if not symbol.is_real:
        raise ValueError(f"a variable on a half-line must be real; got {symbol} with {symbol.assumptions0}.")
    if isinstance(end, str) or not sp.sympify(end).is_Rational:
        raise ValueError(f"the end of a half-line must be rational; got {end!r}.")
    distance, sign = positive(symbol.name), -1 if below else 1

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Rational:
        return end + sign * distance.draw(rng, index, point)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        return float(end) + sign * distance.sweep(rng, index, size, {})

    return Variable(symbol=symbol, domain=f"{symbol} {'<' if below else '>'} {end}", draw=draw, sweep=sweep)
