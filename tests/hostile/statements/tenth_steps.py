"""Steps of optimisers: gradient descent, momentum, Adam, their stability, averages and modified equations."""

from tests.hostile.statements.tenth import *

true, false = of("steps")
beta, lam, eta = symbols("beta lambda eta", positive=True)
b01 = [beta < 1]
t = symbols("t", integer=True, positive=True)

# gradient descent on lambda x^2/2
false("|1-eta lam|<1 iff eta lam<=2: eta lam=2", iverson(Abs(1 - eta * lam) < 1), iverson(eta * lam <= 2))
true("|1-eta lam|<1 iff eta lam<2", iverson(Abs(1 - eta * lam) < 1), iverson(eta * lam < 2))
false("(1-eta lam)^n<=1, eta lam<=3: 3, n=2", (1 - eta * lam) ** n, 1, "<=", given=[eta * lam <= 3])
true("|1-eta lam|^n<=1, eta lam<=2", Abs(1 - eta * lam) ** n, 1, "<=", given=[eta * lam <= 2])
false("(1-h)^n<=exp(-nh): h=3, n=2: 4", (1 - h) ** n, exp(-n * h), "<=")
true("(1-h)^n<=exp(-nh), h<=1", (1 - h) ** n, exp(-n * h), "<=", given=[h <= 1])
false("1-h>=exp(-h): h=1", exp(-h), 1 - h, "<=")
false("GD in closed form (1-eta lam)^(n-1): n=1: x", (1 - eta * lam) ** n * x, (1 - eta * lam) ** (n - 1) * x)
false("modified rate: lam(1+eta lam): -log(1-h)/h=1+h/2 exactly: h=1/2", -log(1 - h) / h, 1 + h / 2, given=[h < 1])
true("-log(1-h)/h>=1+h/2", 1 + h / 2, -log(1 - h) / h, "<=", given=[h < 1])
false("-log(1-h)/h<=1+h/2+h^2/3: h=1/2", -log(1 - h) / h, 1 + h / 2 + h**2 / 3, "<=", given=[h < 1])
false("modified equation sign: lim (log(1-h)/(-h)-1)/h=-1/2", Limit((-log(1 - h) / h - 1) / h, h, 0), -R(1, 2))
true("modified equation: 1/2", Limit((-log(1 - h) / h - 1) / h, h, 0), R(1, 2))
false("modified loss f+h f'^2/2: f=x^2/2: x=1, h=1", Derivative(x**2 / 2 + h * x**2 / 2, x), x + h * x / 2)
true("modified loss f+h f'^2/4", Derivative(x**2 / 2 + h * x**2 / 4, x), x + h * x / 2)
false(
    "gradient of |grad f|^2/4=Hf'/4: f=x^2: x=1",
    Derivative(Derivative(x**2, x) ** 2 / 4, x),
    Derivative(x**2, (x, 2)) * Derivative(x**2, x) / 4,
)
true(
    "gradient of |grad f|^2/4=f''f'/2",
    Derivative(Derivative(f(x), x) ** 2 / 4, x),
    Derivative(f(x), (x, 2)) * Derivative(f(x), x) / 2,
)
false("Euler exp(h)-1-h=O(h^3): lim/h^2=0: 1/2", Limit((exp(h) - 1 - h) / h**2, h, 0), 0)
false("midpoint error exp(h)-(1+h+h^2/2) over h^3=1/3: 1/6", Limit((exp(h) - 1 - h - h**2 / 2) / h**3, h, 0), R(1, 3))
false("implicit Euler 1/(1+h)<=exp(-h): h=1", 1 / (1 + h), exp(-h), "<=")
true("implicit Euler 1/(1+h)>=exp(-h)", exp(-h), 1 / (1 + h), "<=")
false("trapezium (1-h/2)/(1+h/2)>=0: h=3", 0, (1 - h / 2) / (1 + h / 2), "<=")
true("|trapezium|<=1", Abs((1 - h / 2) / (1 + h / 2)), 1, "<=")
false(
    "RK4 is exact to h^5: lim=1/120 lost: 0", Limit((exp(h) - 1 - h - h**2 / 2 - h**3 / 6 - h**4 / 24) / h**5, h, 0), 0
)
false("descent lemma with L/4: f=x^2, L=2: x=1, y=0", x**2, y**2 + 2 * y * (x - y) + 2 * (x - y) ** 2 / 4, "<=")
true("descent lemma with L/2", x**2, y**2 + 2 * y * (x - y) + 2 * (x - y) ** 2 / 2, "<=")
false(
    "best step on a quadratic 2/L: f(x-2g/L)<f: strict: x=1",
    (1 - 2 * L / L * 1) ** 2 * x**2,
    x**2,
    "!=",
    given=[Ne(x, 0)],
)
false(
    "optimal rate (L-mu)/(L+mu) with step 1/L: L=2, mu=1: 1/2, 1/3", 1 - p / L, (L - p) / (L + p), "<=", given=[p < L]
)
true("optimal rate<=1-mu/L", (L - p) / (L + p), 1 - p / L, "<=", given=[p <= L])
false("(sqrt k-1)/(sqrt k+1)>=(k-1)/(k+1): k=4", (p - 1) / (p + 1), (sqrt(p) - 1) / (sqrt(p) + 1), "<=", given=[p > 1])
false(
    "Polyak step f/|g| for f/|g|^2, f=x^2: x=4",
    x - x**2 / (2 * x) ** 2 * 2 * x,
    x - x**2 / Abs(2 * x) * 2 * x,
    given=[Ne(x, 0)],
)

