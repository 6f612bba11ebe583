"""When the partial sums of an infinite sum rest: after many negligible terms in a row, beyond the known zeros."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Any

import sympy as sp

from numeric_check.claims.names import shape_of
from numeric_check.rules.scope import Scope
from numeric_check.rules.series import Factor, factors_of

_STRIDE = 5  # every fifth term is looked at until one is negligible, and from there on each


@dataclass(slots=True, kw_only=True)
class Rest:
    """How many terms in a row were negligible; those before ``first`` are not counted.

    A few terms at equal distances say nothing: k(k − 5)(k − 10), tr(Pᵏ⁺¹) for a cyclic permutation P, and aᵏ − bᵏ
    with a⁵ = b⁵ are 0 at every fifth place, or at three of them.

    Parameters
    ----------
    first : int
        The first place from which on no factor has a zero, by ``first_after_zeros``.

    Examples
    --------
    >>> from numeric_check.rules.rest import Rest
    >>> rest = Rest(first=0)
    >>> [rest.count(negligible) for negligible in (False, True, True, False)]
    [0, 1, 2, 0]
    """

    first: int
    place: int = 0
    quiet: int = 0

    @property
    def looks(self) -> bool:
        """Whether the term at this place is to be looked at."""
        return self.place >= self.first and (self.quiet > 0 or self.place % _STRIDE == 0)

    def count(self, negligible: bool) -> int:
        """The number of negligible terms in a row up to this place; the next place is the following one."""
        self.quiet = self.quiet + 1 if negligible and self.place >= self.first else 0
        self.place += 1
        return self.quiet


def first_after_zeros(scope: Scope, term: Any, index: sp.Symbol, start: int) -> int:
    """The first place, counted from the start, behind all zeros of factors an + c of which a and c are known exactly.

    Parameters
    ----------
    scope : Scope
    term : expression
        A sum of products of powers, reciprocal factorials and powers of an + c.
    index : Symbol
        n.
    start : int

    Returns
    -------
    int

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.evaluation.evaluate import exact_scope
    >>> from numeric_check.rules.rest import first_after_zeros
    >>> n = sp.Symbol("n")
    >>> first_after_zeros(exact_scope({}), n * (n - 5) ** 2 / sp.factorial(n), n, 1)
    5
    """
    places = [0]
    for summand in term.args if isinstance(term, (sp.Add, sp.MatAdd)) else (term,):
        for factor in factors_of(summand, index):
            if factor.kind == "linear":
                slope, offset = (scope.exact_value(sp.sympify(number)) for number in (factor.slope, factor.offset))
                if slope and offset is not None:
                    zero = (-offset / slope).x
                    places.append(int(zero.numerator // zero.denominator) - start + 1)
    return max(places)


def order_of(scope: Scope, term: Any, index: sp.Symbol) -> int:
    """The order of a recurrence for the terms: where so many in a row are 0, all that follow are.

    A power of a matrix with m rows has the order m, as tr(Pᵏ) for a cyclic permutation P of m letters shows, a power
    of a number the order 1, and (an + c)ᵖ the order p + 1; products multiply orders, and sums add them.

    Parameters
    ----------
    scope : Scope
    term : expression
        A sum of products of powers, reciprocal factorials and powers of an + c.
    index : Symbol
        n.

    Returns
    -------
    int

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.evaluation.evaluate import exact_scope
    >>> from numeric_check.rules.rest import order_of
    >>> n, A = sp.Symbol("n"), sp.ImmutableMatrix(3, 3, range(9))
    >>> order_of(exact_scope({}), n * sp.Trace(sp.MatPow(A, n)) + 2**n, n)
    7
    """
    summands = term.args if isinstance(term, (sp.Add, sp.MatAdd)) else (term,)
    return sum(prod(_order(scope, factor) for factor in factors_of(summand, index)) for summand in summands)


def _order(scope: Scope, factor: Factor) -> int:
    if shape_of(factor.base):
        return scope.integer(sp.sympify(factor.base.rows))
    return max(factor.exponent, 0) + 1
