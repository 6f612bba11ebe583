"""Slopes at zero of polynomials in the basis of binomial coefficients: d/dn C(n, k) = (−1)ᵏ⁺¹/k at n = 0."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import proved_by_words, shortened
from symbolic.words import OutsideClass

PROCEDURE = "slopes of binomial coefficients"


def accepts_binomial_slopes(goal: Goal) -> bool:
    """Whether there is a derivative at a point, and a binomial.

    Parameters
    ----------
    goal : Goal
    """
    return goal.has(sp.Subs) and goal.has(sp.binomial)


@procedure(PROCEDURE)
def decide_binomial_slopes(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs after d/dn Σ_k c_k C(n, k) at n = 0 is carried out term by term, with (−1)ᵏ⁺¹/k for every k ≥ 1.

    By induction on k: C(n, 1) = n has the slope 1, and C(n, k+1) = C(n, k) (n − k)/(k + 1) with C(0, k) = 0 has the
    slope −k/(k + 1) times that of C(n, k), as (−1)ᵏ⁺¹/k does.

    Parameters
    ----------
    lhs, rhs : scalars, with Subs(Derivative(f, n), n, 0) in them for finite sums f of multiples of binomial(n, k)

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.binomials import decide_binomial_slopes
    >>> n, k = sp.Symbol("n"), sp.Symbol("k", integer=True, positive=True)
    >>> slope = sp.Subs(sp.Derivative(sp.binomial(n, k), n), n, 0)
    >>> print(decide_binomial_slopes(slope, (-1) ** (k + 1) / k).verdict)
    proved
    >>> print(decide_binomial_slopes(slope, (-1) ** k / k).verdict)
    undecided

    References
    ----------
    R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., (5.5) and (5.45).
    """
    left, right = (sp.sympify(side, strict=True).replace(_is_slope, _carried_out) for side in (lhs, rhs))
    inner = {node: sp.Dummy("S") for side in (left, right) for node in _inner_sums(side)}
    return proved_by_words(PROCEDURE, lhs, rhs, *_opened(left.xreplace(inner), right.xreplace(inner)))


def _inner_sums(side: sp.Expr) -> set[sp.Expr]:
    """The coefficients c_k that are sums themselves, below a sum over k; they are compared as they stand."""
    factors = (factor for total in side.atoms(sp.Sum) for factor in sp.Mul.make_args(total.function))
    return {factor for factor in factors if isinstance(factor, sp.Sum)}


def _opened(left: sp.Expr, right: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """The terms of two sums over one range, which are equal if their terms are."""
    if isinstance(left, sp.Sum) and isinstance(right, sp.Sum) and left.limits == right.limits:
        return left.function, right.function
    return left, right


def _is_slope(expr: Any) -> bool:
    """Subs(Derivative(f, n), n, 0) with one symbol n."""
    if not (isinstance(expr, sp.Subs) and isinstance(expr.expr, sp.Derivative)):
        return False
    return expr.point == sp.Tuple(0) and expr.expr.variable_count == sp.Tuple(sp.Tuple(expr.variables[0], 1))


def _carried_out(expr: sp.Subs) -> sp.Expr:
    return _slope(expr.expr.expr, expr.variables[0])


def _from_one_on(limits: sp.Tuple) -> bool:
    """Σ over the integers lower, …, upper with 1 ≤ lower ≤ upper + 1: where an index assumed positive stays so."""
    if len(limits) != 3:
        return False
    _, lower, upper = limits
    natural = bool(lower.is_integer and upper.is_integer)
    return natural and bool((lower - 1).is_nonnegative and (upper - lower + 1).is_nonnegative)


def _slope(f: sp.Expr, n: sp.Symbol) -> sp.Expr:
    if not f.has(n):
        return sp.S.Zero
    if isinstance(f, sp.Add):
        return sp.Add(*(_slope(term, n) for term in f.args))
    if isinstance(f, sp.Mul):
        moving = [factor for factor in f.args if factor.has(n)]
        if len(moving) == 1:
            return sp.Mul(*(factor for factor in f.args if not factor.has(n)), _slope(moving[0], n))
    if isinstance(f, sp.Sum):
        parts = [part for limit in f.limits for part in limit]
        if not any(part.has(n) or part.is_finite is False for part in parts) and all(map(_from_one_on, f.limits)):
            return sp.Sum(_slope(f.function, n), *f.limits)
    if isinstance(f, sp.binomial) and f.args[0] == n and not f.args[1].has(n):
        k = f.args[1]
        if k.is_integer and k.is_positive:
            return (-1) ** (k + 1) / k
    raise OutsideClass(f"{shortened(f)} is no finite sum of multiples of binomial({n}, k) with k ≥ 1.")
