"""The conditions hold exactly where the roots that mpmath finds are inside, for real and complex coefficients."""

import time
from fractions import Fraction

import mpmath
import pytest
import sympy as sp
from hypothesis import assume, example, given
from hypothesis import strategies as st

from symbolic import SpectralAbscissa, Verdict, decide, iverson
from symbolic.stability import hurwitz_conditions, schur_conditions
from tests.sampling import examples

z = sp.Symbol("z")
a, b, c, d = sp.symbols("a b c d", real=True)
w = sp.Symbol("w")
DISTINCT = mpmath.mpf(10) ** -8  # of a root from the boundary, far above the error of a multiple root of degree 5
RATIONALS = st.fractions(min_value=-3, max_value=3, max_denominator=8)
NUMBERS = st.one_of(RATIONALS, st.tuples(RATIONALS, RATIONALS))


def number(value: Fraction | tuple[Fraction, Fraction]) -> sp.Expr:
    real, imaginary = value if isinstance(value, tuple) else (value, 0)
    return sp.Rational(real) + sp.I * sp.Rational(imaginary)


def roots(coefficients: list[sp.Expr]) -> list[mpmath.mpc]:
    """Of a polynomial whose first coefficient is not 0, the highest power first."""
    with mpmath.workdps(60):
        parts = [mpmath.mpc(*map(mpmath.mpmathify, c.as_real_imag())) for c in coefficients]
        return list(mpmath.polyroots(parts, maxsteps=1000, extraprec=400)) if len(parts) > 1 else []


def agrees(conditions, polynomial: sp.Expr, margin) -> None:
    """Whether conditions on numbers are true exactly where each root has a negative margin to the boundary."""
    coefficients = sp.Poly(polynomial, z).all_coeffs()
    margins = [margin(root) for root in roots(coefficients)]
    assume(all(abs(m) > DISTINCT for m in margins))
    assert conditions(polynomial, z) == sp.sympify(all(m < 0 for m in margins))


CASES = pytest.mark.parametrize(
    ("conditions", "margin"),
    [(schur_conditions, lambda root: abs(root) - 1), (hurwitz_conditions, lambda root: root.real)],
    ids=["disc", "half-plane"],
)


@CASES
@examples(25)
@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_any_coefficients(conditions, margin, drawn):
    polynomial = sum(number(value) * z**power for power, value in enumerate(drawn))
    assume(polynomial != 0)
    agrees(conditions, polynomial, margin)


@CASES
@examples(25)
@given(st.lists(st.tuples(RATIONALS, RATIONALS), min_size=1, max_size=3), st.sampled_from([1, -2, 1 + 2 * sp.I]))
@example([(Fraction(-1, 2), Fraction(1, 3))], 1)
def test_pairs_of_roots_inside_and_outside(conditions, margin, drawn, factor):
    scaled = [(x / 2, y / 2) for x, y in drawn]
    polynomial = factor * sp.prod((z - x) ** 2 + y**2 for x, y in scaled)
    agrees(conditions, sp.expand(sp.nsimplify(polynomial)), margin)


@CASES
@examples(25)
@given(st.lists(st.tuples(RATIONALS, RATIONALS), min_size=1, max_size=4))
def test_complex_roots_inside_and_outside(conditions, margin, drawn):
    polynomial = sp.prod(z - sp.Rational(x) / 2 - sp.I * sp.Rational(y) / 2 for x, y in drawn)
    agrees(conditions, sp.expand(polynomial), margin)


@pytest.mark.parametrize(
    ("polynomial", "inside_disc", "inside_half_plane"),
    [
        (z**2 - 1, False, False),  # on the circle
        (z**2 + 1, False, False),  # on the circle and the axis
        (z**2, True, False),
        (z**2 + z, False, False),  # −1 on the circle, 0 on the axis
        ((z + sp.Rational(1, 2)) ** 3, True, True),
        ((2 * z + 1) * (z**2 + 2 * z + 2), False, True),
        (z - sp.I / 2, True, False),
        (z + 1 - 5 * sp.I, False, True),
        (sp.Integer(-3), True, True),  # no root
        (sp.Integer(0), False, False),  # every number is a root
    ],
)
def test_boundaries_and_constants(polynomial, inside_disc, inside_half_plane):
    assert schur_conditions(polynomial, z) == sp.sympify(inside_disc)
    assert hurwitz_conditions(polynomial, z) == sp.sympify(inside_half_plane)


