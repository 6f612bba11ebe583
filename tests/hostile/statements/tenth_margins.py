"""Constants that a condition bounds, but not as sharply as is said: near its edge, at small values, at large ones."""

from tests.hostile.statements.tenth import *

true, false = of("margins")
sc = contraction
S_ = lambda term: Sum(term, (i, 1, n))
below = [ForAll(X[i] <= Y[i], (i, 1, n))]
mass = [is_(S_(P[i]), 1)]
stable = [SpectralRadius(A) < 1]
damped = [SpectralAbscissa(A) < 0]

false("rho<1: rho<=9/10: A=0.95I", SpectralRadius(A), R(9, 10), "<=", given=stable)
true("rho<1: rho<=1", SpectralRadius(A), 1, "<=", given=stable)
false("rho<1: |tr A|<=9n/10: A=0.95I", Abs(tr(A)), R(9, 10) * n, "<=", given=stable)
true("rho<1: |tr A|<=n", Abs(tr(A)), n, "<=", given=stable)
false("rho<1: |det A|<=1/2: A=0.9, n=1", Abs(det(A)), R(1, 2), "<=", given=stable)
true("rho<1: |det A|<=1", Abs(det(A)), 1, "<=", given=stable)
false("rho<1: |det E|<=4/5: E=0.95I", Abs(det(E2)), R(4, 5), "<=", given=[SpectralRadius(E2) < 1])
false("rho<1: tr A^H A<=100n: A=100 E12", tr(A.adjoint() * A), 100 * n, "<=", given=stable)
false("alpha<0: alpha<=-1/100: A=-1/1000", SpectralAbscissa(A), -R(1, 100), "<=", given=damped)
true("alpha<0: alpha<=0", SpectralAbscissa(A), 0, "<=", given=damped)
false("alpha<0: re tr A<=-n/100: A=-I/1000", re(tr(A)), -n / 100, "<=", given=damped)
true("alpha<0: re tr A<=0", re(tr(A)), 0, "<=", given=damped)
false("alpha<0: rho<=10: A=-20", SpectralRadius(A), 10, "<=", given=damped)
false(
    "det A=1: tr A^H A<=1000n: diag(100, 1/100)",
    tr(A.adjoint() * A),
    1000 * n,
    "<=",
    given=[is_(det(A), 1)],
)
true("det A=1: 0<=tr A^H A", 0, re(tr(A.adjoint() * A)), "<=", given=[is_(det(A), 1)])
false("A^2=A: tr A^H A<=10n: [[1,100],[0,0]]", tr(A.adjoint() * A), 10 * n, "<=", given=[is_(A**2, A)])
false("A^2=0: tr A^H A<=100n: 100 E12", tr(A.adjoint() * A), 100 * n, "<=", given=[is_(A**2, Zero)])
false("det A!=0: |det A|>=1/1000: A=1/2000", R(1, 1000), Abs(det(A)), "<=", given=[Ne(det(A), 0)])
false("A'A=I: tr A^H A<=10n: complex rotation by 3i", tr(A.adjoint() * A), 10 * n, "<=", given=[is_(A.T * A, Id)])
true("A^H A=I: tr A^H A=n", tr(A.adjoint() * A), n, given=[is_(A.adjoint() * A, Id)])
false("u'u=1: u^H u<=5: (sqrt 10, 3i)", sc(u.adjoint(), u), 5, "<=", given=[is_(sc(u.T, u), 1)])
false(
    "X<=Y: sum|X|<=100 sum X^2+Y^2: X=Y=1/1000",
    S_(Abs(X[i])),
    100 * S_(X[i] ** 2 + Y[i] ** 2),
    "<=",
    given=below,
)
false("X<=Y: sum|X|<=2 sum X^2+Y^2: X=Y=1/10", S_(Abs(X[i])), 2 * S_(X[i] ** 2 + Y[i] ** 2), "<=", given=below)
true("X<=Y: sum X<=sum|Y|", S_(X[i]), S_(Abs(Y[i])), "<=", given=below)
false("X>=-1: sum X>=-3: n=4, X=-1", -3, S_(X[i]), "<=", given=[ForAll(X[i] >= -1, (i, 1, n))])
true("X>=-1: sum X>=-n", -n, S_(X[i]), "<=", given=[ForAll(X[i] >= -1, (i, 1, n))])
false("|X|<=1: sum X^2<=9n/10: X=1", S_(X[i] ** 2), R(9, 10) * n, "<=", given=[ForAll(Abs(X[i]) <= 1, (i, 1, n))])
true("|X|<=1: sum X^2<=n", S_(X[i] ** 2), n, "<=", given=[ForAll(Abs(X[i]) <= 1, (i, 1, n))])
false("P mass 1: P_1<=100P_1^2: P_1=1/200", P[1], 100 * P[1] ** 2, "<=", given=mass)
false("P mass 1: 1-P_1<=100(1-P_1)^2: P_1=199/200", 1 - P[1], 100 * (1 - P[1]) ** 2, "<=", given=mass)
false("P mass 1: P_1<=10P_1^2: P_1=1/20", P[1], 10 * P[1] ** 2, "<=", given=mass)
true("P mass 1: P_1^2<=P_1", P[1] ** 2, P[1], "<=", given=mass)
false("|x|<1: |x|<=99/100: x=0.995", Abs(x), R(99, 100), "<=", given=[Abs(x) < 1])
false("|x|<1: 1/(1-x^2)<=1000: x=0.9999", 1 / (1 - x**2), 1000, "<=", given=[Abs(x) < 1])
true("|x|<1: 1<=1/(1-x^2)", 1, 1 / (1 - x**2), "<=", given=[Abs(x) < 1])
false("x<y: exp y-exp x>=1/1000: x=-9, y=-8", R(1, 1000), exp(y) - exp(x), "<=", given=[x < y])
false("x+y=1, x>0, y>0: xy>=1/100: x=1/200", R(1, 100), x * y, "<=", given=[is_(x + y, 1), x > 0, y > 0])
false("pq=1: p+q<=1000: p=2000", p + q, 1000, "<=", given=[is_(p * q, 1)])

