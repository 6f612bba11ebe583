"""Inequalities that fail far off, in narrow places, at ends of conditions, in long sums, tables, matrices; and ≠."""

from tests.hostile.statements.last import *

true, false = of("reach: far", asked=("check", "sweep"))
i_ = Symbol("i_", integer=True)
tiny = Rational(1, 10**8)
W_ = IndexedBase("w", shape=(P,), nonnegative=True)
one = [Eq(total(W_[i], P), 1)]
real_A = Eq(Adjoint(A), A.T)
for number, (lhs, rhs, given) in enumerate(
    (
        (x * y, 10**40, [x > 0, y > 0, x + y < 2 * 10**20 + 2]),
        (x * y * z, 10**30, [x > 0, y > 0, z > 0, x + y + z <= 3 * 10**10 + 1]),
        (x + y, 2, [x**2 + y**2 <= 2 + tiny]),
        (x + y + z, 3, [x**2 + y**2 + z**2 <= 3 + tiny]),
        (a * b, 1, [a + b < 2 + tiny]),
        (a * b, 1, [a**2 + b**2 < 2 + tiny]),
        (a * b * c, 1, [a**3 + b**3 + c**3 <= 3 + tiny]),
        (1, a * b, [1 / a + 1 / b <= 2 + tiny]),
        (a * b, exp(-2), [log(a) + log(b) <= -2 + tiny]),
        (2, a + b, [a * b >= 1 - tiny]),
        (3, a + b + c, [a * b * c >= 1 - tiny]),
        (1, a**2 + b**2 + c**2, [a * b + b * c + c * a >= 1 - tiny]),
        (a * b, Rational(1, 4), [a + b <= 1 + tiny]),
        (sqrt(a * b), 1, [exp(a) + exp(b) <= 2 * exp(1) + tiny]),
    )
):
    false(f"at the end of a condition {number}", lhs, rhs, "<=", given=given)
for number, (lhs, rhs, given) in enumerate(
    (
        (cos(x) + cos(sqrt(3) * x), 2 - Rational(1, 10**5), [x >= 1]),
        (sin(x) + sin(sqrt(5) * x), 2 - Rational(1, 10**4), []),
        (cos(x) * cos(pi * x), 1 - Rational(1, 10**6), [x >= 1]),
        (cos(N), 1 - Rational(1, 10**6), [N > 0]),
        (sin(N), 1 - Rational(1, 10**6), []),
        (-cos(N), 1 - Rational(1, 10**6), []),
        (cos(N) * cos(sqrt(2) * N), 1 - Rational(1, 10**3), [N > 0]),
        (N, 19000, []),
        (100 * N, N**2 + 2499, []),
        (10**7 * N, 2**N + 10**8, []),
        (n * m, 40000, [n**2 + m**2 <= 90000]),
        (N**2, 2**N, []),
        (N**10, 2**N, [N > 2]),
        (1, Abs(n**2 - 13 * m**2) - 2, [n > 0, m > 0]),
        (Rational(88561, 100000), gamma(a), []),
        (zeta(a + 1), Rational(3, 4) + 1 / a, []),
        (digamma(a), log(a) - 1, []),
        (gamma(a), 120, [a <= 6 + tiny]),
    )
):
    false(f"narrow {number}", lhs, rhs, "<=", given=given)
