"""Variables that are numbers: dimensions, naturals, indices, real and complex numbers, and their intervals."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.claims.variable import Variable
from numeric_check.drawing.hints import Moderate
from numeric_check.inputs import flag, instance, integer, letters
from numeric_check.inputs import natural as natural_number
from numeric_check.inputs import real as real_number
from numeric_check.variables.lengths import length_of


def dimension(name: str, *, at_least: Variable | int = 1) -> Variable:
    """k ∈ {1, 2, 3, …}, a size of a matrix; or m ≥ r for a dimension or a number r.

    Parameters
    ----------
    name : str
    at_least : Variable or int, optional
        A dimension that comes before this one, or a number.

    Returns
    -------
    Variable : of a positive integer symbol.

    Examples
    --------
    >>> from numeric_check import dimension
    >>> dimension("k").conditions, dimension("n", at_least=3).conditions
    ((), (n >= 3,))
    >>> dimension("m", at_least=dimension("r")).conditions
    (m >= r,)
    """
    symbol = sp.Symbol(letters(name), integer=True, positive=True)
    least = integer(at_least.symbol if isinstance(at_least, Variable) else at_least, "at_least")
    return Variable(symbol=symbol, conditions=_stated(symbol >= least))


def natural(name: str, *, start: int = 1, largest: int | None = None) -> Variable:
    """n ∈ {start, start + 1, …}, or n ∈ {start, …, largest}.

    Parameters
    ----------
    name : str
    start : int
        0 or more; the symbol is positive from 1 on and nonnegative from 0 on.
    largest : int, optional

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if start is negative, or largest below it.

    Examples
    --------
    >>> from numeric_check import natural
    >>> natural("n", start=0).symbol.is_nonnegative, natural("n", start=2).conditions
    (True, (n >= 2,))
    >>> natural("m", start=0, largest=6).conditions
    (m <= 6,)
    """
    start = natural_number(start, f"natural {letters(name)}: start")
    if largest is not None and natural_number(largest, f"natural {name}: largest") < start:
        raise ValueError(f"natural {name} needs largest ≥ start; got start={start} and largest={largest}.")
    sign = {"positive": True} if start >= 1 else {"nonnegative": True}
    symbol = sp.Symbol(letters(name), integer=True, **sign)
    return Variable(
        symbol=symbol, conditions=_stated(symbol >= start, *(() if largest is None else (symbol <= largest,)))
    )


def index(name: str, length: Variable) -> Variable:
    """j ∈ {1, …, n} for a dimension n that comes before it.

    Examples
    --------
    >>> from numeric_check import dimension, index
    >>> index("j", dimension("n")).conditions
    (j <= n,)
    """
    symbol = sp.Symbol(letters(name), integer=True, positive=True)
    return Variable(symbol=symbol, conditions=(symbol <= length_of(length, "length"),))


def real(name: str) -> Variable:
    """t ∈ ℝ."""
    return Variable(symbol=sp.Symbol(letters(name), real=True))


def positive(name: str) -> Variable:
    """t ∈ ℝ with t > 0."""
    return Variable(symbol=sp.Symbol(letters(name), positive=True))


def nonzero(name: str) -> Variable:
    """t ∈ ℝ with t ≠ 0."""
    return Variable(symbol=sp.Symbol(letters(name), real=True, nonzero=True))


def complex_number(name: str) -> Variable:
    """z ∈ ℂ."""
    return Variable(symbol=sp.Symbol(letters(name)))


def moderate(name: str) -> Variable:
    """t ∈ ℂ, with the hint to stay at a few units in modulus: a time, or another factor of a large matrix."""
    return Variable(symbol=sp.Symbol(letters(name)), hint=Moderate())


def fraction(name: str) -> Variable:
    """q ∈ ℝ with 0 < q < 1.

    Examples
    --------
    >>> from numeric_check import fraction
    >>> fraction("q").conditions, fraction("q").symbol.is_positive
    ((q < 1,), True)
    """
    symbol = sp.Symbol(letters(name), positive=True)
    return Variable(symbol=symbol, conditions=(symbol < 1,))


def between(symbol: sp.Symbol, low: Any, high: Any) -> Variable:
    """t ∈ ℝ with low ≤ t ≤ high, numbers or expressions in variables that come before it.

    Raises
    ------
    TypeError : if the symbol is no Symbol, or a bound no number or expression.
    ValueError : if the symbol or a bound is not real.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import between
    >>> between(sp.Symbol("t", real=True), -1, 1).conditions
    (t >= -1, t <= 1)
    """
    _require_real(symbol, "between bounds")
    low, high = real_number(low, "low"), real_number(high, "high")
    return Variable(symbol=symbol, conditions=_stated(symbol >= low, symbol <= high))


def half_line(symbol: sp.Symbol, end: Any, *, below: bool = False) -> Variable:
    """t ∈ ℝ with t > end, or with t < end.

    Raises
    ------
    TypeError : if the symbol is no Symbol, or the end no number or expression.
    ValueError : if the symbol or the end is not real.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import half_line
    >>> half_line(sp.Symbol("t", real=True), 1, below=True).conditions
    (t < 1,)
    """
    _require_real(symbol, "on a half-line")
    end = real_number(end, "end")
    return Variable(symbol=symbol, conditions=_stated(symbol < end if flag(below, "below") else symbol > end))


def _stated(*conditions: Any) -> tuple[Any, ...]:
    """The conditions that the assumptions of the symbols do not already say."""
    return tuple(condition for condition in conditions if condition != sp.true)


def _require_real(symbol: sp.Symbol, where: str) -> None:
    if not instance(symbol, "symbol", sp.Symbol, "a Symbol").is_real:
        raise ValueError(f"a variable {where} must be real; got {symbol} with {symbol.assumptions0}.")
