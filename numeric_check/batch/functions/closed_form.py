"""Square roots of matrices 2×2, and inverses of those 3×3 and 4×4, in closed form."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray


def two_by_two_root(A: NDArray) -> NDArray:
    """A^(1/2) = (A + sI)/t with s = √λ₁√λ₂ and t = √λ₁ + √λ₂, by the theorem of Cayley and Hamilton.

    With m = tr(A)/2 and q = ((a − d)/2)² + bc the eigenvalues are m ± √q. Where m < 0, t² = 2m + 2s would cancel, and
    is taken as −4q/(2s − 2m) instead.

    Parameters
    ----------
    A : array (N, 2, 2) of float64 or complex128

    Returns
    -------
    array (N, 2, 2); not finite, or no root, where A has an eigenvalue on the closed negative real axis

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.closed_form import two_by_two_root
    >>> two_by_two_root(np.array([[[7.0, 10.0], [15.0, 22.0]]]) - np.array([[6.0, 8.0], [15.0, 18.0]]))
    array([[[1. , 0.6666...],
            [0. , 2. ...]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 6.2.
    """
    a, b, c, d = np.ascontiguousarray(A.reshape(-1, 4).T)
    m, h = 0.5 * (a + d), 0.5 * (a - d)
    q, determinant = h * h + b * c, a * d - b * c
    s, t = (_real if A.dtype.kind == "f" else _complex)(m, q, determinant)
    X = A.copy()
    X[:, 0, 0] += s
    X[:, 1, 1] += s
    X /= t[:, None, None]
    return X


def small_inverse(A: NDArray) -> NDArray:
    """A⁻¹ = adj(A)/det(A): several times as fast as elimination for many matrices, not as stable: it needs a check.

    Parameters
    ----------
    A : array (N, k, k), k = 3 or 4

    Returns
    -------
    array (N, k, k); not finite for a singular matrix

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.closed_form import small_inverse
    >>> small_inverse(np.diag([1.0, 2.0, 4.0])[None])[0].diagonal()
    array([1.  , 0.5 , 0.25])
    """
    a = np.ascontiguousarray(A.transpose(1, 2, 0))
    adjugate = np.empty_like(a)
    (_three if len(a) == 3 else _four)(a, adjugate)
    adjugate /= sum(a[0, j] * adjugate[j, 0] for j in range(len(a)))
    return np.ascontiguousarray(adjugate.transpose(2, 0, 1))


def _three(a: NDArray, adjugate: NDArray) -> None:
    for i in range(3):
        for j in range(3):
            (p, q), (r, s) = ((i + 1) % 3, (i + 2) % 3), ((j + 1) % 3, (j + 2) % 3)
            np.subtract(a[p, r] * a[q, s], a[p, s] * a[q, r], out=adjugate[j, i])


def _four(a: NDArray, adjugate: NDArray) -> None:
    """Cofactors by the minors of the two rows that do not stand beside the row that is left out."""
    for pair, (first, second) in (((0, 1), (2, 3)), ((2, 3), (0, 1))):
        minors = {(p, q): a[first, p] * a[second, q] - a[first, q] * a[second, p] for p, q in combinations(range(4), 2)}
        for i, other in (pair, pair[::-1]):
            for j in range(4):
                p, q, r = (column for column in range(4) if column != j)
                cofactor = a[other, p] * minors[q, r] - a[other, q] * minors[p, r] + a[other, r] * minors[p, q]
                np.multiply(cofactor, (-1) ** (i + j), out=adjugate[j, i])


def _real(m: NDArray, q: NDArray, determinant: NDArray) -> tuple[NDArray, NDArray]:
    s = np.sqrt(determinant)
    square = 2 * (m + s)
    left = m < 0
    if left.any():
        square[left] = -2 * q[left] / (s[left] - m[left])
    return s, np.sqrt(square)


def _complex(m: NDArray, q: NDArray, determinant: NDArray) -> tuple[NDArray, NDArray]:
    r = np.sqrt(q)
    away = (m.conj() * r).real < 0
    larger = m + np.where(away, -r, r)
    smaller = determinant / np.where(larger == 0, 1, larger)
    first, second = np.sqrt(larger), np.sqrt(smaller)
    return first * second, first + second
