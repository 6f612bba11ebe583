"""The coefficients and the bound behind expm: Taylor identities at 60 digits, backward error series in rationals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import factorial

import mpmath
import numpy as np
import pytest

from numeric_check.batch import expm_taylor
from numeric_check.batch.expm_scaling import log2_budget
from tests.sampling import slow

DIGITS = 60
TOLERANCE = 20 * 2.0**-53  # those of degree 8 are formed from √177 in float64, with a difference of close numbers
Polynomial = list[mpmath.mpf]


def plus(*polynomials: Sequence) -> Polynomial:
    return [sum((p[i] for p in polynomials if i < len(p)), mpmath.mpf(0)) for i in range(max(map(len, polynomials)))]


def times(p: Sequence, q: Sequence) -> Polynomial:
    product = [mpmath.mpf(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            product[i + j] += a * b
    return product


def of_degree_8(v: Sequence) -> Polynomial:
    """x = v₁ … v₇, y₂ = v₈ in the formula of the code."""
    A4 = times([0, 0, 1], [0, v[0], v[1]])
    A8 = times(plus([0, 0, v[2]], A4), plus([v[3], v[4], v[5]], [v[6] * c for c in A4]))
    return plus([1, 1, v[7]], A8)


def of_degree_12(v: Sequence) -> Polynomial:
    B1, B2, B3, B4 = (v[start : start + 4] for start in (0, 4, 8, 12))
    Q = plus(B3, times(B4, B4))
    return plus(B1, times(plus(B2, Q), Q))


def of_degree_18(v: Sequence) -> Polynomial:
    B1, B5, B4, B3, B2 = ([*v[i : i + 4], 0, 0, v[i + 4]] for i in range(0, 25, 5))
    Q = plus(times(B1[:4], B5), B4)
    return plus(B2, times(plus(B3, Q), Q))


def coefficients(*names: str) -> list[float]:
    return [float(value) for name in names for value in np.ravel(getattr(expm_taylor, name))]


SCHEMES: dict[int, tuple[Callable, list[float], int]] = {  # degree → formula, stored numbers, how many are free
    8: (of_degree_8, coefficients("X1", "X2", "X3", "X4", "X5", "X6", "X7", "Y2"), 1),
    12: (of_degree_12, coefficients("T12"), 3),
    18: (of_degree_18, coefficients("T18"), 1),
}


def residual(degree: int, v: Sequence) -> Polynomial:
    p = SCHEMES[degree][0](v)
    return [p[i] - 1 / mpmath.factorial(i) for i in range(degree + 1)]


def solved(degree: int) -> list[mpmath.mpf]:
    """The exact solution next to the stored numbers, by Newton's method; as many are held as the solution has freedom.

    Zeros stay zero. Coefficients whose equation is satisfied identically (1 and A for degree 8) drop out.
    """
    _, stored, free = SCHEMES[degree]
    v = [mpmath.mpf(repr(value)) for value in stored]  # the decimal that is meant: 4.6, not the float next to it
    held = {8: [2], 12: [4, 7], 18: [1]}[degree]
    moving = [i for i, value in enumerate(stored) if value and i not in held]
    rows = range(degree + 1 - len(moving), degree + 1)
    step = mpmath.mpf(10) ** (-DIGITS // 2 - 5)
    assert len(moving) == len(stored) - stored.count(0.0) - len(held)
    assert len(held) + stored.count(0.0) >= free
    for _ in range(8):
        J = mpmath.matrix(len(rows), len(moving))
        for column, i in enumerate(moving):
            ends = [residual(degree, [*v[:i], v[i] + side * step, *v[i + 1 :]]) for side in (1, -1)]
            for row, n in enumerate(rows):
                J[row, column] = (ends[0][n] - ends[1][n]) / (2 * step)
        change = mpmath.lu_solve(J, mpmath.matrix([-residual(degree, v)[n] for n in rows]))
        for i, difference in zip(moving, change, strict=True):
            v[i] += difference
    return v


@pytest.mark.parametrize("degree", slow(SCHEMES, 18))
def test_the_stored_numbers_are_the_rounded_solution_of_the_taylor_identity(degree: int) -> None:
    with mpmath.workdps(2 * DIGITS):
        exact = solved(degree)
        assert len(SCHEMES[degree][0](exact)) == degree + 1
        assert max(map(abs, residual(degree, exact))) < mpmath.mpf(10) ** -DIGITS
        for value, stored in zip(exact, SCHEMES[degree][1], strict=True):
            assert abs(value - stored) <= TOLERANCE * abs(stored)


@pytest.mark.parametrize("degree", slow(SCHEMES, 18))
def test_a_coefficient_wrong_in_the_tenth_digit_is_not_a_rounded_solution(
    degree: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    formula, stored, free = SCHEMES[degree]
    place = len(stored) - 1
    monkeypatch.setitem(SCHEMES, degree, (formula, [*stored[:place], stored[place] * (1 + 1e-10)], free))
    with mpmath.workdps(2 * DIGITS):
        exact = solved(degree)
        assert abs(exact[place] - SCHEMES[degree][1][place]) > 1e-11 * abs(stored[place])


def backward_error_series(m: int, terms: int) -> list[Fraction]:
    """h = log(e^{−x}T_m(x)) from h' = −1 + T_m'/T_m = −(xᵐ/m!)/T_m(x); the quotient of power series by recursion."""
    T = [Fraction(1, factorial(n)) for n in range(m + 1)]
    inverse: list[Fraction] = []
    for n in range(terms):
        inverse.append((n == 0) - sum((T[i] * inverse[n - i] for i in range(1, min(n, m) + 1)), Fraction(0)))
    h = [Fraction(0)] * (m + 1) + [-value / factorial(m) / (m + 1 + i) for i, value in enumerate(inverse)]
    return h[:terms]


@pytest.mark.parametrize("m", [1, 2, 4, 8, 12, 18])
def test_the_backward_error_up_to_the_budget_is_below_the_unit_roundoff(m: int) -> None:
    """Σ|c_j|θʲ⁻¹ ≤ u(1 + 10⁻³) wherever θᵐe^θ ≤ u(m + 1)!, θ = ‖A‖ = z, for both precisions."""
    for u in (2.0**-24, 2.0**-53):
        with mpmath.workdps(50):
            root = mpmath.mpf(2) ** (log2_budget(m, u) / m)
            theta = m * mpmath.lambertw(root / m).real
            h = [abs(mpmath.mpf(c.numerator) / c.denominator) for c in backward_error_series(m, 2 * m + 40)]
            total = mpmath.fsum(c * theta ** (j - 1) for j, c in enumerate(h) if c)
            assert 0.1 * u <= total <= u * (1 + mpmath.mpf(10) ** -3)


@pytest.mark.parametrize("m", slow([8, 12, 18], 18))
def test_the_first_terms_of_the_backward_error_are_below_the_claim_and_half_the_claim_is_too_little(m: int) -> None:
    def claimed(i: int) -> Fraction:
        return Fraction(1, factorial(m + 1) * factorial(i))

    first = backward_error_series(m, 2 * m + 1)[m + 1 :]
    assert all(abs(c) <= claimed(i) for i, c in enumerate(first))
    assert any(abs(c) > claimed(i) / 2 for i, c in enumerate(first))
