"""Statements that fail on thin sets alone: sides without a value there, cases, tangents, and narrow gaps."""

from tests.hostile.statements.last import *

true, false = of("last: thin")
iv = iverson
det, tr = Determinant, Trace


def without(reason, part, factor=x, given=(), left=""):
    """factor·(part/part) = factor, without a value where part = 0."""
    with evaluate(False):
        lhs = factor * (part * (1 / part))
    false(f"no value: {reason}", lhs, factor, given=given, where_defined=True, left=left)


without("on a circle", x**2 + y**2 - 1)
without("on a hyperbola", x * y - 6)
without("on a parabola", x - y**2)
without("on a plane", x + y + z - 1)
without("at a square root", x**2 - 2)
without("at a cube root", x**3 - 2)
without("at a root of a cubic", x**3 - x - 1)
without("at log 2", exp(x) - 2)
without("at e", log(x) - 1, given=[x > 0])
without("at W(1)", x * exp(x) - 1)
without("at arcsin 1/3", sin(x) - Rational(1, 3))
without("on a curve of the sine", sin(x) - y)
without("at i", u**2 + 1, u)
without("at a sixth root of 1", u**2 - u + 1, u)
without("at |u| = 2", Abs(u) - 2, u)
without("at 3 + 4i", re(u) * im(u) - 12, u)
without("at det = 1", det(A) - 1, det(A))
without("at trace 3", tr(A) - 3, tr(A))
without("at unit length", contraction(X.T, X) - 1, contraction(X.T, X))
without("at sum 0", total(p[i]), total(p[i] ** 2), given=[N >= 1])
without("at sum 1", total(p[i]) - 1, total(p[i] ** 2))
without("at equal entries", p[1] - p[2], p[1], given=[N >= 2])
without("at the largest 2", Largest(pp[i], (i, 1, P)) - 2)
without("at radius 1", SpectralRadius(A) - 1)
without("at integers with a product of 12", n * m - 12, n)
without("at a Pythagorean triple", n**2 + m**2 - 25, n)
without("at N = 7", N - 7, N)
without("at N! = 120", factorial(N) - 120, N)
without("at 2^N = 64", 2**N - 64, N)
without("at binomial(N, 2) = 28", binomial(N, 2) - 28, N)
without("at a tangent in the disc", 3 * x + 4 * y - 5, given=[x**2 + y**2 <= 1])
without("at a corner", x + y - 2, given=[x <= 1, y <= 1])
without("at the edge of a cube", x + y + z - 3, given=[x <= 1, y <= 1, z <= 1])
without("at AM = GM", a + b - 2 * sqrt(a * b), a)
without("at equality of Cauchy and Schwarz", (x**2 + y**2) * (z**2 + t**2) - (x * z + y * t) ** 2)
without("at the minimum of x log x", a * log(a) + exp(-1), a)
without("at a double zero", (x - Rational(7, 3)) ** 2)
without("at equal modulus", Abs(x) - Abs(y))
without("at Max = 3", Max(x, y) - 3)
without("at one point of the plane", (x - 5) ** 2 + (y - 3) ** 2)
without("at one point of space", (x - 5) ** 2 + (y - 3) ** 2 + (z - 1) ** 2)
without("at one point by a sine", sin(x) ** 2 + (y - 3) ** 2)
without("at a corner of two kinks", Abs(x - 5) + Max(0, 3 - y))
without("at real part 3", u + conjugate(u) - 6, u)
without("on the negative axis", Abs(u) + re(u), u)
without("at i pi", exp(u) + 1, u)
without("at an arcsine of 2", sin(u) - 2, u)
without("at floor 5", floor(x) - 5)
for number, condition in enumerate(
    (
        Eq(x + y, 3),
        Eq(x * y, 6),
        Eq(x**2 + y**2, 1),
        Eq(x, y**2),
        Eq(x**3 - 2, 0),
        Eq(exp(x), 2),
        Eq(sin(x), half),
        Eq(n * m, 12),
        Eq(Abs(x), Abs(y)),
        And(x >= 1, x <= 1),
        And(Eq(x, 5), y > 3),
        And(x > Rational(314, 100), x < Rational(315, 100)),
        Eq(total(p[i]), 1),
        Eq(det(A), 1),
        Eq(contraction(Y.T, X), 0),
    )
):
    false(f"a case on a thin set {number}", x * iv(condition), 0)
    false(f"thin case among two {number}", Piecewise((y + 1, condition), (y, True)), y)
