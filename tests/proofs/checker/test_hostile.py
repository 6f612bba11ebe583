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

n, m, i, j, k, l, r, s = map(letter, "nmijklrs")
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
        derivative(f(x, x), x),
        at("Subs", derivative(f(b1, b0), b1), x, x) + at("Subs", derivative(f(b1, b0), b0), x, x),
        *("==", [Tree(predicate="analytic", args=[f(y, y)])]),
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
    "one is not one": (1, 1, "!="),
    "a number that may be zero is not zero": (u, 0, "!="),
    "a square that may be zero is not zero": (u**2, 0, "!="),
    "a sum that may be empty is not zero": (over("Sum", exp(a(b0)), (1, k)), 0, "!="),
    "sines that may agree": (head("sin", u), head("sin", v), "!="),
}
FALSE = EMPTY_AND_REVERSED | INDICES | CONDITIONS | POWERS | MATRICES
FALSE |= {f"a derivative {name}": said for name, said in DERIVATIVES.items()}
FALSE |= {f"an inequality: {name}": said for name, said in INEQUALITIES.items()}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*FALSE[name]))


def gap(name, of, weight=1, *limits):
    rows = [{"index": {"name": "i", "assumptions": {}}, "lower": tree(a), "upper": tree(b)} for a, b in limits]
    return [{"kind": name, "weight": tree(weight), "of": tree(of), "limits": rows}]


def multiple(weight, condition=0):
    return [{"kind": "condition", "condition": condition, "weight": tree(weight)}]


def parts(*said):
    return [part for one in said for part in gap("term", one)]


