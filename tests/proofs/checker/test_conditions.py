"""Conditions and theorems: nothing false follows from them, and true neighbours do."""

import pytest

from proofs.checker import Refused, check
from tests.proofs.checker.letters import (
    OO,
    REAL,
    ROOT,
    SYMMETRIC,
    A,
    B,
    C,
    D,
    F,
    K,
    N,
    Q,
    a,
    b0,
    b1,
    delta,
    det,
    exp,
    eye,
    f,
    fact,
    g,
    h,
    i,
    j,
    k,
    log,
    m,
    n,
    o,
    p,
    power,
    trace,
    transpose,
    u,
    v,
    w,
    x,
    y,
    z,
)
from tests.proofs.checker.trees import (
    Tree,
    at_most,
    claim,
    derivative,
    element,
    equal,
    for_all,
    head,
    less,
    letter,
    over,
    total,
    tree,
)

FALSE = {
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
TRUE = {
    "a condition for all entries": (a(i), 0, "==", [for_all(equal(a(b0), 0), N)]),
    "a condition for all entries, in a sum": (total(a(b0), N), 0, "==", [for_all(equal(a(b0), 0), N)]),
    "a condition for all entries of a matrix": (A @ Q, B @ Q, "==", [equal(A, B)]),
    "a condition": (u, v, "<=", [at_most(u, v)]),
    "a condition in its range": (a(i), u, "<=", [for_all(at_most(a(b0), u), N), at_most(i, n)]),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*FALSE[name]))


@pytest.mark.parametrize("name", TRUE)
def test_a_true_neighbour_is_accepted(name):
    check(claim(*TRUE[name]))


def choose(top, number):
    return head("binomial", top, number)


def of_powers(term, start=0):
    return over("MatrixSum", (1 / fact(b0)) @ term, (start, OO))


PARALLEL = claim(delta(x, 0), delta(x * y, 0) * delta(x, 0))
CONSTANT = claim(derivative(x, y), 0)
COUNTED = claim(total(y, K), k * y)
PAIRS = claim(choose(u, 2), u * (u - 1) / 2)
COMPLEX = claim(choose(z, 2), z * (z - 1) / 2)
TRIPLES = claim(choose(p, 3), p * (p - 1) * (p - 2) / 6)

# name: (a false claim, a theorem that is true, the values at which it is used), or one that is not of the sort
THEOREMS = {
    "a value that may have none": (claim(delta(z, 0), 0), PARALLEL, {"x": z, "y": 1 / z}),
    "a value that depends on the letter of a derivative": (claim(y, 0 * z), CONSTANT, {"x": z * y, "y": z}),
    "a complex value of a real letter": (claim(choose(z, 2), z * (z - 1) / 2), PAIRS, {"u": z}),
    "a real value of a positive letter": (claim(choose(u, 3), u * (u - 1) * (u - 2) / 6), TRIPLES, {"p": u}),
    "a negative value of a positive letter": (claim(choose(-2, 3), -4), TRIPLES, {"p": tree(-2)}),
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
    "an inequality turned": (claim(u**2 + 1, u, "<="), claim(u, u**2 + 1, "<="), {}),
    "an inequality for other letters": (claim(v, u**2 + 1, "<="), claim(u, u**2 + 1, "<="), {}),
    "a difference for another": (claim(x + y, z), claim(x + y, 2 * z), {}),
    "an entire function for one that is analytic at a point": (
        claim(f(y), F(y), "==", [Tree(predicate="analytic", args=[f(x)])]),
        claim(f(y), F(y)),
        {},
    ),
    "a natural number from 1 on, at 0": (
        claim(of_powers(power(Q, b0)), of_powers(Q), "==", [equal(Q @ Q, Q)]),
        claim(power(Q, n), Q, "==", [equal(Q @ Q, Q)]),
        {},
    ),
}


@pytest.mark.parametrize("name", THEOREMS)
def test_a_theorem_shows_no_false_statement(name):
    said, theorem, values = THEOREMS[name]
    with pytest.raises(Refused):
        check(said, [(theorem, values)])


USED = {
    "a real value": (claim(choose(v, 2) + 1, v * (v - 1) / 2 + 1), PAIRS, {"u": v}),
    "a complex value": (claim(choose(x * exp(y), 2), x * exp(y) * (x * exp(y) - 1) / 2), COMPLEX, {"z": x * exp(y)}),
    "a positive number": (claim(choose("7/2", 3), "35/16"), TRIPLES, {"p": tree("7/2")}),
    "an inequality": (claim(v, v**2 + 1, "<="), claim(u, u**2 + 1, "<="), {"u": v}),
    "a multiple of a difference": (claim((x + y) * w, 2 * z * w), claim(x + y, 2 * z), {}),
    "all natural numbers": (
        claim(of_powers(power(A @ B, b0), 1), of_powers(Q, 1)),
        claim(power(A @ B, m), Q),
        {},
    ),
}


@pytest.mark.parametrize("name", USED)
def test_a_theorem_shows_a_true_neighbour(name):
    said, theorem, values = USED[name]
    check(said, [(theorem, values)])
    with pytest.raises(Refused):
        check(said)
