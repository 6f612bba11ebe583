"""Functions to draw, as Lambdas: analytic everywhere, analytic somewhere, and smooth on the real line alone."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.drawing.basics import pick
from numeric_check.drawing.order import Stage

_Z = sp.Symbol("z")
_ENTIRE = (sp.exp(_Z), sp.sin(_Z), _Z**3 + sp.I, sp.cos(2 * _Z) + _Z, sp.exp(-_Z) * _Z**2, sp.Integer(3), (1 + _Z) ** 2)
_SOMEWHERE = (
    *(sp.exp(_Z), sp.log(_Z), sp.sin(_Z), sp.sqrt(_Z), _Z**3, 1 / _Z, sp.cos(2 * _Z) + _Z),
    *((1 + _Z) ** sp.Rational(1, 3), sp.exp(-_Z) * _Z**2, sp.Integer(3), 1 / (1 + _Z**2)),
)  # eleven: coprime to the cycles of the other variables
_BAD_ENTIRE = (
    *(sp.S.Zero, sp.S.One, _Z, -_Z, _Z**2, _Z - 1),
    *(sp.exp(_Z), sp.sin(_Z), sp.exp(_Z) - 1, _Z**3 - _Z, sp.I * _Z),
    *(sp.Integer(1000), sp.Integer(4) * sp.I, sp.Rational(-1, 1000), sp.Rational(1, 1000)),
)
_NEAR_ZERO_AND_FAR = (sp.Rational(1, 1000), sp.Integer(1000), sp.exp(_Z))
_FLAT = sp.Piecewise((sp.exp(-1 / _Z**2), sp.Ne(_Z, 0)), (0, True))  # all derivatives at 0 vanish
_BAD_REAL = (*_BAD_ENTIRE, _FLAT, 1 / (1 + _Z**2), sp.exp(sp.I * _Z))
_CENTRES = (sp.S.Zero, sp.S.One, -sp.S.One, sp.S.Half, sp.I)
_STRIDE = 3  # a function more begins at another body


def function_by_turns(stage: Stage, index: int, point: Mapping[Any, Any]) -> sp.Lambda:
    """exp, sin, z³ + i, … by turns; log, √, 1/z, … too, where the claim says where the function is analytic."""
    bodies = _ENTIRE if stage.everywhere else _SOMEWHERE
    before = sum(isinstance(value, sp.Lambda) for value in point.values())
    return _of_arity(stage, [bodies[(index + _STRIDE * before + j) % len(bodies)] for j in range(stage.arity)])


def bad_function(stage: Stage, rng: np.random.Generator, point: Mapping[Any, Any]) -> sp.Lambda:
    """Zero, constants, the other function again, poles, branches and essential singularities where they may be."""
    others = [value for value in point.values() if isinstance(value, sp.Lambda)]
    if others and rng.integers(4) == 0 and len(others[-1].variables) == stage.arity and stage.everywhere:
        return others[-1]
    return _of_arity(stage, [_bad_body(stage, rng, point) for _ in range(stage.arity)], mixed=bool(rng.integers(2)))


def _bad_body(stage: Stage, rng: np.random.Generator, point: Mapping[Any, Any]) -> sp.Expr:
    if _sign(stage) == "positive" and rng.integers(2):
        return pick(_NEAR_ZERO_AND_FAR, rng)
    if stage.everywhere:
        return pick(_BAD_REAL if stage.real_arguments else _BAD_ENTIRE, rng)
    numbers = [value for symbol, value in point.items() if isinstance(symbol, sp.Symbol)]
    w = _Z - pick([pick(_CENTRES, rng), *numbers], rng)
    return pick((*_BAD_ENTIRE[:4], 1 / w, 1 / w, sp.log(w), sp.log(w), sp.exp(1 / w), sp.sqrt(w), 1 / w**2), rng)


def _of_arity(stage: Stage, bodies: list[sp.Expr], *, mixed: bool = True) -> sp.Lambda:
    """A function of one variable; of several the product of such functions plus z₁z₂² + z₂z₃² + …"""
    signed = [_signed(stage, body) for body in bodies]
    if stage.arity == 1:
        return sp.Lambda(_Z, signed[0])
    names = sp.symbols(f"z_1:{stage.arity + 1}")
    factors = [body.xreplace({_Z: y}) for body, y in zip(signed, names, strict=True)]
    extra = sp.Add(*(one * other**2 for one, other in pairwise(names))) if mixed and not _sign(stage) else sp.S.Zero
    return sp.Lambda(names, sp.Mul(*factors) + extra)


def _signed(stage: Stage, body: sp.Expr) -> sp.Expr:
    """Without i for a function that is said to be real; squares for a nonnegative one, and more for a positive one."""
    stated = getattr(stage.symbol, "_kwargs", {})
    body = body.xreplace({sp.I: sp.S.One}) if stated.get("extended_real") else body
    return body**2 + int(_sign(stage) == "positive" and not body.is_nonzero) if _sign(stage) else body


def _sign(stage: Stage) -> str:
    stated = getattr(stage.symbol, "_kwargs", {})
    return next((sign for sign in ("positive", "nonnegative") if stated.get(sign)), "")


def is_circular(function: Any, point: Mapping[Any, Any]) -> bool:
    """Whether a function is given by others that are given by itself, as f = 1/g and g = 1/f."""
    seen: set[Any] = set()
    left = [function]
    while left:
        value = point.get(left.pop())
        used = {use.func for use in value.atoms(AppliedUndef)} if isinstance(value, sp.Lambda) else set()
        if function in used:
            return True
        left += used - seen
        seen |= used
    return False
