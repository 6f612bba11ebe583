"""Statements that forget a side condition, by kind, beside true ones nearby: no false one is accepted."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import (
    Abs,
    And,
    Derivative,
    Heaviside,
    Interval,
    Subs,
    Sum,
    acot,
    acoth,
    atan,
    conjugate,
    log,
    pi,
    sign,
    sqrt,
)

from symbolic.decision import Verdict
from symbolic.zero_test import decide_zero
from tests.sampling import sampled

R = sp.Rational
x, y = sp.symbols("x y", real=True)
z, w = sp.symbols("z w")
p, q = sp.Symbol("p", positive=True), sp.Symbol("q", nonnegative=True)
n, k = sp.symbols("n k", integer=True)
N, M = sp.symbols("N M", integer=True, nonnegative=True)
j = sp.Symbol("j", integer=True, positive=True)
f, g, h = sp.Function("f"), sp.Function("g", nonnegative=True), sp.Function("h", real=True)
b, even, prime = sp.Function("b", positive=True), sp.Function("e", even=True), sp.Function("s", prime=True)
whole = sp.Function("i", integer=True)
made_up = [sp.Symbol(f"_atom{i}") for i in range(2)] + [sp.Symbol("atom0"), sp.Dummy("atom0")]
joint = f(x + y, x * y)
roots = sqrt(2 * p + 1 + 2 * sqrt(p**2 + p)) - sqrt(p) - sqrt(p + 1)  # 0 for p > 0, by norms


def far_apart(low: sp.Rational, high: sp.Rational, width: sp.Rational) -> tuple[sp.Expr, And]:
    """√(B + √q)² = B + √q for B = (x − low)(x − high), false where B < 0 between two far apart parts of the domain."""
    base = sp.expand((x - low) * (x - high))
    inner, outer = sp.expand(base**2 - width**2), sp.expand(2 * base**2 - width**2)
    return sqrt(outer + 2 * base * sqrt(inner)) - base - sqrt(inner), And(inner > 0, outer > 0)


FALSE = {
    "a name made up inside is nobody's name": [
        *(f(z) - letter for letter in made_up),
        f(z) + f(w) - made_up[0] - made_up[1],
        h(x) - sp.Symbol("_atom0", real=True),
    ],
    "an index is no free letter of the same name": [
        Sum(k, (k, 1, N)) + k - N * (N + 1) / 2,
        Sum(k, (k, 1, k)) - k**2,
        k * Sum(k, (k, 0, 2)) - Sum(k**2, (k, 0, 2)),
        sp.Product(k, (k, 1, 3)) - k**3,
        Sum(k * n, (n, 0, n)) - k * n**2,
    ],
    "a function has the values that its assumptions allow": [
        g(x) - g(y),
        sqrt((g(x) - 1) ** 2) - g(x) + 1,
        sp.cos(pi * whole(x)) - 1,
        even(x) - 2,
        prime(x) - 2,
        Abs(Derivative(b(x), x)) - Derivative(b(x), x),
    ],
    "a derivative is real for a real function of real letters": [
        conjugate(Derivative(f(x), x)) - Derivative(f(x), x),
        Abs(Derivative(h(x), x)) - Derivative(h(x), x),
        Derivative(h(x), x, x) - Derivative(h(x), x),
        conjugate(Derivative(h(z), z)) - Derivative(h(z), z),
        Derivative(f(x), (x, N)) - f(x),
    ],
    "a derivative is told apart by its function, orders and places": [
        joint.diff(x) - joint.diff(y),
        joint.diff(x).diff(y) - 2 * joint.diff(y).diff(x),
        Subs(Derivative(f(w, z), w), w, x) - Subs(Derivative(f(z, w), w), w, x),
        Subs(Derivative(f(w), w), w, x) - Subs(Derivative(f(w), w), w, y),
        Subs(Derivative(f(w), w), w, 2 * x) - f(2 * x).diff(x),
        f(x * y).diff(x) / y - f(x * y),
    ],
    "the zeros of a sign are cases of their own": [
        roots + sign((p - R(1, 3)) ** 2) - 1,
        roots + Heaviside((p - R(1, 3)) ** 2) - 1,
        roots + Abs(sign(p**2 - 2)) - 1,
        roots + sign((p - 1) ** 2 * (p - R(1, 7)) ** 2) - 1,
        sign((x - R(1, 3)) ** 2) - 1,
        sign((x - y) ** 2) - 1,
        Abs(sign(z - sp.I / 3)) - 1,
        sign(g(x)) - 1,
        Heaviside(x, R(1, 3)) + Heaviside(-x, R(1, 3)) - 1,
    ],
    "an odd function that is not 0 at 0 is not odd there": [
        acot(x**2 - 1) + acot((1 - x) * (x + 1)),
        acoth((z - 1) * (z + 1)) + acoth(1 - z**2),
        acot(x - y) + acot(y - x, evaluate=False),
        acot(2 * x - 1) + acot(1 - 2 * x, evaluate=False),
        acot(p - 1) + acot(1 - p, evaluate=False),
        acot(g(x)) + acot(-g(x), evaluate=False),
        acoth(z) + acoth(-z, evaluate=False),
        acot(x) - pi / 2 + atan(x),
    ],
    "a value on a cut is that of one side": [
        sp.atan2(x, -1) + sp.atan2(-x, -1),
        log(-2 + sp.I * x) + log(-2 - sp.I * x) - log(4 + x**2),
        conjugate(log(-2 + sp.I * x)) - log(-2 - sp.I * x),
        sp.arg(-1 + sp.I * x) + sp.arg(-1 - sp.I * x),
        sqrt(-1 + sp.I * x) * sqrt(-1 - sp.I * x) - sqrt(1 + x**2),
        conjugate(sqrt(z)) - sqrt(conjugate(z)),
    ],
    "a base of a logarithm is a part of it": [
        log(100, 10, evaluate=False) - log(100),
        log(p, q, evaluate=False) - log(p),
        log(8, x, evaluate=False) - 3 * log(2),
        log(p, 1, evaluate=False),
        log(p, 2, evaluate=False) - log(p, 3, evaluate=False),
    ],
    "a sum over a reversed range is that of the terms left out, with a minus": [
        Sum(k, (k, 1, n)) - Abs(n) * (n + 1) / 2,
        Sum(1, (k, 1, n)) - Abs(n),
        Sum(k, (k, 1, -3)),
        Sum(2**k, (k, 0, n)) - 2 ** (n + 1),
        Sum(k**2, (k, n, 0)) - n * (n + 1) / 2,
        sp.Product(k, (k, 3, 0)),
    ],
    "a closed form holds for some bounds only": [
        Sum((-1) ** k * sp.binomial(N, k), (k, 0, N)),
        Sum(z**k, (k, 0, N)) * (z - 1) - z ** (N + 1) + sign(Abs(z - 1) ** 2) ** 2,
        sp.Product(k - j, (k, 0, N)) - (-1) ** N * sp.factorial(j) / sp.factorial(j - N - 1),
        Sum(1 / (k * (k + 1)), (k, n, N)) - 1 / n,
        Sum(k * sp.factorial(k), (k, 0, n)) - sp.factorial(Abs(n) + 1) + 1,
    ],
    "infinity is no number": [
        sp.Max(x, sp.Piecewise((sp.oo, x > 0), (0, True))) - x,
        sp.Piecewise((sp.oo, x > 10**9), (0, True)),
        sp.oo - sp.Max(x, sp.oo),
        sp.Piecewise((x, x < sp.oo), (1, True)) - x - 1,
        sp.exp(-1 / (sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1) ** 2),
    ],
}

TRUE = {
    "names": [
        (f(z) + made_up[0]) ** 2 - f(z) ** 2 - 2 * f(z) * made_up[0] - made_up[0] ** 2,
        f(z) / f(z) + sp.sin(made_up[0]) ** 2 + sp.cos(made_up[0]) ** 2 - 2,
        f(z) * made_up[3] - made_up[3] * f(z) + sp.sin(z) ** 2 + sp.cos(z) ** 2 - 1,
    ],
    "indices": [
        Sum(k, (k, 1, N)) + k - N * (N + 1) / 2 - k,
        Sum(k, (k, 1, k)) - k * (k + 1) / 2,
        k * Sum(k, (k, 0, 2)) - 3 * k,
    ],
    "assumptions": [
        Abs(g(x)) - g(x),
        sqrt(g(x) ** 2 + 2 * g(x) + 1) - g(x) - 1,
        (-1) ** even(x) - 1,
        sp.cos(pi * whole(x)) - (-1) ** whole(x),
        conjugate(Derivative(h(x), x)) - Derivative(h(x), x),
        conjugate(h(x + y).diff(x)) - h(x + y).diff(x),
    ],
    "derivatives": [
        joint.diff(x).diff(y) - joint.diff(y).diff(x),
        Subs(Derivative(f(w), w), w, x) - Derivative(f(x), x),
        2 * Subs(Derivative(f(w), w), w, 2 * x) - f(2 * x).diff(x),
        f(x * y).diff(x) / y - f(x * y).diff(y) / x,
    ],
    "signs": [
        roots + sign(p + 1) - 1,
        roots * sign((p - R(1, 3)) ** 2),
        sign((x - 1) ** 2) * (x - 1) - (x - 1),
        sign(z) * Abs(z) - z,
        sign(x**2 + 1) - 1,
        Heaviside(x) + Heaviside(-x) - 1,
    ],
    "odd functions": [
        acot(p) + atan(p) - pi / 2,
        acot(q) + atan(q) - pi / 2,
        acot(x) - atan(1 / x),
        acot(x**2 + 1) - atan(1 / (x**2 + 1)),
        sp.asin(-z, evaluate=False) + sp.asin(z),
    ],
    "bases": [
        log(100, 10, evaluate=False) - 2,
        log(p, 3, evaluate=False) * log(3) - log(p),
        log(p**2, 10, evaluate=False) - 2 * log(p, 10, evaluate=False),
    ],
    "reversed ranges": [
        Sum(k, (k, 1, n)) - n * (n + 1) / 2,
        Sum(1, (k, 1, n)) - n,
        Sum(z**k, (k, M, N)) * (z - 1) - z ** (N + 1) + z**M,
        Sum(2**k, (k, 0, n)) - 2 ** (n + 1) + 1,
        Sum(k, (k, 3, -1)) + Sum(k, (k, 0, 2)),
        sp.Product(k, (k, 3, 0)) - R(1, 2),
    ],
    "closed forms": [
        sp.Product(k + 1, (k, 0, N)) - sp.factorial(N + 1),
        Sum(k * sp.factorial(k), (k, 0, N)) - sp.factorial(N + 1) + 1,
        Sum(1 / ((k + 1) * (k + 2)), (k, 0, N)) - 1 + 1 / (N + 2),
    ],
}


@pytest.mark.parametrize("kind", sampled(FALSE, 4))
def test_a_false_statement_is_not_accepted(kind: str) -> None:
    found = [(expr, decide_zero(expr).verdict) for expr in FALSE[kind]]
    assert not [str(expr) for expr, verdict in found if verdict in (Verdict.PROVED, Verdict.HOLDS)]


@pytest.mark.parametrize("kind", sampled(TRUE, 2))
def test_a_true_statement_nearby_is_proved(kind: str) -> None:
    assert not [str(expr) for expr in TRUE[kind] if decide_zero(expr).verdict is not Verdict.PROVED]


@pytest.mark.parametrize(
    ("low", "high", "width"),
    sampled(
        [
            (R(1, 3), R(2, 3), R(1, 100)),
            (R(1, 10), R(1, 5), R(1, 500)),
            (R(1, 7), R(2, 7), R(1, 400)),
            (R(11, 10), R(6, 5), R(1, 500)),
            (R(7, 10), R(4, 5), R(1, 500)),
        ],
        5,
        arguments=3,
    ),
)
def test_a_sign_at_one_point_is_not_that_of_another_part_of_the_domain(
    low: sp.Rational, high: sp.Rational, width: sp.Rational
) -> None:
    expr, conditions = far_apart(low, high, width)
    assert decide_zero(expr, domain=conditions).verdict is not Verdict.PROVED


def test_acot_is_not_odd_where_it_jumps() -> None:
    s = sign(x - y) ** 2  # at x = y the sum is acot 0 + π/2 = π, though SymPy writes −acot(x − y) for acot(y − x)
    assert decide_zero(acot(y - x) + s * acot(x - y) + pi / 2 * (1 - s)).verdict is not Verdict.PROVED


def test_a_constant_is_that_of_a_connected_domain() -> None:
    sum_of_two = atan(x) + atan(1 / x) - pi / 2
    assert decide_zero(sum_of_two, domain=x > -1).verdict is Verdict.REFUTED
    assert decide_zero(sum_of_two, domain=And(x**2 > R(1, 10**14), x > -R(2, 10**7))).verdict is not Verdict.PROVED
    assert decide_zero(sum_of_two, domain=x > 0).verdict is Verdict.PROVED
    joined = sqrt(2 * y + 2 * sqrt(y**2 - 1)) - sqrt(y + 1) - sqrt(y - 1)
    assert decide_zero(joined, domain={y: Interval.open(1, sp.oo)}).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    ("expr", "domain"),
    [
        (x - 1, And(x > 1, x < 0)),
        (x - 1, And(-(x**2) > 0, x > y)),
        (x - x**2, And(x + y > 1, -x - y > 0)),
        (p - p**2, {p: Interval(-2, -1)}),
        (n, {n: Interval.open(0, 1)}),
        (x, sp.false),
    ],
)
def test_a_domain_without_points_is_said_to_be_one(expr: sp.Expr, domain: sp.Basic) -> None:
    decision = decide_zero(expr, domain=domain)
    assert decision.verdict is Verdict.UNDECIDED
    assert decision.why == "no point satisfies the conditions"


def test_a_domain_names_symbols_of_the_expression_only() -> None:
    with pytest.raises(ValueError, match="names y, but no symbol y is in the expression; its symbols are x"):
        decide_zero(x, domain={y: Interval(0, 1)})
    for domain in ({sp.Symbol("x"): Interval(0, 1)}, sp.Symbol("x") > 0):
        with pytest.raises(ValueError, match="no symbol x of these assumptions"):
            decide_zero(x, domain=domain)
    assert decide_zero(f(x) - f(x) * x / x, domain={x: Interval.open(0, 1)}).verdict is Verdict.PROVED


def test_a_closed_end_of_one_symbol_stays_while_another_is_cut() -> None:
    u = sp.Symbol("u", real=True)
    steps = sp.Piecewise((0, u > 0), (1, True)) * sp.Piecewise((1, x > 0), (2, True))
    assert decide_zero(steps, domain={u: Interval(0, 1)}).verdict is Verdict.REFUTED


def test_a_letter_that_the_chain_rule_left_is_what_it_is_named_after() -> None:
    decision = decide_zero(joint.diff(x).diff(y) - joint.diff(y).diff(x))
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes == ()
    with pytest.raises(ValueError, match="a Subs that SymPy tells apart"):
        decide_zero(Subs(Derivative(f(w, sp.Symbol("_v")), w), w, x))
    with pytest.raises(ValueError, match="a Subs that SymPy tells apart"):  # taken for ∂(w²) at x
        decide_zero(Subs(Derivative(f(w, sp.Symbol("_x")), w), w, x))


def test_an_expression_nested_too_deeply_is_undecided() -> None:
    tower: sp.Expr = z
    for _ in range(1500):
        tower = sp.Pow(tower + 1, 2, evaluate=False)
    assert decide_zero(tower).verdict is Verdict.UNDECIDED
