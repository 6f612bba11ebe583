"""Inequalities of finite sums in one call without hints, and neighbours that are false."""

from dataclasses import replace

import pytest
import sympy as sp
from sympy import Abs, Eq, Max, Min, exp, log, sqrt
from sympy import Rational as Q

from symbolic import ForAll, Largest, Smallest, Verdict, decide
from symbolic.index_notation import Rules
from symbolic.procedures.sums.facts import Termwise, Weighted, check
from symbolic.procedures.sums.indexed import expanded, normal_form_of
from symbolic.procedures.sums.linear_search import combination
from symbolic.words import OutsideClass
from tests.sampling import sampled

n = sp.Symbol("n", integer=True, positive=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
i, j = sp.symbols("i j", integer=True, positive=True)
x, y, c = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xyc")
p, q, w, a, b = (sp.IndexedBase(name, shape=(n,), positive=True) for name in "pqwab")
s = sp.IndexedBase("s", shape=(n,), nonnegative=True)
z = sp.IndexedBase("z", shape=(n,))
t, h = sp.symbols("t h", real=True)
T, V = sp.symbols("T V", positive=True)


def S(term, index=i, end=n):
    return sp.Sum(term, (index, 1, end))


def one(*bases):
    return tuple(Eq(S(base[i]), 1) for base in bases)


E = S(exp(x[i]))
norm = sqrt(S(x[i] ** 2))
M, mu = Largest(x[i], (i, 1, n)), Smallest(x[i], (i, 1, n))
LSE = log(E)
TRUE = {
    "triangle": (S(Abs(x[i] + y[i])), S(Abs(x[i])) + S(Abs(y[i])), ()),
    "modulus of a sum": (Abs(S(x[i])), S(Abs(x[i])), ()),
    "reverse triangle": (Abs(S(Abs(x[i])) - S(Abs(y[i]))), S(Abs(x[i] - y[i])), ()),
    "weighted modulus": (Abs(S(w[i] * x[i])), S(w[i] * Abs(x[i])), ()),
    "total variation": (S(Abs(p[i] - q[i])), sp.S(2), one(p, q)),
    "entry in lse": (x[j], LSE, (j <= n,)),
    "entry in lse, as it has a value": (x[j], LSE, ()),
    "max in lse": (M, LSE, ()),
    "lse under max": (LSE, M + log(n), ()),
    "entry under max": (x[j], M, (j <= n,)),
    "min under entry": (mu, x[j], (j <= n,)),
    "min under mean": (mu, S(x[i]) / n, ()),
    "mean under max": (S(x[i]) / n, M, ()),
    "weighted mean under max": (S(w[i] * x[i]), M, one(w)),
    "min under weighted mean": (mu, S(w[i] * x[i]), one(w)),
    "min under max": (mu, M, ()),
    "softmax under one": (exp(x[j]) / E, sp.S.One, (j <= n,)),
    "softmax mean under max": (S(x[i] * exp(x[i])) / E, M, ()),
    "hinge": (sp.S.Zero, S(Max(0, 1 - x[i])), ()),
    "hinge is subadditive": (S(Max(0, x[i] + y[i])), S(Max(0, x[i])) + S(Max(0, y[i])), ()),
    "hinge of a sum": (Max(0, S(x[i])), S(Max(0, x[i])), ()),
    "max of sums": (Max(S(x[i]), S(y[i])), S(Max(x[i], y[i])), ()),
    "sum of minima": (S(Min(x[i], y[i])), Min(S(x[i]), S(y[i])), ()),
    "Jensen log, w>=0": (S(s[i] * log(a[i])), log(S(s[i] * a[i])), one(s)),
    "Jensen log, given w>=0": (S(c[i] * log(a[i])), log(S(c[i] * a[i])), (ForAll(c[i] >= 0, (i, 1, n)), *one(c))),
    "Jensen exp, w>=0": (exp(S(s[i] * x[i])), S(s[i] * exp(x[i])), one(s)),
    "Jensen squares, w>=0": (S(s[i] * x[i]) ** 2, S(s[i] * x[i] ** 2), one(s)),
    "Jensen modulus": (Abs(S(s[i] * x[i])), S(s[i] * Abs(x[i])), one(s)),
    "Jensen inverse": (1 / S(w[i] * a[i]), S(w[i] / a[i]), one(w)),
    "Gibbs": (S(p[i] * log(q[i] / p[i])), sp.S.Zero, one(p, q)),
    "Gibbs, p >= 0": (S(s[i] * log(q[i] / s[i])), sp.S.Zero, one(s, q)),
    "KL, difference of logs": (sp.S.Zero, S(p[i] * (log(p[i]) - log(q[i]))), one(p, q)),
    "cross entropy": (-S(p[i] * log(p[i])), -S(p[i] * log(q[i])), one(p, q)),
    "entropy": (-S(p[i] * log(p[i])), log(n), one(p)),
    "entropy is nonnegative": (sp.S.Zero, -S(p[i] * log(p[i])), one(p)),
    "log-sum": (S(a[i]) * log(S(a[i]) / S(b[i])), S(a[i] * log(a[i] / b[i])), ()),
    "AM-GM": (exp(S(log(a[i])) / n), S(a[i]) / n, ()),
    "HM-AM": (n / S(1 / a[i]), S(a[i]) / n, ()),
    "Cauchy-Schwarz": (S(x[i] * y[i]) ** 2, S(x[i] ** 2) * S(y[i] ** 2), ()),
    "Cauchy-Schwarz, roots": (S(x[i] * y[i]), norm * sqrt(S(y[i] ** 2)), ()),
    "Cauchy-Schwarz, moduli": (Abs(S(x[i] * y[i])), norm * sqrt(S(y[i] ** 2)), ()),
    "Young": (S(x[i] * y[i]), S(x[i] ** 2) / 2 + S(y[i] ** 2) / 2, ()),
    "l2 under l1": (norm, S(Abs(x[i])), ()),
    "l1 under l2": (S(Abs(x[i])), sqrt(n) * norm, ()),
    "max norm under l1": (Largest(Abs(x[i]), (i, 1, n)), S(Abs(x[i])), ()),
    "l1 under max norm": (S(Abs(x[i])), n * Largest(Abs(x[i]), (i, 1, n)), ()),
    "Hölder, 1 and infinity": (S(x[i] * y[i]), S(Abs(x[i])) * Largest(Abs(y[i]), (i, 1, n)), ()),
    "Minkowski": (sqrt(S((x[i] + y[i]) ** 2)), norm + sqrt(S(y[i] ** 2)), ()),
    "variance": (sp.S.Zero, S(x[i] ** 2) / n - (S(x[i]) / n) ** 2, ()),
    "termwise given": (S(x[i]), S(c[i]), (ForAll(x[i] <= y[i], (i, 1, n)), ForAll(y[i] <= c[i], (i, 1, n)))),
    "termwise, exp": (S(exp(x[i])), S(exp(y[i])), (ForAll(x[i] <= y[i], (i, 1, n)),)),
    "lse is monotone": (log(S(exp(x[i]))), log(S(exp(y[i]))), (ForAll(x[i] <= y[i], (i, 1, n)),)),
    "one entry of a positive sum": (a[j], S(a[i]), (j <= n,)),
    "squares of a positive sum": (S(s[i] ** 2), S(s[i]) ** 2, ()),
    "probabilities are at most one": (p[j], sp.S.One, (*one(p), j <= n)),
    "sum of squares of probabilities": (S(p[i] ** 2), sp.S.One, one(p)),
    "softplus": (Max(0, t), log(1 + exp(t)), ()),
    "log under linear": (S(log(a[i])), S(a[i]) - n, ()),
    "x - 1 - log x": (sp.S.Zero, T - 1 - log(T), ()),
    "1 + t under exp": (1 + t, exp(t), ()),
    "sum of 1 + x under exp": (n + S(x[i]), S(exp(x[i])), ()),
    "product of bounds": (S(s[i] * x[i]), h * S(s[i]), (ForAll(x[i] <= h, (i, 1, n)),)),
    "lse is convex at the midpoint": (log(S(exp((x[i] + y[i]) / 2))), (LSE + log(S(exp(y[i])))) / 2, ()),
}
SCALARS = {
    "log at most": (log(1 + T), T, ()),
    "log at least": (1 - 1 / T, log(T), ()),
    "exp at most": (exp(-T), sp.S.One, ()),
    "inverse": (exp(-T), 1 / (1 + T), ()),
    "softplus is nonnegative": (sp.S.Zero, log(1 + exp(t)), ()),
    "softplus above t": (t, log(1 + exp(t)), ()),
    "sigmoid": (exp(t) / (1 + exp(t)), sp.S.One, ()),
    "two logs": ((log(T) + log(V)) / 2, log((T + V) / 2), ()),
    "two exps": (exp((t + h) / 2), (exp(t) + exp(h)) / 2, ()),
    "monotone exp": (exp(t), exp(h), (t <= h,)),
    "monotone log": (log(T), log(V), (T <= V,)),
    "hyperbolic cosine": (sp.S(2), exp(t) + exp(-t), ()),
    "T log T": (T - 1, T * log(T), ()),
    "Fenchel": (t * T, exp(t) + T * log(T) - T, ()),
    "relative entropy of two numbers": (T - V, T * log(T / V), ()),
}
FALSE = {
    "triangle reversed": (S(Abs(x[i])) + S(Abs(y[i])), S(Abs(x[i] + y[i])), ()),
    "modulus of a sum reversed": (S(Abs(x[i])), Abs(S(x[i])), ()),
    "weights of any sign": (Abs(S(y[i] * x[i])), S(y[i] * Abs(x[i])), ()),
    "total variation at most 1": (S(Abs(p[i] - q[i])), sp.S(1), one(p, q)),
    "total variation, q not normalised": (S(Abs(p[i] - q[i])), sp.S(2), one(p)),
    "entry of other range, beyond": (x[j], log(sp.Sum(exp(x[i]), (i, 1, n - 1))), (j <= n, n >= 2)),
    "lse under max": (LSE, M, ()),
    "lse under max + log (n-1)": (LSE, M + log(n) / 2, ()),
    "max under entry": (M, x[j], (j <= n,)),
    "max under mean": (M, S(x[i]) / n, ()),
    "weighted mean, not normalised": (S(w[i] * x[i]), M, ()),
    "weighted mean, any sign": (S(c[i] * x[i]), M, one(c)),
    "softmax under half": (exp(x[j]) / E, Q(1, 2), (j <= n,)),
    "hinge positive": (sp.S.One, S(Max(0, 1 - x[i])), ()),
    "hinge additive": (S(Max(0, x[i])) + S(Max(0, y[i])), S(Max(0, x[i] + y[i])), ()),
    "max of sums reversed": (S(Max(x[i], y[i])), Max(S(x[i]), S(y[i])), ()),
    "Jensen log any sign": (S(c[i] * log(a[i])), log(S(c[i] * a[i])), one(c)),
    "Jensen log not normalised": (S(s[i] * log(a[i])), log(S(s[i] * a[i])), ()),
    "Jensen log sub": (S(s[i] * log(a[i])), log(S(s[i] * a[i])), (Eq(S(s[i]), Q(1, 2)),)),
    "Jensen exp reversed": (S(s[i] * exp(x[i])), exp(S(s[i] * x[i])), one(s)),
    "Jensen exp half": (exp(S(s[i] * x[i])), S(s[i] * exp(x[i])), (Eq(S(s[i]), Q(1, 2)),)),
    "Jensen squares not normalised": (S(s[i] * x[i]) ** 2, S(s[i] * x[i] ** 2), ()),
    "Jensen inverse any sign": (1 / S(w[i] * x[i]), S(w[i] / x[i]), one(w)),
    "Gibbs reversed": (sp.S.Zero, S(p[i] * log(q[i] / p[i])), one(p, q)),
    "Gibbs unnormalised": (S(s[i] * log(q[i] / s[i])), sp.S.Zero, one(s)),
    "entropy of n+1 reversed": (log(n), -S(p[i] * log(p[i])), one(p)),
    "entropy without one": (sp.S.Zero, -S(p[i] * log(p[i])), ()),
    "AM-GM reversed": (S(a[i]) / n, exp(S(log(a[i])) / n), ()),
    "Cauchy roots any": (norm * sqrt(S(y[i] ** 2)), S(x[i] * y[i]), ()),
    "Young third": (S(x[i] * y[i]), S(x[i] ** 2) / 3 + S(y[i] ** 2) / 3, ()),
    "l1 under l2": (S(Abs(x[i])), norm, ()),
    "l1 under max": (S(Abs(x[i])), Largest(Abs(x[i]), (i, 1, n)), ()),
    "Hölder without moduli": (S(x[i] * y[i]), S(x[i]) * Largest(Abs(y[i]), (i, 1, n)), ()),
    "Minkowski reversed": (norm + sqrt(S(y[i] ** 2)), sqrt(S((x[i] + y[i]) ** 2)), ()),
    "termwise gap": (S(x[i]), S(c[i]), (ForAll(x[i] <= y[i], (i, 1, n)),)),
    "termwise part": (S(x[i]), S(c[i]), (ForAll(x[i] <= y[i], (i, 1, n)), ForAll(y[i] <= c[i], (i, 2, n)))),
    "lse antitone": (log(S(exp(y[i]))), log(S(exp(x[i]))), (ForAll(x[i] <= y[i], (i, 1, n)),)),
    "entry of a sum any sign": (x[j], S(x[i]), (j <= n,)),
    "squares of a sum any sign": (S(x[i] ** 2), S(x[i]) ** 2, ()),
    "squares of a sum reversed": (S(s[i]) ** 2, S(s[i] ** 2), ()),
    "softplus reversed": (log(1 + exp(t)), Max(0, t), ()),
    "bound with weights of any sign": (S(c[i] * x[i]), h * S(c[i]), (ForAll(x[i] <= h, (i, 1, n)),)),
    "empty max": (Largest(x[i], (i, 1, N)), t, ()),
    "empty sum": (sp.S.One, sp.Sum(exp(x[i] ** 2), (i, 1, N)), ()),
    "probability of another table": (q[j], sp.S.One, (*one(p), j <= n)),
    "complex": (Abs(S(z[i])), S(z[i]), ()),
    "x - 1 - log x reversed": (T - 1 - log(T), sp.S.Zero, ()),
    "log of any sign": (log(Abs(t)), t - 1, ()),
}
NO_SCALARS = {
    "log at most, t": (log(1 + T), T / 2, ()),
    "log at least": (log(T), 1 - 1 / T, ()),
    "exp of any sign": (exp(-t), sp.S.One, ()),
    "inverse of any sign": (exp(-t), 1 / (1 + t), ()),
    "softplus under 0": (log(1 + exp(t)), Max(0, t), ()),
    "softplus under, log": (log(1 + exp(t)), Max(0, t) + Q(1, 2), ()),
    "sigmoid": (exp(t) / (1 + exp(t)), Q(1, 2), ()),
    "two logs": (log((T + V) / 2), (log(T) + log(V)) / 2, ()),
    "two exps": ((exp(t) + exp(h)) / 2, exp((t + h) / 2), ()),
    "antitone exp": (exp(t), exp(h), (t >= h,)),
    "antitone log": (log(T), log(V), (T >= V,)),
    "hyperbolic cosine": (sp.S(3), exp(t) + exp(-t), ()),
    "T log T": (T, T * log(T), ()),
    "Fenchel": (t * T, exp(t) + T * log(T) - 2 * T, ()),
    "relative entropy of two numbers": (V - T, T * log(T / V), ()),
    "exp under its tangent": (exp(t), 1 + t, ()),
    "exp above 2 t + 1": (1 + 2 * t, exp(t), ()),
    "log above": (T - 1, log(T), ()),
}


@pytest.mark.parametrize("name", sampled([*TRUE, *SCALARS], 72))
def test_an_inequality_is_proved_without_hints(name):
    lhs, rhs, given = (TRUE | SCALARS)[name]
    assert decide(lhs, rhs, "<=", given).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    ("lhs", "rhs", "given"),
    sampled([*FALSE.values(), *NO_SCALARS.values()], 36, arguments=3, but=[FALSE["lse antitone"]]),
    ids=[*FALSE, *NO_SCALARS],
)
def test_a_false_inequality_is_not_proved(lhs, rhs, given):
    assert decide(lhs, rhs, "<=", given).verdict is not Verdict.PROVED


