"""Sums over a range that grows with n: by a recurrence with a certificate, or by the step from n to n + 1.

With S(n) = Σ_{k=a}^{qn+c} f(k), S(n+1) = S(n) + f(qn+c+1) + … + f(qn+c+q), also where the range is reversed. E(n) = 0
for all n from the first on if E is 0 there and E(n+1) − E(n) = 0, as long as E(0), …, E(n) have values where E(n) has.
Source: M. Karr, Summation in finite terms, J. ACM 28 (1981), 305-350, section 1.4 (ranges that are reversed).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.binders import bound_symbols
from symbolic.definedness.domain import natural_domain
from symbolic.definedness.scalars import UnknownDomain
from symbolic.expressions.for_all import ForAll
from symbolic.hypergeometric import is_proof, proofs, statements
from symbolic.words import OutsideClass
from symbolic.zero_test.least_values import is_any_integer
from symbolic.zero_test.split import Problem, at_value, substitute

RECURRENCE = "a recurrence for the sum with a rational certificate"
_MOST_SUMS = 8
_LONGEST_STEP = 4


def by_recurrence(expr: sp.Expr, limits: Limits) -> str:
    """The name of the proof that expr = 0 by a recurrence for a definite sum; empty where none is found.

    Parameters
    ----------
    expr : scalar
    limits : Limits

    Examples
    --------
    >>> n, k = sp.symbols("n k", integer=True, nonnegative=True)
    >>> by_recurrence(sp.Sum(sp.binomial(n, k), (k, 0, n)) - 2**n, Limits.seconds(5))
    'a recurrence for the sum with a rational certificate'
    """
    if not any(len(limit) == 3 and limit[2].free_symbols for total in expr.atoms(sp.Sum) for limit in total.limits):
        return ""
    try:
        for statement in statements(expr, sp.S.Zero):
            for proof in proofs(statement, limits.check):
                if is_proof(statement, proof):
                    return RECURRENCE
    except OutsideClass:
        return ""
    return ""


def inductions(problem: Problem) -> Iterator[list[Problem]]:
    """The first case and the step, for each letter that the ranges of sums grow with.

    Parameters
    ----------
    problem : Problem

    Examples
    --------
    >>> from symbolic.zero_test.domain import Domain
    >>> n, k = sp.symbols("n k", integer=True, nonnegative=True)
    >>> expr = sp.Sum(k, (k, 1, n)) - n * (n + 1) / 2
    >>> [[first, step]] = inductions(Problem(expr=expr, domain=Domain(symbols=(n,))))
    >>> first.expr, sp.expand(step.expr)
    (Sum(k, (k, 1, 0)), 0)
    """
    sums = problem.expr.atoms(sp.Sum, sp.Product)
    if len(sums) > _MOST_SUMS:
        return
    letters = {s for e in sums for limit in e.limits[-1:] for s in limit[-1].free_symbols}
    for n in sorted(letters & set(problem.domain.symbols), key=sp.default_sort_key):
        if n in problem.domain.sets or not is_any_integer(n) or not _is_defined_before(problem.expr, n):
            continue
        expr = _turned(problem.expr, n)
        following = _next(expr, n)
        if following is not None:
            first = at_value(problem, n, sp.Integer(int(bool(n.is_positive))))
            yield [first, replace(problem, expr=following - expr)]


def _turned(expr: sp.Expr, n: sp.Symbol) -> sp.Expr:
    """Σ f(k) as Σ f(a + b − k), and Π likewise, where n is then in a factor alone that has a value everywhere."""
    found = {}
    for e in expr.atoms(sp.Sum, sp.Product):
        k, low, high = e.limits[0]
        if len(e.limits) > 1 or n not in e.function.free_symbols or n in low.free_symbols or bound_symbols(e.function):
            continue
        body = sp.together(e.function.xreplace({k: sp.expand(low + high - k)}))
        factor, rest = sp.factor(body).as_independent(k, as_Add=False)
        if n not in rest.free_symbols and (factor.is_polynomial() or factor.is_positive):
            is_sum = isinstance(e, sp.Sum)
            found[e] = (factor if is_sum else factor ** (high - low + 1)) * e.func(rest, (k, low, high))
    return substitute(expr, found)


def _is_defined_before(expr: sp.Expr, n: sp.Symbol) -> bool:
    """Whether E(m) has a value for every m before n for which E(n) has one."""
    try:
        conditions = natural_domain(expr)
    except UnknownDomain:
        return False
    return all(_held_before(condition, n) for condition in conditions)


def _held_before(condition: sp.Basic, n: sp.Symbol) -> bool:
    """What needs no n, or holds for all k up to an end that grows with n."""
    if n not in condition.free_symbols:
        return True
    if not isinstance(condition, ForAll) or len(condition.limits) != 1 or not n.is_nonnegative:
        return False
    (_, low, high) = condition.limits[0]
    return n not in low.free_symbols | condition.relation.free_symbols and _growth(high, n) is not None


def _growth(end: sp.Expr, n: sp.Symbol) -> int | None:
    """q of an end q n + c, q ≥ 0."""
    q = sp.expand(end).coeff(n)
    fits = q.is_Integer and 0 <= q <= _LONGEST_STEP and n not in sp.expand(end - q * n).free_symbols
    return int(q) if fits else None


def _next(e: sp.Basic, n: sp.Symbol) -> sp.Basic | None:
    """E(n + 1) by the sums of E(n); None where a term or a lower end depends on n."""
    if e == n:
        return n + 1
    if n not in e.free_symbols:
        return e
    if isinstance(e, sp.Sum | sp.Product):
        return _next_sum(e, n)
    args = [_next(arg, n) for arg in e.args]
    return None if None in args else e.func(*args)


def _next_sum(e: sp.Sum | sp.Product, n: sp.Symbol) -> sp.Basic | None:
    *inside, (k, low, high) = e.limits
    body = e.func(e.function, *inside) if inside else e.function
    q = _growth(high, n)
    if q is None or n in low.free_symbols | body.free_symbols or k == n:
        return None
    added = [substitute(body, {k: high + i}) for i in range(1, q + 1)]
    return e + sp.Add(*added) if isinstance(e, sp.Sum) else e * sp.Mul(*added)
