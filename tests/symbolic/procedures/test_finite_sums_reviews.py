"""Statements on finite sums that hostile reviews found proved though false, and calls that crashed or hung."""

import time
from functools import partial

import pytest
import sympy as sp

from numeric_check import Claim, check, dimension, entries, index, real, sweep
from numeric_check import Verdict as Judged
from numeric_check.evaluation.evaluate import exact_scope
from symbolic import (
    ForAll,
    Largest,
    Verdict,
    decide_by_certificate,
    decide_by_two_bounds,
    decide_finite_sums,
)
from symbolic.kantorovich import dual, lagrangian
from tests.drawn_points import drawn
from tests.sampling import sampled

n, m = sp.symbols("n m", integer=True, positive=True)
N = sp.Symbol("n", integer=True, nonnegative=True)  # another size of the same name
i, j, k = sp.symbols("i j k", integer=True, positive=True)
t, r = sp.Symbol("t"), sp.Symbol("r", real=True)
f, p, x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "fpxy")
z, u = sp.IndexedBase("z", shape=(n,)), sp.IndexedBase("u")
w = sp.IndexedBase("w", shape=(n,), nonnegative=True)
F = sp.Function("F")
I, J, K = ((name, 1, n) for name in (i, j, k))
X, Y = sp.symbols("X Y", commutative=False)
a, b = sp.Dummy("a"), sp.Dummy("a")
SHAPES = ((i, j), (i, j), (i,), (j,), (i,), (j,))  # sizes named as the indices are


def S(term, *limits):
    return sp.Sum(term, *limits)


def part(term, *given):
    return decide_by_certificate(sp.S.Zero, term, parts=(term,), given=given)


FALSE = {
    # for x = (1, 2), i = 2 the sides are 3 and 4
    "a maximum over a range that depends on the index of a sum": lambda: decide_finite_sums(
        S(Largest(x[k], (k, 1, i)), I), n * Largest(x[k], (k, 1, i))
    ),
    "sizes of one name": lambda: decide_finite_sums(
        S(F(u[i], a) * F(u[j], b), (i, 1, n), (j, 1, N)), S(F(u[i], a) * F(u[j], b), (j, 1, n), (i, 1, N))
    ),
    # x_1 takes the values 1, …, n
    "an entry as an index": lambda: decide_finite_sums(S(x[1], (x[1], 1, n)), n * x[1]),
    # p is as it is at one t
    "a definition under a derivative": lambda: decide_finite_sums(
        sp.Derivative(p[1] * t, t), 2 * t * x[1], given=(ForAll(sp.Eq(p[i], t * x[i]), I),)
    ),
    "a definition under a substitution": lambda: decide_finite_sums(
        sp.Subs(p[1] * t, t, 5), 25 * x[1], given=(ForAll(sp.Eq(p[i], t * x[i]), I),)
    ),
    # F(0) for n = j = 2
    "a bound of an index under a substitution": lambda: decide_finite_sums(
        sp.Subs(F(S(sp.KroneckerDelta(i, j) * u[i], I)), n, 1), F(u[j]), given=(sp.Le(j, n),)
    ),
    # the slope of r is 1 at 0 as well
    "a derivative by cases": lambda: decide_finite_sums(
        sp.Derivative(x[1] * sp.Piecewise((0, sp.Eq(r, 0)), (r, True)), r),
        x[1] * sp.Piecewise((0, sp.Eq(r, 0)), (1, True)),
    ),
    "a derivative by an integer": lambda: decide_finite_sums(
        sp.Derivative(sp.cos(sp.pi * n) * u[1], n), sp.I * sp.pi * (-1) ** n * u[1]
    ),
    "an index outside of its assumptions": lambda: decide_finite_sums(S(sp.Abs(i) * u[1], (i, -3, 3)), 0),
    "a substitution for a bound symbol": lambda: decide_finite_sums(
        sp.Subs(x[1] * sp.Integral(t, (t, 0, 1)), t, 5), x[1] * sp.Rational(25, 2)
    ),
    # about one j, and for all j
    "a fact about a free index of the same name": lambda: part(S(x[j], J), x[j] >= 0),
    "a fact with a free index of the same name": lambda: part(S(x[j] - y[j], J), ForAll(x[i] >= y[j], I)),
    "a fact about a free index in a weight": lambda: decide_by_certificate(
        S(x[i] * f[i], I), S(x[i] * p[i], I), multipliers=((x[i], ForAll(f[i] <= p[i], I)),), given=(x[i] >= 0,)
    ),
    "a definition with a free index of the same name": lambda: part(
        S(p[1] - x[j], J), ForAll(sp.Eq(p[i], x[j]), I)
    ),
    "one name for two indices": lambda: part(S(x[i], (i, 1, n), (i, 1, m)), ForAll(x[i] >= 0, (i, 1, m))),
    # 1 = 0 where x = 0
    "a weight with a pole": lambda: decide_by_certificate(1, 0, multipliers=((1 / t, sp.Eq(t, 0)),)),
    "a weight with a pole at an entry": lambda: decide_by_certificate(
        n, 0, multipliers=((1 / x[i], ForAll(sp.Eq(x[i], 0), I)),)
    ),
    "a weight ≥ 0 with a pole": lambda: decide_by_certificate(1, 0, multipliers=((1 / w[1], sp.Le(w[1], 0)),)),
    "an order of complex numbers": lambda: decide_by_certificate(sp.I, 1 + sp.I, parts=(1,)),
    "an order of what may be complex": lambda: decide_by_certificate(z[1], z[1] + w[1], parts=(w[1],)),
    "a part of a sum that may run backwards": lambda: part(S(w[k], (sp.Symbol("k"), n, 1))),
}  # fmt: skip


