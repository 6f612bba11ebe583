"""Certificates of p ≥ 0: those that are found are ones, corrupted ones are refused, and what is false has none."""

from dataclasses import replace

import pytest
from sympy import QQ
from sympy.polys.rings import ring

from symbolic.procedures.positivity.certificate import Certificate, Problem, SquaresTimes, proves
from symbolic.procedures.positivity.search import find

R, x, y, z = ring("x, y, z", QQ)
P, a, b = ring("a, b", QQ)
MOTZKIN = a**4 * b**2 + a**2 * b**4 - 3 * a**2 * b**2 + 1
SCHUR = x * (x - y) * (x - z) + y * (y - x) * (y - z) + z * (z - x) * (z - y)
NESBITT = 2 * (x * (x + z) * (x + y) + y * (y + z) * (x + y) + z * (y + z) * (x + z)) - 3 * (x + y) * (y + z) * (x + z)

TRUE = {
    "a square": (Problem(goal=a**2 - 2 * a * b + b**2), 2, {}),
    "three letters": (Problem(goal=x**2 + y**2 + z**2 - x * y - y * z - x * z), 2, {}),
    "Parrilo's quartic": (Problem(goal=2 * a**4 + 2 * a**3 * b - a**2 * b**2 + 5 * b**4), 4, {}),
    "zeros at roots of 2": (Problem(goal=(x**2 - 2) ** 2 + (x * y - 1) ** 2), 4, {}),
    "AM-GM of three": (Problem(goal=x**3 + y**3 + z**3 - 3 * x * y * z, nonnegative=(x, y, z)), 3, {}),
    "AM-GM of four": (Problem(goal=x**8 + y**8 + z**8 + 1 - 4 * x**2 * y**2 * z**2), 8, {}),
    "Motzkin with a multiplier": (Problem(goal=MOTZKIN), 8, {"power": 1}),
    "Cauchy-Schwarz": (Problem(goal=(x**2 + y**2) * (z**2 + 1) - (x * z + y) ** 2), 4, {}),
    "a box": (Problem(goal=1 - x * y, nonnegative=(1 - x, 1 + x, 1 - y, 1 + y)), 2, {}),
    "a circle": (Problem(goal=1 - 2 * x * y, zero=(x**2 + y**2 - 1,)), 2, {}),
    "a root": (
        Problem(goal=x + y - z, nonnegative=(x, y, z), zero=(z**2 - x**2 - y**2,)),
        2,
        {"by_contradiction": True},
    ),
    "Schur": (Problem(goal=SCHUR, nonnegative=(x, y, z, x - y, y - z)), 3, {}),
    "Nesbitt": (Problem(goal=NESBITT, nonnegative=(x, y, z)), 3, {}),
}
FALSE = {
    "too large a product": (Problem(goal=a**2 - 3 * a * b + b**2), 2, {}),
    "AM-GM without signs": (Problem(goal=x**3 + y**3 + z**3 - 3 * x * y * z), 4, {}),
    "equality exceeded": (Problem(goal=a**2 - 2 * a * b + b**2 - QQ(1, 10**6)), 2, {}),
    "Schur without signs": (Problem(goal=SCHUR, nonnegative=(x - y, y - z)), 3, {}),
    "wrong direction": (Problem(goal=-NESBITT, nonnegative=(x, y, z)), 3, {}),
    "a box without a side": (Problem(goal=1 - x * y, nonnegative=(1 - x, 1 - y)), 2, {}),
    "too small a circle": (Problem(goal=1 - 3 * x * y, zero=(x**2 + y**2 - 1,)), 2, {}),
    "a root the wrong way": (
        Problem(goal=z - x - y, nonnegative=(x, y, z), zero=(z**2 - x**2 - y**2,)),
        2,
        {"by_contradiction": True},
    ),
}


@pytest.mark.parametrize("name", TRUE)
def test_a_certificate_is_found_and_multiplies_out(name):
    problem, degree, options = TRUE[name]
    certificate = find(problem, degree, **options)
    assert certificate is not None
    assert proves(problem, certificate)


@pytest.mark.parametrize("name", TRUE)
def test_a_corrupted_certificate_is_refused(name):
    problem, degree, options = TRUE[name]
    certificate = find(problem, degree, **options)
    first = certificate.terms[0]
    (d, q), *others = first.squares
    for square in ((d + 1, q), (-d, q), (d, q + 1)):
        corrupted = replace(first, squares=(square, *others))
        assert not proves(problem, replace(certificate, terms=(corrupted, *certificate.terms[1:])))
    assert not proves(problem, replace(certificate, terms=certificate.terms[1:]))
    assert not proves(problem, replace(certificate, by_contradiction=not certificate.by_contradiction))


@pytest.mark.parametrize("name", FALSE)
def test_what_is_false_has_no_certificate(name):
    problem, degree, options = FALSE[name]
    assert find(problem, degree, **options) is None


def test_the_motzkin_polynomial_is_no_sum_of_squares():
    assert find(Problem(goal=MOTZKIN), 6) is None


def test_a_factor_that_may_be_zero_does_not_multiply_the_goal():
    certificate = Certificate(terms=(SquaresTimes(factors=(), squares=((QQ(1), a),)),), multipliers=(0,))
    assert proves(Problem(goal=a, nonnegative=(a,), positive=frozenset({0})), certificate)
    assert not proves(Problem(goal=a, nonnegative=(a,)), certificate)


def test_a_factor_that_is_not_given_is_refused():
    certificate = Certificate(terms=(SquaresTimes(factors=(-1,), squares=((QQ(1), P.one),)),))
    assert not proves(Problem(goal=a, nonnegative=(a,)), certificate)
