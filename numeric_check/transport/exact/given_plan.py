"""A plan as it was given: its entries that are not 0, and how far its marginals are from p and q."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.transport.exact.certificate import Flaw, Witness
from numeric_check.transport.exact.exact_array import ExactArray, integers
from numeric_check.transport.exact.exact_input import read
from numeric_check.transport.exact.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPlan:
    """Entries mass/denominator at (rows, columns), none 0; exact unless they were given as floats.

    ``row_sums`` (n,) and ``column_sums`` (m,) are the marginals over the denominator. ``given`` (n, m) has all
    entries.
    """

    rows: NDArray
    columns: NDArray
    mass: list[int]
    denominator: int
    row_sums: list[int]
    column_sums: list[int]
    exact: bool
    given: ExactArray


def read_plan(problem: Problem, plan: ArrayLike) -> GivenPlan:
    """The plan's entries, exactly.

    Raises
    ------
    TypeError, ValueError : for entries that are not finite numbers, or another shape than that of the cost.
    """
    x = read("plan", plan, 2)
    if x.approx.shape != problem.cost.approx.shape:
        raise ValueError(f"plan needs the shape {problem.cost.approx.shape} of cost; got {x.approx.shape}.")
    values = x.approx if x.numerators is None else x.numerators
    rows, columns = np.divmod(np.flatnonzero(values != 0), values.shape[1])
    mass, denominator = integers(x, (rows, columns))
    row_sums, column_sums = _sums(rows, columns, mass, values.shape)
    return GivenPlan(
        rows=rows,
        columns=columns,
        mass=mass,
        denominator=denominator,
        row_sums=row_sums,
        column_sums=column_sums,
        exact=x.numerators is not None,
        given=x,
    )


def infeasible(problem: Problem, x: GivenPlan, allowed: Fraction) -> tuple[Witness | None, Fraction]:
    """A negative entry, or the worst marginal if Σ|x1 − p| + Σ|xᵀ1 − q| > allowed; and this residual."""
    common = lcm(x.denominator, problem.denominator)
    excess = _excess(problem, x, common)
    residual = Fraction(sum(map(abs, excess)), common)
    if x.mass and min(x.mass) < 0:
        k = x.mass.index(min(x.mass))
        entry = (int(x.rows[k]), int(x.columns[k]))
        return Witness(flaw=Flaw.NEGATIVE, entries=(entry,), amount=Fraction(x.mass[k], x.denominator)), residual
    if residual <= allowed:
        return None, residual
    worst, n = excess.index(max(excess, key=abs)), len(problem.p)
    rows, columns = ((worst,), ()) if worst < n else ((), (worst - n,))
    amount = Fraction(excess[worst], common)
    return Witness(flaw=Flaw.MARGINAL, rows=rows, columns=columns, amount=amount), residual


def _excess(problem: Problem, x: GivenPlan, common: int) -> list[int]:
    """x1 − p, then xᵀ1 − q, over the common denominator."""
    up, along = common // x.denominator, common // problem.denominator
    marginals = zip(x.row_sums + x.column_sums, problem.p + problem.q, strict=True)
    return [carried * up - weight * along for carried, weight in marginals]


def _sums(rows: NDArray, columns: NDArray, mass: list[int], shape: tuple[int, ...]) -> tuple[list[int], list[int]]:
    of_rows, of_columns = [0] * shape[0], [0] * shape[1]
    for i, j, k in zip(rows.tolist(), columns.tolist(), mass, strict=True):
        of_rows[i] += k
        of_columns[j] += k
    return of_rows, of_columns
