"""Coefficients through order five as others have printed them.

HLW: E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed. (2006), IX.1.
CHV: P. Chartier, E. Hairer and G. Vilmart, Numerical integrators based on modified differential equations,
Math. Comp. 76 (2007) 1941–1953: the modifying field of the implicit midpoint rule through h⁴.
BSeries.jl: H. Ranocha and D. I. Ketcheson, BSeries.jl (2021), test/runtests.jl, "modified_equation": Heun and
SSPRK(3, 3), there as decimals, and the explicit midpoint rule; computed there with the substitution law.
"""

import pytest
import sympy as sp

from symbolic.modified_equation import (
    modified_coefficients,
    modified_coefficients_partitioned,
    modifying_coefficients,
)
from symbolic.rooted_trees import ElementaryDifferential, Tree, evaluate_differential, trees
from symbolic.tableaux import EULER, HEUN, IMPLICIT_MIDPOINT, MIDPOINT, RK4, SSPRK33, STOERMER_VERLET, SYMPLECTIC_EULER

ORDER_FIVE = "12222 12322 12323 12332 12333 12342 12343 12344 12345"
ORDER_FOUR = "1222 1232 1233 1234"

# b(t)/σ(t) in front of the elementary differentials, as in formulas.
EULER_PRINTED = {  # HLW (IX.1.4), and its next term
    "f": "1", "f'f": "-1/2", "f''(f, f)": "1/12", "f'f'f": "1/3",
    "f'''(f, f, f)": "0", "f''(f'f, f)": "-1/12", "f'f''(f, f)": "-1/12", "f'f'f'f": "-1/4",
}  # fmt: skip
MODIFYING_MIDPOINT_PRINTED = {  # CHV, the modified implicit midpoint rule of order 6
    "f": "1", "f'f": "0", "f'f'f": "-1/12", "f''(f, f)": "1/24",
    "f'''(f, f, f)": "0", "f''(f'f, f)": "0", "f'f''(f, f)": "0", "f'f'f'f": "0",
    "f'f'f'f'f": "1/120", "f''(f'f'f, f)": "-1/120", "f''(f'f, f'f)": "1/240",
    "f'f'f''(f, f)": "-1/480", "f'f''(f'f, f)": "1/240", "f''(f''(f, f), f)": "1/480", "f'''(f'f, f, f)": "-1/480",
    "f'f'''(f, f, f)": "-1/480", "f^(4)(f, f, f, f)": "1/1920",
}  # fmt: skip

# b(t) by level sequence, as in tables.
MIDPOINT_TABLE = {  # BSeries.jl, exact
    3: ("122 123", "-1/12 -1/6"),
    4: (ORDER_FOUR, "0 0 1/8 1/8"),
    5: (ORDER_FIVE, "7/240 1/40 1/30 3/80 -7/240 7/240 -1/40 -19/240 -1/20"),
}
HEUN_TABLE = {  # BSeries.jl, decimals: 0.0583333333333333 is 7/120
    3: ("122 123", "1/6 -1/6"),
    4: (ORDER_FOUR, "0 -1/8 0 1/8"),
    5: (ORDER_FIVE, "-1/30 -7/120 3/40 7/120 1/30 1/20 7/120 -7/120 -1/20"),
}
SSPRK33_TABLE = {  # BSeries.jl, decimals
    3: ("122 123", "0 0"),
    4: (ORDER_FOUR, "0 -1/24 1/12 -1/24"),
    5: (ORDER_FIVE, "1/120 -1/60 1/30 1/60 -1/120 1/120 -1/40 -1/60 1/30"),
}
TABLES = [(MIDPOINT, MIDPOINT_TABLE), (HEUN, HEUN_TABLE), (SSPRK33, SSPRK33_TABLE)]


def printed(table):
    return {str(ElementaryDifferential(t)): value / t.sigma for t, value in table.items()}


def rationals(entries):
    return {name: sp.Rational(value) for name, value in entries.items()}


def read(table):
    pairs = [pair for names, values in table.values() for pair in zip(names.split(), values.split(), strict=True)]
    return {Tree(tuple(map(int, name))): sp.Rational(value) for name, value in pairs}


def test_explicit_euler_is_as_printed_through_order_four():
    assert printed(modified_coefficients(EULER.A, EULER.b, 4)) == rationals(EULER_PRINTED)


def test_the_modifying_field_of_the_implicit_midpoint_rule_is_as_printed_through_order_five():
    table = modifying_coefficients(IMPLICIT_MIDPOINT.A, IMPLICIT_MIDPOINT.b, 5)
    assert printed(table) == rationals(MODIFYING_MIDPOINT_PRINTED)


@pytest.mark.parametrize(("method", "table"), TABLES)
def test_runge_kutta_methods_are_as_tabulated_through_order_five(method, table):
    ours = modified_coefficients(method.A, method.b, 5)
    assert read(table) == {t: value for t, value in ours.items() if t.order > 2}
    assert [ours[t] for t in (*trees(1), *trees(2))] == [1, 0]


@pytest.mark.parametrize(("method", "table"), TABLES)
def test_no_other_method_has_these_tables(method, table):
    for other in (EULER, HEUN, MIDPOINT, SSPRK33, RK4, IMPLICIT_MIDPOINT):
        ours = modified_coefficients(other.A, other.b, 5)
        assert (read(table) == {t: value for t, value in ours.items() if t.order > 2}) == (other == method)


def coloured_field(pair, fields, variables, h, order):
    total = sp.zeros(len(variables), 1)
    for t, value in modified_coefficients_partitioned(pair, order).items():
        F = sp.Matrix(evaluate_differential(t, fields, variables))
        total += h ** (t.order - 1) * value / t.sigma * F
    return total.applyfunc(sp.expand)


def test_symplectic_euler_for_lotka_and_volterra_is_as_printed():
    """HLW Example IX.1.3(b)."""
    q, p, h = sp.symbols("q p h")
    fields = [[0, p * (2 - q)], [q * (p - 1), 0]]
    first = q * (p - 1) - h / 2 * q * (p**2 + p * q - 4 * p + 1)
    second = -p * (q - 2) + h / 2 * p * (q**2 + p * q - 5 * q + 4)
    assert coloured_field(SYMPLECTIC_EULER, fields, [q, p], h, 2) == sp.Matrix([first, second]).applyfunc(sp.expand)
    assert coloured_field((EULER, EULER), fields, [q, p], h, 2) != sp.Matrix([first, second]).applyfunc(sp.expand)


def test_stoermer_verlet_for_a_separable_hamiltonian_has_the_published_modified_hamiltonian():
    """p²/2 + U + h²(U''p²/12 − U'²/24) + …, by the symmetric Baker–Campbell–Hausdorff formula, HLW III.4.2, for half a
    kick, a drift and half a kick."""
    q, p, h = sp.symbols("q p h")
    U = q**4 / 4 + q**3
    fields = [[p, 0], [0, -sp.diff(U, q)]]
    H = p**2 / 2 + U + h**2 * (sp.diff(U, q, 2) * p**2 / 12 - sp.diff(U, q) ** 2 / 24)
    expected = sp.Matrix([sp.diff(H, p), -sp.diff(H, q)]).applyfunc(sp.expand)
    assert coloured_field(STOERMER_VERLET, fields, [q, p], h, 3) == expected
