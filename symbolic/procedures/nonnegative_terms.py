"""Inequalities by terms that are not negative: rhs − lhs = Σ c·h(x), c ≥ 0, h(x) one of x², |x| − x, x − 1 − log x."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.binders import captures
from symbolic.boundary import procedure
from symbolic.decision import AT_MOST, Decision, Verdict
from symbolic.procedures.matrix_zero import scope_of, shortened

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
        have to be evident from the assumptions of the symbols and from what is given, by sums, products and powers.
    given : tuple of comparisons a < b or a ≤ b
        What the decision assumes; b − a is positive, or not negative, where it stands as written.

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
    from symbolic.decide import decide_zero  # loaded when first used: `import symbolic` stays cheap

    facts = _facts(given)
    captured = captures(rhs, *given)
    if captured:
        return _undecided(f"what is given is about {captured.pop()}, which the right side binds.")
    total = sp.S.Zero
    for factor, gap, argument in terms:
        c, x = (sp.sympify(part, strict=True) for part in (factor, argument))
        if not _is_nonnegative(c, facts):
            return _undecided(f"the factor {shortened(c)} is not known to be ≥ 0.")
        holds = _DOMAINS.get(gap)
        if holds is None or not holds(x, facts):
            return _undecided(f"{getattr(gap, '__name__', gap)} of {shortened(x)} is not known to be ≥ 0.")
        total += c * gap(x)
    if not _is_real(lhs, facts):
        return _undecided(f"{shortened(lhs)} is not known to be real.")
    strict = [relation for relation in given if isinstance(relation, sp.Lt | sp.Gt)]
    decision = decide_zero(rhs - lhs - total, domain=sp.And(*strict) if strict else None)
    if decision.verdict is not Verdict.PROVED:
        return _undecided(f"the difference is not the sum of the terms: {decision.why or decision.witness}")
    scope = f"{scope_of(lhs, rhs)}, {decision.scope}"
    return replace(
        decision, procedure=f"{PROCEDURE}, {decision.procedure}", scope=scope, assumes=given, relation=AT_MOST
    )


def is_evidently_positive(x: sp.Expr, *, given: tuple[Any, ...] = ()) -> bool:
    """Whether x > 0 is evident from the symbols and from what is given, by sums, products and powers.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.nonnegative_terms import is_evidently_positive
    >>> t = sp.Symbol("t", real=True)
    >>> is_evidently_positive(1 / (1 - t) ** 2, given=(t < 1,)), is_evidently_positive(1 - t)
    (True, False)
    """
    return _is_positive(x, _facts(given))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """The differences that are given as positive, and those given as not negative, without a rational factor."""

    positive: tuple[sp.Expr, ...]
    nonnegative: tuple[sp.Expr, ...]


def _facts(given: tuple[Any, ...]) -> _Facts:
    differences = [(relation, form) for relation in given for form in _with_primitive(_difference(relation))]
    return _Facts(
        positive=tuple(form for relation, form in differences if isinstance(relation, sp.Lt | sp.Gt)),
        nonnegative=tuple(form for _, form in differences),
    )


def _with_primitive(form: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """The difference itself and without its positive rational content."""
    return form, form.primitive()[1]


def _difference(relation: Any) -> sp.Expr:
    if not isinstance(relation, sp.Lt | sp.Gt | sp.Le | sp.Ge):
        raise TypeError(f"what is given must be a comparison a < b or a <= b; got {relation}.")
    return relation.gts - relation.lts


def _is_positive(x: sp.Expr, facts: _Facts) -> bool:
    """A positive number or symbol, a fact, and what sums, products, powers and exp make of them."""
    if x in facts.positive or (x.is_Rational and x > 0) or (x.is_Symbol and x.is_positive):
        return True
    if isinstance(x, sp.Add):
        if x.primitive()[1] in facts.positive:  # a positive multiple of a fact
            return True
        others = [arg for arg in x.args if not _is_positive(arg, facts)]
        return len(others) < len(x.args) and all(_is_nonnegative(arg, facts) for arg in others)
    if isinstance(x, sp.Mul):
        signs = [_sign(arg, facts) for arg in x.args]
        return 0 not in signs and signs.count(-1) % 2 == 0
    if isinstance(x, sp.Pow):
        return _is_positive(x.base, facts) and _is_real(x.exp, facts)
    return isinstance(x, sp.exp) and _is_real(x.args[0], facts)


def _sign(x: sp.Expr, facts: _Facts) -> int:
    """The sign of a factor: −1 for a negative number or symbol, the negative of a fact, and odd powers of these."""
    if isinstance(x, sp.Pow) and x.exp.is_Integer and x.exp % 2 == 1:
        return _sign(x.base, facts)
    if (x.is_Rational and x < 0) or (x.is_Symbol and x.is_negative) or -x in facts.positive:
        return -1
    return int(_is_positive(x, facts))


def _is_nonnegative(x: sp.Expr, facts: _Facts) -> bool:
    """What is positive, 0, moduli and even powers of what is real, and sums, products and powers of these."""
    if _is_positive(x, facts) or x == 0 or x in facts.nonnegative or (x.is_Symbol and x.is_nonnegative):
        return True
    if isinstance(x, sp.Add) and x.primitive()[1] in facts.nonnegative:
        return True
    if isinstance(x, sp.Add | sp.Mul):
        return all(_is_nonnegative(arg, facts) for arg in x.args)
    if isinstance(x, sp.Pow) and x.exp.is_Rational:
        even = x.exp.is_Integer and x.exp % 2 == 0
        kept = _is_real(x.base, facts) if even else _is_nonnegative(x.base, facts)
        return kept and _is_defined(x, facts)
    return isinstance(x, sp.Abs) and _is_real(x.args[0], facts)


def _is_real(x: sp.Expr, facts: _Facts) -> bool:
    """Real numbers and symbols, what is not negative, and what sums, products and real functions make of them."""
    if x.is_Rational or (x.is_Symbol and x.is_real) or _is_nonnegative(x, facts):
        return True
    if isinstance(x, sp.Add | sp.Mul | sp.Abs | sp.sign):
        return all(_is_real(arg, facts) for arg in x.args)
    if isinstance(x, sp.Pow) and x.exp.is_Integer:
        return _is_real(x.base, facts) and _is_defined(x, facts)
    return isinstance(x, sp.log) and _is_positive(x.args[0], facts)


def _is_defined(power: sp.Pow, facts: _Facts) -> bool:
    """A power is not 1/0: a term that has no value where both sides have one would prove nothing there."""
    nonzero = _sign(power.base, facts) != 0 or (power.base.is_Symbol and power.base.is_nonzero)
    return bool(power.exp.is_positive or nonzero)


_DOMAINS: dict[Callable[[sp.Expr], sp.Expr], Callable[[sp.Expr, _Facts], bool]] = {
    square: _is_real,
    modulus_gap: _is_real,
    logarithm_gap: _is_positive,
}


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure=PROCEDURE, why=why)
