"""What follows from several conditions, and what does not: systems, projections, stationary points, correlations."""

from tests.hostile.statements.tenth import *

true, false = of("chains")
sc = contraction
S_ = lambda term: Sum(term, (i, 1, n))
no = ZeroMatrix(n, 1)
mean0 = [is_(S_(X[i]), 0)]

# systems of equations
false("x+y=3, xy=2: x=1: x=2", x, 1, given=[is_(x + y, 3), is_(x * y, 2)])
true("x+y=3, xy=2: x^2+y^2=5", x**2 + y**2, 5, given=[is_(x + y, 3), is_(x * y, 2)])
false("x^2+y^2=1, x=y: x=1/sqrt 2: -1/sqrt 2", x, 1 / sqrt(2), given=[is_(x**2 + y**2, 1), is_(x, y)])
true("p^2+q^2=1, p=q: p=1/sqrt 2", p, 1 / sqrt(2), given=[is_(p**2 + q**2, 1), is_(p, q)])
false("a+b+c=0: a^3+b^3+c^3=0: 1,1,-2", a**3 + b**3 + c**3, 0, given=[is_(a + b + c, 0)])
true("a+b+c=0: a^3+b^3+c^3=3abc", a**3 + b**3 + c**3, 3 * a * b * c, given=[is_(a + b + c, 0)])
false("a^3+b^3+c^3=3abc: a+b+c=0: a=b=c=1", a + b + c, 0, given=[is_(a**3 + b**3 + c**3, 3 * a * b * c)])
false("z^3+w^3=0: z=-w: w=z exp(I pi/3)", z, -w, given=[is_(z**3 + w**3, 0)])
true("x^3+y^3=0: x=-y", x, -y, given=[is_(x**3 + y**3, 0)])
false("x^3-3x=y^3-3y: x=y: x=sqrt 3, y=0", x, y, given=[is_(x**3 - 3 * x, y**3 - 3 * y)])
true("x^3+3x=y^3+3y: x=y", x, y, given=[is_(x**3 + 3 * x, y**3 + 3 * y)])
false("x exp x=y exp y: x=y: x=-2, y=-0.4063", x, y, given=[is_(x * exp(x), y * exp(y))])
true("p exp p=q exp q: p=q", p, q, given=[is_(p * exp(p), q * exp(q))])
false("p^q=q^p: p=q: 2, 4", p, q, given=[is_(q * log(p), p * log(q))])
false("log p/p=log q/q, p<=3: p=q: p=2, q=4", p, q, given=[is_(log(p) / p, log(q) / q), p <= 3])
false("sin x=sin y, |x|,|y|<=pi: x=y: y=pi-x", x, y, given=[is_(sin(x), sin(y)), Abs(x) <= pi, Abs(y) <= pi])
true("sin x=sin y, |x|,|y|<=pi/2: x=y", x, y, given=[is_(sin(x), sin(y)), Abs(x) <= pi / 2, Abs(y) <= pi / 2])
false("tanh x=x/2: x=0: 1.915", x, 0, given=[is_(tanh(x), x / 2)])
true("tanh x=2x: x=0", x, 0, given=[is_(tanh(x), 2 * x)])
false("cosh x=cosh y: x=y: -x", x, y, given=[is_(cosh(x), cosh(y))])
false("ad=bc: a/b=c/d: b=d=0", a / b, c / d, given=[is_(a * d, b * c)], where_defined=True)
false("ad=bc: a=c and b=d scale: a=c: 1,2,2,4", a, c, given=[is_(a * d, b * c)])
false("x>=0, y>=0, x+y=1: xy>=1/5: x=1", R(1, 5), x * y, "<=", given=[x >= 0, y >= 0, is_(x + y, 1)])
true("x+y=1: xy<=1/4", x * y, R(1, 4), "<=", given=[is_(x + y, 1)])
false("x^2+y^2=1: x+y<=1: x=y=1/sqrt 2", x + y, 1, "<=", given=[is_(x**2 + y**2, 1)])
true("x^2+y^2=1: x+y<=sqrt 2", x + y, sqrt(2), "<=", given=[is_(x**2 + y**2, 1)])
false("xy=1: x+y>=2: x=y=-1", 2, x + y, "<=", given=[is_(x * y, 1)])
true("pq=1: p+q>=2", 2, p + q, "<=", given=[is_(p * q, 1)])
false("p+q=2: p^2+q^2<=2: p=1/2", p**2 + q**2, 2, "<=", given=[is_(p + q, 2)])
false("x^2+y^2<=1: |x|+|y|<=1: 0.7, 0.7", Abs(x) + Abs(y), 1, "<=", given=[x**2 + y**2 <= 1])
false("|x|+|y|<=1: x^2+y^2>=1/2: 0", R(1, 2), x**2 + y**2, "<=", given=[Abs(x) + Abs(y) <= 1])
false("x<y<=s, s<=x+1: y-x>=0.1: x=y-.01", R(1, 10), y - x, "<=", given=[x < y, y <= s, s <= x + 1])
false("x!=y, y!=s: x!=s: x=s", x, s, "!=", given=[Ne(x, y), Ne(y, s)])
true("x<y, y<s: x!=s", x, s, "!=", given=[x < y, y < s])
false("x<=y, y<=s: x!=s: x=y=s", x, s, "!=", given=[x <= y, y <= s])
false("xy!=0 or x+y!=0: x!=0: x=0, y=1", x, 0, "!=", given=[Ne(x + y, 0)])
true("xy!=0: x!=0", x, 0, "!=", given=[Ne(x * y, 0)])

