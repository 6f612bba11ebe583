"""Identities between traces, determinants, adjugates and 1×1 matrices, modulo equations that are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.definedness import natural_domain
from symbolic.expressions.adjugate import Adjugate
from symbolic.goal import Goal
from symbolic.invariants.density import is_dense
from symbolic.invariants.statement import Invariants
from symbolic.procedures.matrices.completion import equations_in, nonzero_in, proof
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass

PROCEDURE = "traces and determinants modulo equations"

MAX_TERMS = 40  # of a scalar that is compared modulo those that are zero

Conditions = tuple[Any, ...]


def accepts_invariants(goal: Goal) -> bool:
    """Whether a goal is an equation with adjugates, or of scalars with traces, determinants or 1×1 matrices."""
    if goal.relation != EQUAL or not goal.has(sp.MatrixSymbol):
        return False
    return goal.has(Adjugate) or (not goal.is_matrix and goal.has(sp.Trace, sp.Determinant, MatrixElement))


@procedure(PROCEDURE)
def decide_invariants(lhs: Any, rhs: Any, *, given: Iterable[Any] = (), timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs with normal forms for traces and determinants, and det(A) A⁻¹ for adj A.

    Words in a trace are reduced in each rotation, by rules completed from the inverses and what is given. A determinant
    is a product of powers of determinants, related by Schur complements and det(S + PQ) = det S det(I + QS⁻¹P). What is
    supposed to be invertible on the way is so on a dense set, if both sides are continuous.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    given : iterable of SymPy Booleans
        Equations between matrices, and what is no zero.
    timeout : float
        Seconds; the work is bounded by counted steps before that.

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.matrices.invariants import decide_invariants
    >>> n, m = sp.symbols("n m", integer=True, positive=True)
    >>> U, V = sp.MatrixSymbol("U", n, m), sp.MatrixSymbol("V", m, n)
    >>> sides = (sp.Determinant(sp.Identity(n) + U * V), sp.Determinant(sp.Identity(m) + V * U))
    >>> print(decide_invariants(*sides).verdict)
    proved

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.8.2 (adjugates), 0.8.5 (Schur complements) and 1.3.P21.
    """
    given = tuple(given)
    for usable in ((), _letters(lhs, rhs, given)):
        assumes = rests_on(lhs, rhs, given, usable)
        if assumes is not None:
            kept = tuple(a for a in assumes if not is_dense(a, (lhs, rhs), given))
            return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=kept)
    raise OutsideClass("the normal forms of the sides are not found to be equal.")


def rests_on(lhs: Any, rhs: Any, given: Conditions, usable: Conditions = ()) -> Conditions | None:
    """What it rests on that the sides are equal, with inverses of those letters that are usable."""
    conditions: dict[Any, None] = {}
    left, right = (_without_adjugates(side, conditions) for side in (lhs, rhs))
    equations, nonzero = tuple(equations_in(given)), tuple(nonzero_in(given))
    invertible = [(letter, False) for letter in usable]
    normal = Invariants((left, right), equations, nonzero, invertible)
    if getattr(lhs, "is_Matrix", False):
        left, right = (_with_normal_scalars(side, normal) for side in (left, right))
        found = proof(left, right, equations, nonzero)
    else:
        found = _difference_rests_on(normal.normal(left) - normal.normal(right), normal.zeros)
    if found is None:
        return None
    meaning = normal.meaning()
    assumed = (*conditions, *normal.assumed(), *(a.xreplace(meaning) for a in found))
    return tuple(dict.fromkeys(assumed))


def _letters(lhs: Any, rhs: Any, given: Conditions) -> Conditions:
    """The square letters that are given to be invertible, or are so on a dense set."""
    inside = lhs.atoms(sp.MatrixSymbol) | rhs.atoms(sp.MatrixSymbol)
    letters = sorted(inside.union(*(c.atoms(sp.MatrixSymbol) for c in given)), key=str)
    apart = {X: sp.Ne(sp.Determinant(X), 0, evaluate=False) for X in letters if X.shape[0] == X.shape[1]}
    return tuple(X for X, c in apart.items() if c in given or (X in inside and is_dense(c, (lhs, rhs), given)))


def _without_adjugates(e: Any, conditions: dict[Any, None]) -> Any:
    """det(A) A⁻¹ for adj A, where det A ≠ 0: each of its factors is."""
    if not e.has(Adjugate):
        return e
    arguments = {node: node.arg for node in sp.preorder_traversal(e) if isinstance(node, Adjugate)}
    conditions.update(
        (sp.Ne(sp.Determinant(factor), 0, evaluate=False), None) for A in arguments.values() for factor in _factors(A)
    )
    return e.replace(Adjugate, lambda A: sp.MatMul(sp.Determinant(A), sp.Inverse(A)))


def _factors(A: Any) -> Iterator[Any]:
    """The matrices of which A is a product, a power, a transpose or the adjugate."""
    if isinstance(A, sp.MatMul) and all(f.shape == A.shape for f in A.as_coeff_matrices()[1]):
        yield from (part for factor in A.as_coeff_matrices()[1] for part in _factors(factor))
    elif isinstance(A, sp.Transpose | Adjugate | sp.Inverse | sp.Adjoint):
        yield from _factors(A.arg)
    elif isinstance(A, sp.MatPow):
        yield from _factors(A.base)
    elif not isinstance(A, sp.Identity):
        yield A


def _with_normal_scalars(e: Any, normal: Invariants) -> Any:
    return e.replace(lambda node: isinstance(node, sp.Determinant | sp.Trace), normal.normal)


def _difference_rests_on(e: Any, zeros: dict[Any, Any]) -> Conditions | None:
    """The equations by which a scalar is zero, none if it is by itself; None where it is not found to be zero."""
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    if e == 0 or decide_zero(e).verdict is Verdict.PROVED:
        return ()
    for zero, equation in zeros.items():
        if sp.expand(e - zero) == 0 or sp.expand(e + zero) == 0:
            return equation, *natural_domain(*equation.args)
    relations = [sp.numer(sp.together(zero)) for zero in zeros]
    numerator = sp.numer(sp.together(e))
    letters = sorted(set().union(numerator.free_symbols, *(r.free_symbols for r in relations)), key=str)
    polynomials = (numerator, *relations)
    if not relations or len(sp.Add.make_args(numerator)) > MAX_TERMS:
        return None
    if not all(p.is_polynomial(*letters) and not p.atoms(sp.Function) for p in polynomials):
        return None
    if not sp.groebner(relations, *letters, order="grevlex", domain=sp.QQ).contains(sp.expand(numerator)):
        return None
    equations = tuple(dict.fromkeys(zeros.values()))
    return (*equations, *natural_domain(*(side for equation in equations for side in equation.args)))
