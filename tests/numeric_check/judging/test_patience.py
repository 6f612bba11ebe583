"""A function that does not return, or ends the program, does not hold up the judge, and is not refuted for it."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from numeric_check import Verdict, judge
from numeric_check.scale import merge

OPTIONS = {"sizes": (1, 2), "draws": 1, "families": ("gaussian", "spread"), "call_timeout": 0.5}


@pytest.fixture
def waits():
    """A call that waits for ever, until the test is over."""
    over = threading.Event()
    yield over.wait
    over.set()


def by_name(report):
    return {row.name: row for row in report.rows}


def test_a_function_that_never_returns_is_undecided_after_one_call(waits):
    start = time.monotonic()
    report = judge(lambda A: waits(), "inv", **OPTIONS)
    assert time.monotonic() - start < 10
    assert (report.verdict, report.why) == (Verdict.UNDECIDED, "a call did not return in 0.5 s")
    assert by_name(report)["gaussian"].why == "did not return in 0.5 s"
    assert by_name(report)["complex64"].why == "not called"
    assert report.witness.flaw == "did not return in 0.5 s"
    assert report.witness.arguments[0].shape == (1, 1)
    assert "not called: an earlier call did not return" in str(report)


def test_what_was_compared_before_stays(waits):
    report = judge(lambda A: waits() if A.ndim == 3 else np.linalg.inv(A), "inv", **OPTIONS)
    assert report.verdict is Verdict.UNDECIDED
    rows = by_name(report)
    assert (rows["one at a time"].verdict, rows["batches (4,)"].why) == (Verdict.HOLDS, "did not return in 0.5 s")


def test_a_failure_before_is_a_failure(waits):
    report = judge(lambda A: waits() if A.ndim == 3 else 2 * np.linalg.inv(A), "inv", **OPTIONS)
    assert report.verdict is Verdict.REFUTED
    assert any("error" in witness.sentence for witness in report.witnesses)
    assert not any("not again" in witness.sentence for witness in report.witnesses)


def test_zero_sizes_alone_leave_the_report_undecided(waits):
    report = judge(lambda A: np.linalg.inv(A) if A.size else waits(), "inv", **OPTIONS)
    assert report.verdict is Verdict.UNDECIDED
    assert by_name(report)["zero sizes"].why == "did not return in 0.5 s"


def test_a_call_that_did_not_return_outweighs_those_of_other_seeds(waits):
    calls = iter([np.linalg.inv] * 40)
    inverse = lambda A: next(calls, lambda A: waits())(A)
    late, good = judge(inverse, "inv", **OPTIONS), judge(np.linalg.inv, "inv", seed=1, **OPTIONS)
    assert (late.verdict, good.verdict) == (Verdict.UNDECIDED, Verdict.HOLDS)
    assert merge(late, replace(good, function=late.function)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("error", [SystemExit(3), KeyboardInterrupt(), GeneratorExit()])
def test_what_would_end_the_program_is_a_failure(error):
    def ends(A):
        raise error

    report = judge(ends, "inv", **OPTIONS)
    assert report.verdict is Verdict.REFUTED
    assert report.witness.flaw.startswith(f"raises {type(error).__name__}")


def test_a_loop_in_python_is_ended_and_no_thread_is_left():
    def loops(A):
        while True:
            pass

    assert judge(loops, "inv", **OPTIONS).verdict is Verdict.UNDECIDED
    assert judge(np.linalg.inv, "inv", **OPTIONS).verdict is Verdict.HOLDS
    for thread in [thread for thread in threading.enumerate() if thread.name == "judged"]:
        thread.join(timeout=10)
        assert not thread.is_alive()


def test_one_may_wait_for_ever():
    assert judge(np.linalg.inv, "inv", **{**OPTIONS, "call_timeout": float("inf")}).verdict is Verdict.HOLDS


@pytest.mark.parametrize("seconds", [0, -1.0, float("nan")])
def test_a_time_that_is_none_is_refused(seconds):
    with pytest.raises(ValueError, match="call_timeout must be positive; got"):
        judge(np.linalg.inv, "inv", call_timeout=seconds)


@pytest.mark.parametrize("given", [None, np.eye(3), np.array([["a"]])])
def test_a_family_of_another_shape_is_named(given):
    with pytest.raises(ValueError, match=r"the family mine must give numbers of shape \(2, 2\); got"):
        judge(np.linalg.inv, "inv", sizes=(2,), families={"mine": lambda rng, n: given})
