"""Σ_{k≥a} f(k) in closed form: by telescoping and a limit, by partial fractions with ζ and ψ, or by a ratio of terms.

1. F(k+1) − F(k) = f(k), proved as for finite sums, gives lim F − F(a).
2. A rational f = Σ c/(k+α)ʲ of degree ≤ −2 has Σ f = Σ_{j≥2} c ζ(j, a+α) − Σ_{j=1} c ψ(a+α), as the c of j = 1 add up
   to 0; ψ(p/q) is known by Gauss, and ζ(j, 1/2) = (2ʲ−1) ζ(j).
3. Terms with t(k+1)/t(k) = z/(k+1), or (k+α)z/(k+1) with |z| < 1, have the sum t(0) eᶻ, or t(0) (1−z)^(−α); with a
   polynomial in k before them, these are differentiated.
What is used of convergence, |z| < 1, follows from the conditions under which the series has a value.
Source: DLMF 5.5.2, 5.4.19, 5.7.6, 25.11.3 and 25.11.8-11, 4.2.19, 4.6.7; K. Knopp, 1951, 15-16.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.definedness.convergence import UnknownGrowth, growth_of
from symbolic.definedness.convergence import conditions as convergence
from symbolic.definedness.implied import implied
from symbolic.towers.convert import integer_valued
from symbolic.towers.derivatives import vanishes_everywhere
from symbolic.zero_test.split import substitute
from symbolic.zero_test.sums import REFUSALS, antidifference

_LARGEST_DENOMINATOR = 12  # of α
_LARGEST_SHIFT = 200
_HIGHEST_ORDER = 30


def with_sums_of_series(expr: sp.Expr, limits: Limits) -> sp.Expr:
    """expr with the infinite sums that are known in closed form; equal to it wherever these converge.

    Parameters
    ----------
    expr : scalar
    limits : Limits

    Examples
    --------
    >>> k = sp.Symbol("k", integer=True)
    >>> with_sums_of_series(sp.Sum(1 / (k * (k + 1)), (k, 1, sp.oo)), Limits.seconds(5))
    1
    """
    found = {}
    for node in sorted(expr.atoms(sp.Sum), key=sp.default_sort_key):
        if len(node.limits) == 1 and node.limits[0][-1] == sp.oo and integer_valued(node.limits[0][1]):
            limits.check()
            k, a, _ = node.limits[0]
            value = _sum_of_series(node.function, k, a, limits)
            if value is not None:
                found[node] = value
    return substitute(expr, found) if found else expr


def _sum_of_series(f: sp.Expr, k: sp.Symbol, a: sp.Expr, limits: Limits) -> sp.Expr | None:
    for attempt in (_by_partial_fractions, _by_telescoping, _by_ratio):
        try:
            value = attempt(f, k, a, limits)
        except REFUSALS:
            continue  # a summand that SymPy's algorithms refuse
        if value is not None:
            return value
    return None


def _by_telescoping(f: sp.Expr, k: sp.Symbol, a: sp.Expr, limits: Limits) -> sp.Expr | None:
    """lim F − F(a)."""
    total = sp.S.Zero
    known = tuple(convergence(sp.Sum(f, (k, a, sp.oo))))
    for term in sp.Add.make_args(sp.expand(f)):
        found = antidifference(term, k, a + sp.Dummy("m", integer=True, nonnegative=True), limits)
        if found is None:
            return None
        F, poles = found
        limit = _limit(F, k, known)
        if limit is None or any(not _is_left_out(pole, term, k, known) for pole in poles):
            return None
        total += limit - F.xreplace({k: a})
    return total


def _limit(F: sp.Expr, k: sp.Symbol, known: tuple[sp.Basic, ...]) -> sp.Expr | None:
    """lim F(k): of a rational function by its degrees, and 0 where F falls like xᵏ, 1/k! or a negative power of k."""
    if F.is_rational_function(k):
        above, below = (sp.Poly(part, k) for part in sp.fraction(sp.cancel(sp.together(F))))
        if above.is_zero or above.degree() < below.degree():
            return sp.S.Zero
        return above.LC() / below.LC() if above.degree() == below.degree() else None
    try:
        growth = growth_of(F, k)
    except UnknownGrowth:
        return None
    if growth.factorials != 0:
        return sp.S.Zero if growth.factorials.is_positive else None
    if growth.ratio == 1:
        return sp.S.Zero if growth.degree.is_negative else None
    return sp.S.Zero if implied(known, sp.Lt(growth.ratio, 1, evaluate=False)) else None


def _is_left_out(pole: sp.Expr, term: sp.Expr, k: sp.Symbol, known: tuple[sp.Basic, ...]) -> bool:
    """Whether each factor of a pole in the other letters is 0 only where a geometric ratio r with |r| < 1 is 1."""
    powers = [factor.as_base_exp() for factor in sp.Mul.make_args(sp.powsimp(term)) if factor.has(k)]
    slopes = [(base, sp.expand(e).coeff(k)) for base, e in powers if not base.has(k)]
    size = sp.Mul(*(sp.Abs(base) ** slope for base, slope in slopes))
    step = sp.fraction(sp.cancel(sp.together(sp.Mul(*(base**slope for base, slope in slopes)) - 1)))[0]
    if not (pole.is_polynomial() and step.is_polynomial() and implied(known, sp.Lt(size, 1, evaluate=False))):
        return False
    return all(sp.cancel(step / factor).is_polynomial() for factor, _ in sp.factor_list(pole)[1])


def _by_partial_fractions(f: sp.Expr, k: sp.Symbol, a: sp.Expr, limits: Limits) -> sp.Expr | None:
    """Σ c ζ(j, a + α) − Σ c ψ(a + α), over the partial fractions c/(k + α)ʲ of f."""
    if not (a.is_Integer and f.is_rational_function(k) and f.free_symbols <= {k}):
        return None
    above, below = (sp.Poly(part, k) for part in sp.fraction(sp.cancel(sp.together(f))))
    if above.degree() > below.degree() - 2:
        return None
    parts = list(_partial_fractions(sp.apart(above / below, k), k))
    if sp.cancel(sp.Add(*(c / (k + alpha) ** j for c, alpha, j in parts)) - f) != 0:
        return None
    total = sp.S.Zero
    for c, alpha, j in parts:
        x = a + alpha
        if x.q > _LARGEST_DENOMINATOR or not 0 < x < _LARGEST_SHIFT or j > _HIGHEST_ORDER:
            return None
        value = _psi(x) if j == 1 else _zeta(j, x)
        if value is None:
            return None
        total += -c * value if j == 1 else c * value
    return sp.expand(total)


def _partial_fractions(e: sp.Expr, k: sp.Symbol) -> Iterator[tuple[sp.Rational, sp.Rational, int]]:
    """(c, α, j) of the terms c/(k + α)ʲ.

    Raises
    ------
    ValueError : for another term.
    """
    for term in sp.Add.make_args(e):
        above, below = sp.fraction(sp.together(term))
        content, factors = sp.factor_list(below, k)
        if above.has(k) or len(factors) != 1 or sp.degree(factors[0][0], k) != 1:
            raise ValueError(f"{term} is no partial fraction with a rational pole")
        slope, constant = sp.Poly(factors[0][0], k).all_coeffs()
        j = int(factors[0][1])
        yield sp.Rational(above / content / slope**j), sp.Rational(constant / slope), j


def _psi(x: sp.Rational) -> sp.Expr:
    """ψ(x) + γ for a rational x > 0: ψ(x) = ψ(x−1) + 1/(x−1), and Gauss's values of ψ(p/q), 0 < p ≤ q."""
    steps = ceil(x) - 1
    low = x - steps
    total = sp.Add(*(1 / (low + i) for i in range(steps)))
    p, q = int(low.p), int(low.q)
    if q == 1:
        return total
    angles = [2 * sp.pi * i / q for i in range(1, q)]
    logs = sp.Add(*(sp.cos(angle * p) * sp.log(2 - 2 * sp.cos(angle)) for angle in angles)) / 2
    return total - sp.log(q) - sp.pi / 2 * sp.cot(sp.pi * low) + logs


