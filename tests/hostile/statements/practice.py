"""Statements as colleagues write them: a true one, and beside it what a slip of the pen makes of it."""

from functools import partial

from tests.hostile.statements.base import *

FS, CE, EN, DET = S.decide_finite_sums, S.decide_by_certificate, S.decide_entries, S.decide_determinants
IND, DD, SER, SUMS, LIM = (
    S.decide_by_induction,
    S.decide_derivative,
    S.decide_series,
    S.decide_sums,
    S.decide_limit,
)
ON, ZE, TWO = Integer(1), Integer(0), Integer(2)
lp = lambda b_, e: lazy(Pow, sympify(b_), sympify(e))
um = lambda e: lazy(Mul, e, lp(e, -1))
A2, B2 = MatrixSymbol("A", 2, 2), MatrixSymbol("B", 2, 2)
S3 = MatrixSymbol("S", 3, 3)
w2 = MatrixSymbol("w", n, 1)
Hb = Symbol("h", real=True)
d_ = Symbol("d", integer=True)
sg = Symbol("sigma", positive=True)
uv, uu = S.contraction(v.T, u), S.contraction(u.T, u)
ci, co = (i, 1, n), (k, 1, n)


def F_(kind, nm, fn, point=None):
    add(kind, nm, bad(fn), F, point)


def T_(kind, nm, fn):
    add(kind + " true", nm, fn, T)


def pair(kind, nm, ss, by, l, right, *wrong, given=(), rel=Relation.EQUAL, point=None):
    """The true line, the false ones, and the false pairs without a line."""
    l = sympify(l)
    if right is not None and sympify(right) != l:
        T_(kind, nm, lambda: st(line(ss, l, sympify(right), by, rel, given)))
    for number, r in enumerate(wrong):
        F_(kind, f"{nm} slip {number}", lambda r=r: st(line(ss, l, sympify(r), by, rel, given)))
        if rel == Relation.EQUAL and not given:
            F_(kind, f"{nm} bare {number}", lambda r=r: by(l, sympify(r)), point)


def lacking(kind, nm, ss, by, l, r, given, rel=Relation.EQUAL, by_given=None):
    """True under a condition: without it no line."""
    T_(kind, nm, lambda: st(line(ss, sympify(l), sympify(r), by_given or by, rel, given)))
    F_(kind, nm + " without", lambda: st(line(ss, sympify(l), sympify(r), by, rel)))


def said(kind, nm, l, rel, r, *cond, true=False):
    """A claim by check and by sweep."""
    for way, run in (("check", check), ("sweep", partial(sweep, size=400))):
        go = lambda run=run: run(claim(l, rel, r, *cond))
        add(f"{kind} {way}" + " true" * true, nm, go if true else bad(go), ("holds", "undecided") if true else F)


def asserted(nm, l, r, given=(), true=False):
    for level in ("proof", "ball", "sample"):
        go = partial(ident, sympify(l), sympify(r), level, given=given)
        add("practice assert" + " true" * true, f"{nm} {level}", go if true else bad(go), T if true else F)


