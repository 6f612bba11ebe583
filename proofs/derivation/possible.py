"""Values that satisfy the conditions of a claim: without any, everything would follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import Claim, adverse_points, critical_points, points
from numeric_check.claims.names import free_names
from numeric_check.drawing.basics import admits
from numeric_check.drawing.never_met import never_met
from symbolic.binders import captures, put
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.wording import in_words

_SEED = 0
_POINTS = 2  # after two that are not found, no other is looked for
_MOST_LETTERS = 2  # of which all small numbers are tried
_NUMBERS = (*map(sp.Integer, (0, 1, -1, 2, 3, 5, 4, -2, 7, 6, 8, 9, 10, 12)), sp.S.Half)
_SORTS = {
    "integer": lambda e: sp.Contains(e, sp.S.Integers, evaluate=False),
    "real": lambda e: sp.Contains(e, sp.S.Reals, evaluate=False),
    "positive": lambda e: sp.Gt(e, 0, evaluate=False),
    "negative": lambda e: sp.Lt(e, 0, evaluate=False),
    "nonnegative": lambda e: sp.Ge(e, 0, evaluate=False),
    "nonpositive": lambda e: sp.Le(e, 0, evaluate=False),
}


def impossible(claim: Claim) -> str:
    """Why nothing follows from the conditions of a claim: no values are known that satisfy them all; or nothing.

    Values are known of x and y with x = e(y) if they are of y where the other conditions hold with e(y) for x.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    str : the first condition that no values are found for, beside those before it; "" where values are known.

    Examples
    --------
    >>> from numeric_check import Claim, real
    >>> from proofs.derivation.possible import impossible
    >>> t = real("t").symbol
    >>> impossible(Claim(lhs=t, rhs=t + 1, variables=(real("t"),), hypotheses=(t < 0, t > 0)))
    'no values are known that satisfy t < 0, t > 0: a hint of a variable can name some.'
    """
    bare = replace(claim, lhs=sp.S.Zero, rhs=sp.S.Zero)
    if not claim.conditions or next(adverse_points(bare, 1, np.random.default_rng(_SEED)), None) is not None:
        return ""
    forms = [bare, *_forms(bare)]
    if any(implied((), sp.Not(condition)) for form in forms for condition in form.conditions):
        return f"the hypotheses contradict each other: {in_words(*claim.conditions)}."
    if any(map(_is_met, forms)):
        return ""
    last = never_met(claim, np.random.default_rng(_SEED))
    count = len(claim.conditions) if last is None else claim.conditions.index(last) + 1
    stated = in_words(*claim.conditions[:count])
    return f"no values are known that satisfy {stated}: a hint of a variable can name some."


def _forms(claim: Claim) -> Iterator[Claim]:
    """What a claim is after one letter after the other was eliminated."""
    form = _without_a_letter(claim)
    while form is not None:
        yield form
        form = _without_a_letter(form)


def _is_met(claim: Claim) -> bool:
    """Whether a point is drawn, or is made of small numbers, that satisfies all conditions."""
    rng = np.random.default_rng(_SEED)
    drawn = chain(adverse_points(claim, _POINTS, rng), points(claim, _POINTS, rng), critical_points(claim, rng))
    return next(drawn, None) is not None or _is_met_by_small_numbers(claim)


def _is_met_by_small_numbers(claim: Claim) -> bool:
    letters = sorted(set().union(*map(free_names, claim.conditions)), key=str)
    if len(letters) > _MOST_LETTERS or not all(isinstance(letter, sp.Symbol) for letter in letters):
        return False
    values = [[number for number in _NUMBERS if admits(letter, number)] for letter in letters]
    tried = (dict(zip(letters, numbers, strict=True)) for numbers in product(*values))
    return any(all(put(c, point) == sp.true for c in claim.conditions) for point in tried)


def _without_a_letter(claim: Claim) -> Claim | None:
    """The conditions with e for a letter x that they say to be e, and that e is defined and of the sort of x."""
    bare = tuple(replace(variable, conditions=()) for variable in claim.variables)
    letters = {variable.symbol for variable in bare if isinstance(variable.symbol, sp.Symbol | sp.MatrixSymbol)}
    letters -= set().union(*(free_names(variable.symbol) - {variable.symbol} for variable in bare))  # the sizes
    for condition in claim.conditions:
        for x, e in (condition.args, condition.args[::-1]) if isinstance(condition, sp.Eq) else ():
            rest = _with_value(claim.conditions, x, e) if x in letters and x not in free_names(e) else None
            if rest is not None:
                return replace(claim, variables=bare, hypotheses=rest)
    return None


def _with_value(conditions: tuple[Any, ...], x: Any, e: Any) -> tuple[Any, ...] | None:
    """The conditions for e, or None where it cannot be said that e is of the sort of x."""
    sorts = getattr(x, "_assumptions_orig", {}) if isinstance(x, sp.Symbol) else {}
    if not all(holds and name in _SORTS for name, holds in sorts.items() if name != "commutative"):
        return None
    try:
        domain = natural_domain(e)
    except UnknownDomain:
        return None
    stated = [None if captures(condition, e) else put(condition, {x: e}) for condition in conditions]
    return None if None in stated else (*stated, *domain, *(_SORTS[name](e) for name in sorts))
