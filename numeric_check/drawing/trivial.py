"""Letters by whose being 0 an equation is satisfied, as the x of Ax = cx: points that have them so say little."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.names import free_names, shape_of
from numeric_check.drawing.basics import parts
from numeric_check.drawing.charts import is_kept
from numeric_check.drawing.conditions import conjuncts, is_for_all
from numeric_check.drawing.constructions import Raw
from numeric_check.drawing.order import Stage
from numeric_check.drawing.plain import plain_value

_KEPT = 256


@lru_cache(maxsize=_KEPT)
def trivial_letters(conditions: tuple[Any, ...]) -> tuple[Any, ...]:
    """The numbers, tables and matrices that satisfy an equation between several letters by being 0.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.trivial import trivial_letters
    >>> A, x, c = sp.MatrixSymbol("A", 2, 2), sp.MatrixSymbol("x", 2, 1), sp.Symbol("c")
    >>> trivial_letters((sp.Eq(A * x, c * x),))
    (x,)
    """
    found: dict[Any, None] = {}
    for condition in conjuncts(conditions):
        inner = condition.args[0] if is_for_all(condition) else condition
        letters = sorted((x for x in free_names(inner) if not is_kept(x)), key=str)
        if isinstance(inner, sp.Eq) and len(letters) > 1:
            found |= dict.fromkeys(x for x in letters if _is_satisfied_without(inner, x))
    return tuple(found)


def is_zero(letters: tuple[Any, ...], point: Mapping[Any, Any]) -> bool:
    """Whether one of the letters is 0 in all of its entries."""
    return any(all(entry == 0 for entry in parts(point[x])) for x in letters if x in point)


def thinned(letter: Any) -> Raw:
    """Plain values, and for some rows of one table or matrix, or for some entries if it has one index, 0."""

    def value(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
        drawn = plain_value(stage, rng, index, point)
        rows = len(drawn.tolist()) if isinstance(drawn, (sp.MatrixBase, sp.NDimArray)) else 0
        if stage.symbol != letter or rows == 0:
            return drawn
        kept = set(rng.permutation(np.arange(rows))[: int(rng.integers(1, max(rows, 2)))].tolist())
        places = zip(np.ndindex(*drawn.shape), parts(drawn), strict=True)
        entries = [entry if place[0] in kept else sp.S.Zero for place, entry in places]
        if isinstance(drawn, sp.MatrixBase):
            return sp.ImmutableDenseMatrix(*drawn.shape, entries)
        return sp.ImmutableDenseNDimArray(entries, drawn.shape)

    return value


def _is_satisfied_without(equation: Any, letter: Any) -> bool:
    zero = sp.ZeroMatrix(*letter.shape) if isinstance(letter, sp.MatrixSymbol) else sp.S.Zero
    lhs, rhs = (_put(side, letter, zero) for side in equation.args)
    if shape_of(equation.lhs):
        return all(side.doit().is_ZeroMatrix for side in (lhs, rhs))
    return bool(lhs == rhs == 0)


def _put(side: Any, letter: Any, zero: Any) -> Any:
    entries = [entry for entry in side.atoms(sp.Indexed) if entry.base == letter]
    found = side.xreplace(dict.fromkeys(entries, zero) if isinstance(letter, sp.IndexedBase) else {letter: zero})
    return found.replace(lambda part: isinstance(part, sp.Sum) and part.function == 0, lambda part: sp.S.Zero)
