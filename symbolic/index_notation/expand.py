"""Expressions in index notation as sums of terms c · Σ_{i, j, …} f₁ f₂ … with every sum outside of every product.

The rules are linearity, (Σ_i S)(Σ_j T) = Σ_i Σ_j S T, the order of finite sums, Σ_i δ_ij T(i) = T(j) for j in range,
Σ_{i=a}^{b} T = (b − a + 1) T for T free of i, the additivity of sums in their ranges, and the definitions that are
given for entries such as p_i; a range that ends at another index is a part of the whole one (``triangles``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.binders import bound_symbols
from symbolic.escapes import escapes
from symbolic.expressions.extremes import Extreme, Largest, Smallest
from symbolic.index_notation.labels import collected, free_depth, label, rebuilt
from symbolic.index_notation.term import Rules, Term
from symbolic.index_notation.triangles import triangle
from symbolic.words import OutsideClass

MAX_TERMS = 4_000  # of one expression; past this the answer is UNDECIDED, not a wait
MAX_POWER = 16  # a power of a sum is multiplied out up to here
MAX_WRITTEN_OUT = 16  # terms of a sum with numbers for its ends
MAX_FACTORS = 256  # of one term; definitions in terms of each other's powers multiply them
_ENTRIES = (sp.Indexed, sp.Sum, sp.KroneckerDelta, Extreme)
_SMOOTH = (sp.Symbol, sp.Add, sp.Mul, sp.Pow, sp.exp, sp.log, sp.sin, sp.cos, sp.sinh, sp.cosh, AppliedUndef)


def terms(expr: sp.Expr, rules: Rules, indices: Mapping[Any, sp.Expr]) -> list[Term]:
    """The terms of an expression, multiplied out; equal ones are not collected.

    Parameters
    ----------
    expr : scalar expression
    rules : Rules
    indices : mapping of the indices that are bound around the expression to what stands for them

    Raises
    ------
    OutsideClass : for ranges that are not known to run forwards through integers, other binders than sums, and
        expressions with too many terms.
    """
    found = list(_expanded(expr, rules, indices))
    if len(found) > MAX_TERMS:
        raise OutsideClass(f"the expression has {len(found)} terms (at most {MAX_TERMS}).")
    return found


def _expanded(expr: sp.Expr, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Iterable[Term]:
    if isinstance(expr, sp.Add):
        return (term for arg in expr.args for term in terms(arg, rules, indices))
    if isinstance(expr, sp.Mul):
        return _product([terms(arg, rules, indices) for arg in expr.args])
    if isinstance(expr, sp.Sum):
        return _sum(expr, rules, indices)
    if isinstance(expr, sp.Pow) and expr.base.has(*_ENTRIES):
        return _power(expr, rules, indices)
    if isinstance(expr, sp.Indexed):
        return _entry(expr, rules, indices)
    if isinstance(expr, sp.Derivative):
        return _derivative(expr, rules, indices)
    if isinstance(expr, Smallest):
        return terms(expr.by_largest(), rules, indices)
    if isinstance(expr, sp.Subs):
        return _substitution(expr, rules, indices)
    return _function(expr, rules, indices)


def _function(expr: sp.Expr, rules: Rules, indices: Mapping[Any, sp.Expr]) -> list[Term]:
    """One factor, or the product that SymPy makes of it once its arguments are known: e^{c + log q} = q eᶜ."""
    value = _opaque(expr, rules, indices)
    if not isinstance(expr, sp.Function) or not isinstance(value, sp.Mul):
        return [_atom(value, indices)]
    bound = {index: index for place in indices.values() for index in place.free_symbols}
    return terms(value, replace(rules, definitions={}), bound)


def _product(factors: list[list[Term]]) -> Iterator[Term]:
    count = 1
    for factor in factors:
        count *= len(factor)
    if count > MAX_TERMS:
        raise OutsideClass(f"a product would have {count} terms (at most {MAX_TERMS}).")
    if sum(max((len(part.factors) for part in factor), default=0) for factor in factors) > MAX_FACTORS:
        raise OutsideClass(f"a product would have more than {MAX_FACTORS} factors.")
    for parts in product(*factors):
        yield Term(
            coefficient=sp.Mul(*(part.coefficient for part in parts)),
            factors=tuple(factor for part in parts for factor in part.factors),
            ranges=tuple(limits for part in parts for limits in part.ranges),
        )


def _sum(expr: sp.Sum, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Iterator[Term]:
    """The last index is the outermost; each gets a name of its own, or its values where the ends are numbers."""
    *inner, (index, *ends) = expr.limits
    if len(ends) != 2:
        raise OutsideClass(f"the sum over {index} needs both ends; got {ends}.")
    lower, upper = (end.xreplace(dict(indices)) for end in ends)
    if (part := triangle(index, lower, upper, rules)) is not None:
        factor, whole = part
        yield from terms(sp.Sum(factor * expr.function, *inner, (index, *whole)), rules, indices)
        return
    _check_range(index, (lower, upper), rules.ranges)
    if not (lower.is_integer and upper.is_integer and (upper - lower + 1).is_nonnegative):
        raise OutsideClass(f"the range of {index}, from {lower} to {upper}, is not known to be finite and forwards.")
    body = sp.Sum(expr.function, *inner) if inner else expr.function
    if lower.is_Integer and upper.is_Integer and upper - lower < MAX_WRITTEN_OUT:
        for place in range(int(lower), int(upper) + 1):
            yield from terms(body, rules, {**indices, index: sp.Integer(place)})
        return
    fresh = sp.Dummy(index.name, integer=True, positive=lower.is_positive or None)
    ranges = {**rules.ranges, fresh: (lower, upper)}
    within = replace(rules, upper=rules.upper | {(fresh, upper)}, ranges=ranges)
    for term in terms(body, within, {**indices, index: fresh}):
        yield replace(term, ranges=(*term.ranges, (fresh, lower, upper)))


def _check_range(index: Any, ends: Iterable[sp.Expr], indices: Mapping[Any, sp.Expr]) -> None:
    if not isinstance(index, sp.Symbol):
        raise OutsideClass(f"the index {index} is no symbol.")
    if any(end.free_symbols & set(indices) for end in ends):
        raise OutsideClass(f"the range of {index}, from {' to '.join(map(str, ends))}, depends on another index.")


def _power(expr: sp.Pow, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Iterable[Term]:
    """A natural power of a sum is multiplied out, each factor with indices of its own."""
    base, exponent = expr.args
    if not (exponent.is_Integer and exponent > 1):
        return [_atom(_opaque(expr, rules, indices), indices)]
    if exponent > MAX_POWER:
        raise OutsideClass(f"the power {exponent} is too large to multiply out (at most {MAX_POWER}).")
    return _product([terms(base, rules, indices) for _ in range(int(exponent))])


def _entry(expr: sp.Indexed, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Iterable[Term]:
    if bound_symbols(*expr.indices):
        raise OutsideClass(f"the indices of {expr} bind symbols.")
    places = tuple(place.xreplace(dict(indices)) for place in expr.indices)
    if expr.base not in rules.definitions or not _all_within(places, expr.base.shape or (), rules):
        return [Term(factors=(expr.base[places],))]
    names, body = rules.definitions[expr.base]
    others = {base: known for base, known in rules.definitions.items() if base != expr.base}
    return terms(body, replace(rules, definitions=others), dict(zip(names, places, strict=True)))


def _all_within(places: tuple[sp.Expr, ...], lengths: Iterable[sp.Expr], rules: Rules) -> bool:
    """Whether 1 ≤ i ≤ n for each place i and the length n: only there is an entry what its definition says."""
    return all(_is_within(place, length, rules) for place, length in zip(places, lengths, strict=True))


def _is_within(place: sp.Expr, length: sp.Expr, rules: Rules) -> bool:
    if not (place - 1).is_nonnegative:
        return False
    if isinstance(place, sp.Indexed) and (place.base, length) in rules.upper:
        return _all_within(place.indices, place.base.shape, rules)
    bounds = (pair for pair in rules.upper if not isinstance(pair[0], sp.IndexedBase))
    return any((length - place - bound + index).is_nonnegative for index, bound in (*bounds, (sp.S.Zero, sp.S.Zero)))


def _derivative(expr: sp.Derivative, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Iterator[Term]:
    """(d/dt)ᵐ of the coefficients; the entries do not depend on t."""
    ((t, order), *more) = expr.variable_count
    if more or not (isinstance(t, sp.Symbol) and order.is_Integer) or t in indices or escapes(expr):
        raise OutsideClass(f"{expr} is no derivative in one real or complex parameter.")
    for term in terms(expr.expr, _without(t, rules), indices):
        coefficient = _coefficient(term, t)
        if not all(isinstance(node, _SMOOTH) for node in sp.preorder_traversal(coefficient) if node.has(t)):
            raise OutsideClass(f"{coefficient} is not known to be smooth in {t}.")
        slope = sp.diff(coefficient, (t, order))
        if slope != 0:
            yield replace(term, coefficient=slope)


def _substitution(expr: sp.Subs, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Iterator[Term]:
    """The coefficients at t = t₀, where they are polynomials in t, or t does not occur."""
    inner, (t, *more), (place, *_) = expr.args
    if more or t in indices or place.has(*_ENTRIES) or place.free_symbols & set(indices):
        raise OutsideClass(f"{expr} puts no number for one parameter.")
    for term in terms(inner, _without(t, rules), indices):
        coefficient = sp.expand(_coefficient(term, t))
        if t in bound_symbols(coefficient) or not coefficient.is_polynomial(t):
            raise OutsideClass(f"{coefficient} is no polynomial in {t}.")
        yield replace(term, coefficient=coefficient.xreplace({t: place}))


def _without(t: sp.Symbol, rules: Rules) -> Rules:
    """What is known for every t: a hypothesis is about the t around the derivative or the substitution."""
    definitions = {base: known for base, known in rules.definitions.items() if t not in known[1].free_symbols}
    upper = frozenset(pair for pair in rules.upper if not any(t in side.free_symbols for side in pair))
    return replace(rules, definitions=definitions, upper=upper)


def _coefficient(term: Term, t: sp.Symbol) -> sp.Expr:
    """The coefficient, which alone may depend on t."""
    if any(factor.has(t) for factor in term.factors) or any(end.has(t) for limits in term.ranges for end in limits):
        raise OutsideClass(f"an entry, a function of one, or a range depends on {t}.")
    return term.coefficient


def _atom(expr: sp.Expr, indices: Mapping[Any, sp.Expr]) -> Term:
    """A factor where it holds entries or bound indices, and otherwise a coefficient."""
    bound = set().union(*(place.free_symbols for place in indices.values()))
    if expr.has(*_ENTRIES) or expr.free_symbols & bound:
        return Term(factors=(expr,))
    return Term(coefficient=expr)


def _opaque(expr: Any, rules: Rules, indices: Mapping[Any, sp.Expr]) -> Any:
    """A function of entries: its arguments in normal form, and otherwise a letter."""
    if isinstance(expr, Largest):
        return _largest(expr, rules, indices)
    if not expr.has(*_ENTRIES):
        if expr.atoms(sp.Symbol) & set(indices) and bound_symbols(expr):
            raise OutsideClass(f"no rule moves indices through {expr}, which binds symbols.")
        return expr.xreplace(dict(indices))
    if not isinstance(expr, sp.Pow | sp.Function | sp.Max | sp.Min):
        raise OutsideClass(f"no rule turns {type(expr).__name__} into sums of products: {expr}")
    if isinstance(expr, sp.KroneckerDelta):
        if len(expr.args) > 2 or bound_symbols(expr):
            raise OutsideClass(f"{expr} has a range of its own, or binds symbols.")
        return expr.xreplace(dict(indices))
    return expr.func(*(normal_form(arg, rules, indices) for arg in expr.args))


def _largest(expr: Largest, rules: Rules, indices: Mapping[Any, sp.Expr]) -> sp.Expr:
    index, lower, upper = expr.limits
    _check_range(index, (lower, upper), indices)
    fresh = sp.Dummy(index.name, integer=True, positive=lower.is_positive or None)
    within = replace(rules, upper=rules.upper | {(fresh, upper)})
    term = normal_form(expr.term, within, {**indices, index: fresh})
    name = label(free_depth([term, lower, upper], [fresh]), 0)
    return Largest(term.xreplace({fresh: name}), (name, lower, upper))


def normal_form(expr: Any, rules: Rules, indices: Mapping[Any, sp.Expr] | None = None) -> sp.Expr:
    """One expression for all that are equal by the rules.

    Parameters
    ----------
    expr : scalar expression
    rules : Rules
    indices : mapping, optional
        As in ``terms``.
    """
    return rebuilt(collected(terms(sp.sympify(expr, strict=True), rules, indices or {}), rules))
