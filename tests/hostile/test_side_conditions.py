"""What one side condition alone keeps out: each of these would pass without it."""

import flint
import pytest
import sympy as sp
from flint import fmpq

from numeric_check import Claim, Relation, real
from symbolic import ForAll, MatrixExp, OutsideClass, Verdict, decide
from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.bounds.majorants import majorant
from symbolic.bounds.positivity import nonnegative
from symbolic.bounds.ranges import _open_ends, between
from symbolic.conditions.letters import letter_of
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.definedness.closing import _are_equal_matrices
from symbolic.definedness.domain import unfolded
from symbolic.definedness.known import Known
from symbolic.definedness.limits import limit_value
from symbolic.door.text import _sides
from symbolic.door.worker import decide_text
from symbolic.index_notation.expand import Rules
from symbolic.index_notation.labels import _inside
from symbolic.invariants.density import _admits_identity, is_continuous
from symbolic.kantorovich.lagrangian import _coefficient
from symbolic.polynomials.generic import _differences
from symbolic.procedures.integrals import _is_entire_in
from symbolic.procedures.jet_polynomials import _require_jet, _require_polynomial
from symbolic.procedures.matrices.abstraction import decide_by_abstraction
from symbolic.procedures.matrices.completion import decide_by_completion, equations_in
from symbolic.procedures.matrices.induction import _unroll
from symbolic.procedures.nonnegative_terms import decide_by_terms, square
from symbolic.procedures.polynomial_inequality import decide_polynomial_inequality
from symbolic.procedures.positivity.infeasible import infeasible
from symbolic.procedures.positivity.search import _squares
from symbolic.procedures.positivity.translation import _element
from symbolic.procedures.series.functional_calculus import formula
from symbolic.procedures.slopes import chain_rule
from symbolic.procedures.square_search import _terms
from symbolic.procedures.sums.binomials import _is_slope
from symbolic.procedures.sums.derivatives import slope
from symbolic.procedures.sums.finite_sums import covers, decide_finite_sums
from symbolic.procedures.sums.signs_of_entries import known_from
from symbolic.towers.convert import converter_for
from symbolic.towers.derivatives import vanishes_everywhere
from symbolic.towers.inverse import _is_off_cut
from symbolic.towers.tower import NotConvertedError
from symbolic.words.contractions import _is_whole
from symbolic.words.entry_sums import _diagonal_of
from symbolic.words.normal_form import words
from symbolic.zero_test.atoms import _free_derivative
from symbolic.zero_test.cases import _moduli
from symbolic.zero_test.jets import jet_of
from symbolic.zero_test.split import _has_no_value
from symbolic.zero_test.sums import antidifference
from symbolic.zero_test.zero import decide_zero
from symbolic.zero_test.zeros import zeros_of

