"""What proves a closed form: each part of a certificate, corrupted, is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sympy as sp
from sympy import Sum
from sympy import binomial as C

from symbolic.hypergeometric import certificates, is_certificate, is_proof, proofs, statements
from symbolic.hypergeometric.certificate import checked, is_in_place
from symbolic.hypergeometric.region import Region
from symbolic.hypergeometric.terms import Term, vanishes
from symbolic.words import OutsideClass

n, k, m = sp.symbols("n k m", integer=True, nonnegative=True)
p = sp.Symbol("p", integer=True, positive=True)


def proof(lhs, rhs):
    (statement,) = statements(lhs, sp.sympify(rhs))
    (problem,) = statement.inductions()
    return problem, next(certificates(problem, 1))


@pytest.fixture
def rows():
    """Σ C(n, k) = 2ⁿ."""
    return proof(Sum(C(n, k), (k, 0, n)), 2**n)


def test_what_the_search_finds_is_a_certificate(rows):
    assert is_certificate(*rows)


@pytest.mark.parametrize("j", [0, 1])
def test_another_coefficient_is_refused(rows, j):
    problem, found = rows
    a = list(found.coefficients)
    a[j] += 1
    assert not is_certificate(problem, replace(found, coefficients=tuple(a)))


def test_another_multiplier_is_refused(rows):
    problem, found = rows
    assert not is_certificate(problem, replace(found, multiplier=found.multiplier * 2))
    assert not is_certificate(problem, replace(found, multiplier=found.multiplier + 1))


def test_coefficients_that_vanish_or_have_a_pole_or_depend_on_the_index_are_refused(rows):
    problem, found = rows
    K = found.multiplier.field
    N, index = K(problem.n), K(problem.statement.k)
    for factor, starts in ((N - 2, False), (1 / (N - 2), False), (N + 1, True), (1 / (N + 1), True), (index, False)):
        scaled = replace(
            found,
            coefficients=tuple(a * factor for a in found.coefficients),
            multiplier=found.multiplier * factor,
        )
        assert is_certificate(problem, scaled) is starts


def test_a_certificate_for_another_letter_or_another_range_is_refused(rows):
    problem, found = rows
    statement, N = problem.statement, problem.n
    assert is_in_place(problem, found)
    assert not is_in_place(problem, replace(found, n=statement.k))
    for change in ({"summand": ()}, {"upper": 5 - N}):
        assert not is_in_place(replace(problem, statement=replace(statement, **change)), found)


def test_a_range_that_reaches_a_pole_or_beyond_the_summand_is_refused(rows):
    problem, found = rows
    assert not is_certificate(problem, replace(found, high=0))
    assert not is_certificate(problem, replace(found, low=-1))
    assert not is_certificate(problem, replace(found, low=2))  # longer than the sum at n = 0
    assert is_certificate(problem, replace(found, low=1, high=2, start=3))


def test_a_start_before_the_first_value_is_refused(rows):
    problem, found = rows
    assert not is_certificate(problem, replace(found, start=-1))


def test_a_pole_of_the_multiplier_in_the_range_is_refused():
    problem, found = proof(Sum(k, (k, 0, n)), n * (n + 1) / 2)
    K = found.multiplier.field
    assert is_certificate(problem, found)
    assert not is_certificate(problem, replace(found, multiplier=1 / (K(problem.statement.k) - 2)))
    assert not is_certificate(problem, replace(found, multiplier=1 / (K(problem.statement.k) + 2)))


@pytest.mark.parametrize("factor", [2, 3])
def test_first_values_are_checked(factor):
    """factor · 2ⁿ satisfies the recurrence of 2ⁿ and has other first values."""
    problem, found = proof(Sum(C(n, k), (k, 0, n)), factor * 2**n)
    assert not is_certificate(problem, found)


def test_the_ends_are_checked():
    """The first values 1, 2 agree and the recurrence does not."""
    problem, found = proof(Sum(C(n, k), (k, 0, n)), n + 1)
    assert not is_certificate(problem, found)


def test_parts_without_a_value_are_refused(rows):
    problem, _ = rows
    statement, ring = problem.statement, problem.ring
    N, index = problem.n, statement.k
    assert checked(problem, ([N - index], [N - index + 1]), ([N], [N + 1]))
    for needed, closed in (
        (([N - index - 1], []), ([], [])),
        (([], [N - index]), ([], [])),
        (([], []), ([N - 1], [])),
        (([], []), ([], [N - 1])),
    ):
        assert not checked(problem, needed, closed)
    assert not checked(replace(problem, statement=replace(statement, lower=2)), ([], []), ([], []))
    assert not checked(replace(problem, statement=replace(statement, upper=ring(3) - N)), ([], []), ([], []))


def test_a_lift_that_is_not_the_one_of_the_multiplier_is_refused():
    """Σ C(p, 2k) = 2^(p − 1): the multiplier has no pole beside 1/(2k + 1)! and 1/(p − 2k + 1)!."""
    problem, found = proof(Sum(C(p, 2 * k), (k, 0, p)), 2 ** (p - 1))
    assert [is_certificate(problem, replace(found, lift=lift)) for lift in range(-1, 4)] == [0, 0, 1, 0, 0]


def test_first_values_with_letters_are_checked():
    """Σ C(n, k) C(k, m) = 2^(n − m) C(n, m), by induction on m, and on n for m = 0."""
    (statement,) = statements(Sum(C(n, k) * C(k, m), (k, 0, n)), 2 ** (n - m) * C(n, m))
    (found,) = proofs(statement)
    ((value, at_first),) = found.first
    assert value == 0
    assert is_proof(statement, found)
    for first in ((), ((0, None),), ((1, at_first),), ((0, found),), ((0, replace(at_first, lift=1)),)):
        assert not is_proof(statement, replace(found, first=first))
    assert not is_proof(statement, replace(found, n=at_first.n))
    assert not is_proof(statement, replace(found, n=statement.k))
    assert not is_proof(statement, None)
    assert not is_proof(replace(statement, closed=tuple(term.scaled(2) for term in statement.closed)), found)


def test_a_range_that_is_empty_for_some_points_of_a_first_value_alone_is_not_read():
    """b − a = n + m − 1 is −1 at n = m = 0 alone."""
    with pytest.raises(OutsideClass, match="range"):
        list(statements(Sum(k, (k, 1, n + m)), (n + m) * (n + m + 1) / 2))


def test_terms_outside_of_the_support_are_left_out_and_no_others():
    one = lambda total: next(iter(statements(total, 2**n)))
    for total, upper in (
        (Sum(C(n, k), (k, 0, n + m)), n),
        (Sum(C(n, k), (k, -m, n + 2)), n),
        (Sum(C(n, k), (k, 0, n - 1 + p)), n),
        (Sum(C(n, k) + C(n + 1, k), (k, 0, n + 3)), n + 1),
        (Sum(C(n, k) + 1, (k, 0, n + m)), n + m),
    ):
        assert (one(total).lower, one(total).upper.as_expr()) == (0, upper)
    late = one(Sum(C(n, k), (k, 3, n + 5)))  # to n it would not begin before it ends
    assert (late.lower, late.upper.as_expr()) == (3, n + 5)


@pytest.mark.parametrize(
    "total",
    [
        Sum(1 / (k - 3), (k, 0, n)),
        Sum(sp.factorial(k - 1), (k, 0, n)),
        Sum(k, (k, 0, n**2)),
        Sum(n**k, (k, 0, n)),
        Sum(sp.harmonic(k), (k, 0, n)),
    ],
    ids=str,
)
def test_sums_outside_of_the_class_are_refused(total):
    with pytest.raises(OutsideClass, match=r"."):
        list(statements(total, n))


def test_signs_are_known_between_affine_ends_only():
    R, N, index, x = sp.ring("n k x", sp.QQ)
    region = Region(least={N: 1}).between(index, R(0), N)
    assert region.is_nonnegative(N - index)
    assert not region.is_positive(N - index)
    assert region.is_positive(N - index + 1)
    assert region.has_no_zero((2 * index - 1) * (index + 1))
    assert region.has_no_zero(x * (index - 1) + index + 1)
    assert not region.has_no_zero(x * index)
    assert not region.has_no_zero(index**2 - 5 * index + 6)
    assert not region.has_no_zero(R(0))


def test_terms_are_similar_only_up_to_shifts_and_signs():
    K, N = sp.field("n", sp.QQ)
    ring = K.ring
    sign = lambda L: Term(rational=K.one, powers={ring(-1): L})
    assert vanishes([sign(3 * N.numer), sign(N.numer).scaled(-K.one)])
    assert not vanishes([sign(2 * N.numer), sign(N.numer).scaled(-K.one)])
    factorial = lambda L: Term(rational=K.one, risings={(ring.one, L): 1})
    assert not vanishes([factorial(2 * N.numer), factorial(N.numer).scaled(-2 * K.one)])
    with pytest.raises(OutsideClass, match="negative"):
        vanishes([factorial(ring(-1))])
