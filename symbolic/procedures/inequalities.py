"""Inequalities between series of real terms: |Σ T| ≤ Σ |T|, and Σ S(n) ≤ Σ U(n) where S(n) ≤ U(n) for every n."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.definedness.known import Known
from symbolic.expressions.spectrum import SpectralRadius
from symbolic.factoring import in_factors
from symbolic.procedures.matrices.matrix_zero import decide_words, scope_of, shortened
from symbolic.words import OutsideClass

TRIANGLE = "triangle inequality"
TERMWISE = "comparison term by term"
BY_EIGENVALUES = "traces by eigenvalues"

_J = sp.Dummy("j", integer=True, nonnegative=True)  # n = a + j runs through the range from a on


@procedure(TRIANGLE)
def decide_triangle(lhs: Any, rhs: Any) -> Decision:
    """|Σ T(n)| ≤ Σ |T(n)| wherever the right side converges.

    Parameters
    ----------
    lhs : Abs of a Sum
    rhs : Sum over the same range

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_triangle
    >>> n, z = sp.Symbol("n", integer=True, positive=True), sp.Symbol("z")
    >>> signed, absolute = sp.Sum((-z) ** n, (n, 1, sp.oo)), sp.Sum(sp.Abs(z) ** n, (n, 1, sp.oo))
    >>> print(decide_triangle(sp.Abs(signed), absolute).verdict)
    proved

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorems 1.37 and 3.45 (absolute convergence).
    """
    if not isinstance(lhs, sp.Abs):
        raise OutsideClass(f"{shortened(lhs)} is not the modulus of a sum.")
    T, S = _terms_of(lhs.args[0], rhs)
    decision = decide_words(sp.Abs(sp.expand_power_base(T)), S)
    if decision.verdict is not Verdict.PROVED:
        raise OutsideClass(f"the terms on the right are not those on the left in modulus: {decision.why}")
    scope = f"{scope_of(lhs, rhs)}, all terms n"
    return Decision(verdict=Verdict.PROVED, procedure=TRIANGLE, scope=scope, relation=AT_MOST)


@procedure(TERMWISE)
def decide_termwise(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = ()) -> Decision:
    """Σ S(n) ≤ Σ U(n) over one range as 0 ≤ U(n) − S(n) for every n in it, wherever the right side converges.

    A bound ρ(A) ≤ q that is given puts k qⁿ, with k the size of A, for |tr Aⁿ| where it stands with a factor that is
    not negative: the trace is the sum of k eigenvalues λⁿ.

    Parameters
    ----------
    lhs, rhs : Sum
    given : tuple of relations ρ(A) ≤ q

    Returns
    -------
    Decision : PROVED, assuming the bounds that were used, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_termwise
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> print(decide_termwise(sp.Sum(1 / n**3, (n, 1, sp.oo)), sp.Sum(1 / n**2, (n, 1, sp.oo))).verdict)
    proved

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., Theorem 1.2.16 (the trace is the sum of the eigenvalues) and
    Theorem 2.4.2 (those of Aⁿ are λⁿ); W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorem 3.25.
    """
    S, U = _terms_of(lhs, rhs)
    used: list[Any] = []
    for trace in sorted((node for node in S.atoms(sp.Abs) if isinstance(node.args[0], sp.Trace)), key=str):
        found = _bound(trace.args[0].arg, given)
        stand_in = sp.Dummy("T")
        factor = sp.diff(S.xreplace({trace: stand_in}), stand_in)
        if found is not None and not factor.has(stand_in) and Known().sign(factor) >= 1:
            S = S.xreplace({trace: found[0]})
            used.append(found[1])
    if not Known().real(S):
        raise OutsideClass(f"the terms {shortened(S)} are not known to be real.")
    difference = in_factors(sp.powsimp(U - S))
    if Known().sign(difference) < 1:
        raise OutsideClass(f"{shortened(difference)} is not known to be ≥ 0 for every term.")
    procedure = f"{TERMWISE}, {BY_EIGENVALUES}" if used else TERMWISE
    scope = f"{scope_of(lhs, rhs)}, all terms n"
    return Decision(verdict=Verdict.PROVED, procedure=procedure, scope=scope, assumes=tuple(used), relation=AT_MOST)


def _bound(power: sp.MatrixExpr, given: tuple[Any, ...]) -> tuple[sp.Expr, Any] | None:
    """k qᵉ and the relation ρ(A) ≤ q for the power Aᵉ, e ≥ 0."""
    base, exponent = power.args if isinstance(power, sp.MatPow) else (power, sp.S.One)
    for relation in given:
        if isinstance(relation, sp.LessThan) and relation.lhs == SpectralRadius(base) and exponent.is_nonnegative:
            return base.shape[0] * relation.rhs**exponent, relation
    return None


def _terms_of(lhs: Any, rhs: Any) -> tuple[sp.Expr, sp.Expr]:
    """The terms of two sums over one range, with a + j for the index."""
    if not all(isinstance(side, sp.Sum) and len(side.limits) == 1 for side in (lhs, rhs)):
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} are not two sums.")
    ranges = [side.limits[0][1:] for side in (lhs, rhs)]
    if ranges[0] != ranges[1]:
        raise OutsideClass(f"the two sums run over different ranges: {ranges[0]} and {ranges[1]}.")
    lower, upper = ranges[0]
    forwards = upper == sp.oo or (upper.is_integer and (upper - lower + 1).is_nonnegative)
    if not (lower.is_integer and forwards):
        raise OutsideClass(f"the sums run from {lower} to {upper}, which are not known to be integers in this order.")
    indices = {side.limits[0][0] for side in (lhs, rhs)}
    captured = bound_symbols(lhs.function, rhs.function) & (indices | lower.free_symbols)
    if captured:
        raise OutsideClass(f"the terms bind {captured.pop()}, which the range is about.")
    left, right = (side.function.xreplace({side.limits[0][0]: lower + _J}) for side in (lhs, rhs))
    return left, right
