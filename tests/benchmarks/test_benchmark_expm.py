"""The race of expm with its peers; the speeds themselves are no test."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import expm as race
from benchmarks.report import reached


def test_every_size_is_raced_against_every_installed_peer(monkeypatch: pytest.MonkeyPatch) -> None:
    peers = {name: lambda A: lambda: A.sum() for name in (race.SCIPY, race.JAX)}
    monkeypatch.setattr(race, "matrix_exponentials", lambda: peers)
    ratios = list(race._ratios(race.TARGETS, 8 * 64**2, 1))
    assert [ratio.subject for ratio in ratios] == [f"expm, k = {k}" for k in race.TARGETS for _ in peers]
    assert {ratio.against for ratio in ratios} == set(peers)
    assert all(reached(ratio) is not None for ratio in ratios)


@pytest.mark.parametrize("dtype", ["float32", "complex128"])
def test_the_matrices_have_spectral_radius_one(dtype: str) -> None:
    A = race.gaussian(20, 32, dtype, scaled=True)
    radius = abs(np.linalg.eigvals(A)).max(axis=1)
    assert A.dtype == dtype
    assert 0.9 < np.median(radius) < 1.2
    np.testing.assert_allclose(race.gaussian(20, 32, dtype, scaled=False), A * np.sqrt(32), rtol=1e-5)
