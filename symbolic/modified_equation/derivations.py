"""∂/∂x in a ring of functions, and its inverse: exact antiderivatives by linear algebra over ℚ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod
from operator import mul
from typing import Any

import sympy as sp

from symbolic.modified_equation.evaluation import Evaluator
from symbolic.towers.rational import combinations_of

_MAX_ANSATZ, _MAX_BOX = 400, 20_000
Monomial = tuple[int, ...]


class Derivation:
    """P ↦ ∂P/∂x = Σ_j ∂P/∂g_j · ∂g_j/∂x over the generators g_j.

    Parameters
    ----------
    evaluator : Evaluator
    x : Symbol

    Examples
    --------
    >>> from symbolic.modified_equation.function_ring import FunctionRing
    >>> x = sp.Symbol("x")
    >>> ring = FunctionRing([x])
    >>> by_x = Derivation(Evaluator(ring), x)
    >>> ring.expression(by_x(Evaluator(ring).constant(x * sp.sin(x))))
    x*cos(x) + sin(x)
    """

    def __init__(self, evaluator: Evaluator, x: sp.Symbol) -> None:
        self.evaluator, self.ring, self.x = evaluator, evaluator.ring, x
        self._images: dict[int, Any] = {}

    def __call__(self, polynomial: Any) -> Any:
        value = self.ring.zero
        for j, degree in enumerate(polynomial.degrees()):
            if degree > 0 and self.image(j):
                value += polynomial.derivative(j) * self.image(j)
        return self.ring.reduce(value)

    def image(self, j: int) -> Any:
        """∂g_j/∂x"""
        if j not in self._images:
            self._images[j] = self.evaluator.constant(self.ring.meanings[j].diff(self.x))
        return self._images[j]

    def moving(self, polynomial: Any) -> list[int]:
        """The generators in a polynomial that depend on x."""
        return [j for j, degree in enumerate(polynomial.degrees()) if degree > 0 and self.image(j)]


def antiderivative(polynomial: Any, by: Derivation) -> Any:
    """P with ∂P/∂x = the polynomial, in the ring; None if none is found among monomials of little higher degree.

    Parameters
    ----------
    polynomial : element of the ring
    by : Derivation

    Returns
    -------
    element of the ring, or None

    References
    ----------
    The ansatz is that of the parallel Risch algorithm: M. Bronstein, Symbolic Integration I, 2nd edition, chapter 10.
    """
    ring, x = by.ring, by.ring.adjoin(by.x)
    place = ring.generators.index(x)
    moving = by.moving(polynomial)
    if moving in ([], [place]):
        return polynomial.integral(place)
    return _by_ansatz(polynomial, by, sorted({*moving, place}))


def _by_ansatz(polynomial: Any, by: Derivation, moving: Sequence[int]) -> Any:
    """Σ c_m m with Σ c_m ∂m/∂x = the polynomial, over the monomials m in the generators that x moves."""
    degrees = polynomial.degrees()
    moving = _closed(by, moving)
    monomials = _monomials(by, polynomial, moving)
    wanted = _split(polynomial, moving)
    constant = (0,) * len(degrees)
    images = {k: _split(by(m), moving) for k, m in enumerate(monomials)}
    images = {k: image for k, image in images.items() if set(image) <= {constant}}
    monomials = [monomials[k] for k in images]
    columns = [image.get(constant, {}) for image in images.values()]
    solutions = combinations_of(columns, list(wanted.values()))
    if solutions is None:
        return None
    value = by.ring.zero
    for still, solution in zip(wanted, solutions, strict=True):
        value += by.ring.context.from_dict({still: 1}) * sum(map(mul, solution, monomials), by.ring.zero)
    return value


def _monomials(by: Derivation, polynomial: Any, moving: Sequence[int]) -> list[Any]:
    """The monomials in normal form whose degree is above that of the polynomial by 1 at most; none if too many."""
    boxes = [range(max(polynomial.degrees()[j], 0) + 2) for j in moving]
    if prod(map(len, boxes)) > _MAX_BOX:
        return []
    degree = 1 + max(sum(k for j, k in enumerate(m) if j in moving) for m in polynomial.monoms())
    exponents = [e for e in product(*boxes) if sum(e) <= degree]
    generators = [by.ring.generators[j] for j in moving]
    monomials = [prod((g**k for g, k in zip(generators, e, strict=True)), start=by.ring.one) for e in exponents]
    monomials = [m for m in monomials if by.ring.reduce(m) == m]
    return monomials if len(monomials) <= _MAX_ANSATZ else []


def _closed(by: Derivation, moving: Sequence[int]) -> list[int]:
    """The generators that occur in the derivatives of the moving ones and in their relations."""
    closed = set(moving)
    for polynomial in (*map(by.image, moving), *by.ring.relations):
        used = {j for j, degree in enumerate(polynomial.degrees()) if degree > 0}
        if used & set(moving):
            closed |= used
    return sorted(closed)


def _split(polynomial: Any, moving: Sequence[int]) -> dict[Monomial, dict[Monomial, Any]]:
    """For each monomial in the other generators the coefficients of the monomials in the moving ones."""
    parts: dict[Monomial, dict[Monomial, Any]] = {}
    for exponents, coefficient in polynomial.to_dict().items():
        still = tuple(0 if j in moving else int(k) for j, k in enumerate(exponents))
        parts.setdefault(still, {})[tuple(int(exponents[j]) for j in moving)] = coefficient
    return parts
