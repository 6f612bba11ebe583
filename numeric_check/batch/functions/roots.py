"""Square roots of a stack of matrices by the iteration of Denman and Beavers."""

from __future__ import annotations

from math import comb

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.functions.closed_form import small_inverse
from numeric_check.batch.functions.stacks import add_to_diagonal, inverses, norms, product, scaled

_STEP = 4
_SERIES = np.array([comb(2 * n, n) / 4**n for n in range(2 * _STEP)]).reshape(-1, _STEP)  # of (1 − z)^(−1/2)
_LINES = {"f": 1, "d": 2}  # of the first series, in single and double precision
_CLOSE = {"f": 2.0**-6, "d": 2.0**-13}  # ‖F‖ for which one line is enough: what is left out is below ‖F‖⁴/3
_NEAR = 0.35  # × √k, ‖I − M‖ from which the series are tried: a singular value is then about 0.35
_AMID = (0.25, 4.0)  # c², far from 1 only where M is far from any multiple of I
_ITERATIONS = 40  # each halves log κ at least, or there is no root


def newton_root(A: NDArray) -> NDArray:
    """A^(1/2) by the product form of the iteration of Denman and Beavers, scaled by norms.

    X₀ = M₀ = A, then Xⱼ₊₁ = ½μXⱼ(I + μ⁻²Mⱼ⁻¹) and Mⱼ₊₁ = ½(I + ½(μ²Mⱼ + μ⁻²Mⱼ⁻¹)) with μ⁴ = ‖Mⱼ⁻¹‖/‖Mⱼ‖, so that
    M → I and X → A^(1/2). As all commute and Mⱼ = Xⱼ²A⁻¹, the root is XⱼMⱼ^(−1/2): where M is not far from I, two
    series take over, since an inverse takes as long as eight products.

    Parameters
    ----------
    A : array (N, k, k) of float64 or complex128

    Returns
    -------
    array (N, k, k); not finite, or no root at all, where A has an eigenvalue on the closed negative real axis, or
        next to it: the residual says so

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.roots import newton_root
    >>> newton_root(np.array([[[1.0, 2.0], [0.0, 1.0]]])).round(15)
    array([[[1., 1.],
            [0., 1.]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (6.29). Deviation: scaled by norms instead of determinants.
    """
    out, rows = np.full_like(A, np.nan), np.arange(len(A))
    small = A.shape[1] <= 4
    limit = _CLOSE[A.real.dtype.char] if small else _NEAR * np.sqrt(A.shape[1])
    M = X = A
    for n in range(_ITERATIONS):
        V = small_inverse(M) if A.shape[1] in (3, 4) else inverses(M)
        X, F = _step(X, M, V, first=n == 0)
        size = norms(F)
        rest, near = np.isfinite(size), np.flatnonzero(size <= limit)
        if len(near):
            roots, found = _by_series(*((X, F) if len(near) == len(X) else (X[near], F[near])))
            if len(near) == len(A) and found.all():
                return roots
            out[rows[near[found]]] = roots[found]
            rest[near[found]] = False
        rows, X, M = rows[rest], X[rest], -F[rest]
        if not len(rows):
            break
        add_to_diagonal(M, 1)
    return out


def _step(X: NDArray, M: NDArray, V: NDArray, first: bool) -> tuple[NDArray, NDArray]:
    """The next X, and I − M for the next M, from V = M⁻¹; both with M amid its scales.

    X and M may be cX and c²M with any c; with c² = tr M/‖M‖² no ‖I − c²M‖ is smaller.
    """
    square = np.sqrt(norms(V) / norms(M))
    F = scaled(0.25 * square, M)
    F += scaled(0.25 / square, V)
    add_to_diagonal(F, 0.5)
    c2 = np.clip(sum(F[:, i, i].real for i in range(F.shape[1])) / norms(F) ** 2, *_AMID)
    F = scaled(-c2, F)
    add_to_diagonal(F, 1)
    half = 0.5 * np.sqrt(square * c2)
    if first:  # X = M = A, and AA⁻¹ = I
        X = scaled(half, X)
        add_to_diagonal(X, half / square)
    else:
        V = scaled(half / square, V)
        add_to_diagonal(V, half)
        X = product(X, V)
    return X, F


def _by_series(X: NDArray, F: NDArray) -> tuple[NDArray, NDArray]:
    """XM^(−1/2), M = I − F, and for which matrices it has been found.

    From 5 rows on F may be large: P is the series for M^(−1/2) cut short, X becomes XP and M becomes MP². Then four
    terms are enough.
    """
    precision = F.real.dtype.char
    if X.shape[1] > 4:
        P = _inverse_root(F, _LINES[precision])
        X = product(X, P)
        F = product(product(F, P) - P, P)
        add_to_diagonal(F, 1)
    S = _SERIES[0, 3].astype(X.dtype) * F
    for coefficient in _SERIES[0, 2:0:-1]:
        add_to_diagonal(S, coefficient)
        S = product(F, S)
    return X + product(X, S), norms(F) <= _CLOSE[precision]


def _inverse_root(F: NDArray, lines: int) -> NDArray:
    """The first terms, 4 on each line, of (I − F)^(−1/2) = Σ (2n choose n)(F/4)ⁿ.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 4.2: the scheme of Paterson and Stockmeyer.
    """
    powers = np.empty((_STEP, *F.shape), F.dtype)  # F, …, F⁴
    powers[0] = F
    for n in range(1, _STEP if lines > 1 else _STEP - 1):
        powers[n] = product(powers[(n - 1) // 2], powers[n // 2])
    value = _line(powers, _SERIES[lines - 1])
    for coefficients in _SERIES[: lines - 1][::-1]:
        value = product(value, powers[-1])
        value += _line(powers, coefficients)
    return value


def _line(powers: NDArray, coefficients: NDArray) -> NDArray:
    """c₀I + c₁F + c₂F² + c₃F³, entry by entry, so that the bits do not depend on the place in the batch."""
    c0, c1, c2, c3 = map(float, coefficients)
    total = c1 * powers[0]
    total += c2 * powers[1]
    total += c3 * powers[2]
    add_to_diagonal(total, c0)
    return total
