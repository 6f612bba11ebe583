"""Theorems by chapter, one a file: every file of a chapter without an underscore has ``derive() -> Derivation``."""

from importlib import import_module
from typing import Any

import lazy_loader

from threefold.hidden import require

require("symbolic", "numeric_check")
_public, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> Any:
    """A public name, or a theorem by its name, wherever its file is: ``from proofs import rank_one_power``."""
    if name in __all__:
        return _public(name)
    places = import_module("proofs.contents").places()
    if name.startswith("_") or name not in places:
        raise AttributeError(f"proofs has no {name!r}, and no theorem has this name.")
    return import_module(places[name])
