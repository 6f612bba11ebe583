"""Attempts to obtain a lie: false statements that a careless procedure would prove, true ones that it would refute."""

from functools import partial

import pytest
import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from numeric_check import complex_number, real, variable_of
from proofs import Derivation, Hypothesis, Step, Theorem, prove
from proofs.chapters.determinants import determinant_lemma
from proofs.chapters.rank_one import rank_one_derivative
from symbolic import (
    DirectionalDerivative,
    MatrixExp,
    MatrixSum,
    Verdict,
    contraction,
    decide,
    decide_arguments,
    decide_by_induction,
    decide_derivative,
    decide_determinants,
    decide_identity,
    decide_limit,
    decide_matrix_zero,
    decide_series,
    decide_sums,
    decide_words,
    exp_low_rank,
    exp_outer_derivative,
    function_of_rank_one,
    phi,
)
from symbolic.procedures.regions import decide_by_regions
from tests.letters import A, B, C, I, k, m, n, x, y
from tests.sampling import sampled, slow

z, t, f = sp.Symbol("z"), sp.Symbol("t", real=True), sp.Function("f")
i = sp.Symbol("i", integer=True)
s = (y.T * x)[0, 0]
N = sp.Symbol("n", integer=True, nonnegative=True)
u = sp.Symbol("u", nonnegative=True)


def total(term, lower=1, upper=n):
    return sp.Sum(term, (i, lower, upper))


FALSE = {
    "two starts of one name": lambda: decide_sums(
        sp.Sum(1 / n, (n, m + 1, sp.oo)), sp.Sum(1 / n, (n, sp.Symbol("m", integer=True, positive=True) + 1, sp.oo))
    ),
    "a sum over two indices is one over the first": lambda: decide_sums(
        sp.Sum(z**N / sp.factorial(N), (N, 0, sp.oo), (i, 1, 3)), sp.Sum(z**N / sp.factorial(N), (N, 0, sp.oo))
    ),
    "a column that depends on the row": lambda: decide_words(
        sp.Sum(MatrixElement(MatrixExp(N * A) * x, N, 0) * y[N, 0], (N, 0, k - 1)),
        contraction(x.T * MatrixExp(N * A).T, y),
    ),
    "a derivative in an integer": lambda: decide_arguments(
        sp.Derivative(f(n) * (n + 1), n), sp.Derivative(n * f(n) + f(n), n), by=decide_words
    ),
    "a derivative at the end of a half line": lambda: decide_arguments(
        sp.Derivative(f(u) * (u + 1), u), sp.Derivative(u * f(u) + f(u), u), by=decide_words
    ),
    "atoms have no arguments to compare": lambda: decide_arguments(sp.Integer(2), sp.Integer(3), by=decide_words),
    "two symbols": lambda: decide_arguments(z, sp.Symbol("w"), by=decide_words),
    "two ranges": lambda: decide_arguments(total(i), total(i, 2), by=decide_words),
    "a summand is no constant": lambda: decide_identity(n * total(f(i) ** 2), total(f(i)) ** 2),
    "an entry under a sum is no constant": lambda: decide_words(n * total(A[i, 0] ** 2), total(A[i, 0]) ** 2),
    "the user's n is not the index": lambda: decide_series(N * sp.exp(z), z * sp.exp(z)),
    "nor in a matrix series": lambda: decide_identity(N * MatrixExp(A), A * MatrixExp(A)),
    "an empty range at the base": lambda: decide_by_induction(total(i, 5), n * (n + 1) / 2 - 1, n, 1),
    "an empty product at the base": lambda: decide_by_induction(sp.Product(i, (i, 3, n)), sp.factorial(n), n, 1),
    "terms that change with the length": lambda: decide_by_induction(total(n), n * (n - 1) / 2 + 1, n, 1),
    "induction on a bound symbol": lambda: decide_by_induction(n**2, sp.Sum(n, (n, 1, 1)) * n, n, 1),
    "a hypothesis under a binder": lambda: Hypothesis(relation=sp.Eq(f(i), 0))(total(f(i), 1, 5), sp.S.Zero),
    "a hypothesis under a derivative": lambda: Hypothesis(relation=sp.Eq(f(t), 0))(
        DirectionalDerivative(f(t) * A, t, 0), sp.ZeroMatrix(k, k)
    ),
    "|t| has no derivative at 0": lambda: decide_derivative(
        DirectionalDerivative(sp.Abs(t) * A, t, 0), sp.ZeroMatrix(k, k)
    ),
    "nor has max(t, 0)": lambda: decide_derivative(DirectionalDerivative(sp.Max(t, 0) * A, t, 0), A / 2),
    "t > −10⁻³⁰ says nothing of the sign of t": lambda: decide_by_regions(
        sp.log(t**2), 2 * sp.log(t), given=(t > -sp.Rational(1, 10**30),)
    ),
    "a product of roots of two negative numbers": lambda: decide(
        0, sp.sqrt(t) * sp.sqrt(sp.Symbol("x", real=True)), "<="
    ),
    "a limit across the cut of the logarithm": lambda: decide_limit(
        sp.Limit((sp.log(sp.I * t - 1) - sp.I * sp.pi) / t, t, 0, "-"), -sp.I
    ),
    "a limit at infinity": lambda: decide_limit(sp.Limit(sp.exp(-z) * phi(1, 2 * z), z, sp.oo), sp.S.Zero),
    "a parity that the index does not have": lambda: decide_series(
        sp.Sum(
            z ** sp.Symbol("e", even=True) / sp.factorial(sp.Symbol("e", even=True)),
            (sp.Symbol("e", even=True), 0, sp.oo),
        ),
        sp.cosh(z),
    ),
}


