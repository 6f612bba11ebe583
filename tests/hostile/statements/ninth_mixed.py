"""Products that vanish at special values, means of two letters, masses below 1, and sums of matrices."""

from tests.hostile.statements.ninth import *
from tests.hostile.statements.ninth_thin import margins, pt, qt

true, false = of("mixed")

L_ = (p - q) / (log(p) - log(q))
one = [is_(total(Q[i]), 1)]

# x = 0 but for special y
false("x(tan y-y)=0, y>1: x=0: y=4.4934", x, 0, given=[is_(x * (sin(y) - y * cos(y)), 0), y > 1])
false("x(y+log p)=0: x=0: y=-log p", x, 0, given=[is_(x * (y + log(p)), 0)])
false("x(p+log p)=0: x=0: p=0.567", x, 0, given=[is_(x * (p + log(p)), 0)])
false("x(erf y-1/3)=0: x=0: y=0.305", x, 0, given=[is_(x * (erf(y) - R(1, 3)), 0)])
false("x(sin y+y-1)=0: x=0: y=0.511", x, 0, given=[is_(x * (sin(y) + y - 1), 0)])
false("x(y^7-3y+1)=0: x=0: y=0.333", x, 0, given=[is_(x * (y**7 - 3 * y + 1), 0)])
false("x(tanh y-y/2)=0, y != 0: x=0: y=1.915", x, 0, given=[is_(x * (tanh(y) - y / 2), 0), Ne(y, 0)])
true("x(tanh y-2y)=0, y != 0: x=0", x, 0, given=[is_(x * (tanh(y) - 2 * y), 0), Ne(y, 0)])
false("(x-1)(cos y-y)=0: x=1: y=0.739", x, 1, given=[is_((x - 1) * (cos(y) - y), 0)])
false("x(cos y-y)=s(cos y-y): x=s: y=0.739", x, s, given=[is_(x * (cos(y) - y), s * (cos(y) - y))])
false("x exp(y)=x(y+2): x=0: y=1.146", x, 0, given=[is_(x * exp(y), x * (y + 2))])
false("z(w^5-w-1)=0: z=0: w=1.167", z, 0, given=[is_(z * (w**5 - w - 1), 0)])
false("z(exp(w)-w)=0: z=0: w=0.318+1.337I", z, 0, given=[is_(z * (exp(w) - w), 0)])
false("z(exp(w)-1)=0: z=0 or w=0: w=2 pi I", z * w, 0, given=[is_(z * (exp(w) - 1), 0)])
true("z exp(w)=0: z=0", z, 0, given=[is_(z * exp(w), 0)])
false("X_1(Y_1-cos Y_1)=0: X_1=0", X[1], 0, given=[is_(X[1] * (Y[1] - cos(Y[1])), 0)])
false(
    "X_i(exp(X_i)-3X_i)=0 for all: X=0: X=0.619",
    X[1],
    0,
    given=[ForAll(is_(X[i] * (exp(X[i]) - 3 * X[i]), 0), (i, 1, n))],
)
false("(cos y-y)A=0: A=0: y=0.739", A, Zero, given=[is_((cos(y) - y) * A, Zero)])
false("(cos y-y)u=0: u=0: y=0.739", u, ZeroMatrix(n, 1), given=[is_((cos(y) - y) * u, ZeroMatrix(n, 1))])
false("det(A) u=0: u=0: A=0", u, ZeroMatrix(n, 1), given=[is_(det(A) * u, ZeroMatrix(n, 1))])
false("(tr(A)-n-1/2)B=0: B=0: A=diag(3/2)", B, Zero, given=[is_((tr(A) - n - R(1, 2)) * B, Zero)])
false("(det(A)-7)B=0: B=0: A=7", B, Zero, given=[is_((det(A) - 7) * B, Zero)])
false("(u^T v-5)B=0: B=0: u=5,v=1", B, Zero, given=[is_((contraction(u.T, v) - 5) * B, Zero)])
false("x(det(A)-7)=0: x=0: A=7", x, 0, given=[is_(x * (det(A) - 7), 0)])
false("x tr(A^2+I)=0: x=0: A=I", x, 0, given=[is_(x * tr(A * A + Id), 0)])
false("(A-2I)(A-3I)B=0: AB=2B: A=3I", A * B, 2 * B, given=[is_((A - 2 * Id) * (A - 3 * Id) * B, Zero)])
false("(A^2+I)B=0: B=0: A=I Id", B, Zero, given=[is_((A * A + Id) * B, Zero)])
false("exp(A)B=B: AB=0: A=2 pi I", A * B, Zero, given=[is_(mexp(A) * B, B)])
false("exp(A)u=u: Au=0: A=2 pi I", A * u, ZeroMatrix(n, 1), given=[is_(mexp(A) * u, u)])
true("exp(A)u=u: exp(2A)u=u", mexp(2 * A) * u, u, given=[is_(mexp(A) * u, u)])
false("A^T A B=0: AB=0: A=[[1,0],[I,0]]", A * B, Zero, given=[is_(A.T * A * B, Zero)])
true("A^H A B=0: AB=0", A * B, Zero, given=[is_(Adjoint(A) * A * B, Zero)])
false("ABA^T=0: B=0: A=E11,B=E22", B, Zero, given=[is_(A * B * A.T, Zero), isnt(A, Zero)])
# means of two letters
false(
    "log mean below a power mean less a square: p=1,q=0.9",
    L_,
    ((p ** R(34, 100) + q ** R(34, 100)) / 2) ** (1 / R(34, 100)) * R(1, 1) - (p - q) ** 2 / 100,
    "<=",
    given=[Ne(p, q), p <= 1, q <= 1],
)
false(
    "log mean below the power mean of 0.33: p=1,q=1.1",
    L_,
    ((p ** R(33, 100) + q ** R(33, 100)) / 2) ** (R(100, 33)),
    "<=",
    given=[Ne(p, q)],
)
true("log mean below the power mean of 1/3", L_, ((p ** R(1, 3) + q ** R(1, 3)) / 2) ** 3, "<=", given=[Ne(p, q)])
false(
    "log mean above G^0.66 A^0.34: p=1,q=1.1",
    sqrt(p * q) ** R(66, 100) * ((p + q) / 2) ** R(34, 100),
    L_,
    "<=",
    given=[Ne(p, q)],
)
false("sinh p/p above cosh(p)^0.334: p=0.1", cosh(p) ** R(334, 1000), sinh(p) / p, "<=")
true("sinh p/p above cosh(p)^(1/3)", cosh(p) ** R(1, 3), sinh(p) / p, "<=")
false(
    "x^x(1-x)^(1-x) below 1/2+0.99(x-1/2)^2: x=0.51",
    x**x * (1 - x) ** (1 - x),
    R(1, 2) + R(99, 100) * (x - R(1, 2)) ** 2,
    "<=",
    given=[0 < x, x < 1],
)
false(
    "KL of two points below 0.499 chi-square: x=0.5,y=0.49",
    kl_ := x * log(x / y) + (1 - x) * log((1 - x) / (1 - y)),
    R(499, 1000) * (x - y) ** 2 / (y * (1 - y)),
    "<=",
    given=[0 < x, x < 1, 0 < y, y < 1],
)
false(
    "KL below 4.0005(1-BC): x=0.5,y=1/10^9",
    kl_,
    R(8001, 1000) * (1 - sqrt(x * y) - sqrt((1 - x) * (1 - y))) / 2,
    "<=",
    given=[0 < x, x < 1, 0 < y, y < 1],
)
false(
    "KL above 4.001(1-BC): x=0.5,y=0.499",
    R(4001, 1000) * (1 - sqrt(x * y) - sqrt((1 - x) * (1 - y))),
    kl_,
    "<=",
    given=[0 < x, x < 1, 0 < y, y < 1],
)
true("KL above 2(1-BC)", 2 * (1 - sqrt(x * y) - sqrt((1 - x) * (1 - y))), kl_, "<=", given=[0 < x, x < 1, 0 < y, y < 1])
false(
    "x log x+(1-x)log(1-x)+log 2 at least 2.001(x-1/2)^2: x=0.501",
    R(2001, 1000) * (x - R(1, 2)) ** 2,
    x * log(x) + (1 - x) * log(1 - x) + log(2),
    "<=",
    given=[0 < x, x < 1],
)
true(
    "x log x+(1-x)log(1-x)+log 2 at least 2(x-1/2)^2",
    2 * (x - R(1, 2)) ** 2,
    x * log(x) + (1 - x) * log(1 - x) + log(2),
    "<=",
    given=[0 < x, x < 1],
)
false(
    "softplus convexity with 0.0312: x=0.1,y=-0.1",
    (log(1 + exp(x)) + log(1 + exp(y))) / 2 - log(1 + exp((x + y) / 2)),
    R(312, 10**4) * (x - y) ** 2,
    "<=",
)
true(
    "softplus convexity with 1/32",
    (log(1 + exp(x)) + log(1 + exp(y))) / 2 - log(1 + exp((x + y) / 2)),
    (x - y) ** 2 / 32,
    "<=",
)
false(
    "log cosh convexity with 0.1249: x=0.1,y=-0.1",
    (log(cosh(x)) + log(cosh(y))) / 2 - log(cosh((x + y) / 2)),
    R(1249, 10**4) * (x - y) ** 2,
    "<=",
)
# masses below 1
false("plan: total squared at least the total: mass 1/2", total(pt[i]), total(pt[i]) ** 2, "<=", given=margins)
false(
    "plan: pi_11 at most p_1 q_1 for n=m=2: uniform coupling of small mass",
    PI[1, 1],
    pt[1] * qt[1],
    "<=",
    given=[*margins, is_(n, 2), is_(m, 2)],
)
false(
    "plan of mass 1: pi_11 at most p_1 q_1: diagonal",
    PI[1, 1],
    pt[1] * qt[1],
    "<=",
    given=[*margins, is_(total(pt[i]), 1)],
)
false(
    "plan of mass 1: pi_11 at least p_1 q_1: anti-diagonal",
    pt[1] * qt[1],
    PI[1, 1],
    "<=",
    given=[*margins, is_(total(pt[i]), 1)],
)
true(
    "plan of mass 1: pi_11 at least p_1+q_1-1",
    pt[1] + qt[1] - 1,
    PI[1, 1],
    "<=",
    given=[*margins, is_(total(pt[i]), 1)],
)
false(
    "plan of mass 1: pi_11 at least p_1+q_1-0.99: anti-diagonal",
    pt[1] + qt[1] - R(99, 100),
    PI[1, 1],
    "<=",
    given=[*margins, is_(total(pt[i]), 1)],
)
# sums of matrices, parameters
false("Neumann sum is the inverse: A=I/2,N=1", MatrixSum(A**o, (o, 0, N)) * (Id - A), Id, given=[SpectralRadius(A) < 1])
true("Neumann sum", MatrixSum(A**o, (o, 0, N)) * (Id - A), Id - A ** (N + 1))
false(
    "Neumann sum as a quotient: A=I", MatrixSum(A**o, (o, 0, N)), (Id - A ** (N + 1)) * (Id - A).I, where_defined=True
)
false("derivative of exp(tA) exp(tB) at 0: product: AB", DirectionalDerivative(mexp(x * A) * mexp(x * B), x, 0), A * B)
true("derivative of exp(tA) exp(tB) at 0", DirectionalDerivative(mexp(x * A) * mexp(x * B), x, 0), A + B)
false("derivative of (A+tB)^2 at 0: 2AB: n=2", DirectionalDerivative((A + x * B) ** 2, x, 0), 2 * A * B)
true("derivative of (A+tB)^2 at 0", DirectionalDerivative((A + x * B) ** 2, x, 0), A * B + B * A)
false("derivative of exp(A+tB) at 0: B exp A: n=2", DirectionalDerivative(mexp(A + x * B), x, 0), B * mexp(A))
false(
    "derivative of exp(A+tB) at 0 without the half: Heisenberg, n=3",
    DirectionalDerivative(mexp(A + x * B), x, 0),
    (B + (A * B - B * A)) * mexp(A),
    given=[is_(A * (A * B - B * A), (A * B - B * A) * A), is_(B * (A * B - B * A), (A * B - B * A) * B)],
)
