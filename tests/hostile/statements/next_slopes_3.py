"""Derivatives at kinks, at joints of cases and at removable points, and limits from one side."""

from tests.hostile.statements.next import *

true, false = of("next: slopes 3")
empty = empty_of("next: slopes 3")
x, y = symbols("x y", real=True)
z, w = symbols("z w")
n = Symbol("n", integer=True, positive=True)
U = lambda c, *v: c(*v, evaluate=False)
R = Rational

true("slope through a cut 1", Derivative(cos(sqrt(x)), x), -sinc(sqrt(x)) / 2)
true("slope through a cut 2", Derivative(cosh(sqrt(z)), z), sinh(sqrt(z)) / (2 * sqrt(z)), given=[Ne(z, 0)])
true("slope through a cut 3", Derivative(cosh(log(z)), z), (1 - 1 / z**2) / 2, given=[Ne(z, 0)])
true("slope through a cut 4", Derivative(U(Pow, U(Pow, x, R(1, 2)), 4), x), 2 * x)
true("slope through a cut 5", Derivative(sqrt(z) * sin(sqrt(z)), z), sinc(sqrt(z)) / 2 + cos(sqrt(z)) / 2)
true("slope through a cut 6", Derivative(sign(x) ** 2 * x, x), Integer(1))
true("slope through a cut 7", Derivative(Abs(sign(x)) * x, x), Integer(1))
true("slope through a cut 8", Derivative(cos(sqrt(z)), z), -sinc(sqrt(z)) / 2)
true("slope through a cut 9", Derivative(sinc(sqrt(z)), z), (cos(sqrt(z)) - sinc(sqrt(z))) / (2 * z), given=[Ne(z, 0)])
true("slope through a cut 10", Derivative(cos(acos(z)), z), Integer(1))
true("slope through a cut 11", Derivative(cos(2 * acos(z)), z), 4 * z)
true("slope through a cut 12", Derivative(sin(asin(x)) + 0 * x, x), Integer(1))
true("slope through a cut 13", Derivative(sin(3 * asin(z)), z), 3 - 12 * z**2)
true("slope through a cut 14", Derivative(cosh(2 * acosh(z)), z), 4 * z)
true("slope through a cut 15", Derivative(U(exp, U(Mul, 2, U(log, z))), z), 2 * z, given=[Ne(z, 0)])
true("slope through a cut 16", Derivative(cos(2 * acos(x)), x), 4 * x)
true("slope through a cut 17", Derivative(tan(atan(x)), x), Integer(1))
true("slope through a cut 18", Derivative(cos(Abs(x)), x), -sin(x))
true("slope through a cut 19", Derivative(x * sign(x) * sign(x) * x, x), 2 * x)
true("slope through a cut 20", Derivative(sinc(Abs(x)), x), Derivative(sinc(x), x))
true("slope through a cut 21", Derivative(exp(I * pi * floor(x) * 2), x), Integer(0))
true("slope through a cut 22", Derivative(cos(pi * floor(x)) ** 2, x), Integer(0))
true("slope through a cut 23", Derivative((-1) ** (2 * floor(x)) * x, x), Integer(1))
true("slope through a cut 24", Derivative(sqrt(x) * sqrt(x) * x, x), 2 * x)
true("slope through a cut 25", Derivative(Abs(sqrt(x)) ** 4, x), 2 * x)
true("slope through a cut 26", Derivative(sqrt(sin(x) ** 2) * sin(x), x), 2 * Abs(sin(x)) * cos(x))
true("slope through a cut 27", Derivative(x ** R(4, 3) * x ** R(2, 3), x), 2 * x)
true("slope through a cut 28", Derivative(LambertW(z) * exp(LambertW(z)), z), Integer(1))
true("slope through a cut 29", Derivative(exp(LambertW(x)) * LambertW(x), x), Integer(1))
true("slope through a cut 30", Derivative(log(x) - log(-x), x), Integer(0), given=[Ne(x, 0)])
true("slope through a cut 31", Derivative(log(x), x), 1 / x, given=[x < 0])
true("slope through a cut 32", Derivative(sqrt(x), x), 1 / (2 * sqrt(x)), given=[x < 0])
true("slope through a cut 33", Derivative(sqrt(z**2 + 1), z), z / sqrt(z**2 + 1), given=[re(z) > 0])
true("slope through a cut 34", Derivative(log(z**2), z), 2 / z, given=[re(z) > 0])
true("slope through a cut 35", Derivative(asin(x), x), 1 / sqrt(1 - x**2), given=[Abs(x) < 1])
true("slope through a cut 36", Derivative(x**x, x), x**x * (log(x) + 1), given=[x > 0])
true("slope through a cut 37", Derivative(gamma(x) / gamma(x), x), Integer(0), given=[x > 0])
true("slope through a cut 38", Derivative(1 / gamma(x), x), -digamma(x) / gamma(x), given=[x > 0])
true("slope through a cut 39", Derivative(erf(x), x), 2 * exp(-(x**2)) / sqrt(pi))
true(
    "slope through a cut 40",
    Derivative(x / (1 + exp(1 / x)), x),
    1 / (1 + exp(1 / x)) + exp(1 / x) / (x * (1 + exp(1 / x)) ** 2),
    given=[Ne(x, 0)],
)
