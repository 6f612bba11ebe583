"""A search, which nobody trusts, for inequalities of finite sums as combinations of simple ones, by linear programming.

The simple ones are what is given, summed with weights; |u| ± u ≥ 0, |Σ u| ≤ Σ |u|; a ≤ Σ a for a ≥ 0; products of
sums of nonnegative entries without the diagonal; 1 + A ≤ e^A and log A ≤ A − 1; and what all terms together show.
Equations that are given for all indices count summed, with an entry for a factor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, islice
from typing import Any

import sympy as sp
from flint import fmpq

from symbolic.cones import membership
from symbolic.definedness.known import Known
from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules
from symbolic.procedures.nonnegative_terms import logarithm_gap, square
from symbolic.procedures.sums.facts import Certificate, Fact, Found, Multiple, Termwise, Weighted
from symbolic.procedures.sums.gap_search import as_power, with_weights_of_logarithms
from symbolic.procedures.sums.indexed import expanded, normal_form_of
from symbolic.procedures.sums.one_range import terms_by_range
from symbolic.procedures.sums.termwise import is_nonnegative_factor, is_nonnegative_term
from symbolic.words import OutsideClass

MAX_PARTS = 60  # simple inequalities that are combined
MAX_VALUES = 4  # of exp, of which the pairs are compared
MAX_FACTORS = 12  # by which an equation is multiplied

Row = dict[sp.Expr, Any]


def combination(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Certificate | None:
    """A certificate that the difference, in normal form and multiplied out, is ≥ 0; None where none is found.

    Parameters
    ----------
    difference : scalar expression
    given : tuple of SymPy Booleans
    rules : Rules
    """
    goal = _row(difference)
    if goal is None:
        return None
    parts: list[Found] = []
    rows: list[Row] = []
    for search in (_simple, _further):
        for part in islice(dict.fromkeys(search(difference, given, rules)), MAX_PARTS):
            row = _row_of(part, rules)
            if row:
                parts.append(part)
                rows.append(row)
        found = _combined(goal, parts, rows, rules)
        if found is not None:
            return found
    return None


def _combined(goal: Row, parts: list[Found], rows: list[Row], rules: Rules) -> Certificate | None:
    """The goal as Σ λ row + Σ μ equation + Σ ν monomial, λ, ν ≥ 0, for monomials ≥ 0."""
    names = list(dict.fromkeys(chain(goal, *rows)))
    for monomial in names:
        if is_nonnegative_factor(monomial, rules):
            parts, rows = [*parts, Termwise(term=monomial)], [*rows, {monomial: sp.S.One}]
    vectors, owners = [], []
    for part, row in zip(parts, rows, strict=True):
        for sign in (1, -1) if isinstance(part, Multiple) else (1,):
            vectors.append([_fraction(sign * row.get(name, sp.S.Zero)) for name in names])
            owners.append((part, sign))
    if not names:
        return ()
    found = membership(vectors, [_fraction(goal.get(name, sp.S.Zero)) for name in names])
    if not found.inside:
        return None
    used = (
        (part, sign * sp.Rational(int(c.p), int(c.q)))
        for (part, sign), c in zip(owners, found.multipliers, strict=True)
        if c
    )
    return tuple(_scaled(part, c) for part, c in used)


def _scaled(part: Found, c: sp.Rational) -> Found:
    return (
        replace(part, factor=c * part.factor) if isinstance(part, Multiple) else replace(part, weight=c * part.weight)
    )


def _fraction(c: sp.Rational) -> fmpq:
    return fmpq(int(c.p), int(c.q))


def _row_of(part: Found, rules: Rules) -> Row | None:
    try:
        return _row(expanded(normal_form_of(part.excess(), rules)))
    except OutsideClass:
        return None


def _row(e: sp.Expr) -> Row | None:
    row = dict(e.as_coefficients_dict())
    return row if all(c.is_Rational for c in row.values()) else None


# --- simple inequalities ---------------------------------------------------------------------------------------------


def _simple(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Iterator[Found]:
    """Those that most inequalities need: what is given, all terms together, one term of a sum."""
    for condition in given:
        if _is_comparison(condition):
            yield Weighted(weight=sp.S.One, condition=condition)
            if isinstance(condition, ForAll):
                yield Weighted(weight=1 / _size(condition.limits), condition=condition)
        if isinstance(condition, sp.Eq):
            yield Multiple(factor=sp.S.One, equation=condition)
    yield from _together(difference, given, rules)
    yield from _of_scalars(difference, given, rules)
    yield from _single(difference, given, rules)
    yield from _moduli(difference)


def _further(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Iterator[Found]:
    """What is given with weights and factors, what is off the diagonal, and tangents."""
    yield from _gaps(difference)
    yield from _for_all(difference, given)
    yield from _with_weights(difference, given, rules)
    yield from _off_diagonal(difference, given)
    yield from _tangents(difference)
    monomials = [m for m in _row(difference) or {} if m != 1]
    for equation in (condition for condition in given if isinstance(condition, sp.Eq)):
        terms = [t for t in sp.Add.make_args(equation.lhs - equation.rhs) if t.has(sp.Sum, sp.Indexed)]
        quotients = [
            m / t for t in terms for m in (*monomials, normal_form_of(t**2, rules)) if m.has(*t.atoms(sp.Indexed))
        ]
        factors = dict.fromkeys((*monomials, *terms, *(q for q in quotients if not sp.fraction(q)[1].has(sp.Sum))))
        yield from (Multiple(factor=factor, equation=equation) for factor in islice(factors, MAX_FACTORS))


def _is_comparison(condition: Any) -> bool:
    relation = condition.relation if isinstance(condition, ForAll) else condition
    return isinstance(relation, sp.Le | sp.Ge | sp.Lt | sp.Gt)


def _size(limits: tuple[Any, ...]) -> sp.Expr:
    """The number of the values of all indices."""
    return sp.Mul(*(upper - lower + 1 for _, lower, upper in limits))


def _together(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Iterator[Termwise]:
    """All terms under one sum, and with the constant split among them."""
    for limits, terms in terms_by_range(difference).items():
        size = _size(limits)
        split = [term / size for term in sp.Add.make_args(difference) if size != 1 and size in sp.Mul.make_args(term)]
        total = sp.Add(*terms)
        for term in dict.fromkeys((total, sp.Add(total, *split))) if len(limits) == 1 else ():
            if is_nonnegative_term(term, limits, given, rules):
                yield Termwise(term=term, limits=limits)
                break


def _of_scalars(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Iterator[Found]:
    """Without sums: all of it; w (u − 1 − log u) for the logarithms with one factor w; (e^{A/2} − e^{B/2})²."""
    if difference.has(sp.Sum, sp.Indexed):
        return
    if is_nonnegative_term(difference, (), given, rules):
        yield Termwise(term=difference)
    terms = sp.Add.make_args(difference)
    for term in terms:
        w = sp.Mul(*(f for f in sp.Mul.make_args(term) if not f.is_Number and not f.has(sp.log)))
        if term.has(sp.log) and Known().sign(w) >= 1:
            body = sp.Add(*(t / w for t in terms if w == 1 or w in sp.Mul.make_args(t)))
            logs = sp.Add(*(t for t in sp.Add.make_args(body) if t.has(sp.log)))
            for exponent in dict.fromkeys((body - body.as_coeff_Add()[0], logs)):
                yield Fact(weight=w, gap=logarithm_gap, argument=as_power(-exponent))
    values = [e for c, e in map(sp.Expr.as_coeff_Mul, terms) if c > 0 and (e == 1 or isinstance(e, sp.exp))]
    for A, B in combinations([sp.S.Zero if e == 1 else e.args[0] for e in values[:MAX_VALUES]], 2):
        yield Fact(weight=sp.S.One, gap=square, argument=sp.exp(A / 2) - sp.exp(B / 2))


def _single(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Iterator[Found]:
    """f(k) ≤ Σ f for f ≥ 0, and what is given of all entries at one place k."""
    sums = set().union(*(e.atoms(sp.Sum) for e in (difference, *given)))
    for k, size in sorted(rules.upper, key=str):
        if not k.is_Symbol or not k.is_positive:
            continue
        for e in sorted(sums, key=sp.default_sort_key):
            if len(e.limits) == 1 and tuple(e.limits[0][1:]) == (1, size) and Known().sign(e.function) >= 1:
                index = e.limits[0][0]
                yield Termwise(term=(1 - sp.KroneckerDelta(index, k)) * e.function, limits=e.limits)
        for condition in given:
            if isinstance(condition, ForAll) and _is_comparison(condition) and len(condition.limits) == 1:
                index, *ends = condition.limits[0]
                if tuple(ends) == (1, size):
                    yield Weighted(weight=sp.KroneckerDelta(index, k), condition=condition)


def _moduli(difference: sp.Expr) -> Iterator[Termwise]:
    """w (|u| ± u), and w (Σ |uᵢ| − |Σ uᵢ|), under sums and outside."""
    for limits, terms in (*terms_by_range(difference).items(), ((), list(sp.Add.make_args(difference)))):
        for term in terms:
            moduli = [factor for factor in sp.Mul.make_args(term) if isinstance(factor, sp.Abs)]
            others = sp.Mul(*(f for f in sp.Mul.make_args(term) if f not in moduli and Known().sign(f) >= 1))
            if not moduli and term.could_extract_minus_sign() and term.has(sp.Indexed) and difference.has(sp.Abs):
                u = term.as_coeff_Mul()[1]
                yield Termwise(term=sp.Abs(u) - u, limits=limits)
            if not moduli or (limits == () and term.has(sp.Sum) and not moduli[0].has(sp.Sum)):
                continue
            u = sp.Mul(*(modulus.args[0] for modulus in moduli))
            yield Termwise(term=sp.Abs(u) - u, limits=limits, weight=others)
            yield Termwise(term=sp.Abs(u) + u, limits=limits, weight=others)
            if isinstance(u, sp.Add):
                yield Termwise(term=sp.Add(*map(sp.Abs, u.args)) - sp.Abs(u), limits=limits, weight=others)


def _with_weights(difference: sp.Expr, given: tuple[Any, ...], rules: Rules) -> Iterator[Found]:
    """What is given, with the factors ≥ 0 of terms for weights."""
    weights: dict[Any, dict[sp.Expr, None]] = {}
    for limits, terms in terms_by_range(difference).items():
        for term in terms if len(limits) == 1 else ():
            factors = [f for f in sp.Mul.make_args(term) if is_nonnegative_factor(f, rules)]
            for w in (sp.Mul(*factors), *factors):
                weights.setdefault(tuple(limits[0][1:]), {})[w, limits[0][0]] = None
    for condition in given:
        if isinstance(condition, ForAll) and _is_comparison(condition) and len(condition.limits) == 1:
            own, *ends = condition.limits[0]
            for w, index in weights.get(tuple(ends), ()):
                yield Weighted(weight=w.xreplace({index: own}), condition=condition)
        elif _is_comparison(condition) and not isinstance(condition, ForAll):
            for term in sp.Add.make_args(difference):
                factors = [f for f in sp.Mul.make_args(term) if is_nonnegative_factor(f, rules)]
                yield from (Weighted(weight=w, condition=condition) for w in (sp.Mul(*factors), *factors))


def _gaps(difference: sp.Expr) -> Iterator[Fact]:
    """w (u − 1 − log u) for the factor w of logarithms, with −log u all that has the factor, or wu another term."""
    for limits, terms in terms_by_range(difference).items():
        others = [term.as_coeff_Mul()[1] for term in terms if not term.has(sp.log)]
        for w, own in with_weights_of_logarithms(terms):
            logs = [term for term in own if term.has(sp.log)]
            values = (as_power(-expanded(sp.Add(*part) / w)) for part in (logs, own))
            for u in dict.fromkeys((*values, *(other / w for other in others))):
                yield Fact(weight=w, gap=logarithm_gap, argument=u, limits=limits)


def _for_all(difference: sp.Expr, given: tuple[Any, ...]) -> Iterator[Multiple]:
    """Equations at all indices, summed with the factor 1, or with entries that have these indices."""
    entries = {entry for e in (difference, *given) for entry in e.atoms(sp.Indexed)}
    bases = sorted({entry.base for entry in entries}, key=sp.default_sort_key)
    for condition in given:
        if isinstance(condition, ForAll) and isinstance(condition.relation, sp.Eq):
            ends = tuple(limit[2] for limit in condition.limits)
            own = (base[tuple(condition.bound_symbols)] for base in bases if base.shape == ends)
            yield from (Multiple(factor=factor, equation=condition) for factor in (sp.S.One, *own))


def _off_diagonal(difference: sp.Expr, given: tuple[Any, ...]) -> Iterator[Termwise]:
    """Σ f Σ f − Σ f² = Σ_i Σ_j (1 − δ_ij) f_i f_j for f ≥ 0."""
    found: dict[sp.Expr, None] = {}
    for e in sorted(set().union(*(part.atoms(sp.Sum) for part in (difference, *given))), key=sp.default_sort_key):
        if len(e.limits) == 1:
            root = sp.sqrt(e.function) if Known().sign(e.function) >= 1 else e.function
            found |= {
                sp.Sum(f, *e.limits): None
                for f in (e.function, root, sp.Abs(e.function))
                if Known().sign(f) >= 1 and not (f.is_Pow and f.exp == sp.S.Half)
            }
    for e in found:
        index, *ends = e.limits[0]
        other = sp.Dummy("j", **index.assumptions0)
        f = e.function
        term = (1 - sp.KroneckerDelta(index, other)) * f * f.xreplace({index: other})
        yield Termwise(term=term, limits=(*e.limits, (other, *ends)))


def _tangents(difference: sp.Expr) -> Iterator[Fact]:
    """w (e^A − 1 − A) and w (a − 1 − log a) for the values of exp and log in the terms."""
    for limits, terms in (*terms_by_range(difference).items(), ((), list(sp.Add.make_args(difference)))):
        for term in terms if len(limits) < 2 else ():
            for value in sorted(term.atoms(sp.exp, sp.log), key=sp.default_sort_key):
                if limits == () and term.has(sp.Sum) and not value.has(sp.Sum):
                    continue
                w = sp.Mul(*(f for f in sp.Mul.make_args(term) if f != value and Known().sign(f) >= 1))
                u = value if isinstance(value, sp.exp) else value.args[0]
                yield from (Fact(weight=c, gap=logarithm_gap, argument=u, limits=limits) for c in {w: 0, sp.S.One: 0})
