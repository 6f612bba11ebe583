"""A difference that keeps no sign may vanish between two points, unless a condition keeps the points apart."""

import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Relation,
    Verdict,
    check,
    complex_number,
    dimension,
    entries,
    real,
    square,
    sweep,
    variable_of,
)

X, Y = real("x"), real("y")
x, y = X.symbol, Y.symbol


def different(lhs, *hypotheses):
    return Claim(lhs=lhs, rhs=sp.S.Zero, variables=(X, Y), hypotheses=hypotheses, relation=Relation.DIFFERENT)


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    ("lhs", "hypotheses"),
    [
        (x - y, (sp.Ne(x, y),)),
        (x * y, (sp.Ne(x, 0), sp.Ne(y, 0))),
        ((x - y) * (x**2 + 1), (sp.Ne(2 * x, 2 * y), sp.Ne(x, 5))),
    ],
)
def test_a_difference_whose_zeros_a_condition_excludes_holds(judge, lhs, hypotheses):
    assert judge(different(lhs, *hypotheses)).verdict == Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    ("lhs", "hypotheses"),
    [
        (x - y, ()),
        (x - y, (sp.Ne(x, y + 1),)),
        (x * y, (sp.Ne(x, 0),)),
        (sp.sinh(x - y) - sp.Rational(1, 3) + y**5, (sp.Ne(x, y),)),
    ],
)
def test_a_condition_beside_the_zeros_does_not_hide_them(judge, lhs, hypotheses):
    assert judge(different(lhs, *hypotheses)).verdict != Verdict.HOLDS


N, M = (sp.Symbol(name, integer=True, nonnegative=True) for name in "NM")
K = dimension("k")
A, B, T = square("A", K), square("B", K), entries("T", K)
LENGTH, INDEX = K.symbol, sp.Symbol("i", integer=True)
ZERO = sp.ZeroMatrix(LENGTH, LENGTH)


def claim_of(lhs, rhs, variables, *hypotheses, relation=Relation.DIFFERENT):
    return Claim(lhs=lhs, rhs=sp.sympify(rhs), variables=variables, hypotheses=hypotheses, relation=relation)


def in_integers(lhs, rhs=0, *hypotheses, relation=Relation.DIFFERENT):
    return claim_of(lhs, rhs, (variable_of(N), variable_of(M)), *hypotheses, relation=relation)


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    "claim",
    [
        in_integers(N**2 - 61 * M**2, 1, M > 0),
        in_integers(2**N - 7, M**2, N > 7),
        claim_of(sp.Sum(T.symbol[INDEX] ** 2, (INDEX, 1, LENGTH)), 7, (K, T)),
        claim_of(A.symbol * B.symbol, ZERO, (K, A, B), sp.Ne(A.symbol, ZERO), sp.Ne(B.symbol, ZERO)),
    ],
)
def test_integers_tables_and_matrices_that_may_be_equal_between_the_points_are_not_said_to_differ(judge, claim):
    assert judge(claim).verdict != Verdict.HOLDS


@pytest.mark.parametrize("claim", [in_integers(2 * N, 2 * M + 1), in_integers(N**2 + 1, 3 * M), in_integers(N**2, 2)])
def test_integers_that_differ_modulo_a_number_or_at_all_roots_hold(claim):
    assert check(claim).verdict == Verdict.HOLDS


def hot(condition):
    return sp.Piecewise((1, condition), (0, True))


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_case_that_no_point_meets_is_not_judged(judge):
    case = hot(sp.Eq(N * M, 733 * 739))
    evidence = judge(in_integers(case, 0, N > 1, M > 1, relation=Relation.EQUAL))
    assert evidence.verdict == Verdict.UNDECIDED
    assert evidence.why == "the case M*N = 541687 is met at no point"
    assert judge(in_integers(case, 0, sp.Ne(N * M, 733 * 739), relation=Relation.EQUAL)).verdict == Verdict.HOLDS
    assert (
        judge(in_integers(hot(sp.Eq(N * M, 221)), 0, N > 1, M > 1, relation=Relation.EQUAL)).verdict == Verdict.REFUTED
    )
    entry = claim_of(*(sp.Sum(hot(sp.Eq(T.symbol[INDEX], 3)), (INDEX, 1, LENGTH)), 0, (K, T)), relation=Relation.EQUAL)
    assert judge(entry).verdict == Verdict.REFUTED


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_case_by_an_equation_is_drawn(judge):
    evidence = judge(in_integers(sp.KroneckerDelta(N, 25 + M), relation=Relation.EQUAL))
    assert evidence.verdict == Verdict.REFUTED


Z = complex_number("z")
z = Z.symbol


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("lhs", [sp.exp(z) - z, z**2 + z + 7, sp.sinh(z) + 10 * sp.I])
def test_complex_numbers_that_differ_at_the_points_may_be_equal_between(judge, lhs):
    assert judge(claim_of(lhs, 0, (Z,))).verdict != Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
def test_one_part_that_keeps_its_sign_is_enough(judge):
    assert judge(claim_of(sp.Abs(z) + 1, sp.I * sp.Abs(z), (Z,))).verdict == Verdict.HOLDS


@pytest.mark.parametrize(("power", "verdict"), [(2, Verdict.REFUTED), (4, Verdict.REFUTED), (5, Verdict.UNDECIDED)])
def test_a_matrix_whose_eigenvalues_are_not_drawn_one_by_one_is_special(power, verdict):
    claim = claim_of(
        sp.Determinant(A.symbol), 1, (K, A), sp.Eq(A.symbol**power, sp.Identity(LENGTH)), relation=Relation.EQUAL
    )
    assert check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("judge", "distance", "verdict"),
    [
        (check, 5, Verdict.UNDECIDED),
        pytest.param(sweep, 5, Verdict.UNDECIDED, marks=pytest.mark.slow),
        (check, 6, Verdict.HOLDS),
        pytest.param(sweep, 6, Verdict.HOLDS, marks=pytest.mark.slow),
    ],
)
def test_a_line_that_touches_a_disc_comes_close_to_it(judge, distance, verdict):
    line = claim_of(3 * x + 4 * y, distance, (X, Y), x**2 + y**2 <= 1)
    assert judge(line).verdict == verdict


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_table_that_may_be_empty_has_conditions(judge):
    table = sp.IndexedBase("p", shape=(N,), real=True)
    total = sp.Sum(table[INDEX], (INDEX, 1, N))
    variables = (variable_of(N), variable_of(table))
    squares = claim_of(
        sp.Sum(table[INDEX] ** 2, (INDEX, 1, N)), 1, variables, sp.Eq(total, 1), relation=Relation.AT_MOST
    )
    assert judge(squares).verdict == Verdict.REFUTED


def test_a_table_needs_a_shape():
    table = sp.IndexedBase("p", real=True)
    with pytest.raises(ValueError, match=r"the table p needs a shape, such as IndexedBase\('p', shape=\(n,\)\)"):
        claim_of(table[1], 1, (variable_of(table),))


@pytest.mark.parametrize("judge", [check, sweep])
def test_squares_that_vanish_together_come_close(judge):
    squares = claim_of(sp.sin(x) ** 2 + sp.sin(y) ** 2, 0, (X, Y), x > 1, y > 1)
    assert judge(squares).verdict == Verdict.UNDECIDED


@pytest.mark.parametrize("judge", [check, sweep])
def test_what_only_tends_to_0_is_not_taken_to_touch_it(judge):
    for law in (claim_of(sp.exp(-(x**2)), 0, (X, Y)), claim_of(x * y, 0, (X, Y), x > 0, y > 0)):
        assert judge(law).verdict == Verdict.HOLDS
