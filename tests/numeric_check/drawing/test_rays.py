"""Roots of polynomials in a factor: those that SymPy finds, by shorter ways."""

import numpy as np
import pytest
import sympy as sp

from numeric_check.drawing import rays
from numeric_check.drawing.basics import is_gaussian
from numeric_check.rules.exact import Exact, gaussian_root
from numeric_check.rules.gaussian import Gaussian
from tests.sampling import sampled

S = sp.Symbol("s")


def drawn(rng, complex_):
    """The coefficients of a quadratic polynomial, half of them with Gaussian rationals for its roots."""
    first, second, lead = (
        sp.Rational(int(p), int(q)) + sp.I * sp.Rational(int(r), int(q)) * complex_
        for p, q, r in rng.integers(1, 7, (3, 3)) * [[rng.choice([-1, 1]), 1, 1]]
    )
    roots = lead * (S - first) * (S - second)
    return sp.Poly(sp.expand(roots if rng.integers(2) else roots + rng.integers(1, 3)), S)


@pytest.mark.parametrize("complex_", [0, 1])
@pytest.mark.parametrize("seed", sampled(range(10), 6))
def test_quadratic_roots_are_those_of_sympy(seed, complex_):
    polynomial = drawn(np.random.default_rng(seed), complex_)
    coefficients = list(map(Exact().number, polynomial.all_coeffs()))
    known = {sp.expand(root) for root in sp.roots(polynomial)}
    rational = rays._roots(coefficients, True)
    assert set(rational) == {root for root in known if is_gaussian(root)}
    others = set(map(sp.expand, rays._roots(coefficients, False)))
    assert others == known or all(abs(sp.N(polynomial.eval(root))) < 1e-12 for root in others)
    assert len(others) == len(known)


@pytest.mark.parametrize("seed", sampled(range(10), 3))
def test_a_gaussian_root_is_the_principal_one(seed):
    rng = np.random.default_rng(seed)
    z = Gaussian(*map(int, rng.integers(-9, 10, 2))) / Gaussian(int(rng.integers(1, 5)))
    root = gaussian_root(z * z)
    assert root in (z, -z)
    assert root.x > 0 or (root.x == 0 and root.y >= 0)


@pytest.mark.parametrize("square", [Gaussian(2), Gaussian(-3), Gaussian(1, 1), Gaussian(4, 3)])
def test_what_is_no_square_has_no_gaussian_root(square):
    assert gaussian_root(square) is None
