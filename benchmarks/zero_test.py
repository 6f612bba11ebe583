"""The zero test beside ``simplify``, ``.equals`` and sampling with mpmath, on the bank: proved, accepted, rejected.

Run from the root of the repository, where the bank is. Each method answers in a process of its own that is ended after
a few seconds, for ``simplify`` and ``.equals`` may not return.
"""

from __future__ import annotations

import multiprocessing as mp
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

import mpmath
import sympy as sp
from rich.table import Table

from symbolic.zero_test import decide_zero
from tests.symbolic.zero_test.bank import Entry, false_entries, true_entries

PATIENCE = 10.0  # seconds for one answer of one method
DIGITS = 50
POINTS = 5
STRIDE, QUICK_STRIDE = 4, 12


def by_decide(expr: sp.Expr, domain: dict[sp.Symbol, sp.Set]) -> bool | None:
    """Three-valued, with a proof or a witness."""
    verdict = decide_zero(expr, domain=domain).verdict.value
    return {"proved": True, "refuted": False}.get(verdict)


def by_simplify(expr: sp.Expr, domain: dict[sp.Symbol, sp.Set]) -> bool | None:
    """``simplify(expr) == 0``; anything else is no answer."""
    del domain
    return True if sp.simplify(expr) == 0 else None


def by_equals(expr: sp.Expr, domain: dict[sp.Symbol, sp.Set]) -> bool | None:
    """``expr.equals(0)``."""
    del domain
    return expr.equals(0)


def by_sampling(expr: sp.Expr, domain: dict[sp.Symbol, sp.Set]) -> bool | None:
    """|expr| < 10⁻⁴⁰ with 50 digits at points of (0, 1), the usual hand-made check."""
    del domain
    symbols = sorted(expr.free_symbols, key=sp.default_sort_key)
    for trial in range(1, POINTS + 1):
        point = {s: sp.Rational(7 * trial + 3 * j, 53) for j, s in enumerate(symbols)}
        point = {s: sp.Integer(trial + 2 + j) if s.is_integer else v for j, (s, v) in enumerate(point.items())}
        value = sp.N(expr.subs(point), DIGITS)
        if not value.is_number or value in (sp.nan, sp.zoo):
            return None
        with mpmath.workdps(DIGITS):
            if abs(value) > sp.Rational(1, 10**40):
                return False
    return True


METHODS: dict[str, Callable[[sp.Expr, dict[sp.Symbol, sp.Set]], bool | None]] = {
    "decide_zero": by_decide,
    "simplify": by_simplify,
    "equals": by_equals,
    "mpmath sampling": by_sampling,
}


def answers(method: str, entries: list[Entry]) -> Iterator[tuple[bool | None, float]]:
    """The answer and the seconds for each entry; None where the method raised or did not return in time."""
    position = 0
    while position < len(entries):
        receiver, sender = mp.Pipe(duplex=False)
        worker = mp.get_context("fork").Process(target=_serve, args=(sender, method, entries[position:]))
        worker.start()
        sender.close()
        while position < len(entries):
            start = time.perf_counter()
            if not receiver.poll(PATIENCE):
                yield None, PATIENCE
                position += 1
                break
            try:
                answer = receiver.recv()
            except EOFError:
                yield None, time.perf_counter() - start
                position += 1
                break
            yield answer, time.perf_counter() - start
            position += 1
        worker.kill()
        worker.join()


def _serve(sender: Connection, method: str, entries: list[Entry]) -> None:
    for entry in entries:
        try:
            answer = METHODS[method](entry.expr, dict(entry.domain))
        except (TypeError, ValueError, AttributeError, NotImplementedError, ZeroDivisionError, RecursionError):
            answer = None
        sender.send(answer)


def measure(method: str, true: list[Entry], false: list[Entry]) -> list[str]:
    """One row: true ones accepted and rejected, false ones accepted and rejected, mean seconds."""
    on_true, on_false = list(answers(method, true)), list(answers(method, false))
    count = lambda found, wanted: str(sum(answer is wanted for answer, _ in found))
    mean = sum(seconds for _, seconds in on_true + on_false) / max(len(on_true + on_false), 1)
    cells = (count(on_true, True), count(on_true, False), count(on_false, False), count(on_false, True))
    return [method, *cells, f"{mean:.3f}"]


def tables(quick: bool) -> Iterator[Table]:
    """One table: what each method makes of every fourth claim of the bank, or of every twelfth if quick.

    Parameters
    ----------
    quick : bool
    """
    stride = QUICK_STRIDE if quick else STRIDE
    true, false = list(true_entries())[::stride], list(false_entries())[::stride]
    table = Table(title=f"the zero test: {len(true)} true and {len(false)} false claims", title_justify="left")
    for heading in ("method", "true accepted", "true REJECTED", "false rejected", "false ACCEPTED", "mean s"):
        table.add_column(heading, justify="left" if heading == "method" else "right")
    for method in METHODS:
        table.add_row(*measure(method, true, false))
    yield table
