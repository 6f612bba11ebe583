"""The race of expm with its peers; the speeds themselves are no test."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import expm as race
from benchmarks.peers import portable_exponentials
from benchmarks.report import reached
from numeric_check.batch import expm


def test_every_size_is_raced_against_every_installed_peer(monkeypatch: pytest.MonkeyPatch) -> None:
    peers = {name: lambda A: lambda: A.sum() for name in (race.SCIPY, race.JAX)}
    monkeypatch.setattr(race, "matrix_exponentials", lambda: peers)
    ratios = list(race._ratios(race.TARGETS, 8 * 64**2, 1))
    assert [ratio.subject for ratio in ratios] == [f"expm, k = {k}" for k in race.TARGETS for _ in peers]
    assert {ratio.against for ratio in ratios} == set(peers)
    assert all(reached(ratio) is not None for ratio in ratios)


def test_arrays_of_other_libraries_are_raced_against_their_library_and_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    count = lambda A: lambda: A.sum()
    monkeypatch.setattr(race, "matrix_exponentials", lambda: {race.TORCH: count, race.SCIPY: count})
    monkeypatch.setattr(race, "portable_exponentials", lambda: {"ours": (race.TORCH, count)})
    ratios = list(race._portable_ratios(16**2, 1))
    assert [(ratio.subject, ratio.against) for ratio in ratios] == [
        (f"ours, k = {k}", against) for k in race.PORTABLE_K for against in (race.TORCH, race.NUMPY)
    ]
    assert {reached(ratio) is None for ratio in ratios if ratio.against == race.NUMPY} == {True}


@pytest.mark.slow
def test_the_exponential_of_other_libraries_is_that_of_numpy() -> None:
    A = race.gaussian(3, 4, "float64", scaled=True)
    for name, (_, prepare) in portable_exponentials().items():
        if "JAX" not in name:  # single precision, unless it is set before JAX is loaded
            np.testing.assert_allclose(np.asarray(prepare(A)()), expm(A), rtol=1e-12, err_msg=name)


@pytest.mark.parametrize("dtype", ["float32", "complex128"])
def test_the_matrices_have_spectral_radius_one(dtype: str) -> None:
    A = race.gaussian(20, 32, dtype, scaled=True)
    radius = abs(np.linalg.eigvals(A)).max(axis=1)
    assert A.dtype == dtype
    assert 0.9 < np.median(radius) < 1.2
    np.testing.assert_allclose(race.gaussian(20, 32, dtype, scaled=False), A * np.sqrt(32), rtol=1e-5)
