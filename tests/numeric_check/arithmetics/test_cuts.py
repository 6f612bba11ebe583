"""A number of float64 that lies on a cut has the value of the principal branch there, whatever the sign of its zero."""

import mpmath
import numpy as np
import pytest

from numeric_check.arrays.evaluator import Arrays

NAMES = ("log", "sqrt", "asin", "acos", "atan", "asinh", "atanh")
NUMBERS = (2, -2, 2j, -2j, 0.5, -0.5, 0.5j, -0.5j, 3 - 4j, -3 + 4j)
ZEROS = (0.0, -0.0)


def written(z, zero):
    """The number with a zero of that sign where a part of it is 0."""
    z = complex(z)
    return complex(z.real or zero, z.imag or zero)


@pytest.mark.parametrize("zero", ZEROS)
@pytest.mark.parametrize("name", NAMES)
def test_a_function_has_its_principal_value_on_its_cut(name, zero):
    z = np.array([written(number, zero) for number in NUMBERS])
    right = [complex(getattr(mpmath, name)(mpmath.mpmathify(number))) for number in NUMBERS]
    assert np.allclose(Arrays().function(name, (z,)), right, rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "sqrt"])
def test_real_numbers_beyond_a_branch_point_have_the_same_value(name):
    x = np.array([2.0, -2.0, 0.5])
    right = [complex(getattr(mpmath, name)(mpmath.mpf(number))) for number in x]
    assert np.allclose(Arrays().function(name, (x,)), right, rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize("zero", ZEROS)
def test_an_angle_and_a_power_too(zero):
    z = np.array([written(-4, zero)])
    assert np.allclose(Arrays().function("arg", (z,)), np.pi)
    assert np.allclose(Arrays().general_power(z, 0.5), 2j)
    assert Arrays().function("arg", (np.array([zero]),)) == 0


def test_within_the_branch_points_a_function_of_real_numbers_is_real():
    assert np.isrealobj(Arrays().function("asin", (np.array([1.0, -0.5, np.nan]),)))
    assert np.isrealobj(Arrays().function("atan", (np.array([2.0, -0.0]),)))
