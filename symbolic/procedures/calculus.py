"""Derivatives of scalars and matrices in a scalar parameter, by the product and chain rules on their normal form."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols, captures
from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.definedness.limits import limit_value
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.goal import Goal
from symbolic.inputs import expression, scalar, symbol
from symbolic.procedures.instance import accepts_instance, decide_by_instance
from symbolic.procedures.matrices.invariants import accepts_invariants, decide_invariants
from symbolic.procedures.matrices.matrix_zero import proved_by_words, scope_of, shortened
from symbolic.procedures.slopes import OfDeterminant, Slopes, by_adjugate, by_rows
from symbolic.words import OutsideClass, canonical

PROCEDURE = "product and chain rule on words"
SHIFT = "chain rule for a shift"
LIMITS = "continuity, l'Hôpital's rule and growth"


def differentiate(expr: Any, t: sp.Symbol, t0: Any) -> Any:
    """d/dt F(t) at t₀ by the sum, product and chain rules on the normal form of F, and

        d/dt exp(A) = A′ exp(A) where A′A = AA′,   d/dt A⁻¹ = −A⁻¹A′A⁻¹,   d/dt tr A = tr A′,   d/dt log u = u′/u,
        d/dt det A = tr(adj(A) A′),   d/dt uᵉ = e uᵉ⁻¹ u′ for a constant e.

    Parameters
    ----------
    expr : matrix or scalar expression
    t : Symbol
    t0 : scalar, t itself for the derivative at every t

    Returns
    -------
    Expr or MatrixExpr : the derivative in normal form.

    Raises
    ------
    TypeError : if expr is no expression, t no Symbol, or t0 no scalar.
    OutsideClass : if a letter depends on t in another way, as in MatrixExp(A + t*B), or a scalar is not composed of
        entire functions of t, traces, determinants, logarithms and powers.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, differentiate
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, t = sp.MatrixSymbol("A", n, n), sp.Symbol("t")
    >>> differentiate((sp.Identity(n) + t * A) ** 2, t, sp.S.Zero)
    2*A
    >>> differentiate(MatrixExp(t * A), t, t)
    MatrixExp(t*A)*A
    >>> B = sp.MatrixSymbol("B", n, n)
    >>> differentiate(sp.Determinant(A + t * B), t, sp.S.Zero)
    Trace(Adjugate(A)*B)

    References
    ----------
    J. R. Magnus and H. Neudecker, Matrix Differential Calculus, 3rd ed., chapter 8 (product and chain rules);
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.8.10 (Jacobi's formula); N. J. Higham, Functions of
    Matrices, SIAM 2008, section 10.2 (exp).
    """
    return _differentiated(expression(expr, "expr"), symbol(t, "t"), scalar(t0, "t0"), by_adjugate)


def _differentiated(expr: Any, t: sp.Symbol, t0: Any, of_determinant: OfDeterminant) -> Any:
    if t in bound_symbols(expr):
        raise OutsideClass(f"{t} is bound in {expr}.")
    derivative = Slopes(t, of_determinant).of(expr)
    if captures(derivative, t0):
        raise OutsideClass(f"{t0} contains a symbol that the derivative of {expr} binds.")
    return canonical(derivative.xreplace({t: t0}))


@procedure(PROCEDURE)
def decide_derivative(lhs: Any, rhs: Any, *, given: Iterable[Any] = ()) -> Decision:
    """lhs = rhs after every derivative in a parameter is carried out by ``differentiate``.

    Parameters
    ----------
    lhs, rhs : scalars, or matrix expressions of one shape
        With ``DirectionalDerivative(F, t, a)``, ``Derivative(f, t)`` and ``Subs(Derivative(f, t), t, a)`` in them.
    given : iterable of SymPy Booleans
        Equations between matrices are used where there are traces and determinants.

    Returns
    -------
    Decision : PROVED, REFUTED at an instance, or UNDECIDED with why.
    """
    note = ", off the cut of log" if lhs.has(sp.log) or rhs.has(sp.log) else ""
    rules = (by_rows, by_adjugate) if lhs.has(sp.Determinant) or rhs.has(sp.Determinant) else (by_adjugate,)
    for rule in rules:
        left, right = (_carried_out(side, rule) for side in (lhs, rhs))
        with suppress(OutsideClass):
            return proved_by_words(PROCEDURE, lhs, rhs, left, right, note=note)
    found = _by_other_procedures(left, right, tuple(given))
    if found is None:
        raise OutsideClass("the derivatives of the sides are not found to be equal.")
    scope = scope_of(lhs, rhs) + note
    return replace(found, procedure=f"{PROCEDURE}, {found.procedure}", scope=scope)


def _by_other_procedures(left: Any, right: Any, given: tuple[Any, ...]) -> Decision | None:
    """What is decided of the sides when they are no derivatives any more."""
    goal = Goal(left, right, given=given)
    for accepts, decide in ((accepts_instance, decide_by_instance), (accepts_invariants, decide_invariants)):
        found = decide(left, right, given=given) if accepts(goal) else None
        if found is not None and found.verdict is not Verdict.UNDECIDED:
            return found
    return None


def _carried_out(expr: Any, rule: OfDeterminant) -> Any:
    """The expression without derivatives; those of another form than the three are left, and decide nothing."""
    if isinstance(expr, DirectionalDerivative):
        return _differentiated(expr.args[0], expr.args[1], expr.args[2], rule)
    if isinstance(expr, sp.Subs) and isinstance(expr.expr, sp.Derivative):
        inner, (t, *more), (t0, *_) = expr.args
        if not more and _parameter(inner) == t:
            return _differentiated(inner.expr, t, t0, rule)
    if isinstance(expr, sp.Derivative) and (t := _parameter(expr)) is not None:
        return _differentiated(expr.expr, t, t, rule)
    if not expr.has(DirectionalDerivative, sp.Derivative):
        return expr
    return expr.func(*(_carried_out(arg, rule) if isinstance(arg, sp.Basic) else arg for arg in expr.args))


def _parameter(derivative: sp.Derivative) -> sp.Symbol | None:
    """t for the first derivative in one scalar t."""
    ((t, order), *more) = derivative.variable_count
    return t if not more and order == 1 and isinstance(t, sp.Symbol) else None


@procedure(SHIFT)
def decide_shift(lhs: Any, rhs: Any) -> Decision:
    """g′(t) = d/ds g(s + t) at s = 0.

    Parameters
    ----------
    lhs : Derivative(g(t), t)
    rhs : Subs(Derivative(g(s + t), s), s, 0)

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.
    """
    forms = isinstance(lhs, sp.Derivative) and isinstance(rhs, sp.Subs) and isinstance(rhs.expr, sp.Derivative)
    t, s = (_parameter(lhs), _parameter(rhs.expr)) if forms else (None, None)
    if t is None or s is None or rhs.args[1:] != (sp.Tuple(s), sp.Tuple(0)):
        raise OutsideClass("the two sides are no derivatives at t and at s = 0.")
    if {s, t} & bound_symbols(lhs.expr, rhs.expr.expr):
        raise OutsideClass(f"{s} or {t} is bound in a side.")
    if lhs.expr.has(s):
        raise OutsideClass(f"{s} occurs in {lhs.expr}.")
    return proved_by_words(SHIFT, lhs, rhs, lhs.expr.xreplace({t: s + t}), rhs.expr.expr)


@procedure(LIMITS)
def decide_limit(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs with the value for each limit in them: by continuity, l'Hôpital's rule, and rates of growth.

    Parameters
    ----------
    lhs, rhs : scalar expressions with Limit in them

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_limit
    >>> x = sp.Symbol("x", real=True)
    >>> print(decide_limit(sp.Limit((1 - sp.cos(x)) / x**2, x, 0), sp.Rational(1, 2)).verdict)
    proved

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorems 4.7, 5.13 and 8.6 (f).
    """
    limits = sorted(lhs.atoms(sp.Limit) | rhs.atoms(sp.Limit), key=sp.default_sort_key)
    values = {limit: limit_value(limit) for limit in limits}
    unknown = [limit for limit, value in values.items() if value is None]
    if unknown or not limits:
        raise OutsideClass(f"no rule finds {shortened(unknown[0])}." if unknown else "there is no limit.")
    return proved_by_words(LIMITS, lhs, rhs, lhs.xreplace(values), rhs.xreplace(values))
