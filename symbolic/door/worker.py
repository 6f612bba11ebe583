"""Text judged in a process of its own, with a limit on its time and memory that no C call can outlast.

The parent reads the text first, so a hostile one is refused at once; the child reads it again and decides.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.deadline import DEFAULT_TIMEOUT, within
from symbolic.decision import Decision, Verdict
from symbolic.definedness import closed, implied
from symbolic.door.front import decide
from symbolic.door.text import Written, parse, read
from symbolic.expressions.for_all import ForAll
from symbolic.wording import in_words

_GRACE = 3.0  # seconds for the child to start and to notice its own deadline; less for a short timeout
_MEMORY = 4 * 2**30  # bytes


def decide_text(
    text: str,
    *,
    given: Iterable[str] = (),
    real: Iterable[str] = (),
    positive: Iterable[str] = (),
    integer: Iterable[str] = (),
    complex_: Iterable[str] = (),
    matrix: Iterable[str] = (),
    timeout: float = DEFAULT_TIMEOUT,
) -> Decision:
    """``decide`` of a text, in a process that is killed after ``timeout`` seconds and a short grace.

    The grace, for Python and SymPy to start, is at most half the timeout: with less than a second there may be no time
    to decide.

    Parameters
    ----------
    text : str
    given : texts of comparisons
    real, positive, integer, complex_ : names of symbols, as for ``parse``
    matrix : texts ``A m n``
    timeout : float, seconds

    Returns
    -------
    Decision : as of ``decide``, a proof with the denominators and logarithms of the text that must not be 0;
        UNDECIDED if the process had to be killed.

    Raises
    ------
    ValueError : for a text or a name that ``parse`` refuses.

    Examples
    --------
    >>> print(decide_text("sqrt(x^2) = x", real=["x"], given=["x >= 0"]).verdict)
    proved
    """
    names = {"real": real, "positive": positive, "integer": integer, "complex_": complex_, "matrix": matrix}
    declared = {kind: tuple(listed) for kind, listed in names.items()}
    request = (text, tuple(given), declared, timeout)
    grace = min(_GRACE, timeout / 2)
    return within(timeout + grace, lambda: _decided(request, timeout + grace), lambda: _undecided("time"))


def _decided(request: tuple[Any, ...], seconds: float) -> Decision:
    text, given, declared, _ = request
    written = read(text, given, **declared)
    goal = written.goal
    apart = lambda: _decided_apart(pickle.dumps(request), seconds, written)
    return closed(apart, goal.lhs, goal.rhs, given=goal.given)


def _decided_apart(request: bytes, seconds: float, written: Written) -> Decision:
    """What the process says of the text, which needs the conditions to have a value as it is written."""
    command = [sys.executable, "-m", "symbolic.door.worker"]
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return _undecided("time")
    if done.returncode != 0:
        last = done.stderr.decode().strip().splitlines()[-1:] or [f"exit status {done.returncode}"]
        return _undecided(f"the worker process failed: {last[0]}")
    decision: Decision = pickle.loads(done.stdout)
    if decision.witness is not None:
        outside = any(condition.subs(decision.witness) == sp.false for condition in written.conditions)
        return _undecided("where the text was found to be false, it divides by 0") if outside else decision
    if decision.verdict not in (Verdict.PROVED, Verdict.HOLDS):
        return decision
    known = (*written.goal.given, *decision.assumes)
    needed = [condition for condition in written.conditions if condition in known or not implied(known, condition)]
    inside = [condition for condition in needed if isinstance(condition, ForAll)]
    if inside:
        return _undecided(f"the text has a value only where {in_words(*inside)}")
    return replace(decision, assumes=tuple(dict.fromkeys((*needed, *decision.assumes))))


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure="no procedure", why=why)


def answer(request: bytes) -> bytes:
    """The pickled decision of one pickled request, made by ``decide_text`` in another process."""
    text, given, declared, timeout = pickle.loads(request)
    goal = parse(text, given=given, **declared)
    return pickle.dumps(decide(goal.lhs, goal.rhs, goal.relation, goal.given, timeout))


def _limit_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
