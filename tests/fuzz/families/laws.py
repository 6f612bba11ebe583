"""Laws of scalars at random small arguments, under the conditions for which they hold, and near misses of them.

A law is a pair of sides, and conditions. In some of the claims a side is a mutant, or a condition is
missing or turned, so that the statement may be false; the judge finds out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import sympy as sp

from tests.fuzz.claims import Fuzzed
from tests.fuzz.families.scalars import off, p, pick, q, w, x, y, z

Generator = np.random.Generator
Law = Callable[..., tuple[Any, ...]]
n, m = sp.symbols("n m", integer=True, positive=True)
s = sp.Symbol("s")  # of which an equation is given
REAL, POSITIVE, COMPLEX = (x, y), (p, q), (z, w)
COEFFICIENTS = tuple(sp.Rational(a, b) for a in (1, 1, 2, 3, -1, -2, -3, 4, 5, -7) for b in (1, 1, 1, 2, 3))
WRONG = 0.2  # of the claims of most families
_TURNED = {sp.Ge: sp.Le, sp.Gt: sp.Lt, sp.Le: sp.Ge, sp.Lt: sp.Gt}


def family(
    laws: tuple[Law, ...], *forms: Callable[[Generator], Any], relation: str = "==", wrong: float = WRONG
) -> Callable[..., Fuzzed]:
    """Claims by these laws at such arguments."""

    def claim(generator: Generator) -> Fuzzed:
        lhs, rhs, *given = pick(generator, laws)(*(form(generator) for form in forms))
        if generator.random() < wrong:
            lhs, rhs, given = _off(generator, lhs, rhs, given)
        known = tuple(c for c in given if c not in (sp.true, sp.false))
        return Fuzzed(lhs=sp.sympify(lhs), rhs=sp.sympify(rhs), relation=relation, given=known)

    return claim


def _off(generator: Generator, lhs: Any, rhs: Any, given: list[Any]) -> tuple[Any, Any, list[Any]]:
    """A law with a side changed, or with a condition left out or turned."""
    kind = generator.random()
    if given and kind < 0.25:
        return lhs, rhs, given[1:]
    if given and kind < 0.4:
        return lhs, rhs, [turned(c) for c in given]
    return *off(generator, lhs, rhs, wrong=1), given


def turned(condition: Any) -> Any:
    """The condition with its order reversed, or an equation or another condition denied."""
    return _TURNED.get(type(condition), sp.Ne)(*condition.args) if condition.args else sp.Not(condition)


# --- arguments --------------------------------------------------------------------------------------------------------


def number(generator: Generator) -> Any:
    return pick(generator, COEFFICIENTS)


_FORMS: tuple[Law, ...] = (
    lambda a, b, c, d: a,
    lambda a, b, c, d: c * a,
    lambda a, b, c, d: c * a + d,
    lambda a, b, c, d: c * a + 2 * d,
    lambda a, b, c, d: c * a + b,
    lambda a, b, c, d: c * a * b,
    lambda a, b, c, d: a**2 + c * b,
    lambda a, b, c, d: c * a - b + d,
)
_POSITIVE: tuple[Law, ...] = (
    *_FORMS[:6],
    lambda a, b, c, d: c * a / b,
    lambda a, b, c, d: a**2 + d * b,
    lambda a, b, c, d: c * a + d * b,
)
_NATURAL: tuple[Law, ...] = (
    lambda a: a, lambda a: a + 1, lambda a: a + 2, lambda a: 2 * a, lambda a: 2 * a + 1, lambda a: n + m,
    lambda a: 3 * a, lambda a: n + 2 * m, lambda a: a + 3,
)  # fmt: skip


def form_of(*letters: Any) -> Callable[[Generator], Any]:
    """A small polynomial with a letter in it."""

    def form(generator: Generator) -> Any:
        a, b = pick(generator, letters), pick(generator, letters)
        made = pick(generator, _FORMS)(a, b, number(generator), number(generator))
        return made if made.free_symbols else a

    return form


def positive(generator: Generator) -> Any:
    """An expression that is positive for positive letters."""
    a, b = pick(generator, POSITIVE), pick(generator, POSITIVE)
    return pick(generator, _POSITIVE)(a, b, abs(number(generator)), abs(number(generator)))


def natural(generator: Generator) -> Any:
    """An integer letter, or a little more."""
    return pick(generator, _NATURAL)(pick(generator, (n, m)))


def exponent(generator: Generator) -> Any:
    return pick(generator, (*COEFFICIENTS, x, y, x / 2, x + 1, -x, 2 * y, x + y))


real, complex_, any_ = form_of(*REAL), form_of(*COMPLEX), form_of(*REAL, *COMPLEX, p)

# --- laws -------------------------------------------------------------------------------------------------------------

exp, log, sqrt = sp.exp, sp.log, sp.sqrt
POLYNOMIALS: tuple[Law, ...] = (
    lambda a, b, c, d: (a * (b + c), sp.expand(a * b + a * c)),
    lambda a, b, c, d: ((a + b) ** 2 - c, sp.expand(a**2 + 2 * a * b + b**2 - c)),
    lambda a, b, c, d: ((a + b) * (c + d), sp.expand(a * c + a * d + b * c + b * d)),
    lambda a, b, c, d: (a**3 - b**3 + c, (a - b) * (a**2 + a * b + b**2) + c),
    lambda a, b, c, d: (a**2 - b**2, sp.factor(a**2 - b**2) + 0 * c),
    lambda a, b, c, d: ((a**2 + b**2) * (c**2 + d**2), (a * c - b * d) ** 2 + (a * d + b * c) ** 2),
    lambda a, b, c, d: ((a - b) * (b - c) * (c - a), sp.expand((a - b) * (b - c) * (c - a))),
    lambda a, b, c, d: (a * b * c * d, sp.expand(a * b * c * d)),
    lambda a, b, c, d: (a * s, a * (b + c), sp.Eq(s, b + c)),
    lambda a, b, c, d: (s**2 * d, b**2 * d, sp.Eq(s, -b)),
    lambda a, b, c, d: (sp.Determinant(sp.Matrix([[a, b], [c, d]])), a * d - b * c),
)
QUOTIENTS: tuple[Law, ...] = (
    lambda a, b, c, d: (a / b + c / d, (a * d + b * c) / (b * d), sp.Ne(b, 0), sp.Ne(d, 0)),
    lambda a, b, c, d: (1 / (1 / a + 1 / b), a * b / (a + b), sp.Ne(a, 0), sp.Ne(b, 0)),
    lambda a, b, c, d: (a / b, sp.expand(a * c) / sp.expand(b * c), sp.Ne(c, 0)),
    lambda a, b, c, d: ((a**2 - b**2) / (a - b), a + b, sp.Ne(a, b)),
    lambda a, b, c, d: ((a / b) / (c / d), a * d / (b * c)),
    lambda a, b, c, d: (1 / (a * b), (1 / a - 1 / b) / (b - a), sp.Ne(a, b)),
    lambda a, b, c, d: (a / (a + b), 1 - b / (a + b)),
    lambda a, b, c, d: (sp.together(a / b + c), a / b + c),
    lambda a, b, c, d: (s / a, b, sp.Eq(s, a * b), sp.Ne(a, 0)),
    lambda a, b, c, d: (a / s, a / (b + c), sp.Eq(s, b + c)),
    lambda a, b, c, d: (sp.apart(1 / (a * (a + 1)), a.free_symbols.pop()), 1 / a - 1 / (a + 1)),
)
POWERS: tuple[Law, ...] = (
    lambda a, b, r, s, t, v: ((a * b) ** r, a**r * b**r),
    lambda a, b, r, s, t, v: (a**r * a**s, a ** (r + s)),
    lambda a, b, r, s, t, v: ((a**r) ** s, a ** (r * s)),
    lambda a, b, r, s, t, v: ((a / b) ** r, a**r / b**r),
    lambda a, b, r, s, t, v: (a**r / a**s, a ** (r - s)),
    lambda a, b, r, s, t, v: (a**r, exp(r * log(a))),
    lambda a, b, r, s, t, v: (sqrt(t**2), sp.Abs(t)),
    lambda a, b, r, s, t, v: (sqrt(t**2), t, t >= 0),
    lambda a, b, r, s, t, v: (sqrt(x) * sqrt(a * v**2), sqrt(a * x) * sp.Abs(v), x >= 0),
    lambda a, b, r, s, t, v: (sqrt(t / a), sqrt(t) / sqrt(a)),
    lambda a, b, r, s, t, v: (sqrt(t) ** 2, t + 0 * v),
    lambda a, b, r, s, t, v: (1 / (sqrt(a) + sqrt(b)), (sqrt(a) - sqrt(b)) / (a - b), sp.Ne(a, b)),
    lambda a, b, r, s, t, v: ((t**2) ** r, sp.Abs(t) ** (2 * r), sp.Ne(t, 0)),
    lambda a, b, r, s, t, v: (sqrt(a + b - 2 * sqrt(a * b)), sp.Abs(sqrt(a) - sqrt(b))),
    lambda a, b, r, s, t, v: (t * v**-1, sqrt(t**2 / v**2), t >= 0, v > 0),
)
LOGARITHMS: tuple[Law, ...] = (
    lambda a, b, r, t, v: (log(a * b), log(a) + log(b)),
    lambda a, b, r, t, v: (log(a / b), log(a) - log(b)),
    lambda a, b, r, t, v: (log(a**r), r * log(a)),
    lambda a, b, r, t, v: (log(t**2), 2 * log(sp.Abs(t)), sp.Ne(t, 0)),
    lambda a, b, r, t, v: (log(x * a), log(x) + log(a), x > 0),
    lambda a, b, r, t, v: (log(t * v), log(-t) + log(-v), t < 0, v < 0),
    lambda a, b, r, t, v: (log(exp(t)), t),
    lambda a, b, r, t, v: (exp(log(a) - r * log(b)), a * b**-r),
    lambda a, b, r, t, v: (log(1 / a) + r, -log(a) + r),
    lambda a, b, r, t, v: (log(a + b), log(a) + log(1 + b / a)),
    lambda a, b, r, t, v: (log(sqrt(a * b)), (log(a) + log(b)) / 2),
    lambda a, b, r, t, v: (log(exp(t) + exp(v)), t + log(1 + exp(v - t))),
    lambda a, b, r, t, v: (log(t) - log(v), log(t / v), t > 0, v > 0),
)
TRIGONOMETRY: tuple[Law, ...] = (
    lambda a, b: (sp.sin(a + b), sp.sin(a) * sp.cos(b) + sp.cos(a) * sp.sin(b)),
    lambda a, b: (sp.cos(a - b), sp.cos(a) * sp.cos(b) + sp.sin(a) * sp.sin(b)),
    lambda a, b: (sp.cosh(a + b), sp.cosh(a) * sp.cosh(b) + sp.sinh(a) * sp.sinh(b)),
    lambda a, b: (sp.sin(a) ** 2, 1 - sp.cos(a) ** 2 + 0 * b),
    lambda a, b: (sp.cosh(a) ** 2 - sp.sinh(a) ** 2, 1 + 0 * b),
    lambda a, b: (2 * sp.sin(a) * sp.cos(b), sp.sin(a + b) + sp.sin(a - b)),
    lambda a, b: (exp(a) * exp(b), exp(sp.expand(a + b))),
    lambda a, b: (exp(sp.I * a), sp.cos(a) + sp.I * sp.sin(a)),
    lambda a, b: (sp.tanh(a), (exp(2 * a) - 1) / (exp(2 * a) + 1)),
    lambda a, b: (sp.sin(3 * a) + b, 3 * sp.sin(a) - 4 * sp.sin(a) ** 3 + b),
    lambda a, b: (sp.sinh(a) * b, b * (exp(a) - exp(-a)) / 2),
    lambda a, b: (sp.tan(a) * b, b * sp.sin(a) / sp.cos(a)),
    lambda a, b: (sp.cos(2 * a), 2 * sp.cos(a) ** 2 - 1 + 0 * b),
    lambda a, b: (exp(a) ** 3 / exp(b), exp(sp.expand(3 * a - b))),
)
_cases = sp.Piecewise
CASES: tuple[Law, ...] = (
    lambda a, b, c: (sp.Max(a, b), (a + b + sp.Abs(a - b)) / 2),
    lambda a, b, c: (sp.Min(a, b) + sp.Max(a, b), a + b),
    lambda a, b, c: (sp.Abs(a * b), sp.Abs(a) * sp.Abs(b)),
    lambda a, b, c: (sp.Abs(a), _cases((a, a >= 0), (-a, True))),
    lambda a, b, c: (sp.Max(a, b), a, a >= b),
    lambda a, b, c: (sp.Min(a, b), a, a >= b),
    lambda a, b, c: (sp.Abs(a), a, a >= 0),
    lambda a, b, c: (sp.Abs(a), -a, a < 0),
    lambda a, b, c: (sp.sign(a) * sp.Abs(a), a),
    lambda a, b, c: (sp.Max(a, 0) - sp.Max(-a, 0), a),
    lambda a, b, c: (_cases((a, c > 0), (b, True)) ** 2, _cases((a**2, c > 0), (b**2, True))),
    lambda a, b, c: (_cases((a, c > 0), (b, True)), _cases((b, c <= 0), (a, True))),
    lambda a, b, c: (_cases((a, c >= b), (b, True)), a, c >= b),
    lambda a, b, c: (_cases((a, c >= b), (c, True)), c, c < b),
    lambda a, b, c: (sp.Max(a, b) - c, sp.Max(a - c, b - c)),
    lambda a, b, c: (sp.Max(a, sp.Min(b, a)), a),
    lambda a, b, c: (sp.sign(a) ** 2, sp.S.One, sp.Ne(a, 0)),
    lambda a, b, c: (sp.Abs(a + b), a + b, a > 0, b > 0),
)
_bar = sp.conjugate
PARTS: tuple[Law, ...] = (
    lambda a, b, t: (_bar(a * b), _bar(a) * _bar(b)),
    lambda a, b, t: (sp.re(a + b), sp.re(a) + sp.re(b)),
    lambda a, b, t: (sp.Abs(a) ** 2 + t, a * _bar(a) + t),
    lambda a, b, t: (sp.Abs(a * b), sp.Abs(a) * sp.Abs(b)),
    lambda a, b, t: (sp.re(a * b), sp.re(a) * sp.re(b) - sp.im(a) * sp.im(b)),
    lambda a, b, t: (sp.im(t * a), t * sp.im(a)),
    lambda a, b, t: (sp.Abs(a + b) ** 2 - t, sp.Abs(a) ** 2 + sp.Abs(b) ** 2 + 2 * sp.re(a * _bar(b)) - t),
    lambda a, b, t: (_bar(a) / a, _bar(a) ** 2 / sp.Abs(a) ** 2),
    lambda a, b, t: (sp.re(a), (a + _bar(a)) / 2),
    lambda a, b, t: (sp.im(a), (a - _bar(a)) / (2 * sp.I)),
    lambda a, b, t: (exp(_bar(a)), _bar(exp(a))),
    lambda a, b, t: (sp.Abs(exp(a)), exp(sp.re(a))),
    lambda a, b, t: (1 / a, _bar(a) / sp.Abs(a) ** 2),
    lambda a, b, t: (sp.Abs(a / b), sp.Abs(a) / sp.Abs(b)),
    lambda a, b, t: (sp.Abs(a - b) ** 2 + sp.Abs(a + b) ** 2, 2 * sp.Abs(a) ** 2 + 2 * sp.Abs(b) ** 2),
)
ORDERS: tuple[Law, ...] = (
    lambda a, b, c, d: (2 * a * b, a**2 + b**2),
    lambda a, b, c, d: ((a + b) ** 2, 2 * a**2 + 2 * b**2),
    lambda a, b, c, d: (a + c, b + c, a <= b),
    lambda a, b, c, d: (a * d, b * d, a <= b),
    lambda a, b, c, d: (-b, -a, a <= b),
    lambda a, b, c, d: (a, c, a <= b, b <= c),
    lambda a, b, c, d: (d * x**2, d * (x + d) ** 2, x >= 0),
    lambda a, b, c, d: (x**3 + a, (x + d) ** 3 + a),
    lambda a, b, c, d: (0, a * b, a >= 0, b >= 0),
    lambda a, b, c, d: (a * b + b * c + c * a, a**2 + b**2 + c**2),
    lambda a, b, c, d: (sp.Abs(a + b), sp.Abs(a) + sp.Abs(b)),
    lambda a, b, c, d: (a, sp.Max(a, c)),
    lambda a, b, c, d: (a, exp(c) + a),
    lambda a, b, c, d: (a - d, a),
    lambda a, b, c, d: (4 * d, (d + 1) ** 2),
    lambda a, b, c, d: (a, b + d, a <= b),
    lambda a, b, c, d: (1, (a**2 + d) / d),
    lambda a, b, c, d: (-(a**2) - b**2, c**2 + d),
    lambda a, b, c, d: (a + b, 2 * c, a <= c, b <= c),
)
UNEQUAL: tuple[Law, ...] = (
    lambda a, b, d: (a, a + d),
    lambda a, b, d: (a, b, a < b),
    lambda a, b, d: (a**2 + d, -(b**2)),
    lambda a, b, d: (exp(a), -d),
    lambda a, b, d: (a, b, a >= b + d),
    lambda a, b, d: (a * b, 0, sp.Ne(a, 0), sp.Ne(b, 0)),
    lambda a, b, d: (sp.Abs(a) + d, 0),
    lambda a, b, d: (a * (b + d), sp.expand(a * b + a * d)),  # which are equal
    lambda a, b, d: (sp.Abs(a) * d, sp.Abs(a * d)),
    lambda a, b, d: (exp(a) * exp(b), exp(sp.expand(a + b)), a <= b),
    lambda a, b, d: (sp.Max(a, b), a, a >= b),
    lambda a, b, d: (a, -a, a > 0),
    lambda a, b, d: (d * (a - b), 0, sp.Ne(a, b)),
)
_f, _C = sp.factorial, sp.binomial
COUNTING: tuple[Law, ...] = (
    lambda a, b, t: (_f(a + 1), (a + 1) * _f(a)),
    lambda a, b, t: (_f(a) / _f(a - 1), a),
    lambda a, b, t: (t * _f(a + 2), t * (a + 1) * (a + 2) * _f(a)),
    lambda a, b, t: (_C(a, b), _C(a - 1, b) + _C(a - 1, b - 1)),
    lambda a, b, t: (b * _C(a, b), a * _C(a - 1, b - 1)),
    lambda a, b, t: (_C(a, b), _f(a) / (_f(b) * _f(a - b)), a >= b),
    lambda a, b, t: (_C(a + b, a), _C(a + b, b)),
    lambda a, b, t: (t ** (a + b), t**a * t**b, sp.Ne(t, 0)),
    lambda a, b, t: ((t**a) ** b, t ** (a * b)),
    lambda a, b, t: (sp.Integer(-1) ** (2 * a) * t, t),
    lambda a, b, t: (sp.Integer(2) ** (a + 1) + t, 2 * sp.Integer(2) ** a + t),
    lambda a, b, t: (_C(a, 2) + t, a * (a - 1) / 2 + t),
    lambda a, b, t: (_C(a + 1, b) / _C(a, b), (a + 1) / (a + 1 - b), a >= b),
    lambda a, b, t: (sp.cos(sp.pi * a) + t, sp.Integer(-1) ** a + t),
)
LAWS: dict[str, Callable[[Generator], Fuzzed]] = {
    "polynomials": family(POLYNOMIALS, any_, any_, any_, any_),
    "quotients": family(QUOTIENTS, any_, any_, any_, any_),
    "powers": family(POWERS, positive, positive, exponent, exponent, real, real),
    "logarithms": family(LOGARITHMS, positive, positive, exponent, real, real),
    "trigonometry": family(TRIGONOMETRY, any_, any_),
    "cases": family(CASES, real, real, real),
    "parts": family(PARTS, complex_, complex_, real),
    "orders": family(ORDERS, real, real, real, positive, relation="<="),
    "unequal": family(UNEQUAL, real, real, positive, relation="!=", wrong=0.2),
    "counting": family(COUNTING, natural, natural, any_),
}
