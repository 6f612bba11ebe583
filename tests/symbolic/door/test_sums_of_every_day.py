"""What one asserts in probability, combinatorics and numerical analysis about sums and products, and mistakes in it."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import KroneckerDelta, Ne, Product, Sum, exp, harmonic, oo, rf, sqrt
from sympy import Rational as Q
from sympy import binomial as C
from sympy import factorial as f

from symbolic import Verdict, decide
from tests.sampling import sampled

N, M, R = sp.symbols("N M R", integer=True, nonnegative=True)
P = sp.Symbol("P", integer=True, positive=True)
n, i, j, k = sp.symbols("n i j k", integer=True)
x, y = sp.symbols("x y")
p, rate = sp.symbols("p rate", positive=True)
r = sp.Symbol("r", real=True)
PROBABILITY, SMALL, APART = (p > 0, p < 1), (sp.Abs(r) < 1,), (Ne(r, 1),)
PATIENCE = 60.0  # seconds, for a slow machine
BINOMIAL = C(N, k) * p**k * (1 - p) ** (N - k)
POISSON = exp(-rate) * rate**k / f(k)
GEOMETRIC = p * (1 - p) ** (k - 1)
DRAWN = C(M, k) * C(N, R - k)
TRIPLE = (-1) ** k * C(M + N, M + k) * C(N + R, N + k) * C(R + M, R + k)
TENTH = N * (N + 1) * (2 * N + 1) * (N**2 + N - 1)
TENTH *= 3 * N**6 + 9 * N**5 + 2 * N**4 - 11 * N**3 + 3 * N**2 + 10 * N - 5

TRUE = (
    # moments and generating functions
    (Sum(BINOMIAL, (k, 0, N)), 1, PROBABILITY),
    (Sum(k * BINOMIAL, (k, 0, N)), N * p, PROBABILITY),
    (Sum(k**2 * BINOMIAL, (k, 0, N)), N * p * (1 - p) + N**2 * p**2, PROBABILITY),
    (Sum((k - N * p) ** 2 * BINOMIAL, (k, 0, N)), N * p * (1 - p), PROBABILITY),
    (Sum(k * (k - 1) * (k - 2) * BINOMIAL, (k, 0, N)), N * (N - 1) * (N - 2) * p**3, PROBABILITY),
    (Sum(x**k * BINOMIAL, (k, 0, N)), (1 - p + p * x) ** N, PROBABILITY),
    (Sum(POISSON, (k, 0, oo)), 1, ()),
    (Sum(k * POISSON, (k, 0, oo)), rate, ()),
    (Sum(k**2 * POISSON, (k, 0, oo)), rate + rate**2, ()),
    (Sum(x**k * POISSON, (k, 0, oo)), exp(rate * (x - 1)), ()),
    (Sum((-1) ** k * POISSON, (k, 0, oo)), exp(-2 * rate), ()),
    (Sum(GEOMETRIC, (k, 1, oo)), 1, PROBABILITY),
    (Sum(k * GEOMETRIC, (k, 1, oo)), 1 / p, PROBABILITY),
    (Sum(k**2 * GEOMETRIC, (k, 1, oo)), (2 - p) / p**2, PROBABILITY),
    (Sum(GEOMETRIC, (k, N + 1, oo)), (1 - p) ** N, PROBABILITY),
    (Sum(C(k + M, k) * p ** (M + 1) * (1 - p) ** k, (k, 0, oo)), 1, PROBABILITY),
    (Sum(DRAWN, (k, 0, R)), C(M + N, R), ()),
    (Sum(k * DRAWN, (k, 0, R)), M * C(M + N - 1, R - 1), (M >= 1, R >= 1)),
    # coupons, birthdays, walks
    (Sum(P / (P - k), (k, 0, P - 1)), P * harmonic(P), ()),
    (Sum(P / k, (k, 1, P)), P * harmonic(P), ()),
    (Sum(1 / (N - k + 1), (k, 1, N)), harmonic(N), ()),
    (Product((P - k) / P, (k, 0, P - 1)), f(P) / P**P, ()),
    (Sum(C(2 * k, k) / 4**k / (1 - 2 * k), (k, 0, N)), C(2 * N, N) / 4**N, ()),
    (Sum(C(2 * k, k) / 4**k, (k, 0, N)), (2 * N + 1) * C(2 * N, N) / 4**N, ()),
    (Sum(C(2 * k, k) * x**k, (k, 0, oo)), 1 / sqrt(1 - 4 * x), (sp.Abs(x) < Q(1, 4),)),
    # finite differences, and sums by parts
    (Sum((-1) ** (N - k) * C(N, k) * k, (k, 0, N)), 0, (N >= 2,)),
    (Sum((-1) ** (N - k) * C(N, k) * k**2, (k, 0, N)), 0, (N >= 3,)),
    (Sum((-1) ** k * C(N, k) / (k + 1), (k, 0, N)), 1 / (N + 1), ()),
    (Sum((-1) ** k * C(N, k) / (x + k), (k, 0, N)), f(N) / rf(x, N + 1), ()),
    (Sum((-1) ** k * C(N, k) * C(x + k, M), (k, 0, N)), (-1) ** N * C(x, M - N), (M >= N,)),
    (Sum((x + k + 1) ** 2 - (x + k) ** 2, (k, 0, N)), (x + N + 1) ** 2 - x**2, ()),
    (Sum(k * f(k), (k, 1, N)), f(N + 1) - 1, ()),
    (Sum(k / f(k + 1), (k, 1, N)), 1 - 1 / f(N + 1), ()),
    (Sum(rf(k, 3), (k, 1, N)), rf(N, 4) / 4, ()),
    # geometric and arithmetico-geometric
    (Sum(r**k, (k, 0, N)), (1 - r ** (N + 1)) / (1 - r), APART),
    (Sum(k * r**k, (k, 0, N)), r * (1 - (N + 1) * r**N + N * r ** (N + 1)) / (1 - r) ** 2, APART),
    (Sum(k**2 * r**k, (k, 0, oo)), r * (1 + r) / (1 - r) ** 3, SMALL),
    (Sum((x + k * y) * r**k, (k, 0, oo)), x / (1 - r) + r * y / (1 - r) ** 2, SMALL),
    (Sum(2**k * k, (k, 0, N)), (N - 1) * 2 ** (N + 1) + 2, ()),
    (Sum((-1) ** k * k, (k, 1, N)), ((-1) ** N * (2 * N + 1) - 1) / 4, ()),
    (Sum(k**10, (k, 1, N)), TENTH / 66, ()),
    # products
    (Product(1 - 1 / k**2, (k, 2, P)), (P + 1) / (2 * P), ()),
    (Product(1 + 1 / k, (k, 1, N)), N + 1, ()),
    (Product(k, (k, 1, N)), f(N), ()),
    (Product(N - k, (k, 0, N - 1)), f(N), ()),
    (Product(x, (k, 1, N)), x**N, ()),
    (Product(2 * k - 1, (k, 1, N)), f(2 * N) / (2**N * f(N)), ()),
    (Product(2 * k / (2 * k - 1), (k, 1, N)), 4**N / C(2 * N, N), ()),
    # parts of the range, and letters in it
    (Sum(C(N, k) * C(k, M), (k, 0, N)), 2 ** (N - M) * C(N, M), ()),
    (Sum(C(N, k) * C(k, M), (k, M, N)), 2 ** (N - M) * C(N, M), (N >= M,)),
    (Sum(C(N, k), (k, 0, N + M)), 2**N, ()),
    (Sum(C(N, k), (k, -M, N + R)), 2**N, ()),
    (Sum(TRIPLE, (k, -M, M)), f(N + M + R) / f(N) / f(M) / f(R), ()),
    (Sum(C(R - k, M) * C(k, N), (k, 0, R)), C(R + 1, M + N + 1), ()),
    (Sum(C(M, k) * C(N, R + k), (k, 0, M)), C(M + N, M + R), ()),
    (Sum(C(M, k) * C(N, k) * C(M + N + R - k, M + N), (k, 0, R)), C(R + M, M) * C(R + N, N), ()),
    (Sum(C(k, 2) * KroneckerDelta(k, M), (k, 0, N)), C(M, 2), (N >= M,)),
    (Sum(x**k * KroneckerDelta(k, M), (k, 0, M + N)), x**M, ()),
    # sums of sums
    (Sum(Sum(j, (j, k, N)), (k, 1, N)), N * (N + 1) * (2 * N + 1) / 6, ()),
    (Sum(Sum(2**j, (j, 0, k)), (k, 0, N)), 2 ** (N + 2) - N - 3, ()),
    (Sum(Sum(Sum(1, (i, 1, j)), (j, 1, k)), (k, 1, N)), C(N + 2, 3), ()),
    (Sum(Sum(x**j, (j, 0, k)), (k, 0, N)), (N + 1 - x * (1 - x ** (N + 1)) / (1 - x)) / (1 - x), ()),
)
FALSE = (
    (Sum(BINOMIAL, (k, 1, N)), 1, PROBABILITY),
    (Sum(k * BINOMIAL, (k, 0, N)), N * (1 - p), PROBABILITY),
    (Sum(k**2 * BINOMIAL, (k, 0, N)), N * p * (1 - p), PROBABILITY),
    (Sum(k * (k - 1) * (k - 2) * BINOMIAL, (k, 0, N)), N**3 * p**3, PROBABILITY),
    (Sum(POISSON, (k, 1, oo)), 1, ()),
    (Sum(k**2 * POISSON, (k, 0, oo)), rate**2, ()),
    (Sum((-1) ** k * POISSON, (k, 0, oo)), exp(-rate), ()),
    (Sum(GEOMETRIC, (k, 0, oo)), 1, PROBABILITY),
    (Sum(GEOMETRIC, (k, N, oo)), (1 - p) ** N, PROBABILITY),
    (Sum(DRAWN, (k, 0, R)), C(M + N, M), ()),
    (Sum(k * DRAWN, (k, 0, R)), M * C(M + N - 1, R), (M >= 1, R >= 1)),
    (Sum(P / (P - k), (k, 0, P)), P * harmonic(P), ()),
    (Sum(P / (P - k), (k, 0, P - 1)), P * harmonic(P) + 1, ()),
    (Sum(P / k, (k, 1, P)), P * sp.log(P), ()),
    (Product((P - k) / P, (k, 0, P)), f(P) / P**P, ()),
    (Sum(C(2 * k, k) / 4**k, (k, 0, N)), (2 * N - 1) * C(2 * N, N) / 4**N, ()),
    (Sum((-1) ** (N - k) * C(N, k) * k, (k, 0, N)), 0, ()),  # N = 1
    (Sum((-1) ** (N - k) * C(N, k) * k**2, (k, 0, N)), 0, (N >= 2,)),  # N = 2
    (Sum((-1) ** k * C(N, k) / (x + k), (k, 0, N)), f(N) / rf(x, N), ()),
    (Sum(k * r**k, (k, 0, N)), r * (1 - (N + 1) * r**N + N * r ** (N + 1)) / (1 - r), APART),
    (Sum(r**k, (k, 0, oo)), 1 / (1 - r) + 1, SMALL),
    (Sum(2**k * k, (k, 0, N)), (N - 1) * 2 ** (N + 1), ()),
    (Sum(k**10, (k, 1, N)), TENTH / 65, ()),
    (Product(1 + 1 / k, (k, 0, N)), N + 1, ()),
    (Product(k, (k, 0, N)), f(N), ()),
    (Product(N - k, (k, 0, N)), f(N), ()),
    (Product(x, (k, 0, N)), x**N, ()),
    (Product(k - 3, (k, 1, N)), f(N - 3), ()),
    (Sum(C(N, k) * C(k, M), (k, 0, N - 1)), 2 ** (N - M) * C(N, M), ()),
    (Sum(C(N, k) * C(k, M), (k, M + 1, N)), 2 ** (N - M) * C(N, M), (N >= M + 1,)),
    (Sum(C(N, k), (k, 0, N + M)), 2**N + KroneckerDelta(M, 5) * KroneckerDelta(N, 7), ()),
    (Sum(C(N, k), (k, 1, N + M)), 2**N, ()),
    (Sum(C(N, k), (k, 0, M)), 2**N, (M >= N - 1,)),
    (Sum(C(N, k), (k, -M, N - 1)), 2**N, ()),
    (Sum(TRIPLE, (k, 0, M)), f(N + M + R) / f(N) / f(M) / f(R), ()),
    (Sum(C(R - k, M) * C(k, N), (k, 0, R)), C(R + 1, M + N), ()),
    (Sum(KroneckerDelta(k, M), (k, 0, N)), 1, ()),
    (Sum(KroneckerDelta(k, M), (k, 0, N)), 1, (N >= M - 1,)),
    (Sum(x**k * KroneckerDelta(k, M), (k, 1, M + N)), x**M, ()),  # M = 0
    (Sum(KroneckerDelta(2 * k, M), (k, 0, M)), 1, ()),
    (Sum(Sum(j, (j, k, N)), (k, 0, N)), N * (N + 1) * (2 * N + 1) / 6, ()),
    (Sum(Sum(2**j, (j, 0, k)), (k, 0, N)), 2 ** (N + 2) - N - 2, ()),
    (Sum(Sum(C(N, k) * C(k, j), (j, 0, k)), (k, 0, N)), 4**N, ()),
    (Sum(k**3, (k, 1, N)), Sum(k**2, (k, 1, N)) ** 2, ()),
    (Sum((-1) ** k, (k, 0, N)), (1 - (-1) ** N) / 2, ()),
)


LONG = [(lhs, rhs, given) for lhs, rhs, given in TRUE if lhs.has(sp.KroneckerDelta)]


@pytest.mark.parametrize(("lhs", "rhs", "given"), sampled(TRUE, 24, arguments=3, but=LONG), ids=str)
def test_a_formula_is_proved(lhs, rhs, given) -> None:
    decision = decide(lhs, sp.sympify(rhs), given=given, timeout=PATIENCE)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize(("lhs", "rhs", "given"), sampled(FALSE, 16, arguments=3), ids=str)
def test_with_a_mistake_it_is_not(lhs, rhs, given) -> None:
    assert decide(lhs, sp.sympify(rhs), given=given).verdict is not Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs", "given"), sampled(TRUE, 24, arguments=3), ids=str)
def test_a_formula_with_another_factor_is_not(lhs, rhs, given) -> None:
    if rhs != 0:
        assert decide(lhs, sp.sympify(rhs) * Q(3, 2), given=given).verdict is not Verdict.PROVED
