"""What a result depends on: files, the versions of the libraries, and functions that a user gives."""

from __future__ import annotations

import hashlib
import inspect
import pickle
import platform
import sys
from collections.abc import Callable, Iterable
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_LIBRARIES = ("sympy", "mpmath", "numpy", "python-flint", "gmpy2")
_PACKAGE = Path(__file__).parent


@cache
def versions() -> dict[str, str]:
    """The name to the version of Python, of the machine, and of every library that has a part in a verdict."""
    found = {"Python": platform.python_version(), "machine": f"{platform.system()} {platform.machine()}"}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found


def digest(root: Path, files: Iterable[Path]) -> str:
    """A SHA-256 of files with their names below a folder."""
    found = hashlib.sha256()
    for file in files:
        found.update(f"{file.relative_to(root)}\n".encode() + file.read_bytes())
    return found.hexdigest()


@cache
def dependencies() -> dict[str, str]:
    """The versions, and a SHA-256 of the files of this package."""
    return {**versions(), "program": digest(_PACKAGE, sorted(_PACKAGE.rglob("*.py")))}


def told(function: Callable[..., Any], name: str) -> str:
    """A function by its name, the version of its package, and a SHA-256 of its source and of what is bound to it.

    What it calls is not seen, nor what it reads. Of a compiled function the version tells enough.

    Raises
    ------
    ValueError : for a function that is not found by its name in a module, or that has neither source nor version.

    Examples
    --------
    >>> from functools import partial
    >>> from numeric_check.provenance import digest, told
    >>> told(digest, "make").partition(" ")[0]
    'numeric_check.provenance.digest'
    >>> told(partial(digest, "a"), "make") == told(partial(digest, "b"), "make")
    False
    """
    inner: Any = function
    while isinstance(inner, partial):
        inner = inner.func
    code = inner if hasattr(inner, "__qualname__") and inner.__module__ else type(inner)
    release = getattr(sys.modules.get(code.__module__.partition(".")[0]), "__version__", "")
    try:
        said = _source(code, release).encode() + (b"" if _is_named(function) else pickle.dumps(function))
    except (OSError, TypeError, pickle.PicklingError, AttributeError) as error:
        raise ValueError(
            f"with a manifest, {name} must be a function of a module, or a functools.partial of one, since that says "
            f"what is computed; got {function!r}: {error}."
        ) from error
    name = f"{code.__module__}.{code.__qualname__}"
    return " ".join(filter(None, (name, release, hashlib.sha256(said).hexdigest())))


def _is_named(function: Any) -> bool:
    """Whether it stands in its module under its name; so do functions of JAX, which are not pickled."""
    module = sys.modules.get(getattr(function, "__module__", None) or "")
    return getattr(module, getattr(function, "__qualname__", ""), None) is function


def _source(code: Any, release: str) -> str:
    try:
        return inspect.getsource(inspect.unwrap(code))
    except (OSError, TypeError):
        if not release:
            raise
        return release
