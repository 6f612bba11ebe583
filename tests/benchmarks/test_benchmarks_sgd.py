"""The benchmark of random trajectories: every peer has our law; the speeds themselves are no test."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest

from benchmarks import __main__ as command
from benchmarks import sgd as race
from numeric_check import Verdict
from numeric_check.orders.monte_carlo import means_agree
from tests.sampling import slow

pytestmark = pytest.mark.slow
TASKS = {"sgd": race.sgd_tasks, "euler_maruyama": race.diffusion_tasks}
PEERS = [
    pytest.param(race.LOOP, id="loop"),
    pytest.param(
        race.TORCH,
        id="torch",
        marks=pytest.mark.skipif(find_spec("torch") is None, reason="needs pip install 'threefold[bench]'"),
    ),
]


@pytest.mark.parametrize("peer", PEERS)
@pytest.mark.parametrize("name", slow(TASKS, "sgd"))
def test_a_peer_ends_in_our_law(name, peer, monkeypatch):
    monkeypatch.setattr(race, "LOOP_SHARE", 10)
    tasks = TASKS[name](10_000)
    ours, theirs = (np.asarray(tasks[key]()) for key in ("ours", peer))
    for i in range(race.D):
        for power in (1, 2):
            assert means_agree(ours[:, i] ** power, theirs[:, i] ** power, 0.15).verdict is Verdict.HOLDS
        assert means_agree(ours[:, i], theirs[:, i] + 0.4, 0.15).verdict is Verdict.REFUTED


def test_a_missing_peer_is_said_with_the_command_that_installs_it(monkeypatch, capsys):
    monkeypatch.setattr(command, "pin_one_thread", lambda: None)
    monkeypatch.setattr(race, "installed", lambda name: None)
    monkeypatch.setattr(race, "interleaved_medians", lambda tasks, repeats: dict.fromkeys(tasks, 1.0))
    assert command.main(["--quick", "sgd"]) == 0
    assert "torch is not installed and is left out: pip install 'threefold[bench]'" in capsys.readouterr().out


def test_times_are_per_step_of_a_trajectory_and_only_full_runs_have_targets(monkeypatch):
    monkeypatch.setattr(race, "interleaved_medians", lambda tasks, repeats: dict.fromkeys(tasks, 1.0))
    found = {(ratio.subject, ratio.against): ratio for ratio in race.ratios(quick=False)}
    loop, numbers = found["sgd", race.LOOP], found["sgd", race.NUMBERS]
    assert loop.time == 1 / (race.ROWS * race.STEPS)
    assert loop.other == race.LOOP_SHARE * loop.time
    assert (loop.at_least, numbers.at_most) == (race.TARGETS["sgd"][race.LOOP], race.LIMITS["sgd"])
    assert all(ratio.at_least is None and ratio.at_most is None for ratio in race.ratios(quick=True))
