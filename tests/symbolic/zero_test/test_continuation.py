"""Products of k factors in a complex letter: what the polynomial argument proves, and what is no polynomial."""

from __future__ import annotations

import time

import pytest
import sympy as sp
from sympy import binomial, conjugate, factorial, ff, rf, sqrt

from symbolic import decide_identity
from symbolic.conditions import decide_under
from symbolic.decision import Verdict
from symbolic.zero_test.continuation import is_rational_in
from tests.sampling import sampled

z, w = sp.symbols("z w")
x = sp.Symbol("x", real=True)
k, m = sp.symbols("k m", integer=True, nonnegative=True)
n = sp.Symbol("n", integer=True)
MEAN_SECONDS = 0.3  # the measured mean is 0.05 s
TRUE = (
    (binomial(z + 1, k + 1), binomial(z, k) + binomial(z, k + 1)),
    (binomial(z, k + 1) * (k + 1), (z - k) * binomial(z, k)),
    (binomial(z + 2, k + 2), binomial(z, k) + 2 * binomial(z, k + 1) + binomial(z, k + 2)),
    (binomial(-z, k), (-1) ** k * binomial(z + k - 1, k)),
    (binomial(x / 2 + 1, k + 1), (x / 2 + 1) / (k + 1) * binomial(x / 2, k)),
    (binomial(n + 1, k + 1), binomial(n, k) + binomial(n, k + 1)),
    (binomial(z + w + 1, k + 1), binomial(z + w, k) + binomial(z + w, k + 1)),
    (rf(z, k + m), rf(z, k) * rf(z + k, m)),
    (rf(z, k + 2), (z + k + 1) * (z + k) * rf(z, k)),
    (rf(-z, k), (-1) ** k * ff(z, k)),
    (ff(-z, k), (-1) ** k * rf(z, k)),
    (ff(z, k + m), ff(z, k) * ff(z - k, m)),
    (ff(z, k + 1), (z - k) * ff(z, k)),
    (ff(z, k + 1), z * ff(z - 1, k)),
    (rf(z, k), ff(z + k - 1, k)),
    (rf(2 * z + 1, k + 1), (2 * z + k + 1) * rf(2 * z + 1, k)),
    (binomial(z, k) * factorial(k), ff(z, k)),
    (rf(z, k) * rf(w, m + 1), rf(z, k) * rf(w, m) * (w + m)),
)
FALSE = (
    (binomial(z + 1, k + 1), binomial(z, k) + binomial(z, k + 2)),
    (binomial(z + 1, k), binomial(z, k) + binomial(z, k + 1)),
    (binomial(z, k + 1) * (k + 1), (z - k + 1) * binomial(z, k)),
    (binomial(-z, k), binomial(z + k - 1, k)),
    (binomial(-z, k), (-1) ** k * binomial(z + k, k)),
    (binomial(n + 1, k + 1), binomial(n, k) + binomial(n, k)),
    (binomial(z, k), binomial(z, k + 1)),
    (binomial(z, k), binomial(k, k) * z**k / factorial(k)),
    (rf(z, k + m), rf(z, k) * rf(z, m)),
    (rf(z, k + m), rf(z, k) + rf(z + k, m)),
    (rf(z, k + 1), (z + k + 1) * rf(z, k)),
    (rf(z, k + 1), (z + k) * ff(z, k)),
    (rf(-z, k), (-1) ** k * rf(z, k)),
    (rf(-z, k), ff(z, k)),
    (ff(-z, k), ff(z, k)),
    (ff(z, k + m), ff(z, k) * ff(z, m)),
    (ff(z, k + 1), (z - k + 1) * ff(z, k)),
    (ff(z, k + 1), z * ff(z, k)),
    (rf(z, k), ff(z + k, k)),
    (rf(z, k), ff(z, k)),
    (rf(2 * z, k), 2**k * rf(z, k)),
    (rf(2 * z, 2 * k), rf(z, k) * rf(z + k, k)),
    (binomial(z, k) * factorial(k), rf(z, k)),
    (binomial(z, k) * factorial(k + 1), ff(z, k)),
    (rf(conjugate(z), k + 1), (z + k) * rf(z, k)),
    (rf(sqrt(z**2), k + 1), (z + k) * rf(z, k)),
    (binomial(z, k), binomial(sqrt(z**2), k)),
    (rf(z, k) * z / z + sp.Abs(z), rf(z, k) + z),
)


def test_products_of_a_complex_letter_are_polynomials_in_it() -> None:
    start = time.perf_counter()
    open_ones = [(lhs, rhs) for lhs, rhs in TRUE if decide_identity(lhs, rhs).verdict is not Verdict.PROVED]
    assert not open_ones
    assert (time.perf_counter() - start) / len(TRUE) < MEAN_SECONDS


@pytest.mark.parametrize(("lhs", "rhs"), sampled(FALSE, 3, arguments=2), ids=str)
def test_a_false_law_of_products_is_not_proved(lhs: sp.Expr, rhs: sp.Expr) -> None:
    decision = decide_identity(lhs, rhs)
    assert decision.verdict in (Verdict.REFUTED, Verdict.UNDECIDED)


@pytest.mark.parametrize(
    ("lhs", "rhs", "needed"),
    [
        (rf(z + 1, k), (z + k) / z * rf(z, k), sp.Ne(z, 0)),
        (binomial(z + 1, k + 1) / (z + 1), binomial(z, k) / (k + 1), sp.Ne(z, -1)),
    ],
)
def test_a_denominator_is_a_condition(lhs: sp.Expr, rhs: sp.Expr, needed: sp.Basic) -> None:
    decision = decide_under(decide_identity, lhs, rhs, ())
    assert decision.verdict is Verdict.PROVED
    assert [str(a) for a in decision.assumes] == [str(needed)]


@pytest.mark.parametrize(
    "e",
    [
        *(conjugate(z), sp.Abs(z), sqrt(z), 2**z, sp.sin(z), sp.gamma(z), sp.re(z), sp.floor(z), z**k, factorial(z)),
        *(binomial(k, z), binomial(z, z), rf(z, n), rf(z, w), ff(z, x), rf(sqrt(z), k)),
        *(sp.Piecewise((z, z > 0), (0, True)), sp.Max(z, 0), sp.Sum(z, (z, 0, k)) * z, sp.Function("f")(z)),
        *(sp.KroneckerDelta(z, k), rf(z, sp.Rational(1, 2)), binomial(z, sp.Symbol("u", nonnegative=True))),
    ],
    ids=str,
)
def test_what_is_no_polynomial_is_not_taken_for_one(e: sp.Expr) -> None:
    assert is_rational_in(rf(z, k) / z + z**2 + 2**k + binomial(z, n), z)
    assert not is_rational_in(rf(z, k) + e, z)
