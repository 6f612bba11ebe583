"""What a procedure is asked: whether lhs (=, ≤, ≠) rhs for all values that satisfy what is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.binders import kinds_of
from symbolic.decision import EQUAL


@dataclass(frozen=True, slots=True)
class Goal:
    """Two sides, the relation between them, and the conditions under which it is asked.

    Parameters
    ----------
    lhs, rhs : SymPy expressions
    relation : {"==", "<=", "!="}
    given : tuple of SymPy Booleans

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.goal import Goal
    >>> x = sp.Symbol("x", real=True)
    >>> Goal(sp.sqrt(x**2), x, given=(x >= 0,)).has(sp.Abs)
    True
    """

    lhs: Any
    rhs: Any
    relation: str = EQUAL
    given: tuple[Any, ...] = ()

    def has(self, *kinds: Any) -> bool:
        """Whether a side has a node of one of the kinds."""
        return any(issubclass(kind, kinds) for side in (self.lhs, self.rhs) for kind in kinds_of(side))

    @property
    def is_matrix(self) -> bool:
        """Whether the sides are matrices."""
        return any(isinstance(side, sp.MatrixBase | sp.MatrixExpr) for side in (self.lhs, self.rhs))
