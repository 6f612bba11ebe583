"""Sums with cases by the zeros of a table: what holds on the support and off it, and what is refused."""

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Relation, check, dimension, entries
from numeric_check import Verdict as Numeric
from symbolic import ForAll, Largest, Verdict, decide
from symbolic.procedures.sums.support import decide_by_support
from tests.sampling import sampled

n, m = sp.symbols("n m", integer=True, positive=True)
i, j, k = sp.symbols("i j k", integer=True, positive=True)
p = sp.IndexedBase("p", shape=(n,), positive=True)
q = sp.IndexedBase("q", shape=(n,), nonnegative=True)
x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xy")
X = sp.IndexedBase("X", shape=(n + 1,), real=True)
J = sp.IndexedBase("J", shape=(n, m), nonnegative=True)
M = sp.IndexedBase("M", shape=(n, m), positive=True)
r = sp.IndexedBase("r", shape=(m,), positive=True)
I, K, BOTH = (i, 1, n), (k, 1, n), ((i, 1, n), (j, 1, m))
MASSES = tuple(sp.Eq(sp.Sum(weights[i], I), 1) for weights in (p, q))


def S(term, *limits):
    return sp.Sum(term, *(limits or (I,)))


def unless_zero(weight, term, otherwise=0):
    return sp.Piecewise((term, weight > 0), (otherwise, True))


KL = S(unless_zero(q[i], q[i] * sp.log(q[i] / p[i])))
Z = S(sp.exp(-x[k]), K)
TRUE = {
    "Gibbs": ("<=", sp.S.Zero, KL, MASSES),
    "the free energy": (
        "==",
        S(unless_zero(q[i], q[i] * sp.log(q[i] * sp.exp(x[i]) * Z))),
        S(q[i] * x[i]) + S(unless_zero(q[i], q[i] * sp.log(q[i]))) + sp.log(Z),
        MASSES[1:],
    ),
    "Donsker and Varadhan": ("<=", S(q[i] * x[i]) - sp.log(S(p[i] * sp.exp(x[i]))), KL, MASSES[1:]),
    "the largest entropy": ("<=", -S(unless_zero(q[i], q[i] * sp.log(q[i]))), sp.log(n), MASSES[1:]),
    "pairs": (
        "<=",
        S(J[i, j] - M[i, j], *BOTH),
        S(unless_zero(J[i, j], J[i, j] * sp.log(J[i, j] / M[i, j])), *BOTH),
        (),
    ),
    "pairs with a table of one index": (
        "==",
        S(unless_zero(J[i, j], J[i, j] * r[j]), *BOTH),
        S(J[i, j] * r[j], *BOTH),
        (),
    ),
    "a positive multiple of an entry": (
        "==",
        S(M[i, j] * unless_zero(J[i, j] / M[i, j], J[i, j] / M[i, j] * sp.log(J[i, j] / M[i, j])), *BOTH),
        S(unless_zero(J[i, j], J[i, j] * sp.log(J[i, j] / M[i, j])), *BOTH),
        (),
    ),
    "two sums over one range": ("==", S(unless_zero(q[i], q[i] * x[k]), I, K), S(q[i]) * S(x[k], K), ()),
    "the rest": ("==", S(unless_zero(q[i], 0, x[i])) + S(unless_zero(q[i], x[i])), S(x[i]), ()),
}
FALSE = {
    "Gibbs without masses": ("<=", 0, KL, ()),
    "Gibbs turned round": ("<=", KL, 0, MASSES),
    "the other convention": ("<=", 0, S(unless_zero(q[i], q[i] * sp.log(q[i] / p[i]), -1)), MASSES),
    "the rest counted twice": ("==", S(unless_zero(q[i], x[i], 2 * x[i])), S(x[i]), ()),
    "off the support q is 0, and x is not": ("==", S(unless_zero(q[i], x[i])), S(x[i]), ()),
    "the rest of a multiple counted": (
        "==",
        S(M[i, j] * unless_zero(J[i, j] / M[i, j], J[i, j] / M[i, j], 1), *BOTH),
        S(J[i, j], *BOTH),
        (),
    ),
    "a multiple that may be negative": ("==", S(unless_zero(x[i] * q[i], q[i])), S(q[i]), ()),
    "a diagonal is no product": ("==", S(unless_zero(q[i], q[i] * x[i])), S(q[i]) * S(x[k], K), ()),
}


