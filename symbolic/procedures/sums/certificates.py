"""Inequalities of finite sums by certificate: rhs − lhs is a combination of what is known not to be negative."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, EQUAL, Decision, Part, Verdict
from symbolic.definedness import natural_domain
from symbolic.definedness.known import Known
from symbolic.escapes import escapes
from symbolic.procedures.matrices.equations import missing
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.procedures.sums.finite_sums import decide_finite_sums, is_rule
from symbolic.procedures.sums.signs_of_entries import is_nonnegative, known_from, opened
from symbolic.wording import in_words
from symbolic.words import OutsideClass

PROCEDURE = "certificate of nonnegative parts"
TWO_BOUNDS = "two bounds"


@procedure(PROCEDURE)
def decide_by_certificate(
    lhs: Any,
    rhs: Any,
    *,
    multipliers: tuple[tuple[Any, Any], ...] = (),
    parts: tuple[Any, ...] = (),
    given: tuple[Any, ...] = (),
) -> Decision:
    """lhs ≤ rhs as rhs − lhs = Σ_k Σ_i w_k (b_k − a_k) + Σ parts, with w_k ≥ 0 for a_k ≤ b_k and any w_k for a_k = b_k.

    With equations alone, and no parts, lhs = rhs. The identity is decided by ``decide_finite_sums``. Parts and weights
    are not negative as ``signs_of_entries`` beside this finds: by assumptions on entries, by hypotheses a ≤ b
    that are given, as |x| ± x, as max T − T(i), ….

    Parameters
    ----------
    lhs, rhs : scalar expressions
    multipliers : tuple of (w, hypothesis)
        The hypothesis is a relation a ≤ b or a = b, or ``ForAll`` of one; w may hold its indices.
    parts : tuple of scalar expressions
    given : tuple of hypotheses
        Relations a ≤ b or a = b, ``ForAll`` of them, and what ``decide_finite_sums`` takes.

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
    A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, chapter 7 (the affine form of Farkas' lemma).
    """
    lhs, rhs, *combined = (sp.sympify(expr, strict=True) for expr in (lhs, rhs, *parts))
    known = known_from(given)
    stated = (*given, *(hypothesis for _, hypothesis in multipliers), *natural_domain(lhs, rhs))

    def check(part: sp.Expr, *, signed: bool = True) -> None:
        if lacking := missing(part, stated):
            raise OutsideClass(f"{shortened(part)} needs {in_words(lacking[0])}.")
        if signed and not is_nonnegative(part, known):
            raise OutsideClass(f"{shortened(part)} is not known to be ≥ 0.")

    for part in combined:
        check(part)
    equal = not parts
    for factor, hypothesis in multipliers:
        relation, limits = opened(hypothesis)
        if not isinstance(relation, sp.Eq | sp.LessThan | sp.GreaterThan):
            raise OutsideClass(f"{relation} is no relation a ≤ b or a = b.")
        both_ways = isinstance(relation, sp.Eq)
        weight = sp.sympify(factor, strict=True)
        check(_summed(weight, limits), signed=not both_ways)
        lower, upper = relation.args if both_ways else (relation.lts, relation.gts)
        combined.append(_summed(weight * (upper - lower), limits))
        equal = equal and both_ways
    if escaping := escapes(*combined, *given):
        raise OutsideClass(f"{', '.join(map(str, escaping))} is bound outside of its assumptions.")
    rules = tuple(hypothesis for hypothesis in given if is_rule(hypothesis))
    decision = decide_finite_sums(rhs - lhs, sp.Add(*combined), given=rules)
    if decision.verdict is not Verdict.PROVED:
        raise OutsideClass(f"the difference is not the combination: {decision.why}")
    if not equal and not Known(given=stated).real(lhs):
        raise OutsideClass(f"{shortened(lhs)} is not known to be real.")
    return Decision(
        verdict=Verdict.PROVED,
        procedure=f"{PROCEDURE}, {decision.procedure}",
        scope=scope_of(lhs, rhs),
        assumes=tuple(dict.fromkeys((*given, *(hypothesis for _, hypothesis in multipliers)))),
        relation=EQUAL if equal else AT_MOST,
        certificate=(
            *(Part("condition", sp.sympify(factor), hypothesis) for factor, hypothesis in multipliers),
            *(Part("term", sp.S.One, sp.sympify(part)) for part in parts),
        ),
    )


@procedure(TWO_BOUNDS)
def decide_by_two_bounds(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = ()) -> Decision:
    """lhs = rhs as lhs ≤ rhs and rhs ≤ lhs, each because the difference is not negative.

    Parameters
    ----------
    lhs, rhs : scalar expressions
    given : tuple of hypotheses
        As for ``decide_by_certificate``.

    Returns
    -------
    Decision : PROVED, assuming what is given, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import Largest, Smallest, decide_by_two_bounds
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> f = sp.IndexedBase("f", shape=(n,), real=True)
    >>> limits = (i, 1, n)
    >>> print(decide_by_two_bounds(Smallest(2 - f[i], limits), 2 - Largest(f[i], limits)).verdict)
    proved

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Definition 1.5 (the order is antisymmetric).
    """
    for low, high in ((lhs, rhs), (rhs, lhs)):
        decision = decide_by_certificate(low, high, parts=(high - low,), given=given)
        if decision.verdict is not Verdict.PROVED:
            raise OutsideClass(decision.why)
    return replace(decision, procedure=TWO_BOUNDS, relation=EQUAL, certificate=())


def _summed(term: sp.Expr, limits: tuple[Any, ...]) -> sp.Expr:
    return sp.Sum(term, *limits) if limits else term
