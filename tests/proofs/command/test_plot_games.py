"""proofs plot of games, critics and codes: the numbers agree, wrong games, penalties and codes do not, the figures."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec

import numpy as np
import pytest

from proofs.command.cli import main
from proofs.figures import dirac_gan as games
from proofs.figures import random_correlation as codes
from proofs.figures import zero_centred_critic as critic
from proofs.figures.report import Number, report
from tests.sampling import slow

drawing = pytest.mark.skipif(find_spec("matplotlib") is None, reason="needs the extra plot")
FIGURES = ("dirac_gan", "zero_centred_critic", "random_correlation")


class Measured(dict):
    """What a figure shows, by its name, measured when it is asked for."""

    def __missing__(self, name):
        self[name] = import_module(f"proofs.figures.{name}").measured(0)
        return self[name]


@pytest.fixture(scope="module")
def found():
    return Measured()


def wrong_numbers(plot, measured):
    return [number["name"] for number in plot.report(measured).row["numbers"] if not number["agrees"]]


@pytest.mark.parametrize("name", slow(FIGURES, "dirac_gan"))
def test_the_numbers_are_as_expected(name, found):
    plot = import_module(f"proofs.figures.{name}")
    assert wrong_numbers(plot, found[name]) == []
    assert plot.report(found[name]).agrees


WRONG_GAMES = {
    "bilinear": games.GAMES["GAN-QP"],
    "non-saturating": {"loss": "saturating"},
    "zero-centred penalty": {"penalty": "zero_centred", "strength": games.LAMBDA * 1.001},
    "GAN-QP": {"penalty": "one_centred", "strength": games.LAMBDA},
    "normalised critic": {},
}


@pytest.mark.slow
@pytest.mark.parametrize("name", WRONG_GAMES)
def test_a_wrong_game_is_seen(name, found):
    seen = wrong_numbers(games, {**found["dirac_gan"], name: games.flow_of(WRONG_GAMES[name])})
    assert {number[:6] for number in seen} == {name[:6]}


def test_a_critic_that_is_trained_too_briefly_is_seen(monkeypatch, found):
    training = found["zero_centred_critic"]
    assert len(wrong_numbers(critic, replace(training, slopes=training.slopes[:1]))) == 3
    monkeypatch.setattr(critic, "SNAPSHOTS", (100, 300))
    assert len(wrong_numbers(critic, critic.measured(0))) == 4


def test_the_trained_slopes_are_the_exact_ones_on_every_edge_and_the_least_value_is_least(found):
    training = found["zero_centred_critic"]
    assert np.abs(training.slopes[-1] - training.exact).max() < 1e-6
    assert training.gaps.min() > -1e-15
    assert (training.exact > 0).all()  # so that no datum is at a minimum


def _sums(rng, shape):
    return np.cumsum(rng.standard_normal(shape), axis=1)


def _ordered(rng, shape):
    return np.sort(rng.standard_normal(shape), axis=1)


@pytest.mark.parametrize("law", slow([_ordered, _sums], _ordered))
def test_codes_whose_order_is_not_free_are_seen(law, monkeypatch):
    monkeypatch.setattr(codes, "LAWS", {"not free": law})
    monkeypatch.setattr(codes.np.random, "default_rng", lambda seed: Trending(seed))
    assert wrong_numbers(codes, codes.measured(0))


class Trending:
    """A generator whose exponential numbers are in order, so that the fixed code has a trend."""

    def __init__(self, seed):
        self.of = np.random.Generator(np.random.PCG64(seed))

    def standard_exponential(self, n):
        return np.sort(self.of.standard_exponential(n))

    def standard_normal(self, shape):
        return self.of.standard_normal(shape)


def test_the_correlation_is_that_of_numpy():
    z, y = np.random.default_rng(0).standard_normal((5, 7)), np.arange(7.0)
    np.testing.assert_allclose(codes.correlations(z, y), [np.corrcoef(row, y)[0, 1] for row in z], rtol=1e-12)


@pytest.mark.parametrize("value", [1.1, 0.9, float("nan"), float("inf")])
def test_a_number_that_is_off_or_none_does_not_agree(value):
    number = Number(name="x", value=value, expected=1.0, slack=0.05)
    assert not report([number]).agrees
    assert report([replace(number, value=1.04)]).agrees


@drawing
@pytest.mark.parametrize("name", slow(FIGURES, "dirac_gan", "zero_centred_critic"))
def test_the_command_draws_and_prints_the_numbers(name, found, monkeypatch, tmp_path, capsys):
    plot = import_module(f"proofs.figures.{name}")
    measured = found[name]
    monkeypatch.setattr(plot, "measured", lambda seed: measured)
    assert main(["plot", name, "--output", str(tmp_path / "a.png"), "--json"]) == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    numbers = json.loads(capsys.readouterr().out)["numbers"]
    assert len(numbers) >= 4
    assert all(number["agrees"] for number in numbers)


@pytest.mark.slow
@drawing
def test_the_figures_show_what_they_say(found):
    portraits = games.figure(found["dirac_gan"], 0).axes
    assert [axes.get_title() for axes in portraits if axes.get_title()] == list(games.GAMES)
    left, right = critic.figure(found["zero_centred_critic"], 0).axes
    np.testing.assert_array_equal(left.lines[-1].get_ydata(), found["zero_centred_critic"].exact)
    assert right.get_yscale() == "log"
    left, right = codes.figure(found["random_correlation"], 0).axes
    assert [text.get_text() for text in left.get_legend().get_texts()] == ["$1/(n-1)$", *codes.LAWS]
