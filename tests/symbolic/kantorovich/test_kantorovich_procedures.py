"""Linear arithmetic and sums of terms that are evidently not negative prove what is true and nothing else."""

from fractions import Fraction
from itertools import product

import pytest
import sympy as sp
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from numeric_check import Claim, between, check, real, sweep
from symbolic import Verdict
from symbolic.cones import membership
from symbolic.procedures import piecewise_linear
from symbolic.procedures.nonnegative_terms import (
    decide_by_terms,
    is_evidently_positive,
    logarithm_gap,
    modulus_gap,
    square,
)
from symbolic.procedures.piecewise_linear import decide_piecewise_linear
from tests.drawn_points import adverse, drawn
from tests.sampling import examples

a, b, c, d = sp.symbols("a b c d", real=True)
p, q = sp.symbols("p q", positive=True)
SMALL = st.integers(-3, 3)


@examples(60)
@given(data=st.data(), m=st.integers(1, 3), count=st.integers(0, 5))
def test_a_vector_is_in_a_cone_or_separated_from_it_and_the_answer_is_its_own_proof(data, m, count):
    vectors = st.lists(SMALL, min_size=m, max_size=m).map(lambda row: [fmpq(x) for x in row])
    generators, target = data.draw(st.lists(vectors, min_size=count, max_size=count)), data.draw(vectors)
    found = membership(generators, target)
    if found.inside:
        assert all(value >= 0 for value in found.multipliers)
        total = [sum((v * g[i] for v, g in zip(found.multipliers, generators, strict=True)), fmpq(0)) for i in range(m)]
        assert total == target
    else:
        products = [sum((y * x for y, x in zip(found.separator, g, strict=True)), fmpq(0)) for g in generators]
        assert all(value >= 0 for value in products)
        assert sum((y * x for y, x in zip(found.separator, target, strict=True)), fmpq(0)) < 0


def test_a_cone_needs_vectors_of_one_length():
    with pytest.raises(ValueError, match="one length, at least 1"):
        membership([[fmpq(1)]], [fmpq(1), fmpq(2)])
    with pytest.raises(ValueError, match="one length, at least 1"):
        membership([], [])


TRUE = [
    (sp.Min(a, b), a, "<="),
    (sp.Min(a, b) + sp.Max(a, b), a + b, "=="),
    (abs(a - c), abs(a - b) + abs(b - c), "<="),
    (sp.Max(a, b), (a + b + abs(a - b)) / 2, "=="),
    (sp.Min(a, sp.Max(b, c)), sp.Max(sp.Min(a, b), sp.Min(a, c)), "=="),
    (-p, q, "<="),
    (sp.Min(p, 0), sp.S.Zero, "=="),
]
FALSE = [
    (sp.Max(a, b), a, "<="),
    (sp.Min(a, b) + sp.Max(a, b), a - b, "=="),
    (abs(a - b) + abs(b - c), abs(a - c), "<="),
    (sp.Max(a, b), (a + b - abs(a - b)) / 2, "=="),
    (a, a + sp.Rational(1, 10**30), "=="),
    (2 * abs(a), abs(a) + 1, "<="),
    (q, p, "<="),
    (p + q, sp.Max(p, q) + sp.Rational(1, 2), "=="),
]


@pytest.mark.parametrize(("lhs", "rhs", "relation"), TRUE)
def test_what_is_true_of_piecewise_linear_forms_is_proved(lhs, rhs, relation):
    decision = decide_piecewise_linear(lhs, rhs, relation=relation)
    assert (decision.verdict, decision.relation) == (Verdict.PROVED, relation)


@pytest.mark.parametrize(("lhs", "rhs", "relation"), FALSE)
def test_what_is_false_of_piecewise_linear_forms_is_refuted_at_a_point(lhs, rhs, relation):
    decision = decide_piecewise_linear(lhs, rhs, relation=relation)
    assert decision.verdict is Verdict.REFUTED
    left, right = (side.xreplace(dict(decision.witness)) for side in (lhs, rhs))
    assert left > right if relation == "<=" else left != right


