"""Explicit and small matrices: defective ones, rotations, eigenvalues, exponentials, functions, derivatives."""

from tests.hostile.statements.tenth import *

true, false = of("explicit")
MM = Matrix
rot = lambda t: MM([[cos(t), -sin(t)], [sin(t), cos(t)]])
J = MM([[0, -1], [1, 0]])

false("exp(tJ)=rot(-t): t=1", mexp(s * J), rot(-s))
true("exp(tJ)=rot(t)", mexp(s * J), rot(s))
false("exp Jordan [[a,1],[0,a]]=exp(a)I: a=0", mexp(MM([[a, 1], [0, a]])), MM([[exp(a), 0], [0, exp(a)]]))
true("exp Jordan", mexp(MM([[a, 1], [0, a]])), MM([[exp(a), exp(a)], [0, exp(a)]]))
false(
    "exp [[a,b],[0,c]] with divided difference, a!=c forgotten: a=c",
    mexp(MM([[a, b], [0, c]])),
    MM([[exp(a), b * (exp(a) - exp(c)) / (a - c)], [0, exp(c)]]),
    where_defined=True,
)
true(
    "exp [[a,b],[0,c]], a!=c",
    mexp(MM([[a, b], [0, c]])),
    MM([[exp(a), b * (exp(a) - exp(c)) / (a - c)], [0, exp(c)]]),
    given=[Ne(a, c)],
)
false(
    "exp entrywise diag with off ones: exp of [[0,1],[1,0]]=[[1,e],[e,1]]",
    mexp(MM([[0, 1], [1, 0]])),
    MM([[1, E], [E, 1]]),
)
true("exp swap", mexp(MM([[0, s], [s, 0]])), MM([[cosh(s), sinh(s)], [sinh(s), cosh(s)]]))
false("exp [[0,s],[s,0]]=cos, sin: s=1", mexp(MM([[0, s], [s, 0]])), MM([[cos(s), sin(s)], [sin(s), cos(s)]]))
false("rot(a)rot(b)=rot(a-b): b=1", rot(a) * rot(b), rot(a - b))
true("rot(a)rot(b)=rot(a+b)", rot(a) * rot(b), rot(a + b))
false("det rot + reflection: det [[cos,sin],[sin,-cos]]=1: t=0", det(MM([[cos(s), sin(s)], [sin(s), -cos(s)]])), 1)
false("tr rot=2 sin t: t=0", tr(rot(s)), 2 * sin(s))
false(
    "inverse 2x2 without sign: a=d=1, b=1, c=0",
    MM([[a, b], [c, d]]).inv(),
    MM([[d, b], [c, a]]) / (a * d - b * c),
    given=[Ne(a * d - b * c, 0)],
)
true("inverse 2x2", MM([[a, b], [c, d]]).inv(), MM([[d, -b], [-c, a]]) / (a * d - b * c), given=[Ne(a * d - b * c, 0)])
false(
    "inverse 2x2 without condition: a=b=c=d=1",
    lazy(MatMul, MM([[a, b], [c, d]]), MM([[a, b], [c, d]]).inv()),
    eye(2),
    where_defined=True,
)
G = MM([[a, b], [c, d]])
false("Cayley-Hamilton G^2+tr G G+det=0: G=I", G**2 + (a + d) * G + (a * d - b * c) * eye(2), zeros(2, 2))
true("Cayley-Hamilton", G**2 - (a + d) * G + (a * d - b * c) * eye(2), zeros(2, 2))
false("Cayley-Hamilton for E2 with det sign: E=I", E2**2 - tr(E2) * E2 - det(E2) * Identity(2), ZeroMatrix(2, 2))
true("Cayley-Hamilton for E2", E2**2 - tr(E2) * E2 + det(E2) * Identity(2), ZeroMatrix(2, 2))
false("det E2=(tr^2+tr(E^2))/2: E=I", det(E2), (tr(E2) ** 2 + tr(E2**2)) / 2)
true("det E2=(tr^2-tr(E^2))/2", det(E2), (tr(E2) ** 2 - tr(E2**2)) / 2)
false("det for 3x3 by the 2x2 formula: H=I3: 1, 3", det(H3), (tr(H3) ** 2 - tr(H3**2)) / 2)
true("det 3x3 by traces", det(H3), (tr(H3) ** 3 - 3 * tr(H3) * tr(H3**2) + 2 * tr(H3**3)) / 6)
false("det(I+E2)=1+tr+tr(E^2)/2: E=I", det(Identity(2) + E2), 1 + tr(E2) + tr(E2**2) / 2)
true("det(I+E2)=1+tr+det", det(Identity(2) + E2), 1 + tr(E2) + det(E2))
false("det(I+H3)=1+tr+det: H=I3: 8, 5", det(Identity(3) + H3), 1 + tr(H3) + det(H3))
false("det(E+F)=det E+det F+tr E tr F: E=F=I", det(E2 + F2), det(E2) + det(F2) + tr(E2) * tr(F2))
true("det(E+F)=det E+det F+tr E tr F-tr EF", det(E2 + F2), det(E2) + det(F2) + tr(E2) * tr(F2) - tr(E2 * F2))
false(
    "Fricke: tr E tr F=tr EF, det=1: E=F=I: 4, 2",
    tr(E2) * tr(F2),
    tr(E2 * F2),
    given=[is_(det(E2), 1), is_(det(F2), 1)],
)
true("tr E tr F=tr EF+tr(E adj F)", tr(E2) * tr(F2), tr(E2 * F2) + tr(E2 * Adjugate(F2)))
false("adj adj H3=H3: H=2I: 4^2=16, 2", Adjugate(Adjugate(H3)), H3)
true("adj adj H3=det H H3", Adjugate(Adjugate(H3)), det(H3) * H3)
true("adj adj E2=E2", Adjugate(Adjugate(E2)), E2)
false("tr E=0=det E: E=0: E=E12", E2, ZeroMatrix(2, 2), given=[is_(tr(E2), 0), is_(det(E2), 0)])
true("tr E=0=det E: E^2=0", E2**2, ZeroMatrix(2, 2), given=[is_(tr(E2), 0), is_(det(E2), 0)])
false("commutator of 2x2 squares to zero: E12, E21: I", (E2 * F2 - F2 * E2) ** 2, ZeroMatrix(2, 2))
true("Hall: the square of a commutator commutes", (E2 * F2 - F2 * E2) ** 2 * G2, G2 * (E2 * F2 - F2 * E2) ** 2)
false("Hall for 3x3: H^2 commutes: shift", (H3 * H3.T - H3.T * H3) ** 2 * H3, H3 * (H3 * H3.T - H3.T * H3) ** 2)
false("rho of [[0,a],[b,0]]=sqrt(ab): a=-b=1", SpectralRadius(MM([[0, a], [b, 0]])), sqrt(a * b), given=[Ne(a * b, 0)])
true("rho [[0,p],[q,0]]=sqrt(pq)", SpectralRadius(MM([[0, p], [q, 0]])), sqrt(p * q))
false("rho of triangular [[a,b],[0,d]]=max(a,d): a=d=-1", SpectralRadius(MM([[a, b], [0, d]])), Max(a, d))
true("rho of triangular=max(|a|,|d|)", SpectralRadius(MM([[a, b], [0, d]])), Max(Abs(a), Abs(d)))
false("rho=sqrt(det) for real 2x2: a=2, d=1", SpectralRadius(MM([[a, 0], [0, d]])), sqrt(Abs(a * d)))
false("stability alpha<0 iff tr<0: a=1, d=-2", iverson(SpectralAbscissa(MM([[a, 0], [0, d]])) < 0), iverson(a + d < 0))
true("alpha<0 iff a<0 and d<0", iverson(SpectralAbscissa(MM([[a, 0], [0, d]])) < 0), iverson(And(a < 0, d < 0)))
false(
    "det Vandermonde sign: a=0, b=1, c=2",
    det(MM([[1, a, a**2], [1, b, b**2], [1, c, c**2]])),
    (a - b) * (b - c) * (a - c),
)
true("det Vandermonde", det(MM([[1, a, a**2], [1, b, b**2], [1, c, c**2]])), (b - a) * (c - a) * (c - b))
false(
    "det circulant a^3+b^3+c^3+3abc: a=b=c=1",
    det(MM([[a, b, c], [c, a, b], [b, c, a]])),
    a**3 + b**3 + c**3 + 3 * a * b * c,
)
true("det circulant", det(MM([[a, b, c], [c, a, b], [b, c, a]])), a**3 + b**3 + c**3 - 3 * a * b * c)
false("det tridiagonal 3x3=a^3-a b^2: a=b=1", det(MM([[a, b, 0], [b, a, b], [0, b, a]])), a**3 - a * b**2)
false("block det [[a,b],[c,d]]=ad+bc: b=c=1", det(MM([[a, b], [c, d]])), a * d + b * c)
false("A^n of [[1,1],[0,1]]=[[1,1],[0,1]]: n=2", MM([[1, 1], [0, 1]]) ** n, MM([[1, 1], [0, 1]]))
true("A^n of [[1,1],[0,1]]", MM([[1, 1], [0, 1]]) ** n, MM([[1, n], [0, 1]]))
false("Jordan^n: n a^n above: n=2, a=2", MM([[a, 1], [0, a]]) ** n, MM([[a**n, n * a**n], [0, a**n]]), given=[Ne(a, 0)])
false("[[1,1],[1,0]]^2 has F_2 at (1,1): 2 x, x=1", (MM([[1, 1], [1, 0]]) ** 2)[0, 0] * x, fibonacci(2) * x)
false("sqrt of E12=0: no root", MatrixFunction(Lambda(z, sqrt(z)), MM([[0, 1], [0, 0]])), zeros(2, 2))
false(
    "sqrt [[p,1],[0,p]]=[[sqrt p,1],[0,sqrt p]]: p=1",
    MatrixFunction(Lambda(z, sqrt(z)), MM([[p, 1], [0, p]])),
    MM([[sqrt(p), 1], [0, sqrt(p)]]),
)
true(
    "sqrt Jordan",
    MatrixFunction(Lambda(z, sqrt(z)), MM([[p, 1], [0, p]])),
    MM([[sqrt(p), 1 / (2 * sqrt(p))], [0, sqrt(p)]]),
)
false(
    "log Jordan=[[log p,1],[0,log p]]: p=2",
    MatrixFunction(Lambda(z, log(z)), MM([[p, 1], [0, p]])),
    MM([[log(p), 1], [0, log(p)]]),
)
true("log Jordan", MatrixFunction(Lambda(z, log(z)), MM([[p, 1], [0, p]])), MM([[log(p), 1 / p], [0, log(p)]]))
false(
    "log of a rotation=tJ: t=4", MatrixFunction(Lambda(z, log(z)), rot(s)), s * J, given=[s > 0, s < 2 * pi, Ne(s, pi)]
)
false("log exp J=J for 4J: eigenvalues 4i", MatrixFunction(Lambda(z, log(z)), mexp(4 * J)), 4 * J)
false("d/ds exp(sJ)=exp(sJ): s=0", DirectionalDerivative(mexp(s * A), s, 0), mexp(A))
true("d/ds exp(sA) at 0=A", DirectionalDerivative(mexp(s * A), s, 0), A)
false("d/ds exp(A+sB)=exp(A)B: E12, E21", DirectionalDerivative(mexp(A + s * B), s, 0), mexp(A) * B)
true(
    "d/ds exp(A+sB)=exp(A)B, AB=BA",
    DirectionalDerivative(mexp(A + s * B), s, 0),
    mexp(A) * B,
    given=[is_(A * B, B * A)],
)
false("d/ds (A+sB)^2=2AB: E12, E21", DirectionalDerivative((A + s * B) ** 2, s, 0), 2 * A * B)
true("d/ds (A+sB)^2=AB+BA", DirectionalDerivative((A + s * B) ** 2, s, 0), A * B + B * A)
false(
    "d/ds (A+sB)^-1=-A^-2B: n=2",
    DirectionalDerivative((A + s * B).inv(), s, 0),
    -A.inv() * A.inv() * B,
    given=[Ne(det(A), 0)],
)
true(
    "d/ds (A+sB)^-1=-A^-1BA^-1",
    DirectionalDerivative((A + s * B).inv(), s, 0),
    -A.inv() * B * A.inv(),
    given=[Ne(det(A), 0)],
)
false(
    "eigenvalues of a symmetric 2x2 are >=0: [[0,1],[1,0]]: min", 0, (a + d - sqrt((a - d) ** 2 + 4 * b**2)) / 2, "<="
)
false(
    "positive definite iff a>0 and ad>=b^2: a=b=d=1",
    iverson(And(a > 0, a * d - b**2 > 0)),
    iverson(And(a > 0, a * d - b**2 >= 0)),
)
false("2ab<=a^2+b^2 quadratic form with c=2: a=b=1", 2 * c * a * b, a**2 + b**2, "<=")
true("2cab<=a^2+b^2, |c|<=1", 2 * c * a * b, a**2 + b**2, "<=", given=[Abs(c) <= 1])
false(
    "|det|<=product of row norms : |ad-bc|<=(a^2+b^2+c^2+d^2)/4: I: 1, 1/2",
    Abs(a * d - b * c),
    (a**2 + b**2 + c**2 + d**2) / 4,
    "<=",
)
true("|ad-bc|<=half the Frobenius square", Abs(a * d - b * c), (a**2 + b**2 + c**2 + d**2) / 2, "<=")
