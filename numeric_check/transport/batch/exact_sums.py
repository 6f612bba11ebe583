"""Cutting floats into parts whose sums do not round.

Every x is h + l + r: h a multiple of a unit so coarse that no sum of the h rounds, in whatever order, and l likewise
of a finer unit. Numbers down to about 2⁻⁴⁵ of the largest sum leave nothing over, r = 0; what is left over is bounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

_LOWEST_EXPONENT = -900  # sums below 2⁻⁹⁰⁰ are cut with the units of this one: the fine unit must be a float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How the numbers of each of N problems are cut.

    Attributes
    ----------
    coarse, fine : arrays (N,), constants σ: (x + σ) − σ is x rounded to the unit in the last place of σ
    left : array (N,), a bound on what all r of one sum add up to
    """

    coarse: NDArray
    fine: NDArray
    left: NDArray


def cut_for(total: NDArray, terms: int) -> Cut:
    """The cut for sums of at most `terms` numbers, and one number more, whose moduli add up to at most total.

    With 2ᵉ > 4 total the coarse unit is 2ᵉ⁻⁵², and |Σh| < 2⁵³ units; then |x − h| ≤ 2ᵉ⁻⁵³, and with 2ᴸ ≥ 4(terms + 1)
    the fine unit is 2ᵉ⁻¹⁰⁵⁺ᴸ, |Σl| < 2⁵³ of these, and |r| at most half of one.

    Parameters
    ----------
    total : array (N,) of numbers from 0 to 2⁵⁰⁰
    terms : int ≥ 1

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.exact_sums import cut, cut_for
    >>> x = np.array([[0.1, 0.2, 0.3]])
    >>> (high, low), over = cut(x, cut_for(np.array([0.6]), 3), slice(None))
    >>> bool((high + low == x).all()), bool((low != 0).any()), over
    (True, True, array([False]))

    References
    ----------
    S. M. Rump, T. Ogita, S. Oishi, Accurate floating-point summation I, SIAM J. Sci. Comput. 31 (2008), section 3
    (ExtractVector, there with a power of 2 for σ; 1½ times it serves negative x as well).
    """
    e = np.maximum(np.frexp(total)[1] + 2, _LOWEST_EXPONENT)
    bits = (4 * (terms + 1) - 1).bit_length()
    return Cut(
        coarse=np.ldexp(1.5, e), fine=np.ldexp(1.5, e - 53 + bits), left=(terms + 1) * np.ldexp(1.0, e - 106 + bits)
    )


def cut(x: NDArray, how: Cut, part: slice, work: NDArray | None = None) -> tuple[tuple[NDArray, ...], NDArray]:
    """(h, l), or (h,) if all l are 0, and whether any r ≠ 0, (B,), for numbers x (B, …) of the problems `part`.

    They are written to `work`, an array (3, …) with at least the size of x in each line, if it is given.
    """
    coarse, fine = (sigma[part].reshape(-1, *[1] * (x.ndim - 1)) for sigma in (how.coarse, how.fine))
    scratch = np.empty((3, x.size)) if work is None else work
    high, low, rounded = (line[: x.size].reshape(x.shape) for line in scratch)
    np.add(x, coarse, out=high)
    high -= coarse
    if (high == x).all():
        return (high,), np.zeros(len(x), bool)
    np.subtract(x, high, out=low)
    np.add(low, fine, out=rounded)
    rounded -= fine
    over = (rounded != low).reshape(len(x), prod(x.shape[1:])).any(axis=1)
    return (high, rounded), over