for number, (lhs, rhs, given) in enumerate(
    (
        (x + y, 2, [x <= 1, y <= 1]),
        (x * y, 1, [x**2 + y**2 <= 2]),
        (2 * x - y, 1, [y >= x**2]),
        (x + 1 / x, 2, [x > 0]),
        (exp(x), 1 + x, []),
        (x * y, x**2 + y**2, []),
        (x + y + z, 3, [x * y * z >= 1, x > 0, y > 0, z > 0]),
        (x**2 + y**2 + z**2, x * y + y * z + z * x, []),
        (Abs(x + y), Abs(x) + Abs(y), [x + 2 * y <= 0]),
        (Max(x, y), x + y, [x >= 0, y >= 0]),
        (sin(x), x, [x >= 0]),
        (cosh(x), 1, [x <= 0]),
        (tr(A.T * A), 2 * tr(A) - d, []),
        (det(A * A), 2 * det(A) - 1, []),
        (total(p[i] ** 2), total(p[i]), [N >= 1]),
        (N * total(p[i] ** 2), total(p[i]) ** 2, [N >= 2]),
        (2**N, N**2, []),
        (factorial(N), 2**N + 8, []),
        (Abs(u - 1), Abs(u - 3), []),
        (u**2, conjugate(u) ** 2, []),
        (u**3, 1, [Ne(u, 1)]),
        (exp(u), 1, [Ne(u, 0)]),
        (arg(u), pi / 3, [Ne(u, 0)]),
        (x**4 + y**4, 4 * x * y - 2, []),
        (sin(x) ** 2 + sin(y) ** 2, 0, [x > 1, y > 1]),
        (x**2 + y**2 + z**2, 3, [x + y + z >= 3]),
        (x * y * z, 1, [x + y + z <= 3, x >= 0, y >= 0, z >= 0]),
        ((x - 5) ** 2 + (y - 3) ** 2 + (z - 7) ** 2, 0, []),
        (Abs(x - 5) + exp(y), 1, []),
        (N * P, 35, [N < P]),
        (n * m * k, 30, []),
        (A * B, I_, []),
        (A**2, A, [Ne(A, O_), Ne(A, I_)]),
        (A.T, -A, [Ne(A, O_)]),
        (MatrixExp(A), I_, [Ne(A, O_)]),
        (SpectralRadius(A), 0, [Ne(A, O_)]),
    )
):
    false(f"equal at a point {number}", lhs, rhs, "!=", given=given)
tiny = Rational(1, 1000)
for number, (lhs, rhs, given) in enumerate(
    (
        (tiny, (x - Rational(7, 3)) ** 2, []),
        (tiny, (x * y - 1) ** 2 + (x - 3) ** 2, []),
        (tiny, (x - y**2) ** 2 + (y - Rational(5, 7)) ** 2, []),
        (sin(x) + sin(sqrt(2) * x), Rational(199, 100), []),
        (x**3 - 3 * x, 2 - tiny, [x <= 0]),
        (tiny, Abs(x - sqrt(2)), []),
        (x * exp(-x), Rational(367, 1000), []),
        (Abs(sin(x) / x), 1 - tiny, [Ne(x, 0)]),
        (tiny, Abs(u - 2 - 3 * I), []),
        (tiny, total((p[i] - i) ** 2), [N >= 1]),
        (x * y * (1 - x - y), Rational(37, 1000), [x >= 0, y >= 0]),
        (100 * N, N**2 + 2499, []),
        (a**a, a - tiny, [a <= 1]),
        (1 / (1 + (10 * x - 33) ** 2), 1 - tiny, []),
    )
):
    false(f"a narrow gap {number}", lhs, rhs, "<=", given=given)
