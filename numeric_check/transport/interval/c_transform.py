"""Potentials made feasible by c-transforms, with roundings that only lower them."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import dyadic
from numeric_check.transport.interval.costs import Costs, at_columns, at_rows, into_columns, into_rows, lowest


def feasible(costs: Costs, f: NDArray) -> tuple[NDArray, NDArray]:
    """g_j = min_i (c_ij − f_i) and then f_i = min_j (c_ij − g_j), the next float below: f_i + g_j ≤ c_ij exactly.

    A difference of floats is rounded to nearest, so that the float below the rounded one is below the true one. The
    larger of f_i and its transform is taken: both are feasible beside g.

    Parameters
    ----------
    costs : (n, m)
    f : finite floats (n,), in the unit of the costs

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.exact_input import read
    >>> from numeric_check.transport.interval.c_transform import feasible
    >>> from numeric_check.transport.interval.costs import dense_costs
    >>> costs = dense_costs(read("cost", np.array([[0.0, 3.0], [2.0, 1.0]]), 2))
    >>> f, g = feasible(costs, np.zeros(2))
    >>> np.round(f, 9) + 0, np.round(g, 9) + 0
    (array([0., 0.]), array([0., 1.]))

    References
    ----------
    G. Peyré, M. Cuturi, Computational Optimal Transport, Foundations and Trends in Machine Learning 11 (2019),
    section 5.1 (c-transforms), and 4.4, 4.6 for the potentials of regularised transport, which are not feasible.
    """
    n, m = costs.shape
    g, again = np.full(m, np.inf), np.full(n, np.inf)
    for block in costs.blocks():
        into_columns(block, np.minimum, lowest(costs, block) - at_rows(block, f), g)
    g = _below(g)
    for block in costs.blocks():
        into_rows(block, np.minimum, lowest(costs, block) - at_columns(block, g), again)
    return np.maximum(f, _below(again)), g


def dual_value(costs: Costs, f: NDArray, g: NDArray, p: list[int], q: list[int]) -> Fraction:
    """Σ p_i f_i + Σ q_j g_j, exactly, in true costs."""
    numerators, over = dyadic(np.concatenate([f, g]))
    return costs.unit * Fraction(sum(k * w for k, w in zip(numerators, p + q, strict=True)), over)


def _below(values: NDArray) -> NDArray:
    """The next float below; 0 where nothing bounds a row or a column without allowed entries."""
    return np.where(values == np.inf, 0.0, np.nextafter(values, -np.inf))
