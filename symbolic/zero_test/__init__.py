"""Is a scalar expression zero? A verdict with its procedure and witness: proved, refuted or honestly undecided."""

from importlib import import_module
from typing import Any

from symbolic.zero_test.zero import decide_zero, is_zero

__all__ = ["decide_zero", "is_zero"]


def __getattr__(name: str) -> Any:
    """``decide_matrix_zero`` stands above this package, which it uses; it is looked for here as well."""
    if name == "decide_matrix_zero":
        return import_module("symbolic.procedures.matrices.matrix_zero").decide_matrix_zero
    raise AttributeError(f"module 'symbolic.zero_test' has no attribute {name!r}")
