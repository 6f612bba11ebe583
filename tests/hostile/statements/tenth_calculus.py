"""Derivatives at kinks, limits, integrals, orders of errors, and the calculus of several variables."""

from tests.hostile.statements.tenth import *

true, false = of("calculus")

# derivatives
false("(x^x)'=x x^(x-1): p=2", Derivative(p**p, p), p * p ** (p - 1))
true("(x^x)'=x^x(1+log x)", Derivative(p**p, p), p**p * (1 + log(p)))
false("d|x|/dx=sign x: x=0", Derivative(Abs(x), x), sign(x), where_defined=True)
false("d|x|/dx=x/|x|, x>=-1: x=0", Derivative(Abs(x), x), x / Abs(x), given=[x >= -1], where_defined=True)
true("d|x|/dx=sign x, x!=0", Derivative(Abs(x), x), sign(x), given=[Ne(x, 0)])
false("d(x|x|)/dx=|x|: x=1", Derivative(x * Abs(x), x), Abs(x))
true("d(x|x|)/dx=2|x|, x!=0", Derivative(x * Abs(x), x), 2 * Abs(x), given=[Ne(x, 0)])
false("d max(x,0)^2/dx=2x: x=-1", Derivative(Max(x, 0) ** 2, x), 2 * x)
false("d max(x,y)/dx=[x>y]: x=y", Derivative(Max(x, y), x), iverson(x > y), where_defined=True)
false("log|x| derivative 1/|x|: x=-1", Derivative(log(Abs(x)), x), 1 / Abs(x), given=[Ne(x, 0)])
true("log|x| derivative 1/x", Derivative(log(Abs(x)), x), 1 / x, given=[Ne(x, 0)])
false("sqrt(x^2)'=1: x=-1", Derivative(sqrt(x**2), x), 1, given=[Ne(x, 0)])
false("asin'=1/sqrt(1+x^2): x=1/2", Derivative(asin(x), x), 1 / sqrt(1 + x**2), given=[Abs(x) < 1])
true("asin'=1/sqrt(1-x^2)", Derivative(asin(x), x), 1 / sqrt(1 - x**2), given=[Abs(x) < 1])
false(
    "asin' on the closed interval: x=1",
    Derivative(asin(x), x),
    1 / sqrt(1 - x**2),
    given=[Abs(x) <= 1],
    where_defined=True,
)
false("acot'=1/(1+x^2): x=0", Derivative(acot(p), p), 1 / (1 + p**2))
false("(fg)'=f'g': f=g=x", Derivative(f(x) * g(x), x), Derivative(f(x), x) * Derivative(g(x), x))
true("(fg)'=f'g+fg'", Derivative(f(x) * g(x), x), Derivative(f(x), x) * g(x) + f(x) * Derivative(g(x), x))
false(
    "(fg)''=f''g+f'g'+fg'': f=g=x",
    Derivative(f(x) * g(x), (x, 2)),
    Derivative(f(x), (x, 2)) * g(x) + Derivative(f(x), x) * Derivative(g(x), x) + f(x) * Derivative(g(x), (x, 2)),
)
false("(f/g)'=(f'g+fg')/g^2: f=g=exp x", Derivative(sin(x) / exp(x), x), (cos(x) + sin(x)) / exp(x))
false("d/dx f(x^2)=f'(x^2): x=1, f=id", Derivative(sin(x**2), x), cos(x**2))
false("d^2/dx^2 f(2x)=2f'': f=exp", Derivative(exp(2 * x), (x, 2)), 2 * exp(2 * x))
false("gradient of ||x||=x: X=2, n=1", Derivative(sqrt(x**2 + y**2), x), x, given=[x > 0])
true("gradient of ||x||=x/||x||", Derivative(sqrt(x**2 + y**2), x), x / sqrt(x**2 + y**2), given=[x > 0])
false("gradient of ||x|| at 0: x=y=0", Derivative(sqrt(x**2 + y**2), x), x / sqrt(x**2 + y**2), where_defined=True)
false("mixed derivative of x^2y^3=6x^2y: x=2, y=1", Derivative(x**2 * y**3, x, y), 6 * x**2 * y)
false(
    "Laplacian of log r in the plane=1/r^2: x=1",
    Derivative(log(x**2 + y**2), (x, 2)) + Derivative(log(x**2 + y**2), (y, 2)),
    1 / (x**2 + y**2),
    given=[x > 0],
)
true("log r is harmonic", Derivative(log(x**2 + y**2), (x, 2)) + Derivative(log(x**2 + y**2), (y, 2)), 0, given=[x > 0])
false(
    "1/r harmonic in the plane: x=1, y=0",
    Derivative(1 / sqrt(x**2 + y**2), (x, 2)) + Derivative(1 / sqrt(x**2 + y**2), (y, 2)),
    0,
    given=[x > 0],
)
false("Leibniz: d/dx int_0^x sin(xt)dt=sin(x^2): x=1", Derivative(Integral(x * s, (s, 0, x)), x), x**2)
true("Leibniz: d/dx int_0^x xt dt=3x^2/2", Derivative(Integral(x * s, (s, 0, x)), x), 3 * x**2 / 2)
false("d/dx int_x^1 exp(t^2)=exp(x^2): x=0", Derivative(Integral(exp(s**2), (s, x, 1)), x), exp(x**2))
false("d/dx int_0^(x^2) cos t=cos(x^2): x=2", Derivative(Integral(cos(s), (s, 0, x**2)), x), cos(x**2))

