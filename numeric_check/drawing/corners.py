"""Tables of a given sum and plans in their corners, nearly disjoint or equal, and matrices at the end of a spectrum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, product
from typing import Any

import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names
from numeric_check.drawing.basics import admits, entry_of, shape_at
from numeric_check.drawing.conditions import alone, conjuncts, is_for_all
from numeric_check.drawing.critical import Fixed
from numeric_check.drawing.large import size_beyond
from numeric_check.drawing.satisfied import satisfied

Shares = tuple[sp.Rational, ...]

_HALF, _QUARTER, _THIRD = sp.Rational(1, 2), sp.Rational(1, 4), sp.Rational(1, 3)
_STEP, _SMALL, _LITTLE, _LEAST = (sp.Rational(1, 10**power) for power in (3, 6, 40, 400))
_EVEN = (_HALF, _HALF)
_SPECTRA = ("SpectralRadius", "SpectralAbscissa")
_STRETCHED = sp.Integer(10**4)
_CORNERS: tuple[tuple[Shares, Shares], ...] = (  # of one table, and of another
    ((_SMALL, 1 - _SMALL), (1 - _SMALL, _SMALL)),
    (_EVEN, (_HALF - _STEP, _HALF + _STEP)),
    (_EVEN, (_LEAST, 1 - _LEAST)),
    ((_SMALL, 1 - _SMALL), _EVEN),
    ((_SMALL, 1 - _SMALL), (_LITTLE, 1 - _LITTLE)),
    ((_HALF, _HALF - _SMALL, _SMALL), (_SMALL, _HALF, _HALF - _SMALL)),
    ((1 - _STEP - _LITTLE, _STEP, _LITTLE), (_LITTLE, 1 - _STEP - _LITTLE, _STEP)),
    ((_LEAST, 1 - _LEAST), (1 - _LEAST, _LEAST)),
)
_ALTERNATING, _IN_PAIRS = (0, 1, 0, 1), (0, 1, 1, 0)  # of four tables, so that any two of them differ once
_LONGEST = 12
_MARGINS: tuple[tuple[Shares, Shares], ...] = (  # the first of one entry, and with those of two a diagonal plan
    ((sp.S.One,), (sp.S.One,)),
    (_EVEN, _EVEN),
    ((_QUARTER, 1 - _QUARTER), _EVEN),
    (_EVEN, (_THIRD, _THIRD, _THIRD)),
    ((_SMALL, 1 - _SMALL), (1 - _SMALL, _SMALL)),
)


def corners(claim: Claim) -> tuple[Fixed, ...]:
    """Tables of nonnegative numbers with a given sum, plans with given margins, and matrices of a bounded spectrum.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    tuple of mappings : the tables with their values, and the letters of their lengths; none of what is not compared
        by ≤. Whether the other conditions hold is not asked.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, Relation, dimension, distribution
    >>> n = dimension("n")
    >>> p = distribution("p", n)
    >>> first = corners(Claim(lhs=p.symbol[1], rhs=sp.S.Half, variables=(n, p), relation=Relation.AT_MOST))[0]
    >>> first[n.symbol], first[p.symbol]
    (2, [1/1000000, 999999/1000000])
    """
    if claim.relation != Relation.AT_MOST:
        return ()
    conditions = conjuncts(claim.conditions)
    masses = dict(filter(None, map(_mass, conditions)))
    tables = {table: mass for table, mass in masses.items() if _is_nonnegative(table, conditions)}
    plans = _plans(conditions)
    of_tables = _of_plans(plans, masses) if plans else _of_masses(tables, conditions) if tables else ()
    found = (*of_tables, *_of_matrices(claim, conditions))
    return tuple(dict(pairs) for pairs in dict.fromkeys(tuple(values.items()) for values in found))


def _of_matrices(claim: Claim, conditions: Sequence[Any]) -> Iterator[Fixed]:
    """A multiple of I just within ρ(A) < q or α(A) < q, of two sizes, and diag(10⁴, 10⁻⁴) where det A = 1."""
    for A in (variable.symbol for variable in claim.variables):
        if not isinstance(A, sp.MatrixSymbol) or A.shape[0] != A.shape[1]:
            continue
        size = A.shape[0]
        some = [{size: sp.Integer(k)} for k in sorted({2, max(2, size_beyond(claim))})]
        for places, diagonal in product(some if isinstance(size, sp.Symbol) else [{}], _diagonals(A, conditions)):
            k = sp.sympify(size).xreplace(places)
            more = max(int(k) - 2, 0) if k.is_Integer and diagonal[0] == diagonal[1] else 0
            if len(diagonal) + more == k:
                yield {**places, A: sp.ImmutableDenseMatrix(sp.diag(*diagonal, *[diagonal[0]] * more))}


def _diagonals(A: Any, conditions: Sequence[Any]) -> Iterator[list[Any]]:
    for condition in conditions:
        if isinstance(condition, sp.Lt | sp.Gt) and condition.gts.is_Rational:
            spectrum, q = condition.lts, condition.gts
            if type(spectrum).__name__ in _SPECTRA and spectrum.args[0] == A:
                scale = q * (1 - _STEP) if q.is_positive else q - _STEP
                yield from ([sign * scale] * 2 for sign in (1, -1))
        elif isinstance(condition, sp.Eq) and set(condition.args) == {sp.Determinant(A), sp.S.One}:
            yield [_STRETCHED, 1 / _STRETCHED]


def _mass(condition: Any) -> tuple[Any, Any] | None:
    """(T, c) where it is Σ T = c, the sum of all entries of a table, with a number c > 0."""
    for entry, mass in (condition.args, condition.args[::-1]) if isinstance(condition, sp.Eq) else ():
        bound: list[Any] = []
        while isinstance(entry, sp.Sum):
            bound += [limit[0] for limit in entry.limits]
            entry = entry.function
        if bound and _is_entry(entry, bound) and mass.is_Rational and mass.is_positive:
            return entry.base, mass
    return None


def _is_entry(entry: Any, indices: Sequence[Any]) -> bool:
    """Whether it is an entry of a table, and the letters are its indices, each once."""
    return isinstance(entry, sp.Indexed) and sorted(entry.indices, key=str) == sorted(indices, key=str)


def _is_nonnegative(table: Any, conditions: Sequence[Any]) -> bool:
    """By its sort, or by a condition on all of its entries."""
    if entry_of(table).is_extended_nonnegative:
        return True
    ends = (alone(condition, table) for condition in conditions)
    return any(end is not None and end[0] == ">=" and end[1].is_nonnegative for end in ends)


def _of_masses(masses: dict[Any, Any], conditions: Sequence[Any]) -> Iterator[Fixed]:
    """The corners for tables of the first length that the conditions allow."""
    sizes = _lengths(masses)
    mine = tuple(condition for condition in conditions if free_names(condition) <= set(sizes))
    for rows, turns in product(_CORNERS, (_ALTERNATING, _IN_PAIRS)):
        lengths = (dict.fromkeys(sizes, sp.Integer(length)) for length in range(len(rows[0]), _LONGEST + 1))
        values: dict[Any, Any] = next((values for values in lengths if satisfied(mine, values)), {})
        for (table, mass), turn in zip(masses.items(), cycle(turns)):
            shape = shape_at(table.shape, values) if set(sizes) <= set(values) else ()
            values |= _value(table, [mass * share for share in _spread(rows[turn], sp.prod(shape))], shape)
        if set(masses) <= set(values):
            yield values


def _spread(shares: Shares, places: int) -> Shares:
    """As many shares, the smallest one in parts; none if the places are fewer."""
    at, parts = shares.index(min(shares)), places - len(shares) + 1
    return (*shares[:at], *(shares[at] / parts,) * parts, *shares[at + 1 :]) if parts > 0 else ()


def _lengths(tables: Any) -> list[Any]:
    return sorted({x for table in tables for length in table.shape for x in length.free_symbols}, key=str)


def _value(table: Any, entries: Sequence[Any], shape: tuple[int, ...]) -> Fixed:
    """The table with its value, or nothing if that is not of its sort."""
    known = len(entries) == sp.prod(shape) and all(admits(entry_of(table), entry) for entry in entries)
    return {table: sp.ImmutableDenseNDimArray(entries, shape)} if entries and known else {}


def _plans(conditions: Sequence[Any]) -> dict[Any, list[Any]]:
    """The tables of two indices with a condition on the sum of each row and on that of each column: these two sums."""
    found: dict[Any, dict[int, Any]] = {}
    for condition in conditions:
        inner, *limits = condition.args if is_for_all(condition) else (None,)
        for total, margin in (inner.args, inner.args[::-1]) if isinstance(inner, sp.Eq) else ():
            if not isinstance(total, sp.Sum) or len(total.limits) != 1 or len(limits) != 1:
                continue
            entry, kept = total.function, limits[0][0]
            if _is_entry(entry, (kept, total.limits[0][0])):
                found.setdefault(entry.base, {})[entry.indices.index(kept)] = margin
    whole = {plan: [sums[0], sums[1]] for plan, sums in found.items() if len(sums) == len(plan.shape)}
    return {plan: sums for plan, sums in whole.items() if _is_nonnegative(plan, conditions)}


def _of_plans(plans: dict[Any, list[Any]], masses: dict[Any, Any]) -> Iterator[Fixed]:
    """Plans that fill the table from its first corner, and independent ones, of the mass 1/2 where none is stated."""
    mass = next(iter(masses.values()), _HALF)
    for rows, fill in product(_MARGINS, (_from_the_corner, _independent)):
        values: dict[Any, Any] = {}
        for plan, margins in plans.items():
            sums = [[mass * share for share in shares] for shares in rows]
            shape = tuple(map(len, sums))
            values |= {length: sp.Integer(k) for length, k in zip(plan.shape, shape, strict=True) if length.is_Symbol}
            values |= _value(plan, fill(*sums), shape)
            for margin, each in zip(margins, sums, strict=True):
                values |= _value(margin.base, each, (len(each),)) if isinstance(margin, sp.Indexed) else {}
        if set(plans) <= set(values):
            yield values


def _from_the_corner(rows: Sequence[Any], columns: Sequence[Any]) -> list[Any]:
    """The plan of the north-west corner rule: each entry as large as what the entries before it leave."""
    left, below, found = list(rows), list(columns), []
    for i, j in product(range(len(rows)), range(len(columns))):
        moved = min(left[i], below[j])
        left[i], below[j] = left[i] - moved, below[j] - moved
        found.append(moved)
    return found


def _independent(rows: Sequence[Any], columns: Sequence[Any]) -> list[Any]:
    return [row * column / sum(rows) for row, column in product(rows, columns)]