@CASES
@pytest.mark.parametrize(
    "values",
    [
        (0, 0, 0, 2),
        (0, 0, 2, 1),
        (0, 0, 1, 2),
        (0, 2, 1, 0),
        (0, 3, 2, 1),
        (0, -3, -2, -1),
        (4, 3, 2, 1),
        (-4, -3, -2, -1),
    ],
)
def test_coefficients_that_vanish_lower_the_degree(conditions, margin, values):
    polynomial = a * z**3 + b * z**2 + c * z + d
    at = dict(zip((a, b, c, d), map(sp.Integer, values), strict=True))
    assert conditions(polynomial, z).subs(at) == conditions(polynomial.subs(at), z)


def test_a_coefficient_of_half_a_sign_is_no_obstacle():
    n = sp.Symbol("n", nonpositive=True)
    found = schur_conditions(n * z - 1, z)
    assert [found.subs(n, value) for value in (-2, -1, 0)] == [True, False, True]


def test_conditions_of_books():
    assert schur_conditions(z**2 + a * z + b, z) == sp.And(a + b + 1 > 0, 1 - b > 0, b - a + 1 > 0)
    assert hurwitz_conditions(z**3 + a * z**2 + b * z + c, z) == sp.And(a > 0, b > 0, c > 0, a * b - c > 0)
    quartic = hurwitz_conditions(z**4 + a * z**3 + b * z**2 + c * z + d, z)
    assert quartic == sp.And(a > 0, b > 0, c > 0, d > 0, a * b * c - c**2 - a**2 * d > 0)


def test_what_is_no_polynomial_is_refused():
    with pytest.raises(ValueError, match="is no polynomial in z"):
        schur_conditions(sp.sqrt(z), z)
    with pytest.raises(TypeError, match="must be a scalar SymPy expression"):
        hurwitz_conditions("z + 1", z)
    with pytest.raises(TypeError, match="Symbol"):
        schur_conditions(z + 1, 3)
    for coefficient in (sp.nan, sp.oo, sp.zoo, sp.O(a)):
        with pytest.raises(ValueError, match="without a value"):
            hurwitz_conditions(z + coefficient, z)
    with pytest.raises(ValueError, match="no exact number"):
        schur_conditions(z + 0.5, z)
    with pytest.raises(ValueError, match="does not commute"):
        schur_conditions(z + sp.Symbol("n", commutative=False), z)


@CASES
def test_a_root_of_a_letter_may_be_0_and_imaginary(conditions, margin):
    found = conditions(sp.sqrt(a) * z + b, z)
    for at in ({a: 0, b: -2}, {a: 0, b: 0}, {a: 4, b: 1}, {a: 4, b: -1}, {a: -4, b: 1}, {a: -4, b: 3}):
        assert sp.simplify(found.subs(at)) == conditions((sp.sqrt(a) * z + b).subs(at), z)


@CASES
def test_powers_of_symbolic_order_and_minors_that_vanish(conditions, margin):
    n = sp.Symbol("n", integer=True)
    for polynomial, at in (((-1) ** n * z + a, {n: 3, a: -2}), (2**n * z - a, {n: -1, a: -2})):
        assert conditions(polynomial, z).subs(at) == conditions(polynomial.subs(at), z)
    geometric = sum((a * z) ** power for power in range(5))  # on |z| = 1/|a|, and two of the roots with Re z > 0
    assert conditions(geometric, z).subs(a, 2) == sp.sympify(conditions is schur_conditions)
    assert conditions(geometric, z).subs(a, sp.S.Half) == sp.false


@CASES
def test_conditions_that_take_long_end_in_time(conditions, margin):
    hard = z**12 + sum(c * z**k for k, c in enumerate(sp.symbols("c:12")))
    start = time.monotonic()
    with pytest.raises(TimeoutError, match=r"not found in 0\.5 s: pass a longer timeout"):
        conditions(hard, z, timeout=0.5)
    assert time.monotonic() - start < 2
    with pytest.raises(ValueError, match="timeout must be a positive number"):
        conditions(z + 1, z, timeout=0)


def test_a_decision_about_a_spectrum_keeps_to_its_own_time():
    M = sp.Matrix(6, 6, sp.symbols("m:36", real=True))
    stable = iverson(SpectralAbscissa(M) < 0)
    assert decide(stable, 1 - stable, timeout=0.5).verdict is not Verdict.PROVED
