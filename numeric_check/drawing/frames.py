"""Columns that are orthogonal in pairs and of one length: xᵀy = 0 and xᵀx = yᵀy, or xᵀx = c = yᵀy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from numeric_check.drawing.conditions import stack


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Two or more columns, xᵀx of each if a condition says it, and the conditions that make them a frame."""

    letters: tuple[Any, ...]
    square: Any
    conditions: tuple[Any, ...]


def frames(conditions: Sequence[Any]) -> list[Frame]:
    """The columns among the letters of some conditions that are said to be orthogonal in pairs and of one length.

    Parameters
    ----------
    conditions : sequence of SymPy Booleans

    Returns
    -------
    list of Frame

    Examples
    --------
    >>> import sympy as sp
    >>> from sympy.matrices.expressions.matexpr import MatrixElement
    >>> from numeric_check.drawing.frames import frames
    >>> x, y = (sp.MatrixSymbol(name, 3, 1) for name in "xy")
    >>> xy, xx, yy = (MatrixElement(a.T * b, 0, 0) for a, b in ((x, y), (x, x), (y, y)))
    >>> orthogonal, equal = sp.Eq(xy, 0), sp.Eq(xx, yy)
    >>> [frame.letters for frame in frames([orthogonal, equal])], frames([orthogonal])
    ([(x, y)], [])
    """
    said = {condition: pair for condition in conditions if (pair := _orthogonal(condition))}
    classes: list[set[Any]] = []  # of letters and numbers, those that are one length squared
    of_lengths = {condition: ends for condition in conditions if (ends := _equal(condition))}
    for ends in of_lengths.values():
        linked = [each for each in classes if each & ends]
        classes = [each for each in classes if each not in linked] + [ends.union(*linked)]
    return list(filter(None, (_frame(members, said, of_lengths) for members in classes)))


def _frame(members: set[Any], said: dict[Any, frozenset[Any]], of_lengths: dict[Any, set[Any]]) -> Frame | None:
    letters = tuple(sorted((x for x in members if isinstance(x, sp.MatrixSymbol)), key=str))
    squares = [c for c in members if not isinstance(c, sp.MatrixSymbol)]
    if len(letters) < 2 or len(squares) > 1 or len({x.shape for x in letters}) > 1:
        return None
    pairs = set(map(frozenset, combinations(letters, 2)))
    if not pairs <= set(said.values()):
        return None
    used = (
        *(c for c, pair in said.items() if pair in pairs),
        *(c for c, ends in of_lengths.items() if ends <= members),
    )
    return Frame(letters=letters, square=squares[0] if squares else None, conditions=used)


def _orthogonal(condition: Any) -> frozenset[Any]:
    """The two different columns of xᵀy = 0; nothing if it is anything else."""
    if not isinstance(condition, sp.Eq) or sp.S.Zero not in condition.args:
        return frozenset()
    found = next(filter(None, map(_factors, condition.args)), ())
    return frozenset(found) if len(set(found)) == 2 else frozenset()


def _equal(condition: Any) -> set[Any]:
    """{x, y} of xᵀx = yᵀy, {x, c} of xᵀx = c for a c with a root; nothing if it is anything else."""
    if not isinstance(condition, sp.Eq):
        return set()
    pairs = list(map(_factors, condition.args))
    if all(pair and pair[0] == pair[1] for pair in pairs):
        return {x for x, _ in pairs}
    found = stack(condition)
    return {found[0][0], found[1]} if found and len(found[0]) == 1 and found[0][0].shape[1] == 1 else set()


def _factors(side: Any) -> tuple[Any, ...]:
    """(x, y) of the number xᵀy of two columns."""
    product = side.parent if isinstance(side, MatrixElement) and side.parent.shape == (1, 1) else None
    if not isinstance(product, sp.MatMul) or len(product.args) != 2 or not isinstance(product.args[0], sp.Transpose):
        return ()
    found = (product.args[0].arg, product.args[1])
    return found if all(isinstance(x, sp.MatrixSymbol) for x in found) else ()


def joint_letters(conditions: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """Letters that are drawn together: those of a frame, and those of XᵀX + YᵀY + … = c I."""
    yield from (frame.letters for frame in frames(conditions))
    yield from (letters for letters, _ in filter(None, map(stack, conditions)) if len(letters) > 1)
