"""A half-plane of a complex letter as a condition: laws that hold in one, and what its edge or another one refutes."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import Abs, I, Ne, Rational, arg, conjugate, im, log, pi, re, sqrt

from symbolic import decide_identity
from symbolic.conditions import decide_under
from symbolic.conditions.letters import letter_of
from symbolic.decision import Verdict
from tests.sampling import sampled

z, w = sp.symbols("z w")
TRUE = (
    (sqrt(z**2), z, re(z) > 0),
    (sqrt(z**2), -z, re(z) < 0),
    (sqrt(-z), I * sqrt(z), im(z) < 0),
    (sqrt(-z), -I * sqrt(z), im(z) > 0),
    (log(conjugate(z)), conjugate(log(z)), im(z) > 0),
    (log(conjugate(z)), conjugate(log(z)), im(z) < 0),
    (log(conjugate(z)), conjugate(log(z)), re(z) > 0),
    (sqrt(1 / z), 1 / sqrt(z), re(z) > 0),
    (log(-z), log(z) - I * pi, im(z) > 0),
    (log(-z), log(z) + I * pi, im(z) < 0),
    (log(z * w), log(z) + log(w), re(z) > 0, re(w) > 0),
    (sqrt(z * w), sqrt(z) * sqrt(w), re(z) > 0, re(w) > 0),
    (log(I * z), log(z) + I * pi / 2, re(z) > 0),
    (sqrt(z**2), z, re(z) > 0, im(z) > 0),
    (log(z**2), 2 * log(z), re(z) > 0),
    (log(1 / z), -log(z), re(z) > 0),
)
FALSE = (
    (sqrt(z**2), z, re(z) >= 0),
    (sqrt(z**2), z, im(z) > 0),
    (sqrt(z**2), z, re(z) < 0),
    (sqrt(z**2), z, Ne(re(z), 0)),
    (sqrt(-z), I * sqrt(z), im(z) <= 0),
    (sqrt(-z), I * sqrt(z), re(z) > 0),
    (sqrt(-z), -I * sqrt(z), im(z) >= 0),
    (log(conjugate(z)), conjugate(log(z)), im(z) <= 0),
    (log(conjugate(z)), conjugate(log(z)), im(z) >= 0),
    (log(conjugate(z)), conjugate(log(z)), re(z) < 0),
    (log(conjugate(z)), conjugate(log(z)), Ne(re(z), 0)),
    (sqrt(1 / z), 1 / sqrt(z), re(z) < 0),
    (sqrt(1 / z), 1 / sqrt(z), im(z) <= 0),
    (log(-z), log(z) - I * pi, im(z) >= 0),
    (log(-z), log(z) - I * pi, re(z) > 0),
    (log(z * w), log(z) + log(w), re(z) > 0),
    (log(z * w), log(z) + log(w), re(z) >= 0, re(w) >= 0),
    (log(z * w), log(z) + log(w), im(z) > 0, im(w) > 0),
    (sqrt(z * w), sqrt(z) * sqrt(w), re(z) > 0, re(w) < 0),
    (log(z**2), 2 * log(z), re(z) >= 0),
    (log(z**2), 2 * log(z), im(z) > 0),
    (log(z**3), 3 * log(z), re(z) > 0),
    (sqrt(z**4), z**2, re(z) > 0),
    (z ** Rational(3, 2), sqrt(z**3), re(z) > 0),
    (log(1 / z), -log(z), re(z) < 0),
    (log(1 / z), -log(z), im(z) <= 0),
    (log(I * z), log(z) + I * pi / 2, im(z) > 0),
    (sqrt(conjugate(z)), conjugate(sqrt(z)), re(z) <= 0),
    (Abs(z), z, re(z) > 0),
    (re(z), z, re(z) > 0),
    (arg(z), sp.Integer(0) * z, re(z) > 0),
)


@pytest.mark.parametrize("claim", sampled(TRUE, 3), ids=str)
def test_a_law_of_a_half_plane_is_proved_and_assumes_it(claim: tuple[Any, ...]) -> None:
    lhs, rhs, *conditions = claim
    decision = decide_under(decide_identity, lhs, rhs, tuple(conditions))
    assert decision.verdict is Verdict.PROVED
    assert set(conditions) <= set(decision.assumes)
    assert {s for a in decision.assumes for s in a.free_symbols} <= {z, w}


@pytest.mark.parametrize("claim", sampled(FALSE, 16), ids=str)
def test_a_law_that_fails_in_the_half_plane_or_at_its_edge_is_not_proved(claim: tuple[Any, ...]) -> None:
    lhs, rhs, *conditions = claim
    assert decide_under(decide_identity, lhs, rhs, tuple(conditions)).verdict is not Verdict.PROVED


@pytest.mark.parametrize("more", ["real", "imaginary", "integer", "nonzero", "algebraic", "positive"])
def test_a_letter_that_is_not_any_complex_number_is_left_as_it_is(more: str) -> None:
    x = sp.Symbol("x", **{more: True})
    condition = sp.Gt(sp.re(x, evaluate=False), 0, evaluate=False)
    assert letter_of(condition, frozenset()) is None
