"""What the statements of the next reader share: names, and conditions that no value satisfies."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct

from symbolic import *
from tests.hostile.statements.pairs import LEFT, of


def empty_of(subject):
    """As ``of``, for conditions that contradict each other: nothing is proved from them, and nothing refuted."""
    import symbolic as door
    from tests.hostile.statements.base import add, bad, check, claim, sweep

    def empty(name, lhs, rhs, relation="==", given=()):
        add(
            f"{subject}: door",
            name,
            bad(lambda: door.decide(lhs, rhs, relation, given=given, timeout=5)),
            {"undecided"},
        )
        for judge, ask in (("check", check), ("sweep", sweep)):
            add(f"{subject}: {judge}", name, bad(lambda ask=ask: ask(claim(lhs, relation, rhs, *given))), {"undecided"})

    return empty
