"""A decision becomes one about a closed statement: what the sides need to have a value is among its assumptions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.core.relational import Relational

from symbolic.binders import captures, leftovers, put
from symbolic.consistency import contradictory
from symbolic.decision import AT_MOST, Decision, Verdict, as_given
from symbolic.definedness.comparisons import is_scalar
from symbolic.definedness.domain import ANALYTIC, natural_domain
from symbolic.definedness.implied import implied
from symbolic.definedness.known import Known
from symbolic.definedness.numbers import vanishes_where_tried
from symbolic.definedness.scalars import UnknownDomain
from symbolic.instances.conditions import holds_exactly
from symbolic.renaming import apart
from symbolic.wording import in_words

_SUPPOSED: ContextVar[list[Any] | None] = ContextVar("_SUPPOSED", default=None)  # by the decisions within one


def close(decision: Decision, *sides: Any, given: tuple[Any, ...] = ()) -> Decision:
    """The decision with the conditions under which the sides have a value, as far as they are not given.

    A witness counts only where all of these conditions hold, and those that are given.

    Parameters
    ----------
    decision : Decision
        What a procedure says of the sides at all points at which they have a value.
    *sides : SymPy expressions
    given : tuple of SymPy Booleans
        Conditions of the statement; those that it names ``analytic`` make a function partial.

    Returns
    -------
    Decision : UNDECIDED where the domain is not known or empty, or a witness is not known to satisfy the conditions.
    """
    if decision.verdict is Verdict.UNDECIDED:
        return decision
    named = apart(*sides, *given)
    sides, stated = named[: len(sides)], named[len(sides) :]
    return as_given(_close(decision, *sides, given=stated), dict(zip(stated, given, strict=True)))


def _close(decision: Decision, *sides: Any, given: tuple[Any, ...]) -> Decision:
    """The same, where no letter of the sides and conditions is bound in one of them."""
    letters = set().union(*(side.free_symbols for side in sides))
    values = letters.union(*(side.atoms(AppliedUndef) for side in sides))
    if infinite := [value for value in values if may_be_infinite(value)]:
        return _undecided(decision, f"{min(map(str, infinite))} may be ∞ by its assumptions: say real=True.")
    try:
        needed = natural_domain(*sides, partial=partial_functions(given))
    except UnknownDomain as reason:
        return _undecided(decision, f"{reason}.")
    except RecursionError:
        return _undecided(decision, "the sides are nested too deeply to find out where they have a value.")
    rewritten = _away_from_jumps(*sides)
    if decision.verdict is Verdict.REFUTED:
        failing = [
            condition for condition in (*given, *needed, *rewritten) if not holds_at(decision.witness, condition)
        ]
        if not failing:
            return decision
        return _undecided(
            decision, f"they differ at {decision.witness}, where {in_words(failing[0])} is not known to hold."
        )
    if sp.false in needed:
        return _undecided(decision, "a side has no value at any point.")
    if decision.relation == AT_MOST:
        needed += tuple(sp.Contains(side, sp.S.Reals, evaluate=False) for side in sides)
    facts = Known(given=given).facts
    known = (*_by_factors(facts), *_between_determinants(given))
    if (
        contradictory(facts)
        or contradictory(known)
        or any(isinstance(fact, Relational) and hopeless(fact) for fact in facts)
    ):
        return _undecided(decision, f"no point satisfies the conditions {in_words(*given)}.")
    relations = [a for a in (*decision.assumes, *needed) if not isinstance(a, str)]
    if false := [a for a in relations if a not in given and not implied(given, a) and hopeless(a)]:
        return _undecided(decision, f"the sides have a value nowhere: they need {in_words(false[0])}, which is not so.")
    nowhere = any(implied(given, sp.Not(a)) for a in needed) or _fails_at_values(relations, given)
    if given and (nowhere or contradictory((*known, *_by_factors(relations)))):
        return _undecided(decision, f"the sides have a value nowhere where {in_words(*given)}.")
    stated = [a for a in (*decision.assumes, *rewritten) if not _names_its_value(a) or a.lhs in letters]
    assumes = dict.fromkeys(part for a in stated for part in _by_given(a, given))
    return replace(decision, assumes=(*assumes, *_not_implied(needed, (*given, *assumes))))


def _fails_at_values(conditions: Iterable[Any], given: tuple[Any, ...]) -> bool:
    """Whether a condition is false where letters have the values that equations give them, x = π/2 or 2x = π."""
    values: dict[Any, Any] = {}
    for equation in (c for c in given if isinstance(c, sp.Eq) and all(map(is_scalar, c.args))):
        gap = sp.expand((equation.lhs - equation.rhs).xreplace(values))
        for x in sorted((s for s in gap.free_symbols if gap.coeff(s).is_Rational and gap.coeff(s) != 0), key=str):
            value = sp.expand(x - gap / gap.coeff(x))
            if not value.has(x):
                values = {**{letter: v.xreplace({x: value}) for letter, v in values.items()}, x: value}
                break
    here = (put(c, values) for c in conditions) if values else ()
    return any(c is not None and implied((), sp.Not(c)) for c in here)


def _between_determinants(given: tuple[Any, ...]) -> Iterator[Any]:
    """det L = det R for the equations L = R between square matrices."""
    for equation in (c for c in given if isinstance(c, sp.Eq) and getattr(c.lhs, "is_Matrix", False)):
        if equation.lhs.shape[0] == equation.lhs.shape[1]:
            yield sp.Eq(*map(_determinant, equation.args), evaluate=False)


def _by_factors(conditions: Iterable[Any]) -> tuple[Any, ...]:
    """The conditions with the determinants of products taken apart."""
    return tuple(c.replace(sp.Determinant, _determinant) if c.has(sp.Determinant) else c for c in conditions)


def _determinant(M: Any) -> Any:
    """det M, of products and powers factor by factor, and 0 of 0 with some rows."""
    if isinstance(M, sp.ZeroMatrix) and M.shape[0].is_positive:
        return sp.S.Zero
    if isinstance(M, sp.Identity):
        return sp.S.One
    if isinstance(M, sp.MatMul) and all(factor.shape == M.shape for factor in M.as_coeff_matrices()[1]):
        c, factors = M.as_coeff_matrices()
        return c ** M.shape[0] * sp.Mul(*map(_determinant, factors))
    if isinstance(M, sp.MatPow) and M.exp.is_Integer and M.exp > 0:
        return _determinant(M.base) ** M.exp
    return sp.Determinant(M)


def _away_from_jumps(*sides: Any) -> tuple[Any, ...]:
    """u ≠ 0 for acot(u) and acoth(u) that SymPy writes as −acot(−u) wherever it builds them anew: they jump at 0."""
    nodes = set().union(*(side.atoms(sp.acot, sp.acoth) for side in sides))
    anew = (node for node in nodes if node.func(*node.args) != node)
    return tuple(sp.Ne(node.args[0], 0) for node in sorted(anew, key=sp.default_sort_key))


def may_be_infinite(value: Any) -> bool:
    """Whether the assumptions say that a letter or f(x) is infinite, or real and not that it is finite."""
    return bool(value.is_infinite or (value.is_extended_real and not value.is_finite))


def hopeless(condition: Any) -> bool:
    """Whether a condition is false, is one on constants that is not known to hold, or holds at no point that is tried.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.definedness import hopeless
    >>> n, x = sp.Symbol("n", integer=True), sp.Symbol("x")
    >>> hopeless(sp.Ne(4**n - 2 ** (2 * n), 0)), hopeless(sp.Ne(x, 0)), hopeless(sp.Ne(sp.pi, 0))
    (True, False, False)
    """
    if not (condition.free_symbols or condition.atoms(AppliedUndef)):
        return not implied((), condition)
    if not isinstance(condition, Relational):
        return implied((), sp.Not(condition))
    return implied((), sp.Not(condition)) or (isinstance(condition, sp.Ne) and vanishes_where_tried(condition))


def _names_its_value(assumed: Any) -> bool:
    """Whether an assumption is that a letter _p is p: SymPy's chain rule leaves such letters, also on the way."""
    equation = isinstance(assumed, sp.Eq) and assumed.lhs.is_Symbol
    return equation and assumed.lhs.name == f"_{assumed.rhs}" and not assumed.lhs.name.isidentifier()


