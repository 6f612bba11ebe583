"""Conditions that decide together which case a side is, as in {1 if x = 5 and y > 3, 0 otherwise}, and of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, islice, product, zip_longest
from math import prod
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.drawing.basics import admits
from numeric_check.drawing.edges import differences, kinks
from numeric_check.drawing.roots import roots_of

_MOST = 10
_MOST_RELATIONS = 6  # of a condition that is brought into alternatives
_FIRST = (1, 2, 3)  # places of an index, of which the first is taken at which no relation is false
_NOT_SOLVED = (sp.re, sp.im, sp.arg, sp.conjugate, sp.Indexed, sp.MatrixExpr)  # by many values, or by none here

Case = tuple[Any, ...]


def joint_cases(claim: Claim) -> list[Case]:
    """Several relations in the letters of a claim that hold together in a case, or in cases of several parts of a side.

    A case excludes those before it. What one relation between numbers alone decides is seen at its edge and beside it
    (``critical_values``); for one of entries of tables, at the first place, the edge and both sides are cases here.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    list of tuples of relations, at most ten

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real
    >>> from numeric_check.drawing.joint_cases import joint_cases
    >>> x, y = real("x"), real("y")
    >>> case = sp.Piecewise((1, sp.Eq(x.symbol, 5) & (y.symbol > 3)), (0, True))
    >>> joint_cases(Claim(lhs=case, rhs=sp.S.Zero, variables=(x, y)))
    [(Eq(x, 5), y > 3)]
    """
    known = {variable.symbol for variable in claim.variables}
    nodes = dict.fromkeys(node for side in (claim.lhs, claim.rhs) for node in _piecewise(side))
    of_each = [list(_cases(node)) for node in nodes]
    placed = (_at_first(case, known) for case in chain(_by_turns(of_each), _joined(of_each)))
    several = (case for case in placed if _is_joint(case) and all(free_names(r) <= known for r in case))
    both = _by_turns([_steps(claim, known), several])
    return list(islice(dict.fromkeys(both), _MOST))


def _by_turns(of_each: Iterable[Iterable[Case]]) -> Iterator[Case]:
    return (case for turn in zip_longest(*of_each) for case in turn if case is not None)


def _joined(of_each: list[list[Case]]) -> Iterator[Case]:
    """Cases of all parts together where these are few, or else of each two of them."""
    count = len(of_each) if prod(map(len, of_each)) <= _MOST else 2
    for parts in combinations(of_each, max(count, 2)):
        yield from (tuple(dict.fromkeys(chain(*cases))) for cases in product(*parts))


def _is_joint(case: Case) -> bool:
    """Whether several relations are in it that not most points satisfy, or one of an entry of a table."""
    return sum(not isinstance(r, sp.Ne) for r in case) > 1 or any(r.has(sp.Indexed) for r in case)


def _piecewise(side: Any) -> Iterator[sp.Piecewise]:
    return (node for node in sp.preorder_traversal(side) if isinstance(node, sp.Piecewise))


def _cases(node: sp.Piecewise) -> Iterator[Case]:
    """The relations of each alternative of a condition that those before it leave."""
    left: Any = sp.true
    for _, condition in node.args:
        if len((condition & left).atoms(Relational)) > _MOST_RELATIONS:
            return
        alternatives = sp.Or.make_args(sp.to_dnf(condition & left, simplify=False))
        for case in sorted(alternatives, key=sp.default_sort_key):
            relations = sp.And.make_args(case)
            if all(isinstance(relation, Relational) for relation in relations):
                yield tuple(sorted(relations, key=str))
        left = left & ~condition


def _at_first(relations: Case, known: set[Any]) -> Case:
    """The relations at the first place of an index at which none is false; as they are where no table has it."""
    indices = set().union(*map(free_names, relations)) - known
    if not indices or not any(relation.has(sp.Indexed) for relation in relations):
        return relations
    places = (tuple(r.xreplace(dict.fromkeys(indices, sp.Integer(at))) for r in relations) for at in _FIRST)
    found = next((place for place in places if sp.false not in place), relations)
    return tuple(relation for relation in found if relation != sp.true)


def _steps(claim: Claim, known: set[Any]) -> Iterator[Case]:
    """a = b, a > b and a < b for real entries of tables on which the form of a side depends, or which are compared."""
    sides = (claim.lhs, claim.rhs)
    whole = [claim.lhs - claim.rhs] if claim.relation == Relation.AT_MOST and shape_of(claim.lhs) == () else []
    found = dict.fromkeys((*whole, *chain(*(chain(differences(side), kinks(side)) for side in sides))))
    for step in found:
        if step.has(sp.Indexed) and not step.is_Matrix and step.is_extended_real is not False:
            first = _at_first((sp.Eq(step, 0, evaluate=False),), known)
            gap = first[0].lhs if first and isinstance(first[0], sp.Eq) else sp.S.Zero
            if gap.is_extended_real and free_names(gap) <= known:
                ways = (gap > 0,) if step in whole else (sp.Eq(gap, 0), gap > 0, gap < 0)
                yield from ((relation,) for relation in ways if isinstance(relation, Relational))


def solved_in(case: Case) -> Mapping[Any, Any]:
    """A letter with a number that solves an equation of a case which is not linear in it; empty if there is none."""
    equations = (r for r in case if isinstance(r, sp.Eq) and shape_of(r.lhs) == () and not r.has(*_NOT_SOLVED))
    for gap in (equation.lhs - equation.rhs for equation in equations):
        for x in sorted(gap.free_symbols, key=str):
            roots = () if gap.diff(x).is_number else roots_of(gap, x)
            for root in roots:
                if root.is_number and admits(x, root):
                    return {x: root}
    return {}
