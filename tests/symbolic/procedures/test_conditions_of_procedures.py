"""False statements that forget one side condition, by kind, and true ones beside them."""

import pytest
import sympy as sp

import symbolic as S
from symbolic import ForAll
from symbolic.consistency import contradictory
from symbolic.decision import Verdict
from symbolic.index_notation.finite_ranges import written_out
from symbolic.procedures.matrices.equations import decide_by_equations
from symbolic.procedures.nonnegative_terms import decide_by_terms, square
from symbolic.procedures.piecewise_linear import decide_piecewise_linear
from symbolic.procedures.squares import decide_by_squares
from tests.sampling import sampled

n, m, k, i = sp.symbols("n m k i", integer=True, positive=True)
N, M = sp.symbols("N M", integer=True, nonnegative=True)
j = sp.Symbol("j", integer=True)
row = sp.Symbol("i", integer=True, nonnegative=True)
e = sp.Symbol("e", even=True, positive=True)
e0 = sp.Symbol("e", even=True, nonnegative=True)
o = sp.Symbol("o", odd=True, positive=True)
q = sp.Symbol("q", prime=True)
w, z, a, t = sp.symbols("w z a t")
x, y, r = sp.symbols("x y r", real=True)
p = sp.Symbol("p", positive=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
X, H = sp.MatrixSymbol("X", n, m), sp.MatrixSymbol("H", n, m)
ONE = sp.MatrixSymbol("M", 1, 1)
E, O, Q = (sp.MatrixSymbol(str(size).upper(), size, size) for size in (e, o, q))
s = S.contraction(v.T, u)
f = sp.Function("f")
det, tr, I, oo = sp.Determinant, sp.Trace, sp.Identity(n), sp.oo
entry = sp.ImmutableMatrix([[a]])
T = sp.IndexedBase("T", shape=(n,), real=True)
G = sp.MatMul(X.T, X)


def equation(lhs, rhs):
    return sp.Eq(lhs, rhs, evaluate=False)


def undecided_or_refuted(decision):
    return decision.verdict in (Verdict.UNDECIDED, Verdict.REFUTED)


ONE_BY_ONE = {
    "exp": (det(S.MatrixExp(entry)), sp.S.Zero, sp.exp(a)),
    "exp of a contraction": (det(S.MatrixExp(v.T * u)), sp.S.Zero, sp.exp(s)),
    "trace of exp": (tr(S.MatrixExp(v.T * u)), sp.S.One, sp.exp(s)),
    "inverse": (tr(sp.Inverse(v.T * u)), sp.S.Zero, 1 / s),
    "inverse of a sum": (tr(sp.Inverse(sp.MatAdd(sp.Identity(1), v.T * u))), sp.S.Zero, 1 / (1 + s)),
    "power of a sum": (S.Contraction(sp.MatPow(sp.MatAdd(v.T * u, entry), N), 0, 0), sp.S.Zero, (s + a) ** N),
    "symbol": (ONE[0, 0], sp.S.Zero, tr(ONE)),
    "exp of a symbol": (tr(S.MatrixExp(ONE)), sp.S.One, sp.exp(ONE[0, 0])),
}


@pytest.mark.parametrize("name", sampled(ONE_BY_ONE, 2))
def test_a_matrix_of_size_one_is_a_scalar(name):
    expr, wrong, right = ONE_BY_ONE[name]
    assert S.decide_words(expr, wrong).verdict is Verdict.UNDECIDED
    assert S.decide_words(expr, right).verdict is Verdict.PROVED


def gap(c):
    """c/|c|, which has no value where c = 0."""
    return c / sp.Abs(c)


THROUGH_A_GAP = {
    "at 2": (2**n, 2**n * gap(2 - n), n, 1),
    "at 2 from 0": (2**N, 2**N * gap(2 - N), N, 0),
    "at 5": (z**n, z**n * gap(5 - n), n, 1),
    "of a sum": (sp.Sum(2, (i, 1, n)), 2 * n * gap(3 - n) ** 3, n, 1),
    "of a square": (2**n, 2**n * gap(9 - n**2), n, 1),
    "of a matrix": (sp.MatPow(A.subs(n, k), n), sp.MatMul(gap(2 - n), sp.MatPow(A.subs(n, k), n)), n, 1),
    "at a parameter": (z**n, z**n * gap(2 * p - n), n, 1),
    "in a term": (sp.Product(1 / (i - 3), (i, 1, n)), sp.Product(1 / (i - 3), (i, 1, n - 1)) / (n - 3), n, 1),
    "of a factorial": (2**n, 2**n * gap(sp.factorial(n - 2)), n, 1),
}
WITHOUT_A_GAP = {
    "sum of integers": (sp.Sum(i, (i, 1, n)), n * (n + 1) / 2, n, 1),
    "telescope": (sp.Sum(1 / (i * (i + 1)), (i, 1, n)), n / (n + 1), n, 1),
    "odd telescope": (sp.Sum(1 / ((2 * i - 1) * (2 * i + 1)), (i, 1, n)), n / (2 * n + 1), n, 1),
    "product": (sp.Product(1 + 1 / i, (i, 1, n)), n + 1, n, 1),
    "condition free of n": (sp.Product(z / (a - 1), (i, 1, n)), (z / (a - 1)) ** n, n, 1),
}


@pytest.mark.parametrize("name", sampled(THROUGH_A_GAP, 2))
def test_an_induction_does_not_pass_where_a_side_has_no_value(name):
    decision = S.decide_by_induction(*THROUGH_A_GAP[name])
    assert decision.verdict is Verdict.UNDECIDED
    assert "the induction passes through" in decision.why


@pytest.mark.parametrize("name", WITHOUT_A_GAP)
def test_an_induction_with_values_everywhere_is_proved(name):
    assert S.decide_by_induction(*WITHOUT_A_GAP[name]).verdict is Verdict.PROVED


@pytest.mark.parametrize("facts", [{"even": True, "positive": True}, {"odd": True, "positive": True}, {"prime": True}])
def test_an_induction_is_on_all_natural_numbers(facts):
    symbol = sp.Symbol("n", **facts)
    with pytest.raises(ValueError, match="needs an integer symbol"):
        S.decide_by_induction(2**symbol, 2**symbol, symbol, 1)


def rank_one_series(exponent, denominator, rhs):
    terms = sp.MatMul(1 / denominator, (u * v.T) ** exponent)
    return S.decide_series(S.MatrixSum(terms, (N, 0, oo)), sp.MatMul(rhs, u, v.T))


NO_EXPONENT = {
    "n + m": (N + M, sp.factorial(N), s ** (M - 1) * sp.exp(s)),
    "n + 2m": (N + 2 * M, sp.factorial(N), s ** (2 * M - 1) * sp.exp(s)),
    "2n": (2 * N, sp.factorial(N), sp.exp(s**2) / s),
    "mn": (M * N, sp.factorial(N), sp.exp(s**M) / s),
    "n": (N, sp.factorial(N), sp.exp(s) / s),
}


@pytest.mark.parametrize("name", NO_EXPONENT)
def test_a_power_of_rank_one_is_one_only_from_the_first_on(name):
    assert rank_one_series(*NO_EXPONENT[name]).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(("shift", "rhs"), [(k, s ** (k - 1) * sp.exp(s)), (1, sp.exp(s)), (2, s * sp.exp(s))])
def test_a_power_of_rank_one_with_an_exponent_of_at_least_one_is_proved(shift, rhs):
    assert rank_one_series(N + shift, sp.factorial(N), rhs).verdict is Verdict.PROVED


COMPLEX = {
    "constants": (sp.I, sp.I + 1),
    "a symbol": (w, w + 1),
    "a product": (w * z, w * z),
    "a root": (sp.sqrt(x), sp.sqrt(x) + 1),
    "a logarithm": (sp.log(w), sp.log(w) + p),
    "an exponential": (sp.exp(sp.I * x), sp.exp(sp.I * x) + 1),
}
REAL = {
    "real": (x, x + 1),
    "moduli": (sp.Abs(x), 2 * sp.Abs(x)),
    "root": (sp.sqrt(p), 2 * sp.sqrt(p)),
    "signs": (-p, p),
}


def termwise(low, high):
    return S.decide_termwise(*(sp.Sum(side / i**2, (i, 1, oo)) for side in (low, high)))


@pytest.mark.parametrize("name", sampled(COMPLEX, 2))
def test_terms_that_need_not_be_real_are_in_no_order(name):
    assert termwise(*COMPLEX[name]).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("name", REAL)
def test_real_terms_are_compared(name):
    assert termwise(*REAL[name]).verdict is Verdict.PROVED


def over_modulus(c):
    """1 for a real c ≠ 0, and without a value at 0."""
    return sp.sqrt(c**4 + c**2) / sp.sqrt(c**2 + 1) / sp.Abs(c)


PARTS = {
    "at 0": (sp.S.One, 2 * sp.Abs(sp.sign(x)), over_modulus(x)),
    "of a square": (sp.S.One, 2 * sp.sign(x) ** 2, over_modulus(x)),
    "at y": (sp.S.One, 2 * sp.sign(x - y) ** 2, over_modulus(x - y)),
    "of an entry": (sp.S.One, 2 * sp.sign(T[1]) ** 2, over_modulus(T[1])),
    "of all entries": (n, sp.Sum(2 * sp.sign(T[i]) ** 2, (i, 1, n)), None),
    "in a branch": (sp.S.One, 2 * sp.sign(x) ** 2 + sp.Piecewise((0 * x, x > 0), (0, True)), over_modulus(x)),
}


@pytest.mark.parametrize("name", sampled(PARTS, 2))
def test_a_part_of_a_certificate_has_a_value_everywhere(name):
    low, high, part = PARTS[name]
    part = sp.Sum(over_modulus(T[i]), (i, 1, n)) if part is None else part
    assert S.decide_by_certificate(low, high, parts=(part,)).verdict is Verdict.UNDECIDED
    one = sp.Identity(1)
    assert decide_by_squares(low, high, squares=((part, one),), real=()).verdict is Verdict.UNDECIDED
    assert decide_by_terms(low, high, terms=((part, square, 1),)).verdict is Verdict.UNDECIDED


def test_a_square_is_not_divided_by_what_may_be_zero():
    norm, rate = S.contraction(u.T, u), S.contraction(u.T, v)
    sides = rate**2, norm * S.contraction(v.T, v)
    across = sp.MatAdd(sp.MatMul(norm, v), sp.MatMul(-rate, u))
    area = sp.MatAdd(sp.MatMul(u, v.T), sp.MatMul(-1, v, u.T))
    assert "need not exist" in decide_by_squares(*sides, squares=((1 / norm, across),), real=(u, v)).why
    assert decide_by_squares(*sides, squares=((sp.S.Half, area),), real=(u, v)).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    ("low", "high", "part"),
    [
        (2 * x * y, x**2 + y**2, (x - y) ** 2),
        (1 / p, 2 / p, 1 / p),
        (-x, sp.Abs(x), sp.Abs(x) + x),
        (sp.S.One, 1 + sp.sqrt(x**2 + 1), sp.sqrt(x**2 + 1)),
    ],
)
def test_a_part_with_values_everywhere_is_used(low, high, part):
    assert S.decide_by_certificate(low, high, parts=(part,)).verdict is Verdict.PROVED


