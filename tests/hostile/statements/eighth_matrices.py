"""Matrix calculus with a slip: orders, signs, transposes, conditions that were dropped or are too weak."""

from tests.hostile.statements.eighth import *

true, false = of("eighth: matrices")
t = Symbol("t", real=True)
I2 = Identity(2)
T2 = MatrixSymbol("T2", 2, 2)
S2 = MatrixSymbol("S2", 2, 2)
sym = Eq(A.T, A)
com = lazy(Eq, A * B, B * A)
E = MatrixSymbol("E", m, m)
vu = contraction(v.T, u)
uu, vv = contraction(u.T, u), contraction(v.T, v)
uAv = contraction(u.T, A * v)
N2, M2 = Matrix([[0, 1], [0, 0]]), Matrix([[0, 0], [1, 0]])

false("tr(ABC) reversed: n=2, E12 E21 E11", tr(A * B * C), tr(C * B * A))
true("tr(ABC) reversed, symmetric", tr(A * B * C), tr(C * B * A), given=[sym, Eq(B.T, B), Eq(C.T, C)])
false("tr(ABC) two symmetric: n=2", tr(A * B * C), tr(C * B * A), given=[sym, Eq(B.T, B)])
false("tr(ABAB): A=N, B=N.T", tr(A * B * A * B), tr(A * A * B * B))
false("tr(AB)=tr A tr B: A=B=I2", tr(A * B), tr(A) * tr(B))
false("tr of a square: A=N+N.T", tr(A * A), tr(A) ** 2)
false("tr of a Kronecker: A=B=I2 as a sum", tr(KroneckerProduct(A, E)), tr(A) + tr(E))
true("tr of a Kronecker", tr(KroneckerProduct(A, E)), tr(A) * tr(E))
false(
    "det of a Kronecker, exponents swapped: n=1, m=2, A=2, E=I", det(KroneckerProduct(A, E)), det(A) ** n * det(E) ** m
)
true("det of a Kronecker", det(KroneckerProduct(A, E)), det(A) ** m * det(E) ** n)
false("Kronecker commutes: A=diag(1,2), E=diag(1,3)", KroneckerProduct(A, B), KroneckerProduct(B, A))
false("Kronecker mixed order: A,B,C,D", KroneckerProduct(A, B) * KroneckerProduct(C, D), KroneckerProduct(C * A, D * B))
true("Kronecker mixed", KroneckerProduct(A, B) * KroneckerProduct(C, D), KroneckerProduct(A * C, B * D))
false(
    "inverse of a Kronecker, order: n=2",
    KroneckerProduct(A, B).I,
    KroneckerProduct(B.I, A.I),
    given=[Ne(det(A), 0), Ne(det(B), 0)],
)
false("transpose of a Kronecker: n=2", KroneckerProduct(A, B).T, KroneckerProduct(B.T, A.T))
false("inverse of a product: A,B of order 2", Inverse(A * B), A.I * B.I, given=[Ne(det(A), 0), Ne(det(B), 0)])
true("inverse of a product", Inverse(A * B), B.I * A.I, given=[Ne(det(A), 0), Ne(det(B), 0)])
false("inverse of a sum: A=B=I", Inverse(A + B), A.I + B.I, given=[Ne(det(A), 0), Ne(det(B), 0), Ne(det(A + B), 0)])
false("resolvent identity, sign: A=1,B=2", A.I - B.I, A.I * (A - B) * B.I, given=[Ne(det(A), 0), Ne(det(B), 0)])
true("resolvent identity", A.I - B.I, A.I * (B - A) * B.I, given=[Ne(det(A), 0), Ne(det(B), 0)])
false(
    "push-through, sides: n=m=1, U=V=2",
    U * Inverse(Identity(m) + V * U) * V,
    Inverse(Id + U * V),
    given=[Ne(det(Id + U * V), 0)],
)
true("push-through", U * Inverse(Identity(m) + V * U), Inverse(Id + U * V) * U, given=[Ne(det(Id + U * V), 0)])
false(
    "Woodbury with a plus: n=m=1,U=V=1",
    Inverse(Id + U * V),
    Id + U * Inverse(Identity(m) + V * U) * V,
    given=[Ne(det(Id + U * V), 0)],
)
true("Woodbury", Inverse(Id + U * V), Id - U * Inverse(Identity(m) + V * U) * V, given=[Ne(det(Id + U * V), 0)])
false(
    "Sherman-Morrison, denominator sign: u=v=1/2",
    Inverse(Id + u * v.T),
    Id - u * v.T / (1 - vu),
    given=[Ne(vu, 1), Ne(vu, -1)],
)
true("Sherman-Morrison", Inverse(Id + u * v.T), Id - u * v.T / (1 + vu), given=[Ne(vu, -1)])
false(
    "Sherman-Morrison, condition at the other point: vu=-1",
    Inverse(Id + u * v.T),
    Id - u * v.T / (1 + vu),
    given=[Ne(vu, 1)],
    where_defined=True,
)
false("determinant lemma, sign: u=v=1", det(Id - u * v.T), 1 + vu)
false("determinant lemma with A: A=2,u=v=1", det(A + u * v.T), det(A) + contraction(v.T, A * u), given=[Ne(det(A), 0)])
true("determinant lemma with adjugate", det(A + u * v.T), det(A) + contraction(v.T, Adjugate(A) * u))
false(
    "determinant lemma, u and v swapped in adj: n=2, A=N", det(A + u * v.T), det(A) + contraction(u.T, Adjugate(A) * v)
)
false("Sylvester, sizes: m=1,n=2,U=V=0, s=2", det(s * Id + U * V), det(s * Identity(m) + V * U))
true("Sylvester", det(Id + U * V), det(Identity(m) + V * U))
false("det is linear: n=2, s=2", det(s * A), s * det(A))
false("det(-A): n=1", det(-A), det(A))
false("det of a sum: A=B=I1", det(A + B), det(A) + det(B))
false("det of a commutator form: A=N,B=N.T", det(A * B - B * A), 0)
false("det(A+B) even in B: A=I, B=-I", det(A + B), det(A - B))
false("adjugate of an adjugate: n=2, A=2I", Adjugate(Adjugate(A)), det(A) * A)
false("adjugate of a multiple: n=3,s=2", Adjugate(s * A), s * Adjugate(A))
false("adjugate of a product: order", Adjugate(A * B), Adjugate(A) * Adjugate(B))
true("adjugate of a product, right", Adjugate(A * B), Adjugate(B) * Adjugate(A))
false("det of an adjugate: n=1, A=2", det(Adjugate(A)), det(A) ** n)
false("Jacobi's formula, no determinant: n=2, A=I, t=1", Derivative(det(Id + t * A), t), tr(A))
false("slope of log det: n=1, A=1, t=1", Derivative(log(det(Id + t * A)), t), tr(A), given=[Ne(det(Id + t * A), 0)])
false(
    "slope of an inverse: sign", DirectionalDerivative(Inverse(A + t * B), t, 0), A.I * B * A.I, given=[Ne(det(A), 0)]
)
true("slope of an inverse", DirectionalDerivative(Inverse(A + t * B), t, 0), -A.I * B * A.I, given=[Ne(det(A), 0)])
false(
    "slope of an inverse, order: n=2",
    DirectionalDerivative(Inverse(A + t * B), t, 0),
    -A.I * A.I * B,
    given=[Ne(det(A), 0)],
)
false("slope of a square: n=2", DirectionalDerivative((A + t * B) ** 2, t, 0), 2 * A * B)
true("slope of a square", DirectionalDerivative((A + t * B) ** 2, t, 0), A * B + B * A)
true("slope of a square, commuting", DirectionalDerivative((A + t * B) ** 2, t, 0), 2 * A * B, given=[com])
false("slope of a cube: n=2, A and B do not commute", DirectionalDerivative((A + t * B) ** 3, t, 0), 3 * A * B * A)
false("tr of a word: A=B=I", 3 * tr(A * A * B), tr(A * B * A) * 2)
false("slope of exp: n=2", DirectionalDerivative(mexp(A + t * B), t, 0), B * mexp(A))
true("slope of exp, commuting", DirectionalDerivative(mexp(A + t * B), t, 0), B * mexp(A), given=[com])
false("exp of a sum: A=N,B=N.T", mexp(A + B), mexp(A) * mexp(B))
true("exp of a sum, commuting", mexp(A + B), mexp(A) * mexp(B), given=[com])
false(
    "exp of a sum, A commutes with AB only: A=[[0,1],[0,0]],B=[[0,0],[0,1]]",
    mexp(A + B),
    mexp(A) * mexp(B),
    given=[lazy(Eq, A * A * B, A * B * A)],
)
false("exp(A)exp(B)=exp(B)exp(A): N, N.T", mexp(A) * mexp(B), mexp(B) * mexp(A), given=[sym, Eq(B.T, B)])
false("exp of a transpose: N", mexp(A.T), mexp(A))
true("exp of a transpose, right", mexp(A.T), mexp(A).T)
false("det exp: A=1, n=1", det(mexp(A)), det(A))
false("det exp of a product: A=B=N+N.T", det(mexp(A * B)), exp(tr(A) * tr(B)))
false("exp of a nilpotent of order three: n=3", mexp(A), Id + A, given=[lazy(Eq, A**3, Zero)])
true("exp of a nilpotent", mexp(A), Id + A, given=[lazy(Eq, A**2, Zero)])
false("exp of a projector: sign", mexp(A), Id + (1 - exp(1)) * A, given=[lazy(Eq, A**2, A)])
true("exp of a projector", mexp(A), Id + (exp(1) - 1) * A, given=[lazy(Eq, A**2, A)])
false("exp of an involution: cos for cosh, A=1", mexp(A), cos(1) * Id + sin(1) * A, given=[lazy(Eq, A**2, Id)])
false("skew has exp orthogonal; here complex skew: sign", mexp(A) * mexp(A), Id, given=[Eq(A.T, -A)])
true("skew exp orthogonal", mexp(A) * mexp(A).T, Id, given=[Eq(A.T, -A)])
false("skew of odd size only: n=2, J", det(A), 0, given=[Eq(A.T, -A)])
false("det of an orthogonal: A=-1", det(A), 1, given=[lazy(Eq, A * A.T, Id)])
true("det^2 of an orthogonal", det(A) ** 2, 1, given=[lazy(Eq, A * A.T, Id)])
false("idempotent det: A=0", det(A), 1, given=[lazy(Eq, A**2, A)])
false("idempotent, I-2A squared: A=1", (Id - 2 * A) ** 2, Id - 4 * A, given=[lazy(Eq, A**2, A)])
false("AB=0 gives BA=0: A=N,B=E11", B * A, Zero, given=[lazy(Eq, A * B, Zero)])
false("AB=AC gives B=C: A=0", B, C, given=[lazy(Eq, A * B, A * C)])
false("AB=A and BA=B give A=B: E11 and E11+E21", A, B, given=[lazy(Eq, A * B, A), lazy(Eq, B * A, B)])
true("AB=A, BA=B: one trace", tr(A), tr(B), given=[lazy(Eq, A * B, A), lazy(Eq, B * A, B)])
false("AB=A, BA=B: they commute: E11 and E11+E21", A * B, B * A, given=[lazy(Eq, A * B, A), lazy(Eq, B * A, B)])
false("AB=A, BA=B: A is 1: A=B=0", A, Id, given=[lazy(Eq, A * B, A), lazy(Eq, B * A, B)])
true("AB=A, BA=B: square of A-B", (A - B) ** 2, Zero, given=[lazy(Eq, A * B, A), lazy(Eq, B * A, B)])
false("ABA=A, BAB=B give A=B: A=2, B=1/2", A, B, given=[lazy(Eq, A * B * A, A), lazy(Eq, B * A * B, B)])
true("AB=A, BA=B: A idempotent", A * A, A, given=[lazy(Eq, A * B, A), lazy(Eq, B * A, B)])
false("A^2=B^2 gives A=B or: A=1,B=-1", A, B, given=[lazy(Eq, A**2, B**2)])
false("product of symmetric is symmetric: n=2", (A * B).T, A * B, given=[sym, Eq(B.T, B)])
false("commuting is transitive: B=I", A * C, C * A, given=[com, lazy(Eq, B * C, C * B)])
false("commuting with transposes: A=B=N", A * B.T, B.T * A, given=[com])
false("normal from A^2 symmetric: A=N", A * A.T, A.T * A, given=[lazy(Eq, (A * A).T, A * A)])
false("quadratic form sees A, not its symmetric part: n=2", uAv, contraction(v.T, A * u))
false("quadratic form of A.T: a bilinear form", uAv, contraction(u.T, A.T * v))
true("quadratic form of A.T", contraction(u.T, A * u), contraction(u.T, A.T * u))
false("skew form off the diagonal: n=2", uAv, 0, given=[Eq(A.T, -A)])
false("Cauchy as an equation: u=(1,0), v=(0,1)", contraction(u.T, v) ** 2, uu * vv)
false("Hadamard is the product: n=2", HadamardProduct(A, B), A * B)
false("Hadamard and det: n=2, A=B=[[1,1],[1,2]]", det(HadamardProduct(A, B)), det(A) * det(B))
false("trace of Hadamard: tr(A.T B)", tr(HadamardProduct(A, B)), tr(A.T * B))
false("rank-one Hadamard: u v swap", HadamardProduct(u * v.T, A), HadamardProduct(v * u.T, A))
false("power of rank one: n=m=1, u=v=2", (u * v.T) ** (m + 1), vu ** (m + 1) * u * v.T)
true("power of rank one", (u * v.T) ** (m + 1), vu**m * u * v.T)
false("power of a product: n=2", (A * B) ** m, A**m * B**m)
false("geometric sum of matrices, end: m=1, A=2, n=1", MatrixSum(A**N, (N, 0, m)) * (Id - A), Id - A**m)
true("geometric sum of matrices", MatrixSum(A**N, (N, 0, m)) * (Id - A), Id - A ** (m + 1))
false(
    "Neumann series without radius: A=2",
    MatrixSum(A**N, (N, 0, oo)),
    Inverse(Id - A),
    given=[Ne(det(Id - A), 0)],
    where_defined=True,
)
false("Neumann from 1: A=1/2", MatrixSum(A**N, (N, 1, oo)), Inverse(Id - A), given=[SpectralRadius(A) < 1])
true("Neumann", MatrixSum(A**N, (N, 0, oo)), Inverse(Id - A), given=[SpectralRadius(A) < 1])
false(
    "Neumann at the border: A=-1 diverges",
    MatrixSum(A**N, (N, 0, oo)),
    Inverse(Id - A),
    given=[SpectralRadius(A) <= 1, Ne(det(Id - A), 0)],
    where_defined=True,
)
false("log of exp: A=2*pi*I", MatrixFunction(Lambda(z, log(z)), mexp(A)), A)
false("sqrt of a square: A=-1", MatrixFunction(Lambda(z, sqrt(z)), A * A), A, given=[Ne(det(A), 0)])
false(
    "log of an inverse: A=-1",
    MatrixFunction(Lambda(z, log(z)), A.I),
    -MatrixFunction(Lambda(z, log(z)), A),
    given=[Ne(det(A), 0)],
)
false(
    "exp of a log: fine, but log twice: A=-1", mexp(2 * MatrixFunction(Lambda(z, log(z)), A)), A, given=[Ne(det(A), 0)]
)
false("tr log is log det: A=diag(-1,-1)", tr(MatrixFunction(Lambda(z, log(z)), A)), log(det(A)), given=[Ne(det(A), 0)])
false("radius of a product: N, N.T", SpectralRadius(A * B), SpectralRadius(A) * SpectralRadius(B), "<=")
false("radius of a sum: N, N.T", SpectralRadius(A + B), SpectralRadius(A) + SpectralRadius(B), "<=")
true("radius of AB and BA", SpectralRadius(A * B), SpectralRadius(B * A))
false("radius of an involution: A=I", SpectralRadius(A), 1, "!=", given=[lazy(Eq, A**2, Id)])
false(
    "Schur, the complement of the wrong block: 2x2",
    det(BlockMatrix([[A, B], [C, D]])),
    det(A) * det(D - B * A.I * C),
    given=[Ne(det(A), 0)],
)
true("Schur", det(BlockMatrix([[A, B], [C, D]])), det(A) * det(D - C * A.I * B), given=[Ne(det(A), 0)])
false("block determinant AD-BC without commuting: n=2", det(BlockMatrix([[A, B], [C, D]])), det(A * D - B * C))
false(
    "block determinant AD-CB, CD=DC: A=E11, B=N, C=N.T, D=I",
    det(BlockMatrix([[A, B], [C, D]])),
    det(A * D - C * B),
    given=[lazy(Eq, C * D, D * C)],
)
true(
    "block determinant AD-BC, CD=DC",
    det(BlockMatrix([[A, B], [C, D]])),
    det(A * D - B * C),
    given=[lazy(Eq, C * D, D * C)],
)
false("block A B, B A: minus times minus", det(BlockMatrix([[A, B], [B, A]])), det(A - B) ** 2)
false("trace of a commutator with C: n=2", tr((A * B - B * A) * C), 0)
false("Cayley-Hamilton of order 2, sign of the trace", T2 * T2, -tr(T2) * T2 - det(T2) * I2)
true("Cayley-Hamilton of order 2", T2 * T2, tr(T2) * T2 - det(T2) * I2)
false("det by traces of order 2, factor", det(T2), tr(T2) ** 2 - tr(T2 * T2))
false("Fricke with a plus: 2x2 in SL", tr(T2 * S2) + tr(T2 * S2.I), tr(T2) * tr(S2), given=[Ne(det(S2), 0)])
true("Fricke", tr(T2 * S2) + tr(T2 * S2.I), tr(T2) * tr(S2), given=[Eq(det(S2), 1)])
false("Fricke at det -1: S=diag(1,-1)", tr(T2 * S2) + tr(T2 * S2.I), tr(T2) * tr(S2), given=[Eq(det(S2) ** 2, 1)])
false("Hall's identity with a wrong letter: n=2", (T2 * S2 - S2 * T2) ** 2 * T2, T2 * (T2 * S2 + S2 * T2) ** 2)
true("Hall's identity", (T2 * S2 - S2 * T2) ** 2 * T2, T2 * (T2 * S2 - S2 * T2) ** 2)
false("AB-BA=I in traces: never, but for C=0: n=1", tr(A * B - B * A), n)
false("square of a Gram matrix: V=2", V * V.T, (V * V.T).T * V * V.T)
false("normal equations, sign: V=u=1, v=0", V.T * (V * u - V * v), V.T * V * (v - u))
false("Gram is invertible: V=0", lazy(MatMul, V.T * V, Inverse(V.T * V)), Id, where_defined=True)
false("projector trace is not m: n=1, m=2", tr(V * Inverse(V.T * V) * V.T), m, given=[Ne(det(V.T * V), 0)])
true("projector trace is n", tr(V * Inverse(V.T * V) * V.T), n, given=[Ne(det(V.T * V), 0)])
false("AB=B and BA=A give A=B: E11 and E11+E12", A, B, given=[lazy(Eq, A * B, B), lazy(Eq, B * A, A)])
true("AB=B, BA=A: A idempotent", A * A, A, given=[lazy(Eq, A * B, B), lazy(Eq, B * A, A)])
false("AB=B, BA=A: AB symmetric: E11+E12", A * B, (A * B).T, given=[lazy(Eq, A * B, B), lazy(Eq, B * A, A)])
