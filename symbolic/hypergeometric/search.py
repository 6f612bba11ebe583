"""The search for a proof of a sum: a recurrence in one letter and first values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from symbolic.hypergeometric.certificate import Certificate, Proof, first_values, is_proof, is_step
from symbolic.hypergeometric.summation import Statement, Summation
from symbolic.hypergeometric.zeilberger import certificates

_HIGHEST_ORDER = 2
_DEEPEST = 2


def proofs(statement: Statement, check: Callable[[], None] = lambda: None, depth: int = _DEEPEST) -> Iterator[Proof]:
    """Proofs of the statement, none or one; each is to be checked.

    Parameters
    ----------
    statement : Statement
    check : callable
        Called between the steps; it may raise.
    depth : int
        How many letters may be given first values.
    """
    if statement.is_short:
        yield None
        return
    for order in range(1, _HIGHEST_ORDER + 1):
        for problem in statement.inductions():
            if order > 1 and statement.upper.coeff(problem.n) == 0:
                continue
            for certificate in certificates(problem, order):
                check()
                if is_step(problem, certificate) and (found := _with_first_values(problem, certificate, check, depth)):
                    yield found
                    return


def _with_first_values(
    problem: Summation, certificate: Certificate, check: Callable[[], None], depth: int
) -> Certificate | None:
    found = {}
    for value in first_values(problem, certificate):
        there = problem.statement.at(problem.n, value)
        if not there.is_short:
            proved = [proof for proof in proofs(there, check, depth - 1) if is_proof(there, proof)] if depth else []
            if not proved:
                return None
            found[value] = proved[0]
        elif not is_proof(there, None):
            return None
    return replace(certificate, first=tuple(found.items()))
