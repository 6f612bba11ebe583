"""MatrixExp is a SymPy matrix expression: it is rebuilt, printed, transposed, differentiated and evaluated as one."""

import pickle

import pytest
import sympy as sp

from symbolic import DirectionalDerivative, MatrixExp, MatrixSum, differentiate
from tests.letters import A, B, I, X, k

t = sp.Symbol("t")
m = sp.Symbol("m", integer=True)
E = MatrixExp(A)
ROTATION = sp.ImmutableMatrix([[0, 1], [-1, 0]])
JORDAN = sp.ImmutableMatrix([[2, 1, 0], [0, 2, 1], [0, 0, 2]])


def test_it_is_rebuilt_from_its_arguments_and_travels():
    assert E.func(*E.args) == E
    assert pickle.loads(pickle.dumps(E)) == E
    assert sp.srepr(E) == f"MatrixExp({sp.srepr(A)})"
    assert E.subs(A, B) == E.xreplace({A: B}) == MatrixExp(B)
    assert {E: 1}[MatrixExp(A)] == 1
    assert E.subs(k, 3).shape == (3, 3)


def test_its_shape_and_symbols_are_those_of_the_argument():
    assert E.shape == (k, k)
    assert E.is_square
    assert not E.is_commutative
    assert MatrixExp(t * A).free_symbols == {t, A}


def test_only_a_square_matrix_has_an_exponential():
    with pytest.raises(ValueError, match="square matrix"):
        MatrixExp(X)
    with pytest.raises(TypeError, match="needs a matrix"):
        MatrixExp(t)


def test_transpose_adjoint_and_conjugate_go_inside():
    assert MatrixExp(A.T) == E.T
    assert E.T.T == E
    assert E.adjoint() == MatrixExp(A.adjoint())
    assert E.conjugate() == MatrixExp(A.conjugate())
    assert MatrixExp(sp.I * A).adjoint() == MatrixExp(-sp.I * A.adjoint())


def test_an_exponential_is_invertible_and_its_integer_powers_are_exponentials():
    assert E.inverse() == E.I == MatrixExp(-A)
    assert sp.ask(sp.Q.invertible(E)) is True
    assert sp.ask(sp.Q.invertible(E * MatrixExp(B))) is True
    assert (E**2).doit() == E * E == MatrixExp(2 * A)
    assert (E**m).doit() == MatrixExp(m * A)
    assert (E**0).doit() == I


def test_a_root_of_an_exponential_is_not_the_exponential_of_a_part():
    assert sp.MatPow(E, sp.S.Half).doit() == sp.MatPow(E, sp.S.Half)


def test_the_determinant_is_the_exponential_of_the_trace():
    assert sp.Determinant(E).doit() == sp.det(E) == sp.exp(sp.Trace(A))
    assert sp.Determinant(MatrixExp(t * A)).doit() == sp.exp(t * sp.Trace(A))
    assert sp.Determinant(MatrixExp(JORDAN)).doit() == sp.exp(6)
    assert sp.det(E).subs(A, B) == sp.exp(sp.Trace(B))


def test_the_trace_stays_until_the_matrix_is_explicit():
    assert sp.Trace(E).doit() == sp.Trace(E)
    assert sp.Trace(MatrixExp(JORDAN)).doit() == 3 * sp.exp(2)


def test_products_of_exponentials_do_not_merge():
    assert E * MatrixExp(B) == sp.MatMul(E, MatrixExp(B))
    assert (E * MatrixExp(B)).doit() != MatrixExp(A + B)


def test_the_derivative_in_t_along_a_line_is_a_product():
    assert MatrixExp(t * A).diff(t) == A * MatrixExp(t * A)
    assert MatrixExp(t * A).diff(t, 2) == A**2 * MatrixExp(t * A)
    assert MatrixExp(t**2 * A).diff(t).subs(t, 3) == 6 * A * MatrixExp(9 * A)
    assert E.diff(t) == sp.ZeroMatrix(k, k)


def test_the_derivative_along_another_path_stays():
    path = MatrixExp(B + t * A)
    assert isinstance(path.diff(t), sp.Derivative)


def test_the_derivative_agrees_with_the_calculus_of_words():
    assert differentiate(MatrixExp(t * A), t, 0) == A
    assert differentiate(sp.MatMul(MatrixExp(t * A), MatrixExp(-t * A)), t, t) == sp.ZeroMatrix(k, k)
    assert isinstance(DirectionalDerivative(MatrixExp(t * A), t, 0), sp.MatrixExpr)


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        (sp.ZeroMatrix(k, k), I),
        (I, sp.E * I),
        (t * I, sp.exp(t) * I),
        (sp.zeros(2, 2), sp.eye(2)),
        (sp.diag(1, t), sp.diag(sp.E, sp.exp(t))),
        (JORDAN, sp.exp(2) * sp.Matrix([[1, 1, sp.S.Half], [0, 1, 1], [0, 0, 1]])),
    ],
)
def test_doit_evaluates_what_has_a_closed_form(argument, value):
    assert MatrixExp(argument).doit() == value


def test_doit_goes_into_the_blocks_of_a_diagonal():
    blocks = MatrixExp(sp.BlockDiagMatrix(A, sp.ZeroMatrix(k, k))).doit()
    assert blocks == sp.BlockDiagMatrix(E, I)


def test_doit_keeps_what_has_none():
    assert E.doit() == E
    assert MatrixExp(A + B).doit() == MatrixExp(A + B)
    companion = sp.ImmutableMatrix(
        [[0, 0, 0, 0, 1], [1, 0, 0, 0, 1], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0]]
    )
    assert isinstance(MatrixExp(companion).doit(), MatrixExp | sp.MatrixBase)


def test_as_explicit_has_the_entries_of_the_value():
    turn = MatrixExp(t * ROTATION).as_explicit()
    assert turn.applyfunc(lambda z: z.rewrite(sp.cos).expand()) == sp.Matrix(
        [[sp.cos(t), sp.sin(t)], [-sp.sin(t), sp.cos(t)]]
    )
    C = sp.MatrixSymbol("C", 2, 2)
    assert MatrixExp(C).as_explicit()[0, 1] == MatrixExp(C)[0, 1]
    assert MatrixExp(C)[0, 1].subs(C, JORDAN[:2, :2]).doit() == sp.exp(2)


def test_the_series_is_its_definition():
    series = E.rewrite(sp.Sum)
    assert isinstance(series, MatrixSum)
    assert series.limits[1:] == (0, sp.oo)


@pytest.mark.parametrize(
    ("expr", "text"),
    [
        (E, r"\exp\left(A\right)"),
        (MatrixExp(-t * A), r"\exp\left(- t A\right)"),
        (sp.MatMul(E, MatrixExp(B)), r"\exp\left(A\right) \exp\left(B\right)"),
        (sp.Trace(E), r"\operatorname{tr}\left(\exp\left(A\right) \right)"),
    ],
)
def test_latex(expr, text):
    assert sp.latex(expr) == text


def test_sympy_alone_has_no_exponential_of_a_matrix_symbol():
    with pytest.raises((TypeError, AttributeError)):
        sp.Determinant(sp.exp(A))
