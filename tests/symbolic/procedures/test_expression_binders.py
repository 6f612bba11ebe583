"""A letter that an expression binds stays bound when another expression that has it is put in."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic import DirectionalDerivative, Largest, MatrixExp, MatrixSum
from symbolic.decision import Verdict
from symbolic.zero_test import decide_zero

n, m = sp.symbols("n m", integer=True, positive=True)
s, t = sp.symbols("s t")
A = sp.MatrixSymbol("A", 2, 2)
g = sp.IndexedBase("g", shape=(m,), real=True)

UNDER = [
    (MatrixSum(s * A**n, (n, 1, 3)), n),
    (MatrixSum(A**n, (n, 1, m)) * s, n),
    (DirectionalDerivative(MatrixExp(s * t * A), t, 0), t),
    (DirectionalDerivative(MatrixExp(t * A), t, s), t),
    (Largest(s * g[n], (n, 1, m)), n),
]


@pytest.mark.parametrize(("expr", "bound"), UNDER, ids=str)
def test_nothing_is_captured(expr: sp.Basic, bound: sp.Symbol) -> None:
    assert bound not in expr.free_symbols
    assert bound in expr.subs(s, bound + 1).free_symbols
    assert expr.subs(bound, 7) == expr
    assert expr.subs(s, 2 * s).free_symbols == expr.free_symbols


def test_a_value_reaches_the_term_and_the_ends() -> None:
    total = MatrixSum(s * A**n, (n, 1, m))
    assert total.subs(s, 3) == MatrixSum(3 * A**n, (n, 1, m))
    assert total.subs(m, 4) == MatrixSum(s * A**n, (n, 1, 4))
    slope = DirectionalDerivative(MatrixExp(t * A), t, s)
    assert slope.subs(s, 0) == DirectionalDerivative(MatrixExp(t * A), t, 0)


def test_exponentials_of_blocks_in_any_order() -> None:
    H = sp.Matrix([[0, 0, 2, 0], [0, 3, 0, 0], [2, 0, 1, 0], [0, 0, 0, 4]])
    value = MatrixExp(t * H).doit()
    assert isinstance(value, sp.MatrixBase)
    assert all(decide_zero(entry).verdict is Verdict.PROVED for entry in value.diff(t) - H * value)
    assert all(sp.limit(entry, t, 0) == unit for entry, unit in zip(value, sp.eye(4), strict=True))


def test_a_matrix_with_letters_and_i_keeps_its_exponential() -> None:
    a, b = sp.symbols("a b")
    rows = [[a, -sp.I * b, sp.I * b, 0], [-sp.I * b, a / 2, 0, sp.I * b]]
    rows += [[sp.I * b, 0, a / 2, -sp.I * b], [0, sp.I * b, -sp.I * b, a / 2]]
    assert isinstance(MatrixExp(-t * sp.Matrix(rows)).doit(), MatrixExp)


def test_an_exponential_is_differentiated_only_where_the_slope_commutes() -> None:
    B, C = sp.Matrix([[0, 1, 0], [1, 0, 1], [0, 2, 3]]), sp.Matrix([[0, 0, 1], [1, 0, 0], [5, 1, 0]])
    straight = MatrixExp(sp.ImmutableMatrix(t * B))
    assert straight.diff(t).as_coeff_mmul()[1] == sp.MatMul(sp.ImmutableMatrix(B), straight)
    bent = MatrixExp(sp.ImmutableMatrix(t * B + t**2 * C))
    assert isinstance(bent.diff(t), sp.Derivative)
