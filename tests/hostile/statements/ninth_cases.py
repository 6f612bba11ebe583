"""Cases that are met at few values: beyond a guard, by two letters together, in sums, and in matrices."""

from tests.hostile.statements.ninth import *

true, false = of("cases")

on = lambda condition, value=1: lazy(Piecewise, (value, condition), (0, True))

# guarded equations
false("sin x = x cos x and x>1: x=4.4934", on(is_(sin(x), x * cos(x)) & (x > 1)), 0, left="check sweep")
false("sin x = x cos x, as it stands: x=0", on(is_(sin(x), x * cos(x))), 0)
false("sin x = x/2 and x>1: x=1.895", on(is_(sin(x), x / 2) & (x > 1)), 0, left="check sweep")
false("e^x=x+2 and x<0: x=-1.84", on(is_(exp(x), x + 2) & (x < 0)), 0)
false("e^x=3x and x>1: x=1.512", on(is_(exp(x), 3 * x) & (x > 1)), 0)
true("e^x=x, never", on(is_(exp(x), x)), 0)
false("x^3=x and x<0: x=-1", on(is_(x**3, x) & (x < 0)), 0)
false("x^5=x+1: x=1.167", on(is_(x**5, x + 1)), 0)
false("x^3-3x+1=0 and x>1: x=2cos(2pi/9)", on(is_(x**3 - 3 * x + 1, 0) & (x > 1)), 0)
true("x^3-3x+1=0 and x>2: never", on(is_(x**3 - 3 * x + 1, 0) & (x > 2)), 0)
false("p^p=2: p=1.5596", on(is_(p**p, 2)), 0)
false("tan x=x and x>4: x=4.4934", on(is_(tan(x), x) & (x > 4)), 0, given=[Ne(cos(x), 0)], left="check sweep")
false("x=y and y=s and s=x^2, x != 0: 1", on(is_(x, y) & is_(y, s) & is_(s, x**2) & isnt(x, 0)), 0)
false("x^2+y^2=1 and y=x^3, x>0: 0.826", on(is_(x**2 + y**2, 1) & is_(y, x**3) & (x > 0)), 0, left="check sweep")
false("x y=1, x+y=5/2 and x>y: (2,1/2)", on(is_(x * y, 1) & is_(x + y, R(5, 2)) & (x > y)), 0)
true("x y=1, x+y=1: never", on(is_(x * y, 1) & is_(x + y, 1)), 0)
false("x=log y and y=2+x: 3.146", on(is_(x, log(p)) & is_(p, 2 + x)), 0, left="check sweep")
false("floor(x^2)=2 and x=p/7: 10/7", on(is_(7 * x, 10) & is_(floor(x**2), 2)), 0)
false("max tie: x=y at 1+s^2: s=1", on(is_(Max(x, y), Min(x, y)) & is_(x, 2)), 0)
# integers
false("2^n=m^2+7 and n>7: 15,181", on(is_(2**n, m**2 + 7) & (n > 7)), 0, left="check sweep")
false("2^n=m^2+7 and n>5: 7,11", on(is_(2**n, m**2 + 7) & (n > 5)), 0)
false("2^n=m^2+7 and n>4: 5,5", on(is_(2**n, m**2 + 7) & (n > 4)), 0)
true("2^n=m^2+1 and n>1: never", on(is_(2**n, m**2 + 1) & (n > 1)), 0)
false("n^2=2m^2+1 and n>50: 99,70", on(is_(n**2, 2 * m**2 + 1) & (n > 50)), 0)
false("n^2=2m^2+1 and n>5: 17,12", on(is_(n**2, 2 * m**2 + 1) & (n > 5)), 0)
false("n^2=m^3+1 and n>1: 3,2", on(is_(n**2, m**3 + 1) & (n > 1)), 0)
false("n^2=m^3+17 and m>8: 282,43", on(is_(n**2, m**3 + 17) & (m > 8)), 0, left="check sweep")
false("n^2=m^3+17 and m>4: 23,8", on(is_(n**2, m**3 + 17) & (m > 4)), 0)
false("3^n=2^m+1 and n>1: 2,3", on(is_(3**n, 2**m + 1) & (n > 1)), 0)
false("n(n+1)=2m^2 and n>8: 49,35", on(is_(n * (n + 1), 2 * m**2) & (n > 8)), 0)
false("n(n+1)(2n+1)=6m^2 and n>1: 24,70", on(is_(n * (n + 1) * (2 * n + 1), 6 * m**2) & (n > 1)), 0)
false("n!+1=m^2 and n>5: 7,71", on(is_(factorial(n) + 1, m**2) & (n > 5)), 0)
false("n^m=m^n and n>m: 4,2", on(is_(n**m, m**n) & (n > m)), 0)
false("n^3+m^3=1729 and n>m: 12,1", on(is_(n**3 + m**3, 1729) & (n > m)), 0)
false("n^2+m^2=k^2 and n=m+1, n>4: 21,20", on(is_(n**2 + m**2, k**2) & is_(n, m + 1) & (n > 4)), 0, left="check sweep")
false("n^2+m^2=k^2 and m=n+7: 5,12", on(is_(n**2 + m**2, k**2) & is_(m, n + 7)), 0, left="sweep")
true("n^2+m^2=k^2 and n=m: never", on(is_(n**2 + m**2, k**2) & is_(n, m)), 0)
false(
    "e mod 7=3, e mod 11=5, e mod 13=9: by the Chinese theorem",
    on(is_(Mod(e, 7), 3) & is_(Mod(e, 11), 5) & is_(Mod(e, 13), 9)),
    0,
)
false("n mod 1000=999 and n mod 7=0: n=5999", on(is_(Mod(n, 1000), 999) & is_(Mod(n, 7), 0)), 0)
true("e mod 4=2 and e mod 6=3: never", on(is_(Mod(e, 4), 2) & is_(Mod(e, 6), 3)), 0)
false("binomial(n,2)=m^2 and n>9: 50,35", on(is_(binomial(n, 2), m**2) & (n > 9)), 0)
false("fibonacci(n)=m^2 and n>2: 12,12", on(is_(fibonacci(n), m**2) & (n > 2)), 0)
false("n=10^6 exactly", on(is_(n, 10**6)), 0)
false("n=123456789", on(is_(n, 123456789)), 0)
false("x=123456789/1000", on(is_(x, R(123456789, 1000))), 0)
false("n=10^30+7", on(is_(n, 10**30 + 7)), 0)
false("n=m=10^6", on(is_(n, m) & is_(m, 10**6)), 0)
false("n m=10^6+3 and n>1: m=1", on(is_(n * m, 10**6 + 3) & is_(m, 1)), 0)
false("n m=1001 and n-m=64: 77,13", on(is_(n * m, 1001) & is_(n - m, 64)), 0)
# in sums, products, tables, matrices
false("sum of a case at i=7: n=7", Sum(KroneckerDelta(i, 7), (i, 1, n)), 0)
false("sum of a case at i=50: n=50", Sum(KroneckerDelta(i, 50), (i, 1, n)), 0)
false("sum of a case at i=1000: n=1000", Sum(KroneckerDelta(i, 1000), (i, 1, n)), 0, left="check sweep")
false("product with a zero at 30: n=30", Product(i - 30, (i, 1, n)), 0, "!=")
false("product with a zero at 300: n=300", Product(i - 300, (i, 1, n)), 0, "!=")
false("table with X_1=X_2 and X_3=5: (0,0,5)", on(is_(X[1], X[2]) & is_(X[3], 5)), 0, given=[n >= 3])
false("table with total 17/3: X=(17/3)", on(is_(total(X[i]), R(17, 3))), 0)
false("table all equal and total 1: X=1/n", on(ForAll(is_(X[i], X[1]), (i, 1, n)) & is_(total(X[i]), 1)), 0)
false(
    "probabilities with entropy log 2: (1/2,1/2)",
    on(is_(total(Q[i] * log(1 / Q[i])), log(2))),
    0,
    given=[is_(total(Q[i]), 1)],
)
false("det A=0 as a case: A=0", on(is_(det(A), 0)), 0)
false("det A=2 and tr A=3: diag(1,2)", on(is_(det(A), 2) & is_(tr(A), 3)), 0, left="sweep")
false("A^2=A and tr A=2: diag(1,1,0)", on(is_(A * A, A) & is_(tr(A), 2)), 0)
false("A^2=0 and A != 0: E12", on(is_(A * A, Zero) & isnt(A, Zero)), 0)
false("A^2=-I and real: rotation", on(is_(A * A, -Id) & is_(A.conjugate(), A)), 0)
false("AB=0 and BA != 0: A=E11,B=E21", on(is_(A * B, Zero) & isnt(B * A, Zero)), 0, left="check sweep")
true("AB=I and BA != I: never", on(is_(A * B, Id) & isnt(B * A, Id)), 0)
false("u^T u=0 and u != 0: (1,I)", on(is_(contraction(u.T, u), 0) & isnt(u, ZeroMatrix(n, 1))), 0, left="check sweep")
# guards by != and min, max, floors
false("x^2=y^2 and x != y: x=1,y=-1", on(is_(x**2, y**2) & isnt(x, y)), 0)
false("x^4=y^4, x^2 != y^2 over C: w=I z", on(is_(z**4, w**4) & isnt(z**2, w**2)), 0)
false("z^3=w^3 and z != w", on(is_(z**3, w**3) & isnt(z, w)), 0)
false(
    "sin x=sin y, x != y, x+y != pi, |x|<4,|y|<4: x=-pi,y=pi",
    on(is_(sin(x), sin(y)) & isnt(x, y) & isnt(x + y, pi) & isnt(x + y, -pi)),
    0,
)
false("e^z=1 and z != 0", on(is_(exp(z), 1) & isnt(z, 0)), 0)
false(
    "|z|=1, Re z=3/5, Im z<0: z=3/5-4I/5", on(is_(Abs(z), 1) & is_(re(z), R(3, 5)) & (im(z) < 0)), 0, left="check sweep"
)
false("gamma(p)=1 and p<2: p=1", on(is_(gamma(p), 1) & (p < 2)), 0)
false("gamma(p)=2 and p<1: p=0.443", on(is_(gamma(p), 2) & (p < 1)), 0, left="check")
false("erf(x)=1/2: x=0.477", on(is_(erf(x), R(1, 2))), 0)
false("zeta at 2: p=2", on(is_(zeta(p + 1), pi**2 / 6)), 0)
# crossings far out
false("log n above n^(1/10) from 10: n=10^16", n ** R(1, 10), log(n), "<=", given=[n >= 10])
false("p^(1/10) below log p from 10: p=10^16", p ** R(1, 10), log(p), "<=", given=[p >= 10])
false("log n above n^(1/5) from 100: n=10^6", n ** R(1, 5), log(n), "<=", given=[n >= 100])
false("1.001^n below n from 2: n=10^4", R(1001, 1000) ** n, n, "<=", given=[n >= 2])
false("1.00001^n below n from 2: n=2*10^6", R(100001, 100000) ** n, n, "<=", given=[n >= 2])
false("log(n)^3 above n from 10: n=100", n, log(n) ** 3, "<=", given=[n >= 10])
false("log(n)^5 above n from 10: n=400000", n, log(n) ** 5, "<=", given=[n >= 10])
false("sqrt n below 100 log n: n=10^7", sqrt(n), 100 * log(n), "<=", given=[n >= 2])
false("harmonic below 15: n=2*10^6", harmonic(n), 15, "<=")
false("sum of 1/sqrt(i) below 1000: n=251000", Sum(1 / sqrt(i), (i, 1, n)), 1000, "<=")
true("sum of 1/i^2 below 1.645", Sum(1 / i**2, (i, 1, n)), R(1645, 1000), "<=")
false("sum of 1/i^2 below 1.644: n=1100", Sum(1 / i**2, (i, 1, n)), R(1644, 1000), "<=")
false("log log n below 3: n=10^9", log(log(n)), 3, "<=", given=[n >= 2])
false("|sin n| above 1/100: n=22", R(1, 100), Abs(sin(n)), "<=")
false("|sin n| above 1/1000: n=355", R(1, 1000), Abs(sin(n)), "<=")
false("frac(n sqrt 3) above 1/500: n=571", R(1, 500), frac(n * sqrt(3)), "<=")
false("n/2^n above 10^-20: n=80", R(1, 10**20), n / 2**n, "<=")
