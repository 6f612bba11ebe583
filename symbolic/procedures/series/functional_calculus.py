"""Functions of one matrix A as functions of one number z: f(A) = g(A) where f = g near the spectrum of A."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import captures
from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.procedures.matrices.matrix_zero import require_zero, scope_of
from symbolic.words import OutsideClass

PROCEDURE = "functional calculus"


@procedure(PROCEDURE)
def decide_formula(lhs: Any, rhs: Any, *, A: sp.MatrixSymbol) -> Decision:
    """lhs = rhs for primary functions of A wherever both are defined, as the scalar formulas agree for every z.

    Parameters
    ----------
    lhs, rhs : matrix expressions in A, of sums, products, powers, inverses, exponentials and functions of matrices
    A : MatrixSymbol, square

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, MatrixFunction, decide_formula
    >>> k, z = sp.Symbol("k", integer=True, positive=True), sp.Symbol("z")
    >>> A = sp.MatrixSymbol("A", k, k)
    >>> logarithm = MatrixFunction(sp.Lambda(z, sp.log(z)), A)
    >>> print(decide_formula(MatrixExp(logarithm), A, A=A).verdict)
    proved
    >>> print(decide_formula(MatrixFunction(sp.Lambda(z, sp.log(z)), MatrixExp(A)), A, A=A).verdict)
    undecided

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.4 (f(A) depends on the values of f and its
    derivatives on the spectrum alone), Theorem 1.15 (sums and products) and Theorem 1.17 (composite functions).
    """
    z = sp.Dummy("z")
    decision = require_zero(formula(lhs, A, z) - formula(rhs, A, z), "the formula")
    scope = f"{scope_of(lhs, rhs)}, wherever both sides are defined"
    return Decision(verdict=Verdict.PROVED, procedure=f"{PROCEDURE}, {decision.procedure}", scope=scope)


def formula(expr: Any, A: sp.MatrixSymbol, z: sp.Symbol) -> sp.Expr:
    """f(z) with f(A) = expr: the same formula with a number in the place of A.

    Parameters
    ----------
    expr : matrix expression in A and scalars
    A : MatrixSymbol
    z : Symbol

    Returns
    -------
    Expr

    Raises
    ------
    OutsideClass : if expr is no function of A alone.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.series.functional_calculus import formula
    >>> k, z = sp.Symbol("k", integer=True, positive=True), sp.Symbol("z")
    >>> A = sp.MatrixSymbol("A", k, k)
    >>> formula((sp.Identity(k) + A).inverse(), A, z)
    1/(z + 1)
    """
    if expr == A:
        return z
    if isinstance(expr, sp.Identity | sp.ZeroMatrix):
        return sp.Integer(int(isinstance(expr, sp.Identity)))
    if not getattr(expr, "is_Matrix", False):
        if expr.has(A):
            raise OutsideClass(f"the factor {expr} depends on {A}.")
        return expr
    parts = [formula(arg, A, z) for arg in expr.args if isinstance(arg, sp.Expr)]
    if isinstance(expr, sp.MatAdd | sp.MatMul):
        return sp.Add(*parts) if isinstance(expr, sp.MatAdd) else sp.Mul(*parts)
    if isinstance(expr, sp.MatPow) and expr.exp.is_integer:
        return parts[0] ** expr.exp
    if isinstance(expr, MatrixExp):
        return sp.exp(parts[0])
    if isinstance(expr, MatrixFunction):
        if expr.function.expr.has(sp.KroneckerDelta):
            raise OutsideClass(f"the function in {expr} jumps at a point, where no matrix function is defined.")
        captured = captures(expr.function.expr, parts[-1])
        if captured:
            raise OutsideClass(f"the function in {expr} binds {captured.pop()}, which occurs in its argument.")
        return expr.function(parts[-1])
    if isinstance(expr, MatrixSum):
        return sp.Sum(parts[0], tuple(expr.limits))
    raise OutsideClass(f"{expr} is no function of {A} alone.")
