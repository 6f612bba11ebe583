"""Sums, binomials, factorials and Γ with symbolic arguments: laws, and the same with one mistake, in one call."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Rational, Sum, beta, factorial, ff, gamma, harmonic, oo, pi, rf, sqrt, zeta
from sympy import binomial as C

from symbolic import Verdict, decide, decide_zero
from symbolic.balls.limits import Limits
from symbolic.zero_test import series
from tests.sampling import sampled

N, M, R = sp.symbols("N M R", integer=True, nonnegative=True)
P = sp.Symbol("P", integer=True, positive=True)
n, k, j = sp.symbols("n k j", integer=True)
x, y, z, a = sp.symbols("x y z a")
r = sp.Symbol("r", real=True)
p, q = sp.symbols("p q", positive=True)
HALF, THIRD = Rational(1, 2), Rational(1, 3)

GAMMAS = (
    (C(N, k), C(N, N - k)),
    (C(N, k) + C(N, k + 1), C(N + 1, k + 1)),
    (C(x, M) + C(x, M + 1), C(x + 1, M + 1)),
    (C(n, k) + C(n, k + 1), C(n + 1, k + 1)),
    (C(n, M) + C(n, M + 1), C(n + 1, M + 1)),
    (M * C(x, M), x * C(x - 1, M - 1)),
    (C(N, M) * C(M, R), C(N, R) * C(N - R, M - R)),
    (C(-x, M), (-1) ** M * C(x + M - 1, M)),
    (C(2 * N, N), 4**N * gamma(N + HALF) / (sqrt(pi) * gamma(N + 1))),
    (C(-HALF, N), (-1) ** N * C(2 * N, N) / 4**N),
    (factorial(N) / factorial(N - M), C(N, M) * factorial(M)),
    (factorial(2 * N), 4**N * factorial(N) * rf(HALF, N)),
    (factorial(n) / factorial(k), rf(k + 1, n - k)),
    (gamma(z) * gamma(1 - z), pi / sp.sin(pi * z)),
    (gamma(HALF + r) * gamma(HALF - r), pi / sp.cos(pi * r)),
    (gamma(HALF + n) * gamma(HALF - n), pi * (-1) ** n),
    (gamma(z) * gamma(-z), -pi / (z * sp.sin(pi * z))),
    (gamma(z) * gamma(z + HALF), 2 ** (1 - 2 * z) * sqrt(pi) * gamma(2 * z)),
    (gamma(z) * gamma(z + THIRD) * gamma(z + 2 * THIRD), 2 * pi * 3 ** (HALF - 3 * z) * gamma(3 * z)),
    (gamma(THIRD) * gamma(2 * THIRD), 2 * pi / sqrt(3)),
    (beta(x, y), beta(y, x)),
    (beta(x + 1, y) + beta(x, y + 1), beta(x, y)),
    (beta(x, y) * beta(x + y, 1 - y), pi / (x * sp.sin(pi * y))),
    (rf(x, M + N), rf(x, M) * rf(x + M, N)),
    (rf(n, k), gamma(k + 1) * C(n + k - 1, k)),
    (rf(-N, M), (-1) ** M * ff(N, M)),
    (ff(x, N), C(x, N) * factorial(N)),
    (rf(x, 2 * N), 4**N * rf(x / 2, N) * rf(x / 2 + HALF, N)),
)
SUMS = (
    (Sum(C(N, k), (k, 0, N)), 2**N),
    (Sum(k * C(N, k), (k, 0, N)), N * 2**N / 2),
    (Sum(C(N, k) ** 2, (k, 0, N)), C(2 * N, N)),
    (Sum(C(M, k) * C(N, R - k), (k, 0, R)), C(M + N, R)),
    (Sum(C(x, k) * C(y, R - k), (k, 0, R)), C(x + y, R)),
    (Sum((-1) ** k * C(2 * N, N + k) ** 3, (k, -N, N)), factorial(3 * N) / factorial(N) ** 3),
    (Sum((-1) ** k * C(N, k), (k, 0, N)), sp.KroneckerDelta(N, 0)),
    (Sum((-1) ** k * C(P, k), (k, 0, P)), 0),
    (Sum(C(P, 2 * k), (k, 0, P)), 2 ** (P - 1)),
    (Sum(C(N, k), (k, 0, N + 1)), 2**N),
    (Sum(C(k, M), (k, 0, N)), C(N + 1, M + 1)),
    (Sum(C(N, k) * rf(x, k) * rf(y, N - k), (k, 0, N)), rf(x + y, N)),
    (Sum(C(N, k) * ff(x, k) * ff(y, N - k), (k, 0, N)), ff(x + y, N)),
    (Sum(C(N, k) ** 2 * C(3 * N + k, 2 * N), (k, 0, N)), C(3 * N, N) ** 2),
    (Sum(C(2 * k, k) * C(2 * N - 2 * k, N - k), (k, 0, N)), 4**N),
    (Sum(sp.Integer(0) ** k, (k, 0, N)), 1),
    (Sum(Sum(1, (j, 1, k)), (k, 1, N)), N * (N + 1) / 2),
    (Sum(Sum(j * k, (j, 1, k)), (k, 1, N)), N * (N + 1) * (N + 2) * (3 * N + 1) / 24),
    (Sum(Sum(j + k, (j, 1, M)), (k, 1, N)), M * N * (M + N + 2) / 2),
    (Sum(x**k, (k, 0, N)), (x ** (N + 1) - 1) / (x - 1)),
    (Sum(1 / k, (k, 1, N)), harmonic(N)),
    (Sum(harmonic(k), (k, 1, N)), (N + 1) * harmonic(N) - N),
    (Sum(k * harmonic(k), (k, 1, N)), N * (N + 1) / 2 * harmonic(N) - N * (N - 1) / 4),
    (Sum(harmonic(k) / (k + 1), (k, 1, N)), (harmonic(N + 1) ** 2 - harmonic(N + 1, 2)) / 2),
    (harmonic(n + 1), harmonic(n) + 1 / (n + 1)),
)
SERIES = (
    (Sum(1 / (k * (k + 1)), (k, 1, oo)), 1),
    (Sum(1 / k**2, (k, 1, oo)), pi**2 / 6),
    (Sum(1 / (2 * k - 1) ** 2, (k, 1, oo)), pi**2 / 8),
    (Sum(1 / (k**2 * (k + 1)), (k, 1, oo)), pi**2 / 6 - 1),
    (Sum(k / ((k + 2) * (k + 4) * (k + 8)), (k, 1, oo)), Rational(4, 35)),
    (Sum(1 / (k * (2 * k + 1)), (k, 1, oo)), 2 - 2 * sp.log(2)),
    (Sum(1 / ((4 * k + 1) * (4 * k + 3)), (k, 0, oo)), pi / 8),
    (Sum(1 / (k + 1) ** 3, (k, 1, oo)), zeta(3) - 1),
    (Sum(p**k / (1 + p) ** (k + 1), (k, 0, oo)), 1),
    (Sum(k * x**k, (k, 1, oo)), x / (1 - x) ** 2),
    (Sum(x**k, (k, N, oo)), x**N / (1 - x)),
    (Sum(q * (1 - q) ** (k - 1), (k, 1, oo)), 1),
    (Sum(k**2 / 2**k, (k, 1, oo)), 6),
    (Sum(k / factorial(k + 1), (k, 1, oo)), 1),
    (Sum(k * sp.exp(-p) * p**k / factorial(k), (k, 0, oo)), p),
    (Sum(k**2 * x**k / factorial(k), (k, 0, oo)), (x**2 + x) * sp.exp(x)),
    (Sum(C(2 * k, k) * x**k, (k, 0, oo)), 1 / sqrt(1 - 4 * x)),
    (Sum(C(k + M, k) * x**k, (k, 0, oo)), (1 - x) ** (-M - 1)),
    (Sum(rf(a, k) * x**k / factorial(k), (k, 0, oo)), (1 - x) ** (-a)),
)
FALSE_GAMMAS = (
    (C(n, k), C(n, n - k)),
    (C(n, n, evaluate=False), 1),
    (C(N, M), C(N, M - 1)),
    (C(N, k) + C(N, k + 1), C(N + 1, k)),
    (C(n, k) + C(n, k + 1), C(n, k + 2)),
    (C(-x, M), C(x + M - 1, M)),
    (C(2 * N, N), 4**N * gamma(N + HALF) / gamma(N + 1)),
    (factorial(N) / factorial(N - M), C(N, M)),
    (gamma(z) * gamma(1 - z), pi / sp.cos(pi * z)),
    (gamma(z) * gamma(-z), pi / (z * sp.sin(pi * z))),
    (gamma(HALF + n) * gamma(HALF - n), pi),
    (gamma(z) * gamma(z + HALF), 2 ** (1 - z) * sqrt(pi) * gamma(2 * z)),
    (gamma(z) * gamma(z + THIRD) * gamma(z + 2 * THIRD), pi * 3 ** (HALF - 3 * z) * gamma(3 * z)),
    (gamma(THIRD) * gamma(2 * THIRD), pi / sqrt(3)),
    (beta(x, y), beta(x + 1, y)),
    (rf(-N, M), ff(N, M)),
    (rf(x, M + N), rf(x, M) * rf(x, N)),
    (rf(n, k), factorial(k) * C(n + k, k)),
)
FALSE_SUMS = (
    (Sum((-1) ** k * C(N, k), (k, 0, N)), 0),
    (Sum(C(N, 2 * k), (k, 0, N)), 2**N / 2),  # N = 0
    (Sum(C(N, k), (k, 0, N - 1)), 2**N),
    (Sum(C(M, k) * C(N, R - k), (k, 0, R)), C(M + N, M)),
    (Sum(C(M, k) * C(N, R - k), (k, 0, M)), C(M + N, R + 1)),
    (Sum((-1) ** (k + N) * C(2 * N, N + k) ** 3, (k, -N, N)), factorial(3 * N) / factorial(N) ** 3),
    (Sum(C(k, M), (k, 0, N)), C(N + 1, M)),
    (Sum(C(x, k) * C(y, R - k), (k, 0, R)), C(x * y, R)),
    (Sum(sp.Integer(0) ** k, (k, 1, N)), 1),
    (Sum(sp.Integer(0) ** k, (k, 0, N)), 0),
    (Sum(Sum(1, (j, 1, k)), (k, 1, N)), N * (N - 1) / 2),
    (Sum(Sum(j + k, (j, 1, M)), (k, 1, N)), M * N * (M + N) / 2),
    (Sum(x**k, (k, 0, N)), (x**N - 1) / (x - 1)),
    (Sum(x**k, (k, 0, N)), N + 1),
    (Sum(harmonic(k), (k, 1, N)), (N + 1) * harmonic(N) - N - 1),
    (harmonic(n + 1), harmonic(n) + 1 / n),
    (Sum(1 / (k - 3), (k, 1, N)), harmonic(N - 3) - Rational(3, 2)),  # no value from N = 3 on
    (Sum(1, (k, 1, N)) + sp.prod(N - i for i in range(40)), N),
)
FALSE_SERIES = (
    (Sum(1 / k, (k, 1, oo)), 1),
    (Sum(2**k, (k, 0, oo)), -1),
    (Sum((-1) ** k, (k, 0, oo)), HALF),
    (Sum(k, (k, 1, oo)), -Rational(1, 12)),
    (Sum(1 / k**2, (k, 1, oo)), pi**2 / 7),
    (Sum(1 / (k * (k + 1)), (k, 0, oo)), 1),
    (Sum(1 / (k * (k - 3)), (k, 1, oo)), 1),
    (Sum(1 / (2 * k - 1), (k, 1, oo)), 0),
    (Sum((k + 1) / (k + 2), (k, 1, oo)), 0),
    (Sum(x**k, (k, 1, oo)), 1 / (1 - x)),
    (Sum((1 - x) * x**k, (k, 0, oo)) * (1 - x), 1),
    (Sum(k**2 / 2**k, (k, 1, oo)), 5),
    (Sum(x**k / factorial(k), (k, 0, oo)), sp.exp(-x)),
    (Sum(C(2 * k, k) * x**k, (k, 0, oo)), sqrt(1 - 4 * x)),
    (Sum(zeta(2) / k**2, (k, 1, oo)), zeta(4)),
)
AT_ONE = (  # the terms are all 0 at x = 1, where the closed form has another value
    (Sum((1 - x) * (x**k + x ** (2 * k)), (k, 0, oo)), 1 + 1 / (1 + x)),
    (Sum((1 - x) * C(k + M, k) * x**k, (k, 0, oo)), (1 - x) ** (-M)),
)


@pytest.mark.parametrize(("lhs", "rhs"), sampled([*GAMMAS, *SUMS, *SERIES], 32, arguments=2), ids=str)
def test_a_law_is_proved_by_the_door_and_by_the_zero_test(lhs, rhs) -> None:
    decision = decide(lhs, sp.sympify(rhs))
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decide_zero(lhs - rhs).verdict is Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), sampled([*FALSE_GAMMAS, *FALSE_SUMS, *FALSE_SERIES], 4, arguments=2), ids=str)
def test_with_a_mistake_it_is_not(lhs, rhs) -> None:
    assert decide(lhs, sp.sympify(rhs)).verdict is not Verdict.PROVED
    assert decide_zero(lhs - rhs).verdict is not Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), sampled([*GAMMAS, *SUMS, *SERIES], 6, arguments=2), ids=str)
def test_a_law_is_not_refuted_and_twice_of_it_is_not_proved(lhs, rhs) -> None:
    if rhs != 0:
        assert decide_zero(lhs - 2 * rhs).verdict is not Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), AT_ONE, ids=str)
def test_a_series_that_ends_where_it_may_not_is_proved_for_small_letters_only(lhs, rhs) -> None:
    decision = decide_zero(lhs - rhs)
    small = sp.Lt(sp.Abs(x), 1)
    assert decision.verdict is Verdict.UNDECIDED or small in decision.assumes


@pytest.mark.parametrize(("lhs", "rhs"), sampled([*FALSE_GAMMAS, *FALSE_SUMS], 4, arguments=2), ids=str)
def test_a_witness_is_a_point_at_which_the_sides_differ(lhs, rhs) -> None:
    decision = decide_zero(lhs - rhs)
    if decision.verdict is Verdict.REFUTED:
        point = decision.witness
        there = [sp.sympify(side).subs(point).doit() for side in (lhs, rhs)]
        assert sp.Abs(sp.N(there[0] - there[1])) > 0


def test_a_ratio_of_terms_that_sympy_takes_for_zero_is_no_traceback():
    t, i = sp.Symbol("t", real=True), sp.Symbol("i", integer=True, positive=True)
    m = sp.Symbol("m", integer=True, positive=True)
    slope = sp.Derivative(Sum(t ** (i - 1), (i, 1, m)), t)
    assert decide(slope, Sum((i - 1) * t ** (i - 2), (i, 1, m))).verdict is Verdict.PROVED


def test_partial_fractions_that_do_not_add_up_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    j = sp.Symbol("j", integer=True)
    value = lambda: series._by_partial_fractions(1 / (j * (j + 1)), j, sp.S.One, Limits.seconds(60))
    assert value() == 1
    monkeypatch.setattr(series, "_partial_fractions", lambda *_: [(sp.Integer(2), sp.S.Zero, 2)])
    assert value() is None
