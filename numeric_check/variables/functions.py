"""Variables that are functions: undefined SymPy functions, analytic at every argument or where a condition says so."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.claims.variable import Variable
from numeric_check.inputs import letters, scalar


def analytic(name: str, *at: Any) -> Variable:
    """f, analytic at every argument; or, where arguments are given, near these alone: the condition analytic(f(x, y)).

    Its values are complex, also at real arguments.

    Parameters
    ----------
    name : str
    *at : expressions
        The arguments, in variables that come before it; of real ones f need only be smooth.

    Returns
    -------
    Variable : of an undefined function of as many arguments as the claim gives it.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import analytic
    >>> analytic("f").conditions, analytic("f", sp.Symbol("x")).conditions
    ((), (Q.analytic(f(x)),))
    """
    symbol = sp.Function(letters(name))
    arguments = [scalar(argument, "at") for argument in at]
    return Variable(symbol=symbol, conditions=(sp.Predicate("analytic")(symbol(*arguments)),) if at else ())
