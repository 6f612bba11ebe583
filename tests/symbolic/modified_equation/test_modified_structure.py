"""Symplecticity, gradient and energy orders: published ones, and what explicit fields do."""

import random
from functools import cache
from itertools import combinations, product
from math import prod

import pytest
import sympy as sp
from sympy import GF
from sympy.polys.matrices import DomainMatrix
from sympy.polys.rings import ring

from symbolic.modified_equation import (
    energy_preservation_order,
    gradient_order,
    modified_coefficients,
    modified_coefficients_partitioned,
    symplecticity_order,
)
from symbolic.modified_equation.structure import energy_defects, free_tree
from symbolic.rooted_trees import Tree, butcher_product, evaluate_differential, join, trees
from symbolic.tableaux import (
    EULER,
    HEUN,
    IMPLICIT_EULER,
    IMPLICIT_MIDPOINT,
    MIDPOINT,
    RK4,
    SSPRK33,
    STOERMER_VERLET,
    SYMPLECTIC_EULER,
    tableau,
)
from tests.sampling import sampled, slow

R = sp.Rational
RALSTON = tableau([[0, 0], [R(2, 3), 0]], [R(1, 4), R(3, 4)])
QUASI_ENERGY = tableau([[0, 0, 0], [R(1, 3), 0, 0], [R(-5, 48), R(15, 16), 0]], [R(1, 10), R(1, 2), R(2, 5)])
METHODS = [EULER, IMPLICIT_EULER, MIDPOINT, HEUN, RALSTON, SSPRK33, QUASI_ENERGY, IMPLICIT_MIDPOINT]
THROUGH = 4
x, y, h = sp.symbols("x y h")
H = x**4 / 4 + x**3 * y - 2 * x * y**2 + y**3 + x * y + x**2 / 2


def slices(method, field):
    """The powers h⁰, …, h^(THROUGH−1) of f_h for an explicit field in x and y."""
    table = modified_coefficients(method.A, method.b, THROUGH)
    parts = [sp.zeros(2, 1) for _ in range(THROUGH)]
    for t, value in table.items():
        parts[t.order - 1] += value / t.sigma * sp.Matrix(evaluate_differential(t, [field], [x, y]))
    return parts


def first_failure(defects):
    """The number of leading zeros."""
    return next((n for n, defect in enumerate(defects) if sp.expand(defect) != 0), len(defects))


@pytest.mark.parametrize("method", sampled(METHODS, 4))
def test_the_symplecticity_order_is_where_the_divergence_begins(method):
    """In the plane a field is Hamiltonian if and only if its divergence is zero."""
    parts = slices(method, [sp.diff(H, y), -sp.diff(H, x)])
    found = first_failure([sp.diff(part[0], x) + sp.diff(part[1], y) for part in parts])
    assert found == symplecticity_order(method.A, method.b, through=THROUGH)


@pytest.mark.parametrize("method", sampled(METHODS, 3))
def test_the_energy_order_is_where_the_energy_begins_to_change(method):
    parts = slices(method, [sp.diff(H, y), -sp.diff(H, x)])
    found = first_failure([sp.diff(H, x) * part[0] + sp.diff(H, y) * part[1] for part in parts])
    assert found == energy_preservation_order(method.A, method.b, through=THROUGH)


def test_fields_of_two_trees_keep_the_energy_exactly_where_the_criterion_says_so():
    """b(t) = ±σ(t) on two trees for which t∘• is the same without its root: ∇H·F(t) is one function up to its sign."""
    f, slope = [sp.diff(H, y), -sp.diff(H, x)], sp.Matrix([sp.diff(H, x), sp.diff(H, y)])
    rate = lambda t: slope.dot(sp.Matrix(evaluate_differential(t, [f], [x, y])))
    for t, u in combinations(trees(4), 2):
        (free, sign), (other, opposite) = (free_tree(butcher_product(tree, join())) for tree in (t, u))
        b = {t: sign * t.sigma, u: -opposite * u.sigma}
        keeps = sp.expand(sign * rate(t) - opposite * rate(u)) == 0
        assert keeps == (free == other) == (not any(energy_defects(b, 4)))
        assert any(energy_defects(b | {u: b[u] / R(2)}, 4)) or sign == opposite == 0


@pytest.mark.parametrize("method", sampled(METHODS, 4))
def test_the_gradient_order_is_where_the_curl_begins(method):
    parts = slices(method, [-sp.diff(H, x), -sp.diff(H, y)])
    found = first_failure([sp.diff(part[0], y) - sp.diff(part[1], x) for part in parts])
    assert found == gradient_order(method.A, method.b, through=THROUGH)


def curls(nodes):
    """∂₁F(t)₂ − ∂₂F(t)₁ for f = −∇L, for each tree with that many nodes, as polynomials modulo a prime.

    L has random coefficients and a degree beyond which no derivative matters.
    """
    R, *variables = ring("x y", GF(1_000_003))
    draw, L = random.Random(nodes), R.zero
    for monomial in product(range(nodes + 2), repeat=2):
        if 0 < sum(monomial) <= nodes + 1:
            L[monomial] = R.domain(draw.randrange(1, 1000))

    @cache
    def derivative(*places):
        return derivative(*places[:-1]).diff(variables[places[-1]]) if places else -L

    @cache
    def differential(t):
        inner = [differential(c) for c in t.children]
        places = list(product((0, 1), repeat=len(inner)))
        along = lambda i, js: prod((c[j] for c, j in zip(inner, js, strict=True)), start=derivative(i, *js))
        return [sum((along(i, js) for js in places), R.zero) for i in (0, 1)]

    pairs = [differential(t) for t in trees(nodes)]
    return [second.diff(variables[0]) - first.diff(variables[1]) for first, second in pairs]


