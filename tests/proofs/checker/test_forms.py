"""What is no claim, does not say one thing, or takes long, is refused; and letters may have any name."""

import time

import pytest

from proofs.checker import Refused, check
from tests.proofs.checker.letters import (
    OO,
    A,
    B,
    N,
    a,
    b0,
    b1,
    chain,
    exp,
    eye,
    f,
    fact,
    g,
    inverse,
    log,
    mod,
    n,
    power,
    trace,
    u,
    v,
    x,
    y,
)
from tests.proofs.checker.trees import Tree, at, claim, equal, head, letter, number, of_matrix, rows, total, tree

MOST_SECONDS = 4  # of one claim, on a slow machine


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


@pytest.mark.parametrize("name", ["exp", "f", "Inverse", "MatPow", "mat"])
def test_a_symmetric_matrix_may_have_any_name(name):
    own = letter(name)
    variables = [*claim(A, A)["variables"], {"name": name, "sort": "matrix", "shape": [n, n], "conditions": []}]
    for of in (lambda m: head("MatrixExp", m), lambda m: head("Inverse", m), lambda m: of_matrix(b0**3, m)):
        given = [equal(head("Transpose", own), own)]
        check(claim(of(own), head("Transpose", of(own)), "==", given, variables=variables))
        with pytest.raises(Refused):
            check(claim(of(A), head("Transpose", of(A)), "==", given, variables=variables))


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
    "a relation that is none": (head("Greater", x, y), x),
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


@pytest.mark.parametrize("relation", [">", ">=", "=", "", None, "<"])
def test_a_relation_that_is_none_is_refused(relation):
    with pytest.raises(Refused, match="malformed"):
        check({**claim(u, u), "relation": relation})
