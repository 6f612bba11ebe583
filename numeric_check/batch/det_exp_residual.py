"""How far det exp(A) is from exp(tr A), over batches of any length in constant memory."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.det_exp import Halved, halved
from numeric_check.batch.expm_input import square_matrices
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.workers import require_workers


@dataclass(frozen=True, slots=True, kw_only=True)
class DetExpResidual:
    """The worst |det(exp A)·e^(−tr A) − 1| of a sweep, where it is, and of how many matrices.

    Attributes
    ----------
    worst : NaN if any residual is
    index : of that matrix: a tuple for an array, its number in the stream for an iterator
    count : of matrices
    """

    worst: float
    index: tuple[int, ...] | int
    count: int


@portable(result=lambda worst, index, count: DetExpResidual(worst=worst, index=index, count=count))
def det_exp_residual(A: ArrayLike | Iterator[ArrayLike], *, progress: bool = False, workers: int = 1) -> DetExpResidual:
    """max |det(exp A)·e^(−tr A) − 1| over all matrices, in one pass and constant memory.

    The determinant is that of `det_exp`, so that e^(tr A) may be 10^±5000: with B = A/2ˢ the residual is
    |expm1(2ˢ(log det exp B − tr B))|. It is at most 8·k·max(1, |A|₁)·u in all tests, u = 2⁻⁵³: 10⁸ matrices
    of norm 1 with more than that are a finding, as is a NaN, which is never passed over.

    Parameters
    ----------
    A : array (…, k, k) as for `det_exp`, or an iterator of such arrays, whose sizes may differ
    progress : whether to show a bar on stderr
    workers : int
        Threads that share the blocks of the batch, or of the stream, of which a few are then in memory together; the
        result is the same for every number of them.

    Returns
    -------
    DetExpResidual

    Raises
    ------
    TypeError : for another dtype, a masked array, or workers that are no integer.
    ValueError : for matrices that are not square, k = 0, NaN or infinite entries, no matrix at all, or workers below 1.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import det_exp_residual
    >>> rng = np.random.default_rng(0)
    >>> sweep = det_exp_residual(rng.standard_normal((1000, 4, 4)) for _ in range(3))
    >>> sweep.count, sweep.worst < 1e-13
    (3000, True)

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 1.2: det(e^A) = e^{tr A}.
    """
    workers = require_workers(workers)
    if isinstance(A, Iterator):
        arrays = (square_matrices("A", array) for array in A)
        worst, place, count = _worst(map(_residuals, halved(arrays, workers)), None, progress)
        return DetExpResidual(worst=worst, index=place, count=count)
    array = square_matrices("A", A)
    shape = array.shape[:-2]
    worst, place, count = _worst(map(_residuals, halved([array], workers)), math.prod(shape), progress)
    index = tuple(map(int, np.unravel_index(place, shape))) if shape else ()
    return DetExpResidual(worst=worst, index=index, count=count)


def _residuals(part: Halved) -> NDArray:
    """|expm1(2ˢ δ)| for δ = log det exp B − tr B, its imaginary part taken between −π and π."""
    trace = np.einsum("nii->n", part.B)
    real = np.ldexp(part.logabs - trace.real, part.halvings)
    turn = np.angle(np.exp(1j * (part.angle - trace.imag)))
    with np.errstate(over="ignore", invalid="ignore"):
        return np.abs(np.expm1(real + 1j * np.ldexp(turn, part.halvings)))


def _worst(parts: Iterator[NDArray], total: int | None, progress: bool) -> tuple[float, int, int]:
    """The largest residual or the first NaN, its place, and the number of residuals."""
    worst, place, count = -1.0, 0, 0
    for residuals in _shown(parts, total) if progress else parts:
        here = int(np.argmax(residuals))  # the first NaN, if there is one
        if not (math.isnan(worst) or residuals[here] <= worst):
            worst, place = float(residuals[here]), count + here
        count += len(residuals)
    if not count:
        raise ValueError("A must hold at least one matrix; got none, and a sweep of nothing shows nothing.")
    return worst, place, count


def _shown(parts: Iterator[NDArray], total: int | None) -> Iterator[NDArray]:
    """The parts, with a bar on stderr."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("det exp A = exp tr A", total=total)
        for part in parts:
            yield part
            progress.advance(bar, len(part))
