"""An exponential by scaling and squaring of a Taylor polynomial: right, and with one defect each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from math import factorial

import numpy as np
from numpy.typing import NDArray

DEGREE = 18
Function = Callable[[NDArray], NDArray]


def norms(A: NDArray) -> NDArray:
    """The 1-norm of each matrix."""
    return np.abs(A).sum(axis=-2).max(axis=-1, initial=0)


def exponential(
    A: NDArray, size: Function = norms, whole: Function = np.ceil, dropped: int = -1, dtype: str = ""
) -> NDArray:
    """(Σ Bⁿ/n!)^(2^s) with B = A/2^s, where s makes the norm at most 1, for each matrix by itself."""
    given, A = A.dtype, A.astype(dtype or A.dtype)
    n = A.shape[-1]
    s = np.maximum(whole(np.log2(np.maximum(size(A), 1e-30))), 0)
    B = A * np.exp2(-s)[..., None, None].astype(A.real.dtype)
    X = np.zeros_like(B)
    for power in reversed(range(DEGREE + 1)):
        X = B @ X + np.eye(n, dtype=A.dtype) * A.dtype.type((power != dropped) / factorial(power))
    for step in range(int(s.max(initial=0))):
        X = np.where((step < s)[..., None, None], X @ X, X)
    return X.astype(given)


def of_the_first(A: NDArray) -> NDArray:
    return np.full(A.shape[:-2], norms(A).ravel()[0] if A.size else 0.0)


def of_columns_of_the_batch(A: NDArray) -> NDArray:
    """The axes of the batch and of the matrices exchanged."""
    return norms(A.T) if A.ndim == 3 else norms(A)


def sum_and_maximum_exchanged(A: NDArray) -> NDArray:
    return np.abs(A).min(axis=-2, initial=np.inf).sum(axis=-1) if A.size else norms(A)


def as_if_contiguous(A: NDArray) -> NDArray:
    """Memory read from its first entry on, whatever the strides are."""
    if A.flags.c_contiguous or not A.size:
        return exponential(A)
    axes = np.argsort([-abs(stride) for stride in A.strides], kind="stable")
    return exponential(A.transpose(axes).copy().reshape(A.shape))


def in_place(A: NDArray) -> NDArray:
    X = exponential(A)
    if A.flags.writeable:
        A /= 2
    return X


def ones_where_empty(A: NDArray) -> NDArray:
    return exponential(A) if A.size else np.ones((*A.shape[:-2], 1, 1), dtype=A.dtype)


def fails_where_empty(A: NDArray) -> NDArray:
    A[..., 0, 0].ravel()[0]
    return exponential(A)


def nearly_one(A: NDArray) -> NDArray:
    X = exponential(A)
    return np.where(A.any(axis=(-2, -1), keepdims=True), X, X * (1 + np.finfo(A.dtype).eps))


BROKEN: Mapping[str, Function] = {
    "parameters of the first slice": partial(exponential, size=of_the_first),
    "floor for ceiling": partial(exponential, whole=np.floor),
    "axes of the norm exchanged": partial(exponential, size=of_columns_of_the_batch),
    "minimum for maximum in the norm": partial(exponential, size=sum_and_maximum_exchanged),
    "the term of degree 9 dropped": partial(exponential, dropped=9),
    "the term of degree 15 dropped": partial(exponential, dropped=15),
    "transposed": lambda A: exponential(A).swapaxes(-1, -2),
    "slices in another order": lambda A: exponential(A)[::-1] if A.ndim > 2 else exponential(A),
    "float32 inside": lambda A: exponential(A, dtype="complex64" if A.dtype.kind == "c" else "float32"),
    "the real part alone": lambda A: exponential(A.real).astype(A.dtype),
    "reads memory as if contiguous": as_if_contiguous,
    "writes into its input": in_place,
    "ones where there are no entries": ones_where_empty,
    "fails where there are no entries": fails_where_empty,
    "exp(0) is I up to rounding": nearly_one,
    "not a number": lambda A: np.full_like(A, np.nan),
    "another shape": lambda A: exponential(A)[..., 0],
}
