"""Exponentials, functions, traces, determinants and inverses of matrices of size n, with and without conditions."""

from tests.hostile.statements.eleventh import *

true, false = of("matrices")
AB = commute(A, B)
ra, rb = real_matrix(A), real_matrix(B)
inv_a = isnt(det(A))
skew = is_(A.T, -A)
orth = [ra, is_(A.T * A, Id)]
idem, invol, nil2, nil3 = is_(A * A, A), is_(A * A, Id), is_(A * A, Zero), is_(A**3, Zero)
herm = is_(Adjoint(A), A)
odd, even = is_(Mod(n, 2), 1), is_(Mod(n, 2), 0)

false("exp(A+B)=exp A exp B: E12, E21", mexp(A + B), mexp(A) * mexp(B))
true("exp(A+B), AB=BA", mexp(A + B), mexp(A) * mexp(B), given=[AB])
false("exp(A+B), tr AB=tr BA: E12, E21", mexp(A + B), mexp(A) * mexp(B), given=[is_(tr(A * B), tr(B * A))])
false("exp A exp B=exp B exp A: E12, E21", mexp(A) * mexp(B), mexp(B) * mexp(A))
false("exp(A+B)=exp(A/2)exp(B)exp(A/2): E12, E21", mexp(A + B), mexp(A / 2) * mexp(B) * mexp(A / 2))
true("det exp(A+B)", det(mexp(A + B)), det(mexp(A) * mexp(B)))
false("tr exp(A+B)=tr exp A exp B: E12, E21", tr(mexp(A + B)), tr(mexp(A) * mexp(B)))
false("exp(2A)=2exp A: 0", mexp(2 * A), 2 * mexp(A))
true("exp(2A)=exp(A)^2", mexp(2 * A), mexp(A) * mexp(A))
false("det exp A=exp det A: 0 of n=1 is fine; diag(1,0)", det(mexp(A)), exp(det(A)))
true("det exp A=exp tr A", det(mexp(A)), exp(tr(A)))
false("tr exp A=exp tr A: 0, n=2", tr(mexp(A)), exp(tr(A)))
false("exp A^T is its inverse: A=1", mexp(A.T) * mexp(A), Id)
true("exp of skew orthogonal", mexp(A.T) * mexp(A), Id, given=[skew])
false("exp of anti-Hermitian times transpose: i", mexp(A.T) * mexp(A), Id, given=[is_(Adjoint(A), -A)])
true("exp of anti-Hermitian unitary", Adjoint(mexp(A)) * mexp(A), Id, given=[is_(Adjoint(A), -A)])
true("exp A A=A exp A", mexp(A) * A, A * mexp(A))
false("exp A B=B exp A: E12, E21", mexp(A) * B, B * mexp(A))
true("exp A B=B exp A, AB=BA", mexp(A) * B, B * mexp(A), given=[AB])
true("exp(C A C^-1)", mexp(C * A * C.I), C * mexp(A) * C.I, given=[isnt(det(C))])
false("exp(C A C^T)=C exp(A) C^T: C=2", mexp(C * A * C.T), C * mexp(A) * C.T)
false("exp(C^-1 A C)=C exp(A) C^-1: 2x2", mexp(C.I * A * C), C * mexp(A) * C.I, given=[isnt(det(C))])
true("exp nilpotent 2", mexp(A), Id + A, given=[nil2])
false("exp nilpotent 3=I+A: shift of 3", mexp(A), Id + A, given=[nil3])
true("exp nilpotent 3", mexp(A), Id + A + A * A / 2, given=[nil3])
true("exp idempotent", mexp(A), Id + (E - 1) * A, given=[idem])
false("exp t idempotent=I+(e^t+1)A: 1", mexp(s * A), Id + (exp(s) + 1) * A, given=[idem])
true("exp t involution", mexp(s * A), cosh(s) * Id + sinh(s) * A, given=[invol])
false("exp t involution by cos: 1", mexp(s * A), cos(s) * Id + sin(s) * A, given=[invol])
true("exp t A, A^2=-I", mexp(s * A), cos(s) * Id + sin(s) * A, given=[is_(A * A, -Id)])
false("exp pi A=I, A^2=-I: i", mexp(pi * A), Id, given=[is_(A * A, -Id)])
false("exp A=I only at 0: 2 pi i", A, Zero, given=[is_(mexp(A), Id)])
false("exp A=exp B, then A=B: 0, 2 pi i", A, B, given=[is_(mexp(A), mexp(B))])
false("det(A+B)=det A+det B: 0, 0 is fine; I, I, n=2", det(A + B), det(A) + det(B))
false("det(2A)=2det A: I, n=2", det(2 * A), 2 * det(A))
true("det(2A)=2^n det A", det(2 * A), 2**n * det(A))
false("det(-A)=-det A: I, n=2", det(-A), -det(A))
true("det(-A)=-det A, n odd", det(-A), -det(A), given=[odd])
false("det(-A)=-det A, n even: I", det(-A), -det(A), given=[even])
true("det skew of odd size", det(A), 0, given=[skew, odd])
false("det skew: [[0,1],[-1,0]]", det(A), 0, given=[skew])
false("det Hermitian of odd size=0: 1", det(A), 0, given=[herm, odd])
false("det orthogonal=1: -1", det(A), 1, given=orth)
true("det^2 orthogonal=1", det(A) ** 2, 1, given=orth)
false("det=1 then orthogonal: shear", A.T * A, Id, given=[ra, is_(det(A), 1)])
false("det^2=1, A symmetric, then A^2=I: diag(2,1/2)", A * A, Id, given=[*symmetric_real(A), is_(det(A) ** 2, 1)])
true("symmetric orthogonal, A^2=I", A * A, Id, given=[*orth, is_(A.T, A)])
false("tr AB=tr A tr B: I, I, n=2", tr(A * B), tr(A) * tr(B))
false("tr ABC=tr ACB: E12, E23, 2x2", tr(A * B * C), tr(A * C * B))
true("tr ABC=tr CAB", tr(A * B * C), tr(C * A * B))
true("tr ABC=tr ACB, symmetric", tr(A * B * C), tr(A * C * B), given=[is_(A.T, A), is_(B.T, B), is_(C.T, C)])
false(
    "tr ABCD=tr ADCB, of symmetric reversed only up to cycles: ACBD",
    tr(A * B * C * D),
    tr(A * C * B * D),
    given=[is_(A.T, A), is_(B.T, B), is_(C.T, C), is_(D.T, D)],
)
true("tr A^T B=tr A B^T", tr(A.T * B), tr(A * B.T))
false("tr A^T B=tr AB: E12, E12, E21", tr(A.T * B), tr(A * B))
false("tr A^2=(tr A)^2: I", tr(A * A), tr(A) ** 2)
false("tr A^2>=0 for real A: [[0,1],[-1,0]]", 0, tr(A * A), "<=", given=[ra])
true("tr A^TA>=0", 0, tr(A.T * A), "<=", given=[ra])
false("tr A^2<=0 for skew complex: i[[0,1],[-1,0]]", tr(A * A), tr(A.T * A), given=[skew])
true("tr A^2=-tr A^TA for skew", tr(A * A), -tr(A.T * A), given=[skew])
false("(tr A)^2<=tr A^TA: I, n=2", tr(A) ** 2, tr(A.T * A), "<=", given=[ra])
true("(tr A)^2<=n tr A^TA", tr(A) ** 2, n * tr(A.T * A), "<=", given=[ra])
false("tr(AB)^2<=tr A^2 tr B^2 for real: A=B^T=E12", tr(A * B) ** 2, tr(A * A) * tr(B * B), "<=", given=[ra, rb])
true("Cauchy-Schwarz of Frobenius", tr(A.T * B) ** 2, tr(A.T * A) * tr(B.T * B), "<=", given=[ra, rb])
false("tr(ABAB)=tr(A^2B^2): E12, E21", tr(A * B * A * B), tr(A * A * B * B))
true("tr(ABAB)<=tr(A^2B^2)", tr(A * B * A * B), tr(A * A * B * B), "<=", given=[*symmetric_real(A), *symmetric_real(B)])
false(
    "tr(ABAB)>=0 for symmetric: diag(1,-1)",
    0,
    tr(A * B * A * B),
    "<=",
    given=[*symmetric_real(A), *symmetric_real(B)],
)
false("(AB)^-1=A^-1B^-1", (A * B).I, A.I * B.I, given=[inv_a, isnt(det(B))])
true("(AB)^-1=B^-1A^-1", (A * B).I, B.I * A.I, given=[inv_a, isnt(det(B))])
false("(A+B)^-1=A^-1+B^-1: I, I", (A + B).I, A.I + B.I, given=[inv_a, isnt(det(B)), isnt(det(A + B))])
true("A^-1-B^-1=A^-1(B-A)B^-1", A.I - B.I, A.I * (B - A) * B.I, given=[inv_a, isnt(det(B))])
false("A^-1-B^-1=A^-1(A-B)B^-1: 1, 2", A.I - B.I, A.I * (A - B) * B.I, given=[inv_a, isnt(det(B))])
true("A^-1-B^-1=B^-1(B-A)A^-1", A.I - B.I, B.I * (B - A) * A.I, given=[inv_a, isnt(det(B))])
false("A^-1 of 1/det adj^T: 2x2", A.I, Adjugate(A).T / det(A), given=[inv_a])
true("A^-1=adj/det", A.I, Adjugate(A) / det(A), given=[inv_a])
false("adj(2A)=2adj A: n=1", Adjugate(2 * A), 2 * Adjugate(A))
true("adj(2A)=2^(n-1)adj A", Adjugate(2 * A), 2 ** (n - 1) * Adjugate(A))
false("adj AB=adj A adj B", Adjugate(A * B), Adjugate(A) * Adjugate(B))
true("adj AB=adj B adj A", Adjugate(A * B), Adjugate(B) * Adjugate(A))
false("det adj A=det(A)^n: 2, n=1", det(Adjugate(A)), det(A) ** n)
true("det adj A=det(A)^(n-1), invertible", det(Adjugate(A)), det(A) ** (n - 1), given=[inv_a])
false(
    "adj adj A=det(A)^(n-2) A: n=1, A=0 at n=2 fine; n=1, A=2 fine; swapped",
    Adjugate(Adjugate(A)),
    det(A) ** (n - 1) * A,
    given=[inv_a],
)
false("(A+B)^2=A^2+2AB+B^2", (A + B) ** 2, A**2 + 2 * A * B + B**2)
true("(A+B)^2, commuting", (A + B) ** 2, A**2 + 2 * A * B + B**2, given=[AB])
false("(A+B)(A-B)=A^2-B^2", (A + B) * (A - B), A**2 - B**2)
false("(AB)^2=A^2B^2", (A * B) ** 2, A**2 * B**2)
false("AB=0 then BA=0: E12, E22", B * A, Zero, given=[is_(A * B, Zero)])
false("AB=0 then A=0 or det B=0, A=0: E12, E12", A, Zero, given=[is_(A * B, Zero)])
true("AB=0, det B!=0", A, Zero, given=[is_(A * B, Zero), isnt(det(B))])
true("AB=I then BA=I", B * A, Id, given=[is_(A * B, Id)])
false("A^2=I then A=I: -I", A, Id, given=[invol])
false("A^2=A then A=I: 0", A, Id, given=[idem])
false("A^3=A then A^2=I: 0", A * A, Id, given=[is_(A**3, A)])
true("A^3=A then A^4=A^2", A**4, A**2, given=[is_(A**3, A)])
false("A^2=A, B^2=B then (AB)^2=AB", A * B * A * B, A * B, given=[idem, is_(B * B, B)])
true("A^2=A, B^2=B, commuting, (AB)^2=AB", A * B * A * B, A * B, given=[idem, is_(B * B, B), AB])
false("sum of projections", (A + B) * (A + B), A + B, given=[idem, is_(B * B, B)])
true(
    "sum of orthogonal projections",
    (A + B) * (A + B),
    A + B,
    given=[idem, is_(B * B, B), is_(A * B, Zero), is_(B * A, Zero)],
)
false("sum of projections, AB=0 alone", (A + B) * (A + B), A + B, given=[idem, is_(B * B, B), is_(A * B, Zero)])
false("tr idempotent=n: 0", tr(A), n, given=[idem])
false("tr involution=n: -1", tr(A), n, given=[invol])
false("det(I+A)=1+det A: I of n=2", det(Id + A), 1 + det(A))
false("det(I+A)=1+tr A: I of n=2", det(Id + A), 1 + tr(A))
true("det(I+A)=1+tr A, rank one", det(Id + u * v.T), 1 + contraction(v.T, u))
false("det(I-uv^T)=1+v^Tu: 1, 1", det(Id - u * v.T), 1 + contraction(v.T, u))
false("det(A+uv^T)=det A+v^Tu", det(A + u * v.T), det(A) + contraction(v.T, u))
true("det(A+uv^T)=det A(1+v^TA^-1u)", det(A + u * v.T), det(A) * (1 + contraction(v.T, A.I * u)), given=[inv_a])
false(
    "det(A+uv^T)=det A(1+u^TA^-1v): A=[[1,1],[0,1]]",
    det(A + u * v.T),
    det(A) * (1 + contraction(u.T, A.I * v)),
    given=[inv_a],
)
true("det(A+uv^T), adjugate", det(A + u * v.T), det(A) + contraction(v.T, Adjugate(A) * u))
false("(I+uv^T)^-1=I-uv^T: 1, 1", (Id + u * v.T).I, Id - u * v.T, given=[isnt(contraction(v.T, u), -1)])
true(
    "Sherman-Morrison",
    (Id + u * v.T).I,
    Id - u * v.T / (1 + contraction(v.T, u)),
    given=[isnt(contraction(v.T, u), -1)],
)
false("exp(uv^T)=I+(e^s-1)uv^T: u=v=2", mexp(u * v.T), Id + (exp(contraction(v.T, u)) - 1) * u * v.T)
true("exp(uv^T)=I+phi1(s)uv^T", mexp(u * v.T), Id + phi1(contraction(v.T, u)) * u * v.T)
false(
    "exp(uv^T)=I+(e^s-1)/s uv^T at s=0: orthogonal",
    mexp(u * v.T),
    Id + (exp(contraction(v.T, u)) - 1) / contraction(v.T, u) * u * v.T,
    where_defined=True,
)
