"""Matrices entry by entry: laws of Hadamard and Kronecker products, vec, diagonals and traces, and false ones."""

import pytest
import sympy as sp
from sympy.matrices.expressions.diagonal import DiagMatrix, DiagonalMatrix, DiagonalOf
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic import MatrixExp, Verdict, contraction
from symbolic.expressions.vec import Vec
from symbolic.goal import Goal
from symbolic.procedures.entrywise import accepts_entrywise, decide_entrywise
from tests.sampling import sampled

m, n, p, q = sp.symbols("m n p q", integer=True, positive=True)
i, j = sp.symbols("i j", integer=True, nonnegative=True)
c = sp.Symbol("c")
A, B, C = (sp.MatrixSymbol(name, n, n) for name in "ABC")
P, Q = sp.MatrixSymbol("P", p, p), sp.MatrixSymbol("Q", p, p)
L, X, R = sp.MatrixSymbol("L", m, n), sp.MatrixSymbol("X", n, p), sp.MatrixSymbol("R", p, q)
D, E = sp.MatrixSymbol("D", m, m), sp.MatrixSymbol("E", m, n)
x, y, z = (sp.MatrixSymbol(name, n, 1) for name in "xyz")
one, unit, zero = sp.OneMatrix(n, 1), sp.Identity(n), sp.ZeroMatrix(n, n)
table = sp.IndexedBase("A")
had, kron, tr, diag, power = sp.HadamardProduct, sp.KroneckerProduct, sp.Trace, DiagMatrix, sp.HadamardPower


def over(term, *indices, size=n):
    return sp.Sum(term, *((index, 0, size - 1) for index in indices))


TRUE = {
    "m-trace-hadamard": (tr(had(A, B) * C), tr(had(B, A) * C)),
    "commutative": (had(A, B), had(B, A)),
    "rectangular": (had(L, E), had(E, L)),
    "associative": (had(had(A, B, evaluate=False), C, evaluate=False), had(A, had(C, B))),
    "distributive": (had(A, B + c * C), had(A, B) + c * had(A, C)),
    "transpose": (had(A, B).T, had(A.T, B.T)),
    "neutral": (had(L, sp.OneMatrix(m, n)), L),
    "absorbing": (had(A, zero), zero),
    "trace of (A∘B)Cᵀ": (tr(had(A, B) * C.T), tr(had(A, C) * B.T)),
    "sum of all entries": (tr(A.T * had(B, C)), contraction(one.T, had(A, B, C) * one)),
    "quadratic form": (contraction(x.T, had(A, B) * y), tr(diag(x) * A * diag(y) * B.T)),
    "quadratic form unfolded": ((x.T * had(A, B) * y)[0, 0], tr(diag(x) * A * diag(y) * B.T)),
    "rank one": (had(x * x.T, A), diag(x) * A * diag(x)),
    "rank one, two": (had(x * y.T, A), diag(x) * A * diag(y)),
    "rank ones": (had(x * y.T, z * one.T), had(x, z) * y.T),
    "diagonal times column": (diag(x) * y, had(x, y)),
    "diagonals": (diag(x) * diag(y), diag(had(x, y))),
    "diagonals commute": (diag(x) * diag(y), diag(y) * diag(x)),
    "ones": (contraction(one.T, A * one), over(A[i, j], i, j)),
    "Frobenius": (tr(L.T * E), contraction(Vec(L).T, Vec(E))),
    "Frobenius by entries": (tr(A.T * B), over(A[i, j] * B[i, j], i, j)),
    "Frobenius, squares": (tr(A.T * A), contraction(one.T, power(A, 2) * one)),
    "diagonal part": (had(A, unit), DiagonalMatrix(A)),
    "diagonal column": (DiagonalOf(A * B.T), had(A, B) * one),
    "trace": (over(A[i, i], i), tr(A)),
    "trace by delta": (over(sp.KroneckerDelta(i, j) * A[i, j], i, j), tr(A)),
    "entry of a product": ((L * X)[1, 2], over(L[1, j] * X[j, 2], j)),
    "entry of the transpose": (MatrixElement(A.T, i, j), A[j, i]),
    "linear vec": (Vec(A + c * B), Vec(A) + c * Vec(B)),
    "vec of a product": (Vec(L * X * R), kron(R.T, L) * Vec(X)),
    "vec of rank one": (Vec(x * y.T), kron(y, x)),
    "mixed product": (kron(L, P) * kron(X, Q), kron(L * X, P * Q)),
    "transpose of Kronecker": (kron(L, R).T, kron(L.T, R.T)),
    "trace of Kronecker": (tr(kron(A, P)), tr(A) * tr(P)),
    "Kronecker of units": (kron(unit, sp.Identity(p)), sp.Identity(n * p)),
    "Hadamard of Kronecker": (had(kron(A, P), kron(B, Q)), kron(had(A, B), had(P, Q))),
    "square": ((A + B) ** 2, A**2 + A * B + B * A + B**2),
    "cyclic exponential": (tr(MatrixExp(A) * had(B, C)), tr(had(C, B) * MatrixExp(A))),
    "inverse": (had(A.inv(), B), had(B, A.inv())),
    "function of a trace": (sp.exp(tr(had(A, B) * C)), sp.exp(tr(C * had(B, A)))),
}

