"""n = c + m with m ≥ 0, where an integer n ≥ c: as a set says, or as the expression needs to have a value."""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from symbolic.definedness.domain import natural_domain
from symbolic.definedness.scalars import UnknownDomain
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
        if interval is not None and integer and interval.start.is_Integer and interval.end == sp.oo:
            if n.is_integer is None or is_any_integer(n):
                m = sp.Dummy(n.name, integer=True, nonnegative=True)
                return from_sets(_at(problem, n, interval.start + int(bool(interval.left_open)) + m, m))
    return problem


def from_conditions(problem: Problem) -> Problem:
    """The problem with n = c + m, or n = e + m, for each n ≥ c or n ≥ e that it takes to have a value.

    Parameters
    ----------
    problem : Problem

    Returns
    -------
    Problem : on a domain that takes in all points of the given one at which its expression has a value.

    Examples
    --------
    >>> n, k = sp.symbols("n k", integer=True)
    >>> from_conditions(Problem(expr=sp.rf(n, k), domain=Domain(symbols=(k, n)))).domain.symbols[0].is_nonnegative
    True
    """
    if problem.atoms:
        return problem
    try:
        conditions = natural_domain(problem.expr)
    except UnknownDomain:
        return problem
    taken: dict[sp.Basic, sp.Expr] = {}
    ordered = [c for c in conditions if isinstance(c, sp.GreaterThan | sp.LessThan)]
    for condition in sorted(ordered, key=lambda c: -len(c.free_symbols)):
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
    for n in letters:
        e = n - difference
        if difference.coeff(n) == 1 and n not in e.free_symbols and e.is_polynomial() and n not in domain.sets:
            known = sp.S.One if n.is_positive else sp.S.Zero if n.is_nonnegative else -sp.oo
            if e.is_integer and not (e.is_number and e <= known):
                return n, e
    return None


def _at(problem: Problem, n: sp.Symbol, value: sp.Expr, m: sp.Symbol) -> Problem:
    """The problem with an expression in m in the place of n."""
    symbols = tuple(m if s == n else s for s in problem.domain.symbols)
    sets = {s: values for s, values in problem.domain.sets.items() if s != n}
    conditions = tuple(c.xreplace({n: value}) for c in problem.domain.conditions)
    domain = Domain(symbols=symbols, sets=sets, conditions=conditions)
    return replace(problem, expr=substitute(problem.expr, {n: value}), domain=domain)
