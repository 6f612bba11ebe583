"""exp(XYᵀ) for tall X and Y, on the array API."""

from __future__ import annotations

from math import factorial

from numeric_check.batch.portable import floats
from numeric_check.batch.portable.contraction import balanced, contraction
from numeric_check.batch.portable.inputs import equal_shapes
from numeric_check.batch.portable.namespace import Array, Namespace, constant, device
from numeric_check.batch.portable.outer import exp_outer
from numeric_check.batch.portable.repetition import State, repeated

_STEP = 4  # the polynomial is Horner's rule in B⁴ on polynomials of degree 3
_TERMS = 6 * _STEP  # enough for ‖B‖ < 2, as in `numeric_check.batch.matrix_phi1`


def exp_low_rank(X: Array, Y: Array) -> Array:
    """I + X φ₁(YᵀX) Yᵀ for arrays (…, k, r), with the entries of YᵀX compensated; r = 1 is `exp_outer`."""
    xp, (X, Y) = equal_shapes(("k", "r"), X=X, Y=Y)
    *_, k, r = X.shape
    if r == 1:
        return exp_outer(X[..., 0], Y[..., 0])
    eye = xp.eye(k, dtype=X.dtype, device=device(X))
    if 0 in X.shape:
        return xp.zeros((*X.shape[:-1], k), dtype=X.dtype, device=device(X)) + eye
    X, Y = balanced(xp, X, Y, -2)
    columns = xp.matrix_transpose(X)
    M = xp.stack([contraction(xp, columns, Y[..., None, :, i]) for i in range(r)], axis=-2)
    return X @ (matrix_phi1(xp, M) @ xp.matrix_transpose(Y)) + eye


def matrix_phi1(xp: Namespace, A: Array) -> Array:
    """φ₁(A) = Σ Aⁿ/(n + 1)!, by doubling φ₁(B), B = A/2ʲ, and D = e^B − I as in `numeric_check.batch.matrix_phi1`."""
    norm = xp.max(xp.sum(xp.abs(constant(A)), axis=-2, keepdims=True), axis=-1, keepdims=True)
    doublings = xp.clip(floats.exponent(xp, norm) - 1, min=0, max=None)
    B = floats.power_of_two(xp, -doublings, A) * A
    phi = _taylor(xp, B)
    return repeated(xp, _doubled, (phi, B @ phi), doublings)[0]


def _doubled(state: State) -> State:
    """φ₁(2B) = φ₁(B) + Dφ₁(B)/2 and e^{2B} − I = 2D + D²."""
    phi, D = state
    return phi + 0.5 * (D @ phi), 2 * D + D @ D


def _taylor(xp: Namespace, B: Array) -> Array:
    """Σ Bⁿ/(n + 1)! by the scheme of Paterson and Stockmeyer (Higham 2008, section 4.2)."""
    square = B @ B
    cube, top = square @ B, square @ square
    powers = (xp.eye(B.shape[-1], dtype=B.dtype, device=device(B)), B, square, cube)
    lines = [sum(power * (1 / factorial(n + m + 1)) for m, power in enumerate(powers)) for n in range(0, _TERMS, _STEP)]
    value = lines.pop()
    while lines:
        value = value @ top + lines.pop()
    return value
