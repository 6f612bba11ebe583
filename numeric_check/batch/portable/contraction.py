"""yᵀx as if in twice the precision, and pairs of columns of one size, on the array API."""

from __future__ import annotations

from numeric_check.batch.portable import floats
from numeric_check.batch.portable.namespace import Array, Namespace, constant, device

_SPLITTER = {True: 2.0**12 + 1, False: 2.0**27 + 1}  # Veltkamp's constants for 24 and 53 bits
_LOG2_LARGEST = {True: 120, False: 1000}


def contraction(xp: Namespace, x: Array, y: Array) -> Array:
    """Σᵢ yᵢxᵢ along the last axis, compensated as in `numeric_check.batch.dot.compensated_dot`; not conjugated.

    Rounding errors, which are functions that vanish, are constants to derivatives: those of the sum are y and x.

    References
    ----------
    T. Ogita, S. M. Rump, S. Oishi, SIAM J. Sci. Comput. 26 (2005), Algorithms 3.1, 3.3 and 5.3.
    """
    (a, *a_imaginary), (b, *b_imaginary) = floats.parts(xp, x), floats.parts(xp, y)
    if not a_imaginary:
        return _dot(xp, a, b)
    c, d = a_imaginary[0], b_imaginary[0]
    first = xp.concat([a, c], axis=-1)
    real, imaginary = (_dot(xp, first, xp.concat(pair, axis=-1)) for pair in ([b, -d], [d, b]))
    return floats.from_parts(xp, real, imaginary)


def balanced(xp: Namespace, x: Array, y: Array, axis: int) -> tuple[Array, Array]:
    """2ʳx and 2⁻ʳy of about equal largest entry along the axis: no product overflows unless xyᵀ does."""
    single = floats.is_single(xp, x)
    p, q = (floats.exponent(xp, floats.largest_part(xp, array, (axis,))) for array in (x, y))
    r = xp.clip((q - p) // 2, min=-_LOG2_LARGEST[single], max=_LOG2_LARGEST[single])
    return floats.power_of_two(xp, r, x) * x, floats.power_of_two(xp, -r, y) * y


def _dot(xp: Namespace, x: Array, y: Array) -> Array:
    p = x * y
    error = xp.sum(_product_error(xp, constant(x), constant(y), constant(p)), axis=-1)
    p = _padded(xp, p)
    while p.shape[-1] > 1:
        a, b = p[..., 0::2], p[..., 1::2]
        p = a + b
        error = error + xp.sum(_sum_error(constant(a), constant(b), constant(p)), axis=-1)
    return p[..., 0] + error


def _padded(xp: Namespace, p: Array) -> Array:
    """p, followed by zero columns up to a power of two, so that every row halves evenly."""
    missing = (1 << (p.shape[-1] - 1).bit_length()) - p.shape[-1]
    return xp.concat([p, xp.zeros((*p.shape[:-1], missing), dtype=p.dtype, device=device(p))], axis=-1)


def _product_error(xp: Namespace, a: Array, b: Array, p: Array) -> Array:
    """ab − p, exactly, for the rounded product p (Algorithm 3.3)."""
    (a1, a2), (b1, b2) = (_split(xp, array) for array in (a, b))
    return a2 * b2 - (((p - a1 * b1) - a2 * b1) - a1 * b2)


def _split(xp: Namespace, a: Array) -> tuple[Array, Array]:
    """Two halves of a number (Algorithm 3.2)."""
    scaled = _SPLITTER[floats.is_single(xp, a)] * a
    high = scaled - (scaled - a)
    return high, a - high


def _sum_error(a: Array, b: Array, s: Array) -> Array:
    """a + b − s, exactly, for the rounded sum s (Algorithm 3.1)."""
    z = s - a
    return (a - (s - z)) + (b - z)
