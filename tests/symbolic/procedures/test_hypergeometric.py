"""Closed forms of sums: true ones are proved, false ones are not, and refuted where a small point shows it."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Sum, factorial
from sympy import binomial as C

from symbolic.decision import AT_MOST, Verdict
from symbolic.goal import Goal
from symbolic.procedures.sums.hypergeometric import accepts_hypergeometric, decide_hypergeometric
from tests.sampling import sampled

n, r = sp.symbols("n r", integer=True, nonnegative=True)
m = sp.Symbol("m", integer=True, positive=True)
k, N = sp.symbols("k N", integer=True)
x, y, q = sp.symbols("x y q")
A = sp.Symbol("A", commutative=False)
SEVEN = sp.prod(n - i for i in range(7))  # is 0 at all points that are tried

TRUE = (
    (Sum(C(n, k), (k, 0, n)), 2**n),
    (Sum(k * C(n, k), (k, 0, n)), n * 2 ** (n - 1)),
    (Sum(k**2 * C(n, k), (k, 0, n)), n * (n + 1) * 2 ** (n - 2)),
    (Sum(k * (k - 1) * (k - 2) * C(n, k), (k, 0, n)), n * (n - 1) * (n - 2) * 2 ** (n - 3)),
    (Sum(C(n, k) ** 2, (k, 0, n)), C(2 * n, n)),
    (Sum(k * C(n, k) ** 2, (k, 0, n)), n * C(2 * n, n) / 2),
    (Sum(C(n, k) * C(n + r, k + r), (k, 0, n)), C(2 * n + r, n)),
    (Sum(C(n, k) * x**k, (k, 0, n)), (1 + x) ** n),
    (Sum(C(n, k) * x**k * y ** (n - k), (k, 0, n)), (x + y) ** n),
    (Sum(k * C(n, k) * q**k * (1 - q) ** (n - k), (k, 0, n)), n * q),
    (Sum((k - n * q) ** 2 * C(n, k) * q**k * (1 - q) ** (n - k), (k, 0, n)), n * q * (1 - q)),
    (Sum((-1) ** k * C(m, k), (k, 0, m)), 0),
    (Sum(C(n, k) / (k + 1), (k, 0, n)), (2 ** (n + 1) - 1) / (n + 1)),
    (Sum((-1) ** k * C(n, k) / (k + x), (k, 0, n)), factorial(n) / sp.rf(x, n + 1)),
    (Sum(C(2 * n, k), (k, 0, 2 * n)), 4**n),
    (Sum(C(2 * n, k), (k, 0, n)), 2 ** (2 * n - 1) + C(2 * n, n) / 2),
    (Sum((-1) ** k * C(2 * n, k) ** 3, (k, 0, 2 * n)), (-1) ** n * factorial(3 * n) / factorial(n) ** 3),
    (Sum((-1) ** k * C(n, k) * C(n + k, k), (k, 0, n)), (-1) ** n),
    (Sum((-1) ** k * C(n, k) * C(2 * n - k, n), (k, 0, n)), 1),
    (Sum(k, (k, 1, n)), n * (n + 1) / 2),
    (Sum(k**2, (k, 1, n)), n * (n + 1) * (2 * n + 1) / 6),
    (Sum(k**3, (k, 0, n)), n**2 * (n + 1) ** 2 / 4),
    (Sum(2 * k - 1, (k, 1, n)), n**2),
    (Sum(k, (k, n, 2 * n)), 3 * n * (n + 1) / 2),
    (Sum(k * factorial(k), (k, 1, n)), factorial(n + 1) - 1),
    (Sum(C(k + r, r), (k, 0, n)), C(n + r + 1, n)),
    (Sum(C(k, 2), (k, 0, n)), C(n + 1, 3)),
    (Sum(C(2 * k, k) / 4**k, (k, 0, n)), (2 * n + 1) * C(2 * n, n) / 4**n),
    (Sum(q**k, (k, 0, n)), (q ** (n + 1) - 1) / (q - 1)),
    (Sum(q**k, (k, 0, n - 1)), (1 - q**n) / (1 - q)),
    (Sum(k * q**k, (k, 0, n)), q * (1 - (n + 1) * q**n + n * q ** (n + 1)) / (1 - q) ** 2),
    (Sum(1 / (k * (k + 1)), (k, 1, n)), n / (n + 1)),
    (Sum(sp.rf(x, k) / factorial(k), (k, 0, n)), sp.rf(x + 1, n) / factorial(n)),
    (Sum(k * C(n, k), (k, 0, n)), n * Sum(C(n, k), (k, 0, n)) / 2),
    (Sum(C(n, k) - C(n, k), (k, 0, n)) + Sum(k * C(n, k), (k, 0, n)), Sum(k * C(n, k), (k, 0, n))),
    (Sum(n, (n, 0, n)), n * (n + 1) / 2),  # the index has the name of the free letter
)

FALSE = (
    (Sum((-1) ** k * C(n, k), (k, 0, n)), 0),  # 1 at n = 0
    (Sum((-1) ** k * k * C(n, k), (k, 0, n)), 0),  # −1 at n = 1
    (Sum((-1) ** k * k**3 * C(n, k), (k, 0, n)), 0),
    (Sum(C(n, k), (k, 1, n)), 2**n),
    (Sum(C(n, k), (k, 0, n - 1)), 2**n),
    (Sum(C(n, k), (k, 0, n)), 2 ** (n + 1)),
    (Sum(k * C(n, k), (k, 0, n)), n * 2**n),
    (Sum(k * C(n, k), (k, 0, n)), -n * 2 ** (n - 1)),
    (Sum(k**2 * C(n, k), (k, 0, n)), n**2 * 2 ** (n - 2)),
    (Sum(C(n, k) ** 2, (k, 0, n)), (n + 1) * C(2 * n, n)),
    (Sum((-1) ** k * C(n, k) ** 2, (k, 0, n)), (-1) ** n * C(2 * n, n)),
    (Sum(C(n, k) * x**k, (k, 0, n)), (1 - x) ** n),
    (Sum(C(n, k) * x**k * y ** (n - k), (k, 0, n)), (x - y) ** n),
    (Sum(C(2 * n, k), (k, 0, n)), 2 ** (2 * n - 1)),
    (Sum(k, (k, 1, n)), n * (n - 1) / 2),
    (Sum(k, (k, 0, n - 1)), n * (n + 1) / 2),
    (Sum(k**2, (k, 1, n)), n * (n + 1) * (2 * n - 1) / 6),
    (Sum(k * factorial(k), (k, 1, n)), factorial(n + 1)),
    (Sum(q**k, (k, 0, n)), (q**n - 1) / (q - 1)),
    (Sum(q**k, (k, 0, n)), n + 1),
    (Sum(C(k + r, r), (k, 0, n)), C(n + r, n)),
    (Sum(C(k + r, r), (k, 0, n)), C(n + r + 1, r)),
    (Sum((-1) ** k, (k, 0, n)), 1),
    (Sum(1 / (k * (k + 1)), (k, 1, n)), 1 / (n + 1)),
    (Sum(1, (k, 0, n)), n),
    (Sum(n, (k, 0, n)), n**2),
    (Sum(k, (k, 1, N)), N * (N + 1) / 2 + 1),
    (Sum(C(n, k), (k, 0, n)) ** 2, 4**n + n),
    (Sum(C(n - 1, k - 1), (k, 1, n)), 2 ** (n - 1)),  # empty at n = 0
)

UNKNOWN = (
    (Sum(C(n, k), (k, 0, n)), 2**n + SEVEN),
    (Sum(C(n, k), (k, 0, n)), 2**n + SEVEN * 2**n),
    (Sum(k, (k, 1, n)), n * (n + 1) / 2 + SEVEN),
    (Sum(C(n, k) * x**k, (k, 0, n)), (1 + x) ** n + SEVEN * x),
    (Sum(k, (k, 1, N)), N * (N + 1) / 2),  # N < 0
    (Sum(k, (k, 2, n)), n * (n + 1) / 2 - 1),  # Karr's sum at n = 0
    (Sum(C(k, r), (k, r, n)), C(n + 1, r + 1)),  # n < r
    (Sum(A * k, (k, 0, n)), A * n * (n + 1) / 2),
    (Sum(1 / (k - 3), (k, 0, n)), Sum(1 / (k - 3), (k, 0, n)) + SEVEN),
    (Sum(1, (k, -sp.oo, n)), n),
    (Sum(x**k, (k, 0, sp.oo)), 1 / (1 - x)),
    (Sum(1, (k, sp.Rational(1, 2), n)), n),
    (Sum(1, (k, -(10**9), n)), n + SEVEN),
    (Sum(k, (k, n, 0)), 0),
    (Sum(sp.sqrt(x) ** k, (k, 0, n)), (sp.sqrt(x) ** (n + 1) - 1) / (sp.sqrt(x) - 1)),
)


@pytest.mark.parametrize(("lhs", "rhs"), sampled(TRUE, 16, arguments=2), ids=str)
def test_a_closed_form_is_proved(lhs, rhs):
    assert accepts_hypergeometric(Goal(lhs, sp.sympify(rhs)))
    assert decide_hypergeometric(lhs, rhs).verdict is Verdict.PROVED
    assert decide_hypergeometric(rhs, lhs).verdict is Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), sampled(FALSE, 3, arguments=2), ids=str)
def test_a_wrong_closed_form_is_refuted_by_a_point_at_which_sympy_finds_the_sides_different(lhs, rhs):
    decision = decide_hypergeometric(lhs, rhs)
    assert decision.verdict is Verdict.REFUTED
    assert (lhs - rhs).subs(decision.witness).doit() != 0


@pytest.mark.parametrize(("lhs", "rhs"), sampled(UNKNOWN, 5, arguments=2), ids=str)
def test_what_is_false_beyond_small_points_or_outside_of_the_class_is_not_decided(lhs, rhs):
    assert decide_hypergeometric(lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(("lhs", "rhs"), sampled(TRUE, 3, arguments=2), ids=str)
def test_a_closed_form_that_is_off_from_some_point_on_is_not_proved(lhs, rhs):
    assert decide_hypergeometric(lhs, rhs + sp.prod(n - i for i in range(4))).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    ("lhs", "rhs", "given", "verdict"),
    [
        (Sum((-1) ** k * C(n, k), (k, 0, n)), 0, (n >= 1,), Verdict.PROVED),
        (Sum((-1) ** k * k * C(n, k), (k, 0, n)), 0, (n >= 1,), Verdict.REFUTED),
        (Sum((-1) ** k * k * C(n, k), (k, 0, n)), 0, (n > 1,), Verdict.PROVED),
        (Sum((-1) ** k * k * C(n, k), (k, 0, n)), 0, (sp.Ne(n, 1),), Verdict.UNDECIDED),
        (Sum(k, (k, 1, N)), N * (N + 1) / 2, (N >= 0,), Verdict.PROVED),
        (Sum(k, (k, 2, n)), n * (n + 1) / 2 - 1, (n >= 1,), Verdict.PROVED),
        (Sum(C(k, r), (k, r, n)), C(n + 1, r + 1), (n >= r,), Verdict.PROVED),
        (Sum(C(k, r), (k, r, n)), C(n + 1, r), (n >= r,), Verdict.REFUTED),
        (Sum(C(n, k) * C(k, r), (k, r, n)), C(n, r) * 2 ** (n - r), (n >= r,), Verdict.PROVED),
        (Sum(k, (k, 1, n)), n * (n + 1) / 2, (n >= 5, n <= 3), Verdict.UNDECIDED),
        (Sum(k, (k, 1, n)), n * (n + 1) / 2, (n >= 10**9,), Verdict.PROVED),
        (Sum(k, (k, 1, n)), n * (n + 1) / 2, (n >= N,), Verdict.PROVED),
        (Sum(k, (k, 1, n)), n * (n + 1) / 2, (n >= r,), Verdict.PROVED),
    ],
)
def test_conditions_on_the_letters_are_used(lhs, rhs, given, verdict):
    assert decide_hypergeometric(lhs, rhs, given=given).verdict is verdict


def test_a_geometric_sum_needs_a_ratio_other_than_one():
    decision = decide_hypergeometric(Sum(q**k, (k, 0, n)), (q ** (n + 1) - 1) / (q - 1))
    assert decision.assumes == (sp.Ne(q, 1),)


def test_a_proof_names_every_condition_that_it_rests_on():
    M = sp.Symbol("M", integer=True)
    total, closed, given = Sum(k, (k, M, N)), N * (N + 1) / 2 - M * (M - 1) / 2, (N >= M, M >= 1, x > 0)
    assert set(decide_hypergeometric(total, closed, given=given).assumes) == {N >= M, M >= 1}


def test_letters_of_one_name_are_told_apart():
    other = sp.Symbol("n", integer=True, positive=True)
    total = Sum(other * C(n, k), (k, 0, n))
    assert decide_hypergeometric(total, other * 2**n).verdict is Verdict.PROVED
    assert decide_hypergeometric(total, n * 2**n).verdict is Verdict.REFUTED


def test_an_assumption_on_a_letter_holds_at_a_witness():
    even = sp.Symbol("e", even=True, positive=True)
    decision = decide_hypergeometric(Sum(k, (k, 1, even)), even**2)
    assert decision.witness == {even: 2}


def test_only_equations_with_a_finite_sum_of_symbolic_length_are_accepted():
    total = Sum(k, (k, 1, n))
    assert accepts_hypergeometric(Goal(sp.S.One, 1 + total))
    assert not accepts_hypergeometric(Goal(total, n, AT_MOST))
    assert not accepts_hypergeometric(Goal(Sum(k, (k, 1, 5)), n))
    assert not accepts_hypergeometric(Goal(Sum(x**k, (k, 0, sp.oo)), 1 / (1 - x)))
