"""Texts at the front door: precedence, given texts, ends of sums, matrices, names; and assertions about them."""

from proofs.testing import assert_at_most
from symbolic.door.worker import decide_text
from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
xr, yr, zc, ni, mi = Symbol("x", real=True), Symbol("y", real=True), Symbol("z"), *symbols("n m", integer=True)
KINDS_ = dict(real=["x", "y", "a", "b"], complex_=["z", "w"], integer=["n", "m"], positive=["p", "k"])
SQUARE = dict(matrix=["A k k", "B k k", "u k 1", "v k 1", "M 2 2"], integer=["k", "n"], positive=["k"], complex_=["z"])


def told(written, given=(), **kinds):
    return bad(partial(decide_text, written, given=list(given), timeout=SECONDS, **(kinds or KINDS_)))


for written, given, at in (
    ("-x^2 = x^2", (), None),
    ("2^-x = -2^x", (), None),
    ("x^y^2 = (x^y)^2", ("x > 0",), None),
    ("-2^2 = 4", (), None),
    ("1/2x = 1/(2*x)", (), None),
    ("2x^2 = (2x)^2", (), None),
    ("x/y/2 = x/(y/2)", (), None),
    ("x - y - 1 = x - (y - 1)", (), None),
    ("a b^2 = (a b)^2", (), None),
    ("abs(x) <= x", (), None),
    ("abs(x) = x", ("x >= -1",), None),
    ("sqrt(x^2) = x", ("x^2 >= 0",), None),
    ("sqrt(x)*sqrt(y) = sqrt(x*y)", (), None),
    ("sqrt(x)*sqrt(y) = sqrt(x*y)", ("x*y >= 0",), None),
    ("log(x*y) = log(x) + log(y)", ("x*y > 0",), None),
    ("log(z^2) = 2*log(z)", (), None),
    ("exp(x) >= 1 + x + x^2/2", (), None),
    ("exp(x) <= 1 + x + x^2", (), None),
    ("sin(x) <= x", (), None),
    ("x^2 >= x", (), None),
    ("x^3 >= x", ("x >= 0",), None),
    ("x + 1/x >= 2", ("x != 0",), None),
    ("x + y >= 2*sqrt(x*y)", (), {xr: -ON, yr: -ON}),
    ("p + k >= 2*sqrt(p*k) + 1", (), None),
    ("x != x^2", (), None),
    ("x^2 != 2", (), None),
    ("n^2 != 4", (), None),
    ("n != m", ("n^2 != m",), None),
    ("x = y", ("x^2 = y^2",), None),
    ("x = y", ("x^3 = y^2", "y >= 0"), None),
    ("z = w", ("z^2 = w^2", "z != -w + 1"), None),
    ("x = 0", ("x*y = 0",), None),
    ("x <= y", ("x^2 <= y^2",), None),
    ("x <= y", ("abs(x) <= abs(y)", "y >= -5"), None),
    ("x <= y", ("1/x >= 1/y",), None),
    ("x <= y", ("x < y + 1",), None),
    ("n <= m", ("n < m + 2",), None),
    ("x/x = 1", ("x >= 0",), {xr: ZE}),
    ("(x^2 - y^2)/(x - y) = x + y", (), {xr: ON, yr: ON}),
    ("x^0 = 1 + 0^x", (), None),
    ("0^x = 0", ("x >= 0",), None),
    ("0^n = 0", ("n >= 0",), None),
    ("factorial(n) = n*factorial(n - 1)", ("n >= 0",), {ni: ZE}),
    ("gamma(x + 1) = x*gamma(x)", (), {xr: ZE}),
    ("binomial(n, m) = binomial(n, n - m)", (), {ni: -ON, mi: ZE}),
    ("binomial(n, m) = binomial(n, n - m)", ("m >= 0",), {ni: -ON, mi: ZE}),
    ("sum(j, j, 1, n) = n*(n + 1)/2 + 1", (), None),
    ("sum(j, j, 1, n) >= 0", (), None),
    ("sum(x^j, j, 0, n) = (1 - x^(n + 1))/(1 - x)", ("n >= 0",), {xr: ON, ni: ZE}),
    ("sum(x^j, j, 0, oo) = 1/(1 - x)", (), {xr: TW}),
    ("sum(x^j, j, 0, oo) = 1/(1 - x)", ("x < 1",), {xr: -TW}),
    ("sum(1/j, j, 0, n) = sum(1/j, j, 1, n)", (), {ni: ZE}),
    ("sum(1/(j - 2), j, 3, n) = sum(1/j, j, 1, n - 1)", (), None),
    ("sum(sum(j, j, 1, i), i, 1, n) = n*(n + 1)/2", (), None),
    ("sum((-1)^j, j, 1, n) = 0", (), None),
    ("floor(x + y) = floor(x) + floor(y)", (), None),
    ("atan(x) + atan(y) = atan((x + y)/(1 - x*y))", (), None),
    ("atan2(y, x) = atan(y/x)", ("x != 0",), None),
    ("arg(z*w) = arg(z) + arg(w)", ("z != 0", "w != 0"), None),
    ("conjugate(z)*z = z^2", (), None),
    ("abs(z)^2 = z^2", (), None),
    ("re(z*w) = re(z)*re(w)", (), None),
    ("abs(z + w) >= abs(z)", (), None),
    ("max(x, y) >= (x + y)/2 + 1", (), None),
    ("sinh(x)^2 - cosh(x)^2 = 1", (), None),
    ("tan(x + y) = (tan(x) + tan(y))/(1 + tan(x)*tan(y))", (), None),
):
    add(f"{DOOR} text {'given' if given else 'alone'}", f"{written} given {given}", told(written, given), F, at)

