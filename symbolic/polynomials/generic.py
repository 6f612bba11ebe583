"""Identities of matrices of symbolic size, decided size by size at generic matrices: every entry an indeterminate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import LONG_TIMEOUT
from symbolic.decision import Decision, Verdict
from symbolic.polynomials.formal import Scope, scopes
from symbolic.polynomials.indeterminates import Letters, generic_letters, witness
from symbolic.polynomials.ranges import Orders, assignments, checked, order_relations, printed_orders
from symbolic.polynomials.tables import Tables
from symbolic.words import OutsideClass

PROCEDURE = "generic matrices"


@procedure(PROCEDURE)
def decide_generic(
    lhs: Any, rhs: Any, *, size: sp.Symbol, upto: int, orders: Orders | None = None, timeout: float = LONG_TIMEOUT
) -> Decision:
    """lhs = rhs for all matrices of size n ≤ upto: as polynomials in their entries, coefficient by coefficient.

    The class: sums, products and natural powers of matrix symbols, identities, transposes, adjugates, traces,
    determinants, entries, finite sums, and derivatives Subs(Derivative(f(t), (t, m)), t, a) of such, in which there may
    also be exp(X) for X = O(t − a), expanded as a power series as far as its m-th term.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    size : positive integer Symbol
        n; every matrix symbol has a shape that is known with it.
    upto : int
        The largest n.
    orders : mapping of integer Symbol to range, optional
        The other integers m, each from the lower bound of its symbol on: {m: range(0, 7)} says m ≤ 6.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED for the sizes and orders gone through, which it ``assumes`` as relations n ≤ N, m ≤ M; REFUTED
        with n, m and explicit integer matrices at which the sides differ; UNDECIDED outside the class.

    Raises
    ------
    ValueError : if size or a key of orders is no such symbol, or a range does not begin where its symbol does.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_generic
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> decision = decide_generic(sp.Determinant(A * B), sp.Determinant(A) * sp.Determinant(B), size=n, upto=3)
    >>> print(decision.verdict, "|", decision.scope)
    proved | generic A, B of size n ≤ 3
    >>> decide_generic(A * B, B * A, size=n, upto=3).witness
    {n: 2, A: Matrix([
    [0, 0],
    [1, 0]]), B: Matrix([
    [0, 1],
    [0, 0]])}

    References
    ----------
    N. Bourbaki, Algebra I, III.8.6: an identity of determinants with integer coefficients is one of polynomials in
    indeterminates, and then holds in every commutative ring.
    """
    sizes, orders = checked(lhs, rhs, size, upto, orders or {})
    for numbers in assignments(sizes):
        letters = generic_letters(lhs.free_symbols | rhs.free_symbols, numbers, orders)
        found = _first_witness(lhs, rhs, letters, numbers, orders)
        if found is not None:
            return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=found)
    names = ", ".join(sorted(map(str, letters.matrices))) or "matrices"
    of_size = f"generic {names}" + "".join(f" of size {text}" for text in printed_orders(sizes))
    return Decision(
        verdict=Verdict.PROVED,
        procedure=PROCEDURE,
        scope=", ".join([of_size, *printed_orders(orders)]),
        assumes=order_relations({**sizes, **orders}),
    )


def _first_witness(
    lhs: Any, rhs: Any, letters: Letters, sizes: Mapping[sp.Symbol, int], orders: Orders
) -> dict[Any, Any] | None:
    """Integers at which lhs − rhs is not zero, for the first orders at which it is not the zero polynomial."""
    for scope in scopes(Tables(entries=letters.matrices), letters.one, letters.scalars, orders, sizes):
        for difference in _differences(lhs, rhs, scope):
            if difference != 0:
                return witness(difference, letters, scope.numbers)
    return None


def _differences(lhs: Any, rhs: Any, scope: Scope) -> Iterator[Any]:
    """The coefficients to compare: one of scalars, all entries of matrices."""
    shapes = [tuple(side.shape) if getattr(side, "is_Matrix", False) else () for side in (lhs, rhs)]
    if shapes[0] != shapes[1]:
        raise OutsideClass(f"the two sides differ in shape: {shapes[0]} and {shapes[1]} (a scalar has none).")
    left, right = (scope.value(side) for side in (lhs, rhs))
    if not shapes[0]:
        yield left[0] - right[0]
        return
    for row, other in zip(left, right, strict=True):
        yield from (a[0] - b[0] for a, b in zip(row, other, strict=True))
