"""Whether no point satisfies polynomial conditions, by a Positivstellensatz certificate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, combinations_with_replacement
from math import prod
from typing import Any

from symbolic.consistency import contradictory
from symbolic.definedness.known import Known
from symbolic.procedures.positivity.certificate import Polynomial, Problem
from symbolic.procedures.positivity.search import find
from symbolic.procedures.positivity.system import total_degree
from symbolic.procedures.positivity.translation import Translation, nonnegative_letters, polynomials

MAX_LETTERS, MAX_DEGREE, MAX_FACTS = 5, 10, 16  # of the polynomials for which a certificate is looked for


def infeasible(conditions: tuple[Any, ...]) -> bool:
    """Whether it is found that no point satisfies all conditions; those that compare other things are passed over.

    The negative of a product of what is > 0 is ≥ 0 wherever they hold: a sum of products of what is ≥ 0.

    Parameters
    ----------
    conditions : tuple of relations <, ≤ and = between rational functions of real letters, their roots and moduli

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.positivity.infeasible import infeasible
    >>> x, y = sp.symbols("x y", real=True)
    >>> infeasible((x**2 + y**2 < 2 * x * y,)), infeasible((x**2 + y**2 <= 2 * x * y,))
    (True, False)

    References
    ----------
    G. Stengle, A Nullstellensatz and a Positivstellensatz in semialgebraic geometry, Math. Ann. 207 (1974) 87–97.
    """
    if contradictory(conditions):
        return True
    problem = _problem(conditions)
    return problem is not None and any(
        _is_found(way, product) for way in (problem, _with_products(problem)) for product in _products(problem)
    )


def _problem(conditions: tuple[Any, ...]) -> Problem | None:
    """1 ≥ 0 where the conditions hold, which say what is ≥ 0, > 0 and 0; None where they say nothing."""
    translated = Translation(Known(given=conditions))
    for condition in conditions:
        translated.suppose(condition)
    facts = translated.facts
    if not facts:
        return None
    signed = dict(nonnegative_letters(facts))
    values = polynomials((fact.value for fact in facts), signed)
    order = [(value, fact) for value, fact in zip(values, facts, strict=True) if not fact.is_zero]
    return Problem(
        goal=values[0].ring.one,
        nonnegative=tuple(value for value, _ in order),
        zero=tuple(value for value, fact in zip(values, facts, strict=True) if fact.is_zero),
        positive=frozenset(place for place, (_, fact) in enumerate(order) if fact.is_strict),
    )


def _products(problem: Problem) -> Iterator[Polynomial]:
    """1, each of what is > 0, the products of two, also of one with itself, and of all."""
    strict = [problem.nonnegative[place] for place in sorted(problem.positive)]
    chosen = [group for size in (0, 1, 2) for group in combinations_with_replacement(strict, size)]
    if len(strict) > 2:
        chosen.append(tuple(strict))
    return (prod(group, start=problem.goal) for group in chosen)


def _with_products(problem: Problem) -> Problem:
    """The products of two of what is ≥ 0 beside it, from which a certificate has those of three and four."""
    g = problem.nonnegative
    return replace(problem, nonnegative=(*g, *(a * b for a, b in combinations(g, 2))))


def _is_found(problem: Problem, product: Polynomial) -> bool:
    facts = (*problem.nonnegative, *problem.zero)
    degree = max(2, *map(total_degree, (product, *facts)))
    if problem.goal.ring.ngens > MAX_LETTERS or len(facts) > MAX_FACTS or degree > MAX_DEGREE:
        return False
    return find(replace(problem, goal=-product), degree) is not None
