"""From NumPy arrays to those of the library that a function is of, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.layouts import CONTIGUOUS, LAYOUTS
from numeric_check.judging.patience import at_once

_PIP = {"torch": "pip install torch", "jax": "pip install jax", "sparse": "pip install scipy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """How arrays go into a library and come back.

    Attributes
    ----------
    name : of the kind of array
    enter : NumPy array → array of the library, with the same values and dtype
    leave : the reverse
    layouts : those that such an array can have
    beside : as ``enter``, for the second argument; by default that
    batches : whether it can have axes before the last two
    inside : () → a context in which the function is called
    made : how a call is made: job → what it returns, and what it raises
    """

    name: str
    enter: Callable[[NDArray], Any]
    leave: Callable[[Any], NDArray]
    layouts: tuple[str, ...]
    beside: Callable[[NDArray], Any] | None = None
    batches: bool = True
    inside: Callable[[], AbstractContextManager] = nullcontext
    made: Callable[[Callable[[], Any]], tuple[Any, BaseException | None]] = at_once

    def call(self, function: Callable[..., Any], arguments: tuple[NDArray, ...]) -> tuple[list[NDArray], bool]:
        """The result, or the parts of a tuple, as NumPy arrays, and whether the arguments are as they were."""
        first, *others = arguments
        with self.inside():
            given = [self.enter(first), *map(self.beside or self.enter, others)]
            before = [np.array(x) for x in arguments]
            result = function(*given)
            same = all(np.array_equal(self.leave(x), y) for x, y in zip(given, before, strict=True))
            parts = result if isinstance(result, tuple) else (result,)
            return [self.leave(part) for part in parts], same


def border_of(function: Callable[..., Any], arrays: str | None = None) -> Border:
    """The border of a function: by name, or else by the package that it comes from.

    Raises
    ------
    ValueError : for an unknown name.
    ImportError : for a library that is not installed, with the command that installs it.
    """
    name = arrays if arrays is not None else _guess(function)
    if not isinstance(name, str) or name not in _BORDERS:
        raise ValueError(f"arrays must be one of {', '.join(_BORDERS)}; got {name!r}.")
    package = "scipy" if name == "sparse" else name
    if find_spec(package) is None:
        raise ImportError(f"{package} is not installed: {_PIP[name]}")
    return _BORDERS[name]()


def _guess(function: Callable[..., Any]) -> str:
    module = getattr(function, "__module__", None) or type(function).__module__
    if module.startswith("scipy.sparse."):
        return "sparse"
    root = module.partition(".")[0]
    return {"torch": "torch", "jax": "jax", "jaxlib": "jax"}.get(root, "numpy")


def _numpy() -> Border:
    return Border(name="numpy", enter=lambda x: x, leave=np.asarray, layouts=tuple(LAYOUTS))


def _torch() -> Border:
    import torch

    plain = tuple(name for name, layout in LAYOUTS.items() if layout.plain)
    leave = lambda x: x.detach().cpu().resolve_conj().numpy()
    return Border(name="torch", enter=torch.from_numpy, leave=leave, layouts=plain)


def _jax() -> Border:
    import jax

    wide = jax.enable_x64 if hasattr(jax, "enable_x64") else import_module("jax.experimental").enable_x64
    inside = lambda: wide(True)  # else float64 becomes float32 at the border
    return Border(name="jax", enter=jax.numpy.asarray, leave=np.asarray, layouts=(CONTIGUOUS,), inside=inside)


def _sparse() -> Border:
    from scipy import sparse

    leave = lambda x: x.toarray() if sparse.issparse(x) else np.asarray(x)
    return Border(
        name="sparse",
        enter=sparse.csc_array,
        beside=lambda x: x,
        leave=leave,
        layouts=(CONTIGUOUS,),
        batches=False,
    )


_BORDERS: Mapping[str, Callable[[], Border]] = MappingProxyType(
    {"numpy": _numpy, "torch": _torch, "jax": _jax, "sparse": _sparse}
)
