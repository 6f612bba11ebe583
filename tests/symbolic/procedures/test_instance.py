"""False claims are refuted by witnesses that NumPy confirms; true ones never are."""

from __future__ import annotations

from functools import partial, reduce
from typing import Any

import numpy as np
import pytest
import sympy as sp

from symbolic import UnitColumn, decide
from symbolic.conditions import decide_under
from symbolic.decision import Verdict
from symbolic.definedness.closing import holds_at
from symbolic.expressions.contraction import contraction
from symbolic.expressions.vec import Vec
from symbolic.goal import Goal
from symbolic.instances.conditions import holds_exactly
from symbolic.instances.values import value_at
from symbolic.procedures.instance import accepts_instance, decide_by_instance
from tests.sampling import sampled

n, m, k = sp.symbols("n m k", integer=True, positive=True)
A, B, C, D = (sp.MatrixSymbol(name, n, n) for name in "ABCD")
P, Q, S = (sp.MatrixSymbol(name, n, n) for name in "PQS")
R, T = sp.MatrixSymbol("R", n, m), sp.MatrixSymbol("T", m, n)
u, v = sp.MatrixSymbol("u", n, 1), sp.MatrixSymbol("v", n, 1)
x, y = sp.symbols("x y", real=True)
p = sp.Symbol("p", positive=True)
tr, det, inv, one = sp.Trace, sp.Determinant, sp.Inverse, sp.Identity(n)
zero = sp.ZeroMatrix(n, n)

symmetric, skew = sp.Eq(A.T, A), sp.Eq(A.T, -A)
symmetric_b = sp.Eq(B.T, B)
commuting = sp.Eq(A * B, B * A)
projector, orthogonal = sp.Eq(P * P, P), sp.Eq(Q.T * Q, one)
real = sp.Eq(sp.Adjoint(A), A.T)

FALSE = [
    (tr(A * B * C), tr(C * B * A), "==", ()),
    (A * B, B * A, "==", ()),
    ((A + B) * (A + B), A * A + 2 * A * B + B * B, "==", ()),
    (det(A + B), det(A) + det(B), "==", ()),
    (inv(A * B), inv(A) * inv(B), "==", ()),
    (inv(A + B), inv(A) + inv(B), "==", ()),
    (x, 2 * x, "<=", ()),
    (x**2, x, "<=", ()),
    (sp.Abs(x + y), sp.Abs(x) - sp.Abs(y), "<=", ()),
    (sp.Max(x, y), x + y, "<=", ()),
    (x**2, x, "<=", (x >= 0,)),
    (1 / p, p, "<=", ()),
    (x, y, "!=", ()),
    (x * y, x + y, "<=", (x > 0, y > 0)),
    (det(2 * A), 2 * det(A), "==", ()),
    (tr(A * B), tr(A) * tr(B), "==", ()),
    (tr(inv(A)), 1 / tr(A), "==", ()),
    (A * B, B * A, "==", (symmetric, symmetric_b)),
    ((A * B).T, A * B, "==", (symmetric, symmetric_b)),
    (A, zero, "==", (skew,)),
    (det(A), 0, "==", (skew,)),
    (A * C, C * A, "==", (commuting,)),
    (A * C, C * A, "==", (commuting, sp.Eq(B * C, C * B))),
    (A, B, "==", (commuting,)),
    (P, one, "==", (projector,)),
    (P.T, P, "==", (projector,)),
    (A * P, P * A, "==", (projector,)),
    (tr(P), 1, "==", (projector, sp.Eq(P.T, P))),
    (det(Q), 1, "==", (orthogonal,)),
    (Q * Q, one, "==", (orthogonal,)),
    (Q * A * Q.T, A, "==", (orthogonal, symmetric)),
    (tr(Q), n, "==", (orthogonal,)),
    (R * T, sp.OneMatrix(n, n), "==", ()),
    (R * T, one, "==", (sp.Eq(T * R, sp.Identity(m)),)),
    (R * R.T, one, "==", (sp.Eq(R.T * R, sp.Identity(m)),)),
    (det(R * T), det(T * R), "==", ()),
    (tr(R * R.T), n * m, "==", ()),
    (S, one, "==", (sp.Eq(S * S, one),)),
    (A, zero, "==", (sp.Eq(A * A, zero),)),
    (C, A, "==", (sp.Eq(C, A.T),)),
    (A + B, C, "==", (sp.Eq(C, A * B),)),
    (contraction(u.T, v), contraction(u.T, u), "==", ()),
    (contraction(u.T, A * u), 0, "==", ()),
    (contraction(u.T, v) ** 2, contraction(u.T, u), "<=", ()),
    (0, det(A), "<=", (symmetric, real)),
    (tr(A * A), 0, "<=", ()),
    (0, tr(A * A), "<=", (real,)),
    (sp.HadamardProduct(A, B), A * B, "==", ()),
    (sp.KroneckerProduct(A, B), sp.KroneckerProduct(B, A), "==", ()),
    (A**3, A, "==", ()),
    (A[0, 0], tr(A), "==", ()),
    (A * B, zero, "!=", ()),
    (1 + 3 * x, (1 + x) ** 3, "<=", ()),
    (S, one, "==", (sp.Eq(sp.MatMul(S, S, evaluate=False), one, evaluate=False),)),
    (sp.DiagMatrix(u) * v, sp.DiagMatrix(u) * u, "==", ()),
    (Vec(A * B * C), sp.KroneckerProduct(C, A) * Vec(B), "==", ()),
]

