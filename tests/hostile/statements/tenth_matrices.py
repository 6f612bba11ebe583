"""Matrices of any size: transposes, traces, determinants, exponentials, rank-one updates, what does not commute."""

from tests.hostile.statements.tenth import *

true, false = of("matrices")
sc = contraction
vu = sc(v.T, u)
inv = [Ne(det(A), 0)]

# transposes, products, traces
false("(AB)'=A'B': A=E12, B=E21", (A * B).T, A.T * B.T)
true("(AB)'=B'A'", (A * B).T, B.T * A.T)
false("(AB)^H=B'A': A=I i", (A * B).adjoint(), B.T * A.T)
false("A A' symmetric is A'A: A=E12", A * A.T, A.T * A)
true("(AA')'=AA'", (A * A.T).T, A * A.T)
false("(A+B)^2=A^2+2AB+B^2: A=E12, B=E21", (A + B) ** 2, A**2 + 2 * A * B + B**2)
true("(A+B)^2=A^2+AB+BA+B^2", (A + B) ** 2, A**2 + A * B + B * A + B**2)
false("(A+B)(A-B)=A^2-B^2: A=E12, B=E21", (A + B) * (A - B), A**2 - B**2)
true("(A+B)(A-B)=A^2-B^2, AB=BA", (A + B) * (A - B), A**2 - B**2, given=[is_(A * B, B * A)])
false("AB=0: BA=0: A=E12, B=E11", B * A, Zero, given=[is_(A * B, Zero)])
false("AB=0: A=0 or tr B=0: A=E11, B=E22", tr(A) * tr(B), 0, given=[is_(A * B, Zero)])
false("A^2=0: A=0: A=E12", A, Zero, given=[is_(A**2, Zero)])
true("A^2=0: (I+A)(I-A)=I", (Id + A) * (Id - A), Id, given=[is_(A**2, Zero)])
false("A^2=I: A=I: A=-I", A, Id, given=[is_(A**2, Id)])
false("A^2=A: det A=1: A=0", det(A), 1, given=[is_(A**2, A)])
false("A^2=A: A'=A: A=[[1,1],[0,0]]", A.T, A, given=[is_(A**2, A)])
true("A^2=A: (I-A)^2=I-A", (Id - A) ** 2, Id - A, given=[is_(A**2, A)])
false("tr(ABC)=tr(ACB): E12, E23, E31", tr(A * B * C), tr(A * C * B))
true("tr(ABC)=tr(CAB)", tr(A * B * C), tr(C * A * B))
true("tr(ABC)=tr(CBA), all symmetric", tr(A * B * C), tr(C * B * A), given=[is_(A.T, A), is_(B.T, B), is_(C.T, C)])
false("tr(ABAB)=tr(A^2B^2): diag and swap", tr(A * B * A * B), tr(A**2 * B**2), given=[is_(A.T, A), is_(B.T, B)])
false("tr(AB)=tr A tr B: A=B=I2", tr(A * B), tr(A) * tr(B))
false("tr(A'A)=tr(A^2): A=E12", tr(A.T * A), tr(A**2))
true("tr(A'A)=tr(AA')", tr(A.T * A), tr(A * A.T))
false("tr(AB)=tr(A'B): A=B=E12", tr(A * B), tr(A.T * B))
false("tr(A^2)=(tr A)^2: A=I2", tr(A**2), tr(A) ** 2)
false("tr(A)^2<=tr(A'A): A=I2", tr(A) ** 2, tr(A.T * A), "<=", given=[is_(A, Id)])
false("A+A' is zero when A'=A: A=I", A + A.T, Zero, given=[is_(A.T, A)])
false(
    "product of symmetric is symmetric: [[1,0],[0,0]], [[0,1],[1,0]]",
    (A * B).T,
    A * B,
    given=[is_(A.T, A), is_(B.T, B)],
)
true("ABA symmetric", (A * B * A).T, A * B * A, given=[is_(A.T, A), is_(B.T, B)])
false(
    "commutator of symmetric is symmetric: diag(1,0), swap",
    (A * B - B * A).T,
    A * B - B * A,
    given=[is_(A.T, A), is_(B.T, B)],
)
true("commutator of symmetric is skew", (A * B - B * A).T, B * A - A * B, given=[is_(A.T, A), is_(B.T, B)])
false("A skew: A^2 skew: [[0,1],[-1,0]]", (A**2).T, -(A**2), given=[is_(A.T, -A)])
false("commuting is transitive: AB=BA, BC=CB: AC=CA: B=I", A * C, C * A, given=[is_(A * B, B * A), is_(B * C, C * B)])
false("[A,BC]=[A,B]C+[A,C]B: A=E12, B=E21, C=E11", A * B * C - B * C * A, (A * B - B * A) * C + (A * C - C * A) * B)
true("[A,BC]=[A,B]C+B[A,C]", A * B * C - B * C * A, (A * B - B * A) * C + B * (A * C - C * A))

