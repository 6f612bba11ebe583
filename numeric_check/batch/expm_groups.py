"""A block of matrices: powers, degree and scaling for each, polynomials in groups, and the squarings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.expm_layout import (
    Layout,
    add_to_diagonal,
    load,
    mean_of_diagonal,
    multiply,
    product,
    put,
    squared_norm,
    stacks,
    store,
    take,
    workspace,
)
from numeric_check.batch.expm_scaling import degrees, largest_norm, log2_norms, squarings, unit_roundoff
from numeric_check.batch.expm_taylor import SLOTS, taylor

_WORTH_A_SQUARING = 0.25  # this share of a block decides for all of it; a product costs about as much as the scaling
_SHIFT_FROM = 0.25  # the trace is taken out where it makes up this part of ‖A‖²: less does not save a squaring


def exponentials(layout: Layout, A: NDArray, out: NDArray, work: NDArray) -> NDArray | None:
    """out = exp(A) for one block, except for those matrices whose powers may overflow.

    Parameters
    ----------
    layout : in which to compute
    A, out : arrays (N, k, k)
    work : from `workspace(layout, SLOTS, at least N, dtype)`

    Returns
    -------
    array of bool (N,): for which matrices ‖A‖ is NaN or too large, and out is not what it should be; or None
    """
    W, u, limit = stacks(layout, work, len(A)), unit_roundoff(A.dtype), largest_norm(A.dtype) ** 2
    load(layout, A, W[0])
    n1, wide = squared_norm(layout, W[0]), None
    if not n1.max() <= limit:
        wide = ~(n1 <= limit)
        load(layout, np.where(wide[:, None, None], 0, A), W[0])
        n1 = squared_norm(layout, W[0])
    mu, n1 = _shifted(layout, W[0], n1)
    product(layout, W[0], W[0], out=W[1])
    n2 = squared_norm(layout, W[1])
    least = degrees(n1, n2, u)
    if least is None:
        _of_degree_18(layout, W, n2, mu, out)
    elif (least == least[0]).all():
        _of_degree(layout, int(least[0]), W, n2, mu, out)
    else:
        _in_groups(layout, least, W, n2, mu, out)
    return wide


def _shifted(layout: Layout, A: NDArray, n1: NDArray) -> tuple[NDArray | None, NDArray]:
    """μ = tr(A)/k where taking it out helps, 0 elsewhere, or None; A − μI in place; its squared norm."""
    mu = mean_of_diagonal(layout, A)
    size = mu * mu if mu.dtype.kind == "f" else (mu * mu.conj()).real
    helps = size > _SHIFT_FROM / layout.k * n1
    if not helps.any():
        return None, n1
    mu[~helps] = 0
    add_to_diagonal(layout, A, -mu)
    return mu, squared_norm(layout, A)


def _in_groups(layout: Layout, least: NDArray, W: NDArray, n2: NDArray, mu: NDArray | None, out: NDArray) -> None:
    """The matrices of each degree in a workspace of their own."""
    for degree in np.flatnonzero(np.bincount(least)):
        rows = np.flatnonzero(least == degree)
        V = stacks(layout, workspace(layout, SLOTS, len(rows), W.dtype), len(rows))
        for source, target in zip(W[:2], V, strict=False):
            take(layout, source, rows, out=target)
        result = np.empty((len(rows), layout.k, layout.columns), out.dtype)
        _of_degree(layout, int(degree), V, n2[rows], None if mu is None else mu[rows], result)
        out[rows] = result


def _of_degree(layout: Layout, degree: int, W: NDArray, n2: NDArray, mu: NDArray | None, out: NDArray) -> None:
    if degree == 18:
        _of_degree_18(layout, W, n2, mu, out)
        return
    if degree == 12:
        product(layout, W[1], W[0], out=W[2])
    X = taylor(layout, degree, W)
    if mu is not None:
        multiply(layout, X, np.exp(mu))
    store(layout, X, out)


def _of_degree_18(layout: Layout, W: NDArray, n2: NDArray, mu: NDArray | None, out: NDArray) -> None:
    """out = (e^{μ/2ˢ} T₁₈(A/2ˢ))^(2ˢ), from A and A²; the least s is folded into the coefficients."""
    product(layout, W[1], W[0], out=W[2])
    product(layout, W[2], W[2], out=W[3])
    s = _in_step(squarings(*log2_norms(n2, squared_norm(layout, W[3])), unit_roundoff(W.dtype)))
    least = int(s.min())
    if least < s.max():
        x = np.exp2((least - s).astype(n2.dtype))
        square = x * x
        cube = square * x
        for stack, factor in zip(W, (x, square, cube, cube * cube), strict=False):
            multiply(layout, stack, factor)
    X = taylor(layout, 18, W, 2.0**-least)
    if mu is not None:
        multiply(layout, X, np.exp(mu * np.exp2(-s.astype(n2.dtype))))
    store(layout, _squared(layout, X, s, W[3]), out)


def _in_step(s: NDArray) -> NDArray:
    """One squaring more for those that need one less than others: often cheaper than to scale and square them apart."""
    least, most = int(s.min()), int(s.max())
    if most == least + 1 and np.count_nonzero(s == most) >= _WORTH_A_SQUARING * len(s):
        return np.full_like(s, most)
    return s


def _squared(layout: Layout, X: NDArray, s: NDArray, spare: NDArray) -> NDArray:
    """X^(2ˢ); those that need more squarings than the others are squared on apart from them."""
    least = int(s.min())
    for _ in range(least):
        X, spare = product(layout, X, X, out=spare), X
    if s.max() > least:
        rows = np.flatnonzero(s > least)
        Y = take(layout, X, rows)
        put(layout, X, rows, _squared(layout, Y, s[rows] - least, np.empty_like(Y)))
    return X
