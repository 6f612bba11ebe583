"""Terms that cancel are seen to cancel, by an arithmetic that never takes what is small for 0."""

import flint
import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, column, dimension, real
from numeric_check.balls.evaluator import Balls
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.formal.cancelling import vanish
from symbolic import contraction

s, t, z = sp.symbols("s t z")
u = sp.Symbol("u", real=True)
n = sp.Symbol("n", integer=True, positive=True)
i = sp.Symbol("i", integer=True, positive=True)
x = sp.MatrixSymbol("x", 2, 1)
A = sp.MatrixSymbol("A", 3, 3)
f = sp.Function("f")
THIRD = sp.Rational(1, 3)
POINT = {
    s: sp.Rational(2, 7),
    t: THIRD,
    u: -THIRD,
    z: THIRD + sp.I / 7,
    n: sp.Integer(3),
    x: sp.ImmutableDenseMatrix([THIRD, sp.Rational(-4, 7)]),
    A: sp.ImmutableDenseMatrix([[1, THIRD, 0], [sp.Rational(2, 7), -1, 3], [5, 0, THIRD]]),
    f: sp.Lambda(t, sp.exp(t) / (1 + t**2)),
}
ITEMS = tuple(POINT.items())
SQUARE = contraction(x.T, x)


def slope(expr, by, at, order=1):
    return sp.Subs(sp.Derivative(expr, (by, order)), by, at)


def softmax(k):
    return sp.exp(k * z) / sp.Sum(sp.exp(i * z), (i, 1, n))


EQUAL = {
    "powers of e": (sp.exp(s) * sp.exp(t) * sp.E, sp.exp(s + t + 1)),
    "circle": (sp.cos(z) ** 2 + sp.sin(z) ** 2, sp.S.One),
    "hyperbola": (1 - sp.tanh(z) ** 2, 1 / sp.cosh(z) ** 2),
    "a root and its square": (sp.sqrt(SQUARE) ** 3 / SQUARE, sp.sqrt(SQUARE)),
    "a root in a root": ((sp.sqrt(1 + sp.sqrt(s)) ** 2 - 1) ** 2, s),
    "logarithms": ((sp.log(s) + t) ** 2 - sp.log(s) ** 2 - 2 * t * sp.log(s), t**2),
    "shares": (sp.Add(*(softmax(k) for k in (1, 2, 3))), sp.S.One),
    "a quotient of sums": ((sp.exp(2 * s) - 1) / (sp.exp(s) - 1), sp.exp(s) + 1),
    "a modulus": (sp.Abs(z) ** 2, z * sp.conjugate(z)),
    "a sign": (sp.sign(u) * sp.Abs(u), u),
    "a derivative": (slope(sp.exp(z * s) * (1 + z), z, t), s * sp.exp(s * t) * (1 + t) + sp.exp(s * t)),
    "a third derivative": (slope(1 / (1 + z**2), z, 0, 3), sp.S.Zero),
    "a derivative of a root": (slope(sp.sqrt(1 + z**2), z, s), s / sp.sqrt(1 + s**2)),
    "a derivative of a logarithm": (slope(sp.log(1 + sp.exp(z)), z, t), 1 / (1 + sp.exp(-t))),
    "a derivative of a formula": (slope(f(z) * (1 + z**2), z, s), sp.exp(s)),
    "a polynomial of a matrix": (A * A.I, sp.Identity(3)),
    "a matrix and its adjugate": (sp.Determinant(A) * A.I * A, sp.Determinant(A) * sp.Identity(3)),
}


def values(*sides):
    with flint.ctx.workprec(300):
        return scope_at(Balls(), POINT, exact_scope(POINT)).all_values(sides)


@pytest.mark.parametrize("name", EQUAL)
def test_what_cancels_vanishes_and_what_nearly_does_does_not(name):
    lhs, rhs = EQUAL[name]
    left, right = values(lhs, rhs)
    assert all(d.contains(0) for d in ((left - right).entries() if hasattr(left, "entries") else [left - right]))
    assert vanish(lhs, rhs, ITEMS)
    tiny = sp.Rational(1, 10**200)
    small = tiny * (sp.eye(3) if lhs.is_Matrix else 1)
    for mutant in (rhs + small, rhs + small * sp.exp(-1000), rhs + small * sp.sqrt(2), rhs + small * sp.log(3)):
        assert not vanish(lhs, mutant, ITEMS)
    if rhs != 0:
        assert not vanish(lhs, rhs * (1 + tiny), ITEMS)


def test_a_derivative_in_another_has_an_epsilon_of_its_own():
    inner = slope(z * slope(sp.exp(s * z), s, z), z, t)  # of z² exp(z²)
    assert vanish(inner, (2 * t + 2 * t**3) * sp.exp(t**2), ITEMS)
    assert not vanish(inner, (2 * t + t**3) * sp.exp(t**2), ITEMS)


NOT_EQUAL = [
    (sp.exp(z), sp.exp(z + 2 * sp.pi * sp.I / 10**60)),
    (sp.sqrt(s), -sp.sqrt(s)),
    (sp.sqrt(u**2), u),  # u < 0
    (sp.log(s) + sp.log(t), sp.log(s * t) + 2 * sp.pi * sp.I),
    (slope(sp.Abs(z), z, 0), sp.S.Zero),
    (sp.exp(sp.pi * sp.sqrt(163)), 640320**3 + sp.Integer(744)),
    (1 / (s - sp.Rational(2, 7)), sp.S.Zero),
    (sp.erf(z), sp.erf(s)),
    (slope(sp.Abs(u**2 + u**3), u, 0, 2), sp.S.Zero),  # 2, where ε⁴ was left out under the root
    (slope(sp.sqrt(u**4 + u**6), u, 0, 2), sp.S.Zero),
    (slope((z**6 + z**7) ** sp.Rational(1, 3), z, 0, 2), sp.S.Zero),
    (slope(sp.asin(1 - z**4), z, 0, 2), sp.S.Zero),
]


@pytest.mark.parametrize(("lhs", "rhs"), NOT_EQUAL, ids=str)
def test_what_is_not_equal_never_vanishes(lhs, rhs):
    assert not vanish(lhs, rhs, ITEMS)


def test_a_rate_that_is_0_holds_at_every_point_and_one_that_is_tiny_is_refuted():
    K, B = dimension("k"), real("b")
    X, Y = column("x", K), column("y", K)
    a, b, c = X.symbol, Y.symbol, B.symbol
    turned = contraction((a + z * c * b).T, a + z * c * b) + contraction((b - z * c * a).T, b - z * c * a)
    rate = slope(sp.exp(c) * turned, z, 0)
    claim = Claim(lhs=rate, rhs=sp.S.Zero, variables=(K, X, Y, B))
    evidence = check(claim)
    assert evidence.verdict == Verdict.HOLDS
    assert evidence.why in ("", None)  # no point is left out
    for mutant in (sp.Rational(1, 10**60), sp.exp(-(10**4)) * c**2):
        assert check(Claim(lhs=rate, rhs=mutant, variables=(K, X, Y, B))).verdict == Verdict.REFUTED
    different = Claim(lhs=rate, rhs=sp.S.Zero, variables=(K, X, Y, B), relation=Relation.DIFFERENT)
    assert check(different).verdict == Verdict.REFUTED
