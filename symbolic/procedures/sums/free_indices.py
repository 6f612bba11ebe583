"""Free indices of expressions in index notation under other names: positive ones where they are at least 1."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.renaming import with_fresh_indices


def positive_indices(domain: tuple[Any, ...]) -> dict[Any, sp.Dummy]:
    """A positive integer letter for each integer letter j with j ≥ 1."""
    bounds = (c for c in domain if isinstance(c, sp.Ge | sp.Le) and c.lts == 1 and c.gts.is_Symbol and c.gts.is_integer)
    return {c.gts: sp.Dummy(c.gts.name, integer=True, positive=True) for c in bounds if not c.gts.is_positive}


def renamed(e: Any, names: dict[Any, Any]) -> Any:
    """The expression with other names for its free letters; those that it binds keep theirs."""
    e = with_fresh_indices(e, names)
    return e.xreplace({letter: name for letter, name in names.items() if letter not in bound_symbols(e)})
