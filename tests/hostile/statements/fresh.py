"""The letters of a fresh reader, whose statements are also put to a chain and to the second reader."""

from functools import partial

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from proofs import Derivation, Step
from proofs.checker import Refused
from proofs.checker import check as read_again
from proofs.exchange import claim_json
from symbolic import *
from symbolic.modified_equation import modified_field, modified_loss
from symbolic.stability import hurwitz_conditions, schur_conditions
from tests.hostile.statements import pairs
from tests.hostile.statements.base import F, Relation, add, bad, claim, st

x, y, z, t, s = symbols("x y z t s", real=True)
a, b, c = symbols("a b c", positive=True)
u, v, w = symbols("u v w")
n, m, k = symbols("n m k", integer=True)
N, M = symbols("N M", integer=True, nonnegative=True)
P, Q = symbols("P Q", integer=True, positive=True)
i, j, l = symbols("i j l", integer=True)
f, g = Function("f"), Function("g")
d, e = symbols("d e", integer=True, positive=True)
A, B, C = (MatrixSymbol(name, d, d) for name in "ABC")
U, V = MatrixSymbol("U", d, e), MatrixSymbol("V", e, d)
X, Y = MatrixSymbol("X", d, 1), MatrixSymbol("Y", d, 1)
I_, O_ = Identity(d), ZeroMatrix(d, d)
p, q, r = (IndexedBase(name, shape=(P,), real=True) for name in "pqr")
h, o = (IndexedBase(name, shape=(P,), nonnegative=True) for name in "ho")
T = IndexedBase("T", shape=(P, Q), real=True)
iv = iverson
TRUE = {"proved", "holds", "undecided"}


def of(subject, asked=("door", "check", "sweep", "chain", "reader")):
    """As ``pairs.of``, with two more ways: a chain of one line, and the reader of claims without SymPy."""
    true, false = pairs.of(f"fresh {subject}", tuple(one for one in asked if one in ("door", "check", "sweep")))

    def put(number, ok, lhs, rhs, relation, given, where_defined, left):
        lhs, rhs = map(sympify, (lhs, rhs))
        run = {"chain": lambda: _chain(lhs, rhs, relation, given), "reader": lambda: _reader(lhs, rhs, relation, given)}
        for judge in (judge for judge in asked if judge in run):
            kind, name = f"fresh {subject}: {judge}", str(number)
            add(kind, name, bad(run[judge]), ok | {"proved"} if where_defined and judge == "reader" else ok)
            if judge in left.split():
                pairs.LEFT.add((kind, name))

    def also_true(number, lhs, rhs=0, relation="==", given=(), left=""):
        true(number, lhs, rhs, relation, given, left)
        put(number, TRUE, lhs, rhs, relation, given, False, left)

    def also_false(number, lhs, rhs=0, relation="==", given=(), where_defined=False, left=""):
        false(number, lhs, rhs, relation, given, where_defined, left)
        put(number, set(F), lhs, rhs, relation, given, where_defined, left)

    return also_true, also_false


def _chain(lhs, rhs, relation, given):
    said = claim(lhs, relation, rhs, *given)
    by = partial(decide, relation=relation, given=given, timeout=5)
    step = Step(expr=rhs, reason="by the door", relation=Relation(relation), by=by)
    return st(Derivation(title="a line", variables=said.variables, start=lhs, steps=(step,), hypotheses=tuple(given)))


def _reader(lhs, rhs, relation, given):
    try:
        read_again(claim_json(claim(lhs, relation, rhs, *given)))
    except Refused as error:
        return ("undecided", str(error), "")
    return ("proved", "", "")
