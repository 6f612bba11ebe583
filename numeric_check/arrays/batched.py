"""What the arithmetics of whole batches have in common: each point takes its own case, and nothing is 0 for certain."""

from __future__ import annotations

from functools import reduce
from math import factorial
from operator import add
from typing import Any, ClassVar

import numpy as np
import sympy as sp

from numeric_check.arrays.jet import leading
from numeric_check.arrays.series import sum_to_rest
from numeric_check.rules.arithmetic import Arithmetic, Case
from numeric_check.rules.rest import first_after_zeros, order_of
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import refuse_unknown_tail, terms

_DEGREE = 16  # (1/2)¹⁷/17! < 2⁻⁶⁴: below rounding for norms up to 1/2
_BLOCK = 4


class Batched(Arithmetic):
    """Values for many points at once; masks are boolean arrays.

    ``orders`` is how many derivatives are taken altogether.
    """

    orders: ClassVar[int] = 0

    def is_zero(self, value: Any) -> bool:
        """Never for certain in float64, where 1/0 is not finite and left out."""
        return False

    def choose(self, cases: list[Case]) -> Any:
        """Each point takes the first case whose condition holds there; not a number where none holds."""
        chosen: Any = np.nan
        left: Any = True
        for condition, value in cases:
            here = np.logical_and(left, condition())
            if np.any(here):
                chosen = self.merged(here, value(), chosen)
            left = np.logical_and(left, np.logical_not(here))
            if not np.any(left):
                break
        return chosen

    def merged(self, here: Any, value: Any, other: Any) -> Any:
        """The value at the points of a mask, and the other one elsewhere."""
        return np.where(here, value, other)

    def exponential_of(self, matrix: Any) -> Any:
        """exp(A/2ˢ)^(2ˢ) with one s for all points, by a Taylor polynomial in blocks of four coefficients.

        Its degree grows with the order m of a derivative, which the terms from the m-th on contribute to.

        References
        ----------
        N. J. Higham, Functions of Matrices, SIAM 2008, sections 4.2 and 10.3.
        """
        norms = np.abs(leading(matrix)).sum(axis=-1)
        largest = norms.max(initial=0.0, where=np.isfinite(norms))
        squarings = max(0, int(np.frexp(largest)[1]) + 1)
        A = self.scale(2.0**-squarings, matrix)
        square = self.product(A, A)
        powers = [np.eye(norms.shape[-1]), A, square, self.product(square, A)]
        fourth = self.product(square, square)
        value: Any = None
        for first in reversed(range(0, _DEGREE + self.orders + 1, _BLOCK)):
            block = reduce(add, (self.scale(1 / factorial(first + j), power) for j, power in enumerate(powers)))
            value = block if value is None else self.product(value, fourth) + block
        for _ in range(squarings):
            value = self.product(value, value)
        return value

    def infinite_sum(self, scope: Scope, term: sp.Expr, index: sp.Symbol, start: int) -> Any:
        """Until several terms in a row change no point of the batch, of a form whose tail is understood."""
        refuse_unknown_tail(term, index)
        first, order = first_after_zeros(scope, term, index, start), order_of(scope, term, index)
        return sum_to_rest(terms(scope, term, index, start), index, first, order)
