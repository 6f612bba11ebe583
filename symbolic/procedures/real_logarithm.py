"""log eˣ = x for real x, where the reality of x follows from that of the matrices in it."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.procedures.matrix_zero import decide_words, scope_of, shortened

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
        return _undecided(f"{shortened(lhs)} is no logarithm of an exponential.")
    x = lhs.args[0].exp
    if not _is_real(x):
        return _undecided(f"{shortened(x)} is not known to be real.")
    decision = decide_words(x, rhs)
    if decision.verdict is not Verdict.PROVED:
        return _undecided(decision.why)
    matrices = sorted(x.atoms(sp.MatrixSymbol), key=str)
    assumes = tuple(sp.Eq(sp.Adjoint(A), A.T) for A in matrices)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=assumes)


def _is_real(x: Any) -> bool:
    """Whether x is real if the matrix symbols in it are; MatrixSymbols come only below sums, products and powers."""
    if isinstance(x, sp.Add | sp.Mul | sp.MatAdd | sp.MatMul | sp.Trace | sp.Determinant | sp.Transpose):
        return all(map(_is_real, x.args))
    if isinstance(x, sp.Sum):
        return all(limit[0].is_integer for limit in x.limits) and _is_real(x.function)
    if isinstance(x, sp.Pow | sp.MatPow):
        return _is_real(x.args[0]) and bool(x.args[1].is_integer)
    if isinstance(x, sp.MatrixSymbol | sp.Identity | sp.ZeroMatrix):
        return True
    return isinstance(x, sp.Expr) and bool(x.is_real)


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
