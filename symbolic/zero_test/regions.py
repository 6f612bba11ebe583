"""expr = 0 under conditions, region by region: the parts of a plane and of an interval on which no branch is crossed.

A complex letter z = x + iy is taken in the open upper and lower half-plane and on the real line, where it is real; the
conditions that a region meets are dropped, those that it contradicts drop the region, bounds of real letters become
intervals, and the others are facts of the tower. Regions may overlap and be larger than what is given.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits, NotProvedError
from symbolic.balls.values import NotEvaluatedError, is_real
from symbolic.definedness.implied import implied
from symbolic.factoring import in_factors
from symbolic.zero_test.definitions import unfolded
from symbolic.zero_test.domain import Domain
from symbolic.zero_test.prove import prove
from symbolic.zero_test.refute import search, special_points
from symbolic.zero_test.split import Problem, substitute

_MAX_REGIONS = 60
_MAX_DEPTH = 6
_BITS, _POINTS = 128, 24
_PLAIN = {("commutative", True), ("complex", True), ("finite", True)}
_ORDERED = (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan)


@dataclass(slots=True)
class Budget:
    """The number of regions that may still be tried."""

    left: int = _MAX_REGIONS
    names: dict[str, None] = field(default_factory=dict)

    def take(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise NotProvedError("there are too many regions")


@dataclass(frozen=True, slots=True)
class Region:
    """expr = 0 where all conditions hold, in letters with their own assumptions."""

    expr: sp.Expr
    given: tuple[Any, ...]

    def put(self, letter: sp.Symbol, value: sp.Expr) -> Region:
        """The region with a value for a letter."""
        return Region(substitute(self.expr, {letter: value}), tuple(_put(c, {letter: value}) for c in self.given))

    def also(self, condition: Any, without: Any = None) -> Region:
        """The region with one more condition in the place of another."""
        return replace(self, given=(*(c for c in self.given if c != without), condition))


def prove_by_regions(expr: sp.Expr, given: tuple[Any, ...], limits: Limits) -> str:
    """The names of the procedures that prove expr = 0 where the conditions hold and expr has a value.

    Raises
    ------
    NotProvedError : with the reason.
    OutOfResourcesError : past the time limit.

    Examples
    --------
    >>> z = sp.Symbol("z")
    >>> prove_by_regions(sp.log(sp.exp(z)) - z, (sp.im(z) > -sp.pi, sp.im(z) <= sp.pi), Limits.seconds(5))
    'tower of exponentials, logarithms and roots'
    """
    budget = Budget()
    _prove(Region(_factored(unfolded(expr)), given), budget, limits, 0)
    return "; ".join(budget.names)


def _factored(expr: sp.Expr) -> sp.Expr:
    """The radicands and what logarithms and angles are taken of, as products where they are such."""
    arguments = {e.args[0] for e in expr.atoms(sp.log, sp.arg)}
    arguments |= {e.base for e in expr.atoms(sp.Pow) if not e.exp.is_Integer}
    sums = [u for u in arguments if u.free_symbols and any(v.is_Add for v in sp.Mul.make_args(u))]
    rational = {u: in_factors(u) for u in sums if u.is_rational_function(*u.free_symbols)}
    return substitute(expr, {u: f for u, f in rational.items() if f.is_Mul or f.is_Pow})


def _prove(region: Region, budget: Budget, limits: Limits, depth: int) -> None:
    """Prove the region, as a whole or by the regions that together take it in."""
    settled = _settled(region)
    if settled is None:
        return
    if parts := _alternatives(settled):
        for part in parts:
            _prove(part, budget, limits, depth)
        return
    budget.take()
    try:
        budget.names.setdefault(prove(_problem(settled), limits))
        return
    except NotProvedError as reason:
        why = reason
    parts = _parts(settled) if depth < _MAX_DEPTH else []
    if not parts:
        raise why
    for part in parts:
        _prove(part, budget, limits, depth + 1)


def _settled(region: Region) -> Region | None:
    """The region without the conditions that hold anyway; None if one does not hold at any point."""
    kept = []
    for condition in (part for c in region.given for part in sp.And.make_args(c)):
        if implied((), condition):
            continue
        if condition == sp.false or implied((), sp.Not(condition)):
            return None
        kept.append(condition)
    return replace(region, given=tuple(dict.fromkeys(kept)))


def _alternatives(region: Region) -> list[Region]:
    """The region in each case of an alternative, on each side of a real letter's excluded value, with parts of z."""
    for condition in region.given:
        if isinstance(condition, sp.Or):
            return [region.also(part, condition) for part in condition.args]
        if isinstance(condition, sp.Ne) and all(side.is_real for side in condition.args):
            orders = (sp.StrictGreaterThan, sp.StrictLessThan)
            return [region.also(order(*condition.args, evaluate=False), condition) for order in orders]
    for condition in region.given:
        for part in condition.atoms(sp.re, sp.im):
            z = part.args[0]
            if _is_complex(z):
                return [region.put(z, sp.Dummy(f"re_{z}", real=True) + sp.I * sp.Dummy(f"im_{z}", real=True))]
        if (refined := _with_sign(region, condition) or _with_gap(region, condition)) is not None:
            return [refined]
    return []


