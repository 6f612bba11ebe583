"""The same values in other memory: views of arrays (…, n, m) that a function has to read right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A copy of an array in other memory.

    Attributes
    ----------
    make : array → array of the same values
    code : the same as a line of Python, for an array A and NumPy as np, which a report prints
    plain : whether libraries without negative strides and without read-only arrays have it
    batches : whether it is about the axes before the last two
    """

    make: Callable[[NDArray], NDArray]
    code: str
    plain: bool = True
    batches: bool = False


def _transposed(A: NDArray) -> NDArray:
    return A.swapaxes(-1, -2).copy().swapaxes(-1, -2)


def _strided(A: NDArray) -> NDArray:
    return np.stack([A, np.full_like(A, -7)], axis=-1)[..., 0]


def _reversed(A: NDArray) -> NDArray:
    return A[..., ::-1, ::-1].copy()[..., ::-1, ::-1]


def _corner(A: NDArray) -> NDArray:
    around = [(0, 0)] * (A.ndim - 2) + [(1, 2), (2, 1)]
    return np.pad(A, around, constant_values=-7)[..., 1:-2, 2:-1]


def _read_only(A: NDArray) -> NDArray:
    copy = A.copy()
    copy.setflags(write=False)
    return copy


def _batch_last(A: NDArray) -> NDArray:
    return np.moveaxis(np.moveaxis(A, 0, -1).copy(), -1, 0)


CONTIGUOUS = "contiguous"
LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        CONTIGUOUS: Layout(make=np.array, code="np.array(A)"),
        "transposed": Layout(make=_transposed, code="A.swapaxes(-1, -2).copy().swapaxes(-1, -2)"),
        "strided": Layout(make=_strided, code="np.stack([A, np.full_like(A, -7)], axis=-1)[..., 0]"),
        "part of a larger array": Layout(
            make=_corner,
            code="np.pad(A, [(0, 0)] * (A.ndim - 2) + [(1, 2), (2, 1)], constant_values=-7)[..., 1:-2, 2:-1]",
        ),
        "reversed": Layout(make=_reversed, code="A[..., ::-1, ::-1].copy()[..., ::-1, ::-1]", plain=False),
        "read-only": Layout(make=_read_only, code="np.broadcast_to(A.copy(), A.shape)", plain=False),
        "batch axis last in memory": Layout(
            make=_batch_last, code="np.moveaxis(np.moveaxis(A, 0, -1).copy(), -1, 0)", batches=True
        ),
    }
)
