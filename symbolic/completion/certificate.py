"""The check of a certificate: lhs − rhs = Σ c a r b, multiplied out and compared coefficient by coefficient.

It shares nothing with the search that found the certificate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from symbolic.completion.polynomials import Polynomial, Word

Sizes = Sequence[tuple[Any, Any]]
Traces = Mapping[Any, Any]


class Multiple(NamedTuple):
    """c · left · r_place · right, a multiple of a relation."""

    c: Any
    left: Word
    place: int
    right: Word


def is_certificate(
    multiples: Sequence[Multiple], goal: Polynomial, relations: Sequence[Polynomial], sizes: Sizes
) -> bool:
    """Whether goal = Σ c · left · r_place · right, where all products have the shape of the goal.

    Parameters
    ----------
    multiples : sequence of Multiple
    goal : Polynomial
        lhs − rhs.
    relations : sequence of Polynomial
        What is zero.
    sizes : sequence of (rows, columns)
        Of each letter.

    Examples
    --------
    >>> from symbolic.completion.polynomials import Polynomial
    >>> inverse = Polynomial({(0, 1): 1, (): -1}, 2, 2)  # A B = I
    >>> goal = Polynomial({(0, 1, 0): 1, (0,): -1}, 2, 2)  # A B A = A
    >>> is_certificate([Multiple(1, (), 0, (0,))], goal, [inverse], [(2, 2), (2, 2)])
    True
    >>> is_certificate([Multiple(1, (0,), 0, ())], goal, [inverse], [(2, 2), (2, 2)])
    False
    """
    rest = dict(goal.terms)
    for c, left, place, right in multiples:
        if not 0 <= place < len(relations):
            return False
        relation = relations[place]
        if not (_leads(left, goal.rows, relation.rows, sizes) and _leads(right, relation.columns, goal.columns, sizes)):
            return False
        for word, value in relation.terms.items():
            _subtract(rest, (*left, *word, *right), c * value)
    return not any(rest.values())


def is_certificate_of_trace(
    multiples: Sequence[Multiple], goal: Traces, relations: Sequence[Polynomial], sizes: Sizes
) -> bool:
    """Whether goal = tr Σ c · left · r_place · right, as tr(AB) = tr(BA).

    Parameters
    ----------
    multiples : sequence of Multiple
    goal : dict
        Coefficients by ``closed`` words.
    relations, sizes : as for ``is_certificate``

    Examples
    --------
    >>> from symbolic.completion.polynomials import Polynomial
    >>> inverse = Polynomial({(0, 1): 1, (): -1}, 2, 2)  # A B = I
    >>> goal = {(0, 1, 2): 1, (2,): -1}  # tr(A B C) = tr C
    >>> is_certificate_of_trace([Multiple(1, (), 0, (2,))], goal, [inverse], [(2, 2), (2, 2), (2, 2)])
    True
    >>> is_certificate_of_trace([Multiple(1, (), 0, (1,))], goal, [inverse], [(2, 2), (2, 2), (2, 2)])
    False
    """
    rest = dict(goal)
    for c, left, place, right in multiples:
        if not 0 <= place < len(relations):
            return False
        relation = relations[place]
        if not _leads((*right, *left), relation.columns, relation.rows, sizes):
            return False
        for word, value in relation.terms.items():
            _subtract(rest, closed((*left, *word, *right), relation.rows), c * value)
    return not any(rest.values())


def closed(word: Word, size: Any) -> Any:
    """The first of the rotations of a word, which have one trace; the size for the identity.

    Examples
    --------
    >>> closed((2, 0, 1), 3), closed((), 3)
    ((0, 1, 2), 3)
    """
    return min(word[k:] + word[:k] for k in range(len(word))) if word else size


def _subtract(total: dict[Any, Any], key: Any, value: Any) -> None:
    total[key] = total[key] - value if key in total else -value


def _leads(word: Word, rows: Any, columns: Any, sizes: Sizes) -> bool:
    """Whether the letters fit each other, from the first size to the last."""
    here = rows
    for letter in word:
        if sizes[letter][0] != here:
            return False
        here = sizes[letter][1]
    return bool(here == columns)
