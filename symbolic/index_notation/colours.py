"""The orders of the bound indices of a term from which its label is chosen, by refinement of colours.

Indices start with their range as colour, and are told apart by the factors that they stand in, with the colours of the
other indices there, until no colour splits. Where several still have one colour, one after the other gets a colour of
its own, and the refinement goes on. If the exchange of two of them leaves the term as it is, one of the two is enough:
the other gives the same product. Terms that differ in the names of their indices have the same orders up to these.

Source: B. D. McKay and A. Piperno, Practical graph isomorphism II, J. Symbolic Computation 60 (2014), section 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import sympy as sp

from symbolic.index_notation.term import Rules, Term
from symbolic.index_notation.triangles import in_order, is_order

Colours = Mapping[sp.Symbol, int]


def orders_of(term: Term, rules: Rules) -> Iterator[tuple[sp.Symbol, ...]]:
    """The bound indices in the orders of which one gives the label."""
    start = _numbered({index: sp.srepr(ends) for index, *ends in term.ranges})  # sizes may share a name
    yield from _leaves(_refined(start, term, rules), term, rules)


def product_of(factors: Iterable[sp.Expr], names: Mapping[Any, sp.Expr], rules: Rules) -> sp.Expr:
    """The product of the factors with other names, and the indices of symmetric tensors in order, up to its sign."""
    return sp.Mul(*(_factor(factor.xreplace(dict(names)), rules) for factor in factors))


def _leaves(colours: Colours, term: Term, rules: Rules) -> Iterator[tuple[sp.Symbol, ...]]:
    cells: dict[int, list[sp.Symbol]] = {}
    for index, colour in colours.items():
        cells.setdefault(colour, []).append(index)
    shared = [colour for colour in sorted(cells) if len(cells[colour]) > 1]
    if not shared:
        yield tuple(cells[colour][0] for colour in sorted(cells))
        return
    tried: list[sp.Symbol] = []
    for index in cells[shared[0]]:
        if not any(_are_exchangeable(index, other, term, rules) for other in tried):
            tried.append(index)
            alone = _numbered({other: (colour, int(other == index)) for other, colour in colours.items()})
            yield from _leaves(_refined(alone, term, rules), term, rules)


def _are_exchangeable(first: sp.Symbol, second: sp.Symbol, term: Term, rules: Rules) -> bool:
    """Whether the exchange of two indices of one range, with all others kept, leaves the factors what they are."""
    if any(is_order(factor) and factor.free_symbols & {first, second} for factor in term.factors):
        return False
    exchange = {first: second, second: first}
    exchanged = Counter(_ordered(factor.xreplace(exchange), rules) for factor in term.factors)
    return exchanged == Counter(_ordered(factor, rules) for factor in term.factors)


def _refined(colours: Colours, term: Term, rules: Rules) -> Colours:
    """The colours, told apart by the factors, as far as that goes."""
    while len(set(colours.values())) < len(colours):
        finer = _numbered({index: (colours[index], _part(index, colours, term, rules)) for index in colours})
        if len(set(finer.values())) == len(set(colours.values())):
            break
        colours = finer
    return colours


def _numbered(parts: Mapping[sp.Symbol, Any]) -> dict[sp.Symbol, int]:
    known = sorted({str(part) for part in parts.values()})
    return {index: known.index(str(part)) for index, part in parts.items()}


def _part(index: sp.Symbol, colours: Colours, term: Term, rules: Rules) -> list[str]:
    """The factors with the index, itself marked and every other bound index by its colour."""
    names = {other: sp.Symbol(f"colour_{colour}", integer=True) for other, colour in colours.items()}
    names[index] = sp.Symbol("own", integer=True)
    return sorted(str(_factor(f.xreplace(names), rules)) for f in term.factors if index in f.free_symbols)


def _factor(factor: sp.Expr, rules: Rules) -> sp.Expr:
    return in_order(factor) if is_order(factor) else _ordered(factor, rules)


def _ordered(expr: sp.Expr, rules: Rules) -> sp.Expr:
    """The indices of symmetric tensors in order."""
    if isinstance(expr, sp.Indexed):
        return expr.base[tuple(sorted(expr.indices, key=sp.default_sort_key))] if expr.base in rules.symmetric else expr
    if not rules.symmetric or not expr.has(sp.Indexed):
        return expr
    return expr.func(*(_ordered(arg, rules) if isinstance(arg, sp.Expr) else arg for arg in expr.args))
