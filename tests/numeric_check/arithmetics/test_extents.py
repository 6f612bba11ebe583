"""ρ(M) and α(M) where they are rational: exactly, as the eigenvalues of mpmath have it; None where they are not."""

from fractions import Fraction

import mpmath
import numpy as np
import pytest
import sympy as sp
from sympy.polys.domains import QQ_I

from numeric_check import Claim, Relation, Verdict, check, real
from numeric_check.rules.extents import doubled_abscissa, squared_radius
from symbolic import SpectralAbscissa, SpectralRadius, iverson

h = real("h")


def rows(*entries):
    return tuple(tuple(QQ_I.from_sympy(sp.sympify(e)) for e in row) for row in entries)


@pytest.mark.parametrize(
    ("matrix", "radius", "abscissa"),
    [
        (rows([1]), 1, 2),
        (rows([0, -1], [1, 0]), 1, 0),
        (rows([0, 2], [1, 0]), 2, None),  # ±√2
        (rows([sp.Rational(3, 5), sp.Rational(-4, 5)], [sp.Rational(4, 5), sp.Rational(3, 5)]), 1, Fraction(6, 5)),
        (rows([sp.I, 1], [0, -2 * sp.I]), 4, 0),
        (rows([1, 1], [1, 0]), None, None),  # the golden ratio
        (rows([0, 1, 0], [0, 0, 1], [1, 0, 0]), 1, 2),
        (rows([-1, 5, 0], [0, -1, 5], [0, 0, -1]), 1, -2),
        (rows([2, -1, -1, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]), None, None),  # of x³ − 2x² + x + 1
        (rows([0, 2, 0, 0], [1, 0, 0, 0], [0, 0, 1, -1], [0, 0, 1, 0]), 2, None),  # ±√2 and e^(±iπ/3)
        (rows([1, -1, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, -1, 0], [0, 0, 1, 0, 0], [0, 0, 0, 0, sp.I]), 1, 1),
        (rows(*np.roll(np.eye(8, dtype=int), 1, 0).tolist()), 1, 2),
    ],
)
def test_rational_extents_are_found(matrix, radius, abscissa):
    assert squared_radius(matrix) == radius
    assert doubled_abscissa(matrix) == abscissa


@pytest.mark.parametrize("n", [3, 4])
@pytest.mark.parametrize("seed", range(12))
def test_extents_are_those_of_the_eigenvalues(seed, n):
    drawn = np.random.default_rng(seed).integers(-2, 3, (n, n, 2))
    matrix = [[sp.Integer(int(p)) + sp.I * int(q) * (seed % 2) for p, q in row] for row in drawn]
    found = mpmath.eig(mpmath.matrix([[mpmath.mpc(complex(e)) for e in row] for row in matrix]))[0]
    for value, expected in (
        (squared_radius(rows(*matrix)), max(abs(z) ** 2 for z in found)),
        (doubled_abscissa(rows(*matrix)), 2 * max(z.real for z in found)),
    ):
        assert value is None or abs(float(value) - expected) < 1e-6  # of defective eigenvalues in double precision


def rotation(c):
    return sp.ImmutableMatrix([[0, -1], [1, c]])


@pytest.mark.parametrize(
    ("lhs", "verdict"),
    [
        (iverson(SpectralRadius(rotation(h.symbol)) <= 1), Verdict.HOLDS),
        (iverson(SpectralRadius(rotation(h.symbol)) < 1), Verdict.REFUTED),
    ],
)
def test_a_boundary_at_which_eigenvalues_are_irrational_is_decided(lhs, verdict):
    rhs = iverson(sp.And(h.symbol >= -2, h.symbol <= 2))
    claim = Claim(lhs=lhs, rhs=rhs, variables=(h,), relation=Relation.EQUAL)
    assert check(claim, digits=30, rng=np.random.default_rng(2)).verdict == verdict


def test_the_abscissa_has_all_arithmetics():
    flow = SpectralAbscissa(sp.ImmutableMatrix([[h.symbol, -3], [3, h.symbol]]))
    claim = Claim(lhs=flow, rhs=h.symbol, variables=(h,))
    assert check(claim, digits=30, rng=np.random.default_rng(2)).verdict == Verdict.HOLDS