@pytest.mark.parametrize("name", sampled(TRUE, 2, but=["Donsker and Varadhan", "Gibbs", "pairs"]))
def test_what_holds_on_the_support_and_off_it_is_proved(name):
    relation, lhs, rhs, given = TRUE[name]
    decision = decide(lhs, rhs, relation, given=given, timeout=60)
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes == given or not decision.assumes


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_false_claims_are_not_proved(name):
    relation, lhs, rhs, given = FALSE[name]
    assert decide_by_support(lhs, rhs, relation=relation, given=given).verdict is Verdict.UNDECIDED


def test_a_table_may_have_no_entries():
    N = sp.Symbol("N", integer=True, nonnegative=True)
    w = sp.IndexedBase("w", shape=(N,), nonnegative=True)
    weighted = S(unless_zero(w[i], w[i] * sp.exp(w[i])), (i, 1, N))
    assert decide_by_support(0, weighted, relation="<=").verdict is Verdict.PROVED
    assert decide_by_support(1, N + weighted, relation="<=").why.startswith("where w has no entries")


CASES = S(unless_zero(q[i], q[i]))
OTHERS = {
    "the index itself": S(i * unless_zero(q[i], q[i])),
    "one place": CASES + q[1],
    "a neighbour": S(unless_zero(q[i], X[i + 1])),
    "a free index": CASES + q[k],
    "a delta": S(unless_zero(q[i], q[i]) * sp.KroneckerDelta(i, k), I, K),
    "the largest": CASES + Largest(q[k], K),
    "a part of the range": CASES + S(q[i], (i, 2, n)),
    "a triangle": S(unless_zero(q[i], x[k]), (k, 1, i), I),
    "one of two indices": S(unless_zero(J[i, j], J[i, j]), *BOTH) + S(r[j], (j, 1, m)),
    "a pair turned round": S(unless_zero(J[i, j], J[i, j] - J[j, i]), *BOTH),
    "two ranges for one index": S(unless_zero(q[i], q[i]), (i, 1, 2), I) - 2 * S(q[i]),
    "a length of a pair": n * S(unless_zero(J[i, j], J[i, j]), *BOTH),
}


REFUSALS = "whole range", "both indices", "of another range", "depends on the range", "two ranges"


@pytest.mark.parametrize("name", sampled(OTHERS, 2))
def test_other_uses_of_the_range_are_refused(name):
    decision = decide_by_support(OTHERS[name], 0)
    assert decision.verdict is Verdict.UNDECIDED
    assert any(refusal in decision.why for refusal in REFUSALS), decision.why


def test_an_index_of_another_range_with_the_same_name_is_another_index():
    s = sp.IndexedBase("s", shape=(m,), real=True)
    total = S(unless_zero(q[i], q[i]) * sp.Sum(s[i], (i, 1, m)))
    assert decide_by_support(total, S(q[i]) * sp.Sum(s[j], (j, 1, m))).verdict is Verdict.PROVED
    assert decide_by_support(total, S(q[i]) * sp.Sum(s[j] ** 2, (j, 1, m))).verdict is Verdict.UNDECIDED


def test_a_condition_on_all_entries_is_one_on_each_part():
    given = (ForAll(x[i] <= y[i], I),)
    larger = S(unless_zero(q[i], q[i] * y[i]))
    assert decide_by_support(S(q[i] * x[i]), larger, relation="<=", given=given).verdict is Verdict.PROVED
    assert decide_by_support(S(q[i] * x[i]), larger, relation="<=").verdict is Verdict.UNDECIDED


def test_a_table_that_may_be_negative_has_no_support():
    z = sp.IndexedBase("z", shape=(n,), real=True)
    decision = decide_by_support(S(unless_zero(z[i], z[i])), S(z[i]))
    assert decision.verdict is Verdict.UNDECIDED
    assert "without negative ones" in decision.why


@pytest.mark.parametrize("name", sampled(TRUE, 2, but=["Donsker and Varadhan"]))
def test_what_is_proved_holds_in_numbers_with_zeros(name):
    relation, lhs, rhs, given = TRUE[name]
    sizes = dimension("n"), dimension("m")
    tables = {
        "p": entries("p", sizes[0], positive=True),
        "q": entries("q", sizes[0], nonnegative=True),
        "x": entries("x", sizes[0]),
        "J": entries("J", *sizes, nonnegative=True),
        "M": entries("M", *sizes, positive=True),
        "r": entries("r", sizes[1], positive=True),
    }
    named = {base.label.name for side in (lhs, rhs, *given) for base in side.atoms(sp.IndexedBase)}
    variables = (*(sizes if "J" in named else sizes[:1]), *(tables[letter] for letter in tables if letter in named))
    claim = Claim(lhs=lhs, rhs=rhs, relation=Relation(relation), variables=variables, hypotheses=given)
    assert check(claim, rng=np.random.default_rng(0)).verdict == Numeric.HOLDS
