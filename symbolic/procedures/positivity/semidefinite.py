"""Positive definite X₁, X₂, … and a vector z with Σ ⟨A, X⟩ + Fz = c, in floating point: a search, not trusted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = Any

_PENALTIES = tuple(10.0**-k for k in range(14))
_NEWTON_STEPS = 25  # for one penalty; far fewer are needed where one is a tenth of the last
_CLOSE = 1e-5  # of a solution, relative to c
_RIDGE = 1e-3  # what the free variables cost, as the trace costs 1


def near_centre(blocks: Sequence[Array], free: Array, c: Array) -> tuple[list[Array], Array] | None:
    """A solution of largest rank, near the analytic centre of those of small trace; None where none is found.

    X minimises Σ (tr X − log det X) + |AX + Fz − c|²/(2μ) + δ|z|²/2, for μ = 1, 1/10, …. With y = (c − AX − Fz)/μ this
    is X = (I − A*y)⁻¹, z = Fᵀy/δ, where y minimises the convex function −Σ log det(I − A*y) + |Fᵀy|²/(2δ) + μ|y|²/2 −
    cᵀy: Newton's method with a backtracking line search that keeps I − A*y positive definite.

    Parameters
    ----------
    blocks : sequence of arrays of shape (m, k, k)
        The symmetric matrices A₁, …, A_m of each X.
    free : array of shape (m, f)
    c : array of shape (m,)

    Returns
    -------
    (list of X, z), or None

    References
    ----------
    S. Boyd and L. Vandenberghe, Convex Optimization, CUP 2004, 9.5 (Newton's method) and 11.2 (barriers).
    """
    y = np.zeros(len(c))
    gram = free @ free.T / _RIDGE
    given = blocks
    places: dict[int, list[int]] = {}
    for place, A in enumerate(given):
        places.setdefault(A.shape[1], []).append(place)
    blocks = [np.stack([given[place] for place in group], axis=1) for group in places.values()]
    for penalty in _PENALTIES:
        for _ in range(_NEWTON_STEPS):
            step, decrement = _newton_step(blocks, gram, c, penalty, y)
            if step is None:
                return None
            y = _moved(blocks, gram, c, penalty, y, step)
            if decrement < 1e-9:
                break
    found: dict[int, Array] = {}
    for group, slack in zip(places.values(), _slacks(blocks, y), strict=True):
        found.update(zip(group, np.linalg.inv(slack), strict=True))
    inverses = [found[place] for place in range(len(given))]
    z = free.T @ y / _RIDGE
    reached = sum((np.einsum("mij,ij->m", A, X) for A, X in zip(given, inverses, strict=True)), free @ z)
    if not np.abs(reached - c).max(initial=0.0) < _CLOSE * (1 + np.abs(c).max(initial=0.0)):
        return None
    return inverses, z


def _slacks(blocks: Sequence[Array], y: Array) -> list[Array]:
    """I − A*y, for all blocks of one size at once: A has the shape (m, count, k, k)."""
    return [np.eye(A.shape[-1]) - np.tensordot(y, A, axes=1) for A in blocks]


def _newton_step(
    blocks: Sequence[Array], gram: Array, c: Array, penalty: float, y: Array
) -> tuple[Array | None, float]:
    """The step, and the decrease that it promises."""
    gradient = gram @ y + penalty * y - c
    hessian = gram + penalty * np.eye(len(y))
    for A, slack in zip(blocks, _slacks(blocks, y), strict=True):
        X = np.linalg.inv(slack)
        flat = A.reshape(len(A), -1)
        gradient += flat @ X.ravel()
        hessian += flat @ (X @ A @ X).reshape(len(A), -1).T
    try:
        step = -np.linalg.solve(hessian, gradient)
    except np.linalg.LinAlgError:
        return None, 0.0
    return (step, float(-gradient @ step)) if np.isfinite(step).all() else (None, 0.0)


def _value(blocks: Sequence[Array], gram: Array, c: Array, penalty: float, y: Array) -> float:
    """The function that y minimises; ∞ where a slack is not positive definite."""
    total = y @ gram @ y / 2 + penalty * (y @ y) / 2 - c @ y
    for slack in _slacks(blocks, y):
        try:
            total -= 2 * np.log(np.diagonal(np.linalg.cholesky(slack), axis1=-2, axis2=-1)).sum()
        except np.linalg.LinAlgError:
            return float("inf")
    return float(total)


def _moved(blocks: Sequence[Array], gram: Array, c: Array, penalty: float, y: Array, step: Array) -> Array:
    """y + t·step with t = 1, 1/2, …, the first that does not increase the function."""
    start = _value(blocks, gram, c, penalty, y)
    for k in range(30):
        there = y + step / 2**k
        if _value(blocks, gram, c, penalty, there) <= start:
            return there
    return y