# 1. linear algebra ----------------------------------------------------------------------------------------
K = "practice words"
nAB, nA, nu = (n, A, B), (n, A), (n, u, v)
pair(K, "square of a sum", nAB, W, (A - B) ** 2, A**2 - A * B - B * A + B**2, A**2 - 2 * A * B + B**2, A**2 - B**2)
pair(K, "difference of squares", nAB, W, (A + B) * (A - B), A**2 - A * B + B * A - B**2, A**2 - B**2)
pair(K, "trace of a square", nA, W, tr(A * A), tr(A**2), tr(A) ** 2, tr(A * A.T), tr(A))
pair(K, "adjoint", nAB, W, Adjoint(A * B), Adjoint(B) * Adjoint(A), Adjoint(A) * Adjoint(B), (B * A).T, B.T * A.T)
pair(K, "cycle", (n, A, B, C), W, tr(A * B * C), tr(C * A * B), tr(B * A * C), tr(A * C.T * B))
pair(K, "transpose in a trace", nAB, W, tr(A.T * B), tr(B.T * A), tr(A * B), tr(A.T * B.T))
J_ = lambda P, Q: P * Q - Q * P
pair(
    K,
    "Jacobi",
    (n, A, B, C),
    W,
    J_(A, J_(B, C)) + J_(B, J_(C, A)),
    -J_(C, J_(A, B)),
    J_(C, J_(A, B)),
    Om,
)
pair(K, "trace of a commutator", nAB, W, tr(J_(A, B)), ZE, ON, n)
pair(K, "outer square", nu, W, (u * v.T) ** 2, uv * u * v.T, S.contraction(u.T, u) * u * v.T, u * v.T, Om)
pair(K, "outer cube", nu, W, (u * v.T) ** 3, uv**2 * u * v.T, uv**3 * u * v.T, uv * u * v.T)
pair(K, "outer power", (n, k, u, v), W, MatPow(u * v.T, k), uv ** (k - 1) * u * v.T, uv**k * u * v.T)
pair(K, "trace of outer", nu, W, tr(u * v.T), uv, S.contraction(u.T, u), n * uv, S.contraction(Adjoint(v), u))
pair(K, "reflection", (n, u), W, (Id - 2 * u * u.T) ** 2, Id - 4 * u * u.T + 4 * uu * u * u.T, Id, Id - 4 * u * u.T)
F_(K, "householder isotropic", lambda: st(line((n, u), (Id - 2 * u * u.T / uu) ** 2, Id, W)))
F_(K, "householder conj", lambda: st(line((n, u), (Id - 2 * u * Adjoint(u)) ** 2, Id, W)))
pair(K, "push through", (n, m, X, Y), W, X * (Identity(m) + Y * X), (Id + X * Y) * X, (Id + Y.T * X.T) * X)
pair(K, "neumann 2", nA, W, (Id - A) * (Id + A + A**2), Id - A**3, Id - A**2, Id + A**3)
pair(K, "similarity", (n, A, B), W, tr(Inverse(B) * A * B), None, tr(A) + 1, tr(B))
lacking(K, "similar trace", (n, A, B), W, tr(Inverse(B) * A * B), tr(A), (Ne(det(B), 0),))
lacking(K, "inverse of inverse", nA, W, Inverse(Inverse(A)), A, (Ne(det(A), 0),))
lacking(K, "A A^-1", nA, W, lazy(MatMul, A, Inverse(A)), Id, (Ne(det(A), 0),))
lacking(K, "A^-2 A^2", nA, W, lazy(MatMul, lazy(MatPow, A, Integer(-2)), A**2), Id, (Ne(det(A), 0),))
F_(K, "A A^-1 for A != 0", lambda: st(line(nA, lazy(MatMul, A, Inverse(A)), Id, W, given=(Ne(tr(A), 0),))))
F_(K, "A A^-1 for B", lambda: st(line(nAB, lazy(MatMul, A, Inverse(A)), Id, W, given=(Ne(det(B), 0),))))
F_(K, "A A^-1 for A+B", lambda: st(line(nAB, lazy(MatMul, A, Inverse(A)), Id, W, given=(Ne(det(A + B), 0),))))
F_(K, "A A^-1, det=det", lambda: st(line(nAB, lazy(MatMul, A, Inverse(A)), Id, W, given=(Eq(det(A), det(B)),))))
smw = lambda sign: Inverse(A) + sign * Inverse(A) * u * v.T * Inverse(A) / (1 + S.contraction(v.T * Inverse(A), u))
nz_ = (Ne(det(A), 0), Ne(1 + S.contraction(v.T * Inverse(A), u), 0))
T_(K, "Sherman-Morrison", lambda: st(line((n, A, u, v), lazy(MatMul, A + u * v.T, smw(-1)), Id, W, given=nz_)))
F_(K, "Sherman-Morrison sign", lambda: st(line((n, A, u, v), lazy(MatMul, A + u * v.T, smw(1)), Id, W, given=nz_)))
for part in (0, 1):
    F_(
        K,
        f"Sherman-Morrison lacks {1 - part}",
        lambda part=part: st(line((n, A, u, v), lazy(MatMul, A + u * v.T, smw(-1)), Id, W, given=nz_[part : part + 1])),
    )
F_(K, "inverse of sum", lambda: st(line((n, A, u, v), Inverse(A + u * v.T), smw(-1), W, given=nz_[:1])))
pair(K, "exp of sum", nAB, W, mexp(A) * mexp(-A), Id, mexp(2 * A), 2 * Id)
pair(K, "exp no split", nAB, W, mexp(A + B), None, mexp(A) * mexp(B), mexp(B) * mexp(A), mexp(A) + mexp(B))
pair(K, "exp at 2", nA, W, mexp(2 * A), mexp(A) ** 2, 2 * mexp(A), mexp(A**2))
pair(K, "exp of transpose", nA, W, mexp(A).T, mexp(A.T), mexp(A), mexp(-A))
pair(K, "exp conj", nAB, W, A * mexp(B * A), mexp(A * B) * A, mexp(B * A) * A, A * mexp(A * B))
K = "practice determinant"
pair(K, "scaled", nA, DET, det(2 * A), 2**n * det(A), 2 * det(A), n * det(A), 2 ** (n - 1) * det(A))
pair(K, "negative", nA, DET, det(-A), (-1) ** n * det(A), -det(A), det(A))
pair(K, "product", nAB, DET, det(A * B), det(B) * det(A), det(A) + det(B), det(A * B.T) + 1)
pair(K, "of rank one", nu, DET, det(Id + u * v.T), 1 + uv, 1 + S.contraction(u.T, u), 1 - uv, uv)
pair(K, "of outer", nu, DET, det(u * v.T), None, ZE, uv)
pair(K, "minus rank one", nu, DET, det(Id - 2 * u * u.T), 1 - 2 * uu, -ON, ON)
pair(K, "exp", nA, DET, det(mexp(A)), exp(tr(A)), exp(det(A)), exp(n * tr(A)), exp(tr(A) / n))
pair(K, "exp twice", nA, DET, det(mexp(2 * A)), exp(2 * tr(A)), 2**n * exp(tr(A)), exp(tr(A**2)), exp(tr(A)))
pair(K, "of power", (n, A, k), DET, det(A**3), det(A) ** 3, 3 * det(A), det(A) ** (3 * n), det(A) ** 2)
pair(K, "Sylvester", (n, m, X, Y), DET, det(Id + X * Y), det(Identity(m) + Y * X), det(Identity(m) + X.T * Y.T) + 1)
pair(K, "Sylvester scaled", (n, m, X, Y), DET, det(2 * Id + X * Y), None, det(2 * Identity(m) + Y * X))
pair(K, "of adjugate", nA, DET, det(S.Adjugate(A)), None, det(A) ** n, det(A), det(A) ** (n + 1))
pair(K, "adjugate scaled", nA, W, S.Adjugate(2 * A), None, 2 * S.Adjugate(A), 2**n * S.Adjugate(A))
pair(K, "adjugate of sum", nAB, W, S.Adjugate(A + B), None, S.Adjugate(A) + S.Adjugate(B))
pair(K, "adjugate of product", nAB, W, S.Adjugate(A * B), None, S.Adjugate(A) * S.Adjugate(B))
lacking(K, "of inverse", nA, DET, det(Inverse(A)), 1 / det(A), (Ne(det(A), 0),))
lacking(K, "conjugated", nAB, DET, det(B * A * Inverse(B)), det(A), (Ne(det(B), 0),))
pair(K, "2x2", (A2,), EN, det(A2), A2[0, 0] * A2[1, 1] - A2[0, 1] * A2[1, 0], A2[0, 0] * A2[1, 1] + A2[0, 1] * A2[1, 0])
pair(K, "Cayley-Hamilton 2", (A2,), EN, A2**2 - tr(A2) * A2, -det(A2) * Identity(2), det(A2) * Identity(2), A2)
pair(K, "det of sum 2x2", (A2, B2), EN, det(A2 + B2), None, det(A2) + det(B2))
pair(K, "tr of square 2x2", (A2,), EN, tr(A2**2), tr(A2) ** 2 - 2 * det(A2), tr(A2) ** 2 + 2 * det(A2), tr(A2) ** 2)
pair(K, "Cayley-Hamilton 3 as 2", (S3,), EN, S3**2 - tr(S3) * S3, None, -det(S3) * Identity(3))
pair(K, "exp entries 2x2", (A2,), EN, mexp(A2)[0, 0], None, exp(A2[0, 0]))