FORMS = st.recursive(
    st.sampled_from([a, b, a - b, 1 - a, sp.Integer(2), b / 2]),
    lambda inner: st.builds(
        lambda kind, x, y: {"min": sp.Min(x, y), "max": sp.Max(x, y), "abs": abs(x), "add": x - y}[kind],
        st.sampled_from(["min", "max", "abs", "add"]),
        inner,
        inner,
    ),
    max_leaves=4,
)


@examples(60)
@given(lhs=FORMS, rhs=FORMS)
def test_a_proof_holds_on_a_grid_and_everything_is_decided(lhs, rhs):
    decision = decide_piecewise_linear(lhs, rhs, relation="<=")
    assert decision.verdict in (Verdict.PROVED, Verdict.REFUTED)
    if decision.verdict is Verdict.PROVED:
        grid = [Fraction(i, 2) for i in range(-6, 7)]
        for x, y in product(grid, grid):
            at = {a: sp.Rational(x), b: sp.Rational(y)}
            assert lhs.xreplace(at) <= rhs.xreplace(at)


def test_what_is_given_is_used_and_assumed():
    relations = (a <= b, b <= c)
    decision = decide_piecewise_linear(a, c, given=relations, relation="<=")
    assert (decision.verdict, decision.assumes) == (Verdict.PROVED, relations)
    assert decide_piecewise_linear(a, c, given=relations[:1], relation="<=").verdict is Verdict.REFUTED
    assert decide_piecewise_linear(a, b, given=(sp.Eq(a, b),)).verdict is Verdict.PROVED


def test_a_counterexample_on_the_boundary_of_a_strict_condition_is_none():
    whole = sp.Symbol("n", integer=True)
    for lhs, rhs, facts in (
        (sp.S.One, sp.S.Zero, (3 * whole >= 1, 3 * whole <= 2)),
        (sp.S.One, sp.S.Zero, (p <= -a, a >= 0)),
    ):
        decision = decide_piecewise_linear(lhs, rhs, given=facts, relation="<=")
        assert decision.verdict is Verdict.UNDECIDED
        assert "strict" in decision.why
    assert decide_piecewise_linear(sp.S.One, abs(a), given=(a > 0, a < 1), relation="<=").verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    ("lhs", "rhs", "why"),
    [
        (a * b, b * a + a, "no affine form"),
        (sp.Symbol("z"), sp.S.Zero, "not known to be real"),
        (sp.sqrt(2) * a, a, "no affine form"),
        (sp.Matrix([a, b]), a, "not two scalars"),
        (sp.oo + a, a, "no affine form"),
    ],
)
def test_what_is_outside_of_the_class_is_left_open(lhs, rhs, why):
    decision = decide_piecewise_linear(lhs, rhs)
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


def test_a_relation_that_is_no_order_is_refused_and_one_that_is_no_fact_left_open():
    with pytest.raises(ValueError, match="compared by == or <="):
        decide_piecewise_linear(a, b, relation="!=")
    assert "what is given must be" in decide_piecewise_linear(a, b, given=(sp.Ne(a, b),)).why


def test_too_many_cases_are_given_up(monkeypatch):
    monkeypatch.setattr(piecewise_linear, "MAX_CASES", 2)
    decision = decide_piecewise_linear(abs(a + b + c), abs(a) + abs(b) + abs(c), relation="<=")
    assert decision.verdict is Verdict.UNDECIDED
    assert "more than 2 cases" in decision.why


A, B = real("a"), real("b")


@pytest.mark.parametrize(("lhs", "rhs", "verdict"), [
    (sp.Min(a, b) + sp.Max(a, b), a + b, "holds"),
    (sp.Min(a, b, 0), sp.Min(a, b), "refuted"),
    (sp.Max(a, b) - abs(a - b), sp.Min(a, b), "holds"),
])  # fmt: skip
def test_minima_and_maxima_are_checked_and_swept(lhs, rhs, verdict):
    claim = Claim(lhs=lhs, rhs=rhs, variables=(A, B))
    assert check(claim).verdict == verdict
    assert sweep(claim).verdict == verdict


def test_complex_numbers_have_no_least_one():
    z = sp.Symbol("z")
    claim = Claim(lhs=sp.Min(a, b), rhs=a, variables=(A, B, between(sp.Symbol("c", real=True), a, a)))
    assert check(claim).verdict == "refuted"
    with pytest.raises(ValueError, match="must be real"):
        between(z, a, b)


