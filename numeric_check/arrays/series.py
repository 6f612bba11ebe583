"""Σ s(n) L Bᵃⁿ⁺ᶜ R for a batch of small matrices in float64, in blocks of eight terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import islice
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays.jet import arrays_in
from numeric_check.arrays.matrices import magnitude
from numeric_check.rules.refusals import TooLong
from numeric_check.rules.rest import Rest
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import Series, between, coefficients, modulus, power_at

_BLOCK = 8
_QUIET = 9  # so many terms in a row, all negligible, end a sum
_MOST_TERMS = 400  # e^|s| takes 80 for |s| = 20, beyond which float64 has nothing left of e^−|s|


def sum_to_rest(terms: Iterator[Any], index: sp.Symbol, first: int, order: int = 1) -> Any:
    """The sum of terms until nine in a row, and as many as their order, change no point of the batch.

    Parameters
    ----------
    terms : iterator of number or array
    index : Symbol
        For the error.
    first : int
        The first place behind the zeros of the terms.
    order : int
        Of a recurrence for the terms.

    Returns
    -------
    number or array

    Raises
    ------
    TooLong : if 400 terms do not do.

    Examples
    --------
    >>> from itertools import count
    >>> import sympy as sp
    >>> from numeric_check.arrays.series import sum_to_rest
    >>> sum_to_rest((0.5**n for n in count()), sp.Symbol("n"), 0)
    2.0
    """
    total, rest = None, Rest(first=first)
    for value in islice(terms, _MOST_TERMS):
        total = value if total is None else total + value
        if rest.count(rest.looks and _all_negligible(value, total)) >= max(_QUIET, order):
            return total
    raise TooLong(f"the sum over {index} needs more than {_MOST_TERMS} terms in this batch.")


def sum_of_series(scope: Scope, series: Series, index: sp.Symbol, start: int, first: int, order: int) -> Any:
    """The same of a ``Series``: block i is Pᵢ Σ_{j<8} s(8i + j) Cʲ with C = Bᵃ and Pᵢ = B^(a·start + c) C⁸ⁱ.

    A term is looked at where a block begins, and where that one is negligible, each of the eight after it. Traces are
    taken of each term, so that they may vanish: tr(L P Cʲ R) = Σₖₗ (RLP)ₖₗ (Cʲ)ₗₖ.

    Parameters
    ----------
    scope : Scope with the arithmetic Arrays
    series : Series
    index : Symbol
    start : int
    first, order : int

    Returns
    -------
    number, or array of shape (N,) or (N, m, n)

    Raises
    ------
    TooLong : if 400 terms do not do.

    References
    ----------
    M. S. Paterson and L. J. Stockmeyer, On the number of nonscalar multiplications necessary to evaluate polynomials,
    SIAM J. Comput. 2 (1973) 60-66.
    """
    values = coefficients(scope, series, index, start)
    if series.power is None:
        return between(scope, series, sum_to_rest(values, index, first, order))
    power, step = power_at(scope, series, index, start)
    powers = [np.broadcast_to(np.eye(step.shape[-1]), step.shape), step]
    while len(powers) <= _BLOCK:
        powers.append(powers[len(powers) // 2] @ powers[(len(powers) + 1) // 2])
    jump = powers.pop()
    if series.traced:
        left, right = ([scope.value(matrix) for matrix in side] for side in (series.left, series.right))
        power = reduce(np.matmul, [*right, *left, power])
        powers = [np.ascontiguousarray(np.swapaxes(each, -1, -2)) for each in powers]
    total, quiet, enough = 0.0, 0, max(_QUIET, order)
    for place in range(0, _MOST_TERMS, _BLOCK):
        block = list(islice(values, _BLOCK))
        terms: Iterable[Any] = _terms(scope, series, block, power, powers)
        terms = list(terms) if series.traced else terms
        quiet = _quiet(place - first, quiet, total, terms, enough)
        if quiet >= enough:
            return total
        total = total + (sum(terms) if series.traced else between(scope, series, power @ _combined(powers, block)))
        power = power @ jump
    raise TooLong(f"the sum over {index} needs more than {_MOST_TERMS} terms in this batch.")


def _terms(scope: Scope, series: Series, block: list[Any], power: Any, powers: list[Any]) -> Iterator[Any]:
    """s L P Cʲ R for each j, or where the powers are transposed s tr(P Cʲ) or s |tr(P Cʲ)|."""
    for coefficient, each in zip(block, powers, strict=True):
        if series.traced:
            yield coefficient * modulus(scope, series, np.einsum("...ij,...ij->...", power, each))
        else:
            yield scope.arithmetic.scale(coefficient, between(scope, series, power @ each))


def _quiet(place: int, before: int, total: Any, terms: Iterable[Any], enough: int) -> int:
    """How many terms in a row are negligible after those of a block that begins at a place, as far as it was looked."""
    found = before
    for here, term in enumerate(terms, start=place):
        found = found + 1 if here >= 0 and _negligible(magnitude(term), total) else 0
        if found == 0 or found >= enough:
            break
    return found


def _all_negligible(value: Any, total: Any) -> bool:
    """Of power series, coefficient by coefficient."""
    return all(_negligible(magnitude(a), b) for a, b in zip(arrays_in(value), arrays_in(total), strict=False))


def _negligible(size: Any, total: Any) -> bool:
    return bool(np.all(size <= magnitude(total) * np.finfo(float).eps))


def _combined(powers: list[Any], block: list[Any]) -> Any:
    """Σⱼ sⱼ Cʲ."""
    return sum(np.asarray(s)[..., None, None] * power for s, power in zip(block, powers, strict=True))
