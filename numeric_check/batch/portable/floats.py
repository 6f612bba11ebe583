"""Sizes and powers of two of real arrays, without derivatives."""

from __future__ import annotations

from numeric_check.batch.portable.namespace import Array, Namespace, constant, device

SINGLE_BITS = 32


def parts(xp: Namespace, z: Array) -> tuple[Array, ...]:
    """Real and imaginary part, or the array itself if it is real."""
    return (xp.real(z), xp.imag(z)) if xp.isdtype(z.dtype, "complex floating") else (z,)


def from_parts(xp: Namespace, real: Array, imaginary: Array) -> Array:
    """real + i·imaginary."""
    dtype = xp.complex64 if real.dtype == xp.float32 else xp.complex128
    unit = xp.asarray(1j, dtype=dtype, device=device(real))
    return xp.astype(real, dtype) + unit * xp.astype(imaginary, dtype)


def is_single(xp: Namespace, z: Array) -> bool:
    """Whether its parts are float32."""
    return xp.finfo(z.dtype).bits == SINGLE_BITS


def largest_part(xp: Namespace, z: Array, axis: tuple[int, ...]) -> Array:
    """max(|Re z|, |Im z|) over the axes, which are kept with length one."""
    sizes = [xp.max(xp.abs(part), axis=axis, keepdims=True) for part in parts(xp, constant(z))]
    return sizes[0] if len(sizes) == 1 else xp.maximum(*sizes)


def exponent(xp: Namespace, size: Array) -> Array:
    """An integer e with size < 2ᵉ ≤ 4·size, as int32; that of the smallest normal number for what is below it.

    Exponents are at most one below the largest, so that 2^−e is a normal number, and 2ᵉ finite.
    """
    tiny, largest = float(xp.finfo(size.dtype).smallest_normal), 126 if is_single(xp, size) else 1022
    e = xp.floor(log2(xp, size, tiny)) + 1
    return xp.astype(xp.clip(e, min=None, max=largest), xp.int32)


def log2(xp: Namespace, size: Array, least: float) -> Array:
    """log₂ max(size, least)."""
    return xp.log2(xp.clip(size, min=least, max=None))


def power_of_two(xp: Namespace, e: Array, like: Array) -> Array:
    """2ᵉ for integers e, in the real dtype of ``like``; exact within its range."""
    dtype = parts(xp, like)[0].dtype
    return xp.pow(xp.asarray(2.0, dtype=dtype, device=device(like)), xp.astype(e, dtype))
