"""Sums of symbolic length: the laws of finite sums at random terms, closed forms, inequalities, and their mutants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import sympy as sp

from symbolic import ForAll
from tests.fuzz.claims import Fuzzed
from tests.fuzz.families.laws import COEFFICIENTS
from tests.fuzz.families.scalars import off, pick

n, m = sp.symbols("n m", integer=True, positive=True)
i, j = sp.symbols("i j", integer=True, positive=True)
a, b = (sp.IndexedBase(name, shape=(n,), real=True) for name in "ab")
c = sp.IndexedBase("c", shape=(n,))
g = sp.IndexedBase("g", shape=(n, n), real=True)
pi = sp.IndexedBase("pi", shape=(n,), positive=True)
s, t = sp.Symbol("s", real=True), sp.Symbol("t")
OVER = (i, 1, n)
Generator = np.random.Generator
_REAL = (a[i], b[i], a[i], b[i], i, s, pi[i], a[i] * b[i], a[i] ** 2, sp.S.One, sp.Integer(2))
_PAIR = (a[i] * b[j], g[i, j], g[j, i] * a[i], a[i] + b[j], i * j, a[i] * sp.KroneckerDelta(i, j), s * a[j])


def total(term: Any, *limits: Any) -> Any:
    return sp.Sum(term, *(limits or (OVER,)))


def term(generator: Generator, real: bool = False) -> Any:
    """A polynomial in entries at i."""
    pool = _REAL if real or generator.random() < 0.5 else (*_REAL, c[i], c[i], t, t * c[i])
    drawn = sp.Integer(0)
    for _ in range(generator.integers(1, 3)):
        drawn += sp.Mul(*(pick(generator, pool) for _ in range(generator.integers(1, 3))))
    return drawn


def _at(e: Any, place: Any) -> Any:
    return e.xreplace({i: sp.sympify(place)})


EQUALITIES: tuple[Callable[[Any, Any, Any], tuple[Any, Any]], ...] = (
    lambda T, U, P: (total(T + U), total(T) + total(U)),
    lambda T, U, P: (total(s * T), s * total(T)),
    lambda T, U, P: (total(T), total(_at(T, i - 1), (i, 2, n + 1))),
    lambda T, U, P: (total(T), total(_at(T, n + 1 - i))),
    lambda T, U, P: (total(T), _at(T, 1) + total(T, (i, 2, n))),
    lambda T, U, P: (total(T), total(T, (i, 1, n - 1)) + _at(T, n)),
    lambda T, U, P: (total(T), total(T, (i, 1, m)) + total(T, (i, m + 1, n))),
    lambda T, U, P: (total(P, OVER, (j, 1, n)), total(P, (j, 1, n), OVER)),
    lambda T, U, P: (total(P, OVER, (j, 1, n)), total(total(P, (j, 1, n)))),
    lambda T, U, P: (total(T) * total(U), total(T * U.xreplace({i: j}), OVER, (j, 1, n))),
    lambda T, U, P: (total(T) ** 2, total(T * T.xreplace({i: j}), OVER, (j, 1, n))),
    lambda T, U, P: (total(T * sp.KroneckerDelta(i, j), (i, 1, n), (j, 1, n)), total(T)),
    lambda T, U, P: (total(P, (i, 1, j), (j, 1, n)), total(P, (j, i, n), (i, 1, n))),
    lambda T, U, P: (total(P - P.xreplace({i: j, j: i}), OVER, (j, 1, n)), sp.S.Zero),
    lambda T, U, P: (total(T - total(U) / n), total(T) - total(U)),
    lambda T, U, P: (total((a[i] - total(a[j], (j, 1, n)) / n) ** 2), total(a[i] ** 2) - total(a[i]) ** 2 / n),
    lambda T, U, P: (total(T) / total(pi[i]), total(T / total(pi[j], (j, 1, n)))),
    lambda T, U, P: (sp.exp(total(T)) * sp.exp(total(U)), sp.exp(total(T + U))),
    lambda T, U, P: (total(sp.log(pi[i] * pi[i])), 2 * total(sp.log(pi[i]))),
    lambda T, U, P: (total(i), n * (n + 1) / 2),
    lambda T, U, P: (total(i**2), n * (n + 1) * (2 * n + 1) / 6),
    lambda T, U, P: (total(t**i), t * (t**n - 1) / (t - 1)),
    lambda T, U, P: (total(t ** (i - 1)), (1 - t**n) / (1 - t)),
    lambda T, U, P: (total(sp.binomial(n, i)), sp.Integer(2) ** n - 1),
    lambda T, U, P: (total(1 / (i * (i + 1))), n / (n + 1)),
    lambda T, U, P: (total(i * t ** (i - 1)), (1 - (n + 1) * t**n + n * t ** (n + 1)) / (1 - t) ** 2),
)
PLAIN = tuple(EQUALITIES[number] for number in (0, 1, 4, 5, 7, 8, 9, 11, 13, 14))
_CLOSED: tuple[tuple[Any, Any], ...] = (
    (sp.S.One, n),
    (i, n * (n + 1) / 2),
    (i**2, n * (n + 1) * (2 * n + 1) / 6),
    (i**3, n**2 * (n + 1) ** 2 / 4),
    (sp.Integer(2) ** i, 2 * sp.Integer(2) ** n - 2),
    (sp.Integer(3) ** (i - 1), (sp.Integer(3) ** n - 1) / 2),
    (1 / (i * (i + 1)), n / (n + 1)),
    (sp.binomial(n, i), sp.Integer(2) ** n - 1),
)  # a term, and its sum from 1 to n
INEQUALITIES: tuple[Callable[[Any, Any], tuple[Any, Any]], ...] = (
    lambda T, U: (abs(total(T)), total(abs(T))),
    lambda T, U: (sp.S.Zero, total(T**2)),
    lambda T, U: (total(T * U) ** 2, total(T**2) * total(U**2)),
    lambda T, U: (total(T) ** 2, n * total(T**2)),
    lambda T, U: (total(T), total(T + U**2)),
    lambda T, U: (total(T), total(sp.Max(T, U))),
    lambda T, U: (total(sp.log(pi[i])), total(pi[i]) - n),
    lambda T, U: (total(T), total(U)),
    lambda T, U: (total(pi[i] * T) ** 2, total(pi[i]) * total(pi[i] * T**2)),
    lambda T, U: (total(a[i] * b[i]), total(a[i] ** 2 + b[i] ** 2) / 2),
)
_GIVEN = (
    ForAll(a[i] >= 0, OVER),
    ForAll(a[i] <= b[i], OVER),
    ForAll(sp.Eq(g[i, j], g[j, i]), OVER, (j, 1, n)),
    sp.Eq(total(pi[i]), 1),
    ForAll(b[i] > 0, OVER),
    sp.Ne(t, 1),
    s >= 0,
    n >= m,
)


def claim(generator: Generator) -> Fuzzed:
    """An equality or an inequality; in three of ten with a mutant of a side."""
    chosen = generator.permutation(len(_GIVEN))[: generator.integers(3)]
    given = tuple(_GIVEN[number] for number in chosen)
    if generator.random() < 0.7:
        P = pick(generator, _PAIR) * pick(generator, (1, s, a[i]))
        sides, relation = pick(generator, EQUALITIES)(term(generator), term(generator), P), "=="
    else:
        sides, relation = pick(generator, INEQUALITIES)(term(generator, True), term(generator, True)), "<="
    lhs, rhs = off(generator, *sides, wrong=0.3)
    return Fuzzed(lhs=lhs, rhs=rhs, relation=relation, given=given)


def plain(generator: Generator) -> Fuzzed:
    """Linear laws at small terms; one of five with a mutant of a side, which is seldom refuted."""
    P = pick(generator, _PAIR) * pick(generator, COEFFICIENTS)
    T, U = (pick(generator, COEFFICIENTS) * term(generator) for _ in range(2))
    lhs, rhs = off(generator, *pick(generator, PLAIN)(T, U, P), wrong=0.2)
    return Fuzzed(lhs=lhs, rhs=rhs)


def closed_form(generator: Generator) -> Fuzzed:
    """Combinations of sums with closed forms; half of them with a mutant of a side."""
    terms, values = [], []
    for _ in range(generator.integers(1, 4)):
        summand, value = pick(generator, _CLOSED)
        factor = pick(generator, COEFFICIENTS) * pick(generator, (sp.S.One, s, t))
        terms.append(factor * total(summand) if generator.random() < 0.5 else total(factor * summand))
        values.append(factor * value)
    lhs, rhs = off(generator, sp.Add(*terms), sp.Add(*values), wrong=0.5)
    return Fuzzed(lhs=lhs, rhs=rhs)
