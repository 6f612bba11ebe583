"""The chain rule for functions that are not known, f(g(t)), and statements beside it that are false."""

import pytest
import sympy as sp

from symbolic import Verdict
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from tests.sampling import sampled

t, x, y = sp.symbols("t x y")
U, G, H = map(sp.Function, "UGH")
D = sp.Derivative
g, h = G(t), H(t)


def at(derivative, *values):
    return sp.Subs(derivative, (x, y)[: len(values)], values)


SLOPE, BEND = at(D(U(x), x), g), at(D(U(x), (x, 2)), g)
FIRST, SECOND = at(D(U(x, y), x), g, h), at(D(U(x, y), y), g, h)
TRUE = {
    "chain rule": (D(U(g), t), SLOPE * D(g, t)),
    "second derivative": (D(U(g), (t, 2)), BEND * D(g, t) ** 2 + SLOPE * D(g, (t, 2))),
    "three functions": (D(U(G(h)), t), at(D(U(x), x), G(h)) * at(D(G(x), x), h) * D(h, t)),
    "two arguments": (D(U(g, h), t), FIRST * D(g, t) + SECOND * D(h, t)),
    "change of variables": (D(U(g) * D(g, t), t) / (U(g) * D(g, t)), SLOPE * D(g, t) / U(g) + D(g, (t, 2)) / D(g, t)),
    "one name inside and outside": (at(D(U(x), x), G(x)) * D(G(x), x), D(U(G(x)), x)),
}
FALSE = {
    "no inner derivative": (D(U(g), t), SLOPE),
    "second derivative, one term": (D(U(g), (t, 2)), BEND * D(g, t) ** 2),
    "the derivative at another point": (D(U(g), t), at(D(U(x), x), t) * D(g, t)),
    "the derivative at another function": (D(U(g), t), at(D(U(x), x), h) * D(g, t)),
    "exchanged functions": (D(U(g), t), D(G(U(t)), t)),
    "exchanged arguments": (D(U(g, h), t), FIRST * D(g, t) + at(D(U(x, y), y), h, g) * D(h, t)),
    "change of variables without the factor": (D(U(g) * D(g, t), t) / (U(g) * D(g, t)), SLOPE * D(g, t) / U(g)),
    "a derivative at a number": (D(U(t), t), at(D(U(x), x), sp.S.Zero)),
}


@pytest.mark.parametrize("name", sampled(TRUE, 2))
def test_the_chain_rule_is_proved(name):
    lhs, rhs = TRUE[name]
    assert decide_jet_polynomials(lhs, rhs).verdict is Verdict.PROVED
    assert decide_jet_polynomials(2 * lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_what_is_not_the_chain_rule_is_not_proved(name):
    assert decide_jet_polynomials(*FALSE[name]).verdict is Verdict.UNDECIDED
