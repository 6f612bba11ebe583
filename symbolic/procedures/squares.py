"""Inequalities by sums of squares: lhs ≤ rhs as rhs − lhs = Σ c tr(wᵀw) with c ≥ 0 and real columns or matrices w."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, Decision, Part, Verdict
from symbolic.definedness.known import Known
from symbolic.procedures.matrices.equations import Cofactors, multiples_of, require_values, vanishing
from symbolic.procedures.matrices.matrix_zero import decide_words, scope_of, shortened
from symbolic.procedures.matrices.real_logarithm import reality
from symbolic.words import OutsideClass, canonical

PROCEDURE = "sum of squares"
Squares = tuple[tuple[sp.Expr, sp.MatrixExpr], ...]


@procedure(PROCEDURE)
def decide_by_squares(
    lhs: Any, rhs: Any, *, squares: Squares, real: tuple[sp.MatrixSymbol, ...], cofactors: Cofactors = ()
) -> Decision:
    """lhs ≤ rhs for real matrices, as the certificate says: rhs − lhs = Σ c tr(wᵀw) by words, with every c ≥ 0.

    Under hypotheses A = B their multiples are added: rhs − lhs = Σ c tr(wᵀw) + Σ tr(L (A − B) R).

    Parameters
    ----------
    lhs, rhs : scalars
    squares : tuple of (c, w)
        w a column or a matrix, where tr(wᵀw) is the square of its Frobenius norm; c a product of nonnegative numbers,
        of xᵀx, and of powers of these. Neither has an inverse of what may be 0 where the sides have values.
    real : tuple of MatrixSymbol
        The matrices that are real; the decision assumes A* = Aᵀ of each.
    cofactors : tuple of (L, Eq(A, B), R), optional
        The hypotheses, which the decision assumes, and their multiples, as for ``decide_by_equations``.

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import contraction
    >>> from symbolic.procedures.squares import decide_by_squares
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> sides = 2 * contraction(x.T, y), contraction(x.T, x) + contraction(y.T, y)
    >>> print(decide_by_squares(*sides, squares=((sp.S.One, x - y),), real=(x, y)).verdict)
    proved

    References
    ----------
    G. Blekherman, P. Parrilo, R. Thomas, Semidefinite Optimization and Convex Algebraic Geometry, SIAM 2012, 3.1.
    """
    squares = tuple((sp.sympify(c, strict=True), w) for c, w in squares)
    assumes = (*map(reality, sorted(real, key=str)), *(relation for _, relation, _ in cofactors))
    known = Known(given=assumes)
    for c, w in squares:
        if known.sign(canonical(c)) < 1:
            raise OutsideClass(f"the factor {shortened(c)} is not known to be ≥ 0.")
        if not known.real_matrix(w):
            raise OutsideClass(f"{shortened(w)} is not known to be real.")
    if not known.real(lhs):
        raise OutsideClass(f"{shortened(lhs)} is not known to be real.")
    factors = (part for parts in (*squares, *((left, right) for left, _, right in cofactors)) for part in parts)
    require_values(factors, lhs, rhs, cofactors)
    total = sp.Add(*(c * sp.Trace(sp.MatMul(sp.Transpose(w), w)) for c, w in squares), vanishing(cofactors))
    decision = decide_words(rhs - lhs, total)
    if decision.verdict is not Verdict.PROVED:
        raise OutsideClass(f"the difference is not the sum of squares: {decision.why}")
    route = f"{PROCEDURE}, {decision.procedure}"
    scope, found = scope_of(lhs, rhs), (*(Part("norm", c, w) for c, w in squares), *multiples_of(cofactors, -1))
    return replace(decision, procedure=route, scope=scope, assumes=assumes, relation=AT_MOST, certificate=found)
