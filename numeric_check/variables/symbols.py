"""The Variable that a bare SymPy symbol stands for."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import UndefinedFunction

from numeric_check.claims.variable import Variable
from numeric_check.drawing.hints import Families


def variable_of(symbol: Any) -> Variable:
    """The Variable of a Symbol by its assumptions (none: a complex number), of a matrix, a table or a function.

    Parameters
    ----------
    symbol : Symbol, MatrixSymbol, IndexedBase or undefined function

    Returns
    -------
    Variable : without conditions; the entries of a MatrixSymbol are complex.

    Raises
    ------
    TypeError : for anything else.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import variable_of
    >>> variable_of(sp.Symbol("t", positive=True)).conditions
    ()
    """
    if isinstance(symbol, sp.MatrixSymbol) and symbol.shape[0] == symbol.shape[1] != 1:
        return Variable(symbol=symbol, hint=Families())
    if isinstance(symbol, (sp.Symbol, sp.MatrixSymbol, sp.IndexedBase, UndefinedFunction)):
        return Variable(symbol=symbol)
    raise TypeError(
        "variable_of needs a Symbol, a MatrixSymbol, an IndexedBase or a function; "
        f"got {symbol!r} of type {type(symbol).__name__}."
    )
