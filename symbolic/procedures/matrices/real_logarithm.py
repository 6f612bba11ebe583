"""log eˣ = x for real x, where the reality of x follows from that of the matrices in it."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision
from symbolic.definedness.known import Known
from symbolic.procedures.matrices.matrix_zero import proved_by_words, shortened
from symbolic.words import OutsideClass

PROCEDURE = "logarithm of the exponential of a real number"


@procedure(PROCEDURE)
def decide_real_logarithm(lhs: Any, rhs: Any) -> Decision:
    """log eˣ = x for a real x, built from real numbers and from traces and determinants in real matrices.

    Parameters
    ----------
    lhs : log(exp(x))
    rhs : x

    Returns
    -------
    Decision : PROVED, assuming A* = Aᵀ of every matrix A in x, which says that A is real, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_real_logarithm
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", k, k)
    >>> decision = decide_real_logarithm(sp.log(sp.exp(sp.Trace(A))), sp.Trace(A))
    >>> print(decision.verdict, "|", *decision.assumes)
    proved | Eq(Adjoint(A), A.T)

    References
    ----------
    NIST Digital Library of Mathematical Functions, 4.2(iv): ln eᶻ = z for −π ≤ Im z ≤ π.
    """
    if not (isinstance(lhs, sp.log) and isinstance(lhs.args[0], sp.exp)):
        raise OutsideClass(f"{shortened(lhs)} is no logarithm of an exponential.")
    x = lhs.args[0].exp
    assumes = tuple(map(reality, sorted(x.atoms(sp.MatrixSymbol), key=str)))
    if not Known(given=assumes).real(x):
        raise OutsideClass(f"{shortened(x)} is not known to be real.")
    return proved_by_words(PROCEDURE, lhs, rhs, x, rhs, assumes=assumes)


def reality(A: sp.MatrixSymbol) -> sp.Eq:
    """The hypothesis A* = Aᵀ."""
    return sp.Eq(sp.Adjoint(A), A.T)
