"""Principal logarithms of stacks of matrices by inverse scaling and squaring, with square roots that are pairs."""

from __future__ import annotations

import numpy as np
from numpy.polynomial.legendre import leggauss
from numpy.typing import NDArray

from numeric_check.batch.functions.balancing import balancing
from numeric_check.batch.functions.pairs import Pair, pair, plus_identity
from numeric_check.batch.functions.refined import root
from numeric_check.batch.functions.stacks import along, diagonal_rows, norms, of_diagonal
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp

_NEAR = 0.25  # ‖Z‖ for which the quadrature is off by less than 2⁻⁵⁹‖Z‖
_NODES, _WEIGHTS = leggauss(8)
_ROOTS = 1100  # each halves the logarithm
_ORDINARY = 200  # matrices of size 2^±200 are not scaled: a multiple of ln 2 beside a small logarithm would cost digits


def logarithms(A: NDArray) -> NDArray:
    """log A for finite matrices (N, k, k), rounded to their dtype; NaN in those that have none.

    log A = D (2ˢ log(I + Z) + e ln 2·I) D⁻¹, with D balancing A and I + Z = (2⁻ᵉD⁻¹AD)^(1/2ˢ).
    """
    out = np.full_like(A, np.nan)
    diagonal = diagonal_rows(A)
    out[diagonal] = of_diagonal(_of_numbers, A[diagonal])
    rest = np.setdiff1d(np.arange(len(A)), diagonal)
    if len(rest):
        out[rest] = _of_matrices(A[rest].astype(working_dtype(A.dtype)))
    return out


def _of_matrices(A: NDArray) -> NDArray:
    apart, e = balancing(A)
    e[np.abs(e) <= _ORDINARY] = 0
    Z, s = near_identity(pair(ldexp(A, -apart - along(e))))
    L = ldexp(quadrature(Z), along(s))
    np.einsum("nii->ni", L)[...] += (e * np.log(2.0))[:, None]
    return ldexp(L, apart)


def near_identity(X: Pair) -> tuple[NDArray, NDArray]:
    """Z and s with I + Z = X^(1/2ˢ) and ‖Z‖ ≤ 1/4, rounded once; NaN where there is no root.

    The roots are pairs, so that subtracting I costs no digits, however many there are.
    """
    Z, s = plus_identity(X, -1.0)[0], np.zeros(len(X[0]), np.int64)
    rows = np.flatnonzero(norms(Z) > _NEAR)
    X = (X[0][rows], X[1][rows])
    for _ in range(_ROOTS):
        if not len(rows):
            break
        X, found = root(X)
        s[rows] += 1
        Z[rows] = np.where(along(found), plus_identity(X, -1.0)[0], np.nan)
        rest = norms(Z[rows]) > _NEAR
        rows, X = rows[rest], (X[0][rest], X[1][rest])
    Z[rows] = np.nan
    return Z, s


def quadrature(Z: NDArray) -> NDArray:
    """log(I + Z) = ∫₀¹ Z(I + tZ)⁻¹ dt by the rule of Gauss and Legendre, which is the diagonal Padé approximant.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.logarithms import quadrature
    >>> bool(quadrature(np.array([[[0.25]]])).item() == np.log1p(0.25))
    True

    References
    ----------
    A. H. Al-Mohy, N. J. Higham, Improved inverse scaling and squaring algorithms for the matrix logarithm, SIAM J. Sci.
    Comput. 34 (2012) C153-C169, (1.1) and section 2.
    """
    L = np.zeros_like(Z)
    unit = np.eye(Z.shape[1])
    for node, weight in zip(_NODES, _WEIGHTS, strict=True):
        t = (1 + node) / 2
        L += weight / 2 * np.linalg.solve(unit + t * Z, Z)
    return L


def _of_numbers(z: NDArray) -> NDArray:
    """log z, NaN at 0 and on the negative axis."""
    values = np.log(z)
    values[(z.real <= 0) & (z.imag == 0)] = np.nan
    return values