# momentum and averages
false("average of a constant=1: beta=1/2, t=1", Sum((1 - beta) * beta ** (t - i), (i, 1, t)), 1, given=b01)
true("average of a constant=1-beta^t", Sum((1 - beta) * beta ** (t - i), (i, 1, t)), 1 - beta**t, given=b01)
false(
    "average of a constant=1-beta^(t-1): t=1",
    Sum((1 - beta) * beta ** (t - i), (i, 1, t)),
    1 - beta ** (t - 1),
    given=b01,
)
false(
    "sum of weights with beta=1 forgotten: beta=1",
    Sum(beta ** (t - i), (i, 1, t)),
    (1 - beta**t) / (1 - beta),
    where_defined=True,
)
false("heavy ball total step eta/(1+beta): beta=1/2", Sum(beta**M, (M, 0, oo)), 1 / (1 + beta), given=b01)
true("heavy ball total step 1/(1-beta)", Sum(beta**M, (M, 0, oo)), 1 / (1 - beta), given=b01)
false(
    "total step without beta<1: beta=2",
    Sum(beta**M, (M, 0, oo)),
    1 / (1 - beta),
    given=[Ne(beta, 1)],
    where_defined=True,
)
false(
    "mean lag 1/(1-beta): sum M beta^M(1-beta): beta=1/2",
    (1 - beta) * Sum(M * beta**M, (M, 0, oo)),
    1 / (1 - beta),
    given=b01,
)
true("mean lag beta/(1-beta)", (1 - beta) * Sum(M * beta**M, (M, 0, oo)), beta / (1 - beta), given=b01)
false("half-life 1/(1-beta): beta^(1/(1-beta))=1/2: beta=1/2: 1/4", beta ** (1 / (1 - beta)), R(1, 2), given=b01)
true("beta^(1/(1-beta))<=1/e", beta ** (1 / (1 - beta)), exp(-1), "<=", given=b01)
false("beta^(1/(1-beta))>=1/e: beta=1/2", exp(-1), beta ** (1 / (1 - beta)), "<=", given=b01)
false(
    "sum of squared weights=1/(1-beta^2): beta=1/2",
    (1 - beta) ** 2 * Sum(beta ** (2 * M), (M, 0, oo)),
    1 / (1 - beta**2),
    given=b01,
)
true(
    "variance of the average (1-beta)/(1+beta)",
    (1 - beta) ** 2 * Sum(beta ** (2 * M), (M, 0, oo)),
    (1 - beta) / (1 + beta),
    given=b01,
)
Hb = Matrix([[1 + beta - eta * lam, -beta], [1, 0]])
false("heavy ball det=-beta: beta=1/2", det(Hb), -beta)
true("heavy ball det=beta", det(Hb), beta)
false("heavy ball char. polynomial at 1=-eta lam: 1", (Identity(2).as_explicit() - Hb).det(), -eta * lam)
true("heavy ball at 1=eta lam", (Identity(2).as_explicit() - Hb).det(), eta * lam)
false(
    "heavy ball stable for eta lam<2 alone: beta=1, 2",
    iverson(SpectralRadius(Hb) < 1),
    iverson(eta * lam < 2),
    given=b01,
)
true(
    "heavy ball stable iff eta lam<2(1+beta)",
    iverson(SpectralRadius(Hb) < 1),
    iverson(eta * lam < 2 * (1 + beta)),
    given=b01,
)
false(
    "heavy ball stable iff eta lam<=2(1+beta): equality",
    iverson(SpectralRadius(Hb) < 1),
    iverson(eta * lam <= 2 * (1 + beta)),
    given=b01,
)
false("heavy ball radius=beta: beta=1/4, eta lam=1", SpectralRadius(Hb), beta, given=[*b01, is_(eta * lam, 1)])
false(
    "heavy ball radius=sqrt beta, no condition: eta lam=2(1+beta)",
    SpectralRadius(Hb),
    sqrt(beta),
    given=[*b01, eta * lam < 2 * (1 + beta)],
)
true(
    "heavy ball radius=sqrt beta, critical",
    SpectralRadius(Hb),
    sqrt(beta),
    given=[*b01, eta * lam >= (1 - sqrt(beta)) ** 2, eta * lam <= (1 + sqrt(beta)) ** 2],
)
Nv = Matrix([[(1 + beta) * (1 - eta * lam), -beta * (1 - eta * lam)], [1, 0]])
false(
    "Nesterov stable iff eta lam<2: beta=1/2, 3/2", iverson(SpectralRadius(Nv) < 1), iverson(eta * lam < 2), given=b01
)
true(
    "Nesterov stable iff eta lam<(2+2beta)/(1+2beta)",
    iverson(SpectralRadius(Nv) < 1),
    iverson(eta * lam < (2 + 2 * beta) / (1 + 2 * beta)),
    given=b01,
)
false(
    "simultaneous ascent-descent on xy contracts: |eigenvalue|<=1: h=1",
    SpectralRadius(Matrix([[1, -h], [h, 1]])),
    1,
    "<=",
)
true("simultaneous on xy: sqrt(1+h^2)", SpectralRadius(Matrix([[1, -h], [h, 1]])), sqrt(1 + h**2))
false("alternating on xy: det=1+h^2: h=1", det(Matrix([[1, -h], [h, 1 - h**2]])), 1 + h**2)
true("alternating on xy: det=1", det(Matrix([[1, -h], [h, 1 - h**2]])), 1)
false("alternating on xy: radius 1 for all h: h=3", SpectralRadius(Matrix([[1, -h], [h, 1 - h**2]])), 1)
true("alternating on xy: radius 1, h<=2", SpectralRadius(Matrix([[1, -h], [h, 1 - h**2]])), 1, given=[h <= 2])
false("implicit on xy: radius 1/(1+h): h=1", SpectralRadius(Matrix([[1, -h], [h, 1]]).inv()), 1 / (1 + h))
true("implicit on xy: radius 1/sqrt(1+h^2)", SpectralRadius(Matrix([[1, h], [-h, 1]]) / (1 + h**2)), 1 / sqrt(1 + h**2))

