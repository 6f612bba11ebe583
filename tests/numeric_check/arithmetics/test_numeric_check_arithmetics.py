"""All arithmetics mean the same: random small expressions at nasty points, against fractions by hand."""

from __future__ import annotations

import random
from fractions import Fraction
from math import prod

import flint
import mpmath
import numpy as np
import pytest
import sympy as sp
from sympy.polys.domains import QQ_I

from numeric_check.arrays.evaluator import Arrays
from numeric_check.balls.evaluator import Balls
from numeric_check.evaluation.evaluate import batch_scope, exact_scope, scope_at
from numeric_check.multiprecision.evaluator import Multiprecision
from numeric_check.rules.refusals import NotApplicable, Undefined

X, Y = sp.symbols("x y", real=True)
N = sp.Symbol("n", integer=True)
I = sp.Symbol("i", integer=True)
T = sp.IndexedBase("T", shape=(3,), real=True)
TABLE = (Fraction(0), Fraction(-1), Fraction(2, 3))
NASTY = (0, 1, -1, Fraction(1, 3), Fraction(-1, 3), 2, Fraction(-5, 2))
SEEDS = range(250)


class NoValue(Exception):
    """What the evaluation by hand says where there is no value."""


def draw(rng, depth):
    """A SymPy expression that nothing has simplified, and how to evaluate it by hand at a point."""
    if depth == 0:
        return rng.choice([(X, lambda p: p[X]), (Y, lambda p: p[Y]), (N, lambda p: p[N]), number(rng)])
    return rng.choice([add, add, multiply, multiply, power, power, modulus, sign, case, smallest, total, entry])(
        rng, depth
    )


def number(rng):
    value = Fraction(rng.randint(-2, 2))
    return sp.Integer(int(value)), lambda p: value


def add(rng, depth):
    (a, f), (b, g) = draw(rng, depth - 1), draw(rng, depth - 1)
    return sp.Add(a, b, evaluate=False), lambda p: f(p) + g(p)


def multiply(rng, depth):
    (a, f), (b, g) = draw(rng, depth - 1), draw(rng, depth - 1)
    return sp.Mul(a, b, evaluate=False), lambda p: f(p) * g(p)


def power(rng, depth):
    a, f = draw(rng, depth - 1)
    exponent = rng.choice([-2, -1, -1, 2, 0])

    def value(p):
        base = f(p)
        if base == 0 and exponent < 0:
            raise NoValue
        return Fraction(base) ** exponent

    return sp.Pow(a, exponent, evaluate=False), value


def modulus(rng, depth):
    a, f = draw(rng, depth - 1)
    return sp.Abs(a, evaluate=False), lambda p: abs(f(p))


def sign(rng, depth):
    a, f = draw(rng, depth - 1)
    return sp.sign(a, evaluate=False), lambda p: Fraction((f(p) > 0) - (f(p) < 0))


def case(rng, depth):
    (a, f), (b, g), (c, h) = (draw(rng, depth - 1) for _ in range(3))
    expr = sp.Piecewise((b, sp.Le(a, 0, evaluate=False)), (c, sp.true), evaluate=False)
    return expr, lambda p: g(p) if f(p) <= 0 else h(p)


def smallest(rng, depth):
    (a, f), (b, g) = draw(rng, depth - 1), draw(rng, depth - 1)
    return sp.Min(a, b, evaluate=False), lambda p: min(f(p), g(p))


def total(rng, depth):
    """Σ or Π of (x + i)ᵉ with SymPy's meaning of a range that runs backwards."""
    low, high, exponent = rng.randint(-2, 2), rng.randint(-4, 3), rng.choice([1, -1])
    kind = rng.choice([sp.Sum, sp.Product])

    def value(p):
        backwards = high < low - 1
        numbers = range(high + 1, low) if backwards else range(low, high + 1)
        if exponent < 0 and any(p[X] + i == 0 for i in numbers):
            raise NoValue
        terms = [Fraction(p[X] + i) ** exponent for i in numbers]
        if kind is sp.Sum:
            return -sum(terms) if backwards else sum(terms, Fraction(0))
        if backwards and prod(terms) == 0:
            raise NoValue
        return 1 / prod(terms) if backwards else prod(terms, start=Fraction(1))

    return kind((X + I) ** exponent, (I, low, high)), value


def entry(rng, depth):
    shift = rng.randint(0, 2)

    def value(p):
        place = p[N] + shift
        if not 1 <= place <= len(TABLE):
            raise NoValue
        return TABLE[int(place) - 1]

    return T[N + shift], value


def by_hand(value, point):
    try:
        return Fraction(value(point))
    except NoValue:
        return None


def sampled(seed):
    rng = random.Random(seed)
    try:
        expr, value = draw(rng, rng.choice([1, 2, 3]))
    except TypeError:  # SymPy's, of the order of a number and 1/0
        return sampled(seed + len(SEEDS))
    point = {X: rng.choice(NASTY), Y: rng.choice(NASTY), N: rng.randint(-1, 3)}
    symbolic = {symbol: sp.Rational(*Fraction(v).as_integer_ratio()) for symbol, v in point.items()}
    symbolic[T] = sp.ImmutableDenseNDimArray([sp.Rational(*v.as_integer_ratio()) for v in TABLE], (3,))
    return expr, by_hand(value, point), symbolic


@pytest.mark.parametrize("seed", SEEDS)
def test_exact_arithmetic_balls_mpmath_and_arrays_give_the_value_or_say_that_there_is_none(seed):
    expr, expected, point = sampled(seed)
    exact = exact_scope(point)
    with flint.ctx.workprec(300), mpmath.workdps(80):
        scopes = [exact, scope_at(Balls(), point, exact), scope_at(Multiprecision(), point, exact)]
        if expected is None:
            for scope in scopes:
                with pytest.raises(Undefined, match="has no value"):
                    scope.value(expr)
            return
        value, ball, number = (scope.value(expr) for scope in scopes)
        assert value == QQ_I.from_sympy(sp.Rational(*expected.as_integer_ratio()))
        assert ball.overlaps(flint.acb(flint.fmpq(*expected.as_integer_ratio())))
        assert ball.rad() < 1e-50
        assert abs(number - mpmath.mpf(expected.numerator) / expected.denominator) < 1e-30


@pytest.mark.parametrize("seed", SEEDS)
def test_arrays_give_the_value_or_nothing_that_is_finite(seed):
    expr, expected, point = sampled(seed)
    arrays = {symbol: np.array([float(value)]) for symbol, value in point.items() if symbol in (X, Y)}
    table = np.array([[float(value) for value in TABLE]])
    with np.errstate(all="ignore"):
        try:
            found = batch_scope(Arrays(), {**arrays, N: int(point[N]), T: table}).value(expr)
        except NotApplicable:
            assert expected is None
            return
    if expected is None:
        assert not np.isfinite(found).all() or np.abs(found).max() > 1e14 or _rounded(expr)
    else:
        assert _rounded(expr) or np.allclose(np.asarray(found, dtype=float), float(expected), atol=1e-9)


def _rounded(expr):
    """Whether float64 may take the wrong case of 1/3 + 1/3 − 2/3 = 0, which the balls judge."""
    return expr.has(sp.sign, sp.Piecewise, sp.Min) or any(power.exp < 0 for power in expr.atoms(sp.Pow))
