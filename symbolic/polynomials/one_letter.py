"""Scalars in one square matrix A of any size n as polynomials in n, p_j = tr A^j and e_k = [z^k] det(I + zA)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import comb, prod
from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict, range_of
from symbolic.polynomials.formal import scopes
from symbolic.polynomials.indeterminates import scalar_names
from symbolic.polynomials.power_sums import Powers, PowersOf
from symbolic.polynomials.ranges import Orders, admitted, checked, order_relations, printed_orders
from symbolic.polynomials.truncated import Series, polynomial_ring
from symbolic.words import OutsideClass

_INTEGERS = (2, 1, -1, 3, 0, -2, 5)  # tried in this order for the scalars of a counterexample
MAX_TERMS = 30_000_000  # of the two sides written in eigenvalues: some seconds; Newton's identities have k 2^k
HIGHEST = 24  # p₁ … p₂₄ and e₁ … e₂₄; higher ones are outside the class

Determinant = Callable[["Invariants", Powers, PowersOf], Series]


@dataclass(frozen=True, slots=True, kw_only=True)
class Invariants:
    """The ring of the polynomials.

    Parameters
    ----------
    letter : MatrixSymbol
        A, n×n.
    one : the unit
    scalars : mapping of symbol to indeterminate, n and then the scalar symbols
    power_sums, elementary : tuples of the indeterminates p₁, p₂, … and e₁, e₂, …
    """

    letter: sp.MatrixSymbol
    one: Any
    scalars: Mapping[sp.Symbol, Any]
    power_sums: tuple[Any, ...]
    elementary: tuple[Any, ...]


def decided(
    lhs: Any, rhs: Any, size: sp.Symbol, orders: Orders, procedure: str, determinant: Determinant, vanishes: Any
) -> Decision:
    """The decision on lhs = rhs for all n and the orders given.

    Parameters
    ----------
    lhs, rhs : scalar expressions
    size : Symbol
        n.
    orders : mapping of Symbol to range
    procedure : str
        The name for the decision.
    determinant : callable (ring, N, algebra) -> Series
        det(I + N) for N = O(ε).
    vanishes : callable (W, ring) -> bool
        Whether the polynomial W, put in the invariants of a matrix, is proved to be zero for all n.

    Returns
    -------
    Decision

    Raises
    ------
    ValueError, OutsideClass : as ``checked``.
    """
    _, orders = checked(lhs, rhs, size, 1, orders)
    ring = _invariants(lhs, rhs, size, set(orders))
    for numbers, difference in _differences(lhs, rhs, ring, orders, determinant):
        if not vanishes(difference, ring):
            witness = {**numbers, **_witness(difference, ring)}
            return Decision(verdict=Verdict.REFUTED, procedure=procedure, witness=witness)
    scope = ", ".join([f"all {range_of(size)}, all {ring.letter}", *printed_orders(orders)])
    return Decision(verdict=Verdict.PROVED, procedure=procedure, scope=scope, assumes=order_relations(orders))


def _invariants(lhs: Any, rhs: Any, size: sp.Symbol, known: set[Any]) -> Invariants:
    names = lhs.free_symbols | rhs.free_symbols
    matrices = sorted((name for name in names if isinstance(name, sp.MatrixSymbol)), key=str)
    if len(matrices) != 1 or matrices[0].shape != (size, size):
        raise OutsideClass(f"one {size}×{size} matrix is needed; got {', '.join(map(str, matrices)) or 'none'}.")
    if any(getattr(side, "is_Matrix", False) for side in (lhs, rhs)):
        raise OutsideClass("a matrix is no function of the eigenvalues; compare scalars.")
    scalars = [size, *scalar_names(names, {size, *known})]
    one, generators = polynomial_ring(len(scalars) + 2 * HIGHEST)
    rest = generators[len(scalars) :]
    return Invariants(
        letter=matrices[0],
        one=one,
        scalars=dict(zip(scalars, generators, strict=False)),
        power_sums=rest[:HIGHEST],
        elementary=rest[HIGHEST:],
    )


def _differences(
    lhs: Any, rhs: Any, ring: Invariants, orders: Orders, determinant: Determinant
) -> Iterator[tuple[dict[Any, Any], Any]]:
    """For each choice of the orders the polynomial lhs − rhs."""
    size = ring.letter.shape[0]
    algebra = PowersOf(
        letter=ring.letter,
        power_sums=(ring.scalars[size], *ring.power_sums),
        of_determinant=lambda N, algebra: determinant(ring, N, algebra),
    )
    for scope in scopes(algebra, ring.one, ring.scalars, orders, {}):
        left, right = (scope.value(side)[0] for side in (lhs, rhs))
        yield {name: sp.Integer(number) for name, number in scope.numbers.items()}, left - right


# --- at eigenvalues --------------------------------------------------------------------------------------------------


def vanishes_at_eigenvalues(W: Any, ring: Invariants) -> bool:
    """Whether W is the zero polynomial in n, the scalars and x₁, …, x_d, for d its degree in the eigenvalues.

    Raises
    ------
    OutsideClass : if it has more than ``MAX_TERMS`` terms in them, before they cancel.
    """
    degree = _degree(W, len(ring.scalars))
    if (terms := _terms(W, len(ring.scalars), degree)) > MAX_TERMS:
        raise OutsideClass(f"the sides have {terms} terms in {degree} eigenvalues, the limit is {MAX_TERMS}.")
    one, generators = polynomial_ring(len(ring.scalars) + degree)
    scalars, eigenvalues = generators[: len(ring.scalars)], generators[len(ring.scalars) :]
    values = (*scalars, *_power_sums(eigenvalues, degree, one), *_elementary(eigenvalues, degree, one))
    return bool(W.compose(*values, ctx=one.context()) == 0)


def _degree(W: Any, offset: int) -> int:
    """The largest degree of a monomial, in which p_j and e_j count j."""
    weights = (*range(1, HIGHEST + 1), *range(1, HIGHEST + 1))
    degrees = (sum(w * e for w, e in zip(weights, monom[offset:], strict=True) if e) for monom in W.monoms())
    return max((int(degree) for degree in degrees), default=0)


def _terms(W: Any, offset: int, degree: int) -> int:
    """How many terms the monomials have in x₁, …, x_d: p_j has d, e_k has C(d, k); none has more than its degree."""
    counts = (*[degree] * HIGHEST, *(comb(degree, k) for k in range(1, HIGHEST + 1)))
    monomials = ([int(e) for e in monom[offset:]] for monom in W.monoms())
    return sum(min(prod(map(pow, counts, exponents)), comb(max(2 * degree - 1, 0), degree)) for exponents in monomials)


def _power_sums(eigenvalues: Sequence[Any], upto: int, one: Any) -> list[Any]:
    """p₁, p₂, …; those beyond ``upto``, which do not occur, as zero."""
    sums = [sum((x**j for x in eigenvalues), 0 * one) for j in range(1, min(upto, HIGHEST) + 1)]
    return sums + [0 * one] * (HIGHEST - len(sums))


def _elementary(eigenvalues: Sequence[Any], upto: int, one: Any) -> list[Any]:
    """e₁, e₂, … from Π_i (1 + x_i z) = Σ_k e_k z^k; those beyond ``upto`` as zero."""
    e = [one] + [0 * one] * HIGHEST
    for x in eigenvalues:
        e = [e[0], *(e[k] + x * e[k - 1] if k <= upto else e[k] for k in range(1, HIGHEST + 1))]
    return e[1:]


def _witness(W: Any, ring: Invariants) -> dict[Any, Any]:
    """A size, a diagonal matrix of integers and integers for the scalars at which W is not zero."""
    size, *others = ring.scalars
    enough = _degree(W, len(ring.scalars)) + int(W.degrees()[0]) + 1  # W has at most its degree in n many zeros n
    sizes = admitted(size, range(1, 2 * enough + 2))
    choices = [admitted(symbol, _INTEGERS) for symbol in others]
    for n, shift in product(sizes[:enough], range(3)):
        values = [numbers[(i + shift) % len(numbers)] for i, numbers in enumerate(choices)]
        for eigenvalues in _spectra(n):
            numbers = (n, *values, *_power_sums(eigenvalues, HIGHEST, 1), *_elementary(eigenvalues, HIGHEST, 1))
            if W(*numbers) != 0:
                point = {size: sp.Integer(n), **dict(zip(others, map(sp.Integer, values), strict=True))}
                return {**point, ring.letter: sp.ImmutableMatrix(sp.diag(*eigenvalues))}
    raise OutsideClass("the two sides differ as polynomials in the invariants, but no matrix was found that shows it.")


def _spectra(n: int) -> Iterator[list[int]]:
    """A single eigenvalue that is not zero, all ones, both signs, distinct ones."""
    yield [1] + [0] * (n - 1)
    yield [1] * n
    yield [(-1) ** i * (1 + i // 2) for i in range(n)]
    yield [2 + i for i in range(n)]
