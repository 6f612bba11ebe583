"""Exponentials, powers, Kronecker products, ones and diagonals, as letters with equations that hold for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sympy as sp

from symbolic.abstraction.statement import Abstraction
from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.goal import Goal
from symbolic.procedures.matrices.completion import equations_in, nonzero_in, proof_with_cases
from symbolic.procedures.matrices.invariants import rests_on
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass, is_power

PROCEDURE = "functions and products as letters"

_REPLACED = (
    sp.KroneckerProduct,
    sp.OneMatrix,
    sp.DiagMatrix,
    sp.DiagonalMatrix,
    MatrixExp,
    MatrixFunction,
    sp.conjugate,
    sp.Abs,
)


def accepts_abstraction(goal: Goal) -> bool:
    """Whether a goal is an equation about matrices with one of the parts that become letters."""
    if goal.relation != EQUAL or not goal.has(sp.MatrixSymbol, sp.OneMatrix):
        return False
    powers = (node for side in (goal.lhs, goal.rhs) for node in side.atoms(sp.MatPow) if is_power(node))
    return goal.has(*_REPLACED) or any(not node.exp.is_Integer for node in powers)


@procedure(PROCEDURE)
def decide_by_abstraction(
    lhs: Any, rhs: Any, *, given: Iterable[Any] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs = rhs, as it follows from equations that hold for the exponentials, powers and products in it.

    With a letter for each of them; that these equations imply lhs = rhs is for the completion, and the invariants.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    given : iterable of SymPy Booleans
        Equations between matrices, and what is no zero.
    timeout : float
        Seconds; the work is bounded by counted steps before that.

    Returns
    -------
    Decision : PROVED, assuming what is used of what is given, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp
    >>> from symbolic.procedures.matrices.abstraction import decide_by_abstraction
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> law = MatrixExp(A) * MatrixExp(B), MatrixExp(A + B)
    >>> print(decide_by_abstraction(*law).verdict)
    undecided
    >>> print(decide_by_abstraction(*law, given=(sp.Eq(A * B, B * A),)).verdict)
    proved

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorems 1.13 and 10.2; R. A. Horn and C. R. Johnson, Topics in
    Matrix Analysis, section 4.2.
    """
    given = tuple(given)
    nonzero = tuple(nonzero_in(given))
    statement = Abstraction(*_without_modulus(lhs, rhs), tuple(equations_in(given)), nonzero)
    if getattr(lhs, "is_Matrix", False):
        found = proof_with_cases(statement.lhs, statement.rhs, statement.equations, nonzero)
    else:
        conditions = tuple(condition for condition in given if isinstance(condition, sp.Ne))
        found = rests_on(statement.lhs, statement.rhs, (*statement.equations, *conditions))
    if found is None:
        raise OutsideClass("the sides are not found to be equal by what is known of their functions and products.")
    assumes = statement.assumed(found)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=assumes)


def _without_modulus(lhs: Any, rhs: Any) -> tuple[Any, Any]:
    """u ū = c² for |u| = c, where c ≥ 0 is a number."""
    if isinstance(lhs, sp.Abs) and rhs.is_Rational and rhs >= 0:
        return lhs.args[0] * sp.conjugate(lhs.args[0]), rhs**2
    return lhs, rhs
