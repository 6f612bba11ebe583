"""Series, finite sums and products: tails, empty and reversed ranges, shadowed indices, late counterexamples."""

from tests.hostile.statements.next import *

true, false = of("next: series")
empty = empty_of("next: series")
x, y, z_ = symbols("x y z", real=True)
z = Symbol("z")
w = Symbol("w")
p, q = symbols("p q", positive=True)
n = Symbol("n", integer=True, nonnegative=True)
N1 = Symbol("n", integer=True, positive=True)
m = Symbol("m", integer=True)
M = Symbol("m", integer=True)
l = Symbol("l", integer=True)
k = Symbol("k", integer=True)
j = Symbol("j", integer=True, positive=True)
i = Symbol("i", integer=True, positive=True)
t = Symbol("t", real=True)
R = Rational

false("geo x1: x: 1", Sum(x**k, (k, 0, n)), (1 - x ** (n + 1)) / (1 - x), given=[x > 0], where_defined=True)
false("sum k int m: Karr: sum(1..-3)= -( -2 + -1 + 0)... =3", Sum(k, (k, 1, m)), Abs(m) * (m + 1) / 2)
true("sum k m", Sum(k, (k, 1, m)), m * (m + 1) / 2, given=[m >= 0])
false("empty prod: 1 vs 0", Product(k, (k, 1, n)), n * factorial(n) / Max(n, 1))
false("emptysum const: n: 0", Sum(k**0, (k, 1, n)), Max(n, 1))
false("basel off", Sum(1 / j**2, (j, 1, oo)), pi**2 / 6 + R(1, 10**40))
true("basel", Sum(1 / j**2, (j, 1, oo)), pi**2 / 6)
false("zeta3: zeta3=1.2020569", Sum(1 / j**3, (j, 1, oo)), pi**3 * R(7, 180) + R(1, 10**4))
false(
    "harmonic le log: H_n=ln n+g+1/2n-1/12n^2+1/120n^4: n=1: 1 vs .5772157+.5-.083",
    Sum(1 / j, (j, 1, N1)),
    log(N1) + R(5772157, 10**7) + R(1, 10**8) + 1 / (2 * N1) - 1 / (12 * N1**2),
    "<=",
)
false("harmonic late: H_n-ln n -> .5772157", log(N1) + R(578, 1000), Sum(1 / j, (j, 1, N1)), "<=")
false("geom div: diverges", Sum(2**k, (k, 0, oo)), Integer(-1))
false("geom div2: diverges", Sum((-1) ** k, (k, 0, oo)), R(1, 2))
false("harm cond", Sum((-1) ** (j + 1) / j, (j, 1, oo)), log(2) + R(1, 10**30))
true("alt log2", Sum((-1) ** (j + 1) / j, (j, 1, oo)), log(2))
false("geomseries: diverges for x<=-1", Sum(x**k, (k, 0, oo)), 1 / (1 - x), given=[x < 1], where_defined=True)
false("geomseries m1: x: -1", Sum(x**k, (k, 0, oo)), 1 / (1 - x), given=[x < 1, x >= -1], where_defined=True)
true("geomseries ok", Sum(x**k, (k, 0, oo)), 1 / (1 - x), given=[x < 1, x > -1])
false("logseries: x: 1", Sum(x**j / j, (j, 1, oo)), -log(1 - x), given=[x <= 1, x >= -1], where_defined=True)
true("logseries m1", Sum(x**j / j, (j, 1, oo)), -log(1 - x), given=[x < 1, x >= -1])
false(
    "binom series: x: 2",
    Sum(binomial(R(1, 2), k) * x**k, (k, 0, oo)),
    sqrt(1 + x),
    given=[x >= -1, x <= 2],
    where_defined=True,
)
false(
    "atan series: at z=i",
    Sum((-1) ** k * z ** (2 * k + 1) / (2 * k + 1), (k, 0, oo)),
    atan(z),
    given=[Abs(z) <= 1],
    where_defined=True,
)
false(
    "log complex circle: z: -1",
    Sum((-1) ** (j + 1) * z**j / j, (j, 1, oo)),
    log(1 + z),
    given=[Abs(z) <= 1],
    where_defined=True,
)
false("nested shadow: sum_{k=1..3} k(k+1)/2=1+3+6=10", Sum(Sum(k, (k, 1, k)), (k, 1, 3)), Integer(9))
true("nested shadow T", Sum(Sum(k, (k, 1, k)), (k, 1, 3)), Integer(10))
false("sum free bound: 6+k vs 12", Sum(k, (k, 1, 3)) + k, Sum(2 * k, (k, 1, 3)))
false("sum rename capture: x: 1, l: 0", Sum(x * k, (k, 1, 3)), Sum(l * k, (k, 1, 3)).subs(l, l))
false("prod shadow: 6k vs 36", Product(k, (k, 1, 3)) * k, Product(k**2, (k, 1, 3)))
false("telescoping: N1: 1", Sum(1 / (j * (j + 1)), (j, 1, N1)), 1 - 1 / N1)
false("telescoping0: 1/2 vs 0", Sum(1 / ((k + 1) * (k + 2)), (k, 0, n)), 1 - 1 / (n + 1))
false(
    "telescoping m: terms with k=-1,0", Sum(1 / (k * (k + 1)), (k, m, m + 3)), 1 / m - 1 / (m + 4), where_defined=True
)
false(
    "telescoping m2: m: -1, n: 3",
    Sum(1 / k - 1 / (k + 1), (k, m, n)),
    1 / m - 1 / (n + 1),
    given=[Ne(m, 0), m <= n],
    where_defined=True,
)
false("binom sum: n: 0", Sum(binomial(n, k), (k, 0, n)), 2**n + 0**n)
false("alt binom: n: 0", Sum((-1) ** k * binomial(n, k), (k, 0, n)), Integer(0))
true("alt binom T", Sum((-1) ** k * binomial(n, k), (k, 0, n)), Integer(0), given=[n >= 1])
true("vander x: check", Sum(binomial(n, k) * binomial(m, k), (k, 0, n)), binomial(n + m, n))
false("hockey: 1 vs 2", Sum(binomial(k, j), (k, j, N1)), binomial(N1 + 1, j))
false("sum kq: n: 7", Sum(k**4, (k, 1, n)), n * (n + 1) * (2 * n + 1) * (3 * n**2 + 3 * n - 1) / 30 + binomial(n, 7))
false("sum kq2: n: 40", Sum(k**3, (k, 1, n)), (n * (n + 1) / 2) ** 2 + binomial(n, 40))
false(
    "prod 2: N1: 30", Product(1 - 1 / (j + 1) ** 2, (j, 1, N1)), (N1 + 2) / (2 * (N1 + 1)) + binomial(N1, 30) / 10**20
)
false("wallis", Product(4 * j**2 / (4 * j**2 - 1), (j, 1, oo)), pi / 2 + R(1, 10**20))
false("infinite prod: diverges to oo", Product(1 + 1 / j, (j, 1, oo)), Integer(0))
false("inf prod zero: 0 (or diverges to 0)", Product(1 - 1 / j, (j, 2, oo)), R(1, 10**6))
false("sum step: 3 terms", Sum(1, (k, x, x + 2)), Integer(2))
false(
    "double sum swap: 1+2(1+4)=11 vs 1+4*3=13",
    Sum(Sum(i * j**2, (j, 1, i)), (i, 1, N1)),
    Sum(Sum(i * j**2, (i, 1, j)), (j, 1, N1)),
)
false("double tri: N1: 1", Sum(1, (j, 1, i), (i, 1, N1)), N1**2 / 2)
false(
    "dbl inf swap: 0 vs 1",
    Sum(Sum(Piecewise((1, Eq(i, j)), (-1, Eq(i, j + 1)), (0, True)), (i, 1, oo)), (j, 1, oo)),
    Sum(Sum(Piecewise((1, Eq(i, j)), (-1, Eq(i, j + 1)), (0, True)), (j, 1, oo)), (i, 1, oo)),
)
false("sum neg len: Karr: -sum_{k=-4}^{0}=10", Sum(k, (k, 1, -5)), Integer(0) - 15)
false("sum neg len2: Karr: -(1/0 + 1/1) undefined", Sum(1 / k, (k, 2, -1)), Integer(-1))
false("exp series off: x: 0", Sum(x**k / factorial(k), (k, 1, oo)), exp(x))
true("exp series", Sum(x**k / factorial(k), (k, 0, oo)), exp(x))
false("exp series trunc: irrational vs rational", Sum(x**k / factorial(k), (k, 0, 60)), exp(x))
false("exp trunc le: x: 100", exp(x), Sum(x**k / factorial(k), (k, 0, 20)) + x**20 / 10**18, "<=")
false("exp trunc ge odd: even truncation above for x<0", Sum(x**k / factorial(k), (k, 0, 6)), exp(x), "<=")
true("exp trunc T", Sum(x**k / factorial(k), (k, 0, 5)), exp(x), "<=")
false("cos series: x: pi", Sum((-1) ** k * x ** (2 * k) / factorial(2 * k), (k, 0, oo)), Abs(cos(x)))
false(
    "ev series: x: 1",
    Sum(x ** (2 * k) / factorial(2 * k), (k, 0, oo)),
    cosh(x) + (exp(-(x**2)) - 1) * 0 + R(1, 10**50) * x,
)
false(
    "sinc series: x: 1",
    Sum((-1) ** k * x ** (2 * k) / factorial(2 * k + 1), (k, 0, oo)),
    sinc(x) + x**30 / factorial(40),
)
false(
    "sinc quot: x: 0", Sum((-1) ** k * x ** (2 * k) / factorial(2 * k + 1), (k, 0, oo)), sin(x) / x, where_defined=True
)
false("zeta var: diverges x<=1", Sum(1 / j**x, (j, 1, oo)), zeta(x), given=[x > 0])
false(
    "p test: pi^2/6=1.6449, 1.64 passed when 1/n<.0049, n>204",
    Sum(j ** (-2), (j, 1, N1)),
    R(164, 100),
    "<=",
)
true("p test T", Sum(1 / j**2, (j, 1, N1)), 2 - 1 / N1, "<=")
false(
    "sum sq le: n = 100", Sum(1 / j**2, (j, 1, N1)), 2 - 1 / N1 - R(1, 3) + 1 / (3 * N1) - R(1, 20) * (1 - 1 / N1), "<="
)
false(
    "sqrt sum: 2sqrt n + zeta(1/2)=-1.46035+1/(2sqrt n): always above 2sqrt",
    Sum(1 / sqrt(j), (j, 1, N1)),
    2 * sqrt(N1) - R(146, 100),
    "<=",
)
false(
    "sqrt sum2: 2sqrt n -1.46035+1/(2 sqrt n)",
    2 * sqrt(N1) - R(145, 100),
    Sum(1 / sqrt(j), (j, 1, N1)),
    "<=",
)
true("sqrt sum2 T", 2 * sqrt(N1) - 2, Sum(1 / sqrt(j), (j, 1, N1)), "<=")
false(
    "central binom: series 1-1/8n+1/128n^2: lower bound",
    binomial(2 * N1, N1),
    4**N1 / sqrt(pi * N1) - 4**N1 / (8 * N1 * sqrt(pi * N1)),
    "<=",
)
false(
    "stirling low: 1 + 1/12n + 1/288n^2: 1 vs .92214*1.08333=.99898",
    factorial(N1),
    sqrt(2 * pi * N1) * (N1 / E) ** N1 * (1 + 1 / (12 * N1)),
    "<=",
)
true("fact pow", 2**n, factorial(n) + 4, "<=")
false("exp beats: 80^20=1.15e38 > 2^80+1e24", n**20, 2**n + 10**24, "<=")
true("n10 2n", n**10, 2**n * 10**8, "<=")
false("fib pow: phi=1.618 >1.6", fibonacci(n), R(16, 10) ** n / R(3, 2), "<=")
true("parity", (-1) ** (n * (n + 1)), Integer(1))
false("parity F: (-1)^3=-1 vs 1", (-1) ** (n * (n + 1) / 2), (-1) ** n)
false("mod sum: n = 5", Sum(Mod(k, 3), (k, 0, n)), n)
false("floor sum: n: 1", Sum(floor(k / R(2)), (k, 0, n)), n**2 / 4)
true("floor sum T", Sum(floor(k / R(2)), (k, 0, n)), floor(n**2 / R(4)))
false("floor sum 2: n = 5", Sum(floor(k / R(3)), (k, 0, n)), floor(n**2 / R(6)))
false("gcd n: n: 2", Mod(n**3 - n, 6), Mod(n**3 - n, 12))
true("mod6", Mod(n**3 - n, 6), Integer(0))
false("fermat pseudo: N1: 4", Mod(2**N1 - 2, N1), Integer(0))
false("euler prime: n: 100", Sum(Mod(n**2 + n + 41, 43) * 0, (k, 0, n)), Mod(40 - n, 41) * 0 + floor(n / R(100)))
false("catalan int: n: 0", binomial(2 * n, n) / (n + 2), floor(binomial(2 * n, n) / (n + 2)))
true("catalan T", binomial(2 * n, n) / (n + 1), floor(binomial(2 * n, n) / (n + 1)))