def test_a_variable_between_bounds_takes_both_ends_and_none_of_an_empty_interval():
    found = adverse([A, between(c, a - 1, a + 1)], 40)
    assert {point[c] - point[a] for point in found} >= {sp.Integer(-1), sp.Integer(1)}
    assert not drawn([A, between(c, a + 1, a)], 1)


GAPS = ((1, logarithm_gap, p),)


@pytest.mark.parametrize(
    ("lhs", "rhs", "terms", "facts"),
    [
        (sp.log(p), p - 1, GAPS, ()),
        (2 * a * b, a**2 + b**2, ((1, square, a - b),), ()),
        (-a, abs(a), ((1, modulus_gap, -a),), ()),
        (sp.S.Zero, (1 - a) * b**2, ((1 - a, square, b),), (a < 1,)),
        (sp.S.Zero, (2 - 2 * a) * b**2, ((2 - 2 * a, square, b),), (a <= 1,)),
    ],
)
def test_a_certificate_of_terms_proves_its_inequality_and_not_its_converse(lhs, rhs, terms, facts):
    decision = decide_by_terms(lhs, rhs, terms=terms, given=facts)
    assert (decision.verdict, decision.relation, decision.assumes) == (Verdict.PROVED, "<=", facts)
    assert decide_by_terms(rhs, lhs, terms=terms, given=facts).verdict is Verdict.UNDECIDED
    assert (
        decide_by_terms(lhs, rhs * (1 + sp.Rational(1, 10**30)), terms=terms, given=facts).verdict is not Verdict.PROVED
    )


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (((-1, square, a),), "the factor -1"),
        (((a, square, b),), "the factor a"),
        (((1 - a, square, b),), "the factor 1 - a"),
        (((1, logarithm_gap, a),), "logarithm_gap of a"),
        (((1, square, sp.I * a),), "square of I*a"),
        (((1, square, sp.Symbol("z")),), "square of z"),
        (((1, square, sp.log(a)),), "square of log(a)"),
        (((sp.log(p), square, b),), "the factor log(p)"),
        (((p - q, square, b),), "the factor p - q"),
        (((a**3, square, b),), "the factor a**3"),
        (((1, sp.cosh, a),), "is not known to be"),
        (((1 / (a - 1), square, b),), "the factor 1/(a - 1)"),
    ],
)
def test_a_term_whose_sign_is_not_evident_is_refused_even_where_the_sum_fits(terms, why):
    total = sum(c * h(x) for c, h, x in terms)
    decision = decide_by_terms(sp.S.Zero, total, terms=terms)
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


def test_what_is_given_to_a_certificate_has_to_be_a_comparison():
    with pytest.raises(TypeError, match="must be a comparison"):
        decide_by_terms(a, a, terms=(), given=(sp.Eq(a, 0),))


def test_what_is_given_of_a_symbol_says_nothing_of_one_that_is_bound():
    bound = sp.Integral(a**2, (a, 0, b)) + (1 - a) ** 2
    terms = ((1, square, 1 - a),)
    assert decide_by_terms(sp.S.Zero, bound, terms=terms, given=(a < 1,)).verdict is Verdict.UNDECIDED


@examples(80)
@given(data=st.data())
def test_what_is_evidently_positive_is_positive_wherever_what_is_given_holds(data):
    leaves = st.sampled_from([a, b, p, 1 - a, a - 1, b + 2, sp.Integer(-2), sp.Rational(1, 3)])
    expr = data.draw(
        st.recursive(
            leaves,
            lambda inner: st.one_of(
                st.builds(lambda x, y: x + y, inner, inner),
                st.builds(lambda x, y: x * y, inner, inner),
                st.builds(lambda x, n: x**n if x != 0 else x, inner, st.sampled_from([-2, -1, 2, 3])),
            ),
            max_leaves=5,
        )
    )
    if is_evidently_positive(expr, given=(a < 1, b > -2)):
        for at in product((-3, 0, sp.Rational(1, 2)), (-1, 0, 2), (sp.Rational(1, 4), 3)):
            value = expr.subs(dict(zip((a, b, p), at, strict=True)))
            assert not value.is_finite or value > 0
