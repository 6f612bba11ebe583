"""Conditions between complex numbers and matrices that are weaker than they look."""

from tests.hostile.statements.next import *

true, false = of("next: complex")
empty = empty_of("next: complex")
x, y, a = symbols("x y a", real=True)
z, w = symbols("z w")
n = Symbol("n", integer=True, positive=True)
m = Symbol("m", integer=True)
i = Symbol("i", integer=True, positive=True)
A, B = (MatrixSymbol("A", n, n), MatrixSymbol("B", n, n))
v = MatrixSymbol("v", n, 1)
kp = Symbol("k", integer=True, positive=True)
R = Rational

false("weak condition 1: z: I, w: -I", im(z), Integer(0), given=[z * w > 0])
false("weak condition 2: z: 1 + I, w: 1 - I", im(z), Integer(0), given=[z + w > 0])
false("weak condition 3: z: -1", Abs(z), z, given=[z**2 > 0])
true("weak condition 4", Abs(z) ** 2, -(z**2), given=[z**2 < 0])
false("weak condition 5: z: -I", sqrt(z**2), z, given=[z**2 < 0])
false("weak condition 6: z: I / 2", im(z), Integer(0), given=[Abs(z) >= z * conjugate(z)])
false("weak condition 7: z: exp(2 * pi * I / 3)", z, conjugate(z), given=[z**3 > 0])
false("weak condition 8: z: -I", log(z**2), 2 * log(z), given=[z**2 < 0])
false("weak condition 9: z: I, w: I", z * w, Abs(z) * Abs(w), given=[z * conjugate(w) > 0])
false("weak condition 10: z: I, w: -I", Abs(z + w), Abs(z) + Abs(w), given=[z * w > 0])
true("weak condition 11", Abs(z + w), Abs(z) + Abs(w), given=[z * conjugate(w) > 0])
false("weak condition 12: not real", z, w, "<=", given=[z - w <= 0])
true("weak condition 13", z**2, Integer(0), "<=", given=[Eq(z + conjugate(z), 0)])
false("weak condition 14: z: I", exp(z), Abs(exp(z)), given=[exp(z) * conjugate(exp(z)) > 0])
false(
    "weak condition 15: v=1", contraction(v.T, v), Integer(0), given=[Eq(contraction(v.T, v) ** 2, contraction(v.T, v))]
)
false("weak condition 16: (1,i)", v, ZeroMatrix(n, 1), given=[Eq(contraction(v.T, v), 0)])
uv = MatrixSymbol("u", n, 1)
isotropic = [Eq(contraction(v.T, v), 0), Eq(contraction(uv.T, uv), 0), Eq(contraction(uv.T, v), 0)]
false("columns of length 0: u=(1,i), v=0", uv, v, given=isotropic)
false("length 0 in a sum: u=v=(1,i)", contraction(Adjoint(v), uv), Integer(0), given=isotropic)
true("a combination of columns of length 0", contraction((uv + 2 * v).T, uv + 2 * v), Integer(0), given=isotropic)
false("Gram matrix 0: (1,i)", A, ZeroMatrix(n, n), given=[Eq(A.T * A, ZeroMatrix(n, n))])
true("Gram matrix 0: no inverse", Determinant(A), Integer(0), given=[Eq(A.T * A, ZeroMatrix(n, n))])
true("weak condition 17", v, ZeroMatrix(n, 1), given=[Eq(contraction(v.T, v), 0), Eq(Adjoint(v), v.T)])
false("weak condition 18: complex", A, ZeroMatrix(n, n), given=[Eq(Trace(A.T * A), 0)])
false("weak condition 19: nilpotent", A, ZeroMatrix(n, n), given=[Eq(SpectralRadius(A), 0)])
false("weak condition 20: E12 E11", A * B, ZeroMatrix(n, n), given=[Eq(B * A, ZeroMatrix(n, n))])
false("weak condition 21: E11,E22", A, ZeroMatrix(n, n), given=[Eq(A * B, ZeroMatrix(n, n)), Ne(B, ZeroMatrix(n, n))])
false("weak condition 22: B=0,A=I", Determinant(A), Integer(0), given=[Eq(A * B, ZeroMatrix(n, n)), Ne(Trace(A), 0)])
true("weak condition 23", Determinant(A), Integer(0), given=[Eq(A * v, ZeroMatrix(n, 1)), Ne(contraction(v.T, v), 0)])
false(
    "weak condition 24: complex: A=[[1,i],[i,-1]]*..: A^TA trace 0", SpectralRadius(A), Trace(A.T * A) ** R(1, 2), "<="
)
false(
    "weak condition 25: E12,E21: 1<=0",
    SpectralRadius(A + B),
    SpectralRadius(A) + SpectralRadius(B),
    "<=",
    given=[Eq(A.T, B)],
)
false("weak condition 26: pi i", MatrixExp(A), Identity(n), given=[Eq(MatrixExp(A) * MatrixExp(A), Identity(n))])
false("weak condition 27: 2 pi i", A, B, given=[Eq(MatrixExp(A), MatrixExp(B))])
false("weak condition 28: i", A**2, Identity(n), given=[Eq(A**4, Identity(n))])
false("weak condition 29: diag(1,0)", A, Identity(n), given=[Eq(A**2, A), Ne(Trace(A), 0)])
true("weak condition 30", A, Identity(n), given=[Eq(A**2, A), Ne(Determinant(A), 0)])
false("weak condition 31: rotation", A.T, A, given=[Eq(A.T * A, A * A.T)])
false("weak condition 32: 2I", Trace(A), n, given=[Eq(A * B * Inverse(A) * Inverse(B), Identity(n))])
false("weak condition 33: A²=I noncommuting", A * B, B * A, given=[Eq(A * A * B, B * A * A)])
false("weak condition 34: A=2pi i diag(1,0)", A * B, B * A, given=[Eq(MatrixExp(A) * B, B * MatrixExp(A))])
true("weak condition 35", MatrixExp(A) * B, B * MatrixExp(A), given=[Eq(A * B, B * A)])
false(
    "beyond its assumptions 2 x: k positive, range from 0",
    Sum(A[0, kp] * B[kp, 0] * (KroneckerDelta(0, kp) + 1), (kp, 0, n - 1)),
    (A * B)[0, 0],
)
false(
    "beyond its assumptions 3 x: n=1: 0 vs 1",
    Sum(A[0, kp] * B[kp, 0] * sign(kp), (kp, 0, n - 1)),
    (A * B)[0, 0],
)
false(
    "beyond its assumptions 4 x: n=1",
    Trace(A * B),
    Sum(A[i, kp] * B[kp, i] * sign(kp), (kp, 0, n - 1), (i, 0, n - 1)),
)
