"""The square argument of functions of a matrix."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp


def require_square(name: str, A: Any) -> sp.MatrixExpr:
    """A, if it is a square matrix; the error names the class that needs one."""
    if not isinstance(A, sp.MatrixExpr | sp.MatrixBase):
        raise TypeError(f"{name} needs a matrix; got {A!r} of type {type(A).__name__}.")
    A = sp.sympify(A, strict=True)
    if A.shape[0] != A.shape[1]:
        raise ValueError(f"{name} needs a square matrix; got shape {A.shape}.")
    return A


class OfSquare:
    """What functions of one square matrix A share: the last of their args is A."""

    args: tuple[Any, ...]

    def __new__(cls, A: Any) -> Any:
        return sp.Basic.__new__(cls, require_square(cls.__name__, A))

    @property
    def arg(self) -> Any:
        return self.args[-1]

    def _done(self, hints: Mapping[str, Any]) -> Any:
        """A, evaluated unless the hints say that only the function is to be."""
        return self.arg.doit(**hints) if hints.get("deep", True) else self.arg


class MatrixOfSquare(OfSquare, sp.MatrixExpr):
    """A function whose value is a matrix as large as A."""

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.arg.shape
