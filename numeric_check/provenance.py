"""What a result depends on: files, the versions of the libraries, and functions that a user gives."""

from __future__ import annotations

import hashlib
import inspect
import pickle
import platform
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
    """A function by its name, and a SHA-256 of its source and of the arguments that are bound to it.

    What it calls is not seen, nor what it reads.

    Raises
    ------
    ValueError : for a function that is not found by its name in a module, or whose source cannot be read.

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
    code = inner if inspect.isroutine(inner) or inspect.isclass(inner) else type(inner)
    try:
        said = inspect.getsource(inspect.unwrap(code)).encode() + pickle.dumps(function)
    except (OSError, TypeError, pickle.PicklingError, AttributeError) as error:
        raise ValueError(
            f"with a manifest, {name} must be a function of a module, or a functools.partial of one, since that says "
            f"what is computed; got {function!r}: {error}."
        ) from error
    return f"{code.__module__}.{code.__qualname__} {hashlib.sha256(said).hexdigest()}"
