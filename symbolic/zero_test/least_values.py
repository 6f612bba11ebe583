"""n = c + m with m ≥ 0, where an integer n ≥ c: as a set says, or as the expression needs to have a value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import sympy as sp

from symbolic.definedness.known import Known
from symbolic.zero_test.domain import Domain, bounds
from symbolic.zero_test.split import Problem, substitute

_NATURAL = ("integer", "nonnegative", "positive")


def is_any_integer(n: sp.Symbol) -> bool:
    """Whether a letter is any integer, any from 0 on or any from 1 on.

    Examples
    --------
    >>> is_any_integer(sp.Symbol("n", integer=True)), is_any_integer(sp.Symbol("n", even=True))
    (True, False)
    """
    plain = sp.Symbol("n", **{name: True for name in _NATURAL if getattr(n, f"is_{name}")})
    return bool(n.is_integer) and plain.assumptions0 == n.assumptions0


def from_sets(problem: Problem) -> Problem:
    """The problem with a natural number m in n = c + m for every integer letter n of a set n ≥ c."""
    for n, values in problem.domain.sets.items():
        interval, integer = bounds(n, values)
        if interval is None or not integer or not interval.start.is_Integer or interval.end != sp.oo:
            continue
        if n.is_integer is None or is_any_integer(n):
            m = sp.Dummy(n.name, integer=True, nonnegative=True)
            return from_sets(_at(problem, n, interval.start + int(bool(interval.left_open)) + m, m))
    return problem


def from_conditions(problem: Problem, conditions: Iterable[sp.Basic]) -> Problem:
    """The problem with n = c + m, or n = e + m, for each condition n ≥ c or n ≥ e.

    Parameters
    ----------
    problem : Problem
    conditions : iterable of Booleans
        What it takes for its expression to have a value.

    Returns
    -------
    Problem : on a domain that takes in all points of the given one at which the conditions hold.

    Examples
    --------
    >>> n, k = sp.symbols("n k", integer=True)
    >>> there = from_conditions(Problem(expr=sp.rf(n, k), domain=Domain(symbols=(k, n))), [k >= 0])
    >>> there.domain.symbols[0].is_nonnegative
    True
    """
    taken: dict[sp.Basic, sp.Expr] = {}
    ordered = [c for c in conditions if isinstance(c, sp.GreaterThan | sp.LessThan)]
    for condition in sorted(ordered, key=lambda c: len(c.free_symbols)):
        found = _solved(sp.expand((condition.gts - condition.lts).xreplace(taken)), problem.domain)
        if found is not None:
            n, least = found
            m = sp.Dummy(n.name, integer=True, nonnegative=True)
            taken = {**{s: e.xreplace({n: least + m}) for s, e in taken.items()}, n: least + m}
            problem = _at(problem, n, least + m, m)
    return problem


def _solved(difference: sp.Expr, domain: Domain) -> tuple[sp.Symbol, sp.Expr] | None:
    """n and e of a condition n − e ≥ 0 on integer letters."""
    letters = sorted(difference.free_symbols & set(domain.symbols), key=sp.default_sort_key)
    if len(letters) != len(difference.free_symbols) or not all(map(is_any_integer, letters)):
        return None
    if Known().sign(difference) >= 1:
        return None
    for n in letters:
        e = sp.expand(n - difference)
        if n not in e.free_symbols and e.is_polynomial() and e.is_integer and n not in domain.sets:
            return n, e
    return None


def _at(problem: Problem, n: sp.Symbol, value: sp.Expr, m: sp.Symbol) -> Problem:
    """The problem with an expression in m in the place of n."""
    symbols = tuple(m if s == n else s for s in problem.domain.symbols)
    sets = {s: values for s, values in problem.domain.sets.items() if s != n}
    conditions = tuple(c.xreplace({n: value}) for c in problem.domain.conditions)
    domain = Domain(symbols=symbols, sets=sets, conditions=conditions)
    return replace(problem, expr=substitute(problem.expr, {n: value}), domain=domain)