# stationary points and derivatives
false("x^3: derivative 0 at 0 means x^3>=0: x=-1", 0, x**3, "<=")
false("f'=0 implies minimum: x(1-x)<=0 at 1/2: x=1/2", x * (1 - x), 0, "<=", given=[is_(1 - 2 * x, 0)])
false("2x+y=0, x+2y=1: x=1/3: -1/3", x, R(1, 3), given=[is_(2 * x + y, 0), is_(x + 2 * y, 1)])
true("2x+y=0, x+2y=1: x=-1/3", x, -R(1, 3), given=[is_(2 * x + y, 0), is_(x + 2 * y, 1)])
false("ridge: (p+L)x=y: x=y/p: L=1", x, y / p, given=[is_((p + L) * x, y)])
true("ridge: x=y/(p+L)", x, y / (p + L), given=[is_((p + L) * x, y)])
false("soft threshold sign(x)(|x|-p): x=1/2, p=1", sign(x) * Max(Abs(x) - p, 0), sign(x) * (Abs(x) - p))
true("soft threshold for |x|>=p", sign(x) * Max(Abs(x) - p, 0), x - p * sign(x), given=[Abs(x) >= p])
false("soft threshold is x-clip(x,-p,p/2): x=2, p=1", sign(x) * Max(Abs(x) - p, 0), x - Max(-p, Min(x, p / 2)))
true("soft threshold=x-clip(x,-p,p)", sign(x) * Max(Abs(x) - p, 0), x - Max(-p, Min(x, p)))

# columns and projections

false("least squares: A'Au=A'v: Au=v: A=0, v=1", A * u, v, given=[is_(A.T * A * u, A.T * v)])
true("least squares: A'(Au-v)=0", A.T * (A * u - v), no, given=[is_(A.T * A * u, A.T * v)])
true("Au=v: A'Au=A'v", A.T * A * u, A.T * v, given=[is_(A * u, v)])
false(
    "projection: A^2=A: u'Au>=0 as A'=A lost: [[1,-3],[0,0]]: re",
    0,
    re(sc(u.adjoint(), A * u)),
    "<=",
    given=[is_(A**2, A)],
)
false("Au=Av: u=v: A=0", u, v, given=[is_(A * u, A * v)])
true("Au=Av, det A!=0: u=v", u, v, given=[is_(A * u, A * v), Ne(det(A), 0)])
false("Au=cu, Bu=du: ABu=(c+d)u: A=B=I: 1, 2", A * B * u, (c + d) * u, given=[is_(A * u, c * u), is_(B * u, d * u)])
true("Au=cu, Bu=du: ABu=cdu", A * B * u, c * d * u, given=[is_(A * u, c * u), is_(B * u, d * u)])
false(
    "Au=cu, Bv=dv: (A+B)(u+v)=cu+dv: A=I, B=0, u=0: v",
    (A + B) * (u + v),
    c * u + d * v,
    given=[is_(A * u, c * u), is_(B * v, d * v)],
)
false("Au=cu: A'u=cu: E12-type [[1,1],[0,1]], e1", A.T * u, c * u, given=[is_(A * u, c * u)])
true("Au=cu, A'=A: A'u=cu", A.T * u, c * u, given=[is_(A * u, c * u), is_(A.T, A)])
false(
    "Au=cu, Av=dv, A'=A: v'u=0 for c=d: u=v", sc(v.T, u), 0, given=[is_(A * u, c * u), is_(A * v, d * v), is_(A.T, A)]
)
true(
    "Au=cu, Av=dv, A'=A, c!=d: v'u=0",
    sc(v.T, u),
    0,
    given=[is_(A * u, c * u), is_(A * v, d * v), is_(A.T, A), Ne(c, d)],
)
false("Au=cu, Av=dv, c!=d: v'u=0: [[1,1],[0,2]]", sc(v.T, u), 0, given=[is_(A * u, c * u), is_(A * v, d * v), Ne(c, d)])
false("u'v=0: uv'=0: e1, e2", u * v.T, Zero, given=[is_(sc(u.T, v), 0)])
true("v'u=0: (uv')^2=0", (u * v.T) ** 2, Zero, given=[is_(sc(v.T, u), 0)])
false("AB=BA, Au=cu: Bu=du with d=c: A=I, c=1, B=2I", B * u, c * u, given=[is_(A * B, B * A), is_(A * u, c * u)])
true("AB=BA, Au=cu: ABu=cBu", A * B * u, c * B * u, given=[is_(A * B, B * A), is_(A * u, c * u)])
false("AB=-BA: A^2B=-BA^2: swap, diag", A**2 * B, -B * A**2, given=[is_(A * B, -B * A)])
true("AB=-BA: A^2B=BA^2", A**2 * B, B * A**2, given=[is_(A * B, -B * A)])
false("AB=-BA: (A+B)^2=0: swap, diag", (A + B) ** 2, Zero, given=[is_(A * B, -B * A)])
true("AB=-BA: tr(AB)=0", tr(A * B), 0, given=[is_(A * B, -B * A)])

