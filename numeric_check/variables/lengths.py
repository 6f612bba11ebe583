"""The lengths of columns, matrices and tables, as Variables, numbers or expressions."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.claims.variable import Variable
from numeric_check.inputs import integer, wrong_kind


def length_of(value: Any, name: str) -> sp.Expr:
    """A length ≥ 0 as an expression: of a Variable its symbol.

    Parameters
    ----------
    value : Variable, int or expression
    name : str
        For the error.

    Raises
    ------
    TypeError : if it is no Variable, and no scalar.
    ValueError : if it is negative, or no integer.

    Examples
    --------
    >>> from numeric_check import dimension
    >>> from numeric_check.variables.lengths import length_of
    >>> length_of(dimension("k"), "rows"), length_of(3, "rows")
    (k, 3)
    """
    try:
        found = integer(value.symbol if isinstance(value, Variable) else value, name)
    except TypeError:
        raise wrong_kind(value, name, "one of dimensions, ints or expressions") from None
    if found.is_negative:
        raise ValueError(f"{name} must be at least 0; got {value}.")
    return found
