"""A number beyond every place where a real function takes another form is among the points, however far away it is."""

from collections.abc import Callable

import pytest
import sympy as sp

from numeric_check import Claim, Evidence, Verdict, check, real, sweep

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


def stairs(count: int, raised: int = -1) -> sp.Piecewise:
    """0, 1, 2, … on so many steps, one of them raised."""
    return sp.Piecewise(*((sp.Integer(c + (c == raised)), t < c) for c in range(count)), (sp.Integer(count), True))


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("raised", [0, 39, *(pytest.param(step, marks=pytest.mark.slow) for step in (1, 13, 38))])
def test_each_of_many_steps_is_looked_at(judge: Callable[[Claim], Evidence], raised: int) -> None:
    assert judge(Claim(lhs=stairs(40), rhs=stairs(40, raised), variables=(T,))).verdict == Verdict.REFUTED
    assert judge(Claim(lhs=stairs(40), rhs=stairs(40), variables=(T,))).verdict == Verdict.HOLDS


@pytest.mark.slow
def test_of_very_many_steps_nothing_is_said() -> None:
    evidence = check(Claim(lhs=stairs(128), rhs=stairs(128), variables=(T,)), count=8)
    assert evidence.verdict == Verdict.UNDECIDED
    assert evidence.why == "the sides have 258 cases, and not all of them are looked at"


def test_kinks_by_the_dozen_are_crossed() -> None:
    far = sp.Add(*(abs(t - c) for c in range(25)))
    folded = sp.Add(*(abs(t - c) for c in range(24)), sp.Max(t - 24, 24 - t))
    assert check(Claim(lhs=far, rhs=folded, variables=(T,))).verdict == Verdict.HOLDS
    assert check(Claim(lhs=far, rhs=folded + sp.Max(0, t - 26), variables=(T,))).verdict == Verdict.REFUTED
