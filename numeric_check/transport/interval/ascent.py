"""Potentials improved by Sinkhorn's iteration with less and less regularisation: guesses that prove nothing."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.interval.costs import Costs, at_columns, at_rows, into_columns, into_rows

_ITERATIONS = 8  # for one strength of regularisation: 4 leave intervals a fifth wider, and save a quarter of the time
_HALVINGS = 20
_TINY = 1e-300  # beside weights of 0, whose logarithm is −∞


def ascending(costs: Costs, a: NDArray, b: NDArray, g: NDArray, strength: float) -> Iterator[NDArray]:
    """Potentials f of Sinkhorn's iteration while its regularisation ε is halved, from `strength`.

    f_i = ε log a_i − ε log Σ_j exp((g_j − c_ij)/ε), and likewise g. The smaller ε is, the closer c-transforms of them
    come to optimal potentials, and the longer they take to settle; each ε begins where the last one has ended.

    Parameters
    ----------
    costs : (n, m)
    a, b : floats (n,) and (m,), the weights, each of sum 1
    g : (m,), to start from
    strength : ε > 0

    References
    ----------
    G. Peyré, M. Cuturi, Computational Optimal Transport (2019), section 4.4 (the iteration in the log domain), and
    B. Schmitzer, Stabilized sparse scaling algorithms, SIAM J. Sci. Comput. 41 (2019), section 3 (ε-scaling).
    """
    logs = np.log(np.maximum(a, _TINY)), np.log(np.maximum(b, _TINY))
    for _ in range(_HALVINGS):
        for _ in range(_ITERATIONS):
            f, g = _iteration(costs, a, logs, g, strength)
        yield f
        strength /= 2


def spread(costs: Costs) -> float:
    """The largest cost minus the smallest, at least 2⁻⁵⁰⁰."""
    low, high = np.inf, -np.inf
    for block in costs.blocks():
        if block.cost.size:
            low, high = min(low, float(block.cost.min())), max(high, float(block.cost.max()))
    return max(high - low, 2.0**-500)


def _iteration(
    costs: Costs, a: NDArray, logs: tuple[NDArray, NDArray], g: NDArray, strength: float
) -> tuple[NDArray, NDArray]:
    """f from g, and g from this f: exp((f_i + g_j − c_ij)/ε) is a_i times each row divided by its sum."""
    n, m = costs.shape
    top, rows, columns = np.full(n, -np.inf), np.zeros(n), np.zeros(m)
    for block in costs.blocks():
        exponent = (at_columns(block, g) - block.cost) / strength
        into_rows(block, np.maximum, exponent, top)
        power = np.exp(exponent - at_rows(block, top))
        into_rows(block, np.add, power, rows)
        share = np.divide(a, rows, out=np.zeros(n), where=rows > 0)
        into_columns(block, np.add, power * at_rows(block, share), columns)
    f = strength * (logs[0] - np.where(rows > 0, top + np.log(np.maximum(rows, _TINY)), 0))
    return f, g + strength * (logs[1] - np.log(np.maximum(columns, _TINY)))
