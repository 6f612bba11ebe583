"""The finite ranges of sizes and orders that a procedure goes through, and how its answer says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.escapes import admits
from symbolic.words import OutsideClass

Orders: TypeAlias = Mapping[sp.Symbol, range]


def checked(lhs: Any, rhs: Any, size: Any, upto: Any, orders: Orders) -> tuple[dict[sp.Symbol, range], ...]:
    """The size and the orders that occur in a side, with their ranges: a proof goes through no others.

    Parameters
    ----------
    lhs, rhs : SymPy expressions
    size : positive integer Symbol
    upto : int
        The largest size.
    orders : mapping of nonnegative integer Symbol to range

    Returns
    -------
    sizes, orders : dicts of Symbol to range

    Raises
    ------
    ValueError : unless the size is a positive integer symbol, its bound at least 1, and each range begins at the lower
        bound of its integer symbol and goes in steps of 1.
    OutsideClass : if a sum, a derivative or another binder of a side binds one of the symbols.
    """
    if not (isinstance(size, sp.Symbol) and size.is_integer and size.is_positive):
        raise ValueError(f"size needs a Symbol that is a positive integer; got {size!r}.")
    if not (isinstance(upto, int) and upto >= 1):
        raise ValueError(f"upto needs an integer ≥ 1, the largest {size}; got {upto!r}.")
    for symbol, numbers in orders.items():
        if not (isinstance(symbol, sp.Symbol) and symbol.is_integer and symbol.is_nonnegative):
            raise ValueError(f"orders needs Symbols that are nonnegative integers; got {symbol!r}.")
        start = 1 if symbol.is_positive else 0
        if not (isinstance(numbers, range) and len(numbers) > 0 and (numbers.start, numbers.step) == (start, 1)):
            raise ValueError(f"{symbol} needs a range from {start} in steps of 1; got {numbers!r}.")
    if bound := bound_symbols(lhs, rhs) & {size, *orders}:
        raise OutsideClass(f"{min(map(str, bound))} is bound in a side.")
    names = lhs.atoms(sp.Symbol) | rhs.atoms(sp.Symbol)
    sizes = {size: range(1, upto + 1)}
    return tuple({s: numbers for s, numbers in ranges.items() if s in names} for ranges in (sizes, orders))


def admitted(symbol: sp.Symbol, numbers: Sequence[int]) -> list[int]:
    """The numbers that the assumptions of the symbol admit.

    Raises
    ------
    OutsideClass : if there is none.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.polynomials.ranges import admitted
    >>> admitted(sp.Symbol("m", even=True), range(5))
    [0, 2, 4]
    """
    found = [number for number in numbers if admits(symbol, sp.Integer(number))]
    if not found:
        raise OutsideClass(f"{symbol} is none of the numbers from {min(numbers)} to {max(numbers)}.")
    return found


def assignments(orders: Orders) -> Iterator[dict[sp.Symbol, int]]:
    """Every choice of one number for each symbol.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.polynomials.ranges import assignments
    >>> m = sp.Symbol("m", integer=True, nonnegative=True)
    >>> list(assignments({m: range(2)}))
    [{m: 0}, {m: 1}]
    """
    for numbers in product(*(admitted(symbol, numbers) for symbol, numbers in orders.items())):
        yield dict(zip(orders, numbers, strict=True))


def order_relations(orders: Orders) -> tuple[Any, ...]:
    """m ≤ M for each symbol: what a proof by these orders assumes."""
    return tuple(sp.Le(symbol, max(numbers)) for symbol, numbers in orders.items())


def printed_orders(orders: Orders) -> list[str]:
    """The same in words for a scope, with the numbers that were gone through where the assumptions leave some out."""
    found = ((symbol, numbers, admitted(symbol, numbers)) for symbol, numbers in orders.items())
    return [
        f"{symbol} ≤ {max(numbers)}" if kept == list(numbers) else f"{symbol} ∈ {{{', '.join(map(str, kept))}}}"
        for symbol, numbers, kept in found
    ]
