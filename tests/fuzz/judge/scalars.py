"""Rules for numbers. A rule takes a node and the point: ``at(e)`` is the value of a part of it there.

Conventions: principal branches, continuous onto their cuts from the side that counts angles up to π; 0⁰ = 1; sums and
products from a to b < a − 1 by Karr; the first condition of a Piecewise that holds chooses.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from math import factorial
from operator import add, mul
from typing import Any

import sympy as sp
from flint import acb, arb, fmpq

from tests.fuzz.judge.numbers import (
    ONE,
    UNIT,
    ZERO,
    NoRuleError,
    Number,
    UndefinedError,
    UnknownError,
    deciding_a_case,
    exactly,
    in_ball,
    is_real,
    is_zero,
    log,
    modulus,
    power,
    sign,
)

MOST_TERMS = 200
Function = Callable[..., Number]


def of_values(f: Function) -> Callable[[Any, Any], Any]:
    """A function of the values of all arguments."""
    return lambda e, at: f(*map(at, e.args))


def folded(f: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """A function of two values, over all arguments."""
    return lambda e, at: reduce(f, [at(arg) for arg in e.args])


def arb_function(name: str, value: int | None = None, where: int = 0, poles: tuple[Number, ...] = ()) -> Function:
    """A principal function of Arb, with a value that is known exactly at one point."""

    def rule(x: Number) -> Number:
        if any(is_zero(x - pole) for pole in poles):
            raise UndefinedError("a pole")
        return exactly(value) if value is not None and x.rational == where else in_ball(getattr(x.ball, name)())

    return rule


def quotient(top: str, bottom: str) -> Function:
    return lambda x: in_ball(getattr(x.ball, top)()) * in_ball(getattr(x.ball, bottom)()).inverse() if x.exact != (
        0, 0,
    ) else ZERO  # fmt: skip


def _sign(x: Number) -> Number:
    with deciding_a_case():
        return x if is_zero(x) else exactly(sign(x)) if is_real(x) else x * modulus(x).inverse()


def _arg(x: Number) -> Number:
    if is_zero(x):
        raise UndefinedError("arg 0")
    return ZERO if x.rational is not None and x.rational > 0 else in_ball(acb(x.ball.arg()))


def _re(x: Number) -> Number:
    return exactly(x.exact[0]) if x.exact else in_ball(acb(x.ball.real))


def _im(x: Number) -> Number:
    return exactly(x.exact[1]) if x.exact else in_ball(acb(x.ball.imag))


def conjugate(x: Number) -> Number:
    return exactly(x.exact[0], -x.exact[1]) if x.exact else in_ball(acb(x.ball.real, -x.ball.imag))


def _factorial(x: Number) -> Number:
    n = x.rational
    if n is None or n.q != 1 or n > MOST_TERMS:
        raise NoRuleError("a factorial of no small integer")
    if n < 0:
        raise UndefinedError("a factorial of a negative integer")
    return exactly(factorial(int(n.p)))


def _binomial(n: Number, k: Number) -> Number:
    """n (n − 1) ⋯ (n − k + 1)/k! for integers k, and 0 for k < 0."""
    if k.rational is None or k.rational.q != 1 or k.rational > MOST_TERMS:
        raise NoRuleError("a binomial of no small integer")
    found = ZERO if k.rational < 0 else ONE
    for j in range(int(k.rational.p)):
        found = found * (n - exactly(j)) * exactly(fmpq(1, j + 1))
    return found


def _larger(x: Number, y: Number) -> Number:
    """max(x, y) of real numbers."""
    if not (is_real(x) and is_real(y)):
        raise UndefinedError("an order of complex numbers")
    if x.exact and y.exact:
        return x if x.exact[0] >= y.exact[0] else y
    a, b = x.ball.real, y.ball.real
    return x if a > b else y if b > a else in_ball(acb(a.max(b)))


def _phi(k: Number, s: Number) -> Number:
    """φ_k(s) = ₁F₁(1, k + 1, s)/k!."""
    if k.rational is None or k.rational < 0 or k.rational.q != 1:
        raise NoRuleError("an order of φ")
    order = int(k.rational.p)
    known = exactly(1) if s.exact == (0, 0) else in_ball(s.ball.hypgeom_1f1(acb(1), acb(order + 1)))
    return known * exactly(fmpq(1, factorial(order)))


def _infinite(e: Any, at: Any) -> Number:
    raise UndefinedError("infinity")


def range_of(limits: Any, at: Any) -> tuple[range, bool]:
    """The integers of a range, and whether it is reversed: from b + 1 to a − 1 for b < a − 1."""
    _, lower, upper = limits
    if sp.oo in (upper, -lower):
        raise NoRuleError("a series")
    a, b = at.integer(lower), at.integer(upper)
    if b - a > MOST_TERMS or a - b > MOST_TERMS:
        raise NoRuleError("too many terms")
    return (range(a, b + 1), False) if b >= a - 1 else (range(b + 1, a), True)


def terms(e: Any, at: Any) -> tuple[list[Any], bool]:
    """The terms over the last index, which is the outermost, and whether the range is reversed."""
    term = e.func(*e.args[:-1]) if len(e.args) > 2 else e.args[0]
    numbers, reversed_ = range_of(e.args[-1], at)
    return [at.with_index(e.args[-1][0], k)(term) for k in numbers], reversed_


def _sum(e: Any, at: Any) -> Number:
    found, reversed_ = terms(e, at)
    total = reduce(add, found, ZERO)
    return -total if reversed_ else total


def _product(e: Any, at: Any) -> Number:
    found, reversed_ = terms(e, at)
    total = reduce(mul, found, ONE)
    return total.inverse() if reversed_ else total


def _piecewise(e: Any, at: Any) -> Number:
    for expr, condition in e.args:
        with deciding_a_case():
            chosen = at(condition)
        if chosen:
            return at(expr)
    raise UndefinedError("no case")


def _indexed(e: Any, at: Any) -> Number:
    """The entry of a table, which counts from 1."""
    table = at.point.get(e.base)
    if table is None:
        raise UnknownError("a table without values")
    places = [at.integer(k) - 1 for k in e.indices]
    places += [0] * (len(table.shape) - len(places))  # a column
    if not all(0 <= k < length for k, length in zip(places, table.shape, strict=True)):
        raise UndefinedError("an entry outside")
    return at(table[tuple(places)])


def _delta(e: Any, at: Any) -> Number:
    with deciding_a_case():
        return ONE if is_zero(at(e.args[0]) - at(e.args[1])) else ZERO


SCALARS: dict[str, Callable[[Any, Any], Any]] = {
    "Rational": lambda e, at: exactly(fmpq(int(e.p), int(e.q))),
    "ImaginaryUnit": lambda e, at: UNIT,
    "Pi": lambda e, at: in_ball(acb(arb.pi())),
    "Exp1": lambda e, at: in_ball(acb(arb(1).exp())),
    **dict.fromkeys(("Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"), _infinite),
    "Add": folded(add),
    "Mul": folded(mul),
    "Pow": of_values(power),
    "exp": of_values(arb_function("exp", 1)),
    "log": lambda e, at: reduce(lambda x, b: x * b.inverse(), [log(at(arg)) for arg in e.args]),
    "sin": of_values(arb_function("sin", 0)),
    "cos": of_values(arb_function("cos", 1)),
    "tan": of_values(quotient("sin", "cos")),
    "sinh": of_values(arb_function("sinh", 0)),
    "cosh": of_values(arb_function("cosh", 1)),
    "tanh": of_values(quotient("sinh", "cosh")),
    "asin": of_values(arb_function("asin", 0)),
    "acos": of_values(arb_function("acos", 0, where=1)),
    "atan": of_values(arb_function("atan", 0, poles=(UNIT, -UNIT))),
    "asinh": of_values(arb_function("asinh", 0)),
    "acosh": of_values(arb_function("acosh", 0, where=1)),
    "atanh": of_values(arb_function("atanh", 0, poles=(ONE, -ONE))),
    "Abs": of_values(modulus),
    "sign": of_values(_sign),
    "arg": of_values(_arg),
    "re": of_values(_re),
    "im": of_values(_im),
    "conjugate": of_values(conjugate),
    "factorial": of_values(_factorial),
    "binomial": of_values(_binomial),
    "phi": of_values(_phi),
    "Max": folded(_larger),
    "Min": folded(lambda x, y: -_larger(-x, -y)),
    "Piecewise": _piecewise,
    "Sum": _sum,
    "Product": _product,
    "KroneckerDelta": _delta,
    "Indexed": _indexed,
}
