"""``proofs decide TEXT``: is an equation or inequality, given as text, true for all values?"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from numeric_check import Claim, Relation, variable_of
from proofs.command.parser import DOMAINS
from proofs.exchange import claim_json
from proofs.printing.expressions import print_expression
from proofs.printing.plain import plain
from symbolic import Decision, Verdict
from symbolic.door.text import parse
from symbolic.door.worker import decide_text
from symbolic.goal import Goal

_STATUS = {Verdict.PROVED: 0, Verdict.REFUTED: 1}
_SIGNS = {"==": "=", "<=": r"\leq", "!=": r"\neq"}


def run(arguments: argparse.Namespace) -> int:
    """Print the decision; 0 if it is proved, 1 if it is refuted, 2 if it is not decided or the text is refused."""
    names = {domain: _names(getattr(arguments, domain)) for domain in DOMAINS}
    declared = {("complex_" if domain == "complex" else domain): listed for domain, listed in names.items()}
    declared["matrix"] = tuple(arguments.matrix)
    try:
        goal = parse(arguments.text, given=arguments.given, **declared)
        decision = decide_text(arguments.text, given=arguments.given, timeout=arguments.timeout, **declared)
    except ValueError as error:
        print(f"proofs decide: {error}", file=sys.stderr)
        return 2
    if arguments.json:
        print(json.dumps(_row(goal, decision), ensure_ascii=False))
    else:
        print(plain(f"${print_expression(goal.lhs)} {_SIGNS[goal.relation]} {print_expression(goal.rhs)}$"))
        print(plain(_sentence(decision)))
    return _STATUS.get(decision.verdict, 2)


def _names(given: list[str]) -> tuple[str, ...]:
    return tuple(name for text in given for name in text.replace(",", " ").split())


def _row(goal: Goal, decision: Decision) -> dict[str, Any]:
    """The decision with the closed claim that it is about: what it assumes are the hypotheses."""
    return {
        "verdict": decision.verdict,
        "procedure": decision.procedure,
        "scope": decision.scope or None,
        "claim": claim_json(_claim(goal, decision)),
        "witness": decision.witness and {str(symbol): str(value) for symbol, value in decision.witness.items()},
        "why": decision.why or None,
    }


def _claim(goal: Goal, decision: Decision) -> Claim:
    """The claim for all values that satisfy what is given and what the decision assumes."""
    found = (condition for condition in decision.assumes if not isinstance(condition, str))
    given = tuple(dict.fromkeys((*goal.given, *found)))
    letters = set().union(*(part.free_symbols for part in (goal.lhs, goal.rhs, *given)))
    sizes = set().union(*(size.free_symbols for A in letters if A.is_Matrix for size in A.shape))
    symbols = letters | sizes
    variables = tuple(variable_of(symbol) for symbol in sorted(symbols, key=str))
    return Claim(lhs=goal.lhs, rhs=goal.rhs, relation=Relation(goal.relation), variables=variables, hypotheses=given)


def _sentence(decision: Decision) -> str:
    conditions = (c if isinstance(c, str) else f"${print_expression(c)}$" for c in decision.assumes)
    given = ", ".join(conditions)
    parts = [f"{decision.verdict} by {decision.procedure}", given and f"for {given}", decision.why]
    if decision.witness is not None:
        values = ", ".join(f"{symbol} = {value}" for symbol, value in decision.witness.items())
        parts.append(f"witness: {values or 'a constant'}")
    return "; ".join(part for part in parts if part)
