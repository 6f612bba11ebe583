"""Inequalities between real numbers: those of the textbooks are proved, and what fails at one point is not."""

from dataclasses import replace

import pytest
import sympy as sp

from symbolic.decision import AT_MOST, EQUAL, Verdict
from symbolic.goal import Goal
from symbolic.procedures import polynomial_inequality
from symbolic.procedures.polynomial_inequality import accepts_polynomial_inequality, decide_polynomial_inequality
from symbolic.procedures.positivity.certificate import Certificate
from tests.sampling import sampled

x, y, z, w = sp.symbols("x y z w", real=True)
a, b, c = sp.symbols("a b c", nonnegative=True)
p, q, r = sp.symbols("p q r", positive=True)
u, v = sp.symbols("u v")  # complex
n = sp.Symbol("n", integer=True, positive=True)
e = sp.Symbol("e", extended_real=True)
TINY = sp.Rational(1, 10**6)
SCHUR = a * (a - b) * (a - c) + b * (b - a) * (b - c) + c * (c - a) * (c - b)
NESBITT = p / (q + r) + q / (p + r) + r / (p + q)
REALS = sp.S.Reals

TRUE = {
    "a square": (2 * x * y, x**2 + y**2, ()),
    "three letters": (x * y + y * z + z * x, x**2 + y**2 + z**2, ()),
    "Cauchy-Schwarz": ((x * z + y * w) ** 2, (x**2 + y**2) * (z**2 + w**2), ()),
    "AM-GM of two roots": (sp.sqrt(p * q), (p + q) / 2, ()),
    "AM-GM of two": (sp.sqrt(a * b), (a + b) / 2, ()),
    "AM-GM of three": (3 * a * b * c, a**3 + b**3 + c**3, ()),
    "HM-GM": (2 / (1 / p + 1 / q), sp.sqrt(p * q), ()),
    "Motzkin": (3 * x**2 * y**2, x**4 * y**2 + x**2 * y**4 + 1, ()),
    "Nesbitt": (sp.Rational(3, 2), NESBITT, ()),
    "Schur in an order": (0, SCHUR, (a >= b, b >= c)),
    "a number and its inverse": (2, p + 1 / p, ()),
    "a box": (x * y, 1, (x <= 1, x >= -1, y <= 1, y >= -1)),
    "a circle": (2 * x * y, 1, (sp.Eq(x**2 + y**2, 1),)),
    "Bernoulli": (1 + 3 * x, (1 + x) ** 3, (x >= -1,)),
    "triangle": (sp.Abs(x + y), sp.Abs(x) + sp.Abs(y), ()),
    "a root of a sum": (sp.sqrt(a + b), sp.sqrt(a) + sp.sqrt(b), ()),
    "a norm": (sp.sqrt(x**2 + y**2), sp.Abs(x) + sp.Abs(y), ()),
    "a complex letter given real": (2 * u, u**2 + 1, (sp.Contains(u, REALS),)),
    "an integer": (n, n**2, ()),
    "a product of signs": (0, x * y, (x > 0, y >= 0)),
    "Titu": ((x + y) ** 2 / (p + q), x**2 / p + y**2 / q, ()),
    "Schur": (0, SCHUR, ()),
    "cyclic quotients": (3, p / q + q / r + r / p, ()),
    "a product of inverses": (9, (p + q + r) * (1 / p + 1 / q + 1 / r), ()),
    "a product under a sum": (a * b * c, sp.Rational(1, 27), (sp.Eq(a + b + c, 1),)),
    "a sum on a disc": (x + y, sp.sqrt(2), (x**2 + y**2 <= 1,)),
    "a root under a given bound": (sp.sqrt(x), (1 + x) / 2, (x >= 0,)),
    "a root of a product": (sp.sqrt(x * y), (x + y) / 2, (x >= 0, y >= 0)),
    "a cube root": (p ** sp.Rational(1, 3), (p + 2) / 3, ()),
    "an inverse root": (1 / sp.sqrt(p), (1 + 1 / p) / 2, ()),
    "a modulus over its letter": (sp.Abs(x) / x, 1, ()),
    "inverses": (1 / x, 1 / y, (x >= y, y > 0)),
    "an interval": (x**2, x, (sp.Contains(x, sp.Interval(0, 1)),)),
    "a modulus that is given": (x**2, 1, (sp.Abs(x) <= 1,)),
    "a hyperbola": (sp.sqrt(1 + x**2), 1 + sp.Abs(x), ()),
    "numbers": (sp.sqrt(2), sp.Rational(3, 2), ()),
    "a quotient": (2 * x / (1 + x**2), 1, ()),
}
FALSE = {
    "a square exceeded": (2 * x * y + TINY, x**2 + y**2, ()),
    "a square the wrong way": (x**2 + y**2, 2 * x * y, ()),
    "too large a product": (x * y + y * z + 2 * z * x, x**2 + y**2 + z**2, ()),
    "Cauchy-Schwarz the wrong way": ((x**2 + y**2) * (z**2 + w**2), (x * z + y * w) ** 2, ()),
    "AM-GM the wrong way": ((p + q) / 2, sp.sqrt(p * q), ()),
    "AM-GM exceeded": (sp.sqrt(p * q) + TINY, (p + q) / 2, ()),
    "AM-GM without signs": (3 * x * y * z, x**3 + y**3 + z**3, ()),
    "AM-GM of real letters": (sp.sqrt(x * y), (x + y) / 2, ()),
    "HM-GM the wrong way": (sp.sqrt(p * q), 2 / (1 / p + 1 / q), ()),
    "Motzkin exceeded": (3 * x**2 * y**2 + TINY, x**4 * y**2 + x**2 * y**4 + 1, ()),
    "Nesbitt exceeded": (sp.Rational(3, 2) + TINY, NESBITT, ()),
    "Nesbitt without signs": (sp.Rational(3, 2), x / (y + z) + y / (x + z) + z / (x + y), ()),
    "Schur the wrong way": (SCHUR, 0, (a >= b, b >= c)),
    "a number and its inverse without a sign": (2, x + 1 / x, ()),
    "a number and its inverse exceeded": (2 + TINY, p + 1 / p, ()),
    "a box without a side": (x * y, 1, (x <= 1, y <= 1)),
    "a box that is too large": (x * y, 1, (x <= 1 + TINY, x >= -1, y <= 1, y >= -1)),
    "too small a circle": (2 * x * y, 1 - TINY, (sp.Eq(x**2 + y**2, 1),)),
    "Bernoulli without a bound": (1 + 3 * x, (1 + x) ** 3, ()),
    "Bernoulli with too weak a bound": (1 + 3 * x, (1 + x) ** 3, (x >= -3 - TINY,)),
    "triangle the wrong way": (sp.Abs(x) + sp.Abs(y), sp.Abs(x + y), ()),
    "a modulus without a sign": (sp.Abs(x), x, ()),
    "a root of a sum the wrong way": (sp.sqrt(a) + sp.sqrt(b), sp.sqrt(a + b), ()),
    "a root above its square": (sp.sqrt(a), a, ()),
    "a root of a square": (sp.sqrt(x**2), x, ()),
    "a root of what may be negative": (0, sp.sqrt(x) + 1, ()),
    "a complex letter": (2 * u, u**2 + 1, ()),
    "complex letters": (2 * u * v, u**2 + v**2, (u >= 0,)),
    "a letter that may be infinite": (2 * e, e**2 + 1, ()),
    "an integer's inverse": (1, 1 / n, ()),
    "an integer of either sign": (x, x**2, ()),
    "a product of one sign": (0, x * y, (x > 0,)),
    "a pole changes the sign": (0, 1 / x, ()),
    "a pole between the sides": (1 / x, 1 / y, (x >= y,)),
    "a pole multiplied away": (x / (x - 1), 1, ()),
    "Titu without signs": ((x + y) ** 2 / (z + w), x**2 / z + y**2 / w, ()),
    "a quotient exceeded": (2 * x / (1 + x**2), 1 - TINY, ()),
    "no point satisfies what is given": (1, 0, (x >= 1, x <= 0)),
    "no point of a square": (1, 0, (x**2 + 1 <= 0,)),
    "no point of a circle": (1, 0, (sp.Eq(x**2 + y**2, 1), x + y >= 2)),
    "no point, by a strict condition": (x, -1, (x * y <= 0, x > 0, y > 0)),
    "no point, by a strict condition and a square": (x, 0, (x**2 <= 0, x > 0)),
    "no point, by a cube": (x, 0, (x**3 <= 0, x > 0)),
    "no point, by the sign of a symbol": (2 * p + 2 * q, 0, (p * x + q <= 0, x >= 0)),
    "a sign as a quotient": (0, x / sp.Abs(x), ()),
    "an inverse modulus": (5, 1 / sp.Abs(x), ()),
    "a cube root of a real letter": (sp.cbrt(x), (x + 2) / 3, ()),
    "a cube root exceeded": (sp.cbrt(p) + TINY, (p + 2) / 3, ()),
    "Schur exceeded": (TINY, SCHUR, ()),
    "Schur for real letters": (0, SCHUR.xreplace({a: x, b: y, c: z}), ()),
    "Schur with one sign missing": (0, SCHUR.xreplace({a: x}), ()),
    "cyclic quotients exceeded": (3 + TINY, p / q + q / r + r / p, ()),
    "cyclic quotients without signs": (3, x / y + y / z + z / x, ()),
    "no letter": (sp.sqrt(2), sp.Rational(1414213, 10**6), ()),
    "a number that is not rational": (sp.pi, 4, ()),
    "a decimal": (0.5 * x, x**2 + 1, ()),
    "imaginary sides": (sp.I * x, sp.I * x + x**2, ()),
    "a condition that is no polynomial": (x, 0, (sp.sin(x) <= 0,)),
}


