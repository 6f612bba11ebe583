"""The bank: true identities, false claims, and false claims made from the true ones by known small changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import sympy as sp

from tests.symbolic.zero_test.bank_false import FALSE
from tests.symbolic.zero_test.bank_true import TRUE

TINY = {"off by 1e-30": sp.Rational(1, 10**30), "off by 1e-60": sp.Rational(1, 10**60)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim expr = 0 on a domain, the class it tests, and whether it is true."""

    kind: str
    expr: sp.Expr
    truth: bool
    domain: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)


def true_entries() -> Iterator[Entry]:
    """Every true identity."""
    yield from _entries(TRUE, True)


def false_entries() -> Iterator[Entry]:
    """Every false claim, and each true identity e with e − 2t, e + 10⁻³⁰ and e + 10⁻⁶⁰ t for its first term t ≠ 0."""
    yield from _entries(FALSE, False)
    for entry in true_entries():
        term = sp.Add.make_args(entry.expr)[0]
        yield Entry(kind="sign flipped", expr=entry.expr - 2 * term, truth=False, domain=entry.domain)
        yield Entry(kind="off by 1e-30", expr=entry.expr + TINY["off by 1e-30"], truth=False, domain=entry.domain)
        tiny = TINY["off by 1e-60"] * term
        yield Entry(kind="off by 1e-60", expr=entry.expr + tiny, truth=False, domain=entry.domain)


def _entries(bank: Mapping[str, list], truth: bool) -> Iterator[Entry]:
    for kind, claims in bank.items():
        for claim in claims:
            expr, domain = claim if isinstance(claim, tuple) else (claim, {})
            yield Entry(kind=kind, expr=expr, truth=truth, domain=domain)
