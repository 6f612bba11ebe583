"""Functions of matrices on the blocks of dask arrays, lazily."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from numeric_check.batch.libraries import library_of


def blockwise(function: Callable[..., Any], blocks: str, arrays: Mapping[str, Any]) -> Any:
    """The function on every block of dask arrays, whose last axes have one chunk each; nothing is computed yet.

    Parameters
    ----------
    function : callable
        Takes the blocks, of NumPy or whatever the dask arrays are made of, and returns arrays of the same library.
    blocks : str
        The last axes of the arrays and of the results, "(k,r),(k,r)->(k,k)".
    arrays : mapping of str to dask array
        By the names that errors call them.

    Raises
    ------
    TypeError : for arrays that are not of dask.
    ValueError : for too few axes, or several chunks along one of the last axes.

    References
    ----------
    NumPy reference, generalized universal functions: the signature.
    """
    from dask.array import apply_gufunc

    axes = _axes(blocks.partition("->")[0])
    for (name, array), letters in zip(arrays.items(), axes, strict=True):
        _require_one_chunk(name, array, letters)
    meta = function(*(_empty(array, len(letters)) for array, letters in zip(arrays.values(), axes, strict=True)))
    return apply_gufunc(function, blocks, *arrays.values(), meta=meta)


def _empty(array: Any, axes: int) -> Any:
    """An array like the blocks, with no entry along the axes before the last ones, of which there is one at least."""
    batch = array.ndim - axes
    return np.empty_like(array._meta, shape=(0,) * max(1, batch) + array.shape[batch:])


def _axes(signature: str) -> list[list[str]]:
    """The letters of the axes of each array: "(k,r),(k)" gives [["k", "r"], ["k"]]."""
    return [group.split(",") for group in signature.strip("()").split("),(")]


def _require_one_chunk(name: str, array: Any, axes: list[str]) -> None:
    if library_of(array) != "dask":
        raise TypeError(f"{name} must be a dask array, as another argument is; got {type(array).__name__}.")
    if array.ndim < len(axes):
        raise ValueError(f"{name} must have shape (…, {', '.join(axes)}); got shape {array.shape}.")
    if any(count > 1 for count in array.numblocks[-len(axes) :]):
        chunks = array.chunks[-len(axes) :]
        how = ", ".join(f"{-n}: -1" for n in range(1, len(axes) + 1))
        raise ValueError(f"{name} must have one chunk along its last axes; got {chunks}: rechunk({{{how}}}).")
