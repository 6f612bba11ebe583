"""A variable: the SymPy symbol and the sampler of its domain in one value, so that the two can never disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp
from sympy.core.function import UndefinedFunction

Point = dict[Any, Any]
Draw = Callable[[np.random.Generator, int, Mapping[Any, Any]], Any]
Sweep = Callable[[np.random.Generator, int, int, Mapping[Any, Any]], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """v ∈ domain: a symbol together with the draws of its values.

    Parameters
    ----------
    symbol : Symbol, MatrixSymbol, IndexedBase or undefined function
        What stands in the formulas.
    domain : str
        The domain in words or signs, "k ≥ 1".
    draw : callable (rng, index, point) -> exact SymPy value
        The value at the point number ``index``; ``point`` holds the variables drawn before. Hard values come by
        turns, with cycles of coprime lengths so that those of different variables combine.
    sweep : callable (rng, index, size, point) -> array
        ``size`` float64 or complex128 values for the batch number ``index``, of shape (size,) or (size, rows, columns);
        a discrete variable gives one int and a function one Lambda, shared by the batch.

    Raises
    ------
    TypeError : if symbol is not a Symbol, a MatrixSymbol, an IndexedBase or an undefined function.
    ValueError : if domain is empty.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import dimension
    >>> k = dimension("k")
    >>> [k.draw(np.random.default_rng(0), i, {}) for i in range(4)], k.symbol.is_positive
    ([2, 3, 1, 4], True)

    References
    ----------
    K. Claessen and J. Hughes, QuickCheck, ICFP 2000, section 3: a generator belongs to the type.
    """

    symbol: Any
    domain: str
    draw: Draw
    sweep: Sweep

    def __post_init__(self) -> None:
        if not isinstance(self.symbol, (sp.Symbol, sp.MatrixSymbol, sp.IndexedBase, UndefinedFunction)):
            raise TypeError(
                "Variable needs a Symbol, a MatrixSymbol, an IndexedBase or an undefined function; "
                f"got {self.symbol!r} of type {type(self.symbol).__name__}."
            )
        if not self.domain:
            raise ValueError(f"Variable {self.symbol} needs its domain in words; got an empty text.")


def points(variables: Sequence[Variable], count: int, rng: np.random.Generator) -> Iterator[Point]:
    """``count`` points of the product of the domains, each variable drawn in the order given.

    Parameters
    ----------
    variables : sequence of Variable
        A variable drawn against another one comes after it.
    count : int
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : symbol to exact SymPy value.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import column, dimension, points
    >>> k = dimension("k")
    >>> [str(point[k.symbol]) for point in points([k, column("x", k)], 3, np.random.default_rng(1))]
    ['2', '3', '1']
    """
    for index in range(count):
        point: Point = {}
        for variable in variables:
            point[variable.symbol] = variable.draw(rng, index, point)
        yield point


def in_turn(cases: Sequence[Any], rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
    """Every case once, beginning with another one for each variable; then at random, so that all combine."""
    if index < len(cases):
        return cases[(index + len(point)) % len(cases)]
    return cases[int(rng.integers(len(cases)))]


def small_rational(rng: np.random.Generator) -> sp.Rational:
    """p/q with |p| ≤ 40 and 1 ≤ q ≤ 17: of order one, and not a binary fraction as a rule."""
    return sp.Rational(int(rng.integers(-40, 41)), int(rng.integers(1, 18)))


def gaussian_rational(rng: np.random.Generator) -> sp.Expr:
    """a + bi with rational a and b ≠ 0."""
    imaginary = sp.Rational(int(rng.integers(1, 41)), int(rng.integers(1, 18)))
    return small_rational(rng) + sp.I * imaginary * (-1) ** int(rng.integers(2))


def shape_at(shape: Sequence[Any], point: Mapping[Any, Any]) -> tuple[int, ...]:
    """The shape in numbers: each length with the dimensions of the point put in.

    Raises
    ------
    KeyError : if a length has a dimension that was not drawn before.
    """
    return tuple(_length_at(sp.sympify(length, strict=True), point) for length in shape)


def _length_at(length: sp.Expr, point: Mapping[Any, Any]) -> int:
    value = length.xreplace({symbol: sp.Integer(point[symbol]) for symbol in length.free_symbols if symbol in point})
    if not value.is_Integer:
        missing = ", ".join(sorted(str(symbol) for symbol in value.free_symbols))
        raise KeyError(f"a length {length} needs {missing} in the point; put its variable before the matrix.")
    return int(value)