@pytest.mark.parametrize("name", sampled(FALSE, 3))
def test_a_false_statement_on_finite_sums_is_not_proved(name):
    assert FALSE[name]().verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("decide", "error", "needs"),
    [
        (lambda: decide_finite_sums(S(X * Y**i, I), S(Y**i * X, I)), ValueError, "commuting"),
        (lambda: decide_finite_sums(x[1] / 2, x[1] * 0.5), ValueError, "exact numbers"),
        (lambda: decide_finite_sums(sp.MatrixSymbol("A", n, n), x[1]), TypeError, "needs a scalar"),
        (lambda: decide_finite_sums(sp.Eq(x[1], 0), x[1]), TypeError, "needs a scalar"),
        (lambda: decide_finite_sums(x[1], x[1], given=(True,)), ValueError, "definitions of all entries"),
        (lambda: ForAll(x[i] >= 0, i), TypeError, "needs limits"),
        (lambda: Largest(x[i], "inm"), TypeError, "needs limits"),
        (lambda: dual(S(sp.Symbol("i") * x[j], J), x), ValueError, "i is free"),
        (lambda: dual(S(sp.I * x[j], J), x), ValueError, "must be real"),
        (lambda: dual(x[1], "x"), ValueError, "needs a shape"),
        (lambda: lagrangian(*(sp.IndexedBase("a", shape=shape) for shape in SHAPES)), ValueError, "i, j is free"),
    ],
)
def test_bad_input_is_refused_by_name(decide, error, needs):
    with pytest.raises(error, match=needs):
        decide()


@pytest.mark.parametrize(
    "lhs",
    [
        S(sp.KroneckerDelta(i, j, (2, 3)) * x[i], I, J),
        S(x[S(i, (i, 1, 2))], (i, 1, 3)),
        S(x[1] * sp.Integral(i, (i, 0, 1)), (i, 1, 2)),
        S(sp.KroneckerDelta(S(i, (i, 1, 2)), j), (i, 1, 3)),
    ],
    ids=str,
)
def test_what_no_rule_covers_is_undecided(lhs):
    assert decide_finite_sums(lhs, x[1]).verdict is Verdict.UNDECIDED


def chained(count):
    """d₀ = d₁², d₁ = d₂², …: the first is a power with 2ᶜ factors of the last."""
    bases = [sp.IndexedBase(f"d{place}", shape=(n,)) for place in range(count + 1)]
    given = (ForAll(sp.Eq(bases[place][i], bases[place + 1][i] ** 2), I) for place in range(count))
    return partial(decide_finite_sums, bases[0][1], bases[count][1], given=tuple(given))


def facts_of(order):
    """A fact with as many indices as the sum in which it is looked for."""
    indices = sp.symbols(f"a1:{order + 1}", integer=True, positive=True)
    T = sp.IndexedBase("T", shape=(n,) * order, real=True)
    limits = [(index, 1, n) for index in indices]
    return partial(part, S(T[indices] - 1, *limits), ForAll(T[indices] >= 2, *limits))