# tables
false("mean 0: sum X^2=0: (1,-1)", S_(X[i] ** 2), 0, given=mean0)
false("mean 0: covariance=sum X sum Y: (1,-1), (1,0)", S_(X[i] * Y[i]), S_(X[i]) * S_(Y[i]), given=mean0)
true("mean 0: sum X(Y-c)=sum XY", S_(X[i] * (Y[i] - c)), S_(X[i] * Y[i]), given=mean0)
false("correlation of X, cX=1: c=-1", S_(X[i] * c * X[i]), sqrt(S_(X[i] ** 2) * S_((c * X[i]) ** 2)))
true("correlation of X, pX=1", S_(X[i] * p * X[i]), sqrt(S_(X[i] ** 2) * S_((p * X[i]) ** 2)))
false(
    "uncorrelated: sum XY=0: sum X^2Y^2=0: (1,1), (1,-1)", S_(X[i] ** 2 * Y[i] ** 2), 0, given=[is_(S_(X[i] * Y[i]), 0)]
)
true("Pythagoras: sum (X+Y)^2", S_((X[i] + Y[i]) ** 2), S_(X[i] ** 2) + S_(Y[i] ** 2), given=[is_(S_(X[i] * Y[i]), 0)])
false("Pythagoras without right angle: X=Y=1", S_((X[i] + Y[i]) ** 2), S_(X[i] ** 2) + S_(Y[i] ** 2))
false(
    "X<=Y entrywise: sum X^2<=sum Y^2: X=-2, Y=1",
    S_(X[i] ** 2),
    S_(Y[i] ** 2),
    "<=",
    given=[ForAll(X[i] <= Y[i], (i, 1, n))],
)
true("X<=Y entrywise: sum X<=sum Y", S_(X[i]), S_(Y[i]), "<=", given=[ForAll(X[i] <= Y[i], (i, 1, n))])
false("sum X<=sum Y: X_1<=Y_1: (1,0), (0,9)", X[1], Y[1], "<=", given=[S_(X[i]) <= S_(Y[i])])
false("P sum 1: sum P^2>=1/2: n=3", R(1, 2), S_(P[i] ** 2), "<=", given=[is_(S_(P[i]), 1)])
true("P sum 1: sum P^2>=1/n", 1 / n, S_(P[i] ** 2), "<=", given=[is_(S_(P[i]), 1)])
true("P sum 1: sum P^2<=1", S_(P[i] ** 2), 1, "<=", given=[is_(S_(P[i]), 1)])
false("P sum 1: sum P X>=mean X: P=(0,1), X=(1,0)", S_(X[i]) / n, S_(P[i] * X[i]), "<=", given=[is_(S_(P[i]), 1)])
true("P sum 1: (sum PX)^2<=sum PX^2", S_(P[i] * X[i]) ** 2, S_(P[i] * X[i] ** 2), "<=", given=[is_(S_(P[i]), 1)])
false("no masses: (sum PX)^2<=sum PX^2: P=2, X=1", S_(P[i] * X[i]) ** 2, S_(P[i] * X[i] ** 2), "<=")
false("P sum 1: sum PX<=sum X: X=(-9,1), P=(0,1)", S_(P[i] * X[i]), S_(X[i]), "<=", given=[is_(S_(P[i]), 1)])
