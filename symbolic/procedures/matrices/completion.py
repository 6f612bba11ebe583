"""Identities between matrices of symbolic size under inverses and hypotheses, by noncommutative Gröbner completion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import sympy as sp

from symbolic.boundary import procedure
from symbolic.completion.statement import Statement
from symbolic.completion.writing import parts_of
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Part, Verdict
from symbolic.goal import Goal
from symbolic.inputs import shape_of
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass

PROCEDURE = "noncommutative completion"

Equations: TypeAlias = tuple[Any, ...]


def accepts_completion(goal: Goal) -> bool:
    """Whether a goal is an equation between matrices with an inverse, or with a given equation between matrices."""
    if goal.relation != EQUAL or not goal.is_matrix or not goal.has(sp.MatrixSymbol, sp.BlockMatrix):
        return False
    return goal.has(sp.Inverse, sp.MatPow, sp.BlockMatrix) or any(True for _ in equations_in(goal.given))


@procedure(PROCEDURE)
def decide_by_completion(
    lhs: Any, rhs: Any, *, given: Iterable[Any] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs = rhs, as lhs − rhs = Σ c a r b with r from SS⁻¹ − I, S⁻¹S − I and L − R for the given equations L = R.

    The sum is found by completion, and checked by multiplying it out. Only inverses that the statement names are used.

    Parameters
    ----------
    lhs, rhs : matrix expressions of one shape
    given : iterable of SymPy Booleans
        Those that are equations between matrices are used.
    timeout : float
        Seconds; the work is bounded by counted steps before that.

    Returns
    -------
    Decision : PROVED, assuming the given equations that the sum uses, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.matrices.completion import decide_by_completion
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B, I = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n), sp.Identity(n)
    >>> push_through = (sp.Inverse(I + A * B) * A, A * sp.Inverse(I + B * A))
    >>> print(decide_by_completion(*push_through).verdict)
    proved
    >>> print(decide_by_completion(A.inverse() * B, B * A.inverse()).verdict)
    undecided
    >>> commute = sp.Eq(A * B, B * A, evaluate=False)
    >>> print(decide_by_completion(A.inverse() * B, B * A.inverse(), given=(commute,)).verdict)
    proved

    References
    ----------
    F. Mora, An introduction to commutative and noncommutative Gröbner bases, Theoretical Computer Science 134 (1994)
    131–173; C. Hofstadler, C. G. Raab and G. Regensburger, Certifying operator identities via noncommutative Gröbner
    bases, ACM Communications in Computer Algebra 53 (2019) 49–52.
    """
    if not shape_of(lhs) or shape_of(lhs) != shape_of(rhs):
        raise OutsideClass("the sides are not two matrices of one shape.")
    given = tuple(given)
    equations, nonzero = tuple(equations_in(given)), tuple(nonzero_in(given))
    found = _found(lhs, rhs, equations, nonzero)
    cases = None if found else _proof_by_cases(lhs, rhs, equations, nonzero)
    assumes, parts = found or (cases, ())
    if assumes is None:
        raise OutsideClass("the difference of the sides is not found to follow from the inverses and what is given.")
    scope = scope_of(lhs, rhs, *assumes)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=assumes, certificate=parts)


def _found(lhs: Any, rhs: Any, equations: Equations, nonzero: Equations) -> tuple[Equations, tuple[Part, ...]] | None:
    """What a checked certificate assumes, and its parts if there is one block; None where there is none."""
    assumes: dict[Any, None] = {}
    parts: list[tuple[Part, ...]] = []
    for statement in Statement.blocks(lhs, rhs, equations, nonzero):
        found = statement.certificate()
        if found is None or not statement.is_certified_by(found):
            return None
        assumes.update(dict.fromkeys(statement.assumed_by(found)))
        parts.append(parts_of(statement, found))
    return tuple(assumes), parts[0] if len(parts) == 1 else ()


def proof(lhs: Any, rhs: Any, equations: Equations, nonzero: Equations) -> Equations | None:
    """What a checked certificate assumes, or None where there is none."""
    found = _found(lhs, rhs, equations, nonzero)
    return None if found is None else found[0]


def proof_with_cases(lhs: Any, rhs: Any, equations: Equations, nonzero: Equations) -> Equations | None:
    """What a certificate assumes, or one for a x + b ≠ 0 and one for x = −b/a; None where there is none."""
    assumes = proof(lhs, rhs, equations, nonzero)
    return _proof_by_cases(lhs, rhs, equations, nonzero) if assumes is None else assumes


def _proof_by_cases(lhs: Any, rhs: Any, equations: Equations, nonzero: Equations) -> Equations | None:
    """What is assumed by two certificates: one that divides by a x + b, and one for x = −b/a."""
    statements = Statement.blocks(lhs, rhs, equations, nonzero)
    if len(statements) != 1:
        return None
    (statement,) = statements
    scalars = statement.alphabet.scalars
    found = statement.certificate(generic=True) if scalars.atoms else None
    if found is None or not statement.is_certified_by(found):
        return None
    doubtful = scalars.doubtful(multiple.c for multiple in found)
    if len(doubtful) != 1:
        return None
    (factor,) = doubtful
    case = scalars.root(factor)
    if case is None or any(case[0] in size.free_symbols for sizes in statement.alphabet.sizes for size in sizes):
        return None
    here = {case[0]: case[1]}
    original = {equation.xreplace(here): equation for equation in equations}
    assumes = proof(lhs.xreplace(here), rhs.xreplace(here), tuple(equations_in(original)), ())
    if assumes is None:
        return None
    apart = scalars.nonzero(factor)
    generic = tuple(a for a in statement.assumed_by(found) if a != apart)
    special = tuple(original.get(a, a) for a in assumes)
    return tuple(dict.fromkeys((*generic, *special))) if set(special) <= {*generic, *equations} else None


def equations_in(given: Iterable[Any]) -> Iterator[Any]:
    """The equations between matrices among conditions."""
    for condition in given:
        if isinstance(condition, sp.And):
            yield from equations_in(condition.args)
        elif isinstance(condition, sp.Eq) and all(getattr(side, "is_Matrix", False) for side in condition.args):
            yield condition


def nonzero_in(given: Iterable[Any]) -> Iterator[Any]:
    """The scalars that are no zeros by one of the conditions."""
    for condition in given:
        if isinstance(condition, sp.Ne) and all(isinstance(e, sp.Expr) and not e.is_Matrix for e in condition.args):
            yield condition.lhs - condition.rhs
