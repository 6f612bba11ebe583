"""Where lhs − rhs of what is compared by ≤ or ≠ is large, by random steps in float64; nothing is judged here."""

from __future__ import annotations

from functools import partial, reduce
from itertools import product
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays.evaluator import Arrays
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import shape_of
from numeric_check.claims.outcome import sides
from numeric_check.drawing.narrowing import highest
from numeric_check.evaluation.conditions import holds, joined
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.rules.conversion import rational
from numeric_check.rules.refusals import UNEVALUABLE

_STARTS, _KEPT, _CHILDREN, _ROUNDS = 2000, 20, 12, 120  # points, those that are gone on from, and steps from each
_LOG10_STEPS = (-15, 0)  # of a step as a share of the number
_ALONG = (0, 2)  # of a step along a difference as a multiple of it
_LOG10_SIZES = ((-3, 3), (-40, 40))  # of the first points
_FOUND = 2  # points that are handed on of each
_TURNS = 20000  # quarters of a turn in both directions, where waves of several lengths may meet
_SEED = 20240310


def summits(claim: Claim) -> list[dict[Any, sp.Rational]]:
    """Real letters with rational values at which lhs − rhs seems to be largest, for lhs ≠ rhs also smallest.

    From many points of all sizes the best that satisfy the conditions are kept, and steps of all lengths are taken from
    them, as a share of each number, again and again.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    list of mappings of symbol to rational number; empty where a letter is no real number, and for lhs = rhs.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, Relation, real
    >>> t = real("t")
    >>> wave = Claim(lhs=t.symbol * sp.exp(-t.symbol), rhs=sp.S.Half, variables=(t,), relation=Relation.AT_MOST)
    >>> [round(float(each[t.symbol]), 3) for each in summits(wave)[:1]]
    [1.0]
    """
    letters = [variable.symbol for variable in claim.variables]
    known = all(isinstance(x, sp.Symbol) and x.is_extended_real and not x.is_integer for x in letters)
    ways = {Relation.AT_MOST: (1,), Relation.DIFFERENT: (1, -1)}.get(claim.relation, ())
    if not letters or not known or shape_of(claim.lhs) != ():
        return []
    rng = np.random.default_rng(_SEED)
    try:
        found = [
            point for way, powers in product(ways, _LOG10_SIZES) for point in _climbed(claim, way, powers, rng)[:_FOUND]
        ]
    except UNEVALUABLE:
        found = [np.array([best]) for way in ways for best in highest(claim, way)]
    return [dict(zip(letters, map(rational, point), strict=True)) for point in found]


def _climbed(claim: Claim, way: int, powers: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    sizes = 10 ** rng.uniform(*powers, (_STARTS, len(claim.variables)))
    best = _best(claim, way, np.concatenate([sizes * rng.choice((-1, 1), sizes.shape), *_waves(claim)]))
    for _ in range(_ROUNDS if len(best) else 0):
        best = _best(claim, way, np.concatenate([best, *_steps(best, rng)]))
    return best


def _waves(claim: Claim) -> list[np.ndarray]:
    """Quarters of turns of a sine or a cosine of one letter."""
    of_waves = any(side.has(sp.sin, sp.cos) for side in (claim.lhs, claim.rhs))
    turns = np.arange(-_TURNS, _TURNS + 1)[:, None] * (np.pi / 2)
    return [turns] if of_waves and len(claim.variables) == 1 else []


def _steps(best: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """From each point steps in random directions, and along the differences of two others, as an edge has them."""
    shape = (len(best), _CHILDREN, best.shape[1])
    step = 10 ** rng.uniform(*_LOG10_STEPS, (*shape[:2], 1))
    first, second = (best[rng.integers(len(best), size=shape[:2])] for _ in range(2))
    along = best[:, None] + rng.uniform(*_ALONG, (*shape[:2], 1)) * (first - second)
    moved = best[:, None] * (1 + step * rng.standard_normal(shape))
    return moved.reshape(-1, shape[2]), along.reshape(-1, shape[2])


def _best(claim: Claim, way: int, points: np.ndarray) -> np.ndarray:
    """The points that satisfy the conditions with the largest ±(lhs − rhs), the largest first."""
    lhs, rhs, allowed = compared(claim, points)
    with np.errstate(invalid="ignore"):
        gap = np.where(allowed, way * np.real(lhs - rhs), -np.inf)
    order = np.argsort(-np.nan_to_num(gap, nan=-np.inf, posinf=-np.inf), kind="stable")[:_KEPT]
    return points[order[np.isfinite(gap[order])]]


def compared(claim: Claim, points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Both sides at points, a row for each, and whether these have the signs of the letters and satisfy the conditions.

    Parameters
    ----------
    claim : Claim
        Of real letters alone.
    points : numpy.ndarray
        With a column for each letter.

    Raises
    ------
    NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
    """
    letters = [variable.symbol for variable in claim.variables]
    scope = batch_scope(Arrays(), {x: points[:, k] for k, x in enumerate(letters)})
    wrong = [points[:, k] < 0 for k, x in enumerate(letters) if x.is_extended_nonnegative]
    wrong += [points[:, k] > 0 for k, x in enumerate(letters) if x.is_extended_nonpositive]
    with np.errstate(all="ignore"):
        lhs, rhs = scope.all_values(sides(claim))
        allowed = joined((partial(holds, c, scope) for c in claim.conditions), every=True)
        right = ~reduce(np.logical_or, wrong, ~np.broadcast_to(allowed, len(points)))
    first, second = (np.broadcast_to(side, len(points)) for side in (lhs, rhs))
    return first, second, right
