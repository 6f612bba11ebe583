"""Matrices, columns and tables under polynomial equations whose solutions come in several families."""

from tests.hostile.statements.ninth import *

true, false = of("families")

sq = lambda one: is_(one * one, Zero)
idem = lambda one: is_(one * one, one)
inv = lambda one: is_(one * one, Id)
com = lambda one, two: is_(one * two, two * one)
anti = lambda one, two: is_(one * two, -two * one)
sym = lambda one: is_(one.T, one)
sk = lambda one: is_(one.T, -one)
real_ = lambda one: is_(one.conjugate(), one)
herm = lambda one: is_(Adjoint(one), one)
iso = is_(contraction(u.T, u), 0)
uv0 = is_(contraction(u.T, v), 0)
Im = Identity(m)
W_ = MatrixSymbol("W", n, m)

# columns over C
false("isotropic column is zero: u=(1,I)", u, ZeroMatrix(n, 1), given=[iso])
false("isotropic: u u^T = 0: u=(1,I)", u * u.T, Zero, given=[iso])
true("isotropic: (u u^T)^2 = 0", u * u.T * u * u.T, Zero, given=[iso])
false("isotropic, exp(u u^T) = I: u=(1,I)", mexp(u * u.T), Id, given=[iso])
false("isotropic u, v orthogonal to it: isotropic: u=(1,I,0),v=e3", contraction(v.T, v), 0, given=[iso, uv0])
false(
    "isotropic u and v are orthogonal: u=(1,I),v=(1,-I)",
    contraction(u.T, v),
    0,
    given=[iso, is_(contraction(v.T, v), 0)],
)
false(
    "isotropic and orthogonal: parallel: n=4,u=(1,I,0,0),v=(0,0,1,I)",
    u * v.T,
    v * u.T,
    given=[iso, is_(contraction(v.T, v), 0), uv0],
)
false("unit column: u^H u = 1: u=(5/4,3I/4)", contraction(Adjoint(u), u), 1, given=[is_(contraction(u.T, u), 1)])
false("unit column: u u^T = I: n=2", u * u.T, Id, given=[is_(contraction(u.T, u), 1)])
true("unit column: reflection", (Id - 2 * u * u.T) * (Id - 2 * u * u.T), Id, given=[is_(contraction(u.T, u), 1)])
false("reflection has determinant 1", det(Id - 2 * u * u.T), 1, given=[is_(contraction(u.T, u), 1)])
false("orthogonal columns: one is zero: e1,e2", contraction(u.T, u) * contraction(v.T, v), 0, given=[uv0])
false("u^T v = 0 gives u^H v = 0: u=(1,I),v=(I,-1)", contraction(Adjoint(u), v), 0, given=[uv0])
false("uv^T = vu^T gives u=v: v=2u", u, v, given=[is_(u * v.T, v * u.T)])
false(
    "uv^T symmetric: u^T u v^T v = (u^T v)^2 and so u=0 or isotropic: u=v=e1",
    contraction(u.T, v),
    0,
    given=[is_(u * v.T, v * u.T)],
)
true(
    "uv^T symmetric: Gram determinant 0",
    contraction(u.T, u) * contraction(v.T, v),
    contraction(u.T, v) ** 2,
    given=[is_(u * v.T, v * u.T)],
)
false(
    "Gram determinant 0 so parallel, over C: u=(1,I,0),v=e3",
    u * v.T,
    v * u.T,
    given=[is_(contraction(u.T, u) * contraction(v.T, v), contraction(u.T, v) ** 2)],
)
false(
    "uv^T skew: u=0: v=0,u=e1",
    u,
    ZeroMatrix(n, 1),
    given=[is_(u * v.T, -v * u.T)],
)
true("uv^T skew: zero", u * v.T, Zero, given=[is_(u * v.T, -v * u.T)])
# eigenvectors
false("Au=0: det A = 0: u=0", det(A), 0, given=[is_(A * u, ZeroMatrix(n, 1))])
true("Au=0, u != 0: det A = 0", det(A), 0, given=[is_(A * u, ZeroMatrix(n, 1)), isnt(u, ZeroMatrix(n, 1))])
false("Au=u: A=I: A=diag(1,0)", A, Id, given=[is_(A * u, u), isnt(u, ZeroMatrix(n, 1))])
false("Au=u: u^T A = u^T: A=[[1,1],[0,0]]", u.T * A, u.T, given=[is_(A * u, u)])
false(
    "Au=u, Av=-v, symmetric: u^H v=0: u=(5/4,3I/4)",
    contraction(Adjoint(u), v),
    0,
    given=[is_(A * u, u), is_(A * v, -v), sym(A)],
)
true("Au=u, Av=-v, symmetric: orthogonal", contraction(u.T, v), 0, given=[is_(A * u, u), is_(A * v, -v), sym(A)])
false("Au=u, Av=-v: orthogonal: A=[[1,1],[0,-1]]", contraction(u.T, v), 0, given=[is_(A * u, u), is_(A * v, -v)])
false("Au=v, Av=u: u=v: A swap", u, v, given=[is_(A * u, v), is_(A * v, u)])
true("Au=v, Av=u: A^2 u=u", A * A * u, u, given=[is_(A * u, v), is_(A * v, u)])
false("A^2 u=u: Au=u or -u: swap", A * u, u, given=[is_(A * A * u, u), isnt(A * u, -u)])
false("A^2 u=0: Au=0: A=E12,u=e2", A * u, ZeroMatrix(n, 1), given=[is_(A * A * u, ZeroMatrix(n, 1))])
false(
    "A^T A u=0 over C: Au=0: A=[[1,0],[I,0]],u=e1", A * u, ZeroMatrix(n, 1), given=[is_(A.T * A * u, ZeroMatrix(n, 1))]
)
# rectangular
false("U V=I: VU=I: n=1,m=2", V * U, Im, given=[is_(U * V, Id)])
false("U V=0: VU=0: n=2,m=1", V * U, ZeroMatrix(m, m), given=[is_(U * V, Zero)])
true("U V=0: (VU)^2=0", V * U * V * U, ZeroMatrix(m, m), given=[is_(U * V, Zero)])
false("U^T U=I: UU^T=I: n=2,m=1", U * U.T, Id, given=[is_(U.T * U, Im)])
true("U^T U=I: UU^T idempotent", U * U.T * U * U.T, U * U.T, given=[is_(U.T * U, Im)])
false("U^T U=I: trace UU^T=n: n=2,m=1", tr(U * U.T), n, given=[is_(U.T * U, Im)])
false("U^T U=I=W^T W: U^T W=I: W=-U", U.T * W_, Im, given=[is_(U.T * U, Im), is_(W_.T * W_, Im)])
false("U^T U=I=W^T W: UU^T=WW^T: e1,e2", U * U.T, W_ * W_.T, given=[is_(U.T * U, Im), is_(W_.T * W_, Im)])
false("U^T U=I, U^T W=0: W=0: n=2", W_, ZeroMatrix(n, m), given=[is_(U.T * U, Im), is_(U.T * W_, ZeroMatrix(m, m))])
false("U^T W=0: UW^T=0: n=2,m=1", U * W_.T, Zero, given=[is_(U.T * W_, ZeroMatrix(m, m))])
false("UVU=U: VUV=V: U=0", V * U * V, V, given=[is_(U * V * U, U)])
true("UVU=U: UV idempotent", U * V * U * V, U * V, given=[is_(U * V * U, U)])
false("UVU=U, VUV=V: UV symmetric: n=m=2", (U * V).T, U * V, given=[is_(U * V * U, U), is_(V * U * V, V)])
# three letters and mixed conditions
false("AB=BC: A=C: B=0", A, C, given=[is_(A * B, B * C)])
false("AB=BC, B != 0: det A=det C: B=diag(1,0)", det(A), det(C), given=[is_(A * B, B * C), isnt(B, Zero)])
true("AB=BC, det B != 0: det A=det C", det(A), det(C), given=[is_(A * B, B * C), Ne(det(B), 0)])
false("AB=BC, det B != 0: A=C: diag permuted", A, C, given=[is_(A * B, B * C), Ne(det(B), 0)])
false("ABC=I: BAC=I: n=2", B * A * C, Id, given=[is_(A * B * C, Id)])
true("ABC=I: BCA=I", B * C * A, Id, given=[is_(A * B * C, Id)])
false("ABC=0: BCA=0: n=2", B * C * A, Zero, given=[is_(A * B * C, Zero)])
false("AB=AC, BA=CA: B=C: A=diag(1,0)", B, C, given=[is_(A * B, A * C), is_(B * A, C * A)])
false(
    "A+B+C=0, AB=BA: A^2=B^2: A=I,B=0",
    A * A,
    B * B,
    given=[is_(A + B + C, Zero), is_(A * B, B * A)],
)
false("A+B=I, AB=0: BA=0 holds; A=I: A=diag(1,0)", A, Id, given=[is_(A + B, Id), is_(A * B, Zero)])
true("A+B=I, AB=0: idempotent", A * A, A, given=[is_(A + B, Id), is_(A * B, Zero)])
false(
    "A+B+C=I, AB=BC=CA=0: A^2=I: A=B=0",
    A * A,
    Id,
    given=[is_(A + B + C, Id), is_(A * B, Zero), is_(B * C, Zero), is_(C * A, Zero)],
)
false("ABA=B, BAB=A: A^2=I: A=B=0", A * A, Id, given=[is_(A * B * A, B), is_(B * A * B, A)])
true("ABA=B, BAB=A: A^2=B^2", A * A, B * B, given=[is_(A * B * A, B), is_(B * A * B, A)])
false("ABA=B, BAB=A: AB=BA: quaternion-like n=2", A * B, B * A, given=[is_(A * B * A, B), is_(B * A * B, A)])
false("braid ABA=BAB, invertible: A=B: n=2", A, B, given=[is_(A * B * A, B * A * B), Ne(det(A), 0), Ne(det(B), 0)])
true("braid, invertible: traces", tr(A), tr(B), given=[is_(A * B * A, B * A * B), Ne(det(A), 0), Ne(det(B), 0)])
false("braid ABA=BAB: traces: A=0,B=diag(1,0)", tr(A), tr(B), given=[is_(A * B * A, B * A * B)])
false("AB=2BA: A or B is zero: A=E12-like n=2", A * B, Zero, given=[is_(A * B, 2 * B * A)])
true("AB=2BA: trace of AB", tr(A * B), 0, given=[is_(A * B, 2 * B * A)])
false("AB=2BA, det A != 0: B=0: A=diag(2,1),B=E12", B, Zero, given=[is_(A * B, 2 * B * A), Ne(det(A), 0)])
false(
    "AB=2BA, det A != 0: B^2=0: A=diag(4,2,1),B=N",
    B * B,
    Zero,
    given=[is_(A * B, 2 * B * A), Ne(det(A), 0)],
)
true("AB=2BA, det A != 0: det B=0", det(B), 0, given=[is_(A * B, 2 * B * A), Ne(det(A), 0)])
false("AB-BA=A: A=0: A=E12,B=diag(0,1)", A, Zero, given=[is_(A * B - B * A, A)])
false("AB-BA=A: A^2=0: A=N,B=diag(0,1,2)", A * A, Zero, given=[is_(A * B - B * A, A)])
true("AB-BA=A: trace of A^2", tr(A * A), 0, given=[is_(A * B - B * A, A)])
false("AB-BA=A^2: A^2=0: n=3", A * A, Zero, given=[is_(A * B - B * A, A * A)])
false(
    "AB-BA=A, BC=CB: AC=CA: A=E12,B=diag(0,1),C=diag(1,2)",
    A * C,
    C * A,
    given=[is_(A * B - B * A, A), com(B, C)],
)
# A symmetric etc.
false("A symmetric, B skew: AB skew: n=2", (A * B).T, -A * B, given=[sym(A), sk(B)])
true("A symmetric, B skew: trace AB", tr(A * B), 0, given=[sym(A), sk(B)])
false("A symmetric, B skew: trace ABAB=0: n=2", tr(A * B * A * B), 0, given=[sym(A), sk(B)])
false("A,B skew: det(AB) a square so real part nonneg: complex", 0, re(det(A * B)), "<=", given=[sk(A), sk(B)])
false("A,B skew: trace AB=0: n=2", tr(A * B), 0, given=[sk(A), sk(B)])
false("A skew: exp(A) symmetric: n=2", mexp(A).T, mexp(A), given=[sk(A)])
true("A skew: exp(A) orthogonal", mexp(A).T * mexp(A), Id, given=[sk(A)])
false("A skew: exp(A) unitary over C: n=2,A=I[[0,1],[-1,0]]", Adjoint(mexp(A)) * mexp(A), Id, given=[sk(A)])
false("A skew-Hermitian: A=0 if its trace is 0", A, Zero, given=[is_(Adjoint(A), -A), is_(tr(A), 0)])
false("A Hermitian: det real positive", 0, re(det(A)), "<=", given=[herm(A)])
true("A Hermitian: trace of the square", 0, re(tr(A * A)), "<=", given=[herm(A)])
false("A, B Hermitian: AB Hermitian: n=2", Adjoint(A * B), A * B, given=[herm(A), herm(B)])
false("A, B Hermitian: trace of (AB)^2 nonnegative: Pauli", 0, re(tr(A * B * A * B)), "<=", given=[herm(A), herm(B)])
true("A, B Hermitian: trace of AABB", 0, re(tr(A * A * B * B)), "<=", given=[herm(A), herm(B)])
false(
    "A Hermitian, A^2=A, trace 1: entries equal: A_11=1: diag(0,1)", A[0, 0], 1, given=[herm(A), idem(A), is_(tr(A), 1)]
)
false("A Hermitian involution: trace 0: A=I", tr(A), 0, given=[herm(A), inv(A)])
false("unitary and Hermitian and trace 0: n=2 only, det=-1: n=4", det(A), -1, given=[herm(A), inv(A), is_(tr(A), 0)])
false("A Hermitian with A^4=I is I: A=-I", A, Id, given=[herm(A), is_(A**4, Id)])
true("A Hermitian with A^3=I", A, Id, given=[herm(A), is_(A**3, Id)])
