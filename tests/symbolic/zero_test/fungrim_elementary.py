"""Equations of Fungrim's elementary chapters: its entry id, both sides, and the conditions its letters do not carry.

Written anew in SymPy's functions from the statements at fungrim.org (Johansson, 2019–2022). Left out is what SymPy
makes identical on construction, and what is said of sets, limits, integrals and series.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import sympy as sp
from sympy import (
    Abs,
    GoldenRatio,
    I,
    Ne,
    Piecewise,
    Rational,
    acos,
    acot,
    arg,
    asin,
    atan,
    atan2,
    binomial,
    ceiling,
    conjugate,
    cos,
    cosh,
    exp,
    factorial,
    ff,
    fibonacci,
    floor,
    gamma,
    im,
    log,
    pi,
    re,
    rf,
    sign,
    sin,
    sinc,
    sinh,
    sqrt,
    tan,
    true,
)  # fmt: skip

z, w, a, b = sp.symbols("z w a b", complex=True)
x, y, s, t = sp.symbols("x y s t", real=True)
p, q = sp.symbols("p q", positive=True)
c = sp.Symbol("c", nonnegative=True)
n = sp.Symbol("n", integer=True)
k, m = sp.symbols("k m", integer=True, nonnegative=True)
j = sp.Symbol("j", integer=True, positive=True)
STRIP = (im(z) > -pi, im(z) <= pi)
OFF_THE_CUT = sp.Or(Ne(im(z), 0), re(z) > 0)


class Entry(NamedTuple):
    """lhs = rhs for all letters that satisfy the conditions."""

    id: str
    lhs: Any
    rhs: Any
    conditions: tuple[Any, ...] = ()


EXPONENTIAL = (
    Entry("812707", exp(a + b), exp(a) * exp(b)),
    Entry("77d6bf", exp(a + b * I), exp(a) * (cos(b) + I * sin(b))),
    Entry("97ba8d", exp(z + n * pi * I), (-1) ** n * exp(z)),
    Entry("987e3c", log(exp(z)), z, STRIP),
    Entry("1568e1", exp(z), cosh(z) + sinh(z)),
    Entry("e103e7", exp(I * z), cos(z) + I * sin(z)),
    Entry("caf706", sign(exp(z)), exp(I * im(z))),
    Entry("a0d93c", arg(exp(z)), im(z), STRIP),
)
LOGARITHM = (
    Entry("13895b", log(conjugate(z)), conjugate(log(z)), (OFF_THE_CUT,)),
    Entry("dcc1e5", Abs(log(z)), sqrt(log(Abs(z)) ** 2 + arg(z) ** 2), (Ne(z, 0),)),
    Entry("a3a253", log(exp(z)), z - 2 * pi * I * ceiling(im(z) / (2 * pi) - Rational(1, 2))),
    Entry("c43533", log(z), log(Abs(z)) + I * arg(z), (Ne(z, 0),)),
    Entry("f67fa2", log(p * z), log(p) + log(z), (Ne(z, 0),)),
)
SQUARE_ROOT = (
    Entry("0ad836", sqrt(I), (1 + I) / sqrt(2)),
    Entry("d8791e", sqrt(z**2), z, (re(z) > 0,)),
    Entry("57af50", sqrt(-z), I * sqrt(z), (im(z) < 0,)),
    Entry("08bd37", sqrt(-z), -I * sqrt(z), (im(z) > 0,)),
    Entry("73b76c", sqrt(a * b), sqrt(a) * sqrt(b), (arg(a) + arg(b) > -pi, arg(a) + arg(b) <= pi)),
    Entry("d0a331", sqrt(1 / z), 1 / sqrt(z), (OFF_THE_CUT,)),
    Entry("1232f7", sqrt(c * exp(I * t)), sqrt(c) * exp(I * t / 2), (t > -pi, t <= pi)),
    Entry("99c0b3", sqrt(z - c * z**2), sqrt(z) * sqrt(1 - c * z)),
    Entry("d40229", sqrt(z / (z + c)), sqrt(z) / sqrt(z + c), (Ne(z + c, 0),)),
    Entry("6f63dd", sqrt(z / (z - c)), sqrt(-z) / sqrt(c - z), (Ne(z - c, 0),)),
    Entry("185efc", sqrt(x / (c - x)), sqrt(x) * sqrt(1 / (c - x)), (Ne(c - x, 0),)),
    Entry("ac54c7", Abs(sqrt(z)), sqrt(Abs(z))),
    Entry("22e0be", arg(sqrt(z)), arg(z) / 2, (Ne(z, 0),)),
    Entry("8c1ee5", sign(sqrt(z)), sqrt(sign(z))),
    Entry("4ed6a8", re(sqrt(z)), sqrt((Abs(z) + re(z)) / 2)),
    Entry("e722ca", im(sqrt(z)), sign(im(z)) * sqrt((Abs(z) - re(z)) / 2), (OFF_THE_CUT,)),
    Entry("c58f46", sqrt(conjugate(z)), conjugate(sqrt(z)), (OFF_THE_CUT,)),
)
SINE = (
    Entry("742943", sin(a + b), sin(a) * cos(b) + cos(a) * sin(b)),
    Entry("508e2c", sin(a - b), sin(a) * cos(b) - cos(a) * sin(b)),
    Entry("3b839c", sin(a + b * I), sin(a) * cosh(b) + I * cos(a) * sinh(b)),
    Entry("1b11be", sin(2 * z), 2 * sin(z) * cos(z)),
    Entry("729215", sin(3 * z), 3 * sin(z) - 4 * sin(z) ** 3),
    Entry("d59bd9", sin(a) + sin(b), 2 * sin((a + b) / 2) * cos((a - b) / 2)),
    Entry("e69cf6", sin(a) - sin(b), 2 * cos((a + b) / 2) * sin((a - b) / 2)),
    Entry("ad6c1c", sin(a) * sin(b), (cos(a - b) - cos(a + b)) / 2),
    Entry("012eba", sin(a) * cos(b), (sin(a + b) + sin(a - b)) / 2),
    Entry("f183d0", sin(z) + cos(z), sqrt(2) * sin(z + pi / 4)),
    Entry("6c3ba9", sin(z) - cos(z), sqrt(2) * sin(z - pi / 4)),
    Entry("954066", sin(z) ** 2 - cos(z) ** 2, -cos(2 * z)),
    Entry("244127", sin(z) ** 2, 1 - cos(z) ** 2),
    Entry("cf6e35", sin(z) ** 2, (1 - cos(2 * z)) / 2),
    Entry("acf63c", sin(z) ** 2, tan(z) ** 2 / (1 + tan(z) ** 2), (Ne(cos(z), 0),)),
    Entry("2a6702", sin(z) ** 3, (3 * sin(z) - sin(3 * z)) / 4),
    Entry("d0505f", (cos(z) + I * sin(z)) ** n, cos(n * z) + I * sin(n * z)),
    Entry("2392f5", sin(a) ** 2 - sin(b) ** 2, sin(a + b) * sin(a - b)),
    Entry("f6d0c6", sin(a) ** 2 - cos(b) ** 2, -cos(a + b) * cos(a - b)),
    Entry("3fb3ca", sin(z), 2 * tan(z / 2) / (tan(z / 2) ** 2 + 1), (Ne(cos(z / 2), 0),)),
    Entry("18f40c", sin(z), (exp(I * z) - exp(-I * z)) / (2 * I)),
    Entry("d38a03", sin(pi * z), pi / (gamma(z) * gamma(1 - z)), (Ne(sin(pi * z), 0),)),
    Entry("abaf91", Abs(sin(x + I * y)), sqrt(sin(x) ** 2 + sinh(y) ** 2)),
)
ARCTANGENT = (
    Entry("f516e3", atan(tan(z)), z, (re(z) > -pi / 2, re(z) < pi / 2)),
    Entry("a6776b", atan2(0, x), Piecewise((0, x > 0), (pi, x < 0)), (Ne(x, 0),)),
    Entry("77e519", atan2(y, 0), pi / 2 * sign(y), (Ne(y, 0),)),
    Entry("632063", atan(conjugate(z)), conjugate(atan(z)), (Ne(re(z), 0),)),
    Entry("e3d274", atan(1 / z), pi / 2 - atan(z), (re(z) > 0,)),
    Entry("073e1a", atan(1 / z), -pi / 2 - atan(z), (re(z) < 0,)),
    Entry("268c9e", atan(x + y), atan(x) + atan(y / (1 + x * (x + y))), (x * (x + y) > -1,)),
    Entry("14f8c2", atan(2 * z), atan(z) + atan(z / (1 + 2 * z**2)), (Ne(re(z), 0),)),
    Entry("67c0be", atan(z), 2 * atan(z / (1 + sqrt(1 + z**2))), (Ne(z, I), Ne(z, -I))),
    Entry("cf64b3", atan(x) + atan(y), atan2(x + y, 1 - x * y)),
    Entry("00e608", atan(x) - atan(y), atan2(x - y, 1 + x * y)),
    Entry("3ea11b", atan(x) + atan(y), atan((x + y) / (1 - x * y)), (x * y < 1,)),
    Entry("503d4d", atan(x) - atan(y), atan((x - y) / (1 + x * y)), (x * y > -1,)),
    Entry("a18b77", atan(z), I / 2 * (log(1 - I * z) - log(1 + I * z)), (Ne(z, I), Ne(z, -I))),
    Entry("500c0a", atan(z), I / 2 * log((1 - I * z) / (1 + I * z)), (Ne(re(z), 0),)),
    Entry("12765e", atan(z), -I / 2 * log((1 + I * z) / (1 - I * z)), (Ne(re(z), 0),)),
    Entry("9dec3e", atan2(y, x), -I * log(sign(x + I * y)), (Ne(x + I * y, 0),)),
    Entry("eca4ce", atan2(y, x), im(log(x + I * y)), (Ne(x + I * y, 0),)),
    Entry("c580f4", atan(z), acot(1 / z), (Ne(z, 0), Ne(z, I), Ne(z, -I))),
    Entry("7954ad", atan(z), asin(z / sqrt(1 + z**2)), (Ne(re(z), 0),)),
    Entry("ec7f2d", atan(z), acos(1 / sqrt(1 + z**2)), (re(z) > 0,)),
    Entry("df52fc", re(atan(x + I * y)), atan2(2 * x, 1 - x**2 - y**2) / 2, (Ne(x, 0),)),
    Entry("b65d19", im(atan(x + I * y)), log((x**2 + (1 + y) ** 2) / (x**2 + (1 - y) ** 2)) / 4, (Ne(x, 0),)),
    Entry("47331d", Abs(atan(x + y) - atan(x)), atan2(Abs(y), 1 + x * (x + y)), (Ne(y, 0),)),
)
SINC = (
    Entry("fa9283", sinc(z), sin(z) / z, (Ne(z, 0),)),
    Entry("01422b", sinc(z), Piecewise((sin(z) / z, Ne(z, 0)), (1, true))),
    Entry("593e63", sinc(pi * n), Piecewise((1, sp.Eq(n, 0)), (0, true))),
    Entry("3a428f", sinc(conjugate(z)), conjugate(sinc(z))),
    Entry("b41d08", sinc(I * z), sinh(z) / z, (Ne(z, 0),)),
    Entry("d5000a", sinc(2 * z), sinc(z) * cos(z)),
    Entry("d16cb4", sinc(pi * z), 1 / (gamma(1 + z) * gamma(1 - z)), (Ne(sin(pi * z), 0),)),
)
NUMBERS = (
    Entry("030560", pi, 10 * asin(1 / (2 * GoldenRatio))),
    Entry("f8d280", pi, 16 * atan(Rational(1, 5)) - 4 * atan(Rational(1, 239))),
    Entry("cbf396", pi, 4 * atan(Rational(1, 2)) + 4 * atan(Rational(1, 3))),
    Entry("b1357b", pi, 8 * atan(Rational(1, 2)) - 4 * atan(Rational(1, 7))),
    Entry("0644b6", pi, 8 * atan(Rational(1, 3)) + 4 * atan(Rational(1, 7))),
    Entry("5278da", pi, 4 * (atan(Rational(1, 2)) + atan(Rational(1, 5)) + atan(Rational(1, 8)))),
    Entry("7ce79e", pi, 4 * sum(atan(Rational(1, d)) for d in (3, 4, 7, 13))),
    Entry(
        "8332d8",
        pi,
        48 * atan(Rational(1, 49))
        + 128 * atan(Rational(1, 57))
        - 20 * atan(Rational(1, 239))
        + 48 * atan(Rational(1, 110443)),
    ),
    Entry("2371b9", pi, sqrt(3) / 2 * gamma(Rational(1, 3)) * gamma(Rational(2, 3))),
    Entry("63ba30", pi, gamma(Rational(1, 4)) * gamma(Rational(3, 4)) / sqrt(2)),
    Entry("77d2f8", GoldenRatio, (1 + sqrt(5)) / 2),
    Entry("31f52c", 1 / GoldenRatio, GoldenRatio - 1),
    Entry("98a765", GoldenRatio, 2 * cos(pi / 5)),
    Entry("487e35", GoldenRatio, 2 * sin(3 * pi / 10)),
    Entry("fad16f", GoldenRatio, 2 * sin(pi / 10) + 1),
    Entry("0cd1a4", GoldenRatio ** (z + 1), GoldenRatio**z + GoldenRatio ** (z - 1)),
    Entry("6a11ce", GoldenRatio**n, fibonacci(n) * GoldenRatio + fibonacci(n - 1)),
    Entry("f8a56f", I**z, exp(pi * I * z / 2)),
    Entry("15f92d", I**z, cos(pi / 2 * z) + I * sin(pi / 2 * z)),
    Entry("a39534", I**I, exp(-pi / 2)),
    Entry("9c93bb", Abs(gamma(I)), sqrt(pi / sinh(pi))),
)
COMPLEX_PARTS = (
    Entry("26565c", sign(z), z / Abs(z), (Ne(z, 0),)),
    Entry("b2a880", arg(x + y * I), atan2(y, x), (Ne(x + I * y, 0),)),
    Entry("18d335", sign(x), Piecewise((1, x > 0), (-1, x < 0), (0, true))),
    Entry("3866dc", re(z), (z + conjugate(z)) / 2),
    Entry("f1a29b", im(z), (z - conjugate(z)) / (2 * I)),
    Entry("bcd22f", z * conjugate(z), Abs(z) ** 2),
    Entry("98efc1", Abs((a + b) * (a - b)), Abs(a + b) * Abs(a - b)),
    Entry("54340e", sign(z), exp(I * arg(z)), (Ne(z, 0),)),
    Entry("60772e", arg(z), -I * log(sign(z)), (Ne(z, 0),)),
)
POWERS = (
    Entry("4d6416", a**b, exp(b * log(a)), (Ne(a, 0),)),
    Entry(
        "bc4d0a",
        Abs((x + y * I) ** (s + t * I)),
        Abs(x + y * I) ** s * exp(-t * arg(x + y * I)),
        (Ne(x + y * I, 0),),
    ),
    Entry(
        "2090c3",
        (z * w) ** a,
        z**a * w**a * exp(2 * pi * I * a * floor((pi - arg(z) - arg(w)) / (2 * pi))),
        (Ne(z, 0), Ne(w, 0)),
    ),
)
FACTORIALS = (
    Entry("1df686", binomial(z, 2), z * (z - 1) / 2),
    Entry("0d92f6", binomial(2 * k, k), factorial(2 * k) / factorial(k) ** 2),
    Entry("4f20ff", factorial(j), j * factorial(j - 1)),
    Entry("2362af", binomial(k + m, k), binomial(k + m, m)),
    Entry("081188", binomial(z + 1, k + 1), binomial(z, k) + binomial(z, k + 1)),
    Entry("209fc8", binomial(z, k + 1), (z - k) / (k + 1) * binomial(z, k)),
    Entry("6e1f13", binomial(z + 1, k + 1), (z + 1) / (k + 1) * binomial(z, k)),
    Entry("56d4ff", binomial(z, k), (-1) ** k * binomial(k - z - 1, k)),
    Entry("02ee06", rf(z, k + m), rf(z, k) * rf(z + k, m)),
    Entry("d651d1", rf(z, 2 * k), 4**k * rf(z / 2, k) * rf((z + 1) / 2, k)),
    Entry("c640bf", rf(-z, k), (-1) ** k * rf(z - k + 1, k)),
    Entry("41f950", rf(z + 1, k), (z + k) / z * rf(z, k), (Ne(z, 0),)),
    Entry("fe9fb7", rf(z, k + 1), (z + k) * rf(z, k)),
    Entry("62c6c9", factorial(k), gamma(k + 1)),
    Entry("332721", binomial(k + m, k), factorial(k + m) / (factorial(k) * factorial(m))),
    Entry("1d5e92", binomial(z, k), ff(z, k) / factorial(k)),
    Entry("22ee07", binomial(z, k), rf(z - k + 1, k) / factorial(k)),
    Entry("e78989", rf(z, k), ff(z + k - 1, k)),
    Entry("30652c", rf(j, k), factorial(j + k - 1) / factorial(j - 1)),
)
GAMMA = (
    Entry("f1d31a", gamma(p), factorial(p - 1)),
    Entry("78f1f4", gamma(p + 1), p * gamma(p)),
    Entry("56d710", gamma(p + k), rf(p, k) * gamma(p)),
    Entry("b510b6", gamma(z), pi / sin(pi * z) / gamma(1 - z), (Ne(sin(pi * z), 0),)),
    Entry("a787eb", gamma(p) * gamma(p + Rational(1, 2)), 2 ** (1 - 2 * p) * sqrt(pi) * gamma(2 * p)),
    Entry("b7a578", cos(pi * z), pi / (gamma(Rational(1, 2) + z) * gamma(Rational(1, 2) - z)), (Ne(cos(pi * z), 0),)),
    Entry("1976db", Abs(gamma(y * I)), sqrt(pi / (y * sinh(pi * y))), (Ne(y, 0),)),
    Entry("c7b921", Abs(gamma(Rational(1, 2) + y * I)), sqrt(pi / cosh(pi * y))),
    Entry("94db60", Abs(gamma(1 + y * I)), sqrt(pi * y / sinh(pi * y)), (Ne(y, 0),)),
)
ENTRIES = (
    *EXPONENTIAL,
    *LOGARITHM,
    *SQUARE_ROOT,
    *SINE,
    *ARCTANGENT,
    *SINC,
    *NUMBERS,
    *COMPLEX_PARTS,
    *POWERS,
    *FACTORIALS,
    *GAMMA,
)
