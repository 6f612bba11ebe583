"""Points for the letters of a claim: ordinary ones, and those at which something in it is 0, or only just holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import sympy as sp
from flint import fmpq

from tests.fuzz.claims import Fuzzed
from tests.fuzz.judge.at import At
from tests.fuzz.judge.numbers import NoRuleError, UndefinedError, UnknownError

_PARTS = (
    "0",
    "1",
    "-1",
    "2",
    "-2",
    "1/2",
    "-1/2",
    "3",
    "-3",
    "1/3",
    "-4/3",
    "10",
    "-10",
    "7/5",
    "1/1000000",
    "-1/1000000",
)
REALS = tuple(map(sp.Rational, _PARTS))
COMPLEX = (*REALS, *(sp.I, -sp.I, 1 + sp.I, -1 + sp.I, -1 - sp.I, sp.Rational(1, 3) + 2 * sp.I, -2 + sp.I / 1000))
LARGEST = 3  # of a size, or of a range
ORDINARY, CRITICAL = 5, 5  # points


def points(claim: Fuzzed, generator: np.random.Generator) -> Iterator[dict[Any, Any]]:
    """Points of the sorts of the letters; most of them satisfy what is given."""
    sources = _sources(claim)
    for _ in range(ORDINARY):
        yield _with_equations(claim, _ordinary(claim, sources, generator), generator)
    vanishing = list(_vanishing(claim))
    for _ in range(CRITICAL if vanishing else 0):
        point = _ordinary(claim, sources, generator)
        moved = _at_zero(vanishing[generator.integers(len(vanishing))], point, generator)
        yield _with_equations(claim, moved, generator)


def _choice(generator: np.random.Generator, values: Any) -> Any:
    return values[generator.integers(len(values))]


# --- letters ----------------------------------------------------------------------------------------------------------


def of_its_sort(symbol: sp.Symbol, value: sp.Expr) -> bool:
    return all(getattr(value, f"is_{name}") is wanted for name, wanted in symbol._assumptions_orig.items())


@lru_cache
def _values_of(symbol: sp.Symbol) -> tuple[sp.Expr, ...]:
    pool = [sp.Integer(k) for k in range(-2, LARGEST + 1)] if symbol.is_integer else COMPLEX
    return tuple(value for value in pool if of_its_sort(symbol, value))


def _sources(claim: Fuzzed) -> list[tuple[Any, tuple[sp.Expr, ...]]]:
    """The letters of a claim with the values of their entries: numbers, then tables, then matrices."""
    letters = sorted(claim.letters, key=str)
    tables = set().union(*(part.atoms(sp.IndexedBase) for part in claim.parts))
    return [
        *((s, _values_of(s)) for s in letters if isinstance(s, sp.Symbol)),
        *((table, _entries_of(table)) for table in sorted(tables, key=str)),
        *((s, _ENTRIES) for s in letters if isinstance(s, sp.MatrixSymbol)),
    ]


def _ordinary(claim: Fuzzed, sources: list[Any], generator: np.random.Generator) -> dict[Any, Any]:
    point: dict[Any, Any] = {}
    for letter, values in sources:
        if isinstance(letter, sp.Symbol):
            point[letter] = _choice(generator, values)
        else:
            point[letter] = _matrix([length.xreplace(point) for length in letter.shape], values, generator)
    return _of_conditions(claim, point, generator)


_ENTRIES = (*map(sp.Integer, (0, 0, 1, 1, -1, 2, -2, 3)), sp.Rational(1, 2), sp.I, 1 - sp.I)


def _entries_of(table: sp.IndexedBase) -> tuple[sp.Expr, ...]:
    real = [value for value in REALS if abs(value) < 5]
    if table.is_positive or table.is_nonnegative:
        return tuple(value for value in real if value > 0 or (value == 0 and not table.is_positive))
    return tuple(real) if table.is_real else COMPLEX


@lru_cache
def _real(entries: tuple[sp.Expr, ...]) -> tuple[sp.Expr, ...]:
    return tuple(value for value in entries if value.is_real)


def _matrix(shape: list[Any], entries: Any, generator: np.random.Generator) -> sp.Matrix:
    rows, columns = (*map(int, shape), 1)[:2]
    real = generator.random() < 0.5
    pool = _real(entries) if real else entries
    return sp.Matrix(rows, columns, [pool[k] for k in generator.integers(len(pool), size=rows * columns)])


def _of_conditions(claim: Fuzzed, point: dict[Any, Any], generator: np.random.Generator) -> dict[Any, Any]:
    """Matrices that are symmetric, orthogonal or commute where that is given, and tables without signs."""
    for c in claim.given:
        if type(c).__name__ == "ForAll":
            for table in c.atoms(sp.IndexedBase) & point.keys():
                point[table] = point[table].applyfunc(lambda value: abs(value) if value.is_real else value)
        if not isinstance(c, sp.Eq) or not getattr(c.lhs, "is_Matrix", False):
            continue
        A, *others = sorted(c.atoms(sp.MatrixSymbol) & point.keys(), key=str)
        if any(point[matrix].rows != point[matrix].cols for matrix in (A, *others)):
            continue
        if others:
            point[others[0]] = point[A] ** 2 - 2 * point[A] if generator.random() < 0.7 else sp.eye(point[A].rows)
        elif c.has(sp.Identity):
            order = generator.permutation(point[A].rows)
            point[A] = sp.Matrix(len(order), len(order), lambda i, j, order=order: int(order[i] == j) * (-1) ** i)
        elif c.has(sp.Adjoint):
            point[A] = point[A].applyfunc(sp.re)
        else:
            point[A] = point[A] + point[A].T
    return point


# --- where something is 0 ---------------------------------------------------------------------------------------------


def _vanishing(claim: Fuzzed) -> Iterator[sp.Expr]:
    """What is 0 at a pole, a branch point, a kink, or the edge of a condition."""
    for node in dict.fromkeys(node for part in claim.parts for node in sp.preorder_traversal(part)):
        if isinstance(node, sp.Pow) and not (node.exp.is_Integer and node.exp > 0):
            yield node.base
        elif isinstance(node, (sp.log, sp.Abs, sp.sign, sp.arg)):
            yield node.args[0]
        elif isinstance(node, (sp.Max, sp.Min)) or (
            isinstance(node, sp.Rel) and not getattr(node.lhs, "is_Matrix", False)
        ):
            yield node.args[0] - node.args[1]


def _at_zero(e: sp.Expr, point: dict[Any, Any], generator: np.random.Generator) -> dict[Any, Any]:
    """The point with a letter moved to where an expression is 0, if that is linear in it along three values."""
    letters = [
        s for s in sorted(e.free_symbols & point.keys(), key=str) if isinstance(s, sp.Symbol) and not s.is_integer
    ]
    if not letters:
        return point
    letter = _choice(generator, letters)
    values = [_rational(e, {**point, letter: sp.Integer(k)}) for k in (1, 2, 3)]
    if None in values or values[2] - values[1] != values[1] - values[0] or values[1] == values[0]:
        return point
    root = 1 - values[0] / (values[1] - values[0])
    value = sp.Rational(int(root.p), int(root.q))
    return {**point, letter: value} if of_its_sort(letter, value) else point


def _rational(e: sp.Expr, point: dict[Any, Any]) -> fmpq | None:
    try:
        return At(point)(e).rational
    except (NoRuleError, UndefinedError, UnknownError):
        return None


def _with_equations(claim: Fuzzed, point: dict[Any, Any], generator: np.random.Generator) -> dict[Any, Any]:
    for c in claim.given:
        if isinstance(c, sp.Eq) and not getattr(c.lhs, "is_Matrix", False):
            point = _at_zero(c.lhs - c.rhs, point, generator)
    return point