@pytest.mark.parametrize(
    "decide",
    [
        pytest.param(partial(decide_finite_sums, (S(x[i], I) + S(y[i], I)) ** 7, 1), marks=pytest.mark.slow),
        chained(39),
        facts_of(6),
    ],
    ids=["labellings", "factors", "instances"],
)
def test_nothing_hangs(decide):
    began = time.perf_counter()
    assert decide().verdict is Verdict.UNDECIDED
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    "decide",
    [
        lambda: decide_by_certificate(f[1], p[1], multipliers=((1, sp.Le(f[1], p[1])),)),
        lambda: decide_by_certificate(0, 1, parts=(1,)),
        lambda: decide_by_certificate(n * x[1], n * y[1], multipliers=((1 / n, sp.Le(n**2 * x[1], n**2 * y[1])),)),
        lambda: part(S(x[j], J), ForAll(x[i] >= 0, I)),
        lambda: part(S(S(x[i] + x[j], I), J), ForAll(x[k] >= 0, K)),
        lambda: decide_finite_sums(sp.Derivative(x[1] * sp.exp(2 * t), t), 2 * x[1] * sp.exp(2 * t)),
        lambda: decide_by_two_bounds(Largest(x[i], I), Largest(x[j], J)),
    ],
)
def test_what_is_true_is_still_proved(decide):
    assert decide().verdict is Verdict.PROVED


def test_substitution_leaves_the_index_of_a_maximum():
    maximum = Largest(x[i] * t, (i, 1, m))
    assert maximum.subs(i, 3) == maximum
    assert maximum.subs(m, 3) == Largest(x[i] * t, (i, 1, 3))
    assert i in maximum.subs(t, i).free_symbols
    assert i in Largest(y[j], (j, 1, m)).subs(m, j * i).free_symbols


SIZE = dimension("n")
TABLE, WEIGHTS = entries("x", SIZE), entries("w", SIZE, nonnegative=True)
PARAMETERS = real("t"), real("r")


def judged(lhs, rhs, *variables):
    claim = Claim(lhs=sp.sympify(lhs), rhs=sp.sympify(rhs), variables=variables)
    return {check(claim).verdict, sweep(claim).verdict}


def test_the_values_of_a_substitution_are_those_outside_of_it():
    (s, q), d = (variable.symbol for variable in PARAMETERS), sp.Symbol("d")
    assert judged(sp.Subs(s * d, (s, d), (q, s)), q * s, *PARAMETERS) == {Judged.HOLDS}


@pytest.mark.parametrize(
    "lhs", [S(1 / i, (i, 1, 10**9)), Largest(1 / i, (i, 1, 10**9)), sp.Product(i, (i, 1, 10**9))], ids=str
)
def test_a_range_that_is_too_long_is_refused_at_once(lhs):
    assert judged(lhs, 1) == {Judged.UNDECIDED}


def test_a_definition_may_use_the_name_of_its_index_again():
    total = S(TABLE.symbol[i], (i, 1, SIZE.symbol))
    defined = entries("y", SIZE)
    is_defined = ForAll(sp.Eq(defined.symbol[i], i * total), (i, 1, SIZE.symbol))
    (point,) = drawn([SIZE, TABLE, defined], 1, hypotheses=(is_defined,))
    scope = exact_scope(point)
    assert scope.value(defined.symbol[SIZE.symbol]) == scope.value(SIZE.symbol * total)


@pytest.mark.parametrize(
    "formula",
    [sp.I * TABLE.symbol[i], -sp.exp(TABLE.symbol[i]), pytest.param(1 / (i - 1), marks=pytest.mark.slow)],
    ids=str,
)
def test_a_definition_without_a_value_of_its_sort_gives_no_point(formula):
    defined = entries("d", SIZE, positive=True)
    is_defined = ForAll(sp.Eq(defined.symbol[i], formula), (i, 1, SIZE.symbol))
    assert not drawn([SIZE, TABLE, defined], 3, hypotheses=(is_defined,))


def test_an_index_before_its_length_is_drawn_after_it():
    place = index("j", SIZE)
    assert all(point[place.symbol] <= point[SIZE.symbol] for point in drawn((place, SIZE), 20))
