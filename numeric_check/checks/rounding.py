"""Whether the rounding errors of float64 explain by how much the two sides of a claim differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from numeric_check.arrays.approximate import UNIT, Approximate, parts
from numeric_check.arrays.matrices import magnitude
from numeric_check.arrays.running_errors import RunningErrors
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.outcome import sides
from numeric_check.drawing.floats import Drawn
from numeric_check.evaluation.evaluate import batch_scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Residuals:
    """Some points of a batch: whether rounding explains the residual, whether that is known, and the bounds of it.

    ``bound`` is that of the rounding error of lhs − rhs. ``vanishes`` says that a side is 0 at all of the points, as
    one that is written 0 is: only an absolute error means something then.
    """

    explained: np.ndarray
    known: np.ndarray
    bound: np.ndarray
    vanishes: bool


def residuals(claim: Claim, drawn: Drawn, places: np.ndarray) -> Residuals:
    """Whether |lhs − rhs|, or lhs − rhs for lhs ≤ rhs, is at most the bound of its rounding error.

    What was drawn counts as known to a few roundings of its largest entry, since it satisfies equations no better; the
    float64 next to exact numbers to a few roundings of each. Nothing is known where the errors leave a case open.

    Parameters
    ----------
    claim : Claim
    drawn : Drawn
    places : array of int, shape (k,)
        The points.

    Returns
    -------
    Residuals : with arrays of shape (k,)

    Raises
    ------
    NotApplicable, UnknownExpression : if the bounds of an expression in it are not known.

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, sections 1.5 (backward
    errors) and 3.3 (running error analysis).
    """
    arithmetic = RunningErrors()
    values = {s: _with_error(value, places, each=bool(drawn.exact)) for s, value in drawn.values.items()}
    with np.errstate(all="ignore"):
        (lhs, width), (rhs, error) = map(parts, batch_scope(arithmetic, values).all_values(sides(claim)))
        bound, residual = magnitude(width + error), magnitude(lhs - rhs)
        if claim.relation == Relation.AT_MOST:
            is_real = np.abs(np.imag(lhs)) + np.abs(np.imag(rhs)) <= bound
            residual = np.where(is_real, np.real(lhs - rhs), np.inf)
        known = np.isfinite(bound) & ~reduce(np.logical_or, arithmetic.unsure, np.False_)
    return Residuals(
        explained=np.broadcast_to(known & (residual <= bound), places.shape),
        known=np.broadcast_to(known, places.shape),
        bound=np.broadcast_to(bound, places.shape),
        vanishes=not np.any(lhs) or not np.any(rhs),
    )


def _with_error(value: Any, places: np.ndarray, *, each: bool) -> Any:
    if not isinstance(value, np.ndarray):
        return value
    found = value[places]
    size = np.abs(found)
    if not each:
        size = np.broadcast_to(size.max(axis=tuple(range(1, found.ndim)), keepdims=True), found.shape)
    return Approximate(found, UNIT * size)
