"""The benchmark of modified equations: the peers compute the same coefficients; the speeds themselves are no test."""

from __future__ import annotations

import pytest
import sympy as sp

from benchmarks import __main__ as command
from benchmarks import b_series, explicit_fields, modified_equation
from benchmarks.report import Ratio, table
from benchmarks.timing import installed
from tests.sampling import sampled


@pytest.mark.slow
@pytest.mark.parametrize("method", b_series.METHODS)
@pytest.mark.parametrize("peer", b_series.PEERS)
def test_every_installed_peer_has_our_coefficients_for_every_tree(peer: str, method: str) -> None:
    if not installed(peer):
        pytest.skip(f"{peer} is not installed: pip install 'threefold[bench]'")
    ours = b_series.by_levels("threefold", b_series.prepared("threefold", method, 5)())
    theirs = b_series.by_levels(peer, b_series.prepared(peer, method, 5)())
    assert len(ours) == 17
    assert theirs.keys() == ours.keys()
    assert all(float(theirs[levels]) == pytest.approx(float(value), abs=1e-14) for levels, value in ours.items())
    other = b_series.by_levels(peer, b_series.prepared(peer, "Euler" if method != "Euler" else "RK4", 3)())
    assert any(abs(float(other[levels]) - float(ours[levels])) > 1e-3 for levels in other)


@pytest.mark.slow
def test_a_fresh_process_prints_seconds() -> None:
    assert 0 < b_series.seconds("threefold", "Euler", 4) < 10
    assert 0 < explicit_fields.seconds("threefold", "pendulum", 2) < 10


@pytest.mark.parametrize("problem", sampled(explicit_fields.FIELDS, 3))
def test_sympy_expressions_give_our_field(problem: str) -> None:
    ours, naive = (explicit_fields.prepared(package, problem, 5)() for package in ("threefold", "SymPy"))
    assert [sp.trigsimp(sp.expand(a - b)) for a, b in zip(ours, naive, strict=True)] == [0, 0]
    wrong = explicit_fields.prepared("threefold", problem, 4)()
    assert any(sp.trigsimp(sp.expand(a - b)) != 0 for a, b in zip(wrong, naive, strict=True))


def test_missing_peers_are_named_with_the_command_that_installs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(b_series, "installed", lambda name: None)
    monkeypatch.setattr(modified_equation, "installed", lambda name: None)
    for module in (b_series, explicit_fields):
        monkeypatch.setattr(module, "seconds", lambda *case: 1e-3)
    *missing, view, note, fields, fields_note = modified_equation.tables(quick=True)
    assert [line.split()[0] for line in missing] == ["kauri", "BSeries"]
    assert all("pip install 'threefold[bench]'" in line for line in missing)
    assert view.row_count == len(modified_equation.LIMITS)
    assert "imports do not count" in note
    assert fields.row_count == len(modified_equation.FIELD_LIMITS) + len(explicit_fields.FIELDS)
    assert "the same order" in fields_note


def test_limits_and_races_are_judged_with_their_targets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modified_equation, "installed", lambda name: True)
    for module in (b_series, explicit_fields):
        monkeypatch.setattr(module, "seconds", lambda package, *case: 1e-3 if package == "threefold" else 5.0)
    found = {(ratio.subject, ratio.against): ratio for ratio in modified_equation.ratios(quick=False)}
    assert found["Euler through order 8", "limit"].other == 2e-3
    assert found["Euler through order 8", "kauri"].at_least == 10_000
    assert found["midpoint through order 9", "BSeries 0.1"].at_least == 1_000
    assert all(ratio.at_least is None for ratio in modified_equation.ratios(quick=True))
    fields = {(ratio.subject, ratio.against): ratio for ratio in modified_equation.field_ratios(quick=False)}
    assert fields["pendulum through order 8", "limit"].other == 50e-3
    assert fields["pendulum through order 8", "SymPy"].other == 5.0
    assert fields["descent on (xy − 1)²/2 through order 12", "limit"].other == 1.0


def test_times_are_shown_in_the_unit_that_is_asked_for() -> None:
    view = table("title", [Ratio(subject="a", against="b", time=1.5e-3, other=2.0, at_least=10)], unit="ms")
    cells = [list(column.cells) for column in view.columns]
    assert [cells[1], cells[3]] == [["1.50"], ["2,000.00"]]


def test_the_subject_is_found_by_the_command_and_its_peers_are_none() -> None:
    assert command.subjects()["modified_equation"] is modified_equation
    assert not {"b_series", "explicit_fields"} & set(command.subjects())
