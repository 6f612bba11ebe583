"""How far det exp(A) is from exp(tr A), over batches of any length in constant memory."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import BLOCK_ENTRIES
from numeric_check.batch.det_exp import Halved, halved
from numeric_check.batch.expm_input import square_matrices
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.workers import require_workers
from numeric_check.scale.bar import bar
from numeric_check.scale.blocks import Blocks
from numeric_check.scale.lazy import is_lazy, lazy_blocks, require_known
from numeric_check.scale.merging import rank
from numeric_check.scale.runner import over
from numeric_check.scale.tasks import manifest_of, require_blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class DetExpResidual:
    """The worst |det(exp A)·e^(−tr A) − 1| of a sweep, where it is, and of how many matrices.

    Attributes
    ----------
    worst : NaN if any residual is
    index : of that matrix: a tuple for an array, its number in the stream for an iterator, and for ``Blocks`` the
        number of the block and the index in it
    count : of matrices
    """

    worst: float
    index: tuple[int, ...] | int
    count: int

    def merged(self, other: DetExpResidual) -> DetExpResidual:
        """That of the matrices of both, whose indices are of one kind; see ``numeric_check.scale.merge``."""
        if not (self.count and other.count):
            return self if self.count else other
        if isinstance(self.index, int) != isinstance(other.index, int):
            raise TypeError(f"the indices must be of one kind; got {self.index!r} and {other.index!r}.")
        worst = min((self, other), key=lambda found: rank(found.worst, found.index))
        return replace(worst, count=self.count + other.count)


@portable(takes=("dask",), result=lambda worst, index, count: DetExpResidual(worst=worst, index=index, count=count))
def det_exp_residual(
    A: ArrayLike | Iterator[ArrayLike] | Blocks,
    *,
    progress: bool = False,
    workers: int = 1,
    client: Any = None,
    manifest: str | os.PathLike[str] | None = None,
) -> DetExpResidual:
    """max |det(exp A)·e^(−tr A) − 1| over all matrices, in one pass and constant memory.

    The determinant is that of `det_exp`, so that e^(tr A) may be 10^±5000: with B = A/2ˢ the residual is
    |expm1(2ˢ(log det exp B − tr B))|. It is at most 8·k·max(1, |A|₁)·u in all tests, u = 2⁻⁵³: 10⁸ matrices
    of norm 1 with more than that are a finding, as is a NaN, which is never passed over.

    Parameters
    ----------
    A : array (…, k, k) as for `det_exp`, or an iterator of such arrays, whose sizes may differ; a Dask array, which
        gives the same as the array itself, bit for bit, whatever its chunks are; or ``numeric_check.scale.Blocks``
    progress : whether to show a bar on stderr
    workers : int
        Threads that share the blocks of the batch, or of the stream, of which a few are then in memory together; the
        result is the same for every number of them.
    client, manifest : for Dask arrays and Blocks
        A client of a Dask cluster that computes the blocks, and a file from which a run that was stopped goes on: see
        ``numeric_check.scale.over`` and ``Manifest``.

    Returns
    -------
    DetExpResidual

    Raises
    ------
    TypeError : for another dtype, a masked array, workers that are no integer, or no client.
    ValueError : for matrices that are not square, k = 0, NaN or infinite entries, no matrix at all, workers below 1, a
        client or manifest without blocks, or a manifest of another task.
    FileNotFoundError : if the folder of the manifest is missing.
    ImportError : for a client without Dask.

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
    if isinstance(A, Blocks) or is_lazy(A):
        how = {"client": client, "progress": progress, "manifest": manifest_of(manifest, DetExpResidual, A=A)}
        return over(partial(_of_block, workers), A, **how) if isinstance(A, Blocks) else _of_lazy(A, workers, how)
    require_blocks("A", client, manifest)
    if isinstance(A, Iterator):
        arrays = (square_matrices("A", array) for array in A)
        worst, place, count = _worst(map(_residuals, halved(arrays, workers)), None, progress)
        return DetExpResidual(worst=worst, index=place, count=count)
    array = square_matrices("A", A)
    shape = array.shape[:-2]
    worst, place, count = _worst(map(_residuals, halved([array], workers)), math.prod(shape), progress)
    index = tuple(map(int, np.unravel_index(place, shape))) if shape else ()
    return DetExpResidual(worst=worst, index=index, count=count)


def _of_block(workers: int, block: int, A: ArrayLike) -> DetExpResidual:
    """That of one of the Blocks, with the number of the block before the index."""
    found = det_exp_residual(np.asarray(A), workers=workers)
    return replace(found, index=(block, *found.index))  # type: ignore[misc]


def _of_lazy(A: Any, workers: int, how: dict[str, Any]) -> DetExpResidual:
    """That of a Dask array, in blocks within which the matrices are treated as they are in the whole array."""
    require_known("A", A)
    k = square_matrices("A", np.zeros((1,) * (A.ndim - 2) + A.shape[-2:], A.dtype)).shape[-1]
    blocks = lazy_blocks({"A": A.reshape(-1, k, k)}, max(1, BLOCK_ENTRIES // k**2))
    found = over(partial(_of_rows, workers), blocks, **how)
    return replace(found, index=tuple(map(int, np.unravel_index(found.index[0], A.shape[:-2]))) if A.ndim > 2 else ())


def _of_rows(workers: int, block: int, rows: tuple[int, dict[str, NDArray]]) -> DetExpResidual:
    first, arrays = rows
    found = det_exp_residual(arrays["A"], workers=workers)
    return replace(found, index=(first + found.index[0],))  # type: ignore[index]


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
    with bar(progress, "det exp A = exp tr A", total) as advance:
        for residuals in parts:
            here = int(np.argmax(residuals))  # the first NaN, if there is one
            if not (math.isnan(worst) or residuals[here] <= worst):
                worst, place = float(residuals[here]), count + here
            count += len(residuals)
            advance(len(residuals))
    if not count:
        raise ValueError("A must hold at least one matrix; got none, and a sweep of nothing shows nothing.")
    return worst, place, count
