"""The value of an expression at a point: SymPy's trees are read, and SymPy evaluates nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import sympy as sp

from tests.fuzz.judge.conditions import CONDITIONS
from tests.fuzz.judge.expansions import EXPANSIONS
from tests.fuzz.judge.matrices import MATRICES
from tests.fuzz.judge.numbers import NoRuleError, Number, UnknownError
from tests.fuzz.judge.scalars import SCALARS

RULES = {**SCALARS, **CONDITIONS, **MATRICES, **EXPANSIONS}
EXACT = 4096  # values that are kept


@cache
def _rule(kind: type) -> Any:
    """What judges a kind of expressions, if anything does."""
    return next((RULES[cls.__name__] for cls in kind.__mro__ if cls.__name__ in RULES), None)


@lru_cache(EXACT)
def _exact(value: sp.Expr) -> Number | None:
    """The value of a constant, if it is the same with any number of bits."""
    found = At({})(value)
    return found if isinstance(found, Number) and found.exact else None


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
            return self._value(self.point[e])
        rule = _rule(type(e))
        if rule is None:
            raise NoRuleError(f"no rule for {type(e).__name__}")
        return rule(e, self)

    def _value(self, given: Any) -> Any:
        if isinstance(given, Number):
            return given
        return (isinstance(given, sp.Expr) and _exact(given)) or At({})(given)

    def integer(self, e: Any) -> int:
        """The value of a bound, a place or a size."""
        found = self(sp.sympify(e)).rational
        if found is None or found.q != 1:
            raise UnknownError(f"{e} is no integer that is known")
        return int(found.p)

    def with_index(self, index: Any, k: int) -> At:
        return self.with_value(index, sp.Integer(k))

    def with_value(self, letter: Any, value: Any) -> At:
        return At({**self.point, letter: value})
