"""What the statements of a hostile review share: letters, short names, and how an answer is judged."""

from functools import partial
from importlib import import_module

import sympy as sp
from sympy import *

import symbolic as S
from numeric_check import Claim, Relation, Variable, check, sweep, variable_of
from numeric_check.claims.names import free_names
from proofs import Derivation, Hypothesis, Solution, Step, Theorem, print_expression
from proofs.derivation.chain import prove
from proofs.testing import assert_identity
from symbolic.binders import put
from symbolic.definedness import implied

ITEMS = []


def add(kind, name, fn, ok=("undecided", "refuted"), point=None, note=""):
    ITEMS.append(dict(kind=kind, name=name, fn=fn, ok=set(ok), point=point, note=note))


def items_of(*modules):
    """The statements of modules, read when they are asked: to build them takes longer than to answer a sample."""
    for name in modules:
        import_module(f"tests.hostile.statements.{name}")
    return sorted(ITEMS, key=lambda item: item["name"])


F = ("undecided", "refuted")
T = ("proved", "undecided", "holds")
U = ("undecided",)
OPEN = ("undecided", "proved", "holds", "refuted")


def fails(c, p):
    at = put(c, p)
    return at is None or not implied((), at)


def evaluate(it):
    r = it["fn"]()
    if isinstance(r, (str, tuple)) and not hasattr(r, "verdict"):
        return r if isinstance(r, tuple) else (r, "", "")
    v = str(r.verdict)
    why = getattr(r, "why", "") or ""
    ass = getattr(r, "assumes", ())
    info = (
        f"why={why[:200]} wit={getattr(r, 'witness', None)} proc={getattr(r, 'procedure', getattr(r, 'methods', ''))}"
    )
    if v == "proved" and v not in it["ok"] and it["point"] is not None:
        if any(fails(c, it["point"]) for c in ass if not isinstance(c, str)):
            return ("proved-conditional", info, str(ass))
    return (v, info, str(ass))


z, w, a, b, t = symbols("z w a b t")
x, y = symbols("x y", real=True)
p = Symbol("p", positive=True)
q0 = Symbol("q0", nonnegative=True)
n, m, i, k = symbols("n m i k", integer=True, positive=True)
N, M = symbols("N M", integer=True, nonnegative=True)
j, l = symbols("j l", integer=True)
r0 = Symbol("r0", integer=True, nonnegative=True)
ex = Symbol("ex", extended_real=True)
fin = Symbol("fin", finite=True)
inf_ = Symbol("inf_", infinite=True)
zo = Symbol("zo", zero=True)
nz = Symbol("nz", nonzero=True)
cx = Symbol("cx", complex=True)
im_ = Symbol("im_", imaginary=True)
rat = Symbol("rat", rational=True)
irr = Symbol("irr", irrational=True)
alg = Symbol("alg", algebraic=True)
npos = Symbol("npos", nonpositive=True, integer=True)
A, B, C = (MatrixSymbol(c, n, n) for c in "ABC")
X = MatrixSymbol("X", n, m)
Y = MatrixSymbol("Y", m, n)
u, v = (MatrixSymbol(c, n, 1) for c in "uv")
Tb, hb = (IndexedBase(c, shape=(n,), real=True) for c in "Th")
Pb = IndexedBase("P", shape=(n,), nonnegative=True)
f, g = Function("f"), Function("g")
D = S.decide_identity
W = S.decide_words
Id = Identity(n)
Om = ZeroMatrix(n, n)
s = S.contraction(v.T, u)
R = Rational
det = Determinant
tr = Trace
I = sp.I
mexp = S.MatrixExp


def fun(body, arg, letter=z):
    return S.MatrixFunction(Lambda(letter, body), arg)


def Z(e, **k):
    return S.decide_zero(e, **k)


def ident(l, r, level="proof", **k):
    try:
        assert_identity(l, r, level=level, **k)
        return ("proved", level, "")
    except AssertionError as e:
        return ("refuted" if "refuted" in str(e) else "undecided", str(e)[:300].replace("\n", " | "), "")


def bad(fn):
    """documented errors for bad input count as refusal"""

    def run():
        try:
            return fn()
        except (ValueError, TypeError) as e:
            return ("undecided", f"{type(e).__name__}: {e}"[:200], "")

    return run


def lazy(c, *ar):
    return c(*ar, evaluate=False)


def eq(l, r=Integer(0)):
    return lazy(Eq, l, r)


def ne(l, r=Integer(0)):
    return lazy(Ne, l, r)


def claim(l, rel, r, *cond):
    l, r = map(sympify, (l, r))
    names = set().union(*map(free_names, (l, r, *cond)))
    return Claim(
        lhs=l,
        rhs=r,
        relation=Relation(rel),
        variables=tuple(map(variable_of, sorted(names, key=lambda q: (not isinstance(q, Symbol), str(q))))),
        hypotheses=cond,
    )


def letters(*ss):
    return tuple(q if isinstance(q, Variable) else Variable(symbol=q) for q in ss)


def where(q, *c):
    return Variable(symbol=q, conditions=c)


AT, DI = Relation.AT_MOST, Relation.DIFFERENT


def line(ss, l, r, by, relation=Relation.EQUAL, given=()):
    return Derivation(
        title="a line",
        variables=letters(*ss),
        start=l,
        steps=(Step(expr=r, reason="r", by=by, relation=relation),),
        hypotheses=given,
    )


def st(d):
    ls = list(prove(d))
    ss = {str(q.status) for q in ls}
    v = "proved" if ss == {"proved"} else "refuted" if "refuted" in ss else "undecided"
    return (v, str([(q.proof.verdict, q.proof.why[:150], q.proof.assumes) for q in ls if q.proof]), "")
