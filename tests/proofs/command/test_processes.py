"""Several theorems in several processes: in their order, in the environment of the one that began them."""

import os
import threading

import pytest

from proofs.evidence.processes import each, processors


@pytest.mark.slow
def test_what_processes_give_comes_in_order_and_in_the_environment_of_now(monkeypatch):
    monkeypatch.setattr("proofs.evidence.processes.processors", lambda: 2)
    for value in ("one", "two"):  # the second time from processes that are there already
        monkeypatch.setenv("THREEFOLD_VALUE", value)
        names = {"b": "THREEFOLD_VALUE", "a": "THREEFOLD_NONE", "c": "THREEFOLD_VALUE"}
        assert list(each(os.getenv, names)) == [("b", value), ("a", "a"), ("c", value)]


@pytest.mark.slow
def test_a_process_with_other_threads_is_not_copied(monkeypatch):
    def refuse():
        raise AssertionError("a lock that another thread holds would be held for ever in the copy")

    monkeypatch.setattr("proofs.evidence.processes.processors", lambda: 2)
    monkeypatch.setattr(os, "fork", refuse)
    other = threading.Event()
    thread = threading.Thread(target=other.wait)
    thread.start()
    try:
        assert dict(each(os.path.join, {"x": "a", "y": "b"})) == {"x": "a/x", "y": "b/y"}
    finally:
        other.set()
        thread.join()


def test_one_theorem_and_one_processor_begin_no_process(monkeypatch):
    assert processors() >= 1
    here = str(os.getpid())
    pid = lambda place, name: f"{place}{name}{os.getpid()}"
    assert list(each(pid, {"x": "a"})) == [("x", f"ax{here}")]
    monkeypatch.setattr("proofs.evidence.processes.processors", lambda: 1)
    assert list(each(pid, {"x": "a", "y": "b"})) == [("x", f"ax{here}"), ("y", f"by{here}")]
