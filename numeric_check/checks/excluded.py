"""Conditions that contradict each other, where that is seen from linear ones, or from the value of a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import sympy as sp
from sympy.concrete.expr_with_limits import ExprWithLimits
from sympy.core.relational import Relational
from sympy.solvers.simplex import InfeasibleLPError, lpmax

from numeric_check.claims.names import free_names

_MOST_TERMS = 12  # of a linear program
Bound = tuple[Any, bool]  # a number, and whether it is not reached

_KEPT = (sp.MatrixExpr, sp.Indexed, ExprWithLimits)  # in which no letter is replaced: it may be bound, or a size


def excluded(conditions: tuple[Any, ...]) -> bool:
    """Whether it is found that no point satisfies the conditions; False where it is not.

    One is false, is the negation of another, or becomes false with the value that an equation gives a letter; or the
    bounds that they set to one expression leave no number, or no integer, between them; or those that compare real
    numbers have no solution if all that is no sum and no multiple in them is taken for a letter.

    Parameters
    ----------
    conditions : tuple of SymPy Booleans

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.checks.excluded import excluded
    >>> x, y = sp.symbols("x y", real=True)
    >>> excluded((x < 0, x > 1)), excluded((sp.Eq(x, y), sp.Eq(y, 2), x < 2)), excluded((x < 1, x > 0))
    (True, True, False)
    >>> excluded((x < y, y < x**2, x**2 < x))
    True

    References
    ----------
    A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, section 7.3.
    """
    parts = dict.fromkeys(conditions)
    for _ in range(len(conditions) + 1):
        if sp.false in parts or sp.And(*parts) == sp.false or _no_number_left(parts):
            return True
        value = next(_values(parts), None)
        if value is None:
            return _no_solution(parts)
        parts = dict.fromkeys(_with_value(part, value) for part in parts)
    return False


def _with_value(part: Any, value: dict[Any, Any]) -> Any:
    return part.xreplace(value) if isinstance(part, Relational) and not part.has(*_KEPT) else part


def _values(parts: Iterable[Any]) -> Iterator[dict[Any, Any]]:
    """A letter with what an equation says that it is, in other letters."""
    for part in parts:
        for x, e in (part.args, part.args[::-1]) if isinstance(part, sp.Eq) and not part.has(*_KEPT) else ():
            if isinstance(x, sp.Symbol) and x not in free_names(e):
                yield {x: e}


def _no_number_left(parts: Iterable[Any]) -> bool:
    """Whether the bounds of an expression are in the wrong order, or meet at a number that is not allowed."""
    lower: dict[Any, Bound] = {}
    upper: dict[Any, Bound] = {}
    different: set[Any] = set()
    for part in parts:
        for e, bound, is_upper, strict in _bounds(part):
            if part.func is sp.Ne:
                different.add((e, bound))
                continue
            bound = _next_integer(bound, is_upper, strict) if e.is_integer else (bound, strict)
            table, tighter = (upper, _lower) if is_upper else (lower, _higher)
            table[e] = tighter(table.get(e, bound), bound)
    for e in lower.keys() | upper.keys():
        (least, open_below), (most, open_above) = _with_sort(e, lower.get(e), upper.get(e))
        if least > most or (least == most and (open_below or open_above or (e, least) in different)):
            return True
    return False


def _bounds(part: Any) -> Iterator[tuple[Any, Any, bool, bool]]:
    """(e, c, whether it is an upper bound, whether it is strict) for a relation of real numbers that says e ≤ c."""
    if not isinstance(part, Relational) or not _is_real(part):
        return
    constant, e = sp.expand(part.lhs - part.rhs).as_independent(*part.free_symbols, as_Add=True)
    if e == 0 or not constant.is_Rational:
        return
    factor, e = e.primitive()
    if e.could_extract_minus_sign():
        factor, e = -factor, -e
    bound, strict = -constant / factor, part.func in (sp.Lt, sp.Gt)
    if isinstance(part, sp.Eq | sp.Ne):
        yield from ((e, bound, is_upper, False) for is_upper in (True, False))
    else:
        yield e, bound, isinstance(part, sp.Lt | sp.Le) == (factor > 0), strict


def _next_integer(bound: Any, is_upper: bool, strict: bool) -> Bound:
    """The nearest integer that a bound leaves to an integer."""
    if is_upper:
        return (sp.ceiling(bound) - 1 if strict else sp.floor(bound)), False
    return (sp.floor(bound) + 1 if strict else sp.ceiling(bound)), False


def _no_solution(parts: Iterable[Any]) -> bool:
    """Whether no t > 0 is at most each a that is to be positive, where those that are linear in their terms are ≥ 0."""
    t, letters = sp.Dummy("t"), dict[Any, Any]()
    constraints = [sp.Le(t, 1)]
    for gap, least in _gaps(parts, t):
        for term in gap:
            if term != 1 and term not in letters:
                letters[term] = sp.Dummy()
                if term.is_nonnegative:
                    constraints.append(sp.Ge(letters[term], t if term.is_positive else 0))
        constraints.append(sp.Ge(sum(factor * letters.get(term, 1) for term, factor in gap.items()), least))
    if sp.false in constraints or len(letters) > _MOST_TERMS:
        return sp.false in constraints
    try:
        return not lpmax(t, [constraint for constraint in constraints if constraint != sp.true])[0] > 0
    except InfeasibleLPError:
        return True


def _gaps(parts: Iterable[Any], t: Any) -> Iterator[tuple[dict[Any, Any], Any]]:
    """(the terms of a with their factors, t for a > 0 or 0 for a ≥ 0) of the relations between real numbers."""
    for part in parts:
        if not isinstance(part, Relational) or isinstance(part, sp.Ne) or not _is_real(part):
            continue
        gap = sp.expand(part.lhs - part.rhs if isinstance(part, sp.Eq) else part.gts - part.lts)
        for a in (gap, -gap) if isinstance(part, sp.Eq) else (gap,):
            terms = {term: factor for term, factor in sp.expand(a).as_coefficients_dict().items() if factor != 0}
            if all(factor.is_Rational for factor in terms.values()):
                yield terms, t if isinstance(part, sp.Lt | sp.Gt) else 0


def _is_real(part: Any) -> bool:
    return not any(side.is_Matrix or not side.is_real for side in part.args)


def _lower(first: Bound, second: Bound) -> Bound:
    """The tighter of two upper bounds."""
    return min(first, second, key=lambda bound: (bound[0], not bound[1]))


def _higher(first: Bound, second: Bound) -> Bound:
    """The tighter of two lower bounds."""
    return max(first, second)


def _with_sort(e: Any, lower: Bound | None, upper: Bound | None) -> tuple[Bound, Bound]:
    """The bounds of an expression, with those that its sort sets."""
    least = (sp.S.Zero, bool(e.is_positive)) if e.is_nonnegative else (-sp.oo, False)
    most = (sp.S.Zero, bool(e.is_negative)) if e.is_nonpositive else (sp.oo, False)
    return _higher(lower or least, least), _lower(upper or most, most)