for number, (lhs, rhs) in enumerate(
    (
        (Sum(1 / k, (k, 1, P)), 7),
        (Sum(1 / k, (k, 1, P)), 12),
        (Sum(1 / sqrt(k), (k, 1, P)), 60),
        (Sum(1 / sqrt(k), (k, 1, P)), 10**4),
        (Sum(1 / k**2, (k, 1, P)), Rational(164, 100)),
        (Sum(1 / k**2, (k, 1, P)), pi**2 / 6 - Rational(1, 10**4)),
        (Sum(1 / (k * (k + 1)), (k, 1, P)), 1 - Rational(1, 10**4)),
        (Sum(k, (k, 1, P)), 10**9),
        (log(P), Sum(1 / k, (k, 1, P)) - Rational(5774, 10000)),
        (Sum(1 / k, (k, 1, P)), log(P) + Rational(578, 1000) - Rational(1, 1000)),
        (Sum(1 / k, (k, P, 2 * P)), log(2) + Rational(1, 10**4)),
        (log(2) - Rational(1, 10**4), Sum(1 / k, (k, P, 2 * P)) - Rational(1, 10**3)),
        (Product(1 + 1 / k, (k, 1, P)), 700),
        (Rational(1, 900), Product(1 - 1 / (k + 1), (k, 1, P))),
    )
):
    false(f"a long sum {number}", lhs, rhs, "<=")
for number, (lhs, rhs, given) in enumerate(
    (
        (Rational(1, 500), total(W_[i] ** 2, P), one),
        (total(sqrt(W_[i]), P), 25, one),
        (-total(W_[i] * log(W_[i]), P), 6, [*one, every(W_[i] > 0, P)]),
        (Rational(1, 90), Largest(W_[i], (i, 1, P)), one),
        (total(i * W_[i], P), 300, one),
        (Trace(A), 5, [Eq(A * A, A)]),
        (Trace(A), 4, [Eq(A * A, A), real_A]),
        (Trace(A), 4, [Eq(A * A, I_), real_A]),
        (d, 5, [Eq(A * A, A)]),
        (Determinant(I_ + A), 16, [Eq(A * A, A)]),
    )
):
    false(f"long or large {number}", lhs, rhs, "<=", given=given)
for number, (lhs, rhs, given) in enumerate(
    (
        (Determinant(2 * I_ + A * A), 1, [real_A]),
        (A * A, -I_, [real_A]),
        (A * A, O_, [Ne(A, O_), real_A]),
        (Determinant(I_ + A**4), 1, [Ne(A, O_)]),
        (Trace(A * A), -2, [real_A]),
        (Trace(A * A), 0, [Ne(A, O_)]),
        (A.T, -A, [real_A, Ne(A, O_)]),
        (A.T * A, I_, [real_A, Ne(A, I_), Ne(A, -I_)]),
        (MatrixExp(A), I_ + A, [Ne(A, O_)]),
        (MatrixExp(A), 2 * A, []),
        (Determinant(A), 1, [Eq(A.T, -A)]),
        (n**2 - 7 * m**2, 2, [n > 0]),
        (n**2 - 46 * m**2, 1, [m > 0]),
        (n**3 + m**3, k**3 + 1, [n > 1, m > 1]),
        (n**2 + m**2, k**2 + 1, [n > 1, m > n]),
        (2**N + 17, P**2, []),
        (n**4 + m**4, 2657, []),
        (N * P, 437, [N > 1, P > 1]),
        (x**2 + y**2, 2 * x * y, [Ne(x, 0)]),
        (x**3 - 3 * x * y + y**3 + 1, 0, [x > 0, y > 0]),
        ((x - sqrt(2)) ** 2 + (y - sqrt(3)) ** 2, 0, []),
        (exp(x) - x, 1, []),
        (a**a, exp(-exp(-1)), []),
    )
):
    false(f"equal somewhere {number}", lhs, rhs, "!=", given=given)
true("Basel", Sum(1 / k**2, (k, 1, P)), pi**2 / 6, "<=")
true("harmonic and logarithm", Sum(1 / k, (k, 1, P)), log(P) + 1, "<=")
true("a telescoping sum", Sum(1 / (k * (k + 1)), (k, 1, P)), 1, "<=")
true("roots", Sum(1 / sqrt(k), (k, 1, P)), 2 * sqrt(P), "<=")
true("log(n)/n", Sum(1 / k, (k, 1, P)) - log(P), 1 - (1 - 1 / P) / 3, "<=")
true("rank", Trace(A), d, "<=", given=[Eq(A * A, A)])
