"""Scalars: a random expression and what a step makes of it, sound or not; inequalities; conditions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import sympy as sp

from tests.fuzz.claims import Fuzzed
from tests.mutants import changed_places, rebuilt, scaled

x, y = sp.symbols("x y", real=True)
p, q = sp.symbols("p q", positive=True)
u = sp.Symbol("u", nonnegative=True)
z, w = sp.symbols("z w")
k = sp.Symbol("k", integer=True, nonnegative=True)
REAL = (x, y, p, q, u)
LETTERS = (*REAL, z, w, k)
_NUMBERS = (sp.S.One, sp.Integer(2), sp.S.NegativeOne, sp.S.Half, sp.Integer(3))
_UNARY: tuple[Callable[[Any], Any], ...] = (
    lambda e: e**2, lambda e: -e, lambda e: 1 / e, lambda e: e**3, sp.exp, sp.log, sp.sqrt, sp.Abs, sp.sign, sp.tanh,
    lambda e: 1 / (1 + e), lambda e: e ** sp.Rational(2, 3), sp.cosh, sp.atan,
)  # fmt: skip
_OF_COMPLEX: tuple[Callable[[Any], Any], ...] = (sp.conjugate, sp.re, sp.im, sp.arg)
Generator = np.random.Generator


def pick(generator: Generator, values: Any) -> Any:
    return values[generator.integers(len(values))]


def random_scalar(generator: Generator, depth: int, letters: tuple[Any, ...] = LETTERS) -> Any:
    """An expression; of real letters it is real or has no value."""
    if depth == 0 or generator.random() < 0.1:
        return pick(generator, letters if generator.random() < 0.75 else _NUMBERS)
    part = lambda: random_scalar(generator, depth - 1, letters)
    kind = generator.random()
    if kind < 0.35:
        return pick(generator, _UNARY)(part())
    if kind < 0.4 and z in letters:
        return pick(generator, _OF_COMPLEX)(part())
    if kind < 0.55 and z not in letters:
        a, b = part(), part()
        cases = lambda a, b: sp.Piecewise((a, pick(generator, (x > y, x >= 0, sp.Ne(y, 0), y <= 1))), (b, True))
        return pick(generator, (sp.Max, sp.Min, cases))(a, b)
    return part() + part() if generator.random() < 0.5 else part() * part()


# --- steps ------------------------------------------------------------------------------------------------------------


def _replaced(kind: Any, change: Callable[..., Any]) -> Callable[[Any], Any]:
    """All nodes of a kind written otherwise."""
    return lambda e: e.replace(lambda node: isinstance(node, kind), lambda node: change(*node.args))


def _as_mean(a: Any, *more: Any) -> Any:
    b = sp.Max(*more)
    return (a + b + sp.Abs(a - b)) / 2 if more else a


STEPS: tuple[Callable[[Any], Any], ...] = (
    sp.expand, sp.together, sp.factor, sp.cancel, lambda e: sp.expand(e, complex=True), sp.trigsimp, sp.powsimp,
    lambda e: sp.expand_log(e, force=True), lambda e: sp.logcombine(e, force=True), sp.radsimp,
    lambda e: sp.powdenest(e, force=True), lambda e: sp.expand_power_base(e, force=True), sp.expand_power_exp,
    lambda e: e.rewrite(sp.exp), lambda e: e.rewrite(sp.Piecewise), lambda e: sp.piecewise_fold(e),
    _replaced(sp.Abs, lambda a: sp.Max(a, -a)), _replaced(sp.Abs, lambda a: a), _replaced(sp.Max, _as_mean),
    _replaced(sp.Abs, lambda a: sp.sqrt(a**2)), _replaced(sp.Abs, lambda a: a * sp.sign(a)),
    _replaced(sp.sign, lambda a: a / sp.Abs(a)), _replaced(sp.Max, lambda *a: a[0]),
    _replaced(sp.Min, lambda *a: a[-1]),
    _replaced(sp.Min, lambda *a: -sp.Max(*(-e for e in a))), _replaced(sp.log, lambda a: 2 * sp.log(sp.sqrt(a))),
    _replaced(sp.log, lambda a: sp.log(a**2) / 2), _replaced(sp.log, lambda a: -sp.log(1 / a)),
    _replaced(sp.conjugate, lambda a: a), _replaced(sp.conjugate, lambda a: sp.Abs(a) ** 2 / a),
    _replaced(sp.exp, lambda a: sp.exp(a / 2) ** 2), _replaced(sp.tanh, lambda a: 1 - 2 / (1 + sp.exp(2 * a))),
    _replaced(sp.Pow, lambda b, e: sp.exp(e * sp.log(b))), _replaced(sp.Pow, lambda b, e: 1 / b**-e),
    _replaced(sp.Piecewise, lambda *cases: cases[0][0]), _replaced(sp.Piecewise, lambda *cases: cases[-1][0]),
    _replaced(sp.Piecewise, lambda *cases: sp.Piecewise(*((e, _closed(c)) for e, c in cases))),
    lambda e: e * x / x, lambda e: sp.sqrt(e) ** 2, lambda e: sp.sqrt(e**2), lambda e: sp.log(sp.exp(e)),
    lambda e: sp.exp(sp.log(e)), lambda e: sp.Mul(e, 1 / (x - y), x - y, evaluate=False),
    lambda e: sp.Add(e, 1 / x, -1 / x, evaluate=False), lambda e: sp.Max(e, 0) + sp.Min(e, 0),
)  # fmt: skip


def _closed(condition: Any) -> Any:
    """The edge of a case moved to its other side."""
    turned = {sp.StrictGreaterThan: sp.Ge, sp.GreaterThan: sp.Gt, sp.LessThan: sp.Lt, sp.StrictLessThan: sp.Le}
    return turned[type(condition)](*condition.args) if type(condition) in turned else condition


def stepped(generator: Generator, e: Any) -> Any:
    """What a step makes of an expression; sometimes a mutant of it."""
    e = pick(generator, STEPS)(e) if generator.random() < 0.85 else e
    return mutant(generator, e) if generator.random() < 0.3 else e


def mutant(generator: Generator, e: Any) -> Any:
    """The expression with one place changed, or the whole of it."""
    places = [(path, changed) for path, _, changed in changed_places(e)]
    number = int(generator.integers(len(places) + 2))
    if number >= len(places):
        return scaled(e) if number > len(places) else -e
    found = rebuilt(e, *places[number])
    return scaled(e) if found is None else found


def off(generator: Generator, lhs: Any, rhs: Any, wrong: float) -> tuple[Any, Any]:
    """The sides, with a mutant for one of them in such a part of the claims."""
    if generator.random() >= wrong:
        return lhs, rhs
    return (mutant(generator, lhs), rhs) if generator.random() < 0.5 else (lhs, mutant(generator, rhs))


# --- conditions -------------------------------------------------------------------------------------------------------


def random_condition(generator: Generator) -> Any:
    a, b = generator.permutation(5)[:2]
    a, b = REAL[a], REAL[b]
    c = pick(generator, (b, 0, 1, b + 1, 2 * b - 1, b**2, -b, pick(generator, REAL) + b))
    return pick(generator, (sp.Ge, sp.Gt, sp.Le, sp.Lt, sp.Ne, sp.Ne, sp.Eq))(a, c)


def random_conditions(generator: Generator) -> tuple[Any, ...]:
    drawn = (random_condition(generator) for _ in range(generator.integers(3)))
    return tuple(c for c in drawn if c not in (sp.true, sp.false))


# --- inequalities -----------------------------------------------------------------------------------------------------

_POSITIVE: tuple[Callable[[Any], Any], ...] = (
    lambda e: e**2, sp.Abs, lambda e: sp.Max(e, 0), sp.exp, lambda e: 1 / (1 + e**2), lambda e: sp.log(1 + e**2),
    lambda e: sp.cosh(e) - 1, lambda e: sp.exp(e) - 1 - e, lambda e: sp.Abs(e) - e, lambda e: sp.Max(e, 1) - e,
)  # fmt: skip
_INEQUALITIES: tuple[Callable[[Any, Any], tuple[Any, Any]], ...] = (
    lambda a, b: (abs(a + b), abs(a) + abs(b)),
    lambda a, b: (abs(abs(a) - abs(b)), abs(a - b)),
    lambda a, b: (a * b, (a**2 + b**2) / 2),
    lambda a, b: (sp.sqrt(a * b), (a + b) / 2),
    lambda a, b: (2 / (1 / a + 1 / b), sp.sqrt(a * b)),
    lambda a, b: (sp.log(a), a - 1),
    lambda a, b: (sp.exp((a + b) / 2), (sp.exp(a) + sp.exp(b)) / 2),
    lambda a, b: (sp.Max(a, b), abs(a) + abs(b)),
    lambda a, b: (a, sp.Max(a, b)),
    lambda a, b: (sp.Min(a, b), sp.Max(a, b)),
    lambda a, b: (1 / a, 1 / b),
    lambda a, b: (a**2, b**2),
    lambda a, b: (sp.log(a), sp.log(b)),
    lambda a, b: (a, b),
    lambda a, b: (a**3, b**3),
    lambda a, b: (1 - 1 / a, sp.log(a)),
    lambda a, b: (sp.sqrt(a**2 + b**2), abs(a) + abs(b)),
    lambda a, b: (abs(a - b), sp.Max(a, b)),
)


def equality(generator: Generator) -> Fuzzed:
    """An expression, and what some steps make of it."""
    letters = pick(generator, (LETTERS, LETTERS, REAL, REAL, (x,), (x, y), (p, x), (z,), (z, x)))
    e = random_scalar(generator, int(generator.integers(1, 6)), letters)
    changed = e
    for _ in range(generator.integers(1, 4)):
        changed = stepped(generator, changed)
    return Fuzzed(lhs=e, rhs=changed, given=random_conditions(generator))


def inequality(generator: Generator) -> Fuzzed:
    a, b = (random_scalar(generator, int(generator.integers(0, 2)), REAL) for _ in range(2))
    if generator.random() < 0.5:
        lhs, rhs = pick(generator, _INEQUALITIES)(a, b)
    else:
        lhs, rhs = a, a + pick(generator, _POSITIVE)(b)
    lhs, rhs = off(generator, lhs, rhs, wrong=0.35)
    return Fuzzed(lhs=lhs, rhs=rhs, relation="<=", given=random_conditions(generator))


def difference(generator: Generator) -> Fuzzed:
    a, b = (random_scalar(generator, int(generator.integers(0, 2)), REAL) for _ in range(2))
    lhs, rhs = pick(generator, ((a, a + pick(generator, _POSITIVE)(b)), (a, b), (sp.exp(a), 0), (a**2 + 1, -(b**2))))
    return Fuzzed(lhs=lhs, rhs=sp.sympify(rhs), relation="!=", given=random_conditions(generator))
