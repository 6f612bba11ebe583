"""sign f from coefficients: f ≥ 0 if every term c·Π g^e has c > 0 and each factor g^e ≥ 0.

Positivity is never taken from ``is_positive`` of an expression, only from the symbols' own assumptions and from here.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.values import NotEvaluatedError
from symbolic.signs import product_of_signs, sum_of_signs
from symbolic.towers.conjugation import is_real
from symbolic.towers.rational import RationalFunction
from symbolic.towers.tower import Tower, as_fraction, grouped, split

if TYPE_CHECKING:
    from flint import fmpq_mpoly

_BITS = (64, 256, 1024)
_MAX_DEPTH = 3  # nested discriminants of quadratic polynomials
_MAX_TERMS = 400
_MAX_DEGREE = 40  # of a polynomial whose roots are counted


def sign_of(tower: Tower, p: fmpq_mpoly, depth: int = 0) -> int:
    """The proved sign of a polynomial in the generators on the whole domain.

    Returns
    -------
    int : 2 for p > 0, 1 for p >= 0, 0 where nothing is proved, −1 for p <= 0, −2 for p < 0.
    """
    if p.is_zero():
        return 1
    if p.is_constant():
        return 2 if p.leading_coefficient() > 0 else -2
    if len(p) > _MAX_TERMS:
        return 0
    support = [j for j, d in enumerate(p.degrees()) if d > 0]
    if all(tower.generators[j].constant for j in support):
        return _sign_of_number(tower, p)
    return _known_fact(tower, p) or _by_terms(tower, p) or _by_structure(tower, p, support, depth)


def _by_structure(tower: Tower, p: fmpq_mpoly, support: list[int], depth: int) -> int:
    if not all(tower.generators[j].real for j in support):
        return 0
    if known := _univariate(tower, p, support):
        return known
    return (_by_norm(tower, p, support, depth) or _quadratic(tower, p, support, depth)) if depth < _MAX_DEPTH else 0


def sign_of_function(tower: Tower, f: RationalFunction) -> int:
    """The proved sign of a rational function, as for ``sign_of``; a zero denominator is outside the domain."""
    return _sign_of_ratio(tower, f, 0)


def _sign_of_ratio(tower: Tower, f: RationalFunction, depth: int) -> int:
    below = sign_of(tower, f.den, depth)
    return sign_of(tower, f.num, depth) * (1 if below > 0 else -1) if below else 0


def sign_of_real(tower: Tower, f: RationalFunction) -> int:
    """The proved sign of a real function, also from f = Σ c_m m with |m| = 1 and c_1 ≥ Σ |c_m|."""
    f = tower.reduce(f)
    sign = sign_of_function(tower, f) or _sign_from_multiple(tower, f) or _by_monotony(tower, f)
    if sign or not is_real(tower, f) or len(f.den) != 1:
        return sign
    bound, constant = Fraction(0), Fraction(0)
    for exponents, coefficient in f.num.to_dict().items():
        term = tower.polynomial(tower.ring.context.from_dict({exponents: coefficient})) / tower.polynomial(f.den)
        value = term.rational
        if value is not None:
            constant = value
        elif (size := _unimodular_size(tower, term)) is not None:
            bound += size
        else:
            return 0
    if abs(constant) < bound:
        return 0
    return (1 if constant > 0 else -1) * (2 if abs(constant) > bound else 1)


def _sign_from_multiple(tower: Tower, f: RationalFunction) -> int:
    """The sign of f = r·g or r/g for a g of recorded sign, such as sin u for 0 <= u <= π, and an r of proved sign.

    Nothing is said of f where g = 0 and r has no value, nor where f·g = 0: Re √y · Im √y = 0 for every real y.
    """
    for g, known in tower.signed:
        r = tower.reduce(f / g)
        if (sign := sign_of_function(tower, r)) and (f.den % r.den == 0 or abs(sign_of(tower, r.den)) == 2):
            return product_of_signs(sign, known)
        sign = sign_of_function(tower, tower.reduce(f * g))
        if sign and 2 in (abs(sign), abs(known)):
            return product_of_signs(sign, known)
    return 0


def _by_monotony(tower: Tower, f: RationalFunction) -> int:
    """c (h(u) − h(v)) for an increasing h, such as atan on ℝ, has the sign of c (u − v)."""
    if len(f.num) != 2 or len(f.den) != 1 or len(f.support) != 2 or f.num.total_degree() != 1:
        return 0
    (i, j), (a, b) = sorted(f.support), (f.num.coefficient(k) for k in range(2))
    if i not in tower.increasing or j not in tower.increasing or a != -b:
        return 0
    (h, u), (other, v) = tower.increasing[i], tower.increasing[j]
    if h is not other:
        return 0
    leading = a / f.den.leading_coefficient() if f.num.monomial(0)[i] else b / f.den.leading_coefficient()
    sign = sign_of_real(tower, tower.reduce(u - v))
    return sign if leading > 0 else -sign


def _unimodular_size(tower: Tower, term: RationalFunction) -> Any:
    """|c| for a term c·Π g^e with every |g| = 1."""
    for j in term.support:
        image = tower.conjugates.get(j)
        if image is None or not tower.reduce(image * tower.ring.generator(j) - tower.one).is_zero:
            return None
    return abs(as_fraction(term.num.leading_coefficient()) / as_fraction(term.den.leading_coefficient()))


def _known_fact(tower: Tower, p: fmpq_mpoly) -> int:
    """The sign of a rational multiple of an expression that the domain declares positive, or nonnegative."""
    for fact, sign in tower.facts:
        multiple = p.leading_coefficient() / fact.leading_coefficient()
        if p == fact * multiple:
            return sign if multiple > 0 else -sign
    return 0


def _by_terms(tower: Tower, p: fmpq_mpoly) -> int:
    """All terms of one sign: coefficients are numbers, odd powers need g >= 0, even powers a real g."""
    moving = {j for j, generator in enumerate(tower.generators) if not generator.constant}
    signs = []
    for monomial, part in grouped(p, moving).items():
        size = _sign_of_monomial(tower, monomial)
        signs.append(product_of_signs(size, sign_of(tower, part)) if size else 0)
        if not signs[-1]:
            return 0
    return sum_of_signs(*signs)


def _sign_of_monomial(tower: Tower, exponents: tuple[int, ...]) -> int:
    powers = ((tower.generators[j], e) for j, e in enumerate(exponents) if e)
    return min((g.sign or int(g.real and e % 2 == 0) for g, e in powers), default=2)


def _sign_of_number(tower: Tower, p: fmpq_mpoly) -> int:
    f = tower.polynomial(p)
    if not is_real(tower, f):
        return 0
    expression = tower.meaning(f)
    for bits in _BITS:
        try:
            value = Evaluator({}, bits, tower.limits)(expression).real
        except NotEvaluatedError:
            return 0
        if not value.contains(0):
            return 2 if value > 0 else -2
    return 0


def _univariate(tower: Tower, p: fmpq_mpoly, support: list[int]) -> int:
    """No root of a polynomial in one generator in its range: the sign of its value at a point of the range.

    The range is ℝ, [0, ∞) for g ≥ 0, [1, ∞) for g = exp b with b ≥ 0, and [0, 1] for b ≤ 0; its ends are open where
    the sign of g or b is strict.
    """
    if len(support) != 1:
        return 0
    (j,) = support
    t = sp.Dummy("t")
    coefficients = {k: part.leading_coefficient() for k, part in split(p, j).items()}
    if max(coefficients) > _MAX_DEGREE:
        return 0
    poly = sp.Poly({(k,): sp.Rational(int(c.p), int(c.q)) for k, c in coefficients.items()}, t, domain="QQ")
    low, high, strict = _range(tower, j)
    ends = [end for end in (low, high) if end is not None]
    roots = poly.count_roots(low, high) - sum(poly.eval(end) == 0 for end in ends)
    if roots:
        return 0
    touched = any(poly.eval(end) == 0 and not (strict or (end == 0 and tower.generators[j].sign == 2)) for end in ends)
    inner = 0 if low is None else low + 1 if high is None else sp.Rational(1, 2)
    value = poly.eval(inner)  # not 0: the roots were counted above
    sign = 1 if touched else 2
    return sign if value > 0 else -sign


def _range(tower: Tower, j: int) -> tuple[int | None, int | None, bool]:
    """(low, high, strict) for the values of a real generator."""
    known = tower.generators[j].sign
    for entry in tower.exponents if known == 2 else ():
        if entry.index == j and entry.known is None:
            sign = sign_of_real(tower, entry.value)
            if sign:
                return (1, None, sign == 2) if sign > 0 else (0, 1, sign == -2)
    return (0 if known else None), None, known == 2


def _by_norm(tower: Tower, p: fmpq_mpoly, support: list[int], depth: int) -> int:
    """a + b√u with a² > b²u has the sign of a, and with a² < b²u the sign of b; √u = g^(d/2) for g^d = u, g ≥ 0."""
    for j in reversed(support):
        generator = tower.generators[j]
        parts = split(p, j)
        if generator.relation is None or generator.relation[0] % 2 or not generator.sign:
            continue
        half = generator.relation[0] // 2
        if set(parts) != {0, half}:
            continue
        a, b = (tower.polynomial(parts[k]) for k in (0, half))
        norm = tower.reduce(a * a - b * b * generator.relation[1])
        difference = _sign_of_ratio(tower, norm, depth + 1)
        larger = sign_of(tower, parts[0] if difference > 0 else parts[half], depth + 1) if abs(difference) == 2 else 0
        if larger:
            return 2 if larger > 0 else -2
    return 0


def _quadratic(tower: Tower, p: fmpq_mpoly, support: list[int], depth: int) -> int:
    """a g² + b g + c with a > 0 and 4ac − b² ≥ 0."""
    for j in support:
        parts = split(p, j)
        if max(parts) != 2:
            continue
        zero = p * 0
        a, b, c = parts[2], parts.get(1, zero), parts.get(0, zero)
        leading = sign_of(tower, a, depth + 1)
        if abs(leading) != 2:
            continue
        discriminant = sign_of(tower, 4 * a * c - b * b, depth + 1)
        if discriminant > 0:
            return leading // 2 * discriminant
    return 0
