"""Variables that are numbers: dimensions, naturals, real and complex numbers, drawn by the symbol's own assumptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.variable import Variable, gaussian_rational, in_turn, small_rational

_DIMENSIONS = (2, 3, 1, 4)  # 2 first: the smallest size at which matrices do not commute
_EXCESSES = (1, 0, 2)  # over a dimension that is no larger; a cycle coprime to that of the dimensions
_UNIT = (3 + 4 * sp.I) / 5  # a rational number of modulus 1 off both axes
_HARD = (
    *map(sp.sympify, ("2/3", 0, -1, _UNIT, "1/10**30", -700, 1, 700, sp.I, 30)),
    *map(sp.sympify, (2, -30 * _UNIT, "-1/10**30", 3, -3, -700 * sp.I)),
)
_LARGEST_INTEGER = 8  # an integer may be a size, a number of terms or an exponent
_NATURALS = 13  # naturals are drawn up to start + 12
_TURNS = 7  # hard values a variable takes by turns; coprime to the cycles of dimensions (4) and contractions (9)
_MODERATION = 8  # e^(tA) with |t| ≤ 57/8 and entries of A up to 40 stays within reach of a few hundred digits
_TRIES = 1000  # proposals before a domain is called empty; even a domain as thin as the primes is hit in tens


def dimension(name: str, *, at_least: Variable | None = None) -> Variable:
    """k ∈ {1, 2, 3, …}, a size of a matrix; drawn as 2, 3, 1, 4 by turns. Or m ∈ {r, r + 1, …} for a dimension r.

    Parameters
    ----------
    name : str
    at_least : Variable, optional
        A dimension that comes before this one; drawn is then m − r as 1, 0, 2 by turns.

    Returns
    -------
    Variable : of a positive integer symbol; a second dimension of a point runs through all sizes beside the first.

    Examples
    --------
    >>> from numeric_check import dimension
    >>> dimension("k").domain
    'k ≥ 1'
    >>> dimension("m", at_least=dimension("r")).domain
    'm ≥ r'
    """
    choices = _DIMENSIONS if at_least is None else _EXCESSES

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Integer:
        turn = index + len(point) * (1 + index // len(choices))
        smallest = 0 if at_least is None else point[at_least.symbol]
        return sp.Integer(smallest + choices[turn % len(choices)])

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> int:
        return int(draw(rng, index, point))

    symbol = sp.Symbol(name, integer=True, positive=True)
    domain = f"{name} ≥ {1 if at_least is None else at_least.symbol}"
    return Variable(symbol=symbol, domain=domain, draw=draw, sweep=sweep)


def natural(name: str, *, start: int = 1, largest: int | None = None) -> Variable:
    """n ∈ {start, start + 1, …}, the first seven by turns and then at random up to start + 12.

    Parameters
    ----------
    name : str
    start : int
        0 or more; the symbol is positive from 1 on and nonnegative from 0 on.
    largest : int, optional
        The end of the domain, for claims with the hypothesis n ≤ largest.

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if start is negative, or largest below it.

    Examples
    --------
    >>> from numeric_check import natural
    >>> natural("n", start=0).symbol.is_nonnegative, natural("n", start=2).domain
    (True, 'n ≥ 2')
    >>> natural("m", start=0, largest=6).domain
    '0 ≤ m ≤ 6'
    """
    if start < 0:
        raise ValueError(f"natural {name} needs start ≥ 0; got start={start}.")
    if largest is not None and largest < start:
        raise ValueError(f"natural {name} needs largest ≥ start; got start={start} and largest={largest}.")
    count = _NATURALS if largest is None else min(_NATURALS, largest - start + 1)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Integer:
        offset = (index + len(point)) % min(_TURNS, count) if index < _TURNS else int(rng.integers(count))
        return sp.Integer(start + offset)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> int:
        return start + index % count

    sign = {"positive": True} if start >= 1 else {"nonnegative": True}
    domain = f"{name} ≥ {start}" if largest is None else f"{start} ≤ {name} ≤ {largest}"
    return Variable(symbol=sp.Symbol(name, integer=True, **sign), domain=domain, draw=draw, sweep=sweep)


def real(name: str) -> Variable:
    """t ∈ ℝ, with zero, 10⁻³⁰ and both signs of order one and of 700 among the draws."""
    return scalar_variable(sp.Symbol(name, real=True))


def positive(name: str) -> Variable:
    """t ∈ ℝ with t > 0."""
    return scalar_variable(sp.Symbol(name, positive=True))


def nonzero(name: str) -> Variable:
    """t ∈ ℝ with t ≠ 0."""
    return scalar_variable(sp.Symbol(name, real=True, nonzero=True))


def complex_number(name: str) -> Variable:
    """α ∈ ℂ; drawn after a function with a pole or a cut, it keeps Im α > 0 so that f(α) is defined."""
    return scalar_variable(sp.Symbol(name))


def moderate(name: str) -> Variable:
    """t ∈ ℂ, at most a few units in modulus at every point: a time, or another factor of a large matrix."""
    whole = complex_number(name)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Expr:
        return gaussian_rational(rng) / _MODERATION

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        return whole.sweep(rng, index, size, {}) / _MODERATION

    return replace(whole, domain=f"{name} complex, of modulus below ten", draw=draw, sweep=sweep)


def scalar_variable(symbol: sp.Symbol) -> Variable:
    """The variable of a Symbol: the values are those that contradict none of its assumptions.

    Parameters
    ----------
    symbol : Symbol

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : when a value is drawn, if no value can be found that the assumptions admit.
    """
    hard = [value for value in _HARD if _admits(symbol, value)][:_TURNS]

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Expr:
        if _meets_a_branch(point):
            return _proposal(symbol, rng, off_the_cut=True)
        if index % 2 == 0 and hard:
            return in_turn(hard, rng, index // 2, point)
        return _proposal(symbol, rng, off_the_cut=False)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> Any:
        if symbol.is_integer:
            return int(draw(rng, index, point))
        return _floats(symbol, rng, size, off_the_cut=_meets_a_branch(point))

    assumptions = ", ".join(name for name, holds in symbol._assumptions_orig.items() if holds)
    domain = f"{symbol.name} {assumptions or 'complex'}"
    return Variable(symbol=symbol, domain=domain, draw=draw, sweep=sweep)


def _meets_a_branch(point: Mapping[Any, Any]) -> bool:
    """Whether the point holds a function with a logarithm or a power that is not natural: it has a cut or a pole."""
    bodies = [value.expr for value in point.values() if isinstance(value, sp.Lambda)]
    powers = [power.exp for body in bodies for power in body.atoms(sp.Pow)]
    return any(body.has(sp.log) for body in bodies) or any(not (e.is_Integer and e > 0) for e in powers)


def _admits(symbol: sp.Symbol, value: sp.Expr) -> bool:
    """Whether the value contradicts none of the symbol's assumptions."""
    if symbol.is_integer and abs(value) > _LARGEST_INTEGER:
        return False
    return all(getattr(value, f"is_{name}") in (holds, None) for name, holds in symbol.assumptions0.items())


