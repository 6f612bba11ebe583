"""The values that a sort has: hard ones by turns, and random ones of order one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from math import inf
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.drawing.affine import interval
from numeric_check.drawing.basics import admits, entry_of, gaussian_rational, in_turn, shape_at, small_rational
from numeric_check.drawing.functions import function_by_turns
from numeric_check.drawing.order import Stage

_SIZES = (2, 3, 1, 4)  # 2 first: the smallest size at which matrices do not commute
_EXCESSES = (1, 0, 2)  # over a smallest size that is another's; a cycle coprime to that of the sizes
_UNIT = (3 + 4 * sp.I) / 5  # a rational number of modulus 1 off both axes
_HARD = (
    *map(sp.sympify, ("2/3", 0, -1, _UNIT, "1/10**30", -700, 1, 700, sp.I, 30)),
    *map(sp.sympify, (2, -30 * _UNIT, "-1/10**30", 3, -3, -700 * sp.I)),
)
_LARGEST_INTEGER = 8  # an integer may be a number of terms or an exponent
_NATURALS = 13  # naturals are drawn up to the smallest + 12
_TURNS = 7  # hard values a variable takes by turns; coprime to the cycles of sizes (4) and contractions (9)
_COMPLEX_TURNS = (1, 3)  # of every five points two have complex entries; five is coprime to the cycles 4, 7 and 9
_ENTRY_TURNS = 5
_ZEROS = 5  # every fifth entry of a nonnegative table is zero: weights and slacks vanish in what matters
_KEPT = 512  # letters of which it is known what they admit
_TRIES = 1000  # proposals before a sort is called empty; even one as thin as the primes is hit in tens


def plain_value(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
    """A value of the sort of the variable, at the point number ``index``; of an integer within its linear bounds.

    Parameters
    ----------
    stage : Stage
    rng : numpy.random.Generator
    index : int
    point : mapping of the variables drawn before

    Returns
    -------
    exact SymPy value or Lambda

    Raises
    ------
    ValueError : if no value can be found that the assumptions admit.
    """
    symbol = stage.symbol
    if isinstance(symbol, sp.MatrixSymbol):
        rows, columns = shape_at(symbol.shape, point)
        is_complex = not stage.is_real and index % _ENTRY_TURNS in _COMPLEX_TURNS
        return random_matrix(rng, rows, columns, is_complex=is_complex)
    if isinstance(symbol, sp.IndexedBase):
        lengths = shape_at(symbol.shape, point)
        letter, is_complex = entry_of(symbol), index % _ENTRY_TURNS in _COMPLEX_TURNS
        entries = [_entry(letter, rng, is_complex=is_complex) for _ in product(*map(range, lengths))]
        return sp.ImmutableDenseNDimArray(entries, lengths)
    if not isinstance(symbol, sp.Symbol):
        return function_by_turns(stage, index, point)
    if symbol.is_integer:
        return _integer(stage, rng, index, point)
    hard = _hard(symbol)
    if index % 2 == 0 and hard:
        return in_turn(hard, rng, index // 2, len(point))
    return random_number(symbol, rng)


@lru_cache(maxsize=_KEPT)
def _hard(symbol: sp.Symbol) -> tuple[sp.Expr, ...]:
    return tuple(value for value in _HARD if admits(symbol, value))[:_TURNS]


def _integer(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Expr:
    """A size by turns, or an integer between its bounds: the first seven by turns and then at random."""
    low, high = bounds(stage, point)
    if low == -inf:
        return random_number(stage.symbol, rng)
    if stage.is_size:
        choices = _SIZES if low == 1 else _EXCESSES
        turn = choices[(index + len(point) * (1 + index // len(choices))) % len(choices)]
        return sp.Integer(min(turn if low == 1 else low + turn, high))
    count = int(min(_NATURALS, high - low + 1))
    if count < 1:
        return sp.Integer(low)
    turn = (index + len(point)) % min(_TURNS, count) if index < _TURNS else int(rng.integers(count))
    return sp.Integer(low + turn)


def bounds(stage: Stage, point: Mapping[Any, Any]) -> tuple[float, float]:
    """The least and the largest integer by the assumptions and the linear conditions, or ±∞."""
    low, high = interval(stage.symbol, stage.conditions, point)
    if stage.symbol.is_nonnegative:
        low = max(low, int(bool(stage.symbol.is_positive)))
    return low, high


def random_number(symbol: sp.Symbol, rng: np.random.Generator) -> sp.Expr:
    """A random value that the symbol admits."""
    values = (_number(symbol, rng) for _ in range(_TRIES))
    value = next((value for value in values if admits(symbol, value)), None)
    if value is None:
        raise ValueError(f"no value found for {symbol} with the assumptions {symbol._assumptions_orig}; relax them.")
    return value


def _number(symbol: sp.Symbol, rng: np.random.Generator) -> sp.Expr:
    if symbol.is_integer:
        return sp.Integer(int(rng.integers(-_LARGEST_INTEGER, _LARGEST_INTEGER + 1)))
    if symbol.is_extended_real:
        return small_rational(rng)
    return gaussian_rational(rng) if not symbol.is_imaginary else small_rational(rng) * sp.I


def _entry(letter: sp.Symbol, rng: np.random.Generator, *, is_complex: bool) -> sp.Expr:
    """A random value of an entry of a table; of nonnegative ones every fifth is 0."""
    if letter.is_nonnegative and not letter.is_positive and rng.integers(_ZEROS) == 0:
        return sp.S.Zero
    return random_number(letter, rng) if is_complex or letter.is_extended_real else small_rational(rng)


def random_matrix(rng: np.random.Generator, rows: int, columns: int, *, is_complex: bool) -> sp.ImmutableDenseMatrix:
    """Entries p/q of order one, or Gaussian rationals, no entry zero."""
    return sp.ImmutableDenseMatrix(rows, columns, random_entries(rng, rows * columns, is_complex=is_complex))


def random_entries(rng: np.random.Generator, count: int, *, is_complex: bool) -> list[sp.Expr]:
    """The entries of such a matrix."""
    entry = gaussian_rational if is_complex else _nonzero_rational
    return [entry(rng) for _ in range(count)]


def _nonzero_rational(rng: np.random.Generator) -> sp.Expr:
    return small_rational(rng) or sp.S.One
