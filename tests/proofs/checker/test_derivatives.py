"""Derivatives: false statements that look true are refused, and true neighbours accepted."""

import pytest

from proofs.checker import Refused, check
from tests.proofs.checker.letters import (
    A,
    F,
    N,
    a,
    b0,
    b1,
    exp,
    expm,
    f,
    g,
    i,
    inverse,
    j,
    k,
    log,
    mod,
    o,
    p,
    phi,
    sign,
    some,
    trace,
    u,
    v,
    x,
    y,
)
from tests.proofs.checker.trees import Tree, at, claim, derivative, element, equal, head, less, rows, total

FALSE = {
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
    "of an order that is a letter": (head("Derivative", exp(u * v), head("Tuple", u, k)), v * exp(u * v)),
    "of an order that is a letter, of what is no exponential": (head("Derivative", u**2, head("Tuple", u, k)), 0),
    "of another function": (derivative(f(x), x), derivative(F(x), x)),
    "of a function that is analytic elsewhere, as one of two conditions": (
        *(derivative(f(y) * y, y), f(y) + y * derivative(f(y), y), "=="),
        [head("And", Tree(predicate="analytic", args=[f(x)]), less(u, v))],
    ),
}
TRUE = {
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
    "a derivative of an order that is a letter": (
        head("Derivative", exp(u * v), head("Tuple", u, k)),
        v**k * exp(u * v),
    ),
    "a derivative of a function": (derivative(f(x) * x, x), f(x) + x * derivative(f(x), x)),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*FALSE[name]))


@pytest.mark.parametrize("name", TRUE)
def test_a_true_neighbour_is_accepted(name):
    check(claim(*TRUE[name]))
