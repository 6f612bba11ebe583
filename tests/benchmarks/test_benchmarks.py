"""The machinery of the benchmarks; the speeds themselves are no test."""

from __future__ import annotations

import re
from time import sleep

import pytest
from rich.console import Console

from benchmarks import __main__ as command
from benchmarks import outer, peers, timing
from benchmarks.report import Ratio, reached, table, value


def ratio(time: float, other: float, **target: float) -> Ratio:
    return Ratio(subject="ours", against="theirs", time=time, other=other, **target)


def test_at_most_judges_the_time_and_at_least_the_speed() -> None:
    assert reached(ratio(2.0, 1.0, at_most=2.0)) is True
    assert reached(ratio(2.1, 1.0, at_most=2.0)) is False
    assert reached(ratio(1.0, 10.0, at_least=10.0)) is True
    assert reached(ratio(1.0, 9.9, at_least=10.0)) is False
    assert reached(ratio(1.0, 9.9)) is None
    assert (value(ratio(1.0, 4.0, at_least=2)), value(ratio(1.0, 4.0))) == (4.0, 0.25)


def test_two_targets_or_no_time_are_refused() -> None:
    with pytest.raises(ValueError, match="ours needs one target; got at_most and at_least"):
        ratio(1.0, 1.0, at_most=1.0, at_least=1.0)
    with pytest.raises(ValueError, match=r"ours needs positive times; got 0\.0 and 1\.0 seconds"):
        ratio(0.0, 1.0)


def test_the_table_shows_the_ratio_its_target_and_the_verdict() -> None:
    screen = Console(width=120)
    with screen.capture() as captured:
        screen.print(table("title", [ratio(3.0, 1.0, at_most=2.0), ratio(1.0, 30.0, at_least=20.0)]))
    text = captured.get()
    assert "3.00 ×" in text
    assert "≤ 2" in text
    assert "no" in text.split("3.00")[1].splitlines()[0]
    assert "yes" in text.split("30.00 faster")[1].splitlines()[0]


def test_tasks_take_turns_each_after_a_call_that_is_not_measured() -> None:
    calls: list[str] = []
    times = timing.interleaved_medians({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, repeats=2)
    assert calls == ["a", "a", "b", "b"] * 2
    assert set(times) == {"a", "b"}
    assert all(seconds >= 0 for seconds in times.values())


def test_the_least_processor_time_takes_turns_too_and_does_not_count_waiting() -> None:
    calls: list[str] = []
    tasks = {
        "wait": lambda: (calls.append("wait"), sleep(0.02)),
        "work": lambda: (calls.append("work"), sum(range(10**5))),
    }
    times = timing.least_cpu_seconds(tasks, repeats=2)
    assert calls == ["wait", "wait", "work", "work"] * 2
    assert 0 <= times["wait"] < 0.02
    assert times["work"] > 0


def test_a_module_with_tables_is_a_subject_and_one_without_is_none() -> None:
    assert command.subjects()["outer"] is outer
    assert "timing" not in command.subjects()


def test_an_unknown_subject_is_refused(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "pin_one_thread", lambda: None)
    with pytest.raises(SystemExit):
        command.main(["inner"])
    assert re.search("subject must be one of .*outer.*; got inner", capsys.readouterr().err)


def test_a_missing_peer_is_said_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "installed", lambda name: None)
    assert peers.matrix_exponentials() == {}
    assert peers.missing_peers()[0] == "scipy is not installed and is left out: pip install 'threefold[bench]'"


def test_what_is_installed_is_imported_and_what_is_not_is_none() -> None:
    assert timing.installed("benchmarks.report").__name__ == "benchmarks.report"
    assert timing.installed("no_such_package") is None


def test_ill_conditioned_rows_are_ill_conditioned() -> None:
    from numpy import abs, vecdot

    x, y = outer._ill_conditioned(*outer._rows(2, 50, 8))
    assert (abs(x * y).sum(axis=1) > 1e6 * (1 + abs(vecdot(x, y)))).all()


def test_the_streamed_arrays_all_pass_and_the_naive_formula_is_the_same_matrix() -> None:
    from numpy import empty_like
    from numpy.testing import assert_allclose, assert_array_equal

    from numeric_check.batch import exp_outer

    x, y, v = outer._rows(3, 5000, 8)
    out = empty_like(x)
    outer._stream(x, y, v, out)
    assert_array_equal(out, x + y + v)
    assert_allclose(outer._naive(x, y), exp_outer(x, y), rtol=1e-13, atol=1e-13)
