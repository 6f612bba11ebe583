"""Inequalities of functions of finite sums, by u − 1 − log u ≥ 0, squares and equations that are given."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import captures
from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, Decision, Verdict, part_in
from symbolic.definedness import natural_domain
from symbolic.definedness.known import Known
from symbolic.expressions.for_all import ForAll
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.procedures.sums.finite_sums import covers
from symbolic.procedures.sums.free_indices import positive_indices, renamed
from symbolic.procedures.sums.reductions import is_nonnegative
from symbolic.words import OutsideClass

PROCEDURE = "inequalities of finite sums"


def accepts_sum_inequality(goal: Goal) -> bool:
    """Whether ``decide_sum_inequality`` may decide the goal: lhs ≤ rhs for scalars with a finite sum of entries."""
    return goal.relation == AT_MOST and not goal.is_matrix and goal.has(sp.Indexed, sp.exp, sp.log)


@procedure(PROCEDURE)
def decide_sum_inequality(
    lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs ≤ rhs for all entries: rhs − lhs = Σ w (u − 1 − log u) + Σ w x² + Σ w (b − a) + Σ c (l − r).

    Here w ≥ 0, and a ≤ b and l = r are given. Terms T ≥ 0 at all indices may be summed too (``facts``), and moduli,
    maxima, denominators, logarithms and roots are taken away first (``reductions``).

    Parameters
    ----------
    lhs, rhs : scalar expressions with Indexed and Sum
    given : tuple of SymPy Booleans
        ``Eq(l, r)``, such as Σ p = 1, ``ForAll(p[i] > 0, (i, 1, n))``, or ≥, over the whole shape of p, and
        ``ForAll(a <= b, …)``. Others are not used.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED, assuming what is given, or UNDECIDED with why.

    Raises
    ------
    TypeError : if a side is no scalar expression, or something that is given no Boolean.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.sum_inequalities import decide_sum_inequality
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> p, q = (sp.IndexedBase(name, shape=(n,), positive=True) for name in "pq")
    >>> one = tuple(sp.Eq(sp.Sum(r[i], (i, 1, n)), 1) for r in (p, q))
    >>> gibbs = sp.Sum(p[i] * sp.log(q[i] / p[i]), (i, 1, n))
    >>> print(decide_sum_inequality(gibbs, 0, given=one).verdict, decide_sum_inequality(gibbs, 0).verdict)
    proved undecided

    References
    ----------
    T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., Theorems 2.6.2 and 2.7.1.
    """
    from symbolic.zero_test.zero import check_expression  # loaded when first used: `import symbolic` stays cheap

    for side in (lhs, rhs):
        check_expression(side)
    if captured := captures(rhs, lhs, *given) | captures(lhs, rhs, *given):
        raise OutsideClass(f"{captured.pop()} is bound in one place and free in another.")
    domain = natural_domain(lhs, rhs)
    signed = _signs((*given, *domain))
    used = [part for part in given if _sign(part) is None]
    names = {**signed, **positive_indices(domain)}
    lower, upper, *conditions = (renamed(part, names) for part in (lhs, rhs, *used))
    stated = tuple(renamed(part, names) for part in domain)
    parts = is_nonnegative(upper - lower, tuple(conditions), stated)
    if parts is None:
        raise OutsideClass("no certificate was found.")
    before = {name: letter for letter, name in names.items()}
    return Decision(
        verdict=Verdict.PROVED,
        procedure=PROCEDURE,
        scope=scope_of(lhs, rhs),
        assumes=given,
        relation=AT_MOST,
        certificate=tuple(part_in(part, before) for part in parts),
    )


def _signs(known: tuple[Any, ...]) -> dict[sp.IndexedBase, sp.IndexedBase]:
    """A base with the sign that is known for all entries, in the place of each that has none; ≥ 0 and ≠ 0 are > 0."""
    signed: dict[sp.IndexedBase, sp.IndexedBase] = {}
    for condition in sorted(known, key=_is_apart):  # ≠ at the end
        sign = _sign(condition)
        if sign is None:
            continue
        entry, facts = sign
        known_sign = Known().sign(signed.get(entry.base, entry.base)[entry.indices])
        if _is_apart(condition):
            facts = {"positive": True} if known_sign == 1 else {}
        if facts and known_sign < (2 if "positive" in facts else 1):
            name = sp.Dummy(str(entry.base.label), **facts)
            signed[entry.base] = sp.IndexedBase(name, shape=entry.base.shape)
    return signed


def _is_apart(condition: Any) -> bool:
    return isinstance(condition, ForAll) and isinstance(condition.relation, sp.Ne)


def _sign(condition: Any) -> tuple[sp.Indexed, dict[str, bool]] | None:
    """p[i] and the sign that a condition says for all entries of p: p[i] ≥ 0, > 0 or ≠ 0; None for others."""
    relation = condition.relation if isinstance(condition, ForAll) else None
    if isinstance(relation, sp.Ne):
        entry, other = relation.args
    elif isinstance(relation, sp.Gt | sp.Ge | sp.Lt | sp.Le):
        entry, other = relation.gts, relation.lts
    else:
        return None
    if other != 0 or not isinstance(entry, sp.Indexed) or not covers(condition.limits, entry):
        return None
    return entry, {"positive": True} if isinstance(relation, sp.Gt | sp.Lt) else {"nonnegative": True}
