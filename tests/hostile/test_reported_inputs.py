"""Small inputs that public bug reports of SymPy suggest, with the right answers."""

import pytest
import sympy as sp

from proofs.testing import assert_identity
from symbolic import MatrixExp, Verdict, decide_zero
from tests.sampling import sampled

p, q = sp.symbols("p q", positive=True)
t, g, mu, x, y = sp.symbols("t g mu x y")
n, k = sp.symbols("n k", integer=True)
M, N = sp.symbols("M N", integer=True, nonnegative=True)
f = sp.Function("f")
H = sp.Matrix([[3, 0, 0, 0], [0, 1, 2, 0], [0, 2, 2, 0], [0, 0, 0, 4]])
MIXED = f(x + y, x * y)
TO_A_BASE = sp.log(100, 10, evaluate=False)

TRUE = {
    "sympy#19210, exponentials of blocks with roots": (
        lambda: MatrixExp(-sp.I * t * H).doit() * MatrixExp(sp.I * t * H).doit(),
        sp.eye(4),
        "proof",
    ),
    "sympy#19210, their derivative": (
        lambda: MatrixExp(t * H).doit().diff(t),
        H * MatrixExp(t * H).doit(),
        "proof",
    ),
    "sympy#29714, mixed partial derivatives": (lambda: MIXED.diff(x).diff(y), MIXED.diff(y).diff(x), "proof"),
    "sympy#29714, sampled": (lambda: MIXED.diff(x).diff(y) - MIXED.diff(y).diff(x), 0, "sample"),
    "sympy#9469, a logarithm to a base": (lambda: TO_A_BASE - 2, 0, "sample"),
    "sympy#27893, reversed ranges": (lambda: sp.Sum(k, (k, 1, n)) - n * (n + 1) / 2, 0, "sample"),
    "reversed ranges of powers": (
        lambda: sp.Sum(x**k, (k, M, N)) * (x - 1) - x ** (N + 1) + x**M,
        0,
        "sample",
    ),
}


@pytest.mark.parametrize("name", sampled(TRUE, 4))
def test_what_is_true_is_established(name):
    lhs, rhs, level = TRUE[name]
    assert_identity(lhs(), rhs, level=level)


def test_mixed_partial_derivatives_need_no_condition():
    decision = decide_zero(MIXED.diff(x).diff(y) - MIXED.diff(y).diff(x))
    assert (decision.verdict, decision.assumes) == (Verdict.PROVED, ())


@pytest.mark.parametrize(
    ("lhs", "rhs"), [(TO_A_BASE, sp.log(100)), (sp.log(p, q, evaluate=False), sp.log(p))], ids=["number", "symbols"]
)
def test_a_logarithm_to_a_base_is_no_natural_one(lhs, rhs):
    assert decide_zero(lhs - rhs).verdict is Verdict.REFUTED
    with pytest.raises(AssertionError, match="refuted"):
        assert_identity(lhs - rhs, 0, level="sample")


def test_an_exponential_without_a_closed_form_stays_as_it_is():
    matrix = sp.Matrix(
        [
            [g, -sp.I * mu, sp.I * mu, 0],
            [-sp.I * mu, g / 2, 0, sp.I * mu],
            [sp.I * mu, 0, g / 2, -sp.I * mu],
            [0, sp.I * mu, -sp.I * mu, g / 2],
        ]
    )
    assert isinstance(MatrixExp(-t * matrix).doit(), MatrixExp)


@pytest.mark.slow
def test_critical_points_whose_digits_leave_the_real_line_are_ordered():
    cube = sp.cos(t) ** 3
    with pytest.raises(AssertionError, match="refuted"):
        assert_identity(2 * sp.asin(sp.sqrt((1 - cube) / 2)), sp.acos(cube) + sp.Rational(1, 10**20), level="sample")
