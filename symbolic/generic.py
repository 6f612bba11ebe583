"""Identities of matrices of symbolic size, decided size by size at generic matrices: every entry an indeterminate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict
from symbolic.formal import Scope
from symbolic.ranges import Orders, assignments, check_orders, check_size, order_relations, printed_orders, refuse_bound
from symbolic.tables import Tables
from symbolic.truncated import polynomial_ring
from symbolic.words import OutsideClass

PROCEDURE = "generic matrices"


def decide_generic(lhs: Any, rhs: Any, *, size: sp.Symbol, upto: int, orders: Orders | None = None) -> Decision:
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
    orders = {} if orders is None else orders
    check_size(size, upto)
    check_orders(orders)
    lhs, rhs = (sp.sympify(side, strict=True) for side in (lhs, rhs))
    try:
        refuse_bound(lhs, rhs, {size, *orders})
        for n in range(1, upto + 1):
            letters = _generic(lhs.free_symbols | rhs.free_symbols, {size: n}, orders)
            witness = first_witness(lhs, rhs, letters, {size: n}, orders)
            if witness is not None:
                return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=witness)
    except OutsideClass as reason:
        return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=str(reason))
    names = ", ".join(sorted(map(str, letters.matrices))) or "matrices"
    return Decision(
        verdict=Verdict.PROVED,
        procedure=PROCEDURE,
        scope=", ".join([f"generic {names} of size {size} ≤ {upto}", *printed_orders(orders)]),
        assumes=(sp.Le(size, upto), *order_relations(orders)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The indeterminates x₀, x₁, … of a ring, and which symbols and entries they are.

    Parameters
    ----------
    one, rational : as ``polynomial_ring`` gives them
    owners : tuple
        For each indeterminate the scalar symbol that it stands for, or None for an entry of a matrix.
    scalars : mapping of symbol to indeterminate
    matrices : mapping of MatrixSymbol to rows of coefficients
    """

    one: Any
    rational: Callable[[sp.Rational], Any]
    owners: tuple[sp.Symbol | None, ...]
    scalars: Mapping[sp.Symbol, Any]
    matrices: Mapping[sp.MatrixSymbol, tuple[tuple[Any, ...], ...]]


def _generic(names: set[Any], numbers: Mapping[sp.Symbol, int], orders: Orders) -> Letters:
    """An indeterminate for each entry of each matrix symbol and for each scalar."""
    scalars = scalar_names(names, {*numbers, *orders})
    matrices = sorted((name for name in names if isinstance(name, sp.MatrixSymbol)), key=str)
    shapes = [_shape(matrix, numbers) for matrix in matrices]
    count = len(scalars) + sum(rows * columns for rows, columns in shapes)
    one, generators, rational = polynomial_ring([f"x{i}" for i in range(count)])
    rest = iter(generators[len(scalars) :])
    tables = [tuple(tuple(next(rest) for _ in range(columns)) for _ in range(rows)) for rows, columns in shapes]
    return Letters(
        one=one,
        rational=rational,
        owners=(*scalars, *[None] * (count - len(scalars))),
        scalars=dict(zip(scalars, generators, strict=False)),
        matrices=dict(zip(matrices, tables, strict=True)),
    )


def scalar_names(names: set[Any], known: set[Any]) -> list[sp.Symbol]:
    """The scalar symbols that become indeterminates, in alphabetical order.

    Raises
    ------
    OutsideClass : for a symbol that does not commute.
    """
    scalars = sorted((name for name in names - known if isinstance(name, sp.Symbol)), key=str)
    strange = [name for name in scalars if not name.is_commutative]
    if strange:
        raise OutsideClass(f"{strange[0]} does not commute.")
    return scalars


def _shape(matrix: sp.MatrixSymbol, numbers: Mapping[sp.Symbol, int]) -> tuple[int, int]:
    shape = [sp.sympify(part).xreplace({name: sp.Integer(n) for name, n in numbers.items()}) for part in matrix.shape]
    if not all(part.is_Integer and part > 0 for part in shape):
        raise OutsideClass(f"the shape {matrix.shape} of {matrix} is not known with the size.")
    return int(shape[0]), int(shape[1])


def first_witness(
    lhs: Any, rhs: Any, letters: Letters, sizes: Mapping[sp.Symbol, int], orders: Orders
) -> dict[Any, Any] | None:
    """The first orders at which lhs − rhs is not the zero polynomial, with integers at which it is not zero.

    Parameters
    ----------
    lhs, rhs : SymPy expressions
    letters : Letters
    sizes : mapping of symbol to int
    orders : mapping of symbol to range

    Returns
    -------
    dict or None : symbol to integer, matrix symbol to explicit matrix

    Raises
    ------
    OutsideClass : if a side is no polynomial, or no integers are found that the symbols' assumptions admit.
    """
    memo: dict[Any, Any] = {}
    for orders_now in assignments(orders):
        numbers = {**sizes, **orders_now}
        scope = Scope(
            algebra=Tables(entries=letters.matrices),
            one=letters.one,
            rational=letters.rational,
            numbers=numbers,
            scalars=letters.scalars,
            longest=max((max(values) for values in orders.values()), default=0),
            memo=memo,
        )
        for difference in _differences(lhs, rhs, scope):
            if difference != 0:
                return _witness(difference, letters, numbers)
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


def _witness(difference: Any, letters: Letters, numbers: Mapping[sp.Symbol, int]) -> dict[Any, Any]:
    values = _nonzero_point(difference, letters.owners)
    point: dict[Any, Any] = {name: sp.Integer(n) for name, n in numbers.items()}
    point |= {name: _integer(generator(*values)) for name, generator in letters.scalars.items()}
    for matrix, rows in letters.matrices.items():
        point[matrix] = sp.ImmutableMatrix([[_integer(entry(*values)) for entry in row] for row in rows])
    return point


def _integer(value: Any) -> sp.Integer:
    return sp.Integer(int(value.p))


def _nonzero_point(polynomial: Any, owners: tuple[sp.Symbol | None, ...]) -> list[int]:
    """Integers at which a polynomial is not zero: in each indeterminate it has at most as many zeros as its degree."""
    values = []
    for i, owner in enumerate(owners):
        degree = int(polynomial.degrees()[i])
        candidates = (sign * k for k in range(degree + 3) for sign in (1, -1)[: 1 + (k > 0)])
        for candidate in candidates:
            rest = polynomial.subs({i: candidate})
            if rest != 0 and (owner is None or admits(owner, sp.Integer(candidate))):
                polynomial = rest
                values.append(candidate)
                break
        else:
            raise OutsideClass(f"the sides differ as polynomials, but no integer was found that {owner} may be.")
    return values


def admits(symbol: sp.Symbol, value: sp.Integer) -> bool:
    """Whether an integer satisfies all assumptions of a symbol."""
    return all(getattr(value, f"is_{name}") is wanted for name, wanted in symbol.assumptions0.items())
