"""Where a call goes: to NumPy, to the implementation on the array API, or to the blocks of a dask array."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from importlib import import_module
from inspect import signature
from itertools import chain
from typing import Any, TypeVar

import numpy as np

from numeric_check.batch.libraries import library_of, require_numpy

Function = TypeVar("Function", bound=Callable[..., Any])
_signature = cache(signature)


def portable(
    blocks: str = "", result: Callable[..., Any] | None = None, takes: tuple[str, ...] = ()
) -> Callable[[Function], Function]:
    """A decorator that sends arrays of other libraries to the function of that name in `numeric_check.batch.portable`.

    NumPy arrays, lists and numbers go to the function itself. Without an implementation of its name, arrays of other
    libraries are refused by a sentence.

    Parameters
    ----------
    blocks : str
        The last axes of the arrays and of the results, "(k,k),(k)->(k)": by them the function itself is applied to the
        blocks of dask arrays. Without it dask arrays go to the implementation.
    result : callable, optional
        What the implementation returns, a tuple, becomes this with the entries of the tuple as arguments.
    takes : tuple of str
        Libraries whose arrays the function takes itself.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.portable.dispatch import portable
    >>> @portable("(k)->(k)")
    ... def doubled(x):
    ...     return 2 * np.asarray(x)
    >>> doubled([1, 2])
    array([2, 4])
    """

    def decorated(function: Function) -> Function:
        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            for value in chain(args, kwargs.values()):
                library = None if type(value) is np.ndarray else library_of(value)
                if library is not None and library not in takes:
                    found = _of_library(library, function, args, kwargs, blocks)
                    return found if result is None else result(*found)
            return function(*args, **kwargs)

        return call  # type: ignore[return-value]

    return decorated


def _of_library(library: str, function: Callable[..., Any], args: Any, kwargs: Any, blocks: str) -> Any:
    """The result of the function for arguments of which one at least is an array of the library."""
    arguments = _signature(function).bind(*args, **kwargs).arguments
    if arguments.pop("out", None) is not None:
        raise TypeError(f"out must be None beside arrays of {library}, whose results are always new arrays.")
    if arguments.pop("workers", 1) != 1:
        raise TypeError(f"workers must be 1 for arrays of {library}: they share NumPy's work, {library} has its own.")
    if library == "dask" and blocks:
        from numeric_check.batch.portable.blockwise import blockwise

        return blockwise(portable(blocks)(function), blocks, arguments)
    implementation = getattr(import_module("numeric_check.batch.portable"), function.__name__, None)
    if implementation is None:
        for name, value in arguments.items():
            require_numpy(name, value)
    from numeric_check.batch.portable.namespace import full_precision

    with full_precision(library):
        return implementation(**arguments)  # type: ignore[misc]
