"""The letters of the statements of a last reader."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from symbolic import *
from tests.hostile.statements.pairs import of

x, y, z, t, s = symbols("x y z t s", real=True)
a, b, c = symbols("a b c", positive=True)
u, v, w = symbols("u v w")
n, m, k = symbols("n m k", integer=True)
N, M = symbols("N M", integer=True, nonnegative=True)
P, Q_ = symbols("P Q_", integer=True, positive=True)
i, j, l = symbols("i j l", integer=True)
p, q, r = (IndexedBase(name, shape=(N,), real=True) for name in "pqr")
long_p, long_q = (IndexedBase(name, shape=(N + 2,), real=True) for name in ("long_p", "long_q"))
pp, qq = (IndexedBase(name, shape=(P,), real=True) for name in ("pp", "qq"))
T = IndexedBase("T", shape=(N, N), real=True)
f, g, h = Function("f"), Function("g"), Function("h")
d, e = symbols("d e", integer=True, positive=True)
A, B, C, D = (MatrixSymbol(name, d, d) for name in "ABCD")
U, V = MatrixSymbol("U", d, e), MatrixSymbol("V", d, e)
X, Y = MatrixSymbol("X", d, 1), MatrixSymbol("Y", d, 1)
I_, O_ = Identity(d), ZeroMatrix(d, d)
half = Rational(1, 2)


def every(condition, last=N):
    """condition for i = 1, …, last."""
    return ForAll(condition, (i, 1, last))


def total(term, last=N):
    """Σ_{i=1}^{last} term."""
    return Sum(term, (i, 1, last))
