"""Losses of machine learning, their gradients and bounds; soft maxima, entropies, and values of games."""

from tests.hostile.statements.tenth import *

true, false = of("losses")

sig = 1 / (1 + exp(-x))
lse = log(total(exp(X[i])))
soft = exp(X[j]) / total(exp(X[i]))
one = [is_(total(P[i]), 1)]
qs = [is_(total(Q[i]), 1)]

# logistic functions
false("sigma'=sigma(1-sigma) with the sign lost: x=0", diff(sig, x), -sig * (1 - sig))
true("sigma'=sigma(1-sigma)", Derivative(sig, x), sig * (1 - sig))
false("sigma''=sigma'(1-sigma): x=0", Derivative(sig, (x, 2)), sig * (1 - sig) * (1 - sig))
true("sigma''=sigma'(1-2sigma)", Derivative(sig, (x, 2)), sig * (1 - sig) * (1 - 2 * sig))
false("tanh x=2 sigma(x)-1: x=1", tanh(x), 2 * sig - 1)
true("tanh x=2 sigma(2x)-1", tanh(x), 2 / (1 + exp(-2 * x)) - 1)
false("tanh'=1-tanh: x=1", Derivative(tanh(x), x), 1 - tanh(x))
false("sigma(x)+sigma(-x)=0: x=0", sig + 1 / (1 + exp(x)), 0)
false("sigma'<=1/8: x=0", sig * (1 - sig), R(1, 8), "<=")
true("sigma'<=1/4", sig * (1 - sig), R(1, 4), "<=")
false("softplus(x)=x-softplus(-x): x=0", log(1 + exp(x)), x - log(1 + exp(-x)))
true("softplus(x)=x+softplus(-x)", log(1 + exp(x)), x + log(1 + exp(-x)))
false("softplus<=max(0,x)+1/2: x=0", log(1 + exp(x)), Max(0, x) + R(1, 2), "<=")
true("softplus<=max(0,x)+log 2", log(1 + exp(x)), Max(0, x) + log(2), "<=")
false("log sigma(x)=x-log(1-exp x): x=-1", log(sig), x - log(1 - exp(x)), given=[x < 0])
true("log sigma=-softplus(-x)", log(sig), -log(1 + exp(-x)))
false("logit(sigma(2x))=x: x=1", log(1 / (1 + exp(-2 * x)) * (1 + exp(2 * x))), x)
false("swish is monotone, derivative >=0: x=-2", 0, sig + x * sig * (1 - sig), "<=")
false("swish'=sigma+sigma(1-sigma): x=2", Derivative(x * sig, x), sig + sig * (1 - sig))
true("swish'=sigma+x sigma(1-sigma)", Derivative(x * sig, x), sig + x * sig * (1 - sig))
false("x sigma(x)>=-1/4: x=-1.2785, -0.2785", -R(1, 4), x * sig, "<=")
true("x sigma(x)>=-3/10", -R(3, 10), x * sig, "<=", given=[x >= -1])
false("GELU x Phi(x)=x sigma(1.702x): x=1", x * (1 + erf(x / sqrt(2))) / 2, x / (1 + exp(-R(1702, 1000) * x)))
false("GELU with erf(x): x=1", x * (1 + erf(x / sqrt(2))) / 2, x * (1 + erf(x)) / 2)
false("ELU continuous slope for alpha=2: left slope 2", Limit(2 * (exp(x) - 1) / x, x, 0, "-"), 1)
false("ReLU(x)ReLU(-x)=-x^2: x=1", Max(0, x) * Max(0, -x), -(x**2))
true("ReLU(x)ReLU(-x)=0", Max(0, x) * Max(0, -x), 0)
false("relu(a+b)=relu a+relu b: a=1, b=-1", Max(0, a + b), Max(0, a) + Max(0, b))
true("relu(a+b)<=relu a+relu b", Max(0, a + b), Max(0, a) + Max(0, b), "<=")
false("relu(ax)=a relu x: a=-1, x=1", Max(0, a * x), a * Max(0, x))
true("relu(px)=p relu x", Max(0, p * x), p * Max(0, x))
false("leaky relu max(ax,x), a>1 concave side: =x, x>=0: a=2, x=1", Max(a * x, x), x, given=[x >= 0])
true("leaky relu max(ax,x)=x, 0<a<1, x>=0", Max(a * x, x), x, given=[x >= 0, a > 0, a < 1])

