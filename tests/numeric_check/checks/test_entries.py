"""Tables of entries as variables: values in every arithmetic, conditions for all indices, and what is out of range."""

import numpy as np
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Relation,
    Verdict,
    adverse_points,
    check,
    dimension,
    entries,
    index,
    real,
    sweep,
)
from numeric_check.checks.one_point import satisfies
from numeric_check.drawing.floats import drawn_batch
from numeric_check.evaluation.evaluate import exact_scope
from numeric_check.rules.conversion import is_irrational
from numeric_check.rules.refusals import Undefined
from numeric_check.rules.sympy_values import sympy_value
from symbolic import ForAll, Largest, Smallest, symmetric_tensor
from tests.drawn_points import claim_of, drawn

N, M = dimension("n"), dimension("m")
n, m = N.symbol, M.symbol
i, j, k = sp.symbols("i j k", integer=True, positive=True)
A, X, W = entries("A", N, M), entries("x", N), entries("w", N, nonnegative=True)
a, x, w = A.symbol, X.symbol, W.symbol
to_n, to_m = (i, 1, n), (j, 1, m)


def verdicts(lhs, rhs, *variables, **how):
    claim = Claim(lhs=lhs, rhs=rhs, variables=variables, **how)
    return check(claim, count=12).verdict, sweep(claim, size=800).verdict


def test_sums_of_entries_agree_with_numpy():
    for point in drawn([N, M, A, X], 8, seed=3):
        table = np.array(point[a].tolist(), dtype=object)
        vector = np.array(point[x].tolist(), dtype=object)
        quadratic = sp.Sum(x[i] * a[i, j] * a[k, j] * x[k], to_n, to_m, (k, 1, n))
        product = vector @ table
        scope = exact_scope(point)
        assert scope.value(quadratic) == scope.value(sp.sympify(product @ product))


def test_true_and_false_identities_are_told_apart():
    square = sp.Sum(x[i], to_n) ** 2
    assert verdicts(square, sp.Sum(x[i] * x[k], to_n, (k, 1, n)), N, X) == (Verdict.HOLDS, Verdict.HOLDS)
    assert verdicts(square, sp.Sum(x[i] ** 2, to_n), N, X) == (Verdict.REFUTED, Verdict.REFUTED)
    assert verdicts(sp.Sum(sp.KroneckerDelta(i, j) * x[i] * x[j], to_n, (j, 1, n)), sp.Sum(x[i] ** 2, to_n), N, X) == (
        Verdict.HOLDS,
        Verdict.HOLDS,
    )


def test_extremes_are_those_of_the_terms():
    biggest, least = Largest(x[i], to_n), Smallest(x[i], to_n)
    assert verdicts(biggest, -Smallest(-x[i], to_n), N, X) == (Verdict.HOLDS, Verdict.HOLDS)
    assert verdicts(least, biggest, N, X, relation=Relation.AT_MOST) == (Verdict.HOLDS, Verdict.HOLDS)
    assert verdicts(biggest, least, N, X) == (Verdict.REFUTED, Verdict.REFUTED)
    assert verdicts(biggest, sp.Sum(x[i], to_n) / n, N, X, relation=Relation.AT_MOST) == (
        Verdict.REFUTED,
        Verdict.REFUTED,
    )


def test_an_extreme_of_irrational_terms_that_is_wrong_is_refuted():
    t = real("t")
    same = Largest(sp.exp(t.symbol) * w[i] ** 0, to_n)
    evidence = check(Claim(lhs=same, rhs=2 * sp.exp(t.symbol), variables=(N, W, t)), count=8)
    assert evidence.verdict is Verdict.REFUTED


def test_a_hypothesis_for_all_indices_selects_the_points():
    low = ForAll(x[i] <= 0, to_n)
    lhs, rhs = sp.Sum(sp.Abs(x[i]), to_n), -sp.Sum(x[i], to_n)
    assert verdicts(lhs, rhs, N, X, hypotheses=(low,)) == (Verdict.HOLDS, Verdict.HOLDS)
    assert verdicts(lhs, rhs, N, X) == (Verdict.REFUTED, Verdict.REFUTED)


def test_structured_tables_have_their_structure_exactly():
    H, T, b = entries("H", N, N), entries("T", N, N, N), entries("b", N, N)
    first = ForAll(sp.Eq(b.symbol[i, j] + b.symbol[j, i], 1 - sp.KroneckerDelta(i, j)), to_n, (j, 1, n))
    structure = (symmetric_tensor(H.symbol), symmetric_tensor(T.symbol), first)
    for point in drawn([N, H, T, b], 8, hypotheses=structure):
        hessian, third, first = (np.array(point[v.symbol].tolist(), dtype=object) for v in (H, T, b))
        assert (hessian == hessian.T).all()
        assert (third == third.transpose(1, 0, 2)).all()
        assert (third == third.transpose(2, 1, 0)).all()
        assert (first + first.T == 1 - np.eye(int(point[n]), dtype=int)).all()
    claim = claim_of(N, T, hypotheses=structure[1:2])
    values = drawn_batch(claim, np.random.default_rng(0), 1, 5).values[T.symbol]
    assert (values == values.transpose(0, 2, 1, 3)).all()
    assert (values == values.transpose(0, 3, 2, 1)).all()


