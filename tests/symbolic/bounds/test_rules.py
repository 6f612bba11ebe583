"""Each rule holds at points that are drawn, and refuses what looks like it."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Abs, I, Integral, Rational, S, Sum, atan, cos, exp, factorial, log, oo, pi, sin, sinc, sqrt, tan, tanh

from symbolic import decide
from symbolic.balls.limits import Limits
from symbolic.bounds.enclosures import enclosed
from symbolic.bounds.majorants import majorant
from symbolic.bounds.pieces import is_nonnegative_on
from symbolic.bounds.positivity import is_smooth, nonnegative
from symbolic.bounds.ranges import NotEnclosedError
from symbolic.bounds.triangles import by_triangles
from symbolic.decision import Verdict
from symbolic.definedness.asymptotics import limit_at_infinity
from symbolic.procedures import integrals
from symbolic.procedures.integrals import without_integrals
from tests.sampling import sampled

x, y = sp.symbols("x y", real=True)
r = sp.Symbol("r", positive=True)
z, a, b = sp.symbols("z a b", complex=True)
k = sp.Symbol("k", integer=True, nonnegative=True)
UP = {x: (S.Zero, oo)}
LIMITS = Limits.seconds(10**6)

ENCLOSED = (x**2 - 3 * x,
            1 / (1 + x**2), x * sin(x), exp(-x) * x, tanh(x) - atan(x), sqrt(x) * cos(3 * x), 1 - 2 * x**3,
            (x - 1) ** 4, log(1 + x) - x, 1 / (x - 5), -(x**2), sp.cosh(x - 1))  # fmt: skip


@pytest.mark.parametrize("e", sampled(ENCLOSED, 2), ids=str)
@pytest.mark.parametrize("ends", [(0, 1), (Rational(1, 3), 4), (2, 3)], ids=str)
def test_every_value_is_in_the_range(e: sp.Expr, ends: tuple[int, int]) -> None:
    assert_enclosed(e, *map(sp.sympify, ends))


@pytest.mark.parametrize("e", [x**3, x**2, 1 - x**3, x**4 - x, (x - 1) ** 5, 1 / (2 + x**3)], ids=str)
def test_powers_of_both_signs_are_in_the_range(e: sp.Expr) -> None:
    assert_enclosed(e, -Rational(1, 2), Rational(3, 4))
    assert_enclosed(e, -Rational(3, 4), Rational(1, 2))


def assert_enclosed(e: sp.Expr, low: sp.Expr, high: sp.Expr) -> None:
    values = enclosed(e, {x: (low, high)}, LIMITS)
    for step in range(9):
        value = e.subs(x, low + (high - low) * step / 8).evalf(30)
        assert not value < sp.Float(str(values.low.lower().mid().str(30, radius=False)), 25) - sp.Float("1e-20")
        assert not value > sp.Float(str(values.high.upper().mid().str(30, radius=False)), 25) + sp.Float("1e-20")


@pytest.mark.parametrize(
    ("e", "sign"), [(2 * (x + 3) - 6, 2), (x**2, 2), (1 - cos(x), 1), (3 * (x + 1) - 3, 2), (x + y**2, 2), (x - 1, 0)]
)
def test_signs_inside_of_a_box(e: sp.Expr, sign: int) -> None:
    assert enclosed(e, UP | {y: (-oo, oo)}, LIMITS).sign == sign


def test_an_end_that_is_taken_is_not_open() -> None:
    assert enclosed((2 + x * 0) * (3 + sin(x) ** 2) - 6, UP, LIMITS).sign == 1
    assert enclosed((1 + sin(x) ** 2) * (1 + sin(x) ** 2) - 1, UP, LIMITS).sign == 1


@pytest.mark.parametrize(
    "e", [1 / sin(x), log(1 - cos(x)), sqrt(x - 1), tan(x), log(x - 1), sp.Symbol("c") * x], ids=str
)
def test_what_may_have_no_value_is_not_enclosed(e: sp.Expr) -> None:
    with pytest.raises(NotEnclosedError, match=r"."):
        enclosed(e, UP, LIMITS)


@pytest.mark.parametrize(
    "e", [Abs(x - 1), sp.sign(x - 1), sp.floor(x), sqrt((x - 1) ** 2), sp.Max(x, 1), 1 / (x - 1)], ids=str
)
def test_what_has_a_kink_is_not_smooth(e: sp.Expr) -> None:
    assert not is_smooth(e, UP, LIMITS)
    assert not nonnegative(e - 1, UP, LIMITS)


@pytest.mark.parametrize(
    "g",
    [
        x - 1,
        (x - Rational(1, 2)) ** 2 - Rational(1, 10**8),
        sin(x) - x,
        x**2 - x,
        Abs(x - S.Half) - S.Half / 100,
        1 / x - 2,
    ],
)
def test_an_interval_with_a_negative_value_is_refused(g: sp.Expr) -> None:
    assert not is_nonnegative_on(g, x, S.Zero, S.One, LIMITS)


@pytest.mark.parametrize(
    "g", [x - exp(x), sin(x), x * log(x), exp(-1 / x) - x, atan(1 / (x - 1)), x**3 - x, 1 - x / 100]
)
def test_what_is_negative_somewhere_is_not_shown(g: sp.Expr) -> None:
    assert not nonnegative(g, UP, LIMITS)


def test_limits_of_leading_terms() -> None:
    assert limit_at_infinity(atan(-x) + x / sqrt(1 + x**2), x) == 1 - pi / 2
    assert limit_at_infinity(x - sqrt(x**2 + x), x) is None
    assert limit_at_infinity(sin(x), x) is None
    assert limit_at_infinity(x * atan(1 / x), x) is None


def test_a_majorant_needs_its_radius() -> None:
    assert majorant(atan(z), z, r, {r: (S.Zero, oo)}, LIMITS) is None
    assert majorant(log(1 + 2 * z), z, r, {r: (S.Zero, S.One)}, LIMITS) is None
    assert majorant(1 / (1 - z), z, r, {r: (S.Zero, S.One)}, LIMITS) is None
    assert majorant(sp.conjugate(z), z, r, {r: (S.Zero, S.One)}, LIMITS) is None


def test_moduli_that_are_in_no_triangle() -> None:
    assert not by_triangles(Abs(a + b), Abs(a) + Abs(2 * b) / 3)
    assert not by_triangles(Abs(a) + Abs(b), Abs(a - b))


NO_INTEGRAL = (
    Integral(1 / x, (x, -1, 1)),
    Integral(1 / x**2, (x, -1, 1)),
    Integral(1 / x, (x, 0, 1)),
    Integral(1 / x, (x, 1, oo)),
    Integral(1 / z, (z, a, b)),
    Integral(1 / (1 + z**2), (z, a, b)),
    Integral(sin(x), (x, 0, oo)),
    Integral(1 / cos(x) ** 2, (x, 0, pi)),
    Integral(1 / (2 + cos(x)), (x, 0, 2 * pi)),
    Integral(Abs(x), (x, -1, 1)),
    Integral(sqrt(x), (x, -1, 1)),
    Integral(log(x), (x, -1, 1)),
)


@pytest.mark.parametrize("integral", sampled(NO_INTEGRAL, 2), ids=str)
def test_an_integral_without_a_continuous_antiderivative_is_left(integral: sp.Expr) -> None:
    assert without_integrals(integral) == integral


def test_an_antiderivative_with_a_jump_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """atan t + atan 1/t has the slope 0, and jumps by π at 0."""
    jumping = lambda f, t: iter([sin(t) + sp.atan(t) + sp.atan(1 / t)])
    monkeypatch.setattr(integrals, "_entire_antiderivatives", jumping)
    assert without_integrals(Integral(cos(x), (x, -1, 1))) == 2 * sin(1)


FALSE_INTEGRALS = (
    (Integral(cos(z * x), (x, 0, 1)), sin(z), ()),
    (Integral(exp(x), (x, a, b)), exp(b) + exp(a), ()),
    (Integral(1 / (1 + x**2), (x, -oo, oo)), pi / 2, ()),
    (Integral(exp(-(x**2)), (x, -oo, oo)), pi, ()),
    (Integral(sqrt(1 - x**2), (x, -1, 1)), pi, ()),
    (Integral(1 / x, (x, 1, y)), log(y), ()),
    (Integral(sin(x), (x, a, b)), cos(b) - cos(a), ()),
)


@pytest.mark.parametrize(("lhs", "rhs", "given"), sampled(FALSE_INTEGRALS, 4, arguments=3), ids=str)
def test_a_false_integral_is_not_proved(lhs: sp.Expr, rhs: sp.Expr, given: tuple[sp.Basic, ...]) -> None:
    assert decide(lhs, rhs, given=given).verdict is not Verdict.PROVED


FALSE_SERIES = (
    (sin(z), Sum((-1) ** k * z ** (2 * k + 1) / factorial(2 * k), (k, 0, oo)), ()),
    (sin(z), Sum((-1) ** k * z ** (2 * k + 1) / factorial(2 * k + 1), (k, 1, oo)), ()),
    (atan(z), Sum(z ** (2 * k + 1) / (2 * k + 1), (k, 0, oo)), (Abs(z) < 1,)),
    (sinc(z), Sum((-1) ** k * z ** (2 * k) / factorial(2 * k), (k, 0, oo)), ()),
    (cos(I * z), Sum((-1) ** k * z ** (2 * k) / factorial(2 * k), (k, 0, oo)), ()),
    ((1 + a) ** b, Sum(sp.binomial(b, k) * a**k, (k, 0, oo)), ()),
)


@pytest.mark.parametrize(("lhs", "rhs", "given"), sampled(FALSE_SERIES, 3, arguments=3), ids=str)
def test_a_false_series_is_not_proved(lhs: sp.Expr, rhs: sp.Expr, given: tuple[sp.Basic, ...]) -> None:
    assert decide(lhs, rhs, given=given).verdict is not Verdict.PROVED