@pytest.mark.parametrize("nodes", slow([2, 3, 4, 5, 6], 6))
def test_through_six_nodes_no_other_field_is_a_gradient_for_every_loss(nodes):
    """b(u∘v) = b(v∘u) leaves one number for each tree without root; the curls of one loss leave no more than that.

    A rank modulo a prime is at most the rank over the rationals.
    """
    table, found = trees(nodes), curls(nodes)
    free = [free_tree(t)[0] for t in table]
    R = found[0].ring
    weighted = [curl * (R.domain(1) / t.sigma) for t, curl in zip(table, found, strict=True)]
    for one in set(free):  # sufficient: the sum of F(t)/σ(t) over the roots of one tree is a gradient
        assert sum((curl for curl, other in zip(weighted, free, strict=True) if other == one), R.zero) == 0
    places = sorted({place for curl in found for place in curl})
    rows = [[curl.get(place, R.domain(0)) for place in places] for curl in found]
    assert DomainMatrix(rows, (len(rows), len(places)), R.domain).rank() == len(table) - len(set(free))


def test_gradient_descent_is_a_gradient_flow_through_h_only():
    assert gradient_order(EULER.A, EULER.b) == 2


def test_published_energy_orders_are_found():
    """Celledoni, McLachlan, McLaren, Owren, Quispel and Wright, Energy-preserving Runge–Kutta methods, M2AN 43 (2009):
    methods of order 2 and 3 that keep the energy up to order 3 and 4."""
    assert energy_preservation_order(RALSTON.A, RALSTON.b) == 3
    assert energy_preservation_order(QUASI_ENERGY.A, QUASI_ENERGY.b) == 4
    assert energy_preservation_order(RK4.A, RK4.b) == 4


def test_heuns_method_is_pseudo_symplectic_of_order_three_and_the_midpoint_rule_is_not():
    assert symplecticity_order(HEUN.A, HEUN.b) == 3
    assert symplecticity_order(MIDPOINT.A, MIDPOINT.b) == 2


def test_symplectic_methods_are_hamiltonian_as_far_as_asked_and_do_not_keep_the_energy():
    third = R(1, 3)
    diagonal = tableau([[third / 2, 0], [third, (1 - third) / 2]], [third, 1 - third])  # two midpoint steps, order 2
    for method in (IMPLICIT_MIDPOINT, diagonal):
        assert symplecticity_order(method.A, method.b, through=9) == 9
        assert energy_preservation_order(method.A, method.b, through=9) == 2
    spoiled = tableau([[third / 2, 0], [third, (1 - third) / 2 + R(1, 1000)]], [third, 1 - third])
    assert symplecticity_order(spoiled.A, spoiled.b, through=9) == 1


def test_symbols_may_decide_the_order():
    """Only a = 1 makes the family of order 2 pseudo-symplectic of order 3."""
    a = sp.Symbol("a")
    assert symplecticity_order([[0, 0], [a, 0]], [1 - 1 / (2 * a), 1 / (2 * a)]) == 2


def coloured_defects(pair, order):
    """b(u∘v) + b(v∘u) for roots of different colours, b(t) against the other colour of the root: HLW IX.10."""
    table = modified_coefficients_partitioned(pair, order)
    for u in table:
        if u.colour == 0:
            yield table[u] - table[Tree(u.level_sequence, (1, *u.colours[1:]))] if u.order > 1 else 0
        for v in table:
            if u.order + v.order <= order and u.colour == 0 and v.colour == 1:
                yield table[butcher_product(u, v)] + table[butcher_product(v, u)]


def test_symplectic_partitioned_methods_satisfy_the_coloured_criterion_and_two_euler_tableaux_do_not():
    assert not any(coloured_defects(SYMPLECTIC_EULER, 5))
    assert not any(coloured_defects(STOERMER_VERLET, 5))
    assert any(coloured_defects((EULER, EULER), 2))


def test_rerooting_changes_the_sign_with_every_step_and_superfluous_trees_have_none():
    """u∘v and v∘u are one step apart; a path is superfluous if its number of nodes is even, as H(u∘u) = −H(u∘u)."""
    paths = [free_tree(Tree(tuple(range(1, n + 1)))) for n in range(1, 8)]
    assert [sign != 0 for _, sign in paths] == [True, False, True, False, True, False, True]
    small = [t for n in range(1, 5) for t in trees(n)]
    for u in small:
        for v in small:
            free, sign = free_tree(butcher_product(u, v))
            assert free_tree(butcher_product(v, u)) == (free, -sign)
            assert sign == 0 or u != v


def test_the_trees_without_root_are_as_many_as_the_encyclopedia_says():
    """A000055; superfluous are those of the form u∘u, as many as there are trees with half the nodes."""
    free = [{free_tree(t)[0] for t in trees(n)} for n in range(1, 9)]
    assert [len(found) for found in free] == [1, 1, 1, 2, 3, 6, 11, 23]
    assert [sum(free_tree(t)[1] != 0 for t in found) for found in free] == [1, 0, 1, 1, 3, 4, 11, 19]


@pytest.mark.parametrize("order", [symplecticity_order, gradient_order, energy_preservation_order])
def test_bad_input_is_refused(order):
    with pytest.raises(ValueError, match="order needs an integer from 1"):
        order([[0]], [1], through=0)
    with pytest.raises(ValueError, match="Σ b_i = 1"):
        order([[0]], [2])
    with pytest.raises(TypeError, match="is a float"):
        order([[0.0]], [1])