def test_defined_entries_are_the_values_of_their_formula():
    marginal = entries("p", N)
    lhs, rhs = sp.Sum(marginal.symbol[i], to_n), sp.Sum(a[i, j], to_m, to_n)
    holds = ForAll(sp.Eq(marginal.symbol[i], sp.Sum(a[i, j], to_m)), to_n)
    evidence = check(Claim(lhs=lhs, rhs=rhs, variables=(N, M, A, marginal), hypotheses=(holds,)), count=8)
    assert (evidence.verdict, evidence.points) == (Verdict.HOLDS, 16)


def test_an_index_outside_of_the_table_has_no_value():
    evidence = check(Claim(lhs=x[i], rhs=x[i], variables=(N, X, index("i", N))), count=4)
    assert evidence.verdict is Verdict.HOLDS
    beyond = check(Claim(lhs=x[n + 1], rhs=x[n + 1], variables=(N, X)), count=4)
    assert beyond.verdict is Verdict.REFUTED
    assert "outside of the table" in beyond.why


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="needs at least one length"):
        entries("x")
    with pytest.raises(TypeError, match="dimensions, ints or expressions"):
        entries("x", "n")
    with pytest.raises(TypeError, match="ForAll needs a condition"):
        ForAll("x < 1", to_n)
    with pytest.raises(ValueError, match="must be its variables"):
        Claim(lhs=x[1], rhs=a[1, 1], variables=(N, X))
    with pytest.raises(TypeError, match="ForAll needs a condition"):
        ForAll(x[i], to_n)
    with pytest.raises(TypeError, match="ForAll needs limits"):
        ForAll(x[i] <= 0)
    with pytest.raises(TypeError, match="Largest needs limits"):
        Largest(x[i], (i, n))


def _critics(best):
    """A critic T of n states with the weights p and q, and T_i = best at all of them."""
    P, Q = (entries(name, N, positive=True) for name in "pq")
    T = entries("T", N)
    p, q, t = (variable.symbol[i] for variable in (P, Q, T))
    given = ForAll(sp.Eq(t, best(p, q)), (i, 1, n))
    return Claim(
        lhs=sp.Sum(p * sp.exp(t), (i, 1, n)), rhs=sp.Sum(q, (i, 1, n)), variables=(N, P, Q, T), hypotheses=(given,)
    )


def test_a_table_whose_entries_are_logarithms_is_drawn_and_judged():
    claim = _critics(lambda p, q: sp.log(q / p))
    drawn = list(adverse_points(claim, 12, np.random.default_rng(0)))
    tables = [point[claim.variables[3].symbol] for point in drawn]
    assert any(is_irrational(table) for table in tables)
    assert all(satisfies(claim, point) for point in drawn)
    assert check(claim, rng=np.random.default_rng(0)).verdict == Verdict.HOLDS


def test_a_false_claim_of_a_table_of_logarithms_is_refuted():
    claim = _critics(lambda p, q: sp.log(q / p) + sp.Rational(1, 10**30))
    evidence = check(claim, rng=np.random.default_rng(0))
    assert evidence.verdict == Verdict.REFUTED
    _, p, q, T = (variable.symbol for variable in claim.variables)
    other = {n: sp.Integer(1), p: sp.ImmutableDenseNDimArray([1]), q: sp.ImmutableDenseNDimArray([2])}
    near = sp.log(2) + sp.Rational(1, 10**30)
    assert satisfies(claim, {**other, T: sp.ImmutableDenseNDimArray([near])})
    assert not satisfies(claim, {**other, T: sp.ImmutableDenseNDimArray([sp.log(2)])})


def test_an_entry_outside_of_a_table_of_logarithms_has_no_value():
    t = sp.IndexedBase("t", shape=(2,), real=True)
    scope = exact_scope({t: sp.ImmutableDenseNDimArray([sp.log(2), sp.log(3)])})
    assert sympy_value(1 + t[2], scope) == 1 + sp.log(3)
    assert sympy_value(t[3], scope) is None
    assert sympy_value(sp.exp(-sp.Sum(t[i], (i, 1, 2))), scope) == sp.Rational(1, 6)
    assert sympy_value(sp.Sum(t[i], (i, 1, 3)), scope) is None
    with pytest.raises(Undefined, match="outside of the table"):
        scope.value(t[3])