# Adam
eps = symbols("epsilon", positive=True)
false("Adam, eps outside: g/(sqrt(g^2)+eps)=g/sqrt(g^2+eps): g=1, eps=1", x / (Abs(x) + eps), x / sqrt(x**2 + eps))
false("Adam eps inside vs squared: sqrt(g^2+eps^2)=|g|+eps: g=1", sqrt(x**2 + eps**2), Abs(x) + eps, given=[Ne(x, 0)])
true("sqrt(g^2+eps^2)<=|g|+eps", sqrt(x**2 + eps**2), Abs(x) + eps, "<=")
false("sqrt(g^2+eps)<=|g|+eps: g=0, eps=1/4", sqrt(x**2 + eps), Abs(x) + eps, "<=")
false("first Adam step sign g for eps>0: g=1", x / (Abs(x) + eps), sign(x), given=[Ne(x, 0)])
true("|first Adam step|<=1", Abs(x / (Abs(x) + eps)), 1, "<=")
false("first Adam step with eps=0 at g=0: g=0", x / sqrt(x**2), sign(x), where_defined=True)
b1, b2 = symbols("beta1 beta2", positive=True)
bs = [b1 < 1, b2 < 1]
false(
    "uncorrected first step (1-b1)/(1-b2): b1=.9, b2=.999",
    (1 - b1) * x / sqrt((1 - b2) * x**2),
    (1 - b1) / (1 - b2) * sign(x),
    given=[*bs, Ne(x, 0)],
)
true(
    "uncorrected first step (1-b1)/sqrt(1-b2)",
    (1 - b1) * x / sqrt((1 - b2) * x**2),
    (1 - b1) / sqrt(1 - b2) * sign(x),
    given=[*bs, Ne(x, 0)],
)
false(
    "corrected factor sqrt(1-b2^t)/(1-b1^t)<=1: t=1, b1=.999, b2=.5", sqrt(1 - b2**t) / (1 - b1**t), 1, "<=", given=bs
)
false("m^2<=v/2: x=y=1", ((1 - beta) * x + beta * y) ** 2, ((1 - beta) * x**2 + beta * y**2) / 2, "<=", given=b01)
true("m^2<=v, b1=b2", ((1 - beta) * x + beta * y) ** 2, (1 - beta) * x**2 + beta * y**2, "<=", given=b01)
false(
    "m^2<=v, any beta: beta=2, x=0, y=1: 4, 2", ((1 - beta) * x + beta * y) ** 2, (1 - beta) * x**2 + beta * y**2, "<="
)
false(
    "decoupled decay = L2 in Adam: x=2, g=0",
    (1 - eta * lam) * p - eta * x / Abs(x),
    p - eta * (x + lam * p) / Abs(x + lam * p),
    given=[x > 0],
)
true("decoupled decay = L2 in plain descent", (1 - eta * lam) * p - eta * x, p - eta * (x + lam * p))
false("warm-up sum of 1/sqrt t<=sqrt n: n=2", Sum(1 / sqrt(i), (i, 1, n)), sqrt(n), "<=")
true("sum 1/sqrt t<=2sqrt n", Sum(1 / sqrt(i), (i, 1, n)), 2 * sqrt(n), "<=")
false("clipping min(1,c/|g|)g is g for |g|>=c: g=2, c=1", Min(1, p / Abs(x)) * x, x, given=[Abs(x) >= p])
true("|clipped|<=c", Abs(Min(1, p / Abs(x)) * x), p, "<=", given=[Ne(x, 0)])
false("clipping of norms by value: Min(x,p)=-Min(-x,p): x=2, p=1", Min(x, p), -Min(-x, p))
