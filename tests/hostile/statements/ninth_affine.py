"""Conditions that are linear in one letter, whose solutions are trivial but for special values of the others."""

from tests.hostile.statements.ninth import *

true, false = of("affine")

nil = ZeroMatrix(n, 1)
same = lambda one, two: is_(one, two)
real_ = lambda one: is_(one.conjugate(), one)
Wm = MatrixSymbol("W", n, m)

# linear in B, with B = 0 for most A
false("AB=3BA: B=0: A=diag(3,1),B=E12", B, Zero, given=[same(A * B, 3 * B * A), Ne(det(A), 0)])
false("AB=3BA: AB=0: A=diag(3,1),B=E12", A * B, Zero, given=[same(A * B, 3 * B * A)])
true("AB=3BA: trace of AB", tr(A * B), 0, given=[same(A * B, 3 * B * A)])
false("AB=-2BA: B=0: A=diag(2,-1),B=E12", B, Zero, given=[same(A * B, -2 * B * A), Ne(det(A), 0)])
false("A^T B A=B: B=0: A=I", B, Zero, given=[same(A.T * B * A, B)])
false("A^T B A=B: det B=0 or det A=1: A=-1", det(B) * (det(A) - 1), 0, given=[same(A.T * B * A, B)])
true("A^T B A=B: det B (det A^2 - 1)=0", det(B) * (det(A) ** 2 - 1), 0, given=[same(A.T * B * A, B)])
false("ABA=B: B=0: A=I", B, Zero, given=[same(A * B * A, B)])
false(
    "ABA=B, det B != 0: A^2=I: A=diag(2,1/2),B=[[0,1],[1,0]]",
    A * A,
    Id,
    given=[same(A * B * A, B), Ne(det(B), 0)],
)
true("ABA=B, det B != 0: det A^2=1", det(A) ** 2, 1, given=[same(A * B * A, B), Ne(det(B), 0)])
false("A^2 B=B: AB=B: A=-I", A * B, B, given=[same(A * A * B, B)])
false("A^2 B=B: AB=B or AB=-B: A=diag(1,-1),B=I", A * B * (A * B - B), Zero, given=[same(A * A * B, B)])
true("A^2 B=B: A^4 B=B", A**4 * B, B, given=[same(A * A * B, B)])
false("AB+BA=B: B=0: A=diag(1,0),B=E12", B, Zero, given=[same(A * B + B * A, B)])
false("AB+BA=B: B^2=0: A=I/2,B=I", B * B, Zero, given=[same(A * B + B * A, B)])
false("AB+BA=0, det A != 0: B=0: A=diag(1,-1),B=swap", B, Zero, given=[same(A * B + B * A, Zero), Ne(det(A), 0)])
false("AB+BA=0, tr A != 0: B=0: A=diag(1,-1,1),B=swap", B, Zero, given=[same(A * B + B * A, Zero), Ne(tr(A), 0)])
false(
    "AB+BA=0, tr A != 0, det A != 0: B^2=0: A=diag(1,-1,1),B=E12+E21",
    B * B,
    Zero,
    given=[same(A * B + B * A, Zero), Ne(tr(A), 0), Ne(det(A), 0)],
)
false("AB-BA=2B: B=0: A=diag(2,0),B=E12", B, Zero, given=[same(A * B - B * A, 2 * B)])
false("AB-BA=2B: B^2=0: A=diag(4,2,0),B=N", B * B, Zero, given=[same(A * B - B * A, 2 * B)])
true("AB-BA=2B: trace of B^2", tr(B * B), 0, given=[same(A * B - B * A, 2 * B)])
false("AB=BA^2: A^2=A or B=0: A=diag(4,2),B=E12", B * (A * A - A), Zero, given=[same(A * B, B * A * A)])
false("AB=BA^2: AB=BA: A=diag(4,2),B=E12", A * B, B * A, given=[same(A * B, B * A * A)])
false("A^2 B=BA^2: AB=BA: A=diag(1,-1),B=swap", A * B, B * A, given=[same(A * A * B, B * A * A), Ne(det(A), 0)])
false(
    "A^3 B=BA^3, det A != 0, real: AB=BA: A rotates by 120,B=diag(1,-1)",
    A * B,
    B * A,
    given=[same(A**3 * B, B * A**3), Ne(det(A), 0), real_(A), real_(B)],
)
false("exp(A)B=B exp(A): AB=BA: A=2 pi I E11", A * B, B * A, given=[same(mexp(A) * B, B * mexp(A))])
false("A B A=A, so B is the inverse: BAB=B: A=0", B * A * B, B, given=[same(A * B * A, A)])
false(
    "AB=BA, AC=CA, A not a multiple of I: BC=CB: n=3",
    B * C,
    C * B,
    given=[same(A * B, B * A), same(A * C, C * A), isnt(A * n, tr(A) * Id)],
)
true("AB=BA, AC=CA: A and BC", A * B * C, B * C * A, given=[same(A * B, B * A), same(A * C, C * A)])
false(
    "AC=CB: det A=det B or C=0: A=diag(1,2),B=diag(1,3),C=E11",
    C * (det(A) - det(B)),
    Zero,
    given=[same(A * C, C * B)],
)
false("AC=CB, AD=DB: CD=DC: A=B=I", C * D, D * C, given=[same(A * C, C * B), same(A * D, D * B)])
false("AU=UV': A W=W: W=0: A=I", Wm, ZeroMatrix(n, m), given=[same(A * Wm, Wm)])
false("AW=0: W=0: A=0", Wm, ZeroMatrix(n, m), given=[same(A * Wm, ZeroMatrix(n, m))])
false("U^T W=0, n=m: W=0: U=0", Wm, ZeroMatrix(n, m), given=[same(U.T * Wm, ZeroMatrix(m, m)), is_(n, m)])
# columns
false("Au=2u: u=0: A=2I", u, nil, given=[same(A * u, 2 * u)])
false(
    "Au=2u, A^2 u=4u and u != 0: det(A-2I)=0 holds; det(A-2I)=1: itself",
    det(A - 2 * Id),
    1,
    given=[same(A * u, 2 * u), isnt(u, nil)],
)
true("Au=2u, u != 0: det(A-2I)=0", det(A - 2 * Id), 0, given=[same(A * u, 2 * u), isnt(u, nil)])
false("Au=xu: x=tr A: n=2", x, tr(A), given=[same(A * u, x * u), isnt(u, nil)])
true("Au=xu, n=1: x=tr A", x, tr(A), given=[same(A * u, x * u), isnt(u, nil), is_(n, 1)])
false(
    "Au=xu, Av=yv, x != y: u^T v=0: A=[[1,1],[0,2]],u=(1,0),v=(1,1)",
    contraction(u.T, v),
    0,
    given=[same(A * u, x * u), same(A * v, y * v), Ne(x, y)],
)
false(
    "Au=xu, Av=yv, x != y: uv^T=vu^T: e1,e2",
    u * v.T,
    v * u.T,
    given=[same(A * u, x * u), same(A * v, y * v), Ne(x, y)],
)
false("Au=xu=yu: x=y: u=0", x, y, given=[same(A * u, x * u), same(A * u, y * u)])
false("A^2 u=x^2 u: Au=xu: A=-I", A * u, x * u, given=[same(A * A * u, x**2 * u), Ne(x, 0)])
false("Au=v, A^T v=u: u^T u=v^T v holds; u=v: rotation", u, v, given=[same(A * u, v), same(A.T * v, u)])
true("Au=v, A^T v=u: lengths", contraction(u.T, u), contraction(v.T, v), given=[same(A * u, v), same(A.T * v, u)])
false("Au=Bu: A=B: u=0", A, B, given=[same(A * u, B * u)])
false("Au=Bu, u != 0: det A=det B: diag(1,1),diag(1,2)", det(A), det(B), given=[same(A * u, B * u), isnt(u, nil)])
# scalars times: x = 0 for most y
false("x(y^2-2)=0: x=0: y=sqrt2", x, 0, given=[is_(x * (y**2 - 2), 0)])
false("x(y^3-2)=0: x=0: y=2^(1/3)", x, 0, given=[is_(x * (y**3 - 2), 0)])
false("x(y^5-y-1)=0: x=0: y=1.1673", x, 0, given=[is_(x * (y**5 - y - 1), 0)])
true("x(y^4+1)=0: x=0", x, 0, given=[is_(x * (y**4 + 1), 0)])
false("x sin y=0, y>1: x=0: y=pi", x, 0, given=[is_(x * sin(y), 0), y > 1])
false("x(cos y-y)=0: x=0: y=0.739", x, 0, given=[is_(x * (cos(y) - y), 0)])
false("x(exp(y)-y-2)=0: x=0: y=1.146", x, 0, given=[is_(x * (exp(y) - y - 2), 0)])
true("x(exp(y)+1)=0: x=0", x, 0, given=[is_(x * (exp(y) + 1), 0)])
false("x(n!-24)=0: x=0: n=4", x, 0, given=[is_(x * (factorial(n) - 24), 0)])
false("x(n^2-2m^2-1)=0: x=0: n=3,m=2", x, 0, given=[is_(x * (n**2 - 2 * m**2 - 1), 0)])
false("x(2^n-m^2-7)=0, n>7: x=0: n=15,m=181", x, 0, given=[is_(x * (2**n - m**2 - 7), 0), n > 7])
false("x(n^3-m^2-2)=0: x=0: n=3,m=5", x, 0, given=[is_(x * (n**3 - m**2 - 2), 0)])
false("x(gamma(p)-2)=0: x=0: p=3", x, 0, given=[is_(x * (gamma(p) - 2), 0)])
false("x(p log p - 1)=0: x=0: p=1.763", x, 0, given=[is_(x * (p * log(p) - 1), 0)])
false("x floor(y)=0, y != 0: x=0: y=1/2", x, 0, given=[is_(x * floor(y), 0), Ne(y, 0)])
false(
    "x(y-s)=0, y(x-s)=0, x != 0 and y != 0: x=y fine; x=1: 2",
    x,
    1,
    given=[is_(x * (y - s), 0), is_(y * (x - s), 0), Ne(x, 0)],
)
false(
    "x(y-1)=0, y(s-1)=0, s(x-1)=0: all 0: all 1",
    x,
    0,
    given=[is_(x * (y - 1), 0), is_(y * (s - 1), 0), is_(s * (x - 1), 0)],
)
true("x(y-1)=0, y(s-1)=0, s(x-1)=0: equal", x, y, given=[is_(x * (y - 1), 0), is_(y * (s - 1), 0), is_(s * (x - 1), 0)])
false("xA=A^2 as x: A=xI: A=0", A, x * Id, given=[same(A * A, x * A)])
true("A^2=xA: A^3=x^2 A", A**3, x**2 * A, given=[same(A * A, x * A)])
false("A^2=xA: tr A=n x: diag(1,0)", tr(A), n * x, given=[same(A * A, x * A), isnt(A, Zero)])
false("xA=yB: A=B multiples with x=y: x=y=0", x * B, y * A, given=[same(x * A, y * B)])
false("xA=0: A=0: x=0", A, Zero, given=[same(x * A, Zero)])
# tables
false("X_1(sum of squares-2)=0: X_1=0: X=(1,1)", X[1], 0, given=[is_(X[1] * (total(X[i] ** 2) - 2), 0)])
false(
    "X_i (S-1)=0 for all i: all 0: X=(1)", X[1], 0, given=[ForAll(is_(X[i] * (total(X[j], 1, n, j) - 1), 0), (i, 1, n))]
)
false(
    "X_i(X_i-1)(Y_i-X_i)=0 for all: Y=X: X=0,Y=1",
    Y[1],
    X[1],
    given=[ForAll(is_(X[i] * (X[i] - 1) * (Y[i] - X[i]), 0), (i, 1, n))],
)
false(
    "X_i Y_i=0 for all, sums 1: X_1=0: X=(1,0),Y=(0,1)",
    X[1],
    0,
    given=[ForAll(is_(X[i] * Y[i], 0), (i, 1, n)), is_(total(X[i]), 1), is_(total(Y[i]), 1)],
)
false(
    "sum X_i Y_i=0, sum X^2=sum Y^2=1: X_1 Y_1=0: (1,1),(1,-1)",
    X[1] * Y[1],
    0,
    given=[is_(total(X[i] * Y[i]), 0), is_(total(X[i] ** 2), 1), is_(total(Y[i] ** 2), 1)],
)
false("X_i X_{i+1}=0 for all: X_1=0: X=(1,0)", X[1], 0, given=[ForAll(is_(X[i] * X[i + 1], 0), (i, 1, n - 1)), n >= 2])
false("sum X=0 and sum X^2=n: X_1^2=1: n=3", X[1] ** 2, 1, given=[is_(total(X[i]), 0), is_(total(X[i] ** 2), n)])
false(
    "sum X=sum X^2=sum X^3: X_i in 0,1: n=2: holds?; X_1=1: 0",
    X[1],
    1,
    given=[is_(total(X[i]), total(X[i] ** 2)), is_(total(X[i] ** 2), total(X[i] ** 3))],
)
