"""The largest and the smallest of the terms over an index."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE

from symbolic.expressions.index_limits import OverIndex, index_limits
from symbolic.inputs import scalar


class Extreme(OverIndex, sp.Expr):
    """What the maximum and the minimum over an index share: real terms, and a symbolic number of them."""

    is_commutative = True
    precedence = PRECEDENCE["Mul"]
    _sign = ""

    def __new__(cls, term: sp.Expr, limits: Any) -> Extreme:
        (limits,) = index_limits(cls.__name__, limits)
        return sp.Basic.__new__(cls, scalar(term, f"{cls.__name__}: the term"), limits)

    def _eval_is_extended_real(self) -> bool | None:
        return self.term.is_extended_real

    def _eval_is_finite(self) -> bool | None:
        return self.term.is_finite

    def _eval_is_extended_nonnegative(self) -> bool | None:
        return True if self.term.is_extended_nonnegative else None

    def _latex(self, printer: Any) -> str:
        index, lower, upper, term = self._printed(printer)
        return rf"{self._sign}_{{{lower} \leq {index} \leq {upper}}} {term}"


class Largest(Extreme):
    """max_{i=a,…,b} T(i) of real terms, for a symbolic number of them; SymPy's Max takes a list.

    Parameters
    ----------
    term : scalar expression
    limits : tuple (i, a, b)

    Raises
    ------
    TypeError : if the term is no scalar, or limits are no (Symbol, lower, upper).

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import Largest
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> g = sp.IndexedBase("g", shape=(n,), real=True)
    >>> Largest(sp.Abs(g[i]), (i, 1, n)).is_nonnegative
    True
    """

    _sign = r"\max"


class Smallest(Extreme):
    """min_{i=a,…,b} T(i) = −max_{i=a,…,b} (−T(i)), as in the c-transform of a potential.

    Parameters
    ----------
    term : scalar expression
    limits : tuple (i, a, b)

    Raises
    ------
    TypeError : if the term is no scalar, or limits are no (Symbol, lower, upper).

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import Smallest
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> f = sp.IndexedBase("f", shape=(n,), real=True)
    >>> Smallest(f[i], (i, 1, n)).by_largest()
    -Largest(-f[i], (i, 1, n))
    """

    _sign = r"\min"

    def by_largest(self) -> sp.Expr:
        """−max (−T)."""
        return -Largest(-self.term, self.limits)
