"""Means of samples with a confidence interval: a demonstration, which says UNDECIDED where the interval straddles."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.claims.evidence import Evidence, Verdict

_FEWEST = 100  # the interval is that of a normal law, which the mean of fewer draws need not be near


def means_agree(sample: ArrayLike, other: ArrayLike, bound: float, *, confidence: float = 0.999) -> Evidence:
    """|E X − E Y| ≤ bound, judged by the interval x̄ − ȳ ± z √(s²_x/n + s²_y/m) of the stated confidence.

    HOLDS if the interval lies in [−bound, bound], REFUTED if it lies outside, UNDECIDED if it straddles an end, so with
    the bound 0 never HOLDS. The interval is that of the central limit theorem: the confidence is asymptotic, and this
    is a demonstration beside exact moments, not their replacement.

    Parameters
    ----------
    sample : array (n,) of independent draws of X, n ≥ 100
    other : array (m,) of independent draws of Y, m ≥ 100, or the number E Y, known exactly
    bound : float ≥ 0
    confidence : float in (0, 1), optional

    Returns
    -------
    Evidence : points counts the draws; ``why`` has the interval

    Raises
    ------
    TypeError, ValueError : for arrays that are not real numbers or not (n,), or a bound or confidence out of range.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> x, y = rng.standard_normal(10_000), rng.standard_normal(10_000) + 0.1
    >>> [means_agree(x, y, bound).verdict.value for bound in (0.5, 0.1, 0.01)]
    ['holds', 'undecided', 'refuted']

    References
    ----------
    L. Wasserman, All of Statistics, Springer 2004, sections 6.3 and 10.1.
    """
    x, y = _draws("sample", sample), _draws("other", other)
    if x.ndim == 0:
        raise ValueError("sample must have shape (n,); got a number.")
    if not (np.isfinite(bound) and bound >= 0):
        raise ValueError(f"bound must be a finite number ≥ 0; got {bound!r}.")
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must be between 0 and 1; got {confidence!r}.")
    methods = (f"Monte Carlo, confidence {confidence:g}",)
    if refusal := _refusal(x, y):
        return Evidence(verdict=Verdict.UNDECIDED, methods=methods, why=refusal)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    middle = float(x.mean() - y.mean())
    half = z * float(np.sqrt(_variance_of_mean(x) + _variance_of_mean(y)))
    low, high = middle - half, middle + half
    why = f"the difference of the means is in [{low:.3e}, {high:.3e}] with confidence {confidence:g}, beside ±{bound:g}"
    points = x.size + (y.size if y.ndim else 0)
    if -bound <= low and high <= bound:
        return Evidence(verdict=Verdict.HOLDS, methods=methods, points=points, why=why)
    if low > bound or high < -bound:
        witness = {"difference of the means": middle}
        return Evidence(verdict=Verdict.REFUTED, methods=methods, points=points, witness=witness, why=why)
    return Evidence(verdict=Verdict.UNDECIDED, methods=methods, points=points, why=why)


def _draws(name: str, values: ArrayLike) -> NDArray:
    array = np.asarray(values)
    if array.dtype.kind not in "fiu":
        raise TypeError(f"{name} must hold real numbers; got dtype {array.dtype}.")
    if array.ndim > 1:
        raise ValueError(f"{name} must have shape (n,); got shape {array.shape}.")
    return array.astype(np.float64)


def _refusal(x: NDArray, y: NDArray) -> str:
    """Why the samples have no interval, or nothing."""
    for name, values in (("sample", x), ("other", y)):
        if not np.isfinite(values).all():
            return f"{name} has entries that are not finite: trajectories diverged"
        if values.ndim and values.size < _FEWEST:
            return f"{name} has {values.size} draws; {_FEWEST} are needed"
        if values.ndim and np.ptp(values) == 0:
            return f"{name} has no spread, so its error is unknown"
    return ""


def _variance_of_mean(values: NDArray) -> float:
    return float(values.var(ddof=1) / values.size) if values.ndim else 0.0
