"""The c-transform is the largest partner of a potential, three transforms are one, and a metric needs one potential."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic import Verdict
from symbolic.kantorovich import c_transform, is_c_concave
from symbolic.procedures.piecewise_linear import decide_piecewise_linear
from tests.sampling import examples, sampled

NUMBERS = st.fractions(min_value=-5, max_value=5, max_denominator=6)
a, b = sp.symbols("a b", real=True)


@st.composite
def problems(draw):
    n, m = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    row = st.lists(NUMBERS, min_size=m, max_size=m)
    return draw(st.lists(row, min_size=n, max_size=n)), draw(st.lists(NUMBERS, min_size=n, max_size=n))


@examples(60)
@given(problem=problems())
def test_the_transform_is_the_largest_partner_and_three_transforms_are_one(problem):
    cost, f = problem
    g = c_transform(cost, f)
    for j, column in enumerate(zip(*cost, strict=True)):
        slacks = [c - x - g[j] for c, x in zip(column, map(sp.Rational, f), strict=True)]
        assert min(slacks) == 0
    back = c_transform(sp.Matrix(cost).T, g)
    assert all(new >= sp.Rational(old) for new, old in zip(back, f, strict=True))
    assert c_transform(cost, back) == g
    assert is_c_concave(cost, back) is True
    assert is_c_concave(cost, f) is (list(back) == [sp.Rational(x) for x in f])


@pytest.mark.parametrize(
    ("n", "m"), sampled([(1, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 2), (3, 3)], 3, arguments=2, but=[(3, 3)])
)
def test_the_laws_of_the_transform_are_proved_for_all_reals_at_small_sizes(n, m):
    cost = sp.Matrix(n, m, lambda i, j: sp.Symbol(f"c_{i}{j}", real=True))
    f = sp.Matrix(n, 1, lambda i, j: sp.Symbol(f"f_{i}", real=True))
    g = c_transform(cost, f)
    back = c_transform(cost.T, g)
    for i in range(n):
        assert decide_piecewise_linear(f[i], back[i], relation="<=").verdict is Verdict.PROVED
    assert decide_piecewise_linear(c_transform(cost, back), g).verdict is Verdict.PROVED
    converse = decide_piecewise_linear(back, f)
    assert converse.verdict is (Verdict.PROVED if n == 1 else Verdict.REFUTED)


def test_c_concavity_is_true_false_or_open():
    metric = [[0, 1], [1, 0]]
    assert is_c_concave(metric, [a, a]) is True
    assert is_c_concave(metric, [a, b]) is False
    assert is_c_concave(metric, [a, b], given=(a - b <= 1, b - a <= 1)) is True
    assert is_c_concave(metric, [a * b, a * b]) is None


@pytest.mark.parametrize(
    ("cost", "f", "error", "match"),
    [
        ([[0.5]], [0], TypeError, r"cost\[0\]\[0\] must be exact"),
        ([[sp.Float(1)]], [0], ValueError, "got the Float"),
        ([[sp.oo]], [0], ValueError, "must be finite"),
        ([[sp.nan]], [0], ValueError, "must be finite"),
        ([[sp.Symbol("z")]], [0], ValueError, "known to be real"),
        ([[1, 2], [3]], [0, 0], ValueError, "one length"),
        ([], [0], ValueError, "at least one row"),
        ([[]], [0], ValueError, "at least one entry"),
        ([[1, 2]], [0, 0], ValueError, "1 entries, one for each row"),
        ([[1]], sp.eye(2), ValueError, "must be a vector"),
        ("ab", [0], TypeError, "a sequence of rows"),
        ([[1]], 3, TypeError, "a sequence or a column"),
        ([[True]], [0], TypeError, "must be exact"),
    ],
)
def test_what_is_no_cost_or_potential_is_refused(cost, f, error, match):
    with pytest.raises(error, match=match):
        c_transform(cost, f)


d12, d13, d23 = sp.symbols("d_12 d_13 d_23", nonnegative=True)
f1, f2, f3 = sp.symbols("f_1 f_2 f_3", real=True)
DISTANCES = sp.Matrix([[0, d12, d13], [d12, 0, d23], [d13, d23, 0]])
F = sp.Matrix([f1, f2, f3])
TRIANGLE = (d12 <= d13 + d23, d13 <= d12 + d23, d23 <= d12 + d13)
PAIRS = ((f1, f2, d12), (f1, f3, d13), (f2, f3, d23))
LIPSCHITZ = tuple(relation for x, y, r in PAIRS for relation in (x - y <= r, y - x <= r))


def test_kantorovich_and_rubinstein_on_three_points_needs_each_triangle_inequality():
    transform = c_transform(DISTANCES, F)
    twice = c_transform(DISTANCES, transform)
    assert decide_piecewise_linear(twice, -transform, given=TRIANGLE).verdict is Verdict.PROVED
    for dropped in range(3):
        fewer = (*TRIANGLE[:dropped], *TRIANGLE[dropped + 1 :])
        assert decide_piecewise_linear(twice, -transform, given=fewer).verdict is Verdict.REFUTED


def test_the_transform_is_the_negative_exactly_of_lipschitz_functions_on_three_points():
    transform = c_transform(DISTANCES, F)
    assert decide_piecewise_linear(transform, -F, given=LIPSCHITZ).verdict is Verdict.PROVED
    for dropped in range(len(LIPSCHITZ)):
        fewer = (*LIPSCHITZ[:dropped], *LIPSCHITZ[dropped + 1 :])
        assert decide_piecewise_linear(transform, -F, given=fewer).verdict is Verdict.REFUTED
    opposite = tuple(sp.Eq(g, -value) for g, value in zip(transform, F, strict=True))
    for x, y, r in PAIRS:
        assert decide_piecewise_linear(x - y, r, given=opposite, relation="<=").verdict is Verdict.PROVED
        assert decide_piecewise_linear(x - y, r / 2, given=opposite, relation="<=").verdict is Verdict.REFUTED
