"""Index notation: laws of finite sums for all sizes, statements that are false, and a fuzz against explicit numbers."""

from itertools import product

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic import ForAll, Largest, Verdict, decide_by_certificate, decide_finite_sums, symmetric_tensor
from tests.sampling import examples, sampled

n, m = sp.symbols("n m", integer=True, positive=True)
i, j, k, l = sp.symbols("i j k l", integer=True, positive=True)
t = sp.Symbol("t")
c, P = (sp.IndexedBase(name, shape=(n, m), real=True) for name in "cP")
f, p, x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "fpxy")
X, Y = (sp.IndexedBase(name, shape=(n + 1,), real=True) for name in "XY")
g, q = (sp.IndexedBase(name, shape=(m,), real=True) for name in "gq")
G = sp.IndexedBase("G", shape=(m,), integer=True, positive=True)
IS_MAP = ForAll(G[j] <= n, (j, 1, m))
PUSHED = ForAll(sp.Eq(p[i], sp.Sum(q[j] * sp.KroneckerDelta(G[j], i), (j, 1, m))), (i, 1, n))
H, A = (sp.IndexedBase(name, shape=(n, n), real=True) for name in "HA")
T = sp.IndexedBase("T", shape=(n, n, n), real=True)
w = sp.IndexedBase("w", shape=(n,), nonnegative=True)
I, J, K, L = ((index, 1, n) for index in (i, j, k, l))
MARGINAL = ForAll(sp.Eq(p[i], sp.Sum(P[i, j], (j, 1, m))), (i, 1, n))
OTHER_MARGINAL = ForAll(sp.Eq(q[j], sp.Sum(P[i, j], (i, 1, n))), (j, 1, m))


def S(term, *limits):
    return sp.Sum(term, *limits)


def proved(lhs, rhs, **how):
    return decide_finite_sums(lhs, rhs, **how).verdict is Verdict.PROVED


TRUE = {
    "the order of sums": (S(c[i, j], (i, 1, n), (j, 1, m)), S(S(c[k, l], (l, 1, m)), (k, 1, n)), ()),
    "distributivity": (S(x[i], I) * S(y[i], I), S(x[i] * y[j], I, J), ()),
    "a square of a sum": (S(x[i], I) ** 2, S(x[i] * x[j], I, J), ()),
    "a cube": (S(x[i], I) ** 3, S(x[i] * x[j] * x[k], I, J, K), ()),
    "a variance": (S((x[i] - S(x[j], J) / n) ** 2, I), S(x[i] ** 2, I) - S(x[i], I) ** 2 / n, ()),
    "a constant term": (S(x[j], I), n * x[j], ()),
    "a delta": (S(sp.KroneckerDelta(i, j) * x[i] * y[j], I, J), S(x[k] * y[k], K), ()),
    "the trace of the identity": (S(sp.KroneckerDelta(i, j) ** 2, I, J), n, ()),
    "symmetry": (S(H[i, j] * x[i] * y[j], I, J), S(H[i, j] * x[j] * y[i], I, J), (symmetric_tensor(H),)),
    "symmetry of a tensor": (
        S(T[i, j, k] * x[i] * y[j] * A[k, l] * x[l], I, J, K, L),
        S(T[k, i, j] * x[j] * y[k] * A[i, l] * x[l], I, J, K, L),
        (symmetric_tensor(T),),
    ),
    "marginals": (
        S((c[i, j] - f[i] - g[j]) * P[i, j], (i, 1, n), (j, 1, m)),
        S(c[i, j] * P[i, j], (i, 1, n), (j, 1, m)) - S(f[i] * p[i], I) - S(g[j] * q[j], (j, 1, m)),
        (MARGINAL, OTHER_MARGINAL),
    ),
    "a free index in range": (S(sp.KroneckerDelta(i, j) * x[i], I), x[j], (sp.Le(j, n),)),
    "a derivative": (sp.Derivative(S((x[i] + t * y[i]) ** 2, I), t), S(2 * x[i] * y[i] + 2 * t * y[i] ** 2, I), ()),
    "a second derivative at 0": (
        sp.Subs(sp.Derivative(S(x[i] + t * y[i], I) ** 2, (t, 2)), t, 0), 2 * S(y[i], I) ** 2, ()),
    "a root of a sum": (sp.sqrt(S(x[i] ** 2, I)) * S(x[i] * y[i], I), S(y[j] * x[j] * sp.sqrt(S(x[k] ** 2, K)), J), ()),
    "a function in a sum": (S(sp.log(x[i]) * S(y[j], J), I), S(y[i], I) * S(sp.log(x[k]), K), ()),
    "a maximum": (S(x[i] * Largest(y[j], J), I), Largest(y[k], K) * S(x[l], L), ()),
    "a telescope": (S(X[i + 1] - X[i], I), X[n + 1] - X[1], ()),
    "a first term": (S(x[i], I), x[1] + S(x[i], (i, 2, n)), ()),
    "a last term": (S(X[i], (i, 1, n + 1)), S(X[i], I) + X[n + 1], ()),
    "a moved range": (S(X[i + 1] * Y[i], I), S(X[i] * Y[i - 1], (i, 2, n + 1)), ()),
    "summation by parts": (
        S(X[i] * (Y[i + 1] - Y[i]), I), X[n + 1] * Y[n + 1] - X[1] * Y[1] - S(Y[i + 1] * (X[i + 1] - X[i]), I), ()),
    "a delta that begins later": (
        S(sp.KroneckerDelta(i, j) * x[i] * y[j], I, (j, 2, n)), S(x[i] * y[i], (i, 2, n)), ()),
    "a push-forward by a map": (
        S(f[i] * S(q[j] * sp.KroneckerDelta(G[j], i), (j, 1, m)), I), S(q[j] * f[G[j]], (j, 1, m)), (IS_MAP,)),
    "a function of a push-forward": (S(q[j] * sp.exp(p[G[j]]), (j, 1, m)), S(p[i] * sp.exp(p[i]), I), (IS_MAP, PUSHED)),
    "one name twice": (S(x[i] * S(y[i], I), I), S(x[i], I) * S(y[i], I), ()),
}  # fmt: skip
NEEDED = {"a constant term": (j <= n,), "a function in a sum": (ForAll(sp.Ne(x[k], 0), K),)}

