"""Kinks, cases, Max, Min, sign and brackets, their derivatives, limits and integrals with letters."""

from tests.hostile.statements.eighth import *

true, false = of("eighth: functions")
t = Symbol("t", real=True)


def pw(*cases):
    return Piecewise(*cases, evaluate=False)


relu = Max(x, 0)
false("slope of |x|: x=0 has none", Derivative(Abs(x), x), sign(x), where_defined=True)
true("slope of |x| off 0", Derivative(Abs(x), x), sign(x), given=[Ne(x, 0)])
false("slope of relu at 0: x=0", Derivative(Max(x, 0), x), Heaviside(x, 0))
false("slope of x|x|: x=1", Derivative(x * Abs(x), x), Abs(x))
true("slope of x|x| right", Derivative(x * Abs(x), x), 2 * Abs(x))
false("second slope of x|x|: x=0 has none", Derivative(x * Abs(x), x, x), 2 * sign(x), where_defined=True)
false("slope of Max(x,1-x): x=1/2", Derivative(Max(x, 1 - x), x), sign(2 * x - 1), where_defined=True)
false("slope of log|x|: x=-1", Derivative(log(Abs(x)), x), 1 / Abs(x), given=[Ne(x, 0)])
true("slope of log|x| right", Derivative(log(Abs(x)), x), 1 / x, given=[Ne(x, 0)])
false("slope of |x|**3: x=-1", Derivative(Abs(x) ** 3, x), 3 * x**2)
false("slope of sqrt(x**2): x=-1", Derivative(sqrt(x**2), x), 1, given=[Ne(x, 0)])
false(
    "slope of a case: x=0 jumps",
    Derivative(pw((x**2, x > 0), (-1, True)), x),
    pw((2 * x, x > 0), (0, True)),
    where_defined=True,
)
false(
    "slope of a case that meets with a kink: x=1",
    Derivative(pw((x**2, x < 1), (x, True)), x),
    pw((2 * x, x < 1), (1, True)),
    where_defined=True,
)
true(
    "slope of cases that meet smoothly",
    Derivative(pw((x**2, x < 1), (2 * x - 1, True)), x),
    pw((2 * x, x < 1), (2, True)),
)
false(
    "slope of Huber, quadratic too short: x=1",
    Derivative(pw((x**2 / 2, Abs(x) <= 1), (Abs(x), True)), x),
    pw((x, Abs(x) <= 1), (sign(x), True)),
    where_defined=True,
)
true(
    "slope of Huber",
    Derivative(pw((x**2 / 2, Abs(x) <= 1), (Abs(x) - R(1, 2), True)), x),
    pw((x, Abs(x) <= 1), (sign(x), True)),
)
false(
    "slope of a point case: x=0",
    Derivative(pw((sin(x) / x, Ne(x, 0)), (1, True)), x),
    pw(((x * cos(x) - sin(x)) / x**2, Ne(x, 0)), (1, True)),
)
true(
    "slope of sinc",
    Derivative(pw((sin(x) / x, Ne(x, 0)), (1, True)), x),
    pw(((x * cos(x) - sin(x)) / x**2, Ne(x, 0)), (0, True)),
)
false(
    "slope of x^2 sin(1/x) off: x=1",
    Derivative(x**2 * sin(1 / x), x),
    2 * x * sin(1 / x) + cos(1 / x),
    given=[Ne(x, 0)],
)
false("slope of floor: x=1 has none", Derivative(floor(x), x), 0, where_defined=True)
false("slope of a softplus: x=1", Derivative(log(1 + exp(x)), x), 1 / (1 + exp(x)), given=[x >= 0])
false("slope of tanh: x=1", Derivative(tanh(x), x), 1 + tanh(x) ** 2, given=[x > 0])
false("chain rule, inner slope left out: x=1", Derivative(f(x**2), x), Subs(Derivative(f(y), y), y, x**2))
false(
    "product rule with a minus: f=x,g=x",
    Derivative(f(x) * g(x), x),
    f(x) * Derivative(g(x), x) - g(x) * Derivative(f(x), x),
)
false(
    "quotient rule, order: f=x, g=1",
    Derivative(f(x) / g(x), x),
    (f(x) * Derivative(g(x), x) - g(x) * Derivative(f(x), x)) / g(x) ** 2,
    given=[Ne(g(x), 0)],
)
false(
    "Leibniz of order two: f=g=x",
    Derivative(f(x) * g(x), x, x),
    Derivative(f(x), x, x) * g(x) + Derivative(f(x), x) * Derivative(g(x), x) + f(x) * Derivative(g(x), x, x),
)
true(
    "Leibniz of order two",
    Derivative(f(x) * g(x), x, x),
    Derivative(f(x), x, x) * g(x) + 2 * Derivative(f(x), x) * Derivative(g(x), x) + f(x) * Derivative(g(x), x, x),
)
false("Max of sums: a=1,b=0,c=1", Max(a + b, c), Max(a, c) + Max(b, c))
false("Max - Min: a=0, b=1", Max(a, b) - Min(a, b), a - b + 2 * Min(0, b), given=[a >= 0])
false("Max product: a=-1,b=0,c=-1", Max(a * c, b * c), c * Max(a, b))
true("Max product, c>=0", Max(a * c, b * c), c * Max(a, b), given=[c >= 0])
false("Max as mean: a=0, b=1", Max(a, b), (a + b - Abs(a - b)) / 2)
false("Lipschitz of clip: x=0,y=1", Abs(Max(0, Min(1, x)) - Max(0, Min(1, y))), Abs(x - y) / 2, "<=")
true("Lipschitz of clip 1", Abs(Max(0, Min(1, x)) - Max(0, Min(1, y))), Abs(x - y), "<=")
false("median formula: a=2,b=0,c=1", Max(Min(a, b), Min(b, c)), Max(Min(a, b), Min(b, c), Min(a, c)))
false("distributive of Min over Max with a slip: a=1,b=0,c=2", Min(a, Max(b, c)), Max(Min(a, b), c))
true("distributive of Min", Min(a, Max(b, c)), Max(Min(a, b), Min(a, c)))
false("triangle for three: a=1,b=-1,c=0", Abs(a) + Abs(b) - Abs(c), Abs(a + b + c), "<=")
false(
    "Hlawka reversed: a=1, b=1, c=-1",
    Abs(a) + Abs(b) + Abs(c) + Abs(a + b + c),
    Abs(a + b) + Abs(b + c) + Abs(a + c),
    "<=",
)
true("Hlawka", Abs(a + b) + Abs(b + c) + Abs(a + c), Abs(a) + Abs(b) + Abs(c) + Abs(a + b + c), "<=")
false("soft threshold, missing sign: x=-3, h=1", sign(x) * Max(Abs(x) - h, 0), Max(x - h, 0) + Min(x - h, 0))
true("soft threshold", sign(x) * Max(Abs(x) - h, 0), Max(x - h, 0) + Min(x + h, 0))
false("prox step not shrinking: x=2,h=1,y=2", Abs(sign(x) * Max(Abs(x) - h, 0) - y), Abs(x - y), "<=")
false("brackets and: x=1", iverson(x > 0) * iverson(x >= 1), iverson(x > 1))
false("brackets or: x=2", iverson(x > 0) + iverson(x > 1), iverson(x > 0))
false("brackets not: x=0", 1 - iverson(x > 0), iverson(x < 0))
true("brackets not, right", 1 - iverson(x > 0), iverson(x <= 0))
false("sign by brackets: x=0", sign(x), 2 * iverson(x >= 0) - 1)
false("equivalence of squares: x=-2", iverson(x**2 > 1), iverson(x > 1))
false(
    "equivalence, discriminant border: a=1,b=2,c=1",
    iverson(b**2 - 4 * a * c < 0),
    iverson(b**2 <= 4 * a * c),
    given=[a > 0],
)
false("limit of sin(ax)/x: a=2", Limit(sin(a * x) / x, x, 0), 1, given=[Ne(a, 0)])
true("limit of sin(ax)/x", Limit(sin(a * x) / x, x, 0), a)
false("limit of (1+a/x)^x: a=1", Limit((1 + a / x) ** x, x, oo), exp(-a), given=[a > 0])
false("limit of |x|/x: two sides", Limit(Abs(x) / x, x, 0, "+-"), 1)
false("limit of x^p log x: p small", Limit(x**p * log(x), x, 0), -p)
false("limit of (e^x-1-x)/x^2: 1/2", Limit((exp(x) - 1 - x) / x**2, x, 0), 1)
false("limit of exp(1/x): no two-sided value", Limit(exp(1 / x), x, 0, "+-"), 0)
false("limit of tanh: a=-1", Limit(tanh(a * x), x, oo), 1, given=[Ne(a, 0)])
false("limit of exp(-a x): a=0", Limit(exp(-a * x), x, oo), 0, given=[a >= 0])
false("limit sqrt difference: a=1", Limit(sqrt(x**2 + a * x) - x, x, oo), a)
true("limit sqrt difference half", Limit(sqrt(x**2 + a * x) - x, x, oo), a / 2)
false("limit softmax temperature: a=b", Limit(exp(a * x) / (exp(a * x) + exp(b * x)), x, oo), 1, given=[a >= b])
false("limit log-sum-exp/x: a=1, b=2", Limit(log(exp(a * x) + exp(b * x)) / x, x, oo), Min(a, b))
false("integral of x^a: a=-1", Integral(x**a, (x, 1, 2)), (2 ** (a + 1) - 1) / (a + 1), where_defined=True)
false("integral of x^a, wrong power: a=2", Integral(x**a, (x, 0, 1)), 1 / (a + 2), given=[a > 0])
false("integral 1/x over 0: x=0", Integral(1 / x, (x, -1, 1)), 0)
false(
    "integral of exp(-a x): a=0 diverges", Integral(exp(-a * x), (x, 0, oo)), 1 / a, given=[a >= 0], where_defined=True
)
false(
    "integral of exp(-a x): a=-1 diverges",
    Integral(exp(-a * x), (x, 0, oo)),
    1 / a,
    given=[Ne(a, 0)],
    where_defined=True,
)
false("integral of a Gaussian, half: a=1", Integral(exp(-a * x**2), (x, 0, oo)), sqrt(pi / a), given=[a > 0])
false("integral of |x-a|: a=2 outside", Integral(Abs(x - a), (x, 0, 1)), a**2 - a + R(1, 2), given=[a >= 0])
true("integral of |x-a| inside", Integral(Abs(x - a), (x, 0, 1)), a**2 - a + R(1, 2), given=[a >= 0, a <= 1])
false("Leibniz rule, upper end forgotten: f=1,x=1", Derivative(Integral(f(t), (t, 0, x**2)), x), f(x**2))
false("Leibniz rule, lower sign: f=1", Derivative(Integral(f(t), (t, x, 1)), x), f(x))
false("integral of cos(ax): a=0", Integral(cos(a * x), (x, 0, 1)), sin(a) / a, where_defined=True)
false("integral of 1/(x^2+a^2): a=-1", Integral(1 / (x**2 + a**2), (x, 0, 1)), atan(1 / Abs(a)) / a, given=[Ne(a, 0)])
false("integral of sqrt: a=-1", Integral(sqrt(x**2 * a**2), (x, 0, 1)), a / 2)
false("convolution of boxes: x=-1", Integral(pw((1, Abs(x - t) <= 1), (0, True)), (t, -1, 1)), Max(0, 2 - x))
