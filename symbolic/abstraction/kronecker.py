"""Kronecker products by two homomorphisms that commute: A ⊗ B = (A ⊗ I)(I ⊗ B) = (I ⊗ B)(A ⊗ I).

X ↦ X ⊗ I and X ↦ I ⊗ X keep sums, products, powers, inverses, transposes, adjoints and exponentials.

Source: R. A. Horn and C. R. Johnson, Topics in Matrix Analysis, Lemma 4.2.10 and section 4.3.
"""

from __future__ import annotations

from itertools import product
from typing import Any

import sympy as sp

from symbolic.abstraction.letters import Letters
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.words import OutsideClass

_KEPT = (sp.MatAdd, sp.MatMul, sp.MatPow, sp.Inverse, sp.Transpose, sp.Adjoint, MatrixExp)


class Kronecker:
    """The factors of Kronecker products as letters.

    Parameters
    ----------
    letters : Letters
    """

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        self.lifted: dict[tuple[bool, Any], set[Any]] = {}  # (whether it stands left, the size beside it) to symbols

    def of(self, node: sp.KroneckerProduct) -> Any:
        """The product of the letters; each of both factors.

        Raises
        ------
        OutsideClass : naming a factor that is not composed of matrix symbols.
        """
        if len(node.args) != 2:
            raise OutsideClass(f"{node} has more than two factors.")
        A, B = node.args
        return sp.MatMul(self.lift(A, True, B.shape[0]), self.lift(B, False, A.shape[1]))

    def lift(self, e: Any, left: bool, size: Any) -> Any:
        """e ⊗ I or I ⊗ e, with I of a size."""
        if not getattr(e, "is_Matrix", False):
            return e
        if isinstance(e, sp.MatrixSymbol):
            self.lifted.setdefault((left, size), set()).add(e)
            return self.letters.of(_beside(e, left, size))
        if isinstance(e, sp.Identity):
            return sp.Identity(e.shape[0] * size)
        if isinstance(e, sp.ZeroMatrix):
            return sp.ZeroMatrix(e.shape[0] * size, e.shape[1] * size)
        if isinstance(e, _KEPT):
            return e.func(*(self.lift(arg, left, size) for arg in e.args))
        raise OutsideClass(f"{e} in a Kronecker product is not composed of matrix symbols.")

    def relate(self, equations: tuple[Any, ...]) -> None:
        """States that left factors commute with right ones, and the equations that are given, for the factors."""
        for (left, size), symbols in tuple(self.lifted.items()):
            for equation in equations:
                if equation.atoms(sp.MatrixSymbol) <= symbols:
                    lhs, rhs = (self.lift(side, left, size) for side in equation.args)
                    self.letters.add(lhs, rhs, (equation,))
        on = [
            {X for (left, _), symbols in self.lifted.items() if left == side for X in symbols} for side in (True, False)
        ]
        for A, B in product(*(sorted(symbols, key=str) for symbols in on)):
            (m, n), (p, q) = A.shape, B.shape
            parts = [_beside(A, True, p), _beside(B, False, n), _beside(B, False, m), _beside(A, True, q)]
            if all(map(self.letters.is_known, parts)):
                a, b, c, d = map(self.letters.of, parts)
                self.letters.add(sp.MatMul(a, b), sp.MatMul(c, d))


def _beside(X: Any, left: bool, size: Any) -> Any:
    one = sp.Identity(size)
    return sp.KroneckerProduct(X, one) if left else sp.KroneckerProduct(one, X)
