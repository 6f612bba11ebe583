"""A block of matrices: powers, degree and scaling for each, polynomials in groups, and the squarings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.expm_layout import (
    Layout,
    add_to_diagonal,
    first,
    load,
    mean_of_diagonal,
    multiply,
    product,
    squared_norm,
    stacks,
    store,
    take,
    workspace,
)
from numeric_check.batch.expm_scaling import enough_for_12, limits_of, low_degrees, squarings
from numeric_check.batch.expm_taylor import SLOTS, taylor

_SHIFT_FROM = 0.25  # the trace is taken out where it makes up this part of ‖A‖²: less does not save a squaring


def exponentials(layout: Layout, A: NDArray, out: NDArray, work: NDArray) -> NDArray:
    """out = exp(A) for one block, except for those matrices whose powers may overflow.

    Parameters
    ----------
    layout : in which to compute
    A, out : arrays (N, k, k)
    work : from `workspace(layout, SLOTS, at least N, dtype)`

    Returns
    -------
    array of bool (N,): for which matrices ‖A‖ is NaN or too large, and out is not what it should be
    """
    W, limits = stacks(layout, work, len(A)), limits_of(A.dtype)
    load(layout, A, W[0])
    n1 = squared_norm(layout, W[0])
    wide = ~(n1 <= limits.largest_norm**2)
    if wide.any():
        multiply(layout, W[0], (~wide).astype(n1.dtype))
        np.nan_to_num(W[0], copy=False, nan=0.0)
        n1 = squared_norm(layout, W[0])
    mu, n1 = _shifted(layout, W[0], n1)
    _by_degree(layout, W, n1, mu, out, limits.u)
    return wide


def _shifted(layout: Layout, A: NDArray, n1: NDArray) -> tuple[NDArray | None, NDArray]:
    """μ = tr(A)/k where taking it out helps, 0 elsewhere, or None; A − μI in place; its squared norm."""
    mu = mean_of_diagonal(layout, A)
    size = layout.k * (mu.real**2 + mu.imag**2)
    helps = size > _SHIFT_FROM * n1
    if not helps.any():
        return None, n1
    mu[~helps] = 0
    add_to_diagonal(layout, A, -mu)
    return mu, squared_norm(layout, A)


def _by_degree(layout: Layout, W: NDArray, n1: NDArray, mu: NDArray | None, out: NDArray, u: float) -> None:
    product(layout, W[0], W[0], out=W[1])
    n2 = squared_norm(layout, W[1])
    degrees = low_degrees(n1, n2, u)
    for degree in np.unique(degrees):
        rows = None if (degrees == degree).all() else np.flatnonzero(degrees == degree)
        V, (shift, norms) = _chosen(layout, W, 2, rows), _picked(rows, mu, n2)
        if degree:
            _finish(layout, taylor(layout, int(degree), V), None, shift, rows, out, V[3])
        else:
            _high_degrees(layout, V, norms, shift, rows, out, u)


def _high_degrees(
    layout: Layout, W: NDArray, n2: NDArray, mu: NDArray | None, rows: NDArray | None, out: NDArray, u: float
) -> None:
    product(layout, W[1], W[0], out=W[2])
    n3 = squared_norm(layout, W[2])
    enough = enough_for_12(n2, n3, u)
    for twelve in np.unique(enough):
        chosen = None if (enough == twelve).all() else np.flatnonzero(enough == twelve)
        V, (shift, m2, m3) = _chosen(layout, W, 3, chosen), _picked(chosen, mu, n2, n3)
        target = rows if chosen is None else chosen if rows is None else rows[chosen]
        if twelve:
            _finish(layout, taylor(layout, 12, V), None, shift, target, out, V[3])
        else:
            product(layout, V[2], V[2], out=V[3])
            s = squarings(m2, m3, squared_norm(layout, V[3]), u)
            X = _scaled_taylor(layout, V, s)
            _finish(layout, X, s, shift, target, out, V[3])


def _scaled_taylor(layout: Layout, W: NDArray, s: NDArray) -> NDArray:
    """T₁₈(A/2ˢ); the scale is folded into the coefficients where it is the same for all."""
    least = int(s.min())
    if s.max() > least:
        extra = np.exp2((least - s).astype(W.real.dtype))
        for stack, power in zip(W, (1, 2, 3, 6), strict=False):
            multiply(layout, stack, extra**power)
    return taylor(layout, 18, W, 2.0**-least)


def _finish(
    layout: Layout,
    X: NDArray,
    s: NDArray | None,
    mu: NDArray | None,
    rows: NDArray | None,
    out: NDArray,
    spare: NDArray,
) -> None:
    """out[rows] = (e^{μ/2ˢ} X)^(2ˢ); matrices with more squarings come first, and leave when they are done."""
    if mu is not None:
        multiply(layout, X, np.exp(mu if s is None else mu * np.exp2(-s.astype(mu.real.dtype))))
    if s is None or not s.any():
        store(layout, X, out, rows)
        return
    if s.min() < s.max():
        order = np.argsort(-s, kind="stable")
        X, spare = take(layout, X, order, out=spare), X
        rows = order if rows is None else rows[order]
    alive = len(s)
    for done in range(int(s.max()) + 1):
        going = int((s > done).sum())
        if going < alive:
            part = slice(going, alive)
            finished = X[..., part] if layout.last else X[part]
            store(layout, finished, out, rows[part] if rows is not None else None)
        if going:
            Y = first(layout, X, going)
            X, spare = product(layout, Y, Y, out=first(layout, spare, going)), X
        alive = going


def _chosen(layout: Layout, W: NDArray, powers: int, rows: NDArray | None) -> NDArray:
    """The workspace itself if all matrices are chosen, and one of their own with the chosen ones else."""
    if rows is None:
        return W
    V = stacks(layout, workspace(layout, SLOTS, len(rows), W.dtype), len(rows))
    for source, target in zip(W[:powers], V, strict=False):
        take(layout, source, rows, out=target)
    return V


def _picked(rows: NDArray | None, *arrays: NDArray | None) -> list:
    return [array if array is None or rows is None else array[rows] for array in arrays]