def _proposal(symbol: sp.Symbol, rng: np.random.Generator, *, off_the_cut: bool) -> sp.Expr:
    """A random value that the symbol admits; off the cut: in the first quadrant, if the symbol has values there."""
    admitted = (value for value in (_random_value(symbol, rng) for _ in range(_TRIES)) if _admits(symbol, value))
    value = next(admitted, None)
    if value is None:
        raise ValueError(f"no value found for {symbol} with the assumptions {symbol._assumptions_orig}; relax them.")
    if not off_the_cut or symbol.is_imaginary or symbol.is_extended_nonpositive:
        return value
    return next((other for other in admitted if sp.re(other) > 0 and sp.im(other) >= 0), value)


def _random_value(symbol: sp.Symbol, rng: np.random.Generator) -> sp.Expr:
    if symbol.is_integer:
        return sp.Integer(int(rng.integers(-_LARGEST_INTEGER, _LARGEST_INTEGER + 1)))
    if symbol.is_extended_real:
        return small_rational(rng)
    return gaussian_rational(rng) if not symbol.is_imaginary else small_rational(rng) * sp.I


def _floats(symbol: sp.Symbol, rng: np.random.Generator, size: int, *, off_the_cut: bool) -> np.ndarray:
    """Normal deviates of order one, folded into the domain."""
    values = 2.0 * rng.standard_normal(size)
    if symbol.is_imaginary:
        return 1j * values
    if not symbol.is_extended_real:
        return (np.abs(values) if off_the_cut else values) + 1j * np.abs(rng.standard_normal(size))
    if symbol.is_extended_nonpositive:
        return -np.abs(values)
    return np.abs(values) if off_the_cut or symbol.is_extended_nonnegative else values