# name: (a false claim, a certificate that does not show it)
CERTIFICATES = {
    "1/u where u is 0": (claim(1, 0, "<=", [equal(u, 0)]), multiple(1 / u)),
    "1/u where u may be 0": (claim(v, 0, "==", [equal(u * v, 0)]), multiple(1 / u)),
    "1/u in a sum of no terms": (claim(v + 0 * total(1 / u, K), 0, "==", [equal(u * v, 0)]), multiple(1 / u)),
    "a negative weight": (claim(0, -(u**2), "<="), gap("square", u, -1)),
    "a weight that is a letter": (claim(0, u**3, "<="), gap("square", u, u)),
    "a weight that is an index": (claim(0, r * u**2, "<="), gap("square", u, r)),
    "a complex weight": (claim(0, z * u**2, "<="), gap("square", u, z)),
    "a complex square": (claim(0, z**2, "<="), gap("square", z)),
    "a square of an imaginary number": (claim(0, Tree(constant="I") ** 2, "<="), gap("square", Tree(constant="I"))),
    "a square of a root of a letter": (claim(0, u, "<="), gap("square", u**ROOT)),
    "a modulus of a complex number": (claim(z, mod(z), "<="), gap("modulus gap", z)),
    "a logarithm of a letter": (claim(log(u), u - 1, "<="), gap("logarithm gap", u)),
    "a logarithm of what may be 0": (claim(log(o), o - 1, "<="), gap("logarithm gap", o)),
    "a norm of a complex matrix": (claim(0, trace(transpose(A) @ A), "<="), gap("norm", A)),
    "a norm of another real matrix": (claim(0, trace(transpose(B) @ B), "<=", [REAL]), gap("norm", B)),
    "a norm of a trace of a square": (claim(0, trace(A @ A), "<=", [REAL]), gap("norm", A)),
    "a multiplier of a condition turned": (claim(v, u, "<=", [at_most(u, v)]), multiple(-1)),
    "a multiplier that is a letter": (claim(w * u, w * v, "<=", [at_most(u, v)]), multiple(w)),
    "a multiplier that is a complex letter": (claim(0, z * (v - u), "<=", [at_most(u, v)]), multiple(z)),
    "a multiplier of a strict condition for an equation": (claim(u, v, "==", [less(u, v)]), multiple(1)),
    "a multiplier of a condition that is not there": (claim(u, v, "<="), multiple(1)),
    "a multiplier of another condition": (claim(u, v, "<=", [at_most(v, w), at_most(u, v)]), multiple(1)),
    "a multiplier of an inequation": (claim(u, v, "<=", [head("Unequality", u, v)]), multiple(1)),
    "a multiplier of a condition in two cases": (
        claim(u, v, "==", [head("Or", equal(u, v), equal(v, w))]),
        multiple(1),
    ),
    "a multiplier with the other index": (
        claim(total(b(b0) * a(b0), N), 0, "<=", [for_all(at_most(a(b0), 0), N)]),
        multiple(b(b0)),
    ),
    "a range that may be reversed": (
        claim(total(a(b0), (1, r)), 0, "<=", [for_all(at_most(a(b0), 0), (1, r))]),
        multiple(1),
    ),
    "an equation on a range that may be reversed": (
        claim(total(a(b0) ** 2 - b(b0) ** 2, (3, n)), 0, "==", [for_all(equal(a(b0) ** 2, b(b0) ** 2), (3, n))]),
        multiple(1),
    ),
    "an equation on a range that may be empty": (
        claim(x, total(t(b0), K), "==", [for_all(equal(x / k - t(b0), 0), K)]),
        multiple(1),
    ),
    "a part that is a letter": (claim(0, u, "<="), parts(u)),
    "a part that is a sum of letters": (claim(0, total(a(b0), N), "<="), parts(total(a(b0), N))),
    "a part that is a reversed sum": (claim(0, total(a(b0) ** 2, (1, r)), "<="), parts(total(a(b0) ** 2, (1, r)))),
    "a part that is a product with a letter": (claim(0, u * v**2, "<="), parts(u * v**2)),
    "a part that is a square of a complex sum": (claim(0, (x + y) ** 2, "<="), parts((x + y) ** 2)),
    "a part that is an odd power": (claim(0, u**3, "<="), parts(u**3)),
    "a part that is a root of a letter": (claim(0, u**ROOT, "<="), parts(u**ROOT)),
    "a part that is a difference of moduli": (claim(0, mod(u) - mod(v), "<="), parts(mod(u) - mod(v))),
    "a part |u| + v": (claim(0, mod(u) + v, "<="), parts(mod(u) + v)),
    "a part |z| + z": (claim(0, mod(z) + z, "<="), parts(mod(z) + z)),
    "a part −|u|": (claim(0, -mod(u), "<="), parts(-mod(u))),
    "a part below a largest term": (claim(some(a(b0), N), u, "<="), parts(u - some(a(b0), N))),
    "a part that is a largest term": (claim(0, some(a(b0), N), "<="), parts(some(a(b0), N))),
    "a part beside a largest term of another range": (
        claim(a(i), some(a(b0), N), "<="),
        parts(some(a(b0), N) - a(i)),
    ),
    "a part that is an index": (claim(0, total(b0 * a(b0) ** 2, (r, n)), "<="), parts(total(b0 * a(b0) ** 2, (r, n)))),
    "parts for an equation": (claim(0, u**2), parts(u**2)),
    "gaps for an equation": (claim(0, u**2), gap("square", u)),
    "complex sides": (claim(z, z + u**2, "<="), gap("square", u)),
    "a gap of another name": (claim(0, u, "<="), gap("cube", u)),
    "a part without a value": (claim(0, u - u, "<="), parts(fact(-1) - fact(-1))),
}


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_certificate_shows_no_false_statement(name):
    said, certificate = CERTIFICATES[name]
    with pytest.raises(Refused):
        check(said, (), certificate)


def _even(said):
    return (exp(said) + exp(-said)) / 2


PARALLEL = claim(delta(x, 0), delta(x * y, 0) * delta(x, 0))
CONSTANT = claim(derivative(x, y), 0)
SINH = claim(head("sinh", u), (exp(u) - exp(-u)) / 2)
COSH = claim(head("cosh", z), _even(z))
COUNTED = claim(total(y, K), k * y)
EVEN = claim(head("cosh", p), (exp(p) + exp(-p)) / 2)

