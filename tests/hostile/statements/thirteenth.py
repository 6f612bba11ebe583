"""Letters of the thirteenth reader, asked as those of the ninth; the name of a false statement ends with its point."""

from functools import partial

from tests.hostile.statements import ninth
from tests.hostile.statements.eleventh import *

l = Symbol("l", integer=True, positive=True)
T, S = (IndexedBase(name, shape=(n, n), real=True) for name in "TS")
Z = IndexedBase("z", shape=(l,), real=True)
F3 = Function("F", real=True)
delta = KroneckerDelta
of = partial(ninth.of, reader="thirteenth")
rows = ForAll(is_(Sum(T[i, j], (j, 1, n)), X[i]), (i, 1, n))
columns = ForAll(is_(Sum(T[i, j], (i, 1, n)), Y[j]), (j, 1, n))


def every(relation, *limits):
    """The relation at all places of 1, …, n, or of the limits."""
    return ForAll(relation, *(limits or ((i, 1, n),)))


def double(term, first=i, second=j):
    """Σ over two indices from 1 to n."""
    return Sum(term, (second, 1, n), (first, 1, n))
