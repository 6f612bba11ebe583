"""The command as a user runs it: streams, JSON, exit statuses, usage errors, scripts."""

import json
import re
import subprocess
import sys

import pytest
import sympy as sp

from proofs import Link, theorems
from proofs.chapters.rank_one.rank_one_nilpotent import derive
from proofs.command import main
from proofs.command.new import TEMPLATE
from proofs.command.rows import as_row
from proofs.contents import derivation_of, selected
from proofs.exchange import claim_from_json
from proofs.loading import TheoremError, file_of
from tests.sampling import slow

NAME = "rank_one_nilpotent"
pytestmark = pytest.mark.usefixtures("one_processor")


def run(*arguments, capsys):
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def test_latex_goes_to_stdout_and_the_summary_to_stderr(capsys):
    status, out, err = run("latex", NAME, capsys=capsys)
    assert status == 0
    assert out.startswith("% Every line is proved exactly or cited; numbers were not asked for")
    assert r"Let $k \in \mathbb{N}_{\ge 1}$" in out
    assert r"\tfevidence{" not in out
    assert "proved" in err
    assert NAME in err


def test_numbers_are_checked_when_the_evidence_is_printed(capsys):
    _, out, _ = run("latex", NAME, "--evidence", "full", "--digits", "20", capsys=capsys)
    assert "holds to 20 digits" in out
    assert out.count(r"\tfevidence{") == 2
    _, out, _ = run("latex", NAME, "--json", capsys=capsys)
    assert [(row["theorem"], row["status"]) for row in json.loads(out)] == [(NAME, "2 proved")]


def test_a_document_is_complete(capsys):
    status, out, _ = run("latex", NAME, "--document", "--digits", "20", capsys=capsys)
    assert status == 0
    assert r"\begin{document}" in out
    assert r"\end{document}" in out


def test_check_prints_one_json_object_a_link(capsys):
    status, out, _ = run("check", NAME, "--json", "--digits", "30", capsys=capsys)
    rows = json.loads(out)
    assert status == 0
    assert [row["link"] for row in rows] == [1, 2]
    for row in rows:
        evidence = {"proof", "check", "sweep", "reread", "seconds"}
        assert set(row) == {"theorem", "link", "claim", "reason", "status"} | evidence
        assert row["status"] == "proved"
        assert claim_from_json(row["claim"]).hypotheses == derive().hypotheses
        assert {"procedure", "scope"} <= set(row["proof"])
        assert {"methods", "verdict", "digits", "points", "worst", "witness"} <= set(row["check"])
        assert row["check"]["digits"] == 30
        assert {"points", "verdict", "worst"} <= set(row["sweep"])


def test_the_digits_may_stand_before_the_action(capsys):
    _, out, _ = run("--digits", "12", "check", NAME, "--json", capsys=capsys)
    assert {row["check"]["digits"] for row in json.loads(out)} == {12}


def test_check_without_json_prints_a_table(capsys):
    status, out, _ = run("check", NAME, capsys=capsys)
    assert status == 0
    assert NAME in out


def test_several_blocks_of_latex_carry_the_names_of_their_theorems(capsys):
    _, out, _ = run("latex", NAME, "monge_square", capsys=capsys)
    assert [line for line in out.splitlines() if line.startswith("%")][2:] == [f"% {NAME}", "% monge_square"]


