"""Exact values of a variable under its conditions: computed, constructed, or moved to where the conditions hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.variable import Point
from numeric_check.drawing.affine import imposed
from numeric_check.drawing.basics import entry_of, pick, shape_at, small_rational
from numeric_check.drawing.conditions import (
    annihilator,
    function_of,
    permutes,
    radius_bound,
    states_reality_of_any,
)
from numeric_check.drawing.frames import Frame
from numeric_check.drawing.integer_tables import within
from numeric_check.drawing.nearby import Near, simple
from numeric_check.drawing.order import Stage
from numeric_check.drawing.orthogonal import isotropic_columns, orthonormal_columns
from numeric_check.drawing.permuted import representatives
from numeric_check.drawing.satisfied import satisfied
from numeric_check.drawing.spectra import annihilated, contraction, off_the_cut, scaled
from numeric_check.evaluation.evaluate import exact_scope
from numeric_check.rules.conversion import is_irrational, to_sympy
from numeric_check.rules.refusals import UNEVALUABLE, NotApplicable, Undefined
from numeric_check.rules.scope import Scope
from numeric_check.rules.sympy_values import sympy_value

_FACTORS = tuple(map(sp.sympify, (1, 0, "1/10**6", 1000)))  # of a frame whose length is free
_LEAST = sp.Rational(1, 1000)  # eigenvalue of a positive definite matrix BᴴB + cI

Raw = Callable[[Stage, np.random.Generator, int, Mapping[Any, Any]], Any]


def constructed(stage: Stage, rng: np.random.Generator, index: int, point: Point, raw: Raw) -> Point | None:
    """Computed, or from a construction that a condition asks for, or raw and then moved until the linear ones hold."""
    try:
        if stage.definition is not None:
            return {stage.symbol: computed(stage.symbol, *stage.definition, point)}
        if stage.frames:
            return _framed(stage, stage.frames[0], point, rng, raw)
        if stage.stack is not None:
            return _stacked(stage, *stage.stack, point, rng, raw)
        value = None if isinstance(raw, Near) else _spectral(stage, rng, index, point)
    except UNEVALUABLE:
        return None
    if value is None:
        drawn = _raw_value(stage, rng, index, point, raw)
        try:
            value = _moved(stage, drawn, rng, index, point, near=isinstance(raw, Near))
        except NotApplicable:
            return None
    return None if value is None else {stage.symbol: value}


def _raw_value(stage: Stage, rng: np.random.Generator, index: int, point: Point, raw: Raw) -> Any:
    """The value of its source, real where that is said, and BᴴB + cI where a positive definite one is asked for."""
    value = sp.sympify(raw(stage, rng, index, point))
    if stage.is_real and isinstance(value, sp.MatrixBase):
        value = value.applyfunc(sp.re)
    if isinstance(raw, Near) or not isinstance(value, sp.MatrixBase):
        return value
    if sp.Q.positive_definite(stage.symbol) in stage.conditions:
        value = (value.H * value + sp.eye(value.rows) * _LEAST).applyfunc(sp.expand)
    return value


def _moved(stage: Stage, value: Any, rng: np.random.Generator, index: int, point: Point, *, near: bool) -> Any:
    """The value moved until those of its conditions hold that are linear in it."""
    affine = stage.others
    if isinstance(stage.symbol, sp.IndexedBase) and entry_of(stage.symbol).is_integer:
        return within(stage.symbol, value, affine, point, rng)
    settled = isinstance(value, sp.Lambda) or getattr(stage.symbol, "is_integer", False) or is_irrational(value)
    if settled or not affine:
        return value
    same = [c for c in affine if isinstance(stage.symbol, sp.IndexedBase) and permutes(c, stage.symbol)]
    if same:
        first = representatives(same, value.shape, point)
        value = sp.ImmutableDenseNDimArray([value[first[place]] for place in np.ndindex(*value.shape)], value.shape)
        if len(same) == len(affine):
            return value
    value = imposed(stage.symbol, value, affine, point, rng, real=stage.is_real, tight=not near)
    return value if value is None else _shrunk(stage, value, rng, index, point)


def computed(symbol: Any, expr: Any, indices: tuple[Any, ...], point: Point) -> Any:
    """The value of the expression that a matrix, a number, or every entry of a table equals."""
    scope = exact_scope(point)
    if isinstance(symbol, sp.MatrixSymbol):
        return sp.ImmutableDenseMatrix(scope.value(expr).to_Matrix())
    if not indices:
        return _exact_number(expr, scope)
    lengths = shape_at(symbol.shape, point)
    return sp.ImmutableDenseNDimArray(
        [_exact_number(expr, inner) for inner in scopes_of(indices, lengths, scope)], lengths
    )


def entries_of(expr: Any, indices: tuple[Any, ...], lengths: tuple[int, ...], scope: Scope) -> Iterator[Any]:
    """The values of an expression at all places of a table, whose indices begin at 1."""
    return (inner.value(expr) for inner in scopes_of(indices, lengths, scope))


def scopes_of(indices: tuple[Any, ...], lengths: tuple[int, ...], scope: Scope) -> Iterator[Scope]:
    """The scope at each place of a table."""
    for place in np.ndindex(*lengths):
        inner = scope
        for name, i in zip(indices, place, strict=True):
            inner = inner.bind_integer(name, i + 1)
        yield inner


def _exact_number(expr: Any, scope: Scope) -> sp.Expr:
    """The value as a Gaussian rational, or as the SymPy number that it is, such as 1 + log(3/2).

    Raises
    ------
    NotApplicable : if there is none.
    """
    try:
        return to_sympy(scope.value(expr))
    except Undefined:
        raise
    except NotApplicable:
        value = sympy_value(expr, scope)
        if value is None or not value.is_number or not value.is_finite:
            raise
        return value


def _stacked(
    stage: Stage, letters: tuple[Any, ...], factor: sp.Expr, point: Point, rng: np.random.Generator, raw: Raw
) -> Point | None:
    """Blocks of rows of √c times a matrix with orthonormal columns, or of a complex one with XᵀX = 0."""
    shapes = [shape_at(letter.shape, point) for letter in letters]
    scale, rows = to_sympy(exact_scope(point).value(sp.sqrt(factor))), sum(rows for rows, _ in shapes)
    if scale == 0 and not states_reality_of_any(stage.conditions, letters):
        scale, columns = sp.S.One, isotropic_columns(rng, rows, shapes[0][1])
    else:
        columns = _columns(stage, letters, 0, (rows, shapes[0][1]), rng, raw)
    if columns is None:
        return None
    values, start = {}, 0
    for letter, (rows, _) in zip(letters, shapes, strict=True):
        block = columns[start : start + rows, :]
        values[letter] = sp.ImmutableDenseMatrix(block if scale == 1 else (scale * block).applyfunc(sp.expand))
        start += rows
    return values


def _columns(
    stage: Stage, letters: tuple[Any, ...], axis: int, shape: tuple[int, int], rng: np.random.Generator, raw: Raw
) -> Any:
    """Orthonormal columns, of letters below or beside each other, next to those of a source if it has some."""
    if isinstance(raw, Near):
        return raw.columns(letters, axis=axis, real=stage.is_real)
    return orthonormal_columns(rng, *shape, real=stage.is_real)


def _framed(stage: Stage, frame: Frame, point: Point, rng: np.random.Generator, raw: Raw) -> Point | None:
    """Orthonormal columns by one factor; all 0 if there is no room for them, or complex ones of the length 0."""
    rows, _ = shape_at(frame.letters[0].shape, point)
    columns = _columns(stage, frame.letters, 1, (rows, len(frame.letters)), rng, raw)
    if frame.square is not None:
        factor = to_sympy(exact_scope(point).value(sp.sqrt(frame.square)))
        if factor == 0 and not states_reality_of_any(stage.conditions, frame.letters):
            factor, columns = sp.S.One, isotropic_columns(rng, rows, len(frame.letters))
    elif isinstance(raw, Near):
        factor = simple(complex(np.linalg.norm(raw.values[frame.letters[0]])))
    else:
        factor = sp.S.Zero if columns is None else pick((*_FACTORS, small_rational(rng), small_rational(rng)), rng)
    if columns is None:
        return dict.fromkeys(frame.letters, sp.zeros(rows, 1).as_immutable()) if factor == 0 else None
    scaled_columns = (factor * columns).applyfunc(sp.expand)
    return {letter: sp.ImmutableDenseMatrix(scaled_columns[:, i]) for i, letter in enumerate(frame.letters)}


def _spectral(stage: Stage, rng: np.random.Generator, index: int, point: Point) -> Any:
    """A matrix by its spectrum: by a polynomial that annihilates it, or where nothing is said of it besides."""
    others = stage.others
    if not others or not isinstance(stage.symbol, sp.MatrixSymbol):
        return None
    n, _ = shape_at(stage.symbol.shape, point)
    polynomial = next(filter(None, (annihilator(c, stage.symbol) for c in others)), None)
    if polynomial is not None and polynomial.degree() > 1:
        return annihilated(rng, n, polynomial, real=stage.is_real)
    if len(others) != 1:
        return None
    bound = radius_bound(others[0], stage.symbol)
    if bound is not None:
        limit = to_sympy(exact_scope(point).value(bound[0]))
        return contraction(rng, n, index, limit, strict=bound[1], real=stage.is_real)
    cut = function_of(others[0], stage.symbol)
    return off_the_cut(rng, n, index) if cut is not None and not stage.is_real else None


def _shrunk(stage: Stage, value: Any, rng: np.random.Generator, index: int, point: Point) -> Any:
    """The matrix scaled until its spectral radius is within its bound."""
    bound = next(filter(None, (radius_bound(c, stage.symbol) for c in stage.conditions)), None)
    if bound is None or satisfied(stage.conditions, {**point, stage.symbol: value}):
        return value
    return scaled(rng, index, value, to_sympy(exact_scope(point).value(bound[0])), strict=bound[1])
