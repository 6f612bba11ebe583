"""Every PROVED of a random claim is checked again at fresh points by mpmath, which shares no code with the balls."""

from __future__ import annotations

import itertools

import mpmath
import numpy as np
import pytest
import sympy as sp

from symbolic.decision import Verdict
from symbolic.zero_test import decide_zero
from tests.sampling import slow
from tests.symbolic.zero_test.fuzz import SYMBOLS, random_claim

DIGITS = (40, 80)
SHRINKAGE = 20  # of the 40 digits gained; a true 0 is left with rounding errors that shrink by all of them
POINTS = 6
FLOOR = 60  # digits: a coarse value may be exactly 0 by luck of rounding
LARGEST = 10**9  # of a term: cosh(10)² is below, cosh(cosh(25))² would swallow all digits
SEED = 20260101


def fresh_point(generator: np.random.Generator) -> dict[sp.Symbol, sp.Expr]:
    """Rationals with odd denominators, so that no ball was ever evaluated there."""
    values = {}
    for symbol in SYMBOLS:
        parts = [sp.Rational(int(generator.integers(-3000, 3000)), 997) for _ in range(2)]
        if symbol.is_positive:
            values[symbol] = abs(parts[0]) + sp.Rational(1, 991)
        else:
            values[symbol] = parts[0] if symbol.is_real else parts[0] + sp.I * parts[1]
    return values


def mpmath_value(expr: sp.Expr, point: dict[sp.Symbol, sp.Expr], digits: int) -> mpmath.mpc | None:
    """The value by mpmath, None where the expression has none."""
    with mpmath.workdps(digits):
        unit = sp.Dummy("unit")  # which lambdify would print as a number of Python, in double precision
        numbers = [*(mpmath.mpmathify(complex_number(value)) for value in point.values()), mpmath.mpc(0, 1)]
        try:
            value = mpmath.mpmathify(sp.lambdify([*point, unit], expr.xreplace({sp.I: unit}), "mpmath")(*numbers))
        except (ZeroDivisionError, ValueError, OverflowError, mpmath.libmp.NoConvergence):
            return None
        return value if mpmath.isfinite(value) else None


def complex_number(value: sp.Expr) -> mpmath.mpc | mpmath.mpf:
    real, imaginary = (mpmath.mpf(int(part.p)) / int(part.q) for part in value.as_real_imag())
    return mpmath.mpc(real, imaginary) if imaginary else real


def contradicted(expr: sp.Expr, generator: np.random.Generator, assumes: tuple = ()) -> bool:
    """Whether, at some fresh point that satisfies what is assumed, a value does not shrink as the precision doubles."""
    for _ in range(POINTS):
        point = fresh_point(generator)
        if any(condition.xreplace(point) == sp.false for condition in assumes if isinstance(condition, sp.Basic)):
            continue
        if not cancels_little(expr, point):
            continue
        coarse, fine = (mpmath_value(expr, point, digits) for digits in DIGITS)
        if coarse is None or fine is None or not fine:
            continue
        if abs(fine) > max(abs(coarse) * mpmath.mpf(10) ** -SHRINKAGE, mpmath.mpf(10) ** -FLOOR):
            return True
    return False


def cancels_little(expr: sp.Expr, point: dict[sp.Symbol, sp.Expr]) -> bool:
    """Whether no sum in the expression has a term so large that the digits of the others are lost."""
    terms = {term for total in expr.atoms(sp.Add) for term in total.args}
    values = [mpmath_value(term, point, DIGITS[0]) for term in terms]
    return all(value is not None and abs(value) < LARGEST for value in values)


def verdicts_of(count: int, seed: int) -> dict[Verdict, int]:
    """Decide random claims until ``count`` of them have a verdict, checking every one."""
    generator = np.random.default_rng(seed)
    counts = dict.fromkeys(Verdict, 0)
    for _ in itertools.takewhile(lambda _: sum(counts.values()) < count, itertools.count()):
        claim = random_claim(generator)
        if claim.is_Number or claim.has(sp.nan, sp.zoo, sp.oo):
            continue
        decision = decide_zero(claim, timeout=5)
        counts[decision.verdict] += 1
        if decision.verdict is Verdict.PROVED:
            assert not contradicted(claim, generator, decision.assumes), claim
        if decision.verdict is Verdict.REFUTED:
            assert refuted_again(claim, decision.witness), (claim, decision.witness)
    return counts


def refuted_again(claim: sp.Expr, witness: dict[sp.Symbol, sp.Expr]) -> bool:
    """mpmath finds no 0 at the witness, at the precision that a difference of 1e-40 needs."""
    value = mpmath_value(claim, {s: witness.get(s, sp.S.One) for s in SYMBOLS}, 200)
    return value is None or value != 0


@pytest.mark.parametrize("number", slow([10, 40, 300], 40, 300))
def test_no_random_verdict_is_contradicted(number: int) -> None:
    counts = verdicts_of(number, SEED)
    assert counts[Verdict.PROVED] >= number / 5
    assert counts[Verdict.REFUTED] >= number / 5


@pytest.mark.slow
@pytest.mark.parametrize("part", range(20))
def test_no_verdict_of_five_thousand_is_contradicted(part) -> None:
    counts = verdicts_of(250, SEED + 1 + part)
    assert counts[Verdict.PROVED] >= 50


def test_the_check_itself_refuses_an_unsound_rewrite() -> None:
    z = SYMBOLS[0]
    assert contradicted(sp.sqrt(z**2) - z, np.random.default_rng(SEED))
