"""Principal square roots of stacks of matrices: Newton's iteration where its residual allows it, and care elsewhere."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.expm_scaling import unit_roundoff
from numeric_check.batch.functions.balancing import balancing
from numeric_check.batch.functions.closed_form import two_by_two_root
from numeric_check.batch.functions.pairs import Pair, pair
from numeric_check.batch.functions.refined import root, sylvester
from numeric_check.batch.functions.roots import newton_root
from numeric_check.batch.functions.stacks import along, diagonal_rows, norms, of_diagonal, product
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp

_ACCEPTED = 8.0  # × u‖A‖, a residual ‖X² − A‖ that moves X by no more than 8 κu
_CLOSE = 2.0**16  # × u‖A‖, from which one step of Newton's method should be enough


def square_roots(A: NDArray) -> NDArray:
    """The square roots of finite matrices (N, k, k); NaN for none."""
    X = _first_root(A)
    R, excess = _residual(X, A)
    close = np.flatnonzero((excess > _ACCEPTED) & (excess <= _CLOSE))
    if len(close):
        X[close] += sylvester(X[close], R[close])
        excess[close] = _residual(X[close], A[close])[1]
    rest = np.flatnonzero(~(excess <= _ACCEPTED))
    if len(rest):
        X[rest] = _careful(A[rest].astype(working_dtype(A.dtype)))
    diagonal = diagonal_rows(A)
    if len(diagonal):
        X[diagonal] = of_diagonal(_of_numbers, A[diagonal])
    return X


def _residual(X: NDArray, A: NDArray) -> tuple[NDArray, NDArray]:
    """R = A − X² and ‖R‖/(u‖A‖); infinite where the square of a residual of that size underflows."""
    u, size, R = unit_roundoff(A.dtype), norms(A), A - product(X, X)
    return R, np.where(u * size > np.sqrt(np.finfo(A.dtype).tiny), norms(R) / (u * size), np.inf)


def refined_roots(A: Pair) -> tuple[Pair, NDArray]:
    """The square roots of pairs of any size as pairs, and for which matrices they have been found."""
    apart, e = balancing(A[0])
    half = along(e // 2)
    (X, low), found = root((ldexp(A[0], -apart - 2 * half), ldexp(A[1], -apart - 2 * half)))
    return (ldexp(X, apart + half), ldexp(low, apart + half)), found


def _first_root(A: NDArray) -> NDArray:
    if A.shape[1] == 1:
        return np.sqrt(A)
    return two_by_two_root(A) if A.shape[1] == 2 else newton_root(A)


def _careful(A: NDArray) -> NDArray:
    (X, low), found = refined_roots(pair(A))
    X += low
    X[~found] = np.nan
    hermitian = np.flatnonzero(~found & (A.conj().transpose(0, 2, 1) == A).all(axis=(1, 2)))
    if len(hermitian):
        X[hermitian] = _of_semidefinite(A[hermitian])
    return X


def _of_semidefinite(A: NDArray) -> NDArray:
    """V diag(√λ) V* for Hermitian A = V diag(λ) V*; NaN for an eigenvalue that is negative beyond rounding."""
    values, V = np.linalg.eigh(A)
    allowed = -4 * A.shape[1] * 2.0**-53 * norms(A)
    roots = np.where(values < allowed[:, None], np.nan, np.sqrt(np.maximum(values, 0)))
    return (V * roots[:, None, :]) @ V.conj().transpose(0, 2, 1)


def _of_numbers(z: NDArray) -> NDArray:
    """√z, NaN on the negative axis."""
    roots = np.sqrt(z)
    roots[(z.real < 0) & (z.imag == 0)] = np.nan
    return roots
