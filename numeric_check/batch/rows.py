"""Rows in working form, and which of them must be carried with exponents."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from numeric_check.batch.arrays import one_batch, require_same_ends, with_leading_axes
from numeric_check.batch.dot import workspace
from numeric_check.batch.scale import ordinary, require_finite, unusual_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Sizes for which no product of φ₁(s), xᵢ, yⱼ (and vᵢ) over- or underflows on the way.

    Attributes
    ----------
    log2_entry : L; non-zero entries lie in 2^−L…2^L
    largest_s : bound for Re s; below there is none, because |φ₁(s)| ≤ 1 for s ≤ 0 falls only like 1/|s|
    """

    log2_entry: int
    largest_s: float


DOUBLE = Range(log2_entry=200, largest_s=200.0)  # e^200/200 < 2^281: four factors stay within 2^±1022
SINGLE = Range(log2_entry=36, largest_s=20.0)  # e^20/20 < 2^25; φ₁(s) xᵢ, rounded to float32, within 2^±126


def row_arrays(**values: ArrayLike) -> tuple[list[NDArray], np.dtype, tuple[int, ...]]:
    """The values (…, k), broadcast, as arrays (N, k), the dtype of the result, and the shape of the leading axes."""
    arrays = {name: with_leading_axes(name, value, ("k",)) for name, value in values.items()}
    require_same_ends(1, **arrays)
    shape, flat = one_batch(1, **arrays)
    return flat, np.result_type(*flat), shape


def working_dtype(dtype: DTypeLike) -> np.dtype:
    """float64 or complex128: scalars are formed in it, so float32 rows get s without rounding to float32."""
    return np.result_type(dtype, np.float64)


def row_workspace(rows: int, k: int, dtype: DTypeLike) -> NDArray:
    """Scratch for `contraction` and `scratch_like`, for blocks of at most (rows, k)."""
    return workspace(rows, k, working_dtype(dtype))


def working_rows(array: NDArray, rows: slice, dtype: DTypeLike) -> NDArray:
    """The rows as a C-contiguous array of the working dtype; a copy only where they are not one already."""
    return np.ascontiguousarray(array[rows], working_dtype(dtype))


def scratch_like(work: NDArray, index: int, array: NDArray) -> NDArray:
    """Table ``index`` of the scratch, lent as an array of the shape and dtype of ``array``."""
    return work[index].view(array.dtype)[: array.size].reshape(array.shape)


def wide_rows(s: NDArray, limits: Range, first_row: int, **rows: NDArray) -> NDArray | None:
    """The rows whose products may leave the range of floats, as a mask (N,), or None if there is none.

    Parameters
    ----------
    s : array (N,), yᵀx
    limits : the sizes that are safe
    first_row : number of the first row of the block, for the error
    rows : arrays (N, k) in working form: every array that takes part in the products

    Raises
    ------
    ValueError : if an entry is NaN or infinite.
    """
    wide = s.real > limits.largest_s
    if not all(ordinary(array, limits.log2_entry) for array in rows.values()):
        require_finite(first_row, **rows)
        for array in rows.values():
            wide |= unusual_rows(array, limits.log2_entry)
    return wide if wide.any() else None
