"""Signs of short sums of floats, exactly, from their rounding errors."""

from __future__ import annotations

from math import fsum

import numpy as np
from numpy.typing import NDArray


def two_sum(a: NDArray, b: NDArray) -> tuple[NDArray, NDArray]:
    """s = fl(a + b) and e with a + b = s + e exactly, for floats whose sums do not overflow.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.two_sum import two_sum
    >>> two_sum(np.array([1.0]), np.array([2.0**-60]))
    (array([1.]), array([8.67361738e-19]))

    References
    ----------
    D. E. Knuth, The Art of Computer Programming 2, section 4.2.2; T. Ogita, S. M. Rump, S. Oishi, Accurate sum and dot
    product, SIAM J. Sci. Comput. 26 (2005), Algorithm 3.1.
    """
    s = a + b
    z = s - a
    return s, (a - (s - z)) + (b - z)


def excess(f: NDArray, g: NDArray, c: NDArray, tolerance: float) -> NDArray:
    """f + g − c − tolerance, entry by entry, as a float of the right sign, and 0 only where it is 0.

    Two of the three rounding errors are 0 wherever f + g is within a factor 2 of c and the tolerance is 0; then adding
    them up is exact. Where neither this nor the size of the sum decides the sign, `math.fsum` does, which rounds the
    exact sum once.

    Parameters
    ----------
    f, g, c : arrays (K,) of float64 below 2¹⁰⁰⁰
    tolerance : float ≥ 0

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.two_sum import excess
    >>> excess(np.array([1.0]), np.array([2.0**-60]), np.array([1.0]), 0.0) > 0
    array([ True])
    """
    s, e1 = two_sum(f, g)
    s, e2 = two_sum(s, -c)
    s, e3 = two_sum(s, np.full_like(s, -tolerance))
    result = s + ((e1 + e2) + e3)
    several = (e1 != 0).astype(np.int8) + (e2 != 0) + (e3 != 0) > 1
    for k in np.flatnonzero(several & (np.abs(s) <= 4 * (np.abs(e1) + np.abs(e2) + np.abs(e3)))):
        result[k] = fsum((f[k], g[k], -c[k], -tolerance))
    return result
