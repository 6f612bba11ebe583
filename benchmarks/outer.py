"""exp_outer, exp_outer_apply and exp_low_rank against generic matrix exponentials and the memory they must touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.peers import matrix_exponentials, missing_peers
from benchmarks.report import Ratio, table
from benchmarks.timing import interleaved_medians
from numeric_check.batch import exp_low_rank, exp_outer, exp_outer_apply

TITLE = "exp(xyᵀ): float64, one thread, entries N(0, 1)"
NOTE = (
    "All times are for one row of the batch; exp_outer and exp_low_rank write into a preallocated result. The peers "
    "are timed on one row of sixteen (8 MB of matrices). Ill-conditioned: |x||y| = 10⁸ k, s ≈ 1."
)
FILL_TARGETS = {8: 8.0, 16: 6.5, 32: 5.0, 64: 4.0}  # × the time of writing the result once
STREAM_TARGETS = {8: 4.0, 16: None, 64: 2.6, 256: 2.6}  # × the time of reading x, y, v and writing the result once
PEER_TARGETS = {"scipy.linalg.expm": 35.0, "torch.linalg.matrix_exp": 25.0, "jax.scipy.linalg.expm, jitted": 25.0}
LOW_RANK_TARGET, LOW_RANK_K = 10.0, 16  # × faster than SciPy
PEER_SHARE = 16  # the peers do one row of sixteen, 8 MB of matrices: a generic exponential takes a second for them
STREAM_BLOCK = 2**14  # entries added at a time when streaming, so that the second addition finds the sum in cache


def tables(quick: bool) -> Iterator[Table | str]:
    """The table of ratios, after a line for each peer that is missing and before the note.

    Parameters
    ----------
    quick : bool
    """
    yield from missing_peers()
    yield table(TITLE, list(ratios(quick)))
    yield NOTE


def ratios(quick: bool) -> Iterator[Ratio]:
    """All ratios of this subject, measured one group at a time.

    Parameters
    ----------
    quick : arrays of 16 MB and 3 rounds instead of 128 MB and 7 rounds; the targets are meant for the latter, since
        16 MB fit into the last cache, where filling is faster
    """
    entries, repeats = (2**21, 3) if quick else (2**24, 7)
    for k, target in FILL_TARGETS.items():
        yield from _exp_outer(k, entries, repeats, target)
    for k, limit in STREAM_TARGETS.items():
        yield from _exp_outer_apply(k, entries, repeats, limit)
    for k in FILL_TARGETS:
        yield from _against_peers(k, entries, repeats)
    for r in (2, 3, 4):
        yield from _low_rank(r, entries, repeats)


def _exp_outer(k: int, entries: int, repeats: int, target: float) -> Iterator[Ratio]:
    n = entries // k**2
    (x, y), out = _rows(2, n, k), np.zeros((n, k, k))
    tasks = {
        f"exp_outer, k = {k}": _call(exp_outer, x, y, out),
        "  ill-conditioned": _call(exp_outer, *_ill_conditioned(x, y), out),
        "  naive I + φ·outer": _call(_naive, x, y),
        "fill": _call(out.fill, 1.0),
    }
    times = interleaved_medians(tasks, repeats)
    fill = times.pop("fill")
    for subject, limit in zip(times, (target, None, None), strict=True):
        yield Ratio(subject=subject, against="fill the result", time=times[subject] / n, other=fill / n, at_most=limit)


def _exp_outer_apply(k: int, entries: int, repeats: int, target: float | None) -> Iterator[Ratio]:
    n = entries // (4 * k)
    (x, y, v), out = _rows(3, n, k), np.zeros((n, k))
    tasks = {
        f"exp_outer_apply, k = {k}": _call(exp_outer_apply, x, y, v, out),
        "  ill-conditioned": _call(exp_outer_apply, *_ill_conditioned(x, y), v, out),
        "stream": _call(_stream, x, y, v, out),
    }
    times = interleaved_medians(tasks, repeats)
    stream = times.pop("stream")
    for subject, limit in zip(times, (target, None), strict=True):
        yield Ratio(
            subject=subject, against="stream x, y, v, result", time=times[subject] / n, other=stream / n, at_most=limit
        )


def _against_peers(k: int, entries: int, repeats: int) -> Iterator[Ratio]:
    n = entries // k**2
    (x, y), out = _rows(2, n, k), np.zeros((n, k, k))
    few = _peer_rows(entries, k)
    A = x[:few, :, None] * y[:few, None, :]
    yield from _race(f"exp_outer, k = {k}", _call(exp_outer, x, y, out), n, A, PEER_TARGETS, repeats)


def _low_rank(r: int, entries: int, repeats: int) -> Iterator[Ratio]:
    k = LOW_RANK_K
    n = entries // k**2
    X, Y = (np.random.default_rng(r + side).standard_normal((n, k, r)) for side in (0, 10))
    out = np.zeros((n, k, k))
    few = _peer_rows(entries, k)
    A = X[:few] @ Y[:few].transpose(0, 2, 1)
    targets: dict[str, float] = {"scipy.linalg.expm": LOW_RANK_TARGET}
    yield from _race(f"exp_low_rank, k = {k}, r = {r}", _call(exp_low_rank, X, Y, out), n, A, targets, repeats)


def _peer_rows(entries: int, k: int) -> int:
    return max(1, entries // PEER_SHARE // k**2)


def _race(
    subject: str, ours: Callable[[], Any], rows: int, A: NDArray, targets: dict[str, float], repeats: int
) -> Iterator[Ratio]:
    """Our function on all rows against every installed peer on the first ones, A; the peer's copy is not timed."""
    peers = {name: prepare(A) for name, prepare in matrix_exponentials().items()}
    times = interleaved_medians({"ours": ours, **peers}, repeats)
    for name in peers:
        time, other = times["ours"] / rows, times[name] / len(A)
        yield Ratio(subject=subject, against=name, time=time, other=other, at_least=targets.get(name))


def _rows(count: int, n: int, k: int) -> NDArray:
    return np.random.default_rng(k).standard_normal((count, n, k))


def _ill_conditioned(x: NDArray, y: NDArray) -> tuple[NDArray, NDArray]:
    """10⁴x and 10⁴ times the part of y that is orthogonal to x: every row needs the compensated dot product."""
    along = np.vecdot(x, y) / np.vecdot(x, x)
    return 1e4 * x, 1e4 * (y - along[:, None] * x)


def _naive(x: NDArray, y: NDArray) -> NDArray:
    s = np.einsum("nk,nk->n", x, y)
    phi = np.where(s == 0, 1, np.expm1(s) / np.where(s == 0, 1, s))
    return np.eye(x.shape[1]) + phi[:, None, None] * (x[:, :, None] * y[:, None, :])


def _stream(x: NDArray, y: NDArray, v: NDArray, out: NDArray) -> None:
    """out = x + y + v, each array passing through memory once."""
    step = max(1, STREAM_BLOCK // x.shape[1])
    for start in range(0, len(x), step):
        rows = slice(start, start + step)
        np.add(x[rows], y[rows], out=out[rows])
        np.add(out[rows], v[rows], out=out[rows])


def _call(function: Callable[..., Any], *arguments: Any) -> Callable[[], Any]:
    return lambda: function(*arguments)
