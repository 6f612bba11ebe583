"""Matrices: sizes 0 and 1, singular and non-commuting ones, Kronecker and Hadamard products, exponentials."""

from tests.hostile.statements.next import *

true, false = of("next: matrices")
empty = empty_of("next: matrices")
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

false("det0 size0: n0: 0", Determinant(ZeroMatrix(n0, n0)), Integer(0))
false("det neg: (-1)^n", Determinant(-A), -Determinant(A))
false("det neg odd sym: n: 2, A: Matrix([[0, 1], [-1, 0]])", Determinant(A), Integer(0), given=[Eq(A.T, -A)])
false("det add: n: 2, A: eye(2), B: eye(2)", Determinant(A + B), Determinant(A) + Determinant(B))
false("det scale: n: 2, c: 2, A: eye(2)", Determinant(c * A), c * Determinant(A))
false("det scale0: n0: 0", Determinant(s * ZeroMatrix(n0, n0)), Integer(0))
true("det scaleT", Determinant(c * A), c**n * Determinant(A))
false("det PQ: 2 vs 0", Determinant(P * Q), Determinant(Q * P))
true("det IPQ", Determinant(Identity(n) + P * Q), Determinant(Identity(m) + Q * P))
false(
    "det IPQ min: n: 1, m: 1, P: Matrix([1]), Q: Matrix([1])",
    Determinant(Identity(n) - P * Q),
    Determinant(Identity(m) + Q * P),
)
false("tr ABC: E12E21=E11 *E11 tr 1", Trace(A * B * Cm), Trace(A * Cm * B))
false("tr prod: n: 2, A: eye(2), B: eye(2)", Trace(A * B), Trace(A) * Trace(B))
false("tr sq: A: E12", Trace(A * A), Trace(A.T * A))
false("comm sq: A: E12, B: E21", (A + B) ** 2, A**2 + 2 * A * B + B**2)
false("comm pow: k: 2, A: E12, B: E21", (A * B) ** k, A**k * B**k)
true("comm powT", (A * B) ** 2, A**2 * B**2, given=[Eq(A * B, B * A)])
true(
    "comm weak: check by code: need A(AB)=A(BA), ABAB != AABB",
    (A * B) ** 2,
    A**2 * B**2,
    given=[Eq(A * A * B, A * B * A)],
)
false(
    "inv AB: A: Matrix([[1, 1], [0, 1]]), B: Matrix([[1, 0], [1, 1]])",
    Inverse(A * B),
    Inverse(A) * Inverse(B),
    given=[Ne(Determinant(A), 0), Ne(Determinant(B), 0)],
)
true("inv ABT", Inverse(A * B), Inverse(B) * Inverse(A), given=[Ne(Determinant(A), 0), Ne(Determinant(B), 0)])
true("inv def: A: '0'", A * Inverse(A), I_)
true(
    "inv def sum: A: eye(2), B: -eye(2)",
    Inverse(A + B) * (A + B),
    I_,
    given=[Ne(Determinant(A), 0), Ne(Determinant(B), 0)],
)
false("inv push: QP=-1", P * Inverse(Identity(m) + Q * P), Inverse(I_ + P * Q) * P, where_defined=True)
true(
    "inv pushT",
    P * Inverse(Identity(m) + Q * P),
    Inverse(I_ + P * Q) * P,
    given=[Ne(Determinant(Identity(m) + Q * P), 0)],
)
false(
    "woodbury def: y^T A^-1 x=-1",
    Inverse(A + x * y.T),
    Inverse(A) - Inverse(A) * x * y.T * Inverse(A) / (1 + contraction(y.T, Inverse(A) * x)),
    given=[Ne(Determinant(A), 0)],
    where_defined=True,
)
false(
    "woodbury sign: n: 1, A: 1, x: 1, y: 1",
    Inverse(A + x * y.T),
    Inverse(A) + Inverse(A) * x * y.T * Inverse(A) / (1 + contraction(y.T, Inverse(A) * x)),
    given=[Ne(Determinant(A), 0), Ne(1 + contraction(y.T, Inverse(A) * x), 0)],
)
false("exp sum: A: E12, B: E21", E(A + B), E(A) * E(B))
true("exp sumT", E(A + B), E(A) * E(B), given=[Eq(A * B, B * A)])
false("exp sum converse weak: A=2pi*i*diag(1,0)->exp I", E(A + B), E(A) * E(B), given=[Eq(E(A) * E(B), E(B) * E(A))])
false("exp tr: n: 1} and {n: 2, A: eye(2)", Determinant(E(A)), exp(Determinant(A)))
false("exp T: A: eye(1)", E(A).T * E(A), I_, given=[Eq(A.T, A)])
true("exp skew", E(A).T * E(A), I_, given=[Eq(A.T, -A)])
false("exp herm: complex skew: A^H = conj(A^T) = -conj(A)", Adjoint(E(A)) * E(A), I_, given=[Eq(A.T, -A)])
false("exp conj: n: 1, B: 2, A: 0", E(B * A * Inverse(B)), B * E(A) * B.T, given=[Ne(Determinant(B), 0)])
true("exp conjT", E(B * A * Inverse(B)), B * E(A) * Inverse(B), given=[Ne(Determinant(B), 0)])
false("exp idem: exp(-1) vs e", E(A), I_ + (exp(1) - 1) * A**2, given=[Eq(A**3, A)])
true("exp idemT", E(A), I_ + (exp(1) - 1) * A, given=[Eq(A**2, A)])
false("nilp: 3x3 jordan", E(A), I_ + A, given=[Eq(A**3, ZeroMatrix(n, n))])
true("nilpT", E(A), I_ + A, given=[Eq(A**2, ZeroMatrix(n, n))])
false("nilp tr: A: eye(1)", Trace(A), Integer(0), given=[Eq(A**3, A)])
true("nilp trT", Determinant(I_ + A), Integer(1), given=[Eq(A**2, ZeroMatrix(n, n))])
false("rank exp: x=2,y=1: e^2 vs 1+(e^2-1)*2", E(x * y.T), I_ + (exp(contraction(y.T, x)) - 1) * x * y.T)
false(
    "rank exp div: y^Tx=0",
    E(x * y.T),
    I_ + (exp(contraction(y.T, x)) - 1) / contraction(y.T, x) * x * y.T,
    where_defined=True,
)
false(
    "rank pow: k=0: I vs P",
    (x * y.T) ** k0,
    contraction(y.T, x) ** (k0 - 1) * x * y.T,
    given=[Ne(contraction(y.T, x), 0)],
)
true("rank powk", (x * y.T) ** k, contraction(y.T, x) ** (k - 1) * x * y.T)
false(
    "rank det: n=1 all 1: 3 vs 4",
    Determinant(I_ + x * y.T + u * v.T),
    (1 + contraction(y.T, x)) * (1 + contraction(v.T, u)),
)
true(
    "rank det2",
    Determinant(I_ + x * y.T + u * v.T),
    (1 + contraction(y.T, x)) * (1 + contraction(v.T, u)) - contraction(y.T, u) * contraction(v.T, x),
)
false("adj prod: adj(AB)=adj(B)adj(A)", Adjugate(A * B), Adjugate(A) * Adjugate(B))
true("adj prodT", Adjugate(A * B), Adjugate(B) * Adjugate(A))
false("adj adj: n=1 A=0", Adjugate(Adjugate(A)), Determinant(A) ** (n - 2) * A, where_defined=True)
false("adj scale: c=2,n=1: 1 vs 2", Adjugate(c * A), c**n * Adjugate(A))
false("adj sum: true for n=2", Adjugate(A + B), Adjugate(A) + Adjugate(B))
true("adj sum2", Adjugate(A2 + B2), Adjugate(A2) + Adjugate(B2))
true("adj det", Determinant(Adjugate(A)), Determinant(A) ** n / Determinant(A), given=[Ne(Determinant(A), 0)])
false("adj det s: A=0", Determinant(Adjugate(A)), Determinant(A) ** n / Determinant(A), where_defined=True)
false("kron comm: A=E12,B=I", KroneckerProduct(A2, B2), KroneckerProduct(B2, A2))
false("kron mix: n=2", KroneckerProduct(A, B) * KroneckerProduct(Cm, X), KroneckerProduct(A * X, B * Cm))
true("kron mixT", KroneckerProduct(A, B) * KroneckerProduct(Cm, X), KroneckerProduct(A * Cm, B * X))
false("kron det: n=2 A=2I,B=I: 2^4=16 vs 4", Determinant(KroneckerProduct(A, B)), Determinant(A) * Determinant(B))
false("kron tr: I,I n=2: 4 vs 2", Trace(KroneckerProduct(A, B)), Trace(A * B))
true("kron trT", Trace(KroneckerProduct(A, B)), Trace(A) * Trace(B))
false("kron exp: n=1: e^{ab} vs e^{a+b}", E(KroneckerProduct(A, B)), KroneckerProduct(E(A), E(B)))
true("kron expT", E(KroneckerProduct(A, I_) + KroneckerProduct(I_, B)), KroneckerProduct(E(A), E(B)))
false(
    "kron inv: noncomm",
    Inverse(KroneckerProduct(A, B)),
    KroneckerProduct(Inverse(B), Inverse(A)),
    given=[Ne(Determinant(A), 0), Ne(Determinant(B), 0)],
)
false("had prod: n=1: abc vs abc^2", HadamardProduct(A, B) * Cm, HadamardProduct(A * Cm, B * Cm))
false("had tr: E12,E21: 0 vs 1", Trace(HadamardProduct(A, B)), Trace(A * B))
false("had T: E12,E12", HadamardProduct(A, B).T, HadamardProduct(A, B))
true("had comm", HadamardProduct(A, B), HadamardProduct(B, A))
false("had I: ones 2x2", HadamardProduct(A, I_), A, given=[Eq(A.T, A)])
false("had det: A=ones,B=I: 1 vs 0", Determinant(HadamardProduct(A2, B2)), Determinant(A2) * Determinant(B2))
false("ones pow: k0: 0, n: 2", OneMatrix(n, n) ** k0, n ** (k0 - 1) * OneMatrix(n, n))
false("ones pow0: n: 2", OneMatrix(n, n) ** 2, OneMatrix(n, n))
false("ones det: n: 1", Determinant(OneMatrix(n, n)), Integer(0))
false("ones plus: n: 1", Determinant(I_ + OneMatrix(n, n)), n)
true("ones plusT", Determinant(I_ + OneMatrix(n, n)), n + 1)
false("trI: n: 2", Trace(Identity(n)), Integer(1))
false("zeropow: k0: 0", ZeroMatrix(n, n) ** k0, ZeroMatrix(n, n))
false("zpow2: k0: 0", A**k0 * ZeroMatrix(n, n) + ZeroMatrix(n, n) ** k0, ZeroMatrix(n, n))
false("cayley2: A=I", A2**2 - Trace(A2) * A2 + Determinant(A2) * Identity(2), Determinant(A2) * Identity(2))
true("cayley2T", A2**2 - Trace(A2) * A2 + Determinant(A2) * Identity(2), ZeroMatrix(2, 2))
false("cayley n: n=1: a^2-a^2+a=a", A**2 - Trace(A) * A + Determinant(A) * I_, ZeroMatrix(n, n))
false("am hal: [E12,E21]^2=I", (A2 * B2 - B2 * A2) ** 2, ZeroMatrix(2, 2))
true("wagner", (A2 * B2 - B2 * A2) ** 2 * A2, A2 * (A2 * B2 - B2 * A2) ** 2)
false(
    "wagner3: random 3x3",
    (lambda a, b: (a * b - b * a) ** 2 * a)(MatrixSymbol("A", 3, 3), MatrixSymbol("B", 3, 3)),
    (lambda a, b: a * (a * b - b * a) ** 2)(MatrixSymbol("A", 3, 3), MatrixSymbol("B", 3, 3)),
)
false("det1: 1+1 vs 1", Determinant(A1 + B1), Determinant(A1) * Determinant(B1))
true("det1T", Determinant(A1 + B1), Determinant(A1) + Determinant(B1))
