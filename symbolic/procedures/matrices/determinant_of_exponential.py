"""Determinants of matrix exponentials, by det exp(A) = exp(tr A) for every square matrix A."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import EQUAL, Decision
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import proved_by_words
from symbolic.words import OutsideClass

PROCEDURE = "determinants of exponentials as traces"


@procedure(PROCEDURE)
def decide_determinant_of_exponential(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs by words, with exp(tr A) for every det exp(A), of symbolic or explicit size.

    Parameters
    ----------
    lhs, rhs : scalar expressions

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp
    >>> from symbolic.procedures.matrices.determinant_of_exponential import decide_determinant_of_exponential
    >>> M = sp.ImmutableMatrix([[-3, 1, 2], [1, -1, 0], [1, 0, -2]])
    >>> print(decide_determinant_of_exponential(sp.Determinant(MatrixExp(M)), sp.exp(-6)).verdict)
    proved

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.13 (d): the eigenvalues of exp(A) are e^λ; R. A. Horn
    and C. R. Johnson, Matrix Analysis, 2nd ed., Theorem 1.2.16: det is their product, tr their sum.
    """
    left, right = (side.replace(_is_one, _by_trace) for side in (lhs, rhs))
    if (left, right) == (lhs, rhs):
        raise OutsideClass("there is no determinant of an exponential.")
    return proved_by_words(PROCEDURE, lhs, rhs, left, right)


def accepts_determinant_of_exponential(goal: Goal) -> bool:
    """Whether equality is asked, and there is a determinant and an exponential."""
    return goal.relation == EQUAL and goal.has(sp.Determinant) and goal.has(MatrixExp)


def _is_one(node: Any) -> bool:
    return isinstance(node, sp.Determinant) and isinstance(node.arg, MatrixExp)


def _by_trace(node: Any) -> sp.Expr:
    A = node.arg.arg
    return sp.exp(A.trace() if isinstance(A, sp.MatrixBase) else sp.Trace(A))
