"""Statements beside one that was decided: they cost less, as SymPy and the procedures remember its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from tests.fuzz.claims import Fuzzed
from tests.fuzz.families.laws import number, turned
from tests.fuzz.families.scalars import mutant, pick, random_condition

Generator = np.random.Generator
Change = Callable[[Generator, Fuzzed], Fuzzed]


def _moved(generator: Generator, claim: Fuzzed) -> Fuzzed:
    """One side with a number added to it, or times it where it is a matrix."""
    c = number(generator)
    return replace(claim, rhs=sp.MatMul(1 + c, claim.rhs) if _is_matrix(claim) else claim.rhs + c)


def _mutant(generator: Generator, claim: Fuzzed) -> Fuzzed:
    side = pick(generator, ("lhs", "rhs"))
    return replace(claim, **{side: mutant(generator, getattr(claim, side))})


def _in_a_line(generator: Generator, claim: Fuzzed) -> Fuzzed:
    """c times both sides, with a term that both have; c > 0 keeps an order."""
    c, term = number(generator), pick(generator, _terms_of(claim))
    if claim.relation == "<=":
        c = abs(c)
    line = lambda side: sp.MatMul(c, side) if _is_matrix(claim) else c * side + term
    return replace(claim, lhs=line(claim.lhs), rhs=line(claim.rhs))


def _with_other_conditions(generator: Generator, claim: Fuzzed) -> Fuzzed:
    """Without one of the conditions, with one of them turned, or with one more."""
    given, kind = list(claim.given), generator.random()
    if given and kind < 0.7:
        place = int(generator.integers(len(given)))
        given[place : place + 1] = [turned(given[place])] if kind < 0.35 else []
    else:
        given.append(random_condition(generator))
    return replace(claim, given=tuple(c for c in given if c not in (sp.true, sp.false)))


CHANGES: tuple[Change, ...] = (_moved, _moved, _mutant, _in_a_line, _with_other_conditions)


def beside(generator: Generator, claim: Fuzzed, count: int) -> Iterator[Callable[[], Fuzzed]]:
    """So many neighbours of a claim, to be made."""
    for _ in range(count):
        change = pick(generator, CHANGES)
        yield lambda change=change: change(generator, claim)


def _is_matrix(claim: Fuzzed) -> bool:
    return bool(getattr(claim.lhs, "is_Matrix", False))


def _terms_of(claim: Fuzzed) -> tuple[Any, ...]:
    """0, and the scalar letters and parts of a claim."""
    parts = sp.Add.make_args(claim.lhs) if not _is_matrix(claim) else ()
    letters = sorted((s for s in claim.letters if isinstance(s, sp.Symbol)), key=str)
    return (sp.S.Zero, *letters, *(part for part in parts if part != claim.lhs))
