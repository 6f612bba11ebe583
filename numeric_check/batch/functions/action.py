"""The action of the exponential of a matrix on columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import blocks, merged, one_batch, with_leading_axes
from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.functions.broadcasting import beside_by_blocks, require_finite
from numeric_check.batch.functions.stacks import along, norms
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.workers import require_workers, share

_TERMS = 19  # of the Taylor series: for ‖A‖/s ≤ 1 the rest is below 1/20! < 2⁻⁶¹
_MOST_STEPS = 2**16
_BLOCK_ENTRIES = 2**15


@portable("(k,k),(k,m)->(k,m)")
def expm_multiply(A: ArrayLike, B: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """exp(A)B for every pair, as the product of `expm` with B: at sizes k of a batch no other way is as fast.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖exp(A)B‖ on every family of ``numeric_check.matrix_families``,
    with κ the relative condition number of the action at (A, B) and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64.
    `exp_low_rank_apply` is for large matrices that are diagonal but for a few columns.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and booleans become
        float64; never written to
    B : array (…, k, m), whose leading axes are broadcast with those of A
    out : array of the shape and dtype of the result, any strides; may be or overlap A and B, which are then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…, k, m) of dtype ``numpy.result_type(A, B)``; entries are infinite or NaN where exp A overflows

    Raises
    ------
    TypeError, ValueError : as in `expm_frechet`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import expm_multiply
    >>> expm_multiply(np.array([[0.0, 1.0], [0.0, 0.0]]), np.array([[[1.0], [2.0]], [[0.0], [1.0]]]))[..., 0]
    array([[3., 2.],
           [1., 1.]])

    References
    ----------
    A. H. Al-Mohy, N. J. Higham, Computing the action of the matrix exponential, SIAM J. Sci. Comput. 33 (2011)
    488-511, where A is too large for exp A.
    """
    return beside_by_blocks(lambda A, B: expm(A) @ B, A, "B", B, out, workers, square=False)


def exp_low_rank_apply(
    X: ArrayLike, Y: ArrayLike, V: ArrayLike, diagonal: ArrayLike | None = None, *, workers: int = 1
) -> NDArray:
    """exp(diag(d) + XYᵀ)V without the matrix, in O(k(r + 1)m) for each step, for every index; Y is not conjugated.

    With A = diag(d − μ) + XYᵀ, μ the mean of d and s ≥ max|d − μ| + ‖X‖‖Y‖, the result is e^μ times s steps
    V ← Σ_{n≤19} (A/s)ⁿV/n!. Error: about s·u·(1 + ‖A‖/s) relative to the largest ‖exp(tA)V‖ on the way to the result;
    the steps grow with the norm.

    Parameters
    ----------
    X, Y : arrays (…, k, r) of float32, float64, complex64 or complex128; integers become float64; r ≪ k
    V : array (…, k, m)
    diagonal : array (…, k), or None for 0
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…, k, m) of dtype ``numpy.result_type`` of the arguments, leading axes broadcast; float32 and complex64 are
        computed in double precision

    Raises
    ------
    TypeError : for another dtype (bool, float16, longdouble, object, strings), or workers that are no integer.
    ValueError : for shapes that do not agree, NaN or infinite entries, or workers below 1.
    OverflowError : if more than 2¹⁶ steps would be needed.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_low_rank_apply
    >>> x, y, v = np.array([[1.0], [2.0]]), np.array([[2.0], [-1.0]]), np.array([[1.0], [1.0]])
    >>> exp_low_rank_apply(x, y, v)[:, 0]
    array([2., 3.])
    >>> exp_low_rank_apply(x, y, v, diagonal=np.log([2.0, 2.0]))[:, 0].round(12)
    array([4., 6.])

    References
    ----------
    A. H. Al-Mohy, N. J. Higham, Computing the action of the matrix exponential, SIAM J. Sci. Comput. 33 (2011)
    488-511, (3.6). Deviation: steps of norm 1, in which no term is larger than the result.
    """
    workers = require_workers(workers)
    arrays = {name: with_leading_axes(name, value, ("k", "r")) for name, value in (("X", X), ("Y", Y))}
    arrays["V"] = with_leading_axes("V", V, ("k", "m"))
    rows = arrays["X"].shape[-2]
    d = np.zeros((rows, 1), arrays["X"].dtype) if diagonal is None else with_leading_axes("diagonal", diagonal, ("k",))
    arrays["diagonal"] = d if diagonal is None else d[..., None]
    _require_agreement(arrays)
    for name, array in arrays.items():
        require_finite(name, array)
    dtype = np.result_type(*arrays.values())
    shape, flat = one_batch(2, **arrays)
    out = np.empty(shape + arrays["V"].shape[-2:], dtype)
    if out.size:
        result = merged(out, 2)
        parts = list(blocks(len(result), rows * max(flat[0].shape[2], flat[2].shape[2]), _BLOCK_ENTRIES))
        with np.errstate(all="ignore"):
            share(partial(_write_blocks, flat, result), parts, workers)
    return out


def _require_agreement(arrays: dict[str, NDArray]) -> None:
    X, Y, V, d = arrays.values()
    if X.shape[-2:] != Y.shape[-2:] or V.shape[-2] != X.shape[-2] or d.shape[-2] != X.shape[-2]:
        shapes = ", ".join(str(array.shape) for array in arrays.values())
        raise ValueError(
            f"X and Y must have shape (…, k, r), V (…, k, m) and the diagonal (…, k); got shapes {shapes}."
        )


def _write_blocks(flat: list[NDArray], out: NDArray, parts: Iterator[slice]) -> None:
    for part in parts:
        X, Y, V, d = (array[part].astype(working_dtype(out.dtype)) for array in flat)
        out[part] = _stepped(X, Y.swapaxes(1, 2), V, d)


def _stepped(X: NDArray, Yt: NDArray, V: NDArray, d: NDArray) -> NDArray:
    """The steps for each matrix; those that need most of them are first."""
    mu = d.mean(axis=1, keepdims=True)
    d = d - mu
    size = np.abs(d).max(axis=(1, 2)) + norms(X) * norms(Yt)
    if not size.max() <= _MOST_STEPS:
        raise OverflowError(f"|diagonal| + ‖X‖‖Y‖ must be at most 2^16, as many steps are taken; got {size.max():.3g}.")
    s = np.maximum(np.ceil(size), 1)
    order = np.argsort(-s, kind="stable")
    d, X, Yt, W = d[order] / along(s[order]), X[order] / along(s[order]), Yt[order], V[order]
    for done in range(int(s.max())):
        active = int(np.searchsorted(-s[order], -done))
        term = W[:active]
        total = term.copy()
        for n in range(1, _TERMS + 1):
            term = (d[:active] * term + X[:active] @ (Yt[:active] @ term)) / n
            total += term
        W[:active] = total
    result = np.empty_like(W)
    result[order] = W
    return result * np.exp(mu)