# name: (a false claim, a theorem that is true, the values at which it is used)
THEOREMS = {
    "a value that may have none": (claim(delta(z, 0), 0), PARALLEL, {"x": z, "y": 1 / z}),
    "a value that depends on the letter of a derivative": (claim(y, 0 * z), CONSTANT, {"x": z * y, "y": z}),
    "a complex value of a real letter": (claim(head("sinh", z), (exp(z) - exp(-z)) / 2), SINH, {"u": z}),
    "a real value of a positive letter": (claim(head("cosh", u), _even(u)), EVEN, {"p": u}),
    "a negative value of a positive letter": (claim(head("cosh", -2), _even(tree(-2))), EVEN, {"p": tree(-2)}),
    "a value of 1/2 for a whole number": (claim(total(y, (1, ROOT)), y / 2), COUNTED, {"k": tree(ROOT)}),
    "a condition that the claim has not": (
        claim(f(x), 0),
        claim(f(x), 0, "==", [equal(x, 1)]),
        {},
    ),
    "a condition at another value": (
        claim(f(y), 0, "==", [equal(x, 1)]),
        claim(f(x), 0, "==", [equal(x, 1)]),
        {"x": y},
    ),
    "an inequality as a theorem": (claim(u, u**2 + 1), claim(u, u**2 + 1, "<="), {}),
    "another function": (claim(F(x), 0), claim(f(x), 0), {"f": F}),
    "a matrix of another shape": (claim(trace(A), 0), claim(trace(C @ D), trace(D @ C)), {"C": A}),
    "a number for a matrix": (claim(x, 0), claim(det(A @ B), det(A) * det(B)), {"A": x}),
    "a table of another sort": (claim(total(log(a(b0)), N), 0), claim(total(log(h(b0)), N), 0), {"h": a}),
    "a bound letter": (claim(total(total(n, N), N), 0), COUNTED, {"y": b0}),
    "a letter that nobody knows": (claim(x, 0), claim(x * y, y * x), {"x": letter("nobody")}),
}


@pytest.mark.parametrize("name", THEOREMS)
def test_a_theorem_shows_no_false_statement(name):
    said, theorem, values = THEOREMS[name]
    with pytest.raises(Refused):
        check(said, [(theorem, values)])


@pytest.mark.parametrize("name", ["at 0", "at 1", "argument", "of", "f", "new", "ix", "letter", "0", ""])
def test_a_letter_may_have_any_name(name):
    own = letter(name)
    variables = [number(name, positive=True, real=True), *claim(A, A)["variables"]]
    for lhs, rhs in (
        (at("Subs", mod(b0), -3), tree(-3)),
        (of_matrix(b0 * own, A), of_matrix(b0 * b0, A)),
        (of_matrix(mod(b0), A), of_matrix(b0, A)),
        (total(own * b0, N), total(b0 * b0, N)),
    ):
        with pytest.raises(Refused):
            check(claim(lhs, rhs, variables=variables))


# trees that say two things, or nothing
BROKEN = {
    "two keys": (Tree(variable="x", number="3"), 3),
    "a letter that is bound": (total(Tree(variable="x", bound=0), N), n * x),
    "a negative binder": (total(total(Tree(bound=-1) * b0, N), N), total(total(b1 * b0, N), N)),
    "a binder that is true": (total(Tree(bound=False), N), total(b0, N)),
    "a binder outside": (b0, b0),
    "a number with a point": (Tree(number=0.1), "3602879701896397/36028797018963968"),
    "a number as a power of ten": (Tree(number="1e3"), 1000),
    "a number of many digits": (Tree(number="9" * 5000), 1),
    "a text with spaces": (Tree(number=" 1 "), 1),
    "division by zero": (Tree(number="1/0"), Tree(number="1/0")),
    "an infinite number": (OO, OO),
    "no rows": (Tree(matrix=[]), Tree(matrix=[])),
    "two letters of one derivative": (
        at("DirectionalDerivative", rows((b0 * b1,)), u, v),
        at("DirectionalDerivative", rows((b0 * b1,)), v, u),
    ),
    "a table by itself": (a, a),
    "a function by itself": (f, f),
    "a text": (Tree(head="Add", args=["u"]), 0),
    "a list": (Tree(head="Add", args="uv"), 0),
    "a trace of two matrices": (trace(A, B), trace(A)),
    "a power of three numbers": (head("MatPow", A, 2, 3), power(A, 2)),
    "an inverse with another exponent": (head("Inverse", A, 2), inverse(A)),
    "no arguments": (Tree(head="Pow", args=[]), 0),
    "a head that is none": (head("Piecewise", x, y), head("Piecewise", x, y)),
    "a sum with two infinite ends": (total(x**b0, (-OO, OO)), total(x**b0, (-OO, OO))),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_tree_that_does_not_say_one_thing_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*BROKEN[name], variables=claim(a(1) + x + u + v + f(x) + trace(A @ B), 0)["variables"]))


