"""The second reader, and what a check is asked by matrices that may change: an answer, and no traceback."""

from numeric_check import Claim, variable_of
from proofs.derivation.step import Step
from proofs.rereading import reread
from tests.hostile.statements.next import *

x, y = symbols("x y", real=True)
n, i, k = symbols("n i k", integer=True, positive=True)
A, B = (MatrixSymbol(name, n, n) for name in "AB")
pair = Matrix([[1, 1], [1, 0]])


def read(name, lhs, rhs, given=(), left=False):
    """The second reader does not read a false statement."""
    step = Step(expr=rhs, reason="so")
    run = lambda: ("proved" if reread(claim(lhs, "==", rhs, *given), step) else "undecided", "", "")
    add("next: read again", name, bad(run), {"undecided"})
    if left:
        LEFT.add(("next: read again", name))


def answered(name, judge, lhs, rhs, ok, left=False):
    """A judge answers of matrices as they are usually written."""

    def run():
        try:
            return judge(Claim(lhs=lhs, rhs=rhs, variables=(variable_of(x),)))
        except TypeError as error:
            return ("traceback", str(error), "")

    kind = f"next: matrices that may change: {judge.__name__}"
    add(kind, name, run, ok)
    if left:
        LEFT.add((kind, name))


read("an index of a positive letter from -2 on", Sum(Abs(k), (k, -2, 2)), Integer(0))
read(
    "places of positive letters from 0 on",
    Trace(A * B),
    Sum(A[i, k] * B[k, i] * sign(k), (k, 0, n - 1), (i, 0, n - 1)),
)
read("a number by such a sum", x, Integer(0), given=[Eq(x, Sum(Abs(k), (k, -3, 3)))])
read("a branch", sqrt(x**2), x)
read("a sum without terms", Sum(x, (k, 1, n - 1)), n * x)

refuted, holds = {"refuted"}, {"holds"}
answered("x I = I", check, x * eye(2), eye(2), refuted)
answered("I = 2I", check, eye(2), 2 * eye(2), refuted)
answered("a square", check, MatPow(pair, 2, evaluate=False), pair + eye(2), holds)
answered("x I = I", sweep, x * eye(2), eye(2), refuted)
answered("I = 2I", sweep, eye(2), 2 * eye(2), refuted)
