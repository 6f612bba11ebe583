"""Real powers of many square matrices at once."""

from __future__ import annotations

from functools import partial
from math import floor, isfinite

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.functions.balancing import balancing
from numeric_check.batch.functions.blockwise import by_blocks, off_the_cut
from numeric_check.batch.functions.logarithms import quadrature
from numeric_check.batch.functions.pairs import Pair, inverse, pair, plus_identity, product
from numeric_check.batch.functions.refined import root
from numeric_check.batch.functions.stacks import along, diagonal_rows, invertible, norms, of_diagonal
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp, mantissa_exponent

_NEAR = 0.25  # ‖Z‖ of I + Z from which the quadrature of the logarithm takes over
_ROOTS = 1100
_LARGEST = 2.0**20  # of the exponent


def powm(A: ArrayLike, t: float, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """A^t = exp(t log A), the principal power for a real number t, for every matrix; a product of factors A for t ∈ ℕ.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖A^t‖ on every family of ``numeric_check.judging.families`` for
    |t| ≤ 8, with κ the relative condition number of the power at A and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64.
    With t = n + 0.b₁b₂b₃… in binary, A^t is the product of Aⁿ and of those roots A^(1/2ʲ) for which bⱼ = 1, which have
    digits beyond the last one of a float, up to a root next to I, of which a power by logarithm and exponential does
    for all other digits. Diagonal matrices have the powers of their entries.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and booleans become
        float64; never written to. If t is no integer, no eigenvalue may be on the closed negative real axis, except
        that 0 may be one of a diagonal matrix if t > 0; if t is a negative integer, none may be 0.
    t : float, |t| ≤ 2²⁰; one for all matrices
    out : array of the shape and dtype of the result, any strides; may be or overlap A, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array of the shape and dtype of A; entries that overflow are infinite, without a warning

    Raises
    ------
    TypeError : for a t that is no real number, and as in `sqrtm`.
    ValueError : for a t that is not finite or too large, for an eigenvalue on the cut, and as in `sqrtm`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import powm
    >>> powm(np.array([[1.0, 4.0], [0.0, 1.0]]), 0.25)
    array([[1., 1.],
           [0., 1.]])
    >>> powm(np.array([[0.0, 2.0], [1.0, 0.0]]), -3)
    array([[0.  , 0.5 ],
           [0.25, 0.  ]])

    References
    ----------
    N. J. Higham, L. Lin, A Schur-Padé algorithm for fractional powers of a matrix, SIAM J. Matrix Anal. Appl. 32 (2011)
    1056-1078. Deviation: pairs instead of a Schur form, and the roots on the way are used.
    """
    if isinstance(t, bool | np.bool_) or not isinstance(t, float | int | np.floating | np.integer):
        raise TypeError(f"t must be a real number; got {t!r} of type {type(t).__name__}.")
    if not (isfinite(t) and abs(t) <= _LARGEST):
        raise ValueError(f"t must be finite and at most 2^20; got {t!r}.")
    return by_blocks(partial(_powers, t=float(t)), A, out, workers, off_the_cut if t != floor(t) else _not_singular)


def _powers(A: NDArray, t: float) -> NDArray:
    out = np.full_like(A, np.nan)
    diagonal = diagonal_rows(A)
    out[diagonal] = of_diagonal(partial(_of_numbers, t=t), A[diagonal])
    rest = np.setdiff1d(np.arange(len(A)), diagonal)
    if len(rest):
        out[rest] = _of_matrices(A[rest].astype(working_dtype(A.dtype)), t)
    return out


def _of_matrices(A: NDArray, t: float) -> NDArray:
    """A^t = 2^(et) D Bⁿ B^(t − n) D⁻¹ with A = 2ᵉDBD⁻¹, D balancing A; NaN in those that have none."""
    apart, e = balancing(A)
    n = floor(t)
    B = pair(ldexp(A, -apart - along(e)))
    out = np.full_like(A, np.nan)
    rows = np.flatnonzero(invertible(B[0])) if n < 0 else np.arange(len(A))
    B = (B[0][rows], B[1][rows])
    P, gained = _natural_power(B if n >= 0 else inverse(B), abs(n))
    if t != n:
        P = _times_fraction(P, B, t - n)
    factor, exponent = _power_of_two(e[rows], t - n)
    out[rows] = ldexp((P[0] + P[1]) * along(factor), apart[rows] + along(gained + e[rows] * n + exponent))
    return out


def _natural_power(X: Pair, n: int) -> tuple[Pair, NDArray]:
    """Xⁿ = 2ᵍP as P, g, by squaring."""
    P, gained = plus_identity(pair(np.zeros_like(X[0])), 1.0), np.zeros(len(X[0]), np.int64)
    for digit in f"{n:b}" if n else "":
        P, gained = _normalised(product(P, P), 2 * gained)
        if digit == "1":
            P, gained = _normalised(product(P, X), gained)
    return P, gained


def _normalised(X: Pair, gained: NDArray) -> tuple[Pair, NDArray]:
    e = np.frexp(np.where(norms(X[0]) > 0, norms(X[0]), 1))[1]
    return (ldexp(X[0], -along(e)), ldexp(X[1], -along(e))), np.clip(gained + e, -(2**40), 2**40)


def _times_fraction(P: Pair, X: Pair, f: float) -> Pair:
    """PX^f for 0 < f < 1: with the roots of X for the first digits of f, and a logarithm for the others."""
    out = pair(np.full_like(X[0], np.nan))
    rows = np.arange(len(X[0]))
    for _ in range(_ROOTS):
        Z = plus_identity(X, -1.0)[0]
        near = norms(Z) <= _NEAR
        last = product((P[0][near], P[1][near]), pair(expm(f * quadrature(Z[near]))))
        out[0][rows[near]], out[1][rows[near]] = last
        rows, X, P = rows[~near], (X[0][~near], X[1][~near]), (P[0][~near], P[1][~near])
        if not len(rows):
            break
        X, found = root(X)
        rows, X, P = rows[found], (X[0][found], X[1][found]), (P[0][found], P[1][found])
        digit, f = divmod(2 * f, 1)
        if digit:
            P = product(P, X)
    return out


def _power_of_two(e: NDArray, f: float) -> tuple[NDArray, NDArray]:
    """2^(ef) as a factor and an exponent, with ef in two parts: the first is exact."""
    high = float(np.float32(f))
    exponent = np.floor(e * high)
    return np.exp2(e * high - exponent) * np.exp2(e * (f - high)), exponent.astype(np.int64)


def _of_numbers(z: NDArray, t: float) -> NDArray:
    """zᵗ, NaN on the negative axis if t is no integer, and at 0 if t < 0."""
    m, e = mantissa_exponent(np.where(z == 0, 1, z).astype(working_dtype(z.dtype)))
    if z.dtype.kind == "f":
        m, e = ldexp(m, e), 0 * e
    factor, exponent = _power_of_two(e, t)
    values = np.where(z == 0, float(t == 0), ldexp(np.power(m, t) * factor, exponent))
    bad = (z.real < 0) & (z.imag == 0) if t != floor(t) else np.zeros(z.shape, bool)
    if t < 0:
        bad |= z == 0
    values[bad] = np.nan
    return values


def _not_singular(A: NDArray) -> tuple[str, str]:
    return "A must be invertible for a negative power; got the eigenvalue 0", "add εI with a small ε"
