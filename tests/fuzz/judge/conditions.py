"""Rules for conditions: they hold or not, once their sides have values, and real ones for an order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import sympy as sp

from tests.fuzz.judge.numbers import NoRuleError, Number, UndefinedError, UnknownError, is_real, is_zero, sign


def equal(a: Any, b: Any) -> bool:
    """Of two numbers, or two matrices of one shape."""
    if isinstance(a, Number) and isinstance(b, Number):
        return is_zero(a - b)
    if isinstance(a, Number) or isinstance(b, Number) or (len(a), len(a[0])) != (len(b), len(b[0])):
        raise UnknownError("two shapes")
    return all_of(lambda pair: is_zero(pair[0] - pair[1]), zip(sum(a, ()), sum(b, ()), strict=True))


def all_of(test: Callable[[Any], bool], parts: Iterable[Any]) -> bool:
    """Whether all are so; one that is not decides, also beside one that is not known."""
    unknown = None
    for part in parts:
        try:
            if not test(part):
                return False
        except UnknownError as reason:
            unknown = reason
    if unknown:
        raise unknown
    return True


def _ordered(test: Callable[[int], bool]) -> Callable[[Any, Any], bool]:
    def rule(e: Any, at: Any) -> bool:
        a, b = (at(side) for side in e.args)
        if not (is_real(a) and is_real(b)):
            raise UndefinedError("an order of complex numbers")
        return test(sign(a - b))

    return rule


def _contains(e: Any, at: Any) -> bool:
    x, domain = at(e.args[0]), e.args[1]
    if domain == sp.S.Complexes or not is_real(x):
        return domain == sp.S.Complexes
    if isinstance(domain, sp.Interval) and domain != sp.S.Reals:
        below = lambda a, b, open_: sign(b - a) > 0 or (not open_ and is_zero(b - a))
        start, end, left, right = domain.args
        above = start == -sp.oo or below(at(start), x, left == sp.true)
        return above and (end == sp.oo or below(x, at(end), right == sp.true))
    least = {sp.S.Reals: None, sp.S.Integers: None, sp.S.Naturals0: 0, sp.S.Naturals: 1}
    if domain not in least:
        raise NoRuleError(f"no rule for {domain}")
    if x.rational is None and domain != sp.S.Reals:
        raise UnknownError("an integer")
    bound = least[domain]
    return domain == sp.S.Reals or (x.rational.q == 1 and (bound is None or x.rational >= bound))


def _for_all(e: Any, at: Any) -> bool:
    return all_of(lambda there: there(e.args[0]), _places(e.args[1:], at))


def _places(limits: Any, at: Any) -> Iterator[Any]:
    """The values of the indices; bounds of an index may depend on those that stand after it."""
    if not limits:
        yield at
        return
    *inner, (index, lower, upper) = limits
    for k in range(at.integer(lower), at.integer(upper) + 1):
        yield from _places(inner, at.with_index(index, k))


CONDITIONS: dict[str, Callable[[Any, Any], bool]] = {
    "BooleanTrue": lambda e, at: True,
    "BooleanFalse": lambda e, at: False,
    "Equality": lambda e, at: equal(*map(at, e.args)),
    "Unequality": lambda e, at: not equal(*map(at, e.args)),
    "StrictGreaterThan": _ordered(lambda s: s > 0),
    "GreaterThan": _ordered(lambda s: s >= 0),
    "StrictLessThan": _ordered(lambda s: s < 0),
    "LessThan": _ordered(lambda s: s <= 0),
    "And": lambda e, at: all_of(at, e.args),
    "Or": lambda e, at: not all_of(lambda part: not at(part), e.args),
    "Not": lambda e, at: not at(e.args[0]),
    "Contains": _contains,
    "ForAll": _for_all,
}
