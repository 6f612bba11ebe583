"""Losses of networks and their slopes, divergences, critics, and steps of gradient methods."""

from tests.hostile.statements.ninth import *

true, false = of("losses")

lse = log(total(exp(X[i])))
top, low = Largest(X[i], (i, 1, n)), Smallest(X[i], (i, 1, n))
soft = lambda at: exp(X[at]) / total(exp(X[i]))
prob, dist = [is_(total(P[i]), 1)], [is_(total(Q[i]), 1)]
sig = lambda t: 1 / (1 + exp(-t))
relu = lambda t: Max(t, 0)
huber = lambda t: Piecewise((t**2 / 2, Abs(t) <= 1), (Abs(t) - R(1, 2), True))

# softmax and logsumexp
false("logsumexp is above the largest strictly: n=1", lse, top, "!=")
true("logsumexp is at least the largest", top, lse, "<=")
false("logsumexp below largest + log n strictly: X=0", lse, top + log(n), "!=")
true("logsumexp at most largest + log n", lse, top + log(n), "<=")
false("logsumexp at most largest + 0.99 log n: X=0,n=2", lse, top + R(99, 100) * log(n), "<=")
false("logsumexp is nonnegative: n=1,X=-1", 0, lse, "<=")
false("logsumexp is positively homogeneous: X=0,n=2", log(total(exp(p * X[i]))), p * lse)
true("logsumexp shifts", log(total(exp(X[i] + s))), lse + s)
false(
    "logsumexp convex with equality: X=Y", log(total(exp((X[i] + Y[i]) / 2))), (lse + log(total(exp(Y[i])))) / 2, "!="
)
true("logsumexp convex", log(total(exp((X[i] + Y[i]) / 2))), (lse + log(total(exp(Y[i])))) / 2, "<=")
false("softmax entry below 1: n=1", soft(1), 1, "!=")
false("softmax entry at most 1/2 from n=2: X=(5,0)", soft(1), R(1, 2), "<=", given=[n >= 2])
false("softmax of the first equals 1/n under zero sum: X=(1,-1)", soft(1), 1 / n, given=[is_(total(X[i]), 0)])
true("softmax sums to 1", total(exp(X[j]) / total(exp(X[i])), 1, n, j), 1)
false("softmax of scaled: X=(1,0)", exp(2 * X[1]) / total(exp(2 * X[i])), soft(1) ** 2)
false("softmax slope at most 1/5: n=2,X=0", soft(1) * (1 - soft(1)), R(1, 5), "<=")
true("softmax slope at most 1/4", soft(1) * (1 - soft(1)), R(1, 4), "<=")
false("softmax slope positive: n=1", soft(1) * (1 - soft(1)), 0, "!=")
false("cross-entropy zero for the right class: n=2", -log(soft(1)), 0, given=[X[1] >= top])
false(
    "cross-entropy at most log(n)/2 when right: X=0",
    -log(soft(1)),
    log(n) / 2,
    "<=",
    given=[X[1] >= top, n >= 2],
)
true("cross-entropy at most log n when right", -log(soft(1)), log(n), "<=", given=[X[1] >= top])
false("cross-entropy above log n when wrong: X=(0,0)", log(n), -log(soft(1)) - R(1, 100), "<=", given=[X[1] <= low])
true("cross-entropy at least log n for the smallest", log(n), -log(soft(1)), "<=", given=[X[1] <= low])
false("largest of a sum: X=(1,0),Y=(0,1)", Largest(X[i] + Y[i], (i, 1, n)), top + Largest(Y[i], (i, 1, n)))
false("largest minus smallest positive: n=1", top - low, 0, "!=")
false("mean is between strictly: n=1", total(X[i]) / n, top, "!=")
false("largest of |X| is the larger of ends, sign: X=(-1,1)", Largest(Abs(X[i]), (i, 1, n)), top)
true("largest of |X|", Largest(Abs(X[i]), (i, 1, n)), Max(top, -low))
# scalar losses
false("sigmoid slope at most 0.2499: x=0", sig(x) * (1 - sig(x)), R(2499, 10**4), "<=")
true("sigmoid slope", sig(x) * (1 - sig(x)), R(1, 4), "<=")
false("softplus minus relu at most 0.693147: x=0", log(1 + exp(x)) - relu(x), R(693147, 10**6), "<=")
true("softplus minus relu at most 0.693148", log(1 + exp(x)) - relu(x), R(693148, 10**6), "<=")
false("softplus is relu for large x: x=40", log(1 + exp(x)), x, given=[x >= 40])
false("softplus is even plus half: x=1", log(1 + exp(x)), log(1 + exp(-x)) + x / 2)
true("softplus and its mirror", log(1 + exp(x)), log(1 + exp(-x)) + x)
false("sigmoid of a huge argument is 1: x=100", sig(x), 1, given=[x >= 100])
false("tanh by sigmoid: x=1", tanh(x), 2 * sig(x) - 1)
true("tanh by sigmoid of 2x", tanh(x), 2 * sig(2 * x) - 1)
false("hinge positive homogeneous with a sign: s=-1,x=1", relu(s * x), s * relu(x))
false("hinge below squared hinge: x=1/2", relu(x), relu(x) ** 2, "<=")
false(
    "hinge is |1-xy| for signs: x=2,y=1",
    relu(1 - x * y),
    Abs(1 - x * y),
    given=[is_(y**2, 1)],
)
true("squared loss for signs", (1 - x * y) ** 2, (x - y) ** 2, given=[is_(y**2, 1)])
false("hinge at least 1 for mistakes, strictly: x=0", relu(1 - x * y), 1, "!=", given=[is_(y**2, 1), x * y <= 0])
true("hinge at least 1 for mistakes", 1, relu(1 - x * y), "<=", given=[is_(y**2, 1), x * y <= 0])
false("Huber below half square strictly: x=0", huber(x), x**2 / 2, "!=")
true("Huber below half square", huber(x), x**2 / 2, "<=")
false("Huber above |x|-1/2 strictly: x=2", huber(x), Abs(x) - R(1, 2), "!=")
false(
    "Huber with the wrong border value: x=1",
    huber(x),
    Piecewise((x**2 / 2, Abs(x) < 1), (Abs(x) - R(1, 2), Abs(x) > 1), (R(1, 4), True)),
)
true("Huber with the other border", huber(x), Piecewise((x**2 / 2, Abs(x) < 1), (Abs(x) - R(1, 2), True)))
false("pinball is half of |x|: x=1", Max(s * x, (s - 1) * x), Abs(x) / 2, given=[0 <= s, s <= 1])
false(
    "pinball nonnegative without 0<=s<=1: x=1,s=-1", 0, Max(s * x, (s - 1) * x) + s**2 * x**2 / 8, "<=", given=[s <= 1]
)
false("leaky relu by max, slope above 1: x=1,p=2", Max(x, p * x), Piecewise((x, x >= 0), (p * x, True)))
true("leaky relu by max", Max(x, p * x), Piecewise((x, x >= 0), (p * x, True)), given=[p <= 1])
false(
    "elu at least -0.99: x=-10",
    -R(99, 100),
    Piecewise((x, x > 0), (exp(x) - 1, True)),
    "<=",
)
false("swish at least -0.278: x=-1.278", -R(278, 1000), x * sig(x), "<=")
true("swish at least -0.2785", -R(2785, 10**4), x * sig(x), "<=")
false("gelu between 0 and relu: x=-1", 0, x * (1 + erf(x / sqrt(2))) / 2, "<=")
false("log-cosh at least |x| - 0.693: x=20", Abs(x) - R(693, 1000), log(cosh(x)), "<=")
true("log-cosh at least |x| - log 2", Abs(x) - log(2), log(cosh(x)), "<=")
false(
    "binary cross-entropy least at x=y with value 0: x=y=1/2",
    -y * log(x) - (1 - y) * log(1 - x),
    0,
    given=[is_(x, y), 0 < x, x < 1],
)
false("focal loss below cross-entropy strictly: s=0", -((1 - p) ** N) * log(p), -log(p), "!=", given=[p < 1])
true("focal loss at most cross-entropy", -((1 - p) ** N) * log(p), -log(p), "<=", given=[p < 1])
false("clip twice is Min only: x=-1", Max(0, Min(1, x)), Min(1, x))
false("clip order matters: a=1,b=0: x=2", Max(a, Min(b, x)), Min(b, Max(a, x)))
true("clip order", Max(a, Min(b, x)), Min(b, Max(a, x)), given=[a <= b])
# divergences
kl = total(P[i] * log(P[i] / Q[i]))
klq = total(Q[i] * log(Q[i] / exp(X[i])))
false("Kullback-Leibler with log of 0: P_1=0", 0, kl, "<=", given=[*prob, *dist], where_defined=True)
false("relative entropy of an unnormalised model: X=5", 0, klq, "<=", given=dist)
true("Gibbs", -log(total(exp(X[i]))), klq, "<=", given=dist)
false("Gibbs strictly: Q=softmax", -log(total(exp(X[i]))), klq, "!=", given=dist)
false(
    "Hellinger at most 0.99: P=(0,1),Q=(1-10^-6,10^-6)",
    total((sqrt(P[i]) - sqrt(Q[i])) ** 2) / 2,
    R(99, 100),
    "<=",
    given=[*prob, *dist],
)
true("Hellinger at most 1", total((sqrt(P[i]) - sqrt(Q[i])) ** 2) / 2, 1, "<=", given=[*prob, *dist])
false(
    "two-point KL above 2.001 (p-q)^2: p=0.501,q=0.5",
    R(2001, 1000) * (p - q) ** 2,
    p * log(p / q) + (1 - p) * log((1 - p) / (1 - q)),
    "<=",
    given=[p < 1, q < 1],
)
true(
    "two-point KL above 2 (p-q)^2",
    2 * (p - q) ** 2,
    p * log(p / q) + (1 - p) * log((1 - p) / (1 - q)),
    "<=",
    given=[p < 1, q < 1],
)
false(
    "Jensen-Shannon of two points at most 0.69: 1e-9",
    p * log(2 * p / (p + q)) + q * log(2 * q / (p + q)),
    R(69, 100) * (p + q),
    "<=",
)
false("log-sum inequality, strict: p=q", (p + q) * log((p + q) / (r + h)), p * log(p / r) + q * log(q / h), "!=")
true("log-sum inequality", (p + q) * log((p + q) / (r + h)), p * log(p / r) + q * log(q / h), "<=")
# critics: slopes
false("1-Lipschitz critic from slopes at ends: X=(0,5,0)", X[2] - X[1], 1, "<=", given=[X[3] - X[1] <= 2, n >= 3])
false(
    "discrete slope, all neighbours 1: ends at most n-2: X=i",
    X[n] - X[1],
    n - 2,
    "<=",
    given=[ForAll(X[i + 1] - X[i] <= 1, (i, 1, n - 1)), n >= 2],
)
true(
    "discrete slope, all neighbours 1",
    X[n] - X[1],
    n - 1,
    "<=",
    given=[ForAll(X[i + 1] - X[i] <= 1, (i, 1, n - 1)), n >= 2],
)
false("gradient penalty zero only for slope 1: slope -1", x, 1, given=[is_((Abs(x) - 1) ** 2, 0)])
# steps
false(
    "gradient step of a quadratic decreases for h <= 2: h=2", (1 - h) ** 2 * x**2, x**2, "!=", given=[h <= 2, Ne(x, 0)]
)
true("gradient step of a quadratic", (1 - h) ** 2 * x**2, x**2, "<=", given=[h <= 2])
false("step is contraction for h L < 2 with factor 1-hL: h=3/2", Abs(1 - h * L), 1 - h * L, given=[h * L < 2])
false(
    "modified equation, first order, exact on quadratics: h=1",
    (1 - h * L) ** N,
    exp(-N * h * L * (1 + h * L / 2)),
    given=[h * L < 1],
)
false(
    "heavy ball stable for every momentum below 1, h L <= 3: L=3,b=0.4",
    Abs(1 + p - h),
    1 + p,
    "<=",
    given=[p < 1, h <= 4],
)
true("heavy ball stable", Abs(1 + p - h), 1 + p, "<=", given=[h <= 2 + 2 * p])
false(
    "Armijo from h L <= 2: h L = 2",
    x**2 * L * (1 - h * L) ** 2 / 2,
    x**2 * L / 2 - h * L**2 * x**2 / 2,
    "<=",
    given=[h * L <= 2],
)
true(
    "Armijo from h L <= 1",
    x**2 * L * (1 - h * L) ** 2 / 2,
    x**2 * L / 2 - h * L**2 * x**2 / 2,
    "<=",
    given=[h * L <= 1],
)
