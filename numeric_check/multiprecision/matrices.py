"""Matrix functions at the precision of mpmath's context, under the names of the scalar functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath

from numeric_check.multiprecision.exponentials import confirmed, exponential
from numeric_check.multiprecision.taylor import expm
from numeric_check.rules.scope import NotApplicable

_PERTURBATION_DIGITS = 10  # below the last digit asked, so that the perturbation is not seen there
_DAVIES_GUARD = 40  # V has a condition number of up to 1/ε for a Jordan block


def phi_of_matrix(k: int, A: mpmath.matrix) -> mpmath.matrix:
    """φ_k(A), the upper right corner of exp([[A, I, 0], [0, 0, I], [0, 0, 0]]) with k identity blocks.

    Parameters
    ----------
    k : int
    A : matrix, n×n

    Returns
    -------
    matrix, n×n

    Examples
    --------
    >>> import mpmath
    >>> from numeric_check.multiprecision.matrices import phi_of_matrix
    >>> mpmath.nprint(phi_of_matrix(2, mpmath.matrix([[0]]))[0])
    0.5

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 10.9.
    """
    n = A.rows
    block = mpmath.zeros(n * (k + 1))
    for i in range(n):
        for j in range(n):
            block[i, j] = A[i, j]
    for i in range(n * k):
        block[i, i + n] = 1
    value = exponential(lambda: block)
    return mpmath.matrix([[value[i, n * k + j] for j in range(n)] for i in range(n)])


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
        try:
            eigenvalues, V = mpmath.eig(A + E)
        except RuntimeError as error:
            raise NotApplicable("mpmath finds no eigenvalues of this matrix.") from error
        radius = 10 * mpmath.root(size, A.rows)  # which eigenvalues of a Jordan block move by
        return V * mpmath.diag([_without_jump(f, value, radius) for value in eigenvalues]) * V**-1


def _without_jump(f: Callable[[Any], Any], z: Any, radius: Any) -> Any:
    """f(z), where f above and below z are not far apart: on a cut, the perturbation would choose the side."""
    value, difference = f(z), abs(f(z + 1j * radius) - f(z - 1j * radius))
    if difference > mpmath.sqrt(radius) * max(abs(value), 1):
        raise NotApplicable("a function of a matrix has a cut at an eigenvalue.")
    return value


def _by_exponentials(turn: Any, sign: int, divisor: Any) -> Callable[[mpmath.matrix], mpmath.matrix]:
    """(exp(tA) ± exp(−tA))/d."""
    return lambda A: confirmed(lambda: (expm(turn * A) + sign * expm(-turn * A)) / divisor)


FUNCTIONS_OF_MATRICES: dict[str, Callable[[mpmath.matrix], mpmath.matrix]] = {
    "exp": lambda A: exponential(lambda: A),
    "sin": _by_exponentials(mpmath.j, -1, 2 * mpmath.j),
    "cos": _by_exponentials(mpmath.j, 1, 2),
    "cosh": _by_exponentials(1, 1, 2),
    "sinh": _by_exponentials(1, -1, 2),
}
