"""Statements of ≠, steps that lose or change a direction, and statements that fail at large sizes and thin places."""

from tests.hostile.statements.thirteenth import *

true, false = of("apart")
SX, SY = total(X[i]), total(Y[i])
some = lambda relation: every(relation)

false("X_i!=0 for all i: sum!=0: (1,-1)", SX, 0, "!=", [some(isnt(X[i], 0))])
false(
    "X_i!=0 at i: sum of squares!=0 with X_j: n=1.. sum of cubes: (1,-1)",
    total(X[i] ** 3),
    0,
    "!=",
    [some(isnt(X[i], 0))],
)
true("X_i!=0 for all i: sum of squares!=0", total(X[i] ** 2), 0, "!=", [some(isnt(X[i], 0))])
false("X_1!=0: product!=0: n=2", Product(X[i], (i, 1, n)), 0, "!=", [isnt(X[1], 0)])
false("X_i!=Y_i for all i: sums differ: (1,0), (0,1)", SX, SY, "!=", [some(isnt(X[i], Y[i]))])
false("sums differ: X_1!=Y_1: (0,1), (0,2)", X[1], Y[1], "!=", [isnt(SX, SY)])
false("sum of squares!=1, mass: P=(1,0)", total(P[i] ** 2), 1, "!=", [certain, n >= 2])
false(
    "X_i!=X_j for i<j: SX!=nX_1: (0,1,-1)",
    SX,
    n * X[1],
    "!=",
    [every(isnt(X[i], X[j]), (i, 1, j - 1), (j, 1, n)), n >= 3],
)
false("X_i!=X_{i+1}: X_1!=X_3: (0,1,0)", X[1], X[3], "!=", [every(isnt(X[i], X[i + 1]), (i, 1, n - 1)), n >= 3])
false("x!=y: x^2!=y^2: 1, -1", x**2, y**2, "!=", [isnt(x, y)])
true("x!=y: x^3!=y^3", x**3, y**3, "!=", [isnt(x, y)])
false("z!=w: z^3!=w^3: 1, omega", z**3, w**3, "!=", [isnt(z, w)])
false("z!=w: exp z!=exp w: 0, 2 pi i", exp(z), exp(w), "!=", [isnt(z, w)])
true("x!=y: exp x!=exp y", exp(x), exp(y), "!=", [isnt(x, y)])
false("x!=y: sin x!=sin y: 0, pi", sin(x), sin(y), "!=", [isnt(x, y)])
false("x!=y, s!=a: x+s!=y+a: 0,1,1,0", x + s, y + a, "!=", [isnt(x, y), isnt(s, a)])
false("x!=y, y!=s: x!=s", x, s, "!=", [isnt(x, y), isnt(y, s)])
false("xy!=0: x+y!=0: 1,-1", x + y, 0, "!=", [isnt(x * y, 0)])
true("xy!=0: x!=0", x, 0, "!=", [isnt(x * y, 0)])
false("x!=0: x+1/x!=2: 1", x + 1 / x, 2, "!=", [isnt(x, 0)])
true("x!=0: x+1/x!=1", x + 1 / x, 1, "!=", [isnt(x, 0)])
false("z!=0: z+1/z!=1: e^{i pi/3}", z + 1 / z, 1, "!=", [isnt(z, 0)])
true("x^2+1!=0", x**2 + 1, 0, "!=")
false("z^2+1!=0: i", z**2 + 1, 0, "!=")
false("det A!=0: tr A!=0: diag(1,-1)", tr(A), 0, "!=", [isnt(det(A), 0)])
false("det A!=0: det(A+1)!=0: -1", det(A + Id), 0, "!=", [isnt(det(A), 0)])
false("det A, det B!=0: det(A+B)!=0: B=-A", det(A + B), 0, "!=", [isnt(det(A), 0), isnt(det(B), 0)])
true("det A, det B!=0: det AB!=0", det(A * B), 0, "!=", [isnt(det(A), 0), isnt(det(B), 0)])
false("A!=0: A^2!=0: [[0,1],[0,0]]", A * A, Zero, "!=", [isnt(A, Zero)])
false("A!=0, B!=0: AB!=0", A * B, Zero, "!=", [isnt(A, Zero), isnt(B, Zero)])
false("u!=0: u'u!=0: (1,i)", contraction(u.T, u), 0, "!=", [isnt(u, ZeroMatrix(n, 1))])
false("u!=v: uu'!=vv': v=-u", u * u.T, v * v.T, "!=", [isnt(u, v)])
false("AB!=BA: A^2B!=BA^2: A^2=1", A * A * B, B * A * A, "!=", [isnt(A * B, B * A)])
false("tr A!=tr B: A^2!=B^2: 1, -1", A * A, B * B, "!=", [isnt(tr(A), tr(B))])
true("tr A!=tr B: A!=B", A, B, "!=", [isnt(tr(A), tr(B))])
false("X_i!=0 for i>=2: X_1!=0", X[1], 0, "!=", [every(isnt(X[i], 0), (i, 2, n))])
false("T_ii!=0: sum of T_ii!=0: diag(1,-1)", total(T[i, i]), 0, "!=", [some(isnt(T[i, i], 0))])
false("T_ij!=0 for i<=j: T_21!=0: n=2", T[2, 1], 0, "!=", [every(isnt(T[i, j], 0), (i, 1, j), (j, 1, n)), n >= 2])
false(
    "T_ij!=0 for i<=j: T_ik!=0 at i<=j: k=1, i=j=2",
    T[i, k],
    0,
    "!=",
    [every(isnt(T[i, j], 0), (i, 1, j), (j, 1, n)), i <= j, j <= n, k <= n],
)
true("T_ij!=0 for i<=j: T_11!=0", T[1, 1], 0, "!=", [every(isnt(T[i, j], 0), (i, 1, j), (j, 1, n))])

