"""Floors, remainders, deltas, Lambert's W, sinc and statements that fail on a null set: laws and counterexamples."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import (
    Abs,
    Eq,
    KroneckerDelta,
    LambertW,
    Mod,
    Piecewise,
    atan,
    ceiling,
    exp,
    floor,
    frac,
    log,
    pi,
    sinc,
    sqrt,
)

from symbolic import decide_identity
from symbolic.decision import Verdict
from symbolic.zero_test import decide_zero
from tests.sampling import sampled

x, y = sp.symbols("x y", real=True)
z, w = sp.symbols("z w")
p = sp.Symbol("p", positive=True)
t = sp.Symbol("t", nonnegative=True)
n, m = sp.symbols("n m", integer=True)
O = sp.Symbol("O", zero=True)

TRUE = (
    floor(x) + ceiling(-x),
    floor(x + n, evaluate=False) - floor(x) - n,
    floor(n / 2) + floor((n + 1) / 2) - n,
    floor(n / 3) + floor((n + 1) / 3) + floor((n + 2) / 3) - n,
    floor(x - floor(x), evaluate=False),
    floor(t / (1 + t)),
    frac(x) - x + floor(x),
    Mod(x, 3) - 3 * frac(x / 3),
    floor(sqrt(2) + sqrt(3), evaluate=False) - 3,
    KroneckerDelta(0, n) * KroneckerDelta(1, n),
    n * KroneckerDelta(0, n),
    O * z,
    LambertW(z) * exp(LambertW(z)) - z,
    LambertW(t * exp(t)) - t,
    -sp.I * log(sp.I * z + sqrt(1 - z**2)) - sp.I * log(z + sp.I * sqrt(1 - z**2)) - pi / 2,
    atan(p) + atan(1 / p) - pi / 2,
    Piecewise((x, x > y), (y, True)) + Piecewise((y, x > y), (x, True)) - x - y,
    Piecewise((x - pi, Eq(x, pi)), (0, True)),
)
FALSE = (
    floor(x) + floor(-x),
    floor(2 * x) - 2 * floor(x),
    floor(x + y) - floor(x) - floor(y),
    floor(n / 2) - n / 2,
    floor(n / 2) + floor((n + 2) / 2) - n,
    ceiling(x) - floor(x) - 1,
    floor(x / 2) - floor(x) / 2,
    floor(sqrt(2) + sqrt(3), evaluate=False) - 4,
    floor(z) - z,
    frac(x) + frac(-x) - 1,
    frac(x) - Abs(frac(x) - sp.Rational(1, 2)) - sp.Rational(1, 2),
    Mod(x, 1) + Mod(-x, 1) - 1,
    Mod(x, -3) - Mod(x, 3),
    Mod(x + y, 2) - Mod(x, 2) - Mod(y, 2),
    KroneckerDelta(0, n),
    KroneckerDelta(n, m),
    KroneckerDelta(1, n) * KroneckerDelta(1, m) - KroneckerDelta(n, m),
    O * z + w,
    sp.Integer(0) ** Abs(x),
    LambertW(x * exp(x)) - x,
    LambertW(z) * exp(LambertW(z)) - 1,
    sinc(x) - 1,
    sinc(x) - sp.sin(x),
    atan(x) + atan(1 / x) - pi / 2,
    sp.atan2(x, y) + sp.atan2(-x, y),
    Piecewise((1, Eq(x, pi)), (0, True)),
    Piecewise((1, Eq(x**2, 2)), (0, True)),
    Piecewise((1, x < sqrt(2)), (0, True)),
    Piecewise((1, Eq(x, y)), (0, True)),
    log(z + 1 + 2 * sp.I) + log(1 / (z + 1 + 2 * sp.I)),
    log(z * w) - log(z) - log(w),
    sp.arg(z * w) - sp.arg(z) - sp.arg(w),
    sqrt(x**2) - x,
    log(sp.I * z + sqrt(1 - z**2)) + log(z - sp.I * sqrt(1 - z**2)) - sp.I * pi / 2,
    -sp.I * log(-sp.I * z - sqrt(1 - z**2)) - sp.I * log(z + sp.I * sqrt(1 - z**2)) + pi / 2,
)


@pytest.mark.parametrize("expr", sampled(TRUE, 3), ids=str)
def test_a_law_is_proved(expr: sp.Expr) -> None:
    assert decide_zero(expr).verdict is Verdict.PROVED


@pytest.mark.parametrize("expr", sampled(FALSE, 3), ids=str)
def test_a_false_claim_is_not_proved(expr: sp.Expr) -> None:
    assert decide_zero(expr).verdict is not Verdict.PROVED


def test_most_false_claims_are_refuted_at_an_exact_point() -> None:
    refuted = [expr for expr in FALSE if decide_zero(expr).verdict is Verdict.REFUTED]
    assert len(refuted) >= 0.8 * len(FALSE), [expr for expr in FALSE if expr not in refuted]


@pytest.mark.parametrize(
    ("lhs", "rhs", "needed"),
    [
        (sinc(z), sp.sin(z) / z, {sp.Ne(z, 0)}),
        (sinc(1 / z), z * sp.sin(1 / z), {sp.Ne(z, 0)}),
        (sinc(2 * z), sinc(z) * sp.cos(z), set()),
        (z * sinc(z), sp.sin(z), set()),
        (sinc(Abs(x)), sinc(x), set()),
    ],
)
def test_sinc_has_a_value_wherever_its_argument_has_one(lhs: sp.Expr, rhs: sp.Expr, needed: set[sp.Basic]) -> None:
    decision = decide_identity(lhs, rhs)
    assert decision.verdict is Verdict.PROVED
    assert set(decision.assumes) == needed
