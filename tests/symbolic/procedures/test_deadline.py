"""Every call with a timeout answers within twice that time, in any thread; what the interrupt cuts off stays whole."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import Any

import mpmath
import pytest
import sympy as sp
from sympy.core.parameters import evaluate, global_parameters

from proofs.testing import assert_identity
from symbolic import (
    Decision,
    MatrixExp,
    Verdict,
    decide_finite_sums,
    decide_identity,
    decide_matrix_zero,
    decide_words,
    decide_zero,
    is_zero,
)
from symbolic.deadline import expires, within
from symbolic.door.worker import decide_text
from symbolic.watchdog import WATCHDOG, Alarm, Watchdog, can_be_interrupted
from tests.sampling import slow

TIMEOUT = 0.6  # seconds
n = sp.Symbol("n", integer=True, positive=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
x, y = sp.symbols("x y")
NESTED = sp.log(sp.tan(sp.E))


def _for_ever() -> Any:
    while True:
        time.sleep(0.001)


def _root() -> tuple[Any, Any]:
    return sp.MatPow(MatrixExp(A), sp.S.Half), MatrixExp(A / 2)


CALLS: dict[str, Callable[[], Any]] = {
    "zero": lambda: decide_zero(sp.atan(sp.tan(NESTED)) - NESTED, timeout=TIMEOUT),
    "is zero": lambda: is_zero(sp.atan(sp.tan(NESTED)) - NESTED, timeout=TIMEOUT),
    "identity": lambda: decide_identity(*_root(), timeout=TIMEOUT),
    "matrix": lambda: decide_matrix_zero(sp.MatAdd(_root()[0], -_root()[1]), timeout=TIMEOUT),
    "text": lambda: decide_text("atan(tan(log(tan(E)))) - log(tan(E))", timeout=TIMEOUT),
}


@pytest.mark.parametrize("name", slow(CALLS, "is zero", "identity", "matrix", "text"))
def test_a_call_with_a_timeout_answers_within_twice_the_time(name: str) -> None:
    _require_answer_in_time(CALLS[name])


def _require_answer_in_time(call: Callable[[], Any]) -> None:
    start = time.monotonic()
    answer = call()
    assert time.monotonic() - start < 2 * TIMEOUT
    assert answer is None or (answer.verdict is Verdict.UNDECIDED and answer.why)


SLOW_PARTS: dict[str, tuple[str, Callable[[], Any]]] = {
    "conditions": ("symbolic.definedness.closing.natural_domain", lambda: decide_zero(x - x, timeout=TIMEOUT)),
    "words": ("symbolic.procedures.matrices.matrix_zero.words", lambda: decide_words(A, A, timeout=TIMEOUT)),
    "sums": ("symbolic.procedures.sums.finite_sums.terms", lambda: decide_finite_sums(x, x, timeout=TIMEOUT)),
    "series": (
        "symbolic.procedures.identity.decide_series",
        lambda: decide_identity(MatrixExp(A), MatrixExp(B), timeout=TIMEOUT),
    ),
}


@pytest.mark.parametrize("name", slow(SLOW_PARTS, "words", "sums", "conditions"))
def test_the_time_covers_every_part_of_a_call(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, call = SLOW_PARTS[name]
    monkeypatch.setattr(place, lambda *args, **options: _for_ever())
    _require_answer_in_time(call)


def test_it_does_so_in_threads_of_all_kinds() -> None:
    found: list[tuple[float, Decision]] = []

    def decide() -> None:
        start = time.monotonic()
        decision = decide_identity(*_root(), timeout=TIMEOUT)
        found.append((time.monotonic() - start, decision))

    threads = [threading.Thread(target=decide) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert all(seconds < 2 * TIMEOUT and decision.why == "time" for seconds, decision in found)


def test_the_call_around_ends_the_one_within() -> None:
    start = time.monotonic()
    assert within(0.2, lambda: within(60, lambda: _for_ever(), lambda: "inner"), lambda: "outer") == "outer"
    assert within(60, lambda: within(0.2, lambda: _for_ever(), lambda: "inner"), lambda: "outer") == "inner"
    assert within(0.3, lambda: [within(0.2, lambda: _for_ever(), lambda: 0) for _ in range(99)], list) == []
    assert time.monotonic() - start < 10
    assert expires() == float("inf")


def test_an_interrupt_that_is_swallowed_comes_again() -> None:
    def once() -> None:
        try:
            _for_ever()
        except BaseException:  # noqa: BLE001
            _for_ever()

    assert within(0.2, once, lambda: "late") == "late"


def test_an_interrupt_leaves_precisions_and_parameters_as_they_were() -> None:
    def spoil() -> None:
        mpmath.mp.prec = 4321
        global_parameters.evaluate = False
        _for_ever()

    before = mpmath.mp.prec
    assert within(0.2, spoil, lambda: "late") == "late"
    assert (mpmath.mp.prec, global_parameters.evaluate) == (before, True)
    with evaluate(False):
        within(0.2, lambda: _for_ever(), lambda: None)
        assert global_parameters.evaluate is False


def test_no_interrupt_comes_after_the_answer() -> None:
    answers = set()
    for k in range(1000):
        answers.add(within(1e-6 + 3e-7 * k, lambda: sum(range(200)), lambda: "late"))
    assert answers <= {19900, "late"}
    assert sum(1 for _ in range(100_000)) == 100_000


@pytest.mark.filterwarnings("ignore:os.fork")  # of JAX, which the child does not use
def test_a_forked_process_has_its_own_watchdog() -> None:
    within(60, lambda: None, lambda: None)
    child = os.fork()
    if child == 0:
        os._exit(7 if within(0.2, lambda: _for_ever(), lambda: "late") == "late" else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7


def test_the_watchdog_rests_when_there_is_nothing_to_watch() -> None:
    assert within(0.1, lambda: _for_ever(), lambda: "late") == "late"
    assert not WATCHDOG.watched()


def test_a_watchdog_that_is_about_to_wake_up_is_not_woken_again(monkeypatch: pytest.MonkeyPatch) -> None:
    watchdog = Watchdog()
    monkeypatch.setattr(watchdog, "_start", lambda: None)
    watchdog._wakes = float("inf")
    for number in range(2):
        watchdog.arm(Alarm(thread=number), 1.0)
    assert watchdog.watched() == 2


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_timeout_that_is_no_time_is_refused(timeout: float) -> None:
    for decide in (decide_zero, is_zero):
        with pytest.raises(ValueError, match="a positive number of seconds"):
            decide(x, timeout=timeout)
    with pytest.raises(ValueError, match="a positive number of seconds"):
        decide_identity(x, x, timeout=timeout)


def test_an_endless_timeout_is_allowed() -> None:
    assert decide_zero(x - x, timeout=float("inf")).verdict is Verdict.PROVED


def test_an_interrupt_waits_for_what_is_mathematics() -> None:
    """A callback of the garbage collector, an import or the end of a ``with`` is left alone for a while."""
    here, seen = threading.get_ident(), set()
    done = threading.Event()

    def look() -> None:
        for _ in range(500):
            seen.add(can_be_interrupted(here))
            if len(seen) == 2:
                break
            time.sleep(0.002)
        done.set()

    thread = threading.Thread(target=look)
    thread.start()
    while not done.is_set():
        sp.Poly((x + 1) ** 20 - sp.Dummy(), x)
    thread.join()
    assert True in seen
    watcher = threading.Thread(target=lambda: seen.add(("joining", can_be_interrupted(here))))
    watcher.start()
    watcher.join()
    assert ("joining", False) in seen


def test_an_assertion_has_a_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofs.testing.judging.check", lambda *args, **options: _for_ever())
    start = time.monotonic()
    with pytest.raises(AssertionError, match=r"no answer in 0\.6 s"):
        assert_identity(sp.gamma(x + 1) ** 2, x * sp.gamma(x) * sp.gamma(x + 1) + 0 * y, level="ball", timeout=TIMEOUT)
    assert time.monotonic() - start < 2 * TIMEOUT + 1


def test_a_traced_program_goes_on_after_an_interrupt() -> None:
    assert within(0.2, _for_ever, lambda: "late") == "late"
    assert within(5, lambda: 1, lambda: 0) == 1
    program = "import sys\nsys.settrace(lambda *event: None)\n(lambda: 1)()\nsys.settrace(None)\n"
    thread = threading.Thread(target=exec, args=(program,), daemon=True)
    thread.start()
    thread.join(5)
    assert not thread.is_alive()
