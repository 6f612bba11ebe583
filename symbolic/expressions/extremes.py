"""The largest and the smallest of the terms over an index."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE

from symbolic.expressions.index_limits import free_under, index_limits


class Extreme(sp.Expr):
    """What the maximum and the minimum over an index share: real terms, and a symbolic number of them."""

    is_commutative = True
    precedence = PRECEDENCE["Mul"]
    _sign = ""

    def __new__(cls, term: sp.Expr, limits: Any) -> Extreme:
        (limits,) = index_limits(cls.__name__, limits)
        return sp.Basic.__new__(cls, sp.sympify(term, strict=True), limits)

    @property
    def term(self) -> sp.Expr:
        return self.args[0]

    @property
    def limits(self) -> sp.Tuple:
        return self.args[1]

    @property
    def bound_symbols(self) -> list[sp.Symbol]:
        return [self.limits[0]]

    @property
    def free_symbols(self) -> set[sp.Basic]:
        return free_under(self.term, [self.limits])

    def _eval_subs(self, old: Any, new: Any) -> Extreme:
        """The index stays bound, under a name of its own where the new expression has the old one."""
        index, *ends = self.limits
        name = sp.Dummy(index.name, **index.assumptions0) if new.has(index) else index
        term = self.term.xreplace({index: name})
        term = term if old == index else term._subs(old, new)
        return self.func(term, (name, *(end._subs(old, new) for end in ends)))

    def _eval_is_extended_real(self) -> bool | None:
        return self.term.is_extended_real

    def _eval_is_finite(self) -> bool | None:
        return self.term.is_finite

    def _eval_is_extended_nonnegative(self) -> bool | None:
        return True if self.term.is_extended_nonnegative else None

    def _latex(self, printer: Any) -> str:
        index, lower, upper = (printer._print(limit) for limit in self.limits)
        term = printer.parenthesize(self.term, PRECEDENCE["Mul"], strict=True)
        return rf"{self._sign}_{{{lower} \leq {index} \leq {upper}}} {term}"


class Largest(Extreme):
    """max_{i=a,…,b} T(i) of real terms, for a symbolic number of them; SymPy's Max takes a list.

    Parameters
    ----------
    term : scalar expression
    limits : tuple (i, a, b)

    Raises
    ------
    TypeError : if limits are no (Symbol, lower, upper).

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
    TypeError : if limits are no (Symbol, lower, upper).

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
