"""Signs as far as they are known: 2 for > 0, 1 for ≥ 0, −1 for ≤ 0, −2 for < 0, 0 where nothing is known."""

from __future__ import annotations

from math import prod


def sum_of_signs(*signs: int) -> int:
    """The sign of a sum of terms of these signs.

    Examples
    --------
    >>> from symbolic.signs import sum_of_signs
    >>> sum_of_signs(1, 2), sum_of_signs(-1, -1), sum_of_signs(2, -2)
    (2, -1, 0)
    """
    if min(signs) > 0:
        return max(signs)
    return min(signs) if max(signs) < 0 else 0


def product_of_signs(*signs: int) -> int:
    """The sign of a product of factors of these signs.

    Examples
    --------
    >>> from symbolic.signs import product_of_signs
    >>> product_of_signs(-2, 1), product_of_signs(-2, -2), product_of_signs(2, 0)
    (-1, 2, 0)
    """
    size = min(map(abs, signs))
    return size if prod(signs) > 0 else -size
