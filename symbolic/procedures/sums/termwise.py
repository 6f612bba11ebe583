"""Whether a term is ≥ 0 for all values of its indices in their ranges, with a letter for each entry, sum and function.

The letters of e^A and log A have the order of their arguments, 1 + A ≤ e^A, and log A ≤ A − 1; between letters it is
linear arithmetic case by case, or a Positivstellensatz certificate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations, product
from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.decision import AT_MOST, Verdict
from symbolic.definedness import supposing
from symbolic.definedness.known import Known
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules
from symbolic.procedures.piecewise_linear import decide_piecewise_linear
from symbolic.procedures.piecewise_rational import decide_piecewise_rational
from symbolic.procedures.polynomial_inequality import decide_polynomial_inequality
from symbolic.procedures.sums.indexed import is_positive, normal_form_of, with_letters
from symbolic.renaming import with_fresh_indices

MAX_INSTANCES = 12  # of one condition; past this it is not used
MAX_FUNCTIONS = 6  # values of exp and log in one term
_COMPARISONS = sp.Le | sp.Ge | sp.Lt | sp.Gt | sp.Eq


def is_nonnegative_term(term: sp.Expr, limits: tuple[Any, ...], given: tuple[Any, ...], rules: Rules) -> bool:
    """Whether a term is ≥ 0 wherever it has a value, for all indices in the limits and all entries as they are given.

    Parameters
    ----------
    term : real scalar expression
    limits : tuple of (index, lower, upper)
    given : tuple of SymPy Booleans
        Comparisons, and ``ForAll`` of them, which count at each index that has the range of theirs.
    rules : Rules
        The ranges of free indices, and what is positive.
    """
    factors = sp.Mul.make_args(sp.factor_terms(term))
    left = sp.Mul(*(factor for factor in factors if not is_nonnegative_factor(factor, rules)))
    if left == 1:
        return True
    if left.is_number or not Known().real(left):
        return False
    places = {index: tuple(ends) for index, *ends in limits}
    if set(places) & set().union(*(condition.free_symbols for condition in given)):
        return False  # an index of the term is no letter of a condition
    places |= {k: (sp.S.One, upper) for k, upper in rules.upper if k.is_Symbol and k.is_positive}
    conditions = [c for condition in given for c in _instances(condition, places)]
    return _between_letters(left, conditions, rules)


def is_nonnegative_factor(e: sp.Expr, rules: Rules) -> bool:
    """Whether e ≥ 0 by its sign, as what is known to be positive, or as 1 less a delta."""
    if isinstance(1 - e, sp.KroneckerDelta) or Known().sign(e) >= 1 or is_positive(e, rules):
        return True
    return isinstance(e, sp.Mul) and all(is_nonnegative_factor(factor, rules) for factor in e.args)


def _instances(condition: Any, places: Mapping[Any, tuple[Any, ...]]) -> Iterator[Any]:
    """The comparison that a condition is at the indices of which the range is known."""
    if isinstance(condition, _COMPARISONS):
        yield condition
    if not isinstance(condition, ForAll) or not isinstance(condition.relation, _COMPARISONS):
        return
    own = condition.bound_symbols
    extremes = {e: sp.Dummy("m") for e in condition.relation.atoms(Extreme) if not e.free_symbols & set(own)}
    back = {letter: e for e, letter in extremes.items()}
    relation = with_fresh_indices(condition.relation.xreplace(extremes), places)
    if bound_symbols(relation) & {*places, *own}:
        return
    choices = [[i for i, ends in places.items() if ends == tuple(limit[1:])] for limit in condition.limits]
    for chosen in list(product(*choices))[:MAX_INSTANCES]:
        here = relation.xreplace(dict(zip(own, chosen, strict=True))).xreplace(back)
        if isinstance(here, _COMPARISONS):  # g[i, j] = g[j, i] says nothing at j = i
            yield here


def _between_letters(term: sp.Expr, conditions: list[Any], rules: Rules) -> bool:
    letters: dict[Any, sp.Dummy] = {}
    form = lambda e: with_letters(sp.expand(normal_form_of(e, rules), power_exp=False), letters, rules)
    goal = form(term)
    known = [_compared(condition, form) for condition in conditions]
    deltas = [letter for e, letter in letters.items() if isinstance(e, sp.KroneckerDelta)]
    known += [sp.Le(delta, 1) for delta in deltas]
    known = [condition for condition in known if condition not in (sp.true, sp.false, None)]
    goal, known = _functions_as_letters(goal, known)
    linear = tuple(condition for condition in known if _is_linear(condition.lhs - condition.rhs))
    with supposing():
        if _is_linear(goal):
            zero = sp.S.Zero
            return decide_piecewise_linear(zero, goal, given=linear, relation=AT_MOST).verdict is Verdict.PROVED
        if goal.has(sp.Max, sp.Min, sp.sign):
            decision = decide_piecewise_rational(sp.S.Zero, goal, given=tuple(known), relation=AT_MOST)
            return decision.verdict is Verdict.PROVED
        return decide_polynomial_inequality(sp.S.Zero, goal, given=tuple(known)).verdict is Verdict.PROVED


def _compared(condition: Any, form: Any) -> Any:
    if isinstance(condition, sp.Eq):
        return sp.Eq(form(condition.lhs - condition.rhs), 0)
    difference = form(condition.gts - condition.lts)
    return sp.Gt(difference, 0) if isinstance(condition, sp.Lt | sp.Gt) else sp.Ge(difference, 0)


def _functions_as_letters(goal: sp.Expr, known: list[Any]) -> tuple[sp.Expr, list[Any]]:
    """Letters for values of exp and log, the innermost first, and what is known of them."""
    while found := _innermost(goal, known):
        signs = Known(given=tuple(known))
        letters = {e: sp.Dummy("F", **_facts(e, signs)) for e in found}
        more = [fact for e in found for fact in _of_function(e, letters[e], signs)]
        for a, b in permutations(found, 2):
            if type(a) is type(b) and _is_defined(b, signs) and signs.sign(a.args[0] - b.args[0]) >= 1:
                more.append(sp.Ge(letters[a], letters[b]))
        put = lambda e, letters=letters: e.xreplace(letters)
        goal, known = put(goal), [put(condition) for condition in (*known, *more)]
        known = [condition for condition in known if condition not in (sp.true, sp.false)]
    return goal, known


def _innermost(goal: sp.Expr, known: list[Any]) -> list[Any]:
    values = set().union(*(e.atoms(sp.exp, sp.log) for e in (goal, *known)))
    inner = [e for e in values if not e.args[0].has(sp.exp, sp.log) and len(e.args) == 1]
    return sorted(inner, key=sp.default_sort_key)[:MAX_FUNCTIONS] if len(values) <= 3 * MAX_FUNCTIONS else []


def _is_defined(e: Any, signs: Known) -> bool:
    return signs.sign(e.args[0]) == 2 if isinstance(e, sp.log) else signs.real(e.args[0])


def _facts(e: Any, signs: Known) -> dict[str, bool]:
    if not _is_defined(e, signs):
        return {}
    return {"positive": True} if isinstance(e, sp.exp) else {"real": True}


def _of_function(e: Any, letter: sp.Dummy, signs: Known) -> Iterator[Any]:
    """1 + A ≤ e^A and log A ≤ A − 1, and their signs."""
    (argument,) = e.args
    if not _is_defined(e, signs):
        return
    if isinstance(e, sp.exp):
        yield sp.Ge(letter, 1 + argument)
        if signs.sign(argument) <= -1:
            yield sp.Le(letter, 1)
        return
    yield sp.Le(letter, argument - 1)
    if signs.sign(argument - 1) >= 1:
        yield sp.Ge(letter, 0)


def _is_linear(e: sp.Expr) -> bool:
    if isinstance(e, sp.Add | sp.Min | sp.Max | sp.Abs):
        return all(map(_is_linear, e.args))
    if isinstance(e, sp.Mul) and e.args[0].is_Rational:
        return _is_linear(sp.Mul(*e.args[1:]))
    return e.is_Rational or e.is_Symbol
