"""A search, which nobody trusts, for certificates of inequalities of finite sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice, product
from typing import Any

import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError

from symbolic.definedness.known import Known
from symbolic.expressions.for_all import ForAll
from symbolic.procedures.nonnegative_terms import logarithm_gap, square
from symbolic.procedures.sums.facts import Certificate, Fact, Multiple, Weighted
from symbolic.procedures.sums.indexed import expanded, normal_form_of, with_letters, without_zero_terms
from symbolic.procedures.sums.one_range import terms_by_range
from symbolic.words import OutsideClass

MAX_CANDIDATES = 24  # certificates that are tried
_NEAR = 1e-8  # of sums of a few floating-point numbers of order one
MAX_EXPONENT = 1_000  # of a number
MAX_CONDITIONS = 3  # a ≤ b, with a weight for each


def candidates(lhs: Any, rhs: Any, given: tuple[Any, ...], written: tuple[sp.Sum, ...] = ()) -> Iterator[Certificate]:
    """Certificates that may show lhs ≤ rhs, the likely ones first.

    Parameters
    ----------
    lhs, rhs : scalar expressions
    given : tuple of SymPy Booleans
    written : tuple of Sum
        Sums of squares in the form in which they were written, of which products are looked at too.
    """
    difference = expanded(normal_form_of(rhs - lhs))
    equations = tuple(part for part in given if isinstance(part, sp.Eq))
    single = chain(_logarithms(difference), _squares(difference, equations, written), _tangents(difference))
    alone: Iterator[Certificate] = ((fact,) for fact in single)
    choices: Iterator[Certificate] = chain(_weighted(lhs, rhs, given), _all_logarithms(difference), alone)
    for facts in islice(dict.fromkeys(choices), MAX_CANDIDATES):
        try:
            rest = difference - sp.Add(*(normal_form_of(fact.excess()) for fact in facts))
        except OutsideClass:
            continue
        rest = expanded(rest)
        multiples, left = _multiples(without_zero_terms(rest) if len(facts) > 1 else rest, equations)
        if _is_plausible(left):
            yield (*facts, *multiples)


def with_weights_of_logarithms(terms: list[sp.Expr]) -> Iterator[tuple[sp.Expr, list[sp.Expr]]]:
    """Each factor w of a logarithm, and the terms that have it as a factor."""
    logarithmic = (term for term in terms if term.has(sp.log))
    factors = ([f for f in sp.Mul.make_args(term) if not f.has(sp.log) and not f.is_Number] for term in logarithmic)
    for w in dict.fromkeys(sp.Mul(*part) for part in factors):
        needed = set(sp.Mul.make_args(w)) - {sp.S.One}
        yield w, [term for term in terms if needed <= set(sp.Mul.make_args(term))]


def _is_plausible(e: sp.Expr) -> bool:
    """Whether an expression in letters is 0 at one point, in floating point: most that are tried are not."""
    free = sorted(e.free_symbols, key=sp.default_sort_key)
    value = e.xreplace({s: sp.Float(0.37 + 0.61 * k) for k, s in enumerate(free)})
    return not value.is_number or bool(abs(sp.N(value)) < _NEAR)


def _tangents(difference: sp.Expr) -> Iterator[Fact]:
    """Σ w e^Y (u − 1 − log u) with u = e^{X − Y} for a part Σ w e^X − e^Y: the tangent of exp at Y."""
    inside, outside = _parts(difference)
    for term in outside:
        factors = sp.Mul.make_args(-term)
        if not all(isinstance(factor, sp.exp) for factor in factors):
            continue
        Y = sp.Add(*(factor.args[0] for factor in factors))
        for limits, bodies in inside.items():
            for body in bodies:
                X = sp.Add(*(f.args[0] for f in sp.Mul.make_args(body) if isinstance(f, sp.exp)))
                w = sp.Mul(*(f for f in sp.Mul.make_args(body) if not isinstance(f, sp.exp)))
                yield Fact(weight=w * sp.exp(Y), gap=logarithm_gap, argument=sp.exp(X - Y), limits=limits)


def _weighted(lhs: Any, rhs: Any, given: tuple[Any, ...]) -> Iterator[tuple[Weighted, ...]]:
    """Each condition a ≤ b times 1, or times entries that are not negative, where all of its indices are bound."""
    entries = {part for side in (lhs, rhs, *given) for part in side.atoms(sp.Indexed)}
    bases = sorted({entry.base for entry in entries}, key=sp.default_sort_key)
    choices: list[list[Weighted]] = []
    for condition in given:
        if not isinstance(condition, ForAll) or not isinstance(condition.relation, sp.Le | sp.Ge | sp.Lt | sp.Gt):
            continue
        indices, ends = condition.bound_symbols, tuple(limit[2] for limit in condition.limits)
        own = [base[tuple(indices)] for base in bases if base.shape == ends]
        weights = [entry for entry in own if Known().sign(entry) >= 1]
        choices.append([Weighted(weight=weight, condition=condition) for weight in (*weights, sp.S.One)])
    if 0 < len(choices) <= MAX_CONDITIONS:
        yield from product(*choices)
        yield from ((choice,) for own in choices for choice in own)


def _all_logarithms(difference: sp.Expr) -> Iterator[tuple[Fact, ...]]:
    """Σ w (u − 1 − log u) for each of several factors w of logarithms, with −w log u all that has the factor."""
    found = tuple(
        Fact(weight=w, gap=logarithm_gap, argument=as_power(-expanded(sp.Add(*own) / w)), limits=limits)
        for limits, terms in terms_by_range(difference).items()
        for w, own in with_weights_of_logarithms(terms)
    )
    if len(found) > 1:
        yield found


def _logarithms(difference: sp.Expr) -> Iterator[Fact]:
    """Σ w (u − 1 − log u) with −log u = T + c, where Σ w T is a part of the difference, and c is one without index."""
    inside, outside = _parts(difference)
    for limits, bodies in inside.items():
        for w in _weights(bodies):
            mass = normal_form_of(sp.Sum(w, *limits))
            logs = [term for term in outside if term.has(sp.log)]
            c = sp.Add(*(term / mass if mass.has(sp.Sum) and term.has(mass) else term for term in logs))
            scale = sp.Mul(*(factor for factor in sp.Mul.make_args(w) if not factor.has(sp.Indexed)))
            constants = dict.fromkeys((c, sp.Add(*logs) / mass, sp.S.Zero, sp.Add(*logs) / scale))
            rest = [sp.Add(*(body for body in bodies if body.has(sp.log))), sp.Add(*bodies)]
            for T in dict.fromkeys(expanded(part / w) for part in rest):
                yield from (
                    Fact(weight=w, gap=logarithm_gap, argument=as_power(-expanded(T + constant)), limits=limits)
                    for constant in constants
                )


def _parts(difference: sp.Expr) -> tuple[dict[Any, list[sp.Expr]], list[sp.Expr]]:
    """The terms under one sum, by its limits, and the other terms."""
    inside: dict[Any, list[sp.Expr]] = {}
    outside = []
    for term in sp.Add.make_args(difference):
        sums = [factor for factor in sp.Mul.make_args(term) if isinstance(factor, sp.Sum)]
        rest = sp.Mul(*(factor for factor in sp.Mul.make_args(term) if factor not in sums))
        if len(sums) == 1 and not rest.has(sp.Sum, sp.log):
            inside.setdefault(sums[0].limits, []).append(rest * sums[0].function)
        else:
            outside.append(term)
    return inside, outside


def _weights(bodies: list[sp.Expr]) -> Iterator[sp.Expr]:
    """Products of factors of a term that are not negative."""
    found: dict[sp.Expr, None] = {}
    for body in bodies:
        factors = [factor for factor in sp.Mul.make_args(body) if not factor.has(sp.log)]
        positive = [abs(f) if f.is_Number else f for f in factors if f.is_Number or Known().sign(f) >= 1]
        entries = [factor for factor in positive if factor.has(sp.Indexed)]
        found |= dict.fromkeys((sp.Mul(*positive), sp.Mul(*entries), sp.Mul(*(set(positive) - set(entries)))))
    return iter(found)


def as_power(e: sp.Expr) -> sp.Expr:
    """e^{Σ c log a + b} as Π a^c e^b."""
    factors = []
    for term in sp.Add.make_args(e):
        logs = [factor for factor in sp.Mul.make_args(term) if isinstance(factor, sp.log)]
        powers = [abs(part) for c in term.atoms(sp.Rational) for part in (c.p, c.q)]
        if logs and logs[0].is_number and max(powers, default=0) > MAX_EXPONENT:
            raise OutsideClass(f"a power of a number with an exponent past {MAX_EXPONENT} is not written out.")
        factors.append(logs[0].args[0] ** (term / logs[0]) if len(logs) == 1 else sp.exp(term))
    return sp.Mul(*factors)


def _squares(difference: sp.Expr, equations: tuple[sp.Eq, ...], written: tuple[sp.Sum, ...] = ()) -> Iterator[Fact]:
    """½ Σ_i Σ_j w_i w_j (x_i y_j − x_j y_i)² = Σ w x² Σ w y² − (Σ w x y)², divided by a part of the difference."""
    given = set().union(*(normal_form_of(equation.lhs - equation.rhs).atoms(sp.Sum) for equation in equations))
    sums = sorted((part for part in difference.atoms(sp.Sum) if len(part.limits) == 1), key=sp.default_sort_key)
    own = [part for part in written if len(part.limits) == 1]
    sums = [*(part for part in own if part.function.has(sp.Add)), *sums]
    partners = [*own, *sums, *sorted(given - set(sums), key=sp.default_sort_key)]
    for P in sums:
        index, lower, upper = P.limits[0]
        other = sp.Dummy("j", **index.assumptions0)
        for Q in (*partners, sp.Sum(1, P.limits[0])):
            if Q.limits != P.limits or Q == P:
                continue
            split = _common_weight(P.function, Q.function)
            if split is None:
                continue
            w, x, y = split
            if difference.has(sp.Abs):
                x, y = sp.Abs(x), sp.Abs(y)
            at = lambda e, other=other, index=index: e.xreplace({index: other})
            size = upper - lower + 1
            fact = Fact(
                weight=w * at(w) / 2,
                gap=square,
                argument=x * at(y) - at(x) * y,
                limits=((index, lower, upper), (other, lower, upper)),
            )
            scales = (1 / normal_form_of(Q), 1 / normal_form_of(P), 1 / size, 1 / size**2)
            for scale in (_ratio(difference, fact) if P in written else sp.S.One, *scales):
                yield replace(fact, weight=fact.weight * scale)


def _ratio(difference: sp.Expr, fact: Fact) -> sp.Expr:
    """c where the difference is c times what is ≥ 0 by the fact, and c is free of entries; else 1."""
    letters: dict[Any, sp.Dummy] = {}
    whole, part = (with_letters(e, letters) for e in (difference, expanded(normal_form_of(fact.excess()))))
    c = sp.S.One if part == 0 else sp.cancel(whole / part)
    return sp.S.One if c.free_symbols & set(letters.values()) else c


def _common_weight(p: sp.Expr, q: sp.Expr) -> tuple[sp.Expr, sp.Expr, sp.Expr] | None:
    """(w, x, y) with p = w x² and q = w y²."""
    (w, y), (v, x) = _split(q), _split(p)
    ratio_weight, root = _split(v / w)
    if ratio_weight == 1:
        return w, x * root, y
    odd = [factor for side in (v, w) for factor in sp.Mul.make_args(side)]
    if all(isinstance(factor, sp.exp) or Known().sign(factor) == 2 for factor in odd):
        return sp.S.One, x * _root(v), y * _root(w)
    return None


def _root(e: sp.Expr) -> sp.Expr:
    """√e, with e^{A/2} for √e^A."""
    return sp.Mul(*(sp.exp(f.args[0] / 2) if isinstance(f, sp.exp) else sp.sqrt(f) for f in sp.Mul.make_args(e)))


def _split(e: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """(w, x) with e = w x² and w without squares."""
    w = x = sp.S.One
    for factor in sp.Mul.make_args(e):
        base, exponent = factor.as_base_exp()
        half = exponent // 2 if exponent.is_Integer else 0
        x *= base**half
        w *= base ** (exponent - 2 * half)
    return w, x


def _multiples(rest: sp.Expr, equations: tuple[sp.Eq, ...]) -> tuple[list[Multiple], sp.Expr]:
    """The rest divided by one equation after the other, as polynomials in one sum of each, and what is left."""
    found: list[Multiple] = []
    letters: dict[Any, sp.Dummy] = {}
    rest = with_letters(rest, letters)
    for equation in equations:
        zero = with_letters(expanded(normal_form_of(equation.lhs - equation.rhs)), letters)
        back = {letter: part for part, letter in letters.items()}
        for letter in sorted(zero.free_symbols & set(back), key=sp.default_sort_key):
            if not isinstance(back[letter], sp.Sum):
                continue
            try:
                quotient, remainder = sp.div(*(sp.Poly(e, letter, domain="EX") for e in (rest, zero)))
            except BasePolynomialError:
                continue
            if not quotient.is_zero:
                found.append(Multiple(factor=quotient.as_expr().xreplace(back), equation=equation))
                rest = remainder.as_expr()
            break
    return found, rest
