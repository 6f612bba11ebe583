"""Conditions that decide together which case a side is, as in {1 if x = 5 and y > 3, 0 otherwise}."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice, product
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names

_MOST = 12


def joint_cases(claim: Claim) -> list[tuple[Any, ...]]:
    """Several relations in the letters of a claim that hold together in a case, or in cases of two parts of a side.

    What one relation alone decides is seen at its edge and beside it (``critical_values``).

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    list of tuples of relations, at most twelve

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
    of_each = [list(_cases(node, known)) for node in nodes]
    alone = (case for cases in of_each for case in cases)
    joined = (a + b for first, second in combinations(of_each, 2) for a, b in product(first, second))
    several = (case for case in (tuple(dict.fromkeys(case)) for case in (*alone, *joined)) if len(case) > 1)
    return list(islice(dict.fromkeys(several), _MOST))


def _piecewise(side: Any) -> Iterator[sp.Piecewise]:
    return (node for node in sp.preorder_traversal(side) if isinstance(node, sp.Piecewise))


def _cases(node: sp.Piecewise, known: set[Any]) -> Iterator[tuple[Any, ...]]:
    for _, condition in node.args:
        for case in sp.Or.make_args(condition):
            relations = sp.And.make_args(case)
            if all(isinstance(relation, Relational) and free_names(relation) <= known for relation in relations):
                yield tuple(sorted(relations, key=str))
