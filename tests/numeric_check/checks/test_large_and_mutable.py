"""Numbers that are too large to be multiplied out, and matrices that can be changed, are answered at once."""

import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, real, sweep

X = real("x")
x = X.symbol
LARGE = sp.Integer(10) ** 9
UNEVALUATED = {
    "factorials": (sp.factorial(LARGE, evaluate=False), sp.factorial(LARGE - 1, evaluate=False)),
    "a factorial of a factorial": (sp.factorial(sp.factorial(20, evaluate=False), evaluate=False), sp.S.One),
    "binomials": (sp.binomial(2 * LARGE, LARGE, evaluate=False), sp.S.One),
    "a binomial in a letter": (sp.binomial(x, LARGE, evaluate=False), sp.S.Zero),
}


@pytest.mark.parametrize("name", UNEVALUATED)
def test_what_is_false_of_large_numbers_is_not_said_to_hold(name: str) -> None:
    lhs, rhs = UNEVALUATED[name]
    claim = Claim(lhs=lhs, rhs=rhs, variables=(X,) if lhs.free_symbols else ())
    assert check(claim).verdict is not Verdict.HOLDS
    assert sweep(claim).verdict is not Verdict.HOLDS


def test_a_large_factorial_is_told_from_another_by_gamma() -> None:
    lhs, rhs = UNEVALUATED["factorials"]
    assert check(Claim(lhs=lhs, rhs=rhs, variables=())).verdict is Verdict.REFUTED


def test_a_claim_keeps_matrices_that_cannot_be_changed() -> None:
    mutable = sp.Matrix([[x, 0], [0, x]])
    claim = Claim(lhs=mutable, rhs=sp.eye(2), variables=(X,))
    mutable[0, 0] = 7
    assert claim.lhs == x * sp.eye(2)
    assert (check(claim).verdict, sweep(claim).verdict) == (Verdict.REFUTED, Verdict.REFUTED)
    same = Claim(lhs=x * sp.eye(2), rhs=sp.SparseMatrix([[x, 0], [0, x]]), variables=(X,))
    assert (check(same).verdict, sweep(same).verdict) == (Verdict.HOLDS, Verdict.HOLDS)
