"""Where lhs ≤ rhs is tightest beside x = y, if both sides are equal there: (x − y)² and what is compared with it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import shape_of
from numeric_check.drawing.climbing import compared
from numeric_check.rules.conversion import rational
from numeric_check.rules.refusals import UNEVALUABLE

_APART = (1e-1, 1e-2, 1e-3)  # by so much y differs from x, as a share of it; closer ones float64 does not tell apart
_LOG10_SIZES, _LOG10_STEPS = (-3, 1), (-6, 0)
_STARTS, _KEPT, _CHILDREN, _ROUNDS = 200, 6, 10, 40
_TRIED, _MOST_PAIRS = 32, 6  # points at which it is seen whether the sides are 0, and pairs of letters
_ZERO = 1e-12
_SEED = 20240511


def near_meetings(claim: Claim) -> list[dict[Any, sp.Rational]]:
    """Real letters, two of them nearly equal, at which (lhs − rhs)/(|lhs| + |rhs|) seems to be largest.

    For each pair x, y, where both sides are equal at x = y and not beside it, x is moved by steps of all lengths while
    y/x − 1 stays at ±1/10, ±1/100 or ±1/1000: there lhs − rhs is small whether the claim is true or not, and the
    quotient tells where a constant is too sharp. Of 0 ≤ f the negative terms of f are taken for the lhs.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    list of mappings of symbol to rational number; empty where a letter is no real number, and if not compared by ≤.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, Relation, positive
    >>> from numeric_check.drawing.near_meetings import near_meetings
    >>> P, Q = positive("p"), positive("q")
    >>> p, q = P.symbol, Q.symbol
    >>> claim = Claim(
    ...     lhs=(p - q) ** 2, rhs=8 * (p + q - 2 * sp.sqrt(p * q)), variables=(P, Q), relation=Relation.AT_MOST,
    ...     hypotheses=(p <= 1, q <= 1),
    ... )
    >>> [(round(float(each[p]), 3), round(float(each[q]), 3)) for each in near_meetings(claim)]
    [(0.909, 1.0), (0.99, 1.0), (0.999, 1.0)]
    """
    letters = [variable.symbol for variable in claim.variables]
    known = all(isinstance(x, sp.Symbol) and x.is_extended_real and not x.is_integer for x in letters)
    if claim.relation != Relation.AT_MOST or len(letters) < 2 or not known or shape_of(claim.lhs) != ():
        return []
    claim, rng = _with_two_sides(claim), np.random.default_rng(_SEED)
    pairs = list(combinations(range(len(letters)), 2))[:_MOST_PAIRS]
    try:
        tight = [pair for pair in pairs if _meet(claim, pair, rng)]
        found = [point for pair in tight for apart in _APART for point in _climbed(claim, pair, apart, rng)]
    except UNEVALUABLE:
        return []
    return [dict(zip(letters, map(rational, point), strict=True)) for point in found]


def _with_two_sides(claim: Claim) -> Claim:
    """The claim, or where a side is 0 the negative terms of lhs − rhs on the other side."""
    if claim.lhs != 0 and claim.rhs != 0:
        return claim
    terms = sp.Add.make_args(claim.lhs - claim.rhs)
    negative = [term for term in terms if term.as_coeff_Mul()[0].is_negative]
    return replace(claim, lhs=sp.Add(*(t for t in terms if t not in negative)), rhs=-sp.Add(*negative))


def _points(claim: Claim, count: int, rng: np.random.Generator) -> np.ndarray:
    sizes = 10 ** rng.uniform(*_LOG10_SIZES, (count, len(claim.variables)))
    signs = [
        1 if x.is_extended_nonnegative else -1 if x.is_extended_nonpositive else rng.choice((-1, 1), count)
        for x in (variable.symbol for variable in claim.variables)
    ]
    return sizes * np.stack([np.broadcast_to(sign, count) for sign in signs], axis=-1)


def _beside(points: np.ndarray, pair: tuple[int, int], apart: Any) -> np.ndarray:
    """The points with the second letter of the pair so far from the first."""
    moved = points.copy()
    moved[:, pair[1]] = points[:, pair[0]] * (1 + apart)
    return moved


def _meet(claim: Claim, pair: tuple[int, int], rng: np.random.Generator) -> bool:
    """Whether both sides are equal where two letters are, and not beside it, where the conditions hold."""
    points = _points(claim, _TRIED, rng)
    there, beside = (_gaps(claim, _beside(points, pair, apart)) for apart in (0.0, _APART[0]))
    scale = np.maximum(1, np.abs(points).max(axis=-1))
    return bool(np.any(there <= _ZERO * scale) and not np.any(there > _ZERO * scale) and np.all(beside != 0))


def _gaps(claim: Claim, points: np.ndarray) -> np.ndarray:
    """|lhs − rhs|, not a number where a condition does not hold."""
    lhs, rhs, allowed = compared(claim, points)
    with np.errstate(invalid="ignore"):
        return np.where(allowed, np.abs(lhs - rhs), np.nan)


def _climbed(claim: Claim, pair: tuple[int, int], apart: float, rng: np.random.Generator) -> np.ndarray:
    """The best point of a pair at a distance to either side, if any satisfies the conditions."""
    tops = []
    for sign in (1, -1):
        best = _best(claim, _beside(_points(claim, _STARTS, rng), pair, sign * apart))
        for _ in range(_ROUNDS if len(best) else 0):
            best = _best(claim, np.concatenate([best, _steps(best, pair, rng)]))
        tops.append(best)
    return _best(claim, np.concatenate(tops))[:1]


def _steps(best: np.ndarray, pair: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """From each point steps of all lengths, along which the quotient of the two letters stays."""
    parents = np.repeat(best, _CHILDREN, axis=0)
    step = 10 ** rng.uniform(*_LOG10_STEPS, (len(parents), 1)) * rng.standard_normal(parents.shape)
    step[:, pair[1]] = step[:, pair[0]]
    return parents * (1 + step)


def _best(claim: Claim, points: np.ndarray) -> np.ndarray:
    """The points that satisfy the conditions with the largest (lhs − rhs)/(|lhs| + |rhs|), the largest first."""
    lhs, rhs, allowed = compared(claim, points)
    with np.errstate(all="ignore"):
        excess = np.where(allowed, np.real(lhs - rhs) / (np.abs(lhs) + np.abs(rhs)), -np.inf)
    order = np.argsort(-np.nan_to_num(excess, nan=-np.inf, posinf=-np.inf), kind="stable")[:_KEPT]
    return points[order[np.isfinite(excess[order])]]
