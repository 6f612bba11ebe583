"""Matrices under several equations: what holds for small sizes, for real ones or for one family of solutions alone."""

from tests.hostile.statements.ninth import *

true, false = of("equations")

sq = lambda one: is_(one * one, Zero)
idem = lambda one: is_(one * one, one)
inv = lambda one: is_(one * one, Id)
com = lambda one, two: is_(one * two, two * one)
anti = lambda one, two: is_(one * two, -two * one)
sym = lambda one: is_(one.T, one)
sk = lambda one: is_(one.T, -one)
real_ = lambda one: is_(one.conjugate(), one)
herm = lambda one: is_(Adjoint(one), one)

# nilpotent pairs
false("A^2=B^2=0, AB=BA: AB=0: n=4,A=N(x)I,B=I(x)N", A * B, Zero, given=[sq(A), sq(B), com(A, B)])
false("A^2=B^2=0, AB=-BA: AB=0: n=4", A * B, Zero, given=[sq(A), sq(B), anti(A, B)])
true("A^2=B^2=0, AB=-BA: (A+B)^2=0", (A + B) * (A + B), Zero, given=[sq(A), sq(B), anti(A, B)])
false(
    "A^2=B^2=0, AB=BA: exp(A+B)=I+A+B: n=4",
    mexp(A + B),
    Id + A + B,
    given=[sq(A), sq(B), com(A, B)],
)
true("A^2=B^2=0, AB=BA: exp(A+B)", mexp(A + B), Id + A + B + A * B, given=[sq(A), sq(B), com(A, B)])
false("A^2=B^2=0, ABA=0: AB=0: n=3,A=E12,B=E23", A * B, Zero, given=[sq(A), sq(B), is_(A * B * A, Zero)])
false(
    "A^2=B^2=0, ABA=0, BAB=0: AB=BA: n=3,A=E12,B=E23",
    A * B,
    B * A,
    given=[sq(A), sq(B), is_(A * B * A, Zero), is_(B * A * B, Zero)],
)
false(
    "ABA=A, BAB=B, A^2=B^2=0: AB=BA: A=E12,B=E21",
    A * B,
    B * A,
    given=[sq(A), sq(B), is_(A * B * A, A), is_(B * A * B, B)],
)
false("AB+BA=I, A^2=0: B^2=0: A=E12,B=E12+E21", B * B, Zero, given=[sq(A), is_(A * B + B * A, Id)])
true("AB+BA=I, A^2=B^2=0: AB idempotent", A * B * A * B, A * B, given=[sq(A), sq(B), is_(A * B + B * A, Id)])
false("AB+BA=I, A^2=B^2=0: AB=diag(1,0), trace 1: n=4", tr(A * B), 1, given=[sq(A), sq(B), is_(A * B + B * A, Id)])
true("AB+BA=I, A^2=B^2=0: 2 tr AB = n", 2 * tr(A * B), n, given=[sq(A), sq(B), is_(A * B + B * A, Id)])
false("A^2=0, symmetric over C: A=[[1,I],[I,-1]]", tr(Adjoint(A) * A), 0, given=[sq(A), sym(A)])
false("A^2=0, skew over C: A=0: n=4", A, Zero, given=[sq(A), sk(A)])
true("A^2=0, symmetric and real: A=0", A, Zero, given=[sq(A), sym(A), real_(A)])
false("A^3=0, A^T=A over C: A^2=0: n=3", A * A, Zero, given=[is_(A**3, Zero), sym(A)])
false(
    "A^3=0, B^2=0, AB=BA: AB=0: n=4,A=N(x)I,B=I(x)N",
    A * B,
    Zero,
    given=[is_(A**3, Zero), sq(B), com(A, B)],
)
false("A^2=B, B^2=0: B=0: n=3,A=N", B, Zero, given=[is_(A * A, B), sq(B)])
false("A^2=B^2, AB=BA: A=B or -B: A=diag(1,1),B=diag(1,-1)", (A - B) * B, Zero, given=[is_(A * A, B * B), com(A, B)])
true("A^2=B^2, AB=BA: product", (A - B) * (A + B), Zero, given=[is_(A * A, B * B), com(A, B)])
false("A^3=B^3, A^2=B^2: A=B: A=0,B=E12", A, B, given=[is_(A**3, B**3), is_(A * A, B * B)])
true("A^3=B^3, A^2=B^2: A^2(A-B)=0", A * A * (A - B), Zero, given=[is_(A**3, B**3), is_(A * A, B * B)])
false(
    "A^3=B^3, A^2B=B^2A: A^2+B^2 singular: A=B=I",
    det(A * A + B * B),
    0,
    given=[is_(A**3, B**3), is_(A * A * B, B * B * A)],
)
true(
    "A^3=B^3, A^2B=B^2A, A != B: A^2+B^2 singular",
    det(A * A + B * B),
    0,
    given=[is_(A**3, B**3), is_(A * A * B, B * B * A), isnt(A, B)],
)
# idempotent pairs
false(
    "A,B idempotent, AB=BA: AB=0 or A=B: A=diag(1,1,0),B=diag(0,1,1)",
    (A - B) * A * B,
    A * B,
    given=[idem(A), idem(B), com(A, B)],
)
false("A,B,A+B idempotent: A=B: A=diag(1,0),B=diag(0,1)", A, B, given=[idem(A), idem(B), idem(A + B)])
true("A,B,A+B idempotent: AB=0", A * B, Zero, given=[idem(A), idem(B), idem(A + B)])
false("A,B,A-B idempotent: AB=A: A=I,B=0", A * B, A, given=[idem(A), idem(B), idem(A - B)])
true("A,B,A-B idempotent: AB=B", A * B, B, given=[idem(A), idem(B), idem(A - B)])
false(
    "A idempotent, symmetric over C: trace of A^H A is trace A: A=[[2,I sqrt2],[I sqrt2,-1]]",
    tr(Adjoint(A) * A),
    tr(A),
    given=[idem(A), sym(A)],
)
true("A idempotent and Hermitian", tr(Adjoint(A) * A), tr(A), given=[idem(A), herm(A)])
false("A idempotent, trace 0 in C: det(I+A)=2: n=1,A=0", det(Id + A), 2, given=[idem(A), is_(tr(A), 0)])
true("A idempotent, trace 0: A=0", A, Zero, given=[idem(A), is_(tr(A), 0)])
false("A idempotent, trace 1: symmetric: A=[[1,1],[0,0]]", A.T, A, given=[idem(A), is_(tr(A), 1)])
false(
    "A idempotent, trace 1: ABA = tr(AB) B: A=diag(1,0),B=I", A * B * A, tr(A * B) * B, given=[idem(A), is_(tr(A), 1)]
)
true("A idempotent, trace 1: ABA", A * B * A, tr(A * B) * A, given=[idem(A), is_(tr(A), 1)])
false("A idempotent, trace 2: ABA: n=2,A=I,B=E12", A * B * A, tr(A * B) * A / 2, given=[idem(A), is_(tr(A), 2)])
false("A^3=A: A^2=A: A=-I", A * A, A, given=[is_(A**3, A)])
false("A^3=A: A^2=I: A=0", A * A, Id, given=[is_(A**3, A)])
true("A^3=A: A^2 idempotent", A**4, A * A, given=[is_(A**3, A)])
false("A^3=A^2: A idempotent: A=E12", A * A, A, given=[is_(A**3, A * A)])
false("A^4=A^2: A^3=A: A=E12", A**3, A, given=[is_(A**4, A * A)])
false("A^4=I: A^2=I or -I: A=diag(1,I)", (tr(A * A) - n) * (tr(A * A) + n), 0, given=[is_(A**4, Id)])
false("A^3=I, real: A=I: n=2", A, Id, given=[is_(A**3, Id), real_(A)])
false(
    "A^3=I, real: trace is n or -n/2: n=3,diag(1,rot)",
    (tr(A) - n) * (tr(A) + n / 2),
    0,
    given=[is_(A**3, Id), real_(A)],
)
false(
    "A^2+A+I=0: A=B for commuting solutions: A=wI,B=w^2 I",
    A,
    B,
    given=[is_(A * A + A + Id, Zero), is_(B * B + B + Id, Zero), com(A, B)],
)
true("A^2+A+I=0: A^3=I", A**3, Id, given=[is_(A * A + A + Id, Zero)])
false("A^2+A+I=0: tr A = -n/2: n=1,A=w", tr(A), -n / 2, given=[is_(A * A + A + Id, Zero)])
true("A^2+A+I=0, real: tr A = -n/2", tr(A), -n / 2, given=[is_(A * A + A + Id, Zero), real_(A)])
false("A^2=-I: det A=1: n=1,A=I", det(A), 1, given=[is_(A * A, -Id)])
true("A^2=-I, real: det A=1", det(A), 1, given=[is_(A * A, -Id), real_(A)])
false("A^2=-I, real: skew: A=[[1,-2],[1,-1]]", A.T, -A, given=[is_(A * A, -Id), real_(A)])
false("A^2=-I: tr A=0: n=1", tr(A), 0, given=[is_(A * A, -Id)])
false("(A-I)^2=0: A=I: A=[[1,1],[0,1]]", A, Id, given=[sq(A - Id)])
true("(A-I)^2=0: A^3=3A-2I", A**3, 3 * A - 2 * Id, given=[sq(A - Id)])
false("(A-I)^2=0, det 1, trace n, A symmetric over C: A=I+[[1,I],[I,-1]]", A, Id, given=[sq(A - Id), sym(A)])
false("(A-I)(B-I)=I: A=B: A=3I,B=3I/2", A, B, given=[is_((A - Id) * (B - Id), Id)])
true("AB=A+B: AB=BA", A * B, B * A, given=[is_(A * B, A + B)])
false("AB=A-B: AB=-BA: A=2I,B=2I/3", A * B, -B * A, given=[is_(A * B, A - B)])
# involutions and exponentials
false(
    "A,B involutions, AB=BA: A=B or -B: diag(1,1,-1),diag(1,-1,1)",
    (A - B) * (A * B - Id),
    Zero + A - B,
    given=[inv(A), inv(B), com(A, B)],
)
false(
    "A,B,C anticommuting involutions: ABC = I Id: n=2,Pauli with a sign",
    A * B * C,
    I * Id,
    given=[inv(A), inv(B), inv(C), anti(A, B), anti(B, C), anti(A, C)],
)
true(
    "A,B,C anticommuting involutions: (ABC)^2=-I",
    A * B * C * A * B * C,
    -Id,
    given=[inv(A), inv(B), inv(C), anti(A, B), anti(B, C), anti(A, C)],
)
false("A,B anticommuting involutions: det A=-1: n=4", det(A), -1, given=[inv(A), inv(B), anti(A, B)])
true("A,B anticommuting involutions: trace 0", tr(A), 0, given=[inv(A), inv(B), anti(A, B)])
false("A^2=I, A=A^T over C: A^H A=I: A=[[5/4,3I/4],[3I/4,-5/4]]", Adjoint(A) * A, Id, given=[inv(A), sym(A)])
false("exp(A)=I: exp(A/2)=I: A=2 pi I", mexp(A / 2), Id, given=[is_(mexp(A), Id)])
false("exp(A) = exp(B), AB=BA: A=B: A=2 pi I,B=0", A, B, given=[is_(mexp(A), mexp(B)), com(A, B)])
false("normal: A=A^H: A=I I", A, Adjoint(A), given=[com(A, Adjoint(A))])
true(
    "normal: norms of columns and rows",
    tr(A * A * Adjoint(A) * Adjoint(A)),
    tr(A * Adjoint(A) * A * Adjoint(A)),
    given=[com(A, Adjoint(A))],
)
false("A A^T = A^T A over C: A^H A = A A^H: A=[[1,I],[I,-1]]", A * Adjoint(A), Adjoint(A) * A, given=[com(A, A.T)])