# integrals
false(
    "int_-1^x dt/t=log|x|, x<0 only: x=-2 and sign: x=-1/2 as -log",
    Integral(1 / s, (s, -1, x)),
    -log(-x),
    given=[x < 0],
)
true("int_-1^x dt/t=log(-x), x<0", Integral(1 / s, (s, -1, x)), log(-x), given=[x < 0])
false(
    "int_0^1 t^a=1/(a+1) for a=-2 too: a=-2",
    Integral(s**a, (s, 0, 1)),
    1 / (a + 1),
    given=[Ne(a, -1)],
    where_defined=True,
)
true("int_0^1 t^p=1/(p+1)", Integral(s**p, (s, 0, 1)), 1 / (p + 1))
false("int_0^x |t|=x^2/2: x=-1", Integral(Abs(s), (s, 0, x)), x**2 / 2)
true("int_0^x |t|=x|x|/2", Integral(Abs(s), (s, 0, x)), x * Abs(x) / 2)
false(
    "Gaussian integral with 2 sigma^2: sqrt(pi p): p=1: sqrt(2 pi)",
    Integral(exp(-(x**2) / (2 * p)), (x, -oo, oo)),
    sqrt(pi * p),
)
true("Gaussian integral sqrt(2 pi p)", Integral(exp(-(x**2) / (2 * p)), (x, -oo, oo)), sqrt(2 * pi * p))
false(
    "second moment of a Gaussian=p^2: p=2",
    Integral(x**2 * exp(-(x**2) / (2 * p)), (x, -oo, oo)) / sqrt(2 * pi * p),
    p**2,
)
false("fourth moment=p^2: p=1", Integral(x**4 * exp(-(x**2) / (2 * p)), (x, -oo, oo)) / sqrt(2 * pi * p), p**2)
true("fourth moment=3p^2", Integral(x**4 * exp(-(x**2) / (2 * p)), (x, -oo, oo)) / sqrt(2 * pi * p), 3 * p**2)
false(
    "E|x| of a Gaussian=sqrt(p/pi): p=1",
    2 * Integral(x * exp(-(x**2) / (2 * p)), (x, 0, oo)) / sqrt(2 * pi * p),
    sqrt(p / pi),
)
false(
    "E exp(x) log-normal=exp(p): p=1",
    Integral(exp(x) * exp(-(x**2) / (2 * p)), (x, -oo, oo)) / sqrt(2 * pi * p),
    exp(p),
)
true("E exp(x)=exp(p/2)", Integral(exp(x) * exp(-(x**2) / (2 * p)), (x, -oo, oo)) / sqrt(2 * pi * p), exp(p / 2))
false("int_0^oo t^n exp(-t)=(n-1)!: n=2", Integral(s**n * exp(-s), (s, 0, oo)), factorial(n - 1))
false("int_0^oo exp(-at)=1/a: a=-1", Integral(exp(-a * s), (s, 0, oo)), 1 / a, given=[Ne(a, 0)], where_defined=True)
false(
    "int_0^1 int_0^x: swapped range gives 1/2 vs int x<y: p",
    Integral(x, (y, 0, x), (x, 0, 1)),
    Integral(x, (x, 0, y), (y, 0, 1)),
)
false("int sec^2 0..pi=tan pi-tan 0=0: diverges", Integral(1 / cos(x) ** 2, (x, 0, pi)), 0)
false("int_-1^1 1/x^2=-2: diverges", Integral(1 / x**2, (x, -1, 1)), -2)
false("by parts with the sign lost: int_0^1 t exp t=e+1: 1", Integral(s * exp(s), (s, 0, 1)), E + 1)
true("int_0^1 t exp t=1", Integral(s * exp(s), (s, 0, 1)), 1)
false("(int f)^2>=int f^2 on [0,1]: f=t: 1/4, 1/3", Integral(s**2, (s, 0, 1)), Integral(s, (s, 0, 1)) ** 2, "<=")
false(
    "variance of the uniform on [a,b]=(b-a)^2/6: a=0, b=1",
    Integral((s - R(1, 2)) ** 2, (s, 0, 1)) * (b - a) ** 2,
    (b - a) ** 2 / 6,
    given=[b > a],
)