# 2. sums, probability, transport --------------------------------------------------------------------------
K = "practice sums"
nT = (n, Tb, hb)
SU = lambda e, *l: Sum(e, *(l or (ci,)))
mean = SU(Tb[i]) / n
pair(
    K,
    "variance",
    nT,
    FS,
    SU((Tb[i] - mean) ** 2),
    SU(Tb[i] ** 2) - n * mean**2,
    SU(Tb[i] ** 2) - mean**2,
    SU(Tb[i] ** 2),
)
pair(K, "deviations", nT, FS, SU(Tb[i] - mean), ZE, ON, mean)
pair(
    K,
    "product of sums",
    nT,
    FS,
    SU(Tb[i]) * SU(hb[i]),
    SU(Tb[i] * hb[k], ci, co),
    SU(Tb[i] * hb[i]),
    n * SU(Tb[i] * hb[i]),
)
pair(K, "square of sum", nT, FS, SU(Tb[i]) ** 2, SU(Tb[i] * Tb[k], ci, co), SU(Tb[i] ** 2), SU(Tb[i] ** 2, ci, co))
pair(
    K,
    "pairs",
    nT,
    FS,
    SU((Tb[i] - Tb[k]) ** 2, ci, co),
    2 * n * SU(Tb[i] ** 2) - 2 * SU(Tb[i]) ** 2,
    ZE,
    2 * SU(Tb[i] ** 2),
)
pair(K, "constants", (n, x), FS, SU(x), n * x, x, (n - 1) * x, (n + 1) * x)
pair(K, "gauss", (n,), partial(IND, n=n, start=1), SU(i), n * (n + 1) / 2, n * (n - 1) / 2, n**2 / 2, (n + 1) ** 2 / 2)
pair(K, "gauss from 0", (n,), partial(IND, n=n, start=1), SU(j, (j, 0, n)), n * (n + 1) / 2, (n + 1) * (n + 2) / 2)
pair(K, "gauss to n-1", (n,), partial(IND, n=n, start=1), SU(j, (j, 0, n - 1)), n * (n - 1) / 2, n * (n + 1) / 2)
pair(
    K,
    "squares",
    (n,),
    partial(IND, n=n, start=1),
    SU(i**2),
    n * (n + 1) * (2 * n + 1) / 6,
    n * (n + 1) * (2 * n - 1) / 6,
    SU(i) ** 2,
)
pair(K, "cubes", (n,), partial(IND, n=n, start=1), SU(i**3), (n * (n + 1) / 2) ** 2, (n * (n - 1) / 2) ** 2)
pair(K, "odd", (n,), partial(IND, n=n, start=1), SU(2 * i - 1), n**2, n**2 - 1, (n + 1) ** 2)
pair(K, "triangle count", (n,), FS, SU(ON, (j, 1, i), ci), n * (n + 1) / 2, n * (n - 1) / 2, n**2)
pair(K, "empty at m>n", (n, m, Tb), FS, SU(Tb[i], (i, 1, n)), None, SU(Tb[i], (i, 1, m)) + SU(Tb[i], (i, m, n)))
pair(
    K,
    "last term",
    (n, Tb),
    FS,
    SU(Tb[i]),
    Tb[n] + SU(Tb[i], (i, 1, n - 1)),
    Tb[n] + SU(Tb[i]),
    Tb[1] + SU(Tb[i], (i, 1, n - 1)),
)
pair(
    K,
    "first term twice",
    (n, Tb),
    FS,
    SU(Tb[i]),
    None,
    Tb[1] + SU(Tb[i], (i, 1, n)),
    Tb[2] + SU(Tb[i], (i, 3, n)) + Tb[1],
)
pair(K, "delta", (n, Tb, m), FS, SU(KroneckerDelta(i, 1) * Tb[i]), Tb[1], Tb[n], SU(Tb[i]))
pair(K, "delta outside", (n,), FS, SU(KroneckerDelta(i, 2)), None, ON)  # n = 1
pair(K, "delta shifted", (n,), FS, SU(KroneckerDelta(i, m), ci), None, ON)
pair(
    K,
    "swap triangle",
    nT,
    FS,
    SU(Tb[i] * hb[j], (j, 1, i), ci),
    SU(Tb[i] * hb[j], (i, j, n), (j, 1, n)),
    SU(Tb[i] * hb[j], (i, 1, j), (j, 1, n)),
)
pair(
    K,
    "convex combination",
    (n, Tb, Pb),
    FS,
    SU(Pb[i] * (Tb[i] - 3)),
    SU(Pb[i] * Tb[i]) - 3 * SU(Pb[i]),
    SU(Pb[i] * Tb[i]) - 3,
)
F_(K, "weights", lambda: st(line((n, Pb), SU(Pb[i]), ON, FS)))
F_(K, "normalised line", lambda: st(line((n, Pb), lazy(Mul, SU(Pb[i]), lp(SU(Pb[i]), -1)), ON, FS)))
F_(K, "normalised weights", lambda: st(line((n, Pb), SU(lazy(Mul, Pb[i], lp(SU(Pb[k], co), -1))), ON, FS)))
F_(K, "log product", lambda: st(line((n, Tb), SU(log(Tb[i] ** 2)), 2 * SU(log(Tb[i])), FS)))
F_(K, "entropy", lambda: st(line((n, Pb), SU(lazy(Mul, Pb[i], log(Pb[i]))), -SU(lazy(Mul, Pb[i], log(1 / Pb[i]))), FS)))
pair(
    K,
    "geometric",
    (n, z),
    partial(IND, n=n, start=1),
    SU(z**i),
    None,
    (1 - z ** (n + 1)) / (1 - z),
    (1 - z**n) / (1 - z),
)
pair(
    K,
    "telescoped",
    (n,),
    partial(IND, n=n, start=1),
    SU(1 / (i * (i + 1))),
    n / (n + 1),
    (n - 1) / n,
    1 - 1 / n,
    n / (n + 2),
)
pair(K, "bernoulli start", (n, x), partial(IND, n=n, start=2), SU(i), None, n * (n + 1) / 2 + 0 ** (n - 1))
pair(
    K,
    "induction from 2",
    (n,),
    partial(IND, n=n, start=2),
    SU(i, (i, 2, n)),
    None,
    n * (n + 1) / 2 - 1 + KroneckerDelta(n, 1),
)
pair(K, "powers of two", (n,), partial(IND, n=n, start=1), SU(2**i), 2 ** (n + 1) - 2, 2 ** (n + 1) - 1, 2**n - 1)
pair(
    K,
    "factorials",
    (n,),
    partial(IND, n=n, start=1),
    SU(i * factorial(i)),
    factorial(n + 1) - 1,
    factorial(n + 1),
    factorial(n) - 1,
)
for start in (2, 3, 10):
    F_(
        K,
        f"induction {start} on",
        lambda start=start: st(
            line((n,), SU(i), n * (n + 1) / 2 * Piecewise((1, n > 1), (2, True)), partial(IND, n=n, start=start))
        ),
    )
