"""s = yᵀx row by row, plain where that is accurate and compensated where it is not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ULP = 2.0**-52
_SPLITTER = 2.0**27 + 1  # Veltkamp's constant for 53 bits: the two halves of a factor multiply exactly
ILL_CONDITIONED = 128  # Σ|xᵢyᵢ| above 128(1 + |s|) is compensated: below, a plain sum loses about 7 bits at most
_LONG = 32  # from this length on one call of BLAS for each row is faster than adding in pairs over all rows


def contraction(x: NDArray, y: NDArray, ulp: float, work: NDArray) -> NDArray:
    """s_n = Σᵢ y_{ni} x_{ni} (y is not conjugated), compensated in the rows that `plain_contraction` doubts.

    Parameters
    ----------
    x, y : C-contiguous arrays (N, k), both float64 or both complex128, k ≥ 1, entries of size 2⁻⁴⁰⁰…2⁴⁰⁰ or 0
    ulp : of the dtype in which the result is wanted, 2⁻⁵² or 2⁻²³
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
    """
    s, doubtful = plain_contraction(x, y, ulp, work)
    if doubtful.any():
        s[doubtful] = compensated_contraction(x[doubtful], y[doubtful], work)
    return s


def plain_contraction(x: NDArray, y: NDArray, ulp: float, work: NDArray) -> tuple[NDArray, NDArray]:
    """yᵀx row by row, and whether it is ill-conditioned: Σ|xᵢyᵢ| > 128(1 + |s|)·ulp/2⁻⁵², for each part if complex.

    Arguments as in `contraction`; |error| ≤ k·2⁻⁵³ Σ|xᵢyᵢ|, and a sum does not depend on the rows beside it.
    """
    if x.dtype.kind == "f":
        return _plain_real(x, y, ulp, work)
    first, conjugate, swapped = _real_pairs(x, y)
    s, doubtful = np.empty(len(x), x.dtype), np.empty((2, len(x)), bool)
    s.real, doubtful[0] = _plain_real(first, conjugate, ulp, work)
    s.imag, doubtful[1] = _plain_real(first, swapped, ulp, work)
    return s, doubtful[0] | doubtful[1]


def compensated_contraction(x: NDArray, y: NDArray, work: NDArray) -> NDArray:
    """yᵀx row by row by `compensated_dot`; arguments as in `contraction`."""
    if x.dtype.kind == "f":
        return compensated_dot(x, y, work)
    first, conjugate, swapped = _real_pairs(x, y)
    s = np.empty(len(x), x.dtype)
    s.real, s.imag = compensated_dot(first, conjugate, work), compensated_dot(first, swapped, work)
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
    two_product(a, b, high_a, high_b, p, e)
    error = _row_sums(e)
    other = a
    while p.shape[1] > 1:
        half = p.shape[1] // 2
        s, z, t = (_narrow(table, half) for table in (other, b, e))
        _two_sum(p[:, 0::2], p[:, 1::2], s, z, t)
        error += _row_sums(t)
        p, other = s, p
    return p[:, 0] + error


def plain_dot(x: NDArray, y: NDArray, work: NDArray) -> NDArray:
    """Σᵢ yᵢxᵢ row by row, off by at most k·2⁻⁵³ Σ|xᵢyᵢ| (twice that if complex); arguments as in `contraction`."""
    if x.dtype.kind == "c":
        first, conjugate, swapped = _real_pairs(x, y)
        return plain_dot(first, conjugate, work) + 1j * plain_dot(first, swapped, work)
    if x.shape[1] >= _LONG:
        return np.vecdot(x, y)
    p, scratch = _tables(work[:2], *x.shape)
    return _pairwise_sum(_padded_product(x, y, p), scratch)


def workspace(rows: int, k: int, dtype: np.dtype) -> NDArray:
    """Scratch for `contraction` of blocks up to (rows, k); a complex row counts as a real one of twice the length."""
    return np.empty((6, rows * _power_of_two(k * (2 if dtype.kind == "c" else 1))))


def _plain_real(x: NDArray, y: NDArray, ulp: float, work: NDArray) -> tuple[NDArray, NDArray]:
    p, scratch = _tables(work[:2], *x.shape)
    magnitude = _row_sums(np.abs(_padded_product(x, y, p), out=scratch))
    s = np.vecdot(x, y) if x.shape[1] >= _LONG else _pairwise_sum(p, scratch)
    return s, _ULP * magnitude > ulp * ILL_CONDITIONED * (1 + np.abs(s))


def _real_pairs(x: NDArray, y: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    """Real rows a, b, c of length 2k: yᵀx = bᵀa + i cᵀa with a = (Re x, Im x), b = (Re y, −Im y), c = (Im y, Re y)."""
    swapped = np.empty_like(y)
    swapped.real, swapped.imag = y.imag, y.real
    return x.view(np.float64), np.conj(y).view(np.float64), swapped.view(np.float64)


def _padded_product(x: NDArray, y: NDArray, p: NDArray) -> NDArray:
    np.multiply(x, y, out=p[:, : x.shape[1]])
    p[:, x.shape[1] :] = 0
    return p


def _pairwise_sum(p: NDArray, scratch: NDArray) -> NDArray:
    """Sums of the rows of p, a power of two long; overwrites both tables."""
    while p.shape[1] > 1:
        p, scratch = np.add(p[:, 0::2], p[:, 1::2], out=_narrow(scratch, p.shape[1] // 2)), p
    return p[:, 0].copy()


def two_product(a: NDArray, b: NDArray, high_a: NDArray, high_b: NDArray, p: NDArray, e: NDArray) -> None:
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
