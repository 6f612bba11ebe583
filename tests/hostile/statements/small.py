"""All small expressions: each function of each letter, of two letters joined, and some of these joined again.

A letter comes with values that its assumptions admit: both signs, 0, ends, values on cuts and off the real line.
"""

from functools import cache
from itertools import product

import sympy as sp
from sympy import I, Rational

from symbolic import phi

half = Rational(1, 2)
UNKNOWN = "SymPy does not say"
LETTERS = {
    sp.Symbol("z"): (0, 1, -1, I, -2 * I, 2 + I, -half - I, -3),
    sp.Symbol("x", real=True): (0, 1, -1, half, -half, 2, -3, Rational(7, 2)),
    sp.Symbol("p", positive=True): (half, 1, 3, Rational(1, 10)),
    sp.Symbol("q", nonnegative=True): (0, half, 1, 4),
    sp.Symbol("c", negative=True): (-half, -1, -3),
    sp.Symbol("j", integer=True): (0, 1, -1, 2, -3),
    sp.Symbol("n", integer=True, positive=True): (1, 2, 3),
    sp.Symbol("N", integer=True, nonnegative=True): (0, 1, 2, 5),
    sp.Symbol("r", nonzero=True, real=True): (1, -1, half, -3),
    sp.Symbol("b", imaginary=True): (I, -I, 2 * I, I / 2),
}
z, x, p, q, c, j, n, N, r, b = LETTERS
OF_ONE = [
    *(
        sp.exp,
        sp.log,
        sp.sqrt,
        sp.Abs,
        sp.re,
        sp.im,
        sp.conjugate,
        sp.arg,
        sp.sign,
        sp.sin,
        sp.cos,
        sp.tan,
        sp.cot,
        sp.sec,
    ),
    *(sp.asin, sp.acos, sp.atan, sp.acot, sp.sinh, sp.cosh, sp.tanh, sp.coth, sp.asinh, sp.acosh, sp.atanh, sp.acoth),
    *(
        sp.gamma,
        sp.loggamma,
        sp.factorial,
        sp.floor,
        sp.ceiling,
        sp.erf,
        sp.erfc,
        sp.Heaviside,
        sp.LambertW,
        sp.frac,
        sp.sinc,
    ),
    *(
        lambda u: 1 / u,
        lambda u: u**2,
        lambda u: u**3,
        lambda u: u ** Rational(1, 3),
        lambda u: u ** Rational(-3, 2),
        lambda u: u**-2,
    ),
    *(
        lambda u: phi(1, u),
        lambda u: sp.KroneckerDelta(u, 1),
        lambda u: sp.binomial(u, 2),
        lambda u: sp.Mod(u, 2),
        lambda u: 2**u,
    ),
    *(
        lambda u: u - 1,
        lambda u: 1 - u,
        lambda u: 2 * u + 3,
        lambda u: 1 - u**2,
        lambda u: 1 + u**2,
        lambda u: u * sp.conjugate(u),
    ),
    *(
        lambda u: sp.Piecewise((1 / u, sp.Ne(u, 0)), (0, True)),
        lambda u: I * u,
        lambda u: sp.harmonic(u),
        lambda u: sp.digamma(u),
    ),
]
OF_TWO = [
    *(
        lambda u, v: u + v,
        lambda u, v: u - v,
        lambda u, v: u * v,
        lambda u, v: u / v,
        lambda u, v: u**v,
        sp.Max,
        sp.Min,
    ),
    *(
        sp.binomial,
        sp.Mod,
        sp.KroneckerDelta,
        sp.atan2,
        lambda u, v: sp.Piecewise((u, v > 0), (v, True)),
        lambda u, v: u**2 + v**2,
    ),
    *(
        lambda u, v: sp.Piecewise((u, sp.Eq(v, 0)), (1, True)),
        lambda u, v: sp.RisingFactorial(u, v),
        lambda u, v: sp.log(u, v),
    ),
]


def _built(make, *parts):
    """The expression, unless SymPy has none, or a number for it."""
    try:
        found = make(*parts)
    except (TypeError, ValueError, NotImplementedError):  # x > 0 for a complex x
        return None
    return found if found.free_symbols and not found.has(sp.nan, sp.zoo, sp.oo, -sp.oo) else None


@cache
def expressions():
    """Them all, once each, some thousands."""
    ones = {letter: [_built(make, letter) for make in OF_ONE] for letter in LETTERS}
    twos = [_built(make, u, v) for make in OF_TWO for u, v in product((z, x, q, c, j, n), repeat=2) if u != v]
    first = [e for row in ones.values() for e in row if e is not None]
    second = [e for e in twos if e is not None]
    inner = [e for k, e in enumerate(first + second) if k % 17 == 3]
    third = [_built(make, e) for k, e in enumerate(inner) for make in OF_ONE[k % 3 :: 3]]
    return list(dict.fromkeys([*LETTERS, *first, *second, *(e for e in third if e is not None)]))


def points(e):
    """Values of the letters of an expression, all of one letter, and a dozen of two."""
    letters = sorted((s for s in e.free_symbols if s in LETTERS), key=str)
    found = [
        dict(zip(letters, map(sp.sympify, values), strict=True)) for values in product(*(LETTERS[s] for s in letters))
    ]
    return found if len(letters) < 2 else found[:: max(1, len(found) // 12)]


def value(e, point):
    """e at the point to 30 digits, None where it has no value, or UNKNOWN."""
    try:
        found = sp.N(e.xreplace(point), 30)
    except (TypeError, ValueError):  # Max of complex numbers, Mod(x, 0)
        return None
    except (ArithmeticError, AttributeError, NotImplementedError):  # raised by SymPy
        return UNKNOWN
    if found.has(sp.nan, sp.zoo, sp.oo, -sp.oo, sp.AccumBounds):
        return None
    return found if found.is_number and not found.has(sp.Piecewise) and found.is_finite else UNKNOWN
