"""f(A) and its Fréchet derivative in balls, for any f with Taylor series at the eigenvalues of an exact matrix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import flint
import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.exact import BlurredError, balls, rationals

Jet = Callable[[flint.acb, int], Sequence[flint.acb]]


@dataclass(frozen=True)
class Interpolation:
    """The polynomial p with p(A) = f(A), through f and its derivatives at the roots of the minimal polynomial.

    p is in Newton's form: the nodes λ₁, …, λₘ are those roots, equal ones beside each other, and
    N_i(A) = (A − λ₁) ⋯ (A − λ_i).

    Parameters
    ----------
    A : array (n, n), exact as it stands
    jet : (λ, count) → the first Taylor coefficients f(λ), f′(λ), f″(λ)/2, … of f at the ball λ

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.4 and (1.9)-(1.10): Hermite interpolation and
    confluent divided differences; remark 1.5: more nodes than the minimal polynomial has do no harm.
    """

    A: NDArray
    jet: Jet

    def value(self) -> flint.acb_mat:
        """f(A) = Σ_i f[λ₁, …, λ_{i+1}] N_i(A)."""
        terms = (N * self._difference(self.nodes[: i + 1]) for i, N in enumerate(self.products))
        return sum(terms, balls(self.A) * 0)

    def derivative(self, right: flint.acb_mat | None = None) -> NDArray:
        """D with (L(A, E) B)_{pq} = Σ_{r,s} D[p, q, r, s] E[r, s], an array of balls; B is ``right``, by default I.

        L(A, E) = Σ_{i,j} f[λ₁, …, λ_{i+1}, λ₁, …, λ_{j+1}] N_i(A) E N_j(A): Newton's form of (x, y) ↦ f[x, y] in x and
        in y, as the divided difference of y ↦ f[X, y] over Y is that of f over X and Y.
        """
        n, m = len(self.A), len(self.nodes)
        rows = [
            [self._difference(sorted((*self.nodes[: i + 1], *self.nodes[: j + 1]))) for i in range(j + 1)]
            for j in range(m)
        ]
        weights = flint.acb_mat(m, m, [rows[max(i, j)][min(i, j)] for i in range(m) for j in range(m)])
        lefts = flint.acb_mat(m, n * n, [x for N in self.products for x in N.entries()])
        ends = self.products if right is None else [N * right for N in self.products]
        width = ends[0].ncols()
        rights = flint.acb_mat(m, n * width, [x for N in ends for x in N.entries()])
        whole = lefts.transpose() * weights * rights  # at (p, r), (s, q)
        return np.array(whole.entries(), dtype=object).reshape(n, n, n, width).transpose(0, 3, 1, 2)

    @cached_property
    def roots(self) -> list[tuple[flint.acb, int]]:
        """The roots of the minimal polynomial with their exact multiplicities, as disjoint balls."""
        polynomial = rationals(self.A).minpoly()
        whole = flint.fmpz_poly([(c * polynomial.denom()).p for c in polynomial.coeffs()])
        return whole.complex_roots()  # type: ignore[return-value] # its stub lacks the multiplicities

    @cached_property
    def nodes(self) -> list[int]:
        """λ₁, …, λₘ, each as its place among the roots."""
        return [place for place, (_, count) in enumerate(self.roots) for _ in range(count)]

    @cached_property
    def products(self) -> list[flint.acb_mat]:
        """N₀(A), …, N_{m−1}(A)."""
        A, n = balls(self.A), len(self.A)
        unit = flint.acb_mat(n, n, [int(i == j) for i in range(n) for j in range(n)])
        found = [unit]
        for place in self.nodes[:-1]:
            found.append(found[-1] * (A - unit * self.roots[place][0]))
        return found

    @cached_property
    def _taylor(self) -> dict[tuple[int, int], Sequence[flint.acb]]:
        return {}

    def _jet(self, place: int, count: int) -> Sequence[flint.acb]:
        key = place, count
        if key not in self._taylor:
            self._taylor[key] = self.jet(self.roots[place][0], count)
        return self._taylor[key]

    def _difference(self, nodes: Sequence[int]) -> flint.acb:
        """f[nodes]: for equal nodes a Taylor coefficient, otherwise the quotient of two differences."""
        jets = {place: self._jet(place, nodes.count(place)) for place in set(nodes)}
        column = [jets[place][0] for place in nodes]
        for order in range(1, len(nodes)):
            ends = [(nodes[a], nodes[a + order]) for a in range(len(nodes) - order)]
            column = [
                jets[left][order] if left == right else (column[a + 1] - column[a]) / self._gap(left, right)
                for a, (left, right) in enumerate(ends)
            ]
        return column[0]

    def _gap(self, left: int, right: int) -> flint.acb:
        gap = self.roots[right][0] - self.roots[left][0]
        if gap.contains(0):
            raise BlurredError("two eigenvalues are not told apart.")
        return gap