# binary cross-entropy and its gradients
bce = lambda t, s: -t * log(s) - (1 - t) * log(1 - s)
unit = [p < 1]
false("d/dp BCE=(p-y)/p: y=0, p=1/2", Derivative(bce(a, p), p), (p - a) / p, given=unit)
true("d/dp BCE=(p-y)/(p(1-p))", Derivative(bce(a, p), p), (p - a) / (p * (1 - p)), given=unit)
false("d/dx BCE(y,sigma x)=(sigma-y)sigma(1-sigma): x=0, y=0", Derivative(bce(a, sig), x), (sig - a) * sig * (1 - sig))
true("d/dx BCE(y,sigma x)=sigma-y", Derivative(bce(a, sig), x), sig - a)
false("BCE>=log 2: a=p=1/4, 0.56", log(2), bce(a, p), "<=", given=[*unit, a >= 0, a <= 1])
true("BCE(p,p)<=log 2", bce(p, p), log(2), "<=", given=unit)
false("BCE with logits max(x,0)-xy+log(1+exp(-x)): x=-1", Max(x, 0) - x * a + log(1 + exp(-x)), log(1 + exp(x)) - x * a)
true("BCE with logits max(x,0)-xy+log(1+exp(-|x|))", Max(x, 0) - x * a + log(1 + exp(-Abs(x))), log(1 + exp(x)) - x * a)
false("hinge<=logistic log(1+exp(-x)): x=0: 1 and 0.69", Max(0, 1 - x), log(1 + exp(-x)), "<=")
true("hinge<=1+logistic", Max(0, 1 - x), 1 + log(1 + exp(-x)), "<=")
true("log2 logistic>=0-1 loss", iverson(x <= 0), log(1 + exp(-x)) / log(2), "<=")
false("logistic>=0-1 loss in nats: x=0", iverson(x <= 0), log(1 + exp(-x)), "<=")
false("squared hinge derivative 2max(0,1-x): x=0", Derivative((1 - x) ** 2, x), 2 * (1 - x))
false(
    "focal loss derivative at p=1/2, gamma=2: 1/p: p=1/2", Derivative(-((1 - p) ** 2) * log(p), p), -((1 - p) ** 2) / p
)
true("focal loss derivative", Derivative(-((1 - p) ** 2) * log(p), p), 2 * (1 - p) * log(p) - (1 - p) ** 2 / p)
huber = lambda t, e_: Piecewise((t**2 / 2, Abs(t) <= e_), (e_ * (Abs(t) - e_ / 2), True))
false("Huber=delta(|x|-delta) far out: x=2, delta=1", huber(x, p), p * (Abs(x) - p), given=[Abs(x) > p])
true("Huber<=x^2/2", huber(x, p), x**2 / 2, "<=")
false("Huber>=x^2/2: x=3, p=1", x**2 / 2, huber(x, p), "<=")
false("Huber>=delta|x|: x=1, p=1", p * Abs(x), huber(x, p), "<=")
false("log cosh x>=|x|: x=1", Abs(x), log(cosh(x)), "<=")
true("log cosh x<=x^2/2", log(cosh(x)), x**2 / 2, "<=")
false("log cosh x>=|x|-1/2: x=3: 2.31<2.5", Abs(x) - R(1, 2), log(cosh(x)), "<=")
true("log cosh x>=|x|-log 2", Abs(x) - log(2), log(cosh(x)), "<=")
false("pinball max(ax,(a-1)x)=a|x|: a=1/4, x=-1", Max(a * x, (a - 1) * x), a * Abs(x), given=[a > 0, a < 1])

# log-sum-exp, softmax
false("lse<=max: n=2, X=0", lse, Largest(X[i], (i, 1, n)), "<=")
true("lse>=max", Largest(X[i], (i, 1, n)), lse, "<=")
false("lse<=max+log(n)/2: n=2, X=0", lse, Largest(X[i], (i, 1, n)) + log(n) / 2, "<=")
true("lse<=max+log n", lse, Largest(X[i], (i, 1, n)) + log(n), "<=")
false("lse>=mean+1: n=1", total(X[i]) / n + 1, lse, "<=")
true("lse>=mean+log n", total(X[i]) / n + log(n), lse, "<=")
false("lse(X+c)=lse X+nc: n=2, c=1", log(total(exp(X[i] + c))), lse + n * c)
true("lse(X+c)=lse X+c", log(total(exp(X[i] + c))), lse + c)
false("lse(cX)=c lse X: n=2, X=0, c=2", log(total(exp(c * X[i]))), c * lse)
false("softmax(X+c)=c softmax X: c=2", exp(X[j] + c) / total(exp(X[i] + c)), c * soft, given=[j <= n])
true("softmax(X+c)=softmax X", exp(X[j] + c) / total(exp(X[i] + c)), soft, given=[j <= n])
false("softmax(2X)=softmax(X)^2: n=2, X=0", exp(2 * X[j]) / total(exp(2 * X[i])), soft**2, given=[j <= n])
false("softmax<=1/2: n=1", soft, R(1, 2), "<=", given=[j <= n])
true("softmax<=1", soft, 1, "<=", given=[j <= n])
false("-log softmax>=log n: n=2, X=(9,0), j=1", log(n), -log(soft), "<=", given=[j <= n])
true("-log softmax_j=lse-X_j", -log(soft), lse - X[j], given=[j <= n])
false("-log softmax_j=lse+X_j: X_j=1", -log(soft), lse + X[j], given=[j <= n])
false("softmax variance<=1/8 of range: p(1-p)<=1/8: p=1/2", p * (1 - p), R(1, 8), "<=", given=[p < 1])

