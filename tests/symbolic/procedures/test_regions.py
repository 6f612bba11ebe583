"""Branches region by region: laws on half-planes, lines and intervals, and what one more point makes false."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import (
    Abs,
    I,
    Ne,
    Or,
    Rational,
    acos,
    arg,
    asin,
    asinh,
    atan,
    atan2,
    atanh,
    ceiling,
    conjugate,
    exp,
    floor,
    gamma,
    im,
    log,
    pi,
    re,
    sign,
    sin,
    sinc,
    sqrt,
    tan,
)

from symbolic import decide
from symbolic.decision import Verdict
from symbolic.procedures.regions import decide_by_regions
from tests.sampling import sampled, slow

z, w, a = sp.symbols("z w a")
x, y, t = sp.symbols("x y t", real=True)
p, q = sp.symbols("p q", positive=True)
c = sp.Symbol("c", nonnegative=True)
n = sp.Symbol("n", integer=True)
UPPER, LOWER, RIGHT, LEFT = im(z) > 0, im(z) < 0, re(z) > 0, re(z) < 0
TRUE: tuple[Any, ...] = (
    (log(z**3), 3 * log(z), arg(z) > -pi / 3, arg(z) <= pi / 3),
    (log(z * w), log(z) + log(w), arg(z) + arg(w) > -pi, arg(z) + arg(w) <= pi),
    (log(z / w), log(z) - log(w), UPPER, im(w) > 0),
    (sqrt(z * (z + c)), sqrt(z) * sqrt(z + c), RIGHT),
    (sqrt(z * (z + c)), -sqrt(z) * sqrt(z + c), re(z) + c < 0),
    (log(exp(z)), z - 2 * pi * I, im(z) > pi, im(z) <= 3 * pi),
    (log(-exp(z)), z - pi * I, im(z) > 0, im(z) <= 2 * pi),
    (atan(z), pi / 2 - atan(1 / z), RIGHT),
    (asin(z) + acos(z), pi / 2 + 0 * z),
    (re(sqrt(z)), sqrt((Abs(z) + re(z)) / 2)),
    (conjugate(asin(z)), asin(conjugate(z)), Ne(im(z), 0)),
    (conjugate(atanh(z)), atanh(conjugate(z)), Ne(im(z), 0)),
    (conjugate(asinh(z)), asinh(conjugate(z)), Ne(re(z), 0)),
    (atan(tan(x)), x - pi, x > pi / 2, x < 3 * pi / 2),
    (atan(x) + atan(y), atan((x + y) / (1 - x * y)) + pi, x > 0, x * y > 1),
    (atan2(y, x), atan(y / x), x > 0),
    (atan2(y, x), atan(y / x) + pi, x < 0, y >= 0),
    (sqrt(x / y), sqrt(x) / sqrt(y), y > 0),
    (sqrt(exp(I * t)), -exp(I * t / 2), t > pi, t <= 3 * pi),
    (arg(z**2), 2 * arg(z), RIGHT),
    (log(exp(z)), z + 2 * pi * I * floor(Rational(1, 2) - im(z) / (2 * pi))),
    (Abs(atan(x + p) - atan(x)), atan(x + p) - atan(x)),
    (sinc(conjugate(z)), conjugate(sinc(z))),
    (gamma(z) * gamma(2 - z), pi * (1 - z) / sin(pi * z), Ne(sin(pi * z), 0)),
    (gamma(2 * p), 4**p * gamma(p) * gamma(p + Rational(1, 2)) / (2 * sqrt(pi))),
    (sp.fibonacci(n + 1) * sp.fibonacci(n - 1) - sp.fibonacci(n) ** 2, (-1) ** n),
)
FALSE: tuple[Any, ...] = (
    (log(z**3), 3 * log(z), arg(z) >= -pi / 3, arg(z) <= pi / 3),
    (log(z**3), 3 * log(z), RIGHT),
    (log(z * w), log(z) + log(w), arg(z) + arg(w) >= -pi, arg(z) + arg(w) <= pi),
    (log(z / w), log(z) - log(w), UPPER, im(w) < 0),
    (log(z / w), log(z) - log(w), im(z) >= 0, im(w) >= 0),
    (sqrt(z * (z + c)), sqrt(z) * sqrt(z + c), Ne(re(z), 0)),
    (sqrt(z * (z - c)), sqrt(z) * sqrt(z - c), RIGHT),
    (sqrt(z * (z + c)), -sqrt(z) * sqrt(z + c), LEFT),
    (log(exp(z)), z, im(z) >= -pi, im(z) <= pi),
    (log(exp(z)), z, im(z) > -pi, im(z) < 4),
    (log(exp(z)), z - 2 * pi * I, im(z) >= pi, im(z) <= 3 * pi),
    (log(exp(z)), z - 2 * pi * I * ceiling(im(z) / (2 * pi) + Rational(1, 2))),
    (log(exp(z)), z - 2 * pi * I * floor(im(z) / (2 * pi) + Rational(1, 2))),
    (atan(z), pi / 2 - atan(1 / z), Ne(re(z), 0)),
    (atan(z), pi / 2 - atan(1 / z), im(z) > 0),
    (re(sqrt(z)), -sqrt((Abs(z) + re(z)) / 2)),
    (im(sqrt(z)), sqrt((Abs(z) - re(z)) / 2)),
    (im(sqrt(z)), sign(im(z)) * sqrt((Abs(z) - re(z)) / 2)),
    (conjugate(asin(z)), asin(conjugate(z))),
    (conjugate(atan(z)), atan(conjugate(z)), Or(Ne(re(z), 0), im(z) < 2)),
    (atan(tan(x)), x, x > -pi / 2, x < 2),
    (atan(x) + atan(y), atan((x + y) / (1 - x * y)), x > 0),
    (atan(x) + atan(y), atan((x + y) / (1 - x * y)), Ne(x * y, 1)),
    (atan(x) + atan(y), atan((x + y) / (1 - x * y)) + pi, x * y > 1),
    (atan2(y, x), atan(y / x), Ne(x, 0)),
    (atan2(y, x), atan(y / x) + pi, x < 0),
    (atan2(y, x), atan(y / x), y > 0),
    (sqrt(x / y), sqrt(x) / sqrt(y), Ne(y, 0)),
    (sqrt(exp(I * t)), exp(I * t / 2), t >= -pi, t <= pi),
    (sqrt(exp(I * t)), exp(I * t / 2), t > -pi, t < 4),
    (arg(z**2), 2 * arg(z), re(z) >= 0),
    (Abs(atan(x + y) - atan(x)), atan(x + y) - atan(x)),
    (sinc(conjugate(z)), sinc(z)),
    (gamma(z) * gamma(2 - z), pi * (z - 1) / sin(pi * z), Ne(sin(pi * z), 0)),
    (gamma(2 * p), 4**p * gamma(p) * gamma(p + Rational(1, 2)) / sqrt(pi)),
    (sqrt(a * z), sqrt(a) * sqrt(z), RIGHT),
    (log(1 / z), -log(z), Or(Ne(im(z), 0), re(z) < 2)),
    (sp.fibonacci(n + 1) * sp.fibonacci(n - 1) - sp.fibonacci(n) ** 2, sp.Integer(1)),
)


@pytest.mark.parametrize("claim", sampled(TRUE, 8), ids=str)
def test_a_law_is_proved_on_its_region(claim: tuple[Any, ...]) -> None:
    assert decide(claim[0], claim[1], given=claim[2:], timeout=60).verdict is Verdict.PROVED


@pytest.mark.parametrize("claim", sampled(FALSE, 40), ids=str)
def test_nothing_is_proved_on_a_larger_region(claim: tuple[Any, ...]) -> None:
    for decision in (decide(claim[0], claim[1], given=claim[2:]), decide_by_regions(*claim[:2], given=claim[2:])):
        assert decision.verdict is not Verdict.PROVED
        if decision.witness is not None:
            assert all(condition.subs(decision.witness) != sp.false for condition in claim[2:])


@pytest.mark.parametrize("every", slow([1, 16], 1))
def test_most_of_what_is_false_is_refuted_at_a_point_of_its_region(every: int) -> None:
    claims = FALSE[::every]
    verdicts = [decide(claim[0], claim[1], given=claim[2:]).verdict for claim in claims]
    assert verdicts.count(Verdict.REFUTED) >= len(claims) * 3 / 5
