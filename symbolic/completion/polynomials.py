"""Polynomials Σ c_w w in letters that do not commute: dictionaries from words to coefficients of one field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from symbolic.words import OutsideClass

MAX_PRODUCTS = 2_000

Word: TypeAlias = tuple[int, ...]  # letters by their number; the empty word is the identity
Terms: TypeAlias = dict[Word, Any]


@dataclass(frozen=True, slots=True)
class Polynomial:
    """Terms, all of one shape; a word that is empty is the identity of this shape.

    Parameters
    ----------
    terms : dict, word to coefficient ≠ 0
    rows, columns : sizes
    """

    terms: Terms
    rows: Any
    columns: Any


def add_multiple(total: Terms, c: Any, left: Word, terms: Terms, right: Word) -> None:
    """total += c · left · terms · right, in place.

    Examples
    --------
    >>> total = {(0, 1): 1}
    >>> add_multiple(total, -1, (0,), {(1,): 1, (): 2}, ())
    >>> total
    {(0,): -2}
    """
    for word, value in terms.items():
        whole = left + word + right
        new = total[whole] + c * value if whole in total else c * value
        if new:
            total[whole] = new
        else:
            total.pop(whole, None)


def summed(polynomials: Iterable[Terms], one: Any) -> Terms:
    total: Terms = {}
    for terms in polynomials:
        add_multiple(total, one, (), terms, ())
    return total


def multiplied(left: Terms, right: Terms) -> Terms:
    """The product.

    Raises
    ------
    OutsideClass : if it has more than ``MAX_PRODUCTS`` terms before they are collected.
    """
    if len(left) * len(right) > MAX_PRODUCTS:
        raise OutsideClass("a product has too many terms.")
    total: Terms = {}
    for word, value in left.items():
        add_multiple(total, value, word, right, ())
    return total


def reversed_words(terms: Terms, letter: Callable[[int], int]) -> Terms:
    """Σ c w̄ with each word read from its end and each letter replaced: (AB)ᵀ = BᵀAᵀ."""
    return {tuple(map(letter, reversed(word))): value for word, value in terms.items()}


def negative(p: Polynomial) -> Polynomial:
    return Polynomial({word: -c for word, c in p.terms.items()}, p.rows, p.columns)
