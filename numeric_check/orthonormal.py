"""Variables that are real matrices with orthonormal columns, and the blocks of rows of a multiple of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy as sp
from sympy.polys.domains import QQ
from sympy.polys.matrices import DomainMatrix

from numeric_check.variable import Variable, shape_at

_LARGEST = 3  # of the integers in the skew matrix: its Cayley transform has small numerators and no zeros as a rule
_HALVES = np.array([[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]) / 2  # orthogonal, exact in float64


def orthonormal(name: str, rows: Any, columns: Any) -> Variable:
    """P ∈ ℝᵐˣʳ with PᵀP = I, exactly.

    Parameters
    ----------
    name : str
    rows, columns : Variable, int or expression
        m ≥ r at every point, as with ``dimension("m", at_least=r)``.

    Returns
    -------
    Variable : columns of the Cayley transform (I − K)(I + K)⁻¹ of a skew matrix of integers; in float64, where the
        columns have to be orthonormal without rounding, of signed permutations of blocks with the entries ±1/2.

    Raises
    ------
    ValueError : when a value is drawn, if there are more columns than rows.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.orthonormal import orthonormal
    >>> P = orthonormal("P", 2, 1)
    >>> P.draw(np.random.default_rng(1), 0, {})
    Matrix([
    [ 3/5],
    [-4/5]])

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., section 2.1 (the Cayley transform).
    """
    symbol = sp.MatrixSymbol(
        name, *(sp.sympify(getattr(part, "symbol", part), strict=True) for part in (rows, columns))
    )

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        m, r = _shape(symbol, point)
        return sp.ImmutableDenseMatrix(_rotation(rng, m)[:, :r])

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        m, r = _shape(symbol, point)
        order = rng.permuted(np.tile(np.arange(m), (size, 1)), axis=1)
        signs = rng.choice([-1.0, 1.0], (size, m, 1))
        return signs * _blocks(m)[order][:, :, rng.permutation(m)[:r]]

    domain = f"{symbol} ∈ ℝ^({symbol.shape[0]}×{symbol.shape[1]}), orthonormal columns"
    return Variable(symbol=symbol, domain=domain, draw=draw, sweep=sweep)


def rows_of(symbol: sp.MatrixSymbol, factor: sp.Symbol, whole: sp.MatrixSymbol, *, last: bool = False) -> Variable:
    """The first rows of sW, or the last ones: V and C with VᵀV + CᵀC = s²I for orthonormal columns of W.

    All V with ‖V‖₂ ≤ |s| come so: s²I − VᵀV is then the square CᵀC of a symmetric matrix.

    Parameters
    ----------
    symbol : MatrixSymbol
    factor, whole : the symbols s and W of variables that come before this one
    last : bool

    Returns
    -------
    Variable

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.orthonormal import rows_of
    >>> rows_of(sp.MatrixSymbol("V", 2, 1), sp.Symbol("s"), sp.MatrixSymbol("W", 3, 1)).domain
    'V, the first 2 rows of s W'
    """
    place = "last" if last else "first"

    def block(values: Any, point: Mapping[Any, Any]) -> Any:
        count, _ = shape_at(symbol.shape, point)
        start = values.shape[-2] - count if last else 0
        return (
            values[..., start : start + count, :]
            if isinstance(values, np.ndarray)
            else values[start : start + count, :]
        )

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        return sp.ImmutableDenseMatrix(point[factor] * block(point[whole], point))

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        return np.asarray(point[factor])[..., None, None] * block(point[whole], point)

    domain = f"{symbol}, the {place} {symbol.shape[0]} rows of {factor} {whole}"
    return Variable(symbol=symbol, domain=domain, draw=draw, sweep=sweep)


def _shape(symbol: sp.MatrixSymbol, point: Mapping[Any, Any]) -> tuple[int, int]:
    m, r = shape_at(symbol.shape, point)
    if r > m:
        raise ValueError(f"the columns of {symbol} are orthonormal only if there are at most {m}; got {r}.")
    return m, r


def _rotation(rng: np.random.Generator, n: int) -> sp.Matrix:
    """(I − K)(I + K)⁻¹ with Kᵀ = −K, times −1 in one row at random: the determinant has both signs."""
    entries = rng.integers(-_LARGEST, _LARGEST + 1, (n, n))
    skew = DomainMatrix(
        [[QQ(int(a)) for a in row] for row in np.tril(entries, -1) - np.tril(entries, -1).T], (n, n), QQ
    )
    unit = DomainMatrix.eye(n, QQ).to_dense()
    rotation = ((unit - skew) * (unit + skew).inv()).to_Matrix()
    if n:
        rotation[0, :] *= int(rng.choice([-1, 1]))
    return rotation


def _blocks(n: int) -> np.ndarray:
    """Blocks with the entries ±1/2 along the diagonal as far as there is room, and then ones."""
    value = np.eye(n)
    for start in range(0, n - n % 4, 4):
        value[start : start + 4, start : start + 4] = _HALVES
    return value
