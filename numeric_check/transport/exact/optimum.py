"""An optimal plan from a guess: exact masses on its support, new guesses on reduced costs, and exact pivots."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.basic_plan import Entries, basic_plan
from numeric_check.transport.exact.completion import Completion, complete
from numeric_check.transport.exact.exact_array import ExactArray, integers
from numeric_check.transport.exact.network_simplex import minimize
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.problem import Problem
from numeric_check.transport.exact.reduced_costs import approximate
from numeric_check.transport.exact.seed import pot_plan
from numeric_check.transport.exact.spanning_forest import Forest, spanning_forest

_FINER = 2.0**-10  # a guess is made anew as long as its reduced costs are off by this much less than those of the last
_RANGE = 2.0**20  # in units of the largest violation: dearer entries are not needed to repair it


def optimum(problem: Problem, guess: NDArray | None, refine: bool) -> tuple[Entries, Potentials]:
    """An optimal plan between positive weights, and optimal potentials.

    A guess that is right gives both without a pivot. If it is wrong by little beside the costs that it was made from,
    floats can do better on the reduced costs, which have the same optimal plans; else the pivots take over.

    Parameters
    ----------
    problem : with positive weights of equal mass
    guess : float64 array (n, m), or None
    refine : whether to ask POT for a new guess on reduced costs

    Examples
    --------
    >>> from numeric_check.transport.exact.optimum import optimum
    >>> from numeric_check.transport.exact.problem import read_problem
    >>> optimum(read_problem([[0, 1], [1, 0]], [2, 1], [1, 2], None), None, refine=False)
    ({(0, 0): 1, (1, 1): 1, (0, 1): 1}, Potentials(f=(0, -1), g=(0, 1), denominator=1))
    """
    cost, scale = problem.cost, float(np.abs(problem.cost.approx).max())
    while True:
        entries = basic_plan(problem.p, problem.q, cost.approx, guess)
        found = complete(cost, *np.array(list(entries)).T)
        if found.cycle is None:
            return entries, found.potentials
        r = approximate(cost, found.potentials)
        violation = -float(r.min())
        if not (refine and 0 < violation < _FINER * scale):
            return minimize(cost, _strongly_feasible(cost, entries, found), entries)
        scale = violation
        guess = pot_plan(np.minimum(r, scale * _RANGE), problem.p, problem.q)


def _strongly_feasible(cost: ExactArray, entries: Entries, found: Completion) -> Forest:
    """The trees of the support joined to one, rooted at node 0, by edges without mass that lead from a row upward."""
    n, forest, first = len(cost.approx), found.forest, found.forest.component[0]
    links = {a: entry for a, entry in found.links.items() if a != first}
    component = np.array(forest.component)
    into = np.flatnonzero(component[n:] == first)
    for a in set(range(forest.trees)) - set(links) - {first}:
        out = np.flatnonzero(component[:n] == a)
        i, j = divmod(int(cost.approx[np.ix_(out, into)].argmin()), len(into))
        links[a] = (int(out[i]), int(into[j]))
    edges = [*entries, *links.values()]
    rows, columns = np.array(edges).T
    costs, denominator = integers(cost, (rows, columns))
    return spanning_forest(cost.approx.shape, rows.tolist(), columns.tolist(), costs, denominator)
