"""Equals may be put for equals: f(A) = f(B) follows from A = B, and X⁻¹ = Y from XY = I."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.binders import captures
from symbolic.boundary import procedure
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.inputs import shape_of
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass

PROCEDURE = "congruence"
INVERSE = "the inverse is unique"

Procedure = Callable[[Any, Any], Decision]


@procedure(PROCEDURE)
def decide_arguments(lhs: Any, rhs: Any, *, by: Procedure) -> Decision:
    """f(A₁, …) = f(B₁, …) because Aᵢ = Bᵢ by the given procedure; equal arguments need none.

    Parameters
    ----------
    lhs, rhs : expressions with one head f, such as two determinants
    by : callable (lhs, rhs) -> Decision

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_arguments, decide_words
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
    >>> print(decide_arguments(sp.Determinant(A + B), sp.Determinant(B + A), by=decide_words).verdict)
    proved

    References
    ----------
    F. Baader and T. Nipkow, Term Rewriting and All That, section 3.1 (closure under contexts).
    """
    if lhs == rhs:
        return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs))
    if lhs.func != rhs.func or len(lhs.args) != len(rhs.args) or not lhs.args:
        raise OutsideClass(f"the two sides are no values of one function: {lhs.func.__name__} and {rhs.func.__name__}.")
    assumes: tuple[Any, ...] = ()
    routes = [PROCEDURE]
    for left, right in zip(lhs.args, rhs.args, strict=True):
        if left == right:
            continue
        if not all(
            isinstance(side, sp.Expr | sp.MatrixBase) and not isinstance(side, sp.IndexedBase) for side in (left, right)
        ):
            raise OutsideClass(f"the arguments {left} and {right} are no expressions that a procedure could compare.")
        decision = _asked(by, left, right)
        if decision.verdict is not Verdict.PROVED or decision.relation != EQUAL:
            raise OutsideClass(decision.why or "an argument differs.")
        captured = captures(lhs, *decision.assumes) | captures(rhs, *decision.assumes)
        if captured:
            raise OutsideClass(f"what an argument assumes is about {captured.pop()}, which the line binds.")
        routes.append(decision.procedure)
        assumes += decision.assumes
    return Decision(verdict=Verdict.PROVED, procedure=", ".join(routes), scope=scope_of(lhs, rhs), assumes=assumes)


@procedure(INVERSE)
def decide_inverse(lhs: Any, rhs: Any, *, by: Procedure) -> Decision:
    """X⁻¹ = Y for square X and Y, as XY = I by the procedure given; then X is invertible.

    Parameters
    ----------
    lhs : Inverse
        X⁻¹.
    rhs : matrix expression
        Y.
    by : callable (lhs, rhs) -> Decision
        Proves XY = I.

    Returns
    -------
    Decision : as ``by`` decides, or UNDECIDED with why.

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.5 (a one-sided inverse of a square matrix is two-sided).
    """
    if not isinstance(lhs, sp.Inverse) or shape_of(rhs) != lhs.shape:
        raise OutsideClass(f"{lhs} is not the inverse of a matrix of the shape of {rhs}.")
    decision = _asked(by, sp.MatMul(lhs.arg, rhs), sp.Identity(lhs.shape[0]))
    if decision.verdict is not Verdict.PROVED or decision.relation != EQUAL:
        raise OutsideClass(decision.why or "the product is not I.")
    return replace(decision, procedure=f"{INVERSE}, {decision.procedure}")


def _asked(by: Procedure, left: Any, right: Any) -> Decision:
    decision = by(left, right)
    if not isinstance(decision, Decision):
        raise TypeError(f"by must be a procedure (lhs, rhs) -> Decision; it gave {decision!r}.")
    return decision
