"""exp(A) on the array API."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log2

from numeric_check.batch.expm_scaling import log2_budget
from numeric_check.batch.expm_taylor import T18
from numeric_check.batch.portable import floats
from numeric_check.batch.portable.inputs import square_matrices
from numeric_check.batch.portable.namespace import Array, Namespace, constant, device
from numeric_check.batch.portable.repetition import repeated

_LOG2_LARGEST = {True: 20, False: 40}  # of a scaled matrix: beyond, no digit of the polynomial would be left
_LOG2_SAFE = {True: 5, False: 8}  # e to this power of two is far from overflow: 88 and 709 in single and double

_B1, _B5, _B4, _B3, _B2 = ([float(x) for x in row] for row in T18)
_Q0 = _B4[0]  # the constant term of Q = B₁B₅ + B₄
_LINEAR = _B3[0] + 2 * _Q0
_REST = [b2 + _Q0 * b3 for b2, b3 in zip(_B2, _B3, strict=True)]


def expm(A: Array) -> Array:
    """exp(A) = e^μ (I + D), D = exp(A − μI) − I, for every matrix, with μ = tr(A)/k.

    D is the Taylor polynomial of degree 18 at (A − μI)/2ˢ, less I, and s times 2D + D², so that D is carried and not
    I + D: scaling too far costs no digits, and neither balancing nor a form of its own for A of rank one is needed.
    ‖exp(A − μI)‖ ≥ 1, as its determinant is 1, so that adding I at the end loses none either. The last squarings, with
    ‖A − μI‖/2ᵗ above 2⁸, are those of e^(μ/2ᵗ)(I + D), which does not overflow before the result does.

    s and the scale are constants to derivatives, which are those of products of matrices and of e^μ.
    """
    xp, A = square_matrices("A", A)
    if 0 in A.shape:
        return xp.zeros_like(A)
    k, single = A.shape[-1], floats.is_single(xp, A)
    eye = xp.eye(k, dtype=A.dtype, device=device(A))
    mu = xp.linalg.trace(A / k)[..., None, None]
    B = A - mu * eye
    e = xp.clip(
        floats.exponent(xp, floats.largest_part(xp, B, (-2, -1))), min=0, max=None
    )  # B² of B = 0 has derivatives
    powers, s = _scaled_powers(xp, B, e)
    t = xp.clip(xp.minimum(e + ceil(log2(k)) - _LOG2_SAFE[single], s), min=0, max=None)
    (D,) = repeated(xp, lambda state: (2 * state[0] + state[0] @ state[0],), (_taylor_less_one(powers, eye),), s - t)
    X = xp.exp(floats.power_of_two(xp, -t, A) * mu) * (D + eye)
    return repeated(xp, lambda state: (state[0] @ state[0],), (X,), t)[0]


def _scaled_powers(xp: Namespace, B: Array, e: Array) -> tuple[list[Array], Array]:
    """The powers 1, 2, 3, 6 of B/2ˢ, and s; formed of B/2ᵉ, whose entries are below 1."""
    B1 = floats.power_of_two(xp, -e, B) * B
    B2 = B1 @ B1
    B3 = B2 @ B1
    B6 = B3 @ B3
    s = _squarings(xp, constant(B2), constant(B6), e)
    x = floats.power_of_two(xp, e - s, B)
    square, cube = x * x, x * x * x
    return [x * B1, square * B2, cube * B3, cube * cube * B6], s


def _squarings(xp: Namespace, B2: Array, B6: Array, e: Array) -> Array:
    """The least s for which the polynomial is enough, as in `numeric_check.batch.expm_scaling.squarings`."""
    single, real = floats.is_single(xp, B2), floats.parts(xp, B2)[0].dtype
    unit, limits = xp.astype(e, real), xp.finfo(B2.dtype)
    tiny, budget = float(limits.smallest_normal), log2_budget(18, float(limits.eps) / 2)
    log2_beta = 1.5 * floats.log2(xp, _squared_norm(xp, B6), tiny) + 18 * unit
    log2_z = 0.25 * floats.log2(xp, _squared_norm(xp, B2), tiny) + unit
    s = xp.clip(xp.ceil((log2_beta - budget) / 18), min=0.0, max=None)
    excess = log2_beta - 18 * s + _log2_taylor_5(xp, log2_z - s) - budget
    s = s + xp.ceil(xp.clip(excess, min=0.0, max=None) / 18)
    return xp.maximum(xp.astype(s, xp.int32), e - _LOG2_LARGEST[single])


def _squared_norm(xp: Namespace, X: Array) -> Array:
    return sum(xp.sum(part * part, axis=(-2, -1), keepdims=True) for part in floats.parts(xp, X))


def _log2_taylor_5(xp: Namespace, log2_z: Array) -> Array:
    """log₂(1 + z + … + z⁵/5!); beyond z = 2²⁰ the last term is all of it."""
    z = 2.0 ** xp.clip(log2_z, min=None, max=20.0)
    value = 1 + z / 5
    for n in (4, 3, 2, 1):
        value = 1 + value * (z / n)
    return xp.log2(value) + 5 * xp.clip(log2_z - 20, min=0.0, max=None)


def _taylor_less_one(powers: Sequence[Array], eye: Array) -> Array:
    """T₁₈ − I = B₂ + q₀B₃ + (B₃ + Q + (b₃ + 2q₀)I) Q with Q = B₁B₅ + B₄ and B₃, B₄ without constants b₃, q₀.

    This is the scheme of `expm_taylor` multiplied out by its constant terms, of which (b₃ + q₀)q₀ = 1 goes to I.
    """
    Q = _combination(_B1, powers) @ _combination(_B5, powers) + _combination(_B4, powers)
    return _combination(_REST, powers) + (_combination(_B3, powers) + Q + _LINEAR * eye) @ Q


def _combination(coefficients: Sequence[float], powers: Sequence[Array]) -> Array:
    """Σ cₙ Aⁿ without the constant term."""
    terms = [c * power for c, power in zip(coefficients[1:], powers, strict=True) if c]
    return sum(terms[1:], start=terms[0])
