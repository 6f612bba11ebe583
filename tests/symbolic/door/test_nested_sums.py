"""Identities in index notation in one call, sums of different nesting and triangles, and the same with one mistake."""

import pytest
import sympy as sp
from sympy import Abs, Max, Min
from sympy import KroneckerDelta as delta

from symbolic import Verdict, decide
from tests.sampling import sampled

n, m = sp.symbols("n m", integer=True, positive=True)
i, j, k, l = sp.symbols("i j k l", integer=True, positive=True)
x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xy")
z, A = sp.IndexedBase("z", shape=(n,)), sp.IndexedBase("A", shape=(n, n), real=True)
B = sp.IndexedBase("B", shape=(m, n), real=True)
t, h = sp.symbols("t h", real=True)


def S(term, index=i, end=n):
    return sp.Sum(term, (index, 1, end))


TRUE = {
    "product of sums": (S(S(x[i] * y[l], l)), S(x[i]) * S(y[i])),
    "order of summation": (S(S(A[i, l], l)), S(S(A[i, l], i), l)),
    "order with ranges": (sp.Sum(B[k, i], (i, 1, n), (k, 1, m)), sp.Sum(B[k, i], (k, 1, m), (i, 1, n))),
    "diagonal and the rest": (S(S(A[i, l], l)), S(A[i, i]) + S(S((1 - delta(i, l)) * A[i, l], l))),
    "square of a sum, i<j": (S(x[i]) ** 2, S(x[i] ** 2) + 2 * S(sp.Sum(x[i] * x[l], (l, i + 1, n)))),
    "triangle exchanged": (S(sp.Sum(A[i, l], (l, 1, i))), S(sp.Sum(A[i, l], (i, l, n)), l)),
    "strict triangle exchanged": (S(sp.Sum(A[i, l], (l, 1, i - 1))), S(sp.Sum(A[i, l], (i, l + 1, n)), l)),
    "two triangles": (S(S(A[i, l], l)), S(sp.Sum(A[i, l], (l, 1, i))) + S(sp.Sum(A[i, l], (l, i + 1, n)))),
    "lower diagonal upper": (
        S(S(A[i, l], l)),
        S(sp.Sum(A[i, l], (l, 1, i - 1))) + S(A[i, i]) + S(sp.Sum(A[i, l], (l, i + 1, n))),
    ),
    "pairs of differences": (S(sp.Sum((x[i] - x[l]) ** 2, (l, i + 1, n))), n * S(x[i] ** 2) - S(x[i]) ** 2),
    "square of rows": (
        S(S(A[i, l] * x[l], l) ** 2),
        sp.Sum(A[i, l] * A[i, k] * x[l] * x[k], (i, 1, n), (l, 1, n), (k, 1, n)),
    ),
    "antisymmetric": (S(S((A[i, l] - A[l, i]) * x[i] * x[l], l)), sp.S.Zero),
    "number of pairs": (S(sp.Sum(1, (l, 1, i))), n * (n + 1) / 2),
    "Lagrange i<j": (
        S(x[i] ** 2) * S(y[i] ** 2) - S(x[i] * y[i]) ** 2,
        S(sp.Sum((x[i] * y[l] - x[l] * y[i]) ** 2, (l, 1, i - 1))),
    ),
    "Max by modulus": (S(Max(x[i], y[i])), S((x[i] + y[i] + Abs(x[i] - y[i])) / 2)),
    "Max and Min": (S(Max(x[i], y[i])) + S(Min(x[i], y[i])), S(x[i]) + S(y[i])),
    "Max of scalars": (Max(t, h), (t + h + Abs(t - h)) / 2),
    "positive part": (S(Max(x[i], 0)) - S(Max(-x[i], 0)), S(x[i])),
}

FALSE = {
    "one index for two": (S(S(x[i] * y[l], l)), S(x[i] * y[i])),
    "transposed": (S(S(A[i, l] * x[i], l)), S(S(A[l, i] * x[i], l))),
    "no diagonal": (S(S(A[i, l], l)), S(S((1 - delta(i, l)) * A[i, l], l))),
    "i<j once": (S(x[i]) ** 2, S(x[i] ** 2) + S(sp.Sum(x[i] * x[l], (l, i + 1, n)))),
    "i<=j": (S(x[i]) ** 2, S(x[i] ** 2) + 2 * S(sp.Sum(x[i] * x[l], (l, i, n)))),
    "triangle exchanged wrongly": (S(sp.Sum(A[i, l], (l, 1, i))), S(sp.Sum(A[i, l], (i, 1, l)), l)),
    "strict and not": (S(sp.Sum(A[i, l], (l, 1, i))), S(sp.Sum(A[i, l], (i, l + 1, n)), l)),
    "two halves": (S(sp.Sum(A[i, l], (l, 1, i - 1))), S(sp.Sum(A[i, l], (l, i + 1, n)))),
    "three triangles": (S(S(A[i, l], l)), S(sp.Sum(A[i, l], (l, 1, i))) + S(sp.Sum(A[i, l], (l, i, n)))),
    "pairs twice": (S(sp.Sum((x[i] - x[l]) ** 2, (l, i + 1, n))), 2 * (n * S(x[i] ** 2) - S(x[i]) ** 2)),
    "number of pairs": (S(sp.Sum(1, (l, 1, i - 1))), n * (n + 1) / 2),
    "beyond": (S(sp.Sum(x[l], (l, 1, i + 1))), S(sp.Sum(x[l], (l, 1, i))) + S(x[i])),
    "gap of two": (S(sp.Sum(x[l], (l, i + 2, n))) + S(x[i]), S(sp.Sum(x[l], (l, i + 1, n)))),
    "Max as a mean": (S(Max(x[i], y[i])), S((x[i] + y[i]) / 2)),
    "Max minus": (S(Max(x[i], y[i])), S((x[i] + y[i] - Abs(x[i] - y[i])) / 2)),
    "Max of sums": (S(Max(x[i], y[i])), Max(S(x[i]), S(y[i]))),
    "modulus of a sum": (Abs(S(x[i])), S(Abs(x[i]))),
    "complex Max": (S(Abs(z[i])), S(Max(x[i], -x[i]))),
}


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_an_identity_is_proved(name):
    decision = decide(*TRUE[name])
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 6))
def test_with_a_mistake_it_is_not(name):
    assert decide(*FALSE[name]).verdict is not Verdict.PROVED
