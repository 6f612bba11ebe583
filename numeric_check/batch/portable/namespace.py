"""The array API of the arrays at hand, and the few things that it does not say."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeVar

from numeric_check.batch.libraries import library_of

Array = Any  # of any library that follows the array API
Namespace = Any  # a module: array_api_compat.torch, jax.numpy, array_api_strict, …
Value = TypeVar("Value", int, bool)


def namespace(**arrays: Array) -> Namespace:
    """The functions of the library of the arrays.

    Raises
    ------
    TypeError : for lists of arrays, arrays of different libraries, or a library that does not follow the array API.
    ImportError : without the package array-api-compat.
    """
    for name, value in arrays.items():
        if isinstance(value, list | tuple):
            raise TypeError(f"{name} must be one array; got a {type(value).__name__} of arrays: stack them.")
    libraries = {name: library_of(value) or type(value).__module__.partition(".")[0] for name, value in arrays.items()}
    if len(set(libraries.values())) > 1:
        got = ", ".join(f"{name} of {library}" for name, library in libraries.items())
        raise TypeError(f"{' and '.join(arrays)} must be arrays of one library; got {got}: convert one of them.")
    try:
        import array_api_compat
    except ImportError as error:
        raise ImportError(
            "arrays of other libraries than NumPy need array-api-compat: pip install 'threefold[arrays]'"
        ) from error
    try:
        return array_api_compat.array_namespace(*arrays.values())
    except TypeError as error:
        kinds = ", ".join(sorted({type(value).__name__ for value in arrays.values()}))
        raise TypeError(
            f"{' and '.join(arrays)} must be of a library that follows the array API; got {kinds} of "
            f"{', '.join(set(libraries.values()))}."
        ) from error


def device(x: Array) -> Any:
    """Where the array is, for new arrays beside it."""
    from array_api_compat import device

    return device(x)


def constant(x: Array) -> Array:
    """The same values, through which no derivative is taken."""
    library = library_of(x)
    if library == "torch":
        return x.detach()
    if library == "jax":
        from jax.lax import stop_gradient

        return stop_gradient(x)
    return x


def known(kind: Callable[[Any], Value], x: Array) -> Value | None:
    """The value of an array without axes as int or bool; None where it has none yet, as in ``jit`` and ``vmap``."""
    try:
        return kind(x)
    except (TypeError, RuntimeError):  # ConcretizationTypeError of JAX, and what torch.func.vmap raises
        return None


def full_precision(library: str) -> AbstractContextManager:
    """In this context JAX multiplies matrices in their own dtype; on a GPU it would round float32 to fewer bits."""
    if library == "jax":
        from jax import default_matmul_precision

        return default_matmul_precision("highest")
    return nullcontext()
