"""The limits (i, a, b) of an index, and what is free under them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE

from symbolic.inputs import scalar, symbol


def index_limits(name: str, *limits: Any) -> tuple[sp.Tuple, ...]:
    """The limits as SymPy tuples (i, a, b).

    Raises
    ------
    TypeError : if there are none, or one is no (Symbol, lower, upper).
    ValueError : if an index does not commute.
    """
    forms = [isinstance(limit, tuple | list | sp.Tuple) and len(limit) == 3 for limit in limits]
    if not forms or not all(forms) or not all(isinstance(limit[0], sp.Symbol) for limit in limits):
        raise TypeError(f"{name} needs limits (i, a, b) with a Symbol i; got {limits}.")
    return tuple(
        sp.Tuple(
            symbol(i, f"{name}: the index"),
            scalar(a, f"{name}: the lower limit"),
            scalar(b, f"{name}: the upper limit"),
        )
        for i, a, b in limits
    )


def free_under(expr: Any, limits: Iterable[sp.Tuple]) -> set[sp.Basic]:
    """The free symbols of an expression whose indices the limits bind; SymPy counts entries such as p[i] among them."""
    limits = tuple(limits)
    bound = {limit[0] for limit in limits}
    free = {symbol for symbol in expr.free_symbols if not symbol.free_symbols & bound}
    return free.union(*(end.free_symbols for limit in limits for end in limit[1:]))


def substituted(body: Any, bound: sp.Symbol, old: Any, new: Any) -> tuple[Any, sp.Symbol]:
    """A body with new for old under a letter that it binds, and that letter: a fresh one where new has the old one."""
    letter = sp.Dummy(bound.name, **bound.assumptions0) if new.has(bound) else bound
    body = body.xreplace({bound: letter})
    return (body if old == bound else body._subs(old, new)), letter


class OverIndex:
    """What expressions T(i) over one index i = a, …, b share: args are the term T(i) and the limits (i, a, b)."""

    args: tuple[Any, ...]
    func: Any

    @property
    def term(self) -> Any:
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

    def _eval_subs(self, old: Any, new: Any) -> Any:
        """The index stays bound, under a name of its own where the new expression has the old one."""
        index, *ends = self.limits
        term, letter = substituted(self.term, index, old, new)
        return self.func(term, (letter, *(end._subs(old, new) for end in ends)))

    def _printed(self, printer: Any) -> tuple[str, ...]:
        """The index, its ends and the term, in brackets where it is a sum."""
        term = printer.parenthesize(self.term, PRECEDENCE["Mul"], strict=True)
        return (*map(printer._print, self.limits), term)