# determinants and inverses
false("det(cA)=c det A: c=2, n=2, A=I", det(c * A), c * det(A))
true("det(cA)=c^n det A", det(c * A), c**n * det(A))
false("det(-A)=-det A: n=2, A=I", det(-A), -det(A))
false("det(A+B)=det A+det B: A=B=I2", det(A + B), det(A) + det(B))
false("det(UV)=det(VU), n x m: n=1, m=2, U=(1,0)", det(U * V), det(V * U))
true("det(I+UV)=det(I+VU)", det(Id + U * V), det(Identity(m) + V * U))
false("det(I-UV)=det(I+VU): n=m=1, U=V=1", det(Id - U * V), det(Identity(m) + V * U))
false("det(cI+UV)=det(cI+VU): n=1, m=2, c=2, U=0", det(c * Id + U * V), det(c * Identity(m) + V * U))
false("det(A^H A)=det(A)^2: n=1, A=I", det(A.adjoint() * A), det(A) ** 2)
true("det(A'A)=det(A)^2", det(A.T * A), det(A) ** 2)
false("det conj A=det A: A=I, n=1, A=(I)", det(A.conjugate()), det(A))
false("A'=A^-1: det A=1: A=-1", det(A), 1, given=[is_(A.T * A, Id)])
true("A'A=I: det^2=1", det(A) ** 2, 1, given=[is_(A.T * A, Id)])
false("A'=-A: det A=0: n=2", det(A), 0, given=[is_(A.T, -A)])
false("(A+B)^-1=A^-1+B^-1: A=B=I", (A + B).inv(), A.inv() + B.inv(), given=[*inv, Ne(det(B), 0), Ne(det(A + B), 0)])
false("(AB)^-1=A^-1B^-1: n=2, A, B triangular both ways", (A * B).inv(), A.inv() * B.inv(), given=[*inv, Ne(det(B), 0)])
true("(AB)^-1=B^-1A^-1", (A * B).inv(), B.inv() * A.inv(), given=[*inv, Ne(det(B), 0)])
false("AA^-1=I without det!=0: A=0", lazy(MatMul, A, A.inv()), Id, where_defined=True)
false("(cA)^-1=cA^-1: c=2", (c * A).inv(), c * A.inv(), given=[*inv, Ne(c, 0)])
false("adj(cA)=c adj A: n=3, c=2, A=I", Adjugate(c * A), c * Adjugate(A))
true("adj(AB)=adj B adj A", Adjugate(A * B), Adjugate(B) * Adjugate(A))
false("adj(AB)=adj A adj B: n=2", Adjugate(A * B), Adjugate(A) * Adjugate(B))
false("A adj A=det(A): A^2 adj A=det A I: A=2I", A**2 * Adjugate(A), det(A) * Id)
false("det adj A=det A: A=2I3", det(Adjugate(A)), det(A))
true("det adj A=det A^(n-1), n>=2", det(Adjugate(A)), det(A) ** (n - 1), given=[n >= 2])
false(
    "Woodbury, sign: (I+UV)^-1=I+U(I+VU)^-1V: n=m=1, U=V=1",
    (Id + U * V).inv(),
    Id + U * (Identity(m) + V * U).inv() * V,
    given=[Ne(det(Id + U * V), 0)],
)
true("Woodbury", (Id + U * V).inv(), Id - U * (Identity(m) + V * U).inv() * V, given=[Ne(det(Id + U * V), 0)])
false(
    "push-through swapped: A(I+BA)^-1=(I+BA)^-1A: E12, E21",
    A * (Id + B * A).inv(),
    (Id + B * A).inv() * A,
    given=[Ne(det(Id + B * A), 0)],
)
true("push-through", A * (Id + B * A).inv(), (Id + A * B).inv() * A, given=[Ne(det(Id + B * A), 0)])

