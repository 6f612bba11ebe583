"""What may be 0, or turn, where no point is: a divisor that changes its sign between points, and a gap that closes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import flint
import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.balls.evaluator import Balls
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.drawing.roots import roots_of
from numeric_check.drawing.satisfied import satisfied
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 64  # a sign needs no more
_JUMPS = (sp.Piecewise, sp.floor, sp.ceiling, sp.frac, sp.sign, sp.Mod, sp.Heaviside, sp.KroneckerDelta, sp.arg)
_POLES = (sp.tan, sp.cot, sp.sec, sp.csc, sp.gamma, sp.log, sp.Derivative, sp.Subs, sp.Integral, AppliedUndef)
_ORDERS = (16, 64, 256, 1024)
_STEADY = 0.95  # of one step of a gap to the step before, from which on it goes on for ever
_BEYOND = 0.05  # of the last gap, by which its limit is to lie on the other side
_MOST_POINTS = 3


def crossed(claim: Claim, places: Sequence[Any], points: Sequence[Mapping[Any, Any]]) -> Any:
    """The first divisor, or argument of a logarithm, that has both signs at points and is 0 at none, if no roots of it
    are found.

    Parameters
    ----------
    claim : Claim
    places : sequence
        On which sides of excluded equations the points are; points of one place are compared.
    points : sequence of mappings of symbol to exact SymPy value

    Returns
    -------
    SymPy expression or None
    """
    for divisor in dict.fromkeys(d for side in (claim.lhs, claim.rhs) for d in _divisors(side)):
        if not _is_continuous(divisor) or any(roots_of(divisor, x) for x in divisor.free_symbols):
            continue
        signs = [(place, _sign(divisor, point)) for place, point in zip(places, points, strict=True)]
        both = any((place, -1) in signs and (place, 1) in signs for place in places)
        if both and not any(sign == 0 for _, sign in signs):
            return divisor
    return None


def _divisors(side: Any) -> Iterator[Any]:
    for node in sp.preorder_traversal(side):
        if isinstance(node, sp.Pow) and node.exp.is_negative:
            yield node.base
        elif isinstance(node, sp.log):
            yield node.args[0]


def _is_continuous(e: Any) -> bool:
    """Whether it is a continuous function of real letters, as far as its form says so."""
    letters = free_names(e)
    known = letters and all(isinstance(x, sp.Symbol) and x.is_extended_real and not x.is_integer for x in letters)
    poles = (node for node in e.atoms(sp.Pow) if node.exp.is_nonnegative is not True)
    return bool(known) and not e.has(*_JUMPS, *_POLES) and all(not pole.base.free_symbols for pole in poles)


def _sign(e: Any, point: Mapping[Any, Any]) -> int | None:
    value = _value(e, point)
    return None if value is None else 1 if value > 0 else -1 if value < 0 else 0 if value.is_zero() else None


def _value(e: Any, point: Mapping[Any, Any]) -> Any:
    """A real number as a ball, or None."""
    with flint.ctx.workprec(_BITS):
        try:
            value = shared_scope(Balls, _BITS, tuple(point.items())).value(e)
        except UNEVALUABLE:
            return None
        return value.real if value.imag.is_zero() else None


def closing(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> Any:
    """An integer n at an end of a sum for which rhs − lhs seems to become negative as it grows; or None.

    The gaps at n = 16, 64, 256 and 1024 are continued by Aitken's method, with the ratio of their steps continued too.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value

    Returns
    -------
    Symbol or None

    References
    ----------
    A. C. Aitken, On Bernoulli's numerical solution of algebraic equations, Proc. R. Soc. Edinburgh 46 (1926) 289-305.
    """
    if claim.relation != Relation.AT_MOST or shape_of(claim.lhs) != ():
        return None
    sums = [s for side in (claim.lhs, claim.rhs) for s in side.atoms(sp.Sum, sp.Product)]
    if not sums or any(s.has(sp.Indexed, sp.MatrixExpr) or s.function.has(*map(type, sums)) for s in sums):
        return None
    ends = set().union(*(limit[-1].free_symbols for s in sums for limit in s.limits))
    letters = [variable.symbol for variable in claim.variables if variable.symbol in ends]
    whole = (n for n in letters if isinstance(n, sp.Symbol) and n.is_integer)
    return next((n for n in whole if any(_closes(claim, n, point) for point in points[:_MOST_POINTS])), None)


def _closes(claim: Claim, n: Any, point: Mapping[Any, Any]) -> bool:
    along = [{**point, n: sp.Integer(order)} for order in _ORDERS]
    if not all(satisfied(claim.conditions, there) for there in along):
        return False
    found = [_value(claim.rhs - claim.lhs, there) for there in along]
    if any(gap is None for gap in found):
        return False
    gaps = list(map(float, found))
    first, second, last = (b - a for a, b in pairwise(gaps))
    if not (first < 0 and second < 0 and last < 0 < gaps[-1]):
        return False
    before, ratio = second / first, last / second
    ratio = max(2 * ratio - before, 0)
    return ratio >= _STEADY or gaps[-1] + last * ratio / (1 - ratio) < -_BEYOND * gaps[-1]
