"""Derivatives at kinks, at joints of cases and at removable points, and limits from one side."""

from tests.hostile.statements.next import *

true, false = of("next: slopes")
empty = empty_of("next: slopes")
x, y, a = symbols("x y a", real=True)
z, w = symbols("z w")
n = Symbol("n", integer=True, positive=True)
k = Symbol("k", integer=True)
i = Symbol("i", integer=True, positive=True)

true("dt1", Derivative(x * Abs(x), x), 2 * Abs(x))
true("dt2", Derivative(Max(x, 0) ** 2, x), 2 * Max(x, 0))
true("dt3", Derivative(Abs(x) ** 3, x), 3 * x * Abs(x))
true("dt4", Derivative(Piecewise((x**2, x >= 0), (-(x**2), True)), x), 2 * Abs(x))
true("dt5", Derivative(sign(x) * x**2, x), 2 * Abs(x))
true(
    "dt6",
    Subs(Derivative(Piecewise((x**2 * sin(1 / x), Ne(x, 0)), (0, True)), x), x, 0),
    Integer(0),
    left="check sweep",
)
true("dt7", Derivative(sqrt(x**4 + 0 * x), x), 2 * x)
true("dt8", Subs(Derivative(Abs(z) ** 2, z), z, 0), Integer(0))
true("dt9", Derivative(cos(Abs(x)), x), -sin(x))
true("dt10", Derivative(cosh(sqrt(x**2)), x), sinh(x))
true("dt11", Derivative(Abs(x) * sin(x) ** 2, x), sign(x) * sin(x) ** 2 + Abs(x) * sin(2 * x))
true("dt12", Derivative(re(z) + I * im(z), z), Integer(1))
true("dt13", Derivative(x**2 * floor(1 + sin(x) ** 2 / 2), x), 2 * x)
true("dt14", Derivative(Max(x, y) + Min(x, y), x), Integer(1))
true("dt15", Derivative(Abs(x) ** 2, x), 2 * x)
true("dt16", Derivative(conjugate(z) * z / conjugate(z), z), Integer(1), given=[Ne(z, 0)])
true("dt17", Derivative(log(exp(x)), x), Integer(1))
true(
    "dt18",
    Derivative(Piecewise((sin(x) / x, Ne(x, 0)), (1, True)), x),
    Piecewise((cos(x) / x - sin(x) / x**2, Ne(x, 0)), (0, True)),
    left="check sweep",
)
true("dt19", Derivative(sinc(x), x), Piecewise((cos(x) / x - sin(x) / x**2, Ne(x, 0)), (0, True)))
true(
    "dt20",
    Derivative(Piecewise((exp(-1 / x**2), Ne(x, 0)), (0, True)), x),
    Piecewise((2 * exp(-1 / x**2) / x**3, Ne(x, 0)), (0, True)),
    left="check sweep",
)
true("dt21", Derivative(Abs(x) ** Rational(3, 2), x), Rational(3, 2) * sign(x) * sqrt(Abs(x)))
true("dt22", Derivative((x**2) ** Rational(3, 2), x), 3 * x * Abs(x))
true("dt23", Derivative(x * Max(x, 0), x), 2 * Max(x, 0))
true("dt24", Derivative(atan2(x, 1), x), 1 / (1 + x**2))
true("dt25", Derivative(arg(exp(I * x / 10)), x), Rational(1, 10), given=[Abs(x) < 1])
true("dt26", Derivative(Abs(exp(I * x)), x), Integer(0))
true("dt27", Derivative(Heaviside(x) * x**2, x), 2 * x * Heaviside(x))
true("dt28", Derivative(Mod(x, 1) + floor(x), x), Integer(1))
true("dt29", Derivative(frac(x) + floor(x), x), Integer(1))
true("dt30", Derivative(Sum(Abs(x - k) * (x - k), (k, 0, 3)), x), Sum(2 * Abs(x - k), (k, 0, 3)))
true("lt1", Limit(x * sin(1 / x), x, 0), Integer(0))
true("lt2", Limit(x**2 * floor(1 / x), x, 0), Integer(0))
true("lt3", Limit(Abs(x) / x * x, x, 0, "+-"), Integer(0))
true("lt4", Limit(floor(x), x, Rational(1, 2)), Integer(0))
true("lt5", Limit(sin(x) / x, x, oo), Integer(0))
false("lt6", Limit(exp(-1 / x**2) * sin(1 / x) / x, x, 0), Integer(1))
false("lt7: from +: 1", Limit(floor(x) * 1, x, 1), Integer(0))
false("lt8", Limit((-1) ** n, n, oo), Integer(1))
false("lt9", Limit(Piecewise((1, x > 0), (0, True)), x, 0, "-"), Integer(1))
false("lt11: 1", Limit(1 / (1 + exp(1 / x)), x, 0, "-"), Integer(0))
false("lt12: 1", Limit(x**x, x, 0), Integer(0))
false("lt13", Limit(log(x) * x, x, 0), Integer(1))
false("lt14", Limit(sign(sin(1 / x)), x, 0), Integer(1))
false("lt15: -pi/2", Limit(atan(tan(x)), x, pi / 2, "+"), pi / 2)
false("lt16: -pi", Limit(arg(-1 + I * x), x, 0, "-"), pi)
false("lt17: -i", Limit(sqrt(-1 + I * x), x, 0, "-"), I)
false("lt18: -i pi", Limit(log(-1 + I * x), x, 0, "-"), I * pi)
true("lt18T", Limit(log(-1 + I * x), x, 0, "+"), I * pi)
false("lt19", Limit((-1 - I * x) ** Rational(1, 2), x, 0, "+"), I)
false("lt20", Limit(acos(2 + I * x) - acos(2 - I * x), x, 0, "+"), Integer(0))