FALSE = {
    "a product termwise": (S(x[i], I) * S(y[i], I), S(x[i] * y[i], I), ()),
    "a square termwise": (S(x[i], I) ** 2, S(x[i] ** 2, I), ()),
    "the wrong variance": (S((x[i] - S(x[j], J) / n) ** 2, I), S(x[i] ** 2, I) - S(x[i], I) ** 2 / (n + 1), ()),
    "another range": (S(x[i], I), S(x[i], (i, 2, n)), ()),
    "another size": (S(c[i, i], (i, 1, n)), S(c[i, i], (i, 1, m)), ()),
    "no symmetry": (S(H[i, j] * x[i] * y[j], I, J), S(H[i, j] * x[j] * y[i], I, J), ()),
    "a transposed chain": (
        S(A[i, j] * A[j, k] * x[i] * y[k], I, J, K), S(A[j, i] * A[j, k] * x[i] * y[k], I, J, K), ()),
    "one marginal for the other": (S(p[i], I), S(q[j], (j, 1, m)), (MARGINAL,)),
    "a free index out of range": (S(sp.KroneckerDelta(i, j) * x[i], I), x[j], ()),
    "a delta over another range": (S(sp.KroneckerDelta(i, j) * x[i], (i, 1, n), (j, 1, m)), S(x[i], I), ()),
    "a telescope too short": (S(x[i + 1] - x[i], I), x[n] - x[1], ()),
    "summation by parts without a shift": (
        S(x[i] * (y[i + 1] - y[i]), I), x[n + 1] * y[n + 1] - x[1] * y[1] - S(y[i] * (x[i + 1] - x[i]), I), ()),
    "a range that misses its end": (S(x[i], (i, 2, n)), S(x[i], I) - x[n], ()),
    "the count of a constant": (S(x[j], I), (n - 1) * x[j], ()),
    "a moved index": (S(x[i] * y[i + 1], I), S(x[i + 1] * y[i], I), ()),
    "another free index": (S(x[i] * y[j], I), S(x[i] * y[k], I), ()),
    "a map that may lead out of range": (
        S(f[i] * S(q[j] * sp.KroneckerDelta(G[j], i), (j, 1, m)), I), S(q[j] * f[G[j]], (j, 1, m)), ()),
    "a map that leads to another range": (
        S(g[i] * S(q[j] * sp.KroneckerDelta(G[j], i), (j, 1, m)), (i, 1, m)), S(q[j] * g[G[j]], (j, 1, m)), (IS_MAP,)),
    "a map beyond its range": (
        S(f[i] * S(f[j] * sp.KroneckerDelta(G[j], i), J), I), S(f[j] * f[G[j]], J), (IS_MAP,)),
    "a map as if it were onto": (S(f[G[j]], (j, 1, m)), S(f[i], I), (IS_MAP,)),
    "a captured index": (x[i] * S(y[i], I), S(x[i] * y[i], I), ()),
    "a captured index inside": (S(x[i] * S(y[j], J), I), S(S(x[j] * y[j], J), I), ()),
    "the root of a sum of roots": (sp.sqrt(S(x[i] ** 2, I)), S(sp.sqrt(x[i] ** 2), I), ()),
    "a sum of logarithms": (S(sp.log(x[i]), I), sp.log(S(x[i], I)), ()),
    "a maximum of a sum": (Largest(x[j] + y[j], J), Largest(x[j], J) + Largest(y[j], J), ()),
    "a derivative too small": (sp.Derivative(S((x[i] + t * y[i]) ** 2, I), t), S(2 * x[i] * y[i], I), ()),
}  # fmt: skip
NEEDED = {"a constant term": (j <= n,), "a function in a sum": (ForAll(sp.Ne(x[k], 0), K),)}


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_laws_of_sums_are_proved_for_all_sizes(name):
    lhs, rhs, hypotheses = TRUE[name]
    decision = decide_finite_sums(lhs, rhs, given=hypotheses)
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.assumes == (*hypotheses, *NEEDED.get(name, ()))
    assert not proved((1 + sp.Rational(1, 10**30)) * lhs, rhs, given=hypotheses)


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_false_statements_are_not_proved(name):
    lhs, rhs, hypotheses = FALSE[name]
    assert not proved(lhs, rhs, given=hypotheses)


