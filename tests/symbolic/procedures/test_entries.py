"""What the reader says of an entry is the entry, for explicit matrices of different sizes."""

from itertools import product

import pytest
import sympy as sp
from sympy.matrices.expressions.diagonal import DiagMatrix, DiagonalMatrix, DiagonalOf

from symbolic.expressions.vec import Vec
from symbolic.index_notation.entries import Entries, new_place
from symbolic.index_notation.sizes import sizes
from symbolic.words import OutsideClass

m, n, p = sp.symbols("m n p", integer=True, positive=True)
SIZES = {m: 3, n: 2, p: 4}
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
L, X, x = sp.MatrixSymbol("L", m, n), sp.MatrixSymbol("X", n, p), sp.MatrixSymbol("x", n, 1)
VALUES = {
    "A": sp.Matrix([[2, 3], [5, 7]]),
    "B": sp.Matrix([[-1, 4], [6, 9]]),
    "L": sp.Matrix([[1, 2], [3, 5], [8, 13]]),
    "X": sp.Matrix([[1, 4, 9, 16], [2, 3, 5, 7]]),
    "x": sp.Matrix([3, -2]),
}
a, b, ell, chi, xi = VALUES.values()
kronecker = sp.kronecker_product
READ = [
    (A + 2 * B, a + 2 * b),
    (L * A * X, ell * a * chi),
    (L.T, ell.T),
    (sp.HadamardProduct(A, B.T), a.multiply_elementwise(b.T)),
    (sp.HadamardPower(L, 2), ell.multiply_elementwise(ell)),
    (A**3, a**3),
    (sp.KroneckerProduct(L, X), kronecker(ell, chi)),
    (sp.KroneckerProduct(L, x, X), kronecker(kronecker(ell, xi), chi)),
    (sp.KroneckerProduct(X, L).T, kronecker(chi, ell).T),
    (Vec(L), sp.Matrix([1, 3, 8, 2, 5, 13])),
    (Vec(L * X), (ell * chi).vec()),
    (sp.KroneckerProduct(X.T, L) * Vec(A), (ell * a * chi).vec()),
    (DiagMatrix(x), sp.diag(3, -2)),
    (DiagMatrix(x.T), sp.diag(3, -2)),
    (DiagonalMatrix(A), sp.diag(2, 7)),
    (DiagonalOf(A), sp.Matrix([2, 7])),
    (sp.Identity(n), sp.eye(2)),
    (sp.OneMatrix(m, n), sp.ones(3, 2)),
    (A * sp.ZeroMatrix(n, p), sp.zeros(2, 4)),
    (sp.Trace(A * B) * A, (a * b).trace() * a),
    (A[0, 1] * B, 3 * b),
]


def size_of(size):
    return int(sp.sympify(size).subs(SIZES))


def value(e, tables, at):
    """The number that an expression in index notation stands for."""
    if isinstance(e, sp.Sum):
        *inner, (index, first, last) = e.limits
        body = sp.Sum(e.function, *inner) if inner else e.function
        return sum(value(body, tables, {**at, index: k}) for k in range(size_of(first), size_of(last) + 1))
    if isinstance(e, sp.Indexed):
        M, (rows, columns) = tables[e.base]
        places = [int(k.xreplace({name: sp.Integer(v) for name, v in at.items()})) for k in e.indices]
        return M[flat(places[: len(rows)], rows), flat(places[len(rows) :], columns)]
    if isinstance(e, sp.Symbol):
        return at[e]
    return e.func(*(value(arg, tables, at) for arg in e.args)) if e.args else e


def flat(places, cut):
    """The number from 0 of a place, written with the digits of the ranges; a range of one has the digit 0 only."""
    number = 0
    for place, size in zip(places, cut, strict=False):
        number = number * size_of(size) + place - 1
    return number if cut else 0


@pytest.mark.parametrize(("matrix", "explicit"), READ, ids=str)
def test_entries_are_those_of_explicit_matrices(matrix, explicit):
    reader = Entries()
    rows, columns = map(new_place, sizes(matrix))
    entry = reader.entry(matrix, rows, columns)
    tables = {base: (VALUES[M.name], cuts) for (M, cuts), base in reader._tables.items()}
    every = [range(1, size_of(size) + 1) for _, size in rows + columns]
    for places in product(*every):
        at = dict(zip((index for index, _ in rows + columns), places, strict=True))
        i = flat(places[: len(rows)], [size for _, size in rows])
        j = flat(places[len(rows) :], [size for _, size in columns])
        assert value(entry, tables, at) == explicit[i, j]


@pytest.mark.parametrize(
    "matrix", [A + L.T * L * sp.MatrixSymbol("Y", p, n), sp.HadamardProduct(L, X), A * X * A, DiagMatrix(A)], ids=str
)
def test_sizes_have_to_fit(matrix):
    with pytest.raises(OutsideClass):
        sizes(matrix)


def test_no_two_expressions_share_a_letter():
    reader, i = Entries(), ((sp.Dummy(integer=True), n),)
    letters = [reader.entry(M, i, i) for M in (A, B, A.inv(), B.inv(), sp.MatrixSymbol("A", n, n))]
    assert len(set(letters)) == 4
    assert letters[0] == letters[-1] != sp.IndexedBase("A")[i[0][0], i[0][0]]
