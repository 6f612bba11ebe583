"""What public functions take, by kind: the value as SymPy has it, or an error that names the argument and what it is.

A wrong kind is a TypeError, a wrong value of the right kind a ValueError. Text is never read as an expression.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import signature
from numbers import Integral
from typing import Any

import sympy as sp
from sympy.core.function import UndefinedFunction
from sympy.logic.boolalg import Boolean

_SHOWN = 200  # characters of a value in a message
_PARTS = (sp.Basic, sp.MatrixBase, UndefinedFunction, tuple, list, set, frozenset)
_NO_NUMBERS = (sp.MatrixExpr, sp.Lambda, sp.IndexedBase, sp.Quaternion)  # which SymPy counts among the scalars


def shape_of(value: Any) -> tuple[Any, ...]:
    """The shape of a matrix; () of a scalar, such as an entry of a table, for which SymPy has the range of its indices.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.inputs import shape_of
    >>> shape_of(sp.MatrixSymbol("A", 2, 3)), shape_of(sp.IndexedBase("a", shape=(2,))[1])
    ((2, 3), ())
    """
    return tuple(value.shape) if getattr(value, "is_Matrix", False) else ()


def wrong_kind(value: Any, name: str, needed: str) -> TypeError:
    """The error for an argument of a wrong kind.

    Parameters
    ----------
    value : what was given
    name, needed : str
        The argument, and what it must be.

    Examples
    --------
    >>> from symbolic.inputs import wrong_kind
    >>> print(wrong_kind("x + 1", "alpha", "a scalar SymPy expression"))
    alpha must be a scalar SymPy expression; got 'x + 1' of type str.
    """
    shown = repr(value)
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return TypeError(f"{name} must be {needed}; got {shown} of type {type(value).__name__}.")


def expression(value: Any, name: str) -> Any:
    """A scalar or an immutable matrix, and no table as a whole; a Python number becomes a SymPy number."""
    if isinstance(value, sp.Expr) and not isinstance(value, sp.IndexedBase):
        return value
    number = None if isinstance(value, sp.Expr) else _number(value)
    if number is None:
        raise wrong_kind(value, name, "a SymPy expression, scalar or matrix")
    return number


def side(value: Any, procedure: str) -> Any:
    """A side of what a procedure decides."""
    try:
        return expression(value, procedure)
    except TypeError:
        needed = f"a side must be a SymPy expression: {procedure} needs a scalar or a matrix"
        raise TypeError(f"{needed}, got {value!r} ({type(value).__name__}).") from None


def scalar(value: Any, name: str) -> sp.Expr:
    """A scalar expression; a Python number becomes a SymPy number.

    Examples
    --------
    >>> from symbolic.inputs import scalar
    >>> scalar(2, "alpha")
    2
    """
    if isinstance(value, sp.Expr) and not isinstance(value, _NO_NUMBERS):
        return value
    number = None if isinstance(value, sp.Expr | sp.MatrixBase) else _number(value)
    if number is None:
        raise wrong_kind(value, name, "a scalar SymPy expression")
    return number


def matrix(value: Any, name: str) -> Any:
    """A matrix expression or an explicit matrix, which becomes an immutable one."""
    if isinstance(value, sp.MatrixExpr):
        return value
    if not isinstance(value, sp.MatrixBase):
        raise wrong_kind(value, name, "a SymPy matrix")
    return value.as_immutable()


def square(value: Any, name: str) -> Any:
    """A square matrix.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.inputs import square
    >>> square(sp.eye(2), "A").shape
    (2, 2)
    """
    A = matrix(value, name)
    if A.shape[0] != A.shape[1]:
        raise ValueError(f"{name} must be square; got {value} of shape {A.shape}.")
    return A


def matrix_symbol(value: Any, name: str) -> sp.MatrixSymbol:
    """A square MatrixSymbol."""
    if not isinstance(value, sp.MatrixSymbol):
        raise wrong_kind(value, name, "a MatrixSymbol")
    return square(value, name)


def symbol(value: Any, name: str) -> sp.Symbol:
    """A commuting Symbol."""
    if not isinstance(value, sp.Symbol):
        raise wrong_kind(value, name, "a Symbol")
    if not value.is_commutative:
        raise ValueError(f"{name} must be a Symbol that commutes; got {value}.")
    return value


def letter(value: Any, name: str) -> Any:
    """A commuting Symbol or a square MatrixSymbol."""
    if isinstance(value, sp.MatrixSymbol):
        return square(value, name)
    return symbol(value, name)


def constant(value: Any, name: str) -> sp.Expr:
    """A scalar that commutes."""
    number = scalar(value, name)
    if number.is_commutative is False:
        raise ValueError(f"{name} must be a scalar that commutes; got {value}.")
    return number


def integer_expression(value: Any, name: str) -> sp.Expr:
    """A scalar that may be an integer: no number that is none, nor a symbol of which that is said."""
    number = scalar(value, name)
    if number.is_integer is False or number.is_commutative is False or number is sp.nan:
        raise ValueError(f"{name} must be an integer, or an expression for one; got {value}.")
    return number


def natural(value: Any, name: str, least: int = 0) -> int:
    """An integer from the least one on.

    Examples
    --------
    >>> from symbolic.inputs import natural
    >>> natural(3, "order")
    3
    """
    if isinstance(value, bool) or not isinstance(value, Integral | sp.Integer):
        raise wrong_kind(value, name, "an integer")
    if value < least:
        raise ValueError(f"{name} must be at least {least}; got {value}.")
    return int(value)


def seconds(value: Any, name: str) -> float:
    """A positive number of seconds."""
    if type(value) is float and value > 0:
        return value
    number = None if isinstance(value, bool) else _number(value)
    if not isinstance(number, sp.Number):
        raise wrong_kind(value, name, "a positive number of seconds")
    if number is sp.nan or not number > 0:
        raise ValueError(f"{name} must be a positive number of seconds; got {value}.")
    return float(number)


def flag(value: Any, name: str) -> bool:
    """True or False."""
    if not isinstance(value, bool):
        raise wrong_kind(value, name, "True or False")
    return value


def text(value: Any, name: str) -> str:
    """Words."""
    if not isinstance(value, str):
        raise wrong_kind(value, name, "text")
    return value


def members(value: Any, name: str, needed: str = "values") -> Any:
    """A tuple or a list, SymPy's or Python's."""
    if not isinstance(value, tuple | list | sp.Tuple):
        raise wrong_kind(value, name, f"a tuple of {needed}")
    return value


def mapping(value: Any, name: str, needed: str) -> Mapping[Any, Any]:
    """A mapping, such as a dict."""
    if not isinstance(value, Mapping):
        raise wrong_kind(value, name, f"a mapping from {needed}")
    return value


def function(value: Any, name: str, needed: str) -> Callable[..., Any]:
    """What can be called."""
    if not callable(value):
        raise wrong_kind(value, name, needed)
    return value


def taking(value: Callable[..., Any], name: str, count: int) -> Callable[..., Any]:
    """A function that can be called with so many arguments, and no other ones.

    Examples
    --------
    >>> from symbolic.inputs import taking
    >>> taking(lambda: 1, "by", 2)
    Traceback (most recent call last):
        ...
    TypeError: by must take 2 arguments; <lambda>: too many positional arguments.
    """
    try:
        signature(value).bind(*[None] * count)
    except (TypeError, ValueError) as error:
        called = getattr(value, "__name__", repr(value))
        raise TypeError(f"{name} must take {count} argument{'s' * (count != 1)}; {called}: {error}.") from None
    return value


def conditions(value: Any, name: str) -> tuple[Any, ...]:
    """A tuple of SymPy relations and other Booleans; True and False become SymPy's."""
    for condition in members(value, name, "SymPy relations"):
        if not isinstance(condition, Boolean | bool):
            raise TypeError(f"{name}: a hypothesis is a SymPy relation or another Boolean; got {condition!r}.")
    return tuple(map(sp.sympify, value))


def anything(value: Any, name: str) -> Any:
    """What SymPy can take apart: an expression, a matrix, a condition, a function, or several of them."""
    if isinstance(value, _PARTS) or _number(value) is not None:
        return value
    raise wrong_kind(value, name, "a SymPy expression")


def _number(value: Any) -> sp.Expr | None:
    """A number, also of NumPy, gmpy2 or mpmath, as SymPy has it; None for all else, and for text."""
    if isinstance(value, type | str | bytes):
        return None
    try:
        found = sp.sympify(value, strict=True)
    except (sp.SympifyError, TypeError, ValueError, AttributeError):
        return None
    return found if isinstance(found, sp.Expr | sp.MatrixBase) else None
