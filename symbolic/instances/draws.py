"""Points at which conditions hold: small explicit matrices and rational numbers from one fixed stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

import sympy as sp

from symbolic.escapes import admits
from symbolic.instances.arithmetic import NotRationalError, NoValueError
from symbolic.instances.conditions import holds_exactly
from symbolic.instances.values import as_sympy, value_at

MAX_INSTANCES = 24
_DRAWS = 96  # of which those that do not satisfy the conditions are passed over
_SIZES = tuple(map(sp.Integer, (2, 3, 1)))
_FIRST_SIZES = (0, 0, 0, 2, 1)  # where the sizes of one instance begin
_MORE_SIZES = tuple(map(sp.Integer, (4, 5, 6)))
_NUMBERS = tuple(map(sp.Rational, (2, -1, "1/2", 3, -2, "1/3", 1, 0, -3, 5, "-1/2", 4, 7, 10, -5)))
_FACTORS = ((1, 1), (2, -1), (-1, 3))
Point = dict[Any, Any]


def instances(exprs: Iterable[Any], given: tuple[Any, ...] = ()) -> Iterator[Point]:
    """At most ``MAX_INSTANCES`` points for the letters of the expressions, at which the conditions are true.

    Equations such as Aᵀ = A, AB = BA, A² = A, QᵀQ = I and C = … are satisfied by construction, the others by choice;
    that they hold is checked exactly.

    Parameters
    ----------
    exprs : SymPy expressions
    given : tuple of SymPy Booleans

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.instances.draws import instances
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> next(instances([A], (sp.Eq(A.T, A),)))[n]
    2
    """
    parts = (*exprs, *given)
    drawn = (_drawn(parts, given, number) for number in range(_DRAWS))
    suitable = (p for p in drawn if p is not None and all(holds_exactly(c, p) for c in given))
    return islice(suitable, MAX_INSTANCES)


class _Stream:
    """The linear congruential sequence s ← 1103515245 s + 12345 mod 2³¹, from a start of its own for each instance."""

    def __init__(self, start: int) -> None:
        self.state = 7919 * start + 17
        self.sparse = start % 4 == 3  # zeros and a few ones, and one of two numbers

    def below(self, n: int) -> int:
        self.state = (1103515245 * self.state + 12345) % 2**31
        return (self.state >> 16) % n

    def matrix(self, rows: int, columns: int) -> sp.ImmutableMatrix:
        if self.sparse:
            return sp.ImmutableMatrix(rows, columns, lambda i, j: self.below(4) // 3)
        return sp.ImmutableMatrix(rows, columns, lambda i, j: self.below(7) - 3)

    def chosen(self, values: list[Any]) -> Any:
        return values[self.below(min(2, len(values)) if self.sparse else len(values))]


def _drawn(parts: tuple[Any, ...], given: tuple[Any, ...], number: int) -> Point | None:
    """One point, or None where a letter has no value of those that are tried."""
    atoms = sorted(set().union(*(part.atoms(sp.Symbol, sp.MatrixSymbol) for part in parts)), key=str)
    letters = [a for a in atoms if isinstance(a, sp.MatrixSymbol)]
    sized = [part for e in parts for part in e.atoms(sp.MatrixExpr)]
    sizes = set().union(*(sp.sympify(size).free_symbols for part in sized for size in part.shape))
    stream, point = _Stream(number), _sizes(sorted(sizes, key=str), number)
    if point is None:
        return None
    for symbol in (a for a in atoms if isinstance(a, sp.Symbol) and a not in point):
        values = [v for v in _NUMBERS if admits(symbol, v)]
        if not values:
            return None
        point[symbol] = stream.chosen(values)
    equations = [(c.lhs, c.rhs) for c in map(_transposed, given) if isinstance(c, sp.Eq)]
    try:
        for letter in letters:
            shape = [int(value_at(size, point).p) for size in letter.shape]
            if not all(1 <= size <= 8 for size in shape):
                return None
            point[letter] = _matrix(letter, shape, equations, point, stream, number)
        _define(equations, point, sizes)
    except (NoValueError, NotRationalError, ValueError, TypeError):  # no such matrix of this shape
        return None
    return point


def _transposed(condition: Any) -> Any:
    """The condition on rational matrices: an adjoint is a transpose."""
    return condition.replace(sp.Adjoint, sp.Transpose) if condition.has(sp.Adjoint) else condition


def _sizes(symbols: list[Any], number: int) -> Point | None:
    first = _FIRST_SIZES[number % len(_FIRST_SIZES)]
    point: Point = {}
    for place, symbol in enumerate(symbols):
        start = (first + place) % len(_SIZES)
        order = (*_SIZES[start:], *_SIZES[:start], *_MORE_SIZES)
        if (value := next((v for v in order if admits(symbol, v)), None)) is None:
            return None
        point[symbol] = value
    return point


def _define(equations: list[tuple[Any, Any]], point: Point, sizes: set[Any]) -> None:
    """What is given as equal to a letter is the letter's value; sizes stay what they are."""
    for sides in equations:
        for letter, value in (sides, sides[::-1]):
            if isinstance(letter, sp.Symbol | sp.MatrixSymbol) and letter not in sizes and not value.has(letter):
                new = as_sympy(value_at(value, point))
                if isinstance(letter, sp.MatrixSymbol) or admits(letter, new):
                    point[letter] = new
                break


