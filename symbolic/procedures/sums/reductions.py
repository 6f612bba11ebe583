"""Inequalities of finite sums reduced to simpler ones, until a certificate is found for each.

    −c|A| + B ≥ 0 for c ≥ 0 if B ∓ cA ≥ 0, and so for max, min, and the largest of terms, at a new index of its range;
    N/D ≥ 0 for D > 0 if N ≥ 0;  Σ c log A + Y ≥ 0 if Π_{c>0} A^c ≥ e^{−Y} Π_{c<0} A^{−c};  L ≤ R if L² ≤ R², 0 ≤ R.

Source: G. H. Hardy, J. E. Littlewood, G. Pólya, Inequalities, 2nd ed., sections 2.1 and 2.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import lcm
from typing import Any

import sympy as sp

from symbolic.decision import Part
from symbolic.definedness.known import Known
from symbolic.definedness.scalars import UnknownDomain
from symbolic.expressions.extremes import Extreme, Largest
from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules
from symbolic.procedures.sums.facts import Certificate, check, parts_of
from symbolic.procedures.sums.gap_search import candidates
from symbolic.procedures.sums.indexed import expanded, is_positive, normal_form_of, opened, with_letters
from symbolic.procedures.sums.linear_search import combination
from symbolic.procedures.sums.one_range import limits_of, terms_by_range
from symbolic.procedures.sums.termwise import is_nonnegative_factor, is_nonnegative_term
from symbolic.words import OutsideClass

MAX_DEPTH = 5  # reductions, one after the other
MAX_POWER = 12  # of what logarithms are taken, multiplied out
MAX_CHECKS = 6  # certificates of one inequality that are multiplied out
_SPLIT = sp.Abs | sp.Max | sp.Min | Extreme


def is_nonnegative(
    difference: sp.Expr,
    given: tuple[Any, ...],
    domain: tuple[Any, ...],
    depth: int = 0,
    written: tuple[sp.Sum, ...] | None = None,
) -> tuple[Part, ...] | None:
    """The parts that make a difference ≥ 0 for all entries, wherever all conditions hold; None if that is not known.

    They are none where it was reduced to others.

    Parameters
    ----------
    difference : real scalar expression
    given : tuple of SymPy Booleans
        Equations, comparisons, and ``ForAll`` of them.
    domain : tuple of SymPy Booleans
        Under which the expressions that it comes from have a value.
    depth : int
        How many reductions led to it.
    written : tuple of Sum, optional
        The sums of what it was reduced from, as they were written.
    """
    if depth > MAX_DEPTH:
        return None
    written = tuple(sorted(difference.atoms(sp.Sum), key=sp.default_sort_key)) if written is None else written
    rules = opened(sp.S.Zero, (*domain, *_bounds(difference)))[1]
    form, denominator = _without_denominator(expanded(normal_form_of(difference, rules)), rules)
    content = _content(form)
    form = expanded(form / content)
    facts = (*given, *_extremes(form))
    parts = lambda certificate: parts_of(certificate, content / denominator)
    certificate = combination(form, facts, rules)
    if certificate is not None and _is_checked(form, certificate, facts, domain):
        return parts(certificate)
    holds = lambda e: is_nonnegative(e, given, domain, depth + 1, written) is not None
    if cases := _cases(form, rules):
        return () if all(map(holds, cases)) else None
    if any(map(holds, _reduced(form, rules))):
        return ()
    likely = islice(candidates(sp.S.Zero, form, facts, written), MAX_CHECKS)
    return next((parts(found) for found in likely if _is_checked(form, found, facts, domain)), None)


def _is_checked(form: sp.Expr, certificate: Certificate, given: tuple[Any, ...], domain: tuple[Any, ...]) -> bool:
    try:
        check(sp.S.Zero, form, certificate, given, domain)
    except (OutsideClass, UnknownDomain):
        return False
    return True


def _content(form: sp.Expr) -> sp.Rational:
    """The rational number > 0 that is left out of all terms."""
    numbers = [term.as_coeff_Mul()[0] for term in sp.Add.make_args(form)]
    rational = [abs(c) for c in numbers if c.is_Rational and c != 0]
    return sp.gcd_list(rational) if len(rational) == len(numbers) else sp.S.One


def _bounds(e: sp.Expr) -> Iterator[Any]:
    from symbolic.definedness import natural_domain

    return iter(natural_domain(e))


def _extremes(form: sp.Expr) -> Iterator[Any]:
    """Every term is at most the largest, and at least the smallest one."""
    for e in sorted(form.atoms(Extreme), key=sp.default_sort_key):
        index, *ends = e.limits
        k = sp.Dummy(index.name, **index.assumptions0)
        term = e.term.xreplace({index: k})
        yield ForAll(sp.Le(*((term, e) if isinstance(e, Largest) else (e, term)), evaluate=False), (k, *ends))


def _without_denominator(form: sp.Expr, rules: Rules) -> tuple[sp.Expr, sp.Expr]:
    """The numerator, multiplied out, and the denominator where that is > 0; otherwise the form and 1."""
    letters: dict[Any, sp.Dummy] = {}
    numerator, denominator = sp.fraction(sp.together(with_letters(form, letters, rules)))
    if denominator == 1 or not _is_positive_product(denominator, letters, rules):
        return form, sp.S.One
    back = {letter: e for e, letter in letters.items()}
    return expanded(normal_form_of(numerator.xreplace(back), rules)), denominator.xreplace(back)


def _is_positive_product(e: sp.Expr, letters: dict[Any, sp.Dummy], rules: Rules) -> bool:
    """Whether e > 0: by its sign, or its factors are, up to numbers and sizes, those that are known to be > 0."""
    if Known().sign(e) == 2:
        return True
    if not rules.positive or not e.is_polynomial(*e.free_symbols):
        return False
    known = [with_letters(part, letters, rules) for part in rules.positive]
    number, factors = sp.factor_list(e)
    signs = [max((Known().sign(sp.cancel(f / p)) for p in (sp.S.One, *known)), key=abs) ** k for f, k in factors]
    return number * sp.Mul(*signs) > 0 and all(abs(sign) > 1 for sign in signs)


def _cases(form: sp.Expr, rules: Rules) -> list[sp.Expr]:
    """What has to be ≥ 0 instead: the form with each value that a modulus, a maximum or a largest term may have."""
    for e in sorted(set().union(*map(_outer, sp.Add.make_args(form))), key=sp.default_sort_key):
        largest = not isinstance(e, sp.Min) and (not isinstance(e, Extreme) or isinstance(e, Largest))
        rest, coefficient = sp.S.Zero, sp.S.Zero
        for term in sp.Add.make_args(form):
            if e in sp.Mul.make_args(term):
                coefficient += term / e
            else:
                rest += term
        if rest.has(e) or coefficient.has(e):
            continue
        if is_nonnegative_factor(-coefficient if largest else coefficient, rules):
            return [expanded(rest + coefficient * value) for value in _values(e)]
    return []


def _outer(term: sp.Expr) -> set[sp.Expr]:
    return {factor for factor in sp.Mul.make_args(term) if isinstance(factor, _SPLIT)}


def _values(e: Any) -> list[sp.Expr]:
    """The values of which the modulus or extreme is one."""
    if isinstance(e, sp.Abs):
        return [e.args[0], -e.args[0]]
    if not isinstance(e, Extreme):
        return list(e.args)
    index, lower, _ = e.limits
    if lower != 1:
        raise OutsideClass(f"the range of {e} does not start from 1.")
    return [e.term.xreplace({index: sp.Dummy("k", integer=True, positive=True)})]


def _reduced(form: sp.Expr, rules: Rules) -> Iterator[sp.Expr]:
    """Without sums that are ≥ 0, without logarithms, or without roots."""
    yield from _without_ranges(form, rules)
    terms = sp.Add.make_args(form)
    logs = {term: _logarithm(term) for term in terms}
    found = [(c, A) for c, A in logs.values() if A is not None]
    if found and all(c.is_Rational and is_positive(A, rules) for c, A in found):
        scale = lcm(*(int(c.q) for c, _ in found))
        Y = sp.Add(*(term for term in terms if logs[term][1] is None))
        if not Y.has(sp.log) and Known().real(Y) and sum(abs(c * scale) for c, _ in found) <= MAX_POWER:
            above = sp.Mul(*(A ** (c * scale) for c, A in found if c > 0))
            below = sp.Mul(*(A ** (-c * scale) for c, A in found if c < 0))
            upper = sp.Add(*(term for term in sp.Add.make_args(Y) if not term.could_extract_minus_sign()))
            yield sp.exp(expanded(scale * upper)) * above - sp.exp(expanded(scale * (upper - Y))) * below
    for term in terms:
        c, values = _exponential(term)
        rest = form - term
        if values and is_positive(c, rules) and is_positive(rest, rules):
            yield sp.log(rest) - sp.log(c) - sp.Add(*values)
    rooted = [term for term in terms if _has_root(term)]
    upper = [term for term in rooted if is_nonnegative_factor(term, rules)]
    if upper:
        R = sp.Add(*upper)
        yield expanded(R**2) - expanded((R - form) ** 2)
    elif rooted:
        L = -sp.Add(*rooted)
        if all(is_nonnegative_factor(term, rules) for term in sp.Add.make_args(form + L)):
            yield expanded((form + L) ** 2) - expanded(L**2)


def _without_ranges(form: sp.Expr, rules: Rules) -> Iterator[sp.Expr]:
    """Without sums over one of several ranges: those of terms ≥ 0, and Σ_j B_j in c log(Σ_i A_i + Σ_j B_j)."""
    ranges = terms_by_range(form)
    for limits, functions in ranges.items() if len(ranges) > 1 else ():
        if is_nonnegative_term(sp.Add(*functions), limits, (), rules):
            yield sp.Add(*(term for term in sp.Add.make_args(form) if limits_of(term) != limits))
    for term in sp.Add.make_args(form):
        log = next((f for f in sp.Mul.make_args(term) if isinstance(f, sp.log) and isinstance(f.args[0], sp.Add)), None)
        if log is None or not is_nonnegative_factor(term / log, rules):
            continue
        parts = log.args[0].args
        known = all(isinstance(part, sp.Sum) or part.is_integer for part in parts)
        if known and all(is_positive(part, rules) for part in parts):
            yield from (form - term + term / log * sp.log(part) for part in parts)


def _logarithm(term: sp.Expr) -> tuple[Any, Any]:
    """(c, A) of c log A, with A None for others."""
    c, rest = term.as_coeff_Mul()
    return (c, rest.args[0]) if isinstance(rest, sp.log) else (sp.S.One, None)


def _exponential(term: sp.Expr) -> tuple[sp.Expr, list[sp.Expr]]:
    """(c, A, B, …) of −c e^A e^B …, where there is a logarithm in the exponents."""
    values = [f for f in sp.Mul.make_args(term) if isinstance(f, sp.exp)]
    if not any(value.has(sp.log) for value in values):
        return sp.S.One, []
    return -term / sp.Mul(*values), [value.args[0] for value in values]


def _has_root(term: sp.Expr) -> bool:
    return any(f.is_Pow and f.exp.is_Rational and f.exp.q == 2 for f in sp.Mul.make_args(term))
