"""What the batch functions accept: shapes, dtypes, and where the result is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import prod

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from numeric_check.batch.libraries import require_numpy

BLOCK_ENTRIES = 65536  # entries of one input treated together: fewer, and the calls cost; more, and the caches
OUTPUT_ENTRIES = 32768  # entries of matrices written together: the diagonal is added before they leave the cache
_FLOATS = tuple(np.dtype(t) for t in (np.float32, np.float64, np.complex64, np.complex128))
_NEEDS = "float32, float64, complex64, complex128 or integers"


def numeric_array(name: str, value: ArrayLike, axes: tuple[str, ...]) -> NDArray:
    """The value as an array with the named axes, integers as float64.

    Parameters
    ----------
    name : how the error calls the value
    value : array_like
    axes : one letter per axis, ("N", "k")

    Returns
    -------
    array of float32, float64, complex64 or complex128; the value itself where it is such an array

    Raises
    ------
    TypeError : for a masked array, ragged lists, and any other dtype (bool, float16, longdouble, object, strings).
    ValueError : if the number of axes differs.

    Examples
    --------
    >>> from numeric_check.batch.arrays import numeric_array
    >>> numeric_array("x", [[1, 2]], ("N", "k"))
    array([[1., 2.]])
    """
    array = plain_array(name, value, axes, _FLOATS, _NEEDS)
    return array.astype(np.float64) if array.dtype.kind in "iu" else array


def plain_array(
    name: str, value: ArrayLike, axes: tuple[str, ...], floats: tuple[np.dtype, ...], needs: str
) -> NDArray:
    """The value as an array with the named axes, of integers or of one of the dtypes `floats`, which errors call needs.

    Raises
    ------
    TypeError : for a masked array, an array of another library, ragged lists, and any other dtype.
    ValueError : if the number of axes differs.
    """
    if isinstance(value, np.ma.MaskedArray):
        raise TypeError(f"{name} must be a plain array; got a masked array, whose mask would be lost: fill it first.")
    require_numpy(name, value)
    try:
        array = np.asarray(value)
    except ValueError as error:
        raise TypeError(f"{name} must be an array of {needs}; got nested sequences of unequal length.") from error
    except TypeError as error:
        raise TypeError(f"{name} must be an array of {needs}; got {value!r} of type {type(value).__name__}.") from error
    array = array.astype(array.dtype.newbyteorder("="), copy=False)
    if array.dtype.kind not in "iu" and array.dtype not in floats:
        raise TypeError(f"{name} must hold {needs}; got dtype {array.dtype}: convert it with astype.")
    if array.ndim != len(axes):
        raise ValueError(
            f"{name} must have shape ({', '.join(axes)}); got shape {array.shape}: add or merge axes by reshape."
        )
    return array


def with_leading_axes(name: str, value: ArrayLike, axes: tuple[str, ...]) -> NDArray:
    """The value as an array (…, *axes), integers as float64.

    Raises
    ------
    TypeError, ValueError : as in `numeric_array`.

    Examples
    --------
    >>> from numeric_check.batch.arrays import with_leading_axes
    >>> with_leading_axes("B", [[[1], [2]]], ("k", "m")).shape
    (1, 2, 1)
    """
    try:
        extra = np.ndim(value) - len(axes)
    except (TypeError, ValueError):  # ragged, or no numbers: numeric_array says so
        extra = 0
    return numeric_array(name, value, ("…",) * (1 if extra < 0 else extra) + axes)


def require_same_ends(axes: int, **arrays: NDArray) -> None:
    """Raises ValueError unless the last axes of all arrays agree.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.arrays import require_same_ends
    >>> require_same_ends(1, x=np.ones((3, 2)), y=np.ones((3, 4)))
    Traceback (most recent call last):
    ...
    ValueError: x and y must agree in the last axis; got shapes (3, 2) and (3, 4).
    """
    shapes = [array.shape for array in arrays.values()]
    if len({shape[-axes:] for shape in shapes}) > 1:
        which = "the last axis" if axes == 1 else f"the last {axes} axes"
        raise ValueError(f"{_list(arrays)} must agree in {which}; got shapes {_list(map(str, shapes))}.")


def one_batch(axes: int, **arrays: NDArray) -> tuple[tuple[int, ...], list[NDArray]]:
    """The common shape of the axes before the last ones, and the arrays with one axis in their place.

    An array that is broadcast is looked at for entries that are not finite, as its rows lose their index.

    Raises
    ------
    ValueError : if there is no common shape, or for such an entry.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.arrays import one_batch
    >>> shape, (A, B) = one_batch(2, A=np.ones((4, 1, 2, 2)), B=np.ones((3, 2, 5)))
    >>> shape, A.shape, B.shape
    ((4, 3), (12, 2, 2), (12, 2, 5))
    """
    leading = [array.shape[:-axes] for array in arrays.values()]
    if len(set(leading)) == 1 and len(leading[0]) == 1:
        return leading[0], list(arrays.values())
    try:
        shape = np.broadcast_shapes(*leading)
    except ValueError as error:
        shapes = _list(str(array.shape) for array in arrays.values())
        raise ValueError(f"{_list(arrays)} must have leading axes that broadcast; got shapes {shapes}.") from error
    for name, array in arrays.items():
        wrong = np.argwhere(~np.isfinite(array))
        if len(wrong):
            index = tuple(map(int, wrong[0]))
            raise ValueError(f"{name} must be finite; got {array[index]} at index {index}.")
    flat = (np.broadcast_to(a, shape + a.shape[-axes:]).reshape(prod(shape), *a.shape[-axes:]) for a in arrays.values())
    return shape, list(flat)


def merged(out: NDArray, axes: int) -> NDArray:
    """``out`` with one axis before its last ones; a copy, for `put_back`, where that is no view."""
    return out.reshape(prod(out.shape[:-axes]), *out.shape[-axes:])


def put_back(result: NDArray, out: NDArray) -> NDArray:
    """``out``, filled with what has been written to `merged`."""
    if not np.may_share_memory(result, out):
        out[...] = result.reshape(out.shape)
    return out


def result_array(out: NDArray | None, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray:
    """``out`` if it can take the result, a new array if it is None.

    Parameters
    ----------
    out : array of exactly this shape and dtype, writable, of any strides without internal overlap, or None
    shape, dtype : of the result

    Raises
    ------
    TypeError : if out is not an array or has another dtype.
    ValueError : if out has another shape, is read-only, or repeats memory (a broadcast view).

    Examples
    --------
    >>> from numeric_check.batch.arrays import result_array
    >>> result_array(None, (2, 3), "float32").shape
    (2, 3)
    """
    if out is None:
        return np.empty(shape, dtype)
    if not isinstance(out, np.ndarray) or out.dtype != np.dtype(dtype):
        got = f"dtype {out.dtype}" if isinstance(out, np.ndarray) else type(out).__name__
        raise TypeError(f"out must be an array of dtype {np.dtype(dtype)}, the dtype of the result; got {got}.")
    if out.shape != shape:
        raise ValueError(f"out must have the shape {shape} of the result; got shape {out.shape}.")
    if not out.flags.writeable or any(step == 0 and n > 1 for n, step in zip(out.shape, out.strides, strict=True)):
        raise ValueError(
            "out must be writable, with memory of its own for every entry; got a read-only or broadcast view."
        )
    return out


def apart(array: NDArray, out: NDArray) -> NDArray:
    """The array, or a copy of it where writing ``out`` might change it."""
    return array.copy() if np.may_share_memory(array, out) else array


def blocks(rows: int, entries_per_row: int, entries: int = BLOCK_ENTRIES) -> Iterator[slice]:
    """Slices of at most ``entries`` entries, at least one row each, covering range(rows).

    Examples
    --------
    >>> from numeric_check.batch.arrays import blocks
    >>> list(blocks(5, 4, entries=8))
    [slice(0, 2, None), slice(2, 4, None), slice(4, 5, None)]
    """
    step = max(1, entries // max(1, entries_per_row))
    return (slice(start, min(start + step, rows)) for start in range(0, rows, step))


def longest(rows: int, entries_per_row: int) -> int:
    """The rows of the longest of ``blocks``, for which scratch is needed."""
    return next(blocks(rows, entries_per_row)).stop


def add_one_to_diagonal(matrices: NDArray) -> None:
    """matrices += I in place, for (N, k, k) of any strides, along whichever axis gives the longer inner loop."""
    diagonal = np.einsum("nii->ni", matrices)
    rows, k = diagonal.shape
    if rows < 16 * k:
        diagonal += 1
        return
    for i in range(k):
        diagonal[:, i] += 1


def _list(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}"
