"""Eigenvalues and functions of matrices with a cut at the precision of mpmath's context."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import isqrt
from typing import Any

import mpmath

from numeric_check.rules.refusals import NotApplicable

_PERTURBATION_DIGITS = 10  # below the last digit asked, so that the perturbation is not seen there
_KEPT = 64  # diagonalisations; several functions are taken of one matrix
_DAVIES_GUARD = 40  # V has a condition number of up to 1/ε for a Jordan block


def eigenvalues(A: mpmath.matrix) -> list[Any]:
    """All eigenvalues; raises NotApplicable if they do not converge."""
    if A.rows == 1:  # of which mpmath.eig returns eigenvectors, asked or not
        return [A[0, 0]]
    try:
        return mpmath.eig(A, left=False, right=False)
    except RuntimeError as error:
        raise NotApplicable("mpmath finds no eigenvalues of this matrix.") from error


def by_diagonalisation(f: Callable[[Any], Any], A: mpmath.matrix) -> mpmath.matrix:
    """f(A) ≈ V f(D) V⁻¹ of the perturbed matrix A + ε|A|E = V D V⁻¹, which has distinct eigenvalues.

    With ε = 10^−(d + 10) at the d digits of the context, at a working precision of 2d digits and more, the error is of
    order ε, also where A is defective. (mpmath.logm 1.3 leaves the principal branch for some spectra far to the left.)

    Parameters
    ----------
    f : callable of mpf or mpc
    A : matrix, n×n

    Returns
    -------
    matrix, n×n

    Raises
    ------
    NotApplicable : if the eigenvalues do not converge, or f jumps near one of them.

    References
    ----------
    E. B. Davies, Approximate diagonalization, SIAM J. Matrix Anal. Appl. 29 (2007) 1051-1064; N. J. Higham and
    X. Liu, A multiprecision derivative-free Schur-Parlett algorithm, SIAM J. Matrix Anal. Appl. 42 (2021) 1401-1422.
    """
    if A.rows == 1:
        return mpmath.matrix([[f(A[0, 0])]])
    digits = mpmath.mp.dps
    with mpmath.workdps(2 * digits + _DAVIES_GUARD):
        size = mpmath.mnorm(A, "f") * mpmath.mpf(10) ** (-digits - _PERTURBATION_DIGITS)
        E = mpmath.matrix([[mpmath.cos(1 + i + A.rows * j) * size for j in range(A.rows)] for i in range(A.rows)])
        eigenvalues, V, inverse = _diagonalised(tuple(A + E), mpmath.mp.prec)
        radius = 10 * mpmath.root(size, A.rows)  # which eigenvalues of a Jordan block move by
        return V * mpmath.diag([_without_jump(f, value, radius) for value in eigenvalues]) * inverse


@lru_cache(maxsize=_KEPT)
def _diagonalised(entries: tuple[Any, ...], prec: int) -> tuple[list[Any], mpmath.matrix, mpmath.matrix]:
    """The eigenvalues, V and V⁻¹ at a precision, which has to be that of the context."""
    n = isqrt(len(entries))
    try:
        eigenvalues, V = mpmath.eig(mpmath.matrix([entries[i * n : (i + 1) * n] for i in range(n)]))
    except RuntimeError as error:
        raise NotApplicable("mpmath finds no eigenvalues of this matrix.") from error
    return eigenvalues, V, V**-1


def _without_jump(f: Callable[[Any], Any], z: Any, radius: Any) -> Any:
    """f(z), where f above and below z are not far apart: on a cut, the perturbation would choose the side."""
    value, difference = f(z), abs(f(z + 1j * radius) - f(z - 1j * radius))
    if difference > mpmath.sqrt(radius) * max(abs(value), 1):
        raise NotApplicable("a function of a matrix has a cut at an eigenvalue.")
    return value
