"""Rules by the class of an expression: the nearest class that has one counts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.expressions.extremes import Extreme

Rule = TypeVar("Rule")
NAMES = (sp.Symbol, sp.Indexed, AppliedUndef)  # of which the assumptions count


def rule_of(e: Any, rules: Mapping[type, Rule]) -> Rule | None:
    """The rule of the nearest class of the expression; None where no class has one."""
    return next((rules[cls] for cls in type(e).__mro__ if cls in rules), None)


@lru_cache(maxsize=4096)
def is_constant(e: Any) -> bool:
    """Whether nothing in the expression is free; of a sum SymPy finds that slowly."""
    return not e.free_symbols


@lru_cache(maxsize=1024)
def body(e: sp.Sum | Extreme) -> sp.Expr:
    """The terms, with indices of their own, the same at each call: a bound letter is no free one of its name."""
    own = {index: sp.Dummy(index.name, **index.assumptions0) for index in e.bound_symbols}
    return e.args[0].xreplace(own)
