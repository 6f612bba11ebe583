"""Which Taylor polynomial, and how many squarings: a bound for the backward error from norms of powers."""

from __future__ import annotations

from dataclasses import dataclass
from math import e, factorial, log2

import numpy as np
from numpy.typing import DTypeLike, NDArray

_LOG2_E = log2(e)
_SLACK = 12.0  # one more halving of A gains 18 bits, which pays for e^z up to z = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one dtype allows.

    Attributes
    ----------
    u : unit roundoff
    largest_norm : ‖A‖ up to which ‖A⁶‖² cannot overflow
    """

    u: float
    largest_norm: float


def limits_of(dtype: DTypeLike) -> Limits:
    """The limits for float32 and complex64, or for float64 and complex128."""
    single = np.dtype(dtype).char in "fF"
    return Limits(u=2.0**-24, largest_norm=2.0**10) if single else Limits(u=2.0**-53, largest_norm=2.0**20)


def log2_budget(degree: int, u: float) -> float:
    """log₂(u·(m + 1)!): T_m(A) = exp(A + h) with ‖h‖ ≤ u‖A‖ where ‖A^{m+1}‖e^z/‖A‖ is at most u·(m + 1)!.

    With h = log(e^{−A}T_m(A)) = Σ_{j>m} c_j Aʲ, |c_{m+1+i}| ≤ 1/((m + 1)! i!). If ‖A^{m+1+i}‖ ≤ β zⁱ‖A‖
    for all i ≥ 0, then ‖h‖/‖A‖ ≤ β e^z/(m + 1)!.

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


def low_degrees(n1: NDArray, n2: NDArray, u: float) -> NDArray:
    """The least m of 1, 2, 4, 8 that is enough, or 0, from the squares of ‖A‖ and ‖A²‖.

    β = ‖A‖ for m = 1, and ‖A²‖^(m/2) for the others, with z = ‖A‖.
    """
    log_e_z = _LOG2_E * np.sqrt(n1)
    logs = {1: 0.5 * _log2(n1), 2: 0.5 * _log2(n2)}
    logs[4], logs[8] = 2 * logs[2], 4 * logs[2]
    degrees = np.zeros(n1.shape, np.int8)
    for degree in (8, 4, 2, 1):
        degrees[logs[degree] + log_e_z <= log2_budget(degree, u)] = degree
    return degrees


def enough_for_12(n2: NDArray, n3: NDArray, u: float) -> NDArray:
    """Whether m = 12 is enough, from the squares of ‖A²‖ and ‖A³‖: β = ‖A³‖⁴, z = max(‖A²‖^(1/2), ‖A³‖^(1/3))."""
    return 2 * _log2(n3) + _LOG2_E * _growth(n2, n3) <= log2_budget(12, u)


def squarings(n2: NDArray, n3: NDArray, n6: NDArray, u: float) -> NDArray:
    """The least s for which T₁₈(A/2ˢ) is enough: β = ‖A⁶‖³, z = max(‖A²‖^(1/2), ‖A³‖^(1/3)), both of A/2ˢ."""
    z, log_beta, budget = _growth(n2, n3), 1.5 * _log2(n6), log2_budget(18, u)
    s = np.ceil(np.maximum(0, np.maximum((log_beta - budget) / 18, np.log2(z / _SLACK + 1e-30))))
    s += log_beta - 18 * s + _LOG2_E * z * np.exp2(-s) > budget
    return s.astype(np.intp)


def _growth(n2: NDArray, n3: NDArray) -> NDArray:
    """max(‖A²‖^(1/2), ‖A³‖^(1/3)), so that ‖Aʲ‖ ≤ ‖A‖zʲ⁻¹ for j ≥ 1."""
    return np.maximum(np.sqrt(np.sqrt(n2)), np.cbrt(np.sqrt(n3)))


def _log2(n: NDArray) -> NDArray:
    return np.log2(np.maximum(n, np.finfo(n.dtype).tiny)).astype(np.float64)
