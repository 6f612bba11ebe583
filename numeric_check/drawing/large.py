"""Values far from the first ones: large natural numbers, and matrices, tables and functions that are scaled up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import starmap
from math import exp, isqrt
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names
from numeric_check.drawing.adverse import adverse_value
from numeric_check.drawing.basics import admits, entry_of, parts, rebuilt
from numeric_check.drawing.critical import Fixed
from numeric_check.drawing.order import Stage, sizes

_ORDERS = (10, 30, 100, 1000)
_LENGTH, _TABLES = 30, 4  # of a table of one index, and how many such tables are drawn
_LONG = 300  # of one whose entries fall
_LONGEST = 1000  # of one within one sum that is compared by ≤, with equal entries
_LARGEST_POWER = 7  # of e, a little more than the longest
_LARGEST_DRAWN = 4  # the largest size of matrices elsewhere
_LARGE_MATRICES, _LARGEST_UNIT = 3, 16
_UNITS = (1, -1, 30)  # times I
_MOST_TERMS = 1000  # of sums in one another
_FAR = sp.Integer(10**30)  # where what grows slowly has grown
_HUGE = (_FAR, -_FAR, _FAR + 5, _FAR * (1 + sp.I))  # the sine has another sign five further on
_RATIOS = (1, 2, -1)  # of one such number to the one before it
_TIMES = 1000  # as large as the numbers of a claim, for what is compared with them


def large_values(claim: Claim) -> tuple[Fixed, ...]:
    """An integer of the orders 10, 30, 100, 1000: 100 at most within one sum that is not compared by ≤, 10 within two
    sums or beside matrices.

    Tables of one index are drawn of the length 30, unless that is within three sums, and of what is compared by ≤ with
    equal, rising or falling entries up to 1000. There are other numbers of the order 10³⁰ there too, one by one and all
    at once.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    tuple of mappings : a letter that is no size to its value.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, natural
    >>> from numeric_check.drawing.large import large_values
    >>> n, i = natural("n"), sp.Symbol("i", integer=True)
    >>> large_values(Claim(lhs=sp.Sum(1 / i, (i, 1, n.symbol)), rhs=n.symbol, variables=(n,)))
    ({n: 10}, {n: 30}, {n: 100})
    """
    letters = [variable.symbol for variable in claim.variables]
    numbers = [x for x in letters if isinstance(x, sp.Symbol)]
    depth = max(map(_depth, (claim.lhs, claim.rhs, *claim.conditions)))
    alone = len(numbers) == len(letters) and not any(side.has(sp.MatrixExpr) for side in (claim.lhs, claim.rhs))
    single = claim.relation == Relation.AT_MOST and max(map(_indices, (claim.lhs, claim.rhs))) == 1
    reach = 10 ** (3 if single else max(1, 3 - depth)) if alone else 10
    free = [x for x in numbers if x.is_integer and x not in sizes(claim.variables)]
    long = [x for x in numbers if x in sizes(claim.variables)] if _LENGTH**depth <= _MOST_TERMS else []
    lengths: list[Fixed] = [
        values for x in long for values in _of_length(x, letters, _longest(claim) if single else _LENGTH)
    ]
    lengths += [values for x in long for values in _of_shapes(claim, x, letters)] if single else []
    lengths += _of_plans(claim, letters) if claim.relation == Relation.AT_MOST else ()
    lengths += _of_matrices(claim, sizes(claim.variables))
    whole = lengths + [{x: sp.Integer(n)} for x in free for n in _ORDERS if n <= reach and admits(x, sp.Integer(n))]
    others = [x for x in numbers if not x.is_integer] if claim.relation == Relation.AT_MOST else []
    apart = [{x: huge} for x in others for huge in _HUGE]
    together = [{x: _FAR * ratio**k for k, x in enumerate(others)} for ratio in _RATIOS if len(others) > 1]
    return (*whole, *(values for values in (*apart, *together) if all(starmap(admits, values.items()))))


def _of_length(size: sp.Symbol, letters: Sequence[Any], longest: int) -> list[Fixed]:
    """Long tables of one index, some by chance and some with the entries 1/n or 1; no matrices, which cost more."""
    having = _tables(size, letters)
    if having is None:
        return []
    equal = (_of_equal(size, having, n, entry) for n in sorted({_LENGTH, longest}) for entry in (sp.Rational(1, n), 1))
    return [{size: sp.Integer(_LENGTH)}] * _TABLES + list(equal)


def _tables(size: sp.Symbol, letters: Sequence[Any]) -> list[Any] | None:
    """What has this size in its shape, if these are tables of one index, or None."""
    having = [letter for letter in letters if letter != size and size in free_names(letter)]
    known = all(isinstance(letter, sp.IndexedBase) and letter.shape == (size,) for letter in having)
    return having if known else None


def _of_shapes(claim: Claim, size: sp.Symbol, letters: Sequence[Any]) -> Iterator[Fixed]:
    """Tables that rise and fall where neighbours are compared, and of the entries 1/i where these have weights."""
    sums = set().union(*(side.atoms(sp.Sum) for side in (claim.lhs, claim.rhs)))
    indices = {limit[0] for s in sums for limit in s.limits}
    entries = set().union(*(s.function.atoms(sp.Indexed) for s in sums))
    weights = (s.function.xreplace(dict.fromkeys(entries, sp.S.One)) for s in sums)
    shapes: list[tuple[int, Any]] = []
    if any(place not in indices and place.free_symbols & indices for entry in entries for place in entry.indices):
        shapes.append((_LENGTH, lambda i: sp.Integer(i * (_LENGTH + 1 - i))))
    if any(weight.free_symbols & indices for weight in weights):
        shapes.append((_LONG, lambda i: sp.Rational(1, i)))
    for n, entry in shapes if _tables(size, letters) else ():
        values = sp.ImmutableDenseNDimArray([entry(i) for i in range(1, n + 1)], (n,))
        tables = [table for table in _tables(size, letters) or () if all(map(partial(admits, entry_of(table)), values))]
        yield {size: sp.Integer(n), **dict.fromkeys(tables, values)}


def _longest(claim: Claim) -> int:
    """Twice as long as a number with which a sum is compared is large, or its inverse: 1/200 ≤ Σ wᵢ² for Σ wᵢ = 1.

    Beside logarithms its exponential, as in Σ wᵢ log(1/wᵢ) ≤ 6, and beside roots its power, as in Σ √wᵢ ≤ 25.
    """
    sides = (claim.lhs, claim.rhs)
    numbers = [max(abs(c), 1 / abs(c)) for side in sides for c in side.atoms(sp.Rational) if c]
    powers = {
        1 / node.exp for side in sides for node in side.atoms(sp.Pow) if node.exp.is_Rational and 0 < node.exp < 1
    }
    least = [c for c in numbers if c <= _LONGEST]
    numbers += [c**power for power in powers for c in least]
    numbers += [sp.Integer(int(exp(min(c, _LARGEST_POWER)))) for c in least if any(side.has(sp.log) for side in sides)]
    largest = max(numbers, default=sp.S.One)
    return min(int(2 * largest), _LONGEST) if largest > _LENGTH else _LENGTH


def _of_equal(size: sp.Symbol, tables: Sequence[Any], n: int, entry: Any) -> Fixed:
    equal = sp.ImmutableDenseNDimArray([entry] * n, (n,))
    return {size: sp.Integer(n), **{table: equal for table in tables if admits(entry_of(table), equal[0])}}


def _of_matrices(claim: Claim, lengths: set[Any]) -> list[Fixed]:
    """±I, 30 I and others, larger than a number with which a trace or a rank is compared: tr A ≤ 4 for A² = A."""
    largest = largest_integer(claim)
    used = [variable.symbol for variable in claim.variables if isinstance(variable.symbol, sp.MatrixSymbol)]
    if claim.relation != Relation.AT_MOST or largest < _LARGEST_DRAWN:
        return []
    n = sp.Integer(size_beyond(claim))
    units = [(x, c * sp.eye(int(n)).as_immutable()) for x in used if x.rows == x.cols in lengths for c in _UNITS]
    random = [rows for rows in sorted(lengths, key=str) if any(rows in x.shape for x in used)]
    tries = _LARGE_MATRICES if largest <= _LARGEST_DRAWN + 1 else 0
    found: list[Fixed] = [{x.rows: n, x: unit} for x, unit in units]
    return found + [{r: sp.Integer(3 * largest)} for r in random] * tries


def largest_integer(claim: Claim) -> int:
    """That of the two sides, or 0."""
    return max((int(number) for side in (claim.lhs, claim.rhs) for number in side.atoms(sp.Integer)), default=0)


def size_beyond(claim: Claim) -> int:
    """A size of matrices above the largest integer with which a side is compared, or the largest that is drawn."""
    return min(largest_integer(claim) + 1, _LARGEST_UNIT)


def _of_plans(claim: Claim, letters: Sequence[Any]) -> Iterator[Fixed]:
    """Tables with equal entries, if some have two indices: more entries than a number with which a side is compared."""
    tables = [letter for letter in letters if isinstance(letter, sp.IndexedBase)]
    lengths = {length for table in tables for length in table.shape}
    if not any(len(table.shape) == 2 for table in tables) or not all(length.is_Symbol for length in lengths):
        return
    k = min(isqrt(largest_integer(claim)) + 1, _LARGEST_UNIT)
    for entry in (sp.S.One, sp.Rational(1, k * k)) if k > 2 else ():
        equal = {
            table: sp.ImmutableDenseNDimArray([entry] * k ** len(table.shape), (k,) * len(table.shape))
            for table in tables
        }
        if all(admits(entry_of(table), entry) for table in tables):
            yield {**dict.fromkeys(sorted(lengths, key=str), sp.Integer(k)), **equal}


def scales(claim: Claim) -> tuple[sp.Expr, ...]:
    """M, −M and iM for what is compared by ≤ or ≠, a thousand times as large as the numbers of the claim."""
    if claim.relation == Relation.EQUAL or all(isinstance(variable.symbol, sp.Symbol) for variable in claim.variables):
        return ()
    numbers = [abs(number) for side in (claim.lhs, claim.rhs) for number in side.atoms(sp.Rational)]
    largest = _TIMES * sp.ceiling(max(numbers, default=1))
    return (largest, -largest, sp.I * largest)


def scaled_value(scale: sp.Expr, stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
    """A bad value of a matrix, a table or a function, scaled; of a number or a size a bad value as it is."""
    value = adverse_value(stage, rng, index, point)
    if isinstance(value, sp.Lambda):
        return sp.Lambda(value.variables, (abs(scale) if stage.symbol._kwargs else scale) * value.expr)
    if isinstance(value, (sp.MatrixBase, sp.NDimArray)):
        scale = scale if isinstance(value, sp.MatrixBase) or _keeps_sort(stage.symbol, scale) else abs(scale)
        return rebuilt(value, [sp.expand(scale * entry) for entry in parts(value)])
    return value


def _keeps_sort(table: sp.IndexedBase, scale: sp.Expr) -> bool:
    """Whether ±M and iM times an entry of the table is of its sort."""
    letter = entry_of(table)
    return bool(scale.is_positive or not (letter.is_nonnegative or (letter.is_extended_real and not scale.is_real)))


def _depth(expr: Any) -> int:
    """How many indices are bound at one place; the order of a derivative counts like an index."""
    args = getattr(expr, "args", ())
    return sum(type(arg) is sp.Tuple for arg in args) + max(map(_depth, args), default=0)


def _indices(expr: Any) -> int:
    """How many indices are bound at one place, without the shapes of tables, which ``_depth`` counts too."""
    args = () if isinstance(expr, sp.IndexedBase) else getattr(expr, "args", ())
    return sum(type(arg) is sp.Tuple for arg in args) + max(map(_indices, args), default=0)
