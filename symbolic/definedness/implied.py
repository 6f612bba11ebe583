"""given ⇒ condition, exactly: by what is given as it stands, by signs and linear inequalities, by facts on matrices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from symbolic.binders import bound_symbols
from symbolic.definedness.comparisons import ends_of, is_scalar, negated
from symbolic.definedness.factors import factored
from symbolic.definedness.known import Known
from symbolic.definedness.matrices import is_singular
from symbolic.definedness.normal import normal
from symbolic.definedness.rules import rule_of
from symbolic.expressions.for_all import ForAll
from symbolic.renaming import apart
from symbolic.words import OutsideClass, canonical

_ORDERED = (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan)
_LEAST_SIGN = {sp.S.Integers: -2, sp.S.Naturals0: 1, sp.S.Naturals: 2}


def implied(given: Iterable[Any], condition: Any) -> bool:
    """Whether a condition follows from those that are given; False where no rule shows it.

    Parameters
    ----------
    given : iterable of SymPy Booleans
    condition : SymPy Boolean

    Returns
    -------
    bool

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.definedness import implied
    >>> x, y = sp.symbols("x y", real=True)
    >>> implied([x > y, y > 0], sp.Ne(x**2 * y, 0)), implied([x > y], sp.Ne(x, 0))
    (True, False)
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> implied([sp.Ne(sp.Determinant(A), 0)], sp.Ne(sp.Determinant(A.T * A), 0))
    True
    """
    if isinstance(given, sp.Basic):
        raise TypeError(f"what is given is a list of conditions; got {given}: write [{given}].")
    if not isinstance(condition, sp.logic.boolalg.Boolean):
        raise TypeError(f"a condition is a SymPy Boolean such as Ne(x, 0); got {condition!r}.")
    condition, *stated = apart(condition, *given)
    return follows(Known(given=tuple(stated)), condition)


def follows(known: Known, condition: Any) -> bool:
    """``implied`` for conditions that are already collected."""
    condition = normal(condition)
    if condition in (sp.true, sp.false):
        return bool(condition)
    if condition in known.facts or _mirrored(condition) in known.facts:
        return True
    rule = rule_of(condition, _RULES)
    return (rule is not None and rule(known, condition)) or _by_cases(known, condition)


def _by_cases(known: Known, condition: Any) -> bool:
    """An alternative that is given holds in one of its parts: the condition follows from each."""
    for fact in known.facts:
        if isinstance(fact, sp.Or) and fact != condition:
            others = Known(given=tuple(other for other in known.facts if other != fact))
            if all(follows(others.also(part), condition) for part in fact.args):
                return True
    return False


def _mirrored(condition: Any) -> Any:
    """a = b for b = a, and a ≥ b for b ≤ a."""
    if not isinstance(condition, Relational):
        return condition
    mirror = type(condition.reversed) if isinstance(condition, _ORDERED) else type(condition)
    return mirror(condition.rhs, condition.lhs, evaluate=False)


def _all(known: Known, condition: Any) -> bool:
    return all(follows(known, part) for part in condition.args)


def _any(known: Known, condition: Any) -> bool:
    """One part, where all the others fail."""
    opposites = {part: _opposite(part) for part in condition.args}
    return any(
        follows(known.also(*(o for other, o in opposites.items() if other != part and o is not None)), part)
        for part in condition.args
    )


def _opposite(condition: Any) -> Any:
    """What holds where a condition fails, as far as it can be said."""
    if isinstance(condition, sp.Not):
        return condition.args[0]
    if isinstance(condition, sp.Eq | sp.Ne):
        return negated(condition)
    if isinstance(condition, _ORDERED) and all(map(Known().real, condition.args)):
        return negated(condition)
    return None


def _implication(known: Known, condition: Any) -> bool:
    premise, conclusion = condition.args
    return follows(known.also(premise), conclusion)


def _for_all(known: Known, condition: ForAll) -> bool:
    """The condition at an index of which its range is known, or the same condition over a range that holds this one."""
    *rest, (index, lower, upper) = condition.limits
    if any(_covers(known, fact, condition) for fact in known.facts):
        return True
    inner = ForAll(condition.relation, *rest) if rest else condition.relation
    i = sp.Dummy(str(index), integer=True)
    bounds = [sp.Ge(i, lower, evaluate=False)] if lower != -sp.oo else []
    bounds += [sp.Le(i, upper, evaluate=False)] if upper != sp.oo else []
    return follows(known.also(*bounds), inner.xreplace({index: i}))


def _covers(known: Known, fact: Any, condition: ForAll) -> bool:
    if not isinstance(fact, ForAll) or len(fact.limits) != len(condition.limits):
        return False
    names = {theirs[0]: mine[0] for theirs, mine in zip(fact.limits, condition.limits, strict=True)}
    if bound_symbols(fact.relation) & set(names.values()) or fact.relation.xreplace(names) != condition.relation:
        return False
    return all(
        follows(known, sp.Le(theirs[1].xreplace(names), mine[1], evaluate=False))
        and follows(known, sp.Le(mine[2], theirs[2].xreplace(names), evaluate=False))
        for theirs, mine in zip(fact.limits, condition.limits, strict=True)
    )


def _different(known: Known, condition: sp.Ne) -> bool:
    lhs, rhs = condition.args
    return is_scalar(lhs) and is_scalar(rhs) and known.nonzero(lhs - rhs if rhs != 0 else lhs)


def _equal(known: Known, condition: sp.Eq) -> bool:
    lhs, rhs = condition.args
    if not is_scalar(lhs):
        return _is_reality(known, lhs, rhs)
    if isinstance(lhs, sp.Determinant) and rhs == 0 and is_singular(known, lhs.arg):
        return True
    return is_scalar(lhs) and is_scalar(rhs) and (sp.expand(lhs - rhs) == 0 or factored(lhs - rhs) == 0)


def _is_reality(known: Known, lhs: Any, rhs: Any) -> bool:
    """A* = Aᵀ of a real A, which both sides may have multiplied out."""
    try:
        A = canonical(sp.Transpose(rhs))
        return known.real_matrix(A) and canonical(sp.Adjoint(A)) == canonical(lhs)
    except OutsideClass:
        return False


def _ordered(known: Known, condition: Any) -> bool:
    greater, less = condition.gts, condition.lts
    if greater == sp.oo or less == -sp.oo:
        return True
    if not (is_scalar(greater) and is_scalar(less)) or less == sp.oo or greater == -sp.oo:
        return False
    strict = isinstance(condition, sp.StrictGreaterThan | sp.StrictLessThan)
    return known.sign(greater - less) >= (2 if strict else 1)


def _contains(known: Known, condition: sp.Contains) -> bool:
    e, domain = condition.args
    if domain == sp.S.Complexes:
        return True
    if isinstance(domain, sp.Interval):  # ℝ too
        return known.real(e) and all(follows(known, end) for end in ends_of(condition))
    return domain in _LEAST_SIGN and known.integer(e) and known.sign(e) >= _LEAST_SIGN[domain]


def _not(known: Known, condition: sp.Not) -> bool:
    (inner,) = condition.args
    if isinstance(inner, sp.Contains):
        return _outside(known, *inner.args)
    if isinstance(inner, Relational):
        opposite = _opposite(inner)
        return opposite is not None and follows(known, opposite)
    if isinstance(inner, sp.And):
        return any(follows(known, sp.Not(part)) for part in inner.args)
    return isinstance(inner, sp.Or) and all(follows(known, sp.Not(part)) for part in inner.args)


def _outside(known: Known, e: Any, domain: Any) -> bool:
    """e lies outside of a set of real numbers by its sign, or by an imaginary part that is not 0."""
    if isinstance(domain, sp.Union):
        return all(follows(known, sp.Not(sp.Contains(e, part, evaluate=False))) for part in domain.args)
    if not isinstance(domain, sp.Interval | sp.Range):
        return False
    if known.real(e) and isinstance(domain, sp.Range):
        return domain.sup in (0, -1) and known.sign(e - domain.sup) == 2
    if known.real(e):
        return any(follows(known, negated(end)) for end in ends_of(sp.Contains(e, domain, evaluate=False)))
    return known.nonzero(sp.im(e)) or (e.is_Mul and sp.I in e.args and known.real(e / sp.I) and known.nonzero(e / sp.I))


_RULES: dict[type, Any] = {
    sp.And: _all,
    sp.Or: _any,
    sp.Implies: _implication,
    ForAll: _for_all,
    sp.Ne: _different,
    sp.Eq: _equal,
    sp.Contains: _contains,
    sp.Not: _not,
    **dict.fromkeys(_ORDERED, _ordered),
}