@pytest.mark.parametrize(
    ("lhs", "why"),
    [
        (S(x[i], (i, 1, j)) * S(y[k], (k, n, 1)), "finite and forwards"),
        (S(S(x[j], (j, 1, 2 * i)), I), "depends on another index"),
        (S(x[i], (i, 1, sp.oo)), "finite and forwards"),
        (S(x[i], I) ** 40, "too large to multiply out"),
        (sp.Product(x[i], I), "no rule"),
        (sp.Integral(x[1] * t, (t, 0, 1)), "no rule"),
        (sp.Derivative(sp.sin(t * x[1]), t), "depends on t"),
    ],
)
def test_what_is_outside_the_class_is_undecided_with_its_reason(lhs, why):
    decision = decide_finite_sums(lhs, x[1])
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


def test_a_hypothesis_of_another_form_is_refused():
    with pytest.raises(ValueError, match="definitions of all entries"):
        decide_finite_sums(x[1], x[1], given=(sp.Eq(S(x[i], I), 1),))
    part = ForAll(sp.Eq(p[i], 0), (i, 2, n))
    with pytest.raises(ValueError, match="definitions of all entries"):
        decide_finite_sums(p[1], 0, given=(part,))
    with pytest.raises(ValueError, match="two or more indices of one range"):
        symmetric_tensor(c)


COMMON = st.sampled_from([x[i], y[i], x[j], y[j], H[i, j], H[j, i], A[i, j], A[j, i], H[i, i], sp.KroneckerDelta(i, j)])


@st.composite
def contractions(draw):
    """c Σ_i Σ_j of a product of entries, or a product of two such sums."""
    term = sp.Mul(*draw(st.lists(COMMON, min_size=1, max_size=3)))
    value = draw(st.integers(-2, 2)) * S(term, *draw(st.permutations([I, J])))
    return value * S(draw(COMMON), I, J) if draw(st.booleans()) else value


def explicit(expr, size, values):
    """The value at n = size with every entry a number, sums written out by SymPy."""
    expr = expr.subs(n, size).doit()
    return expr.xreplace({entry: values[entry.base.label.name, entry.indices] for entry in expr.atoms(sp.Indexed)})


