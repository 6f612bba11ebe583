"""Exponentials, logarithms and roots of matrices, rank-one updates, explicit small matrices, inverses and norms."""

from tests.hostile.statements.ninth import *

true, false = of("words")

uv, vu = u * v.T, contraction(v.T, u)
logm = lambda M_: MatrixFunction(Lambda(z, log(z)), M_)
sqrtm = lambda M_: MatrixFunction(Lambda(z, sqrt(z)), M_)
J2 = Matrix([[x, 1], [0, y]])
G2 = Matrix([[a, b], [c, d]])

# rank one
false("det(I + u v^T) != 0 for unit-like vectors: v^T u = -1", det(Id + uv), 0, "!=")
true("determinant lemma", det(Id + uv), 1 + vu)
false("Sherman-Morrison: v^T u = -1", (Id + uv).I, Id - uv / (1 + vu), where_defined=True)
true("Sherman-Morrison without division", (Id + uv) * ((1 + vu) * Id - uv), (1 + vu) * Id)
false("u v^T is nilpotent: v^T u = 1", uv * uv, Zero)
false("v^T u = 0: u = 0 or v = 0 so uv^T = 0: u=e1,v=e2", uv, Zero, given=[is_(vu, 0)])
true("v^T u = 0: exp", mexp(uv), Id + uv, given=[is_(vu, 0)])
false("v^T u = 2 pi I: exp(uv^T) = I + uv^T: n=1", mexp(uv), Id + uv, given=[is_(vu, 2 * pi * I)])
true("v^T u = 2 pi I: exp(uv^T) = I", mexp(uv), Id, given=[is_(vu, 2 * pi * I)])
false("trace exp(uv^T) = exp(v^T u): n=2", tr(mexp(uv)), exp(vu))
true("trace exp(uv^T)", tr(mexp(uv)), exp(vu) + n - 1)
false("exp(uv^T) by expm1: v^T u = 0", mexp(uv), Id + (exp(vu) - 1) / vu * uv, where_defined=True)
true("exp(uv^T) by phi", mexp(uv), Id + phi1(vu) * uv)
false("exp(uv^T + wv^T) product: n=2,u=e1,v=e1,other=e2", mexp(uv + u * u.T), mexp(uv) * mexp(u * u.T))
true("exp(uv^T) exp(-uv^T)", mexp(uv) * mexp(-uv), Id)
false("log(I+uv^T) with v^T u = 0 as 0: u=e1,v=e2", logm(Id + uv), Zero, given=[is_(vu, 0)])
true("log(I+uv^T) with v^T u = 0", logm(Id + uv), uv, given=[is_(vu, 0)])
false("sqrt(I+uv^T) with v^T u = 0 as I+uv^T", sqrtm(Id + uv), Id + uv, given=[is_(vu, 0)])
true("sqrt(I+uv^T) with v^T u = 0", sqrtm(Id + uv), Id + uv / 2, given=[is_(vu, 0)])
false("determinant lemma with u for v: u=e1,v=2e1", det(Id + uv), 1 + contraction(u.T, u))
false("det(A + uv^T) by A inverse: A=0,n=1", det(A + uv), det(A) * (1 + contraction(v.T, A.I * u)), where_defined=True)
true("det(A + uv^T) by the adjugate", det(A + uv), det(A) + contraction(v.T, Adjugate(A) * u))
false("det(A + uv^T) affine in A: n=2", det(A + uv), det(A) + vu)
false("det(I + UV) as n x n and m x m with sign: n=1,m=1", det(Id - U * V), det(Identity(m) + V * U))
true("Sylvester", det(Id + U * V), det(Identity(m) + V * U))
false("det(UV) = det(VU): n=2,m=1", det(U * V), det(V * U))
false("det(UV) = 0 as if n > m: n=m=1", det(U * V), 0)
true("det(UV) for n > m", det(U * V), 0, given=[n > m])
false("det(UV) = 0 for n >= m: n=m=1", det(U * V), 0, given=[n >= m])
false("trace(UV)^2 = trace(UVUV): n=m=2", tr(U * V) ** 2, tr(U * V * U * V))
true("trace(UVUV)", tr(U * V * U * V), tr(V * U * V * U))
false("UV=I gives VU=I: n=1,m=2", V * U, Identity(m), given=[is_(U * V, Id)])
true("UV=I, n=m by trace: VU idempotent", V * U * V * U, V * U, given=[is_(U * V, Id)])
# exponentials and logarithms
false("log(exp A) = A: A=2 pi I", logm(mexp(A)), A, where_defined=False)
true("exp(log(exp A))", mexp(A) * mexp(A), mexp(2 * A))
false("exp(A)exp(B)=exp(A+B) for AB=-BA: n=2", mexp(A) * mexp(B), mexp(A + B), given=[is_(A * B, -B * A)])
false("exp(A) for A^3=0 without the half: n=3", mexp(A) - Id - A, A * A, given=[is_(A**3, Zero)])
false("exp(A^T) = exp(A): n=2", mexp(A.T), mexp(A))
false("det exp A = exp tr A positive: A=I pi", 0, re(det(mexp(A))), "<=")
true("det exp A", det(mexp(A)), exp(tr(A)))
false("exp(A) symmetric: A symmetric: A=[[0,pi],[-pi,0]]", A.T, A, given=[is_(mexp(A.T), mexp(A))])
false("tr exp(A) >= n for trace 0: complex A=diag(I,-I)", n, re(tr(mexp(A))), "<=", given=[is_(tr(A), 0)])
false("exp(A)=exp(-A): A=0: A=I pi", A, Zero, given=[is_(mexp(A), mexp(-A))])
false("exp(A) for A^3=A without the square: A=I", mexp(A), Id + A * sinh(1), given=[is_(A**3, A)])
true("exp(A) for A^3=A", mexp(A), Id + sinh(1) * A + (cosh(1) - 1) * A * A, given=[is_(A**3, A)])
false(
    "exp(KroneckerSum): exp(A)(x)exp(B)=exp(A(x)B): n=1,A=B=1",
    KroneckerProduct(mexp(A), mexp(B)),
    mexp(KroneckerProduct(A, B)),
)
false("det of Kronecker: n=2", det(KroneckerProduct(A, B)), det(A) * det(B))
true("det of Kronecker", det(KroneckerProduct(A, B)), det(A) ** n * det(B) ** n)
false("trace of Kronecker of AB: n=2", tr(KroneckerProduct(A, B)), tr(A * B))
# explicit
false("characteristic polynomial of a triangle: x=0,y=1,z=1", det(J2 - z * eye(2)), (x - z) ** 2)
false(
    "2x2 Cayley-Hamilton with a wrong unit: ad-bc=1", G2 * G2, (a + d) * G2 - (a * d - b * c) * Matrix([[1, 1], [0, 1]])
)
true("2x2 Cayley-Hamilton", G2 * G2, (a + d) * G2 - (a * d - b * c) * eye(2))
false("2x2 inverse by adjugate: a=b=c=d=0", G2.adjugate() * G2, eye(2))
false("2x2 discriminant positive: b=-c", 0, (a - d) ** 2 + 4 * b * c, "<=")
true("2x2 symmetric discriminant", 0, (a - d) ** 2 + 4 * b**2, "<=")
false("2x2 of determinant 1: trace at least 2: a=d=0", 4, (a + d) ** 2, "<=", given=[is_(a * d - b * c, 1)])
false("integer 2x2 of order 6, cubed is I: itself", Matrix([[0, -1], [1, 1]]) ** 3, eye(2))
false("3x3 Vandermonde sign", Matrix([[1, a, a**2], [1, b, b**2], [1, c, c**2]]).det(), (a - b) * (b - c) * (a - c))
true("3x3 Vandermonde", Matrix([[1, a, a**2], [1, b, b**2], [1, c, c**2]]).det(), (b - a) * (c - a) * (c - b))
false(
    "3x3 Vandermonde nonzero for a<b: c=b",
    Matrix([[1, a, a**2], [1, b, b**2], [1, c, c**2]]).det(),
    0,
    "!=",
    given=[a < b, b <= c],
)
false("3x3 circulant nonzero: a=b=c=1", Matrix([[a, b, c], [c, a, b], [b, c, a]]).det(), 0, "!=", given=[a > 0])
true("3x3 circulant", Matrix([[a, b, c], [c, a, b], [b, c, a]]).det(), a**3 + b**3 + c**3 - 3 * a * b * c)
false("a commutator is nilpotent: A=E12,B=E21", (A * B - B * A) ** 2, Zero)
false("trace of a commutator is n: A=B=0", tr(A * B - B * A), n)
true("trace of a commutator", tr(A * B - B * A), 0)
false("Hall: (AB-BA)^2 commutes with C: n=3", (A * B - B * A) ** 2 * C, C * (A * B - B * A) ** 2)
false(
    "commutator commuting with A is zero: A=E12,B=diag",
    A * B - B * A,
    Zero,
    given=[is_(A * (A * B - B * A), (A * B - B * A) * A)],
)
false(
    "Jacobson: [A,[A,B]]=0: [A,B]^2=0: n=3",
    (A * B - B * A) ** 2,
    Zero,
    given=[is_(A * (A * B - B * A), (A * B - B * A) * A)],
)
# inverses and norms
false("AB=A gives B=I: A=0", B, Id, given=[is_(A * B, A)])
true("BA=I, so AB=I", A * B, Id, given=[is_(B * A, Id)])
false("(A+B)^-1 = A^-1+B^-1: A=B=I", (A + B).I, A.I + B.I, given=[Ne(det(A), 0), Ne(det(B), 0), Ne(det(A + B), 0)])
true("A(A+B)^-1 B symmetric", A * (A + B).I * B, B * (A + B).I * A, given=[Ne(det(A + B), 0)])
false("parallel sum is A: A=B=I", A * (A + B).I * B, A, given=[Ne(det(A + B), 0)])
false("(I+AB)^-1 = (I+BA)^-1: A=E12,B=E21", (Id + A * B).I, (Id + B * A).I, given=[Ne(det(Id + A * B), 0)])
true("push through", (Id + A * B).I * A, A * (Id + B * A).I, given=[Ne(det(Id + A * B), 0)])
false("spectral radius zero: A=0: A=E12", A, Zero, given=[is_(SpectralRadius(A), 0)])
false("spectral radius of a sum: A=E12,B=E21", SpectralRadius(A + B), SpectralRadius(A) + SpectralRadius(B), "<=")
false("spectral radius of a product: A=E12,B=E21", SpectralRadius(A * B), SpectralRadius(A) * SpectralRadius(B), "<=")
true("spectral radius of AB and BA", SpectralRadius(A * B), SpectralRadius(B * A))
false("spectral radius at most |trace|: A=diag(1,-1)", SpectralRadius(A), Abs(tr(A)), "<=")
false("trace at most spectral radius: A=I,n=2", Abs(tr(A)), SpectralRadius(A), "<=")
true("trace at most n times the spectral radius", Abs(tr(A)), n * SpectralRadius(A), "<=")
false("norm: tr(A^H A) at least |tr A|^2: A=I,n=2", Abs(tr(A)) ** 2, re(tr(Adjoint(A) * A)), "<=")
true("norm: n tr(A^H A)", Abs(tr(A)) ** 2, n * re(tr(Adjoint(A) * A)), "<=")
false("tr(A^2) real part at least 0: A=I I", 0, re(tr(A * A)), "<=")
false("tr(A^T A) = 0 so A = 0: A=diag(1,I)", A, Zero, given=[is_(tr(A.T * A), 0)])
false("tr A^k = 0 for k=1,2: nilpotent: n=3 roots of unity", det(A), 0, given=[is_(tr(A), 0), is_(tr(A * A), 0)])
false(
    "tr A = tr A^2 = tr A^3 = 0: det A = 0: n=4,1",
    det(A),
    0,
    given=[is_(tr(A), 0), is_(tr(A * A), 0), is_(tr(A**3), 0)],
)
false("Hadamard product of inverses: n=2", HadamardProduct(A, A), A * A)
true("Hadamard product commutes", HadamardProduct(A, B), HadamardProduct(B, A))
false("Hadamard with I: n=2", HadamardProduct(A, Id), A)
