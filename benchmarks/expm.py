"""numeric_check.batch.expm beside the generic matrix exponentials of SciPy, PyTorch and JAX, for each k."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.peers import matrix_exponentials, missing_peers, portable_exponentials
from benchmarks.report import Ratio, table
from benchmarks.timing import interleaved_medians
from numeric_check.batch import expm

SCIPY, TORCH, JAX = "scipy.linalg.expm", "torch.linalg.matrix_exp", "jax.scipy.linalg.expm, jitted"
TARGETS: dict[int, dict[str, float]] = {
    2: {SCIPY: 190, TORCH: 11, JAX: 15},
    3: {SCIPY: 29, TORCH: 3.4, JAX: 3},
    4: {SCIPY: 15, TORCH: 4, JAX: 2.5},
    8: {SCIPY: 8, TORCH: 6.5, JAX: 5},
    16: {SCIPY: 4, TORCH: 8, JAX: 5},
    32: {SCIPY: 2, TORCH: 6.4, JAX: 7},
    64: {SCIPY: 1.6, TORCH: 3.7, JAX: 6},
}
OTHER_DTYPES, OTHER_K = ("float32", "complex128"), (2, 3, 8, 32)
LARGE_K = (3, 8, 32)  # also with entries N(0, 1), whose norm is √k times as large
PORTABLE_K = (2, 3, 8, 16)
NUMPY, PORTABLE_AT_MOST = "expm of NumPy", 2.0
SCIPY_SHARE = 8  # SciPy treats one matrix after the other, so its time per matrix does not depend on their number
NOTE = (
    "Times are for one matrix; expm writes into a preallocated result. All functions get the same matrices, SciPy one "
    "in eight of them. Entries N(0, 1)/√k: spectral radius 1, 1-norm 1.5 (k = 2) to 8 (k = 64). OpenBLAS chooses its "
    "kernels for the processor; with those of an older one (OPENBLAS_CORETYPE) small products run at half speed. "
    "Without jax.jit every step of our expm is a call of JAX of its own, with a new array."
)


def tables(quick: bool) -> Iterator[Table | str]:
    """A table for float64 with targets, then larger norms and other dtypes, where being faster is enough, and the note.

    Parameters
    ----------
    quick : 4 MB of matrices and 3 rounds instead of 32 MB and 5 rounds; the targets are meant for the latter, since
        peers that treat a batch as a whole run out of cache there
    """
    entries, repeats = (2**19, 3) if quick else (2**22, 5)
    yield from missing_peers()
    yield table("exp(A): float64, one thread, entries N(0, 1)/√k", list(_ratios(TARGETS, entries, repeats)))
    yield table(
        "exp(A): float64, one thread, entries N(0, 1)", list(_ratios(_faster(LARGE_K), entries, repeats, scaled=False))
    )
    yield table("exp(A) of arrays of other libraries: float64, one thread", list(_portable_ratios(entries, repeats)))
    for dtype in OTHER_DTYPES:
        ratios = _ratios(_faster(OTHER_K), entries // 4, repeats, dtype)
        yield table(f"exp(A): {dtype}, one thread, entries N(0, 1)/√k", list(ratios))
    yield NOTE


def _ratios(
    targets: dict[int, dict[str, float]], entries: int, repeats: int, dtype: str = "float64", scaled: bool = True
) -> Iterator[Ratio]:
    for k, wanted in targets.items():
        A = gaussian(max(SCIPY_SHARE, entries // k**2), k, dtype, scaled)
        few = A[: len(A) // SCIPY_SHARE]
        peers = {name: prepare(few if name == SCIPY else A) for name, prepare in matrix_exponentials().items()}
        times = interleaved_medians({"ours": _call(A, np.zeros_like(A)), **peers}, repeats)
        for name in peers:
            other = times[name] / len(few if name == SCIPY else A)
            yield Ratio(
                subject=f"expm, k = {k}",
                against=name,
                time=times["ours"] / len(A),
                other=other,
                at_least=wanted.get(name),
            )


def _portable_ratios(entries: int, repeats: int) -> Iterator[Ratio]:
    """expm of arrays of other libraries beside the exponential of the library, and beside expm of NumPy."""
    for k in PORTABLE_K:
        A = gaussian(max(1, entries // k**2), k, "float64", scaled=True)
        ours = {name: (peer, prepare(A)) for name, (peer, prepare) in portable_exponentials().items()}
        wanted = {peer for peer, _ in ours.values()}
        peers = {name: prepare(A) for name, prepare in matrix_exponentials().items() if name in wanted}
        tasks = {name: call for name, (_, call) in ours.items()}
        times = interleaved_medians({NUMPY: _call(A, np.zeros_like(A)), **tasks, **peers}, repeats)
        for name, (peer, _) in ours.items():
            for against, most in ((peer, PORTABLE_AT_MOST), (NUMPY, None)):
                time, other = times[name] / len(A), times[against] / len(A)
                yield Ratio(subject=f"{name}, k = {k}", against=against, time=time, other=other, at_most=most)


def _faster(sizes: tuple[int, ...]) -> dict[int, dict[str, float]]:
    return {k: dict.fromkeys((SCIPY, TORCH, JAX), 1.0) for k in sizes}


def gaussian(n: int, k: int, dtype: str, scaled: bool) -> NDArray:
    """n matrices k×k of independent entries N(0, 1), over √k if scaled; complex ones over √2 more."""
    rng = np.random.default_rng(k)
    A = rng.standard_normal((n, k, k))
    if np.dtype(dtype).kind == "c":
        A = (A + 1j * rng.standard_normal((n, k, k))) / sqrt(2)
    return (A / sqrt(k) if scaled else A).astype(dtype)


def _call(A: NDArray, out: NDArray) -> Callable[[], NDArray]:
    return lambda: expm(A, out=out)
