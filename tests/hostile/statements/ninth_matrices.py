"""Matrices of symbolic size: polynomial conditions, defective, singular and nilpotent matrices, odd sizes."""

from tests.hostile.statements.ninth import *

true, false = of("matrices")

idem = [is_(A * A, A)]
inv2 = [is_(A * A, Id)]
nil2 = [is_(A * A, Zero)]
comm = [is_(A * B, B * A)]
orth = [is_(A.T * A, Id)]
skew = [is_(A.T, -A)]
symm = [is_(A.T, A)]
herm = [is_(Adjoint(A), A)]
real_ = [is_(A.conjugate(), A)]

# idempotent
false("idempotent is symmetric: A=[[1,1],[0,0]]", A.T, A, given=idem)
false("idempotent has trace 0 or n: A=diag(1,0)", tr(A) * (tr(A) - n), 0, given=idem)
true("idempotent: trace and determinant", det(A) ** 2, det(A), given=idem)
false("idempotent and not 0: determinant: A=diag(1,0)", det(A), 1, given=[*idem, isnt(A, Zero)])
true("idempotent: exp", mexp(A), Id + (E - 1) * A, given=idem)
false("idempotent: exp with 2: A=I", mexp(A), Id + 2 * A, given=idem)
false("idempotent: trace at most 1: A=I,n=2", re(tr(A)), 1, "<=", given=idem)
false(
    "product of idempotents is idempotent: A=diag(1,0),B=[[1,1],[1,1]]/2",
    A * B * A * B,
    A * B,
    given=[*idem, is_(B * B, B)],
)
true("product of commuting idempotents", A * B * A * B, A * B, given=[*idem, is_(B * B, B), *comm])
false("sum of commuting idempotents: A=B=I", (A + B) * (A + B), A + B, given=[*idem, is_(B * B, B), *comm])
true("I - A is idempotent", (Id - A) * (Id - A), Id - A, given=idem)
false(
    "orthogonal idempotents from AB=0 only: A=diag(1,0),B=[[0,0],[1,1]]",
    B * A,
    Zero,
    given=[*idem, is_(B * B, B), is_(A * B, Zero)],
)
false(
    "idempotents with AB = A commute: A=[[1,0],[0,0]],B=[[1,0],[1,0]]",
    B * A,
    A,
    given=[*idem, is_(B * B, B), is_(A * B, A)],
)
# involutions
false("involution is I or -I: A=diag(1,-1)", (tr(A) - n) * (tr(A) + n), 0, given=inv2)
false("involution of determinant 1: A=-I,n=2", A, Id, given=[*inv2, is_(det(A), 1)])
false("involution with trace 0 has determinant -1: n=4", det(A), -1, given=[*inv2, is_(tr(A), 0)])
true("involution: determinant squared", det(A) ** 2, 1, given=inv2)
true("involution: exp", mexp(A), cosh(1) * Id + sinh(1) * A, given=inv2)
false("involution is orthogonal: A=[[1,1],[0,-1]]", A.T * A, Id, given=inv2)
false("product of involutions: A=diag(1,-1),B=[[1,1],[0,-1]]", A * B * A * B, Id, given=[*inv2, is_(B * B, Id)])
# nilpotent
false("nilpotent of order 2 is zero: A=[[0,1],[0,0]]", A, Zero, given=nil2)
false("A^2=0: trace of A^T A: A=[[0,1],[0,0]]", tr(A.T * A), 0, given=nil2)
true("A^2=0: trace", tr(A), 0, given=nil2)
true("A^2=0: inverse", (Id - A) * (Id + A), Id, given=nil2)
false("A^2=B^2=0: AB=0: A=[[0,1],[0,0]],B=A.T", A * B, Zero, given=[*nil2, is_(B * B, Zero)])
false(
    "A^2=B^2=0, AB=BA: (A+B)^2=0: n=4,A=N(x)I,B=I(x)N",
    (A + B) * (A + B),
    Zero,
    given=[*nil2, is_(B * B, Zero), *comm],
)
true("A^2=B^2=0, AB=BA: (A+B)^3=0", (A + B) ** 3, Zero, given=[*nil2, is_(B * B, Zero), *comm])
false("A^2=0: (A+B)^2=B^2 when AB=BA: A=N(x)I,B=I", (A + B) * (A + B), B * B, given=[*nil2, *comm])
false("A^3=0: A^2=0: n=3", A * A, Zero, given=[is_(A**3, Zero)])
false("A^3=0: exp without the square: n=3", mexp(A), Id + A, given=[is_(A**3, Zero)])
true("A^3=0: exp", mexp(A), Id + A + A * A / 2, given=[is_(A**3, Zero)])
false("AB=0: BA=0: A=[[1,0],[0,0]],B=[[0,0],[1,0]]", B * A, Zero, given=[is_(A * B, Zero)])
false("ABA=0: AB=0: A=diag(1,0),B=[[0,1],[0,0]]", A * B, Zero, given=[is_(A * B * A, Zero)])
false("A^2B=0: AB=0: A=[[0,1],[0,0]],B=[[0,0],[0,1]]", A * B, Zero, given=[is_(A * A * B, Zero)])
true("AB=0: (BA)^2=0", B * A * B * A, Zero, given=[is_(A * B, Zero)])
false("A^T A = 0 over C: A=[[1,I],[0,0]].T", A, Zero, given=[is_(A.T * A, Zero)])
true("A^H A = 0", tr(Adjoint(A) * A), 0, given=[is_(Adjoint(A) * A, Zero)])
# commuting
false("AB=BA: A^T B = B A^T: A=B=[[0,1],[0,0]]", A.T * B, B * A.T, given=comm)
false("AB=BA, BC=CB: AC=CA: B=0", A * C, C * A, given=[*comm, is_(B * C, C * B)])
false("A commutes with a nonzero B, AC=CA: B=I", A * C, C * A, given=[*comm, is_(B * C, C * B), isnt(B, Zero)])
true("AB=BA: A^2B^3", A * A * B**3, B**3 * A * A, given=comm)
false("A^2 B = B A^2: AB=BA: A=diag(1,-1),B=[[0,1],[1,0]]", A * B, B * A, given=[is_(A * A * B, B * A * A)])
false(
    "exp(A)exp(B) = exp(B)exp(A): AB=BA: A=2 pi I diag(1,0)",
    A * B,
    B * A,
    given=[is_(mexp(A) * mexp(B), mexp(B) * mexp(A))],
)
true("exp of commuting", mexp(A + B), mexp(A) * mexp(B), given=comm)
false("exp(A)=I: A=0: A=2 pi I", A, Zero, given=[is_(mexp(A), Id)])
false("AB=-BA: A^2=0: A=diag(1,-1),B=[[0,1],[1,0]]", A * A, Zero, given=[is_(A * B, -B * A)])
true("AB=-BA: (A+B)^2", (A + B) * (A + B), A * A + B * B, given=[is_(A * B, -B * A)])
false("AB=-BA: trace A=0: B=0,A=I", tr(A), 0, given=[is_(A * B, -B * A)])
true("AB=-BA: trace AB=0", tr(A * B), 0, given=[is_(A * B, -B * A)])
false("AB=-BA: det AB=0: A=diag(1,-1),B=[[0,1],[1,0]]", det(A * B), 0, given=[is_(A * B, -B * A)])
false(
    "AB=-BA, n odd as a letter: exp: A=diag(1,-1),B=[[0,1],[1,0]]", mexp(A) * B, B * mexp(A), given=[is_(A * B, -B * A)]
)
true("AB=-BA: exp changes its sign", mexp(A) * B, B * mexp(-A), given=[is_(A * B, -B * A)])
false("AB=B: A=I: B=0", A, Id, given=[is_(A * B, B)])
false("AB=A, BA=B: A=B: A=[[1,0],[1,0]],B=[[1,0],[2,0]]", A, B, given=[is_(A * B, A), is_(B * A, B)])
true("AB=A, BA=B: idempotent", A * A, A, given=[is_(A * B, A), is_(B * A, B)])
# orthogonal
false("orthogonal with determinant: A=diag(1,-1)", det(A), 1, given=orth)
false("real orthogonal of determinant 1: trace = n: A=-I,n=2", tr(A), n, given=[*orth, *real_, is_(det(A), 1)])
true("orthogonal: A A^T", A * A.T, Id, given=orth)
false("orthogonal is unitary over C: A=[[sqrt2,I],[-I,sqrt2]]", Adjoint(A) * A, Id, given=orth)
true("orthogonal and real is unitary", Adjoint(A) * A, Id, given=[*orth, *real_])
false("U^T U = I gives U U^T = I: n=2,m=1", U * U.T, Id, given=[is_(U.T * U, Identity(m))])
false("orthogonal symmetric is I: A=-I", A, Id, given=[*orth, *symm])
true("orthogonal symmetric is an involution", A * A, Id, given=[*orth, *symm])
false("orthogonal has |trace| <= 1: A=I,n=2", Abs(tr(A)), 1, "<=", given=orth)
false("complex orthogonal has |trace| <= n: A=[[c,s],[-s,c]],c=5/4", Abs(tr(A)), n, "<=", given=orth)
# symmetric, skew, odd sizes
false("skew: determinant 0: n=2", det(A), 0, given=skew)
false(
    "skew of size n+1: n=1",
    det(MatrixSymbol("S", n + 1, n + 1)),
    0,
    given=[is_(MatrixSymbol("S", n + 1, n + 1).T, -MatrixSymbol("S", n + 1, n + 1))],
)
S3 = MatrixSymbol("S", 2 * n + 1, 2 * n + 1)
true("skew of odd size", det(S3), 0, given=[is_(S3.T, -S3)])
S4 = MatrixSymbol("S", 2 * n, 2 * n)
false("skew of even size: n=1", det(S4), 0, given=[is_(S4.T, -S4)])
false("skew: u^T A v = 0: n=2,u=e1,v=e2", contraction(u.T, A * v), 0, given=skew)
true("skew: u^T A u", contraction(u.T, A * u), 0, given=skew)
false("skew: A^2 = 0: n=2", A * A, Zero, given=skew)
false("skew: trace of A^2 >= 0: A=[[0,1],[-1,0]]", 0, re(tr(A * A)), "<=", given=skew)
true("skew: trace of A^3", tr(A**3), 0, given=skew)
false("skew: trace of A^4: n=2", tr(A**4), 0, given=skew)
false("symmetric times symmetric: n=2", (A * B).T, A * B, given=[*symm, is_(B.T, B)])
true("symmetric, commuting", (A * B).T, A * B, given=[*symm, is_(B.T, B), *comm])
false("symmetric over C with A^2=0 is 0: A=[[1,I],[I,-1]]", A, Zero, given=[*symm, *nil2])
true("Hermitian with A^2=0", tr(Adjoint(A) * A), 0, given=[*herm, *nil2])
false("det(-A) = det A: n=1", det(-A), det(A))
false("det(-A) = -det A: n=2", det(-A), -det(A))
true("det(-A)", det(-A), (-1) ** n * det(A))
false("det(A - B) = det(B - A): n=1", det(A - B), det(B - A))
false("adj(-A) = adj(A): n=2", Adjugate(-A), Adjugate(A))
false("adj(adj A) = A: n=3", Adjugate(Adjugate(A)), A)
true("adj(adj A)", Adjugate(Adjugate(A)), det(A) ** (n - 2) * A, given=[n >= 2, Ne(det(A), 0)])
false("det adj A = det A^n: A=2I", det(Adjugate(A)), det(A) ** n)
false("singular: adj = 0: n=2,A=diag(1,0)", Adjugate(A), Zero, given=[is_(det(A), 0)])
false("singular: det adj = 0: n=1,A=0", det(Adjugate(A)), 0, given=[is_(det(A), 0)])
true("singular of size >= 2: det adj", det(Adjugate(A)), 0, given=[is_(det(A), 0), n >= 2])
