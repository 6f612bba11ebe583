"""Inequalities of finite sums by certificate: rhs − lhs is a combination of what is known not to be negative."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp

from symbolic.decision import AT_MOST, EQUAL, Decision, Verdict
from symbolic.escapes import escapes
from symbolic.expressions.for_all import ForAll
from symbolic.expressions.largest import Largest
from symbolic.procedures.finite_sums import decide_finite_sums
from symbolic.procedures.matrix_zero import shortened

PROCEDURE = "certificate of nonnegative parts"


def decide_by_certificate(
    lhs: Any,
    rhs: Any,
    *,
    multipliers: tuple[tuple[Any, Any], ...] = (),
    parts: tuple[Any, ...] = (),
    given: tuple[Any, ...] = (),
) -> Decision:
    """lhs ≤ rhs as rhs − lhs = Σ_k Σ_i w_k (b_k − a_k) + Σ parts, with w_k ≥ 0 for a_k ≤ b_k and any w_k for a_k = b_k.

    With equations alone, and no parts, lhs = rhs. The identity is decided by ``decide_finite_sums``. A part or a weight
    is not negative by the assumptions on its entries, as a sum or product of such, as |x| ± x for a real x, or as
    max T − T(i) for an index i in the range.

    Parameters
    ----------
    lhs, rhs : scalar expressions
    multipliers : tuple of (w, hypothesis)
        The hypothesis is a relation a ≤ b or a = b, or ``ForAll`` of one; w may hold its indices.
    parts : tuple of scalar expressions
    given : tuple of hypotheses that ``decide_finite_sums`` takes

    Returns
    -------
    Decision : PROVED, assuming what is given and the hypotheses with a multiplier, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import ForAll, decide_by_certificate
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> p = sp.IndexedBase("p", shape=(n,), nonnegative=True)
    >>> f, c = (sp.IndexedBase(name, shape=(n,), real=True) for name in "fc")
    >>> feasible = ForAll(f[i] <= c[i], (i, 1, n))
    >>> sides = (sp.Sum(term[i] * p[i], (i, 1, n)) for term in (f, c))
    >>> print(decide_by_certificate(*sides, multipliers=((p[i], feasible),)).verdict)
    proved

    References
    ----------
    A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, section 7.8 (the affine form of Farkas' lemma).
    """
    combined = list(parts)
    relation = AT_MOST if parts else EQUAL
    for part in parts:
        if not _is_nonnegative(part, {}):
            return _undecided(f"the part {shortened(part)} is not known to be ≥ 0.")
    for weight, hypothesis in multipliers:
        known, limits = _opened(hypothesis)
        if not isinstance(known, sp.Eq | sp.LessThan | sp.GreaterThan):
            return _undecided(f"{known} is no relation a ≤ b or a = b.")
        if not isinstance(known, sp.Eq):
            relation = AT_MOST
            if not _is_nonnegative(weight, {index: tuple(ends) for index, *ends in limits}):
                return _undecided(f"the weight {shortened(weight)} is not known to be ≥ 0.")
        excess = weight * (known.gts - known.lts if not isinstance(known, sp.Eq) else known.rhs - known.lhs)
        combined.append(sp.Sum(excess, *limits) if limits else excess)
    if escaping := escapes(*combined):
        return _undecided(f"{', '.join(map(str, escaping))} is bound outside of its assumptions.")
    decision = decide_finite_sums(rhs - lhs, sp.Add(*combined), given=given)
    if decision.verdict is not Verdict.PROVED:
        return _undecided(f"the difference is not the combination: {decision.why}")
    assumes = tuple(dict.fromkeys((*given, *(hypothesis for _, hypothesis in multipliers))))
    procedure = f"{PROCEDURE}, {decision.procedure}"
    return Decision(
        verdict=Verdict.PROVED, procedure=procedure, scope=decision.scope, assumes=assumes, relation=relation
    )


def _opened(hypothesis: Any) -> tuple[Any, tuple[Any, ...]]:
    return (hypothesis.relation, hypothesis.limits) if isinstance(hypothesis, ForAll) else (hypothesis, ())


def _is_nonnegative(expr: sp.Expr, ranges: Mapping[Any, Any]) -> bool:
    """Whether an expression is not negative for all values of the indices in their ranges."""
    if isinstance(expr, sp.Sum):
        return _is_nonnegative(expr.function, {**ranges, **{index: tuple(ends) for index, *ends in expr.limits}})
    if expr.is_nonnegative:
        return True
    if isinstance(expr, sp.Add):
        return _exceeds(expr, ranges) or all(_is_nonnegative(arg, ranges) for arg in expr.args)
    if isinstance(expr, sp.Mul):
        return all(_is_nonnegative(arg, ranges) for arg in expr.args)
    return isinstance(expr, sp.Pow) and bool(expr.exp.is_real) and _is_nonnegative(expr.base, ranges)


def _exceeds(expr: sp.Add, ranges: Mapping[Any, Any]) -> bool:
    """|x| − x and |x| + x for a real x, in factors too, and max T − T(i)."""
    for bound in expr.args:
        below = bound - expr
        if bound.has(sp.Abs) and bound.is_nonnegative and below.is_real and bound**2 == below**2:
            return True
        if isinstance(bound, Largest):
            index, *ends = bound.limits
            same = (other for other, limits in ranges.items() if limits == tuple(ends))
            return any(below == bound.term.xreplace({index: other}) for other in same)
    return False


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
