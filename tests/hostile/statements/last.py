"""The letters of the statements of a last reader."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from symbolic import *
from tests.hostile.statements.pairs import LEFT, of

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


_STILL = {  # by kind and name: who says that it holds, as no source draws the point
    ("cases", "in a sum over a table"): "check sweep",
    ("cases", "in a sum, two conditions"): "check sweep",
    ("cases", "the bracket is 1 at x = 5, y = 3"): "check sweep",
    ("cases", "what is left in a quadrant: 5, 4"): "check sweep",
    ("cases", "≤ of brackets at x = 5, y = 4"): "check sweep",
    ("thin", "no value: at 3 + 4i"): "check sweep",
    ("thin", "no value: at W(1)"): "check sweep",
    ("thin", "no value: at binomial(N, 2) = 28"): "sweep",
    ("thin", "no value: at one point of space"): "check sweep",
    ("thin", "no value: at one point of the plane"): "check",
    ("thin", "no value: at real part 3"): "check sweep",
    ("thin", "no value: at the minimum of x log x"): "check sweep",
}
LEFT.update((f"last: {kind}: {judge}", name) for (kind, name), judges in _STILL.items() for judge in judges.split())
