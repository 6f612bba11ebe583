"""Inequalities and certificates: nothing false is shown by them, and true neighbours are."""

import pytest

from proofs.checker import Refused, check
from tests.proofs.checker.letters import (
    REAL,
    ROOT,
    A,
    B,
    K,
    N,
    Q,
    a,
    b,
    b0,
    b1,
    delta,
    exp,
    eye,
    fact,
    gap,
    h,
    i,
    j,
    k,
    log,
    mod,
    multiple,
    n,
    o,
    p,
    parts,
    r,
    some,
    t,
    trace,
    transpose,
    u,
    v,
    w,
    x,
    y,
    z,
)
from tests.proofs.checker.trees import Tree, at_most, claim, equal, for_all, head, less, over, total

FALSE = {
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
    "a modulus of what is at most 0": (mod(u - v), u - v, "==", [at_most(u, v)]),
    "what may be equal is not": (u, v, "!=", [at_most(u, v)]),
    "other numbers that are not equal": (u, w, "!=", [head("Unequality", u, v)]),
    "what is different is larger": (u, v, "<=", [head("Unequality", u, v)]),
    "a product with a factor that may be negative": (0, (v - u) * w, "<=", [at_most(u, v)]),
    "a product of a positive and a negative difference": (0, (v - u) * (u - w), "<=", [at_most(u, v), at_most(u, w)]),
    "the negative of a square, of what a condition makes real": (0, -((v - x) ** 2), "<=", [at_most(x, v)]),
    "a square of a complex number with a factor": (0, p * (x + y) ** 2, "<="),
    "a sum with a term that may be negative": (u, u + v**2 + w, "<="),
    "a sum with a term less": (u + v**2, u, "<="),
    "a logarithm that is too large": (log(2), "69/100", "<="),
    "a logarithm of a negative number": (log(-1), 4, "<="),
    "two logarithms of one number": (2 * log(2), log(4), "!="),
    "a number of letters": (exp(u), 2, "!="),
    "one is not one": (1, 1, "!="),
    "a number that may be zero is not zero": (u, 0, "!="),
    "a square that may be zero is not zero": (u**2, 0, "!="),
    "a sum that may be empty is not zero": (over("Sum", exp(a(b0)), (1, k)), 0, "!="),
    "sines that may agree": (head("sin", u), head("sin", v), "!="),
}
TRUE = {
    "a product of differences": (0, (v - u) * (w - u), "<=", [at_most(u, v), at_most(u, w)]),
    "a product of two negative differences": (0, (u - v) * (u - w), "<=", [at_most(u, v), at_most(u, w)]),
    "a square over a positive number": (-1 / (2 * p), u**2 * p / 2 - u, "<="),
    "a modulus by a condition": (mod(u - v), v - u, "==", [at_most(u, v)]),
    "a number that is not another": (2 * u, 2 * v, "!=", [head("Unequality", u, v)]),
    "terms that are added": (u + w, w + v**2 + u, "<="),
    "a logarithm": (log(2), "7/10", "<="),
    "two numbers": (exp(1), "19/7", "!="),
    "a positive number": (0, p, "<="),
    "a largest term": (a(i), some(a(b0), N), "<=", [at_most(i, n)]),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*FALSE[name]))


@pytest.mark.parametrize("name", TRUE)
def test_a_true_neighbour_is_accepted(name):
    check(claim(*TRUE[name]))


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
    "a gap over a range that may be reversed": (
        claim(0, total(a(b0) ** 2, (1, r)), "<="),
        gap("square", a(b0), 1, (1, r)),
    ),
    "a gap over a shorter range": (claim(0, total(a(b0), N), "<="), gap("square", a(b0), 1, (1, n - 1))),
    "a gap with an index for a weight": (
        claim(0, total(b0 * a(b0) ** 2, (r, n)), "<="),
        gap("square", a(b0), b0, (r, n)),
    ),
    "a gap of an entry that may be 0": (
        claim(0, total(a(b0) - 1 - log(a(b0)), N), "<="),
        gap("logarithm gap", a(b0), 1, N),
    ),
    "a gap without a value": (claim(0, total(t(b0) ** 2, K), "<="), gap("square", t(b0) / b1, b1, K)),
    "a certificate that two sides differ": (claim(u, u, "!=", [equal(v, w)]), multiple(0)),
    "a multiple of another matrix": (
        claim(A @ A, B @ A, "==", [equal(Q, B)]),
        [{**multiple(A)[0], "right": eye(n)}],
    ),
    "a multiple of an inequation of matrices": (
        claim(trace(A), trace(B), "==", [head("Unequality", A, B)]),
        [{**multiple(eye(n))[0], "right": eye(n)}],
    ),
    "a condition before the first": (claim(u, v, "<=", [at_most(w, u), at_most(u, v)]), multiple(1, -1)),
}


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_certificate_shows_no_false_statement(name):
    said, certificate = CERTIFICATES[name]
    with pytest.raises(Refused):
        check(said, (), certificate)


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
    "a gap over a range": (claim(0, total(h(b0) * a(b0) ** 2, N), "<="), gap("square", a(b0), h(b0), N)),
    "Gibbs' inequality": (
        claim(0, total(h(b0) * log(h(b0) * n), N), "<=", [equal(total(h(b0), N), 1)]),
        gap("logarithm gap", 1 / (n * h(b0)), h(b0), N),
    ),
    "a multiple of matrices": (
        claim(trace(A @ Q @ A), trace(A @ B @ A), "==", [equal(Q @ A @ A, B @ A @ A)]),
        [{**multiple(eye(n))[0], "right": eye(n)}],
    ),
    "a multiple of matrices, entry by entry": (
        claim(A @ Q @ Q @ B, A @ B, "==", [equal(Q @ Q @ B, B)]),
        [{**multiple(A)[0], "right": eye(n)}],
    ),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_certificate_shows_a_true_neighbour(name):
    said, certificate = SHOWN[name]
    check(said, (), certificate)