# false at sizes that are not the first
for size in (4, 6, 8, 11):
    vanishes = Mul(*(n - one for one in range(1, size)))
    false(f"a product of n-1, n-2, …: n={size}", vanishes * X[1], 0)
    false(f"a sum up to n={size}: X=1", Min(n, size - 1), n)
    false(f"|.| up to n={size}: X=1", total(Abs(X[i])), size - 1, "<=", [some(Abs(X[i]) <= 1)])
false("n^2-n+41 is no product: n=41", Mod(n**2 - n + 41, 41), 0, "!=")
false("2^n>=n^10: n=2", n**10, 2**n, "<=")
false("n!<=3^n: n=7", factorial(n), 3**n, "<=")
false("n!>=2^n/n.. n^2<=2^n: n=3", n**2, 2**n, "<=")
false("harmonic<=3: n=11", total(1 / i), 3, "<=")
false("sum of 1/sqrt<=sqrt n+2: n=5 or more", total(1 / sqrt(i)), sqrt(n) + 2, "<=")
false("binomial(n,5)=0: n=5", binomial(n, 5), 0)
false("sum of X over n, odd sizes: n=2", total((-1) ** i * X[i]), -X[1] - total((-1) ** (i) * X[i], 2, n))
true("sum of X over n, first", total((-1) ** i * X[i]), -X[1] + total((-1) ** i * X[i], 2, n))

# thin places under conditions
false("mass: sum of |P_i-P_j|.. largest<1: P=(1,0)", Largest(P[i], (i, 1, n)), R(999, 1000), "<=", [certain, n >= 2])
false("mass: entropy of two >= 1/1000: P=(1,0)", R(1, 1000), 2 * P[1] * P[2], "<=", [certain, is_(n, 2)])
false("mass, largest<=1/2: n=1..: P_1<=1/3: P=(1/2,1/2)", 3 * P[1], 1, "<=", [certain, some(P[i] <= R(1, 2)), n >= 2])
false("mass, all P<=1/4: n>=5: n=4", 5, n, "<=", [certain, some(4 * P[i] <= 1)])
true("mass, all P<=1/4: n>=4", 4, n, "<=", [certain, some(4 * P[i] <= 1)])
false("mass, all P<=1/4: sum of squares<=6/25: 1/4", total(P[i] ** 2), R(6, 25), "<=", [certain, some(4 * P[i] <= 1)])
true("mass, all P<=1/4: sum of squares<=1/4", total(P[i] ** 2), R(1, 4), "<=", [certain, some(4 * P[i] <= 1)])
false("SX=0, sum of squares=1: X_1<=1/2: (1,-1)/sqrt 2", X[1], R(1, 2), "<=", [is_(SX, 0), is_(total(X[i] ** 2), 1)])
false(
    "SX=0, sum of squares=1: X_1<=7/10: (1,-1)/sqrt 2",
    X[1],
    R(7, 10),
    "<=",
    [is_(SX, 0), is_(total(X[i] ** 2), 1), is_(n, 2)],
)
false("SX=0, sum of squares=1: X_1<=9/10: n=6", X[1], R(9, 10), "<=", [is_(SX, 0), is_(total(X[i] ** 2), 1)])
false("X palindrome of zero sum: X_1<=0: (1,-2,1)", X[1], 0, "<=", [some(is_(X[i], X[n + 1 - i])), is_(SX, 0)])
false(
    "X palindrome of zero sum: X=0 at n=3: (1,-2,1)",
    total(X[i] ** 2),
    0,
    given=[some(is_(X[i], X[n + 1 - i])), is_(SX, 0)],
)
false(
    "X palindrome of zero sum: X_2<=X_1: (-1,2,-1)",
    X[2],
    X[1],
    "<=",
    [some(is_(X[i], X[n + 1 - i])), is_(SX, 0), n >= 3],
)
false(
    "x=Tx, T symmetric: x_1=x_2: T=1 matrix",
    X[1],
    X[2],
    given=[
        every(is_(X[i], Sum(T[i, j] * X[j], (j, 1, n)))),
        every(is_(T[i, j], T[j, i]), (i, 1, n), (j, 1, n)),
        n >= 2,
    ],
)
false(
    "rows x, columns y, x=y: T symmetric: a cycle",
    T[1, 2],
    T[2, 1],
    given=[rows, columns, some(is_(X[i], Y[i])), n >= 3],
)
true(
    "rows x, columns y, x=y, n=2: T symmetric",
    T[1, 2],
    T[2, 1],
    given=[rows, columns, some(is_(X[i], Y[i])), is_(n, 2)],
)
