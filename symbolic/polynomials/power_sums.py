"""Polynomials F = Σ_j c_j A^j in one square matrix A of any size, known through tr A^j = p_j."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias

import sympy as sp

from symbolic.polynomials.formal import Scope
from symbolic.polynomials.truncated import Series, lifted, plus, times
from symbolic.words import OutsideClass

Powers: TypeAlias = tuple[Series, ...]  # c₀, c₁, …, the last one not zero


@dataclass(frozen=True, slots=True, kw_only=True)
class PowersOf:
    """The algebra of polynomials in A; what is no function of the eigenvalues of A alone is outside the class.

    Parameters
    ----------
    letter : MatrixSymbol
        A, n×n.
    power_sums : tuple
        The indeterminates n = tr I, p₁, p₂, …
    of_determinant : callable (N, algebra) -> Series
        det(I + N) for N = O(ε).
    """

    letter: sp.MatrixSymbol
    power_sums: tuple[Any, ...]
    of_determinant: Callable[[Powers, PowersOf], Series]

    def symbol(self, expr: sp.MatrixSymbol, scope: Scope) -> Powers:
        if expr != self.letter:
            raise OutsideClass(f"{expr} and {self.letter} need not commute.")
        return scope.constant(0), scope.constant(1)

    def zero(self, shape: tuple[sp.Expr, sp.Expr], scope: Scope) -> Powers:
        return (scope.constant(0),)

    def identity(self, size: sp.Expr, scope: Scope) -> Powers:
        if size != self.letter.shape[0]:
            raise OutsideClass(f"the identity of size {size} beside {self.letter}.")
        return (scope.constant(1),)

    def plus(self, left: Powers, right: Powers) -> Powers:
        longer, shorter = sorted((left, right), key=len, reverse=True)
        common = tuple(plus(a, b) for a, b in zip(longer, shorter, strict=False))
        return _trimmed((*common, *longer[len(common) :]))

    def product(self, left: Powers, right: Powers) -> Powers:
        zero = lifted(left[0][0] * 0, len(left[0]))
        product = [zero] * (len(left) + len(right) - 1)
        for i, a in enumerate(left):
            for j, b in enumerate(right):
                product[i + j] = plus(product[i + j], times(a, b))
        return _trimmed(tuple(product))

    def scale(self, scalar: Series, matrix: Powers) -> Powers:
        return self.map(lambda c: times(scalar, c), matrix)

    def trace(self, matrix: Powers) -> Series:
        """Σ_j c_j p_j with p₀ = n."""
        if len(matrix) > len(self.power_sums):
            raise OutsideClass(f"a trace of {self.letter}^{len(matrix) - 1} (at most {len(self.power_sums) - 1}).")
        length = len(matrix[0])
        terms = (times(c, lifted(p, length)) for c, p in zip(matrix, self.power_sums, strict=False))
        return reduce(plus, terms)

    def determinant(self, matrix: Powers) -> Series:
        one = matrix[0][0] * 0 + 1
        small = self.plus(matrix, (lifted(-one, len(matrix[0])),))
        if not self.is_small(small):
            raise OutsideClass(f"a determinant of a matrix that is not I + O(t), in {self.letter} of any size.")
        return self.of_determinant(small, self)

    def map(self, change: Callable[[Series], Series], matrix: Powers) -> Powers:
        return _trimmed(tuple(change(c) for c in matrix))

    def is_small(self, matrix: Powers) -> bool:
        return all(c[0] == 0 for c in matrix)

    def transpose(self, matrix: Powers) -> Powers:
        raise OutsideClass(f"{self.letter} and its transpose need not commute.")

    def adjugate(self, matrix: Powers) -> Powers:
        raise OutsideClass("an adjugate, whose degree depends on the size.")

    def entry(self, matrix: Powers, i: int, j: int) -> Series:
        raise OutsideClass("an entry, which no eigenvalue knows.")


def _trimmed(matrix: Powers) -> Powers:
    kept = len(matrix)
    while kept > 1 and not any(matrix[kept - 1]):
        kept -= 1
    return matrix[:kept]
