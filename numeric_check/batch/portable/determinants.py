"""det exp(A), and how far it is from exp(tr A), on the array API."""

from __future__ import annotations

from math import pi, prod
from typing import Any

from numeric_check.batch.libraries import library_of
from numeric_check.batch.portable import floats
from numeric_check.batch.portable.exponential import expm
from numeric_check.batch.portable.inputs import square_matrices
from numeric_check.batch.portable.namespace import Array, Namespace, constant, namespace

_ALL_TURNS = {True: 100, False: 1000}  # an angle times this power of two is a whole number of turns to every digit


def det_exp(A: Array) -> tuple[Array, Array]:
    """Sign and log|det| of exp(A) = exp(A/2ˢ)^(2ˢ), |A/2ˢ|₁ ≤ 1, in the dtype of A; sizes are not balanced."""
    xp, A = square_matrices("A", A)
    _, s, logabs, angle = _halved(xp, A)
    most = _ALL_TURNS[floats.is_single(xp, A)]
    turns = floats.power_of_two(xp, xp.clip(s, min=None, max=most), A) * (angle / (2 * pi))
    phase = 2 * pi * (turns - xp.round(constant(turns)))
    if xp.isdtype(A.dtype, "complex floating"):
        sign = floats.from_parts(xp, xp.cos(phase), xp.sin(phase))
    else:
        sign = xp.round(xp.cos(constant(phase)))
    return sign, floats.power_of_two(xp, s, A) * logabs


def det_exp_residual(
    A: Array, progress: bool = False, client: Any = None, manifest: Any = None
) -> tuple[float, tuple[int, ...], int]:
    """The worst residual, its index, and the number of matrices."""
    for name, value in (("progress", progress), ("client", client), ("manifest", manifest)):
        if value:
            raise TypeError(f"{name} is for NumPy arrays, streams and blocks; got an array of {library_of(A)}.")
    found = residuals(A)
    shape, count = tuple(map(int, found.shape)), prod(map(int, found.shape))
    if not count:
        raise ValueError("A must hold at least one matrix; got none, and a sweep of nothing shows nothing.")
    worst, place = _worst(found)
    return worst, _index(place, shape), count


def residuals(A: Array) -> Array:
    """|det(exp A)·e^(−tr A) − 1| = |expm1(2ˢ δ)| for every matrix, δ = log det exp(A/2ˢ) − tr A/2ˢ, −π ≤ Im δ ≤ π."""
    xp, A = square_matrices("A", A)
    B, s, logabs, angle = _halved(xp, A)
    unit, trace = floats.power_of_two(xp, s, A), floats.parts(xp, xp.linalg.trace(B))
    turn = angle if len(trace) == 1 else angle - trace[1]
    real, half = unit * (logabs - trace[0]), unit * xp.atan2(xp.sin(turn), xp.cos(turn)) / 2
    root = 2 * xp.exp(real / 2) * xp.sin(half)
    return xp.hypot(xp.expm1(real), root)


def _halved(xp: Namespace, A: Array) -> tuple[Array, Array, Array, Array]:
    """B = A/2ˢ with |B|₁ ≤ 1, s, and log|det| and angle of exp(B)."""
    norm = xp.max(xp.sum(xp.abs(constant(A)), axis=-2), axis=-1)
    s = xp.clip(floats.exponent(xp, norm), min=0, max=None)
    B = floats.power_of_two(xp, -s, A)[..., None, None] * A
    sign, logabs = xp.linalg.slogdet(expm(B))
    real, *imaginary = floats.parts(xp, sign)
    return B, s, logabs, xp.atan2(imaginary[0] if imaginary else xp.zeros_like(real), real)


def _worst(found: Array) -> tuple[float, int]:
    """The largest residual or the first NaN, and its place."""
    xp = namespace(found=found)
    flat = xp.reshape(found, (-1,))
    place = int(xp.argmax(flat))
    return float(flat[place]), place


def _index(place: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    index: list[int] = []
    for length in reversed(shape):
        place, last = divmod(place, length)
        index.insert(0, last)
    return tuple(index)
