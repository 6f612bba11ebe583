"""A number beyond every place where a real function takes another form is among the points, however far away it is."""

import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, real

T = real("t")
t = T.symbol
TINY = sp.Rational(1, 10**9)


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (abs(t + 10**9) - 10**9, t),
        (sp.sqrt(t**2 + 2 * 10**9 * t + 10**18) - 10**9, t),
        (sp.Abs(t**2 - 10**18), 10**18 - t**2),
        (sp.Abs(t * (t - TINY)), t * (t - TINY)),
        (sp.Max(t, -(10**7)), t),
        (((t + 10**6) ** 2) ** sp.Rational(3, 2), (t + 10**6) ** 3),
    ],
)
def test_refuted_beyond_a_kink(lhs: sp.Expr, rhs: sp.Expr) -> None:
    assert check(Claim(lhs=lhs, rhs=rhs, variables=(T,))).verdict == Verdict.REFUTED


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [(sp.log((t + 10**6) ** 2), 2 * sp.log(t + 10**6)), (sp.arg(t + 10**6), sp.S.Zero), (sp.sign(t - 10**6), sp.S.One)],
)
def test_refuted_beyond_a_kink_that_a_condition_excludes(lhs: sp.Expr, rhs: sp.Expr) -> None:
    claim = Claim(lhs=lhs, rhs=rhs, variables=(T,), hypotheses=(sp.Ne(t, 10**6), sp.Ne(t, -(10**6))))
    assert check(claim).verdict == Verdict.REFUTED


def test_holds_on_both_sides_of_a_kink() -> None:
    claim = Claim(lhs=abs(t + 10**9) ** 2, rhs=(t + 10**9) ** 2, variables=(T,))
    assert check(claim).verdict == Verdict.HOLDS
