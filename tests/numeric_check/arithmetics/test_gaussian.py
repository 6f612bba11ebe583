"""Gaussian rationals with short ways give what SymPy's do."""

from operator import add, mul, sub, truediv

import numpy as np
import pytest
from sympy.polys.domains import QQ, QQ_I, ZZ, ZZ_I

from numeric_check.rules.gaussian import Gaussian


def drawn(rng, kind):
    """A number with real, imaginary and zero parts by turns, and the same in another class."""
    parts = [QQ(int(rng.integers(-3, 4)), int(rng.integers(1, 4))) * int(rng.integers(2)) for _ in range(2)]
    return kind(*parts), QQ_I(*parts)


@pytest.mark.parametrize("operation", [add, sub, mul, truediv])
@pytest.mark.parametrize("kinds", [(Gaussian, Gaussian), (Gaussian, QQ_I), (QQ_I, Gaussian)])
def test_operations_are_those_of_the_field(operation, kinds):
    rng = np.random.default_rng(3)
    for _ in range(200):
        (a, p), (b, q) = (drawn(rng, kind) for kind in kinds)
        if operation is truediv and not q:
            with pytest.raises(ZeroDivisionError):
                operation(a, b)
            continue
        found, expected = operation(a, b), operation(p, q)
        assert found == expected
        assert (hash(found), type(found.x), type(found.y)) == (hash(expected), QQ.dtype, QQ.dtype)


@pytest.mark.parametrize("exponent", [-3, -1, 0, 1, 2, 5])
def test_powers_are_those_of_the_field(exponent):
    rng = np.random.default_rng(4)
    for _ in range(100):
        a, p = drawn(rng, Gaussian)
        if not p and exponent < 0:
            with pytest.raises(ZeroDivisionError):
                a**exponent
        else:
            assert a**exponent == p**exponent


@pytest.mark.parametrize("number", [2, ZZ(-3), QQ(1, 2), ZZ_I(2, -1)])
def test_whole_numbers_and_fractions_are_taken(number):
    z, same = Gaussian(1, 2), QQ_I.convert(number)
    assert (z + number, z - number, z * number) == (z + same, z - same, z * same)
