"""Where sums, extremes, derivatives, substitutions and limits have a value: what they bind is given to their bodies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.definedness import convergence
from symbolic.definedness.limits import limit_value
from symbolic.definedness.scalars import INFINITE, UNIT, Conditions, UnknownDomain
from symbolic.definedness.shapes import at_values
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.for_all import ForAll
from symbolic.renaming import replaced

if TYPE_CHECKING:
    from symbolic.definedness.domain import Walk

_ASSUMED = {2: {"positive": True}, 1: {"nonnegative": True}}  # of an index from a number of this sign on


def sum_(walk: Walk, e: Any) -> Conditions:
    """The body at all values of the indices, the last index outermost; an infinite sum converges."""
    term, *inner, limits = e.args
    if len(limits) != 3:
        raise UnknownDomain(f"a sum needs limits (n, a, b); got {e}")
    body = e.func(term, *inner) if inner else term
    index, lower, upper = limits
    yield from _range(walk, index, body, lower, upper)
    if {lower, upper} & INFINITE:
        if isinstance(e, sp.Product):
            raise UnknownDomain(f"where an infinite product converges is not known: {e}")
        yield from convergence.conditions(e.func(body, limits), parameters=walk.parameters)


def _range(walk: Walk, index: Any, body: Any, lower: Any, upper: Any) -> Conditions:
    for end in (lower, upper):
        if walk.moves(end):
            raise UnknownDomain(f"a range moves with a parameter: {end}")
        if end not in INFINITE:
            yield from walk.of(end)
            if not UNIT.integer(end):
                yield sp.Contains(end, sp.S.Integers, evaluate=False)
    yield from _over(walk, index, body, lower, upper)
    if not UNIT.is_forwards(lower, upper):
        yield from _over(walk, index, body, upper + 1, lower - 1)


def _over(walk: Walk, index: Any, body: Any, lower: Any, upper: Any) -> Conditions:
    """What the body needs for index = a, …, b; the index is an integer with the sign of the range, no more."""
    if UNIT.is_forwards(upper + 1, lower - 1) and upper != sp.oo and lower != upper:
        return  # an empty range
    sign = 0 if lower in INFINITE else UNIT.sign(lower)
    i = sp.Dummy(str(index), integer=True, **_ASSUMED.get(sign, {}))
    for condition in walk(replaced(body, {index: i})):
        if i in condition.free_symbols:
            yield ForAll(replaced(condition, {i: index}), (index, lower, upper))
        else:
            yield condition


def extreme(walk: Walk, e: Extreme) -> Conditions:
    index, lower, upper = e.limits
    if walk.moves(e):
        raise UnknownDomain(f"where {e} is smooth is not known")
    yield sp.Le(lower, upper, evaluate=False)
    yield from _range(walk, index, e.term, lower, upper)
    if not UNIT.real(e.term):
        yield ForAll(sp.Contains(e.term, sp.S.Reals, evaluate=False), (index, lower, upper))


def derivative(walk: Walk, e: sp.Derivative) -> Conditions:
    """Smooth in a neighbourhood of the parameters, which are also where it is taken; along an entry, of its table."""
    tables = {v: v.base.label for v, _ in e.variable_count if isinstance(v, sp.Indexed)}
    yield from walk.along(tables.get(variable, variable) for variable, _ in e.variable_count)(e.expr)
    for variable, order in e.variable_count:
        yield from walk.of(variable)
        if not isinstance(tables.get(variable, variable), sp.Symbol):
            raise UnknownDomain(f"a derivative along {variable} is no number")
        if not order.is_Integer:
            yield sp.Contains(order, sp.S.Naturals0, evaluate=False)


def direction(walk: Walk, e: DirectionalDerivative) -> Conditions:
    body, parameter, place = e.args
    yield from walk.of(place)
    yield from (at_values(c, {parameter: place}) for c in walk.along({parameter})(body))


def substitution(walk: Walk, e: sp.Subs) -> Conditions:
    yield from (c for value in e.point for c in walk.of(value))
    inside = replace(walk, parameters=walk.parameters - set(e.variables))
    if any(map(walk.moves, e.point)):
        inside = inside.along(e.variables)
    at = dict(zip(e.variables, e.point, strict=True))
    yield from (at_values(condition, at) for condition in inside(e.expr))


def limit(walk: Walk, e: sp.Limit) -> Conditions:
    """lim g at a: rules find it, or g is smooth at a; else it is only said."""
    body, x, a, _ = e.args
    if not walk.moves(e) and (value := limit_value(e)) is not None:
        yield from (c for c in walk.along({x})(body) if x not in c.free_symbols)
        yield from walk.of(value)
        return
    if a in INFINITE or walk.moves(e):
        yield convergence.CONVERGES(e)
        return
    near = [at_values(c, {x: a}) for c in walk.along({x})(body)]
    yield from walk.of(a)
    yield from near if sp.false not in near else [convergence.CONVERGES(e)]
