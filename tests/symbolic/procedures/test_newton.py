"""Identities for matrices of every size by power sums and by eigenvalues: proved, refuted, and outside the class."""

import pytest
import sympy as sp

from symbolic import (
    Adjugate,
    MatrixExp,
    Verdict,
    decide_by_eigenvalues,
    decide_by_newton,
    decide_generic,
    newton_identity,
)
from symbolic.polynomials.newton import newton_identities_hold
from tests.sampling import sampled

n, k = sp.symbols("n k", integer=True, positive=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
I, c, t = sp.Identity(n), sp.Symbol("c"), sp.Symbol("t")
det, tr = sp.Determinant, sp.Trace
LOWER, EVERY = {m: range(7)}, {m: range(13)}


def at_zero(expr, order):
    return sp.Subs(sp.Derivative(expr, (t, order)), t, 0)


def e(order):
    return at_zero(det(I + t * A), order) / sp.factorial(order)


def newton(lhs, rhs, orders):
    return decide_by_newton(lhs, rhs, size=n, orders=orders)


def eigenvalues(lhs, rhs, orders):
    return decide_by_eigenvalues(lhs, rhs, size=n, orders=orders)


def differs(lhs, rhs, witness):
    """Whether the sides differ at a witness, by SymPy's explicit matrices and derivatives alone."""
    numbers = {name: value for name, value in witness.items() if not isinstance(name, sp.MatrixSymbol)}
    sides = [expr.xreplace(numbers) for expr in (lhs, rhs)]
    left, right = (side.xreplace({A.xreplace(numbers): witness[A]}).doit() for side in sides)
    return sp.simplify(left - right) != 0


EXP = at_zero(det(MatrixExp(t * A)), m)
SCALED = at_zero(det(sp.MatMul(sp.exp(c * t), MatrixExp(t * A))), m)
CAYLEY = sp.MatMul(MatrixExp(t * A), MatrixExp(-2 * t * A))

LAWS = {
    "det exp": (EXP, tr(A) ** m, EVERY),
    "det exp as exp tr": (EXP, at_zero(sp.exp(t * tr(A)), m), EVERY),
    "a scalar factor, to the power n": (SCALED, (n * c + tr(A)) ** m, LOWER),
    "a product of exponentials": (at_zero(det(CAYLEY), m), (-tr(A)) ** m, LOWER),
    "second coefficient": (2 * e(2), tr(A) ** 2 - tr(A * A), {}),
    "third coefficient": (6 * e(3), tr(A) ** 3 - 3 * tr(A) * tr(A * A) + 2 * tr(A**3), {}),
    "of a square": (at_zero(det(I - t**2 * A * A), m), at_zero(det(I - t * A) * det(I + t * A), m), LOWER),
    "trace of exp": (at_zero(tr(MatrixExp(t * A)), m), tr(A**m), LOWER),
}


@pytest.mark.parametrize("name", sampled(LAWS, 2))
def test_coefficients_of_determinants_are_polynomials_in_traces_for_every_size(name):
    lhs, rhs, orders = LAWS[name]
    decision = newton(lhs, rhs, orders)
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.scope.startswith("all n ≥ 1, all A")
    assert decision.assumes == tuple(sp.Le(symbol, max(numbers)) for symbol, numbers in orders.items())


@pytest.mark.parametrize("name", sampled(LAWS, 2))
def test_what_newton_proves_is_proved_at_generic_matrices_too(name):
    lhs, rhs, orders = LAWS[name]
    few = {symbol: range(min(5, len(numbers))) for symbol, numbers in orders.items()}
    assert decide_generic(lhs, rhs, size=n, upto=3, orders=few).verdict is Verdict.PROVED


FALSE = {
    "twice": (EXP, 2 * tr(A) ** m, LOWER),
    "a wrong argument": (EXP, (-tr(A)) ** m, LOWER),
    "power sums for powers": (EXP, tr(A**m), LOWER),
    "a factor counted once": (SCALED, (c + tr(A)) ** m, LOWER),
    "wrong from the third order on": (
        at_zero(det(I + t * A), m),
        at_zero(sp.exp(t * tr(A) - t**2 * tr(A * A) / 2), m),
        LOWER,
    ),
    "true for one eigenvalue": (tr(A * A), tr(A) ** 2, {}),
    "true for two eigenvalues": (e(3), sp.Mul(0, e(1), evaluate=False), {}),
}


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_a_false_identity_is_refuted_with_a_diagonal_matrix_that_refutes(name):
    lhs, rhs, orders = FALSE[name]
    decision = newton(lhs, rhs, orders)
    assert decision.verdict is Verdict.REFUTED, decision.why
    assert decision.witness[A].is_diagonal()
    assert differs(lhs, rhs, decision.witness)


# --- Newton's identities themselves

IDENTITY = newton_identity(A, k)


def test_newtons_identities_are_proved_for_every_size_without_being_used():
    decision = eigenvalues(*IDENTITY, {k: range(1, 13)})
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.scope == "all n ≥ 1, all A, k ≤ 12"
    assert newton_identities_hold(12)


@pytest.mark.parametrize(
    "change",
    [
        lambda rhs: -rhs,
        lambda rhs: 2 * rhs,
        lambda rhs: rhs + tr(A**k),
        lambda rhs: rhs.func(rhs.function, (rhs.limits[0][0], 1, k - 1)),
        lambda rhs: rhs.func(rhs.function, (rhs.limits[0][0], 2, k)),
        lambda rhs: rhs.xreplace({sp.S.NegativeOne: sp.S.One}),
    ],
)
def test_a_changed_newton_identity_is_refuted(change):
    decision = eigenvalues(IDENTITY[0], change(IDENTITY[1]), {k: range(1, 7)})
    assert decision.verdict is not Verdict.PROVED


def test_an_identity_that_holds_up_to_two_eigenvalues_is_refuted_by_three():
    decision = eigenvalues(6 * e(3), tr(A) * e(1) - tr(A) ** 2, {})
    assert decision.verdict is Verdict.REFUTED
    assert decision.witness[n] == 3
    assert differs(6 * e(3), tr(A) * e(1) - tr(A) ** 2, decision.witness)


# --- outside the class, and bad input


@pytest.mark.parametrize("decide", [newton, eigenvalues])
@pytest.mark.parametrize(
    ("lhs", "rhs", "why"),
    [
        (det(A), tr(A), "not I + O"),
        (at_zero(det(A + t * I), 1), tr(A), "not I + O"),
        (tr(A.T * A), tr(A * A), "transpose"),
        (tr(A * B), tr(A) * tr(B), "got A, B"),
        (tr(Adjugate(A)), tr(A), "adjugate"),
        (A[0, 0], tr(A), "an entry"),
        (A * A, A, "compare scalars"),
        (c, c, "got none"),
        (tr(A**30), tr(A), "at most 24"),
        (at_zero(det(I + t * A), 30), tr(A), "30"),
        (sp.Sum(tr(A), (n, 1, 3)), tr(A), "bound"),
        (sp.factorial(n) * tr(A), tr(A), "no rule"),
    ],
)
def test_what_is_no_function_of_power_sums_is_undecided(decide, lhs, rhs, why):
    decision = decide(lhs, rhs, {})
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


def test_the_class_of_eigenvalues_has_the_characteristic_polynomial_alone():
    decision = eigenvalues(EXP, tr(A) ** m, LOWER)
    assert decision.verdict is Verdict.UNDECIDED
    assert "another form" in decision.why


@pytest.mark.parametrize("decide", [newton, eigenvalues])
def test_a_scope_that_would_not_be_what_it_says_is_refused(decide):
    with pytest.raises(ValueError, match="a range from 0"):
        decide(EXP, EXP, {m: range(1, 4)})
    with pytest.raises(ValueError, match="nonnegative integers"):
        decide(EXP, EXP, {c: range(4)})
