"""Scalars with branches, as formula collections print them: logs, powers, arg, inverse and hyperbolic functions."""

from tests.hostile.statements.eighth import *

true, false = of("eighth: branches")

false("arg conj: z=-1", arg(conjugate(z)), -arg(z), given=[Ne(z, 0)])
true("arg conj off the cut", arg(conjugate(z)), -arg(z), given=[re(z) > 0])
false("arg product: z=w=-1", arg(z * w), arg(z) + arg(w), given=[Ne(z, 0), Ne(w, 0)])
false("arg square half plane: z=-I", arg(z**2), 2 * arg(z), given=[re(z) >= 0, im(z) <= 0, Ne(z, 0)])
true("arg square", arg(z**2), 2 * arg(z), given=[re(z) > 0])
false("arg by atan: z=-1", arg(x + I * y), atan(y / x), given=[Ne(x, 0)])
true("arg by atan, right", arg(x + I * y), atan(y / x), given=[x > 0])
false(
    "atan2 swapped: x=-1/2, y=-1/2",
    atan2(y, x),
    pi / 2 - atan2(x, y) + 0 * x,
    given=[x > -1, y > -1, Ne(x, 0), Ne(y, 0)],
)
false("atan reciprocal: x=-1", atan(x) + atan(1 / x), pi / 2, given=[Ne(x, 0)])
false("atan sum: a=b=2", atan(a) + atan(b), atan((a + b) / (1 - a * b)), given=[Ne(a * b, 1)])
true("atan sum, small", atan(a) + atan(b), atan((a + b) / (1 - a * b)), given=[a * b < 1])
false(
    "atan sum border: no value at a=b=1",
    atan(a) + atan(b),
    atan((a + b) / (1 - a * b)),
    given=[a * b <= 1],
    where_defined=True,
)
false("atan double: x=2", 2 * atan(x), atan(2 * x / (1 - x**2)), given=[Ne(x**2, 1)])
false("atan double asin: x=2", 2 * atan(x), asin(2 * x / (1 + x**2)))
true("atan double asin, small", 2 * atan(x), asin(2 * x / (1 + x**2)), given=[x >= -1, x <= 1])
false("atan double acos: x=-1", 2 * atan(x), acos((1 - x**2) / (1 + x**2)))
false("asin double: x=1", asin(2 * x * sqrt(1 - x**2)), 2 * asin(x), given=[x >= -1, x <= 1])
false("acos double: x=-1", acos(2 * x**2 - 1), 2 * acos(x), given=[x >= -1, x <= 1])
true("acos double, right", acos(2 * x**2 - 1), 2 * acos(x), given=[x >= 0, x <= 1])
false("acos as asin: x=-1", acos(x), asin(sqrt(1 - x**2)), given=[x >= -1, x <= 1])
false("asin as atan: no value at x=1", asin(x), atan(x / sqrt(1 - x**2)), given=[x >= -1, x <= 1], where_defined=True)
false("asin+acos sign: x=0", asin(x) - acos(x), pi / 2 - 0, given=[x >= -1, x < 1])
false("acos odd: x=1/2", acos(-x), -acos(x), given=[x >= -1, x <= 1])
false(
    "asin sum: x=y=1",
    asin(x) + asin(y),
    asin(x * sqrt(1 - y**2) + y * sqrt(1 - x**2)),
    given=[x >= -1, x <= 1, y >= -1, y <= 1],
)
false("acosh even: x=-2", acosh(2 * x**2 - 1), 2 * acosh(x), given=[x**2 >= 1])
true("acosh double", acosh(2 * x**2 - 1), 2 * acosh(x), given=[x >= 1])
false("acosh by log, one sign off: x=2", acosh(x), log(x - sqrt(x**2 - 1)), given=[x >= 1])
true("acosh by log", acosh(x), log(x + sqrt(x**2 - 1)), given=[x >= 1])
false("asinh by log, sign: x=1", asinh(x), log(sqrt(x**2 + 1) - x))
false("atanh by log: half left out: x=1/2", atanh(x), log((1 + x) / (1 - x)), given=[x > -1, x < 1])
false("atanh sum: x=y=1/2", atanh(x) + atanh(y), atanh((x + y) / (1 - x * y)), given=[x > -1, x < 1, y > -1, y < 1])
true("atanh sum", atanh(x) + atanh(y), atanh((x + y) / (1 + x * y)), given=[x > -1, x < 1, y > -1, y < 1])
false("sinh half: x=-1", sinh(x / 2), sqrt((cosh(x) - 1) / 2))
true("cosh half", cosh(x / 2), sqrt((cosh(x) + 1) / 2))
false("tanh half: x=1", tanh(x / 2), (cosh(x) - 1) / (sinh(x) + 1))
false("tanh triple: x=1", tanh(3 * x), (3 * tanh(x) - tanh(x) ** 3) / (1 + 3 * tanh(x) ** 2))
false("sin half angle: x=3*pi", sin(x / 2), sqrt((1 - cos(x)) / 2), given=[x >= 0])
true("sin half angle, first turn", sin(x / 2), sqrt((1 - cos(x)) / 2), given=[x >= 0, x <= 2 * pi])
false("sin half angle, one turn too far: x=13/2", sin(x / 2), sqrt((1 - cos(x)) / 2), given=[x >= 0, x <= 13 * R(1, 2)])
false("log|z| of a square: z=I", log(z**2) / 2, log(Abs(z)), given=[Ne(z, 0)])
false("log sqrt product: z=-1, w=-1", log(sqrt(z * w)), (log(z) + log(w)) / 2, given=[Ne(z, 0), Ne(w, 0)])
false("log quotient: z=-1, w=-I", log(z / w), log(z) - log(w), given=[im(z) >= 0, im(w) <= 0, Ne(z, 0), Ne(w, 0)])
true("log quotient, both right", log(z / w), log(z) - log(w), given=[re(z) > 0, re(w) > 0])
false("log of 1-z and 1+z: z=0", log(1 - z**2), log(1 - z) + log(1 + z) + 2 * pi * I, given=[Ne(z, 1), Ne(z, -1)])
false("log(1-z**2): z=-2+I", log(z**2 - 1), log(z - 1) + log(z + 1), given=[Ne(z, 1), Ne(z, -1)])
false("power of a power: z=-1, x=1/2", (z**2) ** x, z ** (2 * x), given=[Ne(z, 0)])
false("power of a power, real: a=-1, x=1/8", (a**4) ** x, a ** (4 * x), given=[Ne(a, 0)])
false("product of roots: a=b=-1", (a * b) ** R(1, 3), a ** R(1, 3) * b ** R(1, 3))
false("quotient of roots: a=1, b=-1", sqrt(a / b), sqrt(a) / sqrt(b), given=[Ne(b, 0)])
false("root of the conjugate square: z=I", sqrt(z * conjugate(z)), z)
false("root of a square, right half plane: z=-2*I", sqrt(z**2), z, given=[re(z) >= 0, im(z) <= 0, Ne(z, -I)])
false("principal cube root: z=-1", (z**3) ** R(1, 3), z, given=[re(z) <= 0, im(z) >= 0])
false("i^x one turn on: x=3", log(I**x), I * pi * x / 2, given=[x > -2, x <= 3])
true("i^x", log(I**x), I * pi * x / 2, given=[x > -2, x <= 2])
false("exp by parts: z=I", Abs(exp(z)), exp(Abs(z)))
false("sign of a product of unknown: a=0", sign(a) * sign(a), 1)
false("sign and abs: no value at a=0", sign(a), a / Abs(a), where_defined=True)
false("Lambert: x=-2", LambertW(x * exp(x)), x, given=[x >= -2])
true("Lambert, main branch", LambertW(x * exp(x)), x, given=[x >= -1])
false("cbrt real: x=-8", x ** R(1, 3), sign(x) * Abs(x) ** R(1, 3))
false("log1p monotone: a<b but ≤ wrong: a=0, b=1", log(1 + b), log(1 + a), "<=", given=[a <= b, a > -1])
false("periodic atan tan: x=3", atan(tan(x)), x, given=[x > -pi / 2, x < 3 * pi / 2, Ne(x, pi / 2)])
false("acot odd by definition: x=-1", acot(x), pi / 2 - atan(x), given=[Ne(x, 0)])
false("re of log: z=2", re(log(z)), log(re(z) ** 2 + im(z) ** 2), given=[Ne(z, 0)])
true("re of log half", re(log(z)), log(re(z) ** 2 + im(z) ** 2) / 2, given=[Ne(z, 0)])
false("im of sqrt negative: z=-1-I", im(sqrt(z)), sqrt((Abs(z) - re(z)) / 2))
true("re of sqrt", re(sqrt(z)), sqrt((Abs(z) + re(z)) / 2))
false("sin of complex: z=I", Abs(sin(z)), 1, "<=")
false("|cosh| real bound: z=I*pi/2", 1, Abs(cosh(z)), "<=")
quarter = [re(z) >= 0, im(z) <= 0]
false("root of a square, two points out: z=-3*I", sqrt(z**2), z, given=[*quarter, Ne(z, -I), Ne(z, -2 * I)])
false(
    "product of roots, one point out: z=w=-2*I",
    sqrt(z * w),
    sqrt(z) * sqrt(w),
    given=[*quarter, re(w) >= 0, im(w) <= 0, Ne(z, -I)],
)
lower = [re(w) >= 0, im(w) <= 0]
false(
    "product of roots, a point of each out: z=w=-2*I",
    sqrt(z * w),
    sqrt(z) * sqrt(w),
    given=[*quarter, *lower, Ne(z, -I), Ne(w, -I)],
)
false(
    "log of a product, one point out: z=w=-2*I",
    log(z * w),
    log(z) + log(w),
    given=[*quarter, *lower, Ne(z, 0), Ne(w, 0), Ne(z, -I)],
)
false(
    "angle of a product, a square out: z=-I, w=-2*I",
    arg(z * w),
    arg(z) + arg(w),
    given=[*quarter, *lower, Ne(z, 0), Ne(w, 0), Ne(z, w)],
)
false(
    "log of a quotient, one point out: z=-2*I, w=2*I",
    log(z / w),
    log(z) - log(w),
    given=[*quarter, re(w) >= 0, im(w) >= 0, Ne(z, 0), Ne(w, 0), Ne(z, -I)],
)
false("a line beside the axis: z=1-2*I", sqrt((z - 1) ** 2), z - 1, given=[re(z) >= 1, im(z) <= 0, Ne(z, 1 - I)])
true(
    "product of roots, open below", sqrt(z * w), sqrt(z) * sqrt(w), given=[re(z) > 0, im(z) <= 0, re(w) > 0, im(w) <= 0]
)
true(
    "product of roots, from above",
    sqrt(z * w),
    sqrt(z) * sqrt(w),
    given=[re(z) >= 0, im(z) >= 0, re(w) >= 0, im(w) >= 0],
)
true("root of a square, the axis out", sqrt(z**2), z, given=[*quarter, Ne(re(z), 0)])
false("arcsine beyond 1: x=2", Abs(im(asin(x))), im(asin(x)), given=[x >= 1])
true("arcsine beyond 1, from below", Abs(im(asin(x))), -im(asin(x)), given=[x >= 1])
true("arcsine beyond -1, from above", Abs(im(asin(x))), im(asin(x)), given=[x <= -1])
true("artanh beyond 1, from below", im(atanh(x)), -pi / 2, given=[x > 1])
false("artanh beyond -1: x=-2", im(atanh(x)), -pi / 2, given=[x < -1])
false("log of a square, one point out: z=-2*I", log(z**2), 2 * log(z), given=[*quarter, Ne(z, 0), Ne(z, -I)])
true("root of a square, the other quarter", sqrt(z**2), z, given=[re(z) >= 0, im(z) >= 0])
