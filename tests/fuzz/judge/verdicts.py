"""Whether a verdict is contradicted at a point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

import flint

from tests.fuzz.judge.at import At
from tests.fuzz.judge.conditions import equal
from tests.fuzz.judge.numbers import NoRuleError, TieError, UndefinedError, UnknownError, is_real, sign

BITS = (80, 320, 2400, 20_000)  # the last shows a difference of 10⁻⁷⁰⁰, and one of 1 beside 10⁵⁰⁰⁰


class Finding(StrEnum):
    """What a statement is at a point."""

    TRUE = "true"
    FALSE = "false"
    UNDEFINED = "undefined"
    UNKNOWN = "unknown"
    NO_RULE = "not judged"


def found(statement: Callable[[], bool], bits: Iterable[int] = BITS) -> Finding:
    """Whether a statement holds, with as many bits as it takes; what is not told apart at the last is unknown.

    Where that leaves open which case a part is, the statement is not judged: nothing is said of its two sides.
    """
    last = Finding.UNKNOWN
    for precision in bits:
        with flint.ctx.workprec(precision):
            try:
                return Finding.TRUE if statement() else Finding.FALSE
            except UndefinedError:
                return Finding.UNDEFINED
            except NoRuleError:
                return Finding.NO_RULE
            except (UnknownError, OverflowError) as reason:
                last = Finding.NO_RULE if isinstance(reason, TieError) else Finding.UNKNOWN
    return last


def relation_at(lhs: Any, rhs: Any, relation: str, point: Mapping[Any, Any], bits: Iterable[int] = BITS) -> Finding:
    """lhs = rhs, lhs ≤ rhs or lhs ≠ rhs at a point; UNDEFINED if a side has no value there, or no real one for ≤."""
    return found(lambda: _related(*(At(point)(side) for side in (lhs, rhs)), relation), bits)


def _related(a: Any, b: Any, relation: str) -> bool:
    if relation != "<=":
        return equal(a, b) == (relation == "==")
    if not (is_real(a) and is_real(b)):
        raise UndefinedError("an order of complex numbers")
    return sign(a - b) <= 0


def all_hold(conditions: Iterable[Any], point: Mapping[Any, Any], bits: Iterable[int] = BITS) -> Finding:
    """Whether all conditions are known to hold at a point; one that has no value does not."""
    worst = Finding.TRUE
    for condition in conditions:
        here = found(lambda condition=condition: At(point)(condition), bits)
        if here in (Finding.FALSE, Finding.UNDEFINED):
            return Finding.FALSE
        worst = worst if here is Finding.TRUE else here
    return worst
