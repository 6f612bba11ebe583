"""Identities in symmetric matrices: H = Hᵀ is H = (H + Hᵀ)/2, which is put for H in both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.procedures.matrices.matrix_zero import decide_words

PROCEDURE = "symmetric matrices"


@procedure(PROCEDURE)
def decide_symmetric(
    lhs: Any,
    rhs: Any,
    *,
    symmetric: tuple[sp.MatrixSymbol, ...],
    by: Callable[[Any, Any], Decision] = decide_words,
) -> Decision:
    """lhs = rhs for symmetric matrices, as the procedure proves it for (H + Hᵀ)/2 in the place of each, H any matrix.

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape
    symmetric : tuple of square MatrixSymbol
    by : callable (lhs, rhs) -> Decision
        Proves the identity for all matrices; words by default.

    Returns
    -------
    Decision : PROVED, assuming Hᵀ = H of each, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import contraction, decide_words
    >>> from symbolic.procedures.matrices.symmetry import decide_symmetric
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> H, x, y = sp.MatrixSymbol("H", k, k), sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> sides = contraction(x.T, H * y), contraction(y.T, H * x)
    >>> print(decide_words(*sides).verdict, decide_symmetric(*sides, symmetric=(H,)).verdict)
    undecided proved

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.2.5.
    """
    parts = {H: sp.MatMul(sp.S.Half, sp.MatAdd(H, H.T)) for H in symmetric}
    decision = by(*(sp.sympify(side, strict=True).xreplace(parts) for side in (lhs, rhs)))
    if decision.verdict is not Verdict.PROVED:
        return replace(decision, verdict=Verdict.UNDECIDED, why=decision.why or "it fails for a symmetric matrix.")
    assumes = (*decision.assumes, *(symmetry(H) for H in symmetric))
    return replace(decision, procedure=f"{PROCEDURE}, {decision.procedure}", assumes=assumes)


def symmetry(H: sp.MatrixSymbol) -> sp.Eq:
    """The hypothesis Hᵀ = H."""
    return sp.Eq(H.T, H, evaluate=False)
