"""Derivatives at kinks, limits, integrals, series at and beyond their radius, and formal functions."""

from tests.hostile.statements.ninth import *

true, false = of("calculus")

D_ = lambda body, *by: Derivative(body, *by)
sm = Function("f")

# kinks
false("derivative of |x| is sign with 0 at 0: x=0", D_(Abs(x), x), sign(x), where_defined=True)
true("derivative of x|x|", D_(x * Abs(x), x), 2 * Abs(x))
false(
    "second derivative of x|x|: x=0",
    D_(x * Abs(x), (x, 2)),
    2 * sign(x),
    where_defined=True,
)
true("derivative of |x|^3", D_(Abs(x) ** 3, x), 3 * x * Abs(x))
false("derivative of Max(x,0): x=0", D_(Max(x, 0), x), Heaviside(x, 0), where_defined=True)
true("derivative of Max(x,0)^2", D_(Max(x, 0) ** 2, x), 2 * Max(x, 0))
false("derivative of sqrt(x^2): x=-1", D_(sqrt(x**2), x), 1, given=[Ne(x, 0)])
false("derivative of sqrt at 0: x=0", D_(sqrt(x), x) * sqrt(x), R(1, 2), given=[x >= 0], where_defined=True)
false("derivative of x^(1/3): x=0", D_(Abs(x) ** R(1, 3), x), sign(x) * Abs(x) ** R(-2, 3) / 3, where_defined=True)
false("derivative of floor is 0: x=1", D_(floor(x), x), 0, where_defined=True)
false(
    "derivative of a Piecewise in pieces: x=0",
    D_(Piecewise((x, x < 0), (2 * x, True)), x),
    Piecewise((1, x < 0), (2, True)),
    where_defined=True,
)
false("derivative of a jump in pieces: x=1", D_(Piecewise((x, x < 1), (x + 1, True)), x), 1, where_defined=True)
true(
    "derivative of a smooth Piecewise", D_(Piecewise((0, x < 0), (x**2, True)), x), Piecewise((0, x < 0), (2 * x, True))
)
false("derivative of a Piecewise with a point: x=0", D_(Piecewise((1, Eq(x, 0)), (x, True)), x), 1, where_defined=True)
false("derivative of Max(x,y) by x: x=y", D_(Max(x, y), x), Piecewise((1, x >= y), (0, True)), where_defined=True)
false("derivative of |x-y|^2 fine; |x-y| by x twice: x=y", D_(Abs(x - y), (x, 2)), 0, where_defined=True)
false("derivative of atan2 by x, sign: x=1,y=1", D_(atan2(y, x), x), y / (x**2 + y**2), given=[x > 0])
true("derivative of atan2", D_(atan2(y, x), x), -y / (x**2 + y**2), given=[x > 0])
false("derivative of |log p|: p=1", D_(Abs(log(p)), p), sign(log(p)) / p, where_defined=True)
false("derivative of asin at 1: x=1", D_(asin(x), x) * sqrt(1 - x**2), 1, given=[-1 <= x, x <= 1], where_defined=True)
true("derivative of asin", D_(asin(x), x) * sqrt(1 - x**2), 1, given=[-1 < x, x < 1])
false("derivative of x^x: x=1", D_(p**p, p), p * p ** (p - 1))
false("derivative of conj: z=1", D_(Abs(z) ** 2, z), 2 * z)
false(
    "derivative of |x|^p: x=0,p=1",
    D_(Abs(x) ** p, x),
    p * Abs(x) ** (p - 1) * sign(x),
    where_defined=True,
)
# chain and product rules
false("second derivative of a composition: f=x^2", D_(f(x**2), (x, 2)), 4 * x**2 * Subs(D_(f(w), (w, 2)), w, x**2))
true(
    "second derivative of a composition",
    D_(f(x**2), (x, 2)),
    4 * x**2 * Subs(D_(f(w), (w, 2)), w, x**2) + 2 * Subs(D_(f(w), w), w, x**2),
)
false(
    "third derivative of a product: f=g=x^2",
    D_(f(x) * g(x), (x, 3)),
    D_(f(x), (x, 3)) * g(x) + 3 * D_(f(x), (x, 2)) * D_(g(x), x) + f(x) * D_(g(x), (x, 3)),
)
false("derivative of an inverse: f=2x", D_(f(g(x)), x), D_(f(x), x) * D_(g(x), x))
false("even function by one point: f=x", f(-x), f(x), given=[is_(f(0), 0)])
false("f(0)=f(1), so f constant: f=x(1-x)", f(x), f(0), given=[is_(f(0), f(1))])
false("logarithmic derivative of a sum: f=1,g=x", D_(log(exp(f(x)) + exp(g(x))), x), D_(f(x), x) + D_(g(x), x))
# limits
false("sin(x)/x at 0 by plugging in", Limit(sin(x) / x, x, 0), 0)
true("sin(x)/x", Limit(sin(x) / x, x, 0), 1)
false("one-sided limit of 1/x type: |x|/x from the left", Limit(Abs(x) / x, x, 0, "-"), 1)
false("limit two-sided: |x|/x", Limit(Abs(x) / x, x, 0, "+-"), 1)
false("x^x at 0 from the right is 0", Limit(x**x, x, 0, "+"), 0)
true("x^x at 0 from the right", Limit(x**x, x, 0, "+"), 1)
false("(1+1/x)^(x^2) e^-x: limit 1", Limit((1 + 1 / x) ** (x**2) * exp(-x), x, oo), 1)
true("(1+1/x)^(x^2) e^-x", Limit((1 + 1 / x) ** (x**2) * exp(-x), x, oo), exp(-R(1, 2)))
false("(1+a/x)^x at infinity with sign: a=1", Limit((1 - a / x) ** x, x, oo), exp(a))
false("(cos x)^(1/x^2) at 0: limit 1", Limit(cos(x) ** (1 / x**2), x, 0), 1)
false("(x^2+x)^(1/2) - x: limit 0", Limit(sqrt(x**2 + x) - x, x, oo), 0)
false("sqrt(x^2+a x)-x: a/2 at -oo", Limit(sqrt(x**2 + a * x) - x, x, -oo), a / 2)
true("sqrt(x^2+a x)-x at oo", Limit(sqrt(x**2 + a * x) - x, x, oo), a / 2)
false("(2^x+3^x)^(1/x) at oo is 2", Limit((2**x + 3**x) ** (1 / x), x, oo), 2)
false("(p^x+q^x)^(1/x) at oo is p: p=1,q=2", Limit((p**x + q**x) ** (1 / x), x, oo), p)
false("exp(-1/x) at 0 from the left", Limit(exp(-1 / x), x, 0, "-"), 0)
false("limit of a power: |s|<1 missing: s=1", Limit(s**x, x, oo), 0, given=[0 < s, s <= 1])
true("limit of a power", Limit(s**x, x, oo), 0, given=[0 < s, s < 1])
false("limit of atan(a x): a=0", Limit(atan(a * x), x, oo), pi / 2, given=[a >= 0])
false("limit of x^s: s=0", Limit(x**s, x, oo), oo, given=[s >= 0])
false("tanh(a x): sign of a with 1 at 0: a=0", Limit(tanh(a * x), x, oo), Piecewise((1, a >= 0), (-1, True)))
true("tanh(a x)", Limit(tanh(p * x), x, oo), 1)
# integrals
false("integral of 1/t over [-1, x]: x=1", Integral(1 / y, (y, -1, x)), log(Abs(x)), given=[x > 0], where_defined=True)
true("integral of 1/t over [1,p]", Integral(1 / y, (y, 1, p)), log(p))
false("integral of t^s with s=-1", Integral(y**s, (y, 1, p)), (p ** (s + 1) - 1) / (s + 1), where_defined=True)
false("integral of |t|: x=-1", Integral(Abs(y), (y, 0, x)), x**2 / 2)
true("integral of |t|", Integral(Abs(y), (y, 0, x)), x * Abs(x) / 2)
false("integral of exp(-a t): a=0", Integral(exp(-a * y), (y, 0, oo)), 1 / a, given=[a >= 0], where_defined=True)
true("integral of exp(-p t)", Integral(exp(-p * y), (y, 0, oo)), 1 / p)
false("integral of sign: x=-1", Integral(sign(y), (y, 0, x)), x)
false("Gauss integral: p=1", Integral(exp(-p * y**2), (y, -oo, oo)), sqrt(pi / (2 * p)))
false(
    "Leibniz with a moving end forgotten: x=1",
    D_(Integral(sin(x * y), (y, 0, x)), x),
    Integral(y * cos(x * y), (y, 0, x)),
)
false("integral of cos(nx) cos(mx): n=m", Integral(cos(n * y) * cos(m * y), (y, 0, 2 * pi)), 0)
true("integral of cos(nx) sin(mx)", Integral(cos(n * y) * sin(m * y), (y, 0, 2 * pi)), 0)
false("integral of cos(e x)^2: e=0", Integral(cos(e * y) ** 2, (y, 0, 2 * pi)), pi)
false("integral of sin(e x) sin(o x): e=-o", Integral(sin(e * y) * sin(o * y), (y, 0, 2 * pi)), 0, given=[isnt(e, o)])
# series
false(
    "log series on the closed interval: x=1",
    Sum(x**n / n, (n, 1, oo)),
    -log(1 - x),
    given=[-1 <= x, x <= 1],
    where_defined=True,
)
true("log series inside", Sum(x**n / n, (n, 1, oo)), -log(1 - x), given=[-1 < x, x < 1])
false("log series, from n=1, sign: x=1/2", Sum((-1) ** n * x**n / n, (n, 1, oo)), log(1 + x), given=[-1 < x, x < 1])
false("geometric series at x=-1", Sum(x**N, (N, 0, oo)), 1 / (1 - x), given=[-1 <= x, x < 1], where_defined=True)
false("exponential series from 1", Sum(x**n / factorial(n), (n, 1, oo)), exp(x))
true("exponential series from 1 less one", Sum(x**n / factorial(n), (n, 1, oo)), exp(x) - 1)
false("zeta series with p>=1: p=1", Sum(1 / n**p, (n, 1, oo)), zeta(p), given=[p >= 1], where_defined=True)
false(
    "binomial series at x=-1, s=-1",
    Sum(binomial(s, N) * x**N, (N, 0, oo)),
    (1 + x) ** s,
    given=[-1 <= x, x < 1],
    where_defined=True,
)
false("sum of 1/(n(n+k)) as if k=1: k=2", Sum(1 / (n * (n + k)), (n, 1, oo)), 1 / k)
