"""The Variable that a bare SymPy symbol stands for."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import UndefinedFunction

from numeric_check.function_variables import analytic
from numeric_check.matrix_variables import matrix_variable
from numeric_check.scalar_variables import scalar_variable
from numeric_check.variable import Variable


def variable_of(symbol: Any) -> Variable:
    """The Variable of a Symbol by its assumptions (none: a complex number), of a MatrixSymbol or of a function.

    Parameters
    ----------
    symbol : Symbol, MatrixSymbol or undefined function

    Returns
    -------
    Variable : the entries of a MatrixSymbol are complex; an undefined function is analytic.

    Raises
    ------
    TypeError : for anything else.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import variable_of
    >>> variable_of(sp.Symbol("t", positive=True)).domain, variable_of(sp.Symbol("z")).domain
    ('t positive', 'z complex')
    """
    if isinstance(symbol, sp.Symbol):
        return scalar_variable(symbol)
    if isinstance(symbol, sp.MatrixSymbol):
        return matrix_variable(symbol)
    if isinstance(symbol, UndefinedFunction):
        return analytic(symbol.__name__)
    raise TypeError(f"variable_of needs a Symbol or a MatrixSymbol; got {symbol!r} of type {type(symbol).__name__}.")
