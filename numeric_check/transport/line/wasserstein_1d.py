"""Wasserstein distances of many pairs of measures on the line, by sorting, with dual potentials."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.batch.scale import require_finite
from numeric_check.transport.line.input import Pair, points, weights_of
from numeric_check.transport.line.potentials import cost, sorted_potentials
from numeric_check.transport.line.sorted_rows import sorted_rows
from numeric_check.transport.line.staircase import Staircase, pick, staircase, uniform_staircase

_BLOCK = 32768  # entries, 256 KB: what is sorted is still in cache when it is summed
_LARGEST = {1: 2.0**1020, 2: 2.0**500}  # coordinates whose costs and potentials do not overflow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """A block of rows, and the number of its first one, for errors."""

    x: NDArray
    y: NDArray
    first_row: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class Wasserstein1D:
    """What `wasserstein_1d_batch` returns.

    Attributes
    ----------
    value : array (N,), W_pᵖ (no root is taken)
    f, g : arrays (N, n) and (N, m) in the order of x and y, or None; f_i + g_j ≤ |x_i − y_j|ᵖ holds for these floats as
        real numbers, and so for costs rounded to float64
    shift : array (N,), by how much f was lowered to make this so, or None; 0 where nothing was rounded. The dual value
        Σ f_i a_i + Σ g_j b_j lies below W_pᵖ by at most twice the shift times the mass.
    """

    value: NDArray
    f: NDArray | None
    g: NDArray | None
    shift: NDArray | None


def wasserstein_1d_batch(
    x: ArrayLike,
    y: ArrayLike,
    p: int = 1,
    *,
    x_weights: ArrayLike | None = None,
    y_weights: ArrayLike | None = None,
    potentials: bool = False,
) -> Wasserstein1D:
    """W_pᵖ = ∫₀¹ |F⁻¹(t) − G⁻¹(t)|ᵖ dt for every row, with F, G the distribution functions of Σ aᵢδ(xᵢ) and Σ bⱼδ(yⱼ).

    This is the minimum of Σ πᵢⱼ|xᵢ − yⱼ|ᵖ over plans π with marginals a and b: for p = 2 the squared distance, as
    ``ot.wasserstein_1d`` and ``ot.emd2_1d`` return it. Weights of another total mass than 1 scale the value.

    Error of the value, u = 2⁻⁵³: relative (n + 5)u for uniform weights with n = m, (n + m + 7)u for n ≠ m. Cumulative
    weights round: absolute 2(n + m)²u times mass and largest cost in the worst case; integer weights with a
    total below 2⁵² do not.

    Parameters
    ----------
    x, y : arrays (N, n) and (N, m) of float32, float64 or integers; computed in float64
    p : 1 or 2
    x_weights, y_weights : arrays (N, n) and (N, m) of masses ≥ 0; None for 1/n and 1/m. Total masses may differ by 2⁻⁴⁰
        of the larger.
    potentials : whether f and g are wanted

    Returns
    -------
    Wasserstein1D

    Raises
    ------
    TypeError : for other dtypes (complex, bool, float16, object).
    ValueError : for wrong or unequal shapes, rows without entries, p other than 1 or 2, entries that are NaN, infinite
        or beyond 2¹⁰²⁰ (p = 1) or 2⁵⁰⁰ (p = 2), integers beyond 2⁵³, negative weights, or unequal total masses.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport import wasserstein_1d_batch
    >>> x, y = np.array([[3.0, 0.0]]), np.array([[1.0, 5.0]])
    >>> result = wasserstein_1d_batch(x, y, p=2, potentials=True)
    >>> result.value, result.f.mean(axis=1) + result.g.mean(axis=1)
    (array([2.5]), array([2.5]))
    >>> (result.f[:, :, None] + result.g[:, None, :] <= (x[:, :, None] - y[:, None, :]) ** 2).all()
    np.True_

    References
    ----------
    F. Santambrogio, Optimal Transport for Applied Mathematicians, Birkhäuser 2015, chapter 2 (the monotone plan on the
    line is optimal for convex costs).
    """
    x, y = points("x", x), points("y", y)
    if p not in (1, 2) or isinstance(p, bool):
        raise ValueError(f"p must be 1 or 2; got {p!r}: this function knows these two costs.")
    if len(x) != len(y):
        raise ValueError(f"x and y must have one number of rows; got shapes {x.shape} and {y.shape}.")
    weights = weights_of(x, y, x_weights, y_weights)
    sizes = (x.shape[1], y.shape[1])
    result = Wasserstein1D(
        value=np.empty(len(x)),
        f=np.empty(x.shape) if potentials else None,
        g=np.empty(y.shape) if potentials else None,
        shift=np.empty(len(x)) if potentials else None,
    )
    shared = None if weights is not None or sizes[0] == sizes[1] else uniform_staircase(*sizes)
    for part in blocks(len(x), max(sizes), _BLOCK):
        chosen = None if weights is None else (weights[0][part], weights[1][part])
        _fill(_Sides(x=x[part], y=y[part], first_row=part.start), chosen, shared, int(p), part, result)
    return result


def _fill(
    sides: _Sides, weights: Pair | None, shared: Staircase | None, p: int, part: slice, result: Wasserstein1D
) -> None:
    if weights is None and result.f is None:
        x, y = (np.sort(z.astype(np.float64, copy=False), axis=1) for z in (sides.x, sides.y))
        _require_range(sides, x, y, p)
        result.value[part] = _value(x, y, shared, p)
        return
    (x, x_order), (y, y_order) = (sorted_rows(np.ascontiguousarray(z, np.float64)) for z in (sides.x, sides.y))
    _require_range(sides, x, y, p)
    stairs = shared if weights is None else staircase(weights[0].ravel()[x_order], weights[1].ravel()[y_order])
    result.value[part] = _value(x, y, stairs, p)
    if result.f is not None and result.g is not None and result.shift is not None:
        found = sorted_potentials(x, y, stairs, p)
        result.f[part].reshape(-1)[x_order] = found.f
        result.g[part].reshape(-1)[y_order] = found.g
        result.shift[part] = found.shift


def _value(x: NDArray, y: NDArray, stairs: Staircase | None, p: int) -> NDArray:
    if stairs is None:
        d = x - y
        total = np.vecdot(d, d) if p == 2 else np.abs(d, out=d) @ np.ones(d.shape[1])
        return total / d.shape[1]
    at_x, at_y = cost(x, pick(y, stairs.leave_x), p), cost(pick(x, stairs.leave_y), y, p)
    return np.vecdot(at_x, stairs.mass_x) + np.vecdot(at_y, stairs.mass_y)


def _require_range(sides: _Sides, x: NDArray, y: NDArray, p: int) -> None:
    """Raises ValueError for NaN, which sorts last, infinities and what is too large: the ends of sorted rows tell."""
    for name, row, given in (("x", x, sides.x), ("y", y, sides.y)):
        if (row[:, 0] >= -_LARGEST[p]).all() and (row[:, -1] <= _LARGEST[p]).all():
            continue
        require_finite(sides.first_row, **{name: given})
        r, i = map(int, np.argwhere(np.abs(given) > _LARGEST[p])[0])
        raise ValueError(
            f"{name} must lie within ±2^{int(np.log2(_LARGEST[p]))} for p = {p}, so that costs do not overflow; got "
            f"{given[r, i]} at index {(sides.first_row + r, i)}: rescale x and y."
        )
