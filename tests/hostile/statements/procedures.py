"""Every procedure on words, matrix functions, sums and certificates."""

from tests.hostile.statements.base import *


def F_(kind, d):
    for nm, (fn, pt) in d.items():
        add(kind, nm, bad(fn), F, pt)


def T_(kind, d):
    for nm, fn in d.items():
        add(kind, nm, fn, T)


from symbolic.procedures.jet_polynomials import decide_jet_polynomials as JET
from symbolic.procedures.matrices.equations import decide_by_equations
from symbolic.procedures.matrices.symmetry import decide_symmetric
from symbolic.procedures.nonnegative_terms import decide_by_terms, logarithm_gap, modulus_gap, square
from symbolic.procedures.piecewise_linear import decide_piecewise_linear as PL
from symbolic.procedures.squares import decide_by_squares
from symbolic.procedures.sums.binomials import decide_binomial_slopes

CE = S.decide_by_certificate
FS = S.decide_finite_sums
EN = S.decide_entries
cn = S.contraction
Z0 = MatrixSymbol("Z0", 0, 0)
E1 = MatrixSymbol("E1", 1, 1)
NJ = MatrixSymbol("NJ", 2, 2)
aI = MatrixSymbol("aI", a, a) if False else None
Em = lambda rows: ImmutableMatrix(rows)
F_(
    "matrix words",
    {
        "tr I_n = 1": (lambda: W(tr(Id), Integer(1)), None),
        "det I=n": (lambda: S.decide_determinants(det(2 * Id), 2 * n), None),
        "det 0 of size 0": (lambda: S.decide_determinants(det(Z0), Integer(0)), None),  # det of 0x0 is 1
        "tr 0x0": (lambda: W(tr(Z0), Integer(1)), None),
        "Identity(z)": (lambda: W(tr(Identity(z)), z + 1), None),
        "Identity(-1)": (lambda: W(tr(Identity(-1)), Integer(1)), None),
        "exp 1x1": (lambda: W(tr(mexp(E1)), 1 + tr(E1)), None),
        "det exp 1x1": (lambda: S.decide_determinants(det(mexp(E1)), tr(E1)), None),
        "XY=YX trace shapes": (lambda: W(tr(X * Y), tr(Y * X) + 0 ** (n - m) * (n - m) + 1), None),
        "det(I+XY)=det(I+YX)+1": (lambda: S.decide_determinants(det(Id + X * Y), det(Identity(m) - Y * X)), None),
        "det XY=0 (n>m)": (lambda: S.decide_determinants(det(X * Y), Integer(0)), None),  # n=m=1
        "A^0 of zero = 0": (lambda: W(MatPow(A, N) * A, MatPow(A, N) + A), None),
        "A^n=A^(n+1)...": (lambda: W(MatPow(A, n + m), MatPow(A, n) + MatPow(A, m)), None),
        "A^(n-1)A=A^n at ... A^-? j": (
            lambda: W(MatMul(MatPow(A, j), A), MatPow(A, j + 1)),
            {j: Integer(-1), A: zeros(1, 1), n: Integer(1)},
        ),
        "inv(AB)=A^-1B^-1": (lambda: W(Inverse(A * B), Inverse(A) * Inverse(B)), None),
        "inv(AB)=B^-1A^-1": (
            lambda: W(Inverse(lazy(MatMul, A, B)), Inverse(B) * Inverse(A)),
            {n: Integer(1), A: zeros(1, 1), B: ones(1, 1)},
        ),
        "(A+B)^-1": (lambda: W(Inverse(A + B), Inverse(A) + Inverse(B)), None),
        "adjoint transpose": (lambda: W(Adjoint(A), A.T), None),
        "tr(AB)=tr(A*Bt)": (lambda: W(tr(A * B), tr(A * B.T)), None),
        "tr ABC=tr ACB": (lambda: W(tr(A * B * C), tr(A * C * B)), None),
        "tr exp AB": (lambda: W(tr(mexp(A) * mexp(B)), tr(mexp(A + B))), None),
        "(AB)^2": (lambda: W((A * B) ** 2, A**2 * B**2), None),
        "u^T v=v^T conj": (lambda: W(cn(u.T, v), cn(Adjoint(v), u)), None),
        "u v^T nilpotent": (lambda: W((u * v.T) ** 2, Om), None),
        "uuT trace": (lambda: W(tr(u * u.T), cn(Adjoint(u), u)), None),
        "exp(tA)exp(-tA) wrong sign": (lambda: W(mexp(t * A) * mexp(t * A), Id), None),
        "exp(conj)": (lambda: W(Adjoint(mexp(A)), mexp(A.T)), None),
        "exp(A)^j": (lambda: W(mexp(A) ** 2, mexp(A * 2 + 0 * A) * 2), None),
        "exp(AB)A=A exp(AB)": (lambda: W(mexp(A * B) * A, A * mexp(A * B)), None),
        "phi1": (lambda: W(S.phi1(s) * s, exp(s) + 1), None),
        "phi at 0": (lambda: D(S.phi1(z), (exp(z) - 1) / z), {z: Integer(0)}),
        "phi2": (lambda: D(S.phi(2, z) * z**2, exp(z) - 1 - z + z**3 * 0 + z**2 / 2), None),
        "phi order letter N-1": (
            lambda: D(S.phi(3, z) * z, S.phi(2, z) - 1 / factorial(3)),
            None,
        ),  # should be 1/(n-1)!
        "exp_outer n=..": (
            lambda: W(mexp(u * v.T), Id + (exp(s) - 1) / s * u * v.T),
            {n: Integer(1), u: zeros(1, 1), v: ones(1, 1)},
        ),
        "Had": (lambda: W(HadamardProduct(A, B), A * B), None),
        "Kron": (lambda: W(tr(KroneckerProduct(A, B)), tr(A) + tr(B)), None),
        "DiagMatrix": (lambda: W(DiagMatrix(u) * v, DiagMatrix(v) * v), None),
        "Block": (lambda: S.decide_determinants(det(BlockMatrix([[A, B], [C, A]])), det(A * A - B * C)), None),
        "adjugate": (lambda: W(S.Adjugate(A) * A, tr(A) * Id), None),
        "adj 1x1": (lambda: W(S.Adjugate(E1), E1), None),
        "adj of product order": (lambda: W(S.Adjugate(A * B), S.Adjugate(A) * S.Adjugate(B)), None),
        "A^conj": (lambda: W(det(Adjoint(A)), det(A)), None),
        "OneMatrix sq": (lambda: W(OneMatrix(n, n) ** 2, OneMatrix(n, n)), None),
        "named I": (lambda: W(MatrixSymbol("I", n, n) * A, A), None),
        "named 0": (lambda: W(MatrixSymbol("0", n, n) * A, Om), None),
        "elem A[0,1] n=1": (lambda: D(A[0, 0] * 1, tr(A)), None),
        "same names sizes": (lambda: W(tr(MatrixSymbol("A", n, n)) + tr(MatrixSymbol("A", m, m)), 2 * tr(A)), None),
        "size 2n-2n": (
            lambda: S.decide_determinants(
                det(-MatrixSymbol("V", 2 * n + 1, 2 * n + 1)), det(MatrixSymbol("V", 2 * n + 1, 2 * n + 1))
            ),
            None,
        ),
        "size n(n+1)+1": (
            lambda: S.decide_determinants(
                det(-MatrixSymbol("V", n * (n + 1) + 1, n * (n + 1) + 1)),
                det(MatrixSymbol("V", n * (n + 1) + 1, n * (n + 1) + 1)),
            ),
            None,
        ),
        "size real sym": (
            lambda: S.decide_determinants(det(-MatrixSymbol("V", j, j)), det(MatrixSymbol("V", j, j))),
            None,
        ),
        "SpectralRadius product": (lambda: D(S.SpectralRadius(A * B), S.SpectralRadius(A) * S.SpectralRadius(B)), None),
        "rho(-A)": (lambda: D(S.SpectralRadius(A), tr(A)), None),
        "logdet": (lambda: S.decide_determinants(log(det(mexp(A))), tr(A)), None),
        "det(exp)^1/n": (lambda: S.decide_determinants(det(mexp(A / n)) ** n, exp(tr(A / n))), None),
        "sqrt det": (lambda: S.decide_determinants(sqrt(det(A * A)), det(A)), None),
        "generic n=2 only": (lambda: S.decide_generic(det(A), (tr(A) ** 2 - tr(A * A)) / 2, size=n, upto=3), None),
        "generic real": (lambda: S.decide_generic(tr(Adjoint(A) * A), tr(A.T * A), size=n, upto=2), None),
        "generic CH": (lambda: S.decide_generic(A**2 - tr(A) * A + det(A) * Id, Om, size=n, upto=2), {n: Integer(3)}),
        "generic adj": (
            lambda: S.decide_generic(S.Adjugate(S.Adjugate(A)), A, size=n, upto=2),
            {n: Integer(1), A: 2 * ones(1, 1)},
        ),
        "generic inverse": (
            lambda: S.decide_generic(tr(A * lazy(Inverse, A)), n, size=n, upto=2),
            {n: Integer(1), A: zeros(1, 1)},
        ),
        "eig": (lambda: S.decide_by_eigenvalues(det(A), tr(A), size=n, orders={N: range(3)}), None),
        "newton": (lambda: S.decide_by_newton(tr(A**2), tr(A) ** 2, size=n, orders={}), None),
        "eig of conj": (lambda: S.decide_by_eigenvalues(tr(Adjoint(A)), tr(A), size=n, orders={}), None),
        "eig det(exp)": (lambda: S.decide_by_eigenvalues(log(det(mexp(A))), tr(A), size=n, orders={}), None),
    },
)
NIL = Em([[0, 1], [0, 0]])
ONEx = Em([[1]])