# limits
false("lim sin(ax)/x=1: a=2", Limit(sin(a * x) / x, x, 0), 1)
true("lim sin(ax)/x=a", Limit(sin(a * x) / x, x, 0), a)
false("lim (1-cos x)/x^2=1: 1/2", Limit((1 - cos(x)) / x**2, x, 0), 1)
false("lim (1+a/n)^n=1+a: a=1", Limit((1 + p / x) ** x, x, oo), 1 + p)
true("lim (1+p/x)^x=exp p", Limit((1 + p / x) ** x, x, oo), exp(p))
false("lim |x|/x at 0=1: from the left", Limit(Abs(x) / x, x, 0, "-"), 1)
true("lim |x|/x at 0-=-1", Limit(Abs(x) / x, x, 0, "-"), -1)
false("two-sided lim |x|/x=1: none", Limit(Abs(x) / x, x, 0, "+-"), 1)
false("lim exp(-1/x) at 0=0 from the left: oo", Limit(exp(-1 / x), x, 0, "-"), 0)
false("lim (a^x-1)/x=1: a=2", Limit((p**x - 1) / x, x, 0), 1)
true("lim (p^x-1)/x=log p", Limit((p**x - 1) / x, x, 0), log(p))
false("lim sqrt(x^2+ax)-x=a: a=1", Limit(sqrt(x**2 + a * x) - x, x, oo), a)
true("lim sqrt(x^2+ax)-x=a/2", Limit(sqrt(x**2 + a * x) - x, x, oo), a / 2)
false("lim atan(ax) at oo=pi/2: a=-1", Limit(atan(a * x), x, oo), pi / 2)
false("lim p^x at oo=0: p=2", Limit(p**x, x, oo), 0)
true("lim p^x at oo=0, p<1", Limit(p**x, x, oo), 0, given=[p < 1])
false("power mean limit r to 0=arithmetic: p=1, q=4", Limit(((p**x + q**x) / 2) ** (1 / x), x, 0), (p + q) / 2)
true("power mean limit r to 0=geometric", Limit(((p**x + q**x) / 2) ** (1 / x), x, 0), sqrt(p * q))

# Taylor bounds with a wrong order or side
false("exp x<=1+x+x^2: x=2", exp(x), 1 + x + x**2, "<=")
true("exp x<=1+x+x^2, x<=1", exp(x), 1 + x + x**2, "<=", given=[x <= 1])
false("exp x>=1+x+x^2/2: x=-1", 1 + x + x**2 / 2, exp(x), "<=")
true("exp x>=1+x+x^2/2, x>=0", 1 + x + x**2 / 2, exp(x), "<=", given=[x >= 0])
false("log(1+x)>=x-x^2/2, x>-1: x=-1/2", x - x**2 / 2, log(1 + x), "<=", given=[x > -1])
true("log(1+x)>=x-x^2/2, x>=0", x - x**2 / 2, log(1 + x), "<=", given=[x >= 0])
false("sin x<=x: x=-1", sin(x), x, "<=")
false("sin x>=x-x^3/6: x=-1", x - x**3 / 6, sin(x), "<=")
false("cos x<=1-x^2/2: x=1", cos(x), 1 - x**2 / 2, "<=")
true("cos x<=1-x^2/2+x^4/24", cos(x), 1 - x**2 / 2 + x**4 / 24, "<=")
false("sin x>=2x/pi, 0<=x: x=4", 2 * x / pi, sin(x), "<=", given=[x >= 0])
true("sin x>=2x/pi, 0<=x<=pi/2", 2 * x / pi, sin(x), "<=", given=[x >= 0, x <= pi / 2])
false("tan x>=x, x>=0: x=3", x, tan(x), "<=", given=[x >= 0])
false("(1+x)^n>=1+nx: n=3, x=-4", 1 + n * x, (1 + x) ** n, "<=")
true("Bernoulli, x>=-1", 1 + n * x, (1 + x) ** n, "<=", given=[x >= -1])
false("(1+x)^a>=1+ax, x>-1, a>0: a=1/2, x=3", 1 + p * x, (1 + x) ** p, "<=", given=[x > -1])
false("sqrt(1+x)<=1+x/2-x^2/8, x>=-1: x=1", sqrt(1 + x), 1 + x / 2 - x**2 / 8, "<=", given=[x >= -1])
false("log p<=p-1 strictly: p=1", log(p), p - 1, "!=")
false("cosh x<=exp(x^2/3): x=1", cosh(x), exp(x**2 / 3), "<=")
true("cosh x<=exp(x^2/2)", cosh(x), exp(x**2 / 2), "<=")
