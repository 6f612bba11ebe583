"""Variables that are square matrices with a prescribed spectrum: inside a disk, or off the cut of the logarithm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.variable import Variable, in_turn, shape_at, small_rational

_SHARES = tuple(map(sp.Rational, ("1/8", "1/4", "1/16", "0", "1/3", "1/5", "1")))  # of the bound, by turns: ρ(A)
_NEAR_ONE = sp.Rational(7, 8)  # of an open bound; at 0.9 a hundred digits take more terms than there are
_INNER = tuple(map(sp.Rational, ("1", "2/3", "1/2", "1/5")))  # of ρ(A): the moduli of the other eigenvalues
_FRACTIONS = tuple(map(sp.Rational, ("7/8", "1/4", "1/10", "1/3", "1/100", "1/5", "1/2")))
_TURN = (3 + 4 * sp.I) / 5  # a rational number of modulus 1 off both axes
_UNITS = (sp.S.One, -sp.S.One, sp.I, -sp.I, _TURN, -_TURN, sp.I * _TURN)
_SLIT_UNITS = (sp.S.One, sp.I, -sp.I, _TURN, -_TURN, sp.I * _TURN, -sp.I * _TURN)  # all of these but −1
_MODULI = tuple(map(sp.Rational, ("1", "1/7", "3", "2/3", "50")))
_TURNS = 5  # real and not normal, complex, real with a conjugate pair, complex, a multiple of I; coprime to 4 and 7
_SCALAR_TURN = 4
_SIZES = 4  # dimensions come in cycles of four, and each meets real and complex entries
_FLOAT_FRACTIONS = (0.4, 0.8)  # a series ends within the 400 terms of float64, and its tail is above rounding
_FLOAT_SHARES = (0.6, 0.9)  # of the bound: ρ(A)


def contractive(name: str, size: Any, *, bound: Any = 1, is_real: bool = False) -> Variable:
    """A ∈ ℂⁿˣⁿ (or ℝⁿˣⁿ) with ρ(A) < 1, or with ρ(A) ≤ q for a variable q.

    Parameters
    ----------
    name : str
    size : Variable, int or expression
    bound : 1 or Variable
        A variable has to be drawn before, with values in (0, 1).
    is_real : bool

    Returns
    -------
    Variable : A = S T S⁻¹ with integers in S and eigenvalues of rational moduli, so that ρ(A) is known exactly: 0 (A
        nilpotent), from small to 7/8 (or to q itself), and ‖A‖ > 1 as a rule; every fifth A is −ρI.

    Examples
    --------
    >>> from numeric_check import dimension
    >>> from numeric_check.contractive import contractive
    >>> contractive("A", dimension("k")).domain
    'A ∈ ℂ^(k×k), ρ(A) < 1'
    """
    bound = getattr(bound, "symbol", bound)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        (n, _), share = shape_at(symbol.shape, point), in_turn(_SHARES, rng, index, {})
        radius = share * (_NEAR_ONE if bound == 1 else point[bound])
        turn, pairs = index % _TURNS, (1, 2, 3) if is_real else (2,)
        if turn == _SCALAR_TURN:
            return sp.ImmutableDenseMatrix(n, n, lambda i, j: -radius * int(i == j))
        if turn in pairs:
            return similar(rng, _with_a_pair(rng, n, radius))
        return similar(rng, _blocks(rng, n, radius, units=_UNITS[:2] if is_real or turn == 0 else _UNITS))

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        n, _ = shape_at(symbol.shape, point)
        values = rng.standard_normal((size, n, n))
        if not is_real and (index + index // _SIZES) % 2:
            values = values + 1j * rng.standard_normal((size, n, n))
        radius = rng.uniform(*_FLOAT_SHARES, size) * (1.0 if bound == 1 else point[bound])
        return values * (radius / np.abs(np.linalg.eigvals(values)).max(axis=-1))[:, None, None]

    symbol = _symbol(name, size)
    limit = "< 1" if bound == 1 else f"≤ {bound}"
    return Variable(
        symbol=symbol, domain=f"{_space(symbol, is_real=is_real)}, ρ({name}) {limit}", draw=draw, sweep=sweep
    )


def off_the_cut(name: str, size: Any) -> Variable:
    """A ∈ ℂⁿˣⁿ without an eigenvalue on (−∞, 0], where the principal logarithm is defined.

    Parameters
    ----------
    name : str
    size : Variable, int or expression

    Returns
    -------
    Variable : eigenvalues from 1/7 to 50 in modulus on both sides of the imaginary axis, A not normal.

    Examples
    --------
    >>> from numeric_check import dimension
    >>> from numeric_check.contractive import off_the_cut
    >>> off_the_cut("A", dimension("k")).domain
    'A ∈ ℂ^(k×k), no eigenvalue on (−∞, 0]'
    """

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseMatrix:
        n, _ = shape_at(symbol.shape, point)
        first = in_turn(_SLIT_UNITS[::-1], rng, index, {})
        units = [first, *(_pick(rng, _SLIT_UNITS) for _ in range(n - 1))]
        return similar(rng, [sp.Matrix([[sp.expand(_pick(rng, _MODULI) * unit)]]) for unit in units])

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        n, _ = shape_at(symbol.shape, point)
        V = rng.standard_normal((size, n, n)) + 1j * rng.standard_normal((size, n, n))
        angles = rng.uniform(-0.95 * np.pi, 0.95 * np.pi, (size, n))
        eigenvalues = np.exp(rng.uniform(-2, 2, (size, n)) + 1j * angles)
        return (V * eigenvalues[:, None, :]) @ np.linalg.inv(V)

    symbol = _symbol(name, size)
    return Variable(
        symbol=symbol, domain=f"{_space(symbol, is_real=False)}, no eigenvalue on (−∞, 0]", draw=draw, sweep=sweep
    )


def fraction(name: str) -> Variable:
    """q ∈ ℝ with 0 < q < 1, from 1/100 to 7/8.

    Parameters
    ----------
    name : str

    Returns
    -------
    Variable

    Examples
    --------
    >>> from numeric_check.contractive import fraction
    >>> fraction("q").domain
    '0 < q < 1'
    """

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Rational:
        return in_turn(_FRACTIONS, rng, index, point)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        return rng.uniform(*_FLOAT_FRACTIONS, size)

    return Variable(symbol=sp.Symbol(name, positive=True), domain=f"0 < {name} < 1", draw=draw, sweep=sweep)


def similar(rng: np.random.Generator, blocks: Sequence[sp.Matrix]) -> sp.ImmutableDenseMatrix:
    """S T S⁻¹ with the diagonal blocks given, rationals of order one above them, and S = LU of integers.

    Parameters
    ----------
    rng : numpy.random.Generator
    blocks : sequence of square matrices

    Returns
    -------
    ImmutableDenseMatrix : exact, with the eigenvalues of the blocks.
    """
    of_row = [number for number, block in enumerate(blocks) for _ in range(block.rows)]
    n, T = len(of_row), sp.diag(*blocks)
    above = sp.Matrix(n, n, lambda i, j: small_rational(rng) if of_row[i] < of_row[j] else 0)
    if T.is_zero_matrix:  # nilpotent matrices are of integers: their powers vanish exactly, with balls too
        above = above.applyfunc(sp.floor)
    S = _unit_triangular(rng, n) * _unit_triangular(rng, n).T
    return sp.ImmutableDenseMatrix((S * (T + above) * S.inv()).applyfunc(sp.expand))


def _blocks(rng: np.random.Generator, n: int, radius: sp.Rational, *, units: Sequence[sp.Expr]) -> list[sp.Matrix]:
    """n eigenvalues of modulus at most the radius, the first of that modulus."""
    moduli = [radius, *(radius * _pick(rng, _INNER) for _ in range(n - 1))]
    return [sp.Matrix([[sp.expand(modulus * _pick(rng, units))]]) for modulus in moduli]


def _with_a_pair(rng: np.random.Generator, n: int, radius: sp.Rational) -> list[sp.Matrix]:
    """Real blocks, the first of them with the eigenvalues radius·(±3 ± 4i)/5 if there is room for two."""
    if n == 1:
        return _blocks(rng, n, radius, units=_UNITS[:2])
    a, b = radius * _pick(rng, (3, -3)) / 5, radius * 4 / 5
    return [sp.Matrix([[a, -b], [b, a]]), *_blocks(rng, n - 2, radius, units=_UNITS[:2])[: n - 2]]


def _unit_triangular(rng: np.random.Generator, n: int) -> sp.Matrix:
    return sp.Matrix(n, n, lambda i, j: int(rng.integers(-1, 2)) if j < i else int(i == j))


def _pick(rng: np.random.Generator, values: Sequence[Any]) -> Any:
    return values[int(rng.integers(len(values)))]


def _symbol(name: str, size: Any) -> sp.MatrixSymbol:
    length = sp.sympify(getattr(size, "symbol", size), strict=True)
    return sp.MatrixSymbol(name, length, length)


def _space(symbol: sp.MatrixSymbol, *, is_real: bool) -> str:
    return f"{symbol} ∈ {'ℝ' if is_real else 'ℂ'}^({symbol.shape[0]}×{symbol.shape[1]})"
