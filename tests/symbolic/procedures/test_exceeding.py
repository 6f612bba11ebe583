"""A refuted inequality has a point at which all that is given holds; what is true under it is never refuted."""

import pytest
import sympy as sp

from symbolic import Verdict
from symbolic.procedures.exceeding import decide_exceeding

x, y, u, w = sp.symbols("x y u w", real=True)
p, q = sp.symbols("p q", positive=True)

FALSE = [
    (sp.sqrt(13), 2, ()),
    (sp.sqrt(p) * sp.sqrt(q + 2), p / 2 + q / 2 - 1, ()),
    (sp.sqrt(1 + x**2), 1 + x, ()),
    (sp.exp(x), 1, (x <= p,)),
    (x**2, x, (x <= u,)),
]
TRUE = [
    (x, 0, (x <= u, u <= 0)),
    (x, 0, (x <= u, u <= w, w <= 0)),
    (sp.exp(x), 1, (x <= -p,)),
    (sp.log(1 + p), 1, (p <= u, u <= 1)),
    (sp.sin(x), 0, (x <= u, x >= -u, sp.Eq(u, 0))),
    (x, 0, (sp.Eq(y**2, -1),)),
    (x, 1, (sp.false,)),
    (sp.sqrt(1 + x**2), 1 + x, (x >= 0,)),
]


@pytest.mark.parametrize(("lhs", "rhs", "given"), FALSE)
def test_what_is_exceeded_somewhere_is_refuted_there(lhs, rhs, given):
    decision = decide_exceeding(sp.sympify(lhs), sp.sympify(rhs), given=given, timeout=5)
    assert decision.verdict is Verdict.REFUTED
    assert sp.N((lhs - rhs).xreplace(decision.witness)) > 0
    assert all(condition.xreplace(decision.witness) == sp.true for condition in given)


@pytest.mark.parametrize(("lhs", "rhs", "given"), TRUE)
def test_what_is_true_where_all_conditions_hold_is_not_refuted(lhs, rhs, given):
    assert decide_exceeding(sp.sympify(lhs), sp.sympify(rhs), given=given, timeout=2).verdict is Verdict.UNDECIDED
