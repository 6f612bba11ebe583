"""Trigonometric and special functions, probability, and constants that are nearly right."""

from tests.hostile.statements.tenth import *

true, false = of("special")

# addition theorems and their signs
false("cos(a+b)=cos cos+sin sin: a=b=pi/4", cos(a + b), cos(a) * cos(b) + sin(a) * sin(b))
true("cos(a+b)=cos cos-sin sin", cos(a + b), cos(a) * cos(b) - sin(a) * sin(b))
false("cosh(a+b)=cosh cosh-sinh sinh: a=b=1", cosh(a + b), cosh(a) * cosh(b) - sinh(a) * sinh(b))
false("sin 2x=sin x cos x: x=1", sin(2 * x), sin(x) * cos(x))
false("sin 3x=3sin x+4sin^3 x: x=1", sin(3 * x), 3 * sin(x) + 4 * sin(x) ** 3)
true("sin 3x=3sin x-4sin^3 x", sin(3 * x), 3 * sin(x) - 4 * sin(x) ** 3)
false("tan(2x)=2tan x/(1+tan^2 x): x=1", tan(2 * x), 2 * tan(x) / (1 + tan(x) ** 2), given=[Abs(x) < pi / 4])
false("sin^2=(1+cos 2x)/2: x=0", sin(x) ** 2, (1 + cos(2 * x)) / 2)
false("cosh^2+sinh^2=1: x=1", cosh(x) ** 2 + sinh(x) ** 2, 1)
true("cosh^2-sinh^2=1", cosh(x) ** 2 - sinh(x) ** 2, 1)
false("sin a+sin b=2sin((a-b)/2)cos((a+b)/2): a=b=1", sin(a) + sin(b), 2 * sin((a - b) / 2) * cos((a + b) / 2))
true("sin a-sin b=2sin((a-b)/2)cos((a+b)/2)", sin(a) - sin(b), 2 * sin((a - b) / 2) * cos((a + b) / 2))
false("tan(x/2)=sin x/(1-cos x): x=1", tan(x / 2), sin(x) / (1 - cos(x)), given=[x > 0, x < pi])
true("tan(x/2)=sin x/(1+cos x)", tan(x / 2), sin(x) / (1 + cos(x)), given=[x > 0, x < pi])
false("sqrt(1-sin^2)=cos: x=pi", sqrt(1 - sin(x) ** 2), cos(x))
true("sqrt(1-sin^2)=|cos|", sqrt(1 - sin(x) ** 2), Abs(cos(x)))
false("sin(I x)=sinh x: x=1", sin(I * x), sinh(x))
false(
    "a cos x+b sin x=sqrt(a^2+b^2)cos(x-atan(b/a)), a!=0: a=-1",
    a * cos(x) + b * sin(x),
    sqrt(a**2 + b**2) * cos(x - atan(b / a)),
    given=[Ne(a, 0)],
)
true("a cos x+b sin x, a>0", a * cos(x) + b * sin(x), sqrt(a**2 + b**2) * cos(x - atan(b / a)), given=[a > 0])
false("sinc: sin x/x=1-x^2/6: x=1", sin(x) / x, 1 - x**2 / 6, given=[Ne(x, 0)])

