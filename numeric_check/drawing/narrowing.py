"""Where a difference of functions of one real letter is largest, by balls: for functions that float64 has not."""

from __future__ import annotations

from typing import Any

import flint
import numpy as np

from numeric_check.balls.evaluator import Balls
from numeric_check.claims.claim import Claim
from numeric_check.claims.outcome import sides
from numeric_check.drawing.basics import admits
from numeric_check.drawing.satisfied import satisfied
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.rules.conversion import rational
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 64
_SIZES = np.concatenate([sign * 10.0 ** np.linspace(-3, 3, 31) for sign in (1, -1)])
_ROUNDS, _PARTS = 12, 6  # of an interval, which becomes its part about the best point


def highest(claim: Claim, way: int) -> list[float]:
    """A number at which ±(lhs − rhs) of one letter seems to be largest, from a grid and intervals in one another.

    Parameters
    ----------
    claim : Claim
    way : int
        1 or −1, the sign of the difference.

    Returns
    -------
    list of float : none if there are several letters, or no value.
    """
    if len(claim.variables) != 1:
        return []
    grid = np.sort(_SIZES)
    for _ in range(_ROUNDS):
        gaps = [_gap(claim, way, x) for x in grid]
        best = int(np.argmax(gaps))
        if gaps[best] == -np.inf:
            return []
        low, high = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]
        grid = np.unique([*np.linspace(low, high, _PARTS + 1), grid[best]])
    return [float(grid[int(np.argmax([_gap(claim, way, x) for x in grid]))])]


def _gap(claim: Claim, way: int, x: Any) -> float:
    (letter,) = (variable.symbol for variable in claim.variables)
    point = {letter: rational(x)}
    if not admits(letter, point[letter]) or not satisfied(claim.conditions, point):
        return -np.inf
    with flint.ctx.workprec(_BITS):
        try:
            lhs, rhs = scope_at(Balls(), point, exact_scope(point)).all_values(sides(claim))
        except UNEVALUABLE:
            return -np.inf
        gap = float((lhs - rhs).real.mid()) * way
    return gap if np.isfinite(gap) else -np.inf
