"""What holds for real matrices, columns and numbers, and not for complex ones, and what holds for both."""

from tests.hostile.statements.ninth import *

true, false = of("complex")

sym, sk = lambda one: is_(one.T, one), lambda one: is_(one.T, -one)
real_ = lambda one: is_(one.conjugate(), one)
nil = ZeroMatrix(n, 1)
uu, vv, uv = contraction(u.T, u), contraction(v.T, v), contraction(u.T, v)
Wm = MatrixSymbol("W", n, m)

# columns
false("sum of squares 1, so the norm is 1: u=(5/4,3I/4)", tr(u * Adjoint(u)), 1, given=[is_(uu, 1)])
false("sum of squares 1: norm at most 1: u=(5/4,3I/4)", re(contraction(Adjoint(u), u)), 1, "<=", given=[is_(uu, 1)])
true("sum of squares 1: norm at least 1", 1, re(contraction(Adjoint(u), u)), "<=", given=[is_(uu, 1)])
false("sum of squares 3, so real: u=(2,I)", u.conjugate(), u, given=[is_(uu, 3)])
false("both units: u^T v real: u=(5/4,3I/4),v=e2", im(uv), 0, given=[is_(uu, 1), is_(vv, 1)])
false("both units: |u^T v| <= 1: u=e1,v=(5/4,3I/4)", Abs(uv), 1, "<=", given=[is_(uu, 1), is_(vv, 1)])
true("both units, real: |u^T v| <= 1", Abs(uv), 1, "<=", given=[is_(uu, 1), is_(vv, 1), real_(u), real_(v)])
false("both units and u^T v = 1: u=v: u=e1,v=(1,1,I)", u, v, given=[is_(uu, 1), is_(vv, 1), is_(uv, 1)])
true("both units and u^T v = 1, real: u=v", u, v, given=[is_(uu, 1), is_(vv, 1), is_(uv, 1), real_(u), real_(v)])
false("u^T u=v^T v=u^T v: u=v: u=e1,v=(1,1,I)", u, v, given=[is_(uu, vv), is_(uu, uv)])
false("(u-v)^T(u-v)=0: u=v: u-v=(1,I)", u, v, given=[is_(contraction((u - v).T, u - v), 0)])
false("u^T u + v^T v = 0: both zero: v=I u", u, nil, given=[is_(uu + vv, 0)])
false("isotropic: u_1=0: u=(1,I)", u[0, 0], 0, given=[is_(uu, 0)])
false("isotropic: imaginary: u=(1,I)", u.conjugate(), -u, given=[is_(uu, 0)])
true("u^H u=0: u=0", u, nil, given=[is_(contraction(Adjoint(u), u), 0)])
false(
    "norms equal, so parallel: u^H u=v^H v: e1,e2",
    u * v.T,
    v * u.T,
    given=[is_(contraction(Adjoint(u), u), contraction(Adjoint(v), v))],
)
# symmetric, orthogonal
false("symmetric: eigenvalues real: det real: A=I", im(det(A)), 0, given=[sym(A)])
false("symmetric: trace of A^2 nonnegative: A=I I", 0, re(tr(A * A)), "<=", given=[sym(A)])
false("symmetric: trace of A^2 zero gives A=0: diag(1,I)", A, Zero, given=[sym(A), is_(tr(A * A), 0)])
true("symmetric, real: trace of A^2 zero gives A=0", A, Zero, given=[sym(A), real_(A), is_(tr(A * A), 0)])
false(
    "symmetric, A^2=A: norm at most n: A=u u^T,u=(5/4,3I/4)",
    re(tr(Adjoint(A) * A)),
    n,
    "<=",
    given=[sym(A), is_(A * A, A)],
)
false("symmetric: A^2=I: |A_11|<=1: A=[[5/4,3I/4],[3I/4,-5/4]]", Abs(A[0, 0]), 1, "<=", given=[sym(A), is_(A * A, Id)])
false("symmetric: A^2=I: A real", A.conjugate(), A, given=[sym(A), is_(A * A, Id)])
false("symmetric: A^2=I: A Hermitian", Adjoint(A), A, given=[sym(A), is_(A * A, Id)])
false("symmetric: A^3=A: normal: complex", A * Adjoint(A), Adjoint(A) * A, given=[sym(A), is_(A**3, A)])
false("symmetric: A^3=I: unitary: complex", Adjoint(A) * A, Id, given=[sym(A), is_(A**3, Id)])
false("symmetric: A^2=-I: A=I Id: A=-I Id", A, I * Id, given=[sym(A), is_(A * A, -Id)])
false(
    "symmetric: A^2=0 and trace 0: det(I+A^H A)=1: [[1,I],[I,-1]]",
    det(Id + Adjoint(A) * A),
    1,
    given=[sym(A), is_(A * A, Zero)],
)
false(
    "symmetric and AB=BA, B symmetric: AB=0 gives A^H B=0: u=(1,I)",
    Adjoint(A) * B,
    Zero,
    given=[sym(A), sym(B), is_(A * B, Zero)],
)
false("symmetric: exp(A)=I: A=0: 2 pi I", A, Zero, given=[sym(A), is_(mexp(A), Id)])
false("symmetric: Au=0: A^H u=0: A=[[1,I],[I,-1]]", Adjoint(A) * u, nil, given=[sym(A), is_(A * u, nil)])
false(
    "symmetric: A u = u, A v = 0: u^H v = 0: u=(5/4,3I/4)",
    contraction(Adjoint(u), v),
    0,
    given=[sym(A), is_(A * u, u), is_(A * v, nil)],
)
true("symmetric: A u = u, A v = 0: u^T v = 0", uv, 0, given=[sym(A), is_(A * u, u), is_(A * v, nil)])
false("symmetric: A^2 u=0: Au=0: A=[[1,I],[I,-1]]", A * u, nil, given=[sym(A), is_(A * A * u, nil)])
true("Hermitian: A^2 u=0: Au=0", A * u, nil, given=[is_(Adjoint(A), A), is_(A * A * u, nil)])
false("orthogonal: |A_11|<=1: 5/4", Abs(A[0, 0]), 1, "<=", given=[is_(A.T * A, Id)])
false("orthogonal: real: complex", A.conjugate(), A, given=[is_(A.T * A, Id)])
false("orthogonal: norm n: complex", tr(Adjoint(A) * A), n, given=[is_(A.T * A, Id)])
true("orthogonal: norm at least n", n, re(tr(Adjoint(A) * A)), "<=", given=[is_(A.T * A, Id)])
false("orthogonal with trace n is I: A=I+N: n=3", A, Id, given=[is_(A.T * A, Id), is_(tr(A), n)])
true("orthogonal with trace n, real: is I", A, Id, given=[is_(A.T * A, Id), is_(tr(A), n), real_(A)])
false(
    "orthogonal with A_11=1: A_12=0: n=3: column (1,1,I)", A[0, 1], 0, given=[is_(A.T * A, Id), is_(A[0, 0], 1), n >= 2]
)
false("orthogonal and (A-I)^2=0: A=I: n=4", A, Id, given=[is_(A.T * A, Id), is_((A - Id) * (A - Id), Zero)])
false("orthogonal and (A-I)^3=0: A=I: n=3", A, Id, given=[is_(A.T * A, Id), is_((A - Id) ** 3, Zero)])
false("A^T A idempotent so A A^T A=A: complex nilpotent", A * A.T * A, A, given=[is_(A.T * A * A.T * A, A.T * A)])
false("A^T A=0 gives A A^T=0: [[1,0],[I,0]]", A * A.T, Zero, given=[is_(A.T * A, Zero)])
false("A^T A=A A^T=0: A=0: [[1,I],[I,-1]]", A, Zero, given=[is_(A.T * A, Zero), is_(A * A.T, Zero)])
false(
    "rank of A^T A: det(A^T A)=0 for a tall matrix with U^T U=0: W=U",
    Wm,
    ZeroMatrix(n, m),
    given=[is_(Wm.T * Wm, ZeroMatrix(m, m))],
)
true("W^H W=0: W=0", Wm, ZeroMatrix(n, m), given=[is_(Adjoint(Wm) * Wm, ZeroMatrix(m, m))])
false("W^T W=I: W^H W=I: complex", Adjoint(Wm) * Wm, Identity(m), given=[is_(Wm.T * Wm, Identity(m))])
# skew
false("skew: I-A invertible: A=I[[0,1],[-1,0]]", det(Id - A), 0, "!=", given=[sk(A)])
true("skew, real: I-A invertible", det(Id - A), 0, "!=", given=[sk(A), real_(A)])
false("skew: det nonnegative: A=[[0,I],[-I,0]]", 0, re(det(A)), "<=", given=[sk(A)])
true("skew, real: det nonnegative", 0, det(A), "<=", given=[sk(A), real_(A)])
false("skew: trace of A^2 at most 0: A=[[0,I],[-I,0]]", re(tr(A * A)), 0, "<=", given=[sk(A)])
false("skew: A^3=A: A=0: A=[[0,I],[-I,0]]", A, Zero, given=[sk(A), is_(A**3, A)])
true("skew, real: A^3=A: A=0", A, Zero, given=[sk(A), real_(A), is_(A**3, A)])
false("skew: A^2=I: norm 0: A=I[[0,1],[-1,0]]", tr(A * Adjoint(A)), 0, given=[sk(A), is_(A * A, Id)])
false("skew: trace A^2=0: A=0: n=3", A, Zero, given=[sk(A), is_(tr(A * A), 0)])
false("skew: A^3=0: A=0: n=3", A, Zero, given=[sk(A), is_(A**3, Zero)])
false("skew: A^3=0: A^2=0: n=3", A * A, Zero, given=[sk(A), is_(A**3, Zero)])
false("skew: exp(A)=I: A=0: 2 pi", A, Zero, given=[sk(A), is_(mexp(A), Id)])
# numbers and tables
false("z^2+w^2=0: z=w=0: w=I z", z, 0, given=[is_(z**2 + w**2, 0)])
false("z^2+w^2=1: |z|<=1: z=5/4", Abs(z), 1, "<=", given=[is_(z**2 + w**2, 1)])
false("|z|=|w|, z+w real: w=conj z: z=1,w=-1", w, conjugate(z), given=[is_(Abs(z), Abs(w)), is_(im(z + w), 0)])
false("z w=1, |z|=1: w=z: w=conj", w, z, given=[is_(z * w, 1), is_(Abs(z), 1)])
true("z w=1, |z|=1: w=conj z", w, conjugate(z), given=[is_(z * w, 1), is_(Abs(z), 1)])
false("|z+w|=|z|+|w|: z=w: w=2z", z, w, given=[is_(Abs(z + w), Abs(z) + Abs(w))])
true("|z+w|=|z|+|w|: z conj(w) real", im(z * conjugate(w)), 0, given=[is_(Abs(z + w), Abs(z) + Abs(w))])
false("|z+w|=|z-w|: z w=0: w=I z", z * w, 0, given=[is_(Abs(z + w), Abs(z - w))])
true("|z+w|=|z-w|: orthogonal", re(z * conjugate(w)), 0, given=[is_(Abs(z + w), Abs(z - w))])
false("|z|=|z-1|=1: z=exp(I pi/3): conj", z, exp(I * pi / 3), given=[is_(Abs(z), 1), is_(Abs(z - 1), 1)])
false("|z-1|=|z+1|=|z-I|: z=0 holds; |z|=|z-2|: z=1: 1+I", z, 1, given=[is_(Abs(z), Abs(z - 2))])
false("z^3=w^3: z=w: w=z exp(2 pi I/3)", z, w, given=[is_(z**3, w**3)])
false("z^4=w^4, z conj(w) real: z=w: w=-z", z, w, given=[is_(z**4, w**4), is_(im(z * conjugate(w)), 0)])
false("z^2 real: z real: I", im(z), 0, given=[is_(im(z**2), 0)])
true("z^2 real: z real or imaginary", re(z) * im(z), 0, given=[is_(im(z**2), 0)])
false("z^3 real: z real: exp(I pi/3)", im(z), 0, given=[is_(im(z**3), 0)])
false("z+1/z real: z real: exp(I)", im(z), 0, given=[is_(im(z + 1 / z), 0), Ne(z, 0)])
false("exp z real: z real: I pi", im(z), 0, given=[is_(im(exp(z)), 0)])
false("sin z real in modulus below 1: |sin z|<=1: z=2I", Abs(sin(z)), 1, "<=")
false("cos z real: z real: 2I", im(z), 0, given=[is_(im(cos(z)), 0)])
