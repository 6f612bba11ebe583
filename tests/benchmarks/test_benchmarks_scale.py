"""The benchmark of blocks: what it measures is found to be the same; the times themselves are no test."""

from __future__ import annotations

import pytest

from benchmarks import scale


@pytest.mark.parametrize("name", scale.SUBJECTS)
def test_a_subject_finds_something_in_each_block(name, monkeypatch):
    monkeypatch.setattr(scale, "MATRICES", 50)
    monkeypatch.setattr(scale, "PLANS", 50)
    few, more = (scale.SUBJECTS[name](count, None) for count in (1, 2))
    counts = [getattr(found, "count", getattr(found, "drawn", 0)) for found in (few, more)]
    assert counts[1] == 2 * counts[0] > 0


def test_targets_are_for_full_runs_and_the_cost_is_that_of_the_blocks():
    found = {"matrices": scale.Seconds(one=1.0, workers=1.05, beside=0.1)}
    (full,), (quick,) = (list(scale.ratios(found, quick)) for quick in (False, True))
    assert (full.time, full.other, full.at_most, quick.at_most) == (1.05, 1.0, scale.MOST, None)
    hours = scale.FINAL / scale.MATRICES / 3600
    assert f"{hours:,.0f} hours of one such processor" in scale.cost(1.0)


def test_memory_that_grows_is_said(monkeypatch):
    monkeypatch.setattr(scale, "_peak", lambda count: 100.0 + count)
    assert "NOT constant" in scale.memory(10, 100)
    monkeypatch.setattr(scale, "_peak", lambda count: 100.0)
    assert "is constant" in scale.memory(10, 100)


def test_without_dask_the_command_is_said(monkeypatch):
    monkeypatch.setattr(scale, "installed", lambda name: None)
    monkeypatch.setattr(scale, "_peak", lambda count: 100.0)
    assert list(scale.tables(True))[1].endswith("pip install 'threefold[scale]'")
