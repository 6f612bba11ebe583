"""Spectral radii and abscissas, forms of symmetric matrices, ill-conditioned and rectangular matrices."""

from tests.hostile.statements.eleventh import *

true, false = of("spectra")
AB = commute(A, B)
ra, rb, ru, rv = map(real_matrix, (A, B, u, v))
sa, sb = symmetric_real(A), symmetric_real(B)
rho, alpha = SpectralRadius, SpectralAbscissa
herm = is_(Adjoint(A), A)
form = contraction(u.T, A * u)
uu, vv, uv_ = contraction(u.T, u), contraction(v.T, v), contraction(u.T, v)
below = rho(A) < 1
unit = is_(uu, 1)
normal = commute(A, Adjoint(A))

false("rho(AB)=rho A rho B: E12, E21", rho(A * B), rho(A) * rho(B))
false("rho(AB)<=rho A rho B: E12, E21", rho(A * B), rho(A) * rho(B), "<=")
true("rho(AB)<=rho A rho B, AB=BA", rho(A * B), rho(A) * rho(B), "<=", given=[AB])
false("rho(AB)=rho A rho B, AB=BA: diag(1,0), diag(0,1)", rho(A * B), rho(A) * rho(B), given=[AB])
true("rho(AB)=rho(BA)", rho(A * B), rho(B * A))
false("rho(A+B)<=sum: E12, E21", rho(A + B), rho(A) + rho(B), "<=")
true("rho(A+B)<=sum, AB=BA", rho(A + B), rho(A) + rho(B), "<=", given=[AB])
true("rho(A+B)<=sum, symmetric", rho(A + B), rho(A) + rho(B), "<=", given=[*sa, *sb])
false("rho(A+B)<=sum, B symmetric alone", rho(A + B), rho(A) + rho(B), "<=", given=[ra, *sb])
true("rho(A^2)=rho(A)^2", rho(A * A), rho(A) ** 2)
true("rho(A^T)=rho A", rho(A.T), rho(A))
false("rho(A^TA)=rho(A)^2: E12", rho(A.T * A), rho(A) ** 2, given=[ra])
true("rho(A)^2<=rho(A^TA)", rho(A) ** 2, rho(A.T * A), "<=", given=[ra])
false("rho(A^TA)<=rho(A)^2: E12", rho(A.T * A), rho(A) ** 2, "<=")
false("|tr A|<=rho A: I, n=2", Abs(tr(A)), rho(A), "<=")
true("|tr A|<=n rho A", Abs(tr(A)), n * rho(A), "<=")
false("rho A<=|tr A|: diag(1,-1)", rho(A), Abs(tr(A)), "<=")
true("|det A|<=rho^n", Abs(det(A)), rho(A) ** n, "<=")
false("|det A|<=rho: 2I", Abs(det(A)), rho(A), "<=")
false("rho A<=|det A|: diag(1,0)", rho(A), Abs(det(A)), "<=")
false("rho=0 then A=0: E12", A, Zero, given=[is_(rho(A), 0)])
true("rho=0 symmetric then A=0", A, Zero, given=[*sa, is_(rho(A), 0)])
true("rho=0 then tr A=0", tr(A), 0, given=[is_(rho(A), 0)])
false("tr A=0 then rho=0: diag(1,-1)", rho(A), 0, given=[is_(tr(A), 0)])
false("alpha(A)=-alpha(-A): diag(1,0)", alpha(-A), -alpha(A))
true("alpha<=rho", alpha(A), rho(A), "<=")
false("rho<=alpha: -1", rho(A), alpha(A), "<=")
false("alpha(A^2)=alpha(A)^2: -1 is fine; i", alpha(A * A), alpha(A) ** 2)
false("alpha(A+B)<=sum: E12, E21", alpha(A + B), alpha(A) + alpha(B), "<=")
true("alpha(A+B)<=sum, symmetric", alpha(A + B), alpha(A) + alpha(B), "<=", given=[*sa, *sb])
true("alpha(A+I)=alpha+1", alpha(A + Id), alpha(A) + 1)
false("rho(A+I)=rho+1: -1", rho(A + Id), rho(A) + 1)
true("rho(A+I)<=rho+1", rho(A + Id), rho(A) + 1, "<=")
true("alpha(A/2+A^T/2)>=alpha A", alpha(A), alpha((A + A.T) / 2), "<=", given=[ra])
false("alpha(A/2+A^T/2)<=alpha A: E12", alpha((A + A.T) / 2), alpha(A), "<=", given=[ra])
true("rho(exp A)=exp alpha A", rho(mexp(A)), exp(alpha(A)))
false("rho(exp A)=exp rho A: -1", rho(mexp(A)), exp(rho(A)))
false("u^TAu<=u^Tu, rho<1: shear", form, uu, "<=", given=[ra, ru, below])
true("u^TAu<=u^Tu, rho<1, symmetric", form, uu, "<=", given=[*sa, ru, below])
false("u^TAu<=u^Tu/2, rho<1, symmetric", form, uu / 2, "<=", given=[*sa, ru, below])
false("u^TAu>=0, symmetric", 0, form, "<=", given=[*sa, ru])
false("u^TAu>=0, det A>0, symmetric: -I, n=2", 0, form, "<=", given=[*sa, ru, det(A) > 0])
false("u^TAu>=0, det A>0, tr A>0, symmetric: n=3 diag(-1,-1,3)", 0, form, "<=", given=[*sa, ru, det(A) > 0, tr(A) > 0])
true("u^TA^2u>=0, symmetric", 0, contraction(u.T, A * A * u), "<=", given=[*sa, ru])
false("u^TA^2u>=0 real: rotation", 0, contraction(u.T, A * A * u), "<=", given=[ra, ru])
false("u^TA^TAu<=u^Tu, rho<1", contraction(u.T, A.T * A * u), uu, "<=", given=[ra, ru, below])
true("u^TA^TAu<=u^Tu, orthogonal", contraction(u.T, A.T * A * u), uu, "<=", given=[ra, ru, is_(A.T * A, Id)])
false("(u^TAu)^2<=u^TA^2u for |u| free: 2", form**2, contraction(u.T, A * A * u), "<=", given=[*sa, ru])
true("(u^TAu)^2<=u^TA^2u, |u|=1", form**2, contraction(u.T, A * A * u), "<=", given=[*sa, ru, unit])
false(
    "(u^TAu)^2<=u^TA^2u, |u|=1, real alone: rotation", form**2, contraction(u.T, A * A * u), "<=", given=[ra, ru, unit]
)
true("Cauchy-Schwarz", uv_**2, uu * vv, "<=", given=[ru, rv])
false("Cauchy-Schwarz reversed", uu * vv, uv_**2, "<=", given=[ru, rv])
false("Cauchy-Schwarz of complex without conjugation: (1,i), (1,-i)", Abs(uv_) ** 2, Abs(uu) * Abs(vv), "<=")
false("2u^Tv<=u^Tu: v=u", 2 * uv_, uu, "<=", given=[ru, rv])
true("2u^Tv<=u^Tu+v^Tv", 2 * uv_, uu + vv, "<=", given=[ru, rv])
false("2u^Tv<=u^Tu+v^Tv/2", 2 * uv_, uu + vv / 2, "<=", given=[ru, rv])
true("Young with p", 2 * uv_, p * uu + vv / p, "<=", given=[ru, rv])
false("Young with p twice", 2 * uv_, p * uu + p * vv, "<=", given=[ru, rv])
false("u^Tu=0 then u=0: (1,i)", u, ZeroMatrix(n, 1), given=[is_(uu, 0)])
true("u^Tu=0 real then u=0", u, ZeroMatrix(n, 1), given=[ru, is_(uu, 0)])
false("A^TA=0 then A=0: [[1,i],[i,-1]]", A, Zero, given=[is_(A.T * A, Zero)])
true("A^TA=0 real then A=0", A, Zero, given=[ra, is_(A.T * A, Zero)])
false("A^2=0 real then A=0: E12", A, Zero, given=[ra, is_(A * A, Zero)])
true("A^2=0 symmetric real then A=0", A, Zero, given=[*sa, is_(A * A, Zero)])
false("A^2=0 symmetric complex then A=0", A, Zero, given=[is_(A.T, A), is_(A * A, Zero)])
false("tr A^2=0 symmetric complex then A=0", A, Zero, given=[is_(A.T, A), is_(tr(A * A), 0)])
false("rho<1 then tr A<=1: I*0.9, n=2", tr(A), 1, "<=", given=[*sa, below])
true("rho<1 then tr A<=n", tr(A), n, "<=", given=[*sa, below])
false("rho<1 then tr A^TA<=n: big shear", tr(A.T * A), n, "<=", given=[ra, below])
true("rho<1 then tr A^TA<=n, symmetric", tr(A.T * A), n, "<=", given=[*sa, below])
true("rho<1 then tr A^TA<=n, normal", tr(A.T * A), n, "<=", given=[ra, below, commute(A, A.T)])
false("rho<1 then det(I+A)<=1: 1/2", det(Id + A), 1, "<=", given=[*sa, below])
false("rho<1 then det(I+A)<=2: I/2, n=2", det(Id + A), 2, "<=", given=[*sa, below])
true("rho<1 then det(I+A)<=2^n", det(Id + A), 2**n, "<=", given=[*sa, below])
false("rho<1 then det(I-A)<=1: -1/2", det(Id - A), 1, "<=", given=[*sa, below])
true("rho<1 then det(I-A^2)<=1", det(Id - A * A), 1, "<=", given=[*sa, below])
false("rho<1 then det(I-A^2)<=1 for real: rotation/2", det(Id - A * A), 1, "<=", given=[ra, below])
false("rho<1 then det(I-A^2)>=1/2", R(1, 2), det(Id - A * A), "<=", given=[*sa, below])
false(
    "Neumann without rho<1: 2", (Id - A).I, MatrixSum(A**N, (N, 0, oo)), given=[isnt(det(Id - A))], where_defined=True
)
true("Neumann", (Id - A).I, MatrixSum(A**N, (N, 0, oo)), given=[below])
false("Neumann from 1", (Id - A).I, MatrixSum(A**N, (N, 1, oo)), given=[below])
true("Neumann finite", (Id - A).I * (Id - A**M), MatrixSum(A**N, (N, 0, M - 1)), given=[isnt(det(Id - A))])
false("Neumann finite to M", (Id - A).I * (Id - A**M), MatrixSum(A**N, (N, 0, M)), given=[isnt(det(Id - A))])
false("Hadamard det<=prod of entries: [[1,-1],[1,1]]", det(G2), G2[0, 0] * G2[1, 1], "<=", given=[real_matrix(G2)])
true("Hadamard det, symmetric", det(G2), G2[0, 0] * G2[1, 1], "<=", given=symmetric_real(G2))
false("tr(G)^2<=4det: diag(1,0)", tr(G2) ** 2, 4 * det(G2), "<=", given=symmetric_real(G2))
true("4det<=tr(G)^2, symmetric", 4 * det(G2), tr(G2) ** 2, "<=", given=symmetric_real(G2))
false("4det<=tr(G)^2, real: rotation", 4 * det(G2), tr(G2) ** 2, "<=", given=[real_matrix(G2)])
true("Cayley-Hamilton 2", G2**2 - tr(G2) * G2 + det(G2) * Identity(2), ZeroMatrix(2, 2))
false("Cayley-Hamilton 2 with +tr", G2**2 + tr(G2) * G2 + det(G2) * Identity(2), ZeroMatrix(2, 2))
true(
    "Cayley-Hamilton 3",
    H3**3 - tr(H3) * H3**2 + (tr(H3) ** 2 - tr(H3**2)) / 2 * H3 - det(H3) * Identity(3),
    ZeroMatrix(3, 3),
)
false(
    "Cayley-Hamilton 3, tr^2/2", H3**3 - tr(H3) * H3**2 + tr(H3) ** 2 / 2 * H3 - det(H3) * Identity(3), ZeroMatrix(3, 3)
)
true("det by traces 2", 2 * det(G2), tr(G2) ** 2 - tr(G2**2))
false("det by traces, n", 2 * det(A), tr(A) ** 2 - tr(A * A))
true("Sylvester", det(Id + U * V), det(Identity(m) + V * U))
false("det(xI-UV)=det(xI-VU): U=V=0, n!=m, x=2", det(x * Id - U * V), det(x * Identity(m) - V * U))
true("x^m det(xI-UV)=x^n det(xI-VU)", x**m * det(x * Id - U * V), x**n * det(x * Identity(m) - V * U))
false(
    "det(xI-UV)=x^(n-m)det(xI-VU): x=0, m>n",
    det(x * Id - U * V),
    x ** (n - m) * det(x * Identity(m) - V * U),
    where_defined=True,
)
false("det UV=det VU: n=2, m=1", det(U * V), det(V * U))
false("det UV=0 for n<=m: n=m=1", det(U * V), 0, given=[n <= m])
true("det UV=0 for n>m", det(U * V), 0, given=[n > m])
false("det UV=0 for n>=m: n=m=1", det(U * V), 0, given=[n >= m])
true("tr UV=tr VU", tr(U * V), tr(V * U))
false("UV=I then VU=I: n=1, m=2", V * U, Identity(m), given=[is_(U * V, Id)])
true("UV=I then VUVU=VU", V * U * V * U, V * U, given=[is_(U * V, Id)])
false("UV=I, tr VU=m", tr(V * U), m, given=[is_(U * V, Id)])
true("UV=I, tr VU=n", tr(V * U), n, given=[is_(U * V, Id)])
true("push-through", (p * Id + U * U.T).I * U, U * (p * Identity(m) + U.T * U).I, given=[real_matrix(U)])
false(
    "push-through of complex: i, p=1", (p * Id + U * U.T).I * U, U * (p * Identity(m) + U.T * U).I, where_defined=True
)
false(
    "ridge swapped",
    (p * Id + U * U.T).I * U,
    U * (p * Identity(m) - U.T * U).I,
    given=[real_matrix(U)],
    where_defined=False,
)
