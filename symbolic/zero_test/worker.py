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
from symbolic.definedness.closing import closed
from symbolic.zero_test.text import parse, parse_with_conditions
from symbolic.zero_test.zero import decide_zero, undecided

_GRACE = 3.0  # seconds for the child to start and to notice its own deadline; less for a short timeout
_MEMORY = 4 * 2**30  # bytes


def decide_text(
    text: str,
    *,
    real: Iterable[str] = (),
    positive: Iterable[str] = (),
    integer: Iterable[str] = (),
    complex_: Iterable[str] = (),
    timeout: float = DEFAULT_TIMEOUT,
) -> Decision:
    """``decide_zero`` of a text, in a process that is killed after ``timeout`` seconds and a short grace.

    The grace, for Python and SymPy to start, is at most half the timeout: with less than a second there may be no time
    to decide.

    Parameters
    ----------
    text : str
    real, positive, integer, complex_ : names of symbols, as for ``parse``
    timeout : float, seconds

    Returns
    -------
    Decision : as of ``decide_zero``, a proof with the denominators and logarithms of the text that must not be 0;
        UNDECIDED("time") if the process had to be killed.

    Raises
    ------
    ValueError : for a text or a name that ``parse`` refuses.

    Examples
    --------
    >>> decide_text("sqrt(x**2) - x", real=["x"]).witness
    {x: -5/8}
    """
    names = {"real": real, "positive": positive, "integer": integer, "complex_": complex_}
    declared = {kind: tuple(given) for kind, given in names.items()}
    grace = min(_GRACE, timeout / 2)
    return within(timeout + grace, lambda: _decided(text, timeout, grace, declared), lambda: undecided("time"))


def _decided(text: str, timeout: float, grace: float, declared: dict[str, Any]) -> Decision:
    expr, conditions = parse_with_conditions(text, **declared)
    request = pickle.dumps((text, declared, timeout))
    return closed(lambda: _decided_apart(request, timeout + grace, conditions), expr)


def _decided_apart(request: bytes, seconds: float, conditions: tuple[Any, ...]) -> Decision:
    """What the process says of the text, which needs the conditions to have a value as it is written."""
    command = [sys.executable, "-m", "symbolic.zero_test.worker"]
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return undecided("time")
    if done.returncode != 0:
        last = done.stderr.decode().strip().splitlines()[-1:] or [f"exit status {done.returncode}"]
        return undecided(f"the worker process failed: {last[0]}")
    decision: Decision = pickle.loads(done.stdout)
    if decision.witness is not None:
        outside = any(condition.subs(decision.witness) == sp.false for condition in conditions)
        return undecided("where the text was found not to be 0, it divides by 0") if outside else decision
    return replace(decision, assumes=conditions if decision.verdict in (Verdict.PROVED, Verdict.HOLDS) else ())


def answer(request: bytes) -> bytes:
    """The pickled decision of one pickled request, made by ``decide_text`` in another process."""
    text, declared, timeout = pickle.loads(request)
    return pickle.dumps(decide_zero(parse(text, **declared), timeout=timeout))


def _limit_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