# gamma, beta, error functions
false("Gamma(p+1)=Gamma(p)(p+1): p=1", gamma(p + 1), (p + 1) * gamma(p))
true("Gamma(p+1)=p Gamma(p)", gamma(p + 1), p * gamma(p))
false("Gamma(n)=n!: n=2", gamma(n), factorial(n))
false("Gamma(p)Gamma(1-p)=pi sin(pi p): p=1/4", gamma(p) * gamma(1 - p), pi * sin(pi * p), given=[p < 1])
true("reflection", gamma(p) * gamma(1 - p), pi / sin(pi * p), given=[p < 1])
false("duplication without sqrt pi: p=1", gamma(p) * gamma(p + R(1, 2)), 2 ** (1 - 2 * p) * gamma(2 * p))
true("duplication", gamma(p) * gamma(p + R(1, 2)), 2 ** (1 - 2 * p) * sqrt(pi) * gamma(2 * p))
false("Gamma(p)>=1: p=1.46", 1, gamma(p), "<=")
false("beta(p,q)=1/(pq): p=q=2: 1/6, 1/4", beta(p, q), 1 / (p * q))
true("beta(p,1)=1/p", beta(p, 1), 1 / p)
false(
    "log-convex reversed: Gamma((p+q)/2)^2>=Gamma p Gamma q: p=1, q=3",
    gamma(p) * gamma(q),
    gamma((p + q) / 2) ** 2,
    "<=",
)
false("digamma(p+1)=digamma p-1/p: p=1", digamma(p + 1), digamma(p) - 1 / p)
true("digamma(p+1)=digamma p+1/p", digamma(p + 1), digamma(p) + 1 / p)
false("digamma(p)>=log p: p=1", log(p), digamma(p), "<=")
true("digamma(p)<=log p", digamma(p), log(p), "<=")
false("erf'=2/pi exp(-x^2): x=0", Derivative(erf(x), x), 2 / pi * exp(-(x**2)))
true("erf'=2/sqrt(pi) exp(-x^2)", Derivative(erf(x), x), 2 / sqrt(pi) * exp(-(x**2)))
false("erfc x=1+erf x: x=1", erfc(x), 1 + erf(x))
false("Phi(x)=erf(x)/2+1/2: x=1", (1 + erf(x / sqrt(2))) / 2, (1 + erf(x)) / 2)
false("Mills: 1-Phi(x)>=phi(x)/x: x=1", exp(-(p**2) / 2) / (p * sqrt(2 * pi)), erfc(p / sqrt(2)) / 2, "<=")
true("Mills: 1-Phi(x)<=phi(x)/x", erfc(p / sqrt(2)) / 2, exp(-(p**2) / 2) / (p * sqrt(2 * pi)), "<=")
false("erf x<=x: x=1/2: 0.52", erf(x), x, "<=", given=[x >= 0])
true("erf x<=2x/sqrt pi", erf(x), 2 * x / sqrt(pi), "<=", given=[x >= 0])
false("W(x)exp(W(x))=exp x: x=1", LambertW(p) * exp(LambertW(p)), exp(p))
true("W(x)exp(W(x))=x", LambertW(p) * exp(LambertW(p)), p)
false("W(x exp x)=x: x=-2", LambertW(x * exp(x)), x)
true("W(x exp x)=x, x>=-1", LambertW(x * exp(x)), x, given=[x >= -1])
false("besselj(-1,x)=besselj(1,x): x=1", besselj(-1, x), besselj(1, x))
true("besselj(-1,x)=-besselj(1,x)", besselj(-1, x), -besselj(1, x))
false("J_0'=J_1: x=1", Derivative(besselj(0, x), x), besselj(1, x))
false("Chebyshev T_2=x^2-1: x=1", chebyshevt(2, x), x**2 - 1)
false("Legendre P_2=(x^2-1)/2: x=1", legendre(2, x), (x**2 - 1) / 2)
false("Hermite H_2=x^2-1 (physicists'): x=0: -2", hermite(2, x), x**2 - 1)
true("Hermite H_2=4x^2-2", hermite(2, x), 4 * x**2 - 2)
false("T_n(cos x)=cos^n x: n=2, x=1", cos(n * x), cos(x) ** n)

