"""What cannot be factored in time is left as it is."""

import pytest
import sympy as sp

from symbolic.factoring import MAX_DEGREE, degree, in_factors

x = sp.Symbol("x", positive=True)


@pytest.mark.parametrize(
    ("e", "bound"),
    [
        (x + 1, 1),
        (x**5 + sp.sqrt(x), 10),
        (sp.exp(x - sp.Rational(1, 10**6)) + sp.exp(x), 10**6),
        (x ** sp.Rational(1, 3) + x ** sp.Rational(1, 7), 7),
    ],
)
def test_the_degree_in_a_root_is_bounded(e, bound):
    assert degree(e) >= bound


def test_small_expressions_are_factored_and_large_ones_are_not():
    assert in_factors(x**2 - 1) == (x - 1) * (x + 1)
    assert in_factors(x ** (MAX_DEGREE + 1) - 1) == x ** (MAX_DEGREE + 1) - 1
