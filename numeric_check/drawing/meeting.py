"""Where several things are 0 at once: two edges of a claim, or all slopes of what is compared.

A difference of one sign may touch 0 where its slopes in all real letters are 0, and nowhere else inside its domain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, zip_longest
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.drawing.basics import admits
from numeric_check.drawing.edges import differences
from numeric_check.drawing.roots import roots_of
from numeric_check.rules.refusals import UNEVALUABLE

_MOST = 8  # common zeros of some expressions
_MOST_PAIRS = 15  # of edges
_MOST_TOUCHING = 4  # edges that are looked at where they may touch 0
_LONGEST = 60  # operations of an expression that is solved together with others
_NEXT = sp.Rational(1, 10**30)  # to the end of a condition
_LARGEST_EXPONENT = 1000  # of a power of numbers
_NO_LETTERS = sp.Derivative | sp.Subs | AppliedUndef | sp.Indexed


def meetings(claim: Claim, zeros: Mapping[Any, Any]) -> Iterator[list[Mapping[Any, Any]]]:
    """Letters with their values where two edges meet, on cuts, and where an edge is 0 and stationary, and where what
    is compared by ≤ or ≠ is stationary or all letters are equal.

    Parameters
    ----------
    claim : Claim
    zeros : mapping of edges to their zeros

    Yields
    ------
    list of mappings of symbols to values

    Examples
    --------
    >>> from numeric_check import Claim, Relation, real
    >>> x, y = real("x"), real("y")
    >>> gap = x.symbol ** 2 - 2 * x.symbol + y.symbol ** 2
    >>> list(meetings(Claim(lhs=gap - gap, rhs=gap, variables=(x, y), relation=Relation.AT_MOST), {}))
    [[{y: 0, x: 1}], [{y: x}]]
    """
    yield list(islice(_common_zeros(_slopes(_compared(claim))), _MOST))
    for edge in islice((edge for edge in zeros if touches_only(edge, zeros[edge])), _MOST_TOUCHING):
        yield list(islice(_common_zeros((*_slopes(edge), edge)), _MOST))
    ends = [end for condition in claim.conditions for end in differences(condition) if _is_short(end)]
    yield list(islice(_all_equal(claim, ends), _MOST))
    edges = [edge for edge in zeros if _is_short(edge)]
    for pair in islice(combinations(edges, 2), _MOST_PAIRS):
        if pair[0].free_symbols & pair[1].free_symbols or _is_decided_by_both(claim, pair):
            yield list(islice(_common_zeros(pair), _MOST))
    for side in (claim.lhs - claim.rhs,) if claim.relation == Relation.DIFFERENT and shape_of(claim.lhs) == () else ():
        terms = [term.args[0] ** 2 if isinstance(term, sp.Abs) else term for term in sp.Add.make_args(side)]
        bases = [base for term in terms for base, e in [term.as_base_exp()] if e.is_even]
        yield list(islice(_common_zeros(bases if len(bases) > 1 else ()), _MOST))
    for pair in dict.fromkeys(pair for side in (claim.lhs, claim.rhs) for pair in _on_cuts(side, ends)):
        yield list(islice(_common_zeros(pair), _MOST))


def _on_cuts(side: Any, ends: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """What is 0 together where a number is −1, on the cut of its logarithm, angle or root.

    u + 1 and v for u + iv of real letters; of others the number + 1, and the end of a condition: z = w = −i for log zw.
    """
    for node in sp.preorder_traversal(side):
        is_root = isinstance(node, sp.Pow) and node.exp.is_integer is not True
        number = node.args[0] if is_root or isinstance(node, (sp.log, sp.arg)) else None
        if number is None or not _is_short(number):
            continue
        if not all(x.is_extended_real for x in number.free_symbols):
            yield from ((number + 1, end) for end in ends if end.free_symbols & number.free_symbols)
        elif number.has(sp.I):
            real, imaginary = number.as_real_imag()
            yield real + 1, imaginary


def _is_decided_by_both(claim: Claim, pair: Sequence[Any]) -> bool:
    """Whether the letters of both stand in one condition of a case, as in {1 if x = 1 and y = 2, 0 otherwise}."""
    letters = pair[0].free_symbols | pair[1].free_symbols
    return any(letters <= both.free_symbols for side in (claim.lhs, claim.rhs) for both in side.atoms(sp.And))


def _compared(claim: Claim) -> Any:
    return claim.rhs - claim.lhs if claim.relation != Relation.EQUAL and shape_of(claim.lhs) == () else sp.S.Zero


def touches_only(edge: Any, pairs: Sequence[tuple[Any, Any]]) -> bool:
    """Whether no zero of an edge is known but such as (x − 5)² + (y − 3)² = 0 has: it may touch 0 and not cross it."""
    names = edge.free_symbols
    if not _is_short(edge) or any(root.is_number and admits(x, root) for x, root in pairs):
        return False
    return not any(edge.is_polynomial(x) and edge.diff(x).is_number for x in names)


def _slopes(gap: Any) -> tuple[Any, ...]:
    """The slopes of a number in all of its real letters; none if it has other letters."""
    letters = sorted(gap.free_symbols, key=str)
    if not (_is_short(gap) and all(x.is_extended_real and not x.is_integer for x in letters)):
        return ()
    slopes = tuple(sp.diff(gap, x) for x in letters)
    return () if any(slope.has(sp.Derivative, sp.Subs) for slope in slopes) else slopes


def _all_equal(claim: Claim, ends: Sequence[Any]) -> Iterator[Mapping[Any, Any]]:
    """All real letters of what is compared by ≤ or ≠ equal to the first one, where it is often tightest or equal.

    At the ends of conditions too, and next to these: xy ≤ 1 for x + y < 2 is tightest next to x = y = 1.
    """
    gap = _compared(claim)
    first, *others = letters = sorted(gap.free_symbols, key=str) or [sp.S.Zero]
    known = all(isinstance(x, sp.Symbol) and x.is_extended_real and not x.is_integer for x in gap.free_symbols)
    if not others or not known:
        return
    yield dict.fromkeys(others, first)
    for end in ends:
        equal = put_in(end, dict.fromkeys(others, first))
        found = roots_of(equal, first) if end.free_symbols <= set(letters) and len(end.free_symbols) > 1 else ()
        roots = [root for root in found if root.is_number and admits(first, root)]
        yield from (dict.fromkeys(letters, root + step) for root in roots for step in (0, -_NEXT, _NEXT))


def _is_short(e: Any) -> bool:
    known = isinstance(e, sp.Expr) and not e.is_Matrix and all(isinstance(name, sp.Symbol) for name in free_names(e))
    return known and not e.atoms(_NO_LETTERS) and sp.count_ops(e) <= _LONGEST


def _common_zeros(expressions: Iterable[Any]) -> Iterator[dict[Any, Any]]:
    """Where all expressions are 0: a letter of the first one is eliminated from the others."""
    left = [e for e in expressions if e != 0]
    if not left or any(e.has(sp.nan, sp.zoo, sp.oo, sp.CRootOf) for e in left):
        return
    first, *others = sorted(left, key=lambda e: (len(e.free_symbols), sp.count_ops(e)))
    plain = first.free_symbols and first.is_polynomial() and all(power.exp.is_Integer for power in first.atoms(sp.Pow))
    factors = sp.Mul.make_args(sp.factor(first) if plain else first)
    longest_first = sorted(factors, key=sp.count_ops, reverse=True)
    by_factor = [_zeros_with(factor, others) for factor in longest_first if factor.free_symbols]
    yield from (values for values in chain.from_iterable(zip_longest(*by_factor)) if values is not None)


def _zeros_with(factor: sp.Expr, others: list[sp.Expr]) -> Iterator[dict[Any, Any]]:
    """Where a factor and the other expressions are 0."""
    for x in sorted(factor.free_symbols, key=str):
        found = roots_of(factor, x)
        for root in found:
            at_root = [put_in(e, {x: root}) for e in others]
            rest = [{}] if all(e == 0 for e in at_root) else _common_zeros(at_root)
            for values in rest:
                value = put_in(root, values)
                if not value.is_number or admits(x, value):
                    yield {x: value, **values}
        if found:
            return


def put_in(e: Any, values: Mapping[Any, Any]) -> Any:
    """The expression with values for its letters, or NaN where SymPy has none, as for a remainder by 0.

    NaN too where a power has so high an exponent that the number is too long, as 2^(1/y) for y = 10⁻⁶.
    """
    try:
        exponents = (node.exp.xreplace(values) for node in e.atoms(sp.Pow) if node.exp.free_symbols)
        if any(exponent.is_Rational and abs(exponent) > _LARGEST_EXPONENT for exponent in exponents):
            return sp.nan
        return sp.expand(e.xreplace(values))
    except UNEVALUABLE:
        return sp.nan