def _zeta(j: int, x: sp.Rational) -> sp.Expr | None:
    """ζ(j, x) for x > 0 with 2x an integer."""
    steps = ceil(x) - 1
    low = x - steps
    if low not in (1, sp.S.Half):
        return None
    first = sp.zeta(j) * (1 if low == 1 else 2**j - 1)
    return first - sp.Add(*((low + i) ** -j for i in range(steps)))


def _by_ratio(f: sp.Expr, k: sp.Symbol, a: sp.Expr, limits: Limits) -> sp.Expr | None:
    """Σ c t(0) zⁱ eᶻ or Σ c t(0) (α)ᵢ zⁱ (1−z)^(−α−i), of P(k) t(k) with P(k) = Σ c k(k−1)⋯(k−i+1), less the first."""
    if not (a.is_Integer and 0 <= a <= _LARGEST_SHIFT):
        return None
    P = sp.Mul(*(factor for factor in sp.Mul.make_args(sp.factor_terms(f)) if factor.is_polynomial(k)))
    t = f / P
    ratio = sp.combsimp(t.xreplace({k: k + 1}) / t)
    scaled = sp.expand(sp.cancel(sp.together(ratio * (k + 1))))
    if not scaled.is_polynomial(k) or sp.degree(scaled, k) > 1:
        return None
    z, constant = scaled.coeff(k, 1), scaled.coeff(k, 0)
    known = tuple(convergence(sp.Sum(f, (k, a, sp.oo))))
    if z != 0 and not implied(known, sp.Lt(sp.Abs(z), 1, evaluate=False)):
        return None
    m, letters = sp.Dummy("m", integer=True, nonnegative=True), dict[sp.Basic, sp.Symbol]()
    after, here = (_steps(t.xreplace({k: place}), m, letters) for place in (m + 1, m))
    if not vanishes_everywhere((m + 1) * after - (z * m + constant) * here, limits):
        return None
    alpha, total = (0, sp.S.Zero) if z == 0 else (sp.cancel(constant / z), sp.S.Zero)
    for i, c in enumerate(_by_falling_factorials(sp.Poly(P, k))):
        part = constant**i * sp.exp(constant) if z == 0 else sp.rf(alpha, i) * z**i * (1 - z) ** (-alpha - i)
        total += c * part
    first = sp.Add(*(f.xreplace({k: sp.Integer(j)}) for j in range(int(a))))
    return t.xreplace({k: sp.S.Zero}) * total - first


def _steps(t: sp.Expr, m: sp.Symbol, letters: dict[sp.Basic, sp.Symbol]) -> sp.Expr:
    """t with letters for the products x ⋯ (x+m−1) and C(x, m) of an x without m, which grow by one factor."""
    found: dict[sp.Basic, sp.Expr] = {}
    for e in t.atoms(sp.RisingFactorial, sp.binomial):
        x, j = e.args
        if m not in x.free_symbols and j in (m, m + 1):
            rising = isinstance(e, sp.RisingFactorial)
            base = letters.setdefault(e.func(x, m), sp.Dummy("t"))
            found[e] = base if j == m else base * ((x + m) if rising else (x - m) / (m + 1))
    return t.xreplace(found)


def _by_falling_factorials(P: sp.Poly) -> Iterator[sp.Expr]:
    """c₀, c₁, … of P(k) = Σ cᵢ k(k−1)⋯(k−i+1), by division with remainder."""
    rest, i = P, 0
    while not rest.is_zero:
        rest, remainder = rest.div(sp.Poly(P.gen - i, P.gen))
        yield remainder.as_expr()
        i += 1
