"""The letters of the statements of a reader from outside."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct, hadamard_product

from symbolic import *
from symbolic.stability import hurwitz_conditions, schur_conditions
from tests.hostile.statements.pairs import of

x, y, z, t, s = symbols("x y z t s", real=True)
a, b, c = symbols("a b c", positive=True)
u, v, w = symbols("u v w")
n, m, k = symbols("n m k", integer=True)
N = Symbol("N", integer=True, nonnegative=True)
P = Symbol("P", integer=True, positive=True)
i, j, l = symbols("i j l", integer=True)
f, g = Function("f"), Function("g")
d, e = symbols("d e", integer=True, positive=True)
A, B, C = (MatrixSymbol(name, d, d) for name in "ABC")
U, V = MatrixSymbol("U", d, e), MatrixSymbol("V", d, e)
X, Y = MatrixSymbol("X", d, 1), MatrixSymbol("Y", d, 1)
I_, O_ = Identity(d), ZeroMatrix(d, d)
ncA, ncB, ncC = symbols("ncA ncB ncC", commutative=False)
iv = iverson
