"""Subgradients of the value: the inequalities that define them, and uniqueness held against all optimal vertices."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numeric_check.transport import Optimality, Subgradient, certify, solve_exact, subgradient
from tests.numeric_check.transport.transport_families import INSTANCES, instance
from tests.numeric_check.transport.transport_oracle import exact, masses_of, optimal_value
from tests.sampling import examples, sampled


@st.composite
def tied(draw: st.DrawFn) -> tuple[list, list, list]:
    """Costs with ties, and weights some of which are 0, of at most 3 × 3."""
    n, m = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    cost = draw(st.lists(st.lists(st.integers(0, 2), min_size=m, max_size=m), min_size=n, max_size=n))
    p = draw(st.lists(st.integers(0, 3), min_size=n, max_size=n).filter(any))
    cuts = sorted(draw(st.lists(st.integers(0, sum(p)), min_size=m - 1, max_size=m - 1)))
    return cost, p, np.diff([0, *cuts, sum(p)]).tolist()


def optimal_vertices(cost: list, p: list, q: list) -> list[dict]:
    """All basic plans of least cost, by the definition: every basis, its masses, and their signs."""
    n, m = len(p), len(q)
    p, q = exact(p), exact(q)
    best = optimal_value(cost, p, q)
    found = []
    for basis in combinations([(i, j) for i in range(n) for j in range(m)], n + m - 1):
        masses = masses_of(basis, p, q)
        if masses is not None and min(masses.values()) >= 0:
            plan = {entry: mass for entry, mass in masses.items() if mass}
            if sum(cost[i][j] * mass for (i, j), mass in plan.items()) == best and plan not in found:
                found.append(plan)
    return found


def freedoms(cost: list, p: list, q: list) -> tuple[int, int]:
    """The dimension of the hull of the optimal vertices, and the connected pieces of their supports, less one."""
    n, m = len(p), len(q)
    vertices = optimal_vertices(cost, p, q)
    table = np.array([[float(x.get((i, j), 0)) for i in range(n) for j in range(m)] for x in vertices])
    piece = list(range(n + m))
    for i, j in {entry for vertex in vertices for entry in vertex}:
        piece = [piece[i] if k == piece[n + j] else k for k in piece]
    return int(np.linalg.matrix_rank(table - table[0])), len(set(piece)) - 1


def require_others_are_optimal_too(cost: object, p: object, q: object, found: Subgradient) -> None:
    plans = [found.plan] + ([] if found.plan_is_unique else [found.other_plan])
    pairs = [found.potentials] + ([] if found.potentials_are_unique else [found.other_potentials])
    for plan in plans:
        for pair in pairs:
            certificate = certify(cost, p, q, plan, pair, balance="q")
            assert (certificate.verdict, certificate.residual) == (Optimality.OPTIMAL, 0)
    assert (found.other_plan is None) == found.plan_is_unique
    assert (found.other_potentials is None) == found.potentials_are_unique
    if not found.plan_is_unique:
        assert (found.other_plan != found.plan).any()
    if not found.potentials_are_unique:
        (f, g), (f2, g2) = found.potentials, found.other_potentials
        shifts = {b - a for a, b in zip(f, f2, strict=True)} | {a - b for a, b in zip(g, g2, strict=True)}
        assert len(shifts) > 1


@examples(150)
@given(tied())
def test_uniqueness_is_that_of_all_optimal_vertices(case: tuple[list, list, list]) -> None:
    found = subgradient(*case, seed="none")
    assert (found.plan_freedom, found.potential_freedom) == freedoms(*case)
    require_others_are_optimal_too(*case, found)


@pytest.mark.parametrize(("name", "number"), sampled(INSTANCES[4::9], 4, arguments=2))
def test_other_plans_and_potentials_of_hard_families_are_certified(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    require_others_are_optimal_too(cost, p, q, subgradient(cost, p, q, balance="q"))


@examples(60)
@given(tied(), st.data())
def test_the_value_lies_above_the_potentials_and_below_the_plan(case: tuple, data: st.DataObject) -> None:
    cost, p, q = case
    found = subgradient(cost, p, q, seed="none")
    f, g = found.potentials
    other = data.draw(st.lists(st.integers(0, 3), min_size=len(p), max_size=len(p)).filter(any))
    there = np.resize(np.array([Fraction(sum(other), len(q))], object), len(q)).tolist()
    moved = sum(a * (y - x) for a, x, y in zip([*f, *g], [*p, *q], [*other, *there], strict=True))
    assert solve_exact(cost, other, there, seed="none").value >= found.value + moved
    change = data.draw(st.lists(st.integers(-2, 2), min_size=len(p) * len(q), max_size=len(p) * len(q)))
    new = np.array(cost) + np.reshape(change, (len(p), len(q)))
    assert solve_exact(new, p, q, seed="none").value <= found.value + (found.plan * (new - cost)).sum()


def test_a_degenerate_plan_may_have_unique_potentials_though_its_support_is_not_connected() -> None:
    found = subgradient([[0, 0], [0, 0]], [1, 1], [1, 1])
    assert np.count_nonzero(found.plan) == 2  # two pieces, which other optimal plans join
    assert (found.plan_freedom, found.potential_freedom) == (1, 0)


def test_the_derivative_along_balanced_changes_is_that_of_the_potentials_where_they_are_unique() -> None:
    cost, p, q, step = [[0, 3, 1], [2, 0, 5]], [4, 3], [2, 4, 1], Fraction(1, 1000)
    found = subgradient(cost, p, q)
    f, _ = found.potentials
    assert found.potentials_are_unique
    for sign in (1, -1):
        moved = solve_exact(cost, [4 + sign * step, 3 - sign * step], q).value
        assert moved - found.value == sign * step * (f[0] - f[1])


def test_bad_input_gets_the_errors_of_solve_exact() -> None:
    with pytest.raises(ValueError, match="p and q need equal masses; got Σp − Σq = 1"):
        subgradient([[0, 1]], [2], [1, 0])
    with pytest.raises(ValueError, match="seed must be 'auto', 'none' or a plan"):
        subgradient([[0, 1]], [1], [1, 0], seed="best")
