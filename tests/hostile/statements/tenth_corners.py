"""Functions of matrices and their branches, empty ranges, limits in parameters, kinks, and indices that shadow."""

from symbolic.expressions.vec import Vec
from tests.hostile.statements.tenth import *

true, false = of("corners")
fn = lambda body, of_: MatrixFunction(Lambda(z, body), of_)
sc = contraction

# functions of matrices
false("log exp A=A: A=2 pi I", fn(log(z), mexp(A)), A)
false("log exp(sA)=sA, A'=-A: rotation by 4", fn(log(z), mexp(s * A)), s * A, given=[is_(A.T, -A)])
false("exp(2A)=exp(2B): exp A=exp B: A=pi I", mexp(A), mexp(B), given=[is_(mexp(2 * A), mexp(2 * B))])
false("sqrt(A^2)=A: A=-1", fn(sqrt(z), A**2), A, given=[Ne(det(A), 0)])
false("A^2=0: sin A=0: A=E12", fn(sin(z), A), Zero, given=[is_(A**2, Zero)])
true("sin A=A, A^2=0", fn(sin(z), A), A, given=[is_(A**2, Zero)])
false("cos A=I+A^2/2, A^3=0: shift of size 3", fn(cos(z), A), Id + A**2 / 2, given=[is_(A**3, Zero)])
true("cos A=I-A^2/2, A^3=0", fn(cos(z), A), Id - A**2 / 2, given=[is_(A**3, Zero)])
true("cos^2+sin^2=I", fn(cos(z), A) ** 2 + fn(sin(z), A) ** 2, Id)
false(
    "cos(A+B)=cos cos-sin sin: E12, E21",
    fn(cos(z), A + B),
    fn(cos(z), A) * fn(cos(z), B) - fn(sin(z), A) * fn(sin(z), B),
)
false("sin(2A)=sin(A)cos(A): A=1", fn(sin(2 * z), A), fn(sin(z), A) * fn(cos(z), A))
false("f(A)'=f(A): A=E12", mexp(A).T, mexp(A))
false("exp(A)^H=exp(-A): A=1", mexp(A).adjoint(), mexp(-A))
true("exp(A)^H=exp(A^H)", mexp(A).adjoint(), mexp(A.adjoint()))
false("exp(A)exp(A^H)=I, A^H=A: A=1", mexp(A) * mexp(A.adjoint()), Id, given=[is_(A.adjoint(), A)])
false("exp(iA) unitary for A'=A: A=(i)", mexp(I * A) * mexp(I * A).adjoint(), Id, given=[is_(A.T, A)])
true("exp(iA) unitary for A^H=A", mexp(I * A) * mexp(I * A).adjoint(), Id, given=[is_(A.adjoint(), A)])
false("A'A=I: A^H A=I: complex rotation", A.adjoint() * A, Id, given=[is_(A.T * A, Id)])
false("A^H=A: A'=A: [[0,i],[-i,0]]", A.T, A, given=[is_(A.adjoint(), A)])
false("A^H=A: tr A=0: A=0: diag(1,-1)", A, Zero, given=[is_(A.adjoint(), A), is_(tr(A), 0)])
false(
    "A normal iff A'A=AA': A complex: [[1,i],[i,-1]] has A^2=0: A=0",
    A,
    Zero,
    given=[is_(A.T * A, A * A.T), is_(A**2, Zero)],
)
true("A^H A=0: A=0", A, Zero, given=[is_(A.adjoint() * A, Zero)])
false("A'A=0: A=0: [[1,i],[i,-1]]", A, Zero, given=[is_(A.T * A, Zero)])
false("phi1(A)=A^-1(exp A-I) at A=0: A=0", phi_of_matrix(1, A), lazy(MatMul, A.inv(), mexp(A) - Id), where_defined=True)
false("phi2(A)A=phi1(A): A=0", phi_of_matrix(2, A) * A, phi_of_matrix(1, A))
true("phi2(A)A=phi1(A)-I", phi_of_matrix(2, A) * A, phi_of_matrix(1, A) - Id)
false("phi2(x)=(exp x-1-x)/x: x=2", phi(2, x), (exp(x) - 1 - x) / x, given=[Ne(x, 0)])
false("phi1'=exp x-phi1: x=2", Derivative(phi(1, x), x), exp(x) - phi(1, x))
true("x phi1'=exp x-phi1", x * Derivative(phi(1, x), x), exp(x) - phi(1, x))
false("phi1(x)<=exp(x): x=-1", phi(1, x), exp(x), "<=")
true("phi1(x)>=exp(x/2)", exp(x / 2), phi(1, x), "<=")
false("phi2(x)<=1/2: x=1", phi(2, x), R(1, 2), "<=")

