"""A point of exact SymPy values in another arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any

import sympy as sp


def converted(point: Mapping[Any, Any], arithmetic: Any) -> dict[Any, Any]:
    """Numbers and matrices in the arithmetic; Lambdas and values that are no SymPy objects as they are.

    An irrational number such as π/2 is left out: the rules evaluate it where its symbol occurs.

    Parameters
    ----------
    point : mapping of symbol to exact value
    arithmetic : Arithmetic

    Returns
    -------
    dict

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.conversion import converted
    >>> from numeric_check.rules.exact import Exact
    >>> converted({sp.Symbol("t"): sp.Rational(1, 2)}, Exact())
    {t: QQ_I(1/2, 0)}
    """
    return {symbol: _value(value, arithmetic) for symbol, value in point.items() if not is_irrational(value)}


def is_irrational(value: Any) -> bool:
    """Whether it is a number with π, a root or a function in it."""
    return isinstance(value, sp.Expr) and value.is_number and bool(value.atoms(sp.NumberSymbol, sp.Pow, sp.Function))


def entries_in_order(array: sp.NDimArray) -> list[sp.Expr]:
    """The entries of an array, the last index running fastest; an index at a time, SymPy is slow."""
    if isinstance(array, sp.ImmutableDenseNDimArray):
        return list(array.args[0])
    return [array[place] for place in product(*map(range, array.shape))]


def rational(number: Any) -> sp.Expr:
    """A finite float or complex as the Gaussian rational that it is.

    Examples
    --------
    >>> from numeric_check.rules.conversion import rational
    >>> rational(0.5 - 0.25j)
    1/2 - I/4
    """
    real, imaginary = (sp.Rational(*float(part).as_integer_ratio()) for part in (number.real, number.imag))
    return real + sp.I * imaginary


def rational_matrix(matrix: Any) -> sp.ImmutableDenseMatrix:
    """An array (m, n) of floats or complex numbers as the matrix of Gaussian rationals that it is."""
    return sp.ImmutableDenseMatrix(*matrix.shape, [rational(number) for number in matrix.ravel()])


def _value(value: Any, arithmetic: Any) -> Any:
    if isinstance(value, sp.MatrixBase):
        return arithmetic.matrix([[arithmetic.number(entry) for entry in row] for row in value.tolist()])
    if isinstance(value, sp.NDimArray):
        places = product(*map(range, value.shape))
        return {place: arithmetic.number(entry) for place, entry in zip(places, entries_in_order(value), strict=True)}
    return arithmetic.number(value) if isinstance(value, sp.Expr) and not isinstance(value, sp.Lambda) else value
