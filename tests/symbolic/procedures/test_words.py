"""The normal form of matrix expressions of symbolic size: true identities meet, false ones do not."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic import MatrixExp, UnitColumn, Verdict, canonical, contraction, decide_matrix_zero, decide_words
from symbolic.words import OutsideClass, words
from tests.letters import A, B, C, I, X, Y, k, m, n, r, u, x, y
from tests.sampling import examples, sampled

s = contraction(y.T, x)
i = sp.Symbol("i", integer=True, nonnegative=True)
e = UnitColumn(k, i)

TRUE = {
    "transpose of a product": ((A * B).T, B.T * A.T),
    "inverse of a product": (sp.MatMul(sp.Inverse(sp.MatMul(A, B)), A, B), I),
    "a contraction is a scalar": (x * y.T * u * x.T, contraction(y.T, u) * x * x.T),
    "a contraction equals its transpose": (contraction(x.T, A * y), contraction(y.T, A.T * x)),
    "SymPy's own entry is a contraction": ((y.T * x)[0, 0] * A, s * A),
    "trace is cyclic": (sp.Trace(A * B * C), sp.Trace(C * A * B)),
    "trace of a similar matrix": (sp.Trace(sp.MatMul(A, B, C, sp.Inverse(A))), sp.Trace(B * C)),
    "trace of a similar identity": (sp.Trace(sp.MatMul(A, I, sp.Inverse(A))), k),
    "a matrix commutes with its exponential": (sp.MatMul(A, MatrixExp(3 * A)), sp.MatMul(MatrixExp(3 * A), A)),
    "push-through of an exponential": (sp.MatMul(A, MatrixExp(B * A)), sp.MatMul(MatrixExp(A * B), A)),
    "the diagonal sums to the trace": (sp.Sum(contraction(e.T, A * e), (i, 0, k - 1)), sp.Trace(A)),
    "unit columns are orthonormal": (sp.Sum(2 + contraction(e.T, e), (i, 0, k - 1)), 3 * k),
    "trace of a transpose": (sp.Trace(A * B), sp.Trace(A.T * B.T)),
    "trace of an outer product": (sp.Trace(x * y.T), s),
    "trace of I": (sp.Trace(I), k),
    "determinant of a product": (sp.Determinant(A * B), sp.Determinant(B) * sp.Determinant(A.T)),
    "determinant of a multiple": (sp.Determinant(2 * A), 2**k * sp.Determinant(A)),
    "determinant of an inverse": (sp.Determinant(sp.Inverse(A)) * sp.Determinant(A), sp.S.One),
    "powers of one matrix commute": (sp.MatMul(A**n, A), sp.MatMul(A, A**n)),
    "push-through": (X * (Y.T * X) ** n, (X * Y.T) ** n * X),
    "power of a scalar multiple": ((3 * A) ** n, 3**n * A**n),
    "exponents add": (sp.MatMul(A**m, A**n), A ** (m + n)),
    "power of a 1×1 matrix": (x * (y.T * x) ** n * y.T, s**n * x * y.T),
    "transpose of an exponential": (MatrixExp(A * B).T, MatrixExp(B.T * A.T)),
    "inverse cancels an exponential": (sp.MatMul(sp.Inverse(MatrixExp(A)), MatrixExp(A)), I),
    "zero exponential": (MatrixExp(A - A), I),
    "distributivity": ((A + B) * (A - B), A**2 - A * B + B * A - B**2),
}

FALSE = {
    "commutativity": (A * B, B * A),
    "transpose without reversal": ((A * B).T, A.T * B.T),
    "inverse without reversal": (sp.Inverse(sp.MatMul(A, B)), sp.MatMul(sp.Inverse(A), sp.Inverse(B))),
    "difference of squares": ((A + B) * (A - B), A**2 - B**2),
    "trace of three reversed": (sp.Trace(A * B * C), sp.Trace(A * C * B)),
    "determinant without the size": (sp.Determinant(2 * A), 2 * sp.Determinant(A)),
    "determinant of a sum": (sp.Determinant(A + B), sp.Determinant(A) + sp.Determinant(B)),
    "outer product for contraction": (x * y.T * u * x.T, contraction(x.T, y) * u * x.T),
    "an exponential commutes with another matrix": (sp.MatMul(A, MatrixExp(B)), sp.MatMul(MatrixExp(B), A)),
    "push-through without exchange": (sp.MatMul(A, MatrixExp(A * B)), sp.MatMul(MatrixExp(A * B), A)),
    "a shorter diagonal": (sp.Sum(contraction(e.T, A * e), (i, 0, k - 2)), sp.Trace(A)),
    "a diagonal of squares": (sp.Sum(contraction(e.T, A * e) ** 2, (i, 0, k - 1)), sp.Trace(A * A)),
    "the square of a trace": (sp.Trace(A) ** 2, sp.Trace(A * A)),
    "exponential of a sum": (MatrixExp(A + B), sp.MatMul(MatrixExp(A), MatrixExp(B))),
    "a square root undone by a power": (A**n, A ** (n + 1)),
    "a coefficient off by 10⁻⁶⁰": (A * B, sp.MatMul(1 + sp.Rational(1, 10**60), A, B)),
    "conjugated contraction": (contraction(y.T, x) * A, contraction(x.T, x) * A),
}


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_a_true_identity_of_symbolic_size_is_proved(name):
    decision = decide_words(*TRUE[name])
    assert decision.verdict is Verdict.PROVED, decision.why
    assert decision.scope


@pytest.mark.parametrize("name", sampled(FALSE, 3))
def test_a_false_identity_is_not_proved(name):
    assert decide_words(*FALSE[name]).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("name", [name for name in FALSE if getattr(FALSE[name][0], "is_Matrix", False)])
def test_a_witness_refutes_by_exact_substitution(name):
    lhs, rhs = FALSE[name]
    decision = decide_matrix_zero(sp.MatAdd(lhs, sp.MatMul(-1, rhs)))
    if decision.verdict is Verdict.UNDECIDED:
        pytest.skip("no explicit counterexample for this class; UNDECIDED is honest")
    assert decision.verdict is Verdict.REFUTED
    point = decision.witness
    left, right = (sp.Matrix(side.xreplace(point).doit().as_explicit()) for side in (lhs, rhs))
    assert left != right


def test_explicit_matrices_are_decided_entry_by_entry():
    t = sp.Symbol("t", real=True)
    rotation = sp.Matrix([[sp.cos(t), -sp.sin(t)], [sp.sin(t), sp.cos(t)]])
    assert decide_matrix_zero(rotation * rotation.T - sp.eye(2)).verdict is Verdict.PROVED
    assert decide_matrix_zero(rotation * rotation - sp.eye(2)).verdict is Verdict.REFUTED


def test_the_scope_names_the_sizes_and_the_integers():
    scope = decide_words((X * Y.T) ** n * X, X * (Y.T * X) ** n).scope
    assert all(part in scope for part in ("k ≥ 1", "r ≥ 1", "n ≥ 1"))


@pytest.mark.parametrize("expr", [A ** sp.Symbol("p"), A ** sp.Rational(1, 2), A**200, sp.DiagonalMatrix(A)])
def test_what_is_outside_the_class_says_so(expr):
    with pytest.raises(OutsideClass):
        words(expr)
    assert decide_words(expr, expr + A).verdict is Verdict.UNDECIDED


def test_different_shapes_are_undecided_and_scalars_refused():
    assert "shape" in decide_words(A, X).why
    with pytest.raises(TypeError, match="needs a matrix expression"):
        decide_matrix_zero(sp.Symbol("t"))


def test_a_size_of_one_is_contracted_like_any_scalar():
    a = sp.MatrixSymbol("a", 1, 1)
    assert canonical(sp.MatMul(a, y.T)) == canonical(sp.MatMul(a.T, y.T))


LETTERS = st.sampled_from([A, B, A.T, x * y.T, I, sp.MatMul(s, A)])
PRODUCTS = st.lists(LETTERS, min_size=1, max_size=5)


@examples(60)
@given(PRODUCTS, PRODUCTS)
def test_the_normal_form_agrees_with_explicit_matrices(first, second):
    """Soundness against the definition: proved equal means equal at an explicit instance, and conversely here."""
    lhs, rhs = sp.MatMul(*first), sp.MatMul(*second)
    point = {
        k: sp.Integer(2),
        A: sp.ImmutableMatrix([[1, 2], [3, 5]]),
        B: sp.ImmutableMatrix([[2, -1], [7, 4]]),
        x: sp.ImmutableMatrix([3, -2]),
        y: sp.ImmutableMatrix([1, 4]),
    }
    explicit = [sp.Matrix(side.xreplace(point).doit().as_explicit()) for side in (lhs, rhs)]
    proved = decide_words(lhs, rhs).verdict is Verdict.PROVED
    assert proved == (explicit[0] == explicit[1])


def test_unused_size_symbols_do_not_leak():
    assert r not in canonical(A * B).free_symbols


def test_a_normal_form_that_is_changed_does_not_change_the_next_one():
    words(A * B).clear()
    assert words(A * B) == {(A, B): sp.S.One}
    assert words(sp.Matrix([[1, 2], [3, 4]])) == {(sp.ImmutableMatrix([[1, 2], [3, 4]]),): sp.S.One}
    with pytest.raises(OutsideClass, match="no rule turns int into words"):
        words(2)
