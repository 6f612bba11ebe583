"""The verdicts on a feasible plan, on a plan with potentials, and on potentials alone."""

from __future__ import annotations

from fractions import Fraction
from operator import mul

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.certificate import Certificate, Flaw, Optimality, Witness
from numeric_check.transport.exact.completion import Cycle, complete, cycle_cost, improving_square
from numeric_check.transport.exact.exact_array import ExactArray, integers
from numeric_check.transport.exact.given_plan import GivenPlan
from numeric_check.transport.exact.max_flow import shortage
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import Problem
from numeric_check.transport.exact.reduced_costs import nonpositive, reduced


def judge_plan(cost: ExactArray, x: GivenPlan, residual: Fraction) -> Certificate:
    """OPTIMAL with potentials that are completed from the support, or NOT_OPTIMAL with a cycle."""
    value = plan_value(cost, x)
    square = improving_square(cost, x.given.approx) if len(x.rows) > sum(x.given.approx.shape) else None
    if square is not None:
        witness = _improving(cost, x, square)
        return Certificate(verdict=Optimality.NOT_OPTIMAL, value=value, residual=residual, witness=witness)
    found = complete(cost, x.rows, x.columns)
    if found.cycle is None:
        return Certificate(
            verdict=Optimality.OPTIMAL, gap=Fraction(0), value=value, residual=residual, dual=found.potentials
        )
    feasible = _lowered(cost, found.potentials)
    return Certificate(
        verdict=Optimality.NOT_OPTIMAL,
        gap=_gap(cost, x, feasible)[0],
        value=value,
        residual=residual,
        dual=feasible,
        witness=_improving(cost, x, found.cycle),
    )


def judge_both(cost: ExactArray, x: GivenPlan, given: Potentials, residual: Fraction) -> Certificate:
    """OPTIMAL if f_i + g_j ≤ c_ij, with equality where x_ij > 0; NOT_CERTIFIED otherwise."""
    gap, slack = _gap(cost, x, given)
    flaw = _violated(*nonpositive(cost, given)) or slack
    return Certificate(
        verdict=Optimality.NOT_CERTIFIED if flaw else Optimality.OPTIMAL,
        gap=gap,
        value=plan_value(cost, x),
        residual=residual,
        dual=given,
        witness=flaw,
    )


def judge_potentials(problem: Problem, given: Potentials) -> Certificate:
    """OPTIMAL if f_i + g_j ≤ c_ij, and a plan lives on the entries with equality; NOT_CERTIFIED otherwise."""
    rows, columns, signs, over = nonpositive(problem.cost, given)
    flaw = _violated(rows, columns, signs, over) or shortage(problem, rows.tolist(), columns.tolist())
    dual = sum(k * w for k, w in zip(given.f + given.g, problem.p + problem.q, strict=True))
    return Certificate(
        verdict=Optimality.NOT_CERTIFIED if flaw else Optimality.OPTIMAL,
        gap=None if flaw else Fraction(0),
        value=Fraction(dual, given.denominator * problem.denominator),
        dual=given,
        witness=flaw,
    )


def _violated(rows: NDArray, columns: NDArray, signs: list[int], over: int) -> Witness | None:
    """The worst of the entries that `nonpositive` has found, if it is negative."""
    if not signs or min(signs) == 0:
        return None
    worst = signs.index(min(signs))
    entry = (int(rows[worst]), int(columns[worst]))
    return Witness(flaw=Flaw.INEQUALITY, entries=(entry,), amount=Fraction(-signs[worst], over))


def _gap(cost: ExactArray, x: GivenPlan, potentials: Potentials) -> tuple[Fraction, Witness | None]:
    """Σ x_ij (c_ij − f_i − g_j), and the largest slack where x has mass."""
    signs, over = reduced(cost, potentials, x.rows, x.columns)
    gap = Fraction(sum(k * w for k, w in zip(signs, x.mass, strict=True)), over * x.denominator)
    if not any(signs):
        return gap, None
    worst = signs.index(max(signs, key=abs))
    entry = (int(x.rows[worst]), int(x.columns[worst]))
    return gap, Witness(flaw=Flaw.SLACKNESS, entries=(entry,), amount=Fraction(signs[worst], over))


def _lowered(cost: ExactArray, potentials: Potentials) -> Potentials:
    """Feasible potentials: each g_j lowered by the worst violation of its column."""
    _, columns, signs, over = nonpositive(cost, potentials)
    up = over // potentials.denominator
    g = [k * up for k in potentials.g]
    worst = dict.fromkeys(columns.tolist(), 0)
    for j, sign in zip(columns.tolist(), signs, strict=True):
        worst[j] = min(worst[j], sign)
    for j, sign in worst.items():
        g[j] += sign
    return Potentials(f=tuple(k * up for k in potentials.f), g=tuple(g), denominator=over)


def _improving(cost: ExactArray, x: GivenPlan, cycle: Cycle) -> Witness:
    rows, columns = np.array(cycle[1::2]).T
    masses, over = integers(x.given, (rows, columns))
    step = Fraction(min(masses), over)
    return Witness(flaw=Flaw.CYCLE, entries=cycle, amount=-step * Fraction(*cycle_cost(cost, cycle)))


def plan_value(cost: ExactArray, x: GivenPlan) -> Fraction:
    """Σ c_ij x_ij."""
    costs, over = integers(cost, (x.rows, x.columns))
    return Fraction(sum(map(mul, costs, x.mass)), over * x.denominator)
