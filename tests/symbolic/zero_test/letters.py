"""The symbols of the bank: z, w, v complex; r, s, t real; p, q, a positive; n, k, m, j integers; u has a domain."""

from __future__ import annotations

import sympy as sp

z, w, v = sp.symbols("z w v")
r, s, t = sp.symbols("r s t", real=True)
p, q, a = sp.symbols("p q a", positive=True)
n = sp.Symbol("n", integer=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
j = sp.Symbol("j", integer=True, positive=True)
k = sp.Symbol("k", integer=True)
u = sp.Symbol("u")
f, g = sp.Function("f"), sp.Function("g")
i, pi = sp.I, sp.pi
R = sp.Rational

ABOVE_ONE = {u: sp.Interval.open(1, sp.oo)}
CLOSED = {u: sp.Interval(-1, 1)}
OPEN = {u: sp.Interval.open(-1, 1)}
UNIT = {u: sp.Interval(0, 1)}
HALF_TURN = {u: sp.Interval.open(-pi / 2, pi / 2)}
TURN = {u: sp.Interval(0, pi)}
NEGATIVE = {u: sp.Interval.open(-sp.oo, 0)}
