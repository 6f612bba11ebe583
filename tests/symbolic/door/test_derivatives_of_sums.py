"""Identities in index notation in one call: derivatives of functions of sums, and the same with one mistake."""

import pytest
import sympy as sp
from sympy import Abs, Subs, exp, log, sqrt
from sympy import Derivative as D
from sympy import KroneckerDelta as delta

from symbolic import Verdict, decide
from tests.sampling import sampled

n = sp.Symbol("n", integer=True, positive=True)
i, j, k, l = sp.symbols("i j k l", integer=True, positive=True)
J = sp.Symbol("J", integer=True)
x, y, u, v = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xyuv")
p, q, w, a = (sp.IndexedBase(name, shape=(n,), positive=True) for name in "pqwa")
z, A = sp.IndexedBase("z", shape=(n,)), sp.IndexedBase("A", shape=(n, n), real=True)
t, T = sp.Symbol("t", real=True), sp.Symbol("T", positive=True)


def S(term, index=i, end=n):
    return sp.Sum(term, (index, 1, end))


def P(f):
    return S(f * exp(u[i] + t * v[i])) / Et


def soft(index):
    return exp(x[index]) / E


E, Et = S(exp(x[i])), S(exp(u[i] + t * v[i]))
norm, mean = sqrt(S(x[i] ** 2)), S(x[i]) / n
wm = S(w[i] * x[i]) / S(w[i])

TRUE = {
    "slope of lse in t": (D(log(Et), t), P(v[i])),
    "curvature of lse in t": (D(log(Et), (t, 2)), P(v[i] ** 2) - P(v[i]) ** 2),
    "curvature as a variance": (D(log(Et), t, t), S((v[j] - P(v[i])) ** 2 * exp(u[j] + t * v[j]), j) / Et),
    "third derivative": (D(log(Et), (t, 3)), P(v[i] ** 3) - 3 * P(v[i] ** 2) * P(v[i]) + 2 * P(v[i]) ** 3),
    "slope at 0": (Subs(D(log(S(exp(t * v[i]))), t), t, 0), S(v[i]) / n),
    "gradient of lse": (D(log(E), x[j]), soft(j)),
    "evaluated gradient": (sp.diff(log(E), x[j]), soft(j)),
    "hessian of lse": (D(log(E), x[j], x[k]), delta(j, k) * soft(j) - soft(j) * soft(k)),
    "nested hessian of lse": (D(D(log(E), x[j]), x[k]), delta(j, k) * soft(j) - soft(j) * soft(k)),
    "jacobian of softmax": (D(soft(k), x[j]), soft(k) * (delta(k, j) - soft(j))),
    "diagonal of the jacobian": (D(soft(j), x[j]), soft(j) * (1 - soft(j))),
    "gradient of squares": (D(S(x[i] ** 2), x[j]), 2 * x[j]),
    "gradient of a norm": (D(norm, x[j]), x[j] / norm),
    "gradient of a scalar product": (D(S(x[i] * y[i]), x[j]), y[j]),
    "gradient of a weighted mean in w": (D(wm, w[j]), (x[j] - wm) / S(w[i])),
    "gradient of a weighted mean in x": (D(wm, x[j]), w[j] / S(w[i])),
    "gradient of a cosine": (D(S(x[i] * y[i]) / norm, x[j]), y[j] / norm - x[j] * S(x[i] * y[i]) / norm**3),
    "gradient of a quadratic form": (D(S(S(A[i, l] * x[i] * x[l], l)), x[k]), S((A[k, l] + A[l, k]) * x[l], l)),
    "hessian of a quadratic form": (D(S(S(A[i, l] * x[i] * x[l], l)), x[k], x[j]), A[k, j] + A[j, k]),
    "moment generating function": (D(S(w[i] * exp(t * x[i])), (t, 2)), S(w[i] * x[i] ** 2 * exp(t * x[i]))),
    "sine": (D(S(sp.sin(t * x[i])), t), S(x[i] * sp.cos(t * x[i]))),
    "logistic loss": (D(S(log(1 + exp(-t * x[i]))), t), -S(x[i] / (1 + exp(t * x[i])))),
    "gradient of entropy": (D(-S(p[i] * log(p[i])), p[j]), -log(p[j]) - 1),
    "gradient of KL": (D(S(p[i] * log(p[i] / q[i])), q[j]), -p[j] / q[j]),
    "gradient of KL in p": (D(S(p[i] * log(p[i] / q[i])), p[j]), log(p[j] / q[j]) + 1),
    "gradient of the sum of squared deviations": (D(S((x[i] - S(x[l], l) / n) ** 2), x[j]), 2 * (x[j] - mean)),
    "least squares": (D(S((S(A[i, l] * x[l], l) - y[i]) ** 2), x[j]), 2 * S(A[i, j] * (S(A[i, l] * x[l], l) - y[i]))),
    "sum over the gradient": (S(D(log(E), x[j]), j), sp.S.One),
    "temperature": (D(T * log(S(exp(x[i] / T))), x[j]), exp(x[j] / T) / S(exp(x[i] / T))),
    "euler": (S(x[j] * D(norm, x[j]), j), norm),
    "entries of another table": (D(S(x[i] ** 2), y[j]), sp.S.Zero),
    "quotient": (D(S(x[i]) / S(a[i]), a[j]), -S(x[i]) / S(a[i]) ** 2),
    "inverse sum": (D(1 / S(1 / a[i]), a[j]), 1 / (a[j] ** 2 * S(1 / a[i]) ** 2)),
}

