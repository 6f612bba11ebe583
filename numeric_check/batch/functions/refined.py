"""Square roots as pairs, with digits beyond the last one, by Newton's steps; those beside the cut with more care."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.functions.pairs import (
    Pair,
    add,
    inverse,
    pair,
    plus_identity,
    product,
    residual,
    times,
    two_sum,
)
from numeric_check.batch.functions.roots import newton_root
from numeric_check.batch.functions.stacks import add_to_diagonal, along, inverses, invertible, norms

_DOUBLINGS = 60
_SMALL = 2.0**-26  # of a part of a correction that may be left out: the correction is small itself
_CORRECTIONS = 6
_DONE = 2.0**-36  # ‖E‖/‖X‖ of the last correction, which is known to κ2⁻⁵² of itself
_EXACT = 2.0**-60  # ‖X² − A‖/‖A‖ with which X is right to κ2⁻⁶⁰, though the last correction is not known
_SANE = 0.125
_ITERATIONS = 60
_ROUNDED = 2.0**-50  # × k‖A‖, more than the error of A − V diag(λ) V⁻¹
_NEAR = 2.0**-30  # ‖I − M‖, of which the square does not count


def root(A: Pair) -> tuple[Pair, NDArray]:
    """A^(1/2) as a pair, and for which matrices it has been found.

    Parameters
    ----------
    A : pair of arrays (N, k, k) of float64 or complex128, balanced, of size about 1

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.pairs import pair
    >>> from numeric_check.batch.functions.refined import root
    >>> X, found = root(pair(np.array([[[2.0]]])))
    >>> X[0].item(), f"{X[1].item():.4g}", found  # √2 = 1.4142135623730951454746… − 0.0000000000000000966729…
    (1.4142135623730951, '-9.667e-17', array([ True]))
    """
    X, found = corrected(A, pair(newton_root(A[0])))
    for more_careful in (careful_root, root_by_eigenvectors):
        rest = np.flatnonzero(~found)
        if len(rest):
            B = (A[0][rest], A[1][rest])
            (X[0][rest], X[1][rest]), found[rest] = corrected(B, more_careful(B))
    return X, found


def corrected(A: Pair, X: Pair) -> tuple[Pair, NDArray]:
    """X + E with XE + EX = A − X², again until E is small, and for which matrices it becomes so.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 6.3, Newton's method (6.11).
    """
    found = np.zeros(len(X[0]), bool)
    rows = np.flatnonzero(np.isfinite(X[0]).all(axis=(1, 2)) & invertible(X[0]))
    for _ in range(_CORRECTIONS):
        if not len(rows):
            break
        high, low = X[0][rows], X[1][rows]
        R = residual((A[0][rows], A[1][rows]), (high, low), (high, low))
        E = sylvester(high, R)
        X[0][rows], X[1][rows] = two_sum(high, low + E)
        size = norms(E) / norms(high)
        done = (size <= _DONE) | (size <= _SANE) & (norms(R) <= _EXACT * norms(A[0][rows]))
        found[rows[done]] = True
        rows = rows[~done]
        rows = rows[np.isfinite(X[0][rows]).all(axis=(1, 2)) & invertible(X[0][rows])]
    return X, found


def sylvester(X: NDArray, R: NDArray) -> NDArray:
    """E with XE + EX = R, for X with its spectrum in the right half-plane, by Smith's method with doubling.

    With U = (X + cI)⁻¹(X − cI) the equation is E = UEU + W, W = 2c(X + cI)⁻¹R(X + cI)⁻¹, so E = Σ UʲWUʲ, of which
    j steps sum 2ʲ terms. c = |det X|^(1/k) is amid the eigenvalues.

    Parameters
    ----------
    X, R : arrays (N, k, k)

    Returns
    -------
    array (N, k, k), with a relative error of about 2⁻⁵² times the condition of the equation, or 2⁻²⁶ if that is larger

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.refined import sylvester
    >>> sylvester(np.array([[[2.0, 0.0], [0.0, 1.0]]]), np.array([[[4.0, 6.0], [3.0, 8.0]]])).round(12)
    array([[[1., 2.],
            [1., 4.]]])

    References
    ----------
    R. A. Smith, Matrix equation XA + BX = C, SIAM J. Appl. Math. 16 (1968) 198-201.
    """
    c = np.exp(np.linalg.slogdet(X)[1] / X.shape[1])
    shifted = X.copy()
    add_to_diagonal(shifted, c)
    V = inverses(shifted)
    U = V * along(-2 * c)
    add_to_diagonal(U, 1)
    E = V @ R @ V
    E *= along(2 * c)
    rows = np.arange(len(X))
    for _ in range(_DOUBLINGS):
        term = U @ E[rows] @ U
        E[rows] += term
        rest = norms(term) > _SMALL * norms(E[rows])
        rows, U = rows[rest], U[rest]
        if not len(rows):
            break
        U = U @ U
    return E


def careful_root(A: Pair) -> Pair:
    """`newton_root` with pairs instead of numbers, for eigenvalues so near the negative axis that M is nearly singular.

    Returns
    -------
    pair of arrays; not finite, or no root at all, where A has an eigenvalue on the closed negative real axis
    """
    out = pair(np.full_like(A[0], np.nan))
    rows = np.arange(len(A[0]))
    M, X = A, A
    for _ in range(_ITERATIONS):
        rest = np.isfinite(M[0]).all(axis=(1, 2)) & invertible(M[0])
        rows, M, X = rows[rest], (M[0][rest], M[1][rest]), (X[0][rest], X[1][rest])
        if not len(rows):
            break
        V = inverse(M)
        mu = np.exp2(np.rint(np.log2(norms(V[0]) / norms(M[0])) / 4))  # a power of two, so that nothing is rounded
        V = times(V, along(mu**-2))
        X = times(product(X, plus_identity(V, 1.0)), along(mu / 2))
        M = plus_identity(times(add(times(M, along(mu**2)), V), 0.25), 0.5)
        F = plus_identity(times(M, -1.0), 1.0)[0]
        near = norms(F) <= _NEAR
        for part, other in zip(out, two_sum(X[0], X[1] + X[0] @ F / 2), strict=True):
            part[rows[near]] = other[near]
        rows, M, X = rows[~near], (M[0][~near], M[1][~near]), (X[0][~near], X[1][~near])
    return out


def root_by_eigenvectors(A: Pair) -> Pair:
    """V diag(√λ) V⁻¹ for A ≈ V diag(λ) V⁻¹: rounding M, which squares the distance of λ from the cut, is avoided.

    Not finite where λ is not further from the cut than rounding may have moved it.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 4.5 (diagonalisation); F. L. Bauer, C. T. Fike, Norms and
    exclusion theorems, Numer. Math. 2 (1960) 137-141: an eigenvalue of A + E is within ‖E‖ cond V of one of A.
    """
    values, V = np.linalg.eig(A[0])
    V_inverse = inverses(V)
    moved = _ROUNDED * A[0].shape[1] * norms(A[0]) * norms(V) * norms(V_inverse)
    distance = np.where(values.real < 0, np.abs(values.imag), np.abs(values)).min(axis=1)
    X = (V * np.sqrt(values.astype(np.complex128))[:, None, :]) @ V_inverse
    X[~(distance > moved)] = np.nan
    return pair(X if A[0].dtype.kind == "c" else np.ascontiguousarray(X.real))