FALSE = {
    "Hadamard is no product": (had(A, B), A * B),
    "trace of Hadamard": (tr(had(A, B)), tr(A) * tr(B)),
    "trace of Hadamard, product": (tr(had(A, B)), tr(A * B)),
    "missing transpose in tr((A∘B)C)": (tr(had(A, B) * C), tr(had(A, C) * B)),
    "missing transpose in the form": (contraction(x.T, had(A, B) * y), tr(diag(x) * A * diag(y) * B)),
    "columns exchanged": (contraction(x.T, had(A, B) * y), tr(diag(y) * A * diag(x) * B.T)),
    "transpose of one": (had(A, B).T, had(A.T, B)),
    "not distributive over products": (had(A, B * C), had(A, B) * had(A, C)),
    "unit is not neutral": (had(A, unit), A),
    "ones are not neutral": (A * sp.OneMatrix(n, n), A),
    "rank one, one side": (had(x * x.T, A), diag(x) * A),
    "rank one, transposed": (had(x * y.T, A), diag(y) * A * diag(x)),
    "diagonal is no column": (diag(x) * y, diag(y) * y),
    "diagonals add": (diag(x) * diag(y), diag(x) + diag(y)),
    "diagonal of all": (DiagonalMatrix(A), unit * tr(A)),
    "diagonal column": (DiagonalOf(A * B), had(A, B) * one),
    "ones and trace": (contraction(one.T, A * one), tr(A)),
    "a missing row": (sp.Sum(A[i, i], (i, 0, n - 2)), tr(A)),
    "counted from one": (sp.Sum(A[i, i], (i, 1, n)), tr(A)),
    "counted from one, within": (sp.Sum(A[i, i], (i, 1, n - 1)), tr(A)),
    "Frobenius": (tr(A * B), contraction(Vec(A).T, Vec(B))),
    "vec of the transpose": (Vec(A), Vec(A.T)),
    "vec, transpose missing": (Vec(A * B * C), kron(C, A) * Vec(B)),
    "vec, factors exchanged": (Vec(A * B * C), kron(A, C.T) * Vec(B)),
    "vec of rank one": (Vec(x * y.T), kron(x, y)),
    "Kronecker commutes": (kron(A, B), kron(B, A)),
    "Kronecker of sizes": (kron(A, P), kron(P, A)),
    "mixed product": (kron(A, P) * kron(B, Q), kron(B * A, P * Q)),
    "transpose reverses": (kron(A, P).T, kron(P.T, A.T)),
    "trace of Kronecker": (tr(kron(A, P)), tr(A) + tr(P)),
    "square": ((A + B) ** 2, A**2 + 2 * A * B + B**2),
    "sizes": (had(A, D), had(D, A)),
    "sizes within": (tr(A * D), tr(D * A)),
    "sizes in an exponential": (had(MatrixExp(A * D * A), A), had(A, MatrixExp(A * D * A))),
    "rows and columns": (DiagonalMatrix(L), DiagonalMatrix(L)),
    "determinant": (sp.Determinant(c * A), c * sp.Determinant(A)),
    "exponential": (MatrixExp(had(A, B)), had(MatrixExp(A), MatrixExp(B))),
    "inverse": (sp.Inverse(had(A, B)), had(A.inv(), B.inv())),
    "matrix and scalar": (x.T * y, contraction(x.T, y)),
    "table of the same name": (over(A[i, i], i), sp.Sum(table[i, i], (i, 0, n - 1))),
    "bound in an exponential": (
        over(tr(MatrixExp(i * A)), i),
        over(tr(MatrixExp((i + 1) * A)), i),
    ),
    "bound size": (sp.Sum(tr(sp.Identity(i)), (i, 1, n)), n * tr(unit)),
    "factor": (tr(A + A.T), tr(A)),
    "power": (power(A, 2), A**2),
    "beyond the last row": (over(A[i + 1, i], i), over(A.T[i, i + 1], i)),
}


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_it_holds_for_all_entries(name):
    decision = decide_entrywise(*TRUE[name])
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 3))
def test_it_is_not_proved(name):
    decision = decide_entrywise(*FALSE[name])
    assert decision.verdict is Verdict.UNDECIDED
    assert decision.why


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_it_is_accepted(name):
    assert accepts_entrywise(Goal(*TRUE[name]))


