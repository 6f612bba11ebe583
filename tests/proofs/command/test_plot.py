"""proofs plot: the slopes of gradient descent against its modified flows, wrong coefficients, and the figure."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec

import numpy as np
import pytest
import sympy as sp

from proofs.command.cli import main
from proofs.command.parser import PLOTS
from proofs.figures import descent_distances as descent
from proofs.figures import gradient_descent, saving
from proofs.figures.descent_distances import EXPECTED, LOSS, distances, modified_fields
from proofs.figures.slopes import SLACK, Distances, agrees
from symbolic.modified_equation import modified_field
from tests.sampling import sampled, slow

drawing = pytest.mark.skipif(find_spec("matplotlib") is None, reason="needs the extra plot")
x, y, h = descent.x, descent.y, descent.h
OFF = sp.Rational(1, 1000)


def elementary():
    """f, f′f, f′f′f and f″(f, f) for f = −∇L, as columns."""
    f = sp.Matrix([-sp.diff(LOSS, v) for v in (x, y)])
    J = f.jacobian([x, y])
    second = sp.Matrix([(f.T * sp.hessian(component, (x, y)) * f)[0] for component in f])
    return f, J * f, J * J * f, second


@pytest.fixture(scope="module")
def found():
    return distances(modified_fields(), 0)


def test_the_fields_are_those_of_the_first_three_orders_written_out():
    f, Jf, JJf, second = elementary()
    euler = f - h / 2 * Jf + h**2 * (JJf / 3 + second / 12)
    for field, cut in zip(modified_fields(), (f, f - h / 2 * Jf, euler), strict=True):
        assert (sp.Matrix(field) - cut).expand().is_zero_matrix


@pytest.mark.parametrize("seed", slow([1, 2], 2))
def test_the_slopes_are_one_two_and_three(seed):
    result = distances(modified_fields(), seed)
    assert (np.abs(result.slopes - EXPECTED) < SLACK).all()
    assert (np.abs(result.local_slopes - np.array(EXPECTED)[:, None]) < SLACK).all()
    assert agrees(result, EXPECTED).all()


@pytest.mark.parametrize("signs", slow([(1,), (1, -1)], (1, -1)))
def test_one_coefficient_off_by_a_thousandth_is_refused(signs):
    _, first, second = modified_fields()
    f, Jf, JJf, branched = elementary()
    wrong = [(f, f, 1), (first, h * Jf, 2), (second, h**2 * JJf, 3), (second, h**2 * branched, 3)]
    fields = [list(sp.Matrix(field) + sign * OFF * term) for field, term, _ in wrong for sign in signs]
    expected = [order for *_, order in wrong for _ in signs]
    result = distances([*fields, first], 0)
    assert agrees(result, [*expected, 2]).tolist() == [False] * len(fields) + [True]


def test_the_modified_loss_through_order_h_gives_the_same_field_and_the_plain_one_does_not(found):
    f, *_ = elementary()
    modified = LOSS + h / 4 * (f.T * f)[0]  # Barrett and Dherin 2021
    result = distances([[-sp.diff(modified, v) for v in (x, y)]], 0)
    np.testing.assert_allclose(result.values[0], found.values[1], rtol=1e-6)
    assert agrees(result, [2]).all()
    assert not agrees(replace(found, values=found.values[:1]), [2]).any()


def test_a_wrong_sign_in_the_first_correction_loses_an_order():
    f, Jf, *_ = elementary()
    assert not agrees(distances([list(f + h / 2 * Jf)], 0), [2]).any()


def test_a_fit_that_hides_a_bend_does_not_agree():
    steps = 2.0 ** -np.arange(5)
    bent = steps**2 * np.array([1, 1.2, 1.24, 1.2, 1])
    straight = Distances(values=np.array([steps**2, bent]), steps=steps)
    assert np.abs(straight.slopes - 2).max() < SLACK
    assert agrees(straight, [2, 2]).tolist() == [True, False]


def test_an_unknown_distance_is_not_given_a_slope(monkeypatch):
    monkeypatch.setattr(descent, "SUBSTEPS", 2)
    with pytest.raises(ArithmeticError, match=r"the flow must be known to 1/100 of the distance .*; got the error"):
        distances(modified_fields(), 0)
    monkeypatch.setattr(descent, "BOX", 60.0)
    with pytest.raises(ArithmeticError, match=r"gradient descent diverged at step 0\.015625"):
        distances(modified_fields(), 0)


@pytest.mark.slow
def test_one_order_more_has_slope_four(monkeypatch):
    monkeypatch.setattr(descent, "SUBSTEPS", 128)  # the distance falls to 6e-12
    fourth = modified_field([-sp.diff(LOSS, v) for v in (x, y)], (x, y), h, 4)
    assert agrees(distances([fourth], 0), [4]).all()


# --- the command


@pytest.fixture
def no_wait(found, monkeypatch):
    """The command with distances that are known already, a multiple for every seed, and an empty right panel."""
    monkeypatch.setattr(gradient_descent, "_draw_trajectories", lambda axes: None)
    monkeypatch.setattr(descent, "distances", lambda fields, seed: replace(found, values=found.values * (1 + seed)))


@drawing
@pytest.mark.parametrize(
    ("name", "first"), sampled([("a.svg", b"<?xml"), ("b.pdf", b"%PDF"), ("c.PNG", b"\x89PNG")], 3, arguments=2)
)
@pytest.mark.usefixtures("no_wait")
def test_the_figure_is_written_and_only_the_slopes_are_printed(name, first, tmp_path, capsys):
    assert main(["plot", "gradient_descent", "--output", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(first)
    out, err = capsys.readouterr()
    assert err == f"The figure is in {tmp_path / name}.\n"
    rows = [line.split() for line in out.splitlines() if "flow" in line]
    assert [round(float(row[-5])) for row in rows] == [int(row[-1]) for row in rows] == [1, 2, 3]


@pytest.mark.slow
@drawing
@pytest.mark.usefixtures("no_wait")
def test_by_default_the_file_has_the_name_of_the_plot_and_one_seed_gives_one_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    figures = []
    for seed in ("3", "3", "4"):
        assert main(["plot", "gradient_descent", "--seed", seed]) == 0
        figures.append((tmp_path / "gradient_descent.svg").read_bytes())
    assert figures[0] == figures[1] != figures[2]


@drawing
def test_the_legend_has_the_fitted_slopes_and_the_axes_are_logarithmic(found):
    left, right = gradient_descent.figure(found, 0).axes
    labels = [text.get_text() for text in left.get_legend().get_texts()]
    assert labels == [f"{name}: slope {s:.3f}" for name, s in zip(descent.NAMES, found.slopes, strict=True)]
    assert (left.get_xscale(), left.get_yscale()) == ("log", "log")
    assert [text.get_text() for text in right.get_legend().get_texts()] == [*descent.NAMES, "gradient descent"]


@pytest.mark.slow
@drawing
def test_wrong_slopes_make_the_exit_status_one(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(gradient_descent, "_draw_trajectories", lambda axes: None)
    plain, _, second = modified_fields()
    monkeypatch.setattr(descent, "modified_fields", lambda: [plain, plain, second])
    assert main(["plot", "gradient_descent", "--output", str(tmp_path / "a.svg")]) == 1
    assert "1.00" in capsys.readouterr().out


@drawing
@pytest.mark.usefixtures("no_wait")
def test_a_folder_that_does_not_exist_is_a_usage_error(tmp_path, capsys):
    assert main(["plot", "gradient_descent", "--output", str(tmp_path / "no" / "a.svg")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "proofs plot: cannot write" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sine"], f"no plot is named sine; there are {', '.join(PLOTS)}."),
        (["gradient_descent", "--output", "a.gif"], "the output must end in .pdf, .png or .svg; got 'a.gif'."),
        (["gradient_descent", "--output", "a"], "the output must end in .pdf, .png or .svg; got 'a'."),
    ],
)
def test_a_wrong_name_or_format_is_a_usage_error_that_names_the_known(arguments, said, capsys):
    assert main(["plot", *arguments]) == 2
    assert capsys.readouterr() == ("", f"proofs plot: {said}\n")


def test_without_matplotlib_the_error_has_the_pip_command(monkeypatch, capsys):
    monkeypatch.setattr(saving, "find_spec", lambda name: None)
    assert main(["plot", "gradient_descent"]) == 2
    said = "proofs plot: matplotlib is not installed: pip install 'threefold[plot]'.\n"
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize("seed", ["-1", "one", "1.5", ""])
def test_a_seed_is_a_natural_number(seed, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(["plot", "gradient_descent", "--seed", seed])
    assert exit_.value.code == 2
    assert "--seed" in capsys.readouterr().err


def test_the_command_without_a_plot_does_not_import_matplotlib():
    code = "import sys, proofs.command.cli; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
