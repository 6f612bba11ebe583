"""Rational functions under Min, Max, |·| and sign, case by case: in each case a Positivstellensatz certificate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.consistency import contradictory
from symbolic.decision import AT_MOST, EQUAL, Decision, Verdict
from symbolic.definedness.known import Known
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.procedures.polynomial_inequality import is_infeasible_given, used_by_certificate
from symbolic.words import OutsideClass

PROCEDURE = "Positivstellensatz certificates, case by case"
MAX_CASES = 64
_SPLIT = (sp.Max, sp.Min, sp.Abs, sp.sign)
_PARTS = (sp.Add, sp.Mul, sp.Pow, sp.Symbol, sp.Rational, *_SPLIT)

Case = tuple[tuple[sp.Expr, ...], tuple[Any, ...]]  # expressions, and the conditions under which they stand


def accepts_piecewise_rational(goal: Goal) -> bool:
    """Whether the sides are rational in letters under Min, Max, moduli and signs, and not without them."""
    if goal.is_matrix or not goal.has(*_SPLIT):
        return False
    nodes = (node for side in (goal.lhs, goal.rhs) for node in sp.preorder_traversal(side))
    return all(isinstance(node, _PARTS) and (not node.is_Pow or node.exp.is_Integer) for node in nodes)


@procedure(PROCEDURE)
def decide_piecewise_rational(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), relation: str = EQUAL) -> Decision:
    """lhs = rhs or lhs ≤ rhs for real letters: Max(a, b) is a where a ≥ b and b where b ≥ a, and so for the others.

    In every case the inequality, or both of an equation, follow from its conditions and what is given by a certificate
    of ``decide_polynomial_inequality``. Sound, but not complete; nothing is refuted.

    Parameters
    ----------
    lhs, rhs : scalars, rational in real letters under Min, Max, |·| and sign
    given : tuple of SymPy Booleans
        Comparisons in the same class are used, others are passed over.
    relation : "==" or "<="

    Returns
    -------
    Decision : PROVED, assuming those conditions that were used, or UNDECIDED with why.

    Raises
    ------
    ValueError : for another relation.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.piecewise_rational import decide_piecewise_rational
    >>> x, y = sp.symbols("x y", real=True)
    >>> print(decide_piecewise_rational(x * sp.sign(x), abs(x)).verdict)
    proved
    >>> print(decide_piecewise_rational(sp.Min(x, y) ** 2, x * y).verdict)
    undecided

    References
    ----------
    G. Stengle, A Nullstellensatz and a Positivstellensatz in semialgebraic geometry, Math. Ann. 207 (1974) 87–97.
    """
    if relation not in (EQUAL, AT_MOST):
        raise ValueError(f"piecewise rational functions are compared by == or <=; got {relation!r}.")
    if not any(side.has(*_SPLIT) for side in (lhs, rhs)):
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} have no cases.")
    if sp.false in given or contradictory(given):
        raise OutsideClass("no point satisfies what is given.")
    used: set[Any] = set()
    for (low, high), conditions in _cases((lhs, rhs), given):
        if contradictory((*given, *conditions)):
            used |= set() if contradictory(conditions) else set(given)
            continue
        if _is_zero_by_equations(low - high, conditions):
            continue
        for left, right in ((low, high), (high, low))[: 2 if relation == EQUAL else 1]:
            found = used_by_certificate(left, right, (*given, *conditions))
            if found is None:
                raise OutsideClass(f"no certificate of {shortened(left)} ≤ {shortened(right)} is found in one case.")
            used |= found
    assumes = tuple(condition for condition in given if condition in used)
    if assumes and is_infeasible_given(given):
        raise OutsideClass("no point satisfies what is given.")
    scope = scope_of(lhs, rhs)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=assumes, relation=relation)


def _cases(exprs: tuple[sp.Expr, ...], given: tuple[Any, ...]) -> Iterator[Case]:
    """The expressions without Min, Max, moduli and signs, in each case that the signs of the letters leave."""
    pending: list[Case] = [(exprs, ())]
    found = 0
    while pending:
        parts, conditions = pending.pop()
        nodes = set().union(*(part.atoms(*_SPLIT) for part in parts))
        inner = [node for node in nodes if not any(arg.has(*_SPLIT) for arg in node.args)]
        if not inner:
            found += 1
            if found > MAX_CASES:
                raise OutsideClass(f"there are more than {MAX_CASES} cases.")
            yield parts, conditions
            continue
        node = min(inner, key=sp.default_sort_key)
        _require_real(node, given)
        for value, stated in _values(node):
            if sp.false not in stated:
                put = tuple(part.xreplace({node: value}) for part in parts)
                pending.append((put, (*conditions, *(condition for condition in stated if condition != sp.true))))


def _values(node: Any) -> Iterator[tuple[sp.Expr, tuple[Any, ...]]]:
    """The values that a Min, Max, modulus or sign has, each with the conditions under which it has it."""
    if isinstance(node, sp.Max | sp.Min):
        largest = isinstance(node, sp.Max)
        for arg in node.args:
            gaps = (arg - other if largest else other - arg for other in node.args if other != arg)
            yield arg, tuple(sp.Ge(gap, 0) for gap in gaps)
        return
    (x,) = node.args
    if isinstance(node, sp.Abs):
        yield from ((x, (sp.Ge(x, 0),)), (-x, (sp.Ge(-x, 0),)))
        return
    yield from ((sp.S.One, (sp.Gt(x, 0),)), (sp.S.NegativeOne, (sp.Gt(-x, 0),)), (sp.S.Zero, (sp.Eq(x, 0),)))


def _is_zero_by_equations(difference: sp.Expr, conditions: tuple[Any, ...]) -> bool:
    """Whether it is 0 with each letter that an equation c x + … = 0 gives put in, and without any."""
    for equation in (condition for condition in conditions if isinstance(condition, sp.Eq)):
        gap = sp.expand(equation.lhs - equation.rhs)
        alone = (x for x in sorted(gap.free_symbols, key=str) if gap.coeff(x).is_Rational and gap.coeff(x) != 0)
        x = next((x for x in alone if not (gap - gap.coeff(x) * x).expand().has(x)), None)
        if x is not None:
            difference = difference.xreplace({x: sp.expand(x - gap / gap.coeff(x))})
    return sp.expand(difference) == 0


def _require_real(node: Any, given: tuple[Any, ...]) -> None:
    if not all(Known(given=given).real(arg) for arg in node.args):
        raise OutsideClass(f"{shortened(node)} is not known to be of real numbers.")
