"""Exact solutions: optimal by the certificate, and of the value that a second exact route finds."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from numeric_check.transport import Optimality, certify, solve_exact
from numeric_check.transport.exact import network_simplex, optimum
from numeric_check.transport.exact.seed import pot_plan
from tests.numeric_check.transport.transport_families import FAMILIES, INSTANCES, instance
from tests.numeric_check.transport.transport_oracle import balanced, cost_of, exact, optimal_value
from tests.sampling import sampled


def test_there_are_many_instances_of_many_families() -> None:
    assert len(FAMILIES) >= 15
    assert len(INSTANCES) >= 200


@pytest.mark.parametrize(("name", "number"), sampled(INSTANCES, 3, arguments=2))
def test_a_solution_is_certified_and_has_the_value_of_the_second_route(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    value = optimal_value(cost, p, q)
    for seed in ("auto", "none"):
        solution = solve_exact(cost, p, q, balance="q", seed=seed)
        assert solution.value == value
        for given in ({"plan": solution.plan}, {"potentials": solution.potentials}):
            certificate = certify(cost, p, q, **given, balance="q")
            assert (certificate.verdict, certificate.gap, certificate.residual) == (Optimality.OPTIMAL, 0, 0)
            assert certificate.value == value
        assert certify(cost, p, q, solution.plan, solution.potentials, balance="q").verdict is Optimality.OPTIMAL


@pytest.mark.parametrize(("name", "number"), INSTANCES[::3])
def test_a_solution_is_optimal_by_the_definition(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    solution = solve_exact(cost, p, q, balance="q")
    p, q = balanced(p, q)
    f, g = solution.potentials
    assert [sum(row) for row in solution.plan] == p
    assert [sum(column) for column in solution.plan.T] == q
    assert min(solution.plan.ravel()) >= 0
    assert all(a + b <= c for a, row in zip(f, cost, strict=True) for b, c in zip(g, exact(row), strict=True))
    assert cost_of(cost, solution.plan) == solution.value
    assert sum(a * b for a, b in zip(f + g, p + q, strict=True)) == solution.value


@pytest.mark.parametrize("name", ["uniform", "ties", "24 decades", "zero weights"])
def test_no_seed_however_wrong_changes_the_value(name: str) -> None:
    cost, p, q = instance(name, 4)
    value = solve_exact(cost, p, q, balance="q").value
    rng = np.random.default_rng(0)
    shape = np.shape(cost)
    for seed in (np.zeros(shape), np.ones(shape), rng.normal(size=shape), np.full(shape, 1e300), -np.ones(shape)):
        assert solve_exact(cost, p, q, balance="q", seed=seed).value == value


def test_without_pot_the_own_simplex_finds_the_same_value(monkeypatch: pytest.MonkeyPatch) -> None:
    cost, p, q = instance("24 decades", 1)
    value = solve_exact(cost, p, q, balance="q").value
    monkeypatch.setattr("numeric_check.transport.exact.seed.util.find_spec", lambda name: None)
    assert pot_plan(np.eye(2), [1, 1], [1, 1]) is None
    assert solve_exact(cost, p, q, balance="q").value == value


def test_a_plan_has_at_most_as_many_entries_as_a_spanning_tree() -> None:
    rng = np.random.default_rng(5)
    cost, p = rng.integers(0, 4, (40, 30)), rng.integers(0, 5, 40)
    q = np.bincount(rng.integers(0, 30, p.sum()), minlength=30)
    solution = solve_exact(cost, p, q, seed="none")
    assert np.count_nonzero(solution.plan != 0) <= 40 + 30 - 1
    assert all(mass.denominator == 1 for mass in solution.plan.ravel())


@pytest.mark.parametrize("seed", ["auto", "none"])
@pytest.mark.parametrize("decades", [0, 12, 100])
def test_a_larger_problem_is_certified_whatever_its_range(decades: int, seed: str) -> None:
    rng = np.random.default_rng(decades)
    cost = 10.0 ** rng.uniform(-decades, decades, (60, 60)) if decades else rng.integers(0, 3, (60, 60)).astype(float)
    solution = solve_exact(cost, np.full(60, 1 / 60), np.full(60, 1 / 60), seed=seed)
    certificate = certify(cost, np.full(60, 1 / 60), np.full(60, 1 / 60), solution.plan, solution.potentials)
    assert certificate.verdict is Optimality.OPTIMAL


def test_a_wide_range_is_left_to_new_guesses_and_hardly_to_pivots(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    cost, p = 10.0 ** rng.uniform(-12, 12, (80, 80)), np.full(80, 1 / 80)
    guess, guesses, pivot, pivots = optimum.pot_plan, [], network_simplex._pivot, []
    monkeypatch.setattr(optimum, "pot_plan", lambda *a: guesses.append(1) or guess(*a))
    monkeypatch.setattr(network_simplex, "_pivot", lambda *a: pivots.append(1) or pivot(*a))
    value = solve_exact(cost, p, p).value
    assert guesses
    with_guesses = len(pivots)
    assert solve_exact(cost, p, p, seed="none").value == value
    assert 10 * with_guesses < len(pivots)


def test_cost_that_grows_by_a_constant_and_halves_change_the_value_as_they_must() -> None:
    rng = np.random.default_rng(2)
    cost, p, q = rng.integers(0, 99, (6, 6)), [1, 2, 3, 1, 2, 3], [2, 2, 2, 2, 2, 2]
    value = solve_exact(cost, p, q).value
    row, column = rng.integers(-9, 9, 6), rng.integers(-9, 9, 6)
    assert solve_exact(cost + row[:, None] + column, p, q).value == value + int(row @ p + column @ q)
    assert solve_exact(cost / 2.0**30, p, q).value == value / 2**30
    assert solve_exact(cost.T, q, p).value == value


def test_masses_that_differ_by_an_ulp_are_refused_unless_balanced() -> None:
    p, q = [0.1, 0.2, 0.3], [0.6, 0.0, 0.0]
    with pytest.raises(
        ValueError, match=r"p and q need equal masses; got Σp − Σq = .* in exact arithmetic\. Pass balance='q'"
    ):
        solve_exact(np.eye(3), p, q)
    total = sum(map(Fraction, p))
    assert sum(solve_exact(np.eye(3), p, q, balance="q").plan.ravel()) == total
    assert sum(solve_exact(np.eye(3), p, q, balance="p").plan.ravel()) == Fraction(0.6) != total


def test_a_plan_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        solve_exact([[1]], [1], [1]).plan[0, 0] = 2


@pytest.mark.parametrize("seed", ["none", "auto"])
def test_ten_thousand_degenerate_ties_end(seed: str) -> None:
    cost = np.abs(np.subtract.outer(np.arange(100) % 5, np.arange(100) % 7))
    assert solve_exact(cost, [1] * 100, [1] * 100, seed=seed).value >= 0


@pytest.mark.parametrize(
    ("seed", "message"),
    [("pot", "seed must be 'auto', 'none' or a plan; got 'pot'"), (np.ones((2, 3)), r"seed needs the shape \(2, 2\)")],
)
def test_another_seed_is_refused(seed: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        solve_exact(np.eye(2), [1, 1], [1, 1], seed=seed)
