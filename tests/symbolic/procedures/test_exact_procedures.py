"""Induction, general terms, block determinants, calculus and the spectral definition: what they prove and refuse."""

from functools import partial

import pytest
import sympy as sp

from symbolic import (
    DirectionalDerivative,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    UnitColumn,
    Verdict,
    contraction,
    decide,
    decide_arguments,
    decide_by_induction,
    decide_derivative,
    decide_determinants,
    decide_identity,
    decide_limit,
    decide_primary_function,
    decide_series,
    decide_words,
    phi,
    phi1,
    phi_of_matrix,
    with_row,
)
from symbolic.procedures.slopes import ROW
from tests.letters import A, B, I, X, Y, k, m, n, r, x, y
from tests.sampling import sampled

M, s = x * y.T, contraction(y.T, x)
z = sp.Symbol("z")
i = sp.Symbol("i", integer=True)


# --- induction


@pytest.mark.parametrize(
    ("lhs", "rhs", "index", "start"),
    [
        (M**n, s ** (n - 1) * M, n, 1),
        ((X * Y.T) ** n, X * (Y.T * X) ** (n - 1) * Y.T, n, 1),
        (sp.Sum(i, (i, 1, n)), n * (n + 1) / 2, n, 1),
        (sp.Sum(i**3, (i, 1, m)), m**2 * (m + 1) ** 2 / 4, m, 0),
        (sp.Product(1 + 1 / i, (i, 1, n)), n + 1, n, 1),
    ],
)
def test_induction_proves_a_closed_form(lhs, rhs, index, start):
    decision = decide_by_induction(lhs, rhs, index, start)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize(
    ("lhs", "rhs", "half"),
    [
        (M**n, s**n * M, "base"),
        (M**n, s ** (n + 1) * M, "base"),
        (sp.Sum(i, (i, 1, n)), n**2 - n + 1, "step"),
        (M**n, M, "step"),
    ],
)
def test_induction_names_the_half_that_fails(lhs, rhs, half):
    decision = decide_by_induction(lhs, rhs, n, 1)
    assert decision.verdict is Verdict.UNDECIDED
    assert decision.why.startswith(half)


@pytest.mark.parametrize(("index", "start"), [(n, 0), (m, 1), (sp.Symbol("q"), 1), (sp.Symbol("q", integer=True), 0)])
def test_induction_needs_a_symbol_with_exactly_its_range(index, start):
    with pytest.raises(ValueError, match="needs an integer symbol"):
        decide_by_induction(A**index if index.is_integer else A, A, index, start)


# --- power series


SERIES = {
    "definition": (MatrixExp(M), MatrixSum(M**m / sp.factorial(m), (m, 0, sp.oo))),
    "first terms": (
        MatrixExp(A),
        sp.MatAdd(I, A, A**2 / 2, MatrixSum(A ** (m + 3) / sp.factorial(m + 3), (m, 0, sp.oo))),
    ),
    "shifted index": (
        MatrixSum(A**n / sp.factorial(n), (n, 1, sp.oo)),
        MatrixSum(A ** (m + 1) / sp.factorial(m + 1), (m, 0, sp.oo)),
    ),
    "phi of a Gram matrix": (MatrixExp(X * Y.T), I + X * phi_of_matrix(1, Y.T * X) * Y.T),
    "phi times its argument": (sp.Identity(r) + Y.T * X * phi_of_matrix(1, Y.T * X), MatrixExp(Y.T * X)),
    "rank one in one step": (MatrixExp(M), I + phi1(s) * M),
    "rank one at minus x": (MatrixExp(-M), I - phi1(-s) * M),
    "second phi": (I + A + A**2 * phi_of_matrix(2, A), MatrixExp(A)),
    "scalar phi": (sp.Sum(z ** (n - 1) / sp.factorial(n), (n, 1, sp.oo)), phi1(z)),
    "scalar quotient": (sp.Sum(z ** (n - 1) / sp.factorial(n), (n, 1, sp.oo)), (sp.exp(z) - 1) / z),
    "exponential of a multiple": (sp.Sum(2**m * z**m / sp.factorial(m), (m, 0, sp.oo)), sp.exp(2 * z)),
    "derivative of exp": (sp.Sum(m * z**m / sp.factorial(m), (m, 0, sp.oo)), z * sp.exp(z)),
}


