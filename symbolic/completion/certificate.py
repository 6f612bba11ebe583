"""The check of a certificate: lhs − rhs = Σ c a r b, multiplied out and compared coefficient by coefficient.

It shares nothing with the search that found the certificate.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from symbolic.completion.polynomials import Polynomial, Word

Sizes = Sequence[tuple[Any, Any]]


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
            whole = (*left, *word, *right)
            rest[whole] = rest[whole] - c * value if whole in rest else -c * value
    return not any(rest.values())


def _leads(word: Word, rows: Any, columns: Any, sizes: Sizes) -> bool:
    """Whether the letters fit each other, from the first size to the last."""
    here = rows
    for letter in word:
        if sizes[letter][0] != here:
            return False
        here = sizes[letter][1]
    return bool(here == columns)
