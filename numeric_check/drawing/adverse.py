"""The worst values that a sort has: zero, equal, opposite, singular, of rank one, tiny, huge, at the ends of ranges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from itertools import product
from math import inf
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.drawing.basics import admits, entry_of, parts, pick, shape_at
from numeric_check.drawing.functions import bad_function
from numeric_check.drawing.order import Stage
from numeric_check.drawing.plain import bounds, plain_value, random_entries, random_number
from numeric_check.rules.conversion import is_irrational, to_sympy
from numeric_check.rules.exact import Exact
from numeric_check.rules.gaussian import Gaussian

_NUMBERS = (
    *map(sp.sympify, (0, 1, -1, sp.I, "1/2", 2, -2, 1 + sp.I, "-1/2", 3, "1/10**6")),
    *map(sp.sympify, (-sp.I, 1000, "-1/10**6", -1000, "1/3", 3 * sp.I - 1, 5 - 2 * sp.I, "-4*I", "I/10**6 - 1")),
)
_SIZES = (1, 2, 1, 3, 2, 4)
_LARGEST_SPAN = 6  # an integer without an upper end is drawn near its lower one, where cases differ
_SMALL = (0, 0, 1, -1, 1, 2)
_ONE = Gaussian(1, 0)
_SCALES = tuple(map(sp.sympify, ("1/10**6", 1000)))
_ISOTROPIC = 4  # times as often as another case
_KEPT = 512  # letters of which it is known what they admit
_FRESH = 4  # every fourth value is of order one, so that it is not always all of them that are special


def adverse_value(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
    """A bad value of the sort of the variable; conditions are imposed on it afterwards.

    Parameters
    ----------
    stage : Stage
    rng : numpy.random.Generator
    index : int
        The number of the point; sizes run through 1, 2, 1, 3, 2, 4, a number that none but zeros come before through
        0, 1, −1, i, 1/2, ….
    point : mapping of the variables drawn before

    Returns
    -------
    exact SymPy value or Lambda
    """
    symbol = stage.symbol
    if isinstance(symbol, sp.MatrixSymbol):
        return _matrix(stage, shape_at(symbol.shape, point), rng, point)
    if isinstance(symbol, sp.IndexedBase):
        return _table(stage, rng, point)
    if not isinstance(symbol, sp.Symbol):
        return bad_function(stage, rng, point)
    if symbol.is_integer:
        return _integer(stage, rng, index, point)
    admitted = [*_admitted(symbol), *(value for value in _relatives(point) if admits(symbol, value))]
    first = not any(value for other, value in point.items() if isinstance(other, sp.Symbol) and not other.is_integer)
    if first and index < len(admitted):
        return admitted[index]
    if not admitted or rng.integers(_FRESH) == 0:
        return random_number(symbol, rng)
    return pick(admitted, rng)


def _integer(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Expr:
    """The ends of the range and what is near the lower one; sizes by turns that meet differently for each size."""
    low, high = bounds(stage, point)
    if low == -inf:
        return pick([sp.S.Zero, sp.S.One, -sp.S.One, random_number(stage.symbol, rng)], rng)
    if stage.is_size:
        turns = _SIZES if low else (0, *_SIZES)
        return sp.Integer(max(low, min(high, turns[(index * (1 + len(point)) + len(point)) % len(turns)])))
    top = min(high, low + _LARGEST_SPAN)
    return sp.Integer(pick([low, top, low + int(rng.integers(int(max(top - low, 0)) + 1))], rng))


def _relatives(point: Mapping[Any, Any]) -> list[sp.Expr]:
    """What is equal, opposite or inverse to a rational number drawn before."""
    numbers = [v for symbol, v in point.items() if isinstance(symbol, sp.Symbol) and v and not is_irrational(v)]
    known = map(Exact().number, numbers)
    return [to_sympy(other) for z in known for other in (z, -z, _ONE / z, Gaussian(z.x, -z.y), _ONE - z)]


@lru_cache(maxsize=_KEPT)
def _admitted(symbol: Any) -> tuple[sp.Expr, ...]:
    return tuple(value for value in _NUMBERS if admits(symbol, value))


def _matrix(stage: Stage, shape: tuple[int, ...], rng: np.random.Generator, point: Mapping[Any, Any]) -> Any:
    rows, columns = shape
    same = [value for value in point.values() if isinstance(value, sp.MatrixBase) and value.shape == shape][-2:]
    small = [[pick(_SMALL, rng) for _ in range(columns)] for _ in range(rows)]
    u, v = ([pick(_SMALL[1:], rng) for _ in range(n)] for n in shape)
    scale, drawn = pick(_SCALES, rng), random_entries(rng, rows * columns, is_complex=not stage.is_real)
    cases: list[Callable[[int, int], Any]] = [
        *(lambda i, j: 0, lambda i, j: 1, lambda i, j: int(i == j), lambda i, j: -int(i == j)),
        lambda i, j: int(i == 0 and j == columns - 1),
        lambda i, j: small[i][j],
        lambda i, j: u[i] * v[j],
        lambda i, j: -u[i] * u[j] if rows == columns else u[i] * v[j],
        lambda i, j: small[i][j] * scale,
        lambda i, j: drawn[i * columns + j],
        *(partial(_turned, value, int(rng.integers(3))) for value in same),
    ]
    if not stage.is_real:
        cases += [
            lambda i, j: sp.I * int(i == j),
            lambda i, j: small[i][j] + sp.I * (1 - small[i][j]),
            lambda i, j: u[i] * v[j] * (1 + sp.I),
        ]
        if rows > 1:
            isotropic = (sp.S.One, sp.I, *[sp.S.Zero] * rows)  # xᵀx = 0 for a column
            cases += [lambda i, j: isotropic[i]] * (_ISOTROPIC if columns == 1 else 1)
    entry = pick(cases, rng)
    entries = (sp.sympify(entry(i, j)) for i in range(rows) for j in range(columns))
    return sp.ImmutableDenseMatrix(
        rows, columns, [value if value.is_Rational else sp.expand(value) for value in entries]
    )


def _turned(matrix: Any, case: int, i: int, j: int) -> Any:
    """An entry, or its opposite, or its conjugate."""
    return (matrix[i, j], -matrix[i, j], sp.conjugate(matrix[i, j]))[case]


def _table(stage: Stage, rng: np.random.Generator, point: Mapping[Any, Any]) -> Any:
    """Zeros, equal entries, small integers, the entries of another table, tiny and huge ones, all of the right sort."""
    lengths, letter = shape_at(stage.symbol.shape, point), entry_of(stage.symbol)
    places = list(product(*map(range, lengths)))
    case = int(rng.integers(7))
    constant = pick(_admitted(letter) or [sp.S.Zero], rng)
    entries = [pick(_SMALL, rng) if case > 1 else constant * case for _ in places]
    tables = [value for value in point.values() if isinstance(value, sp.NDimArray) and value.shape == lengths]
    if case == 2 and tables:
        entries = [pick((1, -1), rng) * entry for entry in parts(tables[-1])]
    if case == 3:
        entries = [entry * pick(_SCALES, rng) for entry in entries]
    if case == 4:
        entries = parts(plain_value(stage, rng, 1, point))
    if case > 4 and not stage.is_real:
        entries = [entry * pick((sp.S.One, sp.I, 1 + sp.I), rng) for entry in entries]
    return sp.ImmutableDenseNDimArray([_of_sort(letter, sp.sympify(entry), rng) for entry in entries], lengths)


def _of_sort(letter: sp.Symbol, entry: sp.Expr, rng: np.random.Generator) -> sp.Expr:
    """The entry, its absolute value, or another one, whichever the assumptions admit."""
    found = next((value for value in (entry, abs(entry)) if admits(letter, value)), None)
    return random_number(letter, rng) if found is None else found
