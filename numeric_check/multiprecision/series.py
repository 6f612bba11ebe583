"""Σ s(n) Bⁿ of a matrix of mpmath, in blocks of fifteen terms and in integers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import flint
import mpmath
import sympy as sp

from numeric_check.multiprecision.integers import (
    RANGE,
    Dyadic,
    Parts,
    dyadic,
    gaussian,
    last_bit,
    plus,
    rounded,
    shifted,
    times,
)
from numeric_check.rules.refusals import NotApplicable, TooLong

_BLOCK = 15
_LOOKS = (0, 5, 10)  # places in a block whose terms are looked at: an odd distance, so that parities do not deceive
_QUIET = 3  # so many of them negligible end the sum
_ZERO = 9  # so many of them zero from the first on make the sum zero
_PATIENCE = 5  # blocks: terms that have grown over so many more are taken to grow on beyond the limit
_GUARD_BITS = 40


def sum_of_powers(
    coefficients: Iterator[Any],
    first: mpmath.matrix,
    step: mpmath.matrix,
    index: sp.Symbol,
    most_terms: int,
    beyond: int = 0,
) -> mpmath.matrix:
    """S = Σ_{n≥0} s(n) P Cⁿ until the terms that are looked at are below the last digit of S.

    Block i is Pᵢ Σ_{j<15} s(15i + j) Cʲ with Pᵢ₊₁ = Pᵢ C¹⁵. For p bits of the context, powers and sums are cut to
    p + 40 bits of each entry; what is further than 2¹⁵ bits below the largest entry or term is left out. The error is
    a small multiple of 2⁻ᵖ⁻⁴⁰ Σ |s(n)| |P| |C|ⁿ, entry by entry: what cancels is lost, and a second precision shows it.

    Parameters
    ----------
    coefficients : iterator of mpf or mpc
        s(0), s(1), … without end.
    first, step : matrices, n×n
        P and C.
    index : Symbol
        n, for the message.
    most_terms : int
    beyond : int, optional
        The place from which on no coefficient is 0; blocks that begin before it do not end the sum.

    Returns
    -------
    matrix, n×n

    Raises
    ------
    NotApplicable : if P, C or a coefficient is not finite.
    TooLong : if the terms are not negligible after the most terms.

    Examples
    --------
    >>> from itertools import repeat
    >>> import mpmath
    >>> import sympy as sp
    >>> from numeric_check.multiprecision.series import sum_of_powers
    >>> N = mpmath.matrix([[0, 1], [0, 0]])
    >>> mpmath.nprint(sum_of_powers(repeat(mpmath.mpf(3)), mpmath.eye(2), N, sp.Symbol("n"), 300).tolist())
    [[3.0, 3.0], [0.0, 3.0]]

    References
    ----------
    M. S. Paterson and L. J. Stockmeyer, On the number of nonscalar multiplications necessary to evaluate polynomials,
    SIAM J. Comput. 2 (1973) 60-66; N. J. Higham, Functions of Matrices, SIAM 2008, section 4.2.
    """
    bits = mpmath.mp.prec + _GUARD_BITS
    powers, power = _powers(_finite(step, bits), bits), _finite(first, bits)
    stack, sizes = _stacked(powers[:_BLOCK]), [power.magnitude() for power in powers[:_BLOCK]]
    total = Dyadic(parts=power.parts, exponent=0).scaled((0,))
    quiet, before = 0, mpmath.inf
    for i in range(most_terms // _BLOCK):
        values = list(islice(coefficients, _BLOCK))
        if not all(map(mpmath.isfinite, values)):
            raise NotApplicable("a coefficient in a sum is not finite.")
        total = _added(total, power.times(_combination(values, powers, sizes, stack)).cut(bits)).cut(bits)
        size, term = total.magnitude(), -mpmath.inf
        for j in _LOOKS:
            term = max(map(mpmath.mag, values[j : j + _BLOCK // len(_LOOKS)])) + power.times(powers[j]).magnitude()
            quiet = quiet + 1 if term <= size - mpmath.mp.prec and i * _BLOCK >= beyond else 0
        if quiet >= (_QUIET if size > -mpmath.inf else _ZERO):
            return rounded(total)
        if i % _PATIENCE == _PATIENCE - 1:
            if term >= before:
                break
            before = term
        power = power.times(powers[_BLOCK]).cut(bits)
    raise TooLong(f"mpmath gives up the sum over {index} after {(i + 1) * _BLOCK} terms at this point.")


def _finite(A: mpmath.matrix, bits: int) -> Dyadic:
    D = dyadic(A, bits + RANGE)
    if D is None:
        raise NotApplicable("a matrix in a sum is not finite.")
    return D


def _powers(C: Dyadic, bits: int) -> list[Dyadic]:
    """C⁰, …, C¹⁵."""
    powers = [_finite(mpmath.eye(C.parts[0].nrows()), bits)]
    while len(powers) <= _BLOCK:
        powers.append(powers[-1].times(C).cut(bits))
    return powers


def _stacked(powers: list[Dyadic]) -> Parts:
    """The entries of each power as a row, of all powers in one matrix; the exponents are those of the powers."""
    count = max(len(power.parts) for power in powers)
    zero = powers[0].parts[0] * 0
    rows = [[(*power.parts, zero)[i].entries() for power in powers] for i in range(count)]
    return tuple(map(flint.fmpz_mat, rows))


def _combination(values: list[Any], powers: list[Dyadic], sizes: list[Any], stack: Parts) -> Dyadic:
    """Σⱼ sⱼ Cʲ, exactly but for what is ``RANGE`` bits below the largest term, as a row times the matrix of powers."""
    known = zip(values, powers, sizes, strict=False)
    terms = [(value, power, size) for value, power, size in known if value and not power.is_zero()]
    if not terms:
        return powers[0].scaled((0,))
    largest = max(int(mpmath.mag(value)) + size for value, _, size in terms)
    exponent = max(min(last_bit(value) + power.exponent for value, power, _ in terms), largest - RANGE)
    numbers = [gaussian(value, exponent - power.exponent) for value, power in zip(values, powers, strict=False)]
    count = max(map(len, numbers))
    row = tuple(flint.fmpz_mat([[number[i] if i < len(number) else 0 for number in numbers]]) for i in range(count))
    n = powers[0].parts[0].nrows()
    parts = tuple(flint.fmpz_mat(n, n, part.entries()) for part in times(row, stack))
    return Dyadic(parts=parts, exponent=exponent)


def _added(a: Dyadic, b: Dyadic) -> Dyadic:
    """a + b, exactly but for what is ``RANGE`` bits below the larger."""
    if a.is_zero() or b.is_zero():
        return b if a.is_zero() else a
    exponent = max(min(a.exponent, b.exponent), int(max(a.magnitude(), b.magnitude())) - RANGE)
    return Dyadic(parts=plus(*(shifted(D.parts, D.exponent - exponent) for D in (a, b))), exponent=exponent)