@examples(60)
@given(st.lists(contractions(), min_size=1, max_size=2), st.lists(contractions(), min_size=1, max_size=2), st.data())
def test_what_is_proved_holds_in_numbers_and_what_holds_in_numbers_of_size_three_is_proved(left, right, data):
    """A polynomial that vanishes at random entries of a few sizes vanishes, up to the chance of a root."""
    lhs, rhs = sp.Add(*left), sp.Add(*right)
    numbers = st.integers(-(10**6), 10**6)
    agree = True
    for size in (1, 2, 3):
        places = [(place,) for place in range(1, size + 1)] + list(product(range(1, size + 1), repeat=2))
        names = [
            (base, tuple(map(sp.Integer, place))) for place in places for base in ("xy" if len(place) == 1 else "HA")
        ]
        values = {name: sp.Integer(data.draw(numbers)) for name in names}
        agree &= explicit(lhs - rhs, size, values) == 0
    if proved(lhs, rhs):
        assert agree
    elif agree:
        assert lhs.subs(n, 4).doit() != rhs.subs(n, 4).doit()


def test_certificates_prove_what_they_combine_and_assume_it():
    feasible = ForAll(f[i] + g[j] <= c[i, j], (i, 1, n), (j, 1, m))
    plan = sp.IndexedBase("pi", shape=(n, m), nonnegative=True)
    value = S(c[i, j] * plan[i, j], (i, 1, n), (j, 1, m))
    dual = S((f[i] + g[j]) * plan[i, j], (i, 1, n), (j, 1, m))
    decision = decide_by_certificate(dual, value, multipliers=((plan[i, j], feasible),))
    assert (decision.verdict, decision.relation, decision.assumes) == (Verdict.PROVED, "<=", (feasible,))
    assert decide_by_certificate(value, dual, multipliers=((plan[i, j], feasible),)).verdict is Verdict.UNDECIDED
    signed = decide_by_certificate(dual, value, multipliers=((P[i, j], feasible),))
    assert "not known to be ≥ 0" in signed.why


def test_equations_have_multipliers_of_any_sign():
    mass = sp.Eq(S(p[i], I), 1)
    decision = decide_by_certificate(S(p[i] * t, I), t, multipliers=((t, mass),))
    assert (decision.verdict, decision.relation) == (Verdict.PROVED, "==")
    assert decide_by_certificate(S(p[i] * t, I), t, multipliers=((t + 1, mass),)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "part",
    [
        S(x[i], I),
        S(w[i] * x[i], I),
        S(w[i] - x[i], I),
        S(sp.Abs(x[i]) - y[i], I),
        S(Largest(x[k], K) - y[i], I),
        S(Largest(x[k], (k, 1, m)) - x[i], I),
        S(x[i] - Largest(x[k], K), I),
        S(sp.Abs(x[i]) - 2 * x[i], I),
        S(i, (i, -3, n)),
        -S(w[i], I),
        S(x[i] ** 3, I),
    ],
    ids=str,
)
def test_a_part_that_may_be_negative_is_refused(part):
    assert decide_by_certificate(sp.S.Zero, part, parts=(part,)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "part",
    [
        S(x[i] ** 2, I),
        S(w[i] * x[i] ** 2 + w[i], I),
        S(sp.Abs(x[i]) - x[i], I),
        S(sp.Abs(x[i]) + x[i], I),
        S(sp.Abs(x[i]) * sp.Abs(y[i]) - x[i] * y[i], I),
        S(w[i] * (Largest(x[k], K) - x[i]), I),
        S(x[i] ** 2, I) ** 2,
    ],
    ids=str,
)
def test_a_part_that_is_not_negative_is_accepted(part):
    assert decide_by_certificate(sp.S.Zero, part, parts=(part,)).verdict is Verdict.PROVED


def test_a_function_that_its_arguments_turn_into_a_product_is_multiplied_out():
    r, s = (sp.IndexedBase(name, shape=(n,), positive=True) for name in "rs")
    a = sp.Symbol("a", real=True)
    is_critic = (ForAll(sp.Eq(x[i], a + sp.log(r[i] / s[i])), I),)
    assert proved(S(s[i] * sp.exp(x[i]), I), sp.exp(a) * S(r[i], I), given=is_critic)
    assert not proved(S(s[i] * sp.exp(x[i]), I), S(r[i], I), given=is_critic)
    assert not proved(S(s[j] * sp.exp(x[i]), I), sp.exp(a) * S(r[i], I), given=is_critic)
    free = (ForAll(sp.Eq(x[i], sp.log(r[i]) + sp.log(s[j])), I),)  # the definition has a free j, and the sum binds one
    assert not proved(S(sp.exp(x[j]), (j, 1, n)), S(r[j] * s[j], (j, 1, n)), given=free)
    assert proved(S(sp.exp(x[i]), I), s[j] * S(r[i], I), given=free)
