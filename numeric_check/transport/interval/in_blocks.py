"""The verdict by the interval alone, for costs that are read in blocks and for plans that are told by potentials."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.certificate import Certificate, Flaw, Optimality, Witness
from numeric_check.transport.exact.exact_array import rounded
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import Weights
from numeric_check.transport.interval.costs import LARGEST, Block, Costs, at_columns, at_rows, into_rows
from numeric_check.transport.interval.enclose import Start, enclose
from numeric_check.transport.interval.rounding import Masses
from numeric_check.transport.interval.upper import ShortageError


def judge_in_blocks(
    costs: Costs,
    masses: Masses | None,
    given: Potentials | None,
    weights: Weights,
    epsilon: Fraction | None,
    strength: Fraction | None,
) -> Certificate:
    """EPSILON_OPTIMAL, OPTIMAL, INFEASIBLE, or NOT_CERTIFIED with the width of the interval.

    Parameters
    ----------
    costs, weights : the problem, the weights of equal sum
    masses : the plan; None for exp((f_i + g_j − c_ij)/ε), which needs `given` and `strength`
    given : potentials to start from
    epsilon : the width that is asked for
    strength : the regularisation of the plan
    """
    in_unit = None if strength is None else float(strength / costs.unit)
    starts = [] if given is None else [start_at(costs, given, in_unit)]
    if masses is None:
        if given is None or in_unit is None:
            raise ValueError("certify needs a plan, or potentials with their regularisation, for costs in blocks.")
        masses = entropic_masses(costs, _floats(costs, given.g, given.denominator), in_unit)
    try:
        found = enclose(costs, costs, masses, weights, starts)
    except ShortageError as error:
        return Certificate(verdict=Optimality.INFEASIBLE, witness=error.witness)
    width = found.upper - found.lower
    wide = Witness(flaw=Flaw.WIDTH, amount=width)
    close = epsilon is not None and width <= epsilon
    verdict = Optimality.EPSILON_OPTIMAL if close else Optimality.NOT_CERTIFIED
    return Certificate(
        verdict=Optimality.OPTIMAL if width == 0 else verdict,
        gap=width,
        dual=found.potentials,
        witness=None if close or width == 0 else wide,
        lower=found.lower,
        upper=found.upper,
    )


def start_at(costs: Costs, given: Potentials, strength: float | None) -> Start:
    """Given potentials as floats in the unit of the costs, cut off where no difference of costs is as large."""
    return Start(f=_floats(costs, given.f, given.denominator), strength=strength)


def entropic_masses(costs: Costs, g: NDArray, strength: float) -> Masses:
    """exp((g_j − c_ij)/ε), each row over its largest entry: rows are scaled to their weights later."""

    def masses(block: Block) -> NDArray:
        exponent = (at_columns(block, g) - block.cost) / strength
        top = np.full(costs.shape[0], -np.inf)
        into_rows(block, np.maximum, exponent, top)
        return np.exp(exponent - at_rows(block, top))

    return masses


def _floats(costs: Costs, numbers: tuple[int, ...], denominator: int) -> NDArray:
    floats = rounded([k * costs.unit.denominator for k in numbers], denominator * costs.unit.numerator)
    return np.clip(floats, -LARGEST, LARGEST)