# vec, sums of matrices, powers
false("vec(AB)=kron(A,B)vec I: A=E12, B=E21", Vec(A * B), KroneckerProduct(A, B) * Vec(Id))
false("vec(ABC)=kron(A,C')vec B: A=E11, C=E12", Vec(A * B * C), KroneckerProduct(A, C.T) * Vec(B))
true("vec(ABC)=kron(C',A)vec B", Vec(A * B * C), KroneckerProduct(C.T, A) * Vec(B))
false("vec A'=vec A: A=E12", Vec(A.T), Vec(A))
false("sum A^k (I-A)=I-A^n, from 0 to n: A=2, n=1", MatrixSum(A**M, (M, 0, n)) * (Id - A), Id - A**n)
true(
    "sum_0^(n-1) A^k (I-A)=I-A^n, size m", MatrixSum(E2**M, (M, 0, k)) * (Identity(2) - E2), Identity(2) - E2 ** (k + 1)
)
false(
    "Neumann series without radius: A=2",
    MatrixSum(A**M, (M, 0, oo)),
    (Id - A).inv(),
    given=[Ne(det(Id - A), 0)],
    where_defined=True,
)
true("Neumann series, rho<1", MatrixSum(A**M, (M, 0, oo)), (Id - A).inv(), given=[SpectralRadius(A) < 1])
false(
    "Neumann series, rho<=1: A=-1",
    MatrixSum(A**M, (M, 0, oo)),
    (Id - A).inv(),
    given=[SpectralRadius(A) <= 1, Ne(det(Id - A), 0)],
    where_defined=True,
)
false("exp series from 1: A=0", MatrixSum(A**i / factorial(i), (i, 1, oo)), mexp(A))
false("(AB)^k=A^kB^k: k=2, E12, E21+I", (E2 * F2) ** k, E2**k * F2**k)
true("(AB)^k=A^kB^k, AB=BA", (E2 * F2) ** 2, E2**2 * F2**2, given=[is_(E2 * F2, F2 * E2)])
false("E^k=0: E=0: k=2, E12", E2, ZeroMatrix(2, 2), given=[is_(E2**k, ZeroMatrix(2, 2))])
true("E^k=0: det E=0", det(E2), 0, given=[is_(E2**k, ZeroMatrix(2, 2))])
false("E^3=I: E=I: rotation by 120 degrees", E2, Identity(2), given=[is_(E2**3, Identity(2))])
false("E^2=F^2: E=F or E=-F, det: det E=det F: diag(1,-1), I", det(E2), det(F2), given=[is_(E2**2, F2**2)])
true("E^2=F^2: det^2", det(E2) ** 2, det(F2) ** 2, given=[is_(E2**2, F2**2)])
false(
    "EF=0: FE=0 for det E=0=det F: E12, E11",
    F2 * E2,
    ZeroMatrix(2, 2),
    given=[is_(E2 * F2, ZeroMatrix(2, 2)), is_(det(E2), 0), is_(det(F2), 0)],
)
false("EFE=E: FEF=F: E=0, F=I", F2 * E2 * F2, F2, given=[is_(E2 * F2 * E2, E2)])
true("EFE=E: (EF)^2=EF", (E2 * F2) ** 2, E2 * F2, given=[is_(E2 * F2 * E2, E2)])
false("EF-FE=E: det E=0 and E=0: E12, diag", E2, ZeroMatrix(2, 2), given=[is_(E2 * F2 - F2 * E2, E2)])
true("EF-FE=E: tr E=0", tr(E2), 0, given=[is_(E2 * F2 - F2 * E2, E2)])
false("A+B=AB: A=0: A=B=2I", A, Zero, given=[is_(A + B, A * B)])
true("A+B=AB: AB=BA", A * B, B * A, given=[is_(A + B, A * B)])
false("UV=I: VU=I, n x m: U=(1,0), V=(1,0)'", V * U, Identity(m), given=[is_(U * V, Id)])
true("AB=I: BA=I, square", B * A, Id, given=[is_(A * B, Id)])