def test_a_definition_is_used_in_its_range_only():
    g = sp.IndexedBase("g", shape=(m,))
    definition = ForAll(equation(T[i], g[i]), (i, 1, n))
    for end, verdict in ((m, Verdict.UNDECIDED), (n + 1, Verdict.UNDECIDED), (n, Verdict.PROVED)):
        sides = (sp.Sum(table[i], (i, 1, end)) for table in (T, g))
        assert S.decide_finite_sums(*sides, given=(definition,)).verdict is verdict


def generic(lhs, rhs, size, upto=4, **more):
    return S.decide_generic(lhs, rhs, size=size, upto=upto, **more)


def eigenvalues(lhs, rhs, orders):
    return S.decide_by_eigenvalues(lhs, rhs, size=n, orders=orders)


ADMITTED = {
    "even size": (lambda: generic(det(-E), det(E), e), "e ∈ {2, 4}"),
    "odd size": (lambda: generic(det(-O), -det(O), o), "o ∈ {1, 3}"),
    "prime size": (lambda: generic(det(2 * Q), 4 * det(Q), q, 2), "q ∈ {2}"),
    "even order": (lambda: eigenvalues(tr(-A) ** e0, tr(A) ** e0, {e0: range(5)}), "e ∈ {0, 2, 4}"),
    "size": (lambda: generic(det(A.T), det(A), n), "n ≤ 4"),
}
NOT_FOR_ALL = {
    "even size": (lambda: generic(det(-E), -det(E), e), e),
    "odd size": (lambda: generic(det(-O), det(O), o), o),
    "prime size": (lambda: generic(det(-Q), det(Q), q), q),
    "even order": (lambda: eigenvalues(tr(-A) ** e0, -(tr(A) ** e0), {e0: range(5)}), e0),
    "size of a letter": (lambda: S.decide_by_eigenvalues(tr(E), -tr(E), size=e, orders={}), e),
}


