"""The race of the batch functions with their peers; the speeds themselves are no test."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import __main__ as command
from benchmarks import functions as race
from benchmarks.report import reached


@pytest.mark.parametrize("name", race.CALLS)
def test_every_size_is_raced_against_every_installed_peer(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    peers = {"scipy.linalg.slow": lambda *A: lambda: [sum(each) for each in A], "no_such_package.f": lambda *A: None}
    monkeypatch.setattr(race, "PEERS", {name: peers})
    ratios = list(race.ratios(name, "float64", 2 * 16**2, 1))
    assert [ratio.subject for ratio in ratios] == [f"{name}, k = {k}" for k in race.SIZES]
    assert {ratio.against for ratio in ratios} == {"scipy.linalg.slow"}
    assert all(reached(ratio) is not None for ratio in ratios)
    assert {ratio.at_least for ratio in ratios} == {3.0 if name in race.ASKED else 1.0}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of PyTorch
def test_every_peer_gives_what_the_function_gives() -> None:
    for name, peers in race.PEERS.items():
        arguments = race.matrices(name, 3, 4, "float64")
        expected = race.CALLS[name](*arguments)
        for peer, prepare in peers.items():
            if race.installed(peer.partition(".")[0]) and not peer.startswith("jax"):
                found = np.asarray(prepare(*arguments)())
                np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-6, err_msg=peer)


def test_it_is_a_subject_of_its_own() -> None:
    assert command.subjects()["functions"] is race