def frac_(e, mm):
    return fun(e, mm)


F_(
    "matrix functions",
    {
        "log singular explicit": (lambda: EN(frac_(log(z), Em([[0, 0], [0, 1]])), zeros(2, 2)), None),
        "sqrt nilp sq": (lambda: EN(lazy(MatMul, frac_(sqrt(z), NIL), frac_(sqrt(z), NIL)), NIL), None),
        "sqrt semidef": (
            lambda: EN(frac_(sqrt(z), Em([[1, 1], [1, 1]])), Em([[1, 1], [1, 1]])),
            None,
        ),  # ok: sqrt = /sqrt2
        "z^(3/2) of nilp is defined? derivative at 0 = 0": (lambda: EN(frac_(z ** R(3, 2), NIL), NIL), None),
        "abs of Jordan": (lambda: EN(frac_(Abs(z), Em([[1, 1], [0, 1]])), Em([[1, 1], [0, 1]])), None),  # not analytic
        "conj of Jordan": (lambda: EN(frac_(conjugate(z), Em([[1, 1], [0, 1]])), Em([[1, 1], [0, 1]])), None),
        "floor of Jordan int": (lambda: EN(frac_(floor(z), Em([[1, 1], [0, 1]])), Id.subs(n, 2).as_explicit()), None),
        "sign of skew": (lambda: EN(frac_(sign(z), Em([[0, 1], [-1, 0]])), zeros(2, 2)), None),
        "1/z singular": (lambda: EN(frac_(1 / z, zeros(1, 1)), zeros(1, 1)), None),
        "log(-1) jordan": (lambda: EN(frac_(log(z), Em([[-1, 1], [0, -1]])), Em([[I * pi, -1], [0, I * pi]])), None),
        "log -I2": (lambda: EN(frac_(log(z), Em([[-1, 0], [0, -1]])), Em([[0, pi], [-pi, 0]])), None),
        "gamma pole": (lambda: EN(frac_(gamma(z), Em([[0]])), ONEx), None),
        "sinc at nilp": (lambda: EN(frac_(sin(z) / z, NIL), Id.subs(n, 2).as_explicit()), None),
        "exp letter entries": (
            lambda: EN(frac_(exp(z), Em([[a, 1], [0, b]])), Em([[exp(a), (exp(a) - exp(b)) / (a - b)], [0, exp(b)]])),
            {a: Integer(0), b: Integer(0)},
        ),
        "exp [[a,1],[0,a]]": (lambda: EN(frac_(exp(z), Em([[a, 1], [0, a]])), Em([[exp(a), 1], [0, exp(a)]])), None),
        "sqrt [[a,1],[0,a]]": (
            lambda: EN(frac_(sqrt(z), Em([[a, 1], [0, a]])), Em([[sqrt(a), 1 / (2 * sqrt(a))], [0, sqrt(a)]])),
            {a: Integer(-4)},
        ),  # on the cut: not differentiable
        "formula log sq": (lambda: S.decide_formula(fun(log(z**2), A), 2 * fun(log(z), A), A=A), None),
        "formula 1/z z": (lambda: S.decide_formula(fun(1 / z, A) * A, Id, A=A), {n: Integer(1), A: zeros(1, 1)}),
        "formula tr": (lambda: S.decide_formula(tr(fun(exp(z), A)), exp(tr(A)), A=A), None),
        "formula sqrt sq": (
            lambda: S.decide_formula(fun(sqrt(z), A) * fun(sqrt(z), A), A, A=A),
            {n: Integer(2), A: Em([[0, 1], [0, 0]])},
        ),
        "formula exp log": (lambda: S.decide_formula(mexp(fun(log(z), A)), A, A=A), {n: Integer(1), A: zeros(1, 1)}),
        "formula Abs": (
            lambda: S.decide_formula(fun(Abs(z), A) * fun(Abs(z), A), fun(z * conjugate(z), A), A=A),
            {n: Integer(2), A: Em([[0, 1], [0, 0]])},
        ),
        "formula (A^T)": (lambda: S.decide_formula(fun(exp(z), A.T), mexp(A), A=A), None),
        "formula conj": (lambda: S.decide_formula(fun(conjugate(z), A), Adjoint(A), A=A), None),
        "formula det": (lambda: S.decide_formula(det(A) * A, A * A, A=A), None),
        "formula B": (lambda: S.decide_formula(A * B, B * A, A=A), None),
        "formula floor": (lambda: S.decide_formula(fun(floor(z), A) * A, A * fun(ceiling(z), A), A=A), None),
        "formula |z|^2 letter in body": (lambda: S.decide_formula(fun(z * w, A), w * A + A * 0 + w * A, A=A), None),
        "formula shadow": (lambda: S.decide_formula(fun(z * w, A, w), z * A * A, A=A), None),
        "primary f(uv^T)": (
            lambda: S.decide_primary_function(
                fun(f(z), u * v.T), f(0) * Id + f(s) * u * v.T, alpha=0, beta=1, M=u * v.T, s=s
            ),
            None,
        ),
        "real log z": (lambda: S.decide_real_logarithm(log(exp(I * x)), I * x), None),
        "real log tr": (
            lambda: S.decide_real_logarithm(log(det(mexp(u * v.T))), s),
            {n: Integer(1), u: Em([[I * 9]]), v: ONEx},
        ),
        "real log 2pi": (lambda: S.decide_real_logarithm(log(exp(x + 2 * pi * I)), x + 2 * pi * I), None),
        "real log ex": (lambda: S.decide_real_logarithm(log(exp(ex)), ex), {ex: oo})
        if 0
        else (lambda: S.decide_real_logarithm(log(exp(sqrt(-p))), sqrt(-p) * 1), None),
    },
)
row = r0
F_(
    "sums",
    {
        "empty diff": (lambda: FS(Sum(1, (i, 1, j)), j + 0 ** Abs(j + 5)), None),
        "reversed sign": (lambda: FS(Sum(Tb[i], (i, m, k)), -Sum(Tb[i], (i, k, m))), None),
        "Karr wrong": (lambda: FS(Sum(f(i), (i, 5, 2)), Integer(0)), None),  # Karr: -(f(3)+f(4))
        "noninteger limit": (lambda: FS(Sum(i, (i, 1, x)), x * (x + 1) / 2), {x: R(1, 2)}),
        "noninteger lower": (lambda: D(Sum(1, (i, R(1, 2), 3)), R(7, 2)), None),
        "limit n/2": (lambda: D(Sum(1, (i, 1, n / 2)), n / 2), {n: Integer(3)}),
        "complex limit": (lambda: D(Sum(1, (i, 1, a)), a), {a: I}),
        "bound letter free": (lambda: FS(Sum(i, (i, 1, i)), i * (i + 1) / 2 + 0 ** (i - 4)), None),
        "dep. range": (lambda: FS(Sum(1, (k, 1, i), (i, 1, n)), n**2), None),
        "order of dep": (lambda: FS(Sum(Sum(Tb[i], (k, 1, i)), (i, 1, n)), n * Sum(Tb[i], (i, 1, n))), None),
        "geometric r=1": (lambda: D(Sum(x**i, (i, 1, n)), x * (1 - x**n) / (1 - x)), {x: Integer(1)}),
        "cond conv rearr": (
            lambda: S.decide_sums(
                Sum((-1) ** (i + 1) / i, (i, 1, oo)), Sum(1 / (2 * i - 1), (i, 1, oo)) - Sum(1 / (2 * i), (i, 1, oo))
            ),
            None,
        ),
        "divergent split": (
            lambda: S.decide_sums(
                Sum(1 / i - 1 / (i + 1), (i, 1, oo)), Sum(1 / i, (i, 1, oo)) - Sum(1 / (i + 1), (i, 1, oo))
            ),
            None,
        ),
        "telescope div": (lambda: D(Sum(lazy(Add, (i + 1), -i), (i, 1, oo)), oo), None),
        "Grandi": (lambda: D(Sum((-1) ** i, (i, 0, oo)), R(1, 2)), None),
        "zeta(1)": (lambda: D(Sum(1 / i**w, (i, 1, oo)), zeta(w)), {w: Integer(-1)}),
        "sum 0*div": (lambda: S.decide_sums(0 * a + Sum(0**i * 1 / i * a, (i, 1, oo)), a), None),
        "div equal div": (lambda: S.decide_sums(Sum(i, (i, 1, oo)), Sum(2 * i, (i, 1, oo))), None),
        "div minus itself": (
            lambda: S.decide_sums(lazy(Add, Sum(a**i, (i, 1, oo)), lazy(Mul, -1, Sum(a**i, (i, 1, oo)))), Integer(0)),
            {a: Integer(2)},
        ),
        "interchange": (
            lambda: S.decide_sums(
                Sum(Sum(KroneckerDelta(i, k) - KroneckerDelta(i, k + 1), (k, 1, oo)), (i, 1, oo)),
                Sum(Sum(KroneckerDelta(i, k) - KroneckerDelta(i, k + 1), (i, 1, oo)), (k, 1, oo)),
            ),
            None,
        ),  # 0? row sums: 1st: 1, others 0 → 1; columns: 0
        "maclaurin e^{-1/x^2}": (
            lambda: S.decide_maclaurin(
                Piecewise((exp(-1 / x**2), Ne(x, 0)), (0, True)), Sum(0 * x**N, (N, 0, oo)), variable=x
            ),
            None,
        ),
        "maclaurin log": (
            lambda: S.decide_maclaurin(log(1 + z), Sum((-1) ** (n + 1) * z**n / n, (n, 1, oo)), variable=z),
            {z: Integer(3)},
        ),
        "maclaurin atan z=I": (
            lambda: S.decide_maclaurin(
                atan(z), Sum((-1) ** N * z ** (2 * N + 1) / (2 * N + 1), (N, 0, oo)), variable=z
            ),
            {z: I},
        ),
        "maclaurin conj": (
            lambda: S.decide_maclaurin(conjugate(exp(z)), Sum(z**N / factorial(N), (N, 0, oo)), variable=z),
            None,
        ),
        "maclaurin sqrt": (lambda: S.decide_maclaurin(sqrt((1 + z) ** 2), 1 + z, variable=z), None),
        "maclaurin abs": (
            lambda: S.decide_maclaurin(
                Abs(exp(x)), Sum(x**N / factorial(N) * (1 + KroneckerDelta(N, 50)), (N, 0, oo)), variable=x
            ),
            None,
        ),
        "maclaurin floor": (
            lambda: S.decide_maclaurin(
                exp(z), Sum(z**N / factorial(N) * floor(1 + 1 / (N + R(1, 2)) ** 0), (N, 0, oo)), variable=z
            ),
            None,
        ),
        "series shift": (
            lambda: S.decide_series(Sum(z**N / factorial(N + 1), (N, 0, oo)), (exp(z) - 1) / z),
            {z: Integer(0)},
        ),
        "series -1": (lambda: S.decide_series(Sum(z**n / factorial(n - 1), (n, 1, oo)), exp(z)), None),
        "series mat": (lambda: S.decide_series(S.MatrixSum(A**N / factorial(N), (N, 1, oo)), mexp(A)), None),
        "series neumann": (
            lambda: S.decide_series(S.MatrixSum(A**N, (N, 0, oo)), Inverse(Id - A)),
            {n: Integer(1), A: 2 * ones(1, 1)},
        ),
        "matrix neumann2": (
            lambda: D(S.MatrixSum(A**N, (N, 0, oo)), Inverse(Id - A)),
            {n: Integer(1), A: 2 * ones(1, 1)},
        ),
        "matrix series words": (
            lambda: W(Id + lazy(MatMul, A, S.MatrixSum(A**N, (N, 0, oo))), S.MatrixSum(A**N, (N, 0, oo))),
            {n: Integer(1), A: 2 * ones(1, 1)},
        ),
        "table shift": (lambda: FS(Sum(Tb[i + 1], (i, 0, n - 1)), Sum(Tb[i], (i, 0, n - 1))), None),
        "table shift oob": (lambda: FS(Sum(Tb[i + 1] - Tb[i], (i, 1, n)), Tb[n + 1] - Tb[1]), {n: Integer(1)}),
        "table telescoping": (lambda: FS(Sum(Tb[i + 1] - Tb[i], (i, 1, n - 1)), Tb[n] - Tb[1] + 0 ** (n - 1)), None),
        "table 2i": (lambda: FS(Sum(Tb[2 * i], (i, 1, n)), Sum(Tb[2 * i - 1], (i, 1, n))), None),
        "table T[T]": (lambda: FS(Tb[1], Tb[n]), None),
        "table at x": (lambda: FS(Tb[x], Tb[x] + 0 ** Abs(x - 1)), None),
        "KD out of range": (
            lambda: FS(Sum(KroneckerDelta(i, m) * Tb[i], (i, 1, n)), Tb[m]),
            {n: Integer(1), m: Integer(2)},
        ),
        "KD sum over j": (lambda: FS(Sum(KroneckerDelta(i, l), (i, 1, n)), Integer(1)), {n: Integer(1), l: Integer(0)}),
        "double sym": (lambda: FS(Sum(Tb[i] * hb[k], (i, 1, n), (k, 1, n)), Sum(Tb[i] * hb[i], (i, 1, n)) * n), None),
        "diag": (lambda: FS(Sum(Tb[i] * Tb[k], (i, 1, n), (k, 1, i)), (Sum(Tb[i], (i, 1, n)) ** 2) / 2), None),
        "product 0": (lambda: D(Product(x, (i, 1, j)), x**j), {x: Integer(0), j: Integer(-1)}),
        "product empty": (lambda: D(Product(0, (i, 1, N)), Integer(0)), None),
        "product fact": (lambda: D(Product(i, (i, 1, N)), factorial(N) * (1 + 0**N)), None),
        "prod div": (lambda: D(Product(1 + 1 / i, (i, 1, oo)), oo), None),
        "termwise inf": (lambda: S.decide_termwise(Sum(-1 / i, (i, 1, oo)), Sum(1 / i, (i, 1, oo))), None),
        "termwise neg range": (lambda: S.decide_termwise(Sum(0, (i, 1, j)), Sum(i**2, (i, 1, j))), None),
        "triangle complex ≥": (
            lambda: S.decide_triangle(Abs(Sum(a**i, (i, 1, oo))), Sum(Abs(a) ** i, (i, 1, oo))),
            {a: Integer(2)},
        ),
        "triangle reversed": (
            lambda: S.decide_triangle(Abs(Sum(Tb[i], (i, m, n))), Sum(Abs(Tb[i]), (i, m, n))),
            {n: Integer(1), m: Integer(3)},
        ),
        "triangle wrong": (lambda: S.decide_triangle(Sum(Abs(Tb[i]), (i, 1, n)), Abs(Sum(Tb[i], (i, 1, n)))), None),
        "IndexedBase neg idx": (lambda: FS(Sum(Tb[-i], (i, 1, n)), Sum(Tb[-i], (i, 1, n)) + 0**n), {n: Integer(1)}),
        "table conj": (
            lambda: FS(conjugate(IndexedBase("c", shape=(n,))[1]), IndexedBase("c", shape=(n,))[1] + 1),
            None,
        ),
        "same name table": (
            lambda: FS(
                Sum(IndexedBase("T", shape=(n,), real=True)[i], (i, 1, n)),
                Sum(IndexedBase("T", shape=(m,), real=True)[i], (i, 1, n)),
            ),
            {n: Integer(2), m: Integer(1)},
        ),
        "binomial sum": (lambda: D(Sum(binomial(N, row), (row, 0, N)), 2**N + 0**N), None),
        "binom alt": (lambda: D(Sum((-1) ** row * binomial(N, row), (row, 0, N)), Integer(0)), None),
        "Vandermonde neg": (
            lambda: D(Sum(binomial(j, row) * binomial(l, N - row), (row, 0, N)), binomial(j + l, N) * (1 + 0**N)),
            None,
        ),
        "hockey stick": (lambda: D(Sum(binomial(row, 2), (row, 0, N)), binomial(N + 1, 3) + 0**N), None),
        "sum of floor": (lambda: D(Sum(floor(i / 2), (i, 1, n)), n**2 / 4), None),
        "Sum over oo..-oo": (lambda: D(Sum(1 / i**2, (i, oo, 1)), -zeta(2)), None),
        "ForAll given false": (
            lambda: FS(Sum(Tb[i], (i, 1, n)), Integer(0), given=(S.ForAll(Eq(Tb[i], 0), (i, 2, n)),)),
            None,
        ),
        "ForAll cyc": (
            lambda: FS(Tb[1], Tb[2], given=(S.ForAll(Eq(Tb[i], Tb[i] + 1, evaluate=False), (i, 1, n)),)),
            None,
        ),
    },
)
F_(
    "calculus",
    {
        "d|x|^3": (lambda: S.decide_derivative(Derivative(Abs(x) ** 3, x, x, x), 6 * sign(x)), {x: Integer(0)}),
        "d sqrt(x^2)": (lambda: S.decide_derivative(Derivative(sqrt(x**2), x), x / Abs(x)), {x: Integer(0)}),
        "d floor": (lambda: S.decide_derivative(Derivative(floor(x), x), Integer(0)), {x: Integer(1)}),
        "d Mod": (lambda: S.decide_derivative(Derivative(Mod(x, 1), x), Integer(1)), {x: Integer(1)}),
        "d arg": (lambda: S.decide_derivative(Derivative(arg(x), x), Integer(0)), {x: Integer(0)}),
        "d conj z": (lambda: S.decide_derivative(Derivative(conjugate(z), z), Integer(1)), None),
        "d re z": (lambda: S.decide_derivative(Derivative(re(z), z), Integer(1)), None),
        "d |z|^2": (lambda: S.decide_derivative(Derivative(z * conjugate(z), z), conjugate(z)), {z: Integer(1)}),
        "d log(-z) cut": (lambda: S.decide_derivative(Derivative(log(-z), z), 1 / z), {z: Integer(1)}),
        "d sqrt(z^3)": (
            lambda: S.decide_derivative(Derivative(sqrt(z**3), z), 3 * z**2 / (2 * sqrt(z**3))),
            {z: exp(I * pi / 3)} if 0 else {z: Integer(-1) * 0 + (Integer(1) + sqrt(3) * I) / 2},
        ),
        "d atan z at 2i": (lambda: S.decide_derivative(Derivative(atan(z), z), 1 / (1 + z**2)), {z: 2 * I}),
        "d asin 2": (lambda: S.decide_derivative(Derivative(asin(z), z), 1 / sqrt(1 - z**2)), {z: Integer(2)}),
        "d W at cut": (
            lambda: S.decide_derivative(Derivative(LambertW(z), z), LambertW(z) / (z * (1 + LambertW(z)))),
            {z: Integer(-1)},
        ),
        "d W at 0": (
            lambda: S.decide_derivative(Derivative(LambertW(x), x), LambertW(x) / (x * (1 + LambertW(x)))),
            {x: Integer(0)},
        ),
        "d x^x": (lambda: S.decide_derivative(Derivative(x**x, x), x**x * (log(x) + 1)), {x: Integer(0)}),
        "d x^y wrt y at x=0": (
            lambda: S.decide_derivative(Derivative(x**y, y), x**y * log(x)),
            {x: Integer(0), y: Integer(1)},
        ),
        "d z^(1/3) at -8": (
            lambda: S.decide_derivative(Subs(Derivative(t ** R(1, 3), t), t, -8), (-8) ** R(-2, 3) / 3),
            None,
        ),
        "Subs of kink": (lambda: S.decide_derivative(Subs(Derivative(Max(x, 1), x), x, 1), R(1, 2)), None),
        "d of x sin(1/x)": (
            lambda: S.decide_derivative(
                Derivative(Piecewise((x**2 * sin(1 / x), Ne(x, 0)), (0, True)), x),
                Piecewise((2 * x * sin(1 / x) - cos(1 / x), Ne(x, 0)), (1, True)),
            ),
            None,
        ),
        "d n letter": (lambda: S.decide_derivative(Derivative(n**2, n), 2 * n), {n: Integer(1)}),
        "d det": (lambda: S.decide_derivative(Derivative(det(A + t * B), t), tr(B) * det(A)), None),
        "d inverse": (
            lambda: S.decide_derivative(
                S.DirectionalDerivative(Inverse(A + t * B), t, 0), -Inverse(A) * B * Inverse(A)
            ),
            {n: Integer(1), A: zeros(1, 1), B: ones(1, 1)},
        ),
        "d inv order": (
            lambda: S.decide_derivative(S.DirectionalDerivative(Inverse(A + t * B), t, 0), -B * Inverse(A) ** 2),
            None,
        ),
        "d exp commute": (
            lambda: S.decide_exponential_derivative(S.DirectionalDerivative(mexp(A + t * B), t, 0), mexp(A) * B),
            None,
        ),
        "d logdet": (
            lambda: S.decide_derivative(Derivative(log(det(Id + t * A)), t), tr(A * Inverse(Id + t * A))),
            {n: Integer(1), A: ones(1, 1), t: Integer(-2)},
        ),
        "limit sides": (lambda: S.decide_limit(Limit(sqrt(z), z, -1, "+"), I * 1 + 1), None),
        "limit cut dir": (lambda: S.decide_limit(Limit(log(-1 + I * x), x, 0, "+-"), I * pi), None),
        "limit nested": (lambda: S.decide_limit(Limit(Limit(x**y, x, 0, "+"), y, 0, "+"), Integer(1)), None),
        "limit of x/y": (lambda: S.decide_limit(Limit(x / (x + y), x, 0), Integer(0)), {y: Integer(0)}),
        "limit hole": (lambda: S.decide_limit(Limit(Piecewise((5, Eq(x, 0)), (x, True)), x, 0), Integer(5)), None),
        "limit KD": (lambda: S.decide_limit(Limit(KroneckerDelta(x, 0), x, 0), Integer(1)), None),
        "limit n int": (lambda: S.decide_limit(Limit(sin(pi * n), n, oo), Integer(1)), None),
        "limit essential": (lambda: S.decide_limit(Limit(exp(-1 / z**2), z, 0, "+-"), Integer(0)), None),
        "limit e^(1/x)": (lambda: S.decide_limit(Limit(exp(1 / x), x, 0), Integer(0)), None),
        "lim floor": (lambda: S.decide_limit(Limit(floor(x), x, 2), Integer(2)), None),
        "lim a^x": (lambda: S.decide_limit(Limit(a**x, x, oo), Integer(0)), {a: Integer(2)}),
        "lim (e^{sx}-1)/s": (lambda: S.decide_limit(Limit((exp(a * t) - 1) / t, t, 0), a + 0 ** Abs(a)), None),
        "lim t^a": (lambda: S.decide_limit(Limit(t**a, t, 0), Integer(0)), {a: Integer(-1)}),
        "lim in matrix": (
            lambda: S.decide_limit(Limit(det(A + t * Id) / t, t, 0), tr(S.Adjugate(A))),
            {n: Integer(1), A: ones(1, 1)},
        ),
        "lim shadow": (lambda: S.decide_limit(Limit(x * t, t, 0), t), None),
        "lim diff quotient |x|": (
            lambda: S.decide_limit(Limit((Abs(x + t) - Abs(x)) / t, t, 0), sign(x)),
            {x: Integer(0)},
        ),
        "shift deriv letter": (
            lambda: S.decide_shift(Derivative(Abs(x), x), Subs(Derivative(Abs(y + x), y), y, 0)),
            {x: Integer(0)},
        ),
        "shift capture": (
            lambda: S.decide_shift(Derivative(f(t) * b, t), Subs(Derivative(f(b + t) * b, b), b, 0)),
            None,
        ),
        "D const": (lambda: D(Derivative(Derivative(f(x), x), x), Integer(0)), None),
        "Integral": (lambda: D(Integral(1 / x, (x, -1, 1)), Integer(0)), None),
        "Integral 1/x": (lambda: D(Integral(1 / t, (t, 1, z)), log(z)), {z: Integer(-1)}),
        "Integral x^n": (lambda: D(Integral(t**a, (t, 0, 1)), 1 / (a + 1)), {a: Integer(-3)}),
        "Integral gauss": (lambda: D(Integral(exp(-a * t**2), (t, -oo, oo)), sqrt(pi / a)), {a: Integer(-1)}),
        "Integral reversed": (lambda: D(Integral(t, (t, x, 0)), x**2 / 2), None),
        "mixed partial": (lambda: D(Derivative(f(x, y), x, y), Derivative(f(x, y), x) * Derivative(f(x, y), y)), None),
        "abs analytic": (
            lambda: S.decide_derivative(Derivative(f(Abs(x)), x), Subs(Derivative(f(t), t), t, Abs(x)) * sign(x)),
            {x: Integer(0)},
        ),
        "d of f real": (
            lambda: S.decide_derivative(
                Derivative(Function("fr", real=True)(x) ** 2, x),
                2 * Function("fr", real=True)(x) * Derivative(Function("fr", real=True)(y), y),
            ),
            None,
        ),
        "iv": (lambda: S.decide_initial_value(mexp(t * A) * B, B * mexp(t * A), t=t, generator=A), None),
        "iv2": (
            lambda: S.decide_initial_value(mexp(t * A) * mexp(t * B), mexp(t * (A + B)), t=t, generator=A + B),
            {n: Integer(2), A: Em([[0, 1], [0, 0]]), B: Em([[0, 0], [1, 0]]), t: Integer(1)},
        ),
        "iv abs t": (lambda: S.decide_initial_value(exp(Abs(x)), exp(x), t=x, generator=Integer(1)), None),
        "iv at pole": (
            lambda: S.decide_initial_value(exp(x) * Abs(x - 1) / (x - 1) * -1, exp(x), t=x, generator=Integer(1)),
            None,
        ),
    },
)
x1 = MatrixSymbol("xx", n, 1)
y1 = MatrixSymbol("yy", n, 1)
F_(
    "certificates",
    {
        "square zero den": (lambda: CE(Integer(0), x**2 / y**2, parts=((x / y) ** 2,)), {y: Integer(0)}),
        "neg part": (lambda: CE(Integer(0), x, parts=(x,)), None),
        "cx abs": (lambda: CE(re(a), Abs(a) * 2 - Abs(a), parts=(Abs(a) - a,)), None),
        "im letters": (
            lambda: CE(im_**2 + 1, im_**2, parts=(-(im_**2),)) if 0 else CE(Integer(0), im_**2, parts=(im_**2,)),
            None,
        ),
        "ext": (lambda: CE(ex, ex + 1, parts=(Integer(1),)), {ex: oo}),
        "ext sq": (lambda: CE(2 * ex, ex**2 + 1, parts=((ex - 1) ** 2,)), {ex: oo}),
        "float": (lambda: CE(x, x + Float("1e-3"), parts=(Float("1e-3"),)), None),
        "inf part": (lambda: CE(x, x, parts=(oo,)), None),
        "nan part": (lambda: CE(x, x + 1, parts=(nan,)), None),
        "even root": (lambda: CE(Integer(0), sqrt(x), parts=(sqrt(x),)), {x: Integer(-1)}),
        "x^(2/3)": (lambda: CE(Integer(0), x ** R(2, 3), parts=(x ** R(2, 3),)), None),
        "x^(2n)": (lambda: CE(Integer(0), x ** (2 * j), parts=(x ** (2 * j),)), {x: Integer(0), j: Integer(-1)}),
        "z^2n": (lambda: CE(Integer(0), z ** (2 * n), parts=(z ** (2 * n),)), None),
        "mult neg": (lambda: CE(x, y, multipliers=((-1, x >= y),)), None),
        "mult wrong": (lambda: CE(x * a, y * a, multipliers=((a, x <= y),)), {a: I, x: Integer(0), y: Integer(1)}),
        "mult func": (lambda: CE(x * f(x), y * f(x), multipliers=((f(x), x <= y),)), None),
        "sum empty": (
            lambda: CE(Integer(0), Sum(Tb[i] ** 2, (i, 2, n)), parts=(Sum(Tb[i] ** 2, (i, 2, n)),)),
            OPEN and None,
        )
        if 0
        else (
            lambda: CE(Integer(0), Sum(Tb[i] ** 2, (i, 3, n)), parts=(Sum(Tb[i] ** 2, (i, 3, n)),)),
            {n: Integer(1)},
        ),  # n=1 : Karr -T[2]^2, out of range
        "squares complex": (
            lambda: decide_by_squares(Integer(0), cn(x1.T, x1), squares=((Integer(1), x1),), real=()),
            {n: Integer(1), x1: Em([[I]])},
        ),
        "squares neg c": (
            lambda: decide_by_squares(cn(x1.T, x1), Integer(0), squares=((Integer(-1), x1),), real=(x1,)),
            None,
        ),
        "squares c=x": (
            lambda: decide_by_squares(Integer(0), x * cn(x1.T, x1), squares=((x, x1),), real=(x1,)),
            {x: Integer(-1)},
        ),
        "squares div": (
            lambda: decide_by_squares(
                -(cn(x1.T, y1) ** 2) / cn(y1.T, y1), Integer(0), squares=((Integer(1), x1),), real=(x1, y1)
            ),
            None,
        ),
        "CS reversed": (
            lambda: decide_by_squares(
                cn(x1.T, x1) * cn(y1.T, y1), cn(x1.T, y1) ** 2, squares=((Integer(1), x1),), real=(x1, y1)
            ),
            None,
        ),
        "squares float": (
            lambda: decide_by_squares(Integer(0), Float(0.5) * cn(x1.T, x1), squares=((Float(0.5), x1),), real=(x1,)),
            {n: Integer(1), x1: Em([[I]])},
        ),
        "terms log": (lambda: decide_by_terms(log(x), x - 1, terms=((1, logarithm_gap, x),)), {x: Integer(-1)}),
        "terms 0": (lambda: decide_by_terms(log(q0), q0 - 1, terms=((1, logarithm_gap, q0),)), {q0: Integer(0)}),
        "terms neg coeff": (lambda: decide_by_terms(x**2, Integer(0), terms=((-1, square, x),)), None),
        "terms cx": (lambda: decide_by_terms(Integer(0), z**2, terms=((1, square, z),)), {z: I}),
        "terms custom h": (lambda: decide_by_terms(Integer(0), -p, terms=((1, lambda q: -q, p),)), None),
        "terms given contradiction": (
            lambda: decide_by_terms(Integer(1), Integer(0), terms=((1, square, x),), given=(x > 1, x < 0)),
            None,
        ),
        "terms c*": (
            lambda: decide_by_terms(-x * log(p), x * (1 - p), terms=((x, logarithm_gap, p),)),
            {x: Integer(-1), p: Integer(2)},
        ),
        "terms 1/y": (lambda: decide_by_terms(Integer(0), (x / y) ** 2, terms=((1, square, x / y),)), {y: Integer(0)}),
        "PL int": (
            lambda: PL(
                Max(x, y) + Max(x, -y),
                2 * Max(x, Abs(y)),
            ),
            None,
        ),
        "PL rel": (lambda: PL(Max(x, y), x + y, relation="<="), None),
        "PL given strict contradictory": (lambda: PL(Integer(0), Integer(1), given=(x < y, y < x)), None),
        "PL given eq": (lambda: PL(x, y, given=(Eq(Abs(x), Abs(y)),)), None),
        "PL cx": (lambda: PL(Abs(z), Max(z, -z)), None),
        "PL int letters": (lambda: PL(Abs(2 * j - 1), Integer(1), relation="<="), None),
        "PL sqrt2 coeff": (lambda: PL(sqrt(2) * x, Max(x, 2 * x), relation="<="), None),
        "PL <= neg": (lambda: PL(Min(x, y, z), x, relation="<="), {z: I}),
        "PL ext": (lambda: PL(ex - ex + Max(ex, 0), Abs(ex)), None),
        "PL ne": (lambda: bad(lambda: PL(x, x, relation="!="))(), None),
        "PL inf": (lambda: PL(Max(x, -oo), x + 1), None),
        "PL strict <": (lambda: PL(x, Integer(0), given=(x <= 0,), relation="=="), None),
        "PL nonneg ignored": (lambda: PL(Abs(npos), npos), None),
        "two bounds": (
            lambda: S.decide_by_two_bounds(
                S.Largest(Tb[i] + hb[i], (i, 1, n)), S.Largest(Tb[i], (i, 1, n)) + S.Largest(hb[i], (i, 1, n))
            ),
            None,
        ),
        "two bounds a": (
            lambda: S.decide_by_two_bounds(S.Largest(a * Tb[i], (i, 1, n)), a * S.Largest(Tb[i], (i, 1, n))),
            {a: Integer(-1)},
        ),
        "two bounds 0": (lambda: S.decide_by_two_bounds(S.Largest(Integer(0), (i, 1, N)), Integer(0)), {N: Integer(0)}),
        "smallest empty": (lambda: D(S.Smallest(i, (i, m, n)), m), {m: Integer(2), n: Integer(1)}),
        "argswap": (
            lambda: S.decide_by_two_bounds(
                S.Largest(S.Smallest(Tb[i] * hb[k], (i, 1, n)), (k, 1, n)),
                S.Smallest(S.Largest(Tb[i] * hb[k], (k, 1, n)), (i, 1, n)),
            ),
            None,
        ),
        "sym": (lambda: decide_symmetric(A * B, B * A, symmetric=(A, B)), None),
        "sym of adjoint": (lambda: decide_symmetric(Adjoint(A), A, symmetric=(A,)), None),
        "equations": (lambda: decide_by_equations(A, B, cofactors=((Id, Eq(A * A, B * B), Id),)), None),
        "equations zero den": (
            lambda: decide_by_equations(x, y, cofactors=((1 / a, Eq(a * x, a * y), Integer(1)),)),
            {a: Integer(0), x: Integer(1), y: Integer(2)},
        ),
        "jet": (lambda: JET(Derivative(f(x) ** 2, x), f(x) * Derivative(f(x), x)), None),
        "jet kink": (lambda: JET(Derivative(Abs(x), x) * x, Abs(x)), {x: Integer(0)}),
        "jet subs": (lambda: JET(Subs(Derivative(f(t), t), t, 0), Derivative(f(0), x)), None),
        "jet nested": (
            lambda: JET(Derivative(f(g(x)), x), Subs(Derivative(f(t), t), t, x) * Derivative(g(x), x)),
            None,
        ),
        "binomial slopes": (lambda: decide_binomial_slopes(Sum(binomial(N, row) * row, (row, 0, N)), N * 2**N), None),
        "args": (lambda: S.decide_arguments(f(x**2), f(x), by=D), None),
        "args log": (lambda: S.decide_arguments(log(x) / log(x), log(2 * x) / log(2 * x), by=D), None),
        "inverse by": (lambda: S.decide_inverse(Inverse(A), B, by=W), None),
        "inverse rect": (lambda: bad(lambda: S.decide_inverse(Inverse(X * Y), Y * X, by=W))(), None),
        "diff x,x+0": (
            lambda: S.decide_different(
                sin(x),
                Integer(2) * 0 + sin(x) + exp(-exp(x**2)),
            ),
            None,
        )
        if 0
        else (lambda: S.decide_different(exp(x), -x), None),
        "diff mat": (lambda: S.decide_different(Em([[x, 1], [0, 1]]), Em([[1, 1], [0, x]])), None),
        "diff const equal": (lambda: S.decide_different(sqrt(5 + 2 * sqrt(6)), sqrt(2) + sqrt(3)), None),
        "diff undefined": (lambda: S.decide_different(1 / x, Integer(0)), {x: Integer(0)}),
        "diff 1/0": (lambda: S.decide_different(zoo, Integer(1)), None),
        "diff z": (lambda: S.decide_different(z**2 + 1, Integer(0)), None),
        "diff e^z+1": (lambda: S.decide_different(exp(z), Integer(-1)), None),
        "diff cos n": (lambda: S.decide_different(cos(n), Integer(1) - n + 1), None),
        "ind start": (lambda: S.decide_by_induction(Sum(i, (i, 1, N)), N * (N + 1) / 2, N, 1), {N: Integer(0)}),
        "ind false late": (
            lambda: S.decide_by_induction(Sum(i, (i, 1, n)), n * (n + 1) / 2 + 0 ** Abs(n - 9), n, 1),
            None,
        ),
        "ind step": (
            lambda: S.decide_by_induction(Sum(i**2, (i, 1, n)), n * (n + 1) * (2 * n + 1) / 6 + 1, n, 1),
            None,
        ),
        "ind start neg": (lambda: S.decide_by_induction(Sum(i, (i, 1, j)), j * (j + 1) / 2, j, -3), {j: Integer(-5)})
        if 0
        else (
            lambda: S.decide_by_induction(2**j, 2 * 2 ** (j - 1) + Piecewise((1, j < -3), (0, True)), j, 0),
            {j: Integer(-5)},
        ),
        "ind real": (lambda: bad(lambda: S.decide_by_induction(cos(2 * pi * x), Integer(1), x, 0))(), None),
        "ind even": (lambda: S.decide_by_induction(cos(pi * n), (-1) ** (n + 1), n, 1), None),
        "ind float start": (
            lambda: bad(lambda: S.decide_by_induction(Sum(1, (i, 1, n)), n, n, R(1, 2)))(),
            {n: Integer(1)},
        ),
        "ind A^n": (lambda: S.decide_by_induction((A * B) ** n, A**n * B**n, n, 1), None),
        "ind n is size": (lambda: S.decide_by_induction(det(-A), -det(A), n, 1), None),
        "ind sin": (
            lambda: S.decide_by_induction(Product(cos(x / 2**i), (i, 1, n)), sin(x) / (2**n * sin(x / 2**n)), n, 1),
            {x: Integer(0)},
        ),
        "triang": (
            lambda: S.decide_triangular(det(A + B), Product(A[row, row] + B[row, row], (row, 0, n - 1)), triangular=A),
            None,
        ),
        "triang tr": (lambda: S.decide_triangular(det(mexp(A)), tr(A), triangular=A), None),
        "prod exp inf": (
            lambda: S.decide_product_of_exponentials(Product(exp(1 / i), (i, 1, oo)), exp(Sum(1 / i, (i, 1, oo)))),
            None,
        ),
        "prod exp rev": (
            lambda: S.decide_product_of_exponentials(Product(exp(f(i)), (i, 5, l)), exp(-Sum(f(i), (i, 5, l)))),
            None,
        ),
    },
)
T_(
    "true procedures",
    {
        "det0": lambda: S.decide_determinants(
            det(-MatrixSymbol("V", 2 * n, 2 * n)), det(MatrixSymbol("V", 2 * n, 2 * n))
        ),
        "tr": lambda: W(tr(X * Y), tr(Y * X)),
        "silv": lambda: S.decide_determinants(det(Id + X * Y), det(Identity(m) + Y * X)),
        "expinv": lambda: W(mexp(t * A) * mexp(-t * A), Id),
        "sqrt semidef": lambda: EN(frac_(sqrt(z), Em([[1, 1], [1, 1]])), Em([[1, 1], [1, 1]]) / sqrt(2)),
        "log -I2": lambda: EN(frac_(log(z), Em([[-1, 0], [0, -1]])), Em([[I * pi, 0], [0, I * pi]])),
        "formula": lambda: S.decide_formula(fun(exp(z) ** 2, A), mexp(2 * A), A=A),
        "FS": lambda: FS(Sum(Tb[i + 1], (i, 0, n - 1)), Sum(Tb[i], (i, 1, n))),
        "tel": lambda: FS(Sum(Tb[i + 1] - Tb[i], (i, 1, n - 1)), Tb[n] - Tb[1]),
        "CS": lambda: decide_by_squares(
            2 * cn(x1.T, y1), cn(x1.T, x1) + cn(y1.T, y1), squares=((Integer(1), x1 - y1),), real=(x1, y1)
        ),
        "PL": lambda: PL(Max(x, y) + Min(x, y), x + y),
        "ind": lambda: S.decide_by_induction(Sum(i**2, (i, 1, n)), n * (n + 1) * (2 * n + 1) / 6, n, 1),
        "terms": lambda: decide_by_terms(log(p), p - 1, terms=((1, logarithm_gap, p),)),
        "dx3": lambda: S.decide_derivative(Derivative(x**3, x), 3 * x**2),
        "diff": lambda: S.decide_different(exp(x), Integer(0)),
        "lim": lambda: S.decide_limit(Limit(sin(t) / t, t, 0), Integer(1)),
        "karr": lambda: FS(Sum(f(i), (i, 5, 2)), -f(3) - f(4)),
        "prod": lambda: D(Product(i, (i, 1, N)), factorial(N)),
        "gauss Karr": lambda: FS(Sum(i, (i, 1, j)), j * (j + 1) / 2),
        "series": lambda: S.decide_series(Sum(z**n / factorial(n - 1), (n, 1, oo)), z * exp(z)),
    },
)
