"""proofs plot stochastic_gradient_descent: exact slopes, wrong equations, the trajectories, and the figure."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec

import numpy as np
import pytest
import sympy as sp

from proofs.command.cli import main
from proofs.figures import sgd_errors, stochastic_gradient_descent
from proofs.figures.sgd_errors import EXPECTED, LOSSES, NAMES, START, equations, eta, gaps, weak_errors, x
from proofs.figures.slopes import agrees

drawing = pytest.mark.skipif(find_spec("matplotlib") is None, reason="needs the extra plot")


@pytest.fixture(scope="module")
def found():
    return weak_errors(equations())


def test_the_slopes_are_one_and_two(found):
    assert agrees(found, EXPECTED).all()
    assert not agrees(found, (2, 1)).any()


def test_a_wrong_coefficient_or_covariance_loses_an_order():
    second = equations()[1]
    mean = sum(LOSSES) / 3
    fifth = [-(mean + eta / 5 * mean.diff(x) ** 2).diff(x)]
    wrong = [replace(second, drift=fifth), replace(second, covariance=2 * second.covariance)]
    assert agrees(weak_errors([*wrong, second]), (2, 2, 2)).tolist() == [False, False, True]


def test_the_trajectories_show_the_gaps_that_the_exact_moments_have(monkeypatch):
    monkeypatch.setattr(sgd_errors, "ROWS", 10_000)
    shown = gaps(equations(), 0)
    assert shown.values.shape == shown.errors.shape == (2, len(shown.times))
    rate, mean = float(sgd_errors.RATE), float(START)
    lines = [(float(sp.diff(loss, x, 2)), float(sp.diff(loss, x).subs(x, 0))) for loss in LOSSES]
    squares = [float(START) ** 2]
    for _ in shown.times[1:]:
        moved = [(1 - rate * a, -rate * b) for a, b in lines]
        squares.append(float(np.mean([k**2 * squares[-1] + 2 * k * c * mean + c**2 for k, c in moved])))
        mean = float(np.mean([k * mean + c for k, c in moved]))
    for equation, values, errors in zip(equations(), shown.values, shown.errors, strict=True):
        b = sp.Poly(equation.drift[0].subs(eta, sgd_errors.RATE), x).all_coeffs()
        s = sp.Poly(equation.covariance[0].subs(eta, sgd_errors.RATE), x).all_coeffs()
        first, second, fine = float(START), float(START) ** 2, rate / sgd_errors.FINE
        for n in range(1, len(shown.times)):
            for _ in range(sgd_errors.FINE):  # the moments of Euler-Maruyama
                k, c = 1 + fine * float(b[0]), fine * float(b[1])
                kept = k**2 * second + 2 * k * c * first + c**2
                second = kept + fine * (float(s[0]) * second + float(s[1]) * first + float(s[2]))
                first = k * first + c
            assert abs(values[n] - (second - squares[n])) < 5 * errors[n]


@pytest.fixture
def no_wait(found, monkeypatch):
    """The command with errors that are known already and few trajectories."""
    monkeypatch.setattr(sgd_errors, "weak_errors", lambda of: found)
    monkeypatch.setattr(sgd_errors, "ROWS", 100)


@pytest.mark.slow
@drawing
@pytest.mark.usefixtures("no_wait")
def test_one_seed_gives_one_file_and_the_slopes_do_not_depend_on_it(tmp_path, capsys):
    figures, tables = [], []
    for seed in ("3", "3", "4"):
        output = tmp_path / "a.svg"
        assert main(["plot", "stochastic_gradient_descent", "--seed", seed, "--output", str(output)]) == 0
        figures.append(output.read_bytes())
        tables.append(capsys.readouterr().out)
    assert figures[0] == figures[1] != figures[2]
    assert tables[0] == tables[1] == tables[2]
    rows = [line.split() for line in tables[0].splitlines() if "order" in line]
    assert [round(float(row[2])) for row in rows] == [int(row[-1]) for row in rows] == [1, 2]


@drawing
@pytest.mark.usefixtures("no_wait")
def test_the_legend_has_the_fitted_slopes_and_the_axes_are_logarithmic(found):
    left, right = stochastic_gradient_descent.figure(found, 0).axes
    labels = [text.get_text() for text in left.get_legend().get_texts()]
    assert labels == [f"{name}: slope {s:.3f}" for name, s in zip(NAMES, found.slopes, strict=True)]
    assert (left.get_xscale(), left.get_yscale()) == ("log", "log")
    assert [text.get_text() for text in right.get_legend().get_texts()] == list(NAMES)


@drawing
@pytest.mark.usefixtures("no_wait")
def test_wrong_slopes_make_the_exit_status_one(found, tmp_path, monkeypatch):
    monkeypatch.setattr(sgd_errors, "weak_errors", lambda of: replace(found, values=found.values[::-1]))
    assert main(["plot", "stochastic_gradient_descent", "--output", str(tmp_path / "a.svg")]) == 1