@pytest.mark.parametrize("name", sampled(TRUE, 12))
def test_what_is_true_is_proved(name):
    lhs, rhs, given = TRUE[name]
    decision = decide_polynomial_inequality(lhs, rhs, given=given)
    assert decision.verdict is Verdict.PROVED
    assert decision.relation == AT_MOST


@pytest.mark.parametrize("name", sampled(FALSE, 12))
def test_what_is_false_is_not_proved(name):
    lhs, rhs, given = FALSE[name]
    decision = decide_polynomial_inequality(lhs, rhs, given=given)
    assert decision.verdict is Verdict.UNDECIDED
    assert decision.why


@pytest.mark.parametrize("name", sampled((name for name in TRUE if TRUE[name][2]), 6))
def test_what_is_proved_assumes_the_conditions_that_it_needs(name):
    lhs, rhs, given = TRUE[name]
    assumes = decide_polynomial_inequality(lhs, rhs, given=given).assumes
    assert assumes
    assert set(assumes) <= set(given)


def _corrupted(certificate):
    first, *others = certificate.terms
    (d, square), *squares = first.squares
    wrong = replace(first, squares=((d + 1, square), *squares))
    return replace(certificate, terms=(wrong, *others))


@pytest.mark.parametrize(
    "name", sampled((name for name in TRUE if name != "numbers"), 12, but=["a product under a sum"])
)
def test_a_search_that_returns_a_wrong_certificate_proves_nothing(name, monkeypatch):
    found = polynomial_inequality.find

    def wrong(problem, degree, **options):
        certificate = found(problem, degree, **options)
        return certificate if certificate is None or not certificate.terms else _corrupted(certificate)

    monkeypatch.setattr(polynomial_inequality, "find", wrong)
    lhs, rhs, given = TRUE[name]
    assert decide_polynomial_inequality(lhs, rhs, given=given).verdict is Verdict.UNDECIDED


def test_a_search_that_proves_another_problem_proves_nothing(monkeypatch):
    other = Certificate(terms=())
    monkeypatch.setattr(polynomial_inequality, "find", lambda *args, **options: other)
    assert decide_polynomial_inequality(2 * x * y, x**2 + y**2).verdict is Verdict.UNDECIDED


def test_a_condition_that_is_not_needed_is_not_assumed():
    assert decide_polynomial_inequality(2 * x * y, x**2 + y**2, given=(x >= 0,)).assumes == ()


def test_a_pole_is_among_what_is_assumed():
    decision = decide_polynomial_inequality(2, x**2 + 1 / x**2)
    assert decision.verdict is Verdict.PROVED
    assert sp.Ne(x, 0) in decision.assumes


def test_the_class_is_known_by_its_parts():
    assert accepts_polynomial_inequality(Goal(sp.sqrt(a * b), sp.Abs(x) / 2, AT_MOST))
    assert not accepts_polynomial_inequality(Goal(x, x, EQUAL))
    assert not accepts_polynomial_inequality(Goal(sp.sin(x), 1, AT_MOST))
    assert not accepts_polynomial_inequality(Goal(x**y, 1, AT_MOST))
