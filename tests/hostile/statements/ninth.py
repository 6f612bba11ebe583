"""Letters and names that the statements of the ninth reader share; the name of a statement ends with its point.

Each is put to the door, to the check and to the sweep, as the one line of a derivation, and to the second reader."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from proofs import Step
from proofs.derivation.chain import prove
from proofs.rereading import reread
from symbolic import *
from tests.hostile.statements import pairs
from tests.hostile.statements.base import F, add, bad, claim, lazy, letters, line
from tests.hostile.statements.base import eq as is_
from tests.hostile.statements.base import ne as isnt

x, y, s, a, b, c, d = symbols("x y s a b c d", real=True)
z, w = symbols("z w")
p, q, r, h, L = symbols("p q r h L", positive=True)
n, m, i, j, k = symbols("n m i j k", integer=True, positive=True)
N, M = symbols("N M", integer=True, nonnegative=True)
e, o = symbols("e o", integer=True)
R = Rational
det, tr, mexp = Determinant, Trace, MatrixExp
A, B, C, D = (MatrixSymbol(one, n, n) for one in "ABCD")
E2, F2 = MatrixSymbol("E", 2, 2), MatrixSymbol("F", 2, 2)
Id, Zero = Identity(n), ZeroMatrix(n, n)
U, V = MatrixSymbol("U", n, m), MatrixSymbol("V", m, n)
u, v = MatrixSymbol("u", n, 1), MatrixSymbol("v", n, 1)
f, g = Function("f"), Function("g")
X = IndexedBase("X", shape=(n,), real=True)
Y = IndexedBase("Y", shape=(n,), real=True)
P = IndexedBase("P", shape=(n,), nonnegative=True)
Q = IndexedBase("Q", shape=(n,), positive=True)
PI = IndexedBase("pi", shape=(n, m), nonnegative=True)


def total(term, start=1, end=n, letter=i):
    """The sum as it is written, which SymPy does not evaluate."""
    return Sum(term, (letter, start, end))


def mul(*parts):
    """The product as it is written."""
    return lazy(Mul, *parts)


def plus(*parts):
    return lazy(Add, *parts)


def power(base, exponent):
    return lazy(Pow, base, exponent)


def _line(lhs, rhs, relation, given):
    one = claim(lhs, relation, rhs, *given)
    derivation = line(tuple(one.variables), one.lhs, one.rhs, None, one.relation, tuple(given))
    return next(prove(derivation)).proof


def _reader(lhs, rhs, relation, given):
    one = claim(lhs, relation, rhs, *given)
    found = reread(one, Step(expr=one.rhs, reason="so", relation=one.relation))
    return ("proved" if found else "undecided", "", "")


def of(subject, reader="ninth"):
    """The functions by which a module on a subject says what is true, and what is false."""
    by_three = pairs.of(f"{reader} {subject}")

    def put(is_true, number, lhs, rhs=0, relation="==", given=(), left="", where_defined=False):
        more = {} if is_true else {"where_defined": where_defined}
        by_three[not is_true](number, lhs, rhs, relation, given, left=left, **more)
        for asked, run in (("line", _line), ("reader", _reader)):
            right = {"proved", "undecided"} if is_true else set(F)
            right |= {"proved"} if where_defined and asked == "reader" else set()
            sides = tuple(map(sympify, (lhs, rhs)))
            kind = f"{reader} {subject}: {asked}"
            add(kind, str(number), bad(lambda run=run, sides=sides: run(*sides, relation, given)), right)
            if asked in left.split():
                pairs.LEFT.add((kind, str(number)))

    def true(*parts, **options):
        put(True, *parts, **options)

    def false(*parts, **options):
        put(False, *parts, **options)

    return true, false
