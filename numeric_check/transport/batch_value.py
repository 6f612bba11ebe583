"""The values of both problems and their gap, with error bounds that are proved."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch_dual import potentials
from numeric_check.transport.batch_problem import Problem
from numeric_check.transport.batch_verdict import Enclosed

_EXACT = 2.0**52  # integers whose moduli add up to less add up without rounding
_UNIT = 2.0**-53
_UNDERFLOW = 2.0**-1073  # more than a product loses to underflow


def product_error(size: NDArray, count: NDArray, *factors: NDArray) -> NDArray:
    """The error of Σ_k a_k b_k, summed in any order: 2(K + 2)u Σ|a_k b_k|, and 0 for integers of moderate size.

    The bound proper is (K + 1)u/(1 − (K + 1)u); its double covers the rounding of Σ|a_k b_k| as well.

    Parameters
    ----------
    size : Σ|a_k b_k| as computed, (N,)
    count : K, (N,) or a number
    factors : arrays that hold the a_k and the b_k; asked for their dtype

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch_value import product_error
    >>> product_error(np.array([10.0]), 3, np.array([2, 3])), product_error(np.array([1.0]), 3, np.array([0.5])) < 2e-15
    (array([0.]), array([ True]))
    """
    error = 2 * (count + 2) * (_UNIT * size + _UNDERFLOW)
    if all(array.dtype.kind in "iu" for array in factors):
        return np.where(size < _EXACT, 0.0, error)
    return error


def dual_value(problem: Problem) -> Enclosed:
    """Σ f_i p_i + Σ g_j q_j."""
    f, g = potentials(problem)
    p, q = (array.astype(np.float64, copy=False) for array in (problem.p, problem.q))
    size = np.vecdot(np.abs(f), p) + np.vecdot(np.abs(g), q)
    given = [array for array in (problem.f, problem.g, problem.p, problem.q) if array is not None]
    return Enclosed(
        value=np.vecdot(f, p) + np.vecdot(g, q), error=product_error(size, f.shape[1] + g.shape[1] + 1, *given)
    )


def difference(primal: Enclosed, dual: Enclosed) -> Enclosed:
    """primal − dual; exact where both are and neither exceeds 2⁵²."""
    value = primal.value - dual.value
    error = primal.error + dual.error
    exact = (error == 0) & (np.maximum(np.abs(primal.value), np.abs(dual.value)) <= _EXACT)
    return Enclosed(value=value, error=np.where(exact, 0.0, (error + _UNIT * np.abs(value)) * (1 + 4 * _UNIT)))
