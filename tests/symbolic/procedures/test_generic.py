"""Identities decided at generic matrices: laws of determinants, witnesses that refute, and limits of the class."""

from dataclasses import replace

import mpmath
import pytest
import sympy as sp

from numeric_check import Claim, check, dimension, square
from numeric_check import Verdict as Numeric
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.multiprecision.evaluator import Multiprecision
from proofs import Theorem, print_expression, prove
from proofs.chapters.determinants import jacobi_formula
from symbolic import (
    Adjugate,
    DirectionalDerivative,
    MatrixExp,
    MatrixSum,
    Verdict,
    contraction,
    decide_exponential_derivative,
    decide_generic,
    newton_identity,
)
from tests.sampling import sampled

n, k = sp.symbols("n k", integer=True, positive=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
i = sp.Symbol("i", integer=True, nonnegative=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
x, y = sp.MatrixSymbol("x", n, 1), sp.MatrixSymbol("y", n, 1)
I, c, t = sp.Identity(n), sp.Symbol("c"), sp.Symbol("t")
det, tr = sp.Determinant, sp.Trace
ORDERS = {m: range(7)}


def at_zero(expr, order):
    return sp.Subs(sp.Derivative(expr, (t, order)), t, 0)


def decide(lhs, rhs, upto=4, orders=None):
    return decide_generic(lhs, rhs, size=n, upto=upto, orders=orders)


def value(expr, witness):
    """The expression at a witness by SymPy's own explicit matrices, none of the procedure's arithmetic."""
    return sp.simplify(expr.xreplace(dict(witness)).doit())


EXP = at_zero(det(MatrixExp(t * A)), m)

LAWS = {
    "adj(A) A = det(A) I": (sp.MatMul(Adjugate(A), A), sp.MatMul(det(A), I)),
    "A adj(A) = det(A) I": (sp.MatMul(A, Adjugate(A)), sp.MatMul(det(A), I)),
    "det(AB)": (det(A * B), det(A) * det(B)),
    "det of a transpose": (det(A.T), det(A)),
    "det(cA)": (det(c * A), c**n * det(A)),
    "determinant lemma": (det(I + x * y.T), 1 + contraction(y.T, x)),
    "rank-one update": (det(A + x * y.T), det(A) + contraction(y.T, sp.MatMul(Adjugate(A), x))),
    "adj(AB) = adj(B) adj(A)": (Adjugate(A * B), sp.MatMul(Adjugate(B), Adjugate(A))),
    "tr AB = tr BA": (tr(A * B), tr(B * A)),
    "tr I": (tr(I), n),
    "Jacobi at B": (at_zero(det(A + t * B), 1), tr(sp.MatMul(Adjugate(A), B))),
    "Jacobi at t = 1": (
        sp.Subs(sp.Derivative(det(A + t * B), t), t, 1),
        tr(sp.MatMul(Adjugate(A + B), B)),
    ),
    "derivative of a square": (DirectionalDerivative((A + t * B) ** 2, t, 0), A * B + B * A),
    "derivative of a cube": (
        DirectionalDerivative((A + t * B) ** 3, t, 0),
        MatrixSum(A**i * B * A ** (2 - i), (i, 0, 2)),
    ),
    "derivative of exp": (DirectionalDerivative(MatrixExp(t * A), t, 0), A),
    "Cayley and Hamilton, trace": (
        tr(A) * det(A),
        tr(sp.MatMul(A, A, Adjugate(A))),
    ),
}


@pytest.mark.parametrize("name", sampled(LAWS, 3))
def test_laws_of_determinants_are_proved_up_to_size_four(name):
    decision = decide(*LAWS[name])
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.scope.endswith("of size n ≤ 4")
    assert decision.assumes == (sp.Le(n, 4),)


@pytest.mark.parametrize("name", sampled(LAWS, 3))
def test_a_law_with_a_factor_of_two_is_refuted(name):
    lhs, rhs = LAWS[name]
    double = sp.MatMul(2, rhs) if rhs.is_Matrix else sp.Mul(2, rhs, evaluate=False)
    assert decide(lhs, double, upto=2).verdict is Verdict.REFUTED


FALSE = {
    "commuting": (A * B, B * A),
    "det of a sum": (det(A + B), det(A) + det(B)),
    "trace of a product": (tr(A * B), tr(A) * tr(B)),
    "a wrong power of c": (det(c * A), c * det(A)),
    "adj without transposing": (sp.MatMul(Adjugate(A).T, A), sp.MatMul(det(A), I)),
    "true for size 1 and 2": (tr(A) ** 2 - tr(A * A), 2 * det(A)),
}


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_a_false_law_is_refuted_with_a_witness_that_refutes(name):
    lhs, rhs = FALSE[name]
    decision = decide(lhs, rhs)
    assert decision.verdict is Verdict.REFUTED
    left, right = value(lhs, decision.witness), value(rhs, decision.witness)
    assert left != right
    assert decision.witness[n] <= 3


def test_a_witness_keeps_to_the_assumptions_of_its_symbols():
    p = sp.Symbol("p", positive=True)
    decision = decide(tr(p * A), tr(A))
    assert decision.witness[p] == 2
    assert decide(p * p, p).witness[p] == 2
    nothing = sp.Symbol("z", zero=True)
    assert "no integer was found" in decide(nothing * tr(A), tr(A) * (nothing + nothing**2)).why


# --- power series in t


def test_det_exp_is_exp_tr_up_to_the_sixth_order():
    decision = decide(EXP, tr(A) ** m, orders=ORDERS)
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.scope == "generic A of size n ≤ 4, m ≤ 6"
    assert decision.assumes == (sp.Le(n, 4), sp.Le(m, 6))


def test_an_exponential_cut_after_its_sixth_term_is_refuted_in_the_sixth_order():
    cut = sp.MatAdd(I, *(t**j * A**j / sp.factorial(j) for j in range(1, 6)))
    decision = decide(at_zero(det(cut), m), tr(A) ** m, orders=ORDERS)
    assert decision.verdict is Verdict.REFUTED
    assert decision.witness[m] == 6
    assert decide(at_zero(det(cut), m), tr(A) ** m, orders={m: range(6)}).verdict is Verdict.PROVED


def test_a_product_of_exponentials_agrees_up_to_the_order_at_which_the_commutator_enters():
    product, sum_ = sp.MatMul(MatrixExp(t * A), MatrixExp(t * B)), MatrixExp(t * (A + B))
    assert decide(at_zero(tr(product), m), at_zero(tr(sum_), m), upto=2, orders={m: range(4)}).verdict is Verdict.PROVED
    fourth = decide(at_zero(tr(product), m), at_zero(tr(sum_), m), upto=2, orders={m: range(5)})
    assert fourth.verdict is Verdict.REFUTED
    assert fourth.witness[m] == 4
    assert (
        decide(at_zero(det(product), m), at_zero(det(sum_), m), upto=3, orders={m: range(5)}).verdict is Verdict.PROVED
    )


def test_newtons_identities_hold_at_generic_matrices_beyond_the_size_too():
    orders = {k: range(1, 7)}
    lhs, rhs = newton_identity(A, k)
    assert decide(lhs, rhs, orders=orders).verdict is Verdict.PROVED
    assert decide(lhs, rhs + tr(A ** (k - 1)), orders=orders).verdict is Verdict.REFUTED


# --- outside the class, and bad input


@pytest.mark.parametrize(
    ("lhs", "rhs", "why"),
    [
        (A.I * A, I + A - A.I, "nonnegative integer"),
        (MatrixExp(A), I, "not O"),
        (sp.exp(tr(A)), det(MatrixExp(A)), "constant term"),
        (EXP, tr(A) ** m, "nonnegative integer"),
        (A, tr(A), "differ in shape"),
        (sp.sin(tr(A)), tr(A), "no rule"),
        (sp.I * tr(A), tr(A), "no rule"),
        (sp.Sum(A[i, i], (i, 1, n)), tr(A), "the entry"),
        (sp.Sum(A[i, i], (i, 0, sp.oo)), tr(A), "nonnegative integer"),
        (sp.Sum(tr(A), (n, 1, 3)), tr(A), "bound"),
        (sp.Derivative(det(A + t * B), t), tr(B), "no rule"),
        (at_zero(at_zero(det(A + t * B), 1) + det(A + t * B), 1), tr(B), "within another"),
        (sp.Trace(sp.MatrixSymbol("C", k, k)), tr(A), "is not known"),
        (sp.Symbol("q", commutative=False) * c, c, "commute"),
        (sp.Matrix([[c]]), sp.Matrix([[c]]), "explicit"),
        (tr(A) ** 100, tr(A), "too large"),
    ],
)
def test_what_is_no_polynomial_is_undecided(lhs, rhs, why):
    decision = decide(lhs, rhs)
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


@pytest.mark.parametrize(
    ("options", "match"),
    [
        ({"size": sp.Symbol("q"), "upto": 2}, "positive integer"),
        ({"size": n, "upto": 0}, "the largest n"),
        ({"size": n, "upto": 2, "orders": {c: range(3)}}, "nonnegative integers"),
        ({"size": n, "upto": 2, "orders": {m: range(1, 3)}}, "a range from 0"),
        ({"size": n, "upto": 2, "orders": {m: [0, 1]}}, "a range from 0"),
        ({"size": n, "upto": 2, "orders": {m: range(0)}}, "a range from 0"),
    ],
)
def test_a_scope_that_would_not_be_what_it_says_is_refused(options, match):
    with pytest.raises(ValueError, match=match):
        decide_generic(tr(A), tr(A), **options)


# --- derivatives of exp(ct) of every order


def test_derivatives_of_an_exponential_are_powers_of_the_rate():
    lhs = at_zero(sp.exp(t * tr(A)), m)
    assert decide_exponential_derivative(lhs, tr(A) ** m).verdict is Verdict.PROVED
    assert decide_exponential_derivative(sp.Subs(sp.Derivative(sp.exp(c * t), (t, m)), t, c), c**m * sp.exp(c**2)).scope
    for wrong in (tr(A) ** (m + 1), 2 * tr(A) ** m, tr(B) ** m, lhs + 1):
        assert decide_exponential_derivative(lhs, wrong).verdict is not Verdict.PROVED
    for outside in (sp.exp(t**2 * c), sp.exp(t * sp.sin(t)), sp.exp(c), sp.sin(t)):
        derivative = sp.Subs(sp.Derivative(outside, (t, m)), t, 0)
        assert decide_exponential_derivative(derivative, sp.S.One).verdict is not Verdict.PROVED


# --- the adjugate


def test_the_adjugate_is_a_matrix_expression_and_needs_a_square_matrix():
    assert Adjugate(A).shape == (n, n)
    assert Adjugate(A.T) == Adjugate(A).T
    assert Adjugate(A)[i, 0].args[0] == Adjugate(A)
    M = sp.Matrix(3, 3, range(1, 10))
    assert Adjugate(M).doit() == M.adjugate()
    assert print_expression(Adjugate(A)) == r"\operatorname{adj}\left(A\right)"
    with pytest.raises(ValueError, match="square"):
        Adjugate(x)
    with pytest.raises(TypeError, match="needs a matrix"):
        Adjugate(c)


def test_the_check_knows_the_adjugate_of_singular_matrices_too():
    size = dimension("n")
    a = square("A", size)
    singular = Adjugate(sp.MatMul(a.symbol, sp.OneMatrix(n, n), a.symbol))
    for argument in (Adjugate(a.symbol), singular):
        claim = Claim(lhs=argument, rhs=argument.func(argument.arg.T).T, variables=(size, a))
        assert check(claim, count=8).verdict == Numeric.HOLDS
    product = sp.MatMul(Adjugate(a.symbol), a.symbol)
    right = sp.MatMul(det(a.symbol), I)
    assert check(Claim(lhs=product, rhs=right, variables=(size, a)), count=8).verdict == Numeric.HOLDS
    wrong = sp.MatMul(Adjugate(a.symbol.T), a.symbol)
    assert check(Claim(lhs=wrong, rhs=right, variables=(size, a)), count=8).verdict == Numeric.REFUTED


def test_a_matrix_without_a_pivot_has_a_determinant_in_mpmath_too():
    M = sp.Matrix([[2, 2, 0, -2], [-1, 0, 6, 0], [sp.Rational(3, 2), 0, -3, 0], [sp.S.Half, 0, 3, 0]])
    assert M.det() == 0
    with mpmath.workdps(65):
        assert scope_at(Multiprecision(), {}, exact_scope({})).value(det(M.as_immutable())) == 0


def test_a_theorem_that_is_proved_up_to_a_size_is_not_used_beyond_it():
    theorem = jacobi_formula.derive()
    use = Theorem(derive=jacobi_formula.derive, at={jacobi_formula.SIZE.symbol: sp.Integer(9)})
    assert use(theorem.start, theorem.steps[-1].expr).verdict is Verdict.UNDECIDED
    assert all(link.status == "proved" for link in prove(theorem))
    without = prove(replace(theorem, hypotheses=()))
    assert [link.status for link in without] == ["undecided", "proved"]
