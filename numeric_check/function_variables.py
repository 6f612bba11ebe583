"""Variables that are functions: undefined SymPy functions, analytic at every argument or where a condition says so."""

from __future__ import annotations

import sympy as sp

from numeric_check.variable import Variable


def analytic(name: str) -> Variable:
    """f, analytic at every argument, unless the claim states analytic(f(w)): then where it is stated.

    Parameters
    ----------
    name : str

    Returns
    -------
    Variable : of an undefined function of as many arguments as the claim gives it; of real arguments smooth.

    Examples
    --------
    >>> from numeric_check import analytic
    >>> analytic("f").symbol.__name__
    'f'
    """
    return Variable(symbol=sp.Function(name))
