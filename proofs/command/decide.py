"""``proofs decide TEXT``: is an expression, given as text, identically zero?"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

import sympy as sp

from numeric_check import Claim, variable_of
from proofs.command.parser import DOMAINS
from proofs.exchange import claim_json
from proofs.printing.expressions import print_expression
from symbolic import Decision, Verdict
from symbolic.zero_test import decide_text, parse


def run(arguments: argparse.Namespace) -> int:
    """Print the decision; 0 if it is proved, 1 if it is not, 2 for a text or a name that is refused."""
    names = {domain: _names(getattr(arguments, domain)) for domain in DOMAINS}
    declared = {("complex_" if domain == "complex" else domain): given for domain, given in names.items()}
    try:
        expr = parse(arguments.text, **declared)
        decision = decide_text(arguments.text, timeout=arguments.timeout, **declared)
    except ValueError as error:
        print(f"proofs decide: {error}", file=sys.stderr)
        return 2
    if arguments.json:
        print(json.dumps(_row(expr, decision), ensure_ascii=False))
    else:
        print(f"${print_expression(expr)} = 0$")
        print(_sentence(decision))
    return 0 if decision.verdict is Verdict.PROVED else 1


def _names(given: list[str]) -> tuple[str, ...]:
    return tuple(name for text in given for name in text.replace(",", " ").split())


def _row(expr: Any, decision: Decision) -> dict[str, Any]:
    """The decision with the closed claim that it is about: what it assumes are the hypotheses."""
    return {
        "verdict": decision.verdict,
        "procedure": decision.procedure,
        "scope": decision.scope or None,
        "claim": claim_json(_claim(expr, decision)),
        "witness": decision.witness and {str(symbol): str(value) for symbol, value in decision.witness.items()},
        "why": decision.why or None,
    }


def _claim(expr: Any, decision: Decision) -> Claim:
    """expr = 0 for all values that satisfy what the decision assumes."""
    given = tuple(condition for condition in decision.assumes if not isinstance(condition, str))
    symbols = set().union(*(part.free_symbols for part in (expr, *given)))
    variables = tuple(variable_of(symbol) for symbol in sorted(symbols, key=str))
    return Claim(lhs=expr, rhs=sp.S.Zero, variables=variables, hypotheses=given)


def _sentence(decision: Decision) -> str:
    conditions = (c if isinstance(c, str) else f"${print_expression(c)}$" for c in decision.assumes)
    given = ", ".join(conditions)
    parts = [f"{decision.verdict} by {decision.procedure}", given and f"for {given}", decision.why]
    if decision.witness is not None:
        values = ", ".join(f"{symbol} = {value}" for symbol, value in decision.witness.items())
        parts.append(f"witness: {values or 'a constant'}")
    return "; ".join(part for part in parts if part)
