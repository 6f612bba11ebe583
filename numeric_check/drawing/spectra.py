"""Square matrices with a prescribed spectrum: inside a disk, or where a function is analytic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.drawing.basics import in_turn, is_gaussian, pick, small_rational
from numeric_check.drawing.orthogonal import orthonormal_columns

_SHARES = tuple(map(sp.Rational, ("1/8", "1/4", "1/16", "0", "1/3", "1/5", "1")))  # of the bound, by turns: ρ(A)
_NEAR_ONE = sp.Rational(7, 8)  # of an open bound; at 0.9 a hundred digits take more terms than there are
_INNER = tuple(map(sp.Rational, ("1", "2/3", "1/2", "1/5")))  # of ρ(A): the moduli of the other eigenvalues
_TURN = (3 + 4 * sp.I) / 5  # a rational number of modulus 1 off both axes
_UNITS = (sp.S.One, -sp.S.One, sp.I, -sp.I, _TURN, -_TURN, sp.I * _TURN)
_SLIT_UNITS = (sp.S.One, sp.I, -sp.I, _TURN, -_TURN, sp.I * _TURN, -sp.I * _TURN)  # all of these but −1
_MODULI = tuple(map(sp.Rational, ("1", "1/7", "3", "2/3", "50")))
_TURNS = 5  # real and not normal, complex, real with a conjugate pair, complex, a multiple of I; coprime to 4 and 7
_SCALAR_TURN = 4


def contraction(rng: np.random.Generator, n: int, index: int, bound: sp.Rational, *, strict: bool, real: bool) -> Any:
    """A = S T S⁻¹ with ρ(A) from 0 (A nilpotent) to the bound, or to 7/8 of it; every fifth A is −ρI.

    Parameters
    ----------
    rng : numpy.random.Generator
    n, index : int
        The size, and the number of the point.
    bound : Rational
    strict, real : bool

    Returns
    -------
    ImmutableDenseMatrix : S of integers and eigenvalues of rational moduli, so that ρ(A) is known exactly.
    """
    radius = in_turn(_SHARES, rng, index, 0) * bound * (_NEAR_ONE if strict else 1)
    turn, pairs = index % _TURNS, (1, 2, 3) if real else (2,)
    if turn == _SCALAR_TURN:
        return sp.ImmutableDenseMatrix(n, n, lambda i, j: -radius * int(i == j))
    if turn in pairs:
        return similar(rng, _with_a_pair(rng, n, radius))
    return similar(rng, _blocks(rng, n, radius, units=_UNITS[:2] if real or turn == 0 else _UNITS))


def scaled(rng: np.random.Generator, index: int, matrix: Any, bound: sp.Rational, *, strict: bool) -> Any:
    """A multiple of the matrix with ρ ≤ ‖·‖_∞ at most the bound: what is linear and homogeneous in it stays true."""
    norm = max(sum(abs(sp.re(a)) + abs(sp.im(a)) for a in matrix.row(i)) for i in range(matrix.rows))
    share = in_turn(_SHARES, rng, index, 0) * bound * (_NEAR_ONE if strict else 1)
    return (matrix * (share / norm if norm else 1)).applyfunc(sp.expand)


def off_the_cut(rng: np.random.Generator, n: int, index: int) -> Any:
    """A = S T S⁻¹ without an eigenvalue on (−∞, 0]: from 1/7 to 50 in modulus on both sides of the imaginary axis."""
    first = in_turn(_SLIT_UNITS[::-1], rng, index, 0)
    units = [first, *(pick(_SLIT_UNITS, rng) for _ in range(n - 1))]
    return similar(rng, [sp.Matrix([[sp.expand(pick(_MODULI, rng) * unit)]]) for unit in units])


def annihilated(rng: np.random.Generator, n: int, polynomial: sp.Poly, *, real: bool) -> Any:
    """A = S J S⁻¹ with p(A) = 0: Jordan blocks of the roots of p, none larger than the multiplicity of its root.

    Parameters
    ----------
    rng : numpy.random.Generator
    n : int
    polynomial : Poly
    real : bool

    Returns
    -------
    ImmutableDenseMatrix : with S of integers or orthogonal by turns, and companion matrices of factors of p without
        rational roots; None if no block fits.

    References
    ----------
    F. R. Gantmacher, The Theory of Matrices, vol. 1, chapter VIII: a polynomial that annihilates a Jordan block.
    """
    roots = sp.roots(polynomial, cubics=False, quartics=False)
    known = [root for root in roots if root.is_real or not real if is_gaussian(root)]
    factors = [factor.monic() for factor, _ in polynomial.factor_list()[1] if factor.degree() > 1]
    companions = [_companion(factor) for factor in factors if factor.domain.is_QQ or factor.domain.is_ZZ]
    blocks: list[sp.Matrix] = []
    while left := n - sum(block.rows for block in blocks):
        cases = [*known, *(companion for companion in companions if companion.rows <= left)]
        if not cases:
            return None
        block = pick(cases, rng)
        if isinstance(block, sp.Expr):
            block = sp.jordan_cell(block, min(left, int(rng.integers(1, roots[block] + 1))))
        blocks.append(block)
    J = sp.diag(*blocks)
    rotation = orthonormal_columns(rng, n, n, real=real) if rng.integers(3) == 0 else None
    if rotation is not None:
        return sp.ImmutableDenseMatrix((rotation * J * rotation.T).applyfunc(sp.expand))
    return _conjugated(rng, J)


def has_all_spectra(polynomial: sp.Poly, *, real: bool) -> bool:
    """Whether ``annihilated`` draws each root of p by itself; for a real matrix, each pair of conjugates.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.spectra import has_all_spectra
    >>> z = sp.Symbol("z")
    >>> [has_all_spectra(sp.Poly(z**n - 1, z), real=True) for n in (2, 3, 5)]
    [True, True, False]
    """
    roots = sp.roots(polynomial, cubics=False, quartics=False)
    alone = sum(count for root, count in roots.items() if is_gaussian(root))
    pairs = sum(2 * count for factor, count in polynomial.factor_list()[1] if _is_pair(factor)) if real else 0
    return alone + pairs >= polynomial.degree()


def _is_pair(factor: sp.Poly) -> bool:
    """Whether its roots are two conjugates."""
    return factor.degree() == 2 and bool(factor.discriminant() < 0)


def _companion(polynomial: sp.Poly) -> sp.Matrix:
    """The matrix with the monic characteristic polynomial p."""
    n, coefficients = polynomial.degree(), polynomial.all_coeffs()[::-1]
    return sp.Matrix(n, n, lambda i, j: -coefficients[i] if j == n - 1 else int(i == j + 1))


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
    return _conjugated(rng, T + above)


def _blocks(rng: np.random.Generator, n: int, radius: sp.Rational, *, units: Sequence[sp.Expr]) -> list[sp.Matrix]:
    """n eigenvalues of modulus at most the radius, the first of that modulus."""
    moduli = [radius, *(radius * pick(_INNER, rng) for _ in range(n - 1))]
    return [sp.Matrix([[sp.expand(modulus * pick(units, rng))]]) for modulus in moduli]


def _with_a_pair(rng: np.random.Generator, n: int, radius: sp.Rational) -> list[sp.Matrix]:
    """Real blocks, the first of them with the eigenvalues radius·(±3 ± 4i)/5 if there is room for two."""
    if n == 1:
        return _blocks(rng, n, radius, units=_UNITS[:2])
    a, b = radius * pick((3, -3), rng) / 5, radius * 4 / 5
    return [sp.Matrix([[a, -b], [b, a]]), *_blocks(rng, n - 2, radius, units=_UNITS[:2])[: n - 2]]


def _conjugated(rng: np.random.Generator, T: sp.Matrix) -> sp.ImmutableDenseMatrix:
    """S T S⁻¹ with S = LU of integers."""
    S = _unit_triangular(rng, T.rows) * _unit_triangular(rng, T.rows).T
    return sp.ImmutableDenseMatrix((S * T * S.inv()).applyfunc(sp.expand))


def _unit_triangular(rng: np.random.Generator, n: int) -> sp.Matrix:
    return sp.Matrix(n, n, lambda i, j: int(rng.integers(-1, 2)) if j < i else int(i == j))
