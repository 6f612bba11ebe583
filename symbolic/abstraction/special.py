"""Matrices of ones, 1 1ᵀ with 1ᵀ1 = n, and diagonal matrices, which commute and are symmetric."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import sympy as sp

from symbolic.abstraction.letters import Letters


class Special:
    """The columns of ones and the diagonal matrices of a statement.

    Parameters
    ----------
    letters : Letters
    """

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        self.diagonals: dict[Any, Any] = {}
        self.columns: dict[Any, Any] = {}

    def ones(self, node: sp.OneMatrix) -> Any:
        """1, or 1 1ᵀ."""
        rows, columns = node.shape
        if columns == 1:
            return self._column(rows)
        return self._column(columns).T if rows == 1 else sp.MatMul(self._column(rows), self._column(columns).T)

    def diagonal(self, node: Any) -> Any:
        """The letter of a diagonal matrix."""
        return self.diagonals.setdefault(node, self.letters.of(node))

    def relate(self) -> None:
        """States what is known of them."""
        for n, one in self.columns.items():
            self.letters.add(sp.MatMul(one.T, one), sp.MatMul(n, sp.Identity(1)))
            self.letters.add(sp.Adjoint(one), one.T)
        for node, D in self.diagonals.items():
            self.letters.add(D.T, D)
            if isinstance(node, sp.DiagMatrix) and (one := self.columns.get(D.shape[0])) is not None:
                self.letters.add(sp.MatMul(D, one), node.args[0])
        for (node, D), (other, E) in combinations(self.diagonals.items(), 2):
            if D.shape == E.shape:
                self.letters.add(sp.MatMul(D, E), sp.MatMul(E, D))
                if isinstance(node, sp.DiagMatrix) and isinstance(other, sp.DiagMatrix):
                    self.letters.add(sp.MatMul(D, other.args[0]), sp.MatMul(E, node.args[0]))

    def _column(self, size: Any) -> Any:
        return self.columns.setdefault(size, self.letters.of(sp.OneMatrix(size, 1)))
