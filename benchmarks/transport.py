"""numeric_check.transport: what a certificate adds to ot.emd, exact solutions beside float ones, and who is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.report import Ratio, table
from benchmarks.timing import interleaved_medians
from benchmarks.transport_solvers import POT, FailedError, Solver, missing, solvers
from numeric_check.transport import Optimality, certify, solve_exact

Problem = tuple[NDArray, NDArray, NDArray]
CERTIFICATE_TARGETS = {200: 1.5, 500: 1.15, 1000: 1.15}
SOLVE_SIZES = {True: (50,), False: (50, 100, 200)}  # HiGHS needs seconds from n = 200 on
NOTE = (
    "The first table holds (ot.emd + certify)/ot.emd against its target, with weights drawn at random; an assignment "
    "has weights 1/n and a plan of n separate entries, between which potentials have to be found. The second shows "
    "solve_exact with the plan of POT as its seed (auto) and without one. In the third, 'proved' counts the plans that "
    "certify finds optimal, marginals but for rounding; 'excess' is the largest |cost − optimum|/|optimum|, exact."
)


def tables(quick: bool) -> Iterator[Table | str]:
    """What a certificate adds, exact solutions beside float ones, the plans of all solvers judged, and the note.

    Parameters
    ----------
    quick : 5 rounds up to n = 500, and 3 instances of a family, instead of 11 rounds up to n = 1000 and 20 instances
    """
    yield from missing()
    repeats = 5 if quick else 11
    if POT in solvers():
        sizes = [n for n in CERTIFICATE_TARGETS if n <= 500 or not quick]
        yield table("(ot.emd + certify)/ot.emd, one thread", list(_certificates(sizes, repeats)), "ms")
    yield table("solve_exact beside float solvers", list(_solutions(SOLVE_SIZES[quick], 3)), "ms")
    yield _judged(3 if quick else 20)
    yield NOTE


def _certificates(sizes: list[int], repeats: int) -> Iterator[Ratio]:
    emd = solvers()[POT]
    for n in sizes:
        for name, problem, at_most in (
            ("uniform costs", _uniform(n, n), CERTIFICATE_TARGETS[n]),
            ("squared distances", _cloud(n, n), CERTIFICATE_TARGETS[n]),
            ("assignment", (_uniform(n, n)[0], *_equal(n)), None),
        ):
            plan = emd(*problem)
            tasks: dict[str, Callable] = {"emd": partial(emd, *problem), "certify": partial(certify, *problem, plan)}
            times = interleaved_medians(tasks, repeats)
            yield Ratio(
                subject=f"n = {n}, {name}",
                against=POT,
                time=times["emd"] + times["certify"],
                other=times["emd"],
                at_most=at_most,
            )


def _solutions(sizes: tuple[int, ...], repeats: int) -> Iterator[Ratio]:
    for n in sizes:
        problem = _uniform(n, n)
        peers = solvers()
        tasks: dict[str, Callable] = {name: partial(solver, *problem) for name, solver in peers.items()}
        for seed in ("auto", "none"):
            tasks[seed] = partial(solve_exact, *problem, balance="q", seed=seed)
        times = interleaved_medians(tasks, repeats)
        for seed in ("auto", "none"):
            for name in peers:
                yield Ratio(subject=f"n = {n}, seed {seed}", against=name, time=times[seed], other=times[name])


def _judged(instances: int) -> Table:
    found = solvers()
    view = Table("costs", title="plans for n = 30 judged exactly", title_justify="left")
    for name in found:
        view.add_column(f"{name}: proved")
        view.add_column("excess")
    for family, draw in FAMILIES.items():
        problems = [draw(30, seed) for seed in range(instances)]
        optima = [solve_exact(*problem, balance="q").value for problem in problems]
        cells = [_judge(solver, problems, optima) for solver in found.values()]
        view.add_row(family, *(cell for pair in cells for cell in pair))
    return view


def _judge(solver: Solver, problems: list[Problem], optima: list[Fraction]) -> tuple[str, str]:
    """How many plans are proved optimal, and the largest relative excess of their exact cost; or who failed."""
    proved, failed, excess = 0, 0, Fraction(0)
    for problem, optimum in zip(problems, optima, strict=True):
        try:
            plan = solver(*problem)
        except FailedError:
            failed += 1
            continue
        certificate = certify(*problem, plan, balance="q")
        proved += certificate.verdict is Optimality.OPTIMAL
        if certificate.value is not None:
            excess = max(excess, abs(certificate.value - optimum) / abs(optimum))
    return f"{proved} of {len(problems)}", f"{float(excess):.0e}" + (f", {failed} failed" if failed else "")


def _equal(n: int) -> tuple[NDArray, NDArray]:
    return np.full(n, 1 / n), np.full(n, 1 / n)


def _weights(rng: np.random.Generator, n: int) -> tuple[NDArray, NDArray]:
    p, q = rng.random(n), rng.random(n)
    return p / p.sum(), q / q.sum()


def _uniform(n: int, seed: int) -> Problem:
    rng = np.random.default_rng(seed)
    return rng.random((n, n)), *_weights(rng, n)


def _cloud(n: int, seed: int) -> Problem:
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=(n, 2)), rng.normal(size=(n, 2)) + 1
    return ((x[:, None] - y) ** 2).sum(-1), *_weights(rng, n)


def _scaled(factor: float) -> Callable[[int, int], Problem]:
    def draw(n: int, seed: int) -> Problem:
        cost, p, q = _uniform(n, seed)
        return factor * cost, p, q

    return draw


def _wide(n: int, seed: int) -> Problem:
    rng = np.random.default_rng(seed)
    return 10.0 ** rng.uniform(-12, 12, (n, n)), *_weights(rng, n)


def _big_m(n: int, seed: int) -> Problem:
    rng = np.random.default_rng(seed)
    return np.where(rng.random((n, n)) < 0.3, rng.random((n, n)), 1e9), *_weights(rng, n)


FAMILIES: dict[str, Callable[[int, int], Problem]] = {
    "uniform": _uniform,
    "squared distances": _cloud,
    "10⁻¹³ · uniform": _scaled(1e-13),
    "10⁻²⁰ · uniform": _scaled(1e-20),
    "10¹² · uniform": _scaled(1e12),
    "−10⁶ · uniform": _scaled(-1e6),
    "24 decades": _wide,
    "big-M of 10⁹": _big_m,
}
