"""What equations between products of matrices say of one matrix: AB = A and BA = B give A² = A and B² = B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import sympy as sp

_LONGEST = 4  # factors of a product

Word = tuple[Any, ...]


def overlaps(conditions: Sequence[Any]) -> list[Any]:
    """Equations in one square matrix that two equations between products give where these overlap: ABA is AA and A.

    Parameters
    ----------
    conditions : sequence of SymPy Booleans

    Returns
    -------
    list of Eq : that hold where the conditions do, and are not among them.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.overlaps import overlaps
    >>> A, B = sp.MatrixSymbol("A", 3, 3), sp.MatrixSymbol("B", 3, 3)
    >>> overlaps([sp.Eq(A * B, A, evaluate=False), sp.Eq(B * A, B, evaluate=False)])
    [Eq(A**2, A), Eq(B**2, B)]

    References
    ----------
    D. E. Knuth and P. B. Bendix, Simple word problems in universal algebras, in Computational Problems in Abstract
    Algebra, Pergamon 1970, 263-297: critical pairs.
    """
    rules = list(filter(None, map(_rule, conditions)))
    found = [_equation(*pair) for pair in _pairs(rules)]
    return [equation for equation in dict.fromkeys(found) if equation is not None and equation not in conditions]


def _rule(condition: Any) -> tuple[Word, Word] | None:
    """(longer product, shorter one) of an equation between two products of square matrices."""
    if not isinstance(condition, sp.Eq):
        return None
    sides = sorted(filter(None, map(_word, condition.args)), key=len)
    return (sides[1], sides[0]) if len(sides) == 2 and len(sides[0]) < len(sides[1]) else None


def _word(side: Any) -> Word | None:
    """The factors of a product of matrices; None if it is anything else, or too long."""
    if not getattr(side, "is_Matrix", False):
        return None
    factors: list[Any] = []
    for factor in side.args if isinstance(side, sp.MatMul) else (side,):
        base, exponent = (factor.base, factor.exp) if isinstance(factor, sp.MatPow) else (factor, sp.S.One)
        known = isinstance(base, sp.MatrixSymbol) and base.is_square and exponent.is_Integer
        if not known or not 0 < exponent <= _LONGEST:
            return None
        factors += [base] * int(exponent)
    return tuple(factors) if len(factors) <= _LONGEST else None


def _pairs(rules: Sequence[tuple[Word, Word]]) -> Iterator[tuple[Word, Word]]:
    """Both ways to shorten a product that ends with one longer side as it begins with the other."""
    for (first, shorter), (second, other) in product(rules, repeat=2):
        for count in range(1, min(len(first), len(second))):
            if first[-count:] == second[:count]:
                yield _shortest(shorter + second[count:], rules), _shortest(first[:-count] + other, rules)


def _shortest(word: Word, rules: Sequence[tuple[Word, Word]]) -> Word:
    """The product with its parts shortened by the rules as far as they go."""
    for longer, shorter in rules:
        for start in range(len(word) - len(longer) + 1):
            if word[start : start + len(longer)] == longer:
                return _shortest(word[:start] + shorter + word[start + len(longer) :], rules)
    return word


def _equation(left: Word, right: Word) -> Any:
    """That of two powers of one matrix; None if they are one, or of several."""
    if left == right or len({*left, *right}) > 1:
        return None
    longer, shorter = sorted((left, right), key=len, reverse=True)
    return sp.Eq(sp.MatPow(longer[0], len(longer)).doit(), sp.MatPow(longer[0], len(shorter)).doit(), evaluate=False)
