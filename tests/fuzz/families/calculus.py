"""Derivatives, limits and integrals in a letter that the other side does not have, or has as a parameter."""

from __future__ import annotations

import sympy as sp

from tests.fuzz.families.laws import Law, exp, family, form_of, number
from tests.fuzz.families.scalars import p, x, y

t = sp.Symbol("t", real=True)
D, Lim, Int = sp.Derivative, sp.Limit, sp.Integral
sin, cos, log, oo = sp.sin, sp.cos, sp.log, sp.oo

DERIVATIVES: tuple[Law, ...] = (
    lambda a, b, c, d: (D(a * b, x), D(a, x) * b + a * D(b, x)),
    lambda a, b, c, d: (D(exp(a), x), exp(a) * sp.diff(a, x)),
    lambda a, b, c, d: (D(sin(a) * b, x), cos(a) * sp.diff(a, x) * b + sin(a) * sp.diff(b, x)),
    lambda a, b, c, d: (D(a / b, x), sp.diff(a, x) / b - a * sp.diff(b, x) / b**2),
    lambda a, b, c, d: (D(log(c + x**2) + a, x), 2 * x / (x**2 + c) + sp.diff(a, x), c > 0),
    lambda a, b, c, d: (D(a**3 - d * b, x), sp.expand(3 * a**2 * sp.diff(a, x) - d * sp.diff(b, x))),
    lambda a, b, c, d: (D(a**2 * b, (x, 2)), sp.expand(sp.diff(a**2 * b, x, 2))),
    lambda a, b, c, d: (D(exp(c * x) * a, (x, 2)), exp(c * x) * (c**2 * a + 2 * c * sp.diff(a, x) + sp.diff(a, x, 2))),
    lambda a, b, c, d: (D(sp.sqrt(1 + a**2), x), a * sp.diff(a, x) / sp.sqrt(1 + a**2)),
    lambda a, b, c, d: (D(sp.atan(a), x), sp.diff(a, x) / (1 + a**2)),
    lambda a, b, c, d: (D(sp.cosh(a) + d * b, x), sp.sinh(a) * sp.diff(a, x) + d * sp.diff(b, x)),
    lambda a, b, c, d: (D(sp.tanh(a), x), (1 - sp.tanh(a) ** 2) * sp.diff(a, x)),
)
LIMITS: tuple[Law, ...] = (
    lambda a, b, c, d: (Lim(sin(c * t) / t, t, 0), c),
    lambda a, b, c, d: (Lim((exp(c * t) - 1) / (d * t), t, 0), c / d),
    lambda a, b, c, d: (Lim((1 - cos(c * t)) / t**2 + a, t, 0), c**2 / 2 + a),
    lambda a, b, c, d: (Lim(log(1 + c * t) / t, t, 0), c),
    lambda a, b, c, d: (Lim((a * t**2 + b * t) / (t**2 * d + 1), t, oo), a / d, sp.Ne(d, 0)),
    lambda a, b, c, d: (Lim(((y + t) ** 3 - y**3) / t + a, t, 0), 3 * y**2 + a),
    lambda a, b, c, d: (Lim(a + t * b, t, 0), a),
    lambda a, b, c, d: (Lim((t**2 - d**2) / (t - d), t, d), 2 * d),
    lambda a, b, c, d: (Lim((exp(c * t) - 1 - c * t) / t**2, t, 0), c**2 / 2),
    lambda a, b, c, d: (Lim(a * sin(t) / (t + d * t**2), t, 0), a),
    lambda a, b, c, d: (Lim(c / (1 + t**2) + b, t, oo), b),
)
INTEGRALS: tuple[Law, ...] = (
    lambda a, b, c, d: (Int(a * t + b, (t, 0, d)), a * d**2 / 2 + b * d),
    lambda a, b, c, d: (Int(exp(c * t), (t, 0, y)), (exp(c * y) - 1) / c),
    lambda a, b, c, d: (Int(a * t**2, (t, y, d)), a * (d**3 - y**3) / 3),
    lambda a, b, c, d: (Int(cos(c * t) + a, (t, 0, d)), sin(c * d) / c + a * d),
    lambda a, b, c, d: (Int(t * exp(t) * a, (t, 0, 1)), a),
    lambda a, b, c, d: (Int(sin(t) * b, (t, 0, d)), b * (1 - cos(d))),
    lambda a, b, c, d: (Int((t + d) ** 3, (t, 0, y)), ((y + d) ** 4 - d**4) / 4),
)
_real = form_of(x, y, x, p)
CALCULUS = {
    "derivatives": family(DERIVATIVES, _real, _real, number, number),
    "limits": family(LIMITS, form_of(x, y), form_of(x, p), number, number, wrong=0.2),
    "integrals": family(INTEGRALS, form_of(x, y), form_of(x, p), number, number),
}
