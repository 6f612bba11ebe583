"""Certificates of linear programs, and their mutants."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from numeric_check.transport import Flaw, Optimality, lp_certificate

A, b, c = [[1, 2, 1], [0, 1, -1]], [4, 1], [1, 1, 3]
x, y = [Fraction(2), Fraction(1), Fraction(0)], [Fraction(1), Fraction(-1)]
BIT = Fraction(1, 2**300)


def changed(vector: list, k: int, by: Fraction) -> list:
    return [*vector[:k], vector[k] + by, *vector[k + 1 :]]


def test_an_optimal_pair_has_the_gap_0() -> None:
    certificate = lp_certificate(A, b, c, x, y)
    assert (certificate.verdict, certificate.gap, certificate.value) == (Optimality.OPTIMAL, 0, 3)


@pytest.mark.parametrize(
    ("vectors", "flaw", "amount"),
    [
        ((changed(x, 0, BIT), y), Flaw.EQUATION, BIT),
        ((changed(x, 2, -BIT), y), Flaw.NEGATIVE, -BIT),
        ((x, changed(y, 0, BIT)), Flaw.INEQUALITY, BIT),
        ((x, changed(y, 1, -BIT)), Flaw.OBJECTIVE, BIT),
    ],
)
def test_a_pair_that_is_off_by_a_bit_is_not_certified(vectors: tuple, flaw: Flaw, amount: Fraction) -> None:
    certificate = lp_certificate(A, b, c, *vectors)
    assert (certificate.verdict, certificate.witness.flaw) == (Optimality.NOT_CERTIFIED, flaw)
    assert certificate.witness.amount == amount


def test_infeasibility_is_shown_by_farkas_and_not_by_its_mutants() -> None:
    matrix, right, cost = [[1, 1], [1, 1]], [1, 2], [0, 0]
    assert lp_certificate(matrix, right, cost, y=[-1, 1]).verdict is Optimality.INFEASIBLE
    above = lp_certificate(matrix, right, cost, y=[-1, 1 + BIT])
    assert (above.verdict, above.witness.flaw) == (Optimality.NOT_CERTIFIED, Flaw.INEQUALITY)
    nothing = lp_certificate(matrix, right, cost, y=[0, 0])
    assert (nothing.verdict, nothing.witness.flaw) == (Optimality.NOT_CERTIFIED, Flaw.OBJECTIVE)
    assert lp_certificate(matrix, [1, 1], cost, y=[-1, 1]).verdict is Optimality.NOT_CERTIFIED


def test_unboundedness_needs_a_feasible_point_and_a_falling_ray() -> None:
    matrix, right, cost = [[1, -1]], [1], [-1, 0]
    assert lp_certificate(matrix, right, cost, [1, 0], ray=[1, 1]).verdict is Optimality.UNBOUNDED
    mutants = {
        Flaw.EQUATION: {"x": [1, 0], "ray": [1, 1 + BIT]},
        Flaw.NEGATIVE: {"x": [1, 0], "ray": [-1, -1]},
        Flaw.OBJECTIVE: {"x": [1, 0], "ray": [0, 0]},
    }
    for flaw, vectors in mutants.items():
        certificate = lp_certificate(matrix, right, cost, **vectors)
        assert (certificate.verdict, certificate.witness.flaw) == (Optimality.NOT_CERTIFIED, flaw)
    assert lp_certificate(matrix, right, cost, [0, 0], ray=[1, 1]).verdict is Optimality.NOT_CERTIFIED


def test_floats_are_taken_as_the_dyadic_rationals_that_they_are() -> None:
    assert lp_certificate([[0.1]], [0.1], [1], [1.0], [10]).verdict is Optimality.NOT_CERTIFIED
    assert lp_certificate([[0.1]], [0.1], [1], [1.0], [1 / Fraction(0.1)]).verdict is Optimality.OPTIMAL
    assert lp_certificate([[1e300, 1e-300]], [1e300], [1, 1], [1, 0], [Fraction(1, Fraction(1e300))]).value == 1


def test_without_equations_or_variables_the_signs_of_the_costs_and_of_the_right_side_decide() -> None:
    free = np.zeros((0, 2))
    assert lp_certificate(free, [], [1, 0], [0, 5], []).verdict is Optimality.OPTIMAL
    assert lp_certificate(free, [], [1, -BIT], [0, 0], []).witness.flaw is Flaw.INEQUALITY
    assert lp_certificate(free, [], [1, -BIT], [0, 0], ray=[0, 1]).verdict is Optimality.UNBOUNDED
    assert lp_certificate(free, [], [1, 0], y=[]).witness.flaw is Flaw.OBJECTIVE
    assert lp_certificate(free.T, [0, BIT], [], y=[0, 1]).verdict is Optimality.INFEASIBLE
    assert lp_certificate(free.T, [0, BIT], [], [], [0, 0]).witness.flaw is Flaw.EQUATION


@pytest.mark.parametrize("seed", range(20))
def test_weak_duality_leaves_no_wrong_certificate(seed: int) -> None:
    """Random integers: a verdict OPTIMAL stands for feasible vectors of equal objectives, recomputed."""
    rng = np.random.default_rng(seed)
    matrix, point, prices = rng.integers(-2, 3, (2, 4)), rng.integers(0, 3, 4), rng.integers(-2, 3, 2)
    slack = np.where(point > 0, 0, rng.integers(0, 3, 4))
    right, cost = matrix @ point, prices @ matrix + slack
    certificate = lp_certificate(matrix, right, cost, point, prices)
    assert (certificate.verdict, certificate.value) == (Optimality.OPTIMAL, cost @ point)
    used = np.flatnonzero(point)
    if used.size:
        cost[used[0]] += 1
        worse = lp_certificate(matrix, right, cost, point, prices)
        assert (worse.verdict, worse.gap) == (Optimality.NOT_CERTIFIED, point[used[0]])


@pytest.mark.parametrize(
    ("vectors", "message"),
    [
        ({"x": x}, "needs x and y, y alone, or x and ray; got x"),
        ({}, "needs x and y, y alone, or x and ray; got none"),
        ({"x": x, "y": y, "ray": x}, "got x and y and ray"),
        ({"x": [1], "y": y}, "x needs 3 entries to fit A; got 1"),
        ({"x": x, "y": [1]}, "y needs 2 entries to fit A; got 1"),
        ({"x": [1, np.nan, 0], "y": y}, "x needs finite entries; got nan"),
    ],
)
def test_bad_input_gets_a_clear_error(vectors: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        lp_certificate(A, b, c, **vectors)