# entropy, divergences
H = -total(Q[i] * log(Q[i]))
false("entropy<=log 2: n=3, Q=1/3", H, log(2), "<=", given=qs)
true("entropy<=log n", H, log(n), "<=", given=qs)
false("entropy>=log(n)/2: n=2, Q=(.99,.01)", log(n) / 2, H, "<=", given=qs)
false("0 log 0 as it is written: P=(1,0)", -total(P[i] * log(P[i])), log(n), "<=", where_defined=True, given=one)
W_ = IndexedBase("W", shape=(n,), positive=True)
kl = total(Q[i] * log(Q[i] / W_[i]))
both = [*qs, is_(total(W_[i]), 1)]
false("KL>=0 without masses: Q=1, W=2, n=1", 0, kl, "<=")
true("KL>=0", 0, kl, "<=", given=both)
false("KL symmetric: Q=(1/2,1/2), W=(1/4,3/4)", kl, total(W_[i] * log(W_[i] / Q[i])), given=both)
false("Pinsker with L1^2: KL>=L1^2: Q=(.5,.5), W=(.6,.4)", total(Abs(Q[i] - W_[i])) ** 2, kl, "<=", given=both)
false("KL<=log n: n=2, Q=(1/2,1/2), W=(.999,.001)", kl, log(n), "<=", given=both)
true("KL<=chi2", kl, total((Q[i] - W_[i]) ** 2 / W_[i]), "<=", given=both)
false("KL<=chi2/3: Q=(.4,.6), W=(.6,.4)", kl, total((Q[i] - W_[i]) ** 2 / W_[i]) / 3, "<=", given=both)
false("Hellinger: sum sqrt(QW)>=1: Q!=W", 1, total(sqrt(Q[i] * W_[i])), "<=", given=both)
true("Bhattacharyya<=1", total(sqrt(Q[i] * W_[i])), 1, "<=", given=both)
false(
    "TV<=Hellinger^2, 1-BC: Q=(.5,.5), W=(.6,.4)",
    total(Abs(Q[i] - W_[i])) / 2,
    1 - total(sqrt(Q[i] * W_[i])),
    "<=",
    given=both,
)
false("cross-entropy<=entropy: Q=(.5,.5), W=(.9,.1)", -total(Q[i] * log(W_[i])), H, "<=", given=both)
true("entropy<=cross-entropy", H, -total(Q[i] * log(W_[i])), "<=", given=both)

# values of GANs
V = p * log(a) + q * log(1 - a)
false("D*=q/(p+q): p=2, q=1", Derivative(V, a).doit().subs(a, q / (p + q)), 0)
true("D*=p/(p+q)", p / (p / (p + q)) - q / (1 - p / (p + q)), 0)
false("V(D*)<=-log 4 for masses: p=2, q=2", p * log(p / (p + q)) + q * log(q / (p + q)), -log(4), "<=")
false(
    "JS<=log(2)/2: supports nearly disjoint: Q=(1-t,t), W=(t,1-t)",
    (total(Q[i] * log(2 * Q[i] / (Q[i] + W_[i]))) + total(W_[i] * log(2 * W_[i] / (Q[i] + W_[i])))) / 2,
    log(2) / 2,
    "<=",
    given=both,
)
true(
    "JS<=log 2",
    (total(Q[i] * log(2 * Q[i] / (Q[i] + W_[i]))) + total(W_[i] * log(2 * W_[i] / (Q[i] + W_[i])))) / 2,
    log(2),
    "<=",
    given=both,
)
false(
    "a log p+b log(1-p) max at a/(a+b) without positivity: value at p=1/2: a=-1, b=0",
    a * log(R(1, 2)) + b * log(R(1, 2)),
    Abs(a) + Abs(b) - 1,
    "<=",
    given=[a + b <= -1],
)
