"""The direction H of a derivative in a matrix is every matrix: no letter that anything is given of."""

import pytest
import sympy as sp

from symbolic import decide
from tests.sampling import sampled

n = sp.Symbol("n", integer=True, positive=True)
A, B, H = (sp.MatrixSymbol(name, n, n) for name in "ABH")
SLOPE = sp.Derivative(sp.Trace(B * A), A)
GIVEN = [sp.Eq(H, sp.ZeroMatrix(n, n)), sp.Eq(H.T, H), sp.Eq(H, -H, evaluate=False)]


@pytest.mark.parametrize("given", sampled(GIVEN, 3))
def test_what_is_given_of_a_matrix_says_nothing_of_the_direction(given):
    assert decide(SLOPE, B, given=[given]).verdict != "proved"
    assert decide(SLOPE, B.T, given=[given]).verdict == "proved"
