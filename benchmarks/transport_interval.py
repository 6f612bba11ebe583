"""The certified interval of Sinkhorn's plans: its width beside what the plan truly costs too much, and its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Any

import numpy as np
from rich.table import Table

from benchmarks.regularised_plans import STRENGTHS, Regularised, regularised, solved
from benchmarks.report import Ratio, table
from benchmarks.timing import installed, least_cpu_seconds
from numeric_check.transport import certify, solve_exact

KINDS = 4  # of costs, in turn
LARGEST, ITERATIONS = 60, 1000
TIMED = {100: (0.1, 0.01), 300: (0.1, 0.01)}  # n: ε; the smaller ε is, the longer Sinkhorn's iteration takes
QUICK_TIMED = {100: (0.1, 0.01)}
NOTE = (
    "Costs are uniform, squared and plain distances in the plane, and distances on the line, the largest 1, with n and "
    f"m below {LARGEST}; the plans are those of ot.bregman.sinkhorn_log after at most {ITERATIONS} iterations. The "
    "excess is upper − optimum, what the rounded plan costs too much; the shortfall is optimum − lower, what the "
    "potentials prove too little; both are medians, as are the widths (upper − lower)/excess. 'From the plan' finds "
    "the potentials and ε in the plan; 'given' takes those of POT, and the plan from them and the costs by rows. With "
    "large ε the width is the excess of the plan; with ε = 10⁻³ it is what the iteration has left of the marginals."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a certificate says of one plan, and what is true: the true excess, the shortfall and both widths."""

    excess: float
    shortfall: float
    given_width: float
    residual: float
    holds: bool


def tables(quick: bool) -> Iterator[Table | str]:
    """The widths for each ε, the times beside POT, and the note.

    Parameters
    ----------
    quick : 8 plans for each ε, and n = 100, instead of 72 plans and n up to 300
    """
    if not installed("ot"):
        yield "POT is not installed, and its plans are left out: pip install 'threefold[bench]'"
        return
    yield widths(2 if quick else 18)
    yield table("certify beside what it judges, processor time", list(_times(quick)), "ms")
    yield NOTE


def widths(rounds: int) -> Table:
    """For each ε the excess, the shortfall, and the width of the interval beside the excess."""
    view = Table("ε", "plans", "value within", title="the interval of Sinkhorn's plans", title_justify="left")
    for name in ("off the marginals", "excess", "shortfall", "width from the plan", "worst", "width, given"):
        view.add_column(name, justify="right")
    for k, strength in enumerate(STRENGTHS):
        seeds = [KINDS * (k + len(STRENGTHS) * turn) + kind for turn in range(rounds) for kind in range(KINDS)]
        judged = [judge(regularised(seed, LARGEST, ITERATIONS)) for seed in seeds]
        ratios = [(one.excess + one.shortfall) / max(one.excess, 1e-300) for one in judged]
        given = [one.given_width / max(one.excess, 1e-300) for one in judged]
        view.add_row(
            f"{strength:.0e}",
            str(len(judged)),
            f"{sum(one.holds for one in judged)} of {len(judged)}",
            *(f"{median(getattr(one, name) for one in judged):.0e}" for name in ("residual", "excess", "shortfall")),
            f"{median(ratios):.2f} ×",
            f"{max(ratios):.1f} ×",
            f"{median(given):.2f} ×",
        )
    return view


def judge(case: Regularised) -> Judged:
    """The interval of a plan held against the exact optimum."""
    arrays = case.cost, case.p, case.q
    value = solve_exact(*arrays, balance="q").value
    found, given = certify(*arrays, case.plan, balance="q"), _by_rows(case)
    ends = (found.lower, found.upper, given.lower, given.upper)
    if any(end is None for end in ends):
        raise ValueError("a plan was given, but no interval came back.")
    lower, upper, given_lower, given_upper = (end for end in ends if end is not None)
    return Judged(
        excess=float(upper - value),
        shortfall=float(value - lower),
        given_width=float(given_upper - given_lower),
        residual=float(found.residual),
        holds=lower <= value <= upper and given_lower <= value <= given_upper,
    )


def _by_rows(case: Regularised) -> Any:
    rows = lambda part: case.cost[part]
    return certify(rows, case.p, case.q, None, case.potentials, balance="q", regularisation=case.strength)


def _times(quick: bool) -> Iterator[Ratio]:
    import ot

    for n, strengths in (QUICK_TIMED if quick else TIMED).items():
        for strength in strengths:
            case = _square(n, strength)
            arrays = case.cost, case.p, case.q
            sinkhorn = partial(ot.bregman.sinkhorn_log, case.p, case.q, case.cost, strength, warn=False)
            tasks: dict[str, Callable[[], Any]] = {
                "ot.bregman.sinkhorn_log": sinkhorn,
                "ot.emd": partial(ot.emd, case.p, case.q, case.cost, numItermax=10**8),
                "from the plan": partial(certify, *arrays, case.plan, balance="q"),
                "by rows, potentials given": partial(_by_rows, case),
            }
            times = least_cpu_seconds(tasks, 3 if quick else 7)
            for name in ("from the plan", "by rows, potentials given"):
                for against in ("ot.bregman.sinkhorn_log", "ot.emd"):
                    subject = f"n = {n}, ε = {strength:g}, {name}"
                    yield Ratio(subject=subject, against=against, time=times[name], other=times[against])


def _square(n: int, strength: float) -> Regularised:
    """Squared distances in the plane between n and n points."""
    import ot

    rng = np.random.default_rng(n)
    cost = ot.dist(rng.normal(size=(n, 2)), rng.normal(size=(n, 2)) + 0.5)
    cost /= cost.max()
    p, q = rng.random(n), rng.random(n)
    return solved(cost, p / p.sum(), q / q.sum(), strength, ITERATIONS)
