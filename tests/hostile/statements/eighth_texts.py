"""Texts for the command, as one types them: precedence, roots, cuts, sums, matrices, conditions a little too weak."""

from symbolic.door.worker import decide_text
from tests.hostile.statements.base import F, T, add, bad

REAL = {"real": ["x", "y", "a"]}
TWO = {"matrix": ["A 2 2", "B 2 2"]}
ANY = {"matrix": ["A n n", "B n n", "U n m", "V m n"]}


def _text(ok, text, point, given, declared):
    name = " | ".join([text, *given, point])
    add("eighth: text", name, bad(lambda: decide_text(text, given=given, **declared)), ok)


def false(text, point, *given, **declared):
    _text(F, text, point, given, declared)


def true(text, *given, **declared):
    _text(T, text, "true", given, declared)


false("x^2^3 = x^6", "x=2", **REAL)
true("x^2^3 = x^8", **REAL)
false("1/x y = 1/(x y)", "x=1, y=2", "x != 0", "y != 0", **REAL)
false("2^-x^2 = 2^(x^2)", "x=1", **REAL)
false("-x^2 = x^2", "x=1", **REAL)
false("x/2y = x/(2y)", "x=y=2", "y != 0", **REAL)
false("sqrt(x y) = sqrt(x) sqrt(y)", "x=y=-1", **REAL)
true("sqrt(x y) = sqrt(x) sqrt(y)", "x >= 0", **REAL)
false("(x^2)^(1/4) = sqrt(x)", "x=-1", **REAL)
true("cbrt(x) = x^(1/3)", **REAL)
false("cbrt(x^2) = x^(2/3)", "x=-8", **REAL)
false("log(x^3) = 3 log(x)", "z=-1: 3 pi against pi", "x != 0", **REAL)
true("log(x^3) = 3 log(x)", "x > 0", **REAL)
false("log(x y) = log(x) + log(y)", "x=y=-1", "x y > 0", **REAL)
false("exp(log(x) y) = x^y + 0^abs(y)", "y=0", positive=["x"], real=["y"])
false("abs(x + y) >= abs(x) - y", "x=1,y=-1", **REAL)
true("abs(x + y) >= abs(x) - abs(y)", **REAL)
false("x^2 + y^2 >= 2x y + (x - y)^4", "x=2,y=0", **REAL)
false("x >= sin(x)", "x=-1", **REAL)
true("x >= sin(x)", "x >= 0", **REAL)
false("tan(x) >= x", "x=2", "x >= 0", "cos(x) != 0", **REAL)
false("cos(x) >= 1 - x^2/2 + x^4/25", "x=1/2", **REAL)
false("2^x >= x^2", "x=3", "x >= 2", **REAL)
true("2^x >= x^2", "x >= 4", **REAL)
false("sum(k, k, 1, n) = n*(n - 1)/2", "n=1", integer=["n"], positive=["n"])
false("sum(k, k, 1, n) = n*(n + 1)/2", "n=-3", integer=["n"])
true("sum(k, k, 1, n) = n*(n + 1)/2", integer=["n"], positive=["n"])
false("sum(x^k, k, 0, n) = (x^n - 1)/(x - 1)", "n=1", "x != 1", real=["x"], integer=["n"], positive=["n"])
true("sum(x^k, k, 0, n) = (x^(n+1) - 1)/(x - 1)", "x != 1", real=["x"], integer=["n"], positive=["n"])
false("sum(1/k^2, k, 1, n) <= 8/5", "n=100", integer=["n"], positive=["n"])
false("sum(binomial(n, k), k, 1, n) = 2^n", "n=1", integer=["n"], positive=["n"])
false("factorial(n) != 2 n", "n=3", integer=["n"], positive=["n"])
false("n^2 != 2 n + 8", "n=4", integer=["n"])
true("n^2 != 2 n + 9", integer=["n"])
false("(-1)^n = cos(n)", "n=1", integer=["n"])
true("(-1)^n = cos(pi n)", integer=["n"])
false("(-1)^n = exp(I pi n/2)^2 + sin(pi n/2)", "n=1", integer=["n"])
false("abs(z)^2 = z^2", "z=I", complex_=["z"])
true("abs(z)^2 = z conjugate(z)", complex_=["z"])
false("re(z w) = re(z) re(w)", "z=w=I", complex_=["z", "w"])
false("conjugate(sqrt(z)) = sqrt(conjugate(z))", "z=-1", complex_=["z"])
false("log(exp(z)) = z", "z=2 pi I", complex_=["z"])
false("det(A + B) = det(A) + det(B)", "A=B=I", **TWO)
false("det(2 A) = 2 det(A)", "A=I", **TWO)
true("det(2 A) = 4 det(A)", **TWO)
false("tr(A B) = tr(A) tr(B)", "A=B=I", **TWO)
false("A^2 = tr(A) A + det(A) eye(2)", "A=I", **TWO)
true("A^2 = tr(A) A - det(A) eye(2)", **TWO)
false("exp(A + B) = exp(A) exp(B)", "N and N.T", **ANY)
false("det(exp(A)) = exp(det(A))", "A=0, n=1", **ANY)
true("det(exp(A)) = exp(tr(A))", **ANY)
false("kron(A, B) = kron(B, A)", "diag(1,2), diag(1,3)", **ANY)
false("inv(A B) = inv(A) inv(B)", "n=2", **ANY)
false("det(eye(n) + U V) = 1 + tr(U V)", "n=m=2, U=V=I", **ANY)
true("det(eye(n) + U V) = det(eye(m) + V U)", **ANY)
false("tr(U V) = n", "U=0", **ANY)
false("(A + B)^2 = A^2 + 2A B + B^2", "n=2", **ANY)
false("vec(A B) = kron(A, eye(n)) vec(B)", "n=2", **ANY)
false("hadamard(A, B) = A B", "n=2", **ANY)
false("(A B).T = A.T B.T", "n=2", **ANY)
false("A.H = A.T", "A=I i", **ANY)