@pytest.mark.parametrize("name", sampled(FALSE, 3))
def test_a_false_statement_is_not_proved(name):
    assert FALSE[name]().verdict is not Verdict.PROVED


def chain(start, end, by, *variables, hypotheses=()):
    step = Step(expr=end, reason="claimed", by=by) if callable(by) else Step(expr=end, reason="claimed", cites=by)
    return Derivation(title="t", variables=variables, start=start, steps=(step,), hypotheses=hypotheses)


def test_a_theorem_captures_no_symbol_of_a_value():
    X, Y, dx, dy = (
        variable.symbol
        for variable in (
            rank_one_derivative.COLUMN_X,
            rank_one_derivative.COLUMN_Y,
            rank_one_derivative.COLUMN_DX,
            rank_one_derivative.COLUMN_DY,
        )
    )
    lhs = DirectionalDerivative(MatrixExp((t * X + t * dx) * (Y + t * dy).T), t, 0)
    use = Theorem(derive=rank_one_derivative.derive, at={X: t * X})
    assert use(lhs, exp_outer_derivative(t * X, Y, dx, dy)).verdict is Verdict.UNDECIDED


def test_a_theorem_is_used_at_its_own_variables_within_all_their_assumptions():
    U, V, r = determinant_lemma.letters()
    size = sp.Identity(U.shape[0])
    with pytest.raises(ValueError, match="no variable of the theorem"):
        Theorem(derive=determinant_lemma.derive, at={size: 2 * size})(
            sp.Determinant(2 * size + U * V.T), sp.Determinant(sp.Identity(r) + V.T * U)
        )
    u = sp.Symbol("u", negative=True)

    def derive():
        return chain(sp.log(u**2), 2 * sp.log(-u), decide_words, variable_of(u))

    with pytest.raises(ValueError, match="u is negative"):
        Theorem(derive=derive, at={u: sp.Integer(5)})


def test_a_citation_stays_a_citation_through_every_theorem_that_uses_it():
    T = real("t")

    def cited():
        return chain(sp.exp(T.symbol), T.symbol + 1, "nobody, nowhere", T)

    def user():
        return chain(sp.exp(T.symbol), T.symbol + 1, Theorem(derive=cited), T)

    (link,) = prove(chain(sp.exp(T.symbol), T.symbol + 1, Theorem(derive=user), T))
    assert link.status == "cited"
    assert link.citations == ("nobody, nowhere",)


def test_a_hypothesis_cannot_be_hidden_in_a_wrapper():
    Z = complex_number("z")
    hidden = partial(decide_arguments, by=Hypothesis(relation=sp.Eq(z, 0)))

    def derive():
        return chain(sp.sin(z), sp.sin(2 * z), hidden, Z)

    (link,) = prove(derive())
    assert link.status == "undecided"
    assert Theorem(derive=derive, at={z: sp.Integer(3)})(sp.sin(3), sp.sin(6)).verdict is Verdict.UNDECIDED


def test_a_hypothesis_is_an_equation():
    with pytest.raises(TypeError, match="an equation"):
        Hypothesis(relation=sp.Ne(s, 0))


def test_a_theorem_that_rests_on_itself_proves_nothing():
    T = real("t")

    def derive():
        return chain(T.symbol, T.symbol + 1, Theorem(derive=derive), T)

    assert Theorem(derive=derive)(T.symbol, T.symbol + 1).verdict is Verdict.UNDECIDED


def test_a_witness_satisfies_the_assumptions():
    q, a = sp.Symbol("q", negative=True), sp.Symbol("a")
    true = a * (sp.Abs(sp.exp(q) - 1) + sp.exp(q) - 1) * A
    assert decide_identity(true, sp.ZeroMatrix(k, k)).verdict is not Verdict.REFUTED
    odd = sp.Symbol("o", odd=True, positive=True)
    letter = sp.MatrixSymbol("Q", odd, odd)
    assert decide_matrix_zero(a * sp.sin(sp.pi * (odd**2 - 1) / 8) * letter).verdict is not Verdict.REFUTED


