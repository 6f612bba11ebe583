"""Generic matrix exponentials of other packages, each as NumPy matrices → timed call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

from benchmarks.timing import installed
from numeric_check import batch

Prepared = Callable[[], Any]


def matrix_exponentials() -> dict[str, Callable[[NDArray], Prepared]]:
    """Name → function that takes matrices (N, k, k) and returns the call to be timed; installed packages only."""
    makers = {"scipy": _scipy, "torch": _torch, "jax": _jax}
    found = {package: maker for package, maker in makers.items() if installed(package)}
    names = {
        "scipy": "scipy.linalg.expm",
        "torch": "torch.linalg.matrix_exp",
        "jax": "jax.scipy.linalg.expm, jitted",
    }
    return {names[package]: maker for package, maker in found.items()}


def portable_exponentials() -> dict[str, tuple[str, Callable[[NDArray], Prepared]]]:
    """``numeric_check.batch.expm`` of arrays of other libraries: name → name of its peer above, and such a function."""
    makers = {
        "expm of PyTorch": ("torch.linalg.matrix_exp", _torch_ours),
        "expm of JAX": ("jax.scipy.linalg.expm, jitted", _jax_ours),
        "expm of JAX, jitted": ("jax.scipy.linalg.expm, jitted", _jax_ours_jitted),
    }
    peers = matrix_exponentials()
    return {name: (peer, maker) for name, (peer, maker) in makers.items() if peer in peers}


def missing_peers() -> list[str]:
    """One sentence, with the command that installs it, for each package that is not installed."""
    missing = [package for package in ("scipy", "torch", "jax") if not installed(package)]
    return [f"{package} is not installed and is left out: pip install 'threefold[bench]'" for package in missing]


def _scipy(A: NDArray) -> Prepared:
    from scipy.linalg import expm

    return lambda: expm(A)


def _torch(A: NDArray) -> Prepared:
    import torch

    torch.set_num_threads(1)
    matrices = torch.from_numpy(A.copy())
    return lambda: torch.linalg.matrix_exp(matrices)


def _torch_ours(A: NDArray) -> Prepared:
    import torch

    torch.set_num_threads(1)
    matrices = torch.from_numpy(A.copy())
    return lambda: batch.expm(matrices)


def _jax_ours(A: NDArray) -> Prepared:
    import jax

    matrices: Any = jax.numpy.asarray(A)
    return lambda: jax.block_until_ready(batch.expm(matrices))


def _jax_ours_jitted(A: NDArray) -> Prepared:
    import jax

    exponential, matrices = jax.jit(batch.expm), jax.numpy.asarray(A)
    return lambda: exponential(matrices).block_until_ready()


def _jax(A: NDArray) -> Prepared:
    import jax

    exponential = jax.jit(jax.vmap(jax.scipy.linalg.expm))
    matrices = jax.numpy.asarray(A)
    return lambda: exponential(matrices).block_until_ready()
