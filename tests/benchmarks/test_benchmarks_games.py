"""The benchmark of games: every peer ends where ours does; the speeds themselves are no test."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest

from benchmarks import __main__ as command
from benchmarks import games as race

ROWS = 100
ROUNDING = 1e-12  # a hundred steps
JAX = pytest.mark.skipif(find_spec("jax") is None, reason="needs pip install 'threefold[bench]'")
PEERS = [pytest.param(race.LOOP, id="loop"), pytest.param(race.FUSED, id="jax", marks=JAX)]


@pytest.mark.slow
@pytest.mark.parametrize("peer", PEERS)
@pytest.mark.parametrize("name", race.SUBJECTS)
def test_a_peer_ends_where_ours_does(name, peer, monkeypatch):
    monkeypatch.setattr(race, "LOOP_SHARE", 50)
    tasks = race.tasks(race.SUBJECTS[name], ROWS)
    ours, theirs = (np.asarray(tasks[key]()) for key in ("ours", peer))
    few = theirs.shape[1]
    np.testing.assert_allclose(theirs, ours[:, :few], atol=1e-5 if theirs.dtype == np.float32 else ROUNDING)


def test_the_exact_solutions_are_met_and_a_wrong_matrix_is_not():
    for subject in (race.SUBJECTS["bilinear"], race.SUBJECTS["zero-centred"]):
        assert max(race.errors(subject.matrix, subject.options, ROWS)) < ROUNDING
        assert min(race.errors((1 + 1e-6) * subject.matrix, subject.options, ROWS)) > 1e-7


@pytest.mark.slow
def test_a_missing_peer_is_said_with_the_command_that_installs_it(monkeypatch, capsys):
    monkeypatch.setattr(command, "pin_one_thread", lambda: None)
    monkeypatch.setattr(race, "installed", lambda name: None)
    monkeypatch.setattr(race, "interleaved_medians", lambda tasks, repeats: dict.fromkeys(tasks, 1.0))
    assert command.main(["--quick", "games"]) == 0
    out = capsys.readouterr().out
    assert "jax is not installed and is left out: pip install 'threefold[bench]'" in out
    assert "are off the power of their matrix by" in out


def test_times_are_per_step_of_a_trajectory_and_only_full_runs_have_targets(monkeypatch):
    monkeypatch.setattr(race, "interleaved_medians", lambda tasks, repeats: dict.fromkeys(tasks, 1.0))
    monkeypatch.setattr(race, "installed", lambda name: None)
    found = {(ratio.subject, ratio.against): ratio for ratio in race.ratios(quick=False)}
    loop, passing = found["bilinear", race.LOOP], found["bilinear", race.PASSING]
    assert loop.time == 1 / (race.ROWS * race.STEPS)
    assert loop.other == 1 / (race.ROWS / race.LOOP_SHARE * race.STEPS)
    assert (loop.at_least, passing.at_most) == (race.LEAST, race.MOST["bilinear"])
    assert all(ratio.at_least is None and ratio.at_most is None for ratio in race.ratios(quick=True))