@pytest.mark.parametrize("name", ADMITTED)
def test_only_admitted_sizes_and_orders_are_gone_through(name):
    attempt, text = ADMITTED[name]
    decision = attempt()
    assert decision.verdict is Verdict.PROVED
    assert text in decision.scope


@pytest.mark.parametrize("name", NOT_FOR_ALL)
def test_a_witness_is_an_admitted_size_or_order(name):
    attempt, symbol = NOT_FOR_ALL[name]
    witness = attempt().witness
    assert all(getattr(witness[symbol], f"is_{fact}") is wanted for fact, wanted in symbol.assumptions0.items())


def test_nothing_is_proved_where_no_size_is_admitted():
    assert "none of the numbers from 1 to 1" in generic(det(E), det(E.T), e, 1).why


def test_the_scope_names_no_size_and_order_that_does_not_occur():
    four = sp.MatrixSymbol("A", 4, 4)
    decision = generic(det(four.T), det(four), k, 1, orders={M: range(2)})
    assert (decision.verdict, decision.scope, decision.assumes) == (Verdict.PROVED, "generic A", ())


def test_the_scope_names_all_that_is_free_in_the_sides():
    P, R = u + t * v, v - t * u
    value = S.contraction(sp.Transpose(P), P) + S.contraction(sp.Transpose(R), R)
    assert S.decide_derivative(sp.Subs(sp.Derivative(value, t), t, 0), 0).scope == "all n ≥ 1, all u, v"
    assert S.decide_entries(entry - entry, sp.zeros(1)).scope == "these constants"
    assert S.decide_limit(sp.Limit(a * t + w, t, 0), w).scope == "all a, w"
    assert S.decide_arguments(det(E + E.T), det(E.T + E), by=S.decide_words).scope == "all even e ≥ 1, all E"


