"""Texts for the command: sums beside letters, products without a sign, conditions on sizes and letters."""

from symbolic.door.worker import decide_text
from tests.hostile.statements.base import F, T, add, bad

REAL = {"real": ["x", "y", "a"], "integer": ["n", "m", "j"], "positive": ["n", "m", "j"]}
ANY = {"matrix": ["A n n", "B n n", "u n 1"], "real": ["x"]}


def _text(ok, text, point, given, declared):
    name = " | ".join([text, *given, point])
    add("thirteenth texts: text", name, bad(lambda: decide_text(text, given=given, **declared)), ok)


def false(text, point, *given, **declared):
    _text(F, text, point, given, declared or REAL)


def true(text, *given, **declared):
    _text(T, text, "true", given, declared or REAL)


false("sum(k, k, 1, n) = n^2", "n=2")
true("sum(k, k, 1, n) = n(n + 1)/2")
false("sum(k, k, 1, n) = n (n + 1)", "n=1")
false("sum(x k, k, 1, n) = x n(n + 1)", "x=1")
true("sum(x k, k, 1, n) = x n(n + 1)/2")
false("sum(sum(k, k, 1, i), i, 1, n) = sum(sum(k, i, 1, k), k, 1, n)", "n=2: 4 and 5")
true("sum(sum(i, k, 1, i), i, 1, n) = sum(i^2, i, 1, n)")
false("sum(sum(i, k, 1, i), i, 1, n) = sum(k^2, k, 1, n) + n - m", "n=1, m=2")
false("sum(sum(k, k, 1, n), i, 1, m) = n m(n + 1)", "n=m=1")
false("sum(sum(1, k, j, i), i, 1, n) >= 0", "j=3, n=1", "n >= j - 2")
true("sum(k, k, j, n) >= 0", "n >= j")
false("sum(k, k, j, n) >= 0", "n=1, j=3")
false("sum(j, k, j, n) >= 0", "n=1, j=3", "n >= 1")
false("sum(abs(x - k), k, 1, n) = sum(x - k, k, 1, n)", "x=1, n=2", "x >= 1")
false("sum(abs(x - k), k, 1, n) = sum(x - k, k, 1, n)", "x=1, n=3", "x >= n - 2")
false("sum(x^k, k, 0, n) (x - 1) = x^n - 1", "x=2, n=1")
true("sum(x^k, k, 0, n) (x - 1) = x^(n + 1) - 1")
false("sum(x^k/factorial(k), k, 0, oo) = exp(x) + x^n - x^m", "x=2, n=1, m=2")
true("sum(x^k/factorial(k), k, 0, oo) = exp(x)")
false("sum(binomial(n, k), k, 0, n) = 2^(n + 1)", "n=1")
false("sum(binomial(n, k) x^k, k, 0, n) = (1 + x)^m", "x=1, n=1, m=2", "m >= n")
true("sum(binomial(n, k) x^k, k, 0, n) = (1 + x)^m", "m = n")
false("sum((-1)^k, k, 1, n) = 0", "n=1")
false("sum((-1)^k k, k, 1, n) = n/2", "n=1")
false("sum(k, k, 1, n) >= sum(k, k, 1, m)", "n=1, m=2", "m <= 2 n")
true("sum(k, k, 1, n) >= sum(1, k, 1, n)")
false("sum(k^2, k, 1, n) <= n sum(k, k, 1, n) - n", "n=1")
false("sum(1/k, k, 1, n) <= 4", "n=31")
false("x/2 y = x/(2 y)", "x=1, y=2", "y != 0")
false("2 x^2 y = (2 x)^2 y", "x=y=1")
false("-2^2 x = 4 x", "x=1")
false("x y^2 = (x y)^2", "x=2, y=1")
false("1/2 x = 1/(2 x)", "x=2", "x != 0")
false("x^y^a = x^(y a)", "x=2, y=1, a=0: 2 and 1", real=["y", "a"], positive=["x"])
false("tr(A B) = tr(A) tr(B)", "n=2", **ANY)
false("A B = B A", "n=2", "A A = A", **ANY)
false("(A B)^2 = A^2 B^2", "n=2", "tr(A B) = tr(B A)", **ANY)
true("(A B)^2 = A^2 B^2", "A B = B A", **ANY)
false("u.T A u = 0", "A=1", "A.T = A", **ANY)
false("tr(sum(A^k, k, 0, 2)) = n + tr(A) + tr(A)^2", "n=2, A=1", **ANY)
true("tr(sum(A^k, k, 0, 2)) = n + tr(A) + tr(A^2)", **ANY)
false("sum(x^k A^k, k, 0, 3) = eye(n) + x A + x^2 A^2", "A=1, x=1", **ANY)
false("det(x A) = x det(A)", "n=2, x=2, A=1", **ANY)
true("det(x A) = x^n det(A)", **ANY)
false("inv(A + B) = inv(A) + inv(B)", "A=B=1", "det(A) != 0", "det(B) != 0", **ANY)
