"""Expressions in index notation that are not negative, whatever the entries and the indices in their ranges are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod
from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.definedness.known import Known
from symbolic.expressions.extremes import Largest, Smallest
from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules, normal_form
from symbolic.procedures.sums.finite_sums import is_rule, rules_of
from symbolic.words import OutsideClass

MAX_INSTANCES = 500  # of one fact; past this it is not used


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What is known around an expression.

    Parameters
    ----------
    ranges : mapping of index to (lower, upper)
    facts : tuple of (b − a, limits)
        From a ≤ b, and twice from a = b, for all indices in the limits.
    rules : Rules
        By which two expressions are the same.
    """

    ranges: Mapping[Any, tuple[Any, Any]] = field(default_factory=dict)
    facts: tuple[tuple[sp.Expr, tuple[Any, ...]], ...] = ()
    rules: Rules = field(default_factory=Rules)

    def within(self, limits: Any) -> Entries:
        """With more indices."""
        return replace(self, ranges={**self.ranges, **{index: tuple(ends) for index, *ends in limits}})


def known_from(hypotheses: tuple[Any, ...]) -> Entries:
    """The facts a ≤ b and a = b among hypotheses, and the ranges of free indices j ≤ n, from 1 on as j is positive.

    Parameters
    ----------
    hypotheses : tuple of relations and ``ForAll``
    """
    facts, ranges = [], {}
    for hypothesis in hypotheses:
        relation, limits = opened(hypothesis)
        if isinstance(relation, sp.LessThan | sp.GreaterThan):
            facts.append((relation.gts - relation.lts, limits))
            index = relation.lts
            if not limits and isinstance(index, sp.Symbol) and index.is_integer and index.is_positive:
                ranges[index] = (sp.S.One, relation.gts)
        elif isinstance(relation, sp.Eq):
            facts += [(relation.rhs - relation.lhs, limits), (relation.lhs - relation.rhs, limits)]
    rules = rules_of(tuple(hypothesis for hypothesis in hypotheses if is_rule(hypothesis)))
    return Entries(ranges=ranges, facts=tuple(facts), rules=rules)


def opened(hypothesis: Any) -> tuple[Any, tuple[Any, ...]]:
    """The relation of a hypothesis and the limits of its indices."""
    return (hypothesis.relation, hypothesis.limits) if isinstance(hypothesis, ForAll) else (hypothesis, ())


def is_nonnegative(expr: sp.Expr, known: Entries) -> bool:
    """Whether the expression is ≥ 0 wherever it is defined, for all values of the indices in their ranges.

    By the assumptions on its entries, a fact, as a sum or product of such, as |x| ± x for a real x, max T − b where
    T(i) ≥ b for some i, b − max T where b ≥ T(i) for every i, or 1 less a product of deltas.

    Parameters
    ----------
    expr : scalar expression
    known : Entries
    """
    if expr.has(Smallest):
        return is_nonnegative(expr.replace(Smallest, lambda *args: Smallest(*args).by_largest()), known)
    if isinstance(expr, sp.Sum):
        return _is_nonnegative_sum(expr, known)
    if expr.is_nonnegative or any(_same(expr, fact, known) for fact in _instances(known)):
        return True
    if isinstance(expr, sp.Add):
        return any(_exceeds(expr, bound, known) for bound in expr.args) or all(
            is_nonnegative(arg, known) for arg in expr.args
        )
    if isinstance(expr, sp.Mul):
        return all(is_nonnegative(arg, known) for arg in expr.args)
    powers = isinstance(expr, sp.Pow) and Known().real(expr.exp) and is_nonnegative(expr.base, known)
    return powers or Known().sign(expr) >= 1


def _is_nonnegative_sum(expr: sp.Sum, known: Entries) -> bool:
    """The terms of the outermost index, under a name of its own: facts may be about a free index of the same name."""
    *inner, (index, lower, upper) = expr.limits
    if not (upper == sp.oo or (upper - lower + 1).is_nonnegative):
        return False
    fresh = sp.Dummy(index.name, **index.assumptions0)
    body = sp.Sum(expr.function, *inner) if inner else expr.function
    return is_nonnegative(body.xreplace({index: fresh}), known.within([(fresh, lower, upper)]))


def _exceeds(expr: sp.Add, bound: sp.Expr, known: Entries) -> bool:
    """Whether the sum is an upper bound, one of its terms, less what it bounds."""
    below = bound - expr
    if bound.has(sp.Abs) and Known().sign(bound) >= 1 and Known().real(below) and bound**2 == below**2:
        return True
    if bound == 1:
        return all(isinstance(factor, sp.KroneckerDelta) for factor in sp.Mul.make_args(below))
    if isinstance(bound, Largest):
        index, *ends = bound.limits
        same = (other for other, limits in known.ranges.items() if limits == tuple(ends))
        terms = (bound.term.xreplace({index: other}) for other in same if other not in bound_symbols(bound.term))
        return any(is_nonnegative(sp.expand(term - below), known) for term in terms)
    if isinstance(-bound, Largest):
        index, *ends = (-bound).limits
        fresh = sp.Dummy(index.name, **index.assumptions0)
        term = (-bound).term.xreplace({index: fresh})
        return is_nonnegative(sp.expand(expr - bound - term), known.within([(fresh, *ends)]))
    return False


def _same(expr: sp.Expr, other: sp.Expr, known: Entries) -> bool:
    try:
        return normal_form(expr - other, known.rules) == 0
    except OutsideClass:
        return False


def _instances(known: Entries) -> Iterator[sp.Expr]:
    """The facts at all indices that are in their ranges."""
    for excess, limits in known.facts:
        if bound_symbols(excess) & {*known.ranges, *(limit[0] for limit in limits)}:
            continue  # the names of the indices would be captured
        choices = [[index for index, ends in known.ranges.items() if ends == tuple(limit[1:])] for limit in limits]
        if prod(map(len, choices)) > MAX_INSTANCES:
            continue
        for indices in product(*choices):
            yield excess.xreplace({limit[0]: index for limit, index in zip(limits, indices, strict=True)})