def holds_at(witness: Any, condition: Any) -> bool:
    """Whether a condition is known to hold at a point: by its rational value there, or by rules."""
    if (known := holds_exactly(condition, witness)) is not None:
        return known
    here = None if captures(condition, *witness) else put(condition, witness)
    return here is not None and (implied((), here) or _are_equal_matrices(here))


def _are_equal_matrices(condition: Any) -> bool:
    """Whether a condition is an equation between explicit matrices, which are equal when they are multiplied out."""
    if not isinstance(condition, sp.Eq) or not all(getattr(side, "is_Matrix", False) for side in condition.args):
        return False
    if condition.has(sp.MatrixSymbol) or not all(
        sp.sympify(n).is_Integer for side in condition.args for n in side.shape
    ):
        return False
    lhs, rhs = (sp.ImmutableMatrix(side.doit().as_explicit()) for side in condition.args)
    return lhs.shape == rhs.shape and all(sp.expand(a - b) == 0 for a, b in zip(lhs, rhs, strict=True))


def _by_given(assumed: Any, given: tuple[Any, ...]) -> tuple[Any, ...]:
    """What is assumed, or what is given from which it follows: one condition, or all where it takes several."""
    if isinstance(assumed, str) or assumed in given or not implied(given, assumed):
        return (assumed,)
    if implied((), assumed):
        return ()
    return next(((one,) for one in given if implied((one,), assumed)), given)


