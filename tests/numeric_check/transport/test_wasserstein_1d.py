"""wasserstein_1d_batch against the quantile formula, brute force and the definition of feasible potentials, exactly."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from numeric_check.transport import verify_batch, wasserstein_1d_batch
from numeric_check.transport.line.potentials import sorted_potentials
from tests.numeric_check.transport.transport_definitions import (
    best_assignment,
    dual_violation,
    pairing,
    quantile_cost,
    rationals,
)
from tests.sampling import examples, slow

RELATIVE = 64 * 2.0**-53  # rows here have at most 12 atoms: (n + m + 7)u is below half of it, with the levels above
SHAPES = {"one and one": (1, 1), "equal": (6, 6), "more x": (7, 3), "more y": (1, 5), "coprime": (5, 7)}

Draw = Callable[[np.random.Generator, int], NDArray]
POINTS: dict[str, Draw] = {
    "normal": lambda rng, k: rng.standard_normal((4, k)),
    "far from the origin": lambda rng, k: 1e8 + rng.standard_normal((4, k)),
    "many equal": lambda rng, k: rng.integers(0, 3, (4, k)) / 3,
    "of all sizes": lambda rng, k: rng.standard_normal((4, k)) * 10.0 ** rng.integers(-30, 30, (4, k)),
    "tiny": lambda rng, k: rng.standard_normal((4, k)) * 1e-160,
    "subnormal": lambda rng, k: rng.integers(-9, 9, (4, k)) * 5e-324,
    "large": lambda rng, k: rng.standard_normal((4, k)) * 1e150,
    "float32": lambda rng, k: rng.standard_normal((4, k)).astype(np.float32),
}


def drawn(points: str, shape: str) -> tuple[NDArray, NDArray]:
    rng = np.random.default_rng(len(points) + 100 * len(shape))
    n, m = SHAPES[shape]
    return POINTS[points](rng, n), POINTS[points](rng, m)


def masses(rng: np.random.Generator, x: NDArray, y: NDArray) -> tuple[NDArray, NDArray]:
    """Integer weights of one total, some of them 0."""
    return tuple(rng.multinomial(24, np.ones(z.shape[1]) / z.shape[1], len(z)) for z in (x, y))


def exact_costs(x: NDArray, y: NDArray, p: int) -> list[list[Fraction]]:
    return [[abs(a - b) ** p for b in rationals(y)] for a in rationals(x)]


def uniform(z: NDArray) -> list[Fraction]:
    return [Fraction(1, len(z))] * len(z)


@pytest.mark.parametrize("p", [1, 2])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("points", POINTS)
def test_uniform_values_are_those_of_the_quantile_formula(points: str, shape: str, p: int) -> None:
    x, y = drawn(points, shape)
    for row, value in enumerate(wasserstein_1d_batch(x, y, p).value):
        true = quantile_cost(x[row], y[row], uniform(x[row]), uniform(y[row]), p)
        assert abs(Fraction(value) - true) <= Fraction(RELATIVE) * true + Fraction(5e-324) * 24


@pytest.mark.parametrize("p", [1, 2])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("points", POINTS)
def test_values_of_integer_weights_are_those_of_the_quantile_formula(points: str, shape: str, p: int) -> None:
    x, y = drawn(points, shape)
    a, b = masses(np.random.default_rng(p), x, y)
    for row, value in enumerate(wasserstein_1d_batch(x, y, p, x_weights=a, y_weights=b).value):
        true = quantile_cost(x[row], y[row], a[row], b[row], p)
        assert abs(Fraction(value) - true) <= Fraction(RELATIVE) * true + Fraction(5e-324) * 24


@pytest.mark.parametrize("p", [1, 2])
def test_values_of_float_weights_are_off_by_rounded_levels_at_most(p: int) -> None:
    rng = np.random.default_rng(3)
    x, y = rng.standard_normal((20, 9)), rng.standard_normal((20, 7))
    a, b = (rng.dirichlet(np.ones(k), 20) for k in (9, 7))
    for row, value in enumerate(wasserstein_1d_batch(x, y, p, x_weights=a, y_weights=b).value):
        true = quantile_cost(x[row], y[row], a[row], b[row], p)
        largest = max(max(costs) for costs in exact_costs(x[row], y[row], p))
        assert abs(Fraction(value) - true) <= 2 * 16**2 * Fraction(2.0**-53) * largest


@pytest.mark.parametrize("p", [1, 2])
def test_the_value_is_the_best_of_all_assignments(p: int) -> None:
    x, y = np.random.default_rng(5).integers(-20, 20, (2, 10, 5))
    costs = np.abs(x[:, :, None] - y[:, None, :]) ** p
    best = [float(best_assignment(C) / 5) for C in costs]
    np.testing.assert_array_equal(wasserstein_1d_batch(x, y, p).value, best)


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("p", [1, 2])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("points", POINTS)
def test_potentials_are_feasible_in_rational_arithmetic_and_reach_the_value(
    points: str, shape: str, p: int, weighted: bool
) -> None:
    x, y = drawn(points, shape)
    a, b = masses(np.random.default_rng(p), x, y)
    weights = {"x_weights": a, "y_weights": b} if weighted else {}
    result = wasserstein_1d_batch(x, y, p, potentials=True, **weights)
    for row in range(len(x)):
        assert dual_violation(exact_costs(x[row], y[row], p), result.f[row], result.g[row]) <= 0
        s, t = (a[row], b[row]) if weighted else (uniform(x[row]), uniform(y[row]))
        true = quantile_cost(x[row], y[row], s, t, p)
        dual = pairing(result.f[row], s) + pairing(result.g[row], t)
        mass = 24 if weighted else 1
        assert true - 2 * mass * Fraction(result.shift[row]) <= dual <= true


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("p", [1, 2])
def test_potentials_of_integers_are_exact(p: int, weighted: bool) -> None:
    rng = np.random.default_rng(8)
    x, y = rng.integers(-1000, 1000, (30, 6)), rng.integers(-1000, 1000, (30, 4))
    a, b = masses(rng, x, y) if weighted else (np.full(x.shape, 4), np.full(y.shape, 6))
    result = wasserstein_1d_batch(x, y, p, x_weights=a, y_weights=b, potentials=True)
    assert not result.shift.any()
    np.testing.assert_array_equal(np.vecdot(result.f, a) + np.vecdot(result.g, b), result.value)


@pytest.mark.parametrize("p", [1, 2])
def test_the_batch_check_accepts_the_potentials_for_rounded_costs_too(p: int) -> None:
    rng = np.random.default_rng(9)
    x, y = rng.standard_normal((40, 30)), rng.standard_normal((40, 20))
    result = wasserstein_1d_batch(x, y, p, potentials=True)
    C = np.abs(x[:, :, None] - y[:, None, :]) ** p
    verdict = verify_batch(C, np.full(x.shape, 1 / 30), np.full(y.shape, 1 / 20), result.f, result.g)
    assert verdict.dual.holds.all()


@pytest.mark.parametrize("p", [1, 2])
def test_the_shift_is_a_few_units_of_rounding_whatever_the_length(p: int) -> None:
    x, y = np.random.default_rng(10).random((2, 3, 20000))
    result = wasserstein_1d_batch(x, y, p, potentials=True)
    assert result.shift.max() <= 2.0**-46
    assert np.abs(result.f.mean(axis=1) + result.g.mean(axis=1) - result.value).max() <= 2.0**-44


@pytest.mark.parametrize("p", slow([1, 2], 1))
def test_long_rows_are_feasible_against_neighbours_and_far_points(p: int) -> None:
    x, y = np.random.default_rng(11).random((2, 1, 5000))
    result = wasserstein_1d_batch(x, y, p, potentials=True)
    i, j = np.argsort(x[0]), np.argsort(y[0])
    for step in (0, 1, 2, 50, 4999):
        for a, b in ((i[step:], j[: 5000 - step]), (i[: 5000 - step], j[step:])):
            for u, v, s, t in zip(*map(rationals, (result.f[0, a], result.g[0, b], x[0, a], y[0, b])), strict=True):
                assert u + v <= abs(s - t) ** p


def test_rounding_in_one_direction_a_thousand_times_does_not_add_up() -> None:
    steps = np.arange(1000) * (0.7 * 2.0**-52)
    x, y = np.concatenate([[-1.0], steps])[None], np.array([[1.0]])
    result = wasserstein_1d_batch(x, y, 1, potentials=True)
    assert dual_violation(exact_costs(x[0], y[0], 1), result.f[0], result.g[0]) <= 0
    assert result.shift[0] <= 2.0**-46


MUTANTS: dict[str, Callable[[NDArray, NDArray], tuple[NDArray, NDArray]]] = {
    "the sign of f": lambda f, g: (-f, g),
    "the sign of g": lambda f, g: (f, -g),
    "f in sorted order": lambda f, g: (np.sort(f, axis=1), g),
    "g reversed": lambda f, g: (f, g[:, ::-1]),
    "f raised by an ulp": lambda f, g: (np.nextafter(f, np.inf), g),
    "f and g exchanged": lambda f, g: (g, f),
}


@pytest.mark.parametrize("p", [1, 2])
@pytest.mark.parametrize("mutant", MUTANTS)
def test_mutants_of_potentials_are_refused(mutant: str, p: int) -> None:
    x, y = np.random.default_rng(12).integers(-50, 50, (2, 8, 7))
    C, ones = np.abs(x[:, :, None] - y[:, None, :]) ** p, np.ones(x.shape, int)
    result = wasserstein_1d_batch(x, y, p, x_weights=ones, y_weights=ones, potentials=True)

    def optimal(f: NDArray, g: NDArray) -> NDArray:
        return verify_batch(C, ones, ones, f, g).dual.holds & (f.sum(axis=1) + g.sum(axis=1) == result.value)

    assert optimal(result.f, result.g).all()
    assert not optimal(*MUTANTS[mutant](result.f, result.g)).any()


def test_an_unsorted_row_does_not_give_feasible_potentials() -> None:
    x, y = np.array([[3.0, 0.0, 1.0]]), np.array([[0.0, 1.0, 2.0]])
    found = sorted_potentials(x, y, None, 2)
    assert dual_violation((x[0][:, None] - y[0][None]) ** 2, found.f[0], found.g[0]) > 0


def test_without_the_shift_rounding_makes_some_potentials_infeasible() -> None:
    x, y = np.random.default_rng(13).standard_normal((2, 50, 12))
    result = wasserstein_1d_batch(x, y, 2, potentials=True)
    bare = result.f + result.shift[:, None]
    violations = [dual_violation(exact_costs(x[k], y[k], 2), bare[k], result.g[k]) for k in range(50)]
    assert max(violations) > 0


@pytest.mark.parametrize("potentials", [False, True])
def test_a_permutation_of_the_points_permutes_the_potentials(potentials: bool) -> None:
    rng = np.random.default_rng(14)
    x, y = rng.standard_normal((2, 5, 8))
    order = rng.permutation(8)
    before, after = (wasserstein_1d_batch(z, y, 2, potentials=potentials) for z in (x, x[:, order]))
    np.testing.assert_array_equal(before.value, after.value)
    if potentials:
        np.testing.assert_array_equal(before.f[:, order], after.f)
    else:
        assert after.f is after.g is after.shift is None


@given(st.data())
@examples(60)
def test_any_floats_give_feasible_potentials(data: st.DataObject) -> None:
    p = data.draw(st.sampled_from([1, 2]))
    number = st.floats(-1e100, 1e100, allow_subnormal=True)
    x, y = (np.array([data.draw(st.lists(number, min_size=1, max_size=4))]) for _ in range(2))
    result = wasserstein_1d_batch(x, y, p, potentials=True)
    assert dual_violation(exact_costs(x[0], y[0], p), result.f[0], result.g[0]) <= 0
    dual = pairing(result.f[0], uniform(x[0])) + pairing(result.g[0], uniform(y[0]))
    true = quantile_cost(x[0], y[0], uniform(x[0]), uniform(y[0]), p)
    assert true - 2 * Fraction(result.shift[0]) <= dual <= true


@pytest.mark.parametrize("weights", [{}, {"x_weights": np.ones((0, 3)), "y_weights": np.ones((0, 3))}])
def test_no_problems_give_no_values(weights: dict) -> None:
    result = wasserstein_1d_batch(np.empty((0, 3)), np.empty((0, 3)), 2, potentials=True, **weights)
    assert result.value.shape == (0,)
    assert result.f.shape == (0, 3)


def test_rows_beyond_a_block_and_strided_inputs_are_treated_alike() -> None:
    x, y = np.random.default_rng(15).standard_normal((2, 5000, 12))
    whole = wasserstein_1d_batch(x, y, 1, potentials=True)
    wide = np.repeat(x, 2, axis=1)[:, ::2]
    assert not wide.flags.c_contiguous
    part = wasserstein_1d_batch(wide[4000:], y[4000:], 1, potentials=True)
    for name in ("value", "f", "g", "shift"):
        np.testing.assert_array_equal(getattr(whole, name)[4000:], getattr(part, name))


def test_zero_mass_costs_nothing() -> None:
    zero = np.zeros((1, 2))
    result = wasserstein_1d_batch([[0, 1]], [[5, 9]], x_weights=zero, y_weights=zero, potentials=True)
    assert result.value == [0]
    assert dual_violation([[5, 9], [4, 8]], result.f[0], result.g[0]) <= 0
