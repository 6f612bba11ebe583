"""The condition that functions of a matrix put on their argument."""

from __future__ import annotations

from typing import Any

import sympy as sp


def require_square(name: str, A: Any) -> sp.MatrixExpr:
    """A, if it is a square matrix; the error names the class that needs one."""
    if not getattr(A, "is_Matrix", False):
        raise TypeError(f"{name} needs a matrix; got {A!r} of type {type(A).__name__}.")
    A = sp.sympify(A, strict=True)
    if A.shape[0] != A.shape[1]:
        raise ValueError(f"{name} needs a square matrix; got shape {A.shape}.")
    return A
