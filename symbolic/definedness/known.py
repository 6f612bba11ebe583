"""What is given: which numbers are real, integer, of one sign, or not zero, under stated conditions.

Nothing is taken from SymPy's ``is_…`` of a compound expression: only the assumptions of names, and the rules here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import sympy as sp

from symbolic.definedness.apart import is_nonzero
from symbolic.definedness.comparisons import ends_of, kept_apart
from symbolic.definedness.factors import factors_of
from symbolic.definedness.matrices import is_invertible_by_rules
from symbolic.definedness.normal import normal
from symbolic.definedness.rows import sign_of
from symbolic.definedness.sorts import is_integer, is_real, is_real_matrix


@dataclass(frozen=True)
class Known:
    """The conditions that hold, joined by And, and what follows from them.

    Parameters
    ----------
    given : tuple of SymPy Booleans
    """

    given: tuple[Any, ...] = ()
    _memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def facts(self) -> tuple[Any, ...]:
        """The conditions without And, and the ends of an interval as comparisons."""
        parts = [part for condition in self.given for part in sp.And.make_args(normal(condition))]
        return tuple(parts + [end for part in parts for end in ends_of(part)])

    @cached_property
    def nonzero_factors(self) -> frozenset[sp.Expr]:
        """The irreducible factors of what is given not to be 0."""
        differences = (kept_apart(fact) for fact in self.facts)
        return frozenset(factor for d in differences if d is not None for factor in factors_of(d) or ())

    def also(self, *conditions: Any) -> Known:
        """With further conditions."""
        return Known(given=(*self.given, *conditions))

    def is_in(self, e: Any, domain: sp.Set) -> bool:
        """Whether e is given to lie in a subset of the domain."""
        return any(
            isinstance(fact, sp.Contains) and fact.args[0] == e and fact.args[1].is_subset(domain)
            for fact in self.facts
        )

    def equal(self, A: Any, B: Any) -> bool:
        """Whether A = B is given."""
        return any(isinstance(fact, sp.Eq) and set(fact.args) == {A, B} for fact in self.facts)

    def real(self, e: sp.Basic) -> bool:
        """Whether e is known to be a real number, where it is defined."""
        return self._remembered(is_real, e)

    def real_matrix(self, A: Any) -> bool:
        """Whether all entries of a matrix expression are real: Eq(Adjoint(A), A.T) for its letters."""
        return is_real_matrix(self, A)

    def integer(self, e: sp.Basic) -> bool:
        """Whether e is known to be an integer, where it is defined."""
        return is_integer(self, e)

    def sign(self, e: sp.Basic) -> int:
        """2 for e > 0, 1 for e ≥ 0, −1 for e ≤ 0, −2 for e < 0, 0 where nothing is known; 1 for 0 itself."""
        return self._remembered(sign_of, e)

    def invertible(self, A: Any) -> bool:
        """Whether det A ≠ 0 is known, where A is defined."""
        return self._remembered(is_invertible_by_rules, A)

    def nonzero(self, e: sp.Basic) -> bool:
        """Whether e ≠ 0 is known, where e is defined."""
        return self._remembered(is_nonzero, e)

    def is_forwards(self, lower: sp.Expr, upper: sp.Expr) -> bool:
        """Whether a range is not reversed, b ≥ a − 1: there Σ is what everybody takes it for."""
        return upper == sp.oo or self.sign(upper - lower + 1) >= 1

    def _remembered(self, answer: Callable[[Known, Any], Any], e: Any) -> Any:
        """Each question is asked once; a question that comes back to itself is not answered by itself."""
        if (answer, e) not in self._memo:
            self._memo[answer, e] = 0
            self._memo[answer, e] = answer(self, e)
        return self._memo[answer, e]
