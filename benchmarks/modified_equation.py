"""Coefficients of modified equations: how long a first call takes, and how much longer it takes other packages."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table

from benchmarks.b_series import PEERS, fresh_seconds, missing_b_series
from benchmarks.report import Ratio, table
from benchmarks.timing import installed

TITLE = "coefficients b(t) of modified equations, all trees with 1 … order nodes, first call in a fresh process"
NOTE = (
    "Ours: medians of fresh processes, exact rationals; imports do not count. The peers run once each: kauri computes "
    "in floats, BSeries 0.1 in SymPy rationals, without elementary differentials, and it knows trees through order 9."
)
LIMITS = {  # (method, order) → seconds
    ("Euler", 8): 2e-3,
    ("Euler", 10): 10e-3,
    ("Euler", 12): 100e-3,
    ("midpoint", 9): 8e-3,
    ("RK4", 10): 50e-3,
}
RACES = {  # (peer, method, order) → × faster
    ("kauri", "Euler", 8): 10_000.0,
    ("BSeries", "Euler", 8): 1_000.0,
    ("BSeries", "midpoint", 9): 1_000.0,
}
QUICK_ORDER = 6  # kauri takes half a second for it, and half a minute for order 8
REPEATS, QUICK_REPEATS = 7, 3


def tables(quick: bool) -> Iterator[Table | str]:
    """The table of ratios, after a line for each peer that is missing and before the note.

    Parameters
    ----------
    quick : bool
    """
    yield from missing_b_series()
    yield table(TITLE, list(ratios(quick)), unit="ms")
    yield NOTE


def ratios(quick: bool) -> Iterator[Ratio]:
    """Ours against the limits, then the peers against ours.

    Parameters
    ----------
    quick : three processes instead of seven, and the peers through order 6 only, without a target
    """
    repeats = QUICK_REPEATS if quick else REPEATS
    ours = {case: fresh_seconds("threefold", *case, repeats) for case in LIMITS}
    for case, limit in LIMITS.items():
        yield Ratio(subject=_name(*case), against="limit", time=ours[case], other=limit, at_most=1.0)
    for (peer, method, full_order), target in RACES.items():
        if not installed(peer):
            continue
        order = QUICK_ORDER if quick else full_order
        time = fresh_seconds("threefold", method, order, repeats)
        other = fresh_seconds(peer, method, order)
        at_least = None if quick else target
        yield Ratio(subject=_name(method, order), against=PEERS[peer], time=time, other=other, at_least=at_least)


def _name(method: str, order: int) -> str:
    return f"{method} through order {order}"
