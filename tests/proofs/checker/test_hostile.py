"""False statements that look true, as trees written by hand: the checker refuses each, and accepts their neighbours."""

import time

import pytest

from proofs.checker import Refused, check
from tests.proofs.checker.trees import (
    Tree,
    at,
    at_most,
    claim,
    derivative,
    element,
    equal,
    for_all,
    head,
    less,
    letter,
    number,
    of_matrix,
    over,
    rows,
    total,
    tree,
)

n, m, i, j, k, l, r, s = map(letter, "nmijklrs")  # noqa: E741
u, v, w, x, y, z, p, q, o, d, e = map(letter, "uvwxyzpqode")
a, b, c, t, h, g, A, B, Q, C, D, f, F = map(letter, "abcthgABQCDfF")
b0, b1, b2 = (Tree(bound=place) for place in range(3))
ROOT, THIRD, OO = "1/2", "1/3", Tree(constant="oo")


def fn(name):
    return lambda *args: head(name, *args)


log, exp, mod, sign, fact, phi = map(fn, ("log", "exp", "Abs", "sign", "factorial", "phi"))
delta, trace, det, inverse, transpose = map(fn, ("KroneckerDelta", "Trace", "Determinant", "Inverse", "Transpose"))
expm, power, plus, eye, column = map(fn, ("MatrixExp", "MatPow", "MatAdd", "Identity", "UnitColumn"))
N, K = (1, n), (1, k)
REAL = equal(head("Adjoint", A), transpose(A))
SYMMETRIC = equal(transpose(A), A)


def some(body, limits):
    return over("Largest", body, limits)


