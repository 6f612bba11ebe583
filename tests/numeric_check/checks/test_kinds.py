"""Conditions whose solutions are of several kinds: what holds for the kind that is drawn is not said to hold."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, column, dimension, real, square, sweep
from numeric_check.checks.kinds import unseen_kind

n = dimension("n")
A, B, C = (square(name, n) for name in "ABC")
u = column("u", n)
x, y = real("x"), real("y")
a, b, c = A.symbol, B.symbol, C.symbol
ZERO, ONE = sp.ZeroMatrix(n.symbol, n.symbol), sp.Identity(n.symbol)
X, Y = x.symbol, y.symbol


def equation(lhs: Any, rhs: Any) -> Any:
    return sp.Eq(lhs, rhs, evaluate=False)


def claim(lhs: Any, rhs: Any, *given: Any) -> Claim:
    used = set().union(*(part.free_symbols for part in (lhs, rhs, *given)))
    matrices = [v for v in (A, B, C, u) if v.symbol in used]
    letters = [*([n] if matrices else []), *matrices, *(v for v in (x, y) if v.symbol in used)]
    return Claim(lhs=lhs, rhs=rhs, variables=tuple(letters), hypotheses=given)


ROOTS = sp.prod(X**2 + k * X * Y + 2 * Y**2 + k for k in range(1, 4)) * (Y**5 - Y - 1)

FALSE = [
    ("B is 0 for most A", (b, ZERO, equation(a * b, 2 * b * a), sp.Ne(sp.Determinant(a), 0))),
    ("A is ±I for most B", (a**2, ONE, equation(a * b * a, b), sp.Ne(sp.Determinant(b), 0))),
    ("A has the eigenvalue 2", (a * b, 2 * b, equation((a - 2 * ONE) * (a - 3 * ONE) * b, ZERO))),
    ("two nilpotent ones", (a * b, ZERO, equation(a**2, ZERO), equation(b**2, ZERO), equation(a * b, b * a))),
    ("B is a multiple of I", (a * c, c * a, equation(a * b, b * a), equation(b * c, c * b))),
    ("symmetric and nilpotent", (a, ZERO, equation(a.T, a), equation(a**2, ZERO))),
    ("y is no number that is known", (X, sp.S.Zero, equation(X * (sp.cos(Y) - Y), 0))),
    ("x is 0 or y is", (X, sp.S.Zero, equation(X * sp.exp(Y), X * (Y + 2)))),
    ("y is a root of a factor of a long product", (X, sp.S.Zero, equation(sp.expand(X * (X + 2) * ROOTS), 0))),
    ("a double factor", (X, sp.S.Zero, equation(X**2 * (sp.erf(Y) - sp.Rational(1, 3)) ** 2, 0))),
]
TRUE = [
    ("commuting", (sp.Trace(a * b * a), sp.Trace(a**2 * b), equation(a * b, b * a))),
    (
        "commuting in pairs",
        (a * b * c, c * b * a, equation(a * b, b * a), equation(b * c, c * b), equation(a * c, c * a)),
    ),
    ("inverse", (b * a, ONE, equation(a * b, ONE))),
    ("a projection", (a**3, a, equation(a**2, a))),
    ("projections onto one space", (a**2, a, equation(a * b, b), equation(b * a, a))),
    ("symmetric", (a**2, (a**2).T, equation(a.T, a))),
    ("an eigenvector", (a**2 * u.symbol, 9 * u.symbol, equation(a * u.symbol, 3 * u.symbol))),
    ("both factors are 0 somewhere", (X * Y**2, X * Y, equation(X * (Y - 1), 0))),
    ("a factor that a condition excludes", (X, sp.S.Zero, equation(X * (sp.cos(Y) - Y), 0), sp.Ne(sp.cos(Y) - Y, 0))),
    ("a factor that is never 0", (X, sp.S.Zero, equation(X * sp.exp(Y), 0))),
    ("it is said to be 0", (X * Y, sp.S.Zero, equation(X, 0))),
]


SLOW = {
    "A is ±I for most B",
    "A has the eigenvalue 2",
    "two nilpotent ones",
    "y is a root of a factor of a long product",
    "a double factor",
    "commuting in pairs",
    "a factor that a condition excludes",
    "a factor that is never 0",
}


def named(statements: list[Any]) -> list[Any]:
    return [
        pytest.param(stated, id=name, marks=[pytest.mark.slow] if name in SLOW else []) for name, stated in statements
    ]


@pytest.mark.parametrize("judge", [check, pytest.param(sweep, marks=pytest.mark.slow)])
@pytest.mark.parametrize("stated", named(FALSE))
def test_a_false_one_does_not_hold(stated: tuple[Any, ...], judge: Any) -> None:
    assert judge(claim(*stated)).verdict is not Verdict.HOLDS


@pytest.mark.parametrize("stated", named(TRUE))
def test_a_true_one_holds(stated: tuple[Any, ...]) -> None:
    found = check(claim(*stated))
    assert (found.verdict, found.why) == (Verdict.HOLDS, "")


def test_the_sentence_names_the_letter_the_factor_and_the_equations() -> None:
    zero = {X: sp.S.Zero, Y: sp.S.One}
    product = claim(X, sp.S.Zero, equation(X * (Y - 5), 0))
    assert unseen_kind(product, [{**zero, X: sp.S.One}]) == (
        "no point has x = 0, by which Eq(x*(y - 5), 0) may be satisfied too"
    )
    assert unseen_kind(product, [zero]) == "x is 0 at all points that satisfy Eq(x*(y - 5), 0), which may be special"
    assert unseen_kind(product, [zero, {X: sp.S.One, Y: sp.Integer(5)}]) == ""
    two = claim(a, ZERO, equation(a**2, ZERO), equation(a.T, a))
    assert unseen_kind(two, []) == (
        "Eq(A**2, 0) and Eq(A.T, A) together may have solutions of other kinds than those that are drawn"
    )
