"""W(u) in the tower: a generator with exp(W) = u/W where u ≠ 0, and W(v eᵛ) = v for real v ≥ −1.

Source: R. M. Corless et al., On the Lambert W function, Adv. Comput. Math. 5 (1996), (1.5) and section 4.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy as sp

from symbolic.balls.limits import OutOfResourcesError
from symbolic.towers.conjugation import is_real
from symbolic.towers.exponentials import exp_of
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import Exponent, Generator, NotConvertedError, Tower, Turn


def convert_lambert(converter: Any, e: sp.Basic) -> RationalFunction:
    """W(u) on the principal branch.

    Raises
    ------
    NotConvertedError : for another branch.
    """
    if len(e.args) > 1 and e.args[1] != 0:
        raise NotConvertedError("LambertW on another branch than the principal one")
    tower, u = converter.tower, converter(e.args[0])
    if u.is_zero:
        return u
    for entry in tuple(tower.exponents):
        for v in (entry.value, -entry.value):
            if _is_value(tower, u, tower.reduce(v)):
                return tower.reduce(v)
    for j, generator in enumerate(tuple(tower.generators)):
        if generator.real and _is_value(tower, u, tower.ring.generator(j)):
            return tower.reduce(tower.ring.generator(j))
    tower.excluded.append(e.args[0])
    return _generator(tower, u)


def _is_value(tower: Tower, u: RationalFunction, v: RationalFunction) -> bool:
    """u = v eᵛ with a real v ≥ −1, where v ↦ v eᵛ increases."""
    if not is_real(tower, v) or sign_of_real(tower, v + tower.one) <= 0:
        return False
    try:
        return tower.reduce(u - v * exp_of(tower, v)).is_zero
    except (NotConvertedError, OutOfResourcesError):
        return False


def _generator(tower: Tower, u: RationalFunction) -> RationalFunction:
    key = ("LambertW", u.key)
    if key not in tower.table:
        sign = sign_of_real(tower, u) if is_real(tower, u) else 0
        real = sign > 0 or (is_real(tower, u) and sign_of_real(tower, tower.one + u * exp_of(tower, tower.one)) > 0)
        generator = Generator(
            meaning=sp.LambertW(tower.meaning(u)), sign=max(sign, 0), real=real, constant=tower.is_constant(u)
        )
        w = tower.table[key] = tower.new(generator)
        turn = Turn(Fraction(0), Fraction(0)) if real else Turn(Fraction(-1), Fraction(1))
        tower.exponents.append(Exponent(value=w, known=tower.reduce(u / w), turn=turn))
    return tower.table[key]
