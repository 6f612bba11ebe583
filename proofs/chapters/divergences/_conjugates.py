"""ut − f(u) ≤ f*(t) = u*t − f(u*): the theorem on one divergence of ``symbolic.kantorovich``, by its name there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import sympy as sp

from numeric_check import Relation, positive, real
from proofs import Derivation, Step
from proofs.chapters.divergences import LETTERS
from symbolic import Decision
from symbolic.kantorovich import f_gan_conjugate
from symbolic.kantorovich.divergences import t, u
from symbolic.procedures.nonnegative_terms import decide_by_terms
from symbolic.zero_test import decide_zero

REFERENCES = ("Nowozin2016, section 2",)


def conjugate(name: str, *, value: str, gap: str, **words: Any) -> Derivation:
    """The supremum over all u > 0 and where it is attained, for all t of the domain.

    Parameters
    ----------
    name : str
        As in ``f_gan_conjugate``.
    value : str
        LaTeX of f*(t).
    gap : str
        LaTeX of f*(t) − (ut − f(u)) as what is not negative, in letters that it explains.
    words
        The id, title and sentence of the theorem.

    Returns
    -------
    Derivation
    """
    found = f_gan_conjugate(name)
    return Derivation(
        **words,
        letters={**LETTERS, "$f^*$": f"the conjugate of $f$; the right side is $f^*(t) = {value}$"},
        variables=(positive(u.name), real(t.name)),
        start=u * t - found.generator,
        steps=(
            Step(
                expr=found.conjugate,
                reason=f"the right side less the left one is {gap}",
                by=partial(decide_by_terms, terms=found.terms, given=found.conditions),
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=sp.Subs(u * t - found.generator, u, found.maximiser),
                reason="the value at the maximiser",
                by=partial(_decide_under, given=found.conditions),
            ),
        ),
        hypotheses=found.conditions,
        references=REFERENCES,
    )


def _decide_under(lhs: Any, rhs: Any, *, given: tuple[Any, ...]) -> Decision:
    """f*(t) = value at u* by the zero test on the domain that the strict comparisons state, which it then assumes."""
    rhs = rhs.xreplace(
        {at: at.expr.xreplace(dict(zip(at.variables, at.point, strict=True))) for at in rhs.atoms(sp.Subs)}
    )
    strict = [relation for relation in given if isinstance(relation, sp.Lt | sp.Gt)]
    return replace(decide_zero(lhs - rhs, domain=sp.And(*strict) if strict else None), assumes=given)
