"""Inequalities between functions of inner products of real columns: yᵀx as a letter, with (yᵀx)² ≤ xᵀx yᵀy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.definedness import implied, natural_domain, supposing, with_supposed
from symbolic.definedness.known import Known
from symbolic.expressions.contraction import Contraction
from symbolic.goal import Goal
from symbolic.procedures.elementary_inequality import accepts_elementary_inequality, decide_elementary_inequality
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.procedures.polynomial_inequality import accepts_polynomial_inequality, decide_polynomial_inequality
from symbolic.words import OutsideClass, canonical

PROCEDURE = "inner products as letters"


@procedure(PROCEDURE)
def decide_inner_products(
    lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs ≤ rhs for real columns, if it holds for all real numbers in the place of yᵀx that Cauchy and Schwarz allow.

    The numbers xᵀx are ≥ 0. Nothing is refuted, as columns of one length may allow fewer numbers.

    Parameters
    ----------
    lhs, rhs : scalars, functions of inner products of columns that are given as real, and of real letters
    given : tuple of SymPy Booleans
    timeout : float
        Seconds.

    Returns
    -------
    Decision : PROVED under what is given, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import contraction
    >>> from symbolic.procedures.inner_products import decide_inner_products
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", n, 1), sp.MatrixSymbol("y", n, 1)
    >>> real = tuple(sp.Eq(sp.Adjoint(z), z.T) for z in (x, y))
    >>> s, a, b = contraction(x.T, y), contraction(x.T, x), contraction(y.T, y)
    >>> print(decide_inner_products(4 * (a * b - s**2), (a + b) ** 2, given=real).verdict)
    proved

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., Theorem 5.1.4.
    """
    known = Known(given=tuple(given))
    sides = [canonical(side) for side in (lhs, rhs)]
    stated = [_canonical(condition) for condition in given if _is_about_numbers(condition)]
    products = sorted(set().union(*(part.atoms(Contraction) for part in (*sides, *stated))), key=sp.default_sort_key)
    letters = {product: _letter(product, known) for product in products}
    lhs_, rhs_ = (side.xreplace(letters) for side in sides)
    facts = (*(condition.xreplace(letters) for condition in stated), *_cauchy_schwarz(letters))
    goal = Goal(lhs_, rhs_, AT_MOST, tuple(fact for fact in facts if not fact.has(sp.MatrixSymbol)))
    if goal.has(sp.MatrixSymbol):
        raise OutsideClass("there is a matrix that is in no inner product.")
    if not any(_is_proof(found, goal) for found in _decisions(goal, timeout)):
        raise OutsideClass("it is not found to hold for all numbers in the place of the inner products.")
    scope = scope_of(lhs, rhs)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=tuple(given), relation=AT_MOST)


def accepts_inner_products(goal: Goal) -> bool:
    """Whether it is asked if one number is at most another, with an inner product among their parts."""
    return goal.relation == AT_MOST and not goal.is_matrix and goal.has(Contraction)


def _is_about_numbers(condition: Any) -> bool:
    return isinstance(condition, Relational) and all(isinstance(side, sp.Expr) for side in condition.args)


def _canonical(condition: Any) -> Any:
    return condition.func(*map(canonical, condition.args), evaluate=False)


def _letter(product: Contraction, known: Known) -> sp.Dummy:
    """A real letter, which is ≥ 0 for a square."""
    if not known.real_matrix(product.parent):
        raise OutsideClass(f"{product} is not known to be real.")
    return sp.Dummy("s", nonnegative=True) if known.sign(product) >= 1 else sp.Dummy("s", real=True)


def _cauchy_schwarz(letters: dict[Any, sp.Dummy]) -> Iterator[Any]:
    """(yᵀx)² ≤ xᵀx yᵀy for the products of two columns whose squares have letters."""
    for product, s in letters.items():
        factors = product.parent.args
        if len(factors) != 2 or s.is_nonnegative:
            continue
        row, column = factors
        squares = [letters.get(canonical(Contraction(sp.MatMul(z.T, z), 0, 0))) for z in (row.T, column)]
        if None not in squares:
            yield sp.Le(s**2, sp.Mul(*squares), evaluate=False)


def _is_proof(decision: Decision, goal: Goal) -> bool:
    """Whether it supposes no more than what holds of the numbers, and that both sides have a value."""
    known = (*goal.given, *natural_domain(goal.lhs, goal.rhs))
    proved = decision.verdict is Verdict.PROVED and decision.relation == AT_MOST
    return proved and all(isinstance(a, sp.Basic) and (a in known or implied(known, a)) for a in decision.assumes)


def _decisions(goal: Goal, timeout: float) -> Iterator[Decision]:
    """What is decided of the numbers, with all that this supposes."""
    procedures = (
        (accepts_polynomial_inequality, decide_polynomial_inequality),
        (accepts_elementary_inequality, decide_elementary_inequality),
    )
    for accepts, decide in procedures:
        if accepts(goal):
            with supposing() as supposed:
                decision = decide(goal.lhs, goal.rhs, given=goal.given, timeout=timeout)
            yield with_supposed(decision, supposed)
