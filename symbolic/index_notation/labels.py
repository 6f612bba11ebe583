"""One name for all that differ in the names of bound indices: deltas contracted, indices labelled canonically."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count, islice
from typing import Any

import sympy as sp

from symbolic.expressions.extremes import Largest
from symbolic.index_notation.colours import orders_of, product_of
from symbolic.index_notation.ranges import from_one
from symbolic.index_notation.term import Range, Rules, Term
from symbolic.index_notation.triangles import orientation, without_squares
from symbolic.words import OutsideClass

MAX_LABELLINGS = 2_000  # of the indices of all terms, after those that play different parts are told apart
_FIRST_LABEL = 10**12  # SymPy counts its dummies from one
_DEPTHS = 1000  # labels of one depth of nesting

Collected = dict[tuple[tuple[Range, ...], sp.Expr], sp.Expr]


def label(depth: int, place: int) -> sp.Dummy:
    """The name of the bound index number ``place`` at a depth of nesting; the same at every call."""
    return sp.Dummy(f"i{place + 1}", integer=True, dummy_index=_FIRST_LABEL + _DEPTHS * depth + place)


def free_depth(parts: Iterable[Any], own: Iterable[sp.Basic]) -> int:
    """The least depth above all that is nested in the parts at which they have no labels but the own indices.

    Labels of one depth capture none of another. A label that is free in a part, as j in p_j where a condition rewrites
    p_j as Σ_k P_jk within a sum over j, belongs to a sum around it.
    """
    parts = tuple(parts)
    others = set().union(*(part.atoms(sp.Dummy) for part in parts)) - set(own)
    taken = {(other.dummy_index - _FIRST_LABEL) // _DEPTHS for other in others}
    least = 1 + max(map(_nesting, parts), default=0)
    return next(depth for depth in count(least) if depth not in taken)


def _nesting(expr: Any) -> int:
    """How deep sums and maxima are nested in functions of each other."""
    inner = max((_nesting(arg) for arg in expr.args), default=0)
    return inner + isinstance(expr, sp.Sum | Largest)


def collected(terms: Iterable[Term], rules: Rules) -> Collected:
    """Σ of terms as a dict from (ranges, product of factors), labelled canonically, to the nonzero coefficient."""
    total: dict[Any, list[sp.Expr]] = {}
    labellings = 0
    for term in (piece for whole in terms for piece in _pieces(whole, rules)):
        orders = list(islice(orders_of(term, rules), MAX_LABELLINGS - labellings + 1))
        labellings += len(orders)
        if labellings > MAX_LABELLINGS:
            raise OutsideClass(
                f"the terms have too many indices that play the same part: above {MAX_LABELLINGS} labellings."
            )
        sign, *key = _labelled(term, orders, rules)
        total.setdefault(tuple(key), []).append(sign * term.coefficient)
    summed = {key: sp.Add(*coefficients) for key, coefficients in total.items()}
    return {key: coefficient for key, coefficient in summed.items() if coefficient != 0}


def _pieces(term: Term, rules: Rules) -> Iterator[Term]:
    """The term without deltas and with ranges from 1 on; what is split off may have deltas to contract again."""
    for piece in (part for whole in without_squares(contracted(term, rules)) for part in from_one(whole)):
        again = contracted(piece, rules)
        if again == piece:
            yield piece
        else:
            yield from _pieces(again, rules)


def rebuilt(form: Collected) -> sp.Expr:
    """The expression of a normal form."""
    return sp.Add(*(c * (sp.Sum(factors, *ranges) if ranges else factors) for (ranges, factors), c in form.items()))


def _labelled(
    term: Term, orders: Iterable[tuple[sp.Symbol, ...]], rules: Rules
) -> tuple[int, tuple[Range, ...], sp.Expr]:
    """The sign, the ranges and the product with the labelling of which they come first; 0 if it is its own negative."""
    ends = {index: (lower, upper) for index, lower, upper in term.ranges}
    depth = free_depth([*term.factors, *chain.from_iterable(ends.values())], ends)
    places = [label(depth, place) for place in range(len(term.ranges))]
    named: dict[tuple[tuple[Range, ...], sp.Expr], set[int]] = {}
    for order in orders:
        ranges = tuple((place, *ends[index]) for place, index in zip(places, order, strict=True))
        names = dict(zip(order, places, strict=True))
        signs = named.setdefault((ranges, product_of(term.factors, names, rules)), set())
        signs.add(orientation(factor.xreplace(names) for factor in term.factors))
    first = next(iter(named))
    if len(named) > 1:
        first = min(named, key=lambda pair: (str(pair[0]), sp.default_sort_key(pair[1])))
    return sum(named[first]), *first


def contracted(term: Term, rules: Rules) -> Term:
    """The term without deltas of bound indices, and without ranges of indices that do not occur."""
    ranges = {limits[0]: limits[1:] for limits in term.ranges}
    factors = list(term.factors)
    while (found := _contractible(factors, ranges, rules)) is not None:
        delta, gone, kept = found
        factors.remove(delta)
        factors = [factor.xreplace({gone: kept}) for factor in factors]
        del ranges[gone]
    coefficient = term.coefficient
    used = set().union(*(factor.free_symbols for factor in factors))
    for index in [index for index in ranges if index not in used]:
        lower, upper = ranges.pop(index)
        coefficient = coefficient * (upper - lower + 1)
    return Term(
        coefficient=coefficient,
        factors=tuple(factor for factor in factors if factor != 1),
        ranges=tuple((index, *ends) for index, ends in ranges.items()),
    )


def _contractible(factors: list[sp.Expr], ranges: Mapping[Any, Any], rules: Rules) -> tuple[Any, Any, Any] | None:
    """A factor δ_ij, an index i that is bound over a range, and j that lies in it."""
    for delta in factors:
        if not isinstance(delta, sp.KroneckerDelta):
            continue
        first, second = delta.args
        for gone, kept in ((first, second), (second, first)):
            if gone in ranges and _inside(kept, ranges[gone], ranges, rules):
                return delta, gone, kept
    return None


def _inside(index: sp.Expr, ends: tuple[sp.Expr, sp.Expr], ranges: Mapping[Any, Any], rules: Rules) -> bool:
    if index in ranges:
        return ranges[index] == ends
    lower, upper = ends
    below = (upper - index).is_nonnegative or (index, upper) in rules.upper
    if isinstance(index, sp.Indexed) and (index.base, upper) in rules.upper:
        lengths = index.base.shape
        below = all(
            _inside(place, (sp.S.One, n), ranges, rules) for place, n in zip(index.indices, lengths, strict=True)
        )
    return bool(index.is_integer and (index - lower).is_nonnegative and below)