TRUE = [
    (tr(A * B * C), tr(C * A * B), "==", ()),
    (A * B, B * A, "==", (commuting,)),
    ((A + B) * (A + B), A * A + 2 * A * B + B * B, "==", (commuting,)),
    (det(A * B), det(A) * det(B), "==", ()),
    (inv(A * B), inv(B) * inv(A), "==", ()),
    (inv(A) + inv(B), inv(A) * (A + B) * inv(B), "==", ()),
    (x, x**2 + 1, "<=", ()),
    (2 * x * y, x**2 + y**2, "<=", ()),
    (sp.Abs(x + y), sp.Abs(x) + sp.Abs(y), "<=", ()),
    (sp.Max(x, y) + sp.Min(x, y), x + y, "==", ()),
    (x, x**2, "<=", (x >= 1,)),
    (2, p + 1 / p, "<=", ()),
    (x, y, "!=", (x < y,)),
    (x, x + 1, "!=", ()),
    (det(2 * A), 2**n * det(A), "==", ()),
    (tr(A * B), tr(B * A), "==", ()),
    ((A * B + B * A).T, A * B + B * A, "==", (symmetric, symmetric_b)),
    (tr(A), 0, "==", (skew,)),
    (contraction(u.T, A * u), 0, "==", (skew,)),
    (A * B**2, B**2 * A, "==", (commuting,)),
    (P**3, P, "==", (projector,)),
    (P * (one - P), zero, "==", (projector,)),
    (det(Q) ** 2, 1, "==", (orthogonal,)),
    (Q * Q.T, one, "==", (orthogonal,)),
    (inv(Q), Q.T, "==", (orthogonal,)),
    (tr(Q * A * Q.T), tr(A), "==", (orthogonal,)),
    (R * T * R, R, "==", (sp.Eq(T * R, sp.Identity(m)),)),
    (det(one + R * T), det(sp.Identity(m) + T * R), "==", ()),
    (tr(R * R.T), tr(R.T * R), "==", ()),
    (0, tr(R.T * R), "<=", (sp.Eq(sp.Adjoint(R), R.T),)),
    (inv(S), S, "==", (sp.Eq(S * S, one),)),
    (inv(one - A), one + A, "==", (sp.Eq(A * A, zero),)),
    (tr(C), tr(A), "==", (sp.Eq(C, A.T),)),
    (contraction(u.T, v), contraction(v.T, u), "==", ()),
    (tr(sp.KroneckerProduct(A, B)), tr(A) * tr(B), "==", ()),
    (sp.HadamardProduct(A, B), sp.HadamardProduct(B, A), "==", ()),
    (A**2 * A, A**3, "==", ()),
    (1 + 3 * x, (1 + x) ** 3, "<=", (x >= -1,)),
    (sp.DiagMatrix(u) * v, sp.DiagMatrix(v) * u, "==", ()),
    (Vec(A * B * C), sp.KroneckerProduct(C.T, A) * Vec(B), "==", ()),
    (Vec(R * T), sp.KroneckerProduct(T.T, one) * Vec(R), "==", ()),
]


