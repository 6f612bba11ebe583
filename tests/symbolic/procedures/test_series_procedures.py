"""Sums as linear operations, power series in a disk, functions of one matrix, inequalities: what is proved, and not."""

import pytest
import sympy as sp

from symbolic import (
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    SpectralRadius,
    Verdict,
    decide_formula,
    decide_maclaurin,
    decide_real_logarithm,
    decide_sums,
    decide_termwise,
    decide_triangle,
)
from tests.letters import A, B, I, k, m, n
from tests.mutants import NUDGE

ZETA = sp.Sum(1 / n**2, (n, 1, sp.oo))

# --- sums


MATRIX_SERIES = MatrixSum(A**n / n, (n, 1, sp.oo))
TERM = sp.Trace(A**n) / n
SUMS = {
    "trace of a series": (sp.Trace(MATRIX_SERIES), sp.Sum(TERM, (n, 1, sp.oo))),
    "factors on both sides": (B * MATRIX_SERIES * B, MatrixSum(B * A**n * B / n, (n, 1, sp.oo))),
    "a tail": (sp.Sum(TERM, (n, 1, sp.oo)) - sp.Sum(TERM, (n, 1, m)), sp.Sum(TERM, (n, m + 1, sp.oo))),
    "finite sums": (sp.Sum(n, (n, 1, m)) + sp.Sum(n, (n, m + 1, m + 2)), sp.Sum(n, (n, 1, m + 2))),
    "a sum of series": (2 * sp.Sum(1 / n**2, (n, 1, sp.oo)), sp.Sum(3 / n**2, (n, 1, sp.oo)) - ZETA),
}


@pytest.mark.parametrize("name", SUMS)
def test_linear_operations_pass_through_sums(name):
    decision = decide_sums(*SUMS[name])
    assert decision.verdict is Verdict.PROVED, decision.why
    lhs, rhs = SUMS[name]
    assert decide_sums(2 * lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (sp.Sum(1 / n, (n, 1, sp.oo)), sp.Sum(1 / n, (n, 2, sp.oo))),
        (sp.Sum(TERM, (n, m + 1, sp.oo)), sp.Sum(TERM, (n, m + 2, sp.oo))),
        (ZETA**2, sp.Sum(1 / n**4, (n, 1, sp.oo))),
        (sp.exp(ZETA), sp.Sum(sp.exp(1 / n**2), (n, 1, sp.oo))),
        (B * MATRIX_SERIES, MatrixSum(A**n * B / n, (n, 1, sp.oo))),
        (sp.Sum(n, (n, 1, sp.Symbol("j", integer=True))), sp.Sum(n, (n, 1, sp.Symbol("j", integer=True)))),
        (MATRIX_SERIES, MatrixSum(A.T**n / n, (n, 1, sp.oo))),
        (sp.Trace(A), A),
    ],
)
def test_what_is_not_linear_or_not_of_one_range_is_left_open(lhs, rhs):
    assert decide_sums(lhs, rhs).verdict is Verdict.UNDECIDED


# --- functions of one matrix, and their series


z = sp.Symbol("z")
q = sp.Symbol("q", positive=True)


def function(body):
    return MatrixFunction(sp.Lambda(z, body), A)


@pytest.mark.parametrize(
    ("lhs", "rhs", "proved"),
    [
        (MatrixExp(function(sp.log(z))), A, True),
        (function(sp.exp(2 * z)), MatrixExp(A) ** 2, True),
        ((I + A) * function(1 / (1 + z)), I, True),
        (MatrixFunction(sp.Lambda(z, sp.log(z)), I + A), function(sp.log(1 + z)), True),
        (MatrixFunction(sp.Lambda(z, sp.log(z)), MatrixExp(A)), A, False),
        (function(sp.sqrt(z**2)), A, False),
        (function(sp.log(z)), function(sp.log(-z)), False),
        (MatrixExp(A) * MatrixExp(B), MatrixExp(A + B), False),
        (sp.Trace(A) * A, A * sp.Trace(A), False),
    ],
)
def test_a_formula_passes_from_numbers_to_matrices_on_the_domain_of_both(lhs, rhs, proved):
    assert (decide_formula(lhs, rhs, A=A).verdict is Verdict.PROVED) == proved


def series(term, start=1):
    return MatrixSum(term, (n, start, sp.oo))


MACLAURIN = {
    "logarithm": (function(sp.log(1 + z)), series((-1) ** (n + 1) / n * A**n), 1),
    "another radius": (
        function(sp.log(3 - 2 * z)),
        series(-((sp.Rational(2, 3)) ** n) / n * A**n) + sp.log(3) * I,
        1.5,
    ),
    "inverse": ((I + A).inverse(), series((-1) ** (n + 1) * A ** (n - 1)), 1),
    "square of the inverse": ((I - A) ** -2, series(n * A ** (n - 1)), 1),
    "imaginary poles": ((I + 4 * A**2).inverse(), series(sp.re(2**n * sp.I**n) * A**n) + I, 0.5),
}