# probability
c0 = [p < 1]
bin_ = lambda k_: binomial(n, k_) * p**k_ * (1 - p) ** (n - k_)
false("binomial mean=n p(1-p): p=1/2, n=1", Sum(M * bin_(M), (M, 0, n)), n * p * (1 - p), given=c0)
true("binomial mean=np", Sum(M * bin_(M), (M, 0, n)), n * p, given=c0)
false("binomial second moment=np(1-p): n=1", Sum(M**2 * bin_(M), (M, 0, n)), n * p * (1 - p), given=c0)
true("binomial second moment=np(1-p)+n^2p^2", Sum(M**2 * bin_(M), (M, 0, n)), n * p * (1 - p) + n**2 * p**2, given=c0)
false(
    "generating function (1-p-ps)^n: s=1, n=1", Sum(bin_(M) * s**M, (M, 0, n)), (1 - p - p * s) ** n, given=[*c0, s > 0]
)
true("generating function (1-p+ps)^n", Sum(bin_(M) * s**M, (M, 0, n)), (1 - p + p * s) ** n, given=[*c0, s > 0])
false("union bound as equality 1-(1-p)^n=np: n=2, p=1/2", 1 - (1 - p) ** n, n * p, given=c0)
true("1-(1-p)^n<=np", 1 - (1 - p) ** n, n * p, "<=", given=c0)
false("Bayes with priors lost: p=1/4: p q/(p q+(1-p) r)=q/(q+r)", p * q / (p * q + (1 - p) * r), q / (q + r), given=c0)
false("uniform variance (n^2-1)/6 of 1..n: n=2", Sum((i - (n + 1) / 2) ** 2, (i, 1, n)) / n, (n**2 - 1) / 6)
true("uniform variance (n^2-1)/12", Sum((i - (n + 1) / 2) ** 2, (i, 1, n)) / n, (n**2 - 1) / 12)
false("coupon: sum n/i=n log n: n=1: 1, 0", Sum(n / i, (i, 1, n)), n * log(n))
false("exponential median=1/p: exp(-1)=1/2: p", 1 - exp(-p * (1 / p)), R(1, 2) + 0 * p)
false("Hoeffding exp(x)<=exp(x^2/4) in mean: cosh: x=1", cosh(x), exp(x**2 / 4), "<=")
false(
    "entropy of a coin in bits at p in nats<=1/2: p=1/2: .69",
    -p * log(p) - (1 - p) * log(1 - p),
    R(1, 2),
    "<=",
    given=c0,
)
true("entropy of a coin>=4p(1-p)log2 half: >=2 log 2 min", 0, -p * log(p) - (1 - p) * log(1 - p), "<=", given=c0)
false("score of a Gaussian=x/p^2: x=1, p=1", Derivative(-(x**2) / (2 * p**2), x), x / p**2)
true("score=-x/p^2", Derivative(-(x**2) / (2 * p**2), x), -x / p**2)
false("Fisher information of a coin p(1-p): p=1/2: 4", p / p**2 + (1 - p) / (1 - p) ** 2, p * (1 - p), given=c0)
true("Fisher information 1/(p(1-p))", p / p**2 + (1 - p) / (1 - p) ** 2, 1 / (p * (1 - p)), given=c0)
false("MSE=variance+bias: p=1, a=1, b=3", p + (a - b) ** 2, p + (a - b))
false("Var(X-Y)=Var X-Var Y: p=q=1", p + q, p - q)

# constants that are nearly right
false("e^pi-pi=20: 19.9990999", exp(pi) - pi, 20)
false("pi^4+pi^5=e^6: 403.42877, 403.42879", pi**4 + pi**5, exp(6))
false("pi=355/113", pi * x, R(355, 113) * x)
false("sqrt(1/3)=EulerGamma: .57735, .57722", EulerGamma, sqrt(R(1, 3)))
false("sqrt2+sqrt3=pi: 3.146", sqrt(2) + sqrt(3), pi)
false("log 2=9/13: .6931, .6923", log(2) * x, R(9, 13) * x)
false("zeta(3)=6/5: 1.20206", zeta(3), R(6, 5))
false("exp(pi sqrt 163) is 640320^3+744", exp(pi * sqrt(163)), 640320**3 + 744)
