"""Variables that are matrices; drawn against another one, their contraction Yᵀ X takes the hard values by turns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.conversion import rational_matrix
from numeric_check.gram import ZERO_TURN, column_with, matrix_with
from numeric_check.matrix_families import FAMILIES
from numeric_check.variable import Variable, gaussian_rational, shape_at, small_rational

_COMPLEX_TURNS = (1, 3)  # of every five points two are complex; five is coprime to the cycles 4, 7 and 9
_TURNS = 5
_SIZES = 4  # dimensions come in cycles of four, and each meets real and complex entries


def column(
    name: str, length: Any, *, against: Variable | None = None, orthogonal_to: Variable | None = None
) -> Variable:
    """x ∈ ℂᵏ as a k×1 matrix; y against x makes the unconjugated s = yᵀx take its hard values by turns.

    Parameters
    ----------
    name : str
    length : Variable, int or expression
        A dimension.
    against : Variable, optional
        A column of the same length that comes before this one.
    orthogonal_to : Variable, optional
        The same, and yᵀx = 0 at every point, for claims with that hypothesis.

    Returns
    -------
    Variable : s runs through 0 with x, y ≠ 0 (for k = 1 then y = 0), 10⁻³⁰⁰, ±700, ±10⁴, 1 with |x||y| ≈ 10¹², and
        values of order one; the entries are rational at some points and Gaussian rational at others.

    Raises
    ------
    ValueError : if the lengths of the two columns differ.

    Examples
    --------
    >>> from numeric_check import column, dimension
    >>> k = dimension("k")
    >>> x = column("x", k)
    >>> column("y", k, against=x).domain
    'y ∈ ℂ^(k×1), drawn against x'
    """
    if orthogonal_to is None:
        return matrix(name, length, 1, against=against)
    if against is not None:
        raise ValueError(f"{name} is drawn against {against.symbol} or orthogonal to {orthogonal_to.symbol}, not both.")
    return _orthogonal(matrix(name, length, 1, against=orthogonal_to), orthogonal_to.symbol)


def square(name: str, size: Any, *, family: str = "") -> Variable:
    """A ∈ ℂⁿˣⁿ, by turns rational, Gaussian rational, and of each family at which matrix functions break.

    Parameters
    ----------
    name : str
    size : Variable, int or expression
    family : str, optional
        A key of ``numeric_check.matrix_families.FAMILIES``, to stay within one family.

    Returns
    -------
    Variable : after thirteen points in a row A was random twice and once of each of the eleven families, from norm 0.1
        to 10²⁴, defective, nilpotent, skew, stiff, far to the left; a second square matrix of a point runs through all
        of them beside the first. A sweep in float64 draws N(0, 1) entries, or the family asked for.

    Raises
    ------
    ValueError : if there is no such family.

    Examples
    --------
    >>> from numeric_check import dimension, square
    >>> square("Q", dimension("n"), family="generator").domain
    'Q ∈ ℂ^(n×n), generator'
    """
    length = sp.sympify(getattr(size, "symbol", size), strict=True)
    return matrix_variable(sp.MatrixSymbol(name, length, length), family=family)


def matrix(name: str, rows: Any, columns: Any, *, against: Variable | None = None) -> Variable:
    """X ∈ ℂᵏˣʳ with entries of order one; Y against X makes the Gram matrix YᵀX take its hard values by turns.

    Parameters
    ----------
    name : str
    rows, columns : Variable, int or expression
    against : Variable, optional
        A matrix of the same shape that comes before this one.

    Returns
    -------
    Variable : YᵀX is zero, nilpotent, singular, tiny, large (norm about 50), the identity and random by turns; where
        X has not full column rank, Y is random.

    Raises
    ------
    ValueError : if the shapes of the two matrices differ.

    Examples
    --------
    >>> from numeric_check import dimension, matrix
    >>> matrix("X", dimension("k"), dimension("r")).symbol.shape
    (k, r)
    """
    shape = tuple(sp.sympify(getattr(part, "symbol", part), strict=True) for part in (rows, columns))
    symbol = sp.MatrixSymbol(name, *shape)
    if against is not None and against.symbol.shape != symbol.shape:
        raise ValueError(f"{name} needs the shape {against.symbol.shape} of {against.symbol}; got {shape}.")
    return matrix_variable(symbol, None if against is None else against.symbol, by_turns=False)


def matrix_variable(
    symbol: sp.MatrixSymbol, other: sp.MatrixSymbol | None = None, *, family: str = "", by_turns: bool = True
) -> Variable:
    """The variable of a MatrixSymbol: drawn against another one of the same shape, or if square from the families."""
    if family and family not in FAMILIES:
        raise ValueError(f"the family of {symbol} must be one of {', '.join(FAMILIES)}; got {family!r}.")
    rows, columns = symbol.shape
    by_turns = by_turns and other is None and rows == columns != 1

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        rows, columns = shape_at(symbol.shape, point)
        chosen = family or (_family_in_turn(index, point) if by_turns else "")
        if chosen:
            return rational_matrix(FAMILIES[chosen](rng, rows))
        drawn = random_matrix(rng, rows, columns, is_complex=index % _TURNS in _COMPLEX_TURNS)
        if other is None:
            return drawn
        return column_with(drawn, point[other], rng, index) if columns == 1 else matrix_with(drawn, point[other], index)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        rows, columns = shape_at(symbol.shape, point)
        if family:
            return np.stack([FAMILIES[family](rng, rows) for _ in range(size)])
        values = rng.standard_normal((size, rows, columns))
        if (index + index // _SIZES) % 2:
            return values + 1j * rng.standard_normal((size, rows, columns))
        return values

    suffix = family or ("" if other is None else f"drawn against {other}")
    domain = f"{symbol} ∈ ℂ^({rows}×{columns}){', ' if suffix else ''}{suffix}"
    return Variable(symbol=symbol, domain=domain, draw=draw, sweep=sweep)


def _family_in_turn(index: int, point: Mapping[Any, Any]) -> str:
    """The name of a family, or "" for a random matrix; thirteen turns are coprime to the four of the dimensions."""
    turns = ("", "", *FAMILIES)
    before = sum(isinstance(symbol, sp.MatrixSymbol) for symbol in point)
    return turns[(index + before * (1 + index // len(turns))) % len(turns)]


def _orthogonal(column: Variable, other: sp.MatrixSymbol) -> Variable:
    """The column with yᵀx = 0: exactly when drawn, and in float64 by y = xⱼeᵢ − xᵢeⱼ, whose products cancel exactly."""

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        return column_with(column.draw(rng, 0, point), point[other], rng, ZERO_TURN)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        x = point[other]
        y = np.zeros_like(x)
        if x.shape[1] > 1:
            y[:, 0], y[:, 1] = x[:, 1], -x[:, 0]
        return y

    return replace(column, domain=f"{column.symbol} orthogonal to {other}", draw=draw, sweep=sweep)


def random_matrix(rng: np.random.Generator, rows: int, columns: int, *, is_complex: bool) -> sp.ImmutableDenseMatrix:
    """Entries p/q of order one, or Gaussian rationals, no entry zero."""
    entry = gaussian_rational if is_complex else _nonzero_rational
    return sp.ImmutableDenseMatrix(rows, columns, [entry(rng) for _ in range(rows * columns)])


def _nonzero_rational(rng: np.random.Generator) -> sp.Expr:
    value = small_rational(rng)
    return value if value else sp.S.One
