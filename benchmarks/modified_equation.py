"""Modified equations: how long the first call takes for coefficients and for explicit fields, and how long others."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table

from benchmarks import b_series, explicit_fields
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
FIELDS_TITLE = "modified fields f_h of explicit Euler, all powers of h below the order, first call in a fresh process"
FIELDS_NOTE = (
    "SymPy: one run of the recursion for f_j with expressions, expanded after every step; it keeps sin² + cos². The "
    "ratio compares the same order."
)
FIELD_LIMITS = {  # (field, order) → seconds
    ("Lotka–Volterra", 8): 50e-3,
    ("pendulum", 8): 50e-3,
    ("descent on (xy − 1)²/2", 12): 1.0,
}
FIELD_ORDER, QUICK_FIELD_ORDER = 8, 5  # of the race: SymPy takes seconds, and a fraction of a second
REPEATS, QUICK_REPEATS = 7, 3


def tables(quick: bool) -> Iterator[Table | str]:
    """The tables of ratios for coefficients and for fields, each with its note, after a line for each missing peer.

    Parameters
    ----------
    quick : bool
    """
    yield from b_series.missing_b_series()
    yield table(TITLE, list(ratios(quick)), unit="ms")
    yield NOTE
    yield table(FIELDS_TITLE, list(field_ratios(quick)), unit="ms")
    yield FIELDS_NOTE


def ratios(quick: bool) -> Iterator[Ratio]:
    """Ours against the limits, then the peers against ours.

    Parameters
    ----------
    quick : three processes instead of seven, and the peers through order 6 only, without a target
    """
    repeats = QUICK_REPEATS if quick else REPEATS
    ours = {case: b_series.seconds("threefold", *case, repeats) for case in LIMITS}
    for case, limit in LIMITS.items():
        yield Ratio(subject=_name(*case), against="limit", time=ours[case], other=limit, at_most=1.0)
    for (peer, method, full_order), target in RACES.items():
        if not installed(peer):
            continue
        order = QUICK_ORDER if quick else full_order
        time = b_series.seconds("threefold", method, order, repeats)
        other = b_series.seconds(peer, method, order)
        at_least = None if quick else target
        yield Ratio(
            subject=_name(method, order), against=b_series.PEERS[peer], time=time, other=other, at_least=at_least
        )


def field_ratios(quick: bool) -> Iterator[Ratio]:
    """Ours against the limits, and beside SymPy expressions.

    Parameters
    ----------
    quick : three processes instead of seven, and SymPy through order 5 only
    """
    repeats = QUICK_REPEATS if quick else REPEATS
    for (name, order), limit in FIELD_LIMITS.items():
        time = explicit_fields.seconds("threefold", name, order, repeats)
        yield Ratio(subject=_name(name, order), against="limit", time=time, other=limit, at_most=1.0)
    order = QUICK_FIELD_ORDER if quick else FIELD_ORDER
    for name in explicit_fields.FIELDS:
        time = explicit_fields.seconds("threefold", name, order, repeats)
        other = explicit_fields.seconds("SymPy", name, order)
        yield Ratio(subject=_name(name, order), against="SymPy", time=time, other=other, at_least=1.0)


def _name(method: str, order: int) -> str:
    return f"{method} through order {order}"
