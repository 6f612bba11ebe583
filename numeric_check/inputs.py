"""What public functions take, by kind: the value as it is used, or an error that names the argument and what it is.

A wrong kind is a TypeError, a wrong value of the right kind a ValueError. Text is never read as an expression.
"""

from __future__ import annotations

from collections.abc import Mapping
from numbers import Integral
from typing import Any

import numpy as np
import sympy as sp

_SHOWN = 200  # characters of a value in a message
_NO_NUMBERS = (sp.MatrixExpr, sp.Lambda, sp.IndexedBase, sp.Quaternion)  # which SymPy counts among the scalars


def wrong_kind(value: Any, name: str, needed: str) -> TypeError:
    """The error for an argument of a wrong kind.

    Parameters
    ----------
    value : what was given
    name, needed : str
        The argument, and what it must be.

    Examples
    --------
    >>> from numeric_check.inputs import wrong_kind
    >>> print(wrong_kind("1", "end", "a real number or expression"))
    end must be a real number or expression; got '1' of type str.
    """
    shown = repr(value)
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return TypeError(f"{name} must be {needed}; got {shown} of type {type(value).__name__}.")


def instance(value: Any, name: str, kinds: Any, needed: str) -> Any:
    """A value of one of the classes."""
    if not isinstance(value, kinds):
        raise wrong_kind(value, name, needed)
    return value


def letters(value: Any, name: str = "name") -> str:
    """The name of a variable: text that is not empty."""
    if not instance(value, name, str, "text, the letter of a variable"):
        raise ValueError(f"{name} must be the letter of a variable; got ''.")
    return value


def text(value: Any, name: str) -> str:
    """Words."""
    return instance(value, name, str, "text")


def flag(value: Any, name: str) -> bool:
    """True or False."""
    return bool(instance(value, name, (bool, np.bool_), "True or False"))


def natural(value: Any, name: str, least: int = 0) -> int:
    """An integer from the least one on.

    Examples
    --------
    >>> from numeric_check.inputs import natural
    >>> natural(3, "count")
    3
    """
    if isinstance(value, bool) or not isinstance(value, Integral | sp.Integer):
        raise wrong_kind(value, name, "an integer")
    if value < least:
        raise ValueError(f"{name} must be at least {least}; got {value}.")
    return int(value)


def generator(value: Any, name: str = "rng") -> np.random.Generator:
    """A generator of random numbers."""
    return instance(value, name, np.random.Generator, "a numpy.random.Generator")


def members(value: Any, name: str, needed: str) -> tuple[Any, ...]:
    """A tuple."""
    return instance(value, name, tuple, f"a tuple of {needed}")


def mapping(value: Any, name: str, needed: str) -> Mapping[Any, Any]:
    """A mapping, such as a dict."""
    return instance(value, name, Mapping, f"a mapping from {needed}")


def scalar(value: Any, name: str) -> sp.Expr:
    """A scalar expression; a number becomes a SymPy number.

    Examples
    --------
    >>> from numeric_check.inputs import scalar
    >>> scalar(2, "low")
    2
    """
    try:
        found = None if isinstance(value, type | str | bytes) else sp.sympify(value, strict=True)
    except (sp.SympifyError, TypeError, ValueError, AttributeError):
        found = None
    if not isinstance(found, sp.Expr) or isinstance(found, _NO_NUMBERS):
        raise wrong_kind(value, name, "a number or a scalar SymPy expression")
    return found


def real(value: Any, name: str) -> sp.Expr:
    """A scalar that may be real: no number that is none, nor an expression of which that is known."""
    found = scalar(value, name)
    if found is sp.nan or found.is_extended_real is False or found.is_commutative is False:
        raise ValueError(f"{name} must be real; got {value}.")
    return found


def integer(value: Any, name: str) -> sp.Expr:
    """A scalar that may be an integer."""
    found = real(value, name)
    if found.is_integer is False:
        raise ValueError(f"{name} must be an integer, or an expression for one; got {value}.")
    return found
