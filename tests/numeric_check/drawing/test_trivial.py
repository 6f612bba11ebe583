"""Equations that a letter satisfies by being 0: what holds as it is 0 is not said to hold."""

import numpy as np
import pytest
import sympy as sp

import numeric_check as N
from numeric_check import Claim, Verdict, check, sweep
from numeric_check.drawing.order import stages
from numeric_check.drawing.sources import critical_points, points
from numeric_check.drawing.trivial import is_zero, thinned, trivial_letters
from symbolic import ForAll

n = N.dimension("n")
i, j = sp.symbols("i j", integer=True)
size = n.symbol
X, Y, M = (sp.IndexedBase(name, shape=(size,) * rank, real=True) for name, rank in (("X", 1), ("Y", 1), ("M", 2)))
W = sp.IndexedBase("W", shape=(size, size), nonnegative=True)
A = N.square("A", n)
x, y = N.column("x", n), N.column("y", n)
c = sp.Symbol("c", real=True)


def equation(lhs, rhs=0):
    return sp.Eq(lhs, rhs, evaluate=False)


def of_all(condition, end=size):
    return ForAll(condition, (i, 1, end))


def total(term, *indices):
    return sp.Sum(term, *((index, 1, size) for index in indices))


def claim(lhs, rhs, *given):
    names = set().union(*(part.free_symbols for part in (lhs, rhs, *given)))
    tables = [N.Variable(symbol=base) for base in (X, Y, M, W) if base.label in names]
    letters = [v for v in (A, x, y) if v.symbol in names]
    numbers = [N.real("c")] if c in names else []
    return Claim(lhs=lhs, rhs=rhs, variables=(n, *numbers, *tables, *letters), hypotheses=given)


EIGENVECTOR = equation(A.symbol * x.symbol, c * x.symbol)
BALANCED = of_all(equation(sp.Sum(W[i, j] * (X[i] - X[j]), (j, 1, size))))
FALSE = [
    (
        "the energy of a weighted graph with directions",
        (total(W[i, j] * (X[i] - X[j]) ** 2, i, j), sp.S.Zero, BALANCED),
    ),
    (
        "a right eigenvector is not a left one",
        (x.symbol.T * A.symbol * y.symbol, c * x.symbol.T * y.symbol, EIGENVECTOR),
    ),
    (
        "a right eigenvector of a table is not a left one",
        (
            total(X[i] * M[i, j] * Y[j], i, j),
            c * total(X[i] * Y[i], i),
            of_all(equation(sp.Sum(M[i, j] * X[j], (j, 1, size)), c * X[i])),
        ),
    ),
    ("one of two is 0 at each place", (X[1] * Y[size], sp.S.Zero, of_all(equation(X[i] * Y[i])))),
]
TRUE = [
    (
        "the energy of a symmetric graph",
        (
            total(W[i, j] * (X[i] - X[j]) ** 2, i, j),
            sp.S.Zero,
            BALANCED,
            ForAll(equation(W[i, j], W[j, i]), (i, 1, size), (j, 1, size)),
        ),
    ),
    ("an eigenvector", (A.symbol**2 * x.symbol, c**2 * x.symbol, EIGENVECTOR)),
    ("one of two is 0 at each place", (total(X[i] * Y[i], i), sp.S.Zero, of_all(equation(X[i] * Y[i])))),
]
ASKED = {"check": check, "sweep": sweep}


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize(("name", "parts"), FALSE, ids=[name for name, _ in FALSE])
def test_what_fails_where_no_letter_is_0_is_refuted(name, parts, ask):
    assert ASKED[ask](claim(*parts)).verdict is Verdict.REFUTED


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize(("name", "parts"), TRUE, ids=[name for name, _ in TRUE])
def test_what_is_true_holds(name, parts, ask):
    assert ASKED[ask](claim(*parts)).verdict is Verdict.HOLDS


def test_a_letter_is_trivial_if_its_equation_is_one_between_zeros():
    assert trivial_letters((EIGENVECTOR,)) == (x.symbol,)
    assert set(trivial_letters((BALANCED,))) == {W, X}
    assert trivial_letters((equation(total(X[i], i), 1), sp.Ge(c, 0), equation(total(X[i] ** 2, i)))) == ()


def test_few_points_have_a_trivial_letter_that_is_0():
    drawn = list(points(claim(*FALSE[1][1]), 20, np.random.default_rng(0)))
    assert len(drawn) == 20
    assert sum(is_zero((x.symbol,), point) for point in drawn) <= 4


@pytest.mark.parametrize("letter", [A.symbol, W])
def test_some_rows_of_one_letter_are_0(letter):
    (stage,) = (stage for stage in stages(claim(*EIGENVECTOR.args, BALANCED)) if stage.symbol == letter)
    for seed in range(5):
        drawn = thinned(letter)(stage, np.random.default_rng(seed), 0, {size: sp.Integer(4)}).tolist()
        assert 1 <= sum(all(entry == 0 for entry in row) for row in drawn) <= 3


def test_tables_with_rows_of_zeros_are_drawn_beside_trivial_letters_alone():
    def has_a_row(point):
        return any(all(e == 0 for e in row) and len(row) > 1 for row in point[W].tolist())

    assert any(map(has_a_row, critical_points(claim(*FALSE[0][1]), np.random.default_rng(0))))
    free = claim(total(W[i, j], i, j), total(W[j, i], i, j))
    assert not any(map(has_a_row, critical_points(free, np.random.default_rng(0))))


def test_a_sweep_that_refutes_says_nothing_of_points_that_were_not_drawn():
    swept = sweep(claim(total(X[i], i), sp.S.Zero, of_all(equation(X[i] * X[i + 1]), size - 1)))
    assert (swept.verdict, swept.why) == (Verdict.REFUTED, "")


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize("place", [i + 1, size - i, 2 * i])
def test_no_point_has_an_entry_outside_of_its_table(place, ask):
    stated = claim(X[1], sp.S.Zero, of_all(equation(X[i], X[place])))
    assert ASKED[ask](stated).verdict is Verdict.UNDECIDED
