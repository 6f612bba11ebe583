"""Sorting rows by tags in their last bits gives what argsort gives, and tiny numbers are not lost on the way."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from numeric_check.transport import wasserstein_1d_batch
from numeric_check.transport.line.sorted_rows import _by_tags, sorted_rows

ROWS = {
    "normal": lambda rng: rng.standard_normal((30, 100)),
    "one entry": lambda rng: rng.standard_normal((3, 1)),
    "many equal": lambda rng: rng.integers(-2, 3, (30, 17)) / 3,
    "zeros of both signs": lambda rng: rng.choice([0.0, -0.0], (5, 9)),
    "an ulp apart": lambda rng: 1 + rng.permuted(np.tile(np.arange(40) * 2.0**-52, (6, 1)), axis=1),
    "subnormal": lambda rng: rng.integers(-9, 9, (5, 9)) * 5e-324,
    "of all sizes": lambda rng: rng.standard_normal((9, 30)) * 10.0 ** rng.integers(-300, 300, (9, 30)),
    "infinities": lambda rng: rng.choice([np.inf, -np.inf, 1.0, 2.0], (9, 12)),
    "long": lambda rng: rng.standard_normal((2, 5000)),
    "no rows": lambda rng: np.empty((0, 4)),
}


def require_sorted(array: NDArray) -> None:
    rows, places = sorted_rows(array)
    np.testing.assert_array_equal(rows, np.sort(array, axis=1))
    np.testing.assert_array_equal(np.sort(places, axis=1), np.arange(array.size).reshape(array.shape))
    np.testing.assert_array_equal(array.ravel()[places], rows)


@pytest.mark.parametrize("name", ROWS)
def test_rows_are_sorted_and_the_places_are_those_of_the_entries(name: str) -> None:
    require_sorted(ROWS[name](np.random.default_rng(1)))


@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=12))
def test_any_numbers_are_sorted(numbers: list[float]) -> None:
    require_sorted(np.array([numbers, numbers[::-1]]))


@pytest.mark.parametrize("bad", [np.nan, -np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("place", [0, 1, 99])
def test_what_is_not_finite_is_at_an_end_of_its_row(bad: float, place: int) -> None:
    array = np.random.default_rng(2).standard_normal((20, 100))
    array[7, place] = bad
    rows, places = sorted_rows(array)
    assert not np.isfinite(rows[7, [0, -1]]).all()
    assert np.isfinite(np.delete(rows, 7, axis=0)).all()
    assert sorted(places[7]) == list(range(700, 800))


def test_last_bits_that_matter_are_noticed() -> None:
    array = 1 + np.arange(40, 0, -1)[None] * 2.0**-52
    assert _by_tags(array) is None
    assert _by_tags(np.arange(40.0)[None]) is not None


@pytest.mark.parametrize("p", [1, 2])
def test_a_coordinate_that_underflows_beside_a_large_one_is_not_taken_for_zero(p: int) -> None:
    x, y = np.array([[2.0**120]]), np.array([[2.0**-1040]])
    result = wasserstein_1d_batch(x, y, p, potentials=True)
    assert result.shift[0] > 0
    assert Fraction(result.f[0, 0]) + Fraction(result.g[0, 0]) <= (Fraction(2**120) - Fraction(2.0**-1040)) ** p
