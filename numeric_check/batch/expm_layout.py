"""Stacks of small matrices in memory, batch axis first or last, and what is done to all of them at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import DTypeLike, NDArray

_LAST_UP_TO = 4  # up to this k, k³ long runs are faster than N calls of BLAS, about 40 ns each
_LAST_FROM = 128  # matrices; for fewer, starting a product costs more than running it
_APART = 72  # entries between stacks: an odd number of cache lines in double precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How N matrices k×k lie in memory: as (k, k, N) with long runs over the batch, or as (N, k, k).

    Attributes
    ----------
    k : size of the matrices
    last : whether the batch axis is the last one
    dual : whether a matrix is [[A, E], [0, A]] and lies there as its upper half [A, E], k×2k
    """

    k: int
    last: bool
    dual: bool = False

    @property
    def columns(self) -> int:
        return 2 * self.k if self.dual else self.k

    def shape(self, count: int) -> tuple[int, int, int]:
        """The shape of an array of ``count`` matrices."""
        return (self.k, self.columns, count) if self.last else (count, self.k, self.columns)


def layout_for(k: int, count: int, dual: bool = False) -> Layout:
    """The faster layout for ``count`` matrices k×k."""
    return Layout(k=k, last=k <= _LAST_UP_TO and count >= _LAST_FROM, dual=dual)


def workspace(layout: Layout, slots: int, count: int, dtype: DTypeLike) -> NDArray:
    """Room for ``slots`` stacks of up to ``count`` matrices, a little apart from each other.

    Stacks whose distance is a multiple of 4096 bytes would compete for the same lines of the cache.
    """
    return np.empty((slots, layout.k * layout.columns * count + _APART), dtype)


def stacks(layout: Layout, work: NDArray, count: int) -> NDArray:
    """The workspace as an array (slots, *layout.shape(count)), each stack contiguous."""
    return work[:, : layout.k * layout.columns * count].reshape(len(work), *layout.shape(count))


def load(layout: Layout, A: NDArray, out: NDArray) -> None:
    """out = A, for A of shape (N, k, k) and out in the layout."""
    np.copyto(out, A.transpose(1, 2, 0) if layout.last else A)


def store(layout: Layout, X: NDArray, out: NDArray) -> None:
    """out = X, for out of shape (N, k, k) and X in the layout."""
    np.copyto(out, X.transpose(2, 0, 1) if layout.last else X)


def product(layout: Layout, X: NDArray, Y: NDArray, out: NDArray) -> NDArray:
    """XY for every matrix; out must not overlap X and Y."""
    if layout.dual:
        return _dual_product(layout, X, Y, out)
    return np.einsum("imn,mjn->ijn", X, Y, out=out) if layout.last else np.matmul(X, Y, out=out)


def _dual_product(layout: Layout, X: NDArray, Y: NDArray, out: NDArray) -> NDArray:
    """[A, E] times [B, F] is [AB, AF + EB]."""
    A, E = halves(layout, X)
    plain = Layout(k=layout.k, last=layout.last)
    product(plain, A, Y, out=out)
    B, target = halves(layout, Y)[0], halves(layout, out)[1]
    target += product(plain, E, B, out=np.empty(target.shape, target.dtype))
    return out


def halves(layout: Layout, X: NDArray) -> tuple[NDArray, NDArray]:
    """A and E of dual matrices."""
    k = layout.k
    return (X[:, :k], X[:, k:]) if layout.last else (X[..., :k], X[..., k:])


def take(layout: Layout, X: NDArray, rows: NDArray, out: NDArray | None = None) -> NDArray:
    """The chosen matrices, copied."""
    return np.take(X, rows, axis=-1 if layout.last else -3, out=out, mode="clip")


def put(layout: Layout, X: NDArray, rows: NDArray, values: NDArray) -> None:
    """X[rows] = values, along the batch axis."""
    if layout.last:
        X[..., rows] = values
    else:
        X[rows] = values


def multiply(layout: Layout, X: NDArray, factors: NDArray) -> None:
    """X *= factors, one factor per matrix."""
    if layout.last:
        X *= factors
    else:
        flat = X.reshape(len(X), -1)
        flat *= factors[:, None]


def add_to_diagonal(layout: Layout, X: NDArray, shift: NDArray | complex) -> None:
    """X += shift·I in place; one shift for all, or one per matrix."""
    if layout.last or len(X) > 16 * layout.k:
        for i in range(layout.k):
            diagonal = X[i, i] if layout.last else X[:, i, i]
            diagonal += shift
    else:
        diagonals = np.einsum("nii->ni", X[..., : layout.k])
        diagonals += shift if np.ndim(shift) == 0 else np.asarray(shift)[:, None]


def mean_of_diagonal(layout: Layout, X: NDArray) -> NDArray:
    """tr(X)/k."""
    if layout.dual:
        X = halves(layout, X)[0]
    trace = np.einsum("iin->n" if layout.last else "nii->n", X)
    trace *= trace.dtype.type(1 / layout.k)
    return trace


def squared_norm(layout: Layout, X: NDArray) -> NDArray:
    """‖X‖² in the Frobenius norm, for every matrix; a real array (N,)."""
    if layout.dual:
        plain = Layout(k=layout.k, last=layout.last)
        A, E = (squared_norm(plain, half.copy()) for half in halves(layout, X))
        return 2 * A + E
    if layout.last:
        flat = X.reshape(layout.k**2, -1)
        return np.einsum("in,in->n", flat, flat.conj()).real
    flat = X.reshape(len(X), layout.k**2)
    return np.vecdot(flat, flat).real
