"""Statements that fail where a side has no value, by a condition that is a little too wide."""

from tests.hostile.statements.last import *

true, false = of("last: values")
Int = Integral


def lazy(build):
    with evaluate(False):
        return build()


between = Sum(1 / ((k - x) * (k + 1 - x)), (k, 1, N))
ends = 1 / (1 - x) - 1 / (N + 1 - x)
false("a term at x = 2, N = 3", between, ends, given=[Ne(x, 1), Ne(x, N + 1)], where_defined=True)
true("terms below 1", between, ends, given=[x < 1])
false(
    "a factor at x = 2",
    Product((k - x) / (k + 1 - x), (k, 1, N)),
    (1 - x) / (N + 1 - x),
    given=[Ne(x, N + 1)],
    where_defined=True,
)
partial_fractions = Sum(binomial(N, k) * (-1) ** k / (x + k), (k, 0, N))
false(
    "a term at x = -1",
    partial_fractions,
    factorial(N) * gamma(x) / gamma(x + N + 1),
    given=[x > -2, Ne(x, 0)],
    where_defined=True,
)
true("terms at x > 0", partial_fractions, factorial(N) * gamma(x) / gamma(x + N + 1), given=[x > 0])
false("reflection at integers", gamma(x) * gamma(1 - x) * sin(pi * x), pi, where_defined=True)
false("tan cot at 0", tan(x) * cot(x), 1, where_defined=True)
false("0 times a logarithm", lazy(lambda: 0 * log(Abs(y - x**2)) + y), y, where_defined=True)
false("a pole to the power 0", lazy(lambda: (1 / (x - 5)) ** 0 * y), y, where_defined=True)
false(
    "a bracket does not mend a pole", lazy(lambda: (x - y) * (1 / (x - y)) + iverson(Eq(x, y))), 1, where_defined=True
)
false("a case mends one side", Piecewise((1 / (x - 5), Ne(x, 5)), (0, True)), 1 / (x - 5), where_defined=True)
false("the slope of |x - 5|", Derivative(Abs(x - 5), x), sign(x - 5), where_defined=True)
false("the slope of a ramp", Derivative(Max(x, 5), x), iverson(x > 5), where_defined=True)
false("the slope of |x - y| squared", Derivative(Abs(x - y), x) ** 2, 1, where_defined=True)
false("the slope of a norm at 0", Derivative(sqrt(x**2 + y**2), x) * sqrt(x**2 + y**2), x, where_defined=True)
false("the slope of cases", Derivative(Piecewise((x, x > 5), (5, True)), x), iverson(x > 5), where_defined=True)
false("the slope of a step", Derivative(iverson(x > 5), x), 0, where_defined=True)
false("the slope of floor", Derivative(floor(x), x), 0, where_defined=True)
false(
    "a pole inside",
    Int(1 / (t - x), (t, 0, 1)),
    log(Abs(1 - x)) - log(Abs(x)),
    given=[Ne(x, 0), Ne(x, 1)],
    where_defined=True,
)
false(
    "a double pole inside",
    Int(1 / (t - x) ** 2, (t, 0, 1)),
    1 / (x * (x - 1)),
    given=[Ne(x, 0), Ne(x, 1)],
    where_defined=True,
)
true("a pole outside", Int(1 / (t + x), (t, 0, 1)), log(1 + x) - log(x), given=[x > 0])
false("divergent for x < -1", Int(t**x * log(t), (t, 0, 1)), -1 / (x + 1) ** 2, given=[Ne(x, -1)], where_defined=True)
false("divergent for x < 0", Int(exp(-x * t), (t, 0, oo)), 1 / x, given=[Ne(x, 0)], where_defined=True)
true("Laplace", Int(exp(-a * t), (t, 0, oo)), 1 / a)
false("Laplace of cos without the square", Int(cos(x * t) * exp(-t), (t, 0, oo)), 1 / (1 + x))
false("Box and Cox at x = 0", Limit((x**t - 1) / t, t, 0), log(x), given=[x >= 0], where_defined=True)
false("bounded times 0", Limit(t * sin(1 / t), t, 0), 1)
false("x = 1 among powers", Limit(x**t, t, oo), 0, given=[x > 0, x <= 1])
false("exp beyond 40", Sum(x**k / factorial(k), (k, 0, oo)), exp(x) + iverson(x > 40))
arctangent = Sum((-1) ** k * x ** (2 * k + 1) / (2 * k + 1), (k, 0, oo))
true("arctangent with both ends", arctangent, atan(x), given=[x >= -1, x <= 1])
false("arctangent up to 2", arctangent, atan(x), given=[Abs(x) <= 2], where_defined=True)
false("zeta below 1", Sum(1 / k**x, (k, 1, oo)), zeta(x), given=[Ne(x, 1)], where_defined=True)
false("Fourier series at 2 pi", Sum(cos(k * x) / k, (k, 1, oo)), -log(2 * sin(x / 2)), given=[x > 0, x < 7])
false("sawtooth at 0", Sum(sin(k * x) / k, (k, 1, oo)), (pi - x) / 2, given=[x >= 0, x < 2 * pi])
false("arcsine beyond 1 is not real", asin(x), pi / 2, "<=", given=[x >= -1, x <= 2], where_defined=True)
false(
    "log of a difference",
    log(x - y) - log(x - y) / 2,
    log(x - y) / 2 + iverson(Eq(x, y)),
    given=[x >= y],
    where_defined=True,
)
false("root of a difference", lazy(lambda: sqrt(x - y) ** 2 * (1 / (x - y))), 1, given=[x >= y], where_defined=True)
false("inverse at x = -1", (I_ + x * A).I, I_ - x / (1 + x) * A, given=[Eq(A**2, A), Ne(x, 1)], where_defined=True)
false("inverse of a difference", MatMul((A - B).I, A - B, C, evaluate=False), C, given=[Ne(A, B)], where_defined=True)