def _with_gap(region: Region, condition: Any) -> Region | None:
    """The region with x = (d − b)/a, d > 0 or d ≥ 0, for ax + b > 0 or ≥ 0, if that shows the sign that x has."""
    if not isinstance(condition, _ORDERED):
        return None
    difference = sp.expand(condition.gts - condition.lts)
    name = "positive" if isinstance(condition, sp.StrictGreaterThan | sp.StrictLessThan) else "nonnegative"
    for x in sorted(difference.free_symbols, key=sp.default_sort_key):
        if not difference.is_polynomial(*difference.free_symbols) or len(difference.free_symbols) < 2:
            return None
        slope = difference.coeff(x)
        rest = sp.expand(difference - slope * x)
        if not slope.is_Rational or slope == 0 or rest.has(x) or x.is_integer or not rest.is_real or not x.is_real:
            continue
        value = sp.expand((sp.Dummy(x.name, **{name: True}) - rest) / slope)
        if all(getattr(value, f"is_{sign}") for sign in ("positive", "nonnegative", "negative", "nonpositive")
               if getattr(x, f"is_{sign}")):  # fmt: skip
            return region.put(x, value)
    return None


def _with_sign(region: Region, condition: Any) -> Region | None:
    """The region with a letter of its sign for x > 0 and its like."""
    if not isinstance(condition, _ORDERED) or 0 not in condition.args:
        return None
    x = next((side for side in condition.args if side.is_Symbol and side.is_real), None)
    if x is None or x.is_integer:
        return None
    sign = {(True, True): "positive", (True, False): "nonnegative", (False, True): "negative"}
    strict = isinstance(condition, sp.StrictGreaterThan | sp.StrictLessThan)
    name = sign.get((condition.gts == x, strict), "nonpositive")
    known = {key: value for key, value in x._assumptions_orig.items() if key in ("real", "positive", "negative")}
    if any(getattr(x, f"is_{other}") for other in ("nonnegative", "nonpositive", "zero")):
        return None
    return region.put(x, sp.Dummy(x.name, **{**known, name: True}))


def _is_complex(z: Any) -> bool:
    return bool(z.is_Symbol and not z._assumptions_orig.items() - _PLAIN)


def _parts(region: Region) -> list[Region]:
    """The half-planes and the real line of the first complex letter, or the signs of the first letter without one."""
    letters = sorted((s for s in region.expr.free_symbols if s.is_Symbol), key=sp.default_sort_key)
    for z in filter(_is_complex, letters):
        x, y = sp.Dummy(f"re_{z}", real=True), sp.Dummy(f"im_{z}", positive=True)
        return [region.put(z, x + sp.I * y), region.put(z, x - sp.I * y), region.put(z, x)]
    for x in letters:
        if x.is_real and not x.is_integer and not (x.is_nonnegative or x.is_nonpositive):
            p = sp.Dummy(x.name, positive=True)
            return [region.put(x, p), region.put(x, -p), region.put(x, sp.S.Zero)]
    return []