@pytest.mark.parametrize("name", sampled(SERIES, 2))
def test_series_with_equal_general_terms_are_equal(name):
    decision = decide_series(*SERIES[name])
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (MatrixExp(A), MatrixSum(A**n / sp.factorial(n), (n, 1, sp.oo))),
        (MatrixExp(A), I + MatrixSum(A**n / sp.factorial(n + 1), (n, 1, sp.oo))),
        (MatrixExp(A), sp.MatAdd(I, A, A**2 / 2, A**3 / 6)),
        (MatrixExp(X * Y.T), I + X * phi_of_matrix(2, Y.T * X) * Y.T),
        (MatrixExp(X * Y.T), I + X * phi_of_matrix(1, X.T * Y) * Y.T),
        (sp.Sum(z**m / sp.factorial(m), (m, 0, sp.oo)), sp.exp(z) + sp.Rational(1, 10**60)),
        (sp.Sum(z**m / sp.factorial(m), (m, 0, sp.oo)), sp.exp(-z)),
        (MatrixExp(M), I + phi1(-s) * M),
        (MatrixExp(M), I + phi(2, s) * M),
        (MatrixExp(M), phi1(s) * M),
        (MatrixExp(A + B), sp.MatMul(MatrixExp(A), MatrixExp(B))),
    ],
)
def test_series_that_differ_in_one_term_are_not_proved_equal(lhs, rhs):
    assert decide_series(lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "term",
    [
        z**m,
        z**m / (m + 1),
        sp.factorial(m) * z**m,
        z ** (m**2) / sp.factorial(m),
        sp.factorial(2 * m) * z**m / sp.factorial(m) ** 2,
        m**m * z**m / sp.factorial(m),
        z**m / (m - 3) / sp.factorial(m),
    ],
)
def test_a_series_that_need_not_converge_is_undecided(term):
    total = sp.Sum(term, (m, 0, sp.oo))
    decision = decide_series(total, total + sp.Sum(term, (m, 0, sp.oo)))
    assert decision.verdict is Verdict.UNDECIDED


def test_an_index_assumed_positive_cannot_start_at_zero():
    with pytest.raises(ValueError, match="assumed positive"):
        MatrixSum(A**n, (n, 0, sp.oo))
    assert decide_series(sp.Sum(z**n / sp.factorial(n), (n, 0, sp.oo)), sp.exp(z)).verdict is Verdict.UNDECIDED


# --- determinants


def blocks(sign=1, corner=None):
    lower, upper, one = sp.ZeroMatrix(r, k), sp.ZeroMatrix(k, r), sp.Identity(r)
    return sp.MatMul(
        sp.BlockMatrix([[I, upper], [Y.T, one]]),
        sp.BlockMatrix([[I + X * Y.T, X], [lower, one]]),
        sp.BlockMatrix([[I, upper], [-sign * Y.T, corner or one]]),
    )


def test_block_elimination_proves_the_matrix_determinant_lemma():
    rhs = sp.Determinant(sp.Identity(r) + Y.T * X)
    assert decide_determinants(sp.Determinant(blocks()), rhs).verdict is Verdict.PROVED


@pytest.mark.parametrize("product", [blocks(sign=-1), blocks(corner=2 * sp.Identity(r))])
def test_a_wrong_block_is_not_proved(product):
    rhs = sp.Determinant(sp.Identity(r) + Y.T * X)
    assert decide_determinants(sp.Determinant(product), rhs).verdict is Verdict.UNDECIDED


# --- calculus


def test_a_derivative_follows_the_product_rule_in_order():
    t = sp.Symbol("t")
    lhs = DirectionalDerivative((A + t * B) ** 2, t, 0)
    assert decide_derivative(lhs, A * B + B * A).verdict is Verdict.PROVED
    assert decide_derivative(lhs, 2 * A * B).verdict is Verdict.REFUTED


