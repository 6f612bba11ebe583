"""Roots of polynomials in a factor, by shorter ways than SymPy's, and multiples of tables at which order fails."""

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, dimension, entries, matrix, positive, square, sweep
from numeric_check.drawing import rays
from numeric_check.drawing.basics import is_gaussian
from numeric_check.rules.exact import Exact, gaussian_root
from numeric_check.rules.gaussian import Gaussian
from symbolic import ForAll
from tests.sampling import sampled, slow

S = sp.Symbol("s")
N, M = dimension("n"), dimension("m")
X, Y, A = entries("X", N), entries("Y", N), square("A", N)
PLAN, ROWS, COLUMNS = (
    entries(name, *shape, nonnegative=True) for name, shape in (("pi", (N, M)), ("r", (N,)), ("c", (M,)))
)
n, m, x, y, pi, r, c = (each.symbol for each in (N, M, X, Y, PLAN, ROWS, COLUMNS))
i, j = sp.symbols("i j", integer=True, positive=True)
BELOW = (ForAll(x[i] <= y[i], (i, 1, n)),)
SORTED = (ForAll(x[i] <= x[i + 1], (i, 1, n - 1)), n >= 2)
MARGINS = (
    ForAll(sp.Eq(sp.Sum(pi[i, j], (j, 1, m)), r[i]), (i, 1, n)),
    ForAll(sp.Eq(sp.Sum(pi[i, j], (i, 1, n)), c[j]), (j, 1, m)),
)
SKEW = (sp.Eq(A.symbol.T, -A.symbol, evaluate=False),)
DET = sp.re(sp.Determinant(A.symbol))


def total(term):
    return sp.Sum(term, (i, 1, n))


def at_most(lhs, rhs, *variables, given=()):
    return Claim(lhs=lhs, rhs=rhs, variables=variables, hypotheses=given, relation=Relation.AT_MOST)


PLANS, PAIR = (N, M, PLAN, ROWS, COLUMNS), (N, X, Y)
SIZES = total(sp.Abs(x[i])), total(x[i] ** 2 + y[i] ** 2)
FALSE = {
    "two small tables": at_most(SIZES[0], 300 * SIZES[1], *PAIR, given=BELOW),
    "two large tables": at_most(SIZES[1], 10**7 * SIZES[0] + 10**7, *PAIR, given=BELOW),
    "a small plan": at_most(pi[1, 1], 700 * r[1] * c[1], *PLANS, given=MARGINS),
    "the mass of a small plan": at_most(total(r[i]), 5 * total(r[i] ** 2), *PLANS, given=MARGINS),
    "a small step": at_most(x[n] - x[1], 4321 * (x[n] - x[1]) ** 2, N, X, given=SORTED),
    "a quarter of a turn": at_most(-DET, sp.S.Zero, N, A, given=SKEW),
}
TRUE = {
    "two tables": at_most(total(x[i]), total(sp.Abs(y[i])), *PAIR, given=BELOW),
    "squares": at_most(total(x[i] * y[i]), SIZES[1] / 2, *PAIR, given=BELOW),
    "a plan": at_most(pi[1, 1], r[1], *PLANS, given=MARGINS),
    "the mass of a plan": at_most(total(r[i] ** 2), total(r[i]) ** 2, *PLANS, given=MARGINS),
    "a step": at_most(sp.S.Zero, x[n] - x[1], N, X, given=SORTED),
    "a real skew matrix": at_most(
        -DET, sp.S.Zero, N, A, given=(*SKEW, sp.Eq(sp.Adjoint(A.symbol), A.symbol.T, evaluate=False))
    ),
}


@pytest.mark.parametrize("name", slow(FALSE, *list(FALSE)[1:]))
def test_what_fails_at_a_multiple_of_all_tables_is_refuted(name):
    assert check(FALSE[name]).verdict is Verdict.REFUTED
    assert sweep(FALSE[name]).verdict is not Verdict.HOLDS


@pytest.mark.parametrize("name", slow(TRUE, *list(TRUE)[1:]))
def test_what_holds_at_all_multiples_holds(name):
    assert check(TRUE[name]).verdict is Verdict.HOLDS
    assert sweep(TRUE[name]).verdict is Verdict.HOLDS


def drawn(rng, complex_):
    """The coefficients of a quadratic polynomial, half of them with Gaussian rationals for its roots."""
    first, second, lead = (
        sp.Rational(int(p), int(q)) + sp.I * sp.Rational(int(r), int(q)) * complex_
        for p, q, r in rng.integers(1, 7, (3, 3)) * [[rng.choice([-1, 1]), 1, 1]]
    )
    roots = lead * (S - first) * (S - second)
    return sp.Poly(sp.expand(roots if rng.integers(2) else roots + rng.integers(1, 3)), S)


COLUMNS_OF_NUMBERS, WEIGHT = matrix("U", N, M), positive("p")
U, weight = COLUMNS_OF_NUMBERS.symbol, WEIGHT.symbol
PUSHED = Claim(
    lhs=sp.Inverse(weight * sp.Identity(n) + U * U.T) * U,
    rhs=U * sp.Inverse(weight * sp.Identity(m) + U.T * U),
    variables=(N, M, COLUMNS_OF_NUMBERS, WEIGHT),
)


def test_an_inverse_that_complex_entries_alone_make_singular_is_refuted():
    assert check(PUSHED).verdict is Verdict.REFUTED
    assert sweep(PUSHED).verdict is not Verdict.HOLDS


def test_an_inverse_that_real_entries_leave_regular_holds():
    real = sp.Eq(sp.Adjoint(U), U.T, evaluate=False)
    assert check(replace(PUSHED, hypotheses=(real,))).verdict is Verdict.HOLDS


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