W = IndexedBase("W", shape=(n,), positive=True)
both = [is_(S_(Q[i]), 1), is_(S_(W[i]), 1)]
ordered = [ForAll(X[i] <= X[i + 1], (i, 1, n - 1)), n >= 2]
mixed = S_(Q[i] * log(2 * Q[i] / (Q[i] + W[i]))) + S_(W[i] * log(2 * W[i] / (Q[i] + W[i])))
false("rho<2: rho<=19/10: A=1.95I", SpectralRadius(A), R(19, 10), "<=", given=[SpectralRadius(A) < 2])
false("rho<=1: rho<=9/10: A=I", SpectralRadius(A), R(9, 10), "<=", given=[SpectralRadius(A) <= 1])
false("det A=1: rho<=10: diag(100, 1/100)", SpectralRadius(A), 10, "<=", given=[is_(det(A), 1)])
false("det A=1: |tr A|<=10n: diag(100, 1/100)", Abs(tr(A)), 10 * n, "<=", given=[is_(det(A), 1)])
false("tr A=0: rho<=100: diag(200, -200)", SpectralRadius(A), 100, "<=", given=[is_(tr(A), 0)])
false("KL<=2: Q=(1/2, 1/2), W=(1/1000, 999/1000)", S_(Q[i] * log(Q[i] / W[i])), 2, "<=", given=both)
false("KL<=10: Q=(1/2, 1/2), W=(exp(-30), ...)", S_(Q[i] * log(Q[i] / W[i])), 10, "<=", given=both)
false("Q_1/W_1<=100: Q_1=1/2, W_1=1/1000", Q[1] / W[1], 100, "<=", given=both)
false("TV<=99/100: (t, 1-t), (1-t, t), t=1/1000", S_(Abs(Q[i] - W[i])) / 2, R(99, 100), "<=", given=both)
true("TV<=1", S_(Abs(Q[i] - W[i])) / 2, 1, "<=", given=both)
false("BC>=3/10: (t, 1-t), (1-t, t), t=1/1000", R(3, 10), S_(sqrt(Q[i] * W[i])), "<=", given=both)
false("JS<=3/5: (t, 1-t), (1-t, t), t=1/1000", mixed / 2, R(3, 5), "<=", given=both)
false(
    "X sorted: X_n-X_1<=100 of its square: 1/1000",
    X[n] - X[1],
    100 * (X[n] - X[1]) ** 2,
    "<=",
    given=ordered,
)
true("X sorted: X_1<=X_n", X[1], X[n], "<=", given=ordered)