def _not_implied(needed: tuple[Any, ...], given: tuple[Any, ...]) -> list[Any]:
    """The conditions that do not follow from those that are given and the others that are needed."""
    stated = [condition for condition in given if not isinstance(condition, str)]
    kept = list(dict.fromkeys(needed))
    for condition in tuple(kept):
        others = [other for other in kept if other != condition]
        if implied((*stated, *others), condition):
            kept = others
    return kept


def closed(decide: Callable[[], Decision], *sides: Any, given: tuple[Any, ...] = ()) -> Decision:
    """What is decided of the sides, with what the decisions within suppose; closed unless it is within one itself."""
    for side in sides:
        if not isinstance(side, sp.Basic | sp.MatrixBase):
            raise TypeError(f"a side must be a SymPy expression; got {side!r} ({type(side).__name__}).")
    outer = _SUPPOSED.get()
    with supposing() as supposed:
        decision = decide()
    decision = with_supposed(decision, supposed)
    if outer is None:
        left = [a for a in decision.assumes if _names_its_value(a)]
        meant = leftovers(*sides) if left else {}
        kept = tuple(a for a in decision.assumes if a not in left or a.lhs not in meant)
        decision = replace(decision, assumes=kept)
        return close(decision, *sides, given=given)
    if decision.verdict is Verdict.PROVED:
        outer.extend(decision.assumes)
    return decision


@contextmanager
def supposing() -> Iterator[list[Any]]:
    """Within: decisions leave the domains of their sides to the caller, and what they suppose is collected."""
    supposed: list[Any] = []
    token = _SUPPOSED.set(supposed)
    try:
        yield supposed
    finally:
        _SUPPOSED.reset(token)


def with_supposed(decision: Decision, supposed: Iterable[Any]) -> Decision:
    """The decision, which rests on all that the decisions within it suppose."""
    if decision.verdict is not Verdict.PROVED:
        return decision
    return replace(decision, assumes=tuple(dict.fromkeys((*decision.assumes, *supposed))))


def partial_functions(given: tuple[Any, ...]) -> frozenset[Any]:
    """The undefined functions that have a value only where a condition says that they are analytic."""
    predicates = {p for condition in given for p in condition.atoms(sp.AppliedPredicate) if p.function == ANALYTIC}
    return frozenset(type(applied) for p in predicates for applied in p.arg.atoms(AppliedUndef))


def _undecided(decision: Decision, why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=decision.procedure, why=why, relation=decision.relation)