ODD_INPUT = {
    "different shapes of limits": lambda: decide_arguments(
        MatrixSum(A**n, (n, 1, 3)), MatrixSum(A**n, (n, 1, 4)), by=decide_words
    ),
    "a Python integer": lambda: decide_words(sp.Trace(A * B) - sp.Trace(B * A), 0),
    "blocks without a square diagonal": lambda: decide_determinants(
        sp.Determinant(sp.MatMul(sp.BlockMatrix([[A, B]]), sp.BlockMatrix([[C], [A]]))), sp.Determinant(A * C + B * A)
    ),
    "an undefined function of the parameter": lambda: decide_derivative(DirectionalDerivative(f(t) * A, t, 0), A),
    "a determinant that moves": lambda: decide_derivative(
        DirectionalDerivative(sp.Determinant(I + t * A) * B, t, 0), B
    ),
    "an entry outside the shape": lambda: decide_matrix_zero(A[0, 3] * A - B),
    "a singular inverse": lambda: decide_matrix_zero(sp.Inverse(x * y.T) - B),
    "a size that may be negative": lambda: decide_matrix_zero(
        2 * sp.MatrixSymbol("P", k - 3, k - 3) - sp.MatrixSymbol("Q", k - 3, k - 3)
    ),
    "a hypothesis outside the class": lambda: Hypothesis(relation=sp.Eq(sp.Adjoint(A), A))(A, A),
    "a sum that starts late": lambda: decide_series(sp.Sum(z**m / sp.factorial(m), (m, 3000, sp.oo)), sp.exp(z)),
    "a sum with too many terms": lambda: decide_by_induction(
        total(i) + sp.Sum(i, (i, 1, 10**8)), n * (n + 1) / 2, n, 1
    ),
    "a power with too many words": lambda: decide_identity((A + B) ** 14, A),
    "a word with too many letters": lambda: decide_words((((A * B) ** 64 * A) ** 64 * B) ** 64, A),
}


@pytest.mark.parametrize("name", sampled(ODD_INPUT, 2))
def test_odd_input_gets_an_answer_and_no_traceback(name):
    assert ODD_INPUT[name]().verdict in tuple(Verdict)


def test_a_matrix_function_with_cubic_eigenvalues_stays_as_it_is():
    value = exp_low_rank(sp.Matrix([[1, 2, 0], [0, 1, 3], [1, 1, 1]]), sp.eye(3))
    assert isinstance(value, sp.MatrixExpr)


def test_the_letter_z_of_a_user_is_not_captured():
    value = function_of_rank_one(lambda u: u**2 + z, sp.Matrix([1, 2]), sp.Matrix([1, 1]), alpha=1)
    assert value == sp.Matrix([[6 + z, 5], [10, 11 + z]])


@pytest.mark.parametrize(
    ("function", "alpha"),
    [
        (sp.conjugate, sp.I),
        (sp.Abs, 1),
        (lambda q: sp.Piecewise((0, q <= 1), (q, True)), 1),
        (lambda q: sp.Max(q, 0), 0),
        (sp.Heaviside, 0),
        (sp.floor, 1),
        (sp.acos, 2),
        (sp.asin, 2),
        (sp.atan, 2 * sp.I),
        (sp.acosh, 0),
        (sp.log, sp.I * (1 + sp.I) ** 2),
    ],
)
def test_a_function_that_is_not_analytic_at_the_point_is_refused(function, alpha):
    with pytest.raises(ValueError, match="must be analytic"):
        function_of_rank_one(function, sp.Matrix([1, 0]), sp.Matrix([0, 1]), alpha)


@pytest.mark.parametrize("order", [1, 4, 8, 12, 20])
@pytest.mark.parametrize("value", [1.0, -1.0, 7.9, -7.9, 30.0])
def test_the_numpy_code_of_phi_keeps_its_digits(order, value):
    exact = phi(order, sp.Rational(value)).evalf(30)
    assert abs(sp.lambdify(z, phi(order, z), "numpy")(value) / exact - 1) < 1e-12


POSITIVE = sp.Symbol("q", positive=True)
ON_A_CUT = {  # asin q and atanh q are not real for q > 1, where SymPy's principal values lie on the cut
    "a conjugate across the cut of asin": sp.conjugate(sp.asin(POSITIVE)) - sp.asin(POSITIVE),
    "a conjugate across the cut of atanh": sp.conjugate(sp.atanh(POSITIVE)) - sp.atanh(POSITIVE),
    "a modulus": sp.Abs(sp.exp(sp.asin(POSITIVE))) - sp.exp(sp.asin(POSITIVE)),
    "a product of roots": sp.sqrt(sp.exp(sp.asin(POSITIVE)) - 1) * sp.sqrt(sp.exp(sp.asin(POSITIVE)) + 1)
    - sp.sqrt(sp.exp(2 * sp.asin(POSITIVE)) - 1),
}


@pytest.mark.parametrize("name", slow(ON_A_CUT, "a modulus"))
def test_what_fails_only_on_a_branch_cut_is_not_proved(name):
    assert decide_identity(ON_A_CUT[name], 0).verdict is not Verdict.PROVED
