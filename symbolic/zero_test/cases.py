"""Problems that together take in one: a condition of a Piecewise holds or fails, an integer is qk, qk + 1, …

Where a condition stands as true or false the rest is to vanish on the whole domain, which is more than is needed.
"""

from __future__ import annotations

from dataclasses import replace
from math import lcm

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.zero_test.domain import Domain, bounds
from symbolic.zero_test.split import Problem, at_value, substitute
from symbolic.zero_test.zeros import zeros_of

_MAX_CONDITIONS = 5
_MAX_MODULUS = 12


def by_truth(problem: Problem, limits: Limits) -> list[Problem]:
    """The problem where the first condition of its Piecewise holds, and where it fails; empty if there are too many.

    An equation that holds puts in each of its solutions, where these are found.
    """
    conditions = {c for p in problem.expr.atoms(sp.Piecewise) for c in p.atoms(sp.Rel)}
    if not conditions or len(conditions) > _MAX_CONDITIONS:
        return []
    condition = min(conditions, key=lambda c: (not isinstance(c, sp.Eq | sp.Ne), sp.default_sort_key(c)))
    holding, failing = (_with_truth(problem, condition, truth) for truth in (sp.true, sp.false))
    if not isinstance(condition, sp.Eq | sp.Ne):
        return [holding, failing]
    equal, other = (holding, failing) if isinstance(condition, sp.Eq) else (failing, holding)
    zeros = zeros_of(condition.lhs - condition.rhs, limits)
    return [other, *([equal] if zeros is None else (at_value(equal, x, c) for x, c in zeros))]


def _with_truth(problem: Problem, condition: sp.Rel, truth: sp.Basic) -> Problem:
    known = {condition: truth, condition.negated: sp.Not(truth)}
    known |= {condition.reversed: truth, condition.negated.reversed: sp.Not(truth)}
    return replace(problem, expr=substitute(problem.expr, known))


def by_residues(problem: Problem) -> list[Problem]:
    """The problem with n = qk + j, 0 ≤ j < q, for an integer n and its denominators q under ⌊·⌋; or nothing.

    Examples
    --------
    >>> n = sp.Symbol("n", integer=True)
    >>> [part.expr for part in by_residues(Problem(expr=sp.floor(n / 2), domain=Domain(symbols=(n,))))]
    [_n, floor(_n + 1/2)]
    """
    moduli = _moduli(problem.expr)
    letters = sorted((s for s in moduli if s in problem.domain.symbols), key=sp.default_sort_key)
    if not letters or not 1 < moduli[letters[0]] <= _MAX_MODULUS:
        return []
    return [_residue(problem, letters[0], moduli[letters[0]], j) for j in range(moduli[letters[0]])]


def _moduli(e: sp.Expr) -> dict[sp.Symbol, int]:
    found: dict[sp.Symbol, int] = {}
    for node in e.atoms(sp.floor, sp.ceiling):
        for term in sp.Add.make_args(sp.expand(node.args[0])):
            coefficient, rest = term.as_coeff_Mul()
            if coefficient.is_Rational and coefficient.q > 1:
                for s in rest.free_symbols:
                    if s.is_Symbol and s.is_integer:
                        found[s] = lcm(found.get(s, 1), int(coefficient.q))
    return found


def _residue(problem: Problem, n: sp.Symbol, q: int, j: int) -> Problem:
    k = sp.Dummy(n.name, integer=True)
    interval, _ = bounds(n, problem.domain.sets.get(n))
    sets = {s: v for s, v in problem.domain.sets.items() if s != n}
    if interval is not None and interval != sp.S.Reals:
        ends = ((interval.start - j) / q, (interval.end - j) / q)
        sets[k] = sp.Interval(*ends, interval.left_open, interval.right_open)
    symbols = tuple(k if s == n else s for s in problem.domain.symbols)
    return replace(problem, expr=substitute(problem.expr, {n: q * k + j}), domain=Domain(symbols=symbols, sets=sets))
