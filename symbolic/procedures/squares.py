"""Inequalities by sums of squares: lhs ≤ rhs as rhs − lhs = Σ c tr(wᵀw) with c ≥ 0 and real columns or matrices w."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.expressions.contraction import Contraction
from symbolic.procedures.equations import Cofactors, partial_nodes, vanishing
from symbolic.procedures.matrix_zero import decide_words, scope_of, shortened
from symbolic.words import canonical

PROCEDURE = "sum of squares"
_ALGEBRA = (sp.Add, sp.Mul, sp.Pow, sp.MatAdd, sp.MatMul, sp.Transpose, sp.Inverse, sp.Identity, sp.Trace, Contraction)

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
    for c, w in squares:
        if not _is_nonnegative(canonical(c), real):
            return _undecided(f"the factor {shortened(c)} is not known to be ≥ 0.")
        if not _is_real(w, real):
            return _undecided(f"{shortened(w)} is not known to be real.")
    if not _is_real(lhs, real):
        return _undecided(f"{shortened(lhs)} is not known to be real.")
    factors = [*(part for square in squares for part in square), *(part for L, _, R in cofactors for part in (L, R))]
    undefined = partial_nodes(factors, lhs, rhs, cofactors)
    if undefined:
        return _undecided(f"{shortened(undefined[0])} need not exist where the sides do.")
    total = sp.Add(*(c * sp.Trace(sp.MatMul(sp.Transpose(w), w)) for c, w in squares), vanishing(cofactors))
    decision = decide_words(rhs - lhs, total)
    if decision.verdict is not Verdict.PROVED:
        return _undecided(f"the difference is not the sum of squares: {decision.why}")
    equations = tuple(relation for _, relation, _ in cofactors)
    assumes = (*(sp.Eq(sp.Adjoint(A), A.T) for A in sorted(real, key=str)), *equations)
    route = f"{PROCEDURE}, {decision.procedure}"
    return replace(decision, procedure=route, scope=scope_of(lhs, rhs), assumes=assumes, relation=AT_MOST)


def _is_nonnegative(c: sp.Expr, real: tuple[sp.MatrixSymbol, ...]) -> bool:
    if isinstance(c, sp.Add | sp.Mul):
        return all(_is_nonnegative(arg, real) for arg in c.args)
    if isinstance(c, sp.Pow):
        return bool(c.exp.is_real) and _is_nonnegative(c.base, real)
    if isinstance(c, Contraction):
        letters = c.parent.args if isinstance(c.parent, sp.MatMul) else ()
        half = len(letters) // 2
        if not half or len(letters) % 2 or not _is_real(c.parent, real):
            return False
        first, second = sp.MatMul(*letters[:half]), sp.MatMul(*letters[half:])
        return first.shape[0] == 1 and canonical(sp.Transpose(first)) == canonical(second)
    return bool(c.is_nonnegative)


def _is_real(w: Any, real: tuple[sp.MatrixSymbol, ...]) -> bool:
    """Sums, products and powers of real numbers and of the matrices that are real; roots only of what is not < 0."""
    if isinstance(w, sp.MatrixSymbol):
        return w in real
    if isinstance(w, sp.Pow) and not w.exp.is_integer:
        return _is_nonnegative(canonical(w), real)
    if isinstance(w, Contraction):
        return _is_real(w.parent, real)
    if isinstance(w, _ALGEBRA):
        return all(_is_real(arg, real) for arg in w.args)
    return isinstance(w, sp.Expr) and bool(w.is_real)


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
