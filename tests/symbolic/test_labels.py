"""Names of bound indices capture nothing: neither a label nor an index takes a name that is free."""

from itertools import combinations_with_replacement, product

import pytest
import sympy as sp

import symbolic as S
from symbolic.decision import Verdict
from symbolic.definedness import implied
from symbolic.expressions.extremes import Largest
from symbolic.index_notation.expand import normal_form
from symbolic.index_notation.labels import free_depth, label
from symbolic.index_notation.term import Rules
from symbolic.renaming import apart

n = sp.Symbol("n", integer=True, positive=True)
i, j, k = sp.symbols("i j k", integer=True)
p, q, r = (sp.IndexedBase(name, shape=(n,), real=True) for name in "pqr")
P, Q = (sp.IndexedBase(name, shape=(n, n), real=True) for name in "PQ")
ROWS = S.ForAll(sp.Eq(sp.Sum(P[i, j], (j, 1, n)), p[i]), (i, 1, n))
COLUMNS = S.ForAll(sp.Eq(sp.Sum(P[i, j], (i, 1, n)), q[j]), (j, 1, n))
TRIPLES = S.ForAll(sp.Eq(sp.Sum(P[i, k] * Q[k, j], (k, 1, n)), r[i] * r[j]), (i, 1, n), (j, 1, n))


def total(term, *indices):
    return sp.Sum(term, *((index, 1, n) for index in indices))


@pytest.mark.parametrize(
    ("lhs", "relation", "rhs"),
    [
        (total((p[i] - q[i]) ** 2, i), "<=", 0),
        (total((p[i] - q[i]) ** 2, i), "==", 0),
        (total(p[i] ** 2, i), "==", total(p[i], i) ** 2),
        (total(p[i] * q[i], i), "==", total(p[i] ** 2, i)),
        (total(p[i] * p[j] * P[i, j], i, j), "==", total(q[i] * q[j] * P[i, j], i, j)),
        (total(p[i] ** 3, i), "==", total(q[i] ** 3, i)),
    ],
)
@pytest.mark.parametrize(
    "given", [(ROWS, COLUMNS), *(pytest.param(one, marks=pytest.mark.slow) for one in ((ROWS,), (COLUMNS,)))]
)
def test_marginals_of_a_plan_do_not_agree(lhs, relation, rhs, given):
    assert S.decide(lhs, rhs, relation=relation, given=given, timeout=4).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (total(p[i], i), total(q[i], i)),
        (total(p[i] * r[i], i), total(P[i, j] * r[i], i, j)),
        (total(p[i] ** 2, i), total(P[i, j] * P[i, k], i, j, k)),
    ],
)
def test_marginals_are_still_used(lhs, rhs):
    assert S.decide(lhs, rhs, given=(ROWS, COLUMNS), timeout=10).verdict is Verdict.PROVED


def test_the_depth_is_free_of_all_labels_but_the_own_ones():
    term = p[label(1, 0)] * q[label(1, 1)]
    assert free_depth([term], [label(1, 0), label(1, 1)]) == 1
    assert free_depth([term], [label(1, 0)]) == 2
    assert free_depth([term * r[label(2, 0)]], [label(1, 0)]) == 3
    assert free_depth([total(term, i)], [label(1, 0), label(1, 1)]) == 2


NESTED = [
    sp.Abs(total(P[i, j], j)),
    sp.exp(total(P[i, j] * p[j], j)),
    Largest(P[i, j] - p[j], (j, 1, n)),
    sp.Abs(total(sp.Abs(total(Q[i, k] * P[k, j], k)), j)),
    sp.Max(p[i], total(P[i, k] * p[k], k)),
]


def value(expr, size, tables):
    """An expression of tables of a size, its sums and maxima written out."""
    expr = expr.subs(n, size).doit()
    expr = expr.replace(Largest, lambda term, limits: sp.Max(*(term.subs(limits[0], at) for at in range(1, size + 1))))
    return expr.doit().replace(
        lambda part: isinstance(part, sp.Indexed), lambda part: tables[part.base.label.name, part.indices]
    )


