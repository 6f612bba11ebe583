"""Conditions with their matrices in normal form, so that those that say the same are the same."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.core.relational import Relational
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.for_all import ForAll
from symbolic.expressions.spectrum import SpectralRadius
from symbolic.words import OutsideClass, canonical

_WITH_WORDS = (sp.MatrixExpr, MatrixElement)


def normal(condition: Any) -> Any:
    """The condition with its sides as words: yᵀx for xᵀy, |c| ρ(B) for ρ(cB), det A for det(A + 0B)."""
    if isinstance(condition, sp.And | sp.Or | sp.Not):
        return type(condition)(*map(normal, condition.args), evaluate=False)
    if isinstance(condition, ForAll):
        return ForAll(normal(condition.relation), *condition.limits)
    if isinstance(condition, sp.AppliedPredicate):
        return condition.func(condition.function, _in_words(condition.arg))
    if isinstance(condition, sp.Contains):
        return sp.Contains(_in_words(condition.args[0]), condition.args[1], evaluate=False)
    if isinstance(condition, Relational):
        return type(condition)(*map(_in_words, condition.args), evaluate=False)
    return condition


def _in_words(e: Any) -> Any:
    """The normal form of an expression with matrices in it; what has none stays as it is."""
    if not e.has(*_WITH_WORDS):
        return e
    e = e.xreplace({radius: radius.scaled() for radius in e.atoms(SpectralRadius)})
    try:
        if isinstance(e, AppliedUndef):
            return e.func(*map(canonical, e.args))
        return canonical(e)
    except OutsideClass:
        return e
