"""Inequalities of finite sums: those of the textbooks, and neighbours that are false."""

from dataclasses import replace

import pytest
import sympy as sp

from symbolic import ForAll, Verdict
from symbolic.procedures.nonnegative_terms import logarithm_gap, square
from symbolic.procedures.sums.facts import Fact, Multiple, Weighted, check
from symbolic.procedures.sums.gap_search import candidates
from symbolic.procedures.sums.sum_inequalities import decide_sum_inequality
from symbolic.words import OutsideClass
from tests.sampling import sampled

n = sp.Symbol("n", integer=True, positive=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
i, j = sp.symbols("i j", integer=True, positive=True)
x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xy")
p, q, w, a, b = (sp.IndexedBase(name, shape=(n,), positive=True) for name in "pqwab")
s, t = (sp.IndexedBase(name, shape=(n,), nonnegative=True) for name in "st")
z = sp.IndexedBase("z", shape=(n,))
log, exp = sp.log, sp.exp


def S(term, index=i, end=n):
    return sp.Sum(term, (index, 1, end))


def one(*bases):
    return tuple(sp.Eq(S(base[i]), 1) for base in bases)


def positive(*bases):
    return tuple(ForAll(base[i] > 0, (i, 1, n)) for base in bases)


m = sp.Symbol("m", integer=True, positive=True)
A = sp.IndexedBase("A", shape=(m, n), real=True)
c, xp = sp.IndexedBase("c", shape=(n,), real=True), sp.IndexedBase("xp", shape=(n,), nonnegative=True)
d, yp = sp.IndexedBase("d", shape=(m,), real=True), sp.IndexedBase("yp", shape=(m,), nonnegative=True)
yr = sp.IndexedBase("yr", shape=(m,), real=True)


def primal(x):
    return ForAll(S(A[i, j] * x[j], j) >= d[i], (i, 1, m))


def dual(y):
    return ForAll(S(A[i, j] * y[i], i, m) <= c[j], (j, 1, n))


def bound(y):
    return S(d[i] * y[i], i, m)


VALUE = S(c[j] * xp[j], j)
KL = S(p[i] * log(p[i] / q[i]))
ENTROPY = -S(p[i] * log(p[i]))
LSE = log(S(exp(x[i])))
tau = sp.Symbol("tau", positive=True)
K, R, J, M = (sp.IndexedBase(name, shape=(m, n), positive=True) for name in "KRJM")
T = sp.IndexedBase("T", shape=(m, n), real=True)
g = sp.IndexedBase("g", shape=(m,), positive=True)
OUTPUT = ForAll(sp.Eq(g[i], S(K[i, j] * q[j], j)), (i, 1, m))
CODES = ForAll(sp.Eq(S(R[i, j], j), 1), (i, 1, m))


def SS(term):
    return sp.Sum(term, (i, 1, m), (j, 1, n))


INFORMATION = SS(K[i, j] * q[j] * log(K[i, j] / g[i]))
INFOGAN = SS(K[i, j] * q[j] * log(R[i, j] / q[j]))
TWICE_JS = SS(J[i, j] * log(J[i, j] / (J[i, j] + M[i, j])) + M[i, j] * log(M[i, j] / (J[i, j] + M[i, j])))
LOGISTIC = SS(-J[i, j] * log(1 + exp(-T[i, j])) - M[i, j] * log(1 + exp(T[i, j])))
HELLINGER = S((sp.sqrt(p[i]) - sp.sqrt(q[i])) ** 2)
FREE_ENERGY = S(p[i] * x[i]) + tau * S(p[i] * log(p[i]))
HINGE = S(s[i] * sp.Max(0, 1 + x[i]) + t[i] * sp.Max(0, 1 - x[i]))
SQUARES = S(x[i] ** 2) * S(y[i] ** 2)
dx, dy = (u[i] - S(u[j], j) / n for u in (x, y))  # from the mean
VARIANCES = S(dx**2) * S(dy**2)
P, h = sp.IndexedBase("P", shape=(n, m), positive=True), sp.IndexedBase("h", shape=(m,), positive=True)
B = sp.IndexedBase("B", shape=(n, m), real=True)
PAIRS = ((i, 1, n), (j, 1, m))
JOINT = sp.Eq(sp.Sum(P[i, j], *PAIRS), 1)
OF_PAIRS = sp.Sum(P[i, j] * log(P[i, j] / (p[i] * h[j])), *PAIRS)
TRUE = {
    "Gibbs": (S(p[i] * log(q[i] / p[i])), 0, one(p, q)),
    "Kullback-Leibler": (0, KL, one(p, q)),
    "signs that are given": (S(x[i] * log(y[i] / x[i])), 0, (*one(x, y), *positive(x, y))),
    "subnormalised": (S(p[i]) - S(q[i]), KL, ()),
    "entropy": (ENTROPY, log(n), one(p)),
    "Jensen": (S(w[i] * log(a[i])), log(S(w[i] * a[i])), one(w)),
    "log-sum": (S(a[i]) * log(S(a[i]) / S(b[i])), S(a[i] * log(a[i] / b[i])), ()),
    "Donsker-Varadhan": (S(p[i] * x[i]) - log(S(q[i] * exp(x[i]))), KL, one(p, q)),
    "means": (S(log(a[i])) / n, log(S(a[i]) / n), ()),
    "mean and log-sum-exp": (S(x[i]) / n + log(n), LSE, ()),
    "weighted log-sum-exp": (S(w[i] * x[i]), log(S(w[i] * exp(x[i]))), one(w)),
    "variational log-sum-exp": (S(p[i] * x[i]) + ENTROPY, LSE, one(p)),
    "logarithms": (S(log(a[i])), S(a[i]) - n, ()),
    "Cauchy-Schwarz": (S(x[i] * y[i]) ** 2, SQUARES, ()),
    "weighted Cauchy-Schwarz": (S(w[i] * x[i] * y[i]) ** 2, S(w[i] * x[i] ** 2) * S(w[i] * y[i] ** 2), ()),
    "mean of squares": (S(x[i]) ** 2 / n, S(x[i] ** 2), ()),
    "Titu": (S(x[i]) ** 2 / S(b[i]), S(x[i] ** 2 / b[i]), ()),
    "variance": (S(w[i] * x[i]) ** 2, S(w[i] * x[i] ** 2), one(w)),
    "weak duality": (bound(yp), VALUE, (primal(xp), dual(yp))),
    "weak duality, signs that are given": (bound(yr), VALUE, (primal(xp), dual(yr), ForAll(yr[i] >= 0, (i, 1, m)))),
    "termwise": (S(x[i]), S(y[i]), (ForAll(x[i] <= y[i], (i, 1, n)),)),
    "termwise, weighted": (S(s[i] * x[i]), S(s[i] * y[i]), (ForAll(x[i] <= y[i], (i, 1, n)),)),
    "geometric mean": (exp(S(log(a[i])) / n), S(a[i]) / n, ()),
    "weighted geometric mean": (exp(S(w[i] * log(a[i]))), S(w[i] * a[i]), one(w)),
    "exponential of a mean": (exp(S(w[i] * x[i])), S(w[i] * exp(x[i])), one(w)),
    "harmonic mean": (n**2, S(a[i]) * S(1 / a[i]), ()),
    "covariance": (S(dx * dy) ** 2, VARIANCES, ()),
    "correlation": (S(dx * dy) ** 2 / VARIANCES, 1, ()),
    "Donsker-Varadhan over pairs": (
        sp.Sum(P[i, j] * B[i, j], *PAIRS) - log(sp.Sum(p[i] * h[j] * exp(B[i, j]), *PAIRS)),
        OF_PAIRS,
        (JOINT,),
    ),
    "Hellinger": (HELLINGER, KL, one(p, q)),
    "Nguyen-Wainwright-Jordan": (S(p[i] * x[i]) - S(q[i] * exp(x[i] - 1)), KL, ()),
    "free energy": (-tau * log(S(exp(-x[i] / tau))), FREE_ENERGY, one(p)),
    "mutual information by another posterior": (INFOGAN, INFORMATION, (OUTPUT, CODES)),
    "logistic loss": (LOGISTIC, TWICE_JS, ()),
    "hinge loss": (2 * S(sp.Min(s[i], t[i])), HINGE, ()),
    "hinge loss by moduli": (S(s[i] + t[i] - abs(s[i] - t[i])), HINGE, ()),
}
FALSE = {
    "covariance, one of them not centred": (S(x[i] * y[i]) ** 2, VARIANCES, ()),
    "covariance, halved": (S(dx * dy) ** 2, VARIANCES / 2, ()),
    "correlation, at most 9/10": (S(dx * dy) ** 2 / VARIANCES, sp.Rational(9, 10), ()),
    "correlation, n times": (n * S(dx * dy) ** 2 / VARIANCES, 1, ()),
    "Donsker-Varadhan over pairs, not normalised": (
        sp.Sum(P[i, j] * B[i, j], *PAIRS) - log(sp.Sum(p[i] * h[j] * exp(B[i, j]), *PAIRS)), OF_PAIRS, ()),
    "Donsker-Varadhan over pairs, twice": (
        sp.Sum(P[i, j] * B[i, j], *PAIRS) - log(sp.Sum(p[i] * h[j] * exp(B[i, j]), *PAIRS)), OF_PAIRS / 2, (JOINT,)),
    "geometric mean, wrong direction": (S(a[i]) / n, exp(S(log(a[i])) / n), ()),
    "geometric mean, not normalised": (exp(S(w[i] * log(a[i]))), S(w[i] * a[i]), ()),
    "geometric mean, no root": (exp(S(log(a[i]))), S(a[i]) / n, ()),
    "exponential of a sum": (exp(S(x[i])), S(exp(x[i])), ()),
    "exponential of a mean, weights of any sign": (exp(S(y[i] * x[i])), S(y[i] * exp(x[i])), one(y)),
    "beyond the shape": (
        S(x[i] * log(y[i] / x[i]), end=n + 1), 0,
        (*(sp.Eq(S(r[i], end=n + 1), 1) for r in (x, y)), *positive(x, y))),

    "weak duality, y of any sign": (bound(yr), VALUE, (primal(xp), dual(yr))),
    "weak duality, wrong direction": (VALUE, bound(yp), (primal(xp), dual(yp))),
    "weak duality, not primal": (bound(yp), VALUE, (dual(yp),)),
    "weak duality, not dual": (bound(yp), VALUE, (primal(xp),)),
    "weak duality, sign of part": (
        bound(yr), VALUE, (primal(xp), dual(yr), ForAll(yr[i] >= 0, (i, 1, m - 1)))),
    "termwise, part of the range": (S(x[i]), S(y[i]), (ForAll(x[i] <= y[i], (i, 1, n - 1)),)),
    "termwise, wrong direction": (S(x[i]), S(y[i]), (ForAll(x[i] >= y[i], (i, 1, n)),)),
    "termwise, weights of any sign": (S(z[i] * x[i]), S(z[i] * y[i]), (ForAll(x[i] <= y[i], (i, 1, n)),)),

    "Gibbs, wrong direction": (0, S(p[i] * log(q[i] / p[i])), one(p, q)),
    "Gibbs, not normalised": (S(p[i] * log(q[i] / p[i])), 0, ()),
    "Gibbs, q not normalised": (S(p[i] * log(q[i] / p[i])), 0, one(p)),
    "Gibbs, p not normalised": (S(p[i] * log(q[i] / p[i])), 0, one(q)),
    "Gibbs, total 2": (S(p[i] * log(q[i] / p[i])), 0, (*one(p), sp.Eq(S(q[i]), 2))),
    "Gibbs of n - 1": (S(p[i] * log(q[i] / p[i])), 0, (*one(p), sp.Eq(S(q[i], end=n - 1), 1))),
    "Gibbs, other weights": (S(w[i] * log(q[i] / p[i])), 0, one(w, p, q)),
    "Gibbs, not positive": (S(x[i] * log(y[i] / x[i])), 0, one(x, y)),
    "Gibbs, sign of part of the entries": (
        S(x[i] * log(y[i] / x[i])), 0, (*one(x, y), *positive(x), ForAll(y[i] > 0, (i, 1, n - 1)))),
    "Gibbs, sign of one entry": (S(x[i] * log(y[i] / x[i])), 0, (*one(x, y), *positive(x), y[1] > 0)),
    "Gibbs, negative": (
        S(x[i] * log(y[i] / x[i])), 0,
        (sp.Eq(S(x[i]), -1), sp.Eq(S(y[i]), -1), ForAll(x[i] < 0, (i, 1, n)), ForAll(y[i] < 0, (i, 1, n)))),
    "divergence of the reverse": (S(q[i] * log(q[i] / p[i])), KL, one(p, q)),
    "entropy, wrong direction": (log(n), ENTROPY, one(p)),
    "entropy, not normalised": (ENTROPY, log(n), ()),
    "entropy of n - 1": (ENTROPY, log(n - 1), one(p)),
    "entropy at most 1": (ENTROPY, 1, one(p)),
    "Jensen, wrong direction": (log(S(w[i] * a[i])), S(w[i] * log(a[i])), one(w)),
    "Jensen, not normalised": (S(w[i] * log(a[i])), log(S(w[i] * a[i])), ()),
    "Jensen, weights of any sign": (S(x[i] * log(a[i])), log(S(x[i] * a[i])), one(x)),
    "Jensen, other weights": (S(w[i] * log(a[i])), log(S(p[i] * a[i])), one(w, p)),
    "log-sum, wrong direction": (S(a[i] * log(a[i] / b[i])), S(a[i]) * log(S(a[i]) / S(b[i])), ()),
    "Donsker-Varadhan, wrong sign": (S(p[i] * x[i]) + log(S(q[i] * exp(x[i]))), KL, one(p, q)),
    "Donsker-Varadhan, not normalised": (S(p[i] * x[i]) - log(S(q[i] * exp(x[i]))), KL, one(q)),
    "means, wrong direction": (log(S(a[i]) / n), S(log(a[i])) / n, ()),
    "means by n - 1": (S(log(a[i])) / n, log(S(a[i]) / (n + 1)), ()),
    "log-sum-exp, no mean": (S(x[i]), LSE, ()),
    "log-sum-exp, minus log n": (S(x[i]) / n + 2 * log(n), LSE, ()),
    "logarithms, minus 2 n": (S(log(a[i])), S(a[i]) - 2 * n, ()),
    "Cauchy-Schwarz, wrong direction": (SQUARES, S(x[i] * y[i]) ** 2, ()),
    "Cauchy-Schwarz of complex entries": (S(z[i] * x[i]) ** 2, S(z[i] ** 2) * S(x[i] ** 2), ()),
    "Cauchy-Schwarz, weights of any sign": (
        S(x[i] * a[i] * b[i]) ** 2, S(x[i] * a[i] ** 2) * S(x[i] * b[i] ** 2), ()),
    "Cauchy-Schwarz, halved": (S(x[i] * y[i]) ** 2, SQUARES / 2, ()),
    "mean of squares by n + 1": (S(x[i]) ** 2, (n - 1) * S(x[i] ** 2), ()),
    "mean of squares without n": (S(x[i]) ** 2, S(x[i] ** 2), ()),
    "Titu, denominators of any sign": (S(x[i]) ** 2 / S(y[i]), S(x[i] ** 2 / y[i]), ()),
    "variance, not normalised": (S(w[i] * x[i]) ** 2, S(w[i] * x[i] ** 2), ()),
    "variance, total 2": (S(w[i] * x[i]) ** 2, S(w[i] * x[i] ** 2), (sp.Eq(S(w[i]), 2),)),
    "harmonic mean, wrong direction": (S(a[i]) * S(1 / a[i]), n**2, ()),
    "harmonic mean of any sign": (n**2, S(x[i]) * S(1 / x[i]), ()),
    "log-sum-exp, n may be 0": (0, log(sp.Sum(1, (i, 1, N))), ()),
    "logarithms, sum from 1 to n - 2": (S(log(a[i]), end=n - 2), S(a[i], end=n - 2) - n + 2, ()),
    "entries for sums": (S(x[i]), S(y[i]), ()),
    "Hellinger, twice": (2 * HELLINGER, KL, one(p, q)),
    "Hellinger, not normalised": (HELLINGER, KL, one(p)),
    "Nguyen-Wainwright-Jordan, by e^(T - 2)": (S(p[i] * x[i]) - S(q[i] * exp(x[i] - 2)), KL, ()),
    "free energy, another temperature": (-log(S(exp(-x[i] / tau))), FREE_ENERGY, one(p)),
    "free energy, not normalised": (-tau * log(S(exp(-x[i] / tau))), FREE_ENERGY, ()),
    "mutual information, posterior not normalised": (INFOGAN, INFORMATION, (OUTPUT,)),
    "mutual information, other states": (INFOGAN, INFORMATION, (CODES,)),
    "mutual information, posterior of mass two": (
        INFOGAN, INFORMATION, (OUTPUT, ForAll(sp.Eq(S(R[i, j], j), 2), (i, 1, m)))),
    "mutual information, posterior normalised for part of the states": (
        INFOGAN, INFORMATION, (OUTPUT, ForAll(sp.Eq(S(R[i, j], j), 1), (i, 1, m - 1)))),
    "logistic loss, wrong direction": (TWICE_JS, LOGISTIC, ()),
    "logistic loss, wrong sign": (LOGISTIC, TWICE_JS - SS(J[i, j]), ()),
    "hinge loss of the largest": (2 * S(sp.Max(s[i], t[i])), HINGE, ()),
    "hinge loss, 3": (3 * S(sp.Min(s[i], t[i])), HINGE, ()),
    "hinge loss, weights of any sign": (
        2 * S(sp.Min(x[i], y[i])), S(x[i] * sp.Max(0, 1 + s[i]) + y[i] * sp.Max(0, 1 - s[i])), ()),
    "logistic loss, one term": (SS(-J[i, j] * log(1 + exp(-T[i, j]))), TWICE_JS, ()),
}  # fmt: skip


@pytest.mark.parametrize("name", sampled(TRUE, 24))
def test_an_inequality_of_finite_sums_is_proved(name):
    lhs, rhs, given = TRUE[name]
    assert decide_sum_inequality(lhs, rhs, given=given).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", sampled(FALSE, 54, but=["covariance, one of them not centred"]))
def test_a_false_inequality_of_finite_sums_is_not_proved(name):
    lhs, rhs, given = FALSE[name]
    assert decide_sum_inequality(lhs, rhs, given=given).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("name", sampled(["Gibbs", "Jensen", "variance", "Titu", "Donsker-Varadhan"], 3))
def test_a_corrupted_certificate_is_refused(name):
    lhs, rhs, given = (*map(sp.sympify, TRUE[name][:2]), TRUE[name][2])
    certificate = next(c for c in candidates(lhs, rhs, given) if _holds(lhs, rhs, c, given))
    fact, *multiples = certificate
    mutants = [
        (replace(fact, weight=2 * fact.weight), *multiples),
        (replace(fact, argument=2 * fact.argument), *multiples),
        tuple(multiples),
        (replace(fact, weight=-fact.weight), *multiples),
        *((fact, replace(m, factor=m.factor + 1), *(o for o in multiples if o != m)) for m in multiples),
        *((fact, *(o for o in multiples if o != m)) for m in multiples),
    ]
    assert not any(_holds(lhs, rhs, mutant, given) for mutant in mutants)
    assert not multiples or not _holds(lhs, rhs, certificate, ())


def _holds(lhs, rhs, certificate, given):
    try:
        check(lhs, rhs, certificate, given)
    except OutsideClass:
        return False
    return True


E1 = sp.Eq(S(p[i]), 1)
REFUSED = {
    "a negative weight": (-S(x[i] ** 2), 0, Fact(weight=sp.S(-1), gap=square, argument=x[i], limits=((i, 1, n),))),
    "a weight of any sign": (0, S(y[i] * x[i] ** 2), Fact(weight=y[i], gap=square, argument=x[i], limits=((i, 1, n),))),
    "a square of a complex number": (
        0, S(z[i] ** 2), Fact(weight=sp.S(1), gap=square, argument=z[i], limits=((i, 1, n),))),
    "a logarithm of any sign": (
        0, S(x[i] - 1 - log(x[i])), Fact(weight=sp.S(1), gap=logarithm_gap, argument=x[i], limits=((i, 1, n),))),
    "a logarithm of what may be 0": (
        0, S(s[i] - 1 - log(s[i])), Fact(weight=sp.S(1), gap=logarithm_gap, argument=s[i], limits=((i, 1, n),))),
    "another gap": (0, S(x[i]), Fact(weight=sp.S(1), gap=lambda e: e, argument=x[i], limits=((i, 1, n),))),
    "a comparison that is not given": (
        S(x[i]), S(y[i]), Weighted(weight=sp.S(1), condition=ForAll(x[i] <= y[i], (i, 1, n)))),
    "an equation that is not given": (1, S(p[i]), Multiple(factor=sp.S(1), equation=E1)),
    "an equation at all indices that is not given": (
        S(x[i]), S(y[i]), Multiple(factor=sp.S(1), equation=ForAll(sp.Eq(y[i], x[i]), (i, 1, n)))),
    "a range that runs backwards": (
        0, sp.Sum(x[1] ** 2, (i, 1, n - 3)), Fact(weight=sp.S(1), gap=square, argument=x[1], limits=((i, 1, n - 3),))),
}  # fmt: skip


ALL_EQUAL = ForAll(sp.Eq(y[i], x[i]), (i, 1, n))


def test_an_equation_at_all_indices_counts_summed_with_a_factor_over_its_own_range():
    given = (ALL_EQUAL, shorter := ForAll(sp.Eq(y[i], x[i]), (i, 1, n - 3)), larger := ForAll(y[i] >= x[i], (i, 1, n)))
    lhs, rhs = S(p[i] * x[i]), S(p[i] * y[i])
    assert _holds(lhs, rhs, (Multiple(factor=p[i], equation=ALL_EQUAL),), given)
    for factor, equation in ((p[i] ** 2, ALL_EQUAL), (p[i], shorter), (p[i], larger), (x[i] / x[i], ALL_EQUAL)):
        assert not _holds(lhs, rhs, (Multiple(factor=factor, equation=equation),), given)


@pytest.mark.parametrize("name", sampled(REFUSED, 2))
def test_a_certificate_with_a_fact_that_is_none_is_refused(name):
    lhs, rhs, part = REFUSED[name]
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    assert not _holds(lhs, rhs, (part,), ())


def test_no_power_of_a_number_with_a_huge_exponent_is_written_out():
    a = sp.Symbol("a", real=True)
    bound = sp.Mul(1 + sp.Rational(1, 10**30), sp.Max(0, a) + sp.log(2), evaluate=False)
    assert decide_sum_inequality(sp.log(1 + sp.exp(a)), bound).verdict is Verdict.UNDECIDED
