"""The interval beside a verdict on a plan or on potentials, for costs that are there as a matrix."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.certificate import Certificate, Flaw, Optimality
from numeric_check.transport.exact.exact_array import in_range, integers
from numeric_check.transport.exact.given_plan import GivenPlan
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import Problem, Weights, balanced
from numeric_check.transport.exact.spanning_forest import spanning_forest
from numeric_check.transport.interval.c_transform import dual_value, feasible
from numeric_check.transport.interval.costs import Costs, dense_costs
from numeric_check.transport.interval.enclose import Interval, Start, enclose
from numeric_check.transport.interval.entropic import potential_of, regularisation_of
from numeric_check.transport.interval.heaviest_forest import heaviest_forest
from numeric_check.transport.interval.in_blocks import start_at
from numeric_check.transport.interval.rounding import Masses

_FEW = 4  # a plan with mass at less than one entry in so many is read entry by entry


def with_interval(
    problem: Problem,
    x: GivenPlan,
    found: Certificate,
    given: Potentials | None,
    epsilon: Fraction | None,
    strength: Fraction | None,
) -> Certificate:
    """The certificate with the interval, with better potentials where it has found its own, and EPSILON_OPTIMAL.

    Parameters
    ----------
    problem, x, found : a plan and the verdict on it
    given : the potentials that were given with the plan
    epsilon : the width that is asked for
    strength : the regularisation of the plan, if it is known
    """
    if found.verdict is Optimality.OPTIMAL and found.residual == 0:
        return replace(found, lower=found.value, upper=found.value)
    if found.verdict is Optimality.OPTIMAL and found.dual is not None:
        lower = _value(found.dual, balanced(problem))
        return replace(found, lower=lower, upper=lower + _filling(problem, found.residual, found.dual))
    weights, costs, plan = balanced(problem), dense_costs(problem.cost), np.maximum(in_range(x.given)[0], 0.0)
    support, masses = _support(problem, x, costs, plan)
    starts = _starts(problem, plan, costs, given or found.dual, strength)
    interval = enclose(costs, support, masses, weights, starts)
    return _judged(problem, x, found, given, interval, epsilon)


def with_lower(problem: Problem, found: Certificate, given: Potentials) -> Certificate:
    """The verdict on potentials alone, with their value after c-transforms."""
    if found.verdict is Optimality.OPTIMAL:
        return replace(found, lower=found.value, upper=found.value)
    costs = dense_costs(problem.cost)
    f, g = feasible(costs, start_at(costs, given, None).f)
    lower = dual_value(costs, f, g, problem.p, problem.q) / problem.denominator
    return replace(found, lower=max(lower, found.value) if found.value is not None and _proves(found) else lower)


def _judged(
    problem: Problem,
    x: GivenPlan,
    found: Certificate,
    given: Potentials | None,
    interval: Interval,
    epsilon: Fraction | None,
) -> Certificate:
    if found.dual is not None and _proves(found):
        exact = _value(found.dual, balanced(problem))
        if exact > interval.lower:
            interval = replace(interval, lower=exact, potentials=found.dual)
    found = replace(found, lower=interval.lower, upper=interval.upper)
    width = interval.upper - interval.lower
    if found.witness is not None and found.witness.flaw is Flaw.NEGATIVE:
        return found
    if epsilon is not None and width <= epsilon:
        return replace(found, verdict=Optimality.EPSILON_OPTIMAL, gap=width, dual=interval.potentials, witness=None)
    if given is not None or found.value is None:
        return found
    carried = Weights(p=x.row_sums, q=x.column_sums, denominator=x.denominator)
    gap = found.value - _value(interval.potentials, carried)
    if found.gap is not None and found.gap <= gap:
        return found
    return replace(found, gap=gap, dual=interval.potentials)


def _proves(found: Certificate) -> bool:
    """Whether the potentials of the certificate are feasible exactly."""
    return found.witness is None or found.witness.flaw in (Flaw.CYCLE, Flaw.SLACKNESS, Flaw.SHORTAGE)


def _filling(problem: Problem, residual: Fraction, optimal: Potentials) -> Fraction:
    """What a plan that is tight for feasible potentials costs at most beyond their value when it is rounded.

    Scaled rows and columns stay tight, and lack no more than the residual in sum, with q·Σp/Σq for q (Altschuler, Weed
    and Rigollet, Lemma 7); what fills them costs at most max c − min f − min g too much for a unit of mass.
    """
    lacking = residual + Fraction(abs(sum(problem.p) - sum(problem.q)), problem.denominator)
    cost = problem.cost
    dearest = float(cost.approx.max()) if cost.numerators is None else int(cost.numerators.max())
    return lacking * (
        Fraction(dearest) / cost.denominator - Fraction(min(optimal.f) + min(optimal.g), optimal.denominator)
    )


def _support(problem: Problem, x: GivenPlan, costs: Costs, plan: NDArray) -> tuple[Costs, Masses]:
    if len(x.rows) * _FEW < plan.size:
        masses = plan[x.rows, x.columns]
        return dense_costs(problem.cost, (x.rows, x.columns)), lambda block: masses
    return costs, lambda block: plan[block.rows]


def _starts(
    problem: Problem, plan: NDArray, costs: Costs, given: Potentials | None, strength: Fraction | None
) -> list[Start]:
    """What is given, or was found from the support; and what an entropic plan tells."""
    in_unit = None if strength is None else float(strength / costs.unit)
    starts = [] if given is None else [start_at(costs, given, in_unit)]
    if np.count_nonzero(plan) > sum(plan.shape):
        cost = in_range(problem.cost)[0]
        found = in_unit or regularisation_of(cost, plan)
        if found is not None:
            g = potential_of(cost, plan, found)
            starts.append(Start(f=(cost - g).min(1), strength=found))
        starts.append(start_at(costs, _on_forest(problem, plan), None))
    return starts


def _on_forest(problem: Problem, plan: NDArray) -> Potentials:
    """Potentials that are tight on the heaviest entries of the plan."""
    rows, columns = heaviest_forest(plan)
    numerators, denominator = integers(problem.cost, (rows, columns))
    shape = problem.cost.approx.shape
    return spanning_forest(shape, rows.tolist(), columns.tolist(), numerators, denominator).potentials


def _value(potentials: Potentials, weights: Weights) -> Fraction:
    dual = sum(k * w for k, w in zip(potentials.f + potentials.g, weights.p + weights.q, strict=True))
    return Fraction(dual, potentials.denominator * weights.denominator)
