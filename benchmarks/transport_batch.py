"""numeric_check.transport.verify_batch and wasserstein_1d_batch beside POT, SciPy and the memory they must touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.optimal_problems import Optimal, optimal_problems
from benchmarks.report import Ratio, table
from benchmarks.timing import installed, least_cpu_seconds
from numeric_check.transport import verify_batch, wasserstein_1d_batch

STREAM_TARGETS = {"potentials": 10.0, "triples": 14.0, "dense plan": 20.0}  # × reading C once
SIZES = (100, 300, 1000)
TOLERANCE = 1e-9  # what is asked of the result of a solver in floats; costs and masses are below 1
SMALL, SMALL_SECONDS, EMD_TARGET = 20, 3e-6, 20.0  # 20×20 integers: 3 µs a problem; × faster than solving it
LINE_SIZES = (20, 100, 1000)
LINE_TARGETS = {"values": 1.7, "with potentials": 8.0, "weights": 30.0, "weights, with potentials": 30.0}  # × two sorts
SOLVED = 40  # problems that are solved or looped over, as the peers treat one after the other
NOTE = (
    "Times are for one problem: the least processor time of all rounds, of the peers too. Every problem is optimal; "
    "exactly: at tolerance 0, so that each tight cell and each marginal is a tie. Potentials and costs are multiples "
    "of one unit, which is found out and makes f + g exact; error-free sums decide the marginals. Reading C: "
    "C.max(), the fastest read that NumPy has. A dense "
    "plan holds the masses of the triples. Two sorts: np.sort of x and of y. POT solves, and SciPy loops, over 40 "
    "problems; ot.wasserstein_1d gets its arrays transposed, as it wants them."
)


def tables(quick: bool) -> Iterator[Table | str]:
    """A table for each of the two functions, what POT's dual potentials on the line violate, and the note.

    Parameters
    ----------
    quick : 4 MB of costs and 3 rounds instead of 64 MB and 9 rounds; the targets are meant for the latter, since 4 MB
        fit into the last cache, where reading is faster
    """
    entries, repeats = (2**19, 3) if quick else (2**23, 9)
    yield from (f"{name} is not installed and is left out: pip install 'threefold[bench]'" for name in _missing())
    yield table("verify_batch: one thread", list(_verification(entries, repeats)))
    yield table("wasserstein_1d_batch: float64, one thread, p = 1 and 2", list(_line(entries // 16, repeats)))
    yield _backprop_potentials()
    yield NOTE


def _verification(entries: int, repeats: int) -> Iterator[Ratio]:
    yield from _small(max(SOLVED, entries // SMALL**2), repeats)
    for n in SIZES:
        floats, integers = (optimal_problems(max(1, entries // n**2), n, integer) for integer in (False, True))
        yield from _against_stream(f"n = {n} float64", floats, TOLERANCE, repeats)
        yield from _against_stream(f"n = {n} float64, exactly", floats, 0.0, repeats)
        yield from _against_stream(f"n = {n} integers, exactly", integers, 0.0, repeats)


def _small(N: int, repeats: int) -> Iterator[Ratio]:
    problems = optimal_problems(N, SMALL, integer=True)
    tasks = {"triples": _verify(problems, problems.triples), "dense plan": _verify(problems, problems.plan)}
    if ot := installed("ot"):
        tasks["ot.emd"] = lambda: [ot.emd(*arguments) for arguments in _as_floats(problems)]
    times = least_cpu_seconds(tasks, repeats)
    for kind in ("triples", "dense plan"):
        subject, time = f"{SMALL}×{SMALL} integers, {kind}", times[kind] / N
        yield Ratio(subject=subject, against="3 µs", time=time, other=SMALL_SECONDS, at_most=1.0)
        if "ot.emd" in times:
            yield Ratio(
                subject=subject,
                against="ot.emd solves it",
                time=time,
                other=times["ot.emd"] / SOLVED,
                at_least=EMD_TARGET,
            )


def _against_stream(name: str, problems: Optimal, tolerance: float, repeats: int) -> Iterator[Ratio]:
    N = len(problems.C)
    plans = {"potentials": None, "triples": problems.triples, "dense plan": problems.plan}
    tasks: dict[str, Callable[[], Any]] = {kind: _verify(problems, plan, tolerance) for kind, plan in plans.items()}
    times = least_cpu_seconds({**tasks, "stream": problems.C.max}, repeats)
    for kind, target in STREAM_TARGETS.items():
        yield Ratio(
            subject=f"{name}, {kind}",
            against="reading C",
            time=times[kind] / N,
            other=times["stream"] / N,
            at_most=target,
        )


def _verify(problems: Optimal, plan: Any, tolerance: float = 0.0) -> Callable[[], Any]:
    arrays = (problems.C, problems.p, problems.q, problems.f, problems.g, plan)
    return lambda: verify_batch(*arrays, mass_tolerance=tolerance, cost_tolerance=tolerance)


def _as_floats(problems: Optimal) -> list[tuple[NDArray, ...]]:
    arrays = (problems.p, problems.q, problems.C)
    return [tuple(array[k].astype(float) for array in arrays) for k in range(SOLVED)]


def _line(entries: int, repeats: int) -> Iterator[Ratio]:
    for n in LINE_SIZES:
        rng = np.random.default_rng(n)
        x, y = rng.standard_normal((2, max(SOLVED, entries // n), n))
        a, b = (rng.dirichlet(np.ones(n), len(x)) for _ in range(2))
        for p in (1, 2):
            yield from _line_ratios(x, y, a, b, p, repeats)


def _line_ratios(x: NDArray, y: NDArray, a: NDArray, b: NDArray, p: int, repeats: int) -> Iterator[Ratio]:
    N, n = x.shape
    tasks: dict[str, Callable[[], Any]] = {
        "values": lambda: wasserstein_1d_batch(x, y, p),
        "with potentials": lambda: wasserstein_1d_batch(x, y, p, potentials=True),
        "weights": lambda: wasserstein_1d_batch(x, y, p, x_weights=a, y_weights=b),
        "weights, with potentials": lambda: wasserstein_1d_batch(x, y, p, x_weights=a, y_weights=b, potentials=True),
    }
    peers = _line_peers(x, y, a, b, p)
    times = least_cpu_seconds({**tasks, **peers, "sort": lambda: (np.sort(x), np.sort(y))}, repeats)
    sort = times.pop("sort") / N
    for name, seconds in times.items():
        rows = SOLVED if name.startswith("  scipy") else N
        subject = name if name in peers else f"n = {n}, p = {p}, {name}"
        yield Ratio(
            subject=subject, against="two np.sort", time=seconds / rows, other=sort, at_most=LINE_TARGETS.get(name)
        )


def _line_peers(x: NDArray, y: NDArray, a: NDArray, b: NDArray, p: int) -> dict[str, Callable[[], Any]]:
    peers: dict[str, Callable[[], Any]] = {}
    if ot := installed("ot"):
        u, v, s, t = (np.ascontiguousarray(array.T) for array in (x, y, a, b))
        peers["  ot.wasserstein_1d"] = lambda: ot.wasserstein_1d(u, v, p=p)
        peers["  ot.wasserstein_1d, weights"] = lambda: ot.wasserstein_1d(u, v, s, t, p=p)
    if p == 1 and (stats := installed("scipy.stats")):
        peers["  scipy wasserstein_distance"] = lambda: [stats.wasserstein_distance(x[k], y[k]) for k in range(SOLVED)]
        peers["  scipy wasserstein_distance, weights"] = lambda: [
            stats.wasserstein_distance(x[k], y[k], a[k], b[k]) for k in range(SOLVED)
        ]
    return peers


def _backprop_potentials() -> str:
    """How far the potentials of ot.emd_1d_dual_backprop are from feasible, beside ours, on the same 20 problems."""
    ot, jax = installed("ot"), installed("jax")
    if not (ot and jax):
        return "ot.emd_1d_dual_backprop needs POT and JAX, and is left out."
    x, y = np.random.default_rng(0).standard_normal((2, 20, 50))
    f, g, _ = ot.emd_1d_dual_backprop(jax.numpy.asarray(x.T), jax.numpy.asarray(y.T), p=2)
    ours = wasserstein_1d_batch(x, y, 2, potentials=True)
    theirs = _judged(x, y, np.asarray(f, float).T, np.asarray(g, float).T, ours.value)
    return (
        "Potentials of 20 problems, n = 50, p = 2. "
        f"ot.emd_1d_dual_backprop: {theirs}. wasserstein_1d_batch: {_judged(x, y, ours.f, ours.g, ours.value)}."
    )


def _judged(x: NDArray, y: NDArray, f: Any, g: Any, values: NDArray) -> str:
    uniform = np.full(x.shape, 1 / x.shape[1])
    verdict = verify_batch((x[:, :, None] - y[:, None, :]) ** 2, uniform, uniform, f, g)
    if verdict.dual is None or verdict.dual_value is None:
        raise ValueError("potentials were given, but no verdict on them.")
    off = np.abs(verdict.dual_value.value - values).max()
    return (
        f"{verdict.dual.holds.sum()} feasible, worst f + g − c {verdict.dual.worst.max():.1e}, value off by {off:.0e}"
    )


def _missing() -> list[str]:
    return [name for module, name in {"ot": "POT", "scipy": "scipy", "jax": "jax"}.items() if not installed(module)]