for written, given in (
    ("A B = B A", ()),
    ("tr(A B) = tr(A) tr(B)", ()),
    ("tr(A B.T) = tr(A B)", ()),
    ("A.T = A.H", ()),
    ("tr(A.H) = tr(A)", ()),
    ("det(A + B) = det(A) + det(B)", ()),
    ("det(2 A) = 2 det(A)", ()),
    ("inv(A B) = inv(A) inv(B)", ()),
    ("inv(A) A = 0", ()),
    ("A B = eye(k)", ("A B A = A",)),
    ("A = B", ("A u = B u",)),
    ("A^2 = A", ("A^3 = A",)),
    ("exp(A + B) = exp(A) exp(B)", ()),
    ("exp(A) = eye(k) + A", ()),
    ("kron(A, B) = kron(B, A)", ()),
    ("hadamard(A, B) = A B", ()),
    ("vec(A) = vec(A.T)", ()),
    ("u v.T = v u.T", ()),
    ("u.T v = v.T u + 1*eye(1)", ()),
    ("M^2 = tr(M) M + det(M) eye(2)", ()),
    ("tr(ones(k, k)) = 1", ()),
    ("tr(A.T A) >= 0", ()),
    ("tr(A A) <= tr(A.T A)", ()),
    ("det(A) != 0", ()),
):
    add(f"{DOOR} text of matrices", f"{written} given {given}", told(written, given, **SQUARE), F)

for written, kinds in (
    ("x < y", {}),
    ("x = y = 1", {}),
    ("x = ", {}),
    ("= x", {}),
    ("x + q = 1", {}),
    ("x(y) = 1", {}),
    ("sin x = 1", {}),
    ("0.5 x = 1", {}),
    ("1/0 = 1", {}),
    ("x/(1 - 1) = 1", {}),
    ("9^9^9^9 = 1", {}),
    ("factorial(10^6) = 1", {}),
    ("x == x == x", {}),
    ("x := 1", {}),
    ("lambda: x", {}),
    ("x if y else 1", {}),
    ("[x][0] = 1", {}),
    ("x.real = 1", {}),
    ("__import__('os') = 1", {}),
    ("sum(x, x, 1, 3) = 3x", {}),
    ("sum(x, n, 1, 3) = 3x", {}),
    ("sum(1, j, 1, y) = y", {}),
    ("x = I", {"real": ["I"]}),
    ("x = 1", {"real": ["x"], "complex_": ["x"]}),
    ("A = 1", {"matrix": ["A 0 0"]}),
    ("A = 1", {"matrix": ["A n n"]}),
    ("A = 1", {"matrix": ["A"]}),
    ("", {}),
    ("x" * 5000 + " = 1", {}),
    ("(" * 300 + "x" + ")" * 300 + " = x + 1", {}),
    ("x\n= y", {}),
    ("x \u2264 y", {}),
    ("mod(x, 0) = 0", {}),
    ("log(0) = 0", {}),
    ("gamma(0) = 1", {}),
    ("max(z, 1) = 1", {}),
):
    add(f"{DOOR} text refused", f"{written[:40]!r} {kinds}", told(written, **(kinds or KINDS_)), F)


