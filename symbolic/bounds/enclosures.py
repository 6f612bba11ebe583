"""The range of a real elementary expression on a box, with ends that may be infinite, and where it is smooth.

The box is a product of intervals of its letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.bounds.ranges import (
    NotEnclosedError,
    Range,
    between,
    function_of_range,
    power_of_range,
    product_of_ranges,
    sum_of_ranges,
)

if TYPE_CHECKING:
    import flint

    Real = flint.arb
else:
    Real = Any

Box = Mapping[sp.Symbol, tuple[sp.Expr, sp.Expr]]
BITS = 96
_ANGLES = (sp.arg, sp.atan2)
SMOOTH = (sp.sin, sp.cos, sp.sinh, sp.cosh, sp.tanh, sp.exp, sp.atan, sp.asinh, sp.erf)  # at every real number


def enclosed(e: sp.Expr, box: Box, limits: Limits) -> Range:
    """The range of e on the box.

    Raises
    ------
    NotEnclosedError : naming the part that has none.

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> enclosed(1 - sp.cos(x), {x: (sp.S.Zero, sp.oo)}, Limits.seconds(5)).sign
    1
    >>> enclosed(sp.log(x), {x: (sp.S.One, sp.oo)}, Limits.seconds(5)).sign
    2
    """
    import flint

    with flint.ctx.workprec(BITS):
        return _range(e, box, limits)


def _range(e: sp.Expr, box: Box, limits: Limits) -> Range:
    limits.check()
    if e in box:
        low, high = (_end(end, limits) for end in box[e])
        return between(low, high, True, True)
    if not e.free_symbols:
        value = _number(e, limits)
        return between(value, value)
    if isinstance(e, _ANGLES) or (
        isinstance(e, sp.im) and isinstance(e.args[0], sp.LambertW) and len(e.args[0].args) == 1
    ):
        pi = _number(sp.pi, limits)
        return between(-pi, pi)
    if e.is_Symbol:
        return _of_letter(e)
    if e.is_Add:
        return sum_of_ranges([_range(arg, box, limits) for arg in e.args])
    if e.is_Mul:
        return product_of_ranges([_range(arg, box, limits) for arg in e.args])
    if e.is_Pow and e.base != sp.E:
        return power_of_range(_range(e.base, box, limits), e.exp)
    if len(e.args) == 1:
        return function_of_range(e, _range(e.exp if e.is_Pow else e.args[0], box, limits))
    if isinstance(e, sp.exp) or (e.is_Pow and e.base == sp.E):
        return function_of_range(sp.exp(sp.Dummy()), _range(e.exp, box, limits))
    raise NotEnclosedError(f"{e} is not enclosed")


def _of_letter(x: sp.Symbol) -> Range:
    import flint

    if not x.is_real:
        raise NotEnclosedError(f"{x} is not known to be real")
    infinity, zero = flint.arb.pos_inf(), flint.arb(0)
    low = zero if x.is_nonnegative else -infinity
    high = zero if x.is_nonpositive else infinity
    return between(low, high, bool(x.is_positive) or not x.is_nonnegative, bool(x.is_negative) or not x.is_nonpositive)


def _end(end: sp.Expr, limits: Limits) -> Real:
    import flint

    if end in (sp.oo, -sp.oo):
        return flint.arb.pos_inf() if end == sp.oo else flint.arb.neg_inf()
    return _number(end, limits)


def _number(e: sp.Expr, limits: Limits) -> Real:
    try:
        value = Evaluator({}, BITS, limits)(e)
    except NotEvaluatedError as reason:
        raise NotEnclosedError(str(reason)) from None
    if not value.imag.is_zero():
        raise NotEnclosedError(f"{e} is not known to be real")
    return value.real
