"""Values at which a side of a claim may have no value or change its form, or a condition only just holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, islice, pairwise, product, starmap
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.claims.variable import Point
from numeric_check.drawing.basics import admits
from numeric_check.drawing.constructions import computed
from numeric_check.drawing.edges import differences, edges, kinks, of_numbers
from numeric_check.drawing.extremes import extremes
from numeric_check.drawing.meeting import meetings, put_in, touches_only
from numeric_check.drawing.roots import roots_of
from numeric_check.drawing.scanning import scanned
from numeric_check.drawing.two_parts import zeros_by_parts
from numeric_check.rules.refusals import UNEVALUABLE

_LARGEST_PRIME = 10**12
MOST = 24  # values that are looked at for one claim
_FEW_STEPS, MOST_STEPS = 8, 256  # of a side, in one letter: of as many as the first all are among the values
_MOST_AT_CORNERS, _MOST_CORNERS = 3, 6  # letters, and corners of the box that their ranges make
_LONGEST_FACTORED = 40  # operations of an edge
_NEXT = sp.Rational(1, 10**30)  # to a pole; what grows like a logarithm has grown by 69 there

Fixed = Mapping[Any, Any]


def critical_values(claim: Claim) -> tuple[Fixed, ...]:
    """Letters with their values in terms of others for what is 0 at the edges of both sides and of the conditions.

    Two sides that are compared by ≤ or ≠ make an edge too. Values of a function, such as f(x), are letters here. Where
    a sign decides which case it is, as in |u|, there is a number in every interval between the roots. Beside these,
    next to the poles of what is compared by ≤ and to the corners of the conditions, where two edges meet, and where
    what is compared is stationary (``meeting``).

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    tuple of mappings : numbers by ``roots_of``, all letters 0, a matrix that stands alone as a term of a sum.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, Relation, real
    >>> from numeric_check.drawing.critical import critical_values
    >>> x = real("x")
    >>> critical_values(Claim(lhs=1 / (x.symbol**2 - 2), rhs=x.symbol, variables=(x,)))
    ({x: sqrt(2)}, {x: -sqrt(2)})
    >>> critical_values(Claim(lhs=x.symbol, rhs=sp.Integer(1000), variables=(x,), relation=Relation.AT_MOST))
    ({x: 1000}, {x: -1}, {x: 2001})
    """
    known = {variable.symbol for variable in claim.variables}
    parts, turning = (claim.lhs, claim.rhs, *claim.conditions), _turning(claim)
    found = dict.fromkeys(chain(*map(edges, parts), turning))
    zeros = {edge: _zeros(edge) for edge in found if free_names(edge) <= known}
    ends = [edge for condition in claim.conditions for edge in differences(condition)]
    of_edges = (_critical(edge, pairs) for edge, pairs in zeros.items())
    beside = _of_intervals(zeros, ends, turning), _next_to_poles(claim, zeros), _next_to_corners(claim, zeros, ends)
    by_edge = [*of_edges, *chain(*beside), _poles(claim), *meetings(claim, zeros)]
    by_edge += [_units(claim), *_in_the_plane(ends), extremes(claim, zeros)]
    whole = scanned(claim, (edge for edge, pairs in zeros.items() if touches_only(edge, pairs)))
    longest = max(map(len, by_edge), default=0)
    by_turns = [*whole, *(values[turn] for turn in range(longest) for values in by_edge if turn < len(values))]
    fixed = [dict(starmap(_drawn, values.items())) for values in by_turns if all(starmap(_is_value, values.items()))]
    first = tuple(dict(pairs) for pairs in dict.fromkeys(tuple(each.items()) for each in fixed))[:MOST]
    return (*first, *(value for value in _on_steps(zeros, turning) if value not in first))


def _turning(claim: Claim) -> list[Any]:
    """What is 0 where a side changes its case, or where one side begins to exceed the other."""
    found = [edge for side in (claim.lhs, claim.rhs) for edge in (*differences(side), *kinks(side))]
    compared = claim.relation != Relation.EQUAL and shape_of(claim.lhs) == ()
    return [*found, claim.lhs - claim.rhs] if compared else found


def _next_to_poles(claim: Claim, zeros: Mapping[Any, Any]) -> Iterator[list[Fixed]]:
    """Numbers on both sides of each zero of an edge of a side that is compared by ≤: it may exceed any bound there."""
    sides = (claim.lhs, claim.rhs) if claim.relation == Relation.AT_MOST else ()
    turns = set(chain(*map(differences, sides)))
    for edge in dict.fromkeys(edge for edge in chain(*map(edges, sides)) if edge not in turns):
        pairs = [(x, root) for x, root in zeros.get(edge, ()) if not isinstance(x, sp.MatrixSymbol)]
        values = [(x, root + step) for x, root in pairs for step in (_NEXT, -_NEXT)]
        yield [{x: value} for x, value in values if _may_be(x, value)]


def _next_to_corners(claim: Claim, zeros: Mapping[Any, Any], ends: list[Any]) -> Iterator[list[Fixed]]:
    """All real letters at once next to 0 or to an end: for x, y > 0 the quotient 1/(x + y) exceeds any bound there."""
    used = claim.lhs.free_symbols | claim.rhs.free_symbols
    letters = [variable.symbol for variable in claim.variables if variable.symbol in used]
    known = all(isinstance(x, sp.Symbol) and x.is_extended_real and not x.is_integer for x in letters)
    if claim.relation != Relation.AT_MOST or not known or not 2 <= len(letters) <= _MOST_AT_CORNERS:
        return
    pairs = [pair for edge in ends for pair in zeros.get(edge, ()) if pair[1].is_number]
    of_each = [dict.fromkeys((sp.S.Zero, *(root for y, root in pairs if y == x))) for x in letters]
    for corner in islice(product(*of_each), _MOST_CORNERS):
        for step in (_NEXT, -_NEXT):
            values = {x: end + step for x, end in zip(letters, corner, strict=True)}
            yield [values] if all(starmap(_may_be, values.items())) else []


def _poles(claim: Claim) -> list[Fixed]:
    """Functions that are analytic where it is said, with a pole at each argument that they have in the sides."""
    said = {
        p.arg.func for c in claim.conditions for p in c.atoms(sp.AppliedPredicate) if isinstance(p.arg, AppliedUndef)
    }
    uses = [use for side in (claim.lhs, claim.rhs) for use in side.atoms(AppliedUndef) if use.func in said]
    z = sp.Dummy("z")
    return [{use.func: sp.Lambda(z, 1 / (z - use.args[0]))} for use in sorted(uses, key=str) if len(use.args) == 1]


def _units(claim: Claim) -> list[Fixed]:
    """Square matrices of two rows: of what is said to differ a quarter of a turn, with A² = −I, and a nilpotent one; of
    what is compared a nilpotent one with its transpose for another, where ‖AB − BA‖ is largest.
    """
    names = [variable.symbol for variable in claim.variables]
    square = [x for x in names if isinstance(x, sp.MatrixSymbol) and x.rows == x.cols in names]
    turn, nilpotent = (sp.ImmutableMatrix([[0, 1], [entry, 0]]) for entry in (-1, 0))
    if claim.relation == Relation.DIFFERENT:
        return [{x.rows: sp.Integer(2), x: value} for value in (turn, nilpotent) for x in square]
    pairs = combinations(square, 2) if claim.relation == Relation.AT_MOST else ()
    return [{x.rows: sp.Integer(2), x: nilpotent, y: nilpotent.T} for x, y in pairs if x.rows == y.rows]


def _in_the_plane(ends: list[Any]) -> Iterator[list[Fixed]]:
    """Complex numbers at which what a condition compares is 1 or −1, as e^(2πi/3) for z³ > 0."""
    for edge in ends:
        letters = [x for x in _unknowns(edge) if isinstance(x, sp.Symbol) and not x.is_extended_real]
        if len(letters) == 1 and not edge.is_Matrix:
            yield [{letters[0]: root} for c in (1, -1) for root in _zeros_in(edge - c, letters[0])]


def _zeros(edge: Any) -> list[tuple[Any, Any]]:
    """(letter, value) at which the edge is 0; a value need not be of the sort of the letter."""
    return [(x, root) for x in _unknowns(edge) for root in _zeros_in(edge, x)]


def _unknowns(edge: Any) -> list[Any]:
    values = [] if edge.has(sp.Derivative, sp.Subs) else edge.atoms(AppliedUndef)
    letters = [name for name in free_names(edge) if isinstance(name, (sp.Symbol, sp.MatrixSymbol))]
    return sorted([*letters, *values], key=str)


def _zeros_in(edge: Any, x: Any) -> tuple[Any, ...]:
    if isinstance(x, sp.MatrixSymbol):
        return _alone(edge, x)
    if edge.is_Matrix or edge.atoms(sp.MatrixSymbol) - free_names(x):
        return ()
    letter = x if isinstance(x, sp.Symbol) else sp.Dummy(**x.func._kwargs)
    inside = edge.xreplace({x: letter})
    if letter.is_integer and inside.has(sp.binomial):
        inside = sp.expand_func(inside)
    return roots_of(inside, letter) or zeros_by_parts(inside, letter)


def _alone(edge: Any, letter: Any) -> tuple[Any, ...]:
    """The matrix that makes a sum 0 where it stands alone as a term."""
    terms = sp.MatAdd.make_args(edge) if edge.is_Matrix else ()
    mine = [term for term in terms if letter in free_names(term)]
    if len(mine) != 1:
        return ()
    factor, alone = mine[0].as_coeff_mmul()
    others = [term for term in terms if term != mine[0]]
    if alone.doit() != letter:
        return ()
    return (sp.MatAdd(*others) * (-1 / factor) if others else sp.ZeroMatrix(*letter.shape),)


def _critical(edge: Any, pairs: list[tuple[Any, Any]]) -> list[Fixed]:
    """The zeros of an edge one by one, and all letters of a factor 0 at once, as in x² + y²."""
    return [*({x: root} for x, root in pairs if _may_be(x, root)), *_origins(edge)]


def _origins(edge: Any) -> Iterator[Fixed]:
    names = [x for x in _unknowns(edge) if isinstance(x, sp.Symbol)]
    if len(names) < 2:
        return
    polynomial = of_numbers(edge) and edge.is_polynomial(*names) and sp.count_ops(edge) <= _LONGEST_FACTORED
    for factor in sp.Mul.make_args(sp.factor(edge)) if polynomial else (edge,):
        letters = [x for x in _unknowns(factor) if isinstance(x, sp.Symbol) and admits(x, sp.S.Zero)]
        origin = dict.fromkeys(letters, sp.S.Zero)
        if len(letters) == len(_unknowns(factor)) > 1 and put_in(factor, origin) == 0:
            yield origin


def _of_intervals(zeros: Mapping[Any, Any], ends: list[Any], turning: list[Any]) -> Iterator[list[Fixed]]:
    """For each letter a number in every interval beside the end of a condition or a turning point."""
    for x in _letters(zeros):
        turns = _roots(x, zeros, turning)
        beside = [*_between(_roots(x, zeros, zeros), _roots(x, zeros, ends) | turns), *_beyond(x, turns)]
        yield _near(x, beside)


def _on_steps(zeros: Mapping[Any, Any], turning: list[Any]) -> Iterator[Fixed]:
    """A number on each step of a side that has so many of them that few are looked at otherwise."""
    for x in _letters(zeros):
        turns = {root for root in _roots(x, zeros, turning) if root.is_number}
        if _FEW_STEPS < len(turns) <= MOST_STEPS:
            yield from _near(x, [*_between(turns, turns), *_beyond(x, turns)])


def _letters(zeros: Mapping[Any, Any]) -> list[Any]:
    return list(dict.fromkeys(x for pairs in zeros.values() for x, _ in pairs if not isinstance(x, sp.MatrixSymbol)))


def _roots(x: Any, zeros: Mapping[Any, Any], some: Iterable[Any]) -> set[Any]:
    return {root for edge in some for y, root in zeros.get(edge, ()) if y == x}


def _near(x: Any, numbers: list[Any]) -> list[Fixed]:
    values = chain.from_iterable(map(_integers, numbers)) if x.is_integer else numbers
    return [{x: value} for value in values if _may_be(x, value)]


def _integers(value: sp.Expr) -> tuple[sp.Expr, ...]:
    """Integers near a number, even, odd and, if it is not too large, prime."""
    low = sp.floor(value)
    prime = (sp.Integer(sp.nextprime(low)),) if low.is_Integer and low < _LARGEST_PRIME else ()
    return (low, low + 1, *prime)


def _between(roots: set[Any], sides: set[Any]) -> list[sp.Expr]:
    """The middles of neighbours of which one is among the sides."""
    return [(a + b) / 2 for a, b in pairwise(_sorted(roots)) if {a, b} & sides]


def _beyond(x: Any, roots: set[Any]) -> list[sp.Expr]:
    """A number below the least root and one above the largest, and one above and below each root in letters."""
    numbers, found = _sorted(roots), []
    if numbers:
        low, high = numbers[0], numbers[-1]
        found = [low / 2 if x.is_positive else low - 1 - abs(low), high + 1 + abs(high)]
    others = sorted(roots - set(numbers), key=str)
    found += [2 * root for root in others if root.is_number]
    letters = [root for root in others if not root.is_number]
    found += [root + step for root in letters for step in (1, -1)] + [(a + b) / 2 for a, b in pairwise(letters)]
    return found


def _sorted(roots: set[Any]) -> list[Any]:
    real = (root for root in roots if root.is_number and root.is_extended_real)
    return sorted(real, key=lambda root: sp.re(sp.N(root)))  # the digits of a real root may leave the real line


def _is_value(x: Any, value: Any) -> bool:
    """A function is fixed where its value is a number or depends on its argument alone."""
    return not isinstance(x, AppliedUndef) or value.free_symbols <= {arg for arg in x.args if arg.is_Symbol}


def _drawn(x: Any, value: Any) -> tuple[Any, Any]:
    """The variable with its value: of f(x) the function f."""
    if not isinstance(x, AppliedUndef):
        return x, value
    names = sp.symbols(f"z_1:{len(x.args) + 1}")
    return x.func, sp.Lambda(names, value.xreplace(dict(zip(x.args, names, strict=True))))


def value_at(symbol: Any, expr: Any, point: Point) -> Any:
    """The value at a point of the letters before it, or None if it is none or has none.

    Parameters
    ----------
    symbol : Symbol, MatrixSymbol, IndexedBase or undefined function
    expr : SymPy expression, the Lambda of a function, or a table of numbers
    point : dict

    Returns
    -------
    exact SymPy value or None
    """
    if isinstance(expr, sp.Lambda):
        letters = expr.free_symbols
        return expr.xreplace({x: point[x] for x in letters}) if letters <= set(point) else None
    if isinstance(expr, sp.NDimArray):
        return expr
    if not free_names(expr) <= set(point):
        return None
    if isinstance(symbol, sp.MatrixSymbol) or expr.has(sp.Indexed):
        try:
            value = computed(symbol, expr, (), point)
        except UNEVALUABLE:
            return None
        return value if _may_be(symbol, value) else None
    value = put_in(expr, {name: point[name] for name in expr.free_symbols})
    return value if _may_be(symbol, value) and not value.has(sp.zoo, sp.nan, sp.oo) else None


def _may_be(x: Any, value: Any) -> bool:
    if isinstance(x, sp.MatrixSymbol) or not value.is_number:
        return True
    return admits(sp.Dummy(**x.func._kwargs) if isinstance(x, AppliedUndef) else x, value)
