"""What one side condition alone keeps out: each of these would pass without it."""

import pytest
import sympy as sp

from numeric_check.rules.analytic_conditions import is_entire
from symbolic import ForAll, Verdict, decide
from symbolic.definedness import UnknownDomain, natural_domain
from symbolic.definedness.limits import limit_value
from symbolic.invariants.density import _admits_identity
from symbolic.procedures.matrices.induction import _unroll
from symbolic.procedures.sums.finite_sums import covers

x, y = sp.symbols("x y", real=True)
z = sp.Symbol("z")
n, m, i = sp.symbols("n m i", integer=True, positive=True)
j = sp.Symbol("j", integer=True)
a = sp.Symbol("a", extended_real=True)
A = sp.MatrixSymbol("A", n, n)
T = sp.IndexedBase("T", shape=(n, n), real=True)

FALSE = {  # (lhs, relation, rhs, given)
    "the diagonal is not the table": (0, "<=", sp.Sum(T[i, m], (i, 1, n), (m, 1, n)), [ForAll(T[i, i] >= 0, (i, 1, n))]),
    "what is at least an integer is none": (sp.floor(x), "==", x, [x >= j]),
    "what is at most an integer is none": (sp.sin(sp.pi * x), "==", 0, [x < j]),
}  # fmt: skip


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_not_proved(name):
    lhs, relation, rhs, given = FALSE[name]
    assert decide(lhs, rhs, relation, given).verdict is not Verdict.PROVED


TRUE = {
    "an integral over two letters": (sp.Integral(x * y, (x, 0, 1), (y, 0, 2)), "==", 1, []),
    "an integral without ends": (sp.Integral(x, x), "==", x**2 / 2, []),
}


@pytest.mark.parametrize("name", TRUE)
def test_a_true_statement_is_not_refuted(name):
    lhs, relation, rhs, given = TRUE[name]
    assert decide(lhs, rhs, relation, given).verdict is not Verdict.REFUTED


REFUSED = {
    "a letter that may be infinite is no place of a limit": lambda: limit_value(sp.Limit(sp.sin(x), x, a)),
    "a letter of integers comes near to nothing": lambda: limit_value(sp.Limit(j**2, j, 3)),
    "one index twice does not cover a table": lambda: covers((sp.Tuple(i, 1, n),), T[i, i]),
    "that sides differ at I is no equation": lambda: _admits_identity(sp.Ne(A, A.T), A),
    "a modulus has a kink": lambda: is_entire(abs(x), {}),
    "Bⁿ with n in B has no recursion": lambda: _unroll(sp.MatPow(n * A, n), n, 1, {}) == sp.MatPow(n * A, n) * (n * A),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_rule_is_not_applied_where_it_does_not_hold(name):
    assert not REFUSED[name]()


def test_where_branches_meet_a_derivative_has_no_known_domain():
    with pytest.raises(UnknownDomain, match="where the branches of .* meet is not known"):
        natural_domain(sp.Derivative(sp.Piecewise((x, sp.Contains(x, sp.Interval(0, 1))), (0, True)), x))


def test_a_range_does_not_move_with_a_parameter():
    with pytest.raises(UnknownDomain, match="a range moves with a parameter: x"):
        natural_domain(sp.Derivative(sp.Sum(sp.Function("f")(i), (i, 1, x)), x))
