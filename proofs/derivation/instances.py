"""What an earlier theorem says at values of its variables, and what it supposes there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef, UndefinedFunction

from numeric_check import Claim
from symbolic import OutsideClass, captures, escapes
from symbolic.binders import put
from symbolic.definedness import natural_domain, unfolded
from symbolic.definedness.domain import holds_by_itself
from symbolic.inputs import anything, scalar, shape_of

_SORTS: dict[str, Callable[[Any], Any]] = {  # what an assumption of a symbol says of the value in its place
    "positive": lambda v: sp.Gt(v, 0, evaluate=False),
    "negative": lambda v: sp.Lt(v, 0, evaluate=False),
    "nonnegative": lambda v: sp.Ge(v, 0, evaluate=False),
    "nonpositive": lambda v: sp.Le(v, 0, evaluate=False),
    "zero": lambda v: sp.Eq(v, 0, evaluate=False),
    "nonzero": lambda v: sp.And(sp.Contains(v, sp.S.Reals, evaluate=False), sp.Ne(v, 0, evaluate=False)),
    "real": lambda v: sp.Contains(v, sp.S.Reals, evaluate=False),
    "integer": lambda v: sp.Contains(v, sp.S.Integers, evaluate=False),
    "finite": lambda v: sp.true,  # every value is a number
    "commutative": lambda v: sp.true,
    "complex": lambda v: sp.true,
}
_OF_ARGUMENTS = ("integer", "real", "nonnegative", "positive")


def require_possible(symbol: Any, value: Any, at: Mapping[Any, Any]) -> None:
    """A matrix has the shape of its variable, a function is a Lambda, a number has the assumptions of its symbol."""
    if any(part is sp.nan or getattr(part, "is_finite", None) is False for part in _entries(value)):
        raise ValueError(f"{symbol} stands for what has a value; got {value}.")
    if isinstance(symbol, sp.MatrixSymbol):
        shape = tuple(sp.sympify(size).xreplace(dict(at)) for size in symbol.shape)
        if shape_of(value) != shape:
            raise ValueError(f"{symbol} has shape {shape}; got {value} of shape {shape_of(value)}.")
        return
    if isinstance(symbol, UndefinedFunction):
        if not isinstance(value, sp.Lambda):
            raise ValueError(f"the function {symbol} takes a Lambda for its value; got {value!r}.")
        if strange := sorted(name for name, wanted in symbol._kwargs.items() if not wanted or name not in _SORTS):
            raise ValueError(f"no Lambda is put in the place of {symbol}, of which {', '.join(strange)} is said.")
        return
    value = (scalar if isinstance(symbol, sp.Symbol) else anything)(value, f"the value of {symbol}")
    for name, wanted in getattr(symbol, "_assumptions_orig", {}).items():
        known = getattr(value, f"is_{name}", None)
        if known is not wanted and (known is not None or name not in _SORTS or not wanted):
            known_not = "is not" if known is not None else "is not known to be"
            raise ValueError(f"{symbol} is {'' if wanted else 'not '}{name}; got {value}, which {known_not}.")


def _entries(value: Any) -> tuple[Any, ...]:
    if isinstance(value, sp.MatrixBase):
        return tuple(value)
    return (value.expr if isinstance(value, sp.Lambda) else value,)


def _sort(symbol: Any, value: Any) -> Iterator[Any]:
    """What the assumptions of a symbol say of its value."""
    if isinstance(symbol, sp.Symbol):
        for name, wanted in symbol._assumptions_orig.items():
            if wanted and name in _SORTS:
                yield _SORTS[name](sp.sympify(value))
    if isinstance(symbol, sp.IndexedBase):
        raise OutsideClass(f"a table such as {symbol} stands for itself; no value can be put in its place.")


def _of_values(symbol: Any, value: Any, said: Any) -> None:
    """The values of a Lambda are what is assumed of those of the function, at all arguments of the sorts it is given.

    Raises
    ------
    OutsideClass : where that is not known.
    """
    uses = [_fitting(value, use).args for use in said.atoms(AppliedUndef) if use.func == symbol]
    places = zip(*uses, strict=False)
    sorts = [{name: True for name in _OF_ARGUMENTS if all(getattr(a, f"is_{name}") for a in args)} for args in places]
    letters = [sp.Dummy(**sort) for sort in sorts] or [sp.Dummy() for _ in value.variables]
    there = put(value.expr, dict(zip(value.variables, letters, strict=True)))
    for name in symbol._kwargs:
        if there is None or not holds_by_itself(_SORTS[name](there)):
            raise OutsideClass(f"{symbol} is {name}, and {value} is not known to be at all arguments.")


def _smooth(symbol: Any, value: Any, conditions: tuple[Any, ...]) -> Iterator[Any]:
    """A Lambda for a function has a value, and all derivatives, wherever the function has."""
    if not isinstance(symbol, UndefinedFunction):
        return
    places = {p.arg for c in conditions for p in c.atoms(sp.AppliedPredicate) if isinstance(p.arg, symbol)}
    if places:
        raise OutsideClass(
            f"{symbol} is analytic where its theorem says; a Lambda is put in its place only if it is total."
        )
    body = value.expr
    for variable in value.variables:
        body = sp.Derivative(body, variable, evaluate=False) if body.has(variable) else body
    yield from natural_domain(body)


def instantiated(expr: Any, at: Mapping[Any, Any]) -> Any:
    """The expression with the values in the place of the variables; nothing is evaluated but what SymPy rebuilds."""
    functions = {symbol: value for symbol, value in at.items() if isinstance(symbol, UndefinedFunction)}
    names = {symbol: value for symbol, value in at.items() if symbol not in functions}
    if functions:
        expr = expr.replace(lambda e: type(e) in functions, lambda e: _applied(functions[type(e)], e))
    if (there := put(expr, names)) is None:
        raise OutsideClass(f"{expr} has no value at {', '.join(f'{s} = {value}' for s, value in names.items())}.")
    return there


def _applied(function: sp.Lambda, e: Any) -> Any:
    return function(*_fitting(function, e).args)


def _fitting(function: sp.Lambda, e: Any) -> Any:
    """An application, if it has as many arguments as the function in its place."""
    if len(function.variables) != len(e.args):
        raise ValueError(f"{e} has {len(e.args)} arguments; got {function} of {len(function.variables)}.")
    return e


def supposed(claim: Claim, at: Mapping[Any, Any], lhs: Any, rhs: Any) -> tuple[Any, ...]:
    """The conditions of the theorem at the values, and that the values are of the sorts it is about.

    What is about an index that the line binds has to hold by the assumptions of the symbols, and is left out.

    Raises
    ------
    OutsideClass : if a symbol would be captured, or is bound outside of its assumptions.
    """
    values = [value.expr if isinstance(value, sp.Lambda) else value for value in at.values()]
    captured = captures(sp.Tuple(claim.lhs, claim.rhs, *claim.conditions), *_names(at), *values)
    if captured:
        raise OutsideClass(f"the theorem binds {listed(captured)}, which occurs in a value.")
    said = sp.Tuple(claim.lhs, claim.rhs, *claim.conditions)
    for symbol, value in at.items():
        if isinstance(symbol, UndefinedFunction):
            _of_values(symbol, value, said)
    conditions = [c for condition in claim.conditions for c in unfolded(instantiated(condition, at))]
    conditions += [
        c for symbol, value in at.items() for c in (*_sort(symbol, value), *_smooth(symbol, value, claim.conditions))
    ]
    sides = [instantiated(side, at) for side in (claim.lhs, claim.rhs)]
    escaping = escapes(lhs, rhs) & set().union(*(part.free_symbols for part in (*sides, *conditions)))
    if escaping:
        raise OutsideClass(f"{listed(escaping)} is bound outside of its assumptions.")
    bound = lambda *about: captures(lhs, *about) | captures(rhs, *about)
    conditions = [c for c in conditions if not (bound(c) and holds_by_itself(c))]
    if captured := bound(*conditions):
        raise OutsideClass(f"the conditions are about {listed(captured)}, which the line binds.")
    return tuple(conditions)


def _names(at: Mapping[Any, Any]) -> list[Any]:
    return [symbol for symbol in at if not isinstance(symbol, UndefinedFunction)]


def listed(things: Any) -> str:
    """The names in alphabetical order."""
    return ", ".join(sorted(map(str, things)))
