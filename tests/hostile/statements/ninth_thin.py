"""Thin sets: coincidences of letters, extreme scales, ties of cases, transport duality, functions under conditions."""

from tests.hostile.statements.ninth import *

true, false = of("thin")

pw = lambda *cases: Piecewise(*cases)
dx, dy = Abs(x - y), Abs(y - s)
cost = IndexedBase("cst", shape=(n, m), real=True)
F_ = IndexedBase("F", shape=(n,), real=True)
G_ = IndexedBase("G", shape=(m,), real=True)
pt = IndexedBase("pt", shape=(n,), nonnegative=True)
qt = IndexedBase("qt", shape=(m,), nonnegative=True)
margins = [
    ForAll(is_(Sum(PI[i, j], (j, 1, m)), pt[i]), (i, 1, n)),
    ForAll(is_(Sum(PI[i, j], (i, 1, n)), qt[j]), (j, 1, m)),
]
feasible = [ForAll(F_[i] + G_[j] <= cost[i, j], (i, 1, n), (j, 1, m))]
primal = total(total(cost[i, j] * PI[i, j], 1, m, j))
dual = total(F_[i] * pt[i]) + total(G_[j] * qt[j], 1, m, j)

# transport
true("weak duality", dual, primal, "<=", given=[*margins, *feasible])
false("weak duality is strict: n=m=1", dual, primal, "!=", given=[*margins, *feasible])
false("weak duality with equality: n=m=1,F=-1,G=0,c=0", dual, primal, given=[*margins, *feasible])
false("weak duality without the second margin: n=m=1,pi=0", dual, primal, "<=", given=[margins[0], *feasible])
false(
    "weak duality by the diagonal alone: n=m=2",
    dual,
    primal,
    "<=",
    given=[*margins, ForAll(F_[i] + G_[i] <= cost[i, i], (i, 1, Min(n, m)))],
)
false(
    "complementary slackness from equal values: pi_11=0",
    F_[1] + G_[1],
    cost[1, 1],
    given=[*margins, *feasible, is_(dual, primal)],
)
true(
    "complementary slackness with mass",
    PI[1, 1] * (F_[1] + G_[1]),
    PI[1, 1] * cost[1, 1],
    given=[*margins, *feasible, is_(dual, primal)],
)
false(
    "support from slackness: slack 0, so mass: pi_11=0",
    PI[1, 1],
    0,
    "!=",
    given=[*margins, is_(F_[1] + G_[1], cost[1, 1])],
)
false("total mass of p is 1: pi=0", total(pt[i]), 1, given=margins)
true("masses agree", total(pt[i]), total(qt[j], 1, m, j), given=margins)
false("plan below the product of margins: mass 1/2,n=m=1", PI[1, 1], pt[1] * qt[1], "<=", given=margins)
false("plan below the smaller margin, strictly", PI[1, 1], Min(pt[1], qt[1]), "!=", given=margins)
true("plan below the smaller margin", PI[1, 1], Min(pt[1], qt[1]), "<=", given=margins)
false(
    "p=q, so the plan is the diagonal: n=2, swap",
    PI[1, 2],
    0,
    given=[*margins, ForAll(is_(pt[i], qt[i]), (i, 1, n)), is_(n, m), n >= 2],
)
false(
    "diagonal plan costs 0: cst_11=1",
    primal,
    0,
    given=[*margins, ForAll(is_(PI[i, j] * (1 - KroneckerDelta(i, j)), 0), (i, 1, n), (j, 1, m))],
)
false(
    "no mass outside, so p_1=q_1 and no more: p_2=0",
    pt[2],
    0,
    given=[*margins, ForAll(is_(PI[i, j] * (1 - KroneckerDelta(i, j)), 0), (i, 1, n), (j, 1, m)), n >= 2, m >= 2],
)
# ties and coincidences
false(
    "median of three as a case, tie: x=y<s",
    pw((y, (x < y) & (y < s)), (y, (s < y) & (y < x)), (0, True)),
    y,
    given=[Min(x, s) <= y, y <= Max(x, s)],
)
false("sign of a difference by cases: x=y", pw((1, x > y), (-1, True)), sign(x - y))
true("sign of a difference by three cases", pw((1, x > y), (-1, x < y), (0, True)), sign(x - y))
false("argmax of two, tie: x=y", pw((1, x >= y), (2, True)), pw((1, x > y), (2, True)))
false(
    "argmax of three, tie of the last: y=s>x",
    pw((1, (x >= y) & (x >= s)), (2, y > s), (3, True)),
    pw((1, (x >= y) & (x >= s)), (2, y >= s), (3, True)),
)
true("value of the argmax", pw((x, (x >= y) & (x >= s)), (y, y > s), (s, True)), Max(x, y, s))
false(
    "case at a root of a polynomial: x=3",
    pw((0, Eq(x**3 - 6 * x**2 + 11 * x - 6, 0)), (x, True)),
    pw((0, Eq(x, 1)), (0, Eq(x, 2)), (x, True)),
)
false("case at x=y^2: y=2,x=4", pw((1, is_(x, y**2)), (0, True)), 0)
false("case at xy=1 and x+y=3", pw((1, is_(x * y, 1) & is_(x + y, 3)), (0, True)), 0)
true("case at x^2+y^2=-1", pw((1, is_(x**2 + y**2, -1)), (0, True)), 0)
false("case at x=1/7 and y=sqrt(2)", pw((1, is_(x, R(1, 7)) & is_(y, sqrt(2))), (0, True)), 0)
false("case at sin(x)=x cos(x): x=4.4934", pw((1, is_(sin(x), x * cos(x)) & (x > 1)), (0, True)), 0)
false("case at e^x=x+2: x=1.146", pw((1, is_(exp(x), x + 2) & (x > 0)), (0, True)), 0)
false("case at floor(x)=x=y-1/2", pw((1, is_(floor(x), x) & is_(y, x + R(1, 2))), (0, True)), 0)
false("case at n=m^2+1: n=5,m=2", pw((1, is_(n, m**2 + 1)), (0, True)), 0)
false("case at n!=m(m+1): n=3,m=2", pw((1, is_(factorial(n), m * (m + 1))), (0, True)), 0)
false("case at 2^n=m^2+7: n=15,m=181", pw((1, is_(2**n, m**2 + 7) & (n > 7)), (0, True)), 0)
false("case at n^3=m^2+2: n=3,m=5", pw((1, is_(n**3, m**2 + 2)), (0, True)), 0)
false("case at n^2=m^3-4: n=11,m=5", pw((1, is_(n**2, m**3 - 4) & (m > 3)), (0, True)), 0)
false("Heaviside product tie: x=y=0", Heaviside(x, R(1, 2)) * Heaviside(y, R(1, 2)), Heaviside(Min(x, y), R(1, 2)))
false("Heavisides of a difference: x=y", Heaviside(x - y, 1) + Heaviside(y - x, 1), 1)
false("delta of a sum: e=1,o=-1", KroneckerDelta(e, 0) * KroneckerDelta(o, 0), KroneckerDelta(e + o, 0))
false("delta of a product: e=0,o=5", KroneckerDelta(e, 0) * KroneckerDelta(o, 0), KroneckerDelta(e * o, 0))
true("delta of squares", KroneckerDelta(e, 0) * KroneckerDelta(o, 0), KroneckerDelta(e**2 + o**2, 0))
false("delta of a square root type: e=-o", KroneckerDelta(e, o), KroneckerDelta(e**2, o**2))
false("delta of cubes plus: e^3+o^3=1729", KroneckerDelta(e**3 + o**3, 1729), 0)
# extreme scales
false("tanh saturates: x=50", tanh(x), 1, given=[x >= 50])
false("1+p=1 for tiny p: p=1e-30", 1 + p, 1, given=[p <= R(1, 10**30)])
false("exp(-x)=0 for large x", exp(-x), 0, given=[x >= 1000])
false("log1p: p=1e-12", log(1 + p), p, given=[p <= R(1, 10**12)])
false("cosh minus half exp: x=60", cosh(x), exp(x) / 2, given=[x >= 60])
false("erfc is 0: x=30", erfc(x), 0, given=[x >= 30])
false("x^2+1 is x^2 for huge x", sqrt(x**2 + 1), x, given=[x >= 10**20])
false("limit as a value: n=10^6", (1 + 1 / n) ** n, E, given=[n >= 10**6])
true("below e", (1 + 1 / n) ** n, E, "<=")
false("above 2.718: n=1000", R(2718, 1000), (1 + 1 / n) ** n, "<=", given=[n >= 1000])
false("harmonic at most 20: n=3*10^8", harmonic(n), 20, "<=")
false("log n below n^(1/10): n=4", log(n), n ** R(1, 10), "<=")
false("log n above n^(1/10) from 10: n=10^16", n ** R(1, 10), log(n), "<=", given=[n >= 10])
false("n^100 below 2^n: n=2", n**100, 2**n, "<=", given=[n >= 2])
true("n^10 below 3^n from 60", n**10, 3**n, "<=", given=[n >= 60])
false("log log log x below 1: x=10^7", log(log(log(x))), 1, "<=", given=[x >= 100])
false("|sin n| above 1/100: n=22", R(1, 100), Abs(sin(n)), "<=")
false("|sin n| above 1/50000: n=103993", R(1, 5 * 10**4), Abs(sin(n)), "<=")
false("cos n above -0.99999: n=355", -R(99999, 10**5), cos(n), "<=")
false("n sqrt2 frac above 1/1000: n=985", R(1, 1000), frac(n * sqrt(2)), "<=")
# functions under conditions
false(
    "additive at integers, so linear: f=x+sin(2 pi x)", f(x), x * f(1), given=[ForAll(is_(f(i), i * f(1)), (i, 1, n))]
)
false("f=f' at 0: f(0)=0: f=exp", f(0), 0, given=[is_(Subs(Derivative(f(w), w), w, 0), f(0))])
false("f(f(x))=x, so f(x)=x: f=-x", f(x), x, given=[is_(f(f(x)), x)])
false("f even and odd at 1: f(2)=0: f=sin(pi x/1)+1 at 2", f(2), 0, given=[is_(f(-1), f(1)), is_(f(-1), -f(1))])
true("f even and odd at 1", f(1), 0, given=[is_(f(-1), f(1)), is_(f(-1), -f(1))])
false("f(x)^2=1, so f(x)=f(y): f(x)=1,f(y)=-1", f(x), f(y), given=[is_(f(x) ** 2, 1), is_(f(y) ** 2, 1)])
false("f(x+y)=f(x)+f(y), at one pair: f(2x)=2f(x)", f(2 * x), 2 * f(x), given=[is_(f(x + y), f(x) + f(y))])
false("f(x) g(x)=0: f(x)=0: g=0", f(x), 0, given=[is_(f(x) * g(x), 0)])
