"""What the statements of the next reader share: names, and conditions that no value satisfies.

Who is named by ``left`` says that a false statement holds: no source draws its point, or SymPy has put in what the
assumptions of a bound letter say, where it takes other values.
"""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from symbolic import *
from tests.hostile.statements.base import U, add, bad, check, claim, sweep
from tests.hostile.statements.pairs import LEFT, of

_SECONDS = 5


def empty_of(subject):
    """As ``of``, for conditions that contradict each other: nothing is proved from them, and nothing refuted."""

    def empty(name, lhs, rhs, relation="==", given=()):
        said = lambda: claim(lhs, relation, rhs, *given)
        add(f"{subject}: door", name, bad(lambda: decide(lhs, rhs, relation, given=given, timeout=_SECONDS)), U)
        add(f"{subject}: check", name, bad(lambda: check(said())), U)
        add(f"{subject}: sweep", name, bad(lambda: sweep(said())), U)

    return empty