pair(K, "powers of rank one", (n, A, N), partial(IND, n=N, start=0), A * A**N, None, A**N, A ** (N + 2))

# 3. scalars: cuts, edges, real parts ----------------------------------------------------------------------
K = "practice scalars"
pair(K, "tanh", (x,), D, 1 - tanh(x) ** 2, 1 / cosh(x) ** 2, 1 / cosh(x), -1 / cosh(x) ** 2)
pair(K, "sigmoid", (x,), D, 1 / (1 + exp(-x)), exp(x) / (1 + exp(x)), exp(x) / (1 - exp(x)), 1 - 1 / (1 + exp(-x)))
pair(K, "softplus", (x,), D, log(1 + exp(x)), None, x + log(1 - exp(-x)), x - log(1 + exp(-x)), x)
pair(K, "softplus of complex z", (z,), D, log(1 + exp(z)), None, z + log(1 + exp(-z)))
pair(K, "log-sum of complex", (z, w), D, log(exp(z) + exp(w)), None, z + log(1 + exp(w - z)))
pair(K, "root of square", (x,), D, sqrt(x**2), Abs(x), x, -x)
pair(K, "root of product", (x, y), D, sqrt(x * y), None, sqrt(x) * sqrt(y))
pair(K, "root of quotient", (x, p), D, sqrt(x / p), sqrt(x) / sqrt(p), -sqrt(x) / sqrt(p))
pair(K, "root of inverse", (x,), D, sqrt(1 / x), None, 1 / sqrt(x))  # x = -1
pair(K, "log of inverse", (z,), D, log(1 / z), None, -log(z))  # z = -1
pair(K, "log of exp", (z,), D, log(exp(z)), None, z)
pair(K, "power of power", (x, a), D, (x**2) ** a, None, x ** (2 * a))
pair(K, "exp of product", (a, z), D, exp(z) ** a, None, exp(a * z))
pair(K, "moivre", (x, a), D, (cos(x) + I * sin(x)) ** a, None, cos(a * x) + I * sin(a * x))
pair(K, "moivre 3", (x,), D, (cos(x) + I * sin(x)) ** 3, cos(3 * x) + I * sin(3 * x), cos(3 * x) - I * sin(3 * x))
pair(K, "double angle", (z,), D, cos(2 * z), 2 * cos(z) ** 2 - 1, 1 - 2 * cos(z) ** 2, 2 * cos(z) ** 2 + 1)
pair(K, "half angle", (x,), D, sqrt((1 - cos(x)) / 2), None, sin(x / 2))
pair(K, "tan half", (x,), D, lazy(tan, x / 2), None, (1 - cos(x)) / sin(x), sin(x) / (1 + cos(x)) + 1, point={x: ZE})
pair(K, "atan sum", (x, y), D, atan(x) + atan(y), None, atan((x + y) / (1 - x * y)))
pair(K, "atan inverse", (x,), D, atan(x) + atan(1 / x), None, pi / 2)  # x = -1
pair(K, "asin sin", (x,), D, lazy(asin, sin(x)), None, x)
pair(K, "acosh cosh", (x,), D, lazy(acosh, cosh(x)), None, x)
pair(K, "asinh sinh", (z,), D, lazy(asinh, sinh(z)), None, z)
pair(K, "atanh log", (z,), D, atanh(z), None, log((1 + z) / (1 - z)), log((1 + z) / (1 - z)) * 2)
pair(K, "modulus", (z,), D, Abs(z) ** 2, z * conjugate(z), z**2, re(z) ** 2 - im(z) ** 2)
pair(
    K,
    "modulus of sum",
    (z, w),
    D,
    Abs(z + w) ** 2,
    None,
    Abs(z) ** 2 + 2 * re(z * w) + Abs(w) ** 2,
    Abs(z) ** 2 + Abs(w) ** 2,
)
pair(K, "real part of product", (z, w), D, re(z * w), None, re(z) * re(w), re(z) * re(w) + im(z) * im(w))
pair(K, "max", (x, y), D, Max(x, y), (x + y + Abs(x - y)) / 2, (x + y - Abs(x - y)) / 2, x + y)
pair(K, "relu", (x,), D, Max(x, 0), (x + Abs(x)) / 2, x, (Abs(x) - x) / 2)
pair(K, "soft threshold", (x,), D, sign(x) * Max(Abs(x) - 1, 0), None, Max(x - 1, 0) - Max(-x, 1), x - 1)
pair(K, "gamma", (p,), D, gamma(p + 1), p * gamma(p), (p + 1) * gamma(p), gamma(p))
pair(K, "gamma x", (x,), D, gamma(x + 1), None, x * gamma(x), point={x: ZE})
pair(K, "factorial N", (N,), D, factorial(N + 1), (N + 1) * factorial(N), N * factorial(N), factorial(N))
pair(K, "pascal", (N, k), D, binomial(N + 1, k), None, binomial(N, k) + binomial(N, k + 1))
pair(K, "binomial symmetric", (d_, k), D, binomial(d_, k), None, binomial(d_, d_ - k))  # d = -1
pair(
    K,
    "completing",
    (x, p),
    D,
    p * x**2 - 2 * x,
    p * (x - 1 / p) ** 2 - 1 / p,
    p * (x - 1 / p) ** 2 + 1 / p,
    (p * x - 1) ** 2 - 1,
)
pair(
    K,
    "gaussians",
    (x, y, sg),
    D,
    exp(-((x - y) ** 2) / (2 * sg**2)),
    exp(-(x**2) / (2 * sg**2)) * exp(x * y / sg**2) * exp(-(y**2) / (2 * sg**2)),
    exp(-(x**2) / (2 * sg**2)) * exp(-(y**2) / (2 * sg**2)),
)
for nm, l, r, given in [
    ("x/x", lazy(Mul, x, 1 / x), ON, (Ne(x, 0),)),
    ("cancel", (x**2 - 4) / (x - 2), x + 2, (Ne(x, 2),)),
    ("log of product", log(x * y), log(x) + log(y), (x > 0, y > 0)),
    ("log of ratio", log(x / y), log(x) - log(y), (x > 0, y > 0)),
    ("root", lp(x**2, R(1, 2)), x, (x >= 0,)),
    ("root of 4th", lp(x**4, R(1, 4)), x, (x >= 0,)),
    ("sum of angles", lazy(Mul, tan(x), cos(x)), sin(x), (Ne(cos(x), 0),)),
    ("harmonic", 1 / (1 / x + 1 / y), x * y / (x + y), (Ne(x, 0), Ne(y, 0), Ne(x + y, 0))),
]:
    lacking(K, nm, (x, y), D, l, r, given)
    if len(given) > 1:
        for at_ in range(len(given)):
            F_(
                K,
                f"{nm} lacks {at_}",
                lambda l=l, r=r, g_=given[:at_] + given[at_ + 1 :]: st(line((x, y), l, r, D, given=g_)),
            )

