"""Variables that are functions: undefined SymPy functions whose draws are analytic ones."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.variable import Variable

_Z = sp.Symbol("z")
_Y = sp.symbols("z_1:9")  # of functions of several variables
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


def analytic(name: str, *, turn: int = 0, arguments: int = 1) -> Variable:
    """f, analytic where it is evaluated: exp, log, sin, √, z³, 1/z, … by turns, as Lambdas.

    Parameters
    ----------
    name : str
    turn : int
        Where the cycle begins: the functions of one claim need different turns, or all are the same at every point.
    arguments : int
        The number of variables, 1 … 8; of several, f is the product of such functions plus z₁z₂² + z₂z₃² + …

    Returns
    -------
    Variable : complex variables drawn after it keep off the cut (−∞, 0] and the pole 0; points at which another
        argument meets a cut or a pole are left out by the check.

    Raises
    ------
    ValueError : for another number of arguments.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import analytic
    >>> analytic("f").draw(np.random.default_rng(0), 1, {})
    Lambda(z, log(z))
    """
    if not 1 <= arguments <= len(_Y):
        raise ValueError(f"analytic {name} needs 1 … {len(_Y)} arguments; got {arguments}.")

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Lambda:
        if arguments == 1:
            return sp.Lambda(_Z, _body(index + turn))
        factors = [_body(index + turn + j).xreplace({_Z: y}) for j, y in enumerate(_Y[:arguments])]
        mixed = sp.Add(*(one * other**2 for one, other in pairwise(_Y[:arguments])))
        return sp.Lambda(_Y[:arguments], sp.Mul(*factors) + mixed)

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> sp.Lambda:
        return draw(rng, index, point)

    return Variable(symbol=sp.Function(name), domain=f"{name} analytic", draw=draw, sweep=sweep)


def _body(number: int) -> sp.Expr:
    return _BODIES[number % len(_BODIES)]