def numpy_value(e: Any, at: dict[Any, Any]) -> Any:
    """The value in floating point, by other code than what is tested."""
    if e in at:
        value = at[e]
        return np.array(value.tolist(), dtype=float) if isinstance(value, sp.MatrixBase) else float(value)
    if e.is_number and not e.is_Matrix:
        return float(e)
    args = [numpy_value(arg, at) for arg in e.args]
    by_name: dict[str, Any] = {
        "Add": lambda *a: sum(a),
        "Mul": lambda *a: np.prod(a),
        "Pow": lambda a, b: a**b,
        "Abs": abs,
        "Max": max,
        "Min": min,
        "MatAdd": lambda *a: reduce(np.add, a),
        "MatMul": lambda *a: reduce(np.dot, a),
        "MatPow": lambda a, b: np.linalg.matrix_power(a, int(b)),
        "Transpose": np.transpose,
        "Adjoint": np.transpose,
        "Inverse": lambda a, b: np.linalg.inv(a),
        "Trace": np.trace,
        "Determinant": np.linalg.det,
        "Identity": lambda a: np.eye(int(a)),
        "ZeroMatrix": lambda a, b: np.zeros((int(a), int(b))),
        "OneMatrix": lambda a, b: np.ones((int(a), int(b))),
        "HadamardProduct": np.multiply,
        "KroneckerProduct": np.kron,
        "MatrixElement": lambda a, i, j: a[int(i), int(j)],
        "DiagMatrix": lambda a: np.diag(a[:, 0]),
        "Vec": lambda a: a.reshape(-1, 1, order="F"),
        "Contraction": lambda a, i, j: a[0, 0],
    }
    return by_name[type(e).__name__](*args)


def numpy_holds(lhs: Any, rhs: Any, relation: str, at: dict[Any, Any]) -> bool:
    a, b = numpy_value(sp.sympify(lhs), at), numpy_value(sp.sympify(rhs), at)
    assert np.shape(a) == np.shape(b)
    if relation in ("<=", "<"):
        return bool(a <= b + 1e-9) if relation == "<=" else bool(a < b - 1e-9)
    return bool(np.allclose(a, b)) == (relation == "==")


@pytest.mark.parametrize(("lhs", "rhs", "relation", "given"), sampled(FALSE, 3, arguments=4), ids=str)
def test_false_claims_are_refuted(lhs: Any, rhs: Any, relation: str, given: tuple[Any, ...]) -> None:
    decision = decide_by_instance(lhs, rhs, given=given, relation=relation)
    assert decision.verdict is Verdict.REFUTED, decision
    at = dict(decision.witness or {})
    assert not numpy_holds(lhs, rhs, relation, at)
    for letter, value in at.items():
        if isinstance(letter, sp.MatrixSymbol):
            assert value.shape == tuple(sp.sympify(size).xreplace(at) for size in letter.shape)
        else:
            assert all(getattr(value, f"is_{name}") is wanted for name, wanted in letter.assumptions0.items())
    for c in given:
        left, right = (c.lts, c.gts) if isinstance(c, sp.Gt | sp.Ge | sp.Lt | sp.Le) else c.args
        word = "==" if isinstance(c, sp.Eq) else "<" if isinstance(c, sp.Gt | sp.Lt) else "<="
        assert numpy_holds(left, right, word, at)


