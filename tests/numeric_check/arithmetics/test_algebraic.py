"""A number of roots is 0 or not, exactly: denested roots are equal, and what agrees to a hundred digits is not."""

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, positive, real
from numeric_check.rules.algebraic import vanishes
from symbolic import iverson
from tests.sampling import slow

x = sp.Symbol("x")
ROOT = sp.CRootOf(x**5 - x - 1, 0)

EQUAL = {
    "two square roots": (sp.sqrt(5 + 2 * sp.sqrt(6)), sp.sqrt(2) + sp.sqrt(3)),
    "a square root in another": (sp.sqrt(sp.Rational(7, 4) - sp.sqrt(3)), 1 - sp.sqrt(3) / 2),
    "Ramanujan's cube roots": (
        sp.cbrt(sp.cbrt(2) - 1),
        sp.cbrt(sp.Rational(1, 9)) - sp.cbrt(sp.Rational(2, 9)) + sp.cbrt(sp.Rational(4, 9)),
    ),
    "a cube root of a unit": (sp.cbrt(2 + sp.sqrt(5)), (1 + sp.sqrt(5)) / 2),
    "complex numbers": (sp.sqrt(2 * sp.I), 1 + sp.I),
    "quotients": (1 / (sp.sqrt(3) - sp.sqrt(2)), sp.sqrt(3) + sp.sqrt(2)),
    "a root of a polynomial": (1 / ROOT, ROOT**4 - 1),
    "a factor that is transcendental": (sp.pi * sp.sqrt(4 + 2 * sp.sqrt(3)), sp.pi * (1 + sp.sqrt(3))),
}


@pytest.mark.parametrize("name", EQUAL)
def test_what_is_equal_is_equal_and_what_is_near_is_not(name):
    lhs, rhs = EQUAL[name]
    assert vanishes(lhs - rhs)
    for near in (sp.Rational(1, 10**20), sp.Rational(1, 10**100), -sp.sqrt(2) / 10**400):
        assert not vanishes(lhs - rhs + near)
        assert not vanishes(lhs - rhs * (1 + near))


@pytest.mark.parametrize("n", slow([10, 80, 500], 500))
def test_a_power_of_a_unit_is_no_integer(n):
    power = sp.expand((3 + 2 * sp.sqrt(2)) ** n)
    integer = sp.expand(power + (3 - 2 * sp.sqrt(2)) ** n)  # (3 − 2√2)^500 is about 10⁻³⁸³
    assert integer.is_Integer
    assert not vanishes(power - integer)
    assert vanishes(power - integer + (3 - 2 * sp.sqrt(2)) ** n)


@pytest.mark.parametrize("seed", range(8))
def test_a_root_of_a_square_is_its_base(seed):
    rng = np.random.default_rng(seed)
    a, b, c, d = (sp.Rational(int(p), int(q)) for p, q in rng.integers(1, 12, (4, 2)))
    base = a + b * sp.sqrt(int(rng.integers(2, 9))) + c * sp.sqrt(int(rng.integers(10, 15)))
    square = sp.expand(base**2)
    assert vanishes(sp.sqrt(square) - base)
    assert not vanishes(sp.sqrt(square) + base)
    assert not vanishes(sp.sqrt(square) - base - d / 10**60)


@pytest.mark.parametrize("value", [sp.log(6) - sp.log(2) - sp.log(3), sp.re(sp.sqrt(2)) - 1, sp.zoo, sp.nan])
def test_of_other_numbers_nothing_is_said(value):
    assert not vanishes(value)


@pytest.mark.parametrize(
    ("relation", "verdict"), [(sp.Ge, Verdict.HOLDS), (sp.Gt, Verdict.REFUTED), (sp.Ne, Verdict.REFUTED)]
)
def test_an_edge_at_nested_roots_is_decided(relation, verdict):
    """(1 + β − r²)² ≥ 4β, with equality at r = 1 ± √β."""
    beta, r = real("beta"), positive("r")
    sides = ((1 + beta.symbol - r.symbol**2) ** 2, 4 * beta.symbol)
    rhs = iverson(relation(*sides, evaluate=False))
    lhs = iverson(sp.Ge(((1 - r.symbol) ** 2 - beta.symbol) * ((1 + r.symbol) ** 2 - beta.symbol), 0, evaluate=False))
    claim = Claim(lhs=lhs, rhs=rhs, variables=(beta, r), hypotheses=(beta.symbol > 0,), relation=Relation.EQUAL)
    assert check(claim).verdict == verdict