# rank one
false("det(I+uv')=1-v'u: u=v=1, n=1", det(Id + u * v.T), 1 - vu)
true("det(I+uv')=1+v'u", det(Id + u * v.T), 1 + vu)
false("det(cI+uv')=c^n+v'u: n=2, c=2, u=v=e1", det(c * Id + u * v.T), c**n + vu)
true("det(cI+uv')=c^(n-1)(c+v'u)", det(c * Id + u * v.T), c ** (n - 1) * (c + vu), given=[Ne(c, 0)])
false(
    "Sherman-Morrison with uv' transposed: vu': n=2, u=e1, v=e2",
    (Id + u * v.T).inv(),
    Id - v * u.T / (1 + vu),
    given=[Ne(1 + vu, 0)],
)
true("Sherman-Morrison", (Id + u * v.T).inv(), Id - u * v.T / (1 + vu), given=[Ne(1 + vu, 0)])
false("Sherman-Morrison without the denominator: u=v=1", (Id + u * v.T).inv(), Id - u * v.T, given=[Ne(1 + vu, 0)])
false("Sherman-Morrison without condition: v'u=-1", (Id + u * v.T).inv(), Id - u * v.T / (1 + vu), where_defined=True)
false("(uv')^2=(u'u)uv': u=1, v=2", (u * v.T) ** 2, sc(u.T, u) * u * v.T)
true("(uv')^2=(v'u)uv'", (u * v.T) ** 2, vu * u * v.T)
false("exp(uv')=I+(e^s-1)uv': u=1, v=2", mexp(u * v.T), Id + (exp(vu) - 1) * u * v.T)
true("exp(uv')=I+phi(s)uv'", mexp(u * v.T), Id + phi1(vu) * u * v.T)
false(
    "exp(uv') with (e^s-1)/s at s=0: u=e1, v=e2", mexp(u * v.T), Id + (exp(vu) - 1) / vu * u * v.T, where_defined=True
)
false("tr exp(uv')=exp s: n=2, u=0", tr(mexp(u * v.T)), exp(vu))
true("tr exp(uv')=n-1+exp s", tr(mexp(u * v.T)), n - 1 + exp(vu))
false("det exp(uv')=exp(u'u): u=1, v=2", det(mexp(u * v.T)), exp(sc(u.T, u)))
false("Householder I-uu' orthogonal for |u|=1: u=1, n=1: 0", (Id - u * u.T) ** 2, Id, given=[is_(sc(u.T, u), 1)])
true("Householder I-2uu'", (Id - 2 * u * u.T) ** 2, Id, given=[is_(sc(u.T, u), 1)])
false("v'Au=u'Av: A=E12, u=e1, v=e2", sc(v.T, A * u), sc(u.T, A * v))
true("v'Au=u'A'v", sc(v.T, A * u), sc(u.T, A.T * v))
false("u'Au=0, A'=A: A=1", sc(u.T, A * u), 0, given=[is_(A.T, A)])
true("u'Au=0, A'=-A", sc(u.T, A * u), 0, given=[is_(A.T, -A)])
false("u'u>=0 over C, u'u=0 iff u=0: u=(1,i)", u, ZeroMatrix(n, 1), given=[is_(sc(u.T, u), 0)])
false("Au=0: A=0 or u=0: A=E11, u=e2", A, Zero, given=[is_(A * u, ZeroMatrix(n, 1)), Ne(sc(u.T, u), 0)])

