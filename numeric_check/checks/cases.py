"""Equations that decide which case a side is, and that hold at none of the points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import flint
import sympy as sp
from sympy.core.relational import Relational

from numeric_check.balls.evaluator import Balls
from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.drawing.conditions import conjuncts
from numeric_check.evaluation.conditions import holds
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 128


def unmet_case(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> Any:
    """The first equation of a case, as in {1 if mn = 221, 0 otherwise}, that holds at none of the points; or None.

    An index of a sum counts as 1 there, in an equation of the entries of tables; others that have one are left out, as
    are those that a condition of the claim excludes.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value

    Returns
    -------
    Eq or None
    """
    excluded = {c.negated for c in conjuncts(claim.conditions) if isinstance(c, sp.Ne)}
    known = {variable.symbol for variable in claim.variables}
    for equation in dict.fromkeys(case for side in (claim.lhs, claim.rhs) for case in _equations(side)):
        indices = free_names(equation) - known
        if equation in excluded or (indices and not equation.has(sp.Indexed)):
            continue
        at_first = equation.xreplace(dict.fromkeys(indices, sp.S.One))
        if at_first not in (sp.true, sp.false) and not any(holds_at(at_first, point) for point in points):
            return equation
    return None


def _equations(side: Any) -> Iterator[Any]:
    """a = b where a case is decided by it, or by a ≠ b, and for [a = b] as a Kronecker delta."""
    for node in sp.preorder_traversal(side):
        if isinstance(node, sp.KroneckerDelta):
            yield sp.Eq(*node.args[:2], evaluate=False)
        elif isinstance(node, sp.Piecewise):
            relations = (r for _, condition in node.args for r in condition.atoms(Relational))
            yield from (sp.Eq(*r.args, evaluate=False) for r in relations if isinstance(r, sp.Eq | sp.Ne))


def holds_at(equation: Any, point: Mapping[Any, Any]) -> bool:
    """Whether it holds at a point, or may hold.

    Parameters
    ----------
    equation : Eq
    point : mapping of symbol to exact SymPy value

    Returns
    -------
    bool
    """
    with flint.ctx.workprec(_BITS):
        try:
            return bool(holds(equation, shared_scope(Balls, _BITS, tuple(point.items()))))
        except UNEVALUABLE:
            return True
