"""Gammas, binomials and factorials at poles and borders; rare integers; number theory of small ranges."""

from tests.hostile.statements.ninth import *

true, false = of("gammas")

false("gamma(z+1) = z gamma(z): z=0", gamma(z + 1), mul(z, gamma(z)), where_defined=True)
true("gamma(p+1)", gamma(p + 1), p * gamma(p))
false("reflection: z=1", gamma(z) * gamma(1 - z), pi / sin(pi * z), where_defined=True)
false(
    "reflection for s in (0,1]: s=1",
    gamma(s) * gamma(1 - s),
    pi / sin(pi * s),
    given=[0 < s, s <= 1],
    where_defined=True,
)
true("reflection inside", gamma(s) * gamma(1 - s), pi / sin(pi * s), given=[0 < s, s < 1])
false("gamma of an integer is a factorial one off: n=3", gamma(n), factorial(n))
false("gamma > 0: x=-1/2", 0, gamma(x), "<=", given=[Ne(floor(x), x)])
true("gamma > 0 for positive", 0, gamma(p), "<=")
false("gamma >= 1 for p >= 1: p=3/2", 1, gamma(p), "<=", given=[p >= 1])
false("gamma >= 0.886: p=1.46163", R(886, 1000), gamma(p), "<=")
true("gamma >= 0.885", R(885, 1000), gamma(p), "<=", given=[p <= 10])
false("gamma log-convex with a wrong mean: p=1,q=3", gamma((p + q) / 2), gamma(p) * gamma(q), "<=")
true("gamma log-convex", gamma((p + q) / 2) ** 2, gamma(p) * gamma(q), "<=")
false("duplication without its power: p=1", gamma(p) * gamma(p + R(1, 2)), sqrt(pi) * gamma(2 * p))
true("duplication", gamma(p) * gamma(p + R(1, 2)), 2 ** (1 - 2 * p) * sqrt(pi) * gamma(2 * p))
false("loggamma is log gamma off the axis: z=-1/2+3I", loggamma(z), log(gamma(z)), given=[im(z) > 0])
false("beta symmetric difference: p=1,q=2", beta(p, q + 1), beta(p + 1, q))
true("beta recursion", beta(p + 1, q) + beta(p, q + 1), beta(p, q))
false("digamma(x+1) with x: x=2", digamma(p + 1), digamma(p) + 1 / (p + 1))
false("digamma below log - 1/(2p) strictly reversed: p=1", log(p) - 1 / (2 * p), digamma(p), "<=")
# binomials
false("Pascal with symmetric side: e=-1,o=-1", binomial(e, o), binomial(e, e - o))
true("symmetry for nonnegative", binomial(N, M), binomial(N, N - M))
false("binomial(-e) sign: N=1,M=1", binomial(-N, M), (-1) ** M * binomial(N, M))
true("upper negation", binomial(-N, M), (-1) ** M * binomial(N + M - 1, M), given=[N >= 1])
false("upper negation with one off: N=1,M=1", binomial(-N, M), (-1) ** M * binomial(N + M, M))
false("absorption by division: M=0", binomial(N, M), N / M * binomial(N - 1, M - 1), where_defined=True)
true("absorption", M * binomial(N, M), N * binomial(N - 1, M - 1), given=[M >= 1, N >= 1])
false(
    "binomial by factorials: N=0,M=1",
    binomial(N, M),
    factorial(N) / factorial(M) / factorial(N - M),
    where_defined=True,
)
false("binomial positive: N=0,M=1", 1, binomial(N, M), "<=")
true("binomial positive for M <= N", 1, binomial(N, M), "<=", given=[M <= N])
false("binomial(x, 2) >= 0: x=1/2", 0, binomial(x, 2), "<=")
true("binomial(e, 2) >= 0", 0, binomial(e, 2), "<=")
false("central binomial at most 4^n/2: N=0", binomial(2 * N, N), 4**N / 2, "<=")
true("central binomial", binomial(2 * N, N), 4**N, "<=")
false("central binomial >= 4^n/n: n=1", 4**n / n, binomial(2 * n, n), "<=")
true("central binomial >= 4^n/(2n)", 4**n / (2 * n), binomial(2 * n, n), "<=")
false("row sum is 2^N, from 1: N=1", Sum(binomial(N, o), (o, 1, N)), 2**N)
false("alternating row is 0: N=0", Sum((-1) ** o * binomial(N, o), (o, 0, N)), 0)
true("alternating row is 0^N", Sum((-1) ** o * binomial(N, o), (o, 0, N)), 0**N)
false("second moment alternating: N=1", Sum((-1) ** o * o * binomial(N, o), (o, 0, N)), 0)
false("second alternating moment: N=2", Sum((-1) ** o * o**2 * binomial(N, o), (o, 0, N)), 0, given=[N >= 2])
true("second alternating moment beyond 2", Sum((-1) ** o * o**2 * binomial(N, o), (o, 0, N)), 0, given=[N >= 3])
false(
    "Vandermonde at negative: e=-1",
    Sum(binomial(N, o) * binomial(M, e - o), (o, 0, N)),
    binomial(N + M, e) + KroneckerDelta(e, -1),
)
false("hockey stick: from M one off: N=0", Sum(binomial(o, M), (o, 0, N)), binomial(N + 1, M))
true("hockey stick", Sum(binomial(o, M), (o, 0, N)), binomial(N + 1, M + 1))
false("Fibonacci by diagonals one off: N=0", Sum(binomial(N - o, o), (o, 0, N)), fibonacci(N))
true("Fibonacci by diagonals", Sum(binomial(N - o, o), (o, 0, N)), fibonacci(N + 1))
false("Cassini sign: n=1", fibonacci(n + 1) * fibonacci(n - 1) - fibonacci(n) ** 2, (-1) ** (n + 1))
true("Cassini", fibonacci(n + 1) * fibonacci(n - 1) - fibonacci(n) ** 2, (-1) ** n)
# factorials
false("N! >= 2^N: N=1", 2**N, factorial(N), "<=")
true("n! >= 2^(n-1)", 2 ** (n - 1), factorial(n), "<=")
false("n! <= (n/2)^n: n=1", factorial(n), (R(1, 2) * n) ** n, "<=")
false("n! <= ((n+1)/2)^n (0.99): n=1", factorial(n), R(99, 100) * ((n + 1) * R(1, 2)) ** n, "<=")
true("n! <= ((n+1)/2)^n", factorial(n), ((n + 1) * R(1, 2)) ** n, "<=")
false("n^(n+1) > (n+1)^n: n=1", (n + 1) ** n, n ** (n + 1), "<=")
false("n^(n+1) > (n+1)^n from 2: n=2", (n + 1) ** n, n ** (n + 1), "<=", given=[n >= 2])
true("n^(n+1) > (n+1)^n from 3", (n + 1) ** n, n ** (n + 1), "<=", given=[n >= 3, n <= 50])
false("2^n >= n^2: n=3", n**2, 2**n, "<=")
true("2^n >= n^2 from 4", n**2, 2**n, "<=", given=[n >= 4])
false("2^n >= n^3 from 2: n=9", n**3, 2**n, "<=", given=[n >= 5])
true("2^n >= n^3 from 10", n**3, 2**n, "<=", given=[n >= 10])
false("1.1^n <= n^4 + 2: n=500", R(11, 10) ** n, n**4 + 2, "<=")
false("(N-1)! N = N!: N=0", mul(factorial(N - 1), N), factorial(N), where_defined=True)
false("double factorial: N=0", factorial2(2 * N), 2**N * factorial(N) + 0**N)
true("double factorial", factorial2(2 * N), 2**N * factorial(N))
false("rising factorial is a gamma ratio: x=0", rf(x, N), gamma(x + N) / gamma(x), where_defined=True)
true("rising factorial, positive", rf(p, N), gamma(p + N) / gamma(p))
false("falling factorial is nonzero: x=1,N=2", ff(x, N), 0, "!=")
false("falling of a rising: x=1,N=1", ff(-x, N), rf(x, N))
true("falling of a rising", ff(-x, N), (-1) ** N * rf(x, N))
# rare integers
false("Fermat: 4 e^2 + 1 never a square: e=0", 4 * e**2 + 1, o**2, "!=")
false("e^2 = 2 o^2 + 1 only small: e=17,o=12", e**2, 2 * o**2 + 1, "!=", given=[o >= 3])
true("e^2 = 2 o^2 never", e**2, 2 * o**2, "!=", given=[o >= 1])
false("Ramanujan: 1729", e**3 + o**3, 1729, "!=", given=[e > 0, o > 0])
false("Pell 61: n=226153980", (61 * k**2 + 1), e**2, "!=", given=[e > 0])
false("n^2+n+41 prime, so not a multiple of 41: n=41", Mod(n**2 + n + 41, 41), 0, "!=", given=[n < 42, n >= 41])
false("n^2+n+17 no multiple of 17: n=16", Mod(n**2 + n + 17, 17), 0, "!=")
false("n^7 - n divisible by 49: n=2", Mod(n**7 - n, 49), 0)
true("n^7 - n divisible by 42", Mod(n**7 - n, 42), 0)
false("n^5 - n divisible by 60: n=2", Mod(n**5 - n, 60), 0)
false("1/a+1/b=1/7 has a=b only: 8,56", (n - m), 0, given=[is_(7 * (n + m), n * m)])
false("x^y=y^x has equal solutions only: 2,4", n, m, given=[is_(n**m, m**n)])
false("n! + 1 no square: n=4", factorial(n) + 1, m**2, "!=")
false("binomial(n,2) no square beyond 1: n=9", binomial(n, 2), m**2, "!=", given=[m > 1])
false("gcd of e and e+2: e=2", gcd(4, 2) * Mod(e, 2), 2 * Mod(e + 2, 4))
false("totient even: n=2", Mod(totient(n), 2), 0)
false("Mersenne: 2^n - 1 never divisible by 23: n=11", Mod(2**n - 1, 23), 0, "!=")
false("Wilson for every n: n=4", Mod(factorial(n - 1) + 1, n), 0)
false("pseudoprime: 2^n = 2 mod n fails: n=3", Mod(2**n - 2, n), 0, "!=", given=[n >= 3])