# name: (lhs, rhs), or with the relation and the conditions
EMPTY_AND_REVERSED = {
    "no terms of 1/k": (total(1 / k, K), 1),
    "no terms of (k − 1)!": (total(fact(k - 1), K), fact(k)),
    "no terms of a power": (total(k**r, K), k ** (r + 1)),
    "no terms of a negative power": (total(k ** (-r), K), k ** (1 - r)),
    "a range that is a product": (total(1 / s, (1, r * s)), r),
    "a range that is a square": (total(1 / s, (1, s**2)), s),
    "a range that may be empty after a condition": (total(1 / u, K), v, "==", [equal(k, u * v)]),
    "a denominator taken out": (total(t(b0) / u, K), v, "==", [equal(total(t(b0), K), u * v)]),
    "a triangle with an empty row": (
        *(total(total(g(b1, b0) / a(b1), (1, b0 - 1)), N), n, "=="),
        [for_all(equal(a(b0), total(g(b1, b0), (1, b0 - 1))), N)],
    ),
    "a value of a table of no entries": (x, total(t(b0), K), "==", [for_all(equal(t(b0), x / k), K)]),
    "a reversed range is empty": (total(x, (3, 1)), 0),
    "a reversed range with terms": (total(a(b0), (3, 1)), 0),
    "a reversed range that runs forward": (total(a(b0), (3, 1)), a(2)),
    "a reversed symbolic range": (total(x, (1, r)), mod(r) * x),
    "δ in a range that may be reversed": (total(total(delta(b0, b1), (1, r)), (1, r)), mod(r)),
    "a reversed range by a condition": (total(a(b0), (3, n)), 0, "==", [for_all(equal(a(b0), 0), (3, n))]),
    "one term more": (total(a(b0), (0, n)), total(a(b0), N)),
    "one term less": (total(a(b0), (1, n - 1)), total(a(b0), N)),
    "a shift of the range alone": (total(b0, N), total(b0, (0, n - 1))),
    "the number of terms": (total(x, (0, n)), n * x),
    "the number of terms of a triangle": (total(total(x, (1, b0)), N), n * n * x),
    "ends that are no whole numbers": (total(mod(b0) ** 2, (x, x + 1)), total(b0**2, (x, x + 1))),
}
INDICES = {
    "the outer for the inner index": (total(total(b0, N), N), total(total(b0 * b1, N), N)),
    "a square for a product": (total(total(a(b0) * a(b1), N), N), n * total(a(b0) ** 2, N)),
    "a triangle turned": (total(total(g(b0, b1), (1, b0)), N), total(total(g(b1, b0), (1, b0)), N)),
    "a triangle for a square": (total(total(a(b0) * a(b1), (1, b0)), N), total(a(b0), N) ** 2),
    "the sum of a product": (total(a(b0) * b(b0), N), total(a(b0), N) * total(b(b0), N)),
    "the product of sums of a quotient": (total(a(b0) / h(b0), N), total(a(b0), N) / total(h(b0), N)),
    "the exponential of a sum": (exp(total(a(b0), N)), total(exp(a(b0)), N)),
    "another table": (total(a(b0), N), total(b(b0), N)),
    "a table turned": (total(total(g(b0, b1) * a(b1), N), N), total(total(g(b0, b1) * a(b0), N), N)),
    "a letter for the index": (total(a(b0), N), n * a(i)),
    "an entry for all": (total(a(b0), N), n * a(1)),
    "the next entry": (a(i + 1), a(i)),
    "an entry at a product": (a(i * j), a(i) * a(j)),
    "a letter inside a sum": (total(exp(i * b0), N), total(exp(j * b0), N)),
    "δ at other ends": (total(delta(b0, i) * a(b0), N), a(j), "==", [at_most(i, n), at_most(j, n)]),
    "δ outside the range": (total(delta(b0, i), N), 1),
    "δ of different letters": (delta(i, j), 0),
    "δ of a letter and a number": (delta(r, 1), 0),
    "δ beside another value": (delta(i, j) * a(i), delta(i, j) * b(j)),
    "δ of neighbours": (delta(i, i + 1), 1),
    "a range that depends on the contracted index": (
        *(a(i), a(j), "=="),
        [
            *(at_most(i, n), at_most(j, n)),
            for_all(equal(a(b0), total(total(delta(b1, b2) * b(b0), (1, b0)), N)), N),
        ],
    ),
    "an infinite sum of other terms": (total(x**b0, (0, OO)), total(y**b0, (0, OO))),
    "an infinite sum from another place": (total(x**b0, (0, OO)), total(x**b0, (1, OO))),
    "an infinite sum of a product": (total(x**b0, (0, OO)) ** 2, total(x ** (2 * b0), (0, OO))),
    "an infinite sum for a finite one": (total(x**b0, (0, OO)), total(x**b0, (0, n))),
    "a product of three sums": (total(a(b0), N) ** 3, total(a(b0) ** 3, N)),
    "two sums in a denominator": (1 / total(h(b0), N), total(1 / h(b0), N)),
}
CONDITIONS = {
    "an entry beyond the range of a condition": (a(5), 0, "==", [for_all(equal(a(b0), 0), (1, 2))]),
    "a letter beyond the range of a condition": (a(i), 0, "==", [for_all(equal(a(b0), 0), (1, m)), at_most(i, n)]),
    "a sum beyond the range of a condition": (total(a(b0), N), 0, "==", [for_all(equal(a(b0), 0), (1, m))]),
    "a condition on the diagonal": (g(i, j), 0, "==", [for_all(equal(g(b0, b0), 0), N)]),
    "a condition on a triangle": (g(i, j), 0, "==", [for_all(equal(g(b1, b0), 0), (1, b0), N)]),
    "a condition that δ_11 = 1": (delta(i, j), 1, "==", [for_all(equal(delta(b0, b1), 1), (1, 1), (1, 1))]),
    "a condition on one entry": (a(j), u, "==", [equal(a(i), u)]),
    "a condition on one entry in a sum": (total(a(b0), N), n * u, "==", [equal(a(i), u)]),
    "a condition on a row": (g(i, j), x, "==", [for_all(equal(g(1, b0), x), N)]),
    "a condition that a sum is one": (a(i), 1, "==", [equal(total(a(b0), N), 1)]),
    "a condition that is an inequality": (u, v, "==", [at_most(u, v)]),
    "a condition in one of two cases": (u, v, "==", [head("Or", equal(u, v), equal(u, w))]),
    "a condition that is denied": (u, v, "==", [head("Not", equal(u, v))]),
    "a condition that is implied": (u, v, "==", [head("Implies", equal(w, 0), equal(u, v))]),
    "a condition on squares": (u, v, "==", [equal(u**2, v**2)]),
    "a condition on exponentials": (x, y, "==", [equal(exp(x), exp(y))]),
    "a condition on traces": (A, B, "==", [equal(trace(A), trace(B))]),
    "a condition on determinants": (A, B, "==", [equal(det(A), det(B))]),
    "a condition on a value of a function": (f(y), 0, "==", [equal(f(x), 0)]),
    "a symmetric matrix of another name": (element(B, i, j), element(B, j, i), "==", [SYMMETRIC]),
    "a real matrix of another name": (0, trace(B), "<=", [REAL]),
    "the entries of a matrix that is no product": (A @ B, B @ A, "==", [SYMMETRIC]),
    "a positive exponential of a complex number": (log(exp(z)), z, "==", [less(0, exp(z))]),
    "an orthogonal matrix from one side": (Q, eye(n), "==", [equal(transpose(Q) @ Q, eye(n))]),
    "a positive letter that is only not negative": (o / o, o, "==", [equal(o**2, o)]),
}
POWERS = {
    "the root of a square": ((u**2) ** ROOT, u),
    "the square of a negative base under a root": ((x * x) ** ROOT, x),
    "the root of a product": ((u * v) ** ROOT, u**ROOT * v**ROOT),
    "the root of a reciprocal": ((1 / u) ** ROOT, 1 / u**ROOT),
    "the root of a quotient": ((u / v) ** ROOT, u**ROOT / v**ROOT),
    "the third root of −8": (tree(-8) ** THIRD, -2),
    "the third root of a cube": ((u**3) ** THIRD, u),
    "roots of −2 and −3": (tree(-2) ** ROOT * tree(-3) ** ROOT, tree(6) ** ROOT),
    "the square of the root of −1": ((tree(-1) ** ROOT) ** 2, 1),
    "the root of a sum": ((p + q) ** ROOT, p**ROOT + q**ROOT),
    "the other root": (p**ROOT, -(p**ROOT)),
    "a root of another degree": (p**ROOT, p**THIRD),
    "a power of a product": ((x * y) ** z, x**z * y**z),
    "a power of a power": ((x**y) ** z, x ** (y * z)),
    "half a symbolic power": (x ** (ROOT * y), (x**y) ** ROOT),
    "a power of a reciprocal": ((1 / x) ** y, 1 / x**y),
    "a power of a negative number": ((-x) ** r, -(x**r)),
    "0⁰ is not 0": (tree(0) ** 0, 0),
    "x⁰ is not x": (x**0, x),
    "0 to a natural power": (tree(0) ** k, 0),
    "0 to a power that is one higher": (tree(0) ** (r + 1), 0),
    "0 to a power, put in for a letter": (at("Subs", b0 ** (r + 1), 0), 0),
    "a power of what is 0 by its root": ((x**ROOT * x**ROOT - x) ** (r + 1), 0),
    "a power of what is 0 beside a letter": (u * (sign(u) ** 2 - 1) ** (r + 1), 0),
    "a power of what is 0 beside δ": (delta(i, j) * (a(i) - a(j)) ** (r + 1), 0),
    "a power of a sign that is 0 beside δ": (delta(i, j) * sign(a(i) - a(j)) ** (r + 1), 0),
    "a factorial of what is 0": (fact(1 - sign(d) ** 2), 0),
    "exponents that multiply": (x**y * x**z, x ** (y * z)),
    "exponents that add": (x**y + x**z, x ** (y + z)),
    "bases that add": ((x + y) ** 2, x**2 + y**2),
    "the logarithm of a square": (log(u**2), 2 * log(u)),
    "the logarithm of a product": (log(u * v), log(u) + log(v)),
    "the logarithm of a negative number": (log(-u), log(-1 * tree(1)) + log(u)),
    "the logarithm of a reciprocal": (log(1 / z), -log(z)),
    "the logarithm of a sum": (log(p + q), log(p) + log(q)),
    "the logarithm of an exponential": (log(exp(z)), z),
    "the logarithm of a power": (log(x**r), r * log(x)),
    "an exponential of a product": (exp(x * y), exp(x) * exp(y)),
    "an exponential of twice": (exp(2 * x), 2 * exp(x)),
    "an exponential of half": (exp(x * ROOT), exp(x) * ROOT),
    "the modulus of a sum": (mod(u + v), mod(u) + mod(v)),
    "the modulus of a real number": (mod(u), u),
    "the modulus of a complex number, squared": (mod(z) ** 2, z**2),
    "the modulus of a difference of positive numbers": (mod(p - q), p - q),
    "the sign of a complex number, squared": (sign(e) ** 2, 1),
    "the sign of a real number, squared": (sign(u) ** 2, 1),
    "the sign of a number that is not negative": (sign(o), 1),
    "the sign of a reciprocal": (sign(1 / z), sign(z)),
    "the sign of a sum": (sign(u + v), sign(u) + sign(v)),
    "a number by its sign": (z, mod(z) / sign(z)),
    "|z| for a complex letter": (mod(z), z * sign(z)),
    "a factorial of one less": (fact(r), r * fact(r - 2)),
    "a factorial of a product": (fact(k * l), fact(k) * fact(l)),
    "a factorial of twice": (fact(2 * k), 2 * fact(k)),
    "the factorial of −1": (fact(-1) + 1, fact(-1)),
    "φ at 0": (phi(2, 0), 1),
    "φ of another order": (phi(1, x), phi(2, x)),
    "a hyperbola by its half": (head("sinh", 2 * x), 2 * head("sinh", x)),
    "a function that is not even": (head("sin", -x), head("sin", x)),
    "I² without a sign": (Tree(constant="I") ** 2, 1),
    "two constants": (Tree(constant="pi"), Tree(constant="E")),
}
MATRICES = {
    "a product turned": (A @ B, B @ A),
    "a transposed product": (transpose(A @ B), transpose(A) @ transpose(B)),
    "an inverse product": (inverse(A @ B), inverse(A) @ inverse(B)),
    "an inverse of a sum": (inverse(plus(A, B)), plus(inverse(A), inverse(B))),
    "an inverse transposed": (A @ transpose(inverse(A)), eye(n)),
    "the inverse of another matrix": (inverse(A) @ B, eye(n)),
    "an inverse of a product beside one factor": (inverse(A @ B) @ A, B),
    "an inverse between others": (B @ inverse(A) @ Q @ A, B @ Q),
    "the inverse of a rectangular product": (inverse(C @ D) @ C @ D, C @ D),
    "the exponential of a sum of matrices": (expm(plus(A, B)), expm(A) @ expm(B)),
    "the exponential of twice a matrix": (expm(2 * tree(1) @ A), expm(A)),
    "the exponential of the zero matrix": (expm(head("ZeroMatrix", n, n)), head("ZeroMatrix", n, n)),
    "the power of a product": (power(A @ B, 2), power(A, 2) @ power(B, 2)),
    "the power 0": (power(A, 0), A),
    "the power 0 is not the zero matrix": (power(A, 0), head("ZeroMatrix", n, n)),
    "the power −1 is no transpose": (power(A, -1), transpose(A)),
    "a symbolic power": (power(A, k), power(A, k + 1)),
    "the power of a power": (power(power(A, 2), 2), power(A, 3)),
    "a half power of a square": (power(power(A, 2), ROOT), A),
    "a trace of a product": (trace(A @ B), trace(A) * trace(B)),
    "a trace of a product of three": (trace(A @ B @ Q), trace(A @ Q @ B)),
    "a trace of a square": (trace(A @ A), trace(A @ transpose(A))),
    "a trace of a scaled matrix": (trace(x @ A), trace(A)),
    "a trace of the identity": (trace(eye(n)), 1),
    "a determinant of a sum": (det(plus(A, B)), det(A) + det(B)),
    "a determinant of rectangular factors": (det(C @ D), det(C) * det(D)),
    "a determinant of a scaled matrix": (det(x @ A), x * det(A)),
    "a determinant of a sum of a matrix and itself": (det(plus(A, A)), 2 * det(A)),
    "a determinant for a trace": (det(A), trace(A)),
    "a determinant turned": (det(eye(n) @ A), det(eye(n) @ B)),
    "an explicit product turned": (rows((1, 2), (3, 4)) @ rows((0, 1), (1, 0)), rows((2, 1), (4, 4))),
    "an explicit matrix, one entry": (rows((1, 2), (3, 4)), rows((1, 2), (3, 5))),
    "an explicit inverse": (inverse(rows((1, 2), (3, 4))), rows((1, ROOT), (THIRD, "1/4"))),
    "entries turned": (element(A, i, j), element(A, j, i)),
    "an entry before the first": (element(rows((1, 2), (3, 4)), -1, -1), 4),
    "a unit column in another row": (column(n, 0), column(n, 1)),
    "shapes": (C, transpose(C)),
    "a matrix for a number": (trace(A), rows((trace(A), 0), (0, 0))),
    "rows of different lengths": (trace(rows((1,), (2, 3))), 1),
    "terms of different sizes": (trace(over("MatrixSum", eye(b0), (2, 2))), 1),
    "a matrix sum of one term less": (over("MatrixSum", b0 @ A, (1, 3)), over("MatrixSum", b0 @ A, (1, 2))),
    "a function of a matrix by another function": (of_matrix(b0**2, A), of_matrix(b0**3, A)),
    "a function of another matrix": (of_matrix(b0**2, A), of_matrix(b0**2, B)),
    "a function of a sum of matrices": (of_matrix(b0, plus(A, B)), plus(of_matrix(b0, A), B)),
    "a function inside another, by the outer letter": (
        of_matrix(trace(of_matrix(b0 * b1, A)), A),
        of_matrix(trace(of_matrix(b0 * b0, A)), A),
    ),
}
DERIVATIVES = {
    "of a modulus": (derivative(mod(u), u), sign(u)),
    "of a modulus of a number that is not negative": (derivative(mod(o), o), 1),
    "of a sign": (derivative(sign(u), u), 0),
    "of a product": (derivative(exp(u) * log(u), u), exp(u) / u),
    "of a square": (derivative(u**2, u), u),
    "of a power with a letter above": (derivative(p**u, u), u * p ** (u - 1)),
    "of an exponential of twice": (derivative(exp(2 * u), u), exp(2 * u)),
    "of a sum": (derivative(total(a(b0) * u, N), u), total(a(b0), N) * u),
    "in the end of a sum": (derivative(total(b0, (1, x)), x), 0),
    "in another letter": (derivative(u * v, u), u),
    "in two letters": (derivative(u**2 * v, u, v), 2 * v),
    "of a function that need not have one": (derivative(f(x) - f(x) + f(y), y), 0),
    "of a function where it is analytic elsewhere": (
        *(derivative(f(x, x), x), 2 * at("Subs", derivative(f(b1, x), b1), x, x), "=="),
        [Tree(predicate="analytic", args=[f(y, y)])],
    ),
    "beside a condition on its letter": (derivative(u * v, u), 2 * u, "==", [equal(v, u)]),
    "of a largest term": (derivative(some(a(b0) * u, N), u), some(a(b0), N)),
    "of φ": (derivative(phi(1, u), u), phi(2, u)),
    "of an inverse": (derivative(trace(inverse(u @ A)), u), -trace(inverse(u @ A))),
    "of an exponential of a matrix": (
        element(at("DirectionalDerivative", expm(b0 @ A), u), i, j),
        element(expm(u @ A), i, j),
    ),
    "of an exponential of a matrix with a sum, at other entries": (
        *(
            element(at("Subs", at("DirectionalDerivative", expm(b0 @ (b1 @ A)), u), x), row, 0)
            for x in [exp(total(exp(total(g(b0, b1), N)), N))]
            for row in (0, 1)
        ),
    ),
    "at two points": (at("DirectionalDerivative", rows((b0**2,)), 1), at("DirectionalDerivative", rows((b0**2,)), 2)),
    "at a point that is put in before": (at("Subs", derivative(b0**2, b0), 3), 0),
    "a value at a negative number": (at("Subs", mod(b0), -3), -3),
    "a value at another letter": (at("Subs", b0 * b1, u, v), u * u),
}
INEQUALITIES = {
    "a letter": (0, u, "<="),
    "a sum of letters that may be negative": (0, total(a(b0), N), "<="),
    "a square of a complex number": (0, z**2, "<="),
    "a cube": (0, u**3, "<="),
    "a reversed sum of positive terms": (0, total(p, (1, r)), "<="),
    "a reversed sum of squares": (0, total(a(b0) ** 2, (1, r)), "<="),
    "a positive number below zero": (p, 0, "<="),
    "complex sides": (z, z, "<="),
    "sides that are not known to be real": (x - x + z, z, "<="),
    "a modulus below its number": (mod(u), u, "<="),
    "a modulus of a complex number": (z, mod(z), "<="),
    "a condition turned": (v, u, "<=", [at_most(u, v)]),
    "a condition for other letters": (u, w, "<=", [at_most(u, v)]),
    "a condition that is not for all": (a(i), u, "<=", [at_most(a(j), u)]),
    "a condition beyond its range": (a(5), u, "<=", [for_all(at_most(a(b0), u), (1, 2))]),
    "a condition on a letter without a range": (a(i), u, "<=", [for_all(at_most(a(b0), u), N)]),
    "a largest term below one of them": (some(a(b0), N), a(i), "<=", [at_most(i, n)]),
    "a largest term of two tables": (some(a(b0), N), some(b(b0), N), "<="),
    "a largest term of a shorter range": (some(a(b0), N), some(a(b0), (1, n - 1)), "<="),
    "a smallest term above one of them": (a(i), over("Smallest", a(b0), N), "<=", [at_most(i, n)]),
    "a trace of a product of real matrices": (0, trace(A @ B), "<=", [REAL]),
    "a trace of a square": (0, trace(A @ A), "<=", [REAL]),
    "an exponential of a complex number": (0, exp(z), "<="),
    "an even power of a complex exponential": (0, exp(2 * z), "<="),
    "δ below zero": (delta(i, j), 0, "<="),
    "a relation that is not read": (1, 2, "!="),
}
FALSE = EMPTY_AND_REVERSED | INDICES | CONDITIONS | POWERS | MATRICES
FALSE |= {f"a derivative {name}": said for name, said in DERIVATIVES.items()}
FALSE |= {f"an inequality: {name}": said for name, said in INEQUALITIES.items()}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*FALSE[name]))