CLOSED_FORMS = {
    "binomials": (sp.Sum((-1) ** j * sp.binomial(N, j), (j, 0, N)), sp.S.Zero),
    "powers of 0": (sp.Sum(sp.S.Zero**j, (j, 0, N)), sp.S.Zero),
    "length": (sp.Sum(1, (j, N, M)), sp.Max(M - N + 1, 0)),
    "backwards": (sp.Sum(j, (j, 5, 2)), sp.S.Zero),
    "product backwards": (sp.Product(2, (j, 4, 1)), sp.S.One),
    "matrices backwards": (S.MatrixSum(sp.MatMul(j, sp.ImmutableMatrix([[1]])), (j, 5, 2)), sp.zeros(1)),
    "under a substitution": (sp.Subs(sp.Sum(z**j, (j, 0, N)), z, 0), sp.Sum(z**j, (j, 0, N))),
}


@pytest.mark.parametrize("name", sampled(CLOSED_FORMS, 2))
def test_no_closed_form_of_a_sum_is_taken_for_all_ends(name):
    assert undecided_or_refuted(S.decide_entries(*CLOSED_FORMS[name]))


@pytest.mark.parametrize(
    ("sum_", "value"),
    [
        (sp.Sum(j, (j, 5, 2)), -7),
        (sp.Product(2, (j, 4, 1)), sp.Rational(1, 4)),
        (sp.Sum(z**j, (j, 0, 3)), 1 + z + z**2 + z**3),
        (sp.Sum(j, (j, N, N + 1)), 2 * N + 1),
        (sp.Sum(z * j, (j, 1, 0)), 0),
    ],
)
def test_sums_of_known_length_are_their_terms(sum_, value):
    assert S.decide_entries(sum_, value).verdict is Verdict.PROVED
    assert sp.expand(written_out(sum_) - value) == 0


def test_the_value_of_a_function_at_a_double_eigenvalue_is_not_that_of_its_formula():
    A = sp.ImmutableMatrix([[r, 1], [0, 0]])
    for at_zero in (1, 5):
        corner = sp.Piecewise(((sp.exp(r) - 1) / r, sp.Ne(r, 0)), (at_zero, True))
        assert S.decide_entries(S.MatrixExp(A), sp.Matrix([[sp.exp(r), corner], [0, 1]])).assumes == (sp.Ne(r, 0),)
    stated = sp.Matrix([[sp.exp(r), (sp.exp(r) - 1) / r], [0, 1]])
    assert S.decide_entries(S.MatrixExp(A), stated).assumes == (sp.Ne(r, 0),)


