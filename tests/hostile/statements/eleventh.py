"""Letters of the eleventh reader, asked as those of the ninth; the name of a false statement ends with its point."""

from functools import partial

from tests.hostile.statements import ninth
from tests.hostile.statements.ninth import *

G2, K2 = MatrixSymbol("G", 2, 2), MatrixSymbol("K", 2, 2)
l = Symbol("l", integer=True, nonnegative=True)
H3 = MatrixSymbol("H", 3, 3)
S1 = MatrixSymbol("S", 1, 1)
al, be, mu, ep = symbols("alpha beta mu epsilon", positive=True)
W = IndexedBase("W", shape=(n,), nonnegative=True)
of = partial(ninth.of, reader="eleventh")
certain = is_(Sum(P[i], (i, 1, n)), 1)
certain_w = is_(Sum(W[i], (i, 1, n)), 1)
certain_q = is_(Sum(Q[i], (i, 1, n)), 1)


def real_matrix(one):
    """The condition that all entries are real."""
    return is_(Adjoint(one), one.T)


def symmetric_real(one):
    return real_matrix(one), is_(one.T, one)


def commute(one, other):
    return is_(one * other, other * one)
