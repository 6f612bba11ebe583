"""The finite ranges of sizes and orders that a procedure goes through, and how its answer says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any, TypeAlias

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.escapes import admits
from symbolic.words import OutsideClass

Orders: TypeAlias = Mapping[sp.Symbol, range]


def check_size(size: Any, upto: Any) -> None:
    """Raises ValueError unless n is a positive integer symbol and its bound at least 1."""
    if not (isinstance(size, sp.Symbol) and size.is_integer and size.is_positive):
        raise ValueError(f"size needs a Symbol that is a positive integer; got {size!r}.")
    if not (isinstance(upto, int) and upto >= 1):
        raise ValueError(f"upto needs an integer ≥ 1, the largest {size}; got {upto!r}.")


def check_orders(orders: Orders) -> None:
    """Raises ValueError unless each range begins at the lower bound of its integer symbol and goes in steps of 1."""
    for symbol, numbers in orders.items():
        if not (isinstance(symbol, sp.Symbol) and symbol.is_integer and symbol.is_nonnegative):
            raise ValueError(f"orders needs Symbols that are nonnegative integers; got {symbol!r}.")
        start = 1 if symbol.is_positive else 0
        if not (isinstance(numbers, range) and len(numbers) > 0 and (numbers.start, numbers.step) == (start, 1)):
            raise ValueError(f"{symbol} needs a range from {start} in steps of 1; got {numbers!r}.")


def refuse_bound(lhs: Any, rhs: Any, names: Iterable[sp.Symbol]) -> None:
    """Raises OutsideClass if a sum, a derivative or another binder of a side binds a size or an order."""
    bound = sorted(map(str, bound_symbols(lhs, rhs) & set(names)))
    if bound:
        raise OutsideClass(f"{bound[0]} is bound in a side.")


def occurring(orders: Orders, *sides: Any) -> dict[sp.Symbol, range]:
    """The symbols that occur in a side, with their ranges: a proof goes through no others, and names no others."""
    names = set().union(*(side.atoms(sp.Symbol) for side in sides))
    return {symbol: numbers for symbol, numbers in orders.items() if symbol in names}


def admitted(symbol: sp.Symbol, numbers: range) -> list[int]:
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
    return [_printed(symbol, numbers) for symbol, numbers in orders.items()]


def _printed(symbol: sp.Symbol, numbers: range) -> str:
    """ "m ≤ 4", or "m ∈ {0, 2, 4}" for an even m."""
    found = admitted(symbol, numbers)
    return f"{symbol} ≤ {max(numbers)}" if len(found) == len(numbers) else f"{symbol} ∈ {{{str(found)[1:-1]}}}"
