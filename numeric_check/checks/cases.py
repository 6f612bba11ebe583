"""Cases of a side that none of the points meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import flint
import sympy as sp
from sympy.core.relational import Relational

from numeric_check.balls.evaluator import Balls
from numeric_check.checks.excluded import excluded
from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.drawing.conditions import conjuncts
from numeric_check.evaluation.conditions import holds
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 128
_MOST_RELATIONS = 6  # of a condition that is brought into alternatives
_SIGNS = {sp.Eq: "=", sp.Ne: "≠", sp.Le: "≤", sp.Ge: "≥", sp.Lt: "<", sp.Gt: ">"}

Case = tuple[Any, ...]


def unmet_case(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> str:
    """The first case, as in {1 if mn = 221 and n > m, 0 otherwise}, that is met at none of the points; or nothing.

    A case is met where its whole condition holds and those before it fail: of several alternatives, by each that has an
    equation, which few points satisfy. An index of a sum counts as 1 in equations of the entries of tables; other cases
    that have one are left out, as are those that the conditions of the claim exclude.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value

    Returns
    -------
    str
    """
    known = {variable.symbol for variable in claim.variables}
    stated = conjuncts(claim.conditions)
    ranges = _ranges((claim.lhs, claim.rhs))
    for case in dict.fromkeys(case for side in (claim.lhs, claim.rhs) for case in _cases(side)):
        at_first = _at_first(_without_index(case, ranges), known)
        met = not at_first or any(all(holds_at(part, point) for part in at_first) for point in points)
        if not met and not excluded((*stated, *at_first)):
            return " and ".join(map(_in_words, case))
    return ""


def _cases(side: Any) -> Iterator[Case]:
    """a = b for [a = b] as a Kronecker delta, and the alternatives of all parts of what is defined by cases."""
    for node in sp.preorder_traversal(side):
        if isinstance(node, sp.KroneckerDelta):
            yield (sp.Eq(*node.args[:2], evaluate=False),)
        elif isinstance(node, sp.Piecewise):
            yield from _alternatives(node)


def _alternatives(node: sp.Piecewise) -> Iterator[Case]:
    """Each with an equation that makes a part of it the valid one, and the whole condition of a part without any."""
    left: Any = sp.true
    for condition in (*(condition for _, condition in node.args), sp.true):
        whole = condition & left
        few = len(whole.atoms(Relational)) <= _MOST_RELATIONS
        found = sorted(sp.Or.make_args(sp.to_dnf(whole, simplify=False)), key=sp.default_sort_key) if few else [whole]
        special = [part for part in found if part.has(sp.Eq)]
        for part in special or [whole]:
            if part not in (sp.true, sp.false):
                yield tuple(sorted(sp.And.make_args(part), key=_equations_first))
        left = left & ~condition


def _ranges(sides: Sequence[Any]) -> dict[Any, tuple[Any, Any]]:
    """The first and the last value of each index of a sum or a product, if it has one range everywhere."""
    nodes = (node for side in sides for node in sp.preorder_traversal(side) if isinstance(node, sp.Sum | sp.Product))
    limits = list(dict.fromkeys(limit for node in nodes for limit in node.limits))
    names = [limit[0] for limit in limits]
    return {limit[0]: (limit[1], limit[2]) for limit in limits if names.count(limit[0]) == 1 and len(limit) == 3}


def _without_index(case: Case, ranges: Mapping[Any, tuple[Any, Any]]) -> Case:
    """The case for the index that an equation of it gives, which is in its range.

    Examples
    --------
    >>> import sympy as sp
    >>> i, n = sp.symbols("i n", integer=True)
    >>> _without_index((sp.Eq(i, 7),), {i: (1, n)})
    (n >= 7,)
    """
    for part in case:
        for index, e in (part.args, part.args[::-1]) if isinstance(part, sp.Eq) else ():
            if index in ranges and index not in free_names(e):
                first, last = ranges[index]
                fixed = (*(other.xreplace({index: e}) for other in case), sp.Ge(e, first), sp.Ge(last, e))
                return _without_index(tuple(other for other in fixed if other != sp.true), ranges)
    return case


def _equations_first(part: Any) -> tuple[bool, str]:
    return (not isinstance(part, sp.Eq), str(part))


def _at_first(case: Case, known: set[Any]) -> Case:
    """The parts at index 1 where an equation is one of entries; none where one is false, or has an index and no entry.

    Examples
    --------
    >>> import sympy as sp
    >>> i, T = sp.Symbol("i", integer=True), sp.IndexedBase("T")
    >>> _at_first((sp.Eq(T[i], 0),), {T}), _at_first((sp.Eq(i, 5),), {T})
    ((Eq(T[1], 0),), ())
    """
    indices = set().union(*map(free_names, case)) - known
    if indices and not any(isinstance(part, sp.Eq) and part.has(sp.Indexed) for part in case):
        return ()
    placed = [part.xreplace(dict.fromkeys(indices, sp.S.One)) for part in case]
    return () if sp.false in placed else tuple(part for part in placed if part != sp.true)


def _in_words(part: Any) -> str:
    sign = _SIGNS.get(type(part))
    return str(part) if sign is None else f"{part.lhs} {sign} {part.rhs}"


def holds_at(condition: Any, point: Mapping[Any, Any]) -> bool:
    """Whether it holds at a point, or may hold.

    Parameters
    ----------
    condition : SymPy Boolean
    point : mapping of symbol to exact SymPy value

    Returns
    -------
    bool
    """
    with flint.ctx.workprec(_BITS):
        try:
            return bool(holds(condition, shared_scope(Balls, _BITS, tuple(point.items()))))
        except UNEVALUABLE:
            return True
