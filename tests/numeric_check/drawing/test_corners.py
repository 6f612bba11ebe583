"""Tables of a given sum are drawn nearly disjoint, nearly certain and nearly equal, and plans in their corners."""

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, dimension, distribution, entries, square, sweep
from numeric_check.drawing.corners import corners
from symbolic import ForAll, SpectralAbscissa, SpectralRadius

N, M = dimension("n"), dimension("m")
P, Q, W = (distribution(name, N, positive=True) for name in "pqw")
n, m, p, q, w = (each.symbol for each in (N, M, P, Q, W))
i, j = sp.symbols("i j", integer=True, positive=True)
PLAN, ROWS, COLUMNS = entries("pi", N, M, nonnegative=True), entries("r", N), entries("c", M)
pi, r, c = PLAN.symbol, ROWS.symbol, COLUMNS.symbol
A = square("A", N)
MARGINS = (
    ForAll(sp.Eq(sp.Sum(pi[i, j], (j, 1, m)), r[i]), (i, 1, n)),
    ForAll(sp.Eq(sp.Sum(pi[i, j], (i, 1, n)), c[j]), (j, 1, m)),
)
FEW = sp.Rational(1, 100)


def total(term):
    return sp.Sum(term, (i, 1, n))


def at_most(lhs, rhs, *variables, given=()):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    return Claim(lhs=lhs, rhs=rhs, variables=variables, hypotheses=given, relation=Relation.AT_MOST)


AFFINITY = total(sp.sqrt(p[i] * q[i]))
DISTANCE = total(sp.Abs(p[i] - q[i])) / 2
DIVERGENCE = total(p[i] * sp.log(p[i] / q[i]))
PAIR = (N, P, Q)
FALSE = {
    "disjoint": at_most(FEW, AFFINITY, *PAIR),
    "disjoint, of four entries": at_most(DISTANCE, 1 - FEW, *PAIR, given=(n >= 4,)),
    "disjoint, the first of three and the last": at_most(total(sp.Abs(p[i] - w[i])), 2 - FEW, N, P, Q, W),
    "nearly certain": at_most(total(p[i] ** 2), 1 - FEW / 10, N, P, given=(n >= 2,)),
    "tiny": at_most(DIVERGENCE, 500, *PAIR),
    "nearly equal": at_most(sp.Rational(2001, 1000) * DISTANCE**2, DIVERGENCE, *PAIR),
    "a plan of half a unit": at_most(pi[1, 1], r[1] * c[1], N, M, PLAN, ROWS, COLUMNS, given=MARGINS),
    "a plan of one unit": at_most(
        pi[1, 1], r[1] * c[1], N, M, PLAN, ROWS, COLUMNS, given=(*MARGINS, sp.Eq(total(r[i]), 1))
    ),
}
TRUE = {
    "affinity": at_most(AFFINITY, 1, *PAIR),
    "distance": at_most(DISTANCE, 1, *PAIR, given=(n >= 4,)),
    "Pinsker": at_most(2 * DISTANCE**2, DIVERGENCE, *PAIR),
    "three distances": at_most(total(sp.Abs(p[i] - w[i])), 2, N, P, Q, W),
    "a plan": at_most(pi[1, 1], sp.Min(r[1], c[1]), N, M, PLAN, ROWS, COLUMNS, given=MARGINS),
}


@pytest.mark.parametrize("name", FALSE)
def test_what_is_false_in_a_corner_is_refuted(name):
    assert check(FALSE[name]).verdict is Verdict.REFUTED


@pytest.mark.slow
@pytest.mark.parametrize("name", ["disjoint", "tiny", "nearly equal", "a plan of half a unit"])
def test_so_it_is_by_a_sweep(name):
    assert sweep(FALSE[name]).verdict is Verdict.REFUTED


@pytest.mark.parametrize("name", TRUE)
def test_what_is_true_in_the_corners_holds(name):
    assert check(TRUE[name]).verdict is Verdict.HOLDS


@pytest.mark.parametrize("name", [pytest.param("Pinsker", marks=pytest.mark.slow), "a plan"])
def test_so_it_does_by_a_sweep(name):
    assert sweep(TRUE[name]).verdict is Verdict.HOLDS


def test_the_tables_of_corners_have_the_sum_and_no_corner_is_drawn_of_equations():
    found = corners(FALSE["disjoint"])
    assert all(sum(values[p]) == sum(values[q]) == 1 for values in found)
    assert min(min(values[p]) for values in found) < sp.Rational(1, 10**300)
    assert corners(Claim(lhs=AFFINITY, rhs=AFFINITY, variables=PAIR)) == ()
    assert corners(at_most(r[1], 1, N, ROWS)) == ()


def test_the_conditions_choose_the_length():
    assert {values[n] for values in corners(FALSE["disjoint, of four entries"])} == {4}


def test_plans_have_one_entry_or_more_and_their_margins():
    found = corners(FALSE["a plan of half a unit"])
    assert (found[0][n], found[0][m]) == (1, 1)
    assert any(values[n] != values[m] for values in found)
    for values in found:
        rows, columns = values[pi].shape
        assert [sum(values[pi][k, at] for at in range(columns)) for k in range(rows)] == list(values[r])


@pytest.mark.parametrize(
    ("lhs", "rhs", "given"),
    [
        (SpectralRadius(A.symbol), 0.9, SpectralRadius(A.symbol) < 1),
        pytest.param(SpectralAbscissa(A.symbol), -0.01, SpectralAbscissa(A.symbol) < 0, marks=pytest.mark.slow),
        pytest.param(sp.re(sp.Trace(A.symbol)), 10 * n, sp.Eq(sp.Determinant(A.symbol), 1), marks=pytest.mark.slow),
    ],
    ids=["radius", "abscissa", "determinant"],
)
def test_matrices_are_at_the_end_of_what_their_spectrum_may_be(lhs, rhs, given):
    stated = at_most(lhs, sp.nsimplify(rhs), N, A, given=(given,))
    assert check(stated).verdict is Verdict.REFUTED
