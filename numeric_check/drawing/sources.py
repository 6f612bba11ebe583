"""The points of a claim: the author's hints and hard values, and a source that knows the conditions only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.balls import Balls
from numeric_check.claim import Claim
from numeric_check.conditions import holds
from numeric_check.drawing.adverse import adverse_value
from numeric_check.drawing.affine import imposed
from numeric_check.drawing.basics import admits, parts, shape_at
from numeric_check.drawing.conditions import function_of, permutes, radius_bound, stack, states_reality
from numeric_check.drawing.order import Stage, stages
from numeric_check.drawing.orthogonal import orthonormal_columns
from numeric_check.drawing.permuted import representatives
from numeric_check.drawing.plain import plain_value
from numeric_check.drawing.spectra import contraction, off_the_cut, scaled
from numeric_check.evaluate import exact_scope, scope_at
from numeric_check.scope import UNEVALUABLE
from numeric_check.variable import Point

TRIES = 60  # values of a number, a size or a function, of which one has to satisfy the conditions
TRIES_OF_TABLES = 12  # and of a matrix or a table, which is moved until it satisfies those that are linear
FAILURES = 4  # of a construction, which as a rule says that the variables before leave no value
VARIANTS = 4  # orders in which the variables may be drawn
STARTS = 12  # points begun anew where a variable has no value beside the others, in each order by turns
_LATER = 1000  # turns after those that are counted, so that a value tried again is another one

Raw = Callable[[Stage, np.random.Generator, int, Mapping[Any, Any]], Any]


def points(claim: Claim, count: int, rng: np.random.Generator) -> Iterator[Point]:
    """At most ``count`` points that satisfy the conditions: the author's hints first, and hard values by turns.

    Parameters
    ----------
    claim : Claim
    count : int
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : symbol to exact SymPy value; fewer where none is found within the tries.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import Claim, column, dimension, points
    >>> k = dimension("k")
    >>> claim = Claim(lhs=k.symbol, rhs=k.symbol, variables=(k, column("x", k)))
    >>> [str(point[k.symbol]) for point in points(claim, 4, np.random.default_rng(1))]
    ['2', '3', '1', '4']
    """
    return _found(claim, count, rng, _hinted)


def adverse_points(claim: Claim, count: int, rng: np.random.Generator) -> Iterator[Point]:
    """The same from the sorts and the conditions alone, as bad as these allow.

    Parameters
    ----------
    claim : Claim
    count : int
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : symbol to exact SymPy value; fewer where none is found within the tries.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import Claim, adverse_points, real
    >>> t = real("t")
    >>> claim = Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,))
    >>> any(point[t.symbol] == 0 for point in adverse_points(claim, 20, np.random.default_rng(0)))
    True
    """
    return _found(claim, count, rng, adverse_value)


def point_beside(
    claim: Claim, rng: np.random.Generator, index: int, fixed: Mapping[Any, Any], raw: Raw | None = None
) -> Point | None:
    """A point with the values that are fixed for some variables, or None if none is found within the tries."""
    return _search(claim, rng, index, fixed, raw or _hinted, Counter())


def _found(claim: Claim, count: int, rng: np.random.Generator, raw: Raw) -> Iterator[Point]:
    failed: Counter[int] = Counter()
    found = (
        _search(claim, rng, index, {}, raw, failed) for index in range(count if claim.variables else min(count, 1))
    )
    yield from (point for point in found if point is not None)


def _search(
    claim: Claim, rng: np.random.Generator, index: int, fixed: Mapping[Any, Any], raw: Raw, failed: Counter[int]
) -> Point | None:
    """A point by the order of the variables that failed least so far, begun anew a few times."""
    for start in range(STARTS):
        variant = min(range(VARIANTS), key=lambda order: (failed[order], order))
        found = _point(stages(claim, variant), rng, index + start // VARIANTS * _LATER, raw, fixed)
        if found is not None:
            return {variable.symbol: found[variable.symbol] for variable in claim.variables}
        failed[variant] += 1
    return None


def _hinted(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
    drawn = plain_value(stage, rng, index, point)
    return drawn if stage.hint is None else stage.hint(rng, index, point, drawn)


def _point(
    order: tuple[Stage, ...], rng: np.random.Generator, index: int, raw: Raw, fixed: Mapping[Any, Any]
) -> Point | None:
    point: Point = {}
    for stage in order:
        if stage.symbol in fixed:
            point = {**point, stage.symbol: fixed[stage.symbol]}
            found = point if satisfied(stage.conditions, point) else None
        else:
            found = _extended(stage, rng, index, point, raw)
        if found is None:
            return None
        point = found
    return point


def _extended(stage: Stage, rng: np.random.Generator, index: int, point: Point, raw: Raw) -> Point | None:
    """The point with values for the variables of a stage that satisfy its conditions."""
    failures = 0
    tries = TRIES_OF_TABLES if isinstance(stage.symbol, (sp.MatrixSymbol, sp.IndexedBase)) else TRIES
    for attempt in range(1 if stage.definition else tries):
        turn = index if attempt == 0 else _LATER + int(rng.integers(_LATER))
        values = _values(stage, rng, turn, point, raw)
        failures += values is None
        if failures > FAILURES:
            return None
        if values is not None and all(_of_sort(symbol, value) for symbol, value in values.items()):
            candidate = {**point, **values}
            if satisfied(stage.conditions, candidate):
                return candidate
    return None


def _values(stage: Stage, rng: np.random.Generator, index: int, point: Point, raw: Raw) -> Point | None:
    """Computed, or from a construction that a condition asks for, or raw and then moved until the linear ones hold."""
    try:
        if stage.definition is not None:
            return {stage.symbol: computed(stage.symbol, *stage.definition, point)}
        stacks = next(filter(None, map(stack, stage.conditions)), None)
        if stacks is not None:
            return _stacked(stage, *stacks, point, rng)
    except UNEVALUABLE:
        return None
    value = _spectral(stage, rng, index, point)
    if value is not None:
        return {stage.symbol: value}
    value = sp.sympify(raw(stage, rng, index, point))
    affine = [c for c in stage.conditions if not states_reality(c, stage.symbol)]
    if isinstance(value, sp.Lambda) or not affine or getattr(stage.symbol, "is_integer", False):
        return {stage.symbol: value}
    same = [c for c in affine if isinstance(stage.symbol, sp.IndexedBase) and permutes(c, stage.symbol)]
    if same:
        first = representatives(same, value.shape, point)
        value = sp.ImmutableDenseNDimArray([value[first[place]] for place in np.ndindex(*value.shape)], value.shape)
        if len(same) == len(affine):
            return {stage.symbol: value}
    value = imposed(stage.symbol, _real(value) if stage.is_real else value, affine, point, rng, real=stage.is_real)
    value = value if value is None else _shrunk(stage, value, rng, index, point)
    return None if value is None else {stage.symbol: value}


def _real(value: Any) -> Any:
    return value.applyfunc(sp.re) if isinstance(value, sp.MatrixBase) else value


def computed(symbol: Any, expr: Any, indices: tuple[Any, ...], point: Point) -> Any:
    """The value of the expression that a matrix, a number, or every entry of a table equals."""
    scope = exact_scope(point)
    if not indices:
        value = scope.value(expr)
        return sp.ImmutableDenseMatrix(value.to_Matrix()) if isinstance(symbol, sp.MatrixSymbol) else _number(value)
    lengths = shape_at(symbol.shape, point)
    entries = []
    for place in np.ndindex(*lengths):
        inner = scope
        for name, i in zip(indices, place, strict=True):
            inner = inner.bind_integer(expr, name, i + 1)
        entries.append(_number(inner.value(expr)))
    return sp.ImmutableDenseNDimArray(entries, lengths)


def _number(value: Any) -> sp.Expr:
    return sp.Rational(str(value.x)) + sp.I * sp.Rational(str(value.y))


def _stacked(
    stage: Stage, letters: tuple[Any, ...], factor: sp.Expr, point: Point, rng: np.random.Generator
) -> Point | None:
    """Blocks of rows of √c times a matrix with orthonormal columns."""
    shapes = [shape_at(letter.shape, point) for letter in letters]
    columns = orthonormal_columns(rng, sum(rows for rows, _ in shapes), shapes[0][1], real=stage.is_real)
    if columns is None:
        return None
    scale = _number(exact_scope(point).value(sp.sqrt(factor)))
    values, start = {}, 0
    for letter, (rows, _) in zip(letters, shapes, strict=True):
        values[letter] = sp.ImmutableDenseMatrix((scale * columns[start : start + rows, :]).applyfunc(sp.expand))
        start += rows
    return values


def _spectral(stage: Stage, rng: np.random.Generator, index: int, point: Point) -> Any:
    """A matrix by its spectrum, where nothing is said of it besides."""
    others = [c for c in stage.conditions if not states_reality(c, stage.symbol)]
    if len(others) != 1 or not isinstance(stage.symbol, sp.MatrixSymbol):
        return None
    bound = radius_bound(others[0], stage.symbol)
    n, _ = shape_at(stage.symbol.shape, point)
    if bound is not None:
        limit = _number(exact_scope(point).value(bound[0]))
        return contraction(rng, n, index, limit, strict=bound[1], real=stage.is_real)
    cut = function_of(others[0], stage.symbol)
    return off_the_cut(rng, n, index) if cut is not None and not stage.is_real else None


def _shrunk(stage: Stage, value: Any, rng: np.random.Generator, index: int, point: Point) -> Any:
    """The matrix scaled until its spectral radius is within its bound."""
    bound = next(filter(None, (radius_bound(c, stage.symbol) for c in stage.conditions)), None)
    if bound is None or satisfied(stage.conditions, {**point, stage.symbol: value}):
        return value
    return scaled(rng, index, value, _number(exact_scope(point).value(bound[0])), strict=bound[1])


def _of_sort(symbol: Any, value: Any) -> bool:
    """Whether a computed number or entry has the assumptions of its symbol."""
    return not isinstance(symbol, (sp.Symbol, sp.IndexedBase)) or all(admits(symbol, part) for part in parts(value))


def satisfied(conditions: tuple[Any, ...], point: Mapping[Any, Any]) -> bool:
    """Whether all conditions are known to hold at a point.

    Parameters
    ----------
    conditions : tuple of SymPy Booleans
    point : mapping of symbol to exact SymPy value

    Returns
    -------
    bool : False too where it is not known.
    """
    if not conditions:
        return True
    scope = scope_at(Balls(), point, exact_scope(point))
    try:
        return all(bool(holds(c, scope)) for c in conditions)
    except UNEVALUABLE:
        return False