def test_what_is_needed_is_said():
    assert decide_entrywise(*TRUE["inverse"]).assumes == (sp.Ne(sp.Determinant(A), 0),)
    assert set(decide_entrywise(*TRUE["entry of the transpose"]).assumes) == {i <= n - 1, j <= n - 1}


SYMMETRIC = (sp.Eq(A.T, A, evaluate=False),)


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (A, A.T),
        (had(A, B).T, had(A, B.T)),
        (tr(had(A, B) * C), tr(had(A, C) * B)),
        (contraction(x.T, A * y), contraction(y.T, A * x)),
        (over(A[i, j] * B[j, i], i, j), over(A[i, j] * B[i, j], i, j)),
    ],
)
def test_symmetry_is_used_where_it_is_given(lhs, rhs):
    decision = decide_entrywise(lhs, rhs, given=SYMMETRIC)
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes == SYMMETRIC
    assert decide_entrywise(lhs, rhs, given=(sp.Eq(C.T, C, evaluate=False),)).verdict is not Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), [(A, B), (A * B, B * A), (had(A, B), had(A, B.T)), (B, B.T)])
def test_symmetry_of_one_is_no_symmetry_of_another(lhs, rhs):
    assert decide_entrywise(lhs, rhs, given=SYMMETRIC).verdict is Verdict.UNDECIDED


NOTHING = tr(had(A, B)) - tr(had(B, A))


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (1 / NOTHING, 2 / NOTHING),
        (c / NOTHING * A, 2 * c / NOTHING * A),
        (sp.exp(1 / NOTHING), 1 + sp.exp(1 / NOTHING)),
        (sp.log(NOTHING), 1 + sp.log(NOTHING)),
        ((tr(had(A, C)) - tr(had(C, A))) / NOTHING, sp.S.Zero),
    ],
)
def test_a_side_without_a_value_is_not_proved(lhs, rhs):
    assert decide_entrywise(lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("relation", ["<=", "!="])
def test_only_equality_is_accepted(relation):
    assert not accepts_entrywise(Goal(A, B, relation))
    assert not accepts_entrywise(Goal(c, c + 1))


def test_contradictory_hypotheses_prove_nothing():
    never = sp.Eq(n, n + 1, evaluate=False)
    assert decide_entrywise(had(A, B), had(B, A), given=(never,)).verdict is Verdict.UNDECIDED


def test_work_is_limited_by_terms():
    decision = decide_entrywise(tr((A + B + C) ** 4 * (A + B) ** 4), tr((A + B) ** 4 * (A + B + C) ** 4))
    assert decision.verdict is Verdict.UNDECIDED
    assert "terms" in decision.why
