"""Derivatives of every order of exp(ct)."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision
from symbolic.procedures.matrices.matrix_zero import proved_by_words

PROCEDURE = "derivatives of exp(ct)"


@procedure(PROCEDURE)
def decide_exponential_derivative(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs after (d/dt)^m exp(ct) at t = a is written c^m exp(ca), for c free of t and every natural m.

    Parameters
    ----------
    lhs, rhs : scalars, with Subs(Derivative(exp(c*t), (t, m)), t, a) in them

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_exponential_derivative
    >>> c, t = sp.symbols("c t")
    >>> m = sp.Symbol("m", integer=True, nonnegative=True)
    >>> decision = decide_exponential_derivative(sp.Subs(sp.Derivative(sp.exp(c * t), (t, m)), t, 0), c**m)
    >>> print(decision.verdict, "|", decision.scope)
    proved | all m ≥ 0, all c

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorem 8.6.
    """
    left, right = (side.replace(_is_derivative, _power) for side in (lhs, rhs))
    return proved_by_words(PROCEDURE, lhs, rhs, left, right)


def _is_derivative(expr: Any) -> bool:
    """Subs(Derivative(exp(c*t), (t, m)), t, a) with one t, c free of it and a natural m."""
    if not (isinstance(expr, sp.Subs) and isinstance(expr.expr, sp.Derivative) and len(expr.variables) == 1):
        return False
    (t,), derivative = expr.variables, expr.expr
    if len(derivative.variable_count) != 1 or not isinstance(derivative.expr, sp.exp):
        return False
    variable, m = derivative.variable_count[0]
    c = _rate(derivative.expr.args[0], t)
    return bool(variable == t and m.is_integer and m.is_nonnegative and not m.has(t) and c is not None)


def _rate(argument: sp.Expr, t: sp.Symbol) -> sp.Expr | None:
    """c, if the argument is ct with c free of t; None otherwise."""
    factors = list(sp.Mul.make_args(argument))
    if factors.count(t) != 1:
        return None
    factors.remove(t)
    c = sp.Mul(*factors)
    return None if c.has(t) else c


def _power(expr: sp.Subs) -> sp.Expr:
    ((t, m),) = expr.expr.variable_count
    c = _rate(expr.expr.expr.args[0], t)
    return c**m * sp.exp(c * expr.point[0])
