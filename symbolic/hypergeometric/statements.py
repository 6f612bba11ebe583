"""Equations of sums with closed forms, as data in which their letters have least values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp
from sympy.polys.fields import FracField

from symbolic.binders import bound_symbols
from symbolic.hypergeometric.certificate import checked
from symbolic.hypergeometric.reading import Reader, points_of
from symbolic.hypergeometric.region import Region
from symbolic.hypergeometric.summation import Statement, on_support
from symbolic.words import OutsideClass

_LATEST_START = 20  # of an induction
_STRICT = sp.StrictGreaterThan | sp.StrictLessThan
_ORDERED = _STRICT | sp.GreaterThan | sp.LessThan


def least_value(letter: Any, given: tuple[Any, ...] = ()) -> int | None:
    """The least value of an integer letter, by its assumptions and by relations n ≥ c or n > c with numbers c.

    Of a large c less is used.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.hypergeometric.statements import least_value
    >>> n = sp.Symbol("n", integer=True)
    >>> least_value(n), least_value(n, (n > 1,))
    (None, 2)
    """
    if not letter.is_integer:
        return None
    known = [1] if letter.is_positive else [0] if letter.is_nonnegative else []
    below = [c for c in given if isinstance(c, _ORDERED) and c.gts == letter and c.lts.is_Rational]
    known += [int(sp.floor(c.lts)) + 1 if isinstance(c, _STRICT) else int(sp.ceiling(c.lts)) for c in below]
    return min(max(known), _LATEST_START) if known else None


def used(given: tuple[Any, ...]) -> tuple[Any, ...]:
    """The relations that may enter: lower ends of integer letters, also of those in the lower ends of others."""
    return tuple(c for c in given if isinstance(c, _ORDERED) and c.gts.is_Symbol and c.gts.is_integer)


def statements(lhs: Any, rhs: Any, given: tuple[Any, ...] = ()) -> Iterator[Statement]:
    """The statement lhs − rhs = 0 as Σ_k F(k) + C = 0, as it stands, and with n = e + t for a letter n ≥ e.

    Parameters
    ----------
    lhs, rhs : scalars with sums over one index and one range
    given : tuple of relations

    Raises
    ------
    OutsideClass : if they are no such sums, or a part is not known to have a value at some point.
    """
    if any(not letter.is_commutative for letter in lhs.free_symbols | rhs.free_symbols):
        raise OutsideClass("a letter does not commute.")
    raised = _raised(lhs, rhs, given)
    try:
        yield _statement(lhs, rhs, given)
    except OutsideClass:
        if raised == (lhs, rhs):
            raise
    if raised != (lhs, rhs):
        yield _statement(*raised, given)


def _statement(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> Statement:
    """The statement as it stands, with the index shifted by the lower end unless that is a number."""
    parts = [*_linear(lhs), *((-factor, total) for factor, total in _linear(rhs))]
    limits = {total.limits for _, total in parts if total is not None}
    limits = {tuple(limit[1:]) for one in limits for limit in one} if all(len(one) == 1 for one in limits) else set()
    if len(limits) != 1:
        raise OutsideClass("the sides have no sums over one index, all in one range.")
    ((lower, upper),) = limits
    points = points_of(lhs, rhs) - bound_symbols(lhs, rhs) | (lower.free_symbols | upper.free_symbols)
    least = {s: low for s in points if (low := least_value(s, given)) is not None}
    if unknown := [str(s) for s in points if s not in least]:
        raise OutsideClass(f"{min(unknown)} is not known to be an integer from some value on.")
    k = sp.Dummy("k", integer=True)
    offset = sp.S.Zero if lower.is_Integer else lower
    order = sorted({*points, *lhs.free_symbols, *rhs.free_symbols}, key=sp.default_sort_key)
    K = FracField([*order, k], sp.QQ)
    inner, outer = Reader(K=K, points={*points, k}), Reader(K=K, points=points)
    summand = tuple(
        term
        for factor, total in parts
        if total is not None
        for term in inner.terms(factor * total.function.xreplace({total.limits[0][0]: k + offset}))
    )
    closed = tuple(term for factor, total in parts if total is None for term in outer.terms(factor))
    b = outer.affine(upper - offset)
    a = int(outer.affine(lower - offset).coeff(1))
    at = dict(zip(K.symbols, K.ring.gens, strict=True))
    region = Region(least={at[s]: low for s, low in least.items()})
    if not summand:
        raise OutsideClass("the sum is empty of terms.")
    read = Statement(k=at[k], summand=summand, lower=a, upper=b, closed=closed, region=region)
    needed, others = (inner.nonnegative, inner.nonzero), (outer.nonnegative, outer.nonzero)
    if not any(checked(problem, needed, others) for problem in map(read.inductive, region.least) if problem):
        raise OutsideClass("a factorial, a denominator or the range is not known to be in place at all points.")
    return on_support(k=at[k], summand=summand, lower=b.ring(a), upper=b, closed=closed, region=region)


def _raised(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> tuple[Any, Any]:
    """With n = e + t, t ≥ 0, for a letter n ≥ e where e is an integer with letters."""
    for relation in given:
        if isinstance(relation, sp.GreaterThan | sp.LessThan):
            n, e = relation.gts, relation.lts
            fits = isinstance(n, sp.Symbol) and n.is_integer and e.free_symbols and e.is_integer
            fits = fits and all(least_value(s, given) is not None for s in e.free_symbols)
            if fits and n not in e.free_symbols and not bound_symbols(lhs, rhs) & {n, *e.free_symbols}:
                raised = {n: e + sp.Dummy(n.name, integer=True, nonnegative=True)}
                return lhs.xreplace(raised), rhs.xreplace(raised)
    return lhs, rhs


def _linear(e: Any) -> list[tuple[Any, Any]]:
    """e as factors times sums, and terms without a sum."""
    if isinstance(e, sp.Add):
        return [part for arg in e.args for part in _linear(arg)]
    if isinstance(e, sp.Sum):
        if e.function.has(sp.Sum):
            raise OutsideClass("a sum is in another one.")
        return [(sp.S.One, e)]
    if not e.has(sp.Sum):
        return [(e, None)]
    if isinstance(e, sp.Mul):
        inner = [arg for arg in e.args if arg.has(sp.Sum)]
        rest = sp.Mul(*(arg for arg in e.args if not arg.has(sp.Sum)))
        if len(inner) == 1:
            return [(rest * factor, total) for factor, total in _linear(inner[0])]
    raise OutsideClass("a sum is not a term with a factor.")
