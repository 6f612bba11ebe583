"""The largest of the terms over an index."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE

from symbolic.expressions.index_limits import free_under, index_limits


class Largest(sp.Expr):
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

    is_commutative = True
    precedence = PRECEDENCE["Mul"]

    def __new__(cls, term: sp.Expr, limits: Any) -> Largest:
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

    def _eval_is_extended_real(self) -> bool | None:
        return self.term.is_extended_real

    def _eval_is_finite(self) -> bool | None:
        return self.term.is_finite

    def _eval_is_extended_nonnegative(self) -> bool | None:
        return True if self.term.is_extended_nonnegative else None

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        index, lower, upper = (printer._print(limit) for limit in self.limits)
        text = rf"\max_{{{lower} \leq {index} \leq {upper}}} {printer._print(self.term)}"
        return text if exp is None else rf"\left({text}\right)^{{{exp}}}"
