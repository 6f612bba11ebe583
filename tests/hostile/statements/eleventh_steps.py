"""Step sizes, rates and invariants of optimisation methods, averages, and modified equations."""

from tests.hostile.statements.eleventh import *

true, false = of("steps")
inside = lambda one: [one > 0, one < 1]
factor = Abs(1 - h * a)
mid = [p <= a, a <= q]
ball = 1 - h * a + be
hb = Matrix([[1 + be - h * a, -be], [1, 0]])
nes = Matrix([[(1 + be) * (1 - h * a), -be * (1 - h * a)], [1, 0]])
gda = Matrix([[1, -h], [h, 1]])
egda = Matrix([[1 - h**2, -h], [h, 1 - h**2]])
agda = Matrix([[1, -h], [h, 1 - h**2]])
rho = SpectralRadius

true("gradient descent contracts, h<=2/(L+mu)", factor, 1 - h * p, "<=", given=[*mid, h * (p + q) <= 2])
false("gradient descent contracts, h<=2/L: a=q, h=2/q", factor, 1 - h * p, "<=", given=[*mid, h * q <= 2])
false("gradient descent contracts, h<=1/mu", factor, 1 - h * p, "<=", given=[*mid, h * p <= 1])
true("|1-ha|<=1, h<=2/L", factor, 1, "<=", given=[*mid, h * q <= 2])
false("|1-ha|<=1, h<=3/L: 3", factor, 1, "<=", given=[*mid, h * q <= 3])
false("|1-ha|<=1, ha<=2, a real: -1", factor, 1, "<=", given=[h * a <= 2])
true("|1-ha|<=1, 0<=ha<=2", factor, 1, "<=", given=[h * a <= 2, h * a >= 0])
true("best rate (q-p)/(q+p)", Abs(1 - 2 * a / (p + q)), (q - p) / (q + p), "<=", given=mid)
false("rate (q-p)/(q+p) with h=1/q", Abs(1 - a / q), (q - p) / (q + p), "<=", given=mid)
true("rate 1-p/q with h=1/q", Abs(1 - a / q), 1 - p / q, "<=", given=mid)
false("rate squared (1-p/q)^2 with h=1/q", Abs(1 - a / q), (1 - p / q) ** 2, "<=", given=mid)
true("(q-p)/(q+p)<=exp(-2p/q), kappa", (q - p) / (q + p), exp(-2 * p / (p + q)), "<=", given=[p <= q])
false(
    "(q-p)/(q+p)<=exp(-2p/q): p=q is 0; p/q=.5 .333<=.368; , reversed",
    exp(-2 * p / q),
    (q - p) / (q + p),
    "<=",
    given=[p <= q],
)
true("momentum rate", (sqrt(q) - sqrt(p)) / (sqrt(q) + sqrt(p)), (q - p) / (q + p), "<=", given=[p <= q])
false("momentum rate is slower", (q - p) / (q + p), (sqrt(q) - sqrt(p)) / (sqrt(q) + sqrt(p)), "<=", given=[p <= q])
false("momentum rate=sqrt of rate", (sqrt(q) - sqrt(p)) / (sqrt(q) + sqrt(p)), sqrt((q - p) / (q + p)), given=[p <= q])
true("det of heavy ball", hb.det(), be)
false("rho heavy ball=sqrt beta: h=0+", rho(ImmutableMatrix(hb)), sqrt(be), given=[a > 0])
true("rho heavy ball>=sqrt beta", sqrt(be), rho(ImmutableMatrix(hb)), "<=")
false(
    "rho heavy ball<=1, ha<=2+, 2+2b is exact; 4, b<1",
    rho(ImmutableMatrix(hb)),
    1,
    "<=",
    given=[a > 0, h * a <= 4, be < 1],
)
true("rho heavy ball<=1, ha<=2+2beta", rho(ImmutableMatrix(hb)), 1, "<=", given=[a > 0, h * a <= 2 + 2 * be, be < 1])
false("rho heavy ball<=1, without beta<1: 2", rho(ImmutableMatrix(hb)), 1, "<=", given=[a > 0, h * a <= 2 + 2 * be])
false("rho nesterov<=1, ha<=2: beta near 1", rho(ImmutableMatrix(nes)), 1, "<=", given=[a > 0, h * a <= 2, be < 1])
true("rho nesterov<=1, ha<=4/3", rho(ImmutableMatrix(nes)), 1, "<=", given=[a > 0, 3 * h * a <= 4, be < 1])
false(
    "rho nesterov<=1, ha<=3/2: beta near 1", rho(ImmutableMatrix(nes)), 1, "<=", given=[a > 0, 2 * h * a <= 3, be < 1]
)
true("simultaneous steps spiral out", rho(ImmutableMatrix(gda)), sqrt(1 + h**2))
false("simultaneous steps stay", rho(ImmutableMatrix(gda)), 1)
true("alternating steps stay, h<=2", rho(ImmutableMatrix(agda)), 1, given=[h <= 2])
false("alternating steps stay: 3", rho(ImmutableMatrix(agda)), 1)
true("extragradient contracts, h<1", rho(ImmutableMatrix(egda)), 1, "<=", given=[h <= 1])
false("extragradient contracts, h<=6/5: 1.1", rho(ImmutableMatrix(egda)), 1, "<=", given=[5 * h <= 6])
true("rho extragradient", rho(ImmutableMatrix(egda)) ** 2, 1 - h**2 + h**4)
false("rho extragradient, 1-h^2", rho(ImmutableMatrix(egda)) ** 2, 1 - h**2)
true("average with decay", (1 - be) * Sum(be ** (n - i), (i, 1, n)), 1 - be**n, given=[isnt(be, 1)])
false("average with decay from 0 weights 1", (1 - be) * Sum(be ** (n - i), (i, 1, n)), 1, given=[isnt(be, 1)])
false("bias correction with n-1", (1 - be) * Sum(be ** (n - i) * s, (i, 1, n)) / (1 - be ** (n + 1)), s, given=[be < 1])
true("bias correction", (1 - be) * Sum(be ** (n - i) * s, (i, 1, n)) / (1 - be**n), s, given=[be < 1])
false(
    "bias correction without be!=1: be=1",
    (1 - be) * Sum(be ** (n - i) * s, (i, 1, n)) / (1 - be**n),
    s,
    where_defined=True,
)
true("mean in a stream", total(X[i]) / n, (n - 1) / n * (total(X[i], 1, n - 1) / (n - 1)) + X[n] / n, given=[n >= 2])
false("mean in a stream, 1/(n-1)", total(X[i]) / n, total(X[i], 1, n - 1) / (n - 1) + X[n] / n, given=[n >= 2])
true(
    "progress bar: mean+(x-mean)/n",
    total(X[i]) / n,
    total(X[i], 1, n - 1) / (n - 1) + (X[n] - total(X[i], 1, n - 1) / (n - 1)) / n,
    given=[n >= 2],
)
false(
    "progress bar: /(n-1)",
    total(X[i]) / n,
    total(X[i], 1, n - 1) / (n - 1) + (X[n] - total(X[i], 1, n - 1) / (n - 1)) / (n - 1),
    given=[n >= 2],
)
true(
    "variance by moments",
    total((X[i] - total(X[j], letter=j) / n) ** 2) / n,
    total(X[i] ** 2) / n - (total(X[i]) / n) ** 2,
)
false(
    "variance with n-1 by moments",
    total((X[i] - total(X[j], letter=j) / n) ** 2) / (n - 1),
    total(X[i] ** 2) / (n - 1) - (total(X[i]) / n) ** 2,
    given=[n >= 2],
)
true("Nesterov t", (1 + sqrt(1 + 4 * p**2)) ** 2 / 4 - (1 + sqrt(1 + 4 * p**2)) / 2, p**2)
false("Nesterov t, t^2+t", (1 + sqrt(1 + 4 * p**2)) ** 2 / 4 + (1 + sqrt(1 + 4 * p**2)) / 2, p**2)
true("Nesterov t grows by 1/2", p + R(1, 2), (1 + sqrt(1 + 4 * p**2)) / 2, "<=")
false("Nesterov t grows by 1", p + 1, (1 + sqrt(1 + 4 * p**2)) / 2, "<=")
false("Nesterov t grows by at most 3/5: small p", (1 + sqrt(1 + 4 * p**2)) / 2, p + R(3, 5), "<=")
true("sum 1/sqrt i<=2sqrt n", total(1 / sqrt(i)), 2 * sqrt(n), "<=")
false("sum 1/sqrt i<=sqrt n: 2", total(1 / sqrt(i)), sqrt(n), "<=")
false("sum 1/sqrt i<=2sqrt n-1, is true; 2sqrt n-5/4: 1", total(1 / sqrt(i)), 2 * sqrt(n) - R(5, 4), "<=")
true("sum 1/i^2<=2-1/n", total(1 / i**2), 2 - 1 / n, "<=")
false("sum 1/i^2<=2-2/n+, : 1", total(1 / i**2), 2 - 2 / n, "<=")
true("Euler step of x'=-ax against flow", 1 - h * p, exp(-h * p), "<=")
false("Euler step above the flow", exp(-h * p), 1 - h * p, "<=")
true("implicit step above the flow", exp(-h * p), 1 / (1 + h * p), "<=")
true("trapezoid below, |.|<=1", Abs((1 - h * p / 2) / (1 + h * p / 2)), 1, "<=")
false("trapezoid>=flow: hp large", exp(-h * p), (1 - h * p / 2) / (1 + h * p / 2), "<=")
false("explicit RK4 factor<=1, hp<=3: 2.9", Abs(1 - p + p**2 / 2 - p**3 / 6 + p**4 / 24), 1, "<=", given=[p <= 3])
true("explicit RK4 factor<=1, hp<=2.7", Abs(1 - p + p**2 / 2 - p**3 / 6 + p**4 / 24), 1, "<=", given=[p <= R(27, 10)])
true("explicit RK2 factor<=1, hp<=2", Abs(1 - p + p**2 / 2), 1, "<=", given=[p <= 2])
false("explicit RK2 factor<=1, hp<=21/10", Abs(1 - p + p**2 / 2), 1, "<=", given=[p <= R(21, 10)])
true("modified rate of Euler", Limit((log(1 - x * a) / x + a) / x, x, 0, "+"), -(a**2) / 2)
false("modified rate of Euler, +", Limit((log(1 - x * a) / x + a) / x, x, 0, "+"), a**2 / 2)
true("modified rate of implicit Euler", Limit((-log(1 + x * a) / x + a) / x, x, 0, "+"), a**2 / 2)
false("modified rate of implicit Euler, a^2", Limit((-log(1 + x * a) / x + a) / x, x, 0, "+"), a**2)
true(
    "modified rate of midpoint", Limit((log((1 - x * a / 2) / (1 + x * a / 2)) / x + a) / x**2, x, 0, "+"), -(a**3) / 12
)
false(
    "modified rate of midpoint, a^3/24",
    Limit((log((1 - x * a / 2) / (1 + x * a / 2)) / x + a) / x**2, x, 0, "+"),
    -(a**3) / 24,
)
true("descent of a quadratic", a * (x - h * a * x) ** 2 / 2, a * x**2 / 2 - h * (1 - h * a / 2) * a**2 * x**2)
false("descent of a quadratic, 1-ha", a * (x - h * a * x) ** 2 / 2, a * x**2 / 2 - h * (1 - h * a) * a**2 * x**2)
true(
    "descent lemma, h<=1/a", p * (x - h * p * x) ** 2 / 2, p * x**2 / 2 - h * p**2 * x**2 / 2, "<=", given=[h * p <= 1]
)
false(
    "descent lemma, h<=2/a: 3/2",
    p * (x - h * p * x) ** 2 / 2,
    p * x**2 / 2 - h * p**2 * x**2 / 2,
    "<=",
    given=[h * p <= 2],
)
true("three points", 2 * (x - y) * (x - s), (x - y) ** 2 + (x - s) ** 2 - (y - s) ** 2)
false("three points, sign", 2 * (x - y) * (x - s), (x - y) ** 2 + (x - s) ** 2 + (y - s) ** 2)
true("convexity of the square by weights", (p * x + (1 - p) * y) ** 2, p * x**2 + (1 - p) * y**2, "<=", given=[p <= 1])
false("convexity of the square by weights>1: 2", (p * x + (1 - p) * y) ** 2, p * x**2 + (1 - p) * y**2, "<=")
true("strong convexity identity", p * x**2 + (1 - p) * y**2 - (p * x + (1 - p) * y) ** 2, p * (1 - p) * (x - y) ** 2)
false(
    "strong convexity identity, halves",
    p * x**2 + (1 - p) * y**2 - (p * x + (1 - p) * y) ** 2,
    p * (1 - p) * (x - y) ** 2 / 2,
)
true("Robbins: prod(1-1/(i+1))", Product(1 - 1 / (i + 1), (i, 1, n)), 1 / (n + 1))
false("Robbins: prod(1-1/i)=1/n: 1", Product(1 - 1 / i, (i, 1, n)), 1 / n)
true("(1-a)^n<=exp(-an)", (1 - p) ** n, exp(-p * n), "<=", given=[p <= 1])
false("(1-a)^n<=exp(-an): p=4, n=2", (1 - p) ** n, exp(-p * n), "<=")
true("1-na<=(1-a)^n", 1 - n * p, (1 - p) ** n, "<=", given=[p <= 1])
true("1-na<=(1-a)^n, a<=2", 1 - n * p, (1 - p) ** n, "<=", given=[p <= 2])
false("1-na<=(1-a)^n: a=5, n=3", 1 - n * p, (1 - p) ** n, "<=")
false("gradient norm of Adam<=1: |m|/sqrt v with betas 1/2", Abs(a / 2 + b / 2), sqrt(a**2 / 4 + b**2 / 4), "<=")
true("|m|<=sqrt v for equal weights", Abs(a / 2 + b / 2), sqrt(a**2 / 2 + b**2 / 2), "<=")
