"""Certificates of inequalities of finite sums: facts Σ w·h(x) ≥ 0, and multiples of equations that are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.decision import Part
from symbolic.definedness import natural_domain
from symbolic.definedness.known import Known
from symbolic.escapes import escapes
from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules
from symbolic.procedures.matrices.matrix_zero import shortened
from symbolic.procedures.nonnegative_terms import GAPS, logarithm_gap, square
from symbolic.procedures.sums.indexed import is_positive, opened, vanishes
from symbolic.procedures.sums.termwise import is_nonnegative_factor, is_nonnegative_term
from symbolic.words import OutsideClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Σ over the limits of weight · gap(argument), for a weight ≥ 0.

    Parameters
    ----------
    weight, argument : scalar expressions in the indices of the limits
    gap : ``square`` of a real argument, or ``logarithm_gap`` of a positive one
    limits : tuple of (index, lower, upper)
    """

    weight: Any
    gap: Callable[[sp.Expr], sp.Expr]
    argument: Any
    limits: tuple[Any, ...] = ()

    def excess(self) -> sp.Expr:
        """What is ≥ 0."""
        return _summed(self.weight * self.gap(self.argument), self.limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple:
    """factor · (l − r), which is 0 as l = r is given; or its sum over the indices for which l = r is given.

    Parameters
    ----------
    factor : scalar expression in the indices of the equation
    equation : Eq, or ``ForAll`` of one
    """

    factor: Any
    equation: Any

    def excess(self) -> sp.Expr:
        """What is 0."""
        relation, limits = _relation_of(self.equation), _limits_of(self.equation)
        return _summed(self.factor * (relation.lhs - relation.rhs), limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighted:
    """Σ of weight · (r − l) over the indices of a given condition l ≤ r, for a weight ≥ 0.

    Parameters
    ----------
    weight : scalar expression in the indices of the condition
    condition : comparison, or ``ForAll`` of one
    """

    weight: Any
    condition: Any

    @property
    def relation(self) -> Any:
        """The comparison."""
        return _relation_of(self.condition)

    @property
    def limits(self) -> tuple[Any, ...]:
        """The indices of the condition with their ranges."""
        return _limits_of(self.condition)

    def excess(self) -> sp.Expr:
        """What is ≥ 0."""
        return _summed(self.weight * (self.relation.gts - self.relation.lts), self.limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Termwise:
    """Σ over the limits of weight · term, for a weight ≥ 0 and a term that is ≥ 0 at all indices and entries.

    Parameters
    ----------
    term : scalar expression in the indices of the limits
    limits : tuple of (index, lower, upper)
    weight : scalar expression
    """

    term: Any
    limits: tuple[Any, ...] = ()
    weight: Any = sp.S.One

    def excess(self) -> sp.Expr:
        """What is ≥ 0."""
        return _summed(self.weight * self.term, self.limits)


Found = Fact | Multiple | Weighted | Termwise
Certificate = tuple[Found, ...]


def parts_of(certificate: Certificate, factor: sp.Expr) -> tuple[Part, ...]:
    """The certificate as the parts of a decision, each times a factor > 0."""
    return tuple(_part(found, factor) for found in certificate)


def _part(found: Found, factor: sp.Expr) -> Part:
    match found:
        case Fact():
            return Part(GAPS[found.gap], factor * found.weight, found.argument, found.limits)
        case Termwise():
            return Part("term", factor * found.weight, found.term, found.limits)
        case Weighted():
            return Part("condition", factor * found.weight, found.condition)
        case Multiple():  # l − r, and a condition l = r stands for r − l
            return Part("condition", -factor * found.factor, found.equation)


def _relation_of(condition: Any) -> Any:
    return condition.relation if isinstance(condition, ForAll) else condition


def _limits_of(condition: Any) -> tuple[Any, ...]:
    return condition.limits if isinstance(condition, ForAll) else ()


def _summed(term: sp.Expr, limits: tuple[Any, ...]) -> sp.Expr:
    return sp.Sum(term, *limits) if limits else term


def check(lhs: Any, rhs: Any, certificate: Certificate, given: tuple[Any, ...], domain: tuple[Any, ...] = ()) -> None:
    """Whether rhs − lhs is the sum of the parts of the certificate, each ≥ 0 wherever both sides have a value.

    Parameters
    ----------
    lhs, rhs : scalar expressions
    certificate : tuple of Fact, Multiple, Weighted and Termwise
    given : tuple of SymPy Booleans
        The equations and comparisons of which multiples are allowed.
    domain : tuple of SymPy Booleans
        What holds besides where both sides have a value.

    Raises
    ------
    OutsideClass : if it is not, or not known to be.
    """
    stated = (*domain, *natural_domain(lhs, rhs))
    rules = opened(sp.S.Zero, stated)[1]
    for part in certificate:
        if isinstance(part, Fact):
            _check_fact(part, rules)
        elif isinstance(part, Weighted):
            _check_weighted(part, given, rules)
        elif isinstance(part, Termwise):
            _check_termwise(part, given, rules)
        else:
            _check_multiple(part, given)
    total = sp.Add(*(part.excess() for part in certificate))
    if escaping := escapes(lhs, rhs, total):
        raise OutsideClass(f"{', '.join(sorted(map(str, escaping)))} is bound outside of its assumptions.")
    if beyond := {part for part in natural_domain(total) if part not in stated and not _is_nonzero(part, rules)}:
        raise OutsideClass(f"the facts have a value only where {min(map(str, beyond))}.")
    if not vanishes(*opened(rhs - lhs - total, stated)):
        raise OutsideClass("the difference is not the sum of the facts.")


def _check_weighted(part: Weighted, given: tuple[Any, ...], rules: Rules) -> None:
    if part.condition not in given:
        raise OutsideClass(f"{part.condition} is not given.")
    if not isinstance(part.relation, sp.Le | sp.Ge | sp.Lt | sp.Gt):
        raise OutsideClass(f"{part.condition} is no comparison.")
    _check_weight(part.weight, part.limits, rules)


def _check_multiple(part: Multiple, given: tuple[Any, ...]) -> None:
    if part.equation not in given or not isinstance(_relation_of(part.equation), sp.Eq):
        raise OutsideClass(f"{part.equation} is not given.")
    _check_limits(_limits_of(part.equation))


def _check_termwise(part: Termwise, given: tuple[Any, ...], rules: Rules) -> None:
    _check_weight(part.weight, part.limits, rules)
    if not is_nonnegative_term(part.term, part.limits, given, rules):
        raise OutsideClass(f"the term {shortened(part.term)} is not known to be ≥ 0.")


def _check_limits(limits: tuple[Any, ...]) -> None:
    indices = {limit[0] for limit in limits}
    for _, lower, upper in limits:
        if not (upper - lower + 1).is_nonnegative or (upper - lower).free_symbols & indices:
            raise OutsideClass(f"the range from {lower} to {upper} is not known to run forwards.")


def _check_weight(weight: Any, limits: tuple[Any, ...], rules: Rules) -> None:
    _check_limits(limits)
    if not is_nonnegative_factor(weight, rules):
        raise OutsideClass(f"the weight {shortened(weight)} is not known to be ≥ 0.")


def _check_fact(fact: Fact, rules: Rules) -> None:
    _check_weight(fact.weight, fact.limits, rules)
    holds = _DOMAINS.get(fact.gap)
    if holds is None or not holds(fact.argument, rules):
        raise OutsideClass(f"a gap of {shortened(fact.argument)} is not known to be ≥ 0.")


def _is_nonzero(condition: Any, rules: Rules) -> bool:
    """Whether the condition is e ≠ 0 for an e > 0."""
    return isinstance(condition, sp.Ne) and condition.rhs == 0 and is_positive(condition.lhs, rules)


_DOMAINS: Mapping[Callable[[sp.Expr], sp.Expr], Callable[[sp.Expr, Rules], bool]] = {
    square: lambda e, _: Known().real(e),
    logarithm_gap: is_positive,
}
