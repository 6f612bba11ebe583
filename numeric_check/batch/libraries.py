"""Of which library an array is, found without an import."""

from __future__ import annotations

from typing import Any

import numpy as np

_ROOTS = {"torch": "torch", "jax": "jax", "jaxlib": "jax", "dask": "dask", "cupy": "cupy"}
_TO_NUMPY = {
    "torch": "its method numpy(force=True)",
    "jax": "numpy.asarray",
    "dask": "its method compute()",
    "cupy": "cupy.asnumpy",
}


def library_of(value: Any) -> str | None:
    """The package that the type of an array comes from, None for NumPy and for all that is no array.

    An array is what has a namespace of the array API or can be handed on by DLPack, and a dask array. Of a list the
    first entry counts, as NumPy would convert a list of such arrays.

    Examples
    --------
    >>> from numeric_check.batch.libraries import library_of
    >>> library_of([[1.0, 2.0]]) is None
    True
    """
    while isinstance(value, list | tuple) and value:
        value = value[0]
    if isinstance(value, np.ndarray | np.generic | list | tuple | int | float | complex | str) or value is None:
        return None
    roots = [kind.__module__.partition(".")[0] for kind in type(value).__mro__]
    known = next((_ROOTS[root] for root in roots if root in _ROOTS), None)
    if hasattr(value, "__array_namespace__") or hasattr(value, "__dlpack__"):
        return known or roots[0]
    return known if known == "dask" and hasattr(value, "__dask_graph__") else None


def require_numpy(name: str, value: Any) -> None:
    """Raises TypeError for an array of another library, which NumPy would copy, and whose gradients it would lose.

    Examples
    --------
    >>> from numeric_check.batch.libraries import require_numpy
    >>> require_numpy("starts", [[1.0]])
    """
    library = library_of(value)
    if library is not None:
        raise TypeError(
            f"{name} must be NumPy arrays or lists, as this is computed in NumPy; got {type(value).__name__} of "
            f"{library}: convert it by {_TO_NUMPY.get(library, 'numpy.from_dlpack')}."
        )
