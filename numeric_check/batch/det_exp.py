"""det exp(A) of many matrices, from their exponentials."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.expm_careful import balancing_exponents
from numeric_check.batch.expm_input import require_finite_matrices, square_matrices
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp
from numeric_check.batch.workers import in_order, require_workers

_ALL_TURNS = 1000  # an angle times 2¹⁰⁰⁰ is a whole number of turns to every digit that it has
_LOG2_LARGE = 10  # from a norm of 1000 on balancing may save digits; below, it would cost more than the exponential


class DetExp(NamedTuple):
    """det exp(A) = sign · exp(logabsdet), one of each for every matrix; |sign| = 1."""

    sign: NDArray
    logabsdet: NDArray


class Halved(NamedTuple):
    """B = A/2ˢ and log det exp(B), as log|det| and an angle, of the matrices in one slice of a batch."""

    rows: slice
    B: NDArray
    halvings: NDArray
    logabs: NDArray
    angle: NDArray


@portable("(k,k)->(),()", result=DetExp)
def det_exp(A: ArrayLike, *, workers: int = 1) -> DetExp:
    """det exp(A) = det(exp(A/2ˢ))^(2ˢ) with |A/2ˢ|₁ ≤ 1, for every matrix, from its exponential and not from its trace.

    The determinant of exp(A) itself has no correct digit, and as often as not the wrong sign, as soon as the
    condition number of exp(A), up to e^(2|A|), exceeds 1/u; that of exp(A/2ˢ) is at most e². In all tests
    |error of logabsdet| ≤ 8·k·max(1, |A|₁)·u, u = 2⁻⁵³, where A of norm beyond 1000 is balanced first.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and
        booleans become float64; never written to
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    DetExp : sign (…) of the dtype of A and logabsdet (…) of its real dtype, as `numpy.linalg.slogdet` gives
        them; float32 and complex64 are computed in double precision

    Raises
    ------
    TypeError : for another dtype (float16, longdouble, object, strings), a masked array, or workers that are no
        integer.
    ValueError : for matrices that are not square, k = 0, NaN or infinite entries, or workers below 1.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import det_exp
    >>> sign, logabsdet = det_exp(np.array([[-5000.0, 1.0], [0.0, 1000.0]]))
    >>> float(sign), round(float(logabsdet), 9)
    (1.0, -4000.0)

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 10.2 (exponentials of commuting matrices); Accuracy and
    Stability of Numerical Algorithms, 2nd edition, SIAM 2002, section 14.6 (determinants by elimination).
    """
    workers, array = require_workers(workers), square_matrices("A", A)
    shape = array.shape[:-2]
    sign, logabsdet = np.empty(shape, array.dtype), np.empty(shape, array.real.dtype)
    signs, logs = sign.reshape(-1), logabsdet.reshape(-1)
    for part in halved([array], workers):
        turns = np.ldexp(part.angle / (2 * np.pi), np.minimum(part.halvings, _ALL_TURNS))
        phase = np.exp(2j * np.pi * (turns - np.rint(turns)))
        signs[part.rows] = phase if array.dtype.kind == "c" else np.rint(phase.real)
        with np.errstate(over="ignore"):
            logs[part.rows] = np.ldexp(part.logabs, part.halvings)
    return DetExp(sign[()], logabsdet[()])


def halved(arrays: Iterable[NDArray], workers: int) -> Iterator[Halved]:
    """log det exp(A/2ˢ) of batches (…, k, k), as many matrices at a time as the caches hold.

    Raises
    ------
    ValueError : for NaN or infinite entries.
    """
    each = ((array, rows) for array in arrays for rows in blocks(math.prod(array.shape[:-2]), array.shape[-1] ** 2))
    return in_order(_halved, each, workers)


def _halved(chosen: tuple[NDArray, slice]) -> Halved:
    (array, rows), k = chosen, chosen[0].shape[-1]
    matrices = array.reshape(-1, k, k)
    block = matrices[rows].astype(working_dtype(array.dtype))
    norms = _small_norms(block)
    if not np.isfinite(norms).all():
        require_finite_matrices("A", matrices, array.shape[:-2])
    halvings = _halvings(norms, k)
    large = halvings > _LOG2_LARGE
    if large.any():
        block[large] = _balanced(block[large])
        halvings[large] = _halvings(_small_norms(block[large]), k)
    B = ldexp(block, -halvings[:, None, None])
    sign, logabs = np.linalg.slogdet(expm(B))
    return Halved(rows, B, halvings, logabs, np.angle(sign))


def _balanced(A: NDArray) -> NDArray:
    """D⁻¹AD with powers of two in D, of smaller norm and with the same determinant of its exponential."""
    d = balancing_exponents(A)
    return ldexp(A, d[:, None, :] - d[:, :, None])


def _small_norms(A: NDArray) -> NDArray:
    """|A|₁/2ʳ, 2ʳ > 2k, of which neither a modulus nor a sum overflows: finite if and only if A is."""
    return np.abs(ldexp(A, np.asarray(-_room(A.shape[-1])))).sum(axis=1).max(axis=1)


def _room(k: int) -> int:
    return k.bit_length() + 1


def _halvings(small_norms: NDArray, k: int) -> NDArray:
    """The least s ≥ 0 with |A/2ˢ|₁ ≤ 1 for every matrix; 0 where the norm, divided, has underflowed."""
    mantissas, exponents = np.frexp(small_norms)
    return np.maximum(exponents - (mantissas == 0.5) + _room(k), 0) * (small_norms > 0)
