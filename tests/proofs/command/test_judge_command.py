"""proofs judge and assert_accurate: what they say of right, wrong and undecided functions, and their exit status."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest

from numeric_check.batch import expm
from proofs.command.cli import main
from proofs.testing import assert_accurate

QUICK = ("--sizes", "1,2", "--draws", "1")


def test_a_right_function_holds(capsys):
    assert main(["judge", "numeric_check.batch:expm", "exp", *QUICK]) == 0
    out = capsys.readouterr().out
    assert "numeric_check.batch.expm as exp: holds" in out
    assert all(name in out for name in ("gaussian", "float32", "read-only", "exact case"))


def test_a_wrong_function_is_refuted_with_a_matrix_and_a_file_that_shows_it(tmp_path, capsys):
    file = tmp_path / "failure.py"
    assert main(["judge", "numpy:exp", "exp", *QUICK, "--dtypes", "float64", "--script", str(file)]) == 1
    assert "numpy.exp as exp: refuted" in capsys.readouterr().out
    shown = subprocess.run([sys.executable, str(file)], capture_output=True, text=True, check=True).stdout
    assert shown.count("it should be\n") >= 1
    got, right = shown.split("it should be\n")[:2]
    assert not right.startswith(got)


def test_a_function_about_which_nothing_is_known_is_undecided(capsys):
    arguments = ["--families", "badly_scaled", "--sizes", "3", "--dtypes", "float64"]
    assert main(["judge", "numeric_check.batch:expm", "exp", *arguments]) == 2
    assert "nothing was compared in badly_scaled" in " ".join(capsys.readouterr().out.split())


def test_the_report_is_json(capsys):
    assert main(["judge", "numpy.linalg:inv", "inv", *QUICK, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["function"] == "numpy.linalg.inv"


def test_a_function_of_the_working_directory_is_found(tmp_path, monkeypatch, capsys):
    (tmp_path / "own_functions_of_matrices.py").write_text("from numpy.linalg import inv\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["judge", "own_functions_of_matrices:inv", "inv", *QUICK]) == 0
    assert str(tmp_path) not in sys.path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["numpy", "exp"], "must be MODULE:NAME"),
        (["numpy:nothing", "exp"], "has no attribute 'nothing'"),
        (["no_such_module:f", "exp"], "No module named 'no_such_module'"),
        (["numpy:exp", "tan"], "must be one of exp, log"),
        (["numpy:exp", "exp", "--sizes", "two"], "sizes must be whole numbers"),
        (["numpy:exp", "exp", "--families", "nice"], "families must be of"),
    ],
)
def test_a_wrong_usage_gets_a_sentence(arguments: list[str], said: str, capsys: pytest.CaptureFixture) -> None:
    assert main(["judge", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_assert_accurate_passes_what_holds_alone():
    assert_accurate(expm, "exp", sizes=(1, 2))
    with pytest.raises(AssertionError, match=r"(?s)refuted; .*A = "):
        assert_accurate(np.exp, "exp", sizes=(1, 2))
    with pytest.raises(AssertionError, match="undecided; nothing was compared in badly_scaled"):
        assert_accurate(expm, "exp", sizes=(3,), families=["badly_scaled"])


def test_assert_accurate_holds_to_its_bound():
    def off(A):
        """20ε beside the diagonal, so that I is exact."""
        X, eps = np.linalg.inv(A), np.finfo(A.dtype).eps
        return np.where(np.eye(A.shape[-1], dtype=bool), X, X * (1 + 20 * eps))

    assert_accurate(off, "inv", sizes=(1, 2), bound=64)
    with pytest.raises(AssertionError, match="refuted"):
        assert_accurate(off, "inv", sizes=(1, 2), bound=16)


def test_the_errors_are_drawn(tmp_path):
    pytest.importorskip("matplotlib")
    file = tmp_path / "errors.svg"
    assert main(["judge", "numpy.linalg:inv", "inv", *QUICK, "--plot", str(file)]) == 0
    drawn = file.read_text(encoding="utf-8")
    assert "<svg" in drawn
    assert "hilbert" in drawn


def test_a_plot_of_an_unknown_format_is_refused_before_anything_is_judged(tmp_path, capsys):
    assert main(["judge", "numpy.linalg:inv", "inv", *QUICK, "--plot", str(tmp_path / "errors.txt")]) == 2
    assert "must end in .pdf, .png or .svg" in capsys.readouterr().err


def test_what_the_function_prints_is_not_on_stdout(tmp_path, monkeypatch, capsys):
    source = "import numpy as np\n\ndef inv(A):\n    print('noise')\n    return np.linalg.inv(A)\n\nprint('loaded')\n"
    (tmp_path / "prints_what_it_does.py").write_text(source)
    monkeypatch.chdir(tmp_path)
    assert main(["judge", "prints_what_it_does:inv", "inv", *QUICK, "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["verdict"] == "holds"
    assert {"noise", "loaded"} <= set(said.err.splitlines())


def test_a_function_that_waits_is_undecided(tmp_path, monkeypatch, capsys):
    (tmp_path / "waits_for_ever.py").write_text("import time\n\ndef inv(A):\n    time.sleep(30)\n")
    monkeypatch.chdir(tmp_path)
    assert main(["judge", "waits_for_ever:inv", "inv", *QUICK, "--call-timeout", "0.2"]) == 2
    assert "did not return in 0.2 s" in capsys.readouterr().out


def test_a_script_that_cannot_be_written_is_named(tmp_path, capsys):
    file = tmp_path / "missing" / "failure.py"
    assert main(["judge", "numpy:exp", "exp", *QUICK, "--script", str(file)]) == 2
    assert f"cannot write {file}" in capsys.readouterr().err


def test_several_seeds_go_on_from_a_manifest(tmp_path, capsys):
    arguments = ["judge", "numpy.linalg:inv", "inv", *QUICK, "--json"]
    assert main([*arguments, "--seeds", "2", "--manifest", str(tmp_path / "kept.jsonl")]) == 0
    two = json.loads(capsys.readouterr().out)
    assert main([*arguments, "--seeds", "3", "--manifest", str(tmp_path / "kept.jsonl")]) == 0
    three = json.loads(capsys.readouterr().out)
    assert main([*arguments, "--seed", "2"]) == 0
    one = json.loads(capsys.readouterr().out)
    counted = [sum(row["judged"] for row in report["rows"]) for report in (one, two, three)]
    assert counted[0] + counted[1] == counted[2] > 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--seeds", "0"), "blocks must be some from 0 on"),
        (("--manifest", "missing/kept.jsonl"), "needs its folder"),
        (("--seeds", "2", "--plot", "errors.png"), "a plot is of one seed"),
    ],
)
def test_several_seeds_that_do_not_fit_are_refused(options, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["judge", "numpy.linalg:inv", "inv", *QUICK, *options]) == 2
    assert said in capsys.readouterr().err
