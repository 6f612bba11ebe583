"""Why there is no value: which of several reasons counts, and what a message says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any, NoReturn

import pytest
import sympy as sp

from numeric_check.rules.refusals import (
    UNEVALUABLE,
    Absent,
    NotApplicable,
    TooLong,
    Uncertain,
    Undefined,
    UnknownExpression,
    all_of,
)

x = sp.Symbol("x")
UNDEFINED, OPEN, LATER = Undefined(1 / x, "x = 0"), NotApplicable("a cut"), TooLong("too long")
NEVER = Absent("no such function")


def give(value: Any) -> Callable[[], Any]:
    return lambda: value


def refuse(error: BaseException) -> Callable[[], NoReturn]:
    def part() -> NoReturn:
        raise error

    return part


def test_what_all_parts_give_is_in_their_order() -> None:
    assert all_of([give(1), give(2), give(3)]) == [1, 2, 3]
    assert all_of([]) == []


@pytest.mark.parametrize("parts", list(permutations([give(1), refuse(OPEN), refuse(UNDEFINED), refuse(LATER)])))
def test_that_one_part_is_undefined_counts_wherever_it_stands(parts: tuple[Callable[[], Any], ...]) -> None:
    with pytest.raises(Undefined) as caught:
        all_of(parts)
    assert caught.value is UNDEFINED


def test_otherwise_the_first_open_part_is_named_or_what_was_open_before() -> None:
    for parts, before, named in (
        ([give(1), refuse(OPEN), refuse(LATER)], (), OPEN),
        ([refuse(LATER), refuse(OPEN)], (), LATER),
        ([give(1), refuse(OPEN)], (LATER,), LATER),
        ([give(1)], (LATER,), LATER),
        ([refuse(NEVER), refuse(OPEN)], (), OPEN),
        ([refuse(NEVER), give(1), refuse(Absent("no other one"))], (), NEVER),
    ):
        with pytest.raises(NotApplicable) as caught:
            all_of(parts, before=before)
        assert caught.value is named


def test_after_sixty_four_open_parts_no_more_are_asked() -> None:
    asked: list[int] = []

    def part(n: int) -> Any:
        asked.append(n)
        raise OPEN

    with pytest.raises(NotApplicable, match="a cut"):
        all_of(lambda n=n: part(n) for n in range(1000))
    assert asked == list(range(64))


@pytest.mark.parametrize("error", [KeyError("k"), RecursionError("deep"), ZeroDivisionError("0")])
def test_what_libraries_raise_is_open_and_an_interrupt_is_none_of_it(error: Exception) -> None:
    with pytest.raises(Undefined):
        all_of([refuse(error), refuse(UNDEFINED)])
    with pytest.raises(KeyboardInterrupt):
        all_of([refuse(OPEN), refuse(KeyboardInterrupt()), refuse(UNDEFINED)])


def test_a_mutant_that_stops_at_the_first_refusal_would_hide_what_is_undefined() -> None:
    parts = [refuse(OPEN), refuse(UNDEFINED)]
    with pytest.raises(NotApplicable) as caught:
        [part() for part in parts]
    assert not isinstance(caught.value, Undefined)
    with pytest.raises(Undefined):
        all_of(parts)


def test_messages_are_put_together_from_their_parts_when_they_are_read() -> None:
    class Slow:
        read = 0

        def __str__(self) -> str:
            Slow.read += 1
            return "x²"

    error = NotApplicable("no root of ", Slow(), ".")
    assert Slow.read == 0
    assert (str(error), Slow.read) == ("no root of x².", 1)
    assert str(UnknownExpression("no rule for ", x)) == "no rule for x"
    assert str(UNDEFINED) == "1/x has no value: x = 0"
    assert (UNDEFINED.part, UNDEFINED.reason) == (1 / x, "x = 0")


def test_every_refusal_is_one_that_rules_may_raise() -> None:
    for kind in (NotApplicable, Undefined, Uncertain, TooLong, UnknownExpression):
        assert issubclass(kind, UNEVALUABLE)
    assert not issubclass(KeyboardInterrupt, UNEVALUABLE)
    assert not issubclass(UnknownExpression, NotApplicable)
