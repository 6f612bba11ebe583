"""Batches of Dirac-GANs beside a loop over trajectories, a fused loop of JAX, and the states passing by in cache."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.report import Ratio, table
from benchmarks.timing import installed, interleaved_medians
from numeric_check.batch import dirac_gan, expm

LOOP, FUSED, PASSING = "a loop over trajectories", "JAX, fused, in blocks", "every state read and written in cache"
ROWS, QUICK_ROWS, STEPS, LOOP_SHARE = 100_000, 10_000, 100, 1000
K, RATE, STRENGTH = 2, 0.05, 0.25
BLOCK = 4096  # rows whose states lie in the cache
LEAST, MOST_OF_FUSED = 20.0, 2.5  # × faster than the loop; × the compiled loop, which calls no function a pass
MOST = {"bilinear": 6.0, "zero-centred": 8.0, "non-saturating": 30.0}  # × passing by
NOTE = (
    "ns for one step of one trajectory in two dimensions, float64, one thread, simultaneous steps. The loop advances "
    "one trajectory after the other, with NumPy for its two coordinates, 1 in 1000 of them. The fused loop has the "
    "same formulas and is compiled. A state cannot be advanced in less than the time of its passing."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A game as options of ours, as the a, b, c of a state for the others, and as a matrix where it is linear.

    Attributes
    ----------
    options : arguments of `dirac_gan`
    coefficients : function of u = θ·φ and of the function exp; φ′ = −aθ − bφ, θ′ = cφ
    matrix : of (θ, φ)′ = matrix·(θ, φ), or None
    """

    options: dict[str, Any]
    coefficients: Callable[[Any, Any], tuple[Any, Any, Any]]
    matrix: NDArray | None


SUBJECTS = {
    "bilinear": Subject(options={}, coefficients=lambda u, exp: (1, 0, 1), matrix=np.array([[0.0, 1.0], [-1.0, 0.0]])),
    "zero-centred": Subject(
        options={"penalty": "zero_centred", "strength": STRENGTH},
        coefficients=lambda u, exp: (1, 2 * STRENGTH, 1),
        matrix=np.array([[0.0, 1.0], [-1.0, -2 * STRENGTH]]),
    ),
    "non-saturating": Subject(
        options={"loss": "non_saturating"},
        coefficients=lambda u, exp: (1 / (1 + exp(-u)), 0, 1 / (1 + exp(u))),
        matrix=None,
    ),
}


def tables(quick: bool) -> Iterator[Table | str]:
    """The table of ratios, after a line if JAX is missing; then the note, and how exact the states are.

    Parameters
    ----------
    quick : a tenth of the rows, 3 rounds instead of 7, and no targets
    """
    if not installed("jax"):
        yield "jax is not installed and is left out: pip install 'threefold[bench]'"
    yield table(f"Dirac-GAN: {QUICK_ROWS if quick else ROWS:,} rows, {STEPS} steps", list(ratios(quick)))
    yield NOTE
    for name, subject in SUBJECTS.items():
        if subject.matrix is not None:
            steps, flow = errors(subject.matrix, subject.options, QUICK_ROWS)
            yield f"{name}: {STEPS} steps are off the power of their matrix by {steps:.1e}, the flow by {flow:.1e}."


def ratios(quick: bool) -> Iterator[Ratio]:
    """Ours against each of the others, with targets for the full size.

    Parameters
    ----------
    quick : bool
    """
    rows, repeats = (QUICK_ROWS, 3) if quick else (ROWS, 7)
    for name, subject in SUBJECTS.items():
        found = tasks(subject, rows)
        times = interleaved_medians(found, repeats)
        for other in found:
            if other == "ours":
                continue
            most = {PASSING: MOST[name], FUSED: MOST_OF_FUSED}.get(other)
            yield Ratio(
                subject=name,
                against=other,
                time=times["ours"] / (rows * STEPS),
                other=times[other] / (len(_few(rows)) * STEPS if other == LOOP else rows * STEPS),
                at_least=LEAST if other == LOOP and not quick else None,
                at_most=None if quick else most,
            )


def tasks(subject: Subject, rows: int) -> dict[str, Callable[[], Any]]:
    """The calls to be timed; each returns the last states (2, rows, K), but for the passing by."""
    z = starts(rows)
    ours = lambda: np.stack(dirac_gan(z[0], z[1], STEPS, RATE, **subject.options))
    found = {"ours": ours, LOOP: lambda: loop(subject, z[:, _few(rows)]), PASSING: lambda: _pass_by(rows)}
    return found | ({FUSED: _fused(subject, z)} if installed("jax") else {})


def starts(rows: int) -> NDArray:
    """θ and φ, (2, rows, K)."""
    return np.random.default_rng(0).standard_normal((2, rows, K))


def loop(subject: Subject, z: NDArray) -> NDArray:
    """One trajectory after the other."""
    ends = z.copy()
    for theta, phi in ends.transpose(1, 0, 2):
        for _ in range(STEPS):
            a, b, c = subject.coefficients(theta @ phi, np.exp)
            moved = theta + RATE * c * phi
            phi -= RATE * (a * theta + b * phi)
            theta[:] = moved
    return ends


def errors(matrix: NDArray, options: dict[str, Any], rows: int) -> Iterator[float]:
    """The largest error of the steps, and then of the flow, relative to the starts, for a linear game."""
    z = starts(rows)
    size = np.sqrt(np.square(z).sum(axis=(0, 2)))
    exact = {
        "simultaneous": np.linalg.matrix_power(np.eye(2) + RATE * matrix, STEPS),
        "flow": expm(RATE * STEPS * matrix),
    }
    for method, power in exact.items():
        found = np.stack(dirac_gan(z[0], z[1], STEPS, RATE, **options, method=method))
        apart = found - np.einsum("ij,jnk->ink", power, z)
        yield float((np.sqrt(np.square(apart).sum(axis=(0, 2))) / size).max())


def _few(rows: int) -> range:
    return range(max(1, rows // LOOP_SHARE))


def _pass_by(rows: int) -> None:
    source, target = np.ones((2, 2, K, BLOCK))
    for _ in range(STEPS * rows // BLOCK):
        np.copyto(target, source)


def _fused(subject: Subject, z: NDArray) -> Callable[[], Any]:
    """The steps of one block in one loop, and the blocks in another, compiled together."""
    import jax
    from jax import lax

    jnp, rows = jax.numpy, z.shape[1]
    blocks = -(-rows // BLOCK)
    padded = np.concatenate([z, np.zeros((2, blocks * BLOCK - rows, K))], axis=1)
    first = jnp.asarray(padded.reshape(2, blocks, BLOCK, K).transpose(1, 0, 3, 2))  # (blocks, 2, K, BLOCK)

    def step(_: Any, state: Any) -> Any:
        theta, phi = state
        a, b, c = subject.coefficients((theta * phi).sum(axis=0), jnp.exp)
        return jnp.stack([theta + RATE * c * phi, phi - RATE * (a * theta + b * phi)])

    run = jax.jit(lambda all_: lax.map(lambda state: lax.fori_loop(0, STEPS, step, state), all_))
    return lambda: run(first).block_until_ready().transpose(1, 0, 3, 2).reshape(2, -1, K)[:, :rows]
