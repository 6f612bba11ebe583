"""Variables that are functions: undefined SymPy functions whose draws are analytic ones."""

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

_FIRST, _SECOND = sp.symbols("z_1 z_2")
_SURFACES = (
    (_FIRST * _SECOND - 1) ** 2 / 2,
    _FIRST**4 * _SECOND - 2 * _FIRST * _SECOND**2 + _SECOND**3,
    _FIRST * sp.sin(_FIRST + 2 * _SECOND),
    sp.exp(_FIRST / 8) * _SECOND**3 + _FIRST**2 * _SECOND,
    (1 - _FIRST) ** 2 + 5 * (_SECOND - _FIRST**2) ** 2,
)  # five: coprime to the cycles of the other variables


def analytic(name: str) -> Variable:
    """f, analytic where it is evaluated: exp, log, sin, √, z³, 1/z, … by turns, as Lambdas.

    Parameters
    ----------
    name : str

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
        return sp.Lambda(_Z, _BODIES[index % len(_BODIES)])

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> sp.Lambda:
        return draw(rng, index, point)

    return Variable(symbol=sp.Function(name), domain=f"{name} analytic", draw=draw, sweep=sweep)


def surface(name: str) -> Variable:
    """L(x, y), smooth in two variables: polynomials of degree 4 and 5, sines and exponentials by turns, as Lambdas.

    Parameters
    ----------
    name : str

    Returns
    -------
    Variable : the draws are entire functions, and no derivative through the fourth vanishes in all of them.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import surface
    >>> surface("L").draw(np.random.default_rng(0), 0, {})
    Lambda((z_1, z_2), (z_1*z_2 - 1)**2/2)
    """

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.Lambda:
        return sp.Lambda((_FIRST, _SECOND), _SURFACES[index % len(_SURFACES)])

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> sp.Lambda:
        return draw(rng, index, point)

    return Variable(symbol=sp.Function(name), domain=f"{name} smooth in two variables", draw=draw, sweep=sweep)
