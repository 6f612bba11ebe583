"""Identities under hypotheses A = B between matrices: lhs − rhs as a sum of multiples L (A − B) R that are given.

The hypotheses are used inside words of any length, and nothing is searched for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeAlias

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Part, Verdict
from symbolic.definedness import implied, natural_domain
from symbolic.procedures.matrices.matrix_zero import decide_words, shortened
from symbolic.words import OutsideClass

PROCEDURE = "multiples of the hypotheses"

Cofactors: TypeAlias = tuple[tuple[sp.MatrixExpr, sp.Eq, sp.MatrixExpr], ...]


@procedure(PROCEDURE)
def decide_by_equations(lhs: Any, rhs: Any, *, cofactors: Cofactors) -> Decision:
    """lhs = rhs if A = B for each hypothesis: lhs − rhs = Σ L (A − B) R by words, and for scalars = Σ tr(L (A − B) R).

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape
    cofactors : tuple of (L, Eq(A, B), R)
        The hypotheses, each with the factors of a multiple of it. L and R are polynomials, or have no inverse but of
        what is not zero by its assumptions, or stands inverted in a side or a hypothesis: A X = 0 gives no A = 0 with
        R = X⁻¹.

    Returns
    -------
    Decision : PROVED, assuming the hypotheses, or UNDECIDED with why.

    Raises
    ------
    ShapeError : if a product L (A − B) R has no shape.
    TypeError : if a hypothesis is no equation between matrices.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.matrices.equations import decide_by_equations
    >>> m, r = sp.symbols("m r", integer=True, positive=True)
    >>> P, I = sp.MatrixSymbol("P", m, r), sp.Identity(r)
    >>> orthonormal = sp.Eq(P.T * P, I, evaluate=False)
    >>> print(decide_by_equations((P * P.T) ** 2, P * P.T, cofactors=((P, orthonormal, P.T),)).verdict)
    proved
    >>> print(decide_by_equations(P * P.T, sp.Identity(m), cofactors=((P, orthonormal, P.T),)).verdict)
    undecided

    References
    ----------
    J. W. Helton, M. Stankus and J. J. Wavrik, Computer simplification of formulas in linear systems theory, IEEE
    Transactions on Automatic Control 43 (1998) 302–314: identities as members of the ideal of the hypotheses.
    """
    matrices = bool(getattr(lhs, "is_Matrix", False))
    if matrices != bool(getattr(rhs, "is_Matrix", False)):
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} are not two scalars or two matrices.")
    multiple = vanishing(cofactors, like=lhs)
    require_values((part for left, _, right in cofactors for part in (left, right)), lhs, rhs, cofactors)
    decision = decide_words(lhs, sp.MatAdd(rhs, multiple) if matrices else rhs + multiple)
    if decision.verdict is not Verdict.PROVED:
        return decision
    assumes = (*decision.assumes, *(relation for _, relation, _ in cofactors))
    route, found = f"{PROCEDURE}, {decision.procedure}", multiples_of(cofactors, 1)
    return replace(decision, procedure=route, assumes=assumes, certificate=found)


def multiples_of(cofactors: Cofactors, sign: int) -> tuple[Part, ...]:
    """The multiples ± L (B − A) R as parts of a certificate."""
    return tuple(
        Part("condition", left if sign > 0 else sp.MatMul(-1, left), relation, right=right)
        for left, relation, right in cofactors
    )


def require_values(factors: Iterable[Any], lhs: Any, rhs: Any, cofactors: Cofactors) -> None:
    """Refuses factors that need not have a value where the sides and both sides of the hypotheses have one.

    Raises
    ------
    OutsideClass : naming the factor.
    """
    relations = tuple(relation for _, relation, _ in cofactors)
    stated = (*relations, *natural_domain(lhs, rhs, *(side for relation in relations for side in relation.args)))
    for factor in factors:
        if missing(factor, stated):
            raise OutsideClass(f"{shortened(factor)} need not exist where the sides do.")


def missing(part: Any, stated: Iterable[Any]) -> list[Any]:
    """The conditions under which the part has a value, without those that follow from what is stated."""
    return [condition for condition in natural_domain(sp.sympify(part, strict=True)) if not implied(stated, condition)]


def vanishing(cofactors: Cofactors, *, like: Any = sp.S.Zero) -> Any:
    """Σ L (A − B) R, or Σ tr(L (A − B) R) beside a scalar: zero under the hypotheses A = B.

    Parameters
    ----------
    cofactors : tuple of (L, Eq(A, B), R)
    like : scalar or matrix
        What the sum is to be added to.

    Returns
    -------
    scalar or matrix expression

    Raises
    ------
    TypeError : if a hypothesis is no equation between matrices.
    """
    for _, relation, _ in cofactors:
        if not (isinstance(relation, sp.Eq) and getattr(relation.lhs, "is_Matrix", False)):
            raise TypeError(f"a hypothesis with cofactors is an equation Eq(A, B) between matrices; got {relation!r}.")
    terms = [
        sp.MatMul(left, sp.MatAdd(relation.lhs, sp.MatMul(-1, relation.rhs)), right)
        for left, relation, right in cofactors
    ]
    if getattr(like, "is_Matrix", False):
        return sp.MatAdd(sp.ZeroMatrix(*like.shape), *terms)
    return sp.Add(*map(sp.Trace, terms))
