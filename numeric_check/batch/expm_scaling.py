"""Which Taylor polynomial, and how many squarings: a bound for the backward error from norms of powers."""

from __future__ import annotations

from math import factorial, log, log2

import numpy as np
from numpy.typing import DTypeLike, NDArray

_LOG2_E = 1 / log(2)
_POWER = {1: 0.5, 2: 0.5, 4: 1.0, 8: 2.0, 12: 3.0, 18: 1.5}  # β is this power of the square of a norm, see below
_WORTH_A_GROUP = 0.5  # a degree of its own for this share of the matrices; below, the higher degree serves for all


def unit_roundoff(dtype: DTypeLike) -> float:
    """2⁻²⁴ for float32 and complex64, 2⁻⁵³ for float64 and complex128."""
    return float(np.finfo(dtype).eps) / 2


def largest_norm(dtype: DTypeLike) -> float:
    """‖A‖ up to which ‖A⁶‖² is far from overflow: 2¹⁰ and 2²⁰; larger matrices are treated with care."""
    return 2.0**10 if np.dtype(dtype).char in "fF" else 2.0**20


def log2_budget(degree: int, u: float) -> float:
    """log₂(u·(m + 1)!): T_m(A) = exp(A + h) with ‖h‖ ≤ u‖A‖ as long as β e^z is at most u·(m + 1)!.

    h = log(e^{−A}T_m(A)) = Σ_{j>m} c_j Aʲ with |c_{m+1+i}| ≤ 1/((m + 1)! i!). So if ‖A^{m+1+i}‖ ≤ βzⁱ‖A‖ for
    all i ≥ 0, then ‖h‖/‖A‖ ≤ β e^z/(m + 1)!. With Frobenius norms of what has been computed anyhow,

        m       1     2      4       8       12      18
        β      ‖A‖   ‖A²‖   ‖A²‖²   ‖A²‖⁴   ‖A²‖⁶   ‖A⁶‖³

    and z = ‖A²‖^(1/2), because then ‖Aʲ‖ ≤ ‖A‖zʲ⁻¹ for all j ≥ 1; for m = 1, where A² is not known, z = ‖A‖.
    For m = 18, `squarings` does with less than e^z.

    Examples
    --------
    >>> from numeric_check.batch.expm_scaling import log2_budget
    >>> round(2 ** (log2_budget(18, 2.0**-53) / 18), 2)  # for z = 0: the largest ‖A⁶‖^(1/6)
    1.16

    References
    ----------
    A. H. Al-Mohy, N. J. Higham, A new scaling and squaring algorithm for the matrix exponential, SIAM J. Matrix
    Anal. Appl. 31 (2009), section 4 (norms of powers instead of ‖A‖); P. Bader, S. Blanes, F. Casas,
    Mathematics 7 (2019) 1174, section 4 (backward error of Taylor polynomials).
    """
    return log2(u) + log2(factorial(degree + 1))


def degrees(n1: NDArray, n2: NDArray, u: float) -> NDArray | None:
    """The least m of 1, 2, 4, 8, 12 that is enough, or 18, for the squares of ‖A‖ and ‖A²‖; None if all need 18."""
    if _POWER[12] * log2(max(float(n2.min()), 1e-300)) > log2_budget(12, u):
        return None
    log_n2, log_e_z = _log2(n2), _LOG2_E * np.sqrt(np.sqrt(n2, dtype=np.float64))
    least = np.full(n2.shape, 18)
    for degree in (12, 8, 4, 2):
        least[_POWER[degree] * log_n2 + log_e_z <= log2_budget(degree, u)] = degree
    least[_POWER[1] * _log2(n1) + _LOG2_E * np.sqrt(n1) <= log2_budget(1, u)] = 1
    return _with_few_groups(least)


def squarings(log2_beta: NDArray, log2_z: NDArray, u: float) -> NDArray:
    """The least s for which T₁₈(A/2ˢ) is enough, from log₂β = 3 log₂‖A⁶‖ and log₂z = ½ log₂‖A²‖.

    e^z may be replaced by T₅(z): with i = 6a + r, ‖A^{19+i}‖ ≤ ‖A⁶‖^{3+a} zʳ‖A‖, and Σ‖A⁶‖ᵃ/(6a)! < 1.01. So a
    large nilpotent part is not scaled away: squaring a large matrix of small powers would lose digits. Every
    halving of A lowers log₂β by 18, and T₅(z) besides; hence s is found in one step.
    """
    budget = log2_budget(18, u)
    s = np.maximum(np.ceil((log2_beta - budget) / 18), 0)
    excess = log2_beta - 18 * s + _log2_taylor_5(log2_z - s) - budget
    s += np.ceil(np.maximum(excess, 0) / 18)
    return s.astype(np.intp)


def log2_norms(n2: NDArray, n6: NDArray) -> tuple[NDArray, NDArray]:
    """log₂β and log₂z for `squarings` from the squares of ‖A⁶‖ and ‖A²‖."""
    return _POWER[18] * _log2(n6), 0.25 * _log2(n2)


def _log2_taylor_5(log2_z: NDArray) -> NDArray:
    """log₂(1 + z + … + z⁵/5!); beyond z = 2⁶⁴ the last term is all of it."""
    z = np.exp2(np.minimum(log2_z, 64))
    value = z / 5 + 1
    for n in (4, 3, 2, 1):
        value *= z / n
        value += 1
    return np.log2(value, out=value) + 5 * np.maximum(log2_z - 64, 0)


def _with_few_groups(least: NDArray) -> NDArray | None:
    """Raises the degree of small groups to that of the next larger group."""
    counts = np.bincount(least)
    for degree in np.flatnonzero(counts)[:-1]:
        if counts[degree] < _WORTH_A_GROUP * len(least):
            above = int(degree) + 1 + int(np.flatnonzero(counts[degree + 1 :])[0])
            least[least == degree] = above
            counts[above] += counts[degree]
    return None if (least == 18).all() else least


def _log2(n: NDArray) -> NDArray:
    return np.log2(np.maximum(n, np.finfo(n.dtype).tiny), dtype=np.float64)
