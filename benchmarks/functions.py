"""Square roots, logarithms and the other batch functions beside loops over SciPy, and PyTorch and JAX, for each k."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time
from typing import Any

from numpy.typing import NDArray
from rich.table import Table

from benchmarks.expm import gaussian
from benchmarks.peers import Prepared, missing_peers
from benchmarks.report import Ratio, table
from benchmarks.timing import installed, least_cpu_seconds
from numeric_check import batch

SIZES = (2, 3, 4, 8, 16)
FASTER = 3.0  # than a loop over SciPy, for the functions of which that is asked
ASKED = ("sqrtm", "logm", "expm_frechet")
OTHER_DTYPES = ("float32", "complex128")
SHARE = 20  # SciPy treats one matrix after the other, so its time for each does not depend on their number
NOTE = (
    "Times of the processor for one matrix. All functions get the same matrices, SciPy one in twenty, one after the "
    "other. Roots, logarithms, signs and powers are of exp(G) with the entries of G N(0, 1)/√k, derivatives at G. "
    "JAX is jitted and mapped over the batch. How accurate they are, `python -m benchmarks matrix_functions` says."
)


def tables(quick: bool) -> Iterator[Table | str]:
    """A table for each function and dtype, and the note.

    Parameters
    ----------
    quick : a quarter of the matrices and 3 rounds instead of 5
    """
    entries, repeats = (2**15, 3) if quick else (2**17, 5)
    yield from missing_peers()
    for name in CALLS:
        yield table(f"{name}: float64", list(ratios(name, "float64", entries, repeats)))
    for dtype in OTHER_DTYPES:
        rows = [ratio for name in ASKED for ratio in ratios(name, dtype, entries // 2, repeats)]
        yield table(f"{', '.join(ASKED)}: {dtype}", rows)
    yield NOTE


def ratios(name: str, dtype: str, entries: int, repeats: int) -> Iterator[Ratio]:
    """The function against each peer that is installed, for each size."""
    for k in SIZES:
        arguments = matrices(name, entries // k**2, k, dtype)
        few = tuple(A[: max(2, len(A) // SHARE)] for A in arguments)
        tasks: dict[str, Prepared] = {"ours": partial(CALLS[name], *arguments)}
        rows = {}
        for peer, prepare in PEERS.get(name, {}).items():
            if installed(peer.partition(".")[0]):
                given = few if peer.startswith("scipy") else arguments
                tasks[peer], rows[peer] = prepare(*given), len(given[0])
        times = _measured(tasks, repeats)
        for peer, count in rows.items():
            yield Ratio(
                subject=f"{name}, k = {k}",
                against=peer,
                time=times["ours"] / len(arguments[0]),
                other=times[peer] / count,
                at_least=(FASTER if name in ASKED else 1.0) if peer.startswith("scipy") else None,
            )


def matrices(name: str, count: int, k: int, dtype: str) -> tuple[NDArray, ...]:
    """What the function is called with."""
    G = gaussian(count, k, dtype, scaled=True)
    if name in ("expm_frechet", "expm_vjp"):
        return G, gaussian(count + 1, k, dtype, scaled=True)[1:]
    return (batch.expm(G),)


def _measured(tasks: dict[str, Prepared], repeats: int) -> dict[str, float]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SciPy says of some logarithms that they may be inaccurate
        return least_cpu_seconds(tasks, repeats, process_time)


def _loop(name: str, *options: Any, **keywords: Any) -> Callable[..., Prepared]:
    """A function of scipy.linalg, one call for each matrix."""

    def prepare(*arguments: NDArray) -> Prepared:
        import scipy.linalg

        function = getattr(scipy.linalg, name)
        return lambda: [function(*each, *options, **keywords) for each in zip(*arguments, strict=True)]

    return prepare


def _jax(function: Callable[..., Any]) -> Callable[..., Prepared]:
    """A function of (jax, matrices) for one matrix, jitted and mapped over the batch."""

    def prepare(*arguments: NDArray) -> Prepared:
        import jax

        mapped = jax.jit(jax.vmap(lambda *each: function(jax, *each)))
        given = [jax.numpy.asarray(A) for A in arguments]
        return lambda: mapped(*given).block_until_ready()

    return prepare


def _torch_jvp(A: NDArray, E: NDArray) -> Prepared:
    import torch

    torch.set_num_threads(1)
    point, direction = torch.from_numpy(A.copy()), torch.from_numpy(E.copy())
    return lambda: torch.func.jvp(torch.linalg.matrix_exp, (point,), (direction,))[1]


def _torch_vjp(A: NDArray, G: NDArray, function: Callable[..., Any] | None = None) -> Prepared:
    import torch

    torch.set_num_threads(1)
    point, gradient = torch.from_numpy(A.copy()), torch.from_numpy(G.copy())
    exponential = torch.linalg.matrix_exp if function is None else function
    return lambda: torch.func.vjp(exponential, point)[1](gradient)[0]


CALLS: dict[str, Callable[..., NDArray]] = {
    "sqrtm": batch.sqrtm,
    "logm": batch.logm,
    "expm_frechet": batch.expm_frechet,
    "expm_vjp": batch.expm_vjp,
    "signm": batch.signm,
    "powm": lambda A: batch.powm(A, 0.3),
}
PEERS: dict[str, dict[str, Callable[..., Prepared]]] = {
    "sqrtm": {
        "scipy.linalg.sqrtm": _loop("sqrtm"),
        "jax.scipy.linalg.sqrtm": _jax(lambda jax, A: jax.scipy.linalg.sqrtm(A)),
    },
    "logm": {"scipy.linalg.logm": _loop("logm")},
    "expm_frechet": {
        "scipy.linalg.expm_frechet": _loop("expm_frechet", compute_expm=False),
        "torch.func.jvp of matrix_exp": _torch_jvp,
        "jax.scipy.linalg.expm_frechet": _jax(
            lambda jax, A, E: jax.scipy.linalg.expm_frechet(A, E, compute_expm=False)
        ),
    },
    "expm_vjp": {
        "torch.func.vjp of matrix_exp": _torch_vjp,
        "torch.func.vjp of batch.expm": partial(_torch_vjp, function=batch.expm),
        "jax.vjp of expm": _jax(lambda jax, A, G: jax.vjp(jax.scipy.linalg.expm, A)[1](G)[0]),
        "jax.vjp of batch.expm": _jax(lambda jax, A, G: jax.vjp(batch.expm, A)[1](G)[0]),
    },
    "signm": {"scipy.linalg.signm": _loop("signm")},
    "powm": {"scipy.linalg.fractional_matrix_power": _loop("fractional_matrix_power", 0.3)},
}
