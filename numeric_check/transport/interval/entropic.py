"""Potentials read off an entropic plan, x_ij = exp((f_i + g_j − c_ij)/ε)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NORMAL = 2.0**-960  # smaller masses may have lost digits
_ENOUGH = 2**16  # squares that the regularisation is estimated from


def regularisation_of(cost: NDArray, plan: NDArray) -> float | None:
    """ε of an entropic plan: a median of −(c_ij + c_kl − c_il − c_kj)/log(x_ij x_kl/(x_il x_kj)), k = i + 1, l = j + 1.

    None where no such square has four masses, or the median is not positive.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.interval.entropic import regularisation_of
    >>> cost = np.array([[0.0, 1.0], [3.0, 2.0]])
    >>> round(regularisation_of(cost, np.exp(-cost / 0.5)), 9)
    0.5
    """
    height = max(2, _ENOUGH // plan.shape[1])
    squares, logs = cost[:height], np.log(np.where(plan[:height] > _NORMAL, plan[:height], np.nan))
    above, below = _minors(squares), _minors(logs)
    used = np.isfinite(below) & (below != 0) & (above != 0)
    if not used.any():
        return None
    found = float(np.median(-above[used] / below[used]))
    return found if 0 < found < np.inf else None


def potential_of(cost: NDArray, plan: NDArray, strength: float) -> NDArray:
    """g with f_i + g_j = c_ij + ε log x_ij where x_ij > 0, found from the largest masses; 0 where nothing tells.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.interval.entropic import potential_of
    >>> cost = np.array([[0.0, 1.0], [3.0, 2.0]])
    >>> np.round(potential_of(cost, np.exp((np.array([5.0, 7.0]) - cost) / 0.5), 0.5), 9)
    array([-2.,  0.])
    """
    n, m = plan.shape
    with np.errstate(divide="ignore"):
        sums = cost + strength * np.log(plan)  # −∞ where there is no mass
    f, g = np.full(n, np.nan), np.full(m, np.nan)
    g[int(plan.max(0).argmax())] = 0.0
    for _ in range(n + m):
        before = np.isnan(f).sum() + np.isnan(g).sum()
        f = _told(f, plan, sums, g)
        g = _told(g, plan.T, sums.T, f)
        if np.isnan(f).sum() + np.isnan(g).sum() == before:
            break
    return np.where(np.isnan(g), 0.0, g)


def _told(f: NDArray, plan: NDArray, sums: NDArray, g: NDArray) -> NDArray:
    """f_i = sums_ij − g_j for the j of largest mass among those with a known g_j, where f_i is not known."""
    mass = np.where(np.isnan(g), 0.0, plan)
    best = mass.argmax(1)
    rows = np.flatnonzero(np.isnan(f) & (mass[np.arange(len(f)), best] > 0))
    f = f.copy()
    f[rows] = sums[rows, best[rows]] - g[best[rows]]
    return f


def _minors(table: NDArray) -> NDArray:
    return table[:-1, :-1] + table[1:, 1:] - table[:-1, 1:] - table[1:, :-1]
