"""Hypotheses that contradict each other: from what no point satisfies, everything would follow.

Each relation is one between polynomials in letters, which are symbols, entries and everything else that is no sum or
product. They are contradictory if −1, or the negative of what is positive, is a combination with coefficients ≥ 0 of
what is not negative, or if 1 is in the ideal of the equations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, product
from typing import Any

import sympy as sp

from symbolic.cones import coefficients, membership
from symbolic.expressions.for_all import ForAll
from symbolic.words import OutsideClass, canonical_scalar

_REMEMBERED = 256  # of the sets of hypotheses; all lines of a derivation share theirs
MAX_EQUATIONS = MAX_LETTERS = 6  # of one Gröbner basis
MAX_DEGREE = 3
MAX_FACTORS = 8  # of which the products of two are formed


@lru_cache(maxsize=_REMEMBERED)
def contradictory(hypotheses: tuple[Any, ...]) -> bool:
    """Whether it is found that no point satisfies the hypotheses; those of other forms are passed over.

    Parameters
    ----------
    hypotheses : tuple of relations, and of ``ForAll`` of them

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.consistency import contradictory
    >>> x, y = sp.symbols("x y", real=True)
    >>> contradictory((x < y, y < x)), contradictory((sp.Eq(x * y, 1), sp.Eq(x, 0))), contradictory((x <= y, y <= x))
    (True, True, False)

    References
    ----------
    T. S. Motzkin, Two consequences of the transposition theorem on linear inequalities, Econometrica 19 (1951) 184–185;
    D. Cox, J. Little and D. O'Shea, Ideals, Varieties, and Algorithms, 4th ed., 4.1 (the weak Nullstellensatz).
    """
    places: dict[Any, sp.Dummy] = {}
    relations = [relation for hypothesis in hypotheses for relation in _opened(hypothesis, places)]
    if sp.false in relations:
        return True
    equations = [value for relation in relations for value in _vanishing(relation)]
    nonzero = [relation.lhs - relation.rhs for relation in relations if isinstance(relation, sp.Ne)]
    weak = [(relation.gts - relation.lts) for relation in relations if isinstance(relation, sp.Le | sp.Ge)]
    strict = [(relation.gts - relation.lts) for relation in relations if isinstance(relation, sp.Lt | sp.Gt)]
    return contradictory_signs(equations, weak, strict) or _by_ideal(equations, nonzero)


def _opened(hypothesis: Any, places: dict[Any, sp.Dummy]) -> Iterator[Any]:
    """The relations of a hypothesis, at one place in each range of its indices, all of which are not empty."""
    if isinstance(hypothesis, ForAll):
        limits = hypothesis.limits
        if all((upper - lower + 1).is_positive for _, lower, upper in limits):
            named = {i: places.setdefault((k, *ends), sp.Dummy("i")) for k, (i, *ends) in enumerate(limits)}
            yield from _opened(hypothesis.relation.xreplace(named), places)
    elif isinstance(hypothesis, sp.And):
        for part in hypothesis.args:
            yield from _opened(part, places)
    elif (u := _of_modulus(hypothesis)) is not None:  # |u| < c is −c < u < c
        less = sp.Lt if isinstance(hypothesis, sp.Lt | sp.Gt) else sp.Le
        yield from (less(side, hypothesis.gts) for side in (u, -u, hypothesis.lts))
    else:
        yield hypothesis


def _of_modulus(hypothesis: Any) -> sp.Expr | None:
    """The real u of |u| < c or |u| ≤ c; None for others."""
    if not isinstance(hypothesis, sp.Lt | sp.Le | sp.Gt | sp.Ge) or not isinstance(hypothesis.lts, sp.Abs):
        return None
    (u,) = hypothesis.lts.args
    return u if u.is_real else None


def _vanishing(relation: Any) -> Iterator[sp.Expr]:
    """What an equation says to be 0: its difference, or the trace and the entries of that of matrices."""
    if not isinstance(relation, sp.Eq):
        return
    lhs, rhs = relation.args
    if not getattr(lhs, "is_Matrix", False):
        yield lhs - rhs
    elif isinstance(lhs, sp.MatrixBase) and isinstance(rhs, sp.MatrixBase):
        yield from lhs - rhs
    elif lhs.shape[0] == lhs.shape[1]:
        try:
            yield canonical_scalar(sp.Trace(lhs)) - canonical_scalar(sp.Trace(rhs))
        except OutsideClass:
            return


# --- signs -----------------------------------------------------------------------------------------------------------


def contradictory_signs(equations: Iterable[sp.Expr], weak: Iterable[sp.Expr], strict: Iterable[sp.Expr]) -> bool:
    """Whether e = 0, w ≥ 0, s > 0 and the products of two of w, s contradict each other, by a certificate of Farkas.

    It is linear in the monomials; a product counts if it has none of its own, and a square (y + c)² if its letter y and
    y² are terms of one form.
    """
    zero, above, positive = ([f for f in map(sp.expand, group) if _is_form(f)] for group in (equations, weak, strict))
    monomials = {m for form in (*zero, *above, *positive) for m in form.as_coefficients_dict()} - {sp.S.One}
    if len(above) + len(positive) <= MAX_FACTORS and any(m.is_Mul or m.is_Pow for m in monomials):
        pairs = [*product(above, positive), *combinations(above, 2)]
        positive += _products(combinations(positive, 2), monomials)
        above += _products(pairs, monomials)
    above += list(_squares((*zero, *above, *positive)))
    above += [m for m in monomials if m.is_extended_nonnegative]
    above += [-m for m in monomials if m.is_extended_nonpositive]
    positive += [m for m in monomials if m.is_extended_positive]
    positive += [sp.S.One, *(-m for m in monomials if m.is_extended_negative)]
    order = [sp.S.One, *monomials]
    cone = [coefficients(form, order) for form in (*zero, *(-form for form in zero), *above, *positive)]
    return any(membership(cone, coefficients(-form, order)).inside for form in positive)


def _products(pairs: Iterable[tuple[sp.Expr, sp.Expr]], monomials: set[sp.Expr]) -> list[sp.Expr]:
    products = (sp.expand(a * b) for a, b in pairs)
    return [form for form in products if form.as_coefficients_dict().keys() - {sp.S.One} <= monomials]


def _squares(forms: Iterable[sp.Expr]) -> Iterator[sp.Expr]:
    """(y + b/2a)² for each form a y² + b y + … with a real y."""
    for form in forms:
        terms = form.as_coefficients_dict()
        for y in (monomial.base for monomial in terms if monomial.is_Pow and monomial.exp == 2):
            if y.is_extended_real and y in terms:
                yield sp.expand((y + terms[y] / (2 * terms[y**2])) ** 2)


def _is_form(expr: sp.Expr) -> bool:
    """Whether the coefficients are rational."""
    factors = expr.as_coefficients_dict().values()
    return all(c.is_Rational for c in factors) and not expr.has(sp.nan, sp.zoo, sp.oo)


# --- the ideal -------------------------------------------------------------------------------------------------------


def _by_ideal(equations: list[sp.Expr], nonzero: list[sp.Expr]) -> bool:
    """1 is in the ideal of the equations f = 0 and of 1 − g t = 0 for each g ≠ 0."""
    nonzero = [g for g in nonzero if not g.is_Matrix]
    if not equations:  # some point is a zero of no g, unless one of them is 0 everywhere
        return any(sp.expand(g) == 0 for g in nonzero)
    system = [*equations, *(1 - g * sp.Dummy("t") for g in nonzero)]
    if len(system) > MAX_EQUATIONS:
        return False
    try:
        polynomials, options = sp.parallel_poly_from_expr(system)
    except sp.PolynomialError:  # without a letter, or not commutative
        return False
    if len(options.gens) > MAX_LETTERS or options.domain not in (sp.ZZ, sp.QQ):
        return False
    if any(p.total_degree() > MAX_DEGREE for p in polynomials):
        return False
    return sp.groebner(polynomials, *options.gens, order="grevlex").exprs == [1]
