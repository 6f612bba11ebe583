"""Arguments of the functions that take arrays of every library, and results that agree with those of NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

DTYPES = ("float32", "float64", "complex64", "complex128")
_N, _K, _R = 5, 4, 2
CALLS: dict[str, tuple[tuple[int, ...], ...]] = {  # name → shapes of the arguments
    "expm": ((_N, _K, _K),),
    "exp_outer": ((_N, _K),) * 2,
    "exp_outer_inverse": ((_N, _K),) * 2,
    "exp_outer_apply": ((_N, _K),) * 3,
    "exp_outer_logdet": ((_N, _K),) * 2,
    "exp_low_rank": ((_N, _K, _R),) * 2,
    "det_exp": ((_N, _K, _K),),
}
_ULPS = 64  # of the largest entry: norms are about 3, and every function is off by a few units of k and the norm


def arguments(name: str, dtype: str) -> list[NDArray]:
    """Normal entries; the first x and y have yᵀx = 0, and the first matrix is 0."""
    rng = np.random.default_rng(len(name))
    given = [rng.standard_normal(shape) for shape in CALLS[name]]
    if np.dtype(dtype).kind == "c":
        given = [x + 1j * rng.standard_normal(x.shape) for x in given]
    given[0][0] = 0
    return [x.astype(dtype) for x in given]


def require_same(result: Any, expected: Any, kind: type) -> None:
    """Asserts that the result is of that kind of array and that every part is near the one of NumPy, of one dtype."""
    parts, others = ((x if isinstance(x, tuple) else (x,)) for x in (result, expected))
    assert type(result) is type(expected) or not isinstance(expected, tuple)
    for part, other in zip(parts, others, strict=True):
        assert isinstance(part, kind)
        value = np.asarray(part)
        assert (value.dtype, value.shape) == (other.dtype, other.shape)
        size = max(1.0, float(np.abs(other).max()))
        assert np.abs(value - other).max() <= _ULPS * float(np.finfo(other.dtype).eps) * size
