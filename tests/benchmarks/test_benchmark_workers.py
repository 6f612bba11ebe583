"""The race of several workers with one; the speeds themselves are no test."""

from __future__ import annotations

import pytest

from benchmarks import workers as race

pytestmark = pytest.mark.slow


def test_every_function_is_held_against_one_worker_and_expm_against_every_peer(monkeypatch: pytest.MonkeyPatch) -> None:
    peers = {race.TORCH: lambda A: lambda: A.sum(), "another": lambda A: lambda: A.sum()}
    monkeypatch.setattr(race, "matrix_exponentials", lambda: peers)
    ratios = list(race._ratios(2, 2**14, 1))
    alone = [ratio for ratio in ratios if ratio.against == "one worker"]
    assert set(race.TARGETS) < {ratio.subject for ratio in alone} == set(race._calls(2**14))
    assert [ratio.against for ratio in ratios if ratio not in alone] == list(peers) * 2
