"""Functions and quotients of finite sums: laws, and neighbours that are false."""

import pytest
import sympy as sp

from symbolic import Verdict, decide
from symbolic.procedures.sums.indexed import _with_equal_terms, decide_indexed, without_zero_terms
from tests.sampling import sampled

n = sp.Symbol("n", integer=True, positive=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
i, j = sp.symbols("i j", integer=True, positive=True)
x, y, w = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xyw")
p = sp.IndexedBase("p", shape=(n,), positive=True)
z = sp.IndexedBase("z", shape=(n,))
c, u = sp.Symbol("c", real=True), sp.Symbol("u")


def S(term, index=i, end=n):
    return sp.Sum(term, (index, 1, end))


E = S(sp.exp(x[i]))
mean = S(x[i]) / n
variance = S((x[i] - S(x[j], j) / n) ** 2)
TRUE = {
    "squares of what is divided by a root": (
        S(((x[i] - mean.xreplace({i: j})) / sp.sqrt(variance) + c) ** 2),
        1 + n * c**2,
    ),
    "a quotient": (S(z[i] ** 2) / S(z[j] ** 2, j), 1),
    "shift of a softmax": (sp.exp(x[j] + c) / S(sp.exp(x[i] + c)), sp.exp(x[j]) / E),
    "shift by a complex number": (sp.exp(x[j] + u) / S(sp.exp(x[i] + u)), sp.exp(x[j]) / E),
    "shift of log-sum-exp": (sp.log(S(sp.exp(c + x[i]))), c + sp.log(E)),
    "a softmax sums to one": (S(sp.exp(x[j]) / E, j), 1),
    "the softmax of a log": (S(p[i] / S(p[j], j)), 1),
    "variance": (S((x[j] - mean) ** 2, j), S(x[i] ** 2) - n * mean**2),
    "centred": (S(x[j] - mean, j), 0),
    "weighted mean": (S(w[j] * (x[j] - S(w[i] * x[i]) / S(w[i])), j), 0),
    "pairs": (S(S(w[i] * w[j] * (x[i] - x[j]) ** 2), j) / 2, S(w[i]) * S(w[i] * x[i] ** 2) - S(w[i] * x[i]) ** 2),
    "Lagrange": (
        S(S((x[i] * y[j] - x[j] * y[i]) ** 2), j) / 2,
        S(x[i] ** 2) * S(y[i] ** 2) - S(x[i] * y[i]) ** 2,
    ),
    "log of a softmax": (sp.log(sp.exp(x[j]) / E), x[j] - sp.log(E)),
    "double sum in a log": (sp.log(S(S(p[i] * p[j]), j)), 2 * sp.log(S(p[i]))),
    "log of a scaled sum": (sp.log(S(2 * p[i])), sp.log(2) + sp.log(S(p[i]))),
    "entries that cancel": (S(p[i] * (1 / p[i] + x[i])), n + S(p[i] * x[i])),
    "product of exponentials": (S(S(sp.exp(x[i] + y[j])), j), E * S(sp.exp(y[i]))),
}
FALSE = {
    "squares of what is divided by a root, with a mixed term": (
        S(((x[i] - mean.xreplace({i: j})) / sp.sqrt(variance) + c) ** 2),
        1 + 2 * c + n * c**2,
    ),
    "wrong sign of a shift": (sp.log(S(sp.exp(c + x[i]))), sp.log(E) - c),
    "no shift": (sp.log(S(sp.exp(c + x[i]))), sp.log(E)),
    "complex shift of a log": (sp.log(S(sp.exp(u + x[i]))), u + sp.log(E)),
    "complex entries": (sp.log(S(sp.exp(c + z[i]) ** 2)), 2 * c + 2 * sp.log(S(sp.exp(z[i])))),
    "log of a sum of any sign": (sp.log(S(S(x[i] * x[j]), j)), 2 * sp.log(S(x[i]))),
    "log of a product of sums of any sign": (sp.log(S(x[i]) * S(y[i])), sp.log(S(x[i])) + sp.log(S(y[i]))),
    "sum of squares": (S(x[i] ** 2), S(x[i]) ** 2),
    "variance by n - 1": (S((x[j] - mean) ** 2, j), S(x[i] ** 2) - (n - 1) * mean**2),
    "variance without n": (S((x[j] - mean) ** 2, j), S(x[i] ** 2) - mean**2),
    "a softmax sums to n": (S(sp.exp(x[j]) / E, j), n),
    "a softmax that is not normalised": (sp.exp(x[j] + c) / E, sp.exp(x[j]) / E),
    "other entries": (S(z[i] ** 2) / S(x[i] ** 2), 1),
    "Lagrange without the half": (
        S(S((x[i] * y[j] - x[j] * y[i]) ** 2), j),
        S(x[i] ** 2) * S(y[i] ** 2) - S(x[i] * y[i]) ** 2,
    ),
    "plus for minus": (
        S(S((x[i] * y[j] + x[j] * y[i]) ** 2), j) / 2,
        S(x[i] ** 2) * S(y[i] ** 2) - S(x[i] * y[i]) ** 2,
    ),
    "quotient of sums": (S(x[i] / p[i]), S(x[i]) / S(p[i])),
    "log inside": (S(sp.log(p[i])), sp.log(S(p[i]))),
    "exp inside": (S(sp.exp(x[i])), sp.exp(S(x[i]))),
    "mean that is not weighted": (S(w[j] * (x[j] - mean), j), 0),
    "weights that do not sum to one": (S(w[j] * (x[j] - S(w[i] * x[i])), j), 0),
    "a free index for a bound one": (S(x[i]), n * x[j]),
    "one index for two": (S(S(x[i] * y[j]), j), S(x[i] * y[i])),
    "an index that is off by one": (S(x[i], end=n), sp.Sum(x[i], (i, 1, n - 1))),
    "an empty sum": (sp.Sum(c, (i, 1, N)) / c, 1),
    "half a root": (sp.sqrt(S(x[i]) ** 2), S(x[i])),
    "a transposed matrix": (S(sp.log(S(p[i] + x[i] ** 2 * j, j))), S(sp.log(S(p[j] + x[j] ** 2 * i, j)))),
    "a phase out of a log": (sp.log(S(sp.exp(sp.I * c + x[i]))), sp.I * c + sp.log(E)),
    "a root inside": (sp.sqrt(S(p[i])), S(sp.sqrt(p[i]))),
    "a modulus of complex entries": (S(sp.Abs(z[i])), S(z[i])),
    "entries that cancel, counted once": (S(p[i] * (1 / p[i] + x[i])), 1 + S(p[i] * x[i])),
    "base of the log": (sp.log(S(p[i])) / sp.log(2), sp.log(S(p[i]))),
}  # fmt: skip


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_an_identity_of_functions_of_sums_is_proved(name):
    assert decide_indexed(*TRUE[name]).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", sampled(FALSE, 3))
def test_a_false_identity_of_functions_of_sums_is_not_proved(name):
    assert decide_indexed(*FALSE[name]).verdict is Verdict.UNDECIDED


def test_given_equations_say_what_a_sum_is_and_only_of_their_own_letters():
    n, m = sp.symbols("n m", integer=True, positive=True)
    i, j = sp.symbols("i j", integer=True)
    p, q = (sp.IndexedBase(name, shape=(n,), positive=True) for name in "pq")
    u = sp.IndexedBase("u", shape=(n,), real=True)
    T = sp.IndexedBase("T", shape=(n, m), real=True)
    total = lambda e: sp.Sum(e, (i, 1, n))
    masses = (sp.Eq(total(p[i]), 1), sp.Eq(total(q[i]), 1))
    mean = sp.Sum(p[j] * u[j], (j, 1, n))
    variance = (total(p[i] * (u[i] - mean) ** 2), total(p[i] * u[i] ** 2) - mean**2)
    chi_squared = (total((p[i] - q[i]) ** 2 / q[i]), total(p[i] ** 2 / q[i]) - 1)
    for (lhs, rhs), fewer in ((variance, masses[1:]), (chi_squared, masses[:1])):
        assert decide(lhs, rhs, given=masses).verdict is Verdict.PROVED
        assert decide(lhs, rhs, given=fewer).verdict is not Verdict.PROVED
        assert decide(lhs, rhs + 1, given=masses).verdict is not Verdict.PROVED
        assert decide(lhs, rhs).verdict is not Verdict.PROVED
    column = sp.Eq(total(T[i, j]), 1)  # of one j
    assert decide(sp.Sum(T[i, j], (i, 1, n), (j, 1, m)), m, given=(column,)).verdict is not Verdict.PROVED
    assert decide(sp.exp(total(T[i, j])) * 2, 2 * sp.E, given=(column,)).verdict is Verdict.PROVED


def test_terms_that_are_equal_for_one_value_of_a_letter_alone_stay():
    """SymPy's chain rule leaves a letter named _x + y, and the two orders are equal if x + y is meant by it."""
    r, s, f = c, sp.Symbol("d", real=True), sp.Function("f")
    first, second = (f(r + s, r * s).diff(one).diff(other) for one, other in ((r, s), (s, r)))
    assert first != second
    assert without_zero_terms(S(first - second)) != 0
    assert _with_equal_terms(S(first) - S(second), 60.0) != 0