def test_the_table_of_evidence_fits_into_80_characters_uncut(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = run("check", "steepest_descent_bounded_entries", capsys=capsys)
    assert "3 proved" in out
    assert "…" not in out


def test_an_unknown_name_is_answered_with_three_similar_ones(capsys):
    _, _, err = run("check", "rank_one_powr", capsys=capsys)
    assert err.split(" Similar: ")[1] == "rank_one_power, rank_one, rank_one_product.\n"
    assert "Similar: none" in run("check", "qqq", capsys=capsys)[2]


def test_a_file_that_is_no_theorem_is_named(monkeypatch):
    monkeypatch.setattr("proofs.chapters.wasserstein.monge_square.derive", None)
    with pytest.raises(
        TheoremError, match=r"proofs/chapters/wasserstein/monge_square\.py, line 1: it needs a function derive"
    ):
        derivation_of("monge_square")
    monkeypatch.setattr("proofs.chapters.wasserstein.monge_square.derive", lambda: 3)
    with pytest.raises(TheoremError, match=r"monge_square\.py, line \d+: derive\(\) must return a Derivation; got 3"):
        derivation_of("monge_square")


BAD = {
    "no_derive": ("", "no_derive.py, line 1: it needs a function derive() -> Derivation"),
    "raises": ("def derive():\n    raise KeyError('a')\n", "raises.py, line 2: KeyError: 'a'"),
    "syntax": ("\nx = (\n", "syntax.py, line 2: SyntaxError"),
    "imports": ("\n\nimport no_such_module\n", "imports.py, line 3: ModuleNotFoundError"),
    "number": ("def derive():\n    return 3\n", "number.py, line 1: derive() must return a Derivation; got 3"),
    "unprintable": (TEMPLATE.replace('real("x")', 'real("x__y")'), "unprintable.py, line 1: ValueError: 'x__y'"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch, capsys):
    """A folder of one's own, from which the command runs, with a good theorem."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "my_square.py"]) == 0
    capsys.readouterr()
    return tmp_path


def test_bad_files_are_named_with_their_lines_and_disturb_no_other(folder, capsys):
    for name, (text, _) in BAD.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    status, out, err = run("latex", ".", capsys=capsys)
    assert status == 1
    assert all(said in err for _, said in BAD.values())
    assert r"\begin{theorem}[{The square of a sum}]" in out
    assert out.count(r"\begin{theorem}") == 1


def test_a_file_of_ones_own_is_proved_checked_and_printed(folder, capsys):
    status, out, _ = run("check", "my_square.py", "monge_square", "--json", "--digits", "20", capsys=capsys)
    assert status == 0
    assert [row["theorem"] for row in json.loads(out)] == ["my_square", "monge_square"]
    done = subprocess.run([sys.executable, "my_square.py"], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0
    assert r"\begin{theorem}" in done.stdout


def test_names_that_meet_and_folders_without_theorems_are_refused(folder, capsys):
    (folder / "monge_square.py").write_text(TEMPLATE, encoding="utf-8")
    status, _, err = run("check", ".", "monge_square", capsys=capsys)
    assert status == 2
    assert err.count("monge_square.py") == 2
    (folder / "empty").mkdir()
    assert "the folder empty has no theorem" in run("list", "empty", capsys=capsys)[2]
    assert "there is no file missing.py" in run("list", "missing.py", capsys=capsys)[2]


@pytest.mark.parametrize("path", ["my_square.py", "my-square.py", "_x.py", "x.txt"])
def test_new_overwrites_nothing_and_wants_the_name_of_a_module(path, folder, capsys):
    status, _, err = run("new", path, capsys=capsys)
    assert status == 2
    assert path in err


def test_show_prints_the_chain_in_unicode(capsys):
    status, out, _ = run("show", "rank_one_exponential", capsys=capsys)
    assert status == 0
    assert "exp⎝x⋅y ⎠" in out
    assert "definition of the exponential; proved" in out
    _, out, _ = run("show", NAME, "--json", capsys=capsys)
    assert [line["status"] for line in json.loads(out)[0]["lines"]] == ["proved", "proved"]


@pytest.mark.slow
def test_show_prints_no_latex(capsys):
    _, out, _ = run("show", "free_energy_bound", capsys=capsys)
    assert "Σᵢ qᵢ Uᵢ + τ" in " ".join(out.split())
    assert "$" not in out


def test_list_prints_no_latex(capsys):
    _, out, _ = run("list", "margins", capsys=capsys)
    assert "  TF-1357  triplet_gradient      The gradients of a triplet within its margin\n" in out


def test_a_list_in_a_terminal_keeps_to_its_width(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "70")
    _, out, _ = run("list", "margins", capsys=capsys)
    assert max(map(len, out.splitlines())) <= 70


def test_a_file_that_gives_no_theorem_has_no_table(folder, capsys):
    (folder / "broken.py").write_text("def derive(:", encoding="utf-8")
    status, out, err = run("check", "broken.py", capsys=capsys)
    assert (status, out) == (1, "")
    assert "SyntaxError" in err


def test_bib_prints_each_entry_once(capsys):
    _, out, _ = run("bib", "exponential", capsys=capsys)
    assert out.count("@book{Higham2008,") == 1
    _, out, _ = run("bib", "exponential", "--json", capsys=capsys)
    assert list(json.loads(out)) == ["Higham2008", "Horn2013"]


def test_a_reader_that_closes_the_pipe_is_no_error():
    command = f"{sys.executable} -m proofs list | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")


def test_list_names_every_theorem(capsys):
    _, out, _ = run("list", capsys=capsys)
    assert re.findall(r"^  TF-\w{4}  (\w+)", out, re.M) == list(theorems())


@pytest.mark.parametrize("names", slow([("rank_one", "margins"), ()], ()))
def test_the_list_is_data_too(names, capsys):
    _, out, _ = run("list", *names, "--json", capsys=capsys)
    assert [row["theorem"] for row in json.loads(out)] == list(selected(names))


def test_a_refuted_link_makes_the_exit_status_one(capsys, monkeypatch):
    from dataclasses import replace

    def false():
        derivation = derive()
        first = replace(derivation.steps[0], expr=2 * derivation.steps[0].expr)
        return replace(derivation, steps=(first,))

    monkeypatch.setattr("proofs.chapters.rank_one.rank_one_nilpotent.derive", false)
    status, out, _ = run("check", NAME, "--json", capsys=capsys)
    (row,) = json.loads(out)
    assert status == 1
    assert row["status"] == "refuted"
    assert row["check"]["witness"]


@pytest.mark.parametrize(
    "arguments",
    [["check", "no_such_theorem"], ["latex", "../etx"], ["list", "rank_onee"], ["prove"]],
)
def test_an_unknown_theorem_is_a_usage_error(arguments, capsys):
    status, out, err = run(*arguments, capsys=capsys)
    assert status == 2
    assert out == ""
    assert f"is named {arguments[-1]}." in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--digits", "0"],
        ["check", "--digits", "9"],
        ["check", "--digits", "many"],
        ["--digits", "1000000"],
        ["latex", "--evidence", "some"],
    ],
)
def test_a_wrong_option_is_a_usage_error(arguments, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize(
    "how",
    [
        ["-m", "proofs", NAME],
        ["-m", f"proofs.chapters.rank_one.{NAME}"],
        [str(file_of(f"proofs.chapters.rank_one.{NAME}"))],
    ],
)
def test_a_theorem_file_prints_itself(how):
    done = subprocess.run([sys.executable, *how], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "\nLet $k" in done.stdout


def test_a_link_without_evidence_has_nulls():
    derivation = derive()
    row = as_row(Link(theorem=NAME, number=1, claim=derivation.claims[0], step=derivation.steps[0]))
    assert row["proof"] is row["check"] is row["sweep"] is None


# --- proofs decide


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["sin(x)**2 + cos(x)**2 - 1", "--real", "x"], 0, "proved by"),
        (["sqrt(x**2) - x", "--real", "x"], 1, "witness: x = "),
        (["a + b - b - a", "--real", "a,b"], 0, "proved by"),
        (["log(p*q) - log(p) - log(q)", "--positive", "p", "--positive", "q"], 0, "proved by"),
    ],
)
@pytest.mark.usefixtures("without_processes")
def test_decide_answers_with_procedure_or_witness(arguments, status, said, capsys):
    found, out, _ = run("decide", *arguments, capsys=capsys)
    assert found == status
    assert said in out


@pytest.mark.usefixtures("without_processes")
def test_decide_prints_json(capsys):
    _, out, _ = run("decide", "sqrt(x**2) - x", "--real", "x", "--json", capsys=capsys)
    row = json.loads(out)
    assert row["verdict"] == "refuted"
    assert set(row) == {"verdict", "procedure", "scope", "claim", "witness", "why"}


@pytest.mark.usefixtures("without_processes")
def test_decide_says_for_which_values_in_print_and_as_data(capsys):
    _, out, _ = run("decide", "tanh(z) - sinh(z)/cosh(z)", "--complex", "z", capsys=capsys)
    assert out.splitlines()[1] == "proved by tower of exponentials; for cosh(z) ≠ 0"
    _, out, _ = run("decide", "tanh(z) - sinh(z)/cosh(z)", "--complex", "z", "--json", capsys=capsys)
    claim = claim_from_json(json.loads(out)["claim"])
    assert claim.conditions == (sp.Ne(sp.cosh(sp.Symbol("z")), 0),)


@pytest.mark.parametrize("text", ["__import__('os').system('true')", "9**9**9", "x.__class__", "y", "1/0", ""])
def test_decide_refuses_what_is_no_expression(text, capsys):
    status, out, err = run("decide", text, "--real", "x", capsys=capsys)
    assert status == 2
    assert out == ""
    assert err.startswith("proofs decide: ")