@pytest.mark.parametrize("name", MACLAURIN)
def test_a_power_series_is_proved_by_all_its_coefficients_within_its_disk(name):
    lhs, rhs, radius = MACLAURIN[name]
    decision = decide_maclaurin(lhs, rhs, variable=A)
    assert decision.verdict is Verdict.PROVED, decision.why
    relation = decision.assumes[0]
    assert relation.lhs == SpectralRadius(A)
    assert relation.rhs == pytest.approx(radius)
    assert decide_maclaurin(lhs, sp.MatMul(NUDGE, rhs), variable=A).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (function(sp.log(1 + z)), series((-1) ** n / n * A**n)),
        (function(sp.log(1 + z)), series((-1) ** (n + 1) / n * A**n) + 2 * sp.I * sp.pi * I),
        (function(sp.log((1 + z) ** 4)), series(4 * (-1) ** (n + 1) / n * A**n)),  # the cut comes as near as sin(π/4)
        (function(sp.log(z)), series(A**n / n)),
        (A.inverse(), series(A ** (n - 2))),
        (function(sp.exp(sp.log(2) * z)), series(A**n)),
        (function(sp.log(1 + z) ** 2), series(A**n / n)),
        (function(1 / (1 - z)), series(A ** (2 * n))),
        (function(1 / (1 - z)) + A, A),
    ],
)
def test_a_series_that_is_wrong_somewhere_or_meets_a_cut_is_left_open(lhs, rhs):
    assert decide_maclaurin(lhs, rhs, variable=A).verdict is Verdict.UNDECIDED


def test_the_tail_of_a_geometric_series_begins_anywhere():
    tail, value = sp.Sum(q**n / 3, (n, m + 1, sp.oo)), q ** (m + 1) / (3 * (1 - q))
    decision = decide_maclaurin(tail, value, variable=q)
    assert (decision.verdict, decision.assumes) == (Verdict.PROVED, (q < 1,))
    assert decide_maclaurin(tail, q * value, variable=q).verdict is Verdict.UNDECIDED


# --- inequalities and real logarithms


BOUND = SpectralRadius(A) <= q
BEYOND = (n, m + 1, sp.oo)


def test_the_triangle_inequality_needs_the_moduli_of_the_same_terms():
    signed, moduli = sp.Sum((-1) ** n * TERM, BEYOND), sp.Sum(sp.Abs(TERM), BEYOND)
    assert decide_triangle(sp.Abs(signed), moduli).verdict is Verdict.PROVED
    later = sp.Sum(sp.Abs(TERM), (n, m + 2, sp.oo))
    for lhs, rhs in ((moduli, sp.Abs(signed)), (signed, moduli), (sp.Abs(signed), later), (sp.Abs(signed), signed)):
        assert decide_triangle(lhs, rhs).verdict is Verdict.UNDECIDED


def test_terms_are_compared_in_one_direction_and_traces_by_a_bound_that_is_given():
    traces, powers = sp.Sum(sp.Abs(sp.Trace(A**n)) / n, BEYOND), sp.Sum(k * q**n / n, BEYOND)
    decision = decide_termwise(traces, powers, given=(BOUND,))
    assert (decision.verdict, decision.assumes) == (Verdict.PROVED, (BOUND, q < 1))
    for lhs, rhs, given in (
        (traces, powers, ()),
        (powers, traces, (BOUND,)),
        (-1 * traces, powers, (BOUND,)),
        (sp.Sum(-traces.function, BEYOND), sp.Sum(-powers.function, BEYOND), (BOUND,)),
        (traces, sp.Sum(q**n / n, BEYOND), (BOUND,)),
        (traces, powers, (SpectralRadius(B) <= q,)),
        (traces, powers, (SpectralRadius(A) >= q,)),
    ):
        assert decide_termwise(lhs, rhs, given=given).verdict is Verdict.UNDECIDED


def test_terms_are_compared_from_the_first_index_on():
    smaller, larger = sp.Sum(q**n / n, (n, 3, sp.oo)), sp.Sum(q**n / 3, (n, 3, sp.oo))
    assert decide_termwise(smaller, larger).verdict is Verdict.PROVED
    early = [sum_.func(sum_.function, (n, 2, sp.oo)) for sum_ in (smaller, larger)]
    assert decide_termwise(*early).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("x", [sp.I * sp.Trace(A), z, sp.Sum(sp.I**n * TERM, (n, 1, sp.oo)), sp.sqrt(sp.Trace(A))])
def test_the_logarithm_of_an_exponential_is_left_open_where_the_exponent_may_be_complex(x):
    assert decide_real_logarithm(sp.log(sp.exp(sp.Trace(A))), sp.Trace(A)).verdict is Verdict.PROVED
    assert decide_real_logarithm(sp.log(sp.exp(x)), x).verdict is Verdict.UNDECIDED
