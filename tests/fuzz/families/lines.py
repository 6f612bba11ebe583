"""Chains of random lines, and theorems of the library at random values of their variables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import Claim, adverse_points, variable_of
from proofs import Derivation, Step, Theorem, prove
from proofs.contents import derivation_of, theorem_names
from symbolic import decide_identity, decide_words
from symbolic.decision import Decision, Verdict
from tests.fuzz.claims import Fuzzed
from tests.fuzz.families.laws import LAWS, number
from tests.fuzz.families.scalars import LETTERS, REAL, mutant, pick, random_conditions, random_scalar, stepped
from tests.fuzz.judge.at import RULES

Generator = np.random.Generator
Case = tuple[Fuzzed, Decision]
REFUSED = (TypeError, ValueError, ArithmeticError, NotImplementedError, AttributeError, RecursionError)  # by SymPy
DRAWN = 1  # point that satisfies conditions, which takes long
STRIDE = 89  # from the theorem of a seed to that of the next
_LONGEST = 3  # steps of a chain
_SUMMED = ("polynomials", "powers", "logarithms", "trigonometry", "cases")
_BY = (None, None, decide_identity, decide_words)
_UNREAD = (sp.Symbol, sp.MatrixSymbol, sp.IndexedBase, sp.Tuple, sp.Set, sp.core.symbol.Str)


def chain(generator: Generator) -> Iterator[Case]:
    """The links of a chain and the chain itself; a step may be unsound."""
    yield from (_of_laws if generator.random() < 0.9 else _of_steps)(generator)


def _of_laws(generator: Generator) -> Iterator[Case]:
    """Two laws beside each other, used one after the other: a + b = a′ + b = a′ + b′."""
    found = [LAWS[pick(generator, _SUMMED)](generator) for _ in range(2)]
    sides = [
        [claim.rhs for claim in found[:used]] + [claim.lhs for claim in found[used:]] for used in range(len(found) + 1)
    ]
    lines = [sp.Add(*terms) for terms in sides]
    if len(set(lines)) == len(lines):
        yield from _links_of(lines, [None] * len(found), tuple(c for claim in found for c in claim.given))


def _of_steps(generator: Generator) -> Iterator[Case]:
    """What steps make of a random expression."""
    letters = LETTERS if generator.random() < 0.4 else REAL
    given = random_conditions(generator)
    lines = _lines(generator, random_scalar(generator, int(generator.integers(1, 3)), letters))
    if len(lines) > 1:
        yield from _links_of(lines, [pick(generator, _BY) for _ in lines[1:]], given)


def _links_of(lines: list[Any], by: list[Any], given: tuple[Any, ...]) -> Iterator[Case]:
    if any(line.has(sp.nan, sp.zoo, sp.oo, -sp.oo) for line in lines):
        return
    steps = tuple(Step(expr=line, reason="claimed", by=how) for line, how in zip(lines[1:], by, strict=True))
    free = sorted(set().union(*(part.free_symbols for part in (*lines, *given))), key=str)
    variables = tuple(map(variable_of, free))
    derivation = Derivation(title="a chain", variables=variables, start=lines[0], steps=steps, hypotheses=given)
    yield from _judged_links(derivation)


def _lines(generator: Generator, start: Any) -> list[Any]:
    """Lines of which each is a step after the one before."""
    lines = [start]
    for _ in range(generator.integers(_LONGEST, 4 * _LONGEST)):
        try:
            line = stepped(generator, lines[-1])
        except REFUSED:
            continue
        if line != lines[-1] and len(lines) <= _LONGEST:
            lines.append(line)
    return lines


def _judged_links(derivation: Derivation) -> Iterator[Case]:
    links = tuple(prove(derivation))
    for link in links:
        if link.proof is not None:
            yield _closed(link.claim), link.proof
    if all(link.good for link in links):
        yield _closed(derivation.claim), Decision(verdict=Verdict.PROVED, procedure="the chain", scope="all")


def _closed(claim: Any) -> Fuzzed:
    return Fuzzed(lhs=claim.lhs, rhs=claim.rhs, relation=claim.relation, given=claim.conditions, closed=True)


# --- theorems ---------------------------------------------------------------------------------------------------------


@cache
def judged_theorems() -> tuple[str, ...]:
    """The theorems of which all parts are judged, about numbers, matrices and tables."""
    return tuple(name for name in theorem_names() if _is_judged(derivation_of(name).claim))


def _is_judged(claim: Any) -> bool:
    nodes = (node for part in (claim.lhs, claim.rhs, *claim.conditions) for node in sp.preorder_traversal(part))
    known = (isinstance(e, _UNREAD) or any(cls.__name__ in RULES for cls in type(e).__mro__) for e in nodes)
    return all(known) and not any(part.has(sp.oo) for part in (claim.lhs, claim.rhs))


@cache
def _theorem(name: str) -> tuple[Derivation, Callable[[], Derivation]]:
    """A theorem, and one way to it, so that it is proved once."""
    derivation = derivation_of(name)
    return derivation, lambda: derivation


def instance(generator: Generator, seed: int) -> Iterator[Case]:
    """The theorem of a seed at random values, in a line around it; sometimes a mutant. Its conditions are given."""
    names = judged_theorems()
    theorem, derive = _theorem(names[seed * STRIDE % len(names)])
    at = {v.symbol: value for v in theorem.variables if (value := _value(generator, v.symbol, theorem)) is not None}
    try:
        use = Theorem(derive=derive, at=at)
        lhs, rhs = (side.xreplace(at) for side in (theorem.claim.lhs, theorem.claim.rhs))
    except REFUSED:
        return
    if not getattr(lhs, "is_Matrix", False):
        factor = pick(generator, (sp.S.One, number(generator)))
        term = pick(generator, (sp.S.Zero, REAL[0], REAL[1] / 2, number(generator) * REAL[0] + number(generator)))
        if theorem.claim.relation == "<=":
            factor = abs(factor)
        lhs, rhs = factor * lhs + term, factor * rhs + term
    if generator.random() < 0.15:
        rhs = mutant(generator, rhs)
    if any(side.has(sp.nan, sp.zoo) for side in (lhs, rhs)):
        return
    decision = use(lhs, rhs)
    supposed = tuple(c for c in decision.assumes if isinstance(c, sp.Basic))
    claim = Fuzzed(lhs=lhs, rhs=rhs, relation=decision.relation, given=supposed)
    yield claim, replace(decision, assumes=())


def _value(generator: Generator, symbol: Any, theorem: Derivation) -> Any:
    """A value of the sort of a variable, or nothing."""
    if isinstance(symbol, sp.MatrixSymbol):
        others = [v.symbol for v in theorem.variables if getattr(v.symbol, "shape", None) == symbol.shape]
        other = pick(generator, [v for v in others if isinstance(v, sp.MatrixSymbol)])
        square = symbol.shape[0] == symbol.shape[1]
        return pick(generator, (None, other, -symbol, 2 * symbol + other, symbol.T if square else other))
    if not isinstance(symbol, sp.Symbol) or generator.random() < 0.4:
        return None
    if symbol.is_integer:
        sizes = {s for v in theorem.variables for length in getattr(v.symbol, "shape", ()) for s in length.free_symbols}
        pool = [] if symbol in sizes else [sp.S.Zero, sp.S.One, sp.Integer(2), sp.Integer(-1), symbol + 1]
    else:
        letters = tuple(
            v.symbol for v in theorem.variables if isinstance(v.symbol, sp.Symbol) and not v.symbol.is_integer
        )
        own = random_scalar(generator, 1, letters if generator.random() < 0.5 else REAL)
        pool = [own, sp.exp(own), abs(own), sp.S.Zero, sp.S.One, sp.S.Half, *letters]
    fitting = [e for e in pool if all(getattr(e, f"is_{k}") in (w, None) for k, w in symbol._assumptions_orig.items())]
    return pick(generator, fitting) if fitting else None


def drawn_points(claim: Fuzzed, generator: Generator) -> Iterator[dict[Any, Any]]:
    """Points that satisfy conditions, as the numerical check draws them, which shares nothing with what proves."""
    tables = set().union(*(part.atoms(sp.IndexedBase) for part in claim.parts))
    names = {getattr(table, "label", table) for table in tables}
    letters = (claim.letters - names - {e for e in claim.letters if isinstance(e, sp.Indexed)}) | tables
    variables = tuple(map(variable_of, sorted(letters, key=str)))
    try:
        about = Claim(lhs=sp.S.Zero, rhs=sp.S.Zero, variables=variables, hypotheses=claim.given)
        yield from adverse_points(about, DRAWN, generator)
    except (TypeError, ValueError):
        return
