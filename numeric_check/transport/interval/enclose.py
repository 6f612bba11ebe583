"""The interval: a lower bound by feasible potentials, and an upper bound by a rounded plan."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import dyadic, quotient, rounded
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import Weights
from numeric_check.transport.interval.ascent import ascending, spread
from numeric_check.transport.interval.c_transform import dual_value, feasible
from numeric_check.transport.interval.costs import Costs
from numeric_check.transport.interval.rounding import Masses
from numeric_check.transport.interval.upper import upper_bound

_WORTH = 1 / 32  # of the width: ε is halved as long as that narrows the interval by more


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """lower ≤ min Σ c_ij x_ij ≤ upper between weights of equal sum; `potentials` have the value lower."""

    lower: Fraction
    upper: Fraction
    potentials: Potentials


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Potentials f (n,) to start from, and the regularisation that they are for; None where it is not known."""

    f: NDArray
    strength: float | None = None


def enclose(costs: Costs, support: Costs, masses: Masses, weights: Weights, starts: list[Start]) -> Interval:
    """The interval that a plan and potentials prove.

    The best of the starts is taken, and 0 if there is none; then Sinkhorn's iteration goes on with smaller and smaller
    regularisation, until the interval does not become narrower by much.

    Parameters
    ----------
    costs, support, masses, weights : of `upper_bound`
    starts : in the unit of the costs

    Raises
    ------
    ShortageError : of `upper_bound`
    """
    found = [(start, *feasible(costs, start.f)) for start in starts or [Start(f=np.zeros(costs.shape[0]))]]
    values = [dual_value(costs, f, g, weights.p, weights.q) for _, f, g in found]
    best = values.index(max(values))
    start, f, g = found[best]
    upper = upper_bound(costs, support, masses, weights, g)
    f, g = _improved(costs, weights, f, g, start.strength, upper)
    lower = dual_value(costs, f, g, weights.p, weights.q) / weights.denominator
    return Interval(lower=lower, upper=upper, potentials=exact_potentials(costs, f, g))


def exact_potentials(costs: Costs, f: NDArray, g: NDArray) -> Potentials:
    """The floats as integers over a denominator, in true costs."""
    numerators, over = dyadic(np.concatenate([f, g]))
    scaled = [k * costs.unit.numerator for k in numerators]
    return Potentials(f=tuple(scaled[: len(f)]), g=tuple(scaled[len(f) :]), denominator=over * costs.unit.denominator)


def _improved(
    costs: Costs, weights: Weights, f: NDArray, g: NDArray, strength: float | None, upper: Fraction
) -> tuple[NDArray, NDArray]:
    """The best feasible potentials of the ascent, which begins at half the regularisation or at the width."""
    total = sum(weights.p)
    a, b = rounded(weights.p, total), rounded(weights.q, total)
    top = upper * weights.denominator / total / costs.unit
    highest = quotient(top.numerator, top.denominator)
    best = before = float(a @ f + b @ g)
    if not highest > best:
        return f, g
    start = strength / 2 if strength is not None else min(highest - best, spread(costs))
    start = max(start, 2.0**-60 * spread(costs))
    for guess in ascending(costs, a, b, g, start):
        f_next, g_next = feasible(costs, guess)
        value = float(a @ f_next + b @ g_next)
        if value > best:
            f, g, best = f_next, g_next, value
        if value - before < _WORTH * (highest - value):
            return f, g
        before = value
    return f, g
