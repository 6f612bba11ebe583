"""The value of an expression at a point: SymPy's trees are read, and SymPy evaluates nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from tests.fuzz.judge.conditions import CONDITIONS
from tests.fuzz.judge.expansions import EXPANSIONS
from tests.fuzz.judge.matrices import MATRICES
from tests.fuzz.judge.numbers import NoRuleError, Number, UnknownError
from tests.fuzz.judge.scalars import SCALARS

RULES = {**SCALARS, **CONDITIONS, **MATRICES, **EXPANSIONS}


@dataclass(frozen=True, slots=True)
class At:
    """A point: symbols to expressions without letters or Numbers, matrices and tables to explicit matrices."""

    point: Mapping[Any, Any]

    def __call__(self, e: Any) -> Any:
        """A Number, the rows of a matrix, or whether a condition holds.

        Raises
        ------
        UndefinedError : there is no value.
        UnknownError : there may be none.
        NoRuleError : a part is of a kind that is not judged.
        """
        if isinstance(e, bool):
            return e
        if self.point and e in self.point:
            return self.point[e] if isinstance(self.point[e], Number) else At({})(self.point[e])
        rule = next((RULES[cls.__name__] for cls in type(e).__mro__ if cls.__name__ in RULES), None)
        if rule is None:
            raise NoRuleError(f"no rule for {type(e).__name__}")
        return rule(e, self)

    def integer(self, e: Any) -> int:
        """The value of a bound, a place or a size."""
        found = self(sp.sympify(e)).rational
        if found is None or found.denominator != 1:
            raise UnknownError(f"{e} is no integer that is known")
        return found.numerator

    def with_index(self, index: Any, k: int) -> At:
        return self.with_value(index, sp.Integer(k))

    def with_value(self, letter: Any, value: Any) -> At:
        return At({**self.point, letter: value})
