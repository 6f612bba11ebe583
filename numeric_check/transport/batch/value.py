"""The values of both problems and their gap, with error bounds that are proved."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.transport.batch.extremes import Extremes, note
from numeric_check.transport.batch.problem import BLOCK_ENTRIES, Problem, SparsePlan, masses, potentials
from numeric_check.transport.batch.scan import Scan
from numeric_check.transport.batch.verdict import Enclosed

_EXACT = 2.0**52  # integers whose moduli add up to less add up without rounding
_UNIT = 2.0**-53
_UNDERFLOW = 2.0**-1073  # more than a product loses to underflow


def product_error(size: NDArray, count: int, *factors: NDArray) -> NDArray:
    """The error of Σ_k a_k b_k: 2(K + 2)u Σ|a_k b_k|, if no term passes K additions; 0 for integers of moderate size.

    The bound proper is (K + 1)u/(1 − (K + 1)u); its double covers the rounding of Σ|a_k b_k| as well.

    Parameters
    ----------
    size : Σ|a_k b_k| as computed, or more, (N,)
    count : K, and there are at most K² terms
    factors : arrays that hold the a_k and the b_k; asked for their dtype

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.value import product_error
    >>> product_error(np.array([10.0]), 3, np.array([2, 3])), product_error(np.array([1.0]), 3, np.array([0.5])) < 2e-15
    (array([0.]), array([ True]))
    """
    error = 2 * (count + 2) * _UNIT * size + 2 * count**2 * _UNDERFLOW
    if all(array.dtype.kind in "iu" for array in factors):
        return np.where(size < _EXACT, 0.0, error)
    return error


def plan_value(problem: Problem, found: Scan) -> Enclosed:
    """⟨c, π⟩; for triples, the slack of their cells is noted in `found.slackness` on the way."""
    if isinstance(problem.plan, SparsePlan):
        return _sparse_value(problem, problem.plan, found.slackness)
    return _dense_value(problem, found)


def _dense_value(problem: Problem, found: Scan) -> Enclosed:
    """⟨c, π⟩ of a dense plan, with Σ|c_ij π_ij| ≤ (Σ c_ij² Σ π_ij²)^½ in the error."""
    n, m = problem.C.shape[1:]
    lost = n * m * _UNDERFLOW  # by the squares
    size = np.sqrt(found.cost_squares + lost) * np.sqrt(found.plan_squares + lost)
    return Enclosed(value=found.value, error=product_error(size, n + m, problem.C, masses(problem)))


def _sparse_value(problem: Problem, plan: SparsePlan, slackness: Extremes | None) -> Enclosed:
    N, n, m = problem.C.shape
    value, size, costs = np.empty(N), np.empty(N), problem.C.reshape(-1)
    f_and_g = None if slackness is None else potentials(problem)
    for part in blocks(N, plan.mass.shape[1], BLOCK_ENTRIES):
        row = plan.i[part] + np.arange(part.start, part.stop)[:, None] * n
        cells = row * m + plan.j[part]
        c, mass = (array.astype(np.float64, copy=False) for array in (costs.take(cells), plan.mass[part]))
        value[part], size[part] = np.vecdot(c, mass), np.vecdot(np.abs(c), np.abs(mass))
        if slackness is not None and f_and_g is not None:
            f, g = f_and_g
            slack = f.reshape(-1).take(row)
            slack += g.reshape(-1).take(plan.j[part] + np.arange(part.start, part.stop)[:, None] * m)
            np.subtract(c, slack, out=slack)
            slack[mass <= 0] = 0
            note(slackness, part, slack, cells, used=mass > 0)
    return Enclosed(value=value, error=product_error(size, plan.mass.shape[1], problem.C, plan.mass))


def dual_value(problem: Problem) -> Enclosed:
    """Σ f_i p_i + Σ g_j q_j."""
    f, g = potentials(problem)
    p, q = (array.astype(np.float64, copy=False) for array in (problem.p, problem.q))
    size = np.vecdot(np.abs(f), p) + np.vecdot(np.abs(g), q)
    given = [array for array in (problem.f, problem.g, problem.p, problem.q) if array is not None]
    error = product_error(size, f.shape[1] + g.shape[1] + 1, *given)
    return Enclosed(value=np.vecdot(f, p) + np.vecdot(g, q), error=error)


def difference(primal: Enclosed, dual: Enclosed) -> Enclosed:
    """primal − dual; exact where both are and neither exceeds 2⁵²."""
    value = primal.value - dual.value
    error = primal.error + dual.error
    exact = (error == 0) & (np.maximum(np.abs(primal.value), np.abs(dual.value)) <= _EXACT)
    return Enclosed(value=value, error=np.where(exact, 0.0, (error + _UNIT * np.abs(value)) * (1 + 4 * _UNIT)))