@pytest.mark.parametrize("broken", [{}, [], None, 3, "==", {"relation": "=="}, {"relation": []}, {"variables": 5}])
def test_what_is_no_claim_is_refused(broken):
    with pytest.raises(Refused):
        check(broken)
    with pytest.raises(Refused):
        check(claim(x, x), [(broken, {})])


def test_two_variables_of_one_name_are_refused():
    with pytest.raises(Refused, match="a name of its own"):
        check(claim(mod(x), x, variables=[number("x", positive=True), number("x")]))


def chain(step, count, start):
    for _ in range(count):
        start = step(start)
    return start


# what would take long
ENDLESS = {
    "a power of a number": (tree(2) ** 10**9, 1),
    "a power of a letter": (x**10**30, x),
    "a power of a sum": ((x + 1) ** 10**6, 1),
    "powers of powers": (chain(lambda one: one**999, 9, 2 * x + 1), 1),
    "squares of squares": (chain(lambda one: at("Subs", b0 * b0, one), 60, tree(2)), 1),
    "a fraction of high degree": ((x**999 * x**999 + 1) / (x**998 * x**997 - 1), 1),
    "a matrix of many rows": (eye(10**9), eye(10**9)),
    "a product of large matrices": (eye(60) @ eye(60) @ eye(60), eye(60)),
    "a number with two large factors": (log((10**40 + 121) * (10**41 + 189)), 1),
    "a polynomial with many factors": (mod(x**900 - 1), 1),
    "a derivative of high order": (head("Derivative", exp(u), head("Tuple", u, 10**9)), 1),
    "a power of a sum over an index": (total(total(g(b0, b1), N) ** 900, N), 1),
    "many fractions": (chain(lambda one: one * one + 1 / (one + y), 6, x), 1),
    "many terms": (total(exp(b0 * u) * exp(b1 * v), (1, 11), (1, 11), (1, 11), (1, 11)), 1),
    "a large factorial": (fact(10**9), 1),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_takes_long_is_refused_soon(name):
    start = time.process_time()
    with pytest.raises(Refused):
        check(claim(*ENDLESS[name]))
    assert time.process_time() - start < MOST_SECONDS


def test_a_deep_tree_is_refused():
    with pytest.raises(Refused, match="malformed"):
        check({**claim(u, u), "lhs": chain(exp, 3000, u)})


MOST_SECONDS = 4  # of one claim, on a slow machine

TRUE = {
    "a sum of no terms": (total(x, (1, 0)), 0),
    "the number of terms": (total(x, K), k * x),
    "a denominator where there are terms": (total(a(b0) / u, N), total(a(b0), N) / u),
    "a positive denominator": (total(t(b0) / p, K), total(t(b0), K) / p),
    "two sums in another order": (total(total(g(b0, b1), N), N), total(total(g(b1, b0), N), N)),
    "δ in a range": (total(delta(b0, i) * a(b0), N), a(i), "==", [at_most(i, n)]),
    "δ beside the same value": (delta(i, j) * a(i), delta(i, j) * a(j)),
    "a condition for all entries": (a(i), 0, "==", [for_all(equal(a(b0), 0), N)]),
    "a condition for all entries, in a sum": (total(a(b0), N), 0, "==", [for_all(equal(a(b0), 0), N)]),
    "a condition for all entries of a matrix": (A @ Q, B @ Q, "==", [equal(A, B)]),
    "a symmetric matrix": (trace(A @ transpose(A)), trace(A @ A), "==", [SYMMETRIC]),
    "exponents that add": (x ** (y + 1), x * x**y),
    "the root of a product of positive numbers": ((p * q) ** ROOT, p**ROOT * q**ROOT),
    "the logarithm of a product of positive numbers": (log(p * q**2), log(p) + 2 * log(q)),
    "the logarithm of a real exponential": (log(exp(u)), u),
    "a modulus": (mod(u * v), mod(u) * mod(v)),
    "a modulus of a real number, squared": (mod(u) ** 2, u**2),
    "a sign of a number that is not 0": (sign(d) ** 2, 1),
    "a factorial": (fact(k + 1), (k + 1) * fact(k)),
    "a trace of a product": (trace(A @ B), trace(B @ A)),
    "an inverse": (A @ inverse(A) @ B, B),
    "a determinant": (det(A @ B), det(A) * det(B)),
    "a matrix sum": (over("MatrixSum", b0 @ A, (1, 3)), 6 * tree(1) @ A),
    "an entry": (element(rows((1, 2), (3, 4)), 1, 0), 3),
    "a derivative": (derivative(u**2 * exp(v * u), u), (2 * u + v * u**2) * exp(v * u)),
    "a derivative of a modulus of a positive number": (derivative(mod(p), p), 1),
    "a value": (at("Subs", derivative(b0**2, b0), u), 2 * u),
    "an exponential of a matrix": (
        at("DirectionalDerivative", expm(b0 @ A), u),
        A @ expm(u @ A),
    ),
    "an analytic function": (
        *(derivative(f(x) * x, x), f(x) + x * derivative(f(x), x), "=="),
        [Tree(predicate="analytic", args=[f(x)])],
    ),
    "a positive number": (0, p, "<="),
    "a condition": (u, v, "<=", [at_most(u, v)]),
    "a condition in its range": (a(i), u, "<=", [for_all(at_most(a(b0), u), N), at_most(i, n)]),
    "a largest term": (a(i), some(a(b0), N), "<=", [at_most(i, n)]),
}


@pytest.mark.parametrize("name", TRUE)
def test_a_true_neighbour_is_accepted(name):
    check(claim(*TRUE[name]))


SHOWN = {
    "a square": (claim(0, u**2, "<="), gap("square", u)),
    "a modulus gap": (claim(u, mod(u), "<="), gap("modulus gap", u)),
    "a logarithm gap": (claim(log(p), p - 1, "<="), gap("logarithm gap", p)),
    "a norm": (claim(0, trace(transpose(A) @ A), "<=", [REAL]), gap("norm", A)),
    "a multiplier": (claim(p * u, p * v, "<=", [at_most(u, v)]), multiple(p)),
    "a multiplier of an equation": (claim(x * u**2, x * v**2, "==", [equal(u**2, v**2)]), multiple(x)),
    "a multiplier for an index": (
        claim(total(h(b0) * a(b0), N), 0, "<=", [for_all(at_most(a(b0), 0), N)]),
        multiple(h(b0)),
    ),
    "1/p": (claim(v, 0, "==", [equal(p * v, 0)]), multiple(1 / p)),
    "1/u where it stands in a side": (claim(v, 0 / u, "==", [equal(u * v, 0)]), multiple(1 / u)),
    "a sum of squares": (claim(0, total(a(b0) ** 2, K), "<="), parts(total(a(b0) ** 2, K))),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_certificate_shows_a_true_neighbour(name):
    said, certificate = SHOWN[name]
    check(said, (), certificate)


USED = {
    "a real value": (claim(head("sinh", v) + 1, (exp(v) - exp(-v)) / 2 + 1), SINH, {"u": v}),
    "a complex value": (claim(head("cosh", x * exp(y)), _even(x * exp(y))), COSH, {"z": x * exp(y)}),
    "a whole number": (claim(head("cosh", 3), (exp(3) + exp(-3)) / 2), EVEN, {"p": tree(3)}),
}


@pytest.mark.parametrize("name", USED)
def test_a_theorem_shows_a_true_neighbour(name):
    said, theorem, values = USED[name]
    check(said, [(theorem, values)])
