"""Matrices: sizes 0 and 1, singular and non-commuting ones, Kronecker and Hadamard products, exponentials."""

from tests.hostile.statements.next import *

true, false = of("next: matrices 2")
empty = empty_of("next: matrices 2")
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m = Symbol("m", integer=True, positive=True)
k = Symbol("k", integer=True, positive=True)
k0 = Symbol("k", integer=True, nonnegative=True)
A, B, Cm, X = [MatrixSymbol(s, n, n) for s in "ABCX"]
P = MatrixSymbol("P", n, m)
Q = MatrixSymbol("Q", m, n)
x, y, u, v = [MatrixSymbol(s, n, 1) for s in "xyuv"]
A2, B2 = (MatrixSymbol("A", 2, 2), MatrixSymbol("B", 2, 2))
A1, B1 = (MatrixSymbol("A", 1, 1), MatrixSymbol("B", 1, 1))
A3 = MatrixSymbol("A", 3, 3)
I_ = Identity(n)
R = Rational
t = Symbol("t", real=True)
c = Symbol("c")
s = Symbol("s", real=True)
E = lambda M: MatrixExp(M)
E12 = Matrix([[0, 1], [0, 0]])
E21 = E12.T
dg = lambda *a: diag(*a)
Az = ZeroMatrix
A0 = MatrixSymbol("A", n0, n0)

true("comm1", A1 * B1, B1 * A1)
false("tr pow: I2", Trace(A**2), Trace(A) ** 2)
false("inv lin: A=2: -1 vs 7", Inverse(I_ - A), I_ + A + A**2, given=[Ne(Determinant(I_ - A), 0)])
false(
    "frob: A=B rot: A=[[0,1],[-1,0]]: tr(A^2)=-2",
    Trace(A * B) ** 2,
    Trace(A * A) * Trace(B * B),
    "<=",
    given=[Eq(A.conjugate(), A), Eq(B.conjugate(), B)],
)
true(
    "frobT",
    Trace(A.T * B) ** 2,
    Trace(A.T * A) * Trace(B.T * B),
    "<=",
    given=[Eq(A.conjugate(), A), Eq(B.conjugate(), B)],
)
false("frob tr: I2: 4<=2", Trace(A) ** 2, Trace(A.T * A), "<=", given=[Eq(A.conjugate(), A)])
true("frob trT", Trace(A) ** 2, n * Trace(A.T * A), "<=", given=[Eq(A.conjugate(), A)])
false(
    "frob sub: n=1 a=b=2:16<=8",
    Trace(A.T * B.T * B * A),
    Trace(A.T * A) + Trace(B.T * B),
    "<=",
    given=[Eq(A.conjugate(), A), Eq(B.conjugate(), B)],
)
false(
    "comm norm: Böttcher–Wenzel constant 2",
    Trace((A * B - B * A).T * (A * B - B * A)),
    R(19, 10) * Trace(A.T * A) * Trace(B.T * B),
    "<=",
    given=[Eq(A.conjugate(), A), Eq(B.conjugate(), B)],
)
true(
    "comm norm4",
    Trace((A * B - B * A).T * (A * B - B * A)),
    4 * Trace(A.T * A) * Trace(B.T * B),
    "<=",
    given=[Eq(A.conjugate(), A), Eq(B.conjugate(), B)],
)
false(
    "cs off: x=y",
    contraction(x.T, y) ** 2,
    R(999999, 10**6) * contraction(x.T, x) * contraction(y.T, y),
    "<=",
    given=[Eq(x.conjugate(), x), Eq(y.conjugate(), y)],
)
false(
    "cs complex: complex: x=(1,i): not real mostly",
    contraction(x.T, y) ** 2,
    contraction(x.T, x) * contraction(y.T, y),
    "<=",
)
false("logexp: A=0: 1 vs 2", Determinant(E(A)), exp(Trace(A)) + 0 ** Abs(Trace(A)))
false("dirderiv: n=1,A=0,B=1: 1 vs 0", Subs(Derivative(Trace(E(A + t * B)), t), t, 0), Trace(E(B) * A))
true("dirderivT", Subs(Derivative(Trace(E(A + t * B)), t), t, 0), Trace(E(A) * B))
false("sylv: n=1, all 1", A * X + X * B, ZeroMatrix(n, n), given=[Eq(A * X, X * B)])
false("proj sum: A=B=1", (A + B) ** 2, A + B, given=[Eq(A**2, A), Eq(B**2, B)])
true(
    "proj sumT",
    (A + B) ** 2,
    A + B,
    given=[Eq(A**2, A), Eq(B**2, B), Eq(A * B, ZeroMatrix(n, n)), Eq(B * A, ZeroMatrix(n, n))],
)
false("left inv: A=0", B * A, I_, given=[Eq(A * B * A, A)])
true("left invT", B * A, I_, given=[Eq(A * B, I_)])
false("left inv rect: n: 1, m: 2", Q * P, Identity(m), given=[Eq(P * Q, Identity(n))])
empty("leftinv contra: trace contradiction", A, B, given=[Eq(A * B - B * A, I_)])
empty("ones contra", A, 2 * A, given=[Eq(Determinant(A), 0), Eq(A * B, I_)])
false("diag comm: sym noncomm", A * B, B * A, given=[Eq(A.T, A), Eq(B.T, B)])
false("sym prod: sym noncomm", (A * B).T, A * B, given=[Eq(A.T, A), Eq(B.T, B)])
false("ortho det: A=-1, n=1", Determinant(A), Integer(1), given=[Eq(A.T * A, I_)])
true("ortho det2", Determinant(A) ** 2, Integer(1), given=[Eq(A.T * A, I_)])
false("ortho le: A=I", Trace(A), n - 1, "<=", given=[Eq(A.T * A, I_), Eq(A.conjugate(), A)])
false("det log: A=2pi i", log(Determinant(E(A))), Trace(A))
true("det log real", log(Determinant(E(A))), Trace(A), given=[Eq(A.conjugate(), A)])
false("entries of: E12,E21", A2[0, 0] * B2[0, 0], (A2 * B2)[0, 0])
false("block: noncommuting", Determinant(BlockMatrix([[A, B], [Cm, X]])), Determinant(A * X - B * Cm))
true("blockT", Determinant(BlockMatrix([[A, B], [ZeroMatrix(n, n), X]])), Determinant(A) * Determinant(X))
false(
    "block2: (-1)^n",
    Determinant(BlockMatrix([[ZeroMatrix(n, n), B], [Cm, ZeroMatrix(n, n)]])),
    -Determinant(B) * Determinant(Cm),
)
false("specrad: E12,E21: 1<=0", SpectralRadius(A * B), SpectralRadius(A) * SpectralRadius(B), "<=")
false("specrad c: c=-1", SpectralRadius(c * A), c * SpectralRadius(A))
false("specabs: diag(1,0)", SpectralAbscissa(-A), -SpectralAbscissa(A))
false("specrad0: diag(1,-1)", SpectralRadius(A), Integer(0), given=[Eq(Trace(A), 0)])
