"""The functions φ₁, …, φ_p of exponential integrators at many square matrices, together."""

from __future__ import annotations

from functools import cache, partial
from math import factorial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.functions.balancing import balancing
from numeric_check.batch.functions.blockwise import by_blocks
from numeric_check.batch.functions.stacks import add_to_diagonal, along, diagonal_rows, norms
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp
from numeric_check.batch.workers import require_count

_LARGEST = 20  # order
_OVERFLOW = 700.0  # e to this power is just finite
_STEP = 4
_BLOCKS = 5  # the Taylor polynomial has degree 19: for ‖B‖ ≤ 1 the rest is below 1/21! < 2⁻⁶⁵ for φ₁, and less beyond


def phi_functions(A: ArrayLike, order: int, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """φ₁(A), …, φ_p(A) for p = order, φ_l(A) = Σ_{n≥0} Aⁿ/(n + l)!, for every matrix; nothing is inverted.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖φ_l(A)‖ for every l on every family of
    ``numeric_check.judging.families``, with κ the relative condition number of φ_l at A and u = 2⁻⁵³, or 2⁻²⁴ for
    float32 and complex64, which are computed in double precision. Diagonal matrices have the φ_l of their entries,
    each of which is as accurate as if it stood alone.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and booleans become
        float64; never written to
    order : int, 1 to 20
    out : array of the shape and dtype of the result, any strides; may be or overlap A, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (order, …, k, k) of the dtype of A; entries that overflow are infinite or NaN, without a warning

    Raises
    ------
    TypeError : for another dtype (float16, longdouble, object, strings), a masked array, an ``out`` of the wrong dtype,
        or an order or workers that are no integer.
    ValueError : for an order out of range, matrices that are not square, k = 0, NaN or infinite entries, an ``out`` of
        the wrong shape, read-only or broadcast, or workers below 1.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import phi_functions
    >>> phi_functions(np.array([[0.0, 6.0], [0.0, 0.0]]), 2)
    array([[[1. , 3. ],
            [0. , 1. ]],
           [[0.5, 1. ],
            [0. , 0.5]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 10.7.4; B. Skaflestad, W. M. Wright, The scaling and
    modified squaring method for matrix functions related to the exponential, Appl. Numer. Math. 59 (2009) 783-799,
    section 2: the doublings, of which no term is much larger than the sum.
    """
    order = require_count("order", order)
    if order > _LARGEST:
        raise ValueError(f"order must be at most {_LARGEST}; got {order}.")
    return by_blocks(partial(phi_values, order=order), A, out, workers, lead=(order,))


def phi_values(A: NDArray, order: int) -> NDArray:
    """φ₁(A), …, φ_p(A) for finite matrices (N, k, k), rounded to their dtype, as an array (p, N, k, k)."""
    A = A.astype(working_dtype(A.dtype), copy=False)
    out = np.zeros((order, *A.shape), A.dtype)
    diagonal = diagonal_rows(A)
    values = _of_numbers(np.einsum("nii->ni", A[diagonal]), order)
    for l in range(order):
        np.einsum("nii->ni", out[l])[diagonal] = values[l]
    rest = np.setdiff1d(np.arange(len(A)), diagonal)
    if len(rest):
        out[:, rest] = _of_matrices(A[rest], order)
    return out


def _of_matrices(A: NDArray, order: int) -> NDArray:
    """By doubling B = D⁻¹AD/2ʲ of norm at most 1, with D balancing A.

    φ_p(B) is a Taylor polynomial, φ_{l−1}(B) = Bφ_l(B) + I/(l − 1)!, and R = e^B − I = Bφ₁(B) is carried as 2R + R².
    """
    apart, e = balancing(A)
    s = np.maximum(np.frexp(norms(ldexp(A, -apart - along(e))))[1] + e, 0)
    B = ldexp(A, -apart - along(s))
    phi = _at_small(B, order)
    R = B @ phi[0]
    for done in range(int(s.max(initial=0))):
        rows = np.flatnonzero(s > done)
        step = R[rows]
        phi[:, rows] = _doubled(phi[:, rows], step)
        R[rows] = 2 * step + step @ step
    return ldexp(phi, apart)


def _of_numbers(z: NDArray, order: int) -> NDArray:
    """φ_l of each number, an array (p, N, k): by doubling for |z| ≤ p, and beyond by φ_l = (φ_{l−1} − 1/(l − 1)!)/z.

    Where e^z overflows and φ_l need not, the recurrence is that of e^(−z/2)φ_l.
    """
    near = np.abs(z) <= order
    values = _of_matrices(np.where(near, z, 0).reshape(-1, 1, 1), order).reshape(order, *z.shape)
    far = z[~near]
    half = np.where(far.real > _OVERFLOW, far / 2, 0)
    unit = np.exp(half)
    value = np.exp(far - half)
    for l in range(order):
        value = (value - 1 / factorial(l) / unit) / far
        values[l][~near] = value * unit
    return values


def _at_small(B: NDArray, order: int) -> NDArray:
    powers = np.empty((_STEP + 1, *B.shape), B.dtype)
    powers[0], powers[1] = np.eye(B.shape[1]), B
    for n in range(2, _STEP + 1):
        np.matmul(powers[n // 2], powers[n - n // 2], out=powers[n])
    series = np.array([1 / factorial(n + order) for n in range(_BLOCKS * _STEP)]).reshape(_BLOCKS, _STEP)
    *lower, value = np.tensordot(series.astype(B.dtype), powers[:_STEP], 1)
    for polynomial in reversed(lower):
        value = value @ powers[_STEP]
        value += polynomial
    phi = np.empty((order, *B.shape), B.dtype)
    phi[order - 1] = value
    for l in range(order - 1, 0, -1):
        np.matmul(B, phi[l], out=phi[l - 1])
        add_to_diagonal(phi[l - 1], 1 / factorial(l))
    return phi


def _doubled(phi: NDArray, R: NDArray) -> NDArray:
    """2^(m + n) φ_{m+n}(2B) = φ_mφ_n + Σ_{j≤n} φ_{m+j}/(n − j)! + Σ_{j≤m} φ_{n+j}/(m − j)!, m = ⌊l/2⌋, n = ⌈l/2⌉.

    At an eigenvalue z with |e^z| ≈ |z|^l no product is larger than the sum: with m = 0 and n = l, which is shorter,
    it is |z|^(l − 1) as large.
    """
    result = np.tensordot(_weights(len(phi)).astype(phi.dtype), phi, 1)
    for l in range(1, len(phi) + 1):
        left = phi[l // 2 - 1] if l > 1 else R  # φ₀ − I
        result[l - 1] += (0.5**l * left) @ phi[l - l // 2 - 1]
    return result


@cache
def _weights(order: int) -> NDArray:
    """Of φ₁, …, φ_p in the sums of `_doubled`, as (l, j); of φ₁ in φ₁ also that of φ₀φ₁ = φ₁ + Rφ₁."""
    weights = np.zeros((order, order))
    for l in range(1, order + 1):
        for m, n in ((l // 2, l - l // 2), (l - l // 2, l // 2)):
            for j in range(1, n + 1):
                weights[l - 1, m + j - 1] += 0.5**l / factorial(n - j)
    weights[0, 0] += 0.5
    return weights
