"""What the procedures and ``implied`` say when they are asked by name of letters that are free and bound."""

from symbolic.definedness import implied
from tests.hostile.statements import pairs
from tests.hostile.statements.thirteenth import *

KIND = "thirteenth procedures: named"


def _answer(follows):
    return ("proved" if follows else "undecided", "", "")


def false(name, run, left=False):
    add(KIND, name, bad(run))
    if left:
        pairs.LEFT.add((KIND, name))


def false_implication(name, given, condition, left=False):
    false(name, lambda: _answer(implied(given, condition)), left)


upper = every(T[i, j] >= 0, (i, 1, j), (j, 1, n))
other_column = Sum(T[i, k], (i, 1, j))
false(
    "certificate: T_ij>=0 for i<=j, sum over i<=j of T_ik: k=1, j=2",
    lambda: decide_by_certificate(0, other_column, parts=(other_column,), given=(upper, j <= n, k <= n)),
)
false_implication(
    "x_i!=k for all i, not x_k!=k for all k: k=1, x=(2,2)",
    [every(isnt(X[i] - k, 0))],
    every(isnt(X[k] - k, 0), (k, 1, n)),
)
false_implication("x_i>k for all i, not x_k>k for all k: k=1, x=(2,2)", [every(X[i] > k)], every(X[k] > k, (k, 1, n)))
false_implication(
    "row sums are not 0, and the trace may be: diag(1,-1)",
    [every(isnt(Sum(T[i, k], (k, 1, n)), 0))],
    every(isnt(Sum(T[k, k], (k, 1, n)), 0), (k, 1, n)),
)
false_implication(
    "T_ij!=0 for i<=m, j<=m at j, not for all i<=j: n=2, m=1",
    [every(isnt(T[i, j], 0), (i, 1, m), (j, 1, n)), j <= m],
    every(isnt(T[i, j], 0), (i, 1, j), (j, 1, n)),
)
false_implication(
    "j>=k at j, sum of i over k..j for all j is >=0: k=3, n=1", [j >= k], lazy(Ge, Sum(i, (i, k, j), (j, 1, n)), 0)
)
false_implication("x_i!=0 for i>=2, not for all", [every(isnt(X[i], 0), (i, 2, n))], every(isnt(X[i], 0)))
false_implication("x_k!=0 at k, not for all", [isnt(X[k], 0)], every(isnt(X[k], 0), (k, 1, n)))