# 4. claims by check and by sweep --------------------------------------------------------------------------
K = "practice"
u1, u2 = u[0, 0], v[0, 0]
nrm = lambda q: sqrt(S.contraction(q.T, q))
for row in [
    (
        "Cauchy-Schwarz complex",
        Abs(S.contraction(u.T, v)) ** 2,
        "<=",
        Abs(S.contraction(u.T, u) * S.contraction(v.T, v)),
    ),
    ("Cauchy-Schwarz sums", SU(Tb[i] * hb[i]), "<=", SU(Tb[i] ** 2) * SU(hb[i] ** 2)),
    ("Jensen upside down", SU(exp(Tb[i])) / n, "<=", exp(SU(Tb[i]) / n)),
    ("Jensen log", SU(log(Pb[i])) / n, "<=", log(SU(Pb[i]) / n)),  # a zero
    ("AM-GM", sqrt(Abs(x * y)), "<=", (x + y) / 2),
    ("AM-GM of signs", x * y, "<=", (x + y) ** 2 / 5, x > 0, y > 0),
    ("Young", x * y, "<=", x**2 / 2 + y**2 / 3),
    ("Bernoulli", 1 + n * x, "<=", (1 + x) ** n),  # x < -2, n odd
    ("Bernoulli real", 1 + y * x, "<=", (1 + x) ** y, x > -1),  # 0 < y < 1
    ("triangle", Abs(z - w), "<=", Abs(z) - Abs(w)),
    ("reverse triangle", Abs(z) - Abs(w), "<=", Abs(z - w) / 2),
    ("exp", 1 + x, "<=", exp(x) - R(1, 1000)),
    ("exp 2", exp(x), "<=", 1 + x + x**2, x < 2),
    ("log", log(x), "<=", x - 2, x > 0),
    ("sine", sin(x), "<=", x),
    ("sine Jordan", 2 * x / pi, "<=", sin(x), x >= 0),
    ("logistic", x**2 * exp(x) / (1 + exp(x)) ** 2, "<=", R(2, 5)),
    ("softmax", SU(exp(Tb[i])), "<=", n * exp(Tb[1])),
    ("max of table", S.Largest(Tb[i], ci), "<=", SU(Tb[i])),
    ("max and mean", S.Largest(Tb[i], ci), "<=", SU(Tb[i]) / n),
    ("max of sum", S.Largest(Tb[i], ci) + S.Largest(hb[i], ci), "<=", S.Largest(Tb[i] + hb[i], ci)),
    ("max and first", S.Largest(Tb[i], ci), "==", Tb[1]),
    ("min max", S.Largest(Tb[i], ci), "==", S.Smallest(Tb[i], ci)),
    ("largest of minus", S.Largest(-Tb[i], ci), "==", -S.Largest(Tb[i], ci)),
    ("variance", SU(Tb[i] ** 2) / n - (SU(Tb[i]) / n) ** 2, "!=", 0),  # ties
    ("square is not 0", z**2 + 1, "!=", 0),
    ("exp is not 1", exp(z), "!=", 1, Ne(z, 0)),
    ("exp is not -1", exp(z), "!=", -1),
    ("sin is not 0", sin(x), "!=", 0, Ne(x, 0)),
    ("det is not 0", det(A), "!=", 0),
    ("det is not 0 for A != 0", det(A), "!=", 0, Ne(tr(A), 0)),
    ("vTu is not 0", uv, "!=", 0),
    ("1 + vTu is not 0", 1 + uv, "!=", 0),
    ("trace is not n", tr(A), "!=", n),
    ("conditions of a cubic", x**3 - 6 * x**2 + 11 * x, "!=", 6),
    ("quartic", x**4 - 10 * x**2, "!=", -1),
    ("product with 7", x * y, "!=", 7),
    ("rank one", det(u * v.T), "==", 0),
    ("rank one n>2", det(u * v.T + v * u.T), "==", 0),
    ("outer trace", tr(u * v.T), "==", S.contraction(u.T, u)),
    ("spectral radius", S.SpectralRadius(A + B), "<=", S.SpectralRadius(A) + S.SpectralRadius(B)),
    ("spectral radius of product", S.SpectralRadius(A * B), "<=", S.SpectralRadius(A) * S.SpectralRadius(B)),
    ("spectral radius and trace", S.SpectralRadius(A), "<=", Abs(tr(A))),
    ("spectral radius of square", S.SpectralRadius(A**2), "==", S.SpectralRadius(A)),
    ("spectral radius >= 1", ON, "<=", S.SpectralRadius(A), Ne(det(A), 0)),
    ("trace of exp", tr(mexp(A)), "==", exp(tr(A))),
    ("det exp n", det(mexp(A)), "==", exp(tr(A)) + 0 ** (n - 4)),
    ("exp commutes", mexp(A) * mexp(B), "==", mexp(A + B)),
    ("exp of rank one", mexp(u * v.T), "==", Id + u * v.T),
    ("exp 1st order", mexp(A), "==", Id + A),
    ("adjugate", S.Adjugate(A) * A, "==", A),
    ("series of a logarithm", Sum(x**i / i, (i, 1, oo)), "==", -log(1 - x), x < 1),
    ("geometric", Sum(x**N, (N, 0, oo)), "==", 1 / (1 - x), Ne(x, 1)),
    ("harmonic", Sum(1 / i, (i, 1, oo)), "==", EulerGamma),
    ("Basel", Sum(1 / i**2, (i, 1, oo)), "==", pi**2 / 6 - R(1, 10**9)),
    ("Leibniz", Sum((-1) ** i / i, (i, 1, oo)), "==", log(2)),
    ("exponential from 1", Sum(z**i / factorial(i), (i, 1, oo)), "==", exp(z)),
    ("cos series", Sum((-1) ** N * x ** (2 * N) / factorial(2 * N), (N, 0, oo)), "==", cos(x) + x**40 / factorial(40)),
    (
        "factorial moment at 5 and 10",
        Sum(N * (N - 5) * (N - 10) * x**N / factorial(N), (N, 0, oo)),
        "==",
        sum(q * (q - 5) * (q - 10) * x**q / factorial(q) for q in range(11)),
    ),
    (
        "factorial moment at 3 and 6",
        Sum(N * (N - 3) * (N - 6) * x**N / factorial(N), (N, 0, oo)),
        "==",
        sum(q * (q - 3) * (q - 6) * x**q / factorial(q) for q in range(7)),
    ),
    (
        "factorial moment, by a limit",
        Sum(N * (N - 5) * (N - 10) * x**N / factorial(N), (N, 0, oo)) * Limit(exp(t) + t, t, 0),
        "==",
        sum(q * (q - 5) * (q - 10) * x**q / factorial(q) for q in range(11)),
    ),
    ("roots of unity", Sum((1 - exp(2 * pi * I * N / 5)) / factorial(N), (N, 0, oo)), "==", 0),
    ("empty sum", SU(Tb[i], (i, 2, n)), "!=", 0),
    ("empty product", Product(Tb[i], (i, 2, n)), "==", Tb[2]),
    ("Karr", Sum(j, (j, 1, d_)), "==", d_ * (d_ + 1) / 2 * Piecewise((1, d_ >= 0), (0, True))),
    ("sum past the end", SU(Tb[i], (i, 1, n + 1)), "==", SU(Tb[i]) + Tb[n]),
    ("before the first", 2 * Tb[n - 1], "==", Tb[n - 1] + Tb[n - 1] + 0 ** (n - 1)),
    ("shadowed index", Sum(i * Sum(i, (i, 1, 3)), (i, 1, n)), "==", Sum(i**2, (i, 1, n)) * 6),
    ("shadowed letter", x * Sum(j, (j, 1, 3)) + Sum(x, (j, 1, 3)), "==", 6 * x),
    ("Subs captures", Subs(Subs(t * x, t, x), x, 3), "==", 3 * x),
    ("Subs at once", Subs(t - y, (t, y), (y, t)), "==", t - y + 1),
    ("slope in a sum", Sum(Subs(Derivative(x**i, x), x, 1), (i, 1, n)), "==", n),
    ("slope outside", Derivative(Sum(x**i, (i, 1, n)), x), "==", Sum(i * x**i, (i, 1, n))),
    ("slope of a slope", Derivative(x * Subs(Derivative(x**3, x), x, 2), x), "==", 9 * x**2),
    ("slope of modulus", Derivative(Abs(x), x), "==", sign(x)),
    ("slope of root", Derivative(sqrt(x), x), "==", 1 / (2 * sqrt(x)), x >= 0),
    ("slope of relu", Derivative(Max(x, 0), x), "==", Piecewise((1, x > 0), (0, True))),
    ("slope of conj", Derivative(conjugate(z), z), "==", 1),
    ("limit of quotient", Limit(sin(2 * t) / t, t, 0), "==", 1),
    ("limit and value", Limit(sin(x * t) / t, t, 0), "==", x + 1),
    ("delta", KroneckerDelta(n, 1), "==", 0),
    ("floor", floor(x) + floor(y), "==", floor(x + y)),
    ("ceiling", ceiling(x), "==", floor(x) + 1),
    ("Mod", Mod(d_, 3) + Mod(-d_, 3), "==", 3),
    ("sign", sign(x) ** 2, "==", 1),
    ("arg", arg(z * w), "==", arg(z) + arg(w), Ne(z, 0), Ne(w, 0)),
    ("conditions at one end", sqrt(x - 1) * sqrt(x + 1), "==", sqrt(x**2 - 1)),
    ("simplex vertex", Pb[1] * (1 - Pb[1]), "!=", 0, eq(SU(Pb[i]), ON)),
    ("simplex n=1", Pb[1], "!=", 1, eq(SU(Pb[i]), ON)),
    ("entropy", SU(Pb[i] * log(Pb[i])), "<=", 0, eq(SU(Pb[i]), ON)),
    ("entropy bound", -SU(Pb[i] * log(Pb[i])), "<=", log(n) - R(1, 10), eq(SU(Pb[i]), ON), Pb[1] > 0),
    ("on a line", x * y, "<=", R(1, 5), eq(x + y, 1)),
    ("idempotent trace", tr(A), "==", 1, eq(A * A, A)),
    ("idempotent det", det(A), "==", 0, eq(A * A, A)),
    ("involution", A, "==", Id, eq(A * A, Id)),
    ("nilpotent", A, "==", Om, eq(A * A, Om)),
    ("commuting", A * B, "==", B * A, eq(tr(A * B), tr(B * A))),
    ("skew", det(A), "==", 0, eq(A.T, -A)),
    ("symmetric", det(A), "!=", 0, eq(A.T, A)),
]:
    said(K, *row)
