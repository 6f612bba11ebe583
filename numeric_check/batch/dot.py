"""s = yᵀx row by row, plain where that is accurate and compensated where it is not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_HALF_ULP = 2.0**-53
_SPLITTER = 2.0**27 + 1  # Veltkamp's constant for 53 bits: the two halves of a factor multiply exactly
_ALLOWED = (5, 2)  # s may be off by (5 + 2|s|) ulp: of the 8 promised for exp(xyᵀ), φ₁ and three roundings take 2.5
_GROUP = 4  # the last sums of four are left to BLAS, whose order of addition is not known
_LONG = 32  # from here on one call of BLAS for each row is faster than a product and a matrix-vector product


def contraction(x: NDArray, y: NDArray, ulp: float, work: NDArray) -> NDArray:
    """s_n = Σᵢ y_{ni} x_{ni} (y is not conjugated), with |error| ≤ (5 + 2|s|)·ulp + 2(k·2⁻⁵³)² Σ|xᵢyᵢ|.

    The plain sum, added in pairs, is off by at most (2 + ⌈log₂ k⌉)·2⁻⁵³·Σ|xᵢyᵢ|. Rows in which that
    exceeds (5 + 2|s|)·ulp are done again by `compensated_dot`.

    Parameters
    ----------
    x, y : C-contiguous arrays (N, k), both float64 or both complex128, k ≥ 1, entries of size 2⁻⁴⁰⁰…2⁴⁰⁰ or 0
    ulp : the unit of the permitted error; 0 compensates every row
    work : scratch from `workspace(N, k, dtype)`

    Returns
    -------
    array (N,) of the dtype of x

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.dot import contraction, workspace
    >>> x, y = np.array([[1e8, 1.0, 1e8]]), np.array([[1e8, 1.0, -1e8]])
    >>> float((x * y).sum()), float(contraction(x, y, 2.0**-52, workspace(1, 3, x.dtype))[0])
    (0.0, 1.0)

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, SIAM 2002, (4.4): pairwise summation.
    """
    if x.dtype.kind == "f":
        return _real_contraction(x, y, ulp, work)
    conjugate, swapped = np.conj(y), np.empty_like(y)
    swapped.real, swapped.imag = y.imag, y.real
    s = np.empty(len(x), x.dtype)  # Re s = Σ (Re x Re y − Im x Im y), Im s = Σ (Re x Im y + Im x Re y)
    s.real = _real_contraction(x.view(np.float64), conjugate.view(np.float64), ulp, work)
    s.imag = _real_contraction(x.view(np.float64), swapped.view(np.float64), ulp, work)
    return s


def compensated_dot(x: NDArray, y: NDArray, work: NDArray) -> NDArray:
    """Σᵢ yᵢxᵢ as if in twice the precision: |error| ≤ 2⁻⁵³|s| + 2(k·2⁻⁵³)² Σ|xᵢyᵢ|.

    Every product and every sum of two is split exactly into its rounded value and its rounding error; the
    errors are added up and applied once at the end. The sums are taken in pairs, not in sequence as in the
    source: that only shortens the chain of errors.

    Parameters
    ----------
    x, y : arrays (N, k) of float64, entries of size 2⁻⁴⁰⁰…2⁴⁰⁰ or 0, so that no split overflows
    work : scratch from `workspace(N, k, dtype)`

    Returns
    -------
    array (N,) of float64

    References
    ----------
    T. Ogita, S. M. Rump, S. Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005),
    Algorithms 3.1 (TwoSum), 3.3 (TwoProduct), 5.3 (Dot2) and Proposition 5.5.
    """
    a, b, high_a, high_b, p, e = _tables(work, *x.shape)
    _pad(x, a)
    _pad(y, b)
    _two_product(a, b, high_a, high_b, p, e)
    error = _row_sums(e)
    other = a
    while p.shape[1] > 1:
        half = p.shape[1] // 2
        s, z, t = (_narrow(table, half) for table in (other, b, e))
        _two_sum(p[:, 0::2], p[:, 1::2], s, z, t)
        error += _row_sums(t)
        p, other = s, p
    return p[:, 0] + error


def plain_dot(x: NDArray, y: NDArray, scratch: NDArray) -> NDArray:
    """Σᵢ yᵢxᵢ row by row in any order, off by at most k·2⁻⁵³ Σ|xᵢyᵢ|; the scratch has the shape and dtype of x."""
    if x.dtype.kind == "f" and x.shape[1] >= _LONG:
        return np.vecdot(x, y)
    return _row_sums(np.multiply(x, y, out=scratch))


def workspace(rows: int, k: int, dtype: np.dtype) -> NDArray:
    """Scratch for `contraction` of blocks up to (rows, k); a complex row counts as a real one of twice the length."""
    return np.empty((6, rows * _power_of_two(k * (2 if dtype.kind == "c" else 1))))


def _real_contraction(x: NDArray, y: NDArray, ulp: float, work: NDArray) -> NDArray:
    p, scratch = _tables(work[:2], *x.shape)
    np.multiply(x, y, out=p[:, : x.shape[1]])
    p[:, x.shape[1] :] = 0
    magnitude = _row_sums(np.abs(p, out=scratch))
    s = _pairwise_sum(p, scratch)
    constant, slope = _ALLOWED
    doubtful = _depth(p.shape[1]) * _HALF_ULP * magnitude > ulp * (constant + slope * np.abs(s))
    if doubtful.any():
        rows = slice(None) if 2 * np.count_nonzero(doubtful) > len(x) else doubtful  # a gather costs a third of it
        s[rows] = compensated_dot(x[rows], y[rows], work)
    return s


def _pairwise_sum(p: NDArray, scratch: NDArray) -> NDArray:
    while p.shape[1] > _GROUP:
        half = _narrow(scratch, p.shape[1] // 2)
        p, scratch = np.add(p[:, 0::2], p[:, 1::2], out=half), p
    return _row_sums(p)


def _depth(width: int) -> int:
    """Roundings on the way from a factor to the sum: the product, the halvings, and the last group in any order."""
    return 1 + max(0, (width // _GROUP).bit_length() - 1) + min(width, _GROUP) - 1


def _two_product(a: NDArray, b: NDArray, high_a: NDArray, high_b: NDArray, p: NDArray, e: NDArray) -> None:
    """a·b = p + e exactly (Algorithm 3.3): e = a₂b₂ − (((p − a₁b₁) − a₂b₁) − a₁b₂). Overwrites a and b."""
    np.multiply(a, b, out=p)
    _split(a, high_a, e)
    _split(b, high_b, e)
    np.multiply(high_a, high_b, out=e)
    np.subtract(p, e, out=e)
    np.multiply(high_b, a, out=high_b)
    np.subtract(e, high_b, out=e)
    np.multiply(high_a, b, out=high_a)
    np.subtract(e, high_a, out=e)
    np.multiply(a, b, out=a)
    np.subtract(a, e, out=e)


def _split(a: NDArray, high: NDArray, scratch: NDArray) -> None:
    """a = high + low with at most 26 bits in each (Algorithm 3.2); low is left in a."""
    np.multiply(a, _SPLITTER, out=scratch)
    np.subtract(scratch, a, out=high)
    np.subtract(scratch, high, out=high)
    np.subtract(a, high, out=a)


def _two_sum(a: NDArray, b: NDArray, s: NDArray, z: NDArray, e: NDArray) -> None:
    """a + b = s + e exactly (Algorithm 3.1): z = s − a, e = (a − (s − z)) + (b − z)."""
    np.add(a, b, out=s)
    np.subtract(s, a, out=z)
    np.subtract(s, z, out=e)
    np.subtract(a, e, out=e)
    np.subtract(b, z, out=z)
    np.add(e, z, out=e)


def _tables(work: NDArray, rows: int, k: int) -> list[NDArray]:
    width = _power_of_two(k)
    return [table[: rows * width].reshape(rows, width) for table in work]


def _narrow(table: NDArray, width: int) -> NDArray:
    """The memory of a table as one of fewer columns, so that neighbours stay one strided run over all rows."""
    rows = len(table)
    return table.reshape(-1)[: rows * width].reshape(rows, width)


def _pad(x: NDArray, table: NDArray) -> None:
    """x, followed by zero columns up to a power of two, so that every row halves evenly."""
    table[:, : x.shape[1]] = x
    table[:, x.shape[1] :] = 0


def _row_sums(p: NDArray) -> NDArray:
    """Plain sums of the rows, as a matrix-vector product: ten times faster than `sum` for short rows."""
    return p @ np.ones(p.shape[1])


def _power_of_two(k: int) -> int:
    return 1 << (k - 1).bit_length()
