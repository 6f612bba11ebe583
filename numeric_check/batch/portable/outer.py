"""exp(xyᵀ), its inverse, its product with a vector and its determinant, on the array API."""

from __future__ import annotations

from numeric_check.batch.portable.contraction import balanced, contraction
from numeric_check.batch.portable.inputs import equal_shapes
from numeric_check.batch.portable.namespace import Array, device
from numeric_check.batch.portable.phi1 import phi1


def exp_outer(x: Array, y: Array) -> Array:
    """I + φ₁(s) xyᵀ with s = yᵀx, always compensated, for arrays (…, k).

    x and y are scaled to equal size. Where an entry of the result overflows, others in its matrix may be NaN.
    """
    xp, (x, y) = equal_shapes(("k",), x=x, y=y)
    if 0 in x.shape:
        return xp.zeros((*x.shape, x.shape[-1]), dtype=x.dtype, device=device(x))
    x, y = balanced(xp, x, y, -1)
    column = phi1(xp, contraction(xp, x, y))[..., None] * x
    return column[..., :, None] * y[..., None, :] + xp.eye(x.shape[-1], dtype=x.dtype, device=device(x))


def exp_outer_inverse(x: Array, y: Array) -> Array:
    """exp(−xyᵀ)."""
    _, (x, y) = equal_shapes(("k",), x=x, y=y)
    return exp_outer(-x, y)


def exp_outer_apply(x: Array, y: Array, v: Array) -> Array:
    """v + φ₁(s) (yᵀv) x with s = yᵀx, both compensated."""
    xp, (x, y, v) = equal_shapes(("k",), x=x, y=y, v=v)
    if 0 in x.shape:
        return xp.zeros_like(v)
    x, y = balanced(xp, x, y, -1)
    factor = phi1(xp, contraction(xp, x, y)) * contraction(xp, v, y)
    return v + factor[..., None] * x


def exp_outer_logdet(x: Array, y: Array) -> Array:
    """s = yᵀx, compensated."""
    xp, (x, y) = equal_shapes(("k",), x=x, y=y)
    if 0 in x.shape:
        return xp.zeros(x.shape[:-1], dtype=x.dtype, device=device(x))
    return contraction(xp, *balanced(xp, x, y, -1))
