"""Transport plans, potentials, Wasserstein distances on the line and between Gaussians, critics and their slopes."""

from tests.hostile.statements.tenth import *

true, false = of("transport")
PP = lambda *lims: Sum(PI[i, j], *lims)
rows = ForAll(is_(Sum(PI[i, j], (j, 1, m)), P[i]), (i, 1, n))
T_ = IndexedBase("tau", shape=(m,), nonnegative=True)
cols = ForAll(is_(Sum(PI[i, j], (i, 1, n)), T_[j]), (j, 1, m))
phi_, psi = IndexedBase("phi", shape=(n,), real=True), IndexedBase("psi", shape=(m,), real=True)
cost = IndexedBase("c", shape=(n, m), real=True)
feas = ForAll(phi_[i] + psi[j] <= cost[i, j], (i, 1, n), (j, 1, m))
dual = Sum(phi_[i] * P[i], (i, 1, n)) + Sum(psi[j] * T_[j], (j, 1, m))
prim = Sum(PI[i, j] * cost[i, j], (i, 1, n), (j, 1, m))
one = is_(Sum(P[i], (i, 1, n)), 1)

false("weak duality reversed: cost 1, potentials 0", prim, dual, "<=", given=[rows, cols, feas])
true("weak duality", dual, prim, "<=", given=[rows, cols, feas])
false("weak duality without row sums: PI=0, phi=1, c=1, n=m=1, P=1", dual, prim, "<=", given=[cols, feas])
false("weak duality without feasibility: phi=1, c=0", dual, prim, "<=", given=[rows, cols])
false("strong duality for any plan: c=1, phi=psi=0", dual, prim, given=[rows, cols, feas])
false("mass of a plan=1 without masses: P=2", PP((i, 1, n), (j, 1, m)), 1, given=[rows])
true("mass of a plan=sum P", PP((i, 1, n), (j, 1, m)), Sum(P[i], (i, 1, n)), given=[rows])
true("equal masses", Sum(P[i], (i, 1, n)), Sum(T_[j], (j, 1, m)), given=[rows, cols])
false("plan is the product: identity plan n=m=2", PI[1, 1], P[1] * T_[1], given=[rows, cols, one])
false("pi_ij>=p_i t_j: identity plan, i!=j", P[1] * T_[m], PI[1, m], "<=", given=[rows, cols, one])
true("pi_ij<=p_i", PI[1, 1], P[1], "<=", given=[rows])
false("pi_ij<=p_i p_j: n=m=1, P=1/2", PI[1, 1], P[1] * T_[1], "<=", given=[rows, cols])
false("pi_nm<=p_n t_m: n=m=1, P=1/2", PI[n, m], P[n] * T_[m], "<=", given=[rows, cols])
false("pi_11<=100 p_1 t_1: n=m=1, P=1/1000", PI[1, 1], 100 * P[1] * T_[1], "<=", given=[rows, cols])
false(
    "mass<=4 sum p^2: n=1, P=1/5",
    Sum(P[i], (i, 1, n)),
    4 * Sum(P[i] ** 2, (i, 1, n)),
    "<=",
    given=[rows],
)
false(
    "mass<=1000 sum p^2: n=1, P=1/2000",
    Sum(P[i], (i, 1, n)),
    1000 * Sum(P[i] ** 2, (i, 1, n)),
    "<=",
    given=[rows],
)
false("p_1<=1000 p_1^2, no plan: P=1/2000", P[1], 1000 * P[1] ** 2, "<=")
false("pi_11<=p_1 t_1, n=m: P=1/2", PI[1, 1], P[1] * T_[1], "<=", given=[rows, cols, is_(n, m)])
false("pi_11>=p_1+t_1: 1/2, n=m=1", P[1] + T_[1], PI[1, 1], "<=", given=[rows, cols])
false(
    "entropy of a plan: sum pi^2>=sum p^2: product plan",
    Sum(P[i] ** 2, (i, 1, n)),
    Sum(PI[i, j] ** 2, (i, 1, n), (j, 1, m)),
    "<=",
    given=[rows],
)
true("sum pi^2<=sum p^2", Sum(PI[i, j] ** 2, (i, 1, n), (j, 1, m)), Sum(P[i] ** 2, (i, 1, n)), "<=", given=[rows])
false("cost of a shift: c(x+a)=c(x): |X-Y+a|: a=1, X=Y", Sum(PI[i, j] * Abs(a), (i, 1, n), (j, 1, m)), 0)
false(
    "c-transform: phi+min(c-phi)>=c: n=2, c=0, phi=(0,1)",
    cost[1, 1],
    phi_[1] + Smallest(cost[i, 1] - phi_[i], (i, 1, n)),
    "<=",
)
true("c-transform is feasible", phi_[1] + Smallest(cost[i, 1] - phi_[i], (i, 1, n)), cost[1, 1], "<=")
false("degenerate plan P_1=0: PI_11/P_1=1: P_1=0", Sum(PI[1, j] / P[1], (j, 1, m)), 1, given=[rows], where_defined=True)
true("conditional plan sums to 1", Sum(PI[1, j], (j, 1, m)) / P[1], 1, given=[rows, P[1] > 0])

