"""The rest of Fungrim's elementary equations: full domains, Fibonacci numbers, derivatives.

An id with a letter after it is one part of an entry, on one of the domains that it states.
"""

from __future__ import annotations

import sympy as sp
from sympy import (
    Abs,
    And,
    Contains,
    Eq,
    GoldenRatio,
    I,
    LambertW,
    Mod,
    Ne,
    Not,
    Or,
    Piecewise,
    Range,
    Rational,
    S,
    acos,
    arg,
    asin,
    atan,
    atan2,
    binomial,
    conjugate,
    cos,
    cosh,
    exp,
    fibonacci,
    floor,
    gamma,
    im,
    log,
    oo,
    pi,
    re,
    rf,
    sign,
    sin,
    sinc,
    sinh,
    sqrt,
    symbols,
    tan,
)  # fmt: skip
from sympy import Derivative as D

from tests.symbolic.zero_test.fungrim_elementary import OFF_THE_CUT, Entry, a, b, c, k, n, x, y, z


def csgn(u: sp.Expr) -> sp.Expr:
    return Piecewise((sign(re(u)), Ne(re(u), 0)), (sign(im(u)), True))


x1, x2, y1, y2 = symbols("x1 x2 y1 y2", real=True)
c1, c2, A = symbols("c1 c2 A", complex=True)
a_, b_, c_, d_ = symbols("a b c d", real=True)
i_, j_, m_, n_ = symbols("i j m n", integer=True)
F, phi, u_ = fibonacci, GoldenRatio, log(GoldenRatio)
OFF_I = Or(Ne(re(z), 0), And(im(z) > -1, im(z) < 1))
M, th = Abs(a_ + b_ * I), arg(a_ + b_ * I)
EQUATIONS = (
    Entry("0d8e03b", sqrt(c / b), sqrt(c) / sqrt(b), (Or(Ne(im(b), 0), re(b) > 0),)),
    Entry(
        "0d8e03c", sqrt(a / b), sqrt(a) / sqrt(b), (Ne(a, 0), Ne(b, 0), arg(a) - arg(b) > -pi, arg(a) - arg(b) <= pi)
    ),
    Entry(
        "22fb4a",
        atan2(y, x),
        Piecewise((atan(y / x), x > 0), (pi / 2 * sign(y) - atan(x / y), Ne(y, 0)), (pi, True)),
        (Or(Ne(x, 0), Ne(y, 0)),),
    ),
    Entry("632063f", atan(conjugate(z)), conjugate(atan(z)), (OFF_I,)),
    Entry(
        "e3d274f",
        atan(1 / z),
        pi / 2 - atan(z),
        (Or(re(z) > 0, And(Eq(re(z), 0), Or(And(im(z) > -1, im(z) < 0), im(z) > 1))),),
    ),
    Entry(
        "073e1af",
        atan(1 / z),
        -pi / 2 - atan(z),
        (Or(re(z) < 0, And(Eq(re(z), 0), Or(im(z) < -1, And(im(z) > 0, im(z) < 1)))),),
    ),
    Entry(
        "bfc13f",
        atan(1 / z),
        pi / 2 * csgn(1 / z) - atan(z),
        (Or(Ne(re(z), 0), And(im(z) > -1, im(z) < 1, Ne(im(z), 0))),),
    ),
    Entry("268c9ec", atan(a + b), atan(a) + atan(b / (1 + a * (a + b))), (Abs(a + b) < 1, Abs(a) < 1)),
    Entry(
        "14f8c2f",
        atan(2 * z),
        atan(z) + atan(z / (1 + 2 * z**2)),
        (Or(Ne(re(z), 0), And(im(z) > -sqrt(2) / 2, im(z) < sqrt(2) / 2), im(z) > 1, im(z) < -1),),
    ),
    Entry("3ea11bc", atan(a) + atan(b), atan((a + b) / (1 - a * b)), (Abs(a) < 1, Abs(b) < 1)),
    Entry("503d4dc", atan(a) - atan(b), atan((a - b) / (1 + a * b)), (Abs(a) < 1, Abs(b) < 1)),
    Entry(
        "a020e9",
        atan2(y1, x1) + atan2(y2, x2),
        atan2(y1 * x2 + y2 * x1, x1 * x2 - y1 * y2),
        (
            atan2(y1, x1) + atan2(y2, x2) > -pi,
            atan2(y1, x1) + atan2(y2, x2) <= pi,
            Or(Ne(x1, 0), Ne(y1, 0)),
            Or(Ne(x2, 0), Ne(y2, 0)),
        ),
    ),
    Entry(
        "1d730a",
        atan2(y1, x1) - atan2(y2, x2),
        atan2(y1 * x2 - y2 * x1, x1 * x2 + y1 * y2),
        (
            atan2(y1, x1) - atan2(y2, x2) > -pi,
            atan2(y1, x1) - atan2(y2, x2) <= pi,
            Or(Ne(x1, 0), Ne(y1, 0)),
            Or(Ne(x2, 0), Ne(y2, 0)),
        ),
    ),
    Entry("500c0af", atan(z), I / 2 * log((1 - I * z) / (1 + I * z)), (Or(Ne(re(z), 0), im(z) < 1), Ne(z, -I))),
    Entry("12765ef", atan(z), -I / 2 * log((1 + I * z) / (1 - I * z)), (Or(Ne(re(z), 0), im(z) > -1), Ne(z, I))),
    Entry("7954adf", atan(z), asin(z / sqrt(1 + z**2)), (OFF_I,)),
    Entry("ec7f2df", atan(z), csgn(z) * acos(1 / sqrt(1 + z**2)), (Ne(z, I), Ne(z, -I))),
    Entry("df52fcf", re(atan(x + I * y)), atan2(2 * x, 1 - x**2 - y**2) / 2, (Or(Ne(x, 0), And(y > -1, Ne(y, 1))),)),
    Entry(
        "b65d19f",
        im(atan(x + I * y)),
        log((x**2 + (1 + y) ** 2) / (x**2 + (1 - y) ** 2)) / 4,
        (Or(Ne(x, 0), And(Ne(y, 1), Ne(y, -1))),),
    ),
    Entry("340936", sinc(pi / 3), 3 * sqrt(3) / (2 * pi)),
    Entry("e9465d", csgn(z), sqrt(z**2) / z, (Ne(z, 0),)),
    Entry("59a5d6", csgn(z), Piecewise((sign(im(z)), Eq(re(z), 0)), (sign(re(z)), True))),
    Entry(
        "0aac97",
        (a_ + b_ * I) ** (c_ + d_ * I),
        M**c_ * exp(-d_ * th) * (cos(c_ * th + d_ * log(M)) + I * sin(c_ * th + d_ * log(M))),
        (Ne(a_ + b_ * I, 0),),
    ),
    Entry(
        "caf8cf",
        re((a_ + b_ * I) ** (c_ + d_ * I)),
        M**c_ * exp(-d_ * th) * cos(c_ * th + d_ * log(M)),
        (Ne(a_ + b_ * I, 0),),
    ),
    Entry(
        "18873d",
        im((a_ + b_ * I) ** (c_ + d_ * I)),
        M**c_ * exp(-d_ * th) * sin(c_ * th + d_ * log(M)),
        (Ne(a_ + b_ * I, 0),),
    ),
    Entry("c12a41", I**n, Piecewise((1, Eq(Mod(n, 4), 0)), (I, Eq(Mod(n, 4), 1)), (-1, Eq(Mod(n, 4), 2)), (-I, True))),
    Entry("88168b", LambertW(z) * exp(LambertW(z)), z),
    Entry("8654a3", LambertW(x * exp(x)), x, (x >= -1,)),
    Entry("30bd5b", LambertW(x * log(x)), log(x), (x >= exp(-1),)),
    Entry(
        "e87c43",
        binomial(z, k),
        gamma(z + 1) / (gamma(k + 1) * gamma(z - k + 1)),
        (Not(Contains(z - k, Range(-1, -oo, -1))),),
    ),
    Entry("c733f7", rf(z, k), gamma(z + k) / gamma(z), (Not(Contains(z + k, Range(0, -oo, -1))),)),
    Entry("639d91", gamma(z), (z - 1) * gamma(z - 1), (Not(Contains(z - 1, Range(0, -oo, -1))),)),
    Entry(
        "ee56b9",
        tan(pi * z),
        gamma(z + Rational(1, 2))
        * gamma(Rational(1, 2) - z) ** -1
        / (gamma(z) * gamma(1 - z))
        * gamma(Rational(1, 2) - z) ** 2,
        (Ne(cos(pi * z), 0), Ne(sin(pi * z), 0)),
    ),
    Entry(
        "6430cc",
        exp(pi * z),
        pi
        * (
            1 / (gamma(Rational(1, 2) + I * z) * gamma(Rational(1, 2) - I * z))
            + z / (gamma(1 + I * z) * gamma(1 - I * z))
        ),
        (Not(Contains(I * z + Rational(1, 2), Range(0, -oo, -1))),),
    ),
    Entry("ce6dd0", F(-n), (-1) ** (n + 1) * F(n)),
    Entry("22dc6e", F(n), F(n - 1) + F(n - 2)),
    Entry("7ef2c7", F(n), 2 * F(n - 2) + F(n - 3)),
    Entry("cbfe21", F(n), 3 * F(n - 3) + 2 * F(n - 4)),
    Entry("5cb57e", F(n), F(m_ + 1) * F(n - m_) + F(m_) * F(n - m_ - 1)),
    Entry("a104b0", F(m_ + n), F(m_) * F(n + 1) + F(m_ - 1) * F(n)),
    Entry("35956b", F(2 * n), F(n + 1) ** 2 - F(n - 1) ** 2),
    Entry("2ca869", F(2 * n), (F(n + 1) + F(n - 1)) * F(n)),
    Entry("fc4fd1", F(2 * n + 1), F(n + 1) ** 2 + F(n) ** 2),
    Entry("073466", F(n) ** 2, F(n + 1) * F(n - 1) - (-1) ** n),
    Entry("ab563e", F(n) ** 2, F(n + m_) * F(n - m_) + (-1) ** (n + m_) * F(m_) ** 2),
    Entry("8db61e", F(n + i_) * F(n + j_) - F(n) * F(n + i_ + j_), (-1) ** n * F(i_) * F(j_)),
    Entry("301081", F(m_) * F(n + 1) - F(m_ + 1) * F(n), (-1) ** n * F(m_ - n)),
    Entry("24107d", F(n), (phi**n - (-phi) ** (-n)) / sqrt(5)),
    Entry("ad0d7a", F(n), (phi**n - cos(pi * n) * phi ** (-n)) / sqrt(5)),
    Entry("12b336", F(n), (exp(n * u_) - cos(pi * n) * exp(-n * u_)) / sqrt(5)),
    Entry("bceed4", F(n), ((1 + cos(pi * n)) * sinh(n * u_) + (1 - cos(pi * n)) * cosh(n * u_)) / sqrt(5)),
    Entry("c4d78a", F(n), 2 / sqrt(5) * (-I) ** n * sinh(n * (u_ + pi * I / 2))),
    Entry("fd732d", F(n), 2 / sqrt(5) * Piecewise((sinh(n * u_), Eq(Mod(n, 2), 0)), (cosh(n * u_), True))),
    Entry("050fdb", F(k), floor(phi**k / sqrt(5) + Rational(1, 2))),
)
DERIVATIVES = (
    Entry("8fbf69", D(atan(z), z), 1 / (1 + z**2), (OFF_I,)),
    Entry("a4eb86", D(atan(z), z, 2), -2 * z / (1 + z**2) ** 2, (OFF_I,)),
    Entry("61d8f3", (1 + z**2) * D(c1 + c2 * atan(z), z, 2) + 2 * z * D(c1 + c2 * atan(z), z), S.Zero, (OFF_I,)),
    Entry("6b8963", D(atan2(y, x), x), -y / (x**2 + y**2), (Or(x > 0, Ne(y, 0)),)),
    Entry("1d3fd7", D(atan2(y, x), y), x / (x**2 + y**2), (Or(x > 0, Ne(y, 0)),)),
    Entry("96af56", D(exp(z), z), exp(z)),
    Entry("2a11ab", D(sqrt(z), z), 1 / (2 * sqrt(z)), (OFF_THE_CUT,)),
    Entry("3e71f4", D(sqrt(z), z, 2), -1 / (4 * z ** Rational(3, 2)), (OFF_THE_CUT,)),
    Entry("f7ab32", D(sin(z), z), cos(z)),
    Entry("297b3c", D(sin(z), z, 2), -sin(z)),
    Entry("21f156", D(sin(z), z, 2) + sin(z), S.Zero),
    Entry("984d9c", D(c1 * sin(z) + c2 * cos(z), z, 2) + c1 * sin(z) + c2 * cos(z), S.Zero),
    Entry(
        "f1691f",
        D(c1 * sin(a * z) + c2 * cos(a * z) - b / a**2, z, 2)
        + a**2 * (c1 * sin(a * z) + c2 * cos(a * z) - b / a**2)
        + b,
        S.Zero,
        (Ne(a, 0),),
    ),
    Entry("768c77", D(sinc(z), z), Piecewise((cos(z) / z - sin(z) / z**2, Ne(z, 0)), (0, True))),
    Entry("c6e6b2", z * D(sinc(z), z, 2) + 2 * D(sinc(z), z) + z * sinc(z), S.Zero),
    Entry(
        "aa15f0",
        z * D(c1 * sinc(A * z) + c2 * cos(A * z) / z, z, 2)
        + 2 * D(c1 * sinc(A * z) + c2 * cos(A * z) / z, z)
        + A**2 * z * (c1 * sinc(A * z) + c2 * cos(A * z) / z),
        S.Zero,
        (Ne(z, 0),),
    ),
    Entry("8d486c", D(LambertW(x), x), 1 / ((1 + LambertW(x)) * exp(LambertW(x))), (x > -exp(-1),)),
    Entry("72b6ca", D(LambertW(x), x), LambertW(x) / (x * (1 + LambertW(x))), (x > -exp(-1), Ne(x, 0))),
)