CERTIFIED = ("triangle", "modulus of a sum", "termwise given", "product of bounds", "squares of a positive sum")


@pytest.mark.parametrize("name", sampled(CERTIFIED, 3))
def test_a_corrupted_certificate_is_refused(name):
    lhs, rhs, given = TRUE[name]
    form = expanded(normal_form_of(rhs - (lhs.args[0] if isinstance(lhs, Abs) else lhs)))
    certificate = combination(form, given, Rules())
    assert certificate
    assert _is_accepted(form, certificate, given)
    for k, part in enumerate(certificate):
        rest = (*certificate[:k], *certificate[k + 1 :])
        assert not _is_accepted(form, rest, given)
        for c in (2, -1):
            assert not _is_accepted(form, (*rest, replace(part, weight=c * part.weight)), given)
    assert not any(isinstance(part, Weighted) for part in certificate) or not _is_accepted(form, certificate, ())


ALL = ((i, 1, n),)
NO_FACTS = {
    "a term of any sign": Termwise(term=x[i], limits=ALL),
    "a product of terms of any sign": Termwise(term=x[i] * y[i], limits=ALL),
    "a complex square": Termwise(term=z[i] ** 2, limits=ALL),
    "a modulus without its sign": Termwise(term=-Abs(x[i]), limits=ALL),
    "a complex modulus": Termwise(term=Abs(z[i]) - z[i], limits=ALL),
    "a weight of any sign": Termwise(term=Abs(x[i]), limits=ALL, weight=y[i]),
    "the diagonal twice": Termwise(term=(1 - 2 * sp.KroneckerDelta(i, j)) * a[i], limits=ALL),
    "an exponential above": Termwise(term=1 + x[i] - exp(x[i]), limits=ALL),
    "a logarithm above": Termwise(term=log(a[i]) - a[i] + 1, limits=ALL),
    "an order that is not given": Termwise(term=exp(y[i]) - exp(x[i]), limits=ALL),
    "a range that may run backwards": Termwise(term=a[1], limits=((i, 1, n - 3),)),
}


@pytest.mark.parametrize("name", sampled(NO_FACTS, 2))
def test_a_term_that_may_be_negative_is_refused(name):
    part = NO_FACTS[name]
    assert not _is_accepted(part.excess(), (part,), ())


def _is_accepted(form, certificate, given):
    try:
        check(sp.S.Zero, form, certificate, given)
    except OutsideClass:
        return False
    return True
