"""Sides without a value at single points: of parts of a number, at a touch, at integers, unnamed, on cuts."""

from tests.hostile.statements.last import *

true, false = of("reach: thin", asked=("check", "sweep"))
iv = iverson


def without(reason, part, factor=x, given=()):
    """factor·(part/part) = factor, without a value where part = 0."""
    with evaluate(False):
        lhs = factor * (part * (1 / part))
    false(f"no value: {reason}", lhs, factor, given=given, where_defined=True)


for number, part in enumerate(
    (
        re(u) ** 2 + im(u) - 11,
        re(u) * im(u) + 35,
        u * conjugate(u) - 29,
        u + conjugate(u) + Abs(u) ** 2 - 8,
        re(u**2) - 15,
        im(u**2) - 15,
        re(u) + im(u) - 9,
        re(u) - 2 * im(u) - 9,
        Abs(u - 3) - 7,
        Abs(u) ** 2 + re(u) - 12,
        (u - conjugate(u)) ** 2 + 16,
        re(u) ** 3 - 27,
        exp(re(u)) - 5,
        re(u) * Abs(u) ** 2 - 10,
    )
):
    without(f"parts of a number {number}", part, u)
for number, (part, factor) in enumerate(
    (
        ((x - 7) ** 2 + (y + 11) ** 2, x),
        ((x - y) ** 2 + (y - 9) ** 2, x),
        ((x + y - 3) ** 2 + (x - y - 9) ** 2, x),
        (x**2 + y**2 + z**2 - 2 * x - 4 * y - 6 * z + 14, x),
        (x**4 + (y - 5) ** 4, x),
        (a * log(a) - a + 1, a),
        (exp(x) - x - 1, x),
        (x - log(x + 1), x),
        (cosh(x - 3) - 1, x),
        (sin(x) + 1, x),
        (a + 4 / a - 4, a),
        (a + b + 1 / (a * b) - 3, a),
        (x**2 - 2 * x * y + 2 * y**2 - 6 * y + 9, x),
        (Abs(x - 5) + Abs(y - 7), x),
        (sqrt((x - 5) ** 2 + (y - 7) ** 2), x),
        ((x * y - 6) ** 2 + (x - 3) ** 2, x),
        (2 - sin(x) - cos(y), x),
        (exp(x) + exp(-x) - 2, x),
    )
):
    without(f"a touch {number}", part, factor, given=[x > -1] if part.has(log(x + 1)) else ())
for number, part in enumerate(
    (
        n**2 - 61 * m - 3,
        n**2 + m**2 - 1105,
        n**3 - m**2 - 2,
        n * m - 391,
        n**2 - n - 9900,
        N**2 + N - 4970,
        2**N - 1024 * (N + 2),
        n**2 + m**2 + k**2 - 1001,
        binomial(N, 3) - 455,
        binomial(N, 2) - 4950,
        N * (N + 1) / 2 - P**2,
        3**N - 2**P - 1,
        2**N - N**2,
        n**3 + m**3 - 4104,
        n**4 + 4 * m**4 - 85,
        factorial(N) - 5040,
    )
):
    without(f"integers {number}", part, n if part.has(n) else N, given=[N > 0] if number == 10 else ())
for number, part in enumerate(
    (
        x * exp(x) - 2,
        x + exp(x),
        cos(x) - x / 3,
        x**5 + exp(x),
        x + sin(x) - 1,
        exp(x) - 3 * x**2,
        sinh(x) - 1 - x / 2,
        x * y**3 + exp(x * y) - 2,
        exp(x) - y - x * y**5 + sin(y),
        atan(x) - x / 2 - Rational(1, 10),
        x**3 + cos(x),
        erf(x) - x / 3 + Rational(1, 7),
    )
):
    without(f"no named number {number}", part)
for number, (lhs, rhs, given) in enumerate(
    (
        (log(1 / (exp(u) + 3)), -log(exp(u) + 3), [Ne(exp(u), -3)]),
        (log(1 / (exp(u) - 3)), -log(exp(u) - 3), [Ne(exp(u), 3)]),
        (log(1 / (2 * exp(u) + 1)), -log(2 * exp(u) + 1), [Ne(2 * exp(u), -1)]),
        (sqrt(1 / (exp(u) + 2)), 1 / sqrt(exp(u) + 2), [Ne(exp(u), -2)]),
        (log((exp(u) + 1) ** 2), 2 * log(exp(u) + 1), [Ne(exp(u), -1)]),
        (conjugate(log(exp(u) + 2)), log(conjugate(exp(u) + 2)), [Ne(exp(u), -2)]),
        (arg(conjugate(exp(u) + 2)), -arg(exp(u) + 2), [Ne(exp(u), -2)]),
        (conjugate(sqrt(exp(u) + 4)), sqrt(conjugate(exp(u) + 4)), []),
        (log(1 / (1 + u)), -log(1 + u), [Ne(u, -1)]),
        (log(1 / (3 - 2 * u)), -log(3 - 2 * u), [Ne(2 * u, 3)]),
    )
):
    false(f"on a cut {number}", lhs, rhs, given=given)
small, large = Rational(1, 10**300), Integer(10) ** 300
for number, (lhs, rhs, given) in enumerate(
    (
        (x / (x + small), 1, [x > 0]),
        (x / (x + large), 0, [x > 0]),
        (a / (a + small), 1, []),
        (1 / (a + large) * large, 1, []),
        (x**2 / (x**2 + small), 1, [Ne(x, 0)]),
        (exp(-small / a), 1, []),
        (tanh(large * a), 1, []),
        (Max(x, small), x, [x > 0]),
        (0 ** ((n - 7013) ** 2), 0, []),
        (0 ** Abs(n - 7013), 0, []),
        (0 ** ((x - Rational(7013, 3)) ** 2), 0, []),
    )
):
    false(f"far off {number}", lhs, rhs, given=given)
true("a divisor that is excluded", x * exp(x) / (x * exp(x) - 2), 1 + 2 / (x * exp(x) - 2), given=[Ne(x * exp(x), 2)])
true("a divisor of one sign", x / (exp(x) + x**2), x / (x**2 + exp(x)))
true("a divisor above 0", x / (x * exp(x) - 2), x / (x * exp(x) - 2), given=[x > 1])
true("not on the cut", log(1 / (exp(x) + 2)), -log(exp(x) + 2))
true("integers that are never 0", n / (n**2 - 2) * (n**2 - 2), n)