def test_a_letter_that_moves_is_outside_the_class():
    t = sp.Symbol("t")
    decision = decide_derivative(DirectionalDerivative((A + t * B) ** n, t, 0), A)
    assert decision.verdict is Verdict.UNDECIDED
    assert "depends on t" in decision.why


def test_the_derivative_of_an_exponential_needs_a_direction_that_commutes():
    t = sp.Symbol("t")
    moving = DirectionalDerivative(MatrixExp(t * A), t, t)
    assert decide_derivative(moving, sp.MatMul(A, MatrixExp(t * A))).verdict is Verdict.PROVED
    assert decide_derivative(moving, sp.MatMul(2, A, MatrixExp(t * A))).verdict is Verdict.UNDECIDED
    other = decide_derivative(DirectionalDerivative(MatrixExp(A + t * B), t, 0), sp.MatMul(B, MatrixExp(A)))
    assert other.verdict is Verdict.UNDECIDED
    assert "does not commute" in other.why


def test_the_derivative_of_a_determinant_is_that_of_its_rows_and_a_trace_with_the_adjugate():
    t, i = sp.Symbol("t"), ROW
    slope = sp.Subs(sp.Derivative(sp.Determinant(I + t * A), t), t, 0)
    assert decide_derivative(slope, sp.Trace(A)).verdict is Verdict.PROVED
    rows = sp.Sum(sp.Determinant(with_row(I, A, i)), (i, 0, k - 1))
    assert decide_derivative(slope, rows).verdict is Verdict.PROVED
    for false in (sp.Trace(B), sp.Trace(A) + 1, rows.subs(k, k + 1)):
        assert decide_derivative(slope, false).verdict is not Verdict.PROVED
    assert decide_derivative(sp.Derivative(sp.Abs(t), t), sp.sign(t)).verdict is Verdict.UNDECIDED


def test_a_sign_has_slope_zero_and_a_modulus_the_slope_of_a_sign_where_a_real_argument_is_not_zero():
    a, d, t = sp.symbols("a d t", real=True)
    z = sp.Symbol("z")
    at_zero = lambda f, t: sp.Subs(sp.Derivative(f, t), t, 0)
    for slope, value in ((at_zero(sp.sign(a + t * d), t), 0), (at_zero(abs(a + t * d), t), d * sp.sign(a))):
        assert decide(slope, value).assumes == (sp.Ne(a, 0),)
        assert decide(slope, value, given=[sp.Ne(a, 0)]).assumes == ()
        assert decide(slope, value + d).verdict is not Verdict.PROVED
    hinge, edge = at_zero(sp.Max(0, a + t * d), t), at_zero(sp.Min(1 + t, a + t * d), t)
    assert decide(hinge, d * (1 + sp.sign(a)) / 2).assumes == (sp.Ne(0, a),)
    assert decide(hinge, 0, given=[a < 0]).assumes == (a < 0,)
    assert decide(hinge, d, given=[a > 0]).verdict is decide(edge, 1, given=[a > 1]).verdict is Verdict.PROVED
    assert Verdict.PROVED not in {decide(hinge, d).verdict, decide(hinge, 0, given=[a > 0]).verdict}
    assert decide(edge, d, given=[a > 1]).verdict is not Verdict.PROVED
    for complex_slope in (at_zero(sp.sign(a + z * d), z), at_zero(sp.sign(z + t * d), t)):
        assert decide(complex_slope, 0).verdict is Verdict.UNDECIDED


def test_what_a_row_replaced_means():
    M, N = sp.ImmutableMatrix(3, 3, range(9)), sp.ImmutableMatrix(3, 3, range(20, 29))
    assert with_row(M, N, 1).as_explicit() == sp.ImmutableMatrix([[0, 1, 2], [23, 24, 25], [6, 7, 8]])
    with pytest.raises(ValueError, match="row from 0 to n - 1"):
        UnitColumn(2, 2)


