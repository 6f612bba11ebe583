"""Inequalities between inner products of real columns: what is true is proved, false neighbours never are."""

import pytest
import sympy as sp

from symbolic import Verdict, contraction, decide
from symbolic.procedures.inner_products import decide_inner_products
from tests.sampling import sampled

n = sp.Symbol("n", integer=True, positive=True)
x, y = sp.MatrixSymbol("x", n, 1), sp.MatrixSymbol("y", n, 1)
REAL = tuple(sp.Eq(sp.Adjoint(z), z.T) for z in (x, y))
a, b, s = contraction(x.T, x), contraction(y.T, y), contraction(y.T, x)
h = sp.Symbol("h", positive=True)

TRUE = {
    "the area and the squared distance": (4 * (a * b - s**2), (a + b) ** 2, ()),
    "Cauchy and Schwarz": (s**2, a * b, ()),
    "with a denominator": (s**2 / (1 + a), b, ()),
    "written the other way round": (contraction(x.T, y) ** 2, a * b, ()),
    "a hyperbolic tangent": (-s * sp.tanh(s), sp.S.Zero, ()),
    "under a condition": (s**2, b, (a <= 1,)),
    "in a letter": (a + b - 2 * h * s, a + b - 2 * h * s + (a - b) ** 2, ()),
}
FALSE = {
    "the area, too small": (4 * (a * b - s**2), (a + b) ** 2 / 2, ()),
    "Cauchy and Schwarz, reversed": (sp.sqrt(a * b), abs(s), ()),
    "a square that is no number ≥ 0": (sp.S.Zero, s, ()),
    "a hyperbolic tangent, reversed": (s * sp.tanh(s), sp.S.Zero, ()),
    "under too weak a condition": (s**2, b, (a <= 2,)),
}


@pytest.mark.parametrize("name", sampled(TRUE, 6))
def test_what_follows_for_all_numbers_is_proved(name):
    lhs, rhs, given = TRUE[name]
    assert decide_inner_products(lhs, rhs, given=(*REAL, *given)).verdict is Verdict.PROVED
    assert decide(lhs, rhs, "<=", given=(*REAL, *given)).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_what_is_false_is_not_proved(name):
    lhs, rhs, given = FALSE[name]
    assert decide_inner_products(lhs, rhs, given=(*REAL, *given)).verdict is Verdict.UNDECIDED


def test_columns_that_may_be_complex_have_no_order():
    decision = decide_inner_products(s**2, a * b)
    assert decision.verdict is Verdict.UNDECIDED
    assert "not known to be real" in decision.why


def test_a_matrix_that_is_in_no_inner_product_is_outside_of_the_class():
    A = sp.MatrixSymbol("A", n, n)
    assert decide_inner_products(s**2 + sp.Determinant(A), a * b, given=REAL).verdict is Verdict.UNDECIDED