# empty ranges, shadows, parameters
false("sum_1^N i>=1: N=0", 1, Sum(i, (i, 1, N)), "<=")
true("sum_1^N i>=N", N, Sum(i, (i, 1, N)), "<=")
false("sum_0^N x^M=1+x sum_0^N: N=0, x=1", Sum(x**M, (M, 0, N)), 1 + x * Sum(x**M, (M, 0, N)))
true("sum_0^N x^M=1+x sum_0^(N-1)", Sum(x**M, (M, 0, N)), 1 + x * Sum(x**M, (M, 0, N - 1)))
false("2^N>=2: N=0", 2, 2**N, "<=")
false("N!=N (N-1)! at N=0", factorial(N), N * factorial(N - 1), where_defined=True)
false("prod_(i=1)^N x=x for N>=0: N=0, x=2", Product(x, (i, 1, N)), x ** (N + 1), given=[x >= 0])
false(
    "sum_i sum_i shadow: sum_i i sum_i X_i=(sum i X_i) n: n=2, X=(1,0)",
    Sum(i * Sum(X[i], (i, 1, n)), (i, 1, n)),
    n * Sum(i * X[i], (i, 1, n)),
)
true("sum_i i sum_i X_i", Sum(i * Sum(X[i], (i, 1, n)), (i, 1, n)), n * (n + 1) / 2 * Sum(X[i], (i, 1, n)))
false("lim n->oo x^n=0: x=1", Limit(x**y, y, oo), 0, given=[x > 0])
false("lim (p^n+q^n)^(1/n)=p+q: p=q=1", Limit((p**x + q**x) ** (1 / x), x, oo), p + q)
false("lim exp(-a x)=0: a=0", Limit(exp(-a * x), x, oo), 0, given=[a >= 0])
true("lim exp(-a x)=0, a>0", Limit(exp(-a * x), x, oo), 0, given=[a > 0])
false("lim (x^a-1)/a=x-1: x=2", Limit((p**a - 1) / a, a, 0), p - 1)
false("softplus(bx)/b to |x|: x=-1", Limit(log(1 + exp(p * x)) / p, p, oo), Abs(x))
true("softplus(bx)/b to max(x,0)", Limit(log(1 + exp(p * x)) / p, p, oo), Max(x, 0), given=[x > 0])
false("tanh(bx) to 1: x=-1", Limit(tanh(p * x), p, oo), 1)
false("f'(x)=lim (f(x+h)-f(x-h))/h: f=x", Limit((sin(x + h) - sin(x - h)) / h, h, 0), cos(x))
true("2f'(x)=lim (f(x+h)-f(x-h))/h", Limit((sin(x + h) - sin(x - h)) / h, h, 0), 2 * cos(x))
false(
    "symmetric quotient exists so |x|' at 0=0: x=0",
    Derivative(Abs(x), x),
    Limit((Abs(x + h) - Abs(x - h)) / (2 * h), h, 0),
    where_defined=True,
)
false("Piecewise meets: x^2 and 2x-1 for x>2: x=3", Piecewise((x**2, x <= 2), (2 * x - 1, True)), x**2)
false(
    "Piecewise order: first case wins: x=3",
    Piecewise((1, x > 0), (2, x > 2), (0, True)),
    Piecewise((2, x > 2), (1, x > 0), (0, True)),
)
true(
    "Piecewise order, disjoint",
    Piecewise((1, And(x > 0, x <= 2)), (2, x > 2), (0, True)),
    Piecewise((2, x > 2), (1, x > 0), (0, True)),
)
false("hinge subgradient: max(0,1-x)'=-[x<=1]: x=1", Derivative(Max(0, 1 - x), x), -iverson(x <= 1), where_defined=True)
false("hinge subgradient for x>=1: 0: x=1", Derivative(Max(0, 1 - x), x), 0, given=[x >= 1], where_defined=True)
true("hinge subgradient for x>1: 0", Derivative(Max(0, 1 - x), x), 0, given=[x > 1])
false(
    "sqrt(x^2+y^2)'=0 at x=0 without y!=0: y=0",
    Derivative(sqrt(x**2 + y**2), x) * x,
    x**2 / sqrt(x**2 + y**2),
    where_defined=True,
)
false("relu''=0: relu'(x)x=relu for all: x=0", x * Derivative(Max(x, 0), x), Max(x, 0), where_defined=True)
false("x^(1/3) odd over reals: x=-8", (-x) ** R(1, 3), -(x ** R(1, 3)))
false("u'Au>=0 im: u=exp(I pi/4)", im(sc(u.T, u)), 0)
true("u^H u real", im(sc(u.adjoint(), u)), 0)
false("u^H A u real for A'=A: A=(i)", im(sc(u.adjoint(), A * u)), 0, given=[is_(A.T, A)])
true("u^H A u real for A^H=A", im(sc(u.adjoint(), A * u)), 0, given=[is_(A.adjoint(), A)])
false("|v'u|^2<=u'u v'v: u=(1,i), v=(1,0)", Abs(sc(v.T, u)) ** 2, Abs(sc(u.T, u) * sc(v.T, v)), "<=")
true("|v^H u|^2<=u^H u v^H v", Abs(sc(v.adjoint(), u)) ** 2, sc(u.adjoint(), u) * sc(v.adjoint(), v), "<=")
