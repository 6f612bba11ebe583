"""exp(A) of a matrix of mpmath by a Taylor polynomial and squarings, in integers."""

from __future__ import annotations

from math import isqrt, log2

import flint
import mpmath

from numeric_check.multiprecision.integers import RANGE, Dyadic, Parts, dyadic, each, rounded, shifted, times

_SMALL = 4  # |A/2ˢ| ≤ 2⁻⁴: a fourth squaring more saves as many products as it takes at 100 to 700 digits
_GUARD_BITS = 12
_INPUT_BITS = 4  # the last bits of A, which was computed too, are not known
_ERROR_BITS = 53


def expm(A: mpmath.matrix) -> mpmath.matrix:
    """exp(A) by ``expm_with_error`` without the bound.

    Examples
    --------
    >>> import mpmath
    >>> from numeric_check.multiprecision.taylor import expm
    >>> mpmath.nprint(expm(mpmath.matrix([[0, 2], [0, 0]])).tolist())
    [[1.0, 2.0], [0.0, 1.0]]
    """
    return expm_with_error(A)[0]


def expm_with_error(A: mpmath.matrix) -> tuple[mpmath.matrix, mpmath.mpf]:
    """exp(A) = (exp(A/2ˢ))^(2ˢ) with |A/2ˢ|_∞ ≤ 1/16, at the precision p of the context, and a bound of its error.

    With u = 2⁻ᵇ for b = p + max(0, −log₂|A|) + 2s + 2 log₂ n + 12, all errors of T ≈ exp(A/2ˢ) are absolute:
    - A/2ˢ is cut to multiples of u, and so is each power Aʲ = A Aʲ⁻¹: the errors δⱼ in the norm |·|_∞ have
      δ₁ ≤ 2nu and δⱼ ≤ δ₁|A|ʲ⁻¹ + |A|δⱼ₋₁ + 2nu, hence δⱼ ≤ 3nu (2 for the two parts of a complex number);
    - the first block adds Σⱼ δⱼ/j! ≤ 5.2nu for its powers, 2nu for its own cut and at most 4nu for the block behind it;
    - the remainder of the series, at most 2θᵐ⁺¹/(m + 1)! with θ = |A/2ˢ|, is below u.
    So |T − exp(A/2ˢ)|_∞ ≤ 13nu, and ≤ ε₀ = 13nu + 2⁵⁻ᵖ|A/2ˢ| for every matrix within 2⁴⁻ᵖ|A| of A, since A itself is
    rounded. Each squaring is exact but for a cut below 2⁻ᵇ of each entry, and takes an error ε of T to 2|T|ε + ε² and
    twice the cut: little where |T²| = |T|², and much where |T²| is far smaller.

    Parameters
    ----------
    A : matrix, n×n

    Returns
    -------
    (matrix, n×n, and a bound of |E|_∞ for its error E) : not numbers if A is not finite

    Examples
    --------
    >>> import mpmath
    >>> from numeric_check.multiprecision.taylor import expm_with_error
    >>> value, error = expm_with_error(mpmath.matrix([[0, 2], [0, 0]]))
    >>> mpmath.nprint(value.tolist()), 0 < error < 1e-12
    [[1.0, 2.0], [0.0, 1.0]]
    (None, True)

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, sections 4.2 (evaluation of polynomials, truncation: Theorem 4.8)
    and 10.3 (scaling and squaring); M. S. Paterson and L. J. Stockmeyer, On the number of nonscalar multiplications
    necessary to evaluate polynomials, SIAM J. Comput. 2 (1973) 60-66; D. M. Smith, Efficient multiple-precision
    evaluation of elementary functions, Math. Comp. 52 (1989) 131-134 (small integers between the coefficients).
    """
    known = dyadic(A, mpmath.mp.prec + RANGE)
    if known is None:
        return A * mpmath.nan, mpmath.nan
    magnitude = _norm(known.parts).bit_length() + known.exponent
    squarings = max(0, magnitude + _SMALL)
    bits = mpmath.mp.prec + min(max(0, -magnitude), RANGE) + 2 * squarings + 2 * A.rows.bit_length() + _GUARD_BITS
    scaled = shifted(known.parts, known.exponent - squarings + bits)
    value = Dyadic(parts=_taylor(scaled, magnitude - squarings, bits), exponent=-bits)
    cut = mpmath.ldexp(1, -bits)
    error = 13 * A.rows * cut + mpmath.ldexp(1, magnitude - squarings + _INPUT_BITS + 1 - mpmath.mp.prec)
    with mpmath.workprec(_ERROR_BITS):
        for _ in range(squarings):
            error = error * (2 * _size(value) + error)
            value = value.times(value).cut(bits)
            error += 2 * cut * _size(value)
    return rounded(value), error


def _size(D: Dyadic) -> mpmath.mpf:
    """At least |D|_∞."""
    return mpmath.ldexp(int(_norm(D.parts)), D.exponent)


def _norm(parts: Parts) -> flint.fmpz:
    """|R|_∞ + |I|_∞ ≥ |R + iI|_∞."""
    return sum((max(sum(map(abs, row), flint.fmpz(0)) for row in part.table()) for part in parts), flint.fmpz(0))


def _taylor(A: Parts, magnitude: int, bits: int) -> Parts:
    """Σⱼ Aʲ/j! in multiples of 2⁻ᵇⁱᵗˢ for |A| ≤ 2ᵐ: V₀, where with blocks of b powers and (−1)! = 1 here

    Vᵢ = Σ_{j<b} Aʲ (bi − 1)!/(bi + j)! + Aᵇ Vᵢ₊₁ (bi − 1)!/(bi + b − 1)!.
    """
    degree = _degree(magnitude, bits)
    block = isqrt(degree) + 1
    unit = _unit(A, bits)
    powers = [unit, A]
    while len(powers) <= block:
        powers.append(shifted(times(powers[-1], A), -bits))
    value = each(lambda m: 0 * m, A)
    for first in range(degree // block * block, -1, -block):
        sums, coefficient = shifted(times(powers[block], value), -bits), flint.fmpz(1)
        for j in reversed(range(block)):
            sums = tuple(s + power * coefficient for s, power in zip(sums, powers[j], strict=True))
            coefficient *= (first + j) or 1
        value = _divided(sums, coefficient)
    return value


def _divided(parts: Parts, divisor: flint.fmpz) -> Parts:
    """⌊m/d⌋ for each integer."""
    return each(lambda m: m // divisor, parts)


def _unit(A: Parts, bits: int) -> Parts:
    n = A[0].nrows()
    unit = flint.fmpz_mat(n, n, [int(i == j) << bits for i in range(n) for j in range(n)])
    return (unit, flint.fmpz_mat(n, n))[: len(A)]


def _degree(magnitude: int, bits: int) -> int:
    """The least m ≥ 1 with 2 · 2^(magnitude (m + 1))/(m + 1)! ≤ 2⁻ᵇⁱᵗˢ."""
    degree, size = 1, 2.0 * magnitude
    while size > -bits:
        degree += 1
        size += magnitude - log2(degree + 1)
    return degree
