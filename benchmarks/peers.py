"""Generic matrix exponentials of other packages, each as NumPy matrices → timed call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

from benchmarks.timing import installed

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


def _jax(A: NDArray) -> Prepared:
    import jax

    exponential = jax.jit(jax.vmap(jax.scipy.linalg.expm))
    matrices = jax.numpy.asarray(A)
    return lambda: exponential(matrices).block_until_ready()
