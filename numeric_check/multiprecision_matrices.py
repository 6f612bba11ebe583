"""Matrix functions of mpmath under the names of the scalar functions."""

from __future__ import annotations

from collections.abc import Callable

import mpmath

from numeric_check.scope import NotApplicable

_STRIP_SLACK = 1e-3  # a defective eigenvalue is found to a root of the precision; a wrong branch is 2π off


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
    >>> from numeric_check.multiprecision_matrices import phi_of_matrix
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
    value = mpmath.expm(block)
    return mpmath.matrix([[value[i, n * k + j] for j in range(n)] for i in range(n)])


def logarithm(A: mpmath.matrix) -> mpmath.matrix:
    """The principal log A: exp(L) = A with every eigenvalue of L in the strip |Im| ≤ π.

    mpmath.logm 1.3 leaves the strip for some matrices with a spectrum far to the left, and does so at every
    precision; the eigenvalues of its answer are therefore looked at.

    Parameters
    ----------
    A : matrix, n×n, without eigenvalues on (−∞, 0]

    Returns
    -------
    matrix, n×n

    Raises
    ------
    NotApplicable : if the square roots do not converge, or the logarithm found is not the principal one.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.31 and section 11.5.
    """
    try:
        L = mpmath.logm(A)
        eigenvalues = mpmath.eig(L, left=False, right=False) if L.rows > 1 else [L[0, 0]]
    except mpmath.libmp.NoConvergence as error:
        raise NotApplicable("mpmath finds no logarithm of this matrix.") from error
    if any(abs(mpmath.im(value)) > mpmath.pi * (1 + _STRIP_SLACK) for value in eigenvalues):
        raise NotApplicable("mpmath finds a logarithm that is not the principal one.")
    return L


def power(A: mpmath.matrix, exponent: object) -> mpmath.matrix:
    """A^e = exp(e log A) with the principal logarithm."""
    return mpmath.expm(logarithm(A) * exponent)


def _hyperbolic(sign: int) -> Callable[[mpmath.matrix], mpmath.matrix]:
    return lambda A: (mpmath.expm(A) + sign * mpmath.expm(-A)) / 2


FUNCTIONS_OF_MATRICES: dict[str, Callable[[mpmath.matrix], mpmath.matrix]] = {
    "exp": mpmath.expm,
    "log": logarithm,
    "sin": mpmath.sinm,
    "cos": mpmath.cosm,
    "cosh": _hyperbolic(1),
    "sinh": _hyperbolic(-1),
}