# assertions -------------------------------------------------------------------------------------------------------
def asserted(assertion, l, r, **options):
    """Passed, or an AssertionError or a documented one."""
    try:
        assertion(l, r, timeout=2 * SECONDS, **options)
        return ("proved", "passed", "")
    except (AssertionError, ValueError, TypeError) as e:
        return ("undecided", str(e)[:200].replace("\n", " | "), "")


ixr = IndexedBase("ixr", shape=(n,), real=True)
for assertion, l_, r_, options in (
    (assert_identity, sqrt(x**2), x, {}),
    (assert_identity, sqrt(x**2), x, dict(given=[x > -1])),
    (assert_identity, sqrt(x**2), x, dict(given=[x > 1, x < 0])),
    (assert_identity, (x**2 - 1) / (x - 1), x + 1, {}),
    (assert_identity, x / x**2, 1 / x, dict(given=[Eq(x, 0)])),
    (assert_identity, sign(z) ** 2, ON, dict(given=[Ne(z, 0)])),
    (assert_identity, sign(z) ** 2, ON, dict(given=[Ne(z, 0)], level="ball")),
    (assert_identity, sign(z) ** 2, ON, dict(given=[Ne(z, 0)], level="sample")),
    (assert_identity, exp(pi * sqrt(163)), Integer(640320) ** 3 + 744, dict(level="sample")),
    (assert_identity, x + R(1, 10) ** 40, x, dict(level="sample")),
    (assert_identity, sp.Float("0.1") + x, R(1, 10) + x, dict(level="sample")),
    (assert_identity, nan, nan, dict(level="sample")),
    (assert_identity, oo, oo, dict(level="sample")),
    (assert_identity, A * B, B * A, dict(level="ball")),
    (assert_identity, A * B, B * A, dict(given=[Eq(A * A * B, B * A * A)], level="sample")),
    (assert_identity, sp.Adjoint(A), A.T, dict(level="sample")),
    (assert_identity, f(x), g(x), dict(level="sample")),
    (assert_identity, f(x + y), f(x) + f(y), dict(level="sample")),
    (assert_identity, Sum(x**k, (k, 0, oo)), 1 / (1 - x), dict(level="sample")),
    (assert_identity, Sum(1 / k, (k, 1, oo)), Sum(1 / k, (k, 2, oo)) + 1, dict(level="sample")),
    (assert_identity, Derivative(Abs(x), x), sign(x), dict(level="ball")),
    (assert_identity, 0**N, ZE, dict(level="sample")),
    (assert_identity, Sum(ixr[i], (i, 1, n)), Sum(ixr[i], (i, 1, n - 1)), dict(level="sample")),
    (assert_at_most, x**2, x, {}),
    (assert_at_most, x, x - R(1, 10) ** 60, dict(level="sample")),
    (assert_at_most, z, z + 1, dict(level="sample")),
    (assert_at_most, Abs(x), x, dict(given=[x >= -(R(1, 10) ** 50)], level="sample")),
    (assert_at_most, log(x), x - 1, {}),
    (assert_at_most, sqrt(x), (x + 1) / 2, {}),
    (assert_at_most, 1 / x, ON, dict(given=[x >= 0])),
    (assert_at_most, A, B, {}),
    (assert_at_most, I, I + 1, dict(level="sample")),
    (assert_at_most, S.SpectralRadius(A * B), S.SpectralRadius(A) * S.SpectralRadius(B), dict(level="sample")),
):
    add(f"{DOOR} assertion again", f"{l_}, {r_}, {options}", partial(asserted, assertion, l_, r_, **options), F)
