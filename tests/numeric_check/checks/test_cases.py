"""A case is met where its whole condition holds; one that no point meets leaves the verdict open, or is impossible."""

import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, sweep, variable_of
from numeric_check.checks.excluded import excluded

x, y, s = sp.symbols("x y s", real=True)
p = sp.Symbol("p", positive=True)
n, m, i = sp.symbols("n m i", integer=True, positive=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
Zero = sp.ZeroMatrix(n, n)


def on(condition):
    return sp.Piecewise((1, condition), (0, True), evaluate=not condition.has(sp.MatrixSymbol))


def claim(lhs, *hypotheses, rhs=0):
    lhs, rhs = sp.sympify(lhs), sp.sympify(rhs)
    free = set().union(*(side.free_symbols for side in (lhs, rhs, *hypotheses)))
    letters = tuple(variable_of(letter) for letter in sorted(free, key=str))
    return Claim(lhs=lhs, rhs=rhs, variables=letters, hypotheses=hypotheses)


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    "condition",
    [
        sp.Eq(sp.sin(x), x * sp.cos(x)) & (x > 1),
        sp.Eq(sp.sin(x), x / 2) & (x > 1),
        sp.Eq(x**2 + y**2, 1) & sp.Eq(y, x**3) & (x > 0),
        sp.Eq(x, sp.log(p)) & sp.Eq(p, 2 + x),
        sp.Eq(2**n, m**2 + 7) & (n > 7),
        sp.Eq(n**2, m**3 + 17) & (m > 8),
        sp.Eq(A * B, Zero, evaluate=False) & sp.Ne(B * A, Zero, evaluate=False),
        sp.Eq(x, y) & sp.Eq(y, s) & sp.Eq(s, x**2) & sp.Ne(x, 0),
        sp.Or(x < 0, sp.Eq(sp.sin(x), x / 2)) & (x > 1),
    ],
)
def test_an_equation_that_holds_where_the_rest_of_its_case_fails_is_not_met(judge, condition):
    assert judge(claim(on(condition))).verdict != Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
def test_the_cases_before_are_part_of_a_case(judge):
    roots = sp.Piecewise((0, x <= 1), (1, sp.Eq(sp.sin(x), x / 2)), (0, True))
    evidence = judge(claim(roots))
    assert evidence.verdict == Verdict.UNDECIDED
    assert evidence.why == "the case sin(x) = x/2 and x > 1 is met at no point"
    assert judge(claim(sp.Piecewise((0, x <= 2), (1, sp.Eq(x, 1)), (0, True)))).verdict == Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    "lhs",
    [
        on((x < 0) & (x > 1)),
        on((x < y) & (y < s) & (s < x)),
        on((n > 7) & (n < 8)),
        on(sp.Eq(x**2, -1)),
        on(sp.Eq(n, m) & sp.Eq(n, m + 1)),
        on(sp.Eq(x, y) & sp.Eq(y, 2) & (x < 2)),
    ],
)
def test_a_case_that_contradicts_itself_leaves_the_others(judge, lhs):
    assert judge(claim(lhs)).verdict == Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_case_that_the_conditions_exclude_leaves_the_others(judge):
    root = on(sp.Eq(sp.sin(x), x / 2) & (x > 1))
    assert judge(claim(root, x < 1)).verdict == Verdict.HOLDS
    assert judge(claim(root, x < 3)).verdict == Verdict.UNDECIDED


@pytest.mark.parametrize("judge", [check, sweep])
def test_narrow_intervals_are_met(judge):
    assert judge(claim(on((x > 10**6) & (x < 10**6 + sp.Rational(1, 1000))))).verdict == Verdict.REFUTED
    assert judge(claim(on((x > 1) & (x < 2)), rhs=on((x < 2) & (x > 1)) ** 3)).verdict == Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_case_of_an_index_of_a_sum_is_met_where_its_value_is_in_the_range(judge):
    far = sp.Sum(sp.KroneckerDelta(i, 1000), (i, 1, n))
    evidence = judge(claim(far))
    assert (evidence.verdict, evidence.why) == (Verdict.UNDECIDED, "the case 1000 = i is met at no point")
    assert judge(claim(far, n < 1000)).verdict == Verdict.HOLDS
    assert judge(claim(far, rhs=on(n >= 1000))).verdict == Verdict.HOLDS
    assert judge(claim(sp.Sum(sp.KroneckerDelta(i, n + 1), (i, 1, n)))).verdict == Verdict.HOLDS


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ((x < 0, x > 1), True),
        ((x <= 0, x >= 0), False),
        ((x <= 0, x >= 0, sp.Ne(x, 0)), True),
        ((2 * x < 1, x > sp.Rational(1, 2)), True),
        ((x + y < 1, -x - y < -1), True),
        ((2 * n > 1, n < 1), True),
        ((x > 0, x < 1), False),
        ((n > 0, n < 2), False),
        ((x < y, y < s, s < x), True),
        ((x < y, y < s, x < s), False),
        ((p + x < 0, x > 0), True),
        ((p + x <= 0, x > -1), False),
        ((sp.Eq(n, m + 1), m > 3, n < 5), True),
        ((sp.Eq(n, m + 1), m > 3, n < 6), False),
        ((sp.Eq(x, sp.log(p)), x > 1, sp.log(p) < 1), True),
        ((x > 2, x**2 < 1), False),
    ],
)
def test_linear_contradictions_are_found_and_nothing_else(conditions, found):
    assert excluded(conditions) == found
