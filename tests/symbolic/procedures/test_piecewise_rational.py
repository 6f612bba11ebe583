"""Rational functions under Min, Max, moduli and signs: what holds in every case, and neighbours that are false."""

import pytest
import sympy as sp

from symbolic import Verdict, decide
from symbolic.procedures.piecewise_rational import decide_piecewise_rational
from tests.sampling import sampled

x, y, u, v = sp.symbols("x y u v", real=True)
p, q, m = sp.symbols("p q m", positive=True)
z = sp.Symbol("z")
Max, Min, sign = sp.Max, sp.Min, sp.sign
HINGE = p * Max(0, 1 + u) + q * Max(0, 1 - u)
AT_SIGN = p * Max(0, 1 - sign(p - q)) + q * Max(0, 1 + sign(p - q))
TRUE = {
    "hinge loss": (2 * Min(p, q), "<=", HINGE, ()),
    "hinge loss by moduli": (p + q - abs(p - q), "<=", HINGE, ()),
    "hinge loss at a sign": (AT_SIGN, "==", 2 * Min(p, q), ()),
    "energies that are not negative": (m * Min(p, q), "<=", p * u + q * Max(0, m - u), (u >= 0,)),
    "a modulus by a sign": (x * sign(x), "==", abs(x), ()),
    "a product of two": (Max(x, y) * Min(x, y), "==", x * y, ()),
    "a sum of squares": (Max(x, y) ** 2 + Min(x, y) ** 2, "==", x**2 + y**2, ()),
    "a quotient": (1 / Max(p, q), "==", Min(1 / p, 1 / q), ()),
    "a sign that is given": (sign(x) * y, "<=", y, (x > 0,)),
    "a maximum of three": (Max(x, y, u) ** 2, "<=", x**2 + y**2 + u**2, ()),
}
FALSE = {
    "hinge loss of the largest": (2 * Max(p, q), "<=", HINGE, ()),
    "hinge loss, 3": (3 * Min(p, q), "<=", HINGE, ()),
    "hinge loss, weights of any sign": (2 * Min(x, y), "<=", x * Max(0, 1 + u) + y * Max(0, 1 - u), ()),
    "hinge loss at the other sign": (
        p * Max(0, 1 + sign(p - q)) + q * Max(0, 1 - sign(p - q)), "==", 2 * Min(p, q), ()),
    "energies of any sign": (m * Min(p, q), "<=", p * u + q * Max(0, m - u), ()),
    "the square of a sign": (sign(x) ** 2, "==", sp.S.One, ()),
    "a quotient of any sign": (1 / Max(x, y), "==", Min(1 / x, 1 / y), ()),
    "a square of the least": (Min(x, y) ** 2, "<=", x * y, ()),
    "a maximum of three, one left out": (Max(x, y, u) ** 2, "<=", x**2 + y**2, ()),
    "a condition on another letter": (sign(x) * y, "<=", y, (v > 0,)),
}  # fmt: skip


@pytest.mark.parametrize("name", sampled(TRUE, 4))
def test_what_holds_in_every_case_is_proved(name):
    lhs, relation, rhs, given = TRUE[name]
    decision = decide_piecewise_rational(lhs, rhs, given=given, relation=relation)
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.assumes == given
    assert decide(lhs, rhs, relation, given).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_what_fails_in_one_case_is_not_proved(name):
    lhs, relation, rhs, given = FALSE[name]
    assert decide_piecewise_rational(lhs, rhs, given=given, relation=relation).verdict is Verdict.UNDECIDED
    assert decide(lhs, rhs, relation, given).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    ("lhs", "rhs", "given", "why"),
    [
        (sp.sign(z) * z, abs(z), (), "real"),
        (x * y, y * x + 1, (), "no cases"),
        (x * sign(x), abs(x), (x > 1, x < 0), "no point"),
        (x * sign(x), abs(x) - 1, (x**2 + y**2 <= -1,), "no point"),
        (sp.Add(*(x * abs(y + k) for k in range(20))), x * y, (), "too many"),
    ],
)
def test_what_is_not_in_the_class_is_refused_with_a_reason(lhs, rhs, given, why):
    decision = decide_piecewise_rational(lhs, rhs, given=given)
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


def test_another_relation_is_refused():
    with pytest.raises(ValueError, match="compared by"):
        decide_piecewise_rational(abs(x), x, relation="!=")
