"""Inequalities by terms that are not negative: rhs − lhs = Σ c·h(x), c ≥ 0, h(x) one of x², |x| − x, x − 1 − log x."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.binders import captures
from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, Decision, Part, Verdict
from symbolic.definedness import natural_domain
from symbolic.definedness.known import Known
from symbolic.procedures.matrices.equations import missing
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.words import OutsideClass

PROCEDURE = "sum of terms that are not negative"

Terms = tuple[tuple[Any, Callable[[sp.Expr], sp.Expr], Any], ...]


def square(x: sp.Expr) -> sp.Expr:
    """x² ≥ 0 for real x."""
    return x**2


def modulus_gap(x: sp.Expr) -> sp.Expr:
    """|x| − x ≥ 0 for real x, with equality for x ≥ 0."""
    return sp.Abs(x) - x


def logarithm_gap(x: sp.Expr) -> sp.Expr:
    """x − 1 − log x ≥ 0 for x > 0, with equality at x = 1 only: its derivative 1 − 1/x has the sign of x − 1."""
    return x - 1 - sp.log(x)


@procedure(PROCEDURE)
def decide_by_terms(lhs: Any, rhs: Any, *, terms: Terms, given: tuple[Any, ...] = ()) -> Decision:
    """lhs ≤ rhs as the certificate says: rhs − lhs = Σ c·h(x) by the zero test, every c ≥ 0 and every h(x) ≥ 0.

    Parameters
    ----------
    lhs, rhs : scalars
    terms : tuple of (c, h, x)
        h is ``square`` or ``modulus_gap`` with a real x, or ``logarithm_gap`` with a positive x. The signs of c and x
        have to follow from the assumptions of the symbols and from what is given, and both to have a value where the
        sides have one.
    given : tuple of comparisons a < b or a ≤ b
        What the decision assumes.

    Returns
    -------
    Decision : PROVED wherever both sides are defined, or UNDECIDED with why.

    Raises
    ------
    TypeError : if something that is given is no comparison.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.nonnegative_terms import decide_by_terms, logarithm_gap
    >>> u = sp.Symbol("u", positive=True)
    >>> print(decide_by_terms(1 - u, -sp.log(u), terms=((1, logarithm_gap, u),)).verdict)
    proved
    >>> print(decide_by_terms(-sp.log(u), 1 - u, terms=((1, logarithm_gap, u),)).verdict)
    undecided

    References
    ----------
    NIST Digital Library of Mathematical Functions, (4.5.1) (the logarithm).
    """
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    known = _comparisons(given)
    if captured := captures(rhs, *given):
        raise OutsideClass(f"what is given is about {captured.pop()}, which the right side binds.")
    stated = (*given, *natural_domain(lhs, rhs))
    total = sp.S.Zero
    for factor, gap, argument in terms:
        c, x = (sp.sympify(part, strict=True) for part in (factor, argument))
        if known.sign(c) < 1 or missing(c, stated):
            raise OutsideClass(f"the factor {shortened(c)} is not known to be ≥ 0.")
        holds = _DOMAINS.get(gap)
        if holds is None or not holds(known, x) or missing(x, stated):
            raise OutsideClass(f"{getattr(gap, '__name__', gap)} of {shortened(x)} is not known to be ≥ 0.")
        total += c * gap(x)
    if not known.real(lhs):
        raise OutsideClass(f"{shortened(lhs)} is not known to be real.")
    strict = [relation for relation in given if isinstance(relation, sp.Lt | sp.Gt)]
    decision = decide_zero(rhs - lhs - total, domain=sp.And(*strict) if strict else None)
    if decision.verdict is not Verdict.PROVED:
        raise OutsideClass(f"the difference is not the sum of the terms: {decision.why or decision.witness}")
    route, scope = f"{PROCEDURE}, {decision.procedure}", f"{scope_of(lhs, rhs)}, {decision.scope}"
    found = tuple(Part(GAPS[gap], *map(sp.sympify, (factor, argument))) for factor, gap, argument in terms)
    return replace(decision, procedure=route, scope=scope, assumes=given, relation=AT_MOST, certificate=found)


def is_evidently_positive(x: sp.Expr, *, given: tuple[Any, ...] = ()) -> bool:
    """Whether x > 0 follows from the assumptions of the symbols and from the comparisons given, where x has a value.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.nonnegative_terms import is_evidently_positive
    >>> t = sp.Symbol("t", real=True)
    >>> is_evidently_positive(1 / (1 - t) ** 2, given=(t < 1,)), is_evidently_positive(1 - t)
    (True, False)
    """
    return _is_positive(_comparisons(given), x)


def _comparisons(given: tuple[Any, ...]) -> Known:
    for relation in given:
        if not isinstance(relation, sp.Lt | sp.Gt | sp.Le | sp.Ge):
            raise TypeError(f"what is given must be a comparison a < b or a <= b; got {relation}.")
    return Known(given=given)


def _is_positive(known: Known, x: sp.Expr) -> bool:
    return known.sign(x) == 2


GAPS: dict[Callable[[sp.Expr], sp.Expr], str] = {
    square: "square",
    modulus_gap: "modulus gap",
    logarithm_gap: "logarithm gap",
}
_DOMAINS: dict[Callable[[sp.Expr], sp.Expr], Callable[[Known, sp.Expr], bool]] = {
    square: Known.real,
    modulus_gap: Known.real,
    logarithm_gap: _is_positive,
}