def test_a_limit_is_the_value_of_an_entire_function():
    assert decide_limit(sp.Limit(phi1(z), z, 0, "+-"), sp.S.One).verdict is Verdict.PROVED
    assert decide_limit(sp.Limit(phi1(z), z, 0, "+-"), sp.S.Half).verdict is not Verdict.PROVED
    assert decide_limit(sp.Limit(sp.exp(-1 / z**2), z, 0, "+-"), sp.S.Zero).verdict is Verdict.UNDECIDED


def test_equals_are_put_for_equals_only_under_one_head():
    prove = partial(decide_arguments, by=decide_words)
    assert prove(sp.Determinant(A + B), sp.Determinant(B + A)).verdict is Verdict.PROVED
    assert prove(sp.Determinant(A + B), sp.Trace(A + B)).verdict is Verdict.UNDECIDED
    assert prove(sp.Determinant(A), sp.Determinant(B)).verdict is Verdict.UNDECIDED


# --- functions of a matrix

f, alpha, beta = sp.Function("f"), sp.Symbol("alpha"), sp.Symbol("beta")
LHS = MatrixFunction(sp.Lambda(z, f(z)), alpha * I + beta * M)


def closed_form(quotient, limit):
    return f(alpha) * I + sp.Piecewise((quotient, sp.Ne(s, 0)), (limit, True)) * M


QUOTIENT, LIMIT = (f(alpha + beta * s) - f(alpha)) / s, beta * f(alpha).diff(alpha)


@pytest.mark.parametrize(
    ("rhs", "verdict", "part"),
    [
        (closed_form(QUOTIENT, LIMIT), Verdict.PROVED, ""),
        (closed_form(QUOTIENT, LIMIT / beta), Verdict.UNDECIDED, "the case s = 0"),
        (closed_form(QUOTIENT * beta, LIMIT), Verdict.UNDECIDED, "the case s ≠ 0"),
        (closed_form(-QUOTIENT, LIMIT), Verdict.UNDECIDED, "the case s ≠ 0"),
    ],
)
def test_both_cases_of_a_function_of_a_rank_one_update_are_decided(rhs, verdict, part):
    decision = decide_primary_function(LHS, rhs, alpha=alpha, beta=beta, M=M, s=s)
    assert decision.verdict is verdict
    assert decision.why.startswith(part)


def test_the_matrix_has_to_satisfy_its_polynomial():
    decision = decide_primary_function(LHS, closed_form(QUOTIENT, LIMIT), alpha=alpha, beta=beta, M=A, s=s)
    assert decision.verdict is Verdict.UNDECIDED


# --- the front door


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (sp.sin(z) ** 2, 1 - sp.cos(z) ** 2),
        (MatrixExp(X * Y.T), I + X * phi_of_matrix(1, Y.T * X) * Y.T),
        (z * phi(2, z), phi1(z) - 1),
        (sp.Trace(A * B), sp.Trace(B * A)),
        (sp.Matrix([[1, z]]), sp.Matrix([[1, z]])),
    ],
)
def test_decide_identity_finds_the_procedure(lhs, rhs):
    assert decide_identity(lhs, rhs).verdict is Verdict.PROVED


def test_decide_identity_refuses_what_is_no_identity_of_expressions():
    with pytest.raises(TypeError, match="must be a SymPy expression"):
        decide_identity("z", z)
    with pytest.raises(ValueError, match="one shape"):
        decide_identity(A, z)


def test_every_public_name_is_found_and_the_zero_test_is_loaded_only_when_asked_for():
    import subprocess
    import sys

    import symbolic
    import symbolic.zero_test

    assert all(getattr(symbolic, name) is not None for name in symbolic.__all__)
    assert symbolic.zero_test.decide_matrix_zero is symbolic.decide_matrix_zero
    assert symbolic.decide_zero is symbolic.zero_test.decide_zero
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = symbolic.nothing
    code = "import sys, symbolic; print('symbolic.zero_test' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
