"""Plans of floats to start from."""

from __future__ import annotations

import warnings
from importlib import import_module, util

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import rounded

_PIVOTS = 10**8  # the limit is there to be out of the way: n = 1000 needs about 10⁵


def pot_plan(cost: NDArray, p: list[int], q: list[int]) -> NDArray | None:
    """The plan of POT's network simplex, to be judged like any guess; None where POT is not installed.

    The least cost of each row is subtracted and the largest scaled to 1, since POT takes costs below about 10⁻¹² for 0
    and fails on some negative ones.
    """
    if util.find_spec("ot") is None:
        return None
    emd = import_module("ot").emd
    with np.errstate(all="ignore"):
        shifted = cost - cost.min(1, keepdims=True)
        largest = shifted.max()
    if not np.isfinite(largest):
        return None
    mass = sum(p)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a poor guess costs pivots, and nothing else
        plan = emd(rounded(p, mass), rounded(q, mass), shifted / (largest or 1.0), numItermax=_PIVOTS)
    return np.nan_to_num(np.asarray(plan, np.float64))
