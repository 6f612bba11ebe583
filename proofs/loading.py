"""The derivation in a file: a module of the book, or a file of one's own; what is wrong there names file and line."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation


class TheoremError(ValueError):
    """A file that gives no theorem, or one that cannot be proved or printed."""


def derivation_at(place: str) -> Derivation:
    """The derivation of the theorem at a place, which is a module name or the path of a file.

    Raises
    ------
    TheoremError : if the file has no function ``derive``, or that raises, or returns something else.
    """
    from proofs.derivation.chain import Derivation  # where no theorem is read, SymPy is not needed

    with blaming(place):
        derive = getattr(_module(place), "derive", None)
        if not callable(derive):
            raise TheoremError(
                f"{file_of(place)}, line 1: it needs a function derive() -> Derivation; got {derive!r}. "
                "A file that is no theorem has a name with an underscore in front."
            )
        derivation = derive()
        if not isinstance(derivation, Derivation):
            line = getattr(getattr(derive, "__code__", None), "co_firstlineno", 1)
            raise TheoremError(f"{file_of(place)}, line {line}: derive() must return a Derivation; got {derivation!r}.")
        return derivation


@contextmanager
def blaming(place: str) -> Iterator[None]:
    """Say of every error within which file, and which line of it, is to blame."""
    try:
        yield
    except TheoremError:
        raise
    except Exception as error:
        file = file_of(place)
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == file]
        line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else 1
        raise TheoremError(f"{file}, line {line}: {type(error).__name__}: {error}") from error


def file_of(place: str) -> Path:
    """The file of a theorem."""
    if place.endswith(".py"):
        return Path(place)
    return Path(__file__).parent.joinpath(*place.split(".")[1:]).with_suffix(".py")


@cache
def _module(place: str) -> ModuleType:
    """The module; one's own file may import what stands beside it."""
    if not place.endswith(".py"):
        return import_module(place)
    folder = str(Path(place).parent)
    if folder not in sys.path:
        sys.path.append(folder)
    spec = spec_from_file_location(Path(place).stem, place)
    if spec is None or spec.loader is None:
        raise ImportError(f"{place} cannot be read as Python.")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
