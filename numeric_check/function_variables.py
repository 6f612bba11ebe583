"""A variable that is a function: an undefined SymPy function whose draws are analytic ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.variable import Variable

_Z = sp.Symbol("z")
_BODIES = (
    sp.exp(_Z),
    sp.log(_Z),
    sp.sin(_Z),
    sp.sqrt(_Z),
    _Z**3,
    1 / _Z,
    sp.cos(2 * _Z) + _Z,
    (1 + _Z) ** sp.Rational(1, 3),
    sp.exp(-_Z) * _Z**2,
    sp.Integer(3),
    1 / (1 + _Z**2),
)  # eleven: coprime to the cycles of the other variables


def analytic(name: str, *, turn: int = 0) -> Variable:
    """f, analytic where it is evaluated: exp, log, sin, √, z³, 1/z, … by turns, as Lambdas.

    Parameters
    ----------
    name : str
    turn : int
        Where the cycle begins: the functions of one claim need different turns, or all are the same at every point.

    Returns
    -------
    Variable : complex variables drawn after it keep off the cut (−∞, 0] and the pole 0; points at which another
        argument meets a cut or a pole are left out by the check.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import analytic
    >>> analytic("f").draw(np.random.default_rng(0), 1, {})
    Lambda(z, log(z))
    """

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Lambda:
        return sp.Lambda(_Z, _BODIES[(index + turn) % len(_BODIES)])

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> sp.Lambda:
        return draw(rng, index, point)

    return Variable(symbol=sp.Function(name), domain=f"{name} analytic", draw=draw, sweep=sweep)
