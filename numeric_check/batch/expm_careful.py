"""The exponential of matrices whose entries, powers or squarings leave the range of floats: m·2ᵉ throughout."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.expm_layout import (
    Layout,
    add_to_diagonal,
    mean_of_diagonal,
    product,
    squared_norm,
    stacks,
    workspace,
)
from numeric_check.batch.expm_rank_one import rank_one_exponential, rank_one_rows
from numeric_check.batch.expm_scaling import log2_norms, squarings
from numeric_check.batch.expm_taylor import SLOTS, taylor
from numeric_check.batch.scale import ldexp
from numeric_check.batch.wide_range import turns_of_two

_SWEEPS = 12  # of balancing; a triangular matrix needs about one for each halving of log‖A‖
_LARGEST_EXPONENT = 2**40  # squaring doubles exponents; beyond 2^40 every number is 0 or infinite anyhow
_LOG2_LARGEST = 40  # of the entries of a scaled matrix: beyond, no digit of the polynomial would be left
_TINY = float(np.finfo(np.float64).tiny)
_LOG2_SHIFTED = 20  # the trace is taken out up to here; beyond, e^μ and the rest would both need huge exponents


def careful_expm(A: NDArray) -> NDArray:
    """exp(A) = 2ᵉ D (T₁₈(B)^(2ˢ)) D⁻¹ e^{μ − e ln 2} with D balancing A, μ = tr(A)/k and B = D⁻¹(A − μI)D/2ˢ.

    A matrix of rank one, of which the squarings would leave no digit, has a closed form. For the others every
    squaring is divided by a power of two that is kept as an exponent, so that nothing over- or underflows
    before the last step, which rounds to the range of floats.

    Parameters
    ----------
    A : array (N, k, k) of finite float64 or complex128, of any size

    Returns
    -------
    array (N, k, k) of the dtype of A; without NaN, infinite where the value computed exceeds the largest float

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.expm_careful import careful_expm
    >>> careful_expm(np.array([[[0.0, 1e308], [0.0, 0.0]]]))
    array([[[1.e+000, 1.e+308],
            [0.e+000, 1.e+000]]])

    References
    ----------
    E. E. Osborne, On pre-conditioning of matrices, J. ACM 7 (1960) (balancing); N. J. Higham, Functions of
    Matrices, SIAM 2008, section 10.3 (scaling and squaring).
    """
    d = balancing_exponents(A)
    apart = d[:, :, None] - d[:, None, :]
    B, unit = _normalised(ldexp(A, -apart))
    easy = rank_one_rows(B)
    out = np.empty_like(A)
    out[easy] = rank_one_exponential(B[easy], apart[easy] + unit[easy, None, None], unit[easy])
    X, exponent = _general(B[~easy], unit[~easy])
    out[~easy] = ldexp(X, np.clip(exponent[:, None, None] + apart[~easy], -9999, 9999))
    return out


def balancing_exponents(A: NDArray) -> NDArray:
    """Integers d with which 2^−dᵢ aᵢⱼ 2^dⱼ has rows and columns of about equal size, or no larger than max(1, |aᵢᵢ|).

    One index at a time, for all matrices at once, as in LAPACK's gebal; sizes are kept as logarithms.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.expm_careful import balancing_exponents
    >>> d = balancing_exponents(np.array([[[1.0, 2.0**40], [2.0**-40, 1.0]]]))
    >>> 38 <= int(d[0, 0] - d[0, 1]) <= 40
    True
    """
    count, k, _ = A.shape
    with np.errstate(divide="ignore"):
        size = np.log2(np.maximum(np.abs(A.real), np.abs(A.imag)))
    diagonal = np.einsum("nii->ni", size)
    floor = np.maximum(diagonal.max(axis=1), 0)
    diagonal[:] = -np.inf
    d = np.zeros((count, k))
    for _ in range(_SWEEPS):
        before = d.copy()
        for i in range(k):
            row = np.maximum((size[:, i, :] + d).max(axis=1) - d[:, i], floor)
            column = np.maximum((size[:, :, i] - d).max(axis=1) + d[:, i], floor)
            d[:, i] += np.rint((row - column) / 2)
        if np.array_equal(d, before):
            break
    return (d - np.rint(d.mean(axis=1))[:, None]).astype(np.int32)


def _general(B: NDArray, unit: NDArray) -> tuple[NDArray, NDArray]:
    """exp(2^unit B) = 2ᵉX as X, e."""
    layout = Layout(k=B.shape[1], last=False)
    mu = np.where(unit > _LOG2_SHIFTED, 0, mean_of_diagonal(layout, B))
    B = B.copy()
    add_to_diagonal(layout, B, -mu)
    s, X = _scaled_exponential(layout, B, unit)
    X, exponent = _squared(X, s)
    factor, shift = _exponential(mu, unit)
    return X * factor[:, None, None], exponent + shift


def _normalised(A: NDArray) -> tuple[NDArray, NDArray]:
    """A = 2ᵉB with the largest part of an entry of B in [1/2, 1); e = 0 for A = 0."""
    size = np.maximum(np.abs(A.real), np.abs(A.imag)).max(axis=(1, 2))
    exponent = np.frexp(size)[1].astype(np.int64)
    return ldexp(A, -exponent.astype(np.int32)[:, None, None]), exponent


def _scaled_exponential(layout: Layout, B: NDArray, unit: NDArray) -> tuple[NDArray, NDArray]:
    """s and T₁₈(2^(unit − s)B), with the s of `squarings`, or a larger one that keeps powers within range."""
    W = stacks(layout, workspace(layout, SLOTS, len(B), B.dtype), len(B))
    W[0] = B
    product(layout, W[0], W[0], out=W[1])
    product(layout, W[1], W[0], out=W[2])
    product(layout, W[2], W[2], out=W[3])
    n2, n6 = np.maximum(squared_norm(layout, W[1]), _TINY), np.maximum(squared_norm(layout, W[3]), _TINY)
    log2_beta, log2_z = log2_norms(n2, n6)
    s = squarings(log2_beta + 18 * unit, log2_z + unit, 2.0**-53)
    s = np.maximum(s, np.maximum(unit - _LOG2_LARGEST, 0))
    for stack, power in zip(W, (1, 2, 3, 6), strict=False):
        stack[...] = ldexp(stack, np.maximum(power * (unit - s), -9999).astype(np.int32)[:, None, None])
    return s, taylor(layout, 18, W).copy()


def _squared(X: NDArray, s: NDArray) -> tuple[NDArray, NDArray]:
    """X^(2ˢ) = 2ᵉY as Y, e."""
    exponent = np.zeros(len(X), np.int64)
    for done in range(int(s.max(initial=0))):
        rows = np.flatnonzero(s > done)
        Y, gained = _normalised(np.matmul(X[rows], X[rows]))
        X[rows] = Y
        limit = _LARGEST_EXPONENT
        exponent[rows] = np.clip(2 * exponent[rows] + gained, -limit, limit)
    return X, exponent


def _exponential(mu: NDArray, unit: NDArray) -> tuple[NDArray, NDArray]:
    """e^{2^unit mu} = factor·2ⁿ."""
    z = ldexp(mu, unit.astype(np.int32))
    limit = float(_LARGEST_EXPONENT) / 2
    real = np.clip(z.real, -limit, limit)
    n, rest = turns_of_two(real)
    factor = np.exp(np.clip(rest, -1, 1)).astype(mu.dtype)
    if mu.dtype.kind == "c":  # a phase that overflows is not known to one turn; any finite one will do
        phase = np.clip(z.imag, -1e300, 1e300)
        factor = factor * (np.cos(phase) + 1j * np.sin(phase))
    return factor, n.astype(np.int64)
