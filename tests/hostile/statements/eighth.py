"""Letters and names that the statements of the eighth reader share; the name of a statement ends with its point."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from symbolic import *
from tests.hostile.statements.base import lazy
from tests.hostile.statements.pairs import of

x, y, s, a, b, c = symbols("x y s a b c", real=True)
z, w = symbols("z w")
p, q, r, h, L = symbols("p q r h L", positive=True)
n, m, i, j, k = symbols("n m i j k", integer=True, positive=True)
N = Symbol("N", integer=True, nonnegative=True)
e = Symbol("e", integer=True)
R = Rational
det, tr, mexp = Determinant, Trace, MatrixExp
A, B, C, D = (MatrixSymbol(one, n, n) for one in "ABCD")
Id, Zero = Identity(n), ZeroMatrix(n, n)
U, V = MatrixSymbol("U", n, m), MatrixSymbol("V", m, n)
u, v = MatrixSymbol("u", n, 1), MatrixSymbol("v", n, 1)
f, g = Function("f"), Function("g")
X = IndexedBase("X", shape=(n,), real=True)
Y = IndexedBase("Y", shape=(n,), real=True)
P = IndexedBase("P", shape=(n,), nonnegative=True)
Q = IndexedBase("Q", shape=(n,), positive=True)


def total(term, start=1, end=n, letter=i):
    """The sum as it is written, which SymPy does not evaluate."""
    return Sum(term, (letter, start, end))
