"""The command as a user runs it: streams, JSON, exit statuses, usage errors, scripts."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import sympy as sp

import proofs
from proofs import Link, theorems
from proofs.command.cli import as_row, main
from proofs.contents import derivation_of
from proofs.exchange import claim_from_json
from proofs.rank_one.rank_one_nilpotent import derive

NAME = "rank_one_nilpotent"


def run(*arguments, capsys):
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def test_latex_goes_to_stdout_and_the_summary_to_stderr(capsys):
    status, out, err = run("latex", NAME, capsys=capsys)
    assert status == 0
    assert out.startswith(r"Let $k \in \mathbb{N}_{\ge 1}$")
    assert "proved" in err
    assert NAME in err
    assert NAME not in out


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
        assert set(row) == {"theorem", "link", "claim", "reason", "status", "proof", "check", "sweep", "seconds"}
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
    assert [line for line in out.splitlines() if line.startswith("%")] == [f"% {NAME}", "% monge_square"]


def test_the_table_of_evidence_fits_into_80_characters_uncut(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = run("check", "steepest_descent_bounded_entries", capsys=capsys)
    assert "3 proved" in out
    assert "…" not in out


def test_an_unknown_name_is_answered_with_similar_ones_at_the_end(capsys):
    assert run("check", "rank_one_powr", capsys=capsys)[2].split(" Similar: ")[1].startswith("rank_one_power,")
    assert "Similar" not in run("check", "qqq", capsys=capsys)[2]


def test_a_file_that_is_no_theorem_is_named(monkeypatch):
    monkeypatch.setattr("proofs.wasserstein.monge_square.derive", None)
    with pytest.raises(TypeError, match=r"proofs/wasserstein/monge_square\.py needs a function derive"):
        derivation_of("monge_square")
    monkeypatch.setattr("proofs.wasserstein.monge_square.derive", lambda: 3)
    with pytest.raises(TypeError, match=r"proofs/wasserstein/monge_square\.py must return a Derivation; got 3"):
        derivation_of("monge_square")


def test_a_broken_file_disturbs_no_other(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "proofs.wasserstein.monge_square", None)  # importing it raises an ImportError
    assert run("check", "monge_modulus", capsys=capsys)[0] == 0
    with pytest.raises(ImportError, match="monge_square"):
        derivation_of("monge_square")


def test_list_names_every_theorem(capsys):
    _, out, _ = run("list", "--json", capsys=capsys)
    assert [row["theorem"] for row in json.loads(out)] == list(theorems())
    _, out, _ = run("list", capsys=capsys)
    assert all(name in out for name in theorems())


def test_a_refuted_link_makes_the_exit_status_one(capsys, monkeypatch):
    from dataclasses import replace

    def false():
        derivation = derive()
        first = replace(derivation.steps[0], expr=2 * derivation.steps[0].expr)
        return replace(derivation, steps=(first,))

    monkeypatch.setitem(sys.modules, "proofs.false_one", SimpleNamespace(derive=false))
    monkeypatch.setattr("proofs.contents.places", lambda: {"false_one": "proofs.false_one"})
    monkeypatch.setattr("proofs.command.cli.theorem_names", lambda: ("false_one",))
    status, out, _ = run("check", "--json", capsys=capsys)
    (row,) = json.loads(out)
    assert status == 1
    assert row["status"] == "refuted"
    assert row["check"]["witness"]


@pytest.mark.parametrize(
    "arguments",
    [["check", "no_such_theorem"], ["latex", "../etc"], ["list", "rank_one"]],
)
def test_an_unknown_theorem_is_a_usage_error_that_names_the_known(arguments, capsys):
    status, out, err = run(*arguments, capsys=capsys)
    assert status == 2
    assert out == ""
    assert NAME in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--digits", "0"],
        ["check", "--digits", "9"],
        ["check", "--digits", "many"],
        ["--digits", "1000000"],
        ["prove"],
        ["latex", "--json"],
    ],
)
def test_a_wrong_option_is_a_usage_error(arguments, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    "how",
    [
        ["-m", "proofs", NAME],
        ["-m", f"proofs.rank_one.{NAME}"],
        [str(Path(proofs.__file__).with_name("rank_one") / f"{NAME}.py")],
    ],
)
def test_a_theorem_file_prints_itself(how):
    done = subprocess.run([sys.executable, *how], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(r"Let $k")


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
def test_decide_answers_with_procedure_or_witness(arguments, status, said, capsys):
    found, out, _ = run("decide", *arguments, capsys=capsys)
    assert found == status
    assert said in out


def test_decide_prints_json(capsys):
    _, out, _ = run("decide", "sqrt(x**2) - x", "--real", "x", "--json", capsys=capsys)
    row = json.loads(out)
    assert row["verdict"] == "refuted"
    assert set(row) == {"verdict", "procedure", "scope", "claim", "witness", "why"}


def test_decide_says_for_which_values_in_print_and_as_data(capsys):
    _, out, _ = run("decide", "tanh(z) - sinh(z)/cosh(z)", "--complex", "z", capsys=capsys)
    assert out.splitlines()[1] == r"proved by tower of exponentials; for $\cosh{\left(z \right)} \neq 0$"
    _, out, _ = run("decide", "tanh(z) - sinh(z)/cosh(z)", "--complex", "z", "--json", capsys=capsys)
    claim = claim_from_json(json.loads(out)["claim"])
    assert claim.conditions == (sp.Ne(sp.cosh(sp.Symbol("z")), 0),)


@pytest.mark.parametrize("text", ["__import__('os').system('true')", "9**9**9", "x.__class__", "y", "1/0", ""])
def test_decide_refuses_what_is_no_expression(text, capsys):
    status, out, err = run("decide", text, "--real", "x", capsys=capsys)
    assert status == 2
    assert out == ""
    assert err.startswith("proofs decide: ")
