"""Text judged in a process of its own, with a limit on its time and memory that no C call can outlast.

The parent reads the text first, so a hostile one is refused at once; the child reads it again and decides.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.decide.text import parse, parse_with_conditions
from symbolic.decide.zero import DEFAULT_TIMEOUT, decide_zero, undecided
from symbolic.decision import Decision, Verdict
from symbolic.definedness.closing import closed

_GRACE = 3.0  # seconds for the child to start and to notice its own deadline
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
    declared = {
        "real": tuple(real),
        "positive": tuple(positive),
        "integer": tuple(integer),
        "complex_": tuple(complex_),
    }
    expr, conditions = parse_with_conditions(text, **declared)
    return closed(lambda: _decided_apart(text, expr, conditions, timeout, declared), expr)


def _decided_apart(
    text: str, expr: sp.Expr, conditions: tuple[Any, ...], timeout: float, declared: dict[str, Any]
) -> Decision:
    """What the process says of the text, which needs the conditions to have a value as it is written."""
    symbols = {s.name: s for s in expr.free_symbols}
    request = json.dumps({"text": text, "timeout": timeout, **declared})
    command = [sys.executable, "-m", "symbolic.decide.worker"]
    patience = timeout + _GRACE
    try:
        done = subprocess.run(command, input=request, capture_output=True, text=True, timeout=patience, check=False)
    except subprocess.TimeoutExpired:
        return undecided("time")
    if done.returncode != 0:
        last = done.stderr.strip().splitlines()[-1:] or [f"exit status {done.returncode}"]
        return undecided(f"the worker process failed: {last[0]}")
    decision = _decision(json.loads(done.stdout), symbols)
    if decision.witness is not None:
        outside = any(condition.subs(decision.witness) == sp.false for condition in conditions)
        return undecided("where the text was found not to be 0, it divides by 0") if outside else decision
    return replace(decision, assumes=conditions) if decision.verdict in (Verdict.PROVED, Verdict.HOLDS) else decision


def _decision(answer: dict[str, Any], symbols: dict[str, sp.Symbol]) -> Decision:
    witness = answer.pop("witness")
    if witness is not None:
        witness = {symbols[n]: sp.Rational(a) + sp.I * sp.Rational(b) for n, a, b in witness if n in symbols}
    return Decision(verdict=Verdict(answer.pop("verdict")), witness=witness, **answer)


def answer_request(request: dict[str, Any]) -> dict[str, Any]:
    """The decision of one request as JSON values."""
    timeout = request.pop("timeout")
    decision = decide_zero(parse(request.pop("text"), **request), timeout=timeout)
    witness = None
    if decision.witness is not None:
        witness = [(s.name, *map(str, v.as_real_imag())) for s, v in decision.witness.items()]
    return {
        "verdict": decision.verdict.value,
        "procedure": decision.procedure,
        "scope": decision.scope,
        "why": decision.why,
        "witness": witness,
    }


def _limit_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit_memory()
    print(json.dumps(answer_request(json.load(sys.stdin))))