FALSE = {
    "slope without the sum": (D(log(Et), t), S(v[i] * exp(u[i] + t * v[i]))),
    "slope of lse, u": (D(log(Et), t), P(u[i])),
    "curvature without the square": (D(log(Et), (t, 2)), P(v[i] ** 2)),
    "curvature with plus": (D(log(Et), (t, 2)), P(v[i] ** 2) + P(v[i]) ** 2),
    "slope at 1": (Subs(D(log(S(exp(t * v[i]))), t), t, 1), S(v[i]) / n),
    "gradient of lse, sum": (D(log(E), x[j]), sp.S.One),
    "gradient of lse, not normalised": (D(log(E), x[j]), exp(x[j])),
    "gradient of lse, other index": (D(log(E), x[j]), soft(k)),
    "hessian without delta": (D(log(E), x[j], x[k]), soft(j) - soft(j) * soft(k)),
    "hessian without product": (D(log(E), x[j], x[k]), delta(j, k) * soft(j)),
    "jacobian, sign": (D(soft(k), x[j]), soft(k) * (soft(j) - delta(k, j))),
    "jacobian, delta as 1": (D(soft(k), x[j]), soft(k) * (1 - soft(j))),
    "gradient of squares summed": (D(S(x[i] ** 2), x[j]), 2 * S(x[i])),
    "gradient of squares halved": (D(S(x[i] ** 2), x[j]), x[j]),
    "gradient of a norm, twice": (D(norm, x[j]), 2 * x[j] / norm),
    "gradient of a scalar product, x": (D(S(x[i] * y[i]), x[j]), x[j]),
    "weighted mean, sign": (D(wm, w[j]), (wm - x[j]) / S(w[i])),
    "weighted mean, constant weights": (D(wm, w[j]), x[j] / S(w[i])),
    "quadratic form, not symmetric": (D(S(S(A[i, l] * x[i] * x[l], l)), x[k]), 2 * S(A[k, l] * x[l], l)),
    "mgf, one x": (D(S(w[i] * exp(t * x[i])), (t, 2)), S(w[i] * x[i] * exp(t * x[i]))),
    "logistic, sign": (D(S(log(1 + exp(-t * x[i]))), t), S(x[i] / (1 + exp(t * x[i])))),
    "entropy, no 1": (D(-S(p[i] * log(p[i])), p[j]), -log(p[j])),
    "KL in q": (D(S(p[i] * log(p[i] / q[i])), q[j]), p[j] / q[j]),
    "deviations without mean": (D(S((x[i] - S(x[l], l) / n) ** 2), x[j]), 2 * x[j]),
    "sum over the gradient, n": (S(D(log(E), x[j]), j), n),
    "shifted entries": (D(sp.Sum(x[i] * x[i + 1], (i, 1, n - 1)), x[j]), x[j + 1] + x[j - 1]),
    "part of the range": (D(sp.Sum(x[i], (i, 1, n - 1)), x[j]), sp.S.One),
    "from two": (D(sp.Sum(x[i], (i, 2, n)), x[j]), sp.S.One),
    "one entry": (D(S(x[i]), x[1]), n),
    "complex modulus": (D(S(Abs(z[i]) ** 2), z[j]), 2 * z[j]),
    "derivative of a modulus at any point": (D(S(Abs(x[i])), x[j]), sp.S.One),
    "t outside": (D(t * log(E), x[j]), soft(j)),
    "inner index": (S(D(x[i] ** 2, x[j]), i), 2 * S(x[i])),
    "derivative of an entry": (D(x[i], x[j]), sp.S.One),
    "diagonal entries": (D(S(A[i, i]), A[j, k]), sp.S.One),
    "a row for a table": (D(S(S(A[i, l], l)), A[j, k]), n),
}


@pytest.mark.parametrize("name", sampled(TRUE, 32))
def test_a_derivative_is_proved(name):
    decision = decide(*TRUE[name])
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 32))
def test_with_a_mistake_it_is_not(name):
    assert decide(*FALSE[name]).verdict is not Verdict.PROVED


def test_the_entry_has_to_be_one_of_the_table():
    assert [*map(str, decide(D(log(E), x[J]), soft(J)).assumes)] == ["J >= 1", "J <= n"]
