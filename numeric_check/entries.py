"""Variables with entries p_i, c_ij, T_ijk, …: an IndexedBase with a symbolic shape, indices from 1 on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays import Arrays
from numeric_check.evaluate import batch_scope, exact_scope
from numeric_check.scalar_variables import natural
from numeric_check.scope import NotApplicable, Scope, UnknownExpression
from numeric_check.variable import Variable, shape_at, small_rational

_ZEROS = 5  # every fifth entry of a nonnegative table is zero: weights and slacks vanish in what matters


def entries(name: str, *shape: Any, nonnegative: bool = False, positive: bool = False) -> Variable:
    """T ∈ ℝ^(n×m×…), entries p/q of order one, with zeros among those that may not be negative.

    Parameters
    ----------
    name : str
    *shape : Variables, ints or expressions
        Dimensions; the symbol T[i, j, …] has 1 ≤ i ≤ n.
    nonnegative, positive : bool
        What all entries are.

    Returns
    -------
    Variable : of an IndexedBase with the shape and the assumptions.

    Raises
    ------
    TypeError, ValueError : if there is no length, or one is text.

    Examples
    --------
    >>> from numeric_check import dimension, entries
    >>> p = entries("p", dimension("n"), nonnegative=True)
    >>> p.domain, p.symbol[1].is_nonnegative
    ('p ∈ ℝ^(n), p ≥ 0', True)
    """
    sign = {"positive": True} if positive else {"nonnegative": True} if nonnegative else {"real": True}

    def entry(rng: np.random.Generator) -> sp.Expr:
        value = small_rational(rng)
        if nonnegative and not positive:
            return sp.S.Zero if rng.integers(_ZEROS) == 0 else abs(value)
        return abs(value) + sp.Rational(1, 17) if positive else value

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseNDimArray:
        return _table(shape_at(symbol.shape, point), lambda place: entry(rng))

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        values = rng.standard_normal((size, *shape_at(symbol.shape, point)))
        return np.abs(values) if nonnegative or positive else values

    symbol = _base(name, shape, sign)
    condition = f", {name} > 0" if positive else f", {name} ≥ 0" if nonnegative else ""
    return Variable(symbol=symbol, domain=f"{_domain(symbol)}{condition}", draw=draw, sweep=sweep)


def symmetric_entries(name: str, size: Any, order: int) -> Variable:
    """T ∈ ℝ^(n×…×n) with ``order`` indices that any permutation of the indices leaves as it is: a derivative's entries.

    Parameters
    ----------
    name : str
    size : Variable, int or expression
    order : int
        2 or more.

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if order is below 2.

    Examples
    --------
    >>> from numeric_check import dimension, symmetric_entries
    >>> symmetric_entries("H", dimension("d"), 2).domain
    'H ∈ ℝ^(d×d), symmetric'
    """
    if order < 2:
        raise ValueError(f"symmetric_entries needs order ≥ 2; got {order}.")
    symbol = _base(name, (size,) * order, {"real": True})

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseNDimArray:
        known: dict[tuple[int, ...], sp.Expr] = {}
        return _table(
            shape_at(symbol.shape, point), lambda place: known.setdefault(tuple(sorted(place)), small_rational(rng))
        )

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        lengths = shape_at(symbol.shape, point)
        places = np.sort(np.indices(lengths), axis=0)
        return rng.standard_normal((size, *lengths))[:, *places]

    return Variable(symbol=symbol, domain=f"{_domain(symbol)}, symmetric", draw=draw, sweep=sweep)


def defined_entries(
    name: str, formula: sp.Lambda, *shape: Any, nonnegative: bool = False, positive: bool = False
) -> Variable:
    """T_ij… = formula(i, j, …) in variables that come before it, as the marginal p_i = Σ_j π_ij of a plan.

    Parameters
    ----------
    name : str
    formula : Lambda of as many indices as there are lengths
    *shape : Variables, ints or expressions
    nonnegative, positive : bool
        What the entries are known to be.

    Returns
    -------
    Variable

    Raises
    ------
    ValueError : if the formula has another number of indices; from ``draw``, if a value is not rational.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import defined_entries, dimension, entries, points
    >>> n, i = dimension("n"), sp.Symbol("i", integer=True, positive=True)
    >>> a = entries("a", n)
    >>> square = defined_entries("b", sp.Lambda(i, a.symbol[i] ** 2), n)
    >>> (point,) = points([n, a, square], 1, np.random.default_rng(0))
    >>> point[square.symbol][0] == point[a.symbol][0] ** 2
    True
    """
    if len(formula.variables) != len(shape):
        raise ValueError(f"{name} has {len(shape)} indices; got the formula {formula} of {len(formula.variables)}.")
    sign = {"positive": True} if positive else {"nonnegative": True} if nonnegative else {"real": True}
    symbol = _base(name, shape, sign)

    def at(place: tuple[int, ...], scope: Scope) -> Any:
        for variable, i in zip(formula.variables, place, strict=True):
            scope = scope.bind_integer(formula.expr, variable, i + 1)
        return scope.value(formula.expr)

    def rational(place: tuple[int, ...], scope: Scope) -> sp.Expr:
        try:
            value = at(place, scope)
        except (NotApplicable, UnknownExpression, ZeroDivisionError) as error:
            raise ValueError(f"{name} needs a rational value at every point and place; at {place}: {error}") from error
        if value.y != 0:
            raise ValueError(f"{name} needs real values; its formula {formula.expr} is {value} at {place}.")
        return sp.sympify(value.x)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseNDimArray:
        scope = exact_scope(point)
        return _table(shape_at(symbol.shape, point), lambda place: rational(place, scope))

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        scope = batch_scope(Arrays(), point)
        lengths = shape_at(symbol.shape, point)
        values = [np.broadcast_to(at(place, scope), size) for place in product(*map(range, lengths))]
        return np.stack(values, axis=-1).reshape(size, *lengths)

    indices = sp.Tuple(*formula.variables)
    return Variable(symbol=symbol, domain=f"{name}{indices} = {formula.expr}", draw=draw, sweep=sweep)


def index(name: str, length: Variable) -> Variable:
    """j ∈ {1, …, n}, all by turns; a positive integer symbol.

    Parameters
    ----------
    name : str
    length : Variable
        A dimension that comes before it.

    Returns
    -------
    Variable : for claims with the hypothesis j ≤ n.

    Examples
    --------
    >>> from numeric_check import dimension, index
    >>> index("j", dimension("n")).domain
    '1 ≤ j ≤ n'
    """
    symbol = natural(name).symbol

    def draw(rng: np.random.Generator, turn: int, point: Mapping[Any, Any]) -> sp.Integer:
        (count,) = shape_at((length.symbol,), point)
        return sp.Integer(1 + int(rng.integers(count)))

    def sweep(rng: np.random.Generator, turn: int, size: int, point: Mapping[Any, Any]) -> int:
        return int(draw(rng, turn, point))

    return Variable(symbol=symbol, domain=f"1 ≤ {name} ≤ {length.symbol}", draw=draw, sweep=sweep)


def _base(name: str, shape: tuple[Any, ...], assumptions: dict[str, bool]) -> sp.IndexedBase:
    if not shape:
        raise ValueError(f"{name} needs at least one length; use a number for a single value.")
    lengths = tuple(length.symbol if isinstance(length, Variable) else length for length in shape)
    if not all(isinstance(length, int | sp.Expr) for length in lengths):
        raise TypeError(f"{name} needs dimensions, ints or expressions for its lengths; got {lengths}.")
    return sp.IndexedBase(name, shape=lengths, **assumptions)


def _domain(symbol: sp.IndexedBase) -> str:
    return f"{symbol} ∈ ℝ^({'×'.join(map(str, symbol.shape))})"


def _table(lengths: tuple[int, ...], entry: Callable[[tuple[int, ...]], sp.Expr]) -> sp.ImmutableDenseNDimArray:
    return sp.ImmutableDenseNDimArray([entry(place) for place in product(*map(range, lengths))], lengths)