negative, odd, prime = (sp.Symbol("l", integer=True, **{fact: True}) for fact in ("negative", "odd", "prime"))
OUTSIDE = {
    "sign of an index": lambda: S.decide_words(sp.Sum(sp.Abs(negative), (negative, 0, N)), -sp.Sum(j, (j, 0, N))),
    "sign of a term": lambda: S.decide_words(sp.Sum((-1) ** odd * z, (odd, 0, N)), sp.Sum(-z, (odd, 0, N))),
    "sign of a series": lambda: S.decide_series(
        sp.Sum(sp.Abs(negative) * z**negative / sp.factorial(-negative), (negative, 0, oo)), sp.S.Zero
    ),
    "square root": lambda: S.decide_entries(sp.Subs(sp.sqrt(p**2), p, -1), sp.Subs(p, p, -1)),
    "equal arguments": lambda: S.decide_arguments(
        sp.exp(sp.Subs(sp.Abs(p), p, t)), sp.exp(sp.Subs(p, p, t)), by=S.decide_words
    ),
    "primes": lambda: S.decide_sums(sp.Sum(sp.Abs(prime) / 2**prime, (prime, -3, oo)), sp.Sum(j / 2**j, (j, -3, oo))),
}


@pytest.mark.parametrize("name", sampled(OUTSIDE, 2))
def test_a_bound_symbol_keeps_to_its_assumptions(name):
    assert OUTSIDE[name]().verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (sp.Sum(sp.Abs(i) * z, (i, 1, n)), sp.Sum(i * z, (i, 1, n))),
        (sp.Subs(sp.sqrt(p**2), p, 2), sp.Integer(2)),
        (sp.Sum(sp.Abs(N), (N, 0, M)), sp.Sum(N, (N, 0, M))),
    ],
)
def test_a_bound_symbol_within_its_assumptions_is_used(low, high):
    assert S.decide_entries(low, high).verdict is Verdict.PROVED


CONTRADICTIONS = {
    "a circle": (x < y, y < r, r < x),
    "two signs": (x < 0, x > 0),
    "an assumption": (p <= 0,),
    "two values": (equation(x, 0), equation(x, 1)),
    "no divisor": (equation(x * y, 1), equation(x, 0)),
    "not itself": (sp.Ne(x, 0), equation(x, 0)),
    "a negative square": (x**2 <= -1,),
    "no real root": (equation(x, x**2 + 1),),
    "a form without zeros": (x**2 - 4 * x + 5 <= 0,),
    "above a parabola": (y >= x**2 - x + 1, 2 * y <= 1),
    "outside a circle": (x**2 + y**2 - 2 * x - 2 * y + 3 <= 0,),
    "a negative modulus": (equation(sp.Abs(w), -1),),
    "two tables": (ForAll(equation(T[i], 0), (i, 1, n)), ForAll(equation(T[m], 1), (m, 1, n))),
    "two bounds of a table": (ForAll(T[i] <= 0, (i, 1, n)), ForAll(T[i] >= 1, (i, 1, n))),
    "two matrices": (equation(A, sp.ZeroMatrix(n, n)), equation(A, I)),
    "a commutator": (equation(A * B - B * A, I),),
    "a negative radius": (S.SpectralRadius(A) <= -1,),
}
CONSISTENT = {
    "an order": (x < y, y < r),
    "equal": (x <= y, y <= x),
    "inverses": (equation(A * B, I), equation(B * A, I)),
    "complex": (equation(w**2, -1),),
    "complex roots": (equation(w, w**2 + 1),),
    "a double root": (x**2 - 4 * x + 4 <= 0,),
    "a vertex": (y >= x**2 - x + 1, 4 * y <= 3),
    "a centre": (x**2 + y**2 - 2 * x - 2 * y + 2 <= 0,),
    "perhaps empty": (ForAll(equation(T[i], 0), (i, 1, N)), ForAll(equation(T[i], 1), (i, 1, N))),
    "commuting": (equation(A * B, B * A),),
    "real": (sp.Eq(sp.Adjoint(A), A.T),),
    "other": (sp.Q.upper_triangular(A), "a cited theorem"),
    "none": (),
}


@pytest.mark.parametrize("name", sampled(CONTRADICTIONS, 2))
def test_a_contradiction_is_found(name):
    assert contradictory(CONTRADICTIONS[name])


@pytest.mark.parametrize("name", sampled(CONSISTENT, 2))
def test_what_some_point_satisfies_is_no_contradiction(name):
    assert not contradictory(CONSISTENT[name])