# exponentials
false("exp(A+B)=exp A exp B: E12, E21", mexp(A + B), mexp(A) * mexp(B))
true("exp(A+B)=exp A exp B, AB=BA", mexp(A + B), mexp(A) * mexp(B), given=[is_(A * B, B * A)])
false("exp(A)exp(A')=exp(A+A'): A=E12", mexp(A) * mexp(A.T), mexp(A + A.T))
false("exp(cA)=c exp A: c=0", mexp(c * A), c * mexp(A))
false("det exp A=exp det A: A=0", det(mexp(A)), exp(det(A)))
true("det exp A=exp tr A", det(mexp(A)), exp(tr(A)))
false("tr exp A=exp tr A: n=2, A=0", tr(mexp(A)), exp(tr(A)))
false("exp(AB)=exp(BA): E11, E12", mexp(A * B), mexp(B * A))
true("A exp(BA)=exp(AB)A", A * mexp(B * A), mexp(A * B) * A)
false("exp(A)B=B exp(A): E12, E21", mexp(A) * B, B * mexp(A))
false("exp A=I: A=0: A=2 pi I", A, Zero, given=[is_(mexp(A), Id)])
false("exp A=I+A, A^3=0: n=3 shift", mexp(A), Id + A, given=[is_(A**3, Zero)])
true("exp A=I+A+A^2/2, A^3=0", mexp(A), Id + A + A**2 / 2, given=[is_(A**3, Zero)])
false("exp A=I+eA, A^2=A: A=I: 1+e", mexp(A), Id + E * A, given=[is_(A**2, A)])
true("exp A=I+(e-1)A, A^2=A", mexp(A), Id + (E - 1) * A, given=[is_(A**2, A)])
false("exp A=cos(1)I+sin(1)A, A^2=I: A=I", mexp(A), cos(1) * Id + sin(1) * A, given=[is_(A**2, Id)])
true("exp A=cosh(1)I+sinh(1)A, A^2=I", mexp(A), cosh(1) * Id + sinh(1) * A, given=[is_(A**2, Id)])
true("exp(sA)=cos s I+sin s A, A^2=-I", mexp(s * A), cos(s) * Id + sin(s) * A, given=[is_(A**2, -Id)])
false("exp(A) orthogonal for symmetric A: A=1", mexp(A).T * mexp(A), Id, given=[is_(A.T, A)])
true("exp(A)'exp(A)=I, A'=-A", mexp(A).T * mexp(A), Id, given=[is_(A.T, -A)])
false("tr(AB-BA)=n: n=1", tr(A * B - B * A), n)
false("rho(A)=0: A=0: A=E12", A, Zero, given=[is_(SpectralRadius(A), 0)])
false("rho(A+B)<=rho A+rho B: E12, E21", SpectralRadius(A + B), SpectralRadius(A) + SpectralRadius(B), "<=")
false("rho(AB)<=rho A rho B: E12, E21", SpectralRadius(A * B), SpectralRadius(A) * SpectralRadius(B), "<=")
true("rho(AB)=rho(BA)", SpectralRadius(A * B), SpectralRadius(B * A))
true("rho(A^2)=rho(A)^2", SpectralRadius(A**2), SpectralRadius(A) ** 2)
false("alpha(-A)=-alpha(A): diag(1,0)", SpectralAbscissa(-A), -SpectralAbscissa(A))
true("alpha(A)<=rho(A)", SpectralAbscissa(A), SpectralRadius(A), "<=")
false("rho(A)<=alpha(A): A=-1", SpectralRadius(A), SpectralAbscissa(A), "<=")
false("rho(exp A)=exp(rho A): A=-1", SpectralRadius(mexp(A)), exp(SpectralRadius(A)))
true("rho(exp A)=exp(alpha A)", SpectralRadius(mexp(A)), exp(SpectralAbscissa(A)))
false("|det A|<=rho(A): n=2, A=2I", Abs(det(A)), SpectralRadius(A), "<=")
false("kron(A,B)=kron(B,A): E11, E22", KroneckerProduct(A, B), KroneckerProduct(B, A))
false("tr kron(A,B)=tr(AB): A=B=I2", tr(KroneckerProduct(A, B)), tr(A * B))
true("tr kron(A,B)=tr A tr B", tr(KroneckerProduct(A, B)), tr(A) * tr(B))
false("det kron(A,B)=det A det B: n=2, A=2I, B=I", det(KroneckerProduct(A, B)), det(A) * det(B))
true("det kron(A,B)=(det A det B)^n", det(KroneckerProduct(A, B)), det(A) ** n * det(B) ** n)
false("kron(A,B)'=kron(B',A'): E11, E22", KroneckerProduct(A, B).T, KroneckerProduct(B.T, A.T))
false("A o B=AB: A=B=E12", HadamardProduct(A, B), A * B)
false("tr(A o B)=tr(AB): A=E12, B=E21", tr(HadamardProduct(A, B)), tr(A * B))