@pytest.mark.parametrize(("lhs", "rhs", "relation", "given"), sampled(TRUE, 3, arguments=4), ids=str)
def test_true_claims_are_not(lhs: Any, rhs: Any, relation: str, given: tuple[Any, ...]) -> None:
    assert accepts_instance(Goal(sp.sympify(lhs), sp.sympify(rhs), relation, given))
    assert decide_by_instance(lhs, rhs, given=given, relation=relation).verdict is Verdict.UNDECIDED


def test_what_has_no_value_is_no_witness() -> None:
    point = {n: sp.Integer(2), A: sp.Matrix([[1, 2], [2, 4]])}
    assert holds_exactly(sp.Ne(det(A), 0), point) is False
    assert holds_exactly(sp.Eq(inv(A), A), point) is None
    assert holds_exactly(sp.Eq(det(A), 0), {**point, n: sp.Integer(3)}) is None  # a matrix of another shape
    with pytest.raises(ArithmeticError):
        value_at(sp.Pow(x, -1), {x: sp.Integer(0)})


@pytest.mark.parametrize("given", [(commuting,), (symmetric, symmetric_b), (sp.Ne(det(A), 0), sp.Ne(det(B), 0))])
def test_a_witness_under_conditions_is_accepted(given: tuple[Any, ...]) -> None:
    decide = partial(decide_by_instance, given=given)
    decision = decide_under(decide, inv(A) * B, A * B, given)
    assert decision.verdict is Verdict.REFUTED
    witness = dict(decision.witness or {})
    assert all(holds_at(witness, c) for c in given)
    spoilt = {**witness, A: sp.Matrix([[1, 1], [0, 0]]), B: sp.Matrix([[1, 0], [1, 0]])}  # singular, AB ≠ BA, A ≠ Aᵀ
    assert not all(holds_at(spoilt, c) for c in given)
    assert holds_exactly(sp.Ne(det(A), 0), {**witness, n: sp.Integer(3)}) is None


def test_an_instance_is_the_same_each_time() -> None:
    first, second = (decide_by_instance(A * B, B * A, given=(symmetric,)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("lhs", [sp.exp(x), sp.sqrt(x), sp.Sum(k, (k, 1, n)), x * sp.I, sp.Function("f")(x)])
def test_other_claims_are_not_taken(lhs: Any) -> None:
    assert not accepts_instance(Goal(lhs, x))
    assert decide_by_instance(lhs, x).verdict is Verdict.UNDECIDED


def test_letters_of_one_name_are_not_taken() -> None:
    other = sp.Symbol("x", positive=True)
    assert decide_by_instance(x, other, relation="<=").verdict is Verdict.UNDECIDED
    assert decide_by_instance(sp.MatrixSymbol("A", 2, 2)[0, 0], tr(A)).verdict is Verdict.UNDECIDED


def test_sizes_that_are_given_stay() -> None:
    decision = decide_by_instance(A * B, B * A, given=(sp.Eq(n, 3),))
    assert decision.witness is not None
    assert decision.witness[n] == 3
    assert decide_by_instance(A * B, B * A, given=(sp.Eq(n, 1),)).verdict is Verdict.UNDECIDED


def test_a_unit_column_has_its_entries_at_an_instance():
    d, i = sp.Symbol("d", integer=True, positive=True), sp.Symbol("i", integer=True)
    unit = UnitColumn(d, i)
    inside = (i >= 0, i < d)
    assert decide(sp.Trace(unit * unit.T), sp.Integer(1), given=inside).verdict is not Verdict.REFUTED
    assert decide(sp.Trace(unit * unit.T), d, given=inside).verdict is Verdict.REFUTED
