"""f(αI + βM) for M² = sM, from the definition of a primary matrix function on a spectrum of two points or of one."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import captures
from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.procedures.matrices.matrix_zero import require_words, scope_of
from symbolic.words import OutsideClass, canonical, canonical_scalar

PROCEDURE = "spectral definition of f(A), case by case"


@procedure(PROCEDURE)
def decide_primary_function(lhs: Any, rhs: Any, *, alpha: sp.Expr, beta: sp.Expr, M: Any, s: sp.Expr) -> Decision:
    """f(αI + βM) = rhs for M² = sM, in the two cases that the definition of f(A) distinguishes:

        s ≠ 0:  P = M/s is idempotent, A = α(I − P) + (α + βs)P,  so  f(A) = f(α)(I − P) + f(α + βs)P;
        s = 0:  N = βM has N² = 0, A = αI + N,                    so  f(A) = f(α)I + f′(α)N.

    Parameters
    ----------
    lhs : MatrixFunction f(αI + βM)
    rhs : matrix expression, with Piecewise coefficients on ``Ne(s, 0)`` where the cases differ
    alpha, beta, s : scalar expressions
    M : matrix expression

    Returns
    -------
    Decision : PROVED for every f analytic on the spectrum, or UNDECIDED with the part that failed.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.2 (Jordan form) and Theorem 1.12 (equivalence).
    """
    if not isinstance(lhs, MatrixFunction):
        raise OutsideClass(f"{lhs} is not a function of a matrix.")
    f, A = lhs.args
    alpha, beta, s = (sp.sympify(part, strict=True) for part in (alpha, beta, s))
    captured = captures(f.expr, alpha, beta, s)
    if captured:
        raise OutsideClass(f"the function in {lhs} binds {captured.pop()}, which occurs in an argument.")
    I, z = sp.Identity(A.shape[0]), sp.Dummy("z")
    slope = sp.diff(f(z), z).subs(z, alpha)
    parts = {
        "A = αI + βM": (A, sp.MatAdd(sp.MatMul(alpha, I), sp.MatMul(beta, M))),
        "M² = sM": (sp.MatMul(M, M), sp.MatMul(s, M)),
    }
    if not s.is_zero:
        P = sp.MatMul(1 / s, M)
        projected = sp.MatAdd(sp.MatMul(f(alpha), sp.MatAdd(I, -P)), sp.MatMul(f(alpha + beta * s), P))
        parts["the case s ≠ 0"] = (projected, _branch(rhs, s, nonzero=True))
    if s.is_zero is not False:
        nilpotent = sp.MatAdd(sp.MatMul(f(alpha), I), sp.MatMul(slope * beta, M))
        parts["the case s = 0"] = (_at_zero(nilpotent, s), _at_zero(_branch(rhs, s, nonzero=False), s))
    for name, (left, right) in parts.items():
        require_words(left, right, name)
    scope = f"{scope_of(lhs, rhs)}, all f analytic on the spectrum"
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope)


def _branch(expr: Any, s: sp.Expr, *, nonzero: bool) -> Any:
    """The expression with its Piecewise coefficients taken in one case of s ≠ 0."""
    return expr.xreplace({sp.Ne(s, 0): sp.sympify(nonzero), sp.Eq(s, 0): sp.sympify(not nonzero)})


def _at_zero(expr: Any, s: sp.Expr) -> Any:
    return canonical(expr).xreplace({canonical_scalar(s): sp.S.Zero})
