"""Statements that are each put to the front door, to the check and to the sweep."""

import sympy as sp

from symbolic import decide
from tests.hostile.statements.base import F, add, bad, check, claim, sweep

LEFT = set()  # (kind, name) of the answers that are still wrong: no source draws the numbers
_TRUE = {"proved", "holds", "undecided"}
_SECONDS = 5


def of(subject, asked=("door", "check", "sweep")):
    """The functions by which a module on a subject says what is true, and what is false, and who is asked."""

    def put(number, ok, lhs, rhs, relation, given, where_defined, left):
        lhs, rhs = map(sp.sympify, (lhs, rhs))
        judges = {
            "door": lambda: decide(lhs, rhs, relation, given=given, timeout=_SECONDS),
            "check": lambda: check(claim(lhs, relation, rhs, *given)),
            "sweep": lambda: sweep(claim(lhs, relation, rhs, *given)),
        }
        for judge, run in ((judge, judges[judge]) for judge in asked):
            kind, name = f"{subject}: {judge}", str(number)
            add(kind, name, bad(run), ok | {"proved"} if where_defined and judge == "door" else ok)
            if judge in left.split():
                LEFT.add((kind, name))

    def true(number, lhs, rhs=0, relation="==", given=(), left=""):
        put(number, _TRUE, lhs, rhs, relation, given, False, left)

    def false(number, lhs, rhs=0, relation="==", given=(), where_defined=False, left=""):
        """``where_defined``: true at all values at which both sides have a value, so that the door may prove it."""
        put(number, set(F), lhs, rhs, relation, given, where_defined, left)

    return true, false