for row in [
    ("Cauchy-Schwarz", SU(Tb[i] * hb[i]) ** 2, "<=", SU(Tb[i] ** 2) * SU(hb[i] ** 2)),
    ("Jensen", exp(SU(Tb[i]) / n), "<=", SU(exp(Tb[i])) / n),
    ("AM-GM", sqrt(x * y), "<=", (x + y) / 2, x >= 0, y >= 0),
    ("Young", x * y, "<=", x**2 / 2 + y**2 / 2),
    ("Bernoulli", 1 + n * x, "<=", (1 + x) ** n, x >= -1),
    ("reverse triangle", Abs(z) - Abs(w), "<=", Abs(z - w)),
    ("exp", 1 + x, "<=", exp(x)),
    ("log", log(x), "<=", x - 1, x > 0),
    ("logistic", x**2 * exp(x) / (1 + exp(x)) ** 2, "<=", R(1, 2)),
    ("mean and max", SU(Tb[i]) / n, "<=", S.Largest(Tb[i], ci)),
    ("max of sum", S.Largest(Tb[i] + hb[i], ci), "<=", S.Largest(Tb[i], ci) + S.Largest(hb[i], ci)),
    ("min max", S.Largest(-Tb[i], ci), "==", -S.Smallest(Tb[i], ci)),
    ("exp is not 0", exp(z), "!=", 0),
    ("square + 1", x**2 + 1, "!=", 0),
    ("det of inverse", det(Inverse(A)) * det(A), "==", 1, Ne(det(A), 0)),
    ("det exp", det(mexp(A)), "==", exp(tr(A))),
    ("spectral radius of square", S.SpectralRadius(A**2), "==", S.SpectralRadius(A) ** 2),
    ("spectral radius cycle", S.SpectralRadius(A * B), "==", S.SpectralRadius(B * A)),
    (
        "factorial moment at 5 and 10",
        Sum(N * (N - 5) * (N - 10) * x**N / factorial(N), (N, 0, oo)),
        "==",
        (x**3 - 12 * x**2 + 36 * x) * exp(x),
    ),
    (
        "factorial moment at 3 and 6",
        Sum(N * (N - 3) * (N - 6) * x**N / factorial(N), (N, 0, oo)),
        "==",
        (x**3 - 6 * x**2 + 10 * x) * exp(x),
    ),
    (
        "factorial moment, by a limit",
        Sum(N * (N - 5) * (N - 10) * x**N / factorial(N), (N, 0, oo)) * Limit(exp(t) + t, t, 0),
        "==",
        (x**3 - 12 * x**2 + 36 * x) * exp(x),
    ),
    (
        "trace of a shift",
        Sum(tr(Matrix([[0, 1, 0], [0, 0, 1], [1, 0, 0]]) ** (3)) * x**N / factorial(N), (N, 0, oo)),
        "==",
        3 * exp(x),
    ),
    ("shadowed index", Sum(i * Sum(i, (i, 1, 3)), (i, 1, n)), "==", 3 * n * (n + 1)),
    ("shadowed letter", x * Sum(j, (j, 1, 3)) + Sum(x, (j, 1, 3)), "==", 9 * x),
    ("slope in a sum", Sum(Subs(Derivative(x**i, x), x, 1), (i, 1, n)), "==", n * (n + 1) / 2),
    ("slope of a slope", Derivative(x * Subs(Derivative(x**3, x), x, 2), x), "==", 12),
    ("slope in a slope", Derivative(Sum(Subs(Derivative(t**i * x, t), t, x), (i, 1, 2)), x), "==", 1 + 4 * x),
    ("limit of quotient", Limit(sin(2 * t) / t, t, 0), "==", 2),
    ("Karr", Sum(j, (j, 1, d_)), "==", d_ * (d_ + 1) / 2),
    ("on a line", x * y, "<=", R(1, 4), eq(x + y, 1)),
    ("simplex", SU(Pb[i] ** 2), "<=", 1, eq(SU(Pb[i]), ON)),
    ("idempotent", (Id - A) * A, "==", Om, eq(A * A, A)),
]:
    said(K, *row, true=True)
for M, rho in [
    (Matrix([[0, 1], [-1, 0]]), 1),
    (Matrix([[2, 1], [0, 2]]), 2),
    (Matrix([[1, -2], [2, 1]]), sqrt(5)),
    (Matrix([[0, 0], [0, 0]]), 0),
    (Matrix([[0, 1, 0], [0, 0, 1], [1, 0, 0]]), 1),
    (Matrix([[R(1, 3), 5], [0, -R(1, 2)]]), R(1, 2)),
    (Matrix([[I, 0], [1, 2 * I]]), 2),
    (Matrix([[3, -4], [4, 3]]), 5),
    (Matrix([[1, 1], [1, 0]]), (1 + sqrt(5)) / 2),
]:
    rho_, q = S.SpectralRadius(ImmutableMatrix(M)), sympify(rho)
    said("practice radius", f"{M.tolist()}", rho_, "==", q, true=True)
    said("practice radius", f"{M.tolist()} +", rho_, "==", q + R(1, 10**20))
    said("practice radius", f"{M.tolist()} ≤", rho_, "<=", q - R(1, 10**20))
    said("practice radius", f"{M.tolist()} ≠", rho_, "!=", q)
