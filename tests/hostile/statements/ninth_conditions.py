"""Conditions with few solutions, near contradictions, coincidences of letters, and constants slightly too small."""

from tests.hostile.statements.ninth import *

true, false = of("conditions")

# few solutions
false("circle and lines: x=-y", x, y, given=[is_(x**2 + y**2, 1), is_((x - y) * (x + y), 0)])
true("circle and tangent", x, y, given=[is_(x**2 + y**2, 2), is_(x + y, 2)])
false("x^3=x, x != 0: x=-1", x, 1, given=[is_(x**3, x), Ne(x, 0)])
false("x^4=1 over C: z^2=1: z=I", z**2, 1, given=[is_(z**4, 1)])
true("z^4=1 over C: |z|=1", Abs(z), 1, given=[is_(z**4, 1)])
false("z^6=1, z^2!=1: z^3=-1: z=exp(2 pi I/3)", z**3, -1, given=[is_(z**6, 1), Ne(z**2, 1)])
false("z^2=conj(z): z=0 or 1: z=w3", im(z), 0, given=[is_(z**2, conjugate(z))])
false("|z|=1, z+1/z integer: z^4=1: z=w3", z**4, 1, given=[is_(z + 1 / z, -1)])
true("z+1/z=-1: z^3=1", z**3, 1, given=[is_(z + 1 / z, -1), Ne(z, 0)])
false("z+1/z=2 cos 1 has one solution: z=exp(-I)", z, exp(I), given=[is_(z + 1 / z, 2 * cos(1)), Ne(z, 0)])
false("e^z=1: z=0: z=2 pi I", z, 0, given=[is_(exp(z), 1)])
false("e^z=1, |z|<=7: z=-2 pi I", im(z), 0, given=[is_(exp(z), 1), Abs(z) <= 7])
true("e^z=1, |z|<6", z, 0, given=[is_(exp(z), 1), Abs(z) < 6])
false("e^z=-1: z=I pi only: z=-I pi", z, I * pi, given=[is_(exp(z), -1), Abs(z) <= 4])
false("sin x = 0 in [0,4]: x=0: x=pi", x, 0, given=[is_(sin(x), 0), 0 <= x, x <= 4])
false("sin x = cos x: sin x>0: x=5 pi/4", 0, sin(x), "<=", given=[is_(sin(x), cos(x))])
false("cos x = x^2 - 1: x>0: x=-1.17", 0, x, "<=", given=[is_(cos(x), x**2 - 1)])
false("2^x = x^2: x in {2,4}: x=-0.7666", (x - 2) * (x - 4), 0, given=[is_(2**x, x**2)])
false("x e^x = -1/4: x=-0.357 only: x=-2.153", -1, x, "<=", given=[is_(x * exp(x), -R(1, 4))])
true("x e^x = 1: x<=1", x, 1, "<=", given=[is_(x * exp(x), 1)])
false("integers: x^2+y^2=25: both nonzero: e=5,o=0", e * o, 0, "!=", given=[is_(e**2 + o**2, 25)])
false("integers: e^2+o^2=65 only 1,8: e=4,o=7", (e**2 - 1) * (e**2 - 64), 0, given=[is_(e**2 + o**2, 65)])
true("integers: e^2+o^2=25", (e**2) * (e**2 - 9) * (e**2 - 16) * (e**2 - 25), 0, given=[is_(e**2 + o**2, 25)])
false("integers: e o = 12, e+o=7 or -7: e=1,o=12", (e + o) ** 2, 49, given=[is_(e * o, 12)])
false("integers: e^2-o^2=15: e=8,o=7", e**2, 16, given=[is_(e**2 - o**2, 15)])
false("integers: e^3=o^2: e is 0 or 1: e=4,o=8", e * (e - 1), 0, given=[is_(e**3, o**2)])
false("integers: o^2=e^3-2: o=5: e=3,o=-5", o, 5, given=[is_(o**2, e**3 - 2), 0 < e, e < 50])
false("integers: 3^e=2^o+1: e<=1: e=2,o=3", n, 1, "<=", given=[is_(3**n, 2**m + 1)])
false("integers: n(n+1)/2 a square: n=1: n=8,m=6", n, 1, given=[is_(n * (n + 1), 2 * m**2)])
false("integers: n^2 = 2m^2 - 1: n=m: n=7,m=5", n, m, given=[is_(n**2, 2 * m**2 - 1)])
false("naturals: 1/n+1/m+1/k=1: all equal: 2,3,6", (n - m), 0, given=[is_(n * m + n * k + m * k, n * m * k)])
false("even and odd by Mod: e=3", Mod(e, 4), 1, given=[is_(Mod(e, 2), 1)])
false("e = 2 mod 3, 3 mod 5: e=8 only: e=23", e, 8, given=[is_(Mod(e, 3), 2), is_(Mod(e, 5), 3), 0 < e, e < 30])
true("e = 2 mod 3, 3 mod 5: mod 15", Mod(e, 15), 8, given=[is_(Mod(e, 3), 2), is_(Mod(e, 5), 3)])
# borders and nearly contradictory
false("x<=y<=x+1e-9 so equal: y=x+1e-10", x, y, given=[x <= y, y <= x + R(1, 10**9)])
true("x<=y<=x", x, y, given=[x <= y, y <= x])
false("0<x<1e-12: x^2=0", x**2, 0, given=[0 < x, x < R(1, 10**12)])
false("|x|<=0 or x=1 by a product: x=1", x, 0, given=[x**2 * (x - 1) ** 2 <= 0])
false("x^2(x-1)^2(x-10^6)^2<=0: x<=1: x=10^6", x, 1, "<=", given=[x**2 * (x - 1) ** 2 * (x - 10**6) ** 2 <= 0])
false("(x-1)^2 (y-2)^2 <= 0: both: x=1,y=0", y, 2, given=[(x - 1) ** 2 * (y - 2) ** 2 <= 0])
true("(x-1)^2+(y-2)^2<=0", y, 2 * x, given=[(x - 1) ** 2 + (y - 2) ** 2 <= 0])
false("x^2<=x: x<1: x=1", x, 1, "!=", given=[x**2 <= x])
false("x^2>=x: x>=1: x=0", 1, x, "<=", given=[x**2 >= x])
false("x>=1/x: x>=1: x=-1/2", 1, x, "<=", given=[x >= 1 / x, Ne(x, 0)])
false("Abs(x-1)+Abs(x-3)<=2: x=1 or 3: x=2", (x - 1) * (x - 3), 0, given=[Abs(x - 1) + Abs(x - 3) <= 2])
true("Abs(x-1)+Abs(x-3)<=2: range", x, 3, "<=", given=[Abs(x - 1) + Abs(x - 3) <= 2])
false("Max(x,y)=Min(x,y)+x: x=y: x=1,y=2", x, y, given=[is_(Max(x, y), Min(x, y) + x)])
true("Max(x,y)=Min(x,y)", x, y, given=[is_(Max(x, y), Min(x, y))])
false("floor(x)=x so x>=0: x=-1", 0, x, "<=", given=[is_(floor(x), x)])
false("floor(x)=ceiling(x): x=0: x=2", x, 0, given=[is_(floor(x), ceiling(x))])
false("sign(x)=x: x=0: x=-1", x * (x - 1), 0, given=[is_(sign(x), x)])
true("sign(x)=x", x**3, x, given=[is_(sign(x), x)])
false("x=y or x=-y: x=y: x=1,y=-1", x, y, given=[is_(x**2, y**2)])
false("three letters: (a-b)(b-c)(c-a)=0: a=b: b=c", a, b, given=[is_((a - b) * (b - c) * (c - a), 0)])
false("a+b+c=0: abc=0: (1,1,-2)", a * b * c, 0, given=[is_(a + b + c, 0)])
true("a+b+c=0: cubes", a**3 + b**3 + c**3, 3 * a * b * c, given=[is_(a + b + c, 0)])
false("cubes: a+b+c=0: a=b=c=1", a + b + c, 0, given=[is_(a**3 + b**3 + c**3, 3 * a * b * c)])
false("ab=0 and bc=0: ac=0: b=0", a * c, 0, given=[is_(a * b, 0), is_(b * c, 0)])
true(
    "1/(a-b)+1/(b-c)+1/(c-a) is not 0",
    1 / (a - b) + 1 / (b - c) + 1 / (c - a),
    0,
    "!=",
    given=[isnt(a, b), isnt(b, c), isnt(c, a), a < b, b < 0, c > 0],
)
# sharp constants
false("AM-GM with 2.0001: x=y=1", R(20001, 10000) * sqrt(p * q), p + q, "<=")
true("AM-GM", 2 * sqrt(p * q), p + q, "<=")
false("p + 1/p >= 2 + 1e-9: p=1", 2 + R(1, 10**9), p + 1 / p, "<=")
false("p + 1/p > 2: p=1", p + 1 / p, 2, "!=")
false("x e^-x <= 0.367879: x=1", x * exp(-x), R(367879, 10**6), "<=")
true("x e^-x <= 0.36788", x * exp(-x), R(36788, 10**5), "<=")
false("log p <= p/e - 1e-9: p=E", log(p), p / E - R(1, 10**9), "<=")
true("log p <= p/e", log(p), p / E, "<=")
false("sin x <= 0.99999: x=pi/2", sin(x), R(99999, 10**5), "<=")
false("sin x + cos x <= 1.41421: x=pi/4", sin(x) + cos(x), R(141421, 10**5), "<=")
false("sin x sin 2x <= 0.7698: x=0.9553", sin(x) * sin(2 * x), R(7698, 10**4), "<=")
true("sin x sin 2x <= 0.76981", sin(x) * sin(2 * x), R(76981, 10**5), "<=")
false("e^x >= 1 + x + x^2/2: x=-1", 1 + x + x**2 / 2, exp(x), "<=")
false("e^x != 1 + x: x=0", exp(x), 1 + x, "!=")
false("e^x >= e x + 1e-9: x=1", E * x + R(1, 10**9), exp(x), "<=")
false("e^x >= x^3: x=3", x**3, exp(x), "<=")
false("e^x >= x^2.72: p=2.72", p ** R(272, 100), exp(p), "<=")
true("e^x >= x^2.718", p ** R(2718, 1000), exp(p), "<=")
false("x^4+1 >= 1.76 x: x=0.76", R(176, 100) * x, x**4 + 1, "<=")
false("Motzkin + tiny: x=y=1", R(1, 10**6), x**4 * y**2 + x**2 * y**4 + 1 - 3 * x**2 * y**2, "<=")
true("Motzkin", 0, x**4 * y**2 + x**2 * y**4 + 1 - 3 * x**2 * y**2, "<=")
false("Motzkin is positive: x=-1,y=1", x**4 * y**2 + x**2 * y**4 + 1 - 3 * x**2 * y**2, 0, "!=")
false(
    "Schur of degree 0 of a small sum: a=b=c=1/300", a * b + b * c + a * c, 0, "<=", given=[is_(a + b + c, R(1, 100))]
)
true("ab+bc+ca <= 0 on a+b+c=0", a * b + b * c + a * c, 0, "<=", given=[is_(a + b + c, 0)])
false("Nesbitt with 1.5001: 1,1,1", R(15001, 10000), p / (q + r) + q / (p + r) + r / (p + q), "<=")
true("Nesbitt", R(3, 2), p / (q + r) + q / (p + r) + r / (p + q), "<=")
false(
    "Shapiro-like: 4 letters below 2 + 1/10^4: 1,1,1,1",
    2 + R(1, 10**4),
    p / (q + r) + q / (r + h) + r / (h + p) + h / (p + q),
    "<=",
)
