"""Letters that are bound and supposed at once, letters of one name, values that are none, near constants, sizes."""

from tests.hostile.statements.next import *

true, false = of("next: shadows 2")
empty = empty_of("next: shadows 2")
x, y, a, b, t, s = symbols("x y a b t s", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m, l = symbols("m l", integer=True)
i, j, k = symbols("i j k", integer=True, positive=True)
ki = Symbol("k", integer=True)
R = Rational
f, g = (Function("f"), Function("g"))
A = IndexedBase("a", shape=(n,), real=True)
Mt, Nt = (MatrixSymbol("A", n, n), MatrixSymbol("B", n, n))
U = lambda c, *v: c(*v, evaluate=False)
xp = Symbol("x", positive=True)
xc = Symbol("x")
xi = Symbol("x", integer=True)
xn = Symbol("x", negative=True)
d1, d2 = (Dummy("x"), Dummy("x"))
W1 = Wild("x")
fp = Function("f", positive=True)
fr = Function("f", real=True)

false("value 42: m: 2, l: 2", KroneckerDelta(m, l) * m, KroneckerDelta(m, l) * l**2)
false("value 43: m: 1, l: 2", LeviCivita(m, l, 0), Integer(0))
false("value 44: n0: 30", gamma(n0 + 1), factorial(n0) + floor(n0 / 30))
false(
    "value 45: x: 3, y: 1",
    beta(x, y),
    gamma(x) * gamma(y) / gamma(x + y) + Piecewise((1, Eq(x, 3)), (0, True)),
    given=[x > 0, y > 0],
)
false("value 46: x: -2", LambertW(x * exp(x)), x)
false("value 47: x: -1/4", LambertW(x) * exp(LambertW(x)), Abs(x), given=[x >= -R(1, 3)])
false("value 48: x: 0", erf(x) + erfc(x), 1 + erf(x) ** 2 - erf(x) * erf(-x) * -1 + R(1, 10**30))
false("value 49: z: 1/2", polylog(1, z), log(1 - z), given=[Abs(z) < 1])
false("value 50: Ai(-1.0188)=.5357", airyai(x), R(1, 2), "<=")
false("value 51: x: 0", besselj(0, x), R(99, 100) + x**2, "<=")
false("value 52: pi(3)=2>1.5", primepi(n), n / 2, "<=")
false("value 53: 1 vs 0", totient(n), n - 1)
false(
    "value 54: pi^2/6=1.64493406684822643..., difference +3.6e-17 >0",
    sign(Sum(1 / k**2, (k, 1, oo)) - R(16449340668482264, 10**16)),
    Integer(-1),
)
false("constant 1", exp(pi * sqrt(163)), Integer(262537412640768744))
false("constant 2", sqrt(2) + sqrt(3), pi)
false("constant 3: pi=3.14159265358979323", pi, R(3141592653589793, 10**15), "<=")
true("constant 3 true", R(3141592653589793, 10**15), pi, "<=")
false("constant 4", cos(pi / 7) - cos(2 * pi / 7) + cos(3 * pi / 7), R(1, 2) + R(1, 10**60))
true("constant 4 true", cos(pi / 7) - cos(2 * pi / 7) + cos(3 * pi / 7), R(1, 2))
false("constant 5: sin(22/7)=-.00126: .00874>.008", sin(R(22, 7)) + R(1, 10**2), R(8, 1000), "<=")
false("constant 6: sin(1e22)=-0.8522008497671888", sin(10**22), -R(8522008497671889, 10**16), "<=")
false("constant 7", log(2) + log(3), log(6), "!=")
false("constant 8", sqrt(5 + 2 * sqrt(6)), sqrt(2) + sqrt(3), "!=")
false("constant 9: principal complex root", (2 + sqrt(5)) ** R(1, 3) + (2 - sqrt(5)) ** R(1, 3), Integer(1))
false("constant 10", 4 * atan(R(1, 5)) - atan(R(1, 239)), pi / 4 + R(1, 10**80))
false("constant 11", zeta(2) * 6, pi**2 - R(1, 10**50))
false("constant 12", Integral(exp(-(x**2)), (x, 0, 1)), R(7468241328124270, 10**16))
false("constant 13", E**pi - pi, Integer(20))
false("constant 14: ...743.99999", floor(exp(pi * sqrt(163))), Integer(262537412640768744))
false("constant 15: tan 11 = -225.95", tan(R(11)), Integer(-226), "<=")
false("constant 16", I**I, exp(pi / 2))
false("constant 17", (-1) ** sqrt(2), Integer(-1) ** 2 * 1)
false("constant 18", log(-1), -I * pi)
false("constant 19", 2 ** sqrt(2) * 2 ** (-sqrt(2)), Integer(1), "!=")
false("constant 20", gamma(R(1, 2)), sqrt(pi), "!=")
false("constant 21: 69!=1.71e98", Integer(10) ** 100, factorial(69), "<=")
false("constant 22", Integer(2) ** 61 - 1, Integer(3) ** 38)
false("constant 23", EulerGamma, R(228, 395))
false("constant 24", Sum(1 / k**3, (k, 1, oo)), zeta(3) + R(1, 10**45))
true(
    "constant 25: cos 4 iterates near dottie .7390851+-: value about .739085+",
    cos(cos(cos(cos(R(739, 1000))))),
    R(7390851, 10**7) - R(1, 10**5),
    "<=",
)
false("size 1: x: 0", (x + 1) ** 2000, (x + 1) ** 1999 * (x + 2))
false("size 2: x: 0, y: 0, z: 0, w: 1", (x + y + z + w) ** 40, (x + y + z) ** 40)
false("size 3: x: 2", x**10**9, x ** (10**9 + 1))
false("size 4: n: 1", Sum(ki**60, (ki, 1, n)), n**61 / 61)
false("size 5: I", Determinant(Matrix(9, 9, lambda a_, b_: Symbol(f"x{a_}{b_}"))), Integer(0))
false("size 6: Hilbert det tiny>0", Determinant(Matrix(40, 40, lambda a_, b_: Integer(1) / (a_ + b_ + 1))), Integer(0))
false("size 7", MatPow(Matrix([[1, 1], [1, 0]]), 10**6, evaluate=False), eye(2))
false("size 8: missing k=0 factor", Product(1 + x**2**k, (k, 1, 30)), (1 - x**2**31) / (1 - x), given=[x > 1])
false("size 9: x: 1", exp(exp(exp(exp(x)))), exp(exp(exp(exp(Abs(x) - R(1, 10**9))))), "<=")
false("size 10: A=2", Mt**1000, Mt**1001)
false("size 11: 1,1", (Mt + Nt) ** 12, Mt**12 + Nt**12)
false("size 12: 1-1*0=1 vs -1", fibonacci(n) ** 2 - fibonacci(n + 1) * fibonacci(n - 1), (-1) ** n)
false("size 13: n: 2", Sum(Sum(Sum(Sum(i * j, (i, 1, j)), (j, 1, k)), (k, 1, l)), (l, 1, n)), n**5)
false(
    "size 14: sum sin(c/40) ~ 40*(1-cos(1.475))=36.2>29.5",
    Add(*[sin(c * x) for c in range(1, 60)]),
    Integer(59) * R(1, 2),
    "<=",
)
false("size 15: x: 17", Mul(*[x - c for c in range(1, 41)]), Integer(0), "!=")
false("size 16", binomial(4000, 2000, evaluate=False), binomial(4000, 2001, evaluate=False))
false("size 17", U(Pow, 2, U(Pow, 10, 10)), U(Pow, 4, U(Pow, 10, 9)))
false("size 18", U(factorial, 10**9), U(factorial, 10**9 - 1))
false(
    "size 19: 1,-1,0",
    Add(*[Abs(Symbol(f"v{c}", real=True)) for c in range(14)]),
    Abs(Add(*[Symbol(f"v{c}", real=True) for c in range(14)])),
    "<=",
)
false(
    "size 20: all -1",
    Max(*[Symbol(f"v{c}", real=True) for c in range(12)]),
    Add(*[Symbol(f"v{c}", real=True) for c in range(12)]),
    "<=",
)
false(
    "size 21: x: 117/2",
    Piecewise(*[(c, x < c) for c in range(60)], (60, True)),
    Piecewise(*[(c, x < c) for c in range(59)], (60, True)),
)
true("size 21, all alike", Piecewise(*[(c, x < c) for c in range(60)], (60, True)), Max(0, Min(60, floor(x) + 1)))
false(
    "size 21, a step between: x: 57/2",
    Piecewise(*[(c, x < c) for c in range(60)], (60, True)),
    Piecewise(*[(c + (c == 29), x < c) for c in range(60)], (60, True)),
)
false("size 21, kinks: x: 30", Add(*[Abs(x - c) for c in range(30)]), Add(*[Abs(x - c) for c in range(29)], 29 - x))
false(
    "size 21, more steps than are looked at: x: 599/2",
    Piecewise(*[(c, x < c) for c in range(300)], (300, True)),
    Piecewise(*[(c, x < c) for c in range(299)], (300, True)),
)
false("size 22", Integral(exp(-(x**4)) * cos(x**3), (x, -oo, oo)), Integer(1))
false("size 23: x: 1", Derivative(exp(sin(x)), (x, 40)), exp(sin(x)))
false("size 24: I", KroneckerProduct(*[MatrixSymbol("A", 2, 2)] * 6), ZeroMatrix(64, 64))
false("size 25: 0", Limit(Sum(1 / ki**2, (ki, n, 2 * n)), n, oo), R(1, 2))
false("order 1: x: 1/100", Abs(sin(x) - x), Abs(x) ** 3 / R(601, 100), "<=")
false("order 2: x: 3", Abs(exp(x) - 1 - x), x**2, "<=")
false("order 3: .193>.125", Abs(log(1 + x) - x), x**2 / 2, "<=", given=[x > -1])
false("order 4: x²/8(1-x/2): .1234e-4 =", Abs(sqrt(1 + x) - 1 - x / 2), x**2 / R(81, 10), "<=", given=[x >= 0])
false("order 5: x: 1/10", Abs(cos(x) - 1 + x**2 / 2), x**4 / 25, "<=")
false("order 6", Limit((exp(x) - 1 - x - x**2 / 2) / x**3, x, 0), R(1, 3))
false("order 7", Limit((cos(x) - 1) / x, x, 0), -R(1, 2))
false("order 8", Limit(log(x) / x ** R(1, 1000), x, oo), oo)
