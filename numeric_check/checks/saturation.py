"""Sides that agree to all digits asked as their arguments are huge or tiny, as cosh x and sinh x for x ≥ 300."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.evaluator import Balls
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.one_point import AtPoint, at_point
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.outcome import Outcome
from numeric_check.evaluation.evaluate import shared_scope
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 64  # a size needs no more
_DIGITS = 2000  # of which balls are asked twice as many: enough for tanh 4000 and 1
_SATURATING = (sp.exp, sp.sinh, sp.cosh, sp.tanh, sp.coth, sp.sech, sp.csch, sp.erf, sp.erfc, sp.gamma, sp.loggamma)
_FAR, _HUGE = 15, 10**15  # an argument at which erf agrees with 1 to 100 digits, and a number where √(x² + 1) is near x
_SEEN, _ASKED = 3, 2  # points at which all must be so, and of each source at which balls are asked


def told_apart(claim: Claim, digits: int, *sources: Sequence[AtPoint]) -> AtPoint | None:
    """A point at which balls with far more digits tell the two sides apart, where these agree to those asked.

    Looked for where the conditions leave nothing but huge or tiny arguments, as the first points say.

    Parameters
    ----------
    claim : Claim
        In numbers alone, of two sides that are said to be equal or are compared by ≤.
    digits : int
        Those asked.
    *sources : sequences of AtPoint
        At which nothing is against the claim.

    Returns
    -------
    AtPoint or None

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real
    >>> from numeric_check.checks.one_point import at_point
    >>> x = real("x").symbol
    >>> claim = Claim(lhs=sp.cosh(x), rhs=sp.sinh(x), variables=(real("x"),), hypotheses=(x >= 300,))
    >>> told_apart(claim, 50, [at_point(claim, {x: sp.Integer(300)}, 50)]).findings["balls"].outcome.value
    'differs'
    """
    letters = [variable.symbol for variable in claim.variables]
    if claim.relation == Relation.DIFFERENT or not all(isinstance(x, sp.Symbol) for x in letters) or digits >= _DIGITS:
        return None
    known = [[at for at in source if at.relevant] for source in sources]
    first = list(chain.from_iterable(known))[:_SEEN]
    if not first or not all(_is_extreme(claim, at) for at in first):
        return None
    asked = (at.point for source in known for at in source[:_ASKED])
    again = (at_point(claim, point, _DIGITS, {"balls": compare_by_balls}) for point in asked)
    return next((at for at in again if at.findings and at.findings["balls"].outcome == Outcome.DIFFERS), None)


def _is_extreme(claim: Claim, at: AtPoint) -> bool:
    """Whether a number there is huge or tiny, or an argument of a function that nears its limit is far."""
    calls = set().union(*(side.atoms(*_SATURATING) for side in (claim.lhs, claim.rhs)))
    known = [(call.args[0], _FAR) for call in calls if call.args[0].free_symbols <= set(at.point)]
    sizes = [(_size(e, at), limit) for e, limit in (*known, *((x, _HUGE) for x in at.point))]
    return any(size is not None and (size > limit or (size > 0 and size * _HUGE < 1)) for size, limit in sizes)


def _size(e: Any, at: AtPoint) -> Any:
    with flint.ctx.workprec(_BITS):
        try:
            return abs(shared_scope(Balls, _BITS, tuple(at.point.items())).value(e))
        except UNEVALUABLE:
            return None
