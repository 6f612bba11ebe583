"""Exact vectors and matrices as they are given: real entries, no floats, shapes that fit."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Rational
from typing import Any

import sympy as sp


def exact(name: str, value: Any) -> sp.Expr:
    """A finite real SymPy expression; int and Fraction become Rational.

    Raises
    ------
    TypeError : for anything else, floats among them.
    ValueError : for an expression that contains a Float, is infinite, or is not known to be real.
    """
    if isinstance(value, Rational) and not isinstance(value, bool):
        return sp.Rational(int(value.numerator), int(value.denominator))
    if not isinstance(value, sp.Expr) or value.is_Matrix:
        raise TypeError(
            f"{name} must be exact: an int, a Fraction or a SymPy expression; got {value!r} of type "
            f"{type(value).__name__}. Convert a float by Fraction(value), which is exact."
        )
    if value.has(sp.Float):
        raise ValueError(f"{name} must be exact; got the Float in {value}. Write Rational instead.")
    if value.has(sp.oo, -sp.oo, sp.zoo, sp.nan) or not value.is_real:
        raise ValueError(f"{name} must be finite and known to be real; got {value}: declare its symbols real=True.")
    return value


def vector(name: str, values: Any, length: int | None = None) -> sp.ImmutableDenseMatrix:
    """A column of exact entries, of the length given.

    Raises
    ------
    TypeError, ValueError : naming the entry, or the length that is needed.
    """
    if isinstance(values, sp.MatrixBase):
        if 1 not in values.shape:
            raise ValueError(f"{name} must be a vector; got a matrix of shape {values.shape}.")
        values = list(values)
    if isinstance(values, str) or not isinstance(values, Sequence):
        raise TypeError(f"{name} must be a sequence or a column; got {values!r} of type {type(values).__name__}.")
    if not values or (length is not None and len(values) != length):
        needed = "at least one entry" if length is None else f"{length} entries, one for each row of the cost"
        raise ValueError(f"{name} needs {needed}; got {len(values)}.")
    return sp.ImmutableDenseMatrix([exact(f"{name}[{i}]", value) for i, value in enumerate(values)])


def cost_matrix(cost: Any) -> sp.ImmutableDenseMatrix:
    """An n×m matrix of exact entries, from a Matrix or nested sequences.

    Raises
    ------
    TypeError, ValueError : naming the entry, or the row whose length differs.
    """
    rows = cost.tolist() if isinstance(cost, sp.MatrixBase) else cost
    if isinstance(rows, str) or not isinstance(rows, Sequence):
        raise TypeError(
            f"cost must be a Matrix or a sequence of rows; got {rows!r} of type {type(rows).__name__}: "
            "pass a NumPy array of integers as array.tolist()."
        )
    columns = [vector(f"cost[{i}]", row) for i, row in enumerate(rows)]
    if not columns:
        raise ValueError("cost must have at least one row; got none.")
    if len({column.rows for column in columns}) > 1:
        raise ValueError(f"the rows of cost must have one length; got the lengths {[c.rows for c in columns]}.")
    return sp.ImmutableDenseMatrix([list(column) for column in columns])