def _problem(region: Region) -> Problem:
    """The region with the bounds of its real letters as intervals."""
    free = region.expr.free_symbols.union(*(c.free_symbols for c in region.given))
    letters = tuple(sorted((s for s in free if s.is_Symbol), key=sp.default_sort_key))
    sets: dict[sp.Symbol, sp.Set] = {}
    others = []
    for condition in region.given:
        bound = _interval(condition)
        if bound is None:
            others.append(condition)
        else:
            sets[bound[0]] = sets.get(bound[0], sp.S.Reals).intersect(bound[1])
    usable = {x: values for x, values in sets.items() if isinstance(values, sp.Interval)}
    facts = tuple(c for c in others if isinstance(c, _ORDERED))
    return Problem(expr=region.expr, domain=Domain(symbols=letters, sets=usable, conditions=facts))


def _interval(condition: Any) -> tuple[sp.Symbol, sp.Interval] | None:
    """(x, I) for a bound of a real letter by a number."""
    if not isinstance(condition, _ORDERED):
        return None
    strict = isinstance(condition, sp.StrictGreaterThan | sp.StrictLessThan)
    above, below = condition.gts, condition.lts
    if above.is_Symbol and above.is_real and below.is_number and below.is_finite:
        return above, sp.Interval(below, sp.oo, strict, True)
    if below.is_Symbol and below.is_real and above.is_number and above.is_finite:
        return below, sp.Interval(-sp.oo, above, True, strict)
    return None


def _put(condition: Any, values: dict[Any, Any]) -> Any:
    """The condition with values in it, its comparisons not evaluated."""
    if condition in (sp.true, sp.false):
        return condition
    if isinstance(condition, sp.And | sp.Or | sp.Not):
        return condition.func(*(_put(arg, values) for arg in condition.args))
    if isinstance(condition, sp.Rel):
        return condition.func(*(arg.xreplace(values) for arg in condition.args), evaluate=False)
    return condition.xreplace(values)


def refuting_point(expr: sp.Expr, given: tuple[Any, ...], limits: Limits) -> dict[sp.Basic, sp.Expr] | None:
    """An exact point at which all conditions hold and a ball shows that expr ≠ 0."""
    return search(unfolded(expr), _domain(given, expr), {}, _BITS, _POINTS, limits, deep=True).witness


def exceeding_point(
    lhs: sp.Expr, rhs: sp.Expr, given: tuple[Any, ...], limits: Limits
) -> dict[sp.Basic, sp.Expr] | None:
    """An exact point at which all conditions hold and balls show that both sides are real, and lhs > rhs."""
    domain, sides = _domain(given, lhs, rhs), (unfolded(lhs), unfolded(rhs))
    points = chain(islice(domain.points(limits), _POINTS), special_points(sides[0] - sides[1], domain, limits))
    return next((point for point in points if _exceeds(Evaluator(point, _BITS, limits), *sides)), None)


def _exceeds(evaluator: Evaluator, lhs: sp.Expr, rhs: sp.Expr) -> bool:
    try:
        a, b = evaluator(lhs), evaluator(rhs)
    except NotEvaluatedError:
        return False
    return is_real(a) and is_real(b) and bool(a.real > b.real)


def _domain(given: tuple[Any, ...], *exprs: sp.Expr) -> Domain:
    """All values of the letters for which the conditions hold."""
    free = set().union(*(part.free_symbols for part in (*exprs, *given)))
    letters = tuple(sorted((s for s in free if s.is_Symbol), key=sp.default_sort_key))
    return Domain(symbols=letters, conditions=given)