def _matrix(
    letter: Any, shape: list[int], equations: list[tuple[Any, Any]], point: Point, stream: _Stream, number: int
) -> sp.ImmutableMatrix:
    """A matrix with the properties that equations give it, as far as they are known."""
    rows, columns = shape
    kinds = {kind for kind, pairs in _properties(letter).items() if any(p in pairs for p in equations)}
    if kinds & {"columns", "rows"}:
        q = _orthogonal(max(shape), stream, number, symmetric="symmetric" in kinds)
        return sp.ImmutableMatrix(q[:rows, :columns])
    if (inverse := _inverse_of(letter, equations, point)) is not None:
        return as_sympy(value_at(inverse, point))
    if rows != columns:
        return stream.matrix(rows, columns)
    one = sp.eye(rows)
    if kinds & {"projector", "involution"}:
        p = _projector(rows, stream, number, symmetric="symmetric" in kinds)
        return sp.ImmutableMatrix(p if "projector" in kinds else one - 2 * p)
    if "nilpotent" in kinds:
        return sp.ImmutableMatrix(rows, rows, lambda i, j: 1 + stream.below(3) if j == rows - 1 and i == 0 < j else 0)
    partners = [b for sides in equations if _commute(*sides) and letter in sides[0].args for b in sides[0].args]
    if partners and not kinds and (number + ord(str(letter)[0])) % 3 == 2:
        return sp.ImmutableMatrix((1 + stream.below(3)) * one)
    for partner in (b for b in partners if b in point):
        a, (c, d) = sp.Matrix(point[partner]), _FACTORS[stream.below(len(_FACTORS))]
        if not a.is_diagonal() or len(set(a.diagonal())) > 1:
            return sp.ImmutableMatrix(c * one + d * a)
    drawn = stream.matrix(rows, rows)
    if "symmetric" in kinds:
        return sp.ImmutableMatrix(drawn + drawn.T)
    return sp.ImmutableMatrix(drawn - drawn.T if "skew" in kinds else drawn)


def _commute(left: Any, right: Any) -> bool:
    """Whether an equation is AB = BA."""
    products = isinstance(left, sp.MatMul) and isinstance(right, sp.MatMul) and len(left.args) == 2
    return products and left.args == right.args[::-1] and all(isinstance(a, sp.MatrixSymbol) for a in left.args)


def _inverse_of(letter: Any, equations: list[tuple[Any, Any]], point: Point) -> Any:
    """(BᵀB)⁻¹Bᵀ for A with AB = I, Bᵀ(BBᵀ)⁻¹ with BA = I, where B has a value; None without such an equation."""
    for left, right in (pair for sides in equations for pair in (sides, sides[::-1])):
        if not isinstance(right, sp.Identity) or not isinstance(left, sp.MatMul) or len(left.args) != 2:
            continue
        a, b = left.args
        if a == letter and b in point:
            return sp.Inverse(b.T * b) * b.T
        if b == letter and a in point:
            return a.T * sp.Inverse(a * a.T)
    return None


@lru_cache(maxsize=64)
def _properties(a: Any) -> dict[str, tuple[Any, ...]]:
    """The equations that give a matrix a property, by its name."""
    rows, columns = a.shape
    square = rows == columns
    one, zero = sp.Identity(rows), sp.ZeroMatrix(rows, columns)
    squares = (a * a, sp.MatPow(a, 2), sp.MatMul(a, a, evaluate=False)) if square else ()
    found = {
        "columns": [(a.T * a, sp.Identity(columns))],
        "rows": [(a * a.T, one)],
        "symmetric": [(a.T, a)] if square else [],
        "skew": [(a.T, -a), (a.T + a, zero)] if square else [],
        "projector": [(s, a) for s in squares],
        "involution": [(s, one) for s in squares],
        "nilpotent": [(s, zero) for s in squares],
    }
    if square:
        found["columns"] += [(a.T, sp.Inverse(a))]
        found["involution"] += [(a, sp.Inverse(a))]
    return {kind: tuple(q for p in pairs for q in (p, p[::-1])) for kind, pairs in found.items()}


def _orthogonal(n: int, stream: _Stream, number: int, *, symmetric: bool) -> sp.Matrix:
    """A signed permutation, with a rotation or a reflection by 3/5, 4/5 in every second instance."""
    q = sp.diag(*(1 - 2 * stream.below(2) for _ in range(n)))
    if n > 1 and number % 2 == 0:
        c, s = sp.Rational(3, 5), sp.Rational(4, 5)
        turn = sp.Matrix([[c, s], [s, -c]]) if symmetric else sp.Matrix([[c, -s], [s, c]])
        return sp.diag(turn, *q.diagonal()[2:]) if n > 2 else turn
    if symmetric:
        return q
    order = sorted(range(n), key=lambda _: stream.below(100))
    return sp.Matrix(n, n, lambda i, j: q[i, i] if order[i] == j else 0)


def _projector(n: int, stream: _Stream, number: int, *, symmetric: bool) -> sp.Matrix:
    """u vᵀ/(vᵀu), with v = u where it is symmetric, or a diagonal one."""
    u = sp.Matrix(n, 1, lambda i, j: 1 + stream.below(3))
    v = u if symmetric else sp.Matrix(n, 1, lambda i, j: 1 + stream.below(3))
    if number % 4 == 3:
        return sp.diag(*(stream.below(2) for _ in range(n)))
    return u * v.T / (v.T * u)[0, 0]