x, y = sp.symbols("x y", real=True)
z = sp.Symbol("z")
n, m, i = sp.symbols("n m i", integer=True, positive=True)
j = sp.Symbol("j", integer=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
p = sp.Symbol("p", positive=True)
a = sp.Symbol("a", extended_real=True)
A = sp.MatrixSymbol("A", n, n)
T = sp.IndexedBase("T", shape=(n, n), real=True)
h = sp.IndexedBase("h", shape=(n,), real=True)
ANALYTIC = sp.Predicate("analytic")(sp.Function("f")(x))
DERIVATIVE_AT_2X = sp.Subs(sp.Derivative(sp.Function("f")(y), y), y, 2 * x)
ONE_BY_ONE = sp.ImmutableMatrix([[x]])
SHORTLY = Limits.seconds(600)
converter = converter_for(x, SHORTLY)


def interval(low, high, is_open):
    return between(flint.arb(low), flint.arb(high), is_open, is_open)


TENTH = sp.Rational(1, 10)

FALSE = {  # (lhs, relation, rhs, given)
    "the diagonal is not the table": (
        0,
        "<=",
        sp.Sum(T[i, m], (i, 1, n), (m, 1, n)),
        [ForAll(T[i, i] >= 0, (i, 1, n))],
    ),
    "a skew table is not symmetric": (
        sp.Sum(T[i, m] * h[i], (i, 1, n), (m, 1, n)),
        "==",
        sp.Sum(T[m, i] * h[i], (i, 1, n), (m, 1, n)),
        [ForAll(sp.Eq(T[i, m], -T[m, i]), (i, 1, n), (m, 1, n))],
    ),
    "what is at least an integer is none": (sp.floor(x), "==", x, [x >= j]),
    "what is at most an integer is none": (sp.sin(sp.pi * x), "==", 0, [x < j]),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_not_proved(name):
    lhs, relation, rhs, given = FALSE[name]
    assert decide(lhs, rhs, relation, given).verdict is not Verdict.PROVED


TRUE = {
    "an integral over two letters": (sp.Integral(x * y, (x, 0, 1), (y, 0, 2)), "==", 1, []),
    "at an integer that is a half": (1, "<=", abs(2 * j - 1), []),
    "an integral without ends": (sp.Integral(x, x), "==", x**2 / 2, []),
}


@pytest.mark.parametrize("name", TRUE)
def test_a_true_statement_is_not_refuted(name):
    lhs, relation, rhs, given = TRUE[name]
    assert decide(lhs, rhs, relation, given).verdict is not Verdict.REFUTED


REFUSED = {
    "a letter that may be infinite is no place of a limit": lambda: limit_value(sp.Limit(sp.sin(x), x, a)),
    "a letter of integers comes near to nothing": lambda: limit_value(sp.Limit(j**2, j, 3)),
    "one index twice does not cover a table": lambda: covers((sp.Tuple(i, 1, n),), T[i, i]),
    "that sides differ at I is no equation": lambda: _admits_identity(sp.Ne(A, A.T), A),
    "⌊x⌋ is not continuous": lambda: is_continuous(sp.floor(x), x),
    "j² − √2 j has the root 0": lambda: Known().nonzero(j**2 - sp.sqrt(2) * j),
    "z̄² has no power series": lambda: majorant(sp.conjugate(z) ** 2, z, p, {}, Limits.seconds(5)),
    "a sum has a value": lambda: _has_no_value(x + 1),
    "a case that is left out needs no value": lambda: _has_no_value(sp.Piecewise((sp.oo, x > 0), (1, True))),
    "log² x < 0 somewhere": lambda: nonnegative(sp.log(x) ** 2, {x: (-sp.oo, sp.oo)}, Limits.seconds(20)),
    "what begins above 0 may fall": lambda: nonnegative(
        x**3 - x**2 + TENTH, {x: (sp.S.Zero, sp.oo)}, Limits.seconds(20)
    ),
    "an equation of numbers": lambda: list(equations_in([sp.Eq(x, y)])),
    "f is analytic at x for no reason": lambda: unfolded(ANALYTIC) != (ANALYTIC,),
    "x/2 has no residue": lambda: _moduli(sp.floor(x / 2)),
    "a real x may lie on the cut of asin": lambda: _is_off_cut(converter.tower, sp.asin, converter(x)),
    "f′ = 0 where f ≥ 0 is 0": lambda: _free_derivative(
        jet_of(sp.Derivative(sp.Function("f", nonnegative=True)(x), x))
    ),
    "Σ zʲ to the left converges for |z| > 1": lambda: sp.Lt(abs(z), 1) in natural_domain(sp.Sum(z**j, (j, -sp.oo, 0))),
    "Σ zʲ on both sides converges nowhere": lambda: (
        sp.Lt(abs(z), 1) in natural_domain(sp.Sum(z**j, (j, -sp.oo, sp.oo)))
    ),
    "two matrices of one shape": lambda: _are_equal_matrices(sp.Eq(ONE_BY_ONE, ONE_BY_ONE.subs(x, y), evaluate=False)),
    "an index that is not known to end": lambda: _inside(i, (sp.S.One, n), {}, Rules()),
    "the ends of [0, 2] times (1, 2)": lambda: any(_open_ends(interval(0, 2, False), interval(1, 2, True))),
    "atan 2z has no series on the unit disk": lambda: majorant(
        sp.atan(2 * z), z, p, {p: (sp.S.Zero, sp.S.One)}, SHORTLY
    ),
    "x is not 0": lambda: vanishes_everywhere(x, SHORTLY),
    "1/(k(k + 1)) has a pole": lambda: antidifference(1 / (i * (i + 1)), i, j, SHORTLY),
    "x + π is not x": lambda: Evaluator({x: TENTH}, 80, SHORTLY).exact(x + sp.pi),
    "a second derivative is no slope": lambda: _is_slope(sp.Subs(sp.Derivative(sp.Function("f")(x), (x, 2)), x, 0)),
    "sin² 1/x has no limit": lambda: limit_value(sp.Limit(sp.sin(1 / x) ** 2, x, 0)),
    "x is no entry of a diagonal": lambda: _diagonal_of(x, i, n),
    "nothing does not contradict itself": lambda: infeasible(()),
    "an entry of the first row is no sum of all": lambda: _is_whole(A[0, i], {i: n}),
    "x ≠ y names no letter": lambda: letter_of(sp.Ne(x, y), set()),
    "−1 is no square": lambda: _squares([[fmpq(-1)]], [sp.ring("x", sp.QQ)[0].one]),
    "a positive number is no index": lambda: known_from((sp.Le(p, n),)).ranges,
    "the table is not its diagonal": lambda: implied(
        (ForAll(T[i, m] > 0, (i, 1, n), (m, 1, n)),), ForAll(T[i, i] > 0, (i, 1, n))
    ),
    "log² t is not entire": lambda: _is_entire_in(x, sp.log(x) ** 2),
    "Bⁿ with n in B has no recursion": lambda: _unroll(sp.MatPow(n * A, n), n, 1, {}) == sp.MatPow(n * A, n) * (n * A),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_rule_is_not_applied_where_it_does_not_hold(name):
    assert not REFUSED[name]()


def test_where_branches_meet_a_derivative_has_no_known_domain():
    with pytest.raises(UnknownDomain, match=r"where the branches of .* meet is not known"):
        natural_domain(sp.Derivative(sp.Piecewise((x, sp.Contains(x, sp.Interval(0, 1))), (0, True)), x))


def test_a_range_does_not_move_with_a_parameter():
    with pytest.raises(UnknownDomain, match="a range moves with a parameter: x"):
        natural_domain(sp.Derivative(sp.Sum(sp.Function("f")(i), (i, 1, x)), x))


OUTSIDE = {  # (call, what is said)
    "a jump has no chain rule": (lambda: chain_rule(sp.floor(x), {x: sp.S.One}), "is not composed of entire functions"),
    "0ᴺ is 0 or I": (
        lambda: words(sp.MatPow(sp.MatAdd(A, -A, evaluate=False), N)),
        "its value depends on the exponent",
    ),
    "matrices of two shapes": (
        lambda: decide_by_completion.__wrapped__(A, sp.Identity(2)),
        "not two matrices of one shape",
    ),
    "|z| has no chain rule": (lambda: chain_rule(abs(z), {z: sp.S.One}), "is not composed of entire functions"),
    "f′ at 2x is no letter": (lambda: _require_polynomial(DERIVATIVE_AT_2X), "no polynomial at a point"),
    "the root of a matrix": (lambda: formula(sp.MatPow(A, sp.S.Half), A, z), "no function of A alone"),
    "a function at (x, x)": (lambda: _require_jet(sp.Function("f")(x, x)), "no derivative of a function"),
    "the root of a trace": (lambda: _terms(sp.sqrt(sp.Trace(A.T * A))), "no product of words"),
    "eˣ is no polynomial": (lambda: _element(sp.ring("x", sp.QQ)[0], sp.exp(x), [x]), "is no polynomial"),
    "a matrix is no number": (lambda: list(_differences(sp.eye(2), x, None)), "the two sides differ in shape"),
    "an index is no entry": (lambda: slope(h[i] * x, i), "otherwise than as an entry"),
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_is_outside_of_a_class_is_said_to_be(name):
    call, said = OUTSIDE[name]
    with pytest.raises(OutsideClass, match=said):
        call()


REFUSALS = {  # (call, error, what it says)
    "the place of the second derivative in a matrix": (
        lambda: decide(sp.Derivative(sp.Trace(A * A), (A, 2)), 2 * A.T),
        ValueError,
        "must have one shape",
    ),
    "an entry of the diagonal does not run through a table": (
        lambda: _coefficient(x, (sp.Tuple(i, 1, n),), T[i, i], (i, m)),
        ValueError,
        "does not run through all of the shape",
    ),
    "no attribute is the transpose": (
        lambda: decide_text("x.real = x", real=["x"]),
        ValueError,
        "the text uses Attribute",
    ),
    "a number is no text": (lambda: _sides(3), ValueError, "ASCII characters; got int"),
    "a text is no hypothesis": (
        lambda: Claim(lhs=x, rhs=x, relation=Relation.EQUAL, variables=(real("x"),), hypotheses=("x > 0",)),
        TypeError,
        "hypotheses must be SymPy relations",
    ),
    "0ˣ is not 0 everywhere": (
        lambda: converter_for(0**x, Limits.seconds(5))(0**x),
        NotConvertedError,
        "a power of 0 with a symbolic exponent",
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_has_no_meaning_is_refused_by_name(name):
    call, error, said = REFUSALS[name]
    with pytest.raises(error, match=said):
        call()


def test_the_zero_of_a_complex_letter_is_found():
    assert zeros_of(z + sp.I, SHORTLY) == [(z, -sp.I)]


def test_a_zero_beside_a_number_is_a_number(without_processes):
    assert decide_text("0 <= x^2", real=["x"]).verdict is Verdict.PROVED


UNDECIDED = {
    "Σ 1/(k(k + 1)) from j < 0 on": lambda: decide_zero(sp.Sum(1 / (i * (i + 1)), (i, j, n)) - (1 / j - 1 / (n + 1))),
    "a square of cosh is no square of a modulus": lambda: decide_by_abstraction(
        sp.cosh(z) ** 2 * MatrixExp(A), z * sp.conjugate(z) * MatrixExp(A)
    ),
    "two values are put at once": lambda: decide_finite_sums(sp.Subs(x * y * h[i], (x, y), (2, 3)), 2 * y * h[i]),
    "z² is not known to be ≥ 0": lambda: decide_by_terms(sp.S.Zero, z**2, terms=((1, lambda u: u**2, z),)),
    "the square of z is not known to be ≥ 0": lambda: decide_by_terms(sp.S.Zero, square(z), terms=((1, square, z),)),
    "there is no point at all": lambda: decide_zero(z, domain=sp.false),
    "xʸ is no polynomial": lambda: decide_polynomial_inequality(x**y, x**y + 1),
    "pʸ has no root for a letter": lambda: decide_polynomial_inequality(p**y, p**y + 1),
    "a table is no order of its indices": lambda: decide_finite_sums(
        sp.Sum(h[i] * T[i, m], (i, 1, n), (m, 1, n)), -sp.Sum(h[i] * T[m, i], (i, 1, n), (m, 1, n))
    ),
}


@pytest.mark.parametrize("name", UNDECIDED)
def test_what_a_procedure_is_not_made_for_is_undecided(name):
    assert UNDECIDED[name]().verdict is Verdict.UNDECIDED


def test_the_growth_of_a_power_with_a_letter_in_the_exponent_is_not_known():
    total = sp.Sum((n / (n + 1)) ** x * z**n, (n, 1, sp.oo))
    assert str(natural_domain(total)) == f"(Q.converges({total}),)"