# Gaussians and lines
false("W2^2 of Gaussians (mu1-mu2)^2+(s1^2-s2^2): s1=1, s2=2", (a - b) ** 2 + (p - q) ** 2, (a - b) ** 2 + p**2 - q**2)
true("W2^2 of Gaussians", (a - b) ** 2 + p**2 + q**2 - 2 * sqrt(p**2 * q**2), (a - b) ** 2 + (p - q) ** 2)
false("W2^2 with 2 sqrt(pq) of deviations: p=1, q=4", p**2 + q**2 - 2 * sqrt(p * q), (p - q) ** 2)
false(
    "KL of Gaussians without -1/2: p=q: 0",
    log(q / p) + p**2 / (2 * q**2) + (a - b) ** 2 / (2 * q**2),
    0,
    given=[is_(p, q), is_(a, b)],
)
true(
    "KL of Gaussians is 0",
    log(q / p) + p**2 / (2 * q**2) + (a - b) ** 2 / (2 * q**2) - R(1, 2),
    0,
    given=[is_(p, q), is_(a, b)],
)
false("KL of Gaussians>=log(q/p): p=1, q=2", log(q / p), log(q / p) + p**2 / (2 * q**2) - R(1, 2), "<=")
true("KL of Gaussians>=0", 0, log(q / p) + p**2 / (2 * q**2) - R(1, 2), "<=")
false("KL of Gaussians symmetric: p=1, q=2", log(q / p) + p**2 / (2 * q**2), log(p / q) + q**2 / (2 * p**2))
false(
    "VAE term (mu^2+s^2-log s-1)/2: derivative zero at s=1: s=1: 1/2",
    Derivative((a**2 + p**2 - log(p) - 1) / 2, p).doit().subs(p, 1) * b,
    0,
)
true("VAE term (mu^2+s^2-log s^2-1)/2>=0", 0, (a**2 + p**2 - log(p**2) - 1) / 2, "<=")
false("VAE term with log s: >=0: s=1/sqrt2: -0.08", 0, (a**2 + p**2 - log(p) - 1) / 2, "<=")
false("Bhattacharyya sqrt(pq/(p^2+q^2))<=1/2: p=q", sqrt(p * q / (p**2 + q**2)), R(1, 2), "<=")
true("sqrt(2pq/(p^2+q^2))<=1", sqrt(2 * p * q / (p**2 + q**2)), 1, "<=")
false("W1<=W2^2 scale: p<=p^2: p=1/2", p, p**2, "<=")
false(
    "W1 by quantiles squared: (sum|X-Y|/n)^2>=sum (X-Y)^2/n: (1,0), 0",
    Sum((X[i] - Y[i]) ** 2, (i, 1, n)) / n,
    (Sum(Abs(X[i] - Y[i]), (i, 1, n)) / n) ** 2,
    "<=",
)
true("W1^2<=W2^2", (Sum(Abs(X[i] - Y[i]), (i, 1, n)) / n) ** 2, Sum((X[i] - Y[i]) ** 2, (i, 1, n)) / n, "<=")
false(
    "crossing pays: |a-d|+|b-c|<=|a-c|+|b-d|: a=c=0, b=d=1",
    Abs(a - d) + Abs(b - c),
    Abs(a - c) + Abs(b - d),
    "<=",
    given=[a <= b, c <= d],
)
true("sorted is best", Abs(a - c) + Abs(b - d), Abs(a - d) + Abs(b - c), "<=", given=[a <= b, c <= d])
false("sorted is strictly best: a=b", Abs(a - c) + Abs(b - d), Abs(a - d) + Abs(b - c), "!=", given=[a <= b, c <= d])
false(
    "sorted is best for concave cost: a=0, b=1, c=1, d=2",
    sqrt(Abs(a - c)) + sqrt(Abs(b - d)),
    sqrt(Abs(a - d)) + sqrt(Abs(b - c)),
    "<=",
    given=[a <= b, c <= d],
)
true(
    "sorted is best for squares", (a - c) ** 2 + (b - d) ** 2, (a - d) ** 2 + (b - c) ** 2, "<=", given=[a <= b, c <= d]
)
false(
    "sorted is best without order: a=1, b=0, c=0, d=1", (a - c) ** 2 + (b - d) ** 2, (a - d) ** 2 + (b - c) ** 2, "<="
)

# critics
false("Lipschitz composition: L1+L2: L=3, 3", p * q, p + q, "<=")
false("Lipschitz sum<=max: |2x|<=|x|: x=1", Abs(a * x + b * x), Max(Abs(a), Abs(b)) * Abs(x), "<=")
true("Lipschitz sum<=sum", Abs(a * x + b * x), (Abs(a) + Abs(b)) * Abs(x), "<=")
false("|x^2-y^2|<=|x-y|: x=2, y=0", Abs(x**2 - y**2), Abs(x - y), "<=")
true("|x^2-y^2|<=2|x-y| on [-1,1]", Abs(x**2 - y**2), 2 * Abs(x - y), "<=", given=[Abs(x) <= 1, Abs(y) <= 1])
false("|sqrt p-sqrt q|<=|p-q|: p=.01, q=0.04", Abs(sqrt(p) - sqrt(q)), Abs(p - q), "<=")
true("|sqrt p-sqrt q|<=sqrt|p-q|", Abs(sqrt(p) - sqrt(q)), sqrt(Abs(p - q)), "<=")
false("gradient penalty (|g|-1)^2<=|g|^2-1: g=1/2", (p - 1) ** 2, p**2 - 1, "<=")
false("||a|-|b||=|a-b|: a=1, b=-1", Abs(Abs(a) - Abs(b)), Abs(a - b))
true("||a|-|b||<=|a-b|", Abs(Abs(a) - Abs(b)), Abs(a - b), "<=")
false("|tanh a-tanh b|>=|a-b|/2: a=9, b=0", Abs(a - b) / 2, Abs(tanh(a) - tanh(b)), "<=")
true("|max(a,0)-max(b,0)|<=|a-b|", Abs(Max(a, 0) - Max(b, 0)), Abs(a - b), "<=")
