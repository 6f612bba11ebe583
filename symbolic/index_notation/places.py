"""Places in products of ranges: an index from 1 to mp is the pair of one from 1 to m and one from 1 to p.

The pairs are in the order of the rows of A ⊗ B: (i₁, i₂) stands for (i₁ − 1) p + i₂. A size of one has no index, and a
range that is cut in two ways is cut in the finer one where there is one.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.words import OutsideClass

Sizes = tuple[Any, ...]
Place = tuple[tuple[Any, Any], ...]  # (index, size), …


def flat(size: Any) -> Sizes:
    """The range of a size that is not cut."""
    size = sp.sympify(size)
    return () if size == 1 else (size,)


def finer(first: Sizes, second: Sizes) -> Sizes:
    """The coarsest range that is cut where the two are.

    Parameters
    ----------
    first, second : tuples of sizes, with one product

    Raises
    ------
    OutsideClass : if the products are not known to be the same, or none of the first sizes is a multiple of the other.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.index_notation.places import finer
    >>> m, p, q = sp.symbols("m p q", integer=True, positive=True)
    >>> finer((m * p, q), (m, p * q))
    (m, p, q)
    """
    left, right = list(map(sp.sympify, first)), list(map(sp.sympify, second))
    found: list[Any] = []
    while left and right:
        a, b = left.pop(0), right.pop(0)
        if are_equal(a, b):
            found.append(a)
        elif (rest := _quotient(a, b)) is not None:
            found.append(b)
            left.insert(0, rest)
        elif (rest := _quotient(b, a)) is not None:
            found.append(a)
            right.insert(0, rest)
        else:
            raise OutsideClass(f"the sizes {first} and {second} are not known to be cut in one way.")
    if left or right:
        raise OutsideClass(f"the sizes {first} and {second} do not fit each other.")
    return tuple(found)


def are_equal(a: Any, b: Any) -> bool:
    """Whether two sizes are one polynomial."""
    return bool(a == b or sp.expand(a - b) == 0)


def _quotient(a: Any, b: Any) -> Any:
    """a/b where it is a product of powers of the factors of a, and a size; None otherwise."""
    rest = a / b
    return (
        rest if rest.is_integer and rest.is_positive and rest != 1 and not sp.fraction(rest)[1].free_symbols else None
    )


def take(place: Place, size: Any) -> tuple[Place, Place]:
    """The part of a place that lies in a range of the size, and what is left of it.

    Raises
    ------
    OutsideClass : if the place is not cut there.
    """
    total, count = sp.S.One, 0
    while not are_equal(total, size):
        if count == len(place):
            raise OutsideClass(f"the sizes {tuple(s for _, s in place)} are not cut after {size}.")
        total, count = total * place[count][1], count + 1
    return place[:count], place[count:]