@pytest.mark.parametrize(("first", "second"), list(combinations_with_replacement(NESTED, 2)))
def test_a_normal_form_has_the_value_of_what_it_is_the_form_of(first, second):
    size = 2
    places = range(1, size + 1)
    tables = {(name, (sp.Integer(a),)): sp.Rational(a * 7 + ord(name), 5) for name in "pqr" for a in places}
    tables |= {
        (name, (sp.Integer(a), sp.Integer(b))): sp.Rational((-1) ** (a + b) * (11 * a + 3 * b) + ord(name) % 5, 3)
        for name, a, b in product("PQ", places, places)
    }
    expr = total(first * second.subs(i, j) * P[i, j], i, j)
    once = normal_form(expr, Rules())
    assert sp.expand(value(once, size, tables) - value(expr, size, tables)) == 0
    assert normal_form(once, Rules()) == once


UP = S.ForAll(P[i, j] >= 0, (i, 1, j), (j, 1, n))
l, m = sp.symbols("l m", integer=True, positive=True)
z = sp.IndexedBase("z", shape=(l,), real=True)
DELTA = sp.Sum(sp.KroneckerDelta(i, j) * z[i], (i, 1, n))


@pytest.mark.parametrize(
    ("lhs", "relation", "rhs", "given"),
    [
        (0, "<=", sp.Sum(sp.exp(i), (i, k, j), (j, 1, n)), (j >= k,)),
        (0, "<=", sp.Sum(P[i, k], (i, 1, j)), (UP, j >= 1, j <= n, k >= 1, k <= n)),
        (
            p[j] * sp.Sum(sp.exp(DELTA), (j, 1, m)),
            "==",
            p[j] * sp.Sum(sp.exp(z[j]), (j, 1, m)),
            (j >= 1, j <= n, n <= l, m <= l),
        ),
    ],
)
def test_a_condition_on_a_letter_says_nothing_of_an_index_of_its_name(lhs, relation, rhs, given):
    assert S.decide(lhs, rhs, relation=relation, given=given, timeout=4).verdict is not Verdict.PROVED


def test_a_value_is_not_known_to_exist_by_a_condition_on_a_letter_of_the_name_of_the_index():
    apart_from_k = S.ForAll(sp.Ne(p[i] - k, 0), (i, 1, n))
    needed = S.ForAll(sp.Ne(p[k] - k, 0), (k, 1, n))
    assert not implied((apart_from_k, k >= 1), needed)
    assert implied((needed, k >= 1), needed)
    rows = S.ForAll(sp.Ne(sp.Sum(P[i, k], (k, 1, n)), 0), (i, 1, n))
    assert not implied((rows,), S.ForAll(sp.Ne(sp.Sum(P[k, k], (k, 1, n)), 0), (k, 1, n)))
    assert implied((rows,), S.ForAll(sp.Ne(sp.Sum(P[j, k], (k, 1, n)), 0), (j, 1, n)))


def test_names_that_are_bound_and_free_are_told_apart_and_no_others():
    nested = sp.Sum(sp.Sum(P[i, j], (i, 1, j)), (j, 1, n))
    same, condition = apart(nested, j >= 2)
    assert condition == (j >= 2)
    assert j not in same.atoms(sp.Symbol)
    assert apart(nested, i >= 2)[0] != nested
    assert apart(nested, k >= 2) == (nested, k >= 2)


def test_a_decision_names_the_conditions_as_they_were_given():
    found = S.decide(p[j] * total(p[i], i), p[j] * total(q[i], i), given=(ROWS, COLUMNS, j >= 1, j <= n))
    assert found.verdict is Verdict.PROVED
    assert {ROWS, COLUMNS} <= set(found.assumes)