VACUOUS = {
    "certificate": lambda: S.decide_by_certificate(x + 1, x, multipliers=((1, y <= -1), (1, y >= 0))),
    "piecewise linear": lambda: decide_piecewise_linear(x, x + 1, given=(sp.Le(x, -1), sp.Ge(x, 0))),
    "multiples": lambda: decide_by_equations(
        sp.ZeroMatrix(n, n), A, cofactors=((A, equation(B, I), I), (-A, equation(B, sp.ZeroMatrix(n, n)), I))
    ),
    "definitions": lambda: S.decide_finite_sums(
        T[1], T[1] + T[1], given=(ForAll(equation(T[i], 0), (i, 1, n)), ForAll(equation(T[i], 1), (i, 1, n)))
    ),
    "terms": lambda: decide_by_terms(sp.S.One, 0, terms=((1, square, x),), given=(x > 0, x < 0)),
}


@pytest.mark.parametrize("name", VACUOUS)
def test_nothing_is_proved_from_a_contradiction(name):
    assert VACUOUS[name]().verdict is Verdict.UNDECIDED


DERIVATIVES = {
    "exponential": (sp.Derivative(S.contraction(u.T, S.MatrixExp(t * A) * v), t), A * S.MatrixExp(t * A)),
    "inverse at 0": (
        sp.Subs(sp.Derivative(S.contraction(u.T, sp.Inverse(A + t * B) * v), t), t, 0),
        sp.MatMul(-1, sp.Inverse(A), B, sp.Inverse(A)),
    ),
    "product": (
        sp.Subs(sp.Derivative(S.contraction(sp.Transpose(u + t * v), A * (u + t * v)), t), t, 0),
        None,
    ),
}


@pytest.mark.parametrize("name", DERIVATIVES)
def test_a_contraction_is_differentiated_letter_by_letter(name):
    lhs, matrix = DERIVATIVES[name]
    rhs = S.contraction(v.T, A * u) + S.contraction(u.T, A * v) if matrix is None else S.contraction(u.T, matrix * v)
    assert S.decide_derivative(lhs, rhs).verdict is Verdict.PROVED
    assert undecided_or_refuted(S.decide_derivative(lhs, 2 * rhs))


def test_a_trace_by_unit_columns_may_be_that_of_the_identity():
    column = S.UnitColumn(m, row)
    inner = sp.MatMul(sp.Inverse(G), sp.MatAdd(H.T * X, sp.MatMul(-1, G)))
    total = sp.Sum(S.contraction(column.T, sp.MatMul(inner, column)), (row, 0, m - 1))
    assert S.decide_words(total, tr(sp.Inverse(G) * H.T * X) - m).verdict is Verdict.PROVED
    assert S.decide_words(total, tr(sp.Inverse(G) * H.T * X) - n).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(("shift", "verdict"), [(t, Verdict.PROVED), (2 * t, Verdict.UNDECIDED)])
def test_an_idempotent_needs_no_case_of_a_square_zero(shift, verdict):
    c = sp.Symbol("c")
    P = sp.MatMul(1 / s, u, v.T)
    lhs = S.MatrixFunction(sp.Lambda(z, f(z)), sp.MatAdd(sp.MatMul(c, I), sp.MatMul(t, P)))
    rhs = sp.MatAdd(sp.MatMul(f(c), sp.MatAdd(I, sp.MatMul(-1, P))), sp.MatMul(f(c + shift), P))
    assert S.decide_primary_function(lhs, rhs, alpha=c, beta=t, M=P, s=1).verdict is verdict


def test_exponentials_of_explicit_matrices_are_evaluated_block_by_block():
    block = sp.Matrix([[3, 0, 0, 0], [0, 1, 2, 0], [0, 2, 2, 0], [0, 0, 0, 4]])
    there, back = (S.MatrixExp(c * t * block).doit() for c in (sp.I, -sp.I))
    assert S.decide_identity(there * back, sp.eye(4)).verdict is Verdict.PROVED
    assert S.decide_identity(there.diff(t), sp.I * block * there).verdict is Verdict.PROVED
    g, mu = sp.symbols("g mu")
    full = sp.Matrix([[g, mu, mu, 0], [mu, g / 2, 0, sp.I * mu], [mu, 0, g / 2, mu], [0, mu, sp.I * mu, g / 2]])
    assert isinstance(S.MatrixExp(t * full).doit(), S.MatrixExp)
